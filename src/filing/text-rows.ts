import type { Place } from "../vocabulary/place";
import { rulesOf, splitHeader } from "./text-header";
import { wordsWithin, type Piece } from "./text-pieces";
import { figuresFrom, type FigureRange } from "./text-regions";
import { speaksOfPeriod, textOf, type ShapedLine } from "./text-shapes";
import { placeOf, type TypedLine } from "./typed-lines";

/** What one cell says, as the stretches of source it was printed in, and where on the page it stands. */
export interface TypedCell {
  readonly stretches: readonly Place[];
  readonly column: number;
  readonly span: number;
}

/** A printed line of a table, or several that are one row. */
export interface TypedRow {
  readonly label: TypedCell | null;
  readonly cells: readonly TypedCell[];
  readonly at: Place;
  /** The label as printed on its last line. */
  readonly text: string;
  readonly indent: number;
  /** Column behind the label. */
  readonly end: number;
  /** Whether a blank line or a rule stands above. */
  readonly parted: boolean;
  readonly isBody: boolean;
}

type Rules = readonly (readonly [number, number])[];

/** The rows of a table's lines, one for each line that holds words or figures. */
export function typedRows(lines: readonly ShapedLine[], ranges: readonly FigureRange[]): TypedRow[] {
  const rows: TypedRow[] = [];
  let parted = true;
  lines.forEach((shaped, index) => {
    if (shaped.pieces.length === 0) {
      parted = true;
      return;
    }
    const below = lines[index + 1];
    rows.push(rowOf(shaped, ranges, below?.shape === "rule" ? rulesOf(below.line.text) : [], parted));
    parted = false;
  });
  return rows;
}

function rowOf(shaped: ShapedLine, ranges: readonly FigureRange[], rules: Rules, parted: boolean): TypedRow {
  const { line, shape } = shaped;
  const isBody = shape === "figures";
  const { label, rest } = isBody ? partBody(line, shaped.pieces, ranges) : partHeader(line, shaped.pieces, ranges);
  const cells = isBody ? rest : rest.flatMap((piece) => splitHeader(line, piece, ranges, rules));
  return {
    label: label && cellOf(line, label),
    cells: cells.map((piece) => cellOf(line, piece)),
    at: line.at,
    text: label ? line.text.slice(label.from, label.to) : "",
    indent: line.indent,
    end: label?.to ?? 0,
    parted,
    isBody,
  };
}

function cellOf(line: TypedLine, piece: Piece): TypedCell {
  return { stretches: [placeOf(line, piece.start, piece.to)], column: piece.from, span: piece.to - piece.from };
}

interface Parted {
  readonly label: Piece | null;
  readonly rest: readonly Piece[];
}

function words(from: number, to: number): Piece {
  return { kind: "words", from, to, start: from };
}

function overlaps(piece: Piece, range: FigureRange): boolean {
  return piece.from < range.to && piece.to > range.from;
}

/** A header's words left of the figures are its label; figures that touch them are told apart where they stand in a column. */
function partHeader(line: TypedLine, pieces: readonly Piece[], ranges: readonly FigureRange[]): Parted {
  const [first, ...rest] = pieces, left = figuresFrom(ranges);
  if (!first || first.kind !== "words" || first.from >= left - HEADER_SLACK) return { label: null, rest: pieces };
  const isPeriod = speaksOfPeriod(textOf(line, first)) && line.text.charAt(first.from) !== "(";
  if (isPeriod && first.to > left) return { label: null, rest: pieces };
  const touching = isPeriod ? [] : gluedFigures(line, first, rest, ranges);
  const glued = touching[0] && touching[0].start <= left + HEADER_SLACK ? touching : [];
  return { label: words(first.from, labelEnd(line, first, glued)), rest: [...glued, ...rest] };
}

/** A header may begin so far left of the figures under it. */
const HEADER_SLACK = 4;
const FOOTNOTE = /^(?:\(\d{1,2}\)|\([a-z]\)|\*{1,3})$/i;

/** All words before the first figure are the label; so is a footnote's mark that stands in no column. */
function partBody(line: TypedLine, pieces: readonly Piece[], ranges: readonly FigureRange[]): Parted {
  const strong = ranges.filter((range) => range.lines > 1);
  let count = pieces.findIndex((piece) => piece.kind === "value");
  const mark = pieces[count];
  if (count > 0 && mark && FOOTNOTE.test(textOf(line, mark)) && pieces.length > count + 1 && !strong.some((range) => overlaps(mark, range))) count += 1;
  const labels = pieces.slice(0, count), rest = pieces.slice(count);
  const first = labels[0], last = labels.at(-1);
  if (!first || !last) return { label: null, rest };
  const glued = gluedFigures(line, last, rest, ranges);
  return { label: words(first.from, labelEnd(line, last, glued)), rest: [...glued, ...rest] };
}

/** Figures at the end of words that stand in columns in which the line has no figure yet. */
function gluedFigures(line: TypedLine, piece: Piece, rest: readonly Piece[], ranges: readonly FigureRange[]): Piece[] {
  const tokens = wordsWithin(line.text, piece.from, piece.to), glued: Piece[] = [];
  for (let index = tokens.length - 1; index > 0; index -= 1) {
    const token = tokens[index] as Piece;
    const free = token.kind === "value" && ranges.some((range) => range.lines > 1 && Math.abs(token.to - range.to) <= 2 && overlaps(token, range) && ![...rest, ...glued].some((other) => overlaps(other, range)));
    if (!free) break;
    glued.unshift(token);
  }
  return glued;
}

function labelEnd(line: TypedLine, piece: Piece, glued: readonly Piece[]): number {
  const [first] = glued;
  return first ? line.text.slice(0, first.start).trimEnd().length : piece.to;
}
