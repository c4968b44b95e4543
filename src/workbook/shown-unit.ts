import type { Column, Row, Statement } from "../vocabulary/statement";
import type { Unit } from "../vocabulary/unit";

/** What a cell's number is told in: its row's unit, or what its own sign or its column's header says instead. */
export type ShownUnit = Unit | "basis_points";

/** "% Change", "Change %", "Growth (%)", "Percent of total", "Growth Rates". */
const PERCENT_HEADER = /%\s*$|\(%\)|%\s*(?:chg|chang|var|inc|dec|diff|growth|of\b)|\bpercent(?:age)?\s+(?:chang|increase|decrease|varian|growth|of\b)|\bgrowth rates?\s*$/i;

/** Headers that speak of several units: "$/bps", "in millions, except %". */
const SEVERAL_UNITS = /\$\s*\/|\/\s*\$|\bexcept\b/i;

const BASIS_POINTS = /\b(?:bps?|basis points?)\b|\dbps?\b/i;

/**
 * The unit of one cell. A change printed as "12%" in a row of dollars is a percent, and one printed as "(6) bps" in a row
 * of percents is not six percent. A sign printed once in a column of changes, as it often is, goes for the column's other cells.
 */
export function shownUnit(statement: Statement, row: Row, column: number): ShownUnit {
  const header = statement.columns[column], text = row.cells[column]?.text ?? "";
  if (BASIS_POINTS.test(text)) return "basis_points";
  if (text.includes("%")) return "percent";
  if (header?.months !== null || CURRENCY.test(text)) return row.unit;
  if (row.unit === "percent") return speaksOfPoints(statement, header, column) ? "basis_points" : "percent";
  return row.unit !== "ratio" && PERCENT_HEADER.test(header.label) && !SEVERAL_UNITS.test(header.label) ? "percent" : row.unit;
}

const CURRENCY = /[$€£¥]/;

function speaksOfPoints(statement: Statement, header: Column, column: number): boolean {
  return BASIS_POINTS.test(header.label) || pointColumns(statement).has(column);
}

const known = new WeakMap<Statement, ReadonlySet<number>>();

/** Columns in which a row of percents prints basis points: looked for once, however many cells ask. */
function pointColumns(statement: Statement): ReadonlySet<number> {
  const found = known.get(statement) ?? new Set(statement.rows.flatMap(({ unit, cells }) => (unit === "percent" ? cells.flatMap(({ text }, column) => (BASIS_POINTS.test(text) ? [column] : [])) : [])));
  known.set(statement, found);
  return found;
}
