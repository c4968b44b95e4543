import { daysInMonth, isoDate } from "../vocabulary/period";
import { findDate, MONTHS, monthByName, MONTH_PATTERN } from "../filing/dates";
import { nearlyEqual } from "./words";

/** What one piece of a column's header says of its period. */
export interface HeaderPhrase {
  readonly months?: number;
  readonly month?: number;
  readonly day?: number;
  readonly year?: number;
  /** Several dates side by side ("July 3, 2004 and June 28, 2003"): the column's year tells which. ISO. */
  readonly dates?: readonly string[];
  /** 1 to 4: "Second Quarter", "2Q20". */
  readonly quarter?: number;
  /** "Full Year", "Fiscal 2020": a fiscal year by name. */
  readonly fullYear?: boolean;
  /** "Year to date", "First six months": from the fiscal year's first day. */
  readonly toDate?: boolean;
  /** "As of", "At": a date, not a span. */
  readonly asOf?: boolean;
  /** A change, percent or adjustment column. */
  readonly noPeriod?: boolean;
  /** The words are cut or misspelt and were understood all the same. */
  readonly damaged?: boolean;
}

const SPANS: readonly (readonly [words: string, months: number])[] = [
  ["three months ended", 3], ["six months ended", 6], ["nine months ended", 9], ["twelve months ended", 12],
  ["quarter ended", 3], ["year ended", 12], ["fiscal year ended", 12],
  ["thirteen weeks ended", 3], ["fourteen weeks ended", 3], ["twentysix weeks ended", 6], ["thirtynine weeks ended", 9], ["fiftytwo weeks ended", 12], ["fiftythree weeks ended", 12],
];
const SPAN_PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:three|3)[- ]months?\b/i, 3], [/\b(?:six|6)[- ]months?\b/i, 6], [/\b(?:nine|9)[- ]months?\b/i, 9], [/\b(?:twelve|12)[- ]months?\b/i, 12],
  [/\b(?:thirteen|fourteen|13|14)[- ]weeks?\b/i, 3], [/\b(?:twenty-?six|26)[- ]weeks?\b/i, 6], [/\b(?:thirty-?nine|39)[- ]weeks?\b/i, 9], [/\b(?:fifty-?(?:two|three)|52|53)[- ]weeks?\b/i, 12],
  [/\bquarters? ended\b/i, 3], [/\byears? ended\b/i, 12],
];
const NO_PERIOD = /\b(?:change|increase|decrease|variance|%|percent|growth|adjustments?)\b|^%$/i;
/** A cut header is understood only when this much of it is left. */
const LEAST_PREFIX = 7;

/** Reads a header's piece; undefined where it says nothing of a period. */
export function parseHeaderPhrase(text: string): HeaderPhrase | undefined {
  const span = SPAN_PATTERNS.find(([pattern]) => pattern.test(text))?.[1];
  const date = findDate(text);
  if (date) return { ...(span === undefined ? {} : { months: span }), year: Number(date.iso.slice(0, 4)), month: Number(date.iso.slice(5, 7)), day: Number(date.iso.slice(8, 10)) };
  const monthDay = new RegExp(`\\b(${MONTH_PATTERN})\\s*(\\d{1,2})\\b`, "i").exec(text);
  const year = /(?:^|\s)((?:19|20)\d{2})(?:\s*\(\d\))?$/.exec(text.trim())?.[1];
  if (monthDay) {
    const month = monthByName(monthDay[1] ?? "");
    if (month !== null) return { ...(span === undefined ? {} : { months: span }), month, day: Number(monthDay[2]), ...(year === undefined ? {} : { year: Number(year) }) };
  }
  if (span !== undefined) return { months: span, ...(year === undefined ? {} : { year: Number(year) }) };
  if (year !== undefined) return { year: Number(year) };
  if (NO_PERIOD.test(text)) return { noPeriod: true };
  return cutSpan(text) ?? misspeltMonth(text);
}

/** "Three Mo": the beginning of a span whose end is cut off. */
function cutSpan(text: string): HeaderPhrase | undefined {
  const words = text.toLowerCase().replace(/[^a-z ]/g, "").trim();
  if (words.length < LEAST_PREFIX) return undefined;
  const fits = SPANS.filter(([span]) => span.startsWith(words));
  const months = new Set(fits.map(([, value]) => value));
  const [only] = months;
  return months.size === 1 && only !== undefined ? { months: only, damaged: true } : undefined;
}

/** "Septennber 30,": a month with at most two letters wrong, and its day. */
function misspeltMonth(text: string): HeaderPhrase | undefined {
  const match = /^([A-Za-z]{5,12})\s*(\d{1,2})\b,?/.exec(text.trim());
  if (!match) return undefined;
  const word = (match[1] ?? "").toLowerCase();
  const fits = MONTHS.filter((month) => month.length >= 5 && nearlyEqual(word, month, 2));
  const [month] = fits;
  return fits.length === 1 && month !== undefined ? { month: MONTHS.indexOf(month) + 1, day: Number(match[2]), damaged: true } : undefined;
}

/** The ISO date, or null where a part is missing or the day does not exist in its month. */
export function dateOf(phrase: HeaderPhrase): string | null {
  const { year, month, day } = phrase;
  if (year === undefined || month === undefined || day === undefined || day < 1 || day > daysInMonth(year, month)) return null;
  return isoDate(year, month, day);
}
