import type { Row, Statement } from "../vocabulary/statement";
import { labelEvidence, type LabelEvidence } from "./label-evidence";

/** What a cell gives to a sum: a figure, nothing (blank), digits in part (low to high), or no figure at all (damaged, redacted). */
export type Standing = "figure" | "blank" | "partial" | "missing";

/** One row's figures as integers on the grid of its kind of unit, one entry a period column. */
export interface GridRow {
  readonly row: Row;
  /** The row's number in its statement, from 0. */
  readonly index: number;
  /** Rows add only to rows of the same unit and share scale. */
  readonly group: string;
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly standing: readonly Standing[];
  /** Grid units of the figure's last printed place; 0 where the cell tells none (a dash, a blank). */
  readonly place: readonly number[];
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

/** Beyond this a scaled figure is no exact integer in a double; such a cell counts as missing. No filing prints one. */
const LARGEST = 2 ** 52 / 256;

function decimals(value: string): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}

/** "45.2" on a grid of two decimals is 4520, exactly: digits are shifted as text, never multiplied. */
function onGrid(value: string, places: number): number {
  const point = value.indexOf(".");
  const digits = point < 0 ? value : value.slice(0, point) + value.slice(point + 1);
  return Number(digits + "0".repeat(places - decimals(value)));
}

function groupOf(row: Row): string {
  return row.unit === "shares" ? `shares:${row.sharesScale ?? 1}` : row.unit;
}

/** Columns that stand for a period, a damaged header's included: its figures still add up among themselves. */
export function periodColumns(statement: Statement): number[] {
  return statement.columns.flatMap((column, index) => (column.months !== null ? [index] : []));
}

/**
 * A statement's figures on integer grids (one per unit), so that the search adds exact integers. Pure decimal shifts:
 * no figure passes through binary fractions.
 */
export function readGrid(statement: Statement): Grid {
  const columns = periodColumns(statement);
  const places = new Map<string, number>();
  for (const row of statement.rows) {
    for (const cell of row.cells) for (const value of [cell.value, ...(cell.range ?? [])]) {
      if (value !== null) places.set(groupOf(row), Math.max(places.get(groupOf(row)) ?? 0, decimals(value)));
    }
  }
  const rows: GridRow[] = [];
  let headed = true, section: string | null = null;
  statement.rows.forEach((row, index) => {
    if (isHeading(row)) {
      headed = true;
      return;
    }
    const gridRow = readRow(row, index, columns, places.get(groupOf(row)) ?? 0, headed || row.section !== section);
    section = row.section;
    if (gridRow.standing.every((standing) => standing === "blank")) return;
    headed = false;
    rows.push(gridRow);
  });
  return { columns, rows };
}

/** A row without figures, or a heading over which damage has printed another row's: nothing of it adds to a sum. */
function isHeading(row: Row): boolean {
  const damaged = row.label.trim().endsWith(":") && row.cells.every((cell) => cell.value === null && cell.range === undefined);
  return damaged || row.cells.every((cell) => cell.state === "blank" && cell.text.trim() === "");
}

function readRow(row: Row, index: number, columns: readonly number[], places: number, startsSection: boolean): GridRow {
  const low: number[] = [], high: number[] = [], place: number[] = [], standing: Standing[] = [];
  for (const column of columns) {
    const cell = row.cells[column];
    const range = cell?.value === null && cell.range ? cell.range : undefined;
    const ends = range ? [onGrid(range[0], places), onGrid(range[1], places)] : [onGrid(cell?.value ?? "0", places)];
    const usable = ends.every((end) => Number.isFinite(end) && Math.abs(end) <= LARGEST);
    low.push(usable ? Math.min(...ends) : 0);
    high.push(usable ? Math.max(...ends) : 0);
    place.push(cell?.state === "read" || range ? 10 ** (places - decimals(range?.[0] ?? cell?.value ?? "0")) : 0);
    standing.push(!usable ? "missing" : range ? "partial" : cell && cell.value !== null ? "figure" : !cell || cell.state === "blank" ? "blank" : "missing");
  }
  const zero = low.every((value, i) => value === 0 && high[i] === 0 && standing[i] !== "missing");
  return { row, index, group: groupOf(row), low, high, standing, place, evidence: labelEvidence(row.label, row.section), startsSection, zero };
}
