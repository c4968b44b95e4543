import type { Grid, TableBlock } from "../filing/blocks";
import { span, type Place } from "../vocabulary/place";
import { figureColumns, overlap, type FigureSpan } from "./figure-columns";
import { headerColumns, type HeaderLine } from "./header-columns";
import { isPeriodOnly, periodWords } from "./period-words";
import { placeOf, toPieces, type Piece, type PieceRow } from "./pieces";
import { readLabel } from "./row-label";
import type { Table, TableCell, TableColumn, TableRow, TitleLine } from "./table";

/** One row told apart: what belongs to the label, what stands over or in the columns. */
interface Line {
  readonly row: PieceRow;
  readonly label: readonly Piece[];
  readonly inColumns: readonly Piece[];
  readonly kind: "body" | "header" | "label" | "period";
}

/** Rows under one header. */
interface Segment {
  readonly titles: TitleLine[];
  readonly header: HeaderLine[];
  readonly rows: Line[];
  /** Headings printed in the header's own lines, beside the columns' heads. */
  readonly corners: Line[];
}

const SCALE_REMARK = /\b(?:thousands|millions|billions|000s?|un-?audited)\b|000['\u2019]?s/i;

/** A footnote's mark in a cell of its own, or a column's head. */
const MARKED = /^[([]\d{1,2}[)\]]$|[a-z]{3}/i;

function isYear(piece: Piece): boolean {
  const { figure } = piece;
  return figure.kind === "number" && !figure.percent && !figure.currency && /^(?:19[6-9]|20[0-6])\d$/.test(figure.value) && !piece.text.includes(",");
}

function isFigure(piece: Piece): boolean {
  return piece.figure.kind !== "none";
}

/** Where the first column of figures begins: what starts before it is label. */
function labelEdge(rows: readonly PieceRow[], inPlaces: boolean): { start: number; edge: number } {
  let start = Number.MAX_SAFE_INTEGER;
  for (const { pieces } of rows) start = Math.min(start, pieces[0]?.from ?? start);
  // A figure at the left margin is a label (a year, a note's number).
  const margin = inPlaces ? start + 6 : start;
  const body = rows.filter(({ pieces, figures }) => figures > 0 && pieces.some((piece) => isFigure(piece) && !isYear(piece) && piece.from > margin));
  const columns = figureColumns(body, (piece) => isFigure(piece) && !isYear(piece) && piece.from > margin);
  const least = Math.max(1, Math.ceil(body.length * 0.1));
  const first = columns.find((column) => body.filter(({ pieces }) => pieces.some((piece) => isFigure(piece) && piece.from > margin && overlap(piece, column) > 0)).length >= least) ?? columns[0];
  return { start, edge: first?.from ?? Number.MAX_SAFE_INTEGER };
}

function readLine(row: PieceRow, edge: number, start: number, inPlaces: boolean, leading: boolean): Line {
  // A head may begin left of its figures, over the spacer beside them; a line's only words there are a label set in.
  const alone = row.pieces.length === 1;
  const isLabel = (piece: Piece): boolean => piece.from < edge && (piece.to < edge || piece.from <= start + (inPlaces ? 12 : 0) || (!inPlaces && alone && periodWords(piece.text) === undefined));
  const label = row.pieces.filter(isLabel), inColumns = row.pieces.filter((piece) => !isLabel(piece));
  return { row, label, inColumns, kind: kindOfLine(label, inColumns, leading) };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.length === 1 ? (pieces[0]?.text ?? "") : pieces.map((piece) => piece.text).join(" ");
}

function kindOfLine(label: readonly Piece[], inColumns: readonly Piece[], leading: boolean): Line["kind"] {
  const words = textOf(label);
  if (inColumns.length === 0) return isPeriodOnly(words) ? "period" : "label";
  const real = inColumns.some((piece) => isFigure(piece) && !isYear(piece));
  if (real) return "body";
  const years = inColumns.filter(isYear).length;
  if (leading || (years === inColumns.length && years > 1)) return "header";
  const telling = inColumns.filter((piece) => isYear(piece) || periodWords(piece.text) !== undefined).length;
  if (words === "" || isPeriodOnly(words) || SCALE_REMARK.test(words)) return telling > 0 || inColumns.length > 1 ? "header" : "body";
  return telling === inColumns.length && telling > 1 ? "header" : "body";
}

function tellsTime(line: Line): boolean {
  return line.inColumns.some((piece) => {
    const phrase = isYear(piece) ? {} : periodWords(piece.text);
    return phrase !== undefined && (isYear(piece) || phrase.months !== undefined || phrase.month !== undefined || phrase.year !== undefined || phrase.quarter !== undefined || phrase.toDate === true);
  });
}

function titleLine(line: Line, corner: boolean): TitleLine {
  return { text: textOf(line.label), at: line.row.row.at, ...(corner ? { corner: true } : {}) };
}

/** A centred line that says nothing of a period, above the header, is a title. */
function isCentredTitle(line: Line, inPlaces: boolean, edge: number): boolean {
  const [piece, ...more] = line.inColumns;
  return inPlaces && line.label.length === 0 && piece !== undefined && more.length === 0 && !isFigure(piece) && piece.from < edge + 8 && periodWords(piece.text) === undefined;
}

function segmentsOf(rows: readonly PieceRow[], inPlaces: boolean): Segment[] {
  const { start, edge } = labelEdge(rows, inPlaces);
  const segments: Segment[] = [];
  let current: Segment = { titles: [], header: [], rows: [], corners: [] }, hasBody = false;
  const begin = (above: readonly HeaderLine[]): void => {
    const titles: TitleLine[] = [];
    // Lines right above a new header are its title, unless they are part of the table's own headings.
    for (let last = current.rows.at(-1); last?.kind === "label"; last = current.rows.at(-1)) {
      titles.unshift(titleLine(last, false));
      current.rows.pop();
    }
    segments.push(current);
    current = { titles, header: [...above], rows: [], corners: [] };
    hasBody = false;
  };
  for (const row of rows) {
    const line = readLine(row, edge, start, inPlaces, !hasBody);
    if (line.kind === "body") {
      current.rows.push(line);
      hasBody = true;
    } else if (line.kind === "header" && hasBody && !tellsTime(line)) {
      // Heads inside a table that name no time ("% of Net Sales") are about the rows below, not new columns.
      current.rows.push({ ...line, kind: "label" });
    } else if (line.kind === "header") {
      if (!hasBody && current.header.length === 0 && isCentredTitle(line, inPlaces, edge)) {
        current.titles.push({ text: textOf(line.inColumns), at: row.row.at });
        continue;
      }
      if (hasBody) begin([]);
      current.header.push({ pieces: line.inColumns.map(({ text, from, to }) => ({ text, from, to })), overAll: false });
      if (line.label.length > 0) current.corners.push(line);
    } else if (line.kind === "period") {
      if (hasBody) begin(current.header.filter((above) => !above.overAll));
      current.header.unshift({ pieces: [{ text: textOf(line.label), from: 0, to: Number.MAX_SAFE_INTEGER }], overAll: true });
      current.titles.push(titleLine(line, false));
    } else if (!hasBody && current.header.length === 0) current.titles.push(titleLine(line, false));
    else {
      if (!hasBody && SCALE_REMARK.test(textOf(line.label))) current.titles.push(titleLine(line, false));
      current.rows.push(line);
    }
  }
  segments.push(current);
  return segments.filter((segment) => segment.rows.some((line) => line.kind === "body"));
}

/** The headings that stand beside the last line of the columns' heads: "Revenue:", "Assets". */
function cornerRows(segment: Segment): TableRow[] {
  const last = segment.corners.at(-1);
  const text = last ? textOf(last.label) : "";
  if (!last || text === "" || SCALE_REMARK.test(text) || isPeriodOnly(text)) return [];
  return [{ ...readLabel(text), cells: [], at: last.row.row.at }];
}

/** Words below the last figures head nothing: they are notes, and stay in the text. */
function withoutNotes(rows: readonly TableRow[]): TableRow[] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.cells.length === 0) end -= 1;
  return rows.slice(0, end);
}

function emptyCell(at: Place, text = ""): TableCell {
  return { figure: { kind: "none" }, text, at: [at[1], at[1]] };
}

function readBody(line: Line, columns: readonly FigureSpan[]): TableRow {
  const { at } = line.row.row, first = line.label[0];
  const label = readLabel(textOf(line.label));
  const indent = first === undefined ? undefined : (first.first.indent ?? undefined);
  const base = { ...label, ...(indent === undefined ? {} : { indent }), at };
  if (line.kind !== "body") return { ...base, cells: [], ...(line.inColumns.length > 0 ? { heads: textOf(line.inColumns) } : {}) };
  const cells: (TableCell | undefined)[] = columns.map(() => undefined);
  // Words beside a figure ("SEK") must not take its place.
  const figuresFirst = line.inColumns.every(isFigure) ? line.inColumns : [...line.inColumns.filter(isFigure), ...line.inColumns.filter((piece) => !isFigure(piece))];
  for (const piece of figuresFirst) {
    let best = -1, most = 0;
    columns.forEach((column, index) => {
      const shared = overlap(piece, column);
      if (shared > most && cells[index] === undefined) {
        best = index;
        most = shared;
      }
    });
    if (best < 0) continue;
    cells[best] = isFigure(piece) ? { figure: piece.figure, text: piece.text, at: placeOf(piece) } : { ...emptyCell(at, piece.text), at: placeOf(piece) };
  }
  const full = cells.map((cell) => cell ?? emptyCell(at));
  return { ...base, cells: full.every((cell) => cell.figure.kind === "none") ? [] : full };
}

/** Fields that a header leaves out are those of the header before it in the same grid, column for column. */
function inherit(columns: readonly TableColumn[], before: readonly TableColumn[] | undefined): TableColumn[] {
  if (!before || before.length !== columns.length) return [...columns];
  return columns.map((column, index) => {
    const above = before[index];
    if (!above || column.phrase.noPeriod === true || above.phrase.noPeriod === true || column.phrase.month !== undefined || column.phrase.quarter !== undefined) return column;
    return { label: column.label, phrase: { ...above.phrase, ...column.phrase } };
  });
}

function sameHeads(a: readonly TableColumn[], b: readonly TableColumn[]): boolean {
  return a.length === b.length && a.every((column, index) => JSON.stringify(column.phrase) === JSON.stringify(b[index]?.phrase) && column.label === b[index]?.label);
}

/** Whether figures begin in a grid column; looked up once, where it is asked at all. */
function figureStarts({ rows }: Grid): (column: number) => boolean {
  let starts: Set<number> | undefined;
  return (column) => (starts ??= new Set(rows.flatMap(({ cells }) => cells.filter(({ content }) => /\d/.test(content.text) && !MARKED.test(content.text)).map((cell) => cell.column)))).has(column);
}

/**
 * A page's own grid (HTML, plain text, PDF) as tables of figures, one for each header printed in it. A header printed
 * again without a title of its own goes on with the table before. Grids without figures give none.
 */
export function readStructuredTables(block: TableBlock): Table[] {
  const { grid } = block;
  const inPlaces = grid.origin !== "html";
  const holdsFigures = figureStarts(grid);
  const rows = grid.rows.map((row) => toPieces(row, holdsFigures)).filter(({ pieces }) => pieces.length > 0);
  if (!rows.some(({ figures }) => figures > 0)) return [];
  const tables: Table[] = [];
  let before: readonly TableColumn[] | undefined;
  for (const segment of segmentsOf(rows, inPlaces)) {
    const body = segment.rows.filter((line) => line.kind === "body");
    const inColumns = new Set(body.flatMap((line) => line.inColumns));
    const geometry = figureColumns(body.map((line) => line.row), (piece) => isFigure(piece) && inColumns.has(piece), (column) => segment.header.some((line) => !line.overAll && line.pieces.some((piece) => overlap(piece, column) > 0)));
    if (geometry.length === 0) continue;
    const columns = inherit(headerColumns(segment.header, geometry, inPlaces), segment.header.length > 0 ? before : undefined);
    before = columns;
    const own = withoutNotes([...cornerRows(segment), ...segment.rows.map((line) => readBody(line, geometry))].filter((row) => row.label !== "" || row.cells.length > 0 || row.heads !== undefined));
    const at = segment.rows.map((line) => line.row.row.at).reduce(span);
    const titles = [...segment.titles, ...segment.corners.map((line) => titleLine(line, true))];
    const last = tables.at(-1);
    if (last && segment.titles.length === 0 && sameHeads(last.columns, columns)) tables[tables.length - 1] = { ...last, rows: [...last.rows, ...own], at: span(last.at, at) };
    else tables.push({ titles, geometry, headed: segment.header.length > 0, columns, rows: own, diagnostics: [], at });
  }
  return tables;
}
