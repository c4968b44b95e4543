import type { PdfPage, PdfRun } from "./pdf-text";
import { areTwoFigures, beginsFigure, datesIn, isDate, isFigureText, isMarker, joinsLeft, joinsRight } from "./pdf-words";

/** Words of a line that stand together, with nothing wider than a space between them. Lengths are points. */
export interface PdfCell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly bold: boolean;
  /** Whether it is a figure, or the dash or letters that stand for one. */
  readonly isFigure: boolean;
}

/** One line of a page, its cells from left to right; never without one. */
export interface PdfLine {
  readonly cells: readonly PdfCell[];
  /** Number of its page, from 0. */
  readonly page: number;
  /** Its baseline, down from the page's top. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly x: number;
  readonly right: number;
}

export function lineText(line: PdfLine): string {
  return line.cells.map((cell) => cell.text).join(" ");
}

/** Baselines closer than this, in heights of the larger type, are one line's: figures sit lower than labels, marks higher. */
const SAME_LINE = 0.4, RAISED = 0.75, SMALL_TYPE = 0.85;
/** Gaps in heights of type: from here on a gap is a space, a cell's end between two figures, a cell's end anywhere. */
const SPACE = 0.12, FIGURE_GAP = 0.45, CELL_GAP = 0.95;

/** The lines of a page from top to bottom. */
export function pageLines(page: PdfPage, number: number): PdfLine[] {
  const runs = page.runs.flatMap(cleanRuns).sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: PdfLine[] = [];
  let line: PdfRun[] = [], y = 0, size = 0;
  const flush = (): void => {
    const made = makeLine(line, number, y, size);
    if (made) lines.push(made);
    line = [];
    size = 0;
  };
  for (const run of runs) {
    // A mark raised before its line is smaller, and stands higher than a figure set a little off would.
    const reach = size < SMALL_TYPE * run.size ? RAISED : SAME_LINE;
    if (line.length > 0 && run.y - y > reach * Math.max(size, run.size)) flush();
    // The largest type of a line tells where its baseline is; a raised mark before it does not.
    if (run.size > size) [y, size] = [run.y, run.size];
    line.push(run);
  }
  flush();
  return lines;
}

const UNPRINTED = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\u0000-\u0008\u000e-\u001f]/g;
/** Bullets of the fonts Symbol and Wingdings, which have no Unicode of their own. */
const FONT_BULLETS = /[\uf0a7\uf0a8\uf0b7\uf0d8\uf06c\uf06e\uf076\uf0fc]/g;
const WIDE_SPACE = /[\t\u00a0\u2000-\u200a\u202f\u3000]/g;
const PLAIN = /^[ -~]*$/;
const MAY_BREAK = / {2}|\.\s?\.|[-=_\u2500\u2550]{3}/;
/** White space wider than a word's, dots that lead to a figure, rules typed as characters. */
const BREAK_INSIDE = /\s{2,}|\s*(?:\.\s?){4,}\s*|\s*[-=_\u2500\u2550]{3,}\s*/g;

/** A run without what is not seen, cut where white space, leaders or a rule part its words. */
function cleanRuns(run: PdfRun): PdfRun[] {
  const text = PLAIN.test(run.text) ? run.text : run.text.replace(UNPRINTED, "").replace(FONT_BULLETS, "\u2022").replace(WIDE_SPACE, " ");
  if (text.trim() === "" || run.size <= 0) return [];
  if (!MAY_BREAK.test(text)) return cutRun(run, text, 0, text.length);
  const pieces: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK_INSIDE)) {
    pieces.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  pieces.push({ start, end: text.length });
  return pieces.flatMap((piece) => cutRun(run, text, piece.start, piece.end));
}

/** Part of a run: where it stands is told from how much of the text stands before it, exact for a typewriter's letters. */
function cutRun(run: PdfRun, text: string, from: number, to: number): PdfRun[] {
  const piece = text.slice(from, to), words = piece.trim();
  if (words === "") return [];
  if (words.length === run.text.length) return [text === run.text ? run : { ...run, text }];
  const start = from + piece.indexOf(words.charAt(0)), perLetter = run.width / text.length;
  return [{ ...run, text: words, x: run.x + start * perLetter, width: words.length * perLetter }];
}

function makeLine(runs: readonly PdfRun[], page: number, y: number, size: number): PdfLine | null {
  const cells: PdfRun[] = [];
  let previous: PdfRun | null = null, letters = 0, boldLetters = 0;
  for (const run of [...runs].sort((a, b) => a.x - b.x).flatMap(splitFigures)) {
    // Printed twice, a hair apart, to look bold.
    if (previous?.text === run.text && Math.abs(previous.x - run.x) < 0.15 * run.size) continue;
    letters += run.text.length;
    if (run.bold) boldLetters += run.text.length;
    const last = cells.at(-1), gap = last ? run.x - last.x - last.width : 0, height = Math.max(run.size, previous?.size ?? 0);
    if (!last || previous === null || isApart(last, run, gap / height, previous)) cells.push(run);
    else cells[cells.length - 1] = { ...last, text: `${last.text}${gap > SPACE * height && !joinsLeft(run.text) ? " " : ""}${run.text}`, width: Math.max(last.width, run.x + run.width - last.x) };
    previous = run;
  }
  return lineOf(joinMarks(cells.map(({ text, x, width, bold }) => ({ text, x, right: x + width, bold, isFigure: isFigureText(text) }))), { page, y, size, bold: boldLetters * 2 > letters });
}

/** Whether a run begins a cell of its own, by its gap to the cell before it in heights of type. */
function isApart(cell: PdfRun, run: PdfRun, gap: number, previous: PdfRun): boolean {
  if (gap > CELL_GAP || (isDate(cell.text) && isDate(run.text))) return true;
  // Only between figures does less part: a raised mark, a currency and a figure printed in full go on with none.
  if (!/[\d)%\u2013\u2014-]$/.test(cell.text) || !isFigureText(cell.text)) return false;
  if (run.size < SMALL_TYPE * previous.size || beginsFigure(run.text) || areTwoFigures(cell.text, run.text)) return true;
  return gap > FIGURE_GAP && isFigureText(run.text);
}

function lineOf(cells: readonly PdfCell[], about: Pick<PdfLine, "page" | "y" | "size" | "bold">): PdfLine | null {
  const first = cells[0], last = cells.at(-1);
  return first && last ? { ...about, cells, x: first.x, right: Math.max(...cells.map((cell) => cell.right), last.right) } : null;
}

/** A run of nothing but figures, or but dates, is as many cells: narrow columns, printed in one stroke with a space or less between. */
function splitFigures(run: PdfRun): PdfRun[] {
  if (!/\d[ \d]/.test(run.text)) return [run];
  const figures = datesIn(run.text) ?? [...run.text.matchAll(/(?:\$ )?(?:\S+?,\d{3}(?=\d)|\S+)/g)];
  if (figures.length < 2 || !figures.every(([text]) => text !== "$" && (isFigureText(text) || isDate(text)))) return [run];
  return figures.flatMap(({ 0: text, index }) => cutRun(run, run.text, index, index + text.length));
}

/** A "$" goes with the figure to its right, a ")" or "%" with the one to its left, a list's "1." with its words. */
function joinMarks(cells: readonly PdfCell[]): PdfCell[] {
  const joined: PdfCell[] = [];
  cells.forEach((cell, index) => {
    const last = joined.at(-1);
    const goesLeft = last?.isFigure === true && joinsLeft(cell.text);
    const isHeld = last !== undefined && cell.isFigure && joinsRight(last.text);
    const isListed = last !== undefined && index === 1 && !cell.isFigure && isMarker(last.text);
    if (!last || !(goesLeft || isHeld || isListed)) joined.push(cell);
    else joined[joined.length - 1] = { ...last, text: `${last.text}${goesLeft || last.text.endsWith("(") ? "" : " "}${cell.text}`, right: cell.right, isFigure: goesLeft || isHeld };
  });
  return joined;
}

/** The cells of a line as one, for a line that is prose: its gaps came from justifying it. */
export function asProse(line: PdfLine): PdfLine {
  return line.cells.length === 1 ? line : { ...line, cells: [{ text: lineText(line), x: line.x, right: line.right, bold: line.bold, isFigure: false }] };
}

/** Part of a line as a line of its own; null where it has no cell. */
export function partOf(line: PdfLine, isIn: (cell: PdfCell) => boolean): PdfLine | null {
  return lineOf(line.cells.filter(isIn), line);
}
