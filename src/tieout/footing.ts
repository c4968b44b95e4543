import { decimalsOf } from "../vocabulary/decimal";
import type { Cell, Row, Statement } from "../vocabulary/statement";
import { cellId } from "../vocabulary/statement";
import { exactSum } from "./fixed-point";

/**
 * Whether a filing's sums tie to the last printed place, so that a difference of a unit or two is a misprint and not rounding.
 *
 * Most filers adjust their figures until every table foots. Figures rounded on their own would not: the sum of n rounded
 * addends misses its rounded total by a unit or more in a quarter (two addends) to over half (six and more) of all sums.
 * Sums of one unit and scale that all tie to the last place, so many that rounding would hardly give that (see
 * LEAST_INFORMATION), show that the filer lets no rounding difference stand. One figure may be misprinted:
 * the sums that it stands in are the only ones that may miss.
 */
export interface Footing {
  /** Whether sums of such rows, of figures with the same decimals, must tie to the last place. */
  isExact(statement: Statement, total: Row): boolean;
  /** Sums of such rows that tie to the last place. */
  exactSums(statement: Statement, total: Row): number;
}

/** Rounding alone would give as many exact sums less than once in a thousand filings, and one miss among them hardly more often than a misprint does. */
const LEAST_INFORMATION = 3;

/** Decimal logarithm of how many times likelier an exact sum is where all sums are exact, by the number of addends from two (Irwin–Hall). */
const INFORMATION: readonly number[] = [0.125, 0.176, 0.223, 0.26, 0.292, 0.32, 0.344];

interface House {
  information: number;
  exact: number;
  /** The sums that miss by no more than rounding could explain, as their cells. */
  readonly missed: (readonly string[])[];
}

function houseOf(statement: Statement, row: Row): string {
  const scale = row.unit === "money" ? statement.scale : row.unit === "shares" ? (row.sharesScale ?? 1) : 1;
  return `${row.unit}|${scale}|${statement.currency}`;
}

/** How many figures other than zero a sum adds; null where the printed ones differ in their decimals, so that some are rounded more than others. */
export function comparableAddends(total: Cell | undefined, addends: readonly (Cell | undefined)[]): number | null {
  let places: number | null = null, counted = 0;
  for (const [index, cell] of [total, ...addends].entries()) {
    if (!cell || cell.value === null || Number(cell.value) === 0) continue;
    places ??= decimalsOf(cell.value);
    if (decimalsOf(cell.value) !== places) return null;
    if (index > 0) counted++;
  }
  return counted;
}

/** Judges the sums of all statements. @param columns the columns of a statement that its sums hold for */
export function footingOf(statements: readonly Statement[], columns: (statement: Statement) => readonly number[]): Footing {
  const houses = new Map<string, House>();
  for (const statement of statements) {
    const rows = new Map(statement.rows.map((row) => [row.id, row]));
    for (const { total: id, terms } of statement.formulas) {
      const total = rows.get(id);
      if (!total || terms.length < 2) continue;
      const key = houseOf(statement, total);
      let house = houses.get(key);
      if (!house) houses.set(key, house = { information: 0, exact: 0, missed: [] });
      const parts = terms.flatMap(([term, sign]) => { const row = rows.get(term); return row ? [{ row, sign }] : []; });
      for (const column of columns(statement)) weigh(house, total, parts, column);
    }
  }
  const exact = new Map([...houses].map(([key, house]) => [key, house.information >= LEAST_INFORMATION && explainedByOneCell(house.missed)]));
  return {
    isExact: (statement, total) => exact.get(houseOf(statement, total)) ?? false,
    exactSums: (statement, total) => houses.get(houseOf(statement, total))?.exact ?? 0,
  };
}

function weigh(house: House, total: Row, parts: readonly { row: Row; sign: 1 | -1 }[], column: number): void {
  const cell = total.cells[column];
  if (!cell || cell.value === null || cell.state !== "read" || parts.some(({ row }) => row.cells[column]?.state === "damaged")) return;
  const counted = comparableAddends(cell, parts.map(({ row }) => row.cells[column]));
  if (counted === null || counted < 2) return;
  const difference = exactSum([[cell.value, -1], ...parts.map(({ row, sign }) => [row.cells[column]?.value ?? "0", sign] as const)]);
  if (difference === null) return;
  const units = Math.round(Math.abs(Number(difference)) * 10 ** decimalsOf(cell.value));
  if (units === 0) {
    house.exact++;
    house.information += INFORMATION[Math.min(counted - 2, INFORMATION.length - 1)] ?? 0;
  } else if (2 * units <= counted + 1) {
    house.missed.push([cellId(total, column), ...parts.filter(({ row }) => (row.cells[column]?.value ?? null) !== null).map(({ row }) => cellId(row, column))]);
  }
}

/** Whether some one cell stands in every sum that misses. */
function explainedByOneCell(missed: readonly (readonly string[])[]): boolean {
  return missed.length === 0 || (missed[0] ?? []).some((cell) => missed.every((cells) => cells.includes(cell)));
}
