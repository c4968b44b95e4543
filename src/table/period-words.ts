import { daysInMonth } from "../vocabulary/period";
import { findDate, monthByName, MONTH_PATTERN } from "../filing/dates";
import type { HeaderPhrase } from "./period-phrases";

const NUMBERS = "three|six|nine|twelve|one|two|four|five|seven|eight|ten|eleven|3|6|9|12";
const MONTHS_BY_WORD: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, "3": 3, "6": 6, "9": 9, "12": 12,
};
const WEEKS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:thirteen|fourteen|fifteen|sixteen|seventeen|twelve|1[2-7])[- ]weeks?\b/, 3],
  [/\b(?:twenty-?\s?(?:four|five|six|seven|eight)|2[4-8])[- ]weeks?\b/, 6],
  [/\b(?:thirty-?\s?(?:six|seven|eight|nine)|forty|3[6-9]|40)[- ]weeks?\b/, 9],
  [/\b(?:fifty-?\s?(?:two|three)|52|53)[- ]weeks?\b/, 12],
];
const MONTHS_SPAN = new RegExp(`\\b(${NUMBERS})[- ]?(?:months?|mos?\\b)`);
const QUARTER_WORDS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:first|1st)\s+(?:fiscal\s+)?(?:quarter|qtr\.?)|\b(?:q1|1q)/, 1],
  [/\b(?:second|2nd)\s+(?:fiscal\s+)?(?:quarter|qtr\.?)|\b(?:q2|2q)/, 2],
  [/\b(?:third|3rd)\s+(?:fiscal\s+)?(?:quarter|qtr\.?)|\b(?:q3|3q)/, 3],
  [/\b(?:fourth|4th)\s+(?:fiscal\s+)?(?:quarter|qtr\.?)|\b(?:q4|4q)/, 4],
];
const TRAILING_YEAR = /\b(?:ltm|ttm|last twelve months|trailing twelve|trailing 12|latest twelve|twelve months)\b/;
const YEAR_SPAN = /\b(?:(?:fiscal|full|calendar)[- ]years?|years?\s+end(?:ed|ing)|fy|year)\b|\bfy'?\d{2}|\bfiscal\b/;
const TO_DATE = /\b(?:year|fiscal year)[- ]to[- ]date\b|\bytd\b|\bfirst (?:six|nine|3|6|9|three) months\b|\bfirst half\b/;
const HALF_YEAR = /\b(?:[12]h|h[12])(?:\b|'?\d{2}\b)|\bsecond half\b/;
const QUARTER_SPAN = /\bquarters?\b|\bqtrs?\b|\bquarterly\b/;
const AS_OF = /\b(?:as of|as at|at)\b(?!\s+or\b)/;
/** What a column without a period is about. "Excluding adjustments" keeps its period. */
const CHANGE = /\bchanges?\b|\bchg\b|\bvariances?\b|\bvar\.?\b|\bincr(?:ease|\.)?|\bdecr(?:ease|\.)?|\bgrowth\b|\bpercent(?:age)?s?\b|%|\bbasis points\b|\bbps\b|\bb\s?\/\s?\(?w\)?|\b(?:better|favorable|fav)\b|\binc\.?\s?[/(]\s?\(?dec\b|\byoy\b|\by\/y\b|\byr\s?\/\s?yr\b|\bq\/q\b|\bqoq\b|\bvs\.?\b|\d v\.? |\bversus\b|\bover\s+(?:prior|same)\b|\bdiff(?:erence)?s?\b/;
const EFFECT = /\b(?:currency|fx|foreign exchange|translation)\s+(?:effects?|impacts?|adjustments?|translation)\b|\b(?:effects?|impacts?) of\b|\beliminations?\b|\b(?:currency|fx|duration|foreign exchange|total|net|tax) (?:impacts?|effects?)\b/;
const ADJUSTMENT = /\badjustments?\b|\badj\.?\b|\breconciling items?\b|\bpro forma adjustments?\b/;
const ADJUSTED_MEASURE = /\b(?:excluding|before|without|net of|after|ex)\b[^,;]{0,40}\b(?:adjustments?|adj)\b/;

const FULL_NUMERIC = /(?<![\d/.-])(1[0-2]|0?[1-9])[/.-](3[01]|[12]\d|0?[1-9])[/.-]((?:19|20)?\d{2})(?![\d/])/;
const ISO_DATE = /\b((?:19|20)\d{2})-(0[1-9]|1[0-2])-([0-2]\d|3[01])\b/;
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})[- ](${MONTH_PATTERN})[- ,]*((?:19|20)\\d{2}|\\d{2}\\b)?`, "i");
const MONTH_DAY = new RegExp(`\\b(${MONTH_PATTERN})\\s*(\\d{1,2})(?:\\s*(?:\\/|-|and|or)\\s*\\d{1,2})?(?!\\d)`, "i");
const MONTH_YEAR = new RegExp(`\\b(${MONTH_PATTERN})[\\s,'\u2019-]*((?:19|20)\\d{2}|\\d{2}\\b)`, "i");
const MONTH_ONLY = new RegExp(`^\\W*(${MONTH_PATTERN})\\W*$`, "i");
const YEAR = /(?<![\d,.$/])((?:19|20)\d{2})(?![\d,]|\.\d)/g;
const SHORT_YEAR = /(?:\b[1-4]q|\bq[1-4]|\b[12]h|\bh[12]|\bfy|\bfiscal)[\s'\u2019-]*(\d{2})(?!\d)/;
/** "'20" alone over a column. */
const BARE_SHORT_YEAR = /^\W*'(\d{2})\W*$/;
/** A stretch that is told by its first and last day: "January 1, 2020 through August 31, 2020". */
const THROUGH = /^[\s,]*\(?(?:inception\W*)?(?:through|to|until|-)\W*$/;
const HAS_SOMETHING = /\d|month|quarter|qtr|year|week|%|change|chg|var|incr|decr|growth|percent|adj|effect|impact|ytd|ltm|ttm|fiscal|fy|elimin|as of|as at|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|better|fav|diff|v\.|vs|half|yoy|qoq|y\/y|q\/q|yr\s?\/|b\s?\/|inc\.?\s?\/|\bmos\b|\d\s?bps|\bbps|reconciling|currency|translation/i;

function century(year: string): number {
  const value = Number(year);
  return year.length > 2 ? value : value < 70 ? 2000 + value : 1900 + value;
}

function withDay(month: number, day: number, year: number | undefined): HeaderPhrase {
  // "February 29/28, 2019": the last day of February, whichever the year has.
  const last = year === undefined ? 31 : daysInMonth(year, month);
  return { month, day: month === 2 && day === 29 ? Math.min(day, last) : day, ...(year === undefined ? {} : { year }) };
}

/** Whole months from a stretch's first day to its last, to the nearest; undefined for none and for more than two years. */
function monthsBetween(first: string, last: string): number | undefined {
  const days = Number(last.slice(8, 10)) - Number(first.slice(8, 10)) + 1;
  const months = Math.round((Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + days / 30.4);
  return months >= 1 && months <= 24 ? months : undefined;
}

function dateWords(text: string): HeaderPhrase {
  const years = [...text.matchAll(YEAR)].map((match) => Number(match[1])), year = years.at(-1);
  const full = findDate(text);
  if (full) {
    // "Period from February 1, 2020 through March 31, 2020": the last date told is the period's end.
    let last = full, months: number | undefined;
    const dates = [full.iso];
    for (let next = findDate(text, last.end); next; next = findDate(text, last.end)) {
      if (THROUGH.test(text.slice(last.end, next.start))) months = monthsBetween(last.iso, next.iso);
      if (/^\s*(?:,|and|&|or)[\s,]*$/.test(text.slice(last.end, next.start))) dates.push(next.iso);
      last = next;
    }
    if (dates.length > 1) return { month: Number(full.iso.slice(5, 7)), day: Number(full.iso.slice(8, 10)), dates };
    return { year: Number(last.iso.slice(0, 4)), month: Number(last.iso.slice(5, 7)), day: Number(last.iso.slice(8, 10)), ...(months === undefined ? {} : { months }) };
  }
  const numeric = FULL_NUMERIC.exec(text);
  if (numeric) return withDay(Number(numeric[1]), Number(numeric[2]), century(numeric[3] ?? ""));
  const iso = ISO_DATE.exec(text);
  if (iso) return withDay(Number(iso[2]), Number(iso[3]), Number(iso[1]));
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) {
    const month = monthByName(monthDay[1] ?? ""), day = Number(monthDay[2]);
    if (month !== null && day >= 1 && day <= 31) return withDay(month, day, year);
  }
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) {
    const month = monthByName(dayMonth[2] ?? ""), day = Number(dayMonth[1]);
    if (month !== null && day >= 1 && day <= 31) return withDay(month, day, dayMonth[3] === undefined ? year : century(dayMonth[3]));
  }
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) {
    const month = monthByName(monthYear[1] ?? "");
    if (month !== null) return { month, year: century(monthYear[2] ?? "") };
  }
  const only = MONTH_ONLY.exec(text);
  const month = only ? monthByName(only[1] ?? "") : null;
  return { ...(month === null ? {} : { month }), ...(year === undefined ? {} : { year }) };
}

function spanWords(lower: string): HeaderPhrase {
  const months = MONTHS_SPAN.exec(lower);
  if (months) {
    const count = MONTHS_BY_WORD[months[1] ?? ""] ?? 3;
    return { months: count, ...(TO_DATE.test(lower) ? { toDate: true } : {}) };
  }
  const weeks = lower.includes("week") ? WEEKS.find(([pattern]) => pattern.test(lower))?.[1] : undefined;
  if (weeks !== undefined) return { months: weeks };
  if (TO_DATE.test(lower)) return { toDate: true, ...(/first half/.test(lower) ? { months: 6 } : {}) };
  if (TRAILING_YEAR.test(lower)) return { months: 12 };
  const quarter = QUARTER_WORDS.find(([pattern]) => pattern.test(lower))?.[1];
  if (quarter !== undefined) return { months: 3, quarter };
  if (HALF_YEAR.test(lower)) return { months: 6, ...(/\b1h|\bh1/.test(lower) ? { toDate: true } : {}) };
  if (QUARTER_SPAN.test(lower)) return { months: 3 };
  if (YEAR_SPAN.test(lower)) return { months: 12, fullYear: true };
  return {};
}

const MOST_REMEMBERED = 5000;
const remembered = new Map<string, HeaderPhrase | undefined>();

/** Reads a piece of a column's header, or all of it; undefined where it says nothing of a period. */
export function periodWords(text: string): HeaderPhrase | undefined {
  if (remembered.has(text)) return remembered.get(text);
  const phrase = readWords(text);
  // The same headers come again and again; a bounded memory of a pure function.
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, phrase);
  return phrase;
}

function readWords(text: string): HeaderPhrase | undefined {
  if (text.length > 300 || !HAS_SOMETHING.test(text)) return undefined;
  const lower = text.toLowerCase().replace(/[\u2019\u2018]/g, "'").replace(/[\u2010-\u2015]/g, "-").replace(/\s+/g, " ");
  const date = dateWords(lower), span = spanWords(lower);
  const short = date.year === undefined ? (SHORT_YEAR.exec(lower) ?? BARE_SHORT_YEAR.exec(lower)) : null;
  const told: HeaderPhrase = { ...span, ...date, ...(short ? { year: century(short[1] ?? "") } : {}), ...(AS_OF.test(lower) && span.months === undefined && span.toDate !== true ? { asOf: true } : {}) };
  const none = noPeriod(lower);
  if (none) return { ...told, noPeriod: true };
  return Object.keys(told).length === 0 ? undefined : told;
}

function noPeriod(lower: string): boolean {
  return CHANGE.test(lower) || EFFECT.test(lower) || (ADJUSTMENT.test(lower) && !ADJUSTED_MEASURE.test(lower));
}

const FILLER = /\b(?:for|the|and|of|in|ended|ending|end|at|as|or|on|through|to|period|periods|from|unaudited|audited|restated|dollars?|thousands|millions|months?|weeks?|quarters?|years?|fiscal|full|first|second|third|fourth|three|six|nine|twelve|thirteen|fourteen|twenty|thirty|fifty|one|two|q[1-4]|[1-4]q|fy|ytd|ltm|year-to-date|a|note|see)\b/g;
const MONTH_NAMES = new RegExp(MONTH_PATTERN, "gi");

/** Whether a text holds words for time and nothing else: "For the Three Months Ended March 31, 2020:". */
export function isPeriodOnly(text: string): boolean {
  if (text.length > 120) return false;
  const phrase = periodWords(text);
  if (phrase === undefined || phrase.noPeriod === true) return false;
  return text.toLowerCase().replace(MONTH_NAMES, " ").replace(FILLER, " ").replace(/[\W\d_]+/g, "") === "";
}
