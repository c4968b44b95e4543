import type { Block, Paragraph } from "./blocks";
import { BOLD, CENTRED, HEADING, UNDERLINE } from "./html-tags";
import { slice, type SourceText } from "./source-text";

/** Marks that begin a bullet, and the letters that a symbol font shows as one. */
const BULLET = /^[\u2022\u2023\u2043\u2219\u00b7\u25cf\u25cb\u25e6\u25aa\u25ab\u25a0\u25a1\u25c6\u25ba\u27a2\u2713\u2714\uf0a7\uf0b7\uf0d8\uf0fc\u00a7]\s*|^o\s(?=\S)/;
/** A dash or an asterisk is a bullet's only where it stands in a cell of its own, or in a list. */
const LONE_BULLET = /^(?:[\u2013\u2014*\-\u00fc\u00d8qv]|o)$/;
const LIST_BULLET = /^[\u2013\u2014*-]\s*/;
/** A number or a footnote's sign that stands in a cell of its own before what it numbers. */
const NUMBER = /^(?:[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[\])]?[.)\]]|\*{1,4}|[\u2020\u2021])$/i;
const MAX_HEADING_WORDS = 16;
const STRONG = BOLD | UNDERLINE | CENTRED | HEADING;

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
  return { kind: listed || bullet ? "bullet" : isHeading(content.text, marks) ? "heading" : "paragraph", content, at: content.place(0, content.text.length) };
}

/** A short line that is set apart by how it is printed and ends as no sentence does. */
function isHeading(text: string, marks: number): boolean {
  if (text.length > 200 || !/^[\dA-Z(\u201c"]/.test(text) || !/[A-Za-z]/.test(text)) return false;
  if ((marks & HEADING) === 0 && ((marks & STRONG) === 0 && !isCapitals(text) || /^\d/.test(text))) return false;
  return !/[.;,]$/.test(text.replace(/\b(?:Inc|Corp|Co|Ltd)\.$/, "")) && text.split(" ").length <= MAX_HEADING_WORDS;
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
export type CellPart = { readonly content: SourceText; readonly marks: number; readonly listed: boolean } | { readonly blocks: readonly Block[] };

/** A row's cells as paragraphs in the order printed; a bullet or number in a cell of its own goes with the text beside it. */
export function rowParagraphs(cells: readonly (readonly CellPart[])[]): Block[] {
  const blocks: Block[] = [];
  let lead: SourceText | null = null, kind: "bullet" | "number" | null = null;
  const add = (content: SourceText, marks: number, listed: boolean): void => {
    const paragraph = toParagraph(content, marks, listed);
    if (paragraph) blocks.push(paragraph);
  };
  for (const part of cells.flat()) {
    if ("blocks" in part) {
      blocks.push(...part.blocks);
      continue;
    }
    const found = leadOf(part.content.text);
    if (lead && kind === "number") add(joined(lead, part.content), part.marks, part.listed);
    else if (found && !lead) {
      lead = part.content;
      kind = found;
      continue;
    } else add(part.content, part.marks, part.listed || kind === "bullet");
    lead = kind = null;
  }
  if (lead && kind === "number") add(lead, 0, false);
  return blocks;
}
