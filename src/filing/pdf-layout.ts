import { asProse, lineText, type PdfLine } from "./pdf-lines";
import { findTables, type Frame, type TableStretch } from "./pdf-tables";
import { bulletLength, isItemStart, wordCount } from "./pdf-words";

/** Lines that belong together: a paragraph's, a heading's, or those of a table. */
export type Segment =
  | { readonly kind: "paragraph" | "heading" | "bullet"; readonly lines: readonly PdfLine[] }
  | { readonly kind: "table"; readonly lines: readonly PdfLine[]; readonly figuresFrom: number };

/** Lines of all pages, in the order read, as paragraphs and tables. */
export function segments(lines: readonly PdfLine[]): Segment[] {
  const frames = pageFrames(lines);
  const found: Segment[] = [];
  let at = 0;
  const prose = (to: number): void => { found.push(...paragraphs(lines.slice(at, to).map(asProse), frames)); };
  for (const table of findTables(lines, frames)) {
    prose(table.from);
    found.push(tableSegment(lines, table));
    at = table.to;
  }
  prose(lines.length);
  return found;
}

function tableSegment(lines: readonly PdfLine[], { from, to, figuresFrom }: TableStretch): Segment {
  return { kind: "table", lines: lines.slice(from, to), figuresFrom };
}

/** Lines of fewer words do not tell where the right margin is. */
const LEAST_LINE_WORDS = 6;

function pageFrames(lines: readonly PdfLine[]): Frame[] {
  const frames: Frame[] = [];
  for (const line of lines) {
    const known = frames[line.page];
    frames[line.page] = { left: Math.min(known?.left ?? line.x, line.x), right: Math.max(known?.right ?? line.right, line.right) };
  }
  return frames;
}

/** Where lines of prose end at the most, page by page; without such lines, where anything does. */
function proseMargins(lines: readonly PdfLine[], frames: readonly Frame[]): number[] {
  const margins: number[] = [];
  for (const line of lines) {
    if (wordCount(lineText(line)) >= LEAST_LINE_WORDS) margins[line.page] = Math.max(margins[line.page] ?? 0, line.right);
  }
  return frames.map((frame, page) => margins[page] ?? frame.right);
}

const MAX_HEADING_WORDS = 18;

function paragraphs(lines: readonly PdfLine[], frames: readonly Frame[]): Segment[] {
  const margins = proseMargins(lines, frames);
  const found: { kind: "paragraph" | "heading" | "bullet"; lines: PdfLine[] }[] = [];
  for (const line of lines) {
    const open = found.at(-1), last = open?.lines.at(-1);
    if (open && last && goesOnWith(open.lines, last, line, margins)) open.lines.push(line);
    else found.push({ kind: bulletLength(lineText(line)) > 0 ? "bullet" : "paragraph", lines: [line] });
  }
  return found.map((paragraph) => (paragraph.kind === "paragraph" && isHeading(paragraph.lines, frames) ? { ...paragraph, kind: "heading" } : paragraph));
}

/** Lines of one paragraph stand closer than this. Heights of type. */
const WIDEST_LEADING = 1.65;
const SENTENCE_END = /[.:;?!]["\u201d)]*$/;

/** Whether a line belongs to the paragraph above it: it is near, and its first word had no room on the line before. */
function goesOnWith(paragraph: readonly PdfLine[], last: PdfLine, line: PdfLine, margins: readonly number[]): boolean {
  const text = lineText(line), size = Math.max(last.size, line.size);
  if (bulletLength(text) > 0 || isItemStart(text) || Math.abs(last.size - line.size) > 0.15 * size) return false;
  const ended = SENTENCE_END.test(lineText(last)), goesOn = /^[a-z(\d$]/.test(text);
  const firstWord = text.split(" ", 1)[0] ?? "";
  const room = (margins[last.page] ?? last.right) - last.right;
  const isFull = room < ((firstWord.length + 1.5) / text.length) * (line.right - line.x) + 0.5 * size;
  if (last.page !== line.page) return isFull && !ended && (goesOn || wordCount(lineText(last)) >= LEAST_LINE_WORDS);
  const leading = line.y - last.y, before = paragraph.at(-2);
  if (leading > WIDEST_LEADING * size || (before?.page === last.page && leading > 1.25 * (last.y - before.y))) return false;
  if (last.bold !== line.bold && ended) return false;
  // A first line set in begins a paragraph, but a bullet's or a number's own lines are set in under it.
  const isSetIn = line.x > last.x + size && paragraph.length > 1;
  if (isSetIn && ended) return false;
  return isFull || (goesOn && !ended && /^[a-z]/.test(text) && wordCount(lineText(last)) >= LEAST_LINE_WORDS);
}

/** A short line by itself, in bold or capitals, in the middle, or with nothing that ends a sentence. */
function isHeading(lines: readonly PdfLine[], frames: readonly Frame[]): boolean {
  const text = lines.map(lineText).join(" ");
  if (lines.length > 2 || wordCount(text) > MAX_HEADING_WORDS || !/[A-Za-z]/.test(text)) return false;
  if (/[.;,]$/.test(text.replace(/\b(?:Inc|Corp|Co|Ltd|plc|L\.P|N\.A)\.$/i, ""))) return false;
  const [line] = lines;
  if (!line) return false;
  const frame = frames[line.page];
  const centred = frame !== undefined && Math.abs((line.x + line.right) / 2 - (frame.left + frame.right) / 2) < 0.03 * (frame.right - frame.left) && line.x > frame.left + line.size;
  return lines.every(({ bold }) => bold) || text === text.toUpperCase() || centred || (lines.length === 1 && /^["\u201c(]?[A-Z]/.test(text));
}
