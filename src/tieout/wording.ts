import { Decimal, plain } from "../vocabulary/decimal";
import { metricById } from "../vocabulary/metric";
import type { Row } from "../vocabulary/statement";
import type { Unit } from "../vocabulary/unit";

const SCALE_WORDS: ReadonlyMap<number, string> = new Map([[1000, "thousand"], [1_000_000, "million"], [1_000_000_000, "billion"]]);

/** A figure as a filing prints it: thousands separated, negatives in parentheses. "-1301" is "(1,301)". */
export function shown(value: string | Decimal): string {
  const text = typeof value === "string" ? value : plain(value);
  const negative = text.startsWith("-"), point = text.indexOf(".");
  const whole = text.slice(negative ? 1 : 0, point < 0 ? undefined : point);
  const digits = grouped(whole) + (point < 0 ? "" : text.slice(point));
  return negative ? `(${digits})` : digits;
}

/** "1234567" is "1,234,567". */
function grouped(digits: string): string {
  let at = digits.length % 3 || 3, text = digits.slice(0, at);
  for (; at < digits.length; at += 3) text += `,${digits.slice(at, at + 3)}`;
  return text;
}

/** A figure with what one printed unit is worth: "45,192 thousand", "$45.2 million", "14%". */
export function shownWithScale(value: string | Decimal, unit: Unit, scale: number, currency: string = ""): string {
  const word = SCALE_WORDS.get(scale);
  const mark = unit === "money" || unit === "per_share" ? currency : "";
  return `${mark}${shown(value)}${unit === "percent" ? "%" : ""}${word && (unit === "money" || unit === "shares" || unit === "count") ? ` ${word}` : ""}`;
}

/** Labels that say nothing without the heading above them; the row's metric says it all. */
const NEEDS_HEADING = /^[-\u2013\u2014\s]*(?:basic|diluted|basic (?:and|&) diluted)$/i;

/** The name of a row in a sentence: its label as printed, or what it is where that says nothing. */
export function rowName(row: Row): string {
  const metric = row.metric === null ? undefined : metricById(row.metric);
  if (metric && NEEDS_HEADING.test(row.label.trim())) return metric.name;
  return row.label.trim().replace(/:$/, "") || "the unlabelled subtotal";
}

/** A label inside a sentence: "Total assets" is "total assets", "EBITDA" and "NET SALES" stay. */
export function within(name: string): string {
  return /^\(?[A-Z][a-z]/.test(name) || /^A [a-z]/.test(name) ? name.replace(/[A-Z]/, (letter) => letter.toLowerCase()) : name;
}

export function capitalised(sentence: string): string {
  return sentence.replace(/^(\(?)([a-z])/, (_, open: string, letter: string) => open + letter.toUpperCase());
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A decimal without digits beyond what a person reads: at most `places` decimals, no trailing zeros beyond the printed. */
export function rounded(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places);
}
