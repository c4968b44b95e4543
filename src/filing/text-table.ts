import { span } from "../vocabulary/place";
import type { GridCell, GridRow, TableBlock } from "./blocks";
import { printedText } from "./source-text";
import { joinWrappedLabels } from "./text-labels";
import { figureRanges } from "./text-regions";
import { typedRows, type TypedCell, type TypedRow } from "./text-rows";
import type { ShapedLine } from "./text-shapes";

/**
 * A table typed in characters of one width. A cell's `column` is the column of characters at which it begins on its
 * line and `span` its length there, so that a column's figures overlap and its header stands over them.
 */
export function textTable(source: string, lines: readonly ShapedLine[]): TableBlock | null {
  const rows = joinWrappedLabels(typedRows(lines, figureRanges(lines))).map((row) => gridRow(source, row)).filter((row) => row.cells.length > 0);
  const first = rows[0], last = rows.at(-1);
  if (!first || !last) return null;
  const columns = Math.max(...lines.map(({ line }) => line.text.length));
  return { kind: "table", grid: { columns, rows, origin: "text" }, at: span(first.at, last.at) };
}

function gridRow(source: string, row: TypedRow): GridRow {
  const cells = [...(row.label ? [row.label] : []), ...row.cells].map((cell) => gridCell(source, cell));
  return { cells: cells.filter((cell) => cell.content.text !== ""), at: row.at };
}

function gridCell(source: string, { stretches, column, span: length }: TypedCell): GridCell {
  return { content: printedText(source, stretches), column, span: length };
}
