import { lineText, type PdfLine } from "./pdf-lines";
import { breaksOff, goesOn, wordCount } from "./pdf-words";

/** Lines [from, to) that are one table. */
export interface TableStretch {
  readonly from: number;
  readonly to: number;
  /** Where its figures begin, from the page's left. Points. */
  readonly figuresFrom: number;
}

/** Where a page's text stands, from margin to margin. Points. */
export interface Frame {
  readonly left: number;
  readonly right: number;
}

/** Rows stand no further apart than this, a header no further from its rows. Heights of type. */
const WIDEST_ROW_GAP = 6, WIDEST_HEADER_GAP = 4;
/** How many lines without figures may stand between two rows, and in a header. */
const MOST_BETWEEN = 8, MOST_HEADER_LINES = 8;
/** The share of rows that may have a figure in their label: where figures begin is told by the others. */
const FEW = 0.15;
/** Words of a sentence rather than of a label. */
const SENTENCE_WORDS = 14;
const YEAR = /^(?:19|20)\d{2}$/;
const HEADER_WORDS = /\b(?:ended|ending|months?|weeks?|quarters?|years?|as of|(?:19|20)\d{2}|january|february|march|april|may|june|july|august|september|october|november|december|change|variance|actual|adjusted|gaap|total)\b|%/i;

/** A row: a label and a figure, or figures side by side. */
function isRow(line: PdfLine): boolean {
  return line.cells.length > 1 && line.cells.some((cell, index) => index > 0 && cell.isFigure);
}

/** The tables among lines, in order. A line with one figure by itself makes none. */
export function findTables(lines: readonly PdfLine[], frames: readonly Frame[]): TableStretch[] {
  const found: TableStretch[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    const stretch = line && isRow(line) ? stretchFrom(lines, at, found.at(-1)?.to ?? 0, frames) : null;
    if (stretch) found.push(stretch.table);
    at = stretch ? stretch.next : at + 1;
  }
  return found.filter(({ from, to }) => isTable(lines.slice(from, to)));
}

function isTable(lines: readonly PdfLine[]): boolean {
  const rows = lines.filter(isRow);
  return rows.length > 1 || rows.some((row) => row.cells.filter((cell) => cell.isFigure).length > 1);
}

function figuresFrom(line: PdfLine): number {
  return Math.min(...line.cells.filter((cell, index) => (index > 0 || line.cells.length === 1) && cell.isFigure).map((cell) => cell.x));
}

function stretchFrom(lines: readonly PdfLine[], start: number, after: number, frames: readonly Frame[]): { readonly table: TableStretch; readonly next: number } {
  let last = start, left = figuresFrom(lines[start] as PdfLine);
  const lefts = [left];
  for (;;) {
    const next = nextRow(lines, last, left, frames);
    if (next === null) break;
    last = next;
    insertSorted(lefts, figuresFrom(lines[next] as PdfLine));
    left = lefts[Math.floor(lefts.length * FEW)] ?? left;
  }
  const from = headerStart(lines, start, after, left, frames);
  let to = last + 1;
  while (to < lines.length && to <= last + 2 && isTail(lines[to - 1] as PdfLine, lines[to] as PdfLine, left)) to += 1;
  return { table: { from, to, figuresFrom: left }, next: to };
}

function insertSorted(sorted: number[], value: number): void {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, value);
}

/** The end of a label that goes on under its figures. */
function isTail(above: PdfLine, line: PdfLine, left: number): boolean {
  return line.cells.length === 1 && line.right < left && goesOn(lineText(line)) && line.page === above.page && line.y - above.y < 1.7 * line.size;
}

/** The next row of the table that a row belongs to; null where the table ends. */
function nextRow(lines: readonly PdfLine[], last: number, left: number, frames: readonly Frame[]): number | null {
  let over = 0, labels = 0, titles = 0;
  for (let at = last + 1; at < lines.length && at <= last + 1 + MOST_BETWEEN; at += 1) {
    const above = lines[at - 1] as PdfLine, line = lines[at] as PdfLine;
    // A page may end amid a table, but a table whose title or header is said again is another one.
    const isOverPage = line.page !== (lines[last] as PdfLine).page;
    if (line.page === above.page && line.y - above.y > WIDEST_ROW_GAP * line.size) return null;
    if (isRow(line)) return (labels > 0 || isOverPage) && isYears(line) ? null : at;
    if (line.cells.length === 1 && line.cells[0]?.isFigure === true && line.x >= left - line.size) return at;
    const isHeader = isOverFigures(line, left);
    if (isHeader && (labels > 0 || isOverPage)) return null;
    if (isHeader) continue;
    if (isSentence(line, frames)) return null;
    // One line in the middle is a section's heading, "ASSETS", unless a header follows it; two are a title.
    if (titles > 0 ? line.cells.length === 1 && isCentred(line, frames) : isTitle(line, above, frames)) titles += 1;
    if (titles > 1) return null;
    labels += 1;
    if (line.right > left) over += 1;
    if (over > 2) return null;
  }
  return null;
}

/** A row of years, which begins a header. */
function isYears(line: PdfLine): boolean {
  return line.cells.every((cell) => YEAR.test(cell.text) || !cell.isFigure) && line.cells.some((cell) => YEAR.test(cell.text));
}

/** In the middle of the page, apart from what stands above it. */
function isTitle(line: PdfLine, above: PdfLine, frames: readonly Frame[]): boolean {
  return line.cells.length === 1 && isCentred(line, frames) && (line.page !== above.page || line.y - above.y > 1.6 * line.size);
}

function isCentred(line: PdfLine, frames: readonly Frame[]): boolean {
  const frame = frames[line.page];
  if (!frame) return false;
  const width = frame.right - frame.left;
  return line.x > frame.left + 0.06 * width && Math.abs((line.x + line.right) / 2 - (frame.left + frame.right) / 2) < 0.025 * width;
}

function isSentence(line: PdfLine, frames: readonly Frame[]): boolean {
  const frame = frames[line.page];
  const text = lineText(line);
  return frame !== undefined && !text.endsWith(":") && wordCount(text) >= SENTENCE_WORDS && line.right - line.x > 0.6 * (frame.right - frame.left);
}

/** Words that stand over columns of figures, none of them a figure. */
function isOverFigures(line: PdfLine, left: number): boolean {
  const last = line.cells.at(-1);
  if (!last || line.cells.some((cell) => cell.isFigure && !YEAR.test(cell.text))) return false;
  const centre = (last.x + last.right) / 2;
  return centre >= left && (line.cells.length > 1 ? (line.cells[1]?.right ?? 0) > left : last.x > left - 4 * line.size || HEADER_WORDS.test(last.text));
}

/** Where the first row's label begins, if on the line above it. */
function startOfLabel(lines: readonly PdfLine[], start: number, after: number, left: number): number {
  const line = lines[start], above = lines[start - 1], label = line?.cells[0];
  const isOne = line !== undefined && above !== undefined && label !== undefined && start > after && above.page === line.page && line.y - above.y < 1.5 * line.size && above.cells.length === 1 && above.right < left && !label.isFigure;
  return isOne && (goesOn(label.text) || breaksOff(lineText(above))) ? start - 1 : start;
}

/** The first line of the header above a table's first row. */
function headerStart(lines: readonly PdfLine[], start: number, after: number, left: number, frames: readonly Frame[]): number {
  let from = startOfLabel(lines, start, after, left), labels = 0;
  for (let at = start - 1; at >= after && start - at <= MOST_HEADER_LINES; at -= 1) {
    const line = lines[at] as PdfLine, below = lines[at + 1] as PdfLine;
    if (line.page !== below.page || below.y - line.y > WIDEST_HEADER_GAP * Math.max(line.size, below.size)) break;
    const frame = frames[line.page];
    if (isOverFigures(line, left) && !isSentence(line, frames) && !(line.cells.length === 1 && (isCentred(line, frames) || line.x < (frame?.left ?? 0) + line.size))) from = at;
    else if (line.cells.length === 1 && line.right < left && !isCentred(line, frames) && labels < 3) labels += 1;
    else break;
  }
  return from;
}
