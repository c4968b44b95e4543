import type { Formula, Statement } from "../../vocabulary/statement";
import { fit, type Term } from "./fit";
import type { Grid, GridRow } from "./grid";

/** A bridge as its labels show it: a measure, rows of adjustments, and the measure that they lead to. */
export interface Bridge {
  readonly total: GridRow;
  readonly terms: readonly Term[];
}

const FEWEST_ROWS = 3;

/**
 * The sum that the labels of a reconciliation promise: its first money row names a measure, and so does its last, which is
 * the total of all rows above it. null where the table is no such bridge.
 */
export function bridgeByLabels(statement: Statement, grid: Grid): Bridge | null {
  if (statement.kind !== "reconciliation") return null;
  const first = grid.rows[0];
  const end = grid.rows.findIndex((row) => row.group !== "money");
  const block = end < 0 ? grid.rows : grid.rows.slice(0, end);
  const total = block.at(-1);
  if (!first || !total || block.length < FEWEST_ROWS || first.row.metric === null || total.row.metric === null || first.row.metric === total.row.metric) return null;
  return { total, terms: block.slice(0, -1).map((row) => ({ row, sign: 1 })) };
}

/**
 * A bridge's formula by its labels alone, for a table whose damage leaves no column that could prove it. None where any
 * column with all its figures contradicts it.
 */
export function bridgeFormula(statement: Statement, grid: Grid): Formula | null {
  const bridge = bridgeByLabels(statement, grid);
  if (!bridge || fit(bridge.total, bridge.terms).breaks.length > 0) return null;
  return { total: bridge.total.row.id, terms: bridge.terms.map(({ row, sign }) => [row.row.id, sign] as const), basis: "label" };
}
