import { decimalsOf } from "../vocabulary/decimal";
import type { Unit } from "../vocabulary/unit";

const SIGNS: Readonly<Record<string, string>> = { USD: "$", EUR: "\u20ac", GBP: "\u00a3", JPY: "\u00a5", CNY: "\u00a5", INR: "\u20b9", KRW: "\u20a9" };

/** "$" where the currency has a sign, else its code. */
export function currencySign(currency: string): string {
  return SIGNS[currency] ?? `${currency} `;
}

export interface FormatOf {
  readonly unit: Unit;
  readonly currency: string;
  readonly state?: string;
}

/**
 * Excel's format for a value: its own decimals, thousands grouped, negatives in parentheses, percent points as printed (15,
 * not 0.15). A dash shows as a dash; a derived figure carries an asterisk.
 */
export function answerFormat({ unit, currency, state }: FormatOf, value: string): string {
  const decimals = decimalsOf(value);
  const digits = `#,##0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
  const before = unit === "per_share" ? currencySign(currency).replace(/^([A-Z]+) $/, `"$1 "`) : "";
  const after = `${unit === "percent" ? `"%"` : ""}${state === "derived" ? `"*"` : ""}`;
  return `${before}${digits}${after};(${before}${digits}${after})${state === "dash" ? `;"\u2013"` : ""}`;
}
