import type { CellState } from "../vocabulary/statement";
import type { ShownUnit } from "./shown-unit";

/** Currencies whose sign stands before the figure. Others are written as their code. */
const SIGNS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", CNY: "¥", INR: "₹", KRW: "₩" };

const DASH = `"–"_)`;

/** Dates as analysts write them above a column: 30-Sep-13. */
export const DATE_FORMAT = "d-mmm-yy";

/** Digits after the point of a printed value. */
export function printedDecimals(value: string): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}

/** `0`, `0.0` and so on. */
export function digits(decimals: number, grouped: boolean): string {
  return (grouped ? "#,##0" : "0") + (decimals > 0 ? `.${"0".repeat(decimals)}` : "");
}

/** "$" where the currency has a sign, else its code and a space, as a number format writes them. */
export function currencySign(currency: string): string {
  return SIGNS[currency] ?? `"${currency.replace(/[^A-Za-z]/g, "")} "`;
}

/** What stands behind a number that is no amount. */
const SIGNS_BEHIND: Readonly<Record<"percent" | "ratio" | "basis_points", string>> = { percent: `"%"`, ratio: `"x"`, basis_points: `" bps"` };

/** Positive, negative in parentheses, zero; all three end at the same place. */
function sections(before: string, number: string, after: string, zero: string): string {
  return `${before}${number}${after}_);(${before}${number}${after});${zero}`;
}

/**
 * The number format of a figure as printed. Negatives stand in parentheses. A zero is a dash for amounts and share
 * counts; for values per share, percents and ratios only where a dash is printed. Percents keep the printed number
 * (15, not 0.15), so the sign is a letter of the format.
 * @param decimals digits after the point
 */
export function figureFormat(unit: ShownUnit, decimals: number, currency: string, state: CellState): string {
  const amount = digits(decimals, true);
  if (unit === "money" || unit === "shares" || unit === "count") return sections("", amount, "", DASH);
  const [before, after] = unit === "per_share" ? [currencySign(currency), ""] : ["", SIGNS_BEHIND[unit]];
  return sections(before, amount, after, state === "dash" ? DASH : `${before}${amount}${after}_)`);
}

/** A plain number of a list, as printed. */
export function listFormat(decimals: number): string {
  return `${digits(decimals, true)}_);(${digits(decimals, true)});${digits(decimals, true)}_)`;
}
