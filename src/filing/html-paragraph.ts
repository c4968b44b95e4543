import type { Block, Emphasis, Paragraph } from "./blocks";
import { BOLD, CENTRED, HEADING, ITALIC, MOSTLY_BOLD, MOSTLY_ITALIC, UNDERLINE } from "./html-tags";
import { isAmount } from "./html-figures";
import { slice, type SourceText } from "./source-text";

/** Marks that begin a bullet, and the letters that a symbol font shows as one. */
const BULLET = /^[\u2022\u2023\u2043\u2219\u00b7\u00a7\u25a0-\u25ff\u2713-\u2718\u2756\u27a2-\u27be\u2b1b\u2b1c\uf0a0-\uf0ff]\s*|^o\s(?=\S)/;
/** A dash or an asterisk is a bullet's only where it stands in a cell of its own, or in a list. */
const LONE_BULLET = /^(?:[\u2013\u2014*\-\u00fc\u00d8qv]|o)$/;
const LIST_BULLET = /^[\u2013\u2014*-]\s*/;
/** A number or a footnote's sign that stands in a cell of its own before what it numbers. */
const NUMBER = /^(?:\d{1,2}|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,2}|[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[\])]?[.)\]]|\*{1,4}|[\u2020\u2021])$/i;
const MAX_HEADING_WORDS = 16;
const STRONG = BOLD | UNDERLINE | ITALIC | CENTRED | HEADING;

/** What a text in a cell of its own is to the text in the cell beside it. */
export function leadOf(text: string): "bullet" | "number" | null {
  if (text.length > 7) return null;
  if (LONE_BULLET.test(text) || BULLET.exec(text)?.[0].length === text.length) return "bullet";
  return NUMBER.test(text) ? "number" : null;
}

/**
 * A line of a page as a paragraph, a bullet or a heading; null where nothing is left of it.
 * @param marks what is true of all of its text
 * @param listed it stands in a list, or behind a bullet in a cell of its own
 */
export function toParagraph(whole: SourceText, marks: number, listed: boolean): Paragraph | null {
  const bullet = BULLET.exec(whole.text) ?? (listed ? LIST_BULLET.exec(whole.text) : null);
  const content = bullet ? slice(whole, bullet[0].length, whole.text.length) : whole;
  if (content.text === "") return null;
  const emphasis = emphasisOf(marks);
  return { kind: listed || bullet ? "bullet" : isHeading(content.text, marks) ? "heading" : "paragraph", content, at: content.place(0, content.text.length), ...(emphasis === undefined ? {} : { emphasis }) };
}

function emphasisOf(marks: number): Emphasis | undefined {
  if ((marks & MOSTLY_BOLD) !== 0) return (marks & MOSTLY_ITALIC) === 0 ? "bold" : "bold italic";
  return (marks & MOSTLY_ITALIC) === 0 ? undefined : "italic";
}

/** A heading begins with a capital, a bracket or quote, or a period: "2020 Outlook", "4Q21 Highlights". */
const HEADING_START = /^(?:[A-Z(\u201c"]|(?:(?:19|20)\d{2}|[1-4]Q\d{0,4})\s+[A-Z])/;
const PAGE = /^page \d/i;

/** A short line that is set apart by how it is printed and ends as no sentence does. */
function isHeading(text: string, marks: number): boolean {
  if (text.length > 200 || ((marks & STRONG) === 0 && !isCapitals(text))) return false;
  if (!((marks & HEADING) !== 0 ? /[A-Za-z]/ : HEADING_START).test(text) || PAGE.test(text)) return false;
  return !/[.;,]$/.test(text.replace(/\b(?:Inc|Corp|Co|Ltd)\.$/i, "")) && text.split(" ").length <= MAX_HEADING_WORDS;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /[A-Z]{4}/.test(text);
}

/** Two texts with a space between, each at its own place. */
export function joined(left: SourceText, right: SourceText): SourceText {
  const cut = left.text.length + 1;
  return {
    text: `${left.text} ${right.text}`,
    place: (start, end) => {
      const from = start < cut ? left.place(start, start + 1)[0] : right.place(start - cut, start - cut + 1)[0];
      if (end <= start) return [from, from];
      const last = end - 1;
      return [from, last < left.text.length ? left.place(last, last + 1)[1] : last < cut ? left.place(0, left.text.length)[1] : right.place(last - cut, last - cut + 1)[1]];
    },
  };
}

/** A line of a cell in a table that only arranges the page, or blocks that stand within the cell. */
export type CellPart = CellLine | { readonly blocks: readonly Block[] };

interface CellLine {
  readonly content: SourceText;
  readonly marks: number;
  readonly listed: boolean;
}

/** A row's cells as paragraphs in the order printed; a bullet or number in a cell of its own, and an amount, go with the text beside them. */
export function rowParagraphs(cells: readonly (readonly CellPart[])[]): Block[] {
  const blocks: Block[] = [];
  let line: CellLine | null = null, listed = false;
  // Only what stands alone in its row can be a heading by its print.
  const isAlone = cells.filter((parts, index) => index === cells.length - 1 || leadOfCell(parts) === null).length === 1;
  const end = (): void => {
    const paragraph = line ? toParagraph(line.content, isAlone ? line.marks : line.marks & (HEADING | MOSTLY_BOLD | MOSTLY_ITALIC), line.listed) : null;
    if (paragraph) blocks.push(paragraph);
    line = null;
  };
  cells.forEach((parts, cell) => {
    for (const part of parts) {
      if ("blocks" in part) {
        end();
        blocks.push(...part.blocks);
        continue;
      }
      const { text } = part.content, lead = cell < cells.length - 1 ? leadOfCell(parts) : null;
      if (lead === "bullet") {
        end();
        listed = true;
      } else if (line && (isNumber(line) || (cell > 0 && parts.length === 1 && isAmount(text)))) line = { content: joined(line.content, part.content), marks: part.marks, listed: line.listed };
      else {
        end();
        line = { ...part, listed: part.listed || listed };
        listed = false;
      }
    }
  });
  end();
  return blocks;
}

function leadOfCell([only, ...rest]: readonly CellPart[]): "bullet" | "number" | null {
  return only && rest.length === 0 && "content" in only ? leadOf(only.content.text) : null;
}

function isNumber({ content }: CellLine): boolean {
  return leadOf(content.text) === "number";
}
