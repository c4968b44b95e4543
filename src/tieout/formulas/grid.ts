import { decimalsOf } from "../../vocabulary/decimal";
import type { Row, Statement } from "../../vocabulary/statement";
import { onGrid, POWERS_OF_TEN } from "../fixed-point";
import { labelEvidence, type LabelEvidence } from "./label-evidence";

/** What a cell gives to a sum: a figure, nothing (blank), digits in part (low to high), or no figure at all (damaged, redacted). */
export type Standing = "figure" | "blank" | "partial" | "missing";

/** One row's figures as integers on the grid of its kind of unit, one entry a period column. */
export interface GridRow {
  readonly row: Row;
  /** The row's number in its statement, from 0. */
  readonly index: number;
  /** The row's number among the grid's rows, from 0. */
  readonly position: number;
  /** Rows add only to rows of the same unit and share scale. */
  readonly group: string;
  /** Decimals of the grid: one unit of `low` and `high` is 10 to the power of minus this. */
  readonly places: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly standing: readonly Standing[];
  /** Grid units of the figure's last printed place; 0 where the cell tells none (a dash, a blank). */
  readonly place: Float64Array;
  readonly evidence: LabelEvidence;
  /** A heading is printed between this row and the row of figures before it, or they stand under different headings. */
  readonly startsSection: boolean;
  /** Every figure is zero or absent. */
  readonly zero: boolean;
}

export interface Grid {
  /** The statement's columns that have a period, by column number. */
  readonly columns: readonly number[];
  /** Rows with a figure or a damaged cell in a period column, in printed order. */
  readonly rows: readonly GridRow[];
}

function groupOf(row: Row): string {
  return row.unit === "shares" ? `shares:${row.sharesScale ?? 1}` : row.unit;
}

/** Columns that stand for a period, a damaged header's included: its figures still add up among themselves. */
export function periodColumns(statement: Statement): number[] {
  return statement.columns.flatMap((column, index) => (column.months !== null ? [index] : []));
}

/** The most decimals printed in each group of rows. */
function placesByGroup(statement: Statement): Map<string, number> {
  const places = new Map<string, number>();
  for (const row of statement.rows) {
    const group = groupOf(row);
    let most = places.get(group) ?? 0;
    for (const cell of row.cells) {
      if (cell.value !== null) most = Math.max(most, decimalsOf(cell.value));
      else if (cell.range) most = Math.max(most, decimalsOf(cell.range[0]), decimalsOf(cell.range[1]));
    }
    places.set(group, most);
  }
  return places;
}

/**
 * A statement's figures on integer grids (one per unit), so that the search adds exact integers.
 * @param columns the statement's columns to read, by column number
 */
export function readGrid(statement: Statement, columns: readonly number[] = periodColumns(statement)): Grid {
  const places = placesByGroup(statement);
  const rows: GridRow[] = [];
  let headed = true, section: string | null = null;
  statement.rows.forEach((row, index) => {
    if (isHeading(row)) {
      headed = true;
      return;
    }
    const startsSection = headed || row.section !== section;
    section = row.section;
    const gridRow = readRow(row, index, rows.length, columns, places.get(groupOf(row)) ?? 0, startsSection);
    if (!gridRow) return;
    headed = false;
    rows.push(gridRow);
  });
  return { columns, rows };
}

/** The same rows in fewer columns. @param positions places in the grid's own list of columns */
export function withColumns(grid: Grid, positions: readonly number[]): Grid {
  const pick = (values: Float64Array): Float64Array => Float64Array.from(positions, (at) => values[at] ?? 0);
  const rows: GridRow[] = [];
  let headed = false;
  for (const row of grid.rows) {
    headed ||= row.startsSection;
    const standing = positions.map((at) => row.standing[at] ?? "blank");
    if (standing.every((each) => each === "blank")) continue;
    const low = pick(row.low), high = pick(row.high);
    rows.push({ ...row, position: rows.length, low, high, place: pick(row.place), standing, startsSection: headed, zero: isZero(low, high, standing) });
    headed = false;
  }
  return { columns: positions.map((at) => grid.columns[at] ?? -1), rows };
}

/** A row without figures, or a heading over which damage has printed another row's: nothing of it adds to a sum. */
function isHeading(row: Row): boolean {
  const damaged = row.label.trim().endsWith(":") && row.cells.every((cell) => cell.value === null && cell.range === undefined);
  return damaged || row.cells.every((cell) => cell.state === "blank" && cell.text.trim() === "");
}

/** null for a row that is blank in all columns. */
function readRow(row: Row, index: number, position: number, columns: readonly number[], places: number, startsSection: boolean): GridRow | null {
  const low = new Float64Array(columns.length), high = new Float64Array(columns.length), place = new Float64Array(columns.length);
  const standing: Standing[] = [];
  let blank = true;
  for (let i = 0; i < columns.length; i++) {
    const cell = row.cells[columns[i] as number];
    if (!cell || (cell.state === "blank" && cell.value === null && !cell.range)) {
      standing.push("blank");
      continue;
    }
    blank = false;
    const range = cell.value === null ? cell.range : undefined;
    const one = range ? onGrid(range[0], places) : cell.value === null ? 0 : onGrid(cell.value, places);
    const other = range ? onGrid(range[1], places) : one;
    const usable = !Number.isNaN(one) && !Number.isNaN(other);
    standing.push(!usable ? "missing" : range ? "partial" : cell.value !== null ? "figure" : "missing");
    if (!usable) continue;
    low[i] = Math.min(one, other);
    high[i] = Math.max(one, other);
    if (cell.state === "read" || range) place[i] = POWERS_OF_TEN[places - decimalsOf(range?.[0] ?? cell.value ?? "0")] ?? 1;
  }
  if (blank) return null;
  return { row, index, position, group: groupOf(row), places, low, high, standing, place, evidence: labelEvidence(row.label, row.section), startsSection, zero: isZero(low, high, standing) };
}

function isZero(low: Float64Array, high: Float64Array, standing: readonly Standing[]): boolean {
  return standing.every((each, i) => each !== "missing" && low[i] === 0 && high[i] === 0);
}
