import type { Grid, TableBlock } from "../filing/blocks";
import { span, type Place } from "../vocabulary/place";
import { figureColumns, overlap, type FigureSpan } from "./figure-columns";
import { headerColumns, type HeaderLine } from "./header-columns";
import { isPeriodOnly, periodWords } from "./period-words";
import { placeOf, toPieces, type Piece, type PieceRow } from "./pieces";
import { readLabel } from "./row-label";
import { withoutSideColumns } from "./side-columns";
import type { Table, TableCell, TableColumn, TableRow, TitleLine } from "./table";
import { joinWrappedLabels } from "./wrapped-labels";

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

const SCALE_REMARK = /\b(?:thousands?|millions?|billions?|000s?|un-?audited)\b|000['\u2019]?s/i;
/** The part of a header that tells the scale: "(in thousands, except per share data)", "$000s". */
const SCALE_PART = /\(?[^()]*(?:\b(?:thousands|millions|billions)\b|000['\u2019]?s)[^()]*\)?/i;
/** "$960 - $980", "18% to 20%": bounds with a sign or point that no date has. */
const RANGE = /^[(~]*(?=[^%$\u20ac\u00a3.]*[%$\u20ac\u00a3.])[$\u20ac\u00a3]?\s?[\d,.]+\s?%?\s?(?:million|billion|[MB])?\s?(?:-|\u2013|\u2014|to)\s?[$\u20ac\u00a3]?\s?[\d,.]+\s?%?\s?(?:million|billion|[MB])?\)*$/;
/** A cell of the header's lines that is longer, or a bullet, is prose set beside the table. */
const LONGEST_HEAD = 160;
const BULLET = /^[\u2022\u25a0-\u25ff\u00b7]/;

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
  // Only the first figure of each row can tell where the first column is.
  const firsts = new Set<Piece>(), body: PieceRow[] = [];
  for (const row of rows) {
    if (row.figures === 0) continue;
    const first = row.pieces.find((piece) => isFigure(piece) && piece.from > margin && !isYear(piece));
    if (!first) continue;
    firsts.add(first);
    body.push(row);
  }
  const columns = figureColumns(body, (piece) => firsts.has(piece));
  const least = Math.max(1, Math.ceil(body.length * 0.1));
  const first = columns.find((column) => {
    let count = 0;
    for (const piece of firsts) if (overlap(piece, column) > 0) count += 1;
    return count >= least;
  }) ?? columns[0];
  return { start, edge: first?.from ?? Number.MAX_SAFE_INTEGER };
}

function readLine(row: PieceRow, edge: number, start: number, inPlaces: boolean, leading: boolean): Line {
  // A head may begin left of its figures, over the spacer beside them; a line's only words there are a label set in.
  const alone = row.pieces.length === 1;
  const isLabel = (piece: Piece): boolean => piece.from < edge && (piece === row.pieces[0] || !RANGE.test(piece.text)) && (piece.to < edge || piece.from <= start + (inPlaces ? 12 : 0) || (!inPlaces && alone && periodWords(piece.text) === undefined));
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
  // "Subscription revenues | $960 - $980" is a row of ranges, not a header, though no cell is one figure.
  if (leading && /[A-Za-z]{2}/.test(words) && !isPeriodOnly(words) && inColumns.some((piece) => RANGE.test(piece.text)) && inColumns.every((piece) => RANGE.test(piece.text) || isFigure(piece))) return "body";
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

/** Whether a row has figures under a head of the part before, where the part at hand, with fewer heads, has none: that part is over. */
function returnsTo(before: Segment, current: Segment, line: Line): boolean {
  const [earlier, later] = [before, current].map((segment) => segment.header.flatMap((heads) => (heads.overAll ? [] : heads.pieces)));
  if (!earlier || !later || later.length === 0 || later.length >= earlier.length) return false;
  return line.inColumns.some((piece) => isFigure(piece) && !later.some((head) => overlap(piece, head) > 0) && earlier.some((head) => overlap(piece, head) > 0));
}

function segmentsOf(rows: readonly PieceRow[], inPlaces: boolean): Segment[] {
  const { start, edge } = labelEdge(rows, inPlaces);
  const segments: Segment[] = [];
  const goBack = (line: Line): void => {
    const before = segments.at(-1);
    if (!before || !returnsTo(before, current, line)) return;
    let from = current.rows.length;
    while (from > 0 && current.rows[from - 1]?.kind === "label") from -= 1;
    // Without a heading between the two parts it is not known where the one ends.
    if (from === current.rows.length) return;
    const headings = current.rows.splice(from);
    segments.push(current);
    current = { titles: [], header: [...before.header], rows: headings, corners: [] };
  };
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
      if (hasBody && segments.length > 0) goBack(line);
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
      const words = textOf(line.label);
      // "Six Months Ended June 30," beside "2020" and "2019" speaks of all columns.
      if (isPeriodOnly(words)) current.header.push({ pieces: [{ text: words, from: 0, to: Number.MAX_SAFE_INTEGER }], overAll: true });
      for (const { text } of line.inColumns) {
        const scale = SCALE_PART.exec(text)?.[0];
        if (scale !== undefined && text.length <= LONGEST_HEAD && periodWords(scale) === undefined) current.titles.push({ text: scale.trim(), at: row.row.at, corner: true });
      }
      current.header.push({ pieces: line.inColumns.filter(({ text }) => text.length <= LONGEST_HEAD && !BULLET.test(text)).map(({ text, from, to }) => ({ text, from, to })), overAll: false });
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

function emptyCell(at: Place): TableCell {
  return { figure: { kind: "none" }, text: "", at: [at[1], at[1]] };
}

function readBody(line: Line, columns: readonly FigureSpan[]): TableRow {
  const { at } = line.row.row;
  const row: Mutable<TableRow> = { ...readLabel(textOf(line.label)), cells: [], at };
  const indent = line.label[0]?.first.indent;
  if (indent !== undefined) row.indent = indent;
  if (line.kind === "body") row.cells = readCells(line, columns);
  else if (line.inColumns.length > 0) row.heads = textOf(line.inColumns);
  return row;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One cell for each column; none where the row has no figure in any of them. */
function readCells(line: Line, columns: readonly FigureSpan[]): readonly TableCell[] {
  const blank = emptyCell(line.row.row.at), cells = new Array<TableCell>(columns.length).fill(blank);
  let figures = 0;
  // Words beside a figure ("SEK") must not take its place.
  const figuresFirst = line.inColumns.every(isFigure) ? line.inColumns : [...line.inColumns.filter(isFigure), ...line.inColumns.filter((piece) => !isFigure(piece))];
  for (const piece of figuresFirst) {
    let best = -1, most = 0;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index] as FigureSpan, shared = Math.min(piece.to, column.to) - Math.max(piece.from, column.from) + 1;
      if (shared > most && cells[index] === blank) {
        best = index;
        most = shared;
      }
    }
    if (best < 0) continue;
    cells[best] = { figure: piece.figure, text: piece.text, at: placeOf(piece) };
    if (isFigure(piece)) figures += 1;
  }
  return figures === 0 ? [] : cells;
}

/** Another year than the header before had there: years of maturities below a trend of quarters are no quarters of theirs. */
function otherYear(column: TableColumn, above: TableColumn): boolean {
  return column.phrase.year !== undefined && above.phrase.year !== undefined && column.phrase.year !== above.phrase.year;
}

/** Fields that a header leaves out are those of the header before it in the same grid, column for column. */
function inherit(columns: readonly TableColumn[], before: readonly TableColumn[] | undefined): TableColumn[] {
  if (!before || before.length !== columns.length) return [...columns];
  return columns.map((column, index) => {
    const above = before[index];
    if (!above || column.phrase.noPeriod === true || above.phrase.noPeriod === true || column.phrase.month !== undefined || column.phrase.quarter !== undefined || otherYear(column, above)) return column;
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
  const rows = withoutSideColumns(grid.rows.map((row) => toPieces(row, holdsFigures)).filter(({ pieces }) => pieces.length > 0));
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
    const read = withoutNotes([...cornerRows(segment), ...segment.rows.map((line) => readBody(line, geometry))].filter((row) => row.label !== "" || row.cells.length > 0 || row.heads !== undefined));
    const own = grid.origin === "text" ? read : joinWrappedLabels(read);
    const at = segment.rows.map((line) => line.row.row.at).reduce(span);
    const titles = [...segment.titles, ...segment.corners.map((line) => titleLine(line, true))];
    const last = tables.at(-1);
    if (last && segment.titles.length === 0 && sameHeads(last.columns, columns)) tables[tables.length - 1] = { ...last, rows: [...last.rows, ...own], at: span(last.at, at) };
    else tables.push({ titles, geometry, headed: segment.header.length > 0, columns, rows: own, diagnostics: [], at });
  }
  return tables;
}
