import type { Piece } from "./text-pieces";
import { isPeriodNames } from "./period-names";
import { isPageNumber, speaksOfPeriod, textOf, type ShapedLine } from "./text-shapes";

/** A stretch of lines [from, to) that is one table. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** Columns that figures of several lines stand in, as columns of characters [from, to). */
export interface FigureRange {
  from: number;
  to: number;
  lines: number;
}

/** So many blank lines part two tables, where no rows follow. */
const MOST_BLANKS = 4;
/** How many lines up a table's header may reach above its first figures. */
const HEADER_REACH = 16;
/** A heading's line may stand so far left of the figures' first column. */
const SLACK = 3;
/** Prose fills lines of at least this length. */
const PROSE_LENGTH = 48;

/**
 * Where figures stand, from left to right: ranges of different lines that overlap are one column, unless a line has
 * figures in both.
 */
export function figureRanges(lines: readonly ShapedLine[]): FigureRange[] {
  const figures = lines.flatMap(({ pieces, shape }, index) => (shape === "figures" ? pieces.filter((piece) => piece.kind === "value").map((piece) => ({ from: piece.from, to: piece.to, index })) : []));
  figures.sort((a, b) => a.from - b.from || a.to - b.to);
  const open: { from: number; to: number; held: Set<number> }[] = [];
  for (const figure of figures) {
    const fits = open.at(-1);
    const earlier = open.at(-2);
    if (fits && figure.from < fits.to && !fits.held.has(figure.index)) grow(fits, figure);
    else if (fits && earlier && figure.from < earlier.to && !earlier.held.has(figure.index)) grow(earlier, figure);
    else open.push({ from: figure.from, to: figure.to, held: new Set([figure.index]) });
  }
  return open.map(({ from, to, held }) => ({ from, to, lines: held.size }));
}

function grow(range: { from: number; to: number; held: Set<number> }, figure: { from: number; to: number; index: number }): void {
  range.from = Math.min(range.from, figure.from);
  range.to = Math.max(range.to, figure.to);
  range.held.add(figure.index);
}

/** Where the first column of figures begins: stray figures of few lines do not count. */
export function figuresFrom(ranges: readonly FigureRange[]): number {
  const most = Math.max(0, ...ranges.map((range) => range.lines));
  return ranges.find((range) => range.lines > most * 0.25)?.from ?? 0;
}

/** The tables among lines[from, to), which no mark of EDGAR's parts. */
export function findRegions(lines: readonly ShapedLine[], from: number, to: number): Region[] {
  const regions: Region[] = [];
  let index = from, floor = from;
  while (index < to) {
    if (!holdsFigures(lines[index])) {
      index += 1;
      continue;
    }
    const end = bodyEnd(lines, index, to);
    const body = lines.slice(index, end);
    if (isTable(body)) {
      const start = headerStart(lines, index, floor, figureRanges(body));
      regions.push({ from: start, to: end });
      floor = end;
    }
    index = end;
  }
  return regions;
}

function holdsFigures(shaped: ShapedLine | undefined): boolean {
  if (!shaped || (shaped.shape !== "figures" && shaped.shape !== "years")) return false;
  return !isPageNumber(shaped.line.text);
}

/** At least two rows of figures, and figures that are no mere page numbers of a table of contents. */
function isTable(body: readonly ShapedLine[]): boolean {
  const rows = body.filter((shaped) => shaped.shape === "figures" && !isPageNumber(shaped.line.text));
  if (rows.length < 2) return rows.length === 1 && body.some((shaped) => shaped.shape === "years") && hasSeveralFigures(rows[0]);
  return rows.some(hasSeveralFigures) || rows.filter((row) => row.pieces.some((piece) => piece.kind === "value" && /[$%,.()]|^-+$/.test(textOf(row.line, piece)))).length > 1;
}

function hasSeveralFigures(row: ShapedLine | undefined): boolean {
  return row !== undefined && row.pieces.filter((piece) => piece.kind === "value").length > 1;
}

/** Behind the last row of figures of the table that begins at `start`. */
function bodyEnd(lines: readonly ShapedLine[], start: number, to: number): number {
  let end = start + 1, blanks = 0, rows = lines[start]?.shape === "figures" ? 1 : 0;
  let left = leftOfFigures(lines[start]);
  for (let index = start + 1; index < to; index += 1) {
    const shaped = lines[index] as ShapedLine;
    if (shaped.shape === "blank") {
      blanks += 1;
      if (blanks > MOST_BLANKS) break;
      continue;
    }
    blanks = 0;
    if (shaped.shape === "rule") {
      if (index === end) end += 1;
      continue;
    }
    if (isPageNumber(shaped.line.text) && shaped.pieces.length === 1) continue;
    if (holdsFigures(shaped)) {
      if (rows > 0 && shaped.shape === "years" && beginsAnew(lines, end, index, left)) break;
      if (shaped.shape === "figures") {
        rows += 1;
        left = rows === 1 ? leftOfFigures(shaped) : Math.min(left, leftOfFigures(shaped));
      }
      end = index + 1;
      continue;
    }
    if (rows > 0 && shaped.shape === "columns" && isHeaderLine(shaped, left) && beginsAnew(lines, end, index, left)) break;
    if (isProse(lines, index, to, left)) break;
  }
  return end;
}

function leftOfFigures(shaped: ShapedLine | undefined): number {
  return shaped?.pieces.find((piece) => piece.kind === "value")?.from ?? 0;
}

/** A new header begins a new table where a title or a line of words stands between it and the last row of figures. */
function beginsAnew(lines: readonly ShapedLine[], end: number, index: number, left: number): boolean {
  return lines.slice(end, index).some((shaped) => shaped.shape === "words" && !(shaped.line.indent >= left - SLACK && speaksOfPeriod(shaped.line.text)));
}

function isHeaderLine({ line, pieces }: ShapedLine, left: number): boolean {
  if (pieces.every((piece) => piece.from >= left - SLACK)) return true;
  return pieces.some((piece) => piece.from >= left - SLACK) && pieces.some((piece) => speaksOfPeriod(textOf(line, piece)));
}

/** Two long lines of words on end that reach over the figures' columns are a paragraph, no heading. */
function isProse(lines: readonly ShapedLine[], index: number, to: number, left: number): boolean {
  const first = lines[index], second = index + 1 < to ? lines[index + 1] : undefined;
  if (!first || first.shape !== "words" || first.line.text.length <= left || first.line.text.length - first.line.indent < PROSE_LENGTH) return false;
  return (second?.shape === "words" && second.line.text.length > Math.min(left, PROSE_LENGTH)) || /[a-z][.:;]$/.test(first.line.text);
}

/**
 * Where the header above the first figures begins. Words that stand over the figures belong to it, and what stands to
 * their left on the same lines; titles, centred or at the left, do not.
 */
function headerStart(lines: readonly ShapedLine[], first: number, floor: number, ranges: readonly FigureRange[]): number {
  const left = figuresFrom(ranges), right = Math.max(0, ...ranges.map((range) => range.to));
  const columns = ranges.length;
  let start = first, blanks = 0, sawHeader = lines[first]?.shape === "years";
  const reach = Math.max(floor, first - HEADER_REACH);
  for (let index = first - 1; index >= reach; index -= 1) {
    const shaped = lines[index] as ShapedLine;
    if (shaped.shape === "blank") {
      blanks += 1;
      if (blanks > 2) break;
      continue;
    }
    if (shaped.shape === "rule") continue;
    if (isOverFigures(shaped, left, right, columns)) {
      start = index;
      sawHeader = true;
    } else if (sawHeader && !(blanks === 0 && isStubAbove(shaped, left, lines[start]))) break;
    else if (sawHeader) start = index;
    else if (shaped.shape !== "words" || shaped.line.text.length > left) break;
    blanks = 0;
  }
  return start;
}

/** "(millions, except earnings per", which the header's own line goes on with. */
function isStubAbove(shaped: ShapedLine, left: number, below: ShapedLine | undefined): boolean {
  if (shaped.shape !== "words" || shaped.line.text.length > left || !below) return false;
  const { text, indent } = shaped.line;
  return text.charAt(indent) === "(" && !text.includes(")") && below.line.indent < left - SLACK;
}

function isOverFigures(shaped: ShapedLine, left: number, right: number, columns: number): boolean {
  const { line, pieces, shape } = shaped;
  if (shape === "years") return true;
  if (shape !== "words" && shape !== "columns") return false;
  const [first, ...rest] = pieces;
  if (!first) return false;
  if (rest.length > 0) return rest.some((piece) => piece.from >= left - SLACK && piece.from < right + SLACK) && !pieces.some((piece) => piece.to - piece.from > right - left + 2 * SLACK);
  if (first.to > left && first.from <= right && isPeriodNames(line.text)) return true;
  if (first.from < left - SLACK || first.from > right) return false;
  return speaksOfPeriod(line.text) || !isCentredTitle(first, left, right, columns);
}

/** Words over the middle of the whole table, not of its figures: a title that happens to begin right of the labels. */
function isCentredTitle(piece: Piece, left: number, right: number, columns: number): boolean {
  const middle = (piece.from + piece.to) / 2;
  const overTable = Math.abs(middle - right / 2), overFigures = Math.abs(middle - (left + right) / 2);
  return columns > 1 && overTable < overFigures;
}
