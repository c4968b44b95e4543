import { span, type Place } from "../vocabulary/place";
import type { GridCell, GridRow, TableBlock } from "./blocks";
import { printedText, type SourceText } from "./source-text";
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
  const [only, ...rest] = stretches;
  const content = only && rest.length === 0 ? figureText(source, only) : null;
  return { content: content ?? printedText(source, stretches), column, span: length };
}

const STRAY_BLANK = /,\s+(?=\d{3})|\s+(?=,\d{3})/g;
const CUT_FIGURE = /^[$\u20ac\u00a3(\s-]*\d{1,3}(?:\s*,\s*\d{3})+(?:\.\d+)?[)%\s]*$/;

/** A figure with a stray blank at one of its commas, "$1, 465,000", without the blank. */
function figureText(source: string, at: Place): SourceText | null {
  const text = source.slice(at[0], at[1]);
  if (!text.includes(",") || !CUT_FIGURE.test(text)) return null;
  const stretches: Place[] = [];
  let from = 0;
  for (const blank of text.matchAll(STRAY_BLANK)) {
    const comma = blank[0].startsWith(",") ? 1 : 0;
    stretches.push([at[0] + from, at[0] + blank.index + comma]);
    from = blank.index + blank[0].length;
  }
  return from === 0 ? null : printedText(source, [...stretches, [at[0] + from, at[1]]], "");
}
