import { Parser } from "htmlparser2";
import type { Place } from "../vocabulary/place";
import type { Block, Paragraph } from "./blocks";
import { HtmlTable } from "./html-table";
import { SourceTextBuilder, slice, type SourceText } from "./source-text";

/** Elements whose text nobody sees. */
const UNSEEN: ReadonlySet<string> = new Set(["script", "style", "title", "ix:header", "ix:hidden", "noscript", "template"]);
/** Elements that begin and end a line. */
const BREAKS: ReadonlySet<string> = new Set(["p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "center", "blockquote", "pre", "section", "article", "header", "footer", "body", "tr", "td", "th", "table", "address", "page"]);
const HEADINGS: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "param", "embed", "source", "track"]);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const BULLET = /^(?:[\u2022\u00b7\u25cf\u25cb\u25aa\u25a0\u2013\u2014\u00a7*-]|o(?=\s))\s*/;
const MAX_HEADING_WORDS = 16;

/** Line of text being gathered, outside tables or inside a cell that holds more than one. */
class Line {
  readonly builder: SourceTextBuilder;
  bold = true;

  constructor(start: number) {
    this.builder = new SourceTextBuilder(start);
  }
}

/**
 * Blocks of an HTML document, read as a stream of tokens: paragraphs, headings, bullets and tables. A table that only
 * arranges the page (it holds other tables, or no figures) gives its contents as paragraphs. Hidden elements give nothing.
 */
export function htmlBlocks(source: string, at: Place): Block[] {
  const reader = new HtmlReader();
  const parser = new Parser({
    onopentag: (name, attributes) => { reader.open(name, attributes, at[0] + parser.startIndex); },
    onclosetag: (name) => { reader.close(name, at[0] + parser.startIndex); },
    ontext: (text) => { reader.text(text, at[0] + parser.startIndex, parser.endIndex - parser.startIndex + 1); },
  }, { decodeEntities: true, lowerCaseTags: true });
  parser.write(at[0] === 0 && at[1] === source.length ? source : source.slice(at[0], at[1]));
  parser.end();
  return reader.finish(at[1]);
}

class HtmlReader {
  private readonly blocks: Block[][] = [[]];
  private readonly tables: HtmlTable[] = [];
  private line: Line | null = null;
  private unseen = 0;
  private readonly hidden: string[] = [];
  private bold = 0;
  private heading = 0;
  private bullet = false;

  open(name: string, attributes: Readonly<Record<string, string>>, at: number): void {
    if (this.unseen > 0 || UNSEEN.has(name) || HIDDEN_STYLE.test(attributes["style"] ?? "")) {
      if (VOID.has(name)) return;
      this.unseen += 1;
      this.hidden.push(name);
      return;
    }
    if (BREAKS.has(name)) this.endLine();
    if (HEADINGS.has(name)) this.heading += 1;
    if (name === "b" || name === "strong") this.bold += 1;
    if (name === "li") this.bullet = true;
    const table = this.tables.at(-1);
    switch (name) {
      case "table":
        this.tables.push(new HtmlTable(at));
        this.blocks.push([]);
        break;
      case "tr":
        table?.startRow(at);
        break;
      case "td":
      case "th":
        table?.startCell(Number(attributes["colspan"] ?? "1"), Number(attributes["rowspan"] ?? "1"), at);
        break;
      case "img":
      case "br":
        if (table) table.space(at);
        break;
      default:
        if (BREAKS.has(name) && table) table.space(at);
    }
  }

  close(name: string, at: number): void {
    if (this.unseen > 0) {
      if (this.hidden.at(-1) === name) {
        this.hidden.pop();
        this.unseen -= 1;
      }
      return;
    }
    if (BREAKS.has(name)) this.endLine();
    if (HEADINGS.has(name)) this.heading = Math.max(0, this.heading - 1);
    if (name === "b" || name === "strong") this.bold = Math.max(0, this.bold - 1);
    const table = this.tables.at(-1);
    if (name === "td" || name === "th") table?.endCell();
    if (name === "tr") table?.endRow(at);
    if (name === "table") this.endTable(at);
  }

  text(text: string, at: number, length: number): void {
    if (this.unseen > 0) return;
    const table = this.tables.at(-1);
    if (table?.inCell() === true) {
      table.text(text, at, length);
      return;
    }
    if (this.line === null) {
      if (text.trim() === "") return;
      this.line = new Line(at);
    }
    if (text.trim() !== "" && this.bold === 0) this.line.bold = false;
    addCleaned(this.line.builder, text, at, length);
  }

  finish(end: number): Block[] {
    this.endLine();
    while (this.tables.length > 0) this.endTable(end);
    return this.blocks[0] ?? [];
  }

  private endLine(): void {
    const { line } = this;
    this.line = null;
    if (!line) return;
    const paragraph = toParagraph(line.builder.build(), this.heading > 0 || line.bold, this.bullet);
    this.bullet = false;
    if (paragraph) this.blocks.at(-1)?.push(paragraph);
  }

  /** A table of figures is one block; any other gives its rows as paragraphs, in the order printed. */
  private endTable(at: number): void {
    const table = this.tables.pop(), within = this.blocks.pop() ?? [];
    const outer = this.blocks.at(-1);
    if (!table || !outer) return;
    table.endRow(at);
    const parent = this.tables.at(-1);
    if (within.length > 0) {
      outer.push(...table.asParagraphs((content) => toParagraph(content, false, false)), ...within);
      parent?.holdsTable();
      return;
    }
    const grid = table.asGrid();
    if (grid) {
      outer.push({ kind: "table", grid, at: [table.start, at] });
      parent?.holdsTable();
    } else if (parent?.inCell() === true) table.contents().forEach((content) => { parent.append(content); });
    else outer.push(...table.asParagraphs((content) => toParagraph(content, false, false)));
  }
}

function toParagraph(whole: SourceText, strong: boolean, listed: boolean): Paragraph | null {
  const bullet = BULLET.exec(whole.text);
  const isBullet = listed || (bullet !== null && whole.text.length > bullet[0].length && /^[\u2022\u00b7\u25cf\u25cb\u25aa\u25a0\u00a7o]/.test(whole.text));
  const content = bullet && isBullet ? slice(whole, bullet[0].length, whole.text.length) : whole;
  if (content.text === "") return null;
  const short = content.text.split(" ").length <= MAX_HEADING_WORDS && !/[.;,]$/.test(content.text.replace(/\b(?:Inc|Corp|Co|Ltd)\.$/, ""));
  const capital = /^[A-Z(\u201c"]/.test(content.text);
  return { kind: isBullet ? "bullet" : short && capital && (strong || !/\d/.test(content.text)) ? "heading" : "paragraph", content, at: content.place(0, content.text.length) };
}

/** Adds text with white space told as single spaces and invisible characters left out. */
export function addCleaned(builder: SourceTextBuilder, text: string, at: number, length: number): void {
  if (text.length !== length) {
    // A decoded entity: all of its characters stand for the same stretch of source.
    const cleaned = text.replace(/[\u200b\u200c\u200d\ufeff\u00ad]/g, "").replace(/[\s\u00a0]+/g, " ");
    if (cleaned === " " && builder.endsWithSpace()) return;
    builder.add(cleaned, at, length);
    return;
  }
  let index = 0;
  for (const match of text.matchAll(/[\s\u00a0]+|[\u200b\u200c\u200d\ufeff\u00ad]+/g)) {
    builder.add(text.slice(index, match.index), at + index);
    if (/[\s\u00a0]/.test(match[0]) && !builder.endsWithSpace()) builder.add(" ", at + match.index, 1);
    index = match.index + match[0].length;
  }
  builder.add(text.slice(index), at + index);
}
