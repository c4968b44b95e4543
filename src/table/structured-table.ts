import type { Grid, TableBlock } from "../filing/blocks";
import { span, type Place } from "../vocabulary/place";
import { figureColumns, overlap, type FigureSpan } from "./figure-columns";
import { headerColumns } from "./header-columns";
import { isPeriodOnly } from "./period-words";
import { placeOf, toPieces } from "./pieces";
import { readLabel } from "./row-label";
import { isFigure, SCALE_REMARK, segmentsOf, textOf, titleLine, type Line, type Segment } from "./segments";
import { withoutSideColumns } from "./side-columns";
import type { Table, TableCell, TableColumn, TableRow } from "./table";
import { joinWrappedLabels } from "./wrapped-labels";
import type { Mutable } from "../vocabulary/mutable";

/** A footnote's mark in a cell of its own, or a column's head. */
const MARKED = /^[([]\d{1,2}[)\]]$|[a-z]{3}/i;

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
