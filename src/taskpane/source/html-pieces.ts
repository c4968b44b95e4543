import { HtmlScanner, type HtmlHandler } from "../../filing/html-scanner";
import type { Tag } from "../../filing/html-tags";
import type { Place } from "../../vocabulary/place";
import { marked, type Marks } from "./marks";

/** A stretch of an HTML document that is shown by itself, and the elements that it stands in. */
export interface HtmlPiece {
  readonly at: Place;
  /** Opening tags of the elements that were open where it begins. */
  readonly opening: string;
}

/** From these lengths on a document is cut before a block, between a table's rows, and between rows of a table in a table. Characters. */
const BLOCK_CUT = 16_000, ROW_CUT = 60_000, INNER_CUT = 120_000;
const DEEPEST = 200;
const NEVER_OPEN: ReadonlySet<Tag["role"]> = new Set(["break", "rule", "space", "nothing", "raw", "label"]);
/** What an element that is open ends by itself where another one begins. */
const ENDS: Readonly<Partial<Record<Tag["role"], ReadonlySet<Tag["role"]>>>> = {
  paragraph: new Set(["paragraph"]), block: new Set(["paragraph"]), table: new Set(["paragraph"]), item: new Set(["item", "paragraph"]),
  cell: new Set(["cell", "paragraph", "inline"]), row: new Set(["row", "cell", "paragraph", "inline"]), section: new Set(["section", "row", "cell", "paragraph", "inline"]),
};

interface OpenTag {
  readonly name: string;
  readonly role: Tag["role"];
  readonly written: string;
}

/** Cuts a document into pieces where its layout allows it. Their places follow one another. */
export function htmlPieces(source: string, [start, end]: Place): HtmlPiece[] {
  const cutter = new Cutter(source, start);
  cutter.read(end);
  return cutter.pieces;
}

class Cutter implements HtmlHandler {
  readonly pieces: HtmlPiece[] = [];
  private readonly open_: OpenTag[] = [];
  private tables = 0;
  private opening = "";
  private readonly scanner: HtmlScanner;

  constructor(private readonly source: string, private from: number) {
    this.scanner = new HtmlScanner(source, this);
  }

  read(end: number): void {
    this.scanner.scan(this.from, end);
    this.cut(end);
  }

  text(): void { /* stays in its piece */ }

  preformatted(start: number): number { return start; }

  open(tag: Tag, at: number, closed: boolean): void {
    const { role, name } = tag;
    if (closed || name === "" || NEVER_OPEN.has(role)) return;
    this.endBefore(role);
    if (this.mayCut(role, at - this.from)) this.cut(at);
    if (this.open_.length >= DEEPEST) return;
    if (role === "table") this.tables += 1;
    this.open_.push({ name, role, written: this.written(name) });
  }

  close(tag: Tag): void {
    if (tag.name === "") return;
    for (let index = this.open_.length - 1; index >= 0; index -= 1) {
      const open = this.open_[index];
      if (open?.name === tag.name) {
        this.drop(index);
        return;
      }
      // What stands in a cell closes nothing around it.
      if (open?.role === "cell" && !["row", "section", "table", "cell"].includes(tag.role)) return;
    }
  }

  private mayCut(role: Tag["role"], length: number): boolean {
    if (role === "inline" || role === "cell" || role === "item") return false;
    if (role === "row") return length >= (this.tables <= 1 ? ROW_CUT : INNER_CUT);
    return length >= (this.tables === 0 ? BLOCK_CUT : INNER_CUT);
  }

  private cut(at: number): void {
    if (at <= this.from) return;
    this.pieces.push({ at: [this.from, at], opening: this.opening });
    this.from = at;
    this.opening = this.open_.map(({ written }) => written).join("");
  }

  /** Ends what a beginning element ends without an end tag, up to the table or list that both stand in. */
  private endBefore(role: Tag["role"]): void {
    const ended = ENDS[role];
    if (!ended) return;
    for (let index = this.open_.length - 1; index >= 0 && ended.has(this.open_[index]?.role ?? "raw"); index -= 1) {
      if (this.open_[index]?.role !== "inline") this.drop(index);
    }
  }

  private drop(from: number): void {
    for (const { role } of this.open_.splice(from)) if (role === "table") this.tables -= 1;
  }

  private written(name: string): string {
    const { scanner, source } = this;
    const attribute = (called: string, from: number, to: number): string => (to > from ? ` ${called}="${source.slice(from, to).replaceAll("\"", "&quot;")}"` : "");
    return `<${name}${attribute("style", scanner.styleStart, scanner.styleEnd)}${attribute("align", scanner.alignStart, scanner.alignEnd)}>`;
  }
}

/** A piece's HTML, not yet sanitised, with markers in its text. */
export function htmlOf(source: string, { at, opening }: HtmlPiece, marks: Marks): string {
  let written = opening, done = at[0];
  const handler: HtmlHandler = {
    text: (start, end) => {
      written += source.slice(done, start) + marked(source, [start, end], marks, (from, to) => source.slice(from, to));
      done = end;
    },
    open: () => undefined,
    close: () => undefined,
    preformatted: (start) => start,
  };
  new HtmlScanner(source, handler).scan(at[0], at[1]);
  return written + source.slice(done, at[1]);
}
