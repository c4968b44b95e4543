import { columnSum, type Term } from "./fit";
import type { GridRow } from "./grid";

/** Two adjacent digits exchanged change a number by 9 to 81 of the lower one's units. */
const MOST_BY_EXCHANGE = 81;

/** Differences that one wrong digit, or two exchanged, can make, for each digit of a figure: 9 and 9, either way. */
const SLIPS_PER_DIGIT = 36;

/** A difference of so few last places is no sign of a slip: rows that are left out and rounding come to as much. */
const LEAST_DIFFERENCE = 3;

/** A figure of fewer digits is turned into any other by one of them. */
const LEAST_FIGURE = 100;

/** Whether one wrong digit or two exchanged ones can make this difference of whole units. */
function looksLikeSlip(difference: number): boolean {
  let rest = Math.abs(difference);
  if (!Number.isSafeInteger(rest) || rest === 0) return false;
  while (rest % 10 === 0) rest /= 10;
  return rest <= 9 || (rest <= MOST_BY_EXCHANGE && rest % 9 === 0);
}

/** Whether two whole numbers of one sign differ in one digit, or by two neighbouring digits exchanged. */
export function isSlip(one: number, other: number): boolean {
  if (one === other || (one < 0) !== (other < 0)) return false;
  const a = String(Math.abs(one)), b = String(Math.abs(other)), length = Math.max(a.length, b.length);
  const first = a.padStart(length, "0"), second = b.padStart(length, "0");
  const differing = Array.from(first).flatMap((digit, i) => (digit === second[i] ? [] : [i]));
  const [left, right] = differing;
  if (left === undefined || differing.length > 2) return false;
  if (right === undefined) return true;
  return right === left + 1 && first[left] === second[right] && first[right] === second[left];
}

/**
 * How much it tells that a column's sum misses its total by what one wrong digit in one of its figures makes: the decimal
 * logarithm of how many times such differences go into all that are possible. 0 where it does not.
 */
export function slipInformation(total: GridRow, terms: readonly Term[], column: number): number {
  const sum = columnSum(total, terms, column);
  if (!sum || sum.low !== sum.high || !looksLikeSlip(sum.low)) return 0;
  const place = Math.max(1, finestPlace(total, terms, column));
  if (Math.abs(sum.low) < LEAST_DIFFERENCE * place) return 0;
  const mends = (row: GridRow, change: number): boolean => {
    const own = row.place[column] ?? 0, value = row.low[column] ?? 0;
    return own > 0 && change % own === 0 && Math.abs(value / own) >= LEAST_FIGURE && isSlip(value / own, (value + change) / own);
  };
  if (!mends(total, sum.low) && !terms.some(({ row, sign }) => mends(row, -sign * sum.low))) return 0;
  const digits = String(Math.round(sum.magnitude / place)).length;
  return Math.max(0, Math.log10((2 * sum.magnitude) / place / (SLIPS_PER_DIGIT * digits)));
}

function finestPlace(total: GridRow, terms: readonly Term[], column: number): number {
  const places = [total, ...terms.map(({ row }) => row)].flatMap((row) => (row.place[column] ? [row.place[column]] : []));
  return places.length === 0 ? 1 : Math.min(...places);
}
