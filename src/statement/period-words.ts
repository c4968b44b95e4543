import { datesIn, fullYear } from "../filing/dates";
import { isoDate, type Period } from "../vocabulary/period";

/** A quarter or fiscal year named in a text: "Q1 2024", "third quarter", "fiscal year 2020". */
export interface NamedPeriod {
  /** 1 to 4; null for a whole year. */
  readonly quarter: number | null;
  readonly year: number | null;
  /** Whether the year is called fiscal: it is then surely the company's own. */
  readonly fiscal: boolean;
  readonly start: number;
  readonly end: number;
}

/** A span that a text says ended on a date: "three months ended March 31, 2020". */
export interface EndedPeriod {
  readonly period: Period;
  /** The quarter's number where the words before the date give it ("third quarter ended ..."). */
  readonly quarter: number | null;
  /** Called a fiscal year or fiscal quarter. */
  readonly fiscal: boolean;
  readonly weeks: boolean;
  readonly start: number;
  readonly end: number;
}

const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, final: 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, one: 1, two: 2, three: 3, four: 4, i: 1, ii: 2, iii: 3, iv: 4 };

const QUARTER_WORDS = new RegExp([
  "\\b(?<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)[-\\s]+(?:(?<fiscal>fiscal|fiscal[-\\s]year)[-\\s]+|calendar[-\\s]+)?(?:(?<mid>(?:19|20)\\d{2})[-\\s]+)?quarter(?:ly)?\\b",
  "\\bquarter\\s+(?<number>one|two|three|four|[1-4]|iv|i{1,3})\\b",
  "\\bQ(?<q>[1-4])(?![A-Za-z\\d])(?:\\s*[-/]?\\s*(?<fy>FY|F|CY)?\\s*['\\u2018\\u2019]?\\s*(?<short>\\d{2}(?:\\d{2})?)(?!\\d|[,.]\\d|\\s*(?:%|percent|million|billion|cents)))?",
  "\\bQ(?<q3>[1-4])(?<fy3>FY|F)?['\\u2018\\u2019]?(?<short3>\\d{2}(?:\\d{2})?)\\b",
  "\\b(?<q2>[1-4])Q(?:\\s*[-/]?\\s*(?<fy2>FY|F|CY)?\\s*['\\u2018\\u2019]?\\s*(?<short2>\\d{2}(?:\\d{2})?)(?!\\d|[,.]\\d|\\s*(?:%|percent|million|billion|cents)))?\\b",
].join("|"), "gi");

/** Words that may stand between a quarter and its year: "fourth quarter and full year of fiscal 2020". */
const CONNECTIVES: ReadonlySet<string> = new Set(["of", "for", "in", "and", "the", "its", "our", "full", "full-year", "fiscal", "fiscal-year", "year", "years", "year-end", "yearend", "end", "fy", "calendar", "first", "second", "half", "three", "six", "nine", "twelve", "six-month", "nine-month", "twelve-month", "month", "months", "to", "date", "year-to-date", "ended", "ending", "annual", "whole", "results", "earnings", "financial", "operating"]);
const MAX_CONNECTIVES = 9;
/** After these words a year still belongs to the quarter only when it comes next. */
const YEAR_TOKEN = /^['\u2018\u2019]?((?:19|20)\d{2})(?:['\u2018\u2019]?s)?$/, SHORT_YEAR = /^(?:FY)?['\u2018\u2019](\d{2})$/i, FY_YEAR = /^FY['\u2018\u2019]?(\d{2}|(?:19|20)\d{2})$/i;

interface YearFound {
  readonly year: number;
  readonly fiscal: boolean;
  readonly length: number;
}

/** The year that follows a quarter's words, over connectives only. */
function yearAfter(text: string, from: number): YearFound | null {
  const token = /[\s,()\u2013\u2014-]*([^\s,()\u2013\u2014:;.]+)/y;
  token.lastIndex = from;
  let fiscal = false;
  for (let step = 0; step < MAX_CONNECTIVES; step += 1) {
    const match = token.exec(text), word = match?.[1];
    if (!match || word === undefined) return null;
    const year = readYear(word);
    if (year !== null) return { year, fiscal: fiscal || /^fy/i.test(word), length: token.lastIndex - from };
    const lower = word.toLowerCase();
    if (!CONNECTIVES.has(lower)) return null;
    fiscal ||= lower === "fiscal" || lower === "fy";
  }
  return null;
}

function readYear(word: string): number | null {
  const digits = YEAR_TOKEN.exec(word)?.[1] ?? SHORT_YEAR.exec(word)?.[1] ?? FY_YEAR.exec(word)?.[1];
  return digits === undefined ? null : fullYear(digits);
}

/** "fiscal 2004 third quarter", "FY20 Q4", "2020 first quarter": the year right before the quarter's words. */
const YEAR_BEFORE = /(?:\b(fiscal(?:\s+year)?|FY)\s*['\u2018\u2019]?\s*)?\b((?:19|20)\d{2})(?:['\u2018\u2019]s)?(?:\s+(fiscal))?[\s,\u2013-]+$|\bFY\s*['\u2018\u2019]?(\d{2})[\s,\u2013-]+$/i;
/** A date before the quarter's words is no year of theirs: "April 29, 2020 - First Quarter". */
const DATE_TAIL = /\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2}[\s,\u2013-]+$/;

function yearBefore(text: string, at: number): YearFound | null {
  const before = text.slice(Math.max(0, at - 32), at);
  const match = YEAR_BEFORE.exec(before);
  if (!match || DATE_TAIL.test(before)) return null;
  const digits = match[2] ?? match[4];
  if (digits === undefined) return null;
  return { year: fullYear(digits), fiscal: match[1] !== undefined || match[3] !== undefined || match[4] !== undefined, length: match[0].length };
}

/** Every quarter named in a text, with its year where the words give one. */
export function quartersIn(text: string): NamedPeriod[] {
  const found: NamedPeriod[] = [];
  for (const match of text.matchAll(QUARTER_WORDS)) {
    const part = match.groups ?? {};
    const digit = part["q"] ?? part["q2"] ?? part["q3"] ?? part["number"];
    const quarter = part["ordinal"] !== undefined ? ORDINALS[part["ordinal"].toLowerCase()] : digit === undefined ? undefined : (ORDINALS[digit.toLowerCase()] ?? Number(digit));
    if (quarter === undefined) continue;
    const end = match.index + match[0].length;
    const printed = part["short"] ?? part["short2"] ?? part["short3"] ?? part["mid"];
    // "Q3 12 percent": two digits are a year only with an apostrophe, FY or no space before them.
    const glued = printed?.length === 2 && /\s\d{2}$/.test(match[0]) && !/['\u2018\u2019]|F\w?\s*\d{2}$/.test(match[0]) && part["q2"] === undefined ? undefined : printed;
    const around = yearBefore(text, match.index);
    const after = glued === undefined ? yearAfter(text, end) : null;
    const year = glued !== undefined ? fullYear(glued) : (around?.year ?? after?.year ?? null);
    const fiscal = part["fiscal"] !== undefined || /^f/i.test(part["fy"] ?? part["fy2"] ?? part["fy3"] ?? "") || (around ?? after)?.fiscal === true;
    found.push({ quarter, year, fiscal, start: match.index - (around && glued === undefined ? around.length : 0), end: end + (around ? 0 : (after?.length ?? 0)) });
  }
  return found;
}

const YEAR_WORDS = /\b(?:(full|fiscal|whole)[-\s]+years?|(fiscal)|(FY)|(year[-\s]?end|annual)(?:\s+(?:results|earnings|financial results))?)(?:\s+(?:ended|ending|of|for|results?|financial|earnings|fiscal|year))*\s*['\u2018\u2019]?((?:19|20)\d{2}|(?<=FY\s?['\u2018\u2019]?)\d{2})\b|\b((?:19|20)\d{2})\s+(?:(?:full|fiscal|whole)[-\s]year|annual|year[-\s]?end)\b/gi;

/** Every whole year named as one: "fiscal year 2020", "full-year 2019", "2019 annual results". */
export function yearsIn(text: string): NamedPeriod[] {
  return [...text.matchAll(YEAR_WORDS)].map((match) => ({ quarter: null, year: fullYear(match[5] ?? match[6] ?? ""), fiscal: /fiscal|fy/i.test(match[0]), start: match.index, end: match.index + match[0].length }));
}

const NUMBER_WORDS: Readonly<Record<string, number>> = { three: 3, six: 6, nine: 9, twelve: 12, thirteen: 13, fourteen: 14, "twenty-six": 26, "twenty-seven": 27, twentysix: 26, twentyseven: 27, "thirty-nine": 39, "thirty-eight": 38, forty: 40, "thirty-seven": 37, "fifty-two": 52, "fifty-three": 53, fiftytwo: 52, fiftythree: 53, twelve_weeks: 12, sixteen: 16, "twenty-four": 24, "twenty-eight": 28, "thirty-six": 36 };
const LENGTH = new RegExp([
  "\\b(?<count>three|six|nine|twelve|thirteen|fourteen|sixteen|twenty[-\\s]?(?:four|six|seven|eight)|thirty[-\\s]?(?:six|seven|eight|nine)|forty|fifty[-\\s]?(?:two|three)|3|6|9|12|13|14|16|24|26|27|28|36|37|38|39|40|52|53)[-\\s]*(?:\\(\\d{1,2}\\)\\s*)?(?<fiscalSpan>fiscal[-\\s]+)?(?<unit>months?|weeks?)(?:[-\\s]+(?:fiscal\\s+)?(?:periods?|quarter|year))?",
  "\\b(?<fiscal>fiscal[-\\s]+)?(?<word>quarterly period|quarters?|years?|period)\\b",
  "\\b(?<half>(?:first\\s+)?half)",
].join("|"), "gi");
/** What may stand between a span's words and "ended": the words of another span, a year, an aside. */
const BETWEEN = /^(?:[\s,]*(?:periods?|and|years?|fiscal|full|quarter|six|nine|twelve|three|months?|weeks?|\(\d{1,2}(?:[- ](?:weeks?|months?))?\)|first|that|which|on|of|(?:19|20)\d{2},?|\((?:un)?audited\)))*[\s,]*$/i;

function lengthOf(count: string, unit: string): number | null {
  const number = NUMBER_WORDS[count.toLowerCase().replace(/\s+/g, "-")] ?? Number(count);
  if (!/week/i.test(unit)) return number === 3 || number === 6 || number === 9 || number === 12 ? number : null;
  if (number >= 12 && number <= 17) return 3;
  if (number >= 24 && number <= 29) return 6;
  if (number >= 36 && number <= 40) return 9;
  return number >= 52 ? 12 : null;
}

const ENDED = /\bend(?:ed|ing|s)\b\s*(?:on\s+)?[\s:,]*(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day,?\s+)?/gi;
const BEFORE_ENDED = 90, DATE_LENGTH = 24;

/**
 * Every span that a text says ended on a full date. Dates without a year of their own ("ended March 31, 2020 and
 * 2019") are none.
 */
export function endedIn(text: string): EndedPeriod[] {
  const found: EndedPeriod[] = [];
  for (const ended of text.matchAll(ENDED)) {
    const at = ended.index + ended[0].length;
    const date = datesIn(text.slice(at, at + DATE_LENGTH))[0];
    if (date?.year == null || date.start > 2) continue;
    const from = Math.max(0, ended.index - BEFORE_ENDED), before = text.slice(from, ended.index);
    for (const match of before.matchAll(LENGTH)) {
      if (!BETWEEN.test(before.slice(match.index + match[0].length))) continue;
      const span = readSpan(match, before);
      if (span) found.push({ ...span, period: { months: span.months, end: isoDate(date.year, date.month, date.day) }, start: from + match.index, end: at + date.end });
    }
  }
  return found;
}

/** A quarter's number and its last day, printed without a year. */
export interface YearlessEnd {
  readonly quarter: number;
  readonly month: number;
  readonly day: number;
}

const QUARTER_ENDED = /\b(first|second|third|fourth|1st|2nd|3rd|4th)[-\s]+(?:fiscal[-\s]+)?quarter,?\s+(?:(?:that|which)\s+)?end(?:ed|ing)\s+/gi;

/** "for the second quarter ended November 30:" */
export function yearlessEnds(text: string): YearlessEnd[] {
  return [...text.matchAll(QUARTER_ENDED)].flatMap((match): YearlessEnd[] => {
    const at = match.index + match[0].length, date = datesIn(text.slice(at, at + DATE_LENGTH))[0];
    return date?.start === 0 && date.year === null ? [{ quarter: ORDINALS[(match[1] ?? "").toLowerCase()] ?? 1, month: date.month, day: date.day }] : [];
  });
}

/** "reported third quarter results for the period ended April 25, 2020" */
const PERIOD_OF_QUARTER = /\b(first|second|third|fourth|1st|2nd|3rd|4th)[-\s]+(?:fiscal[-\s]+)?quarter(?:\s+(?:financial|results?|earnings|of|for|fiscal|(?:19|20)\d{2}))*\s+(?:for|of)\s+the\s+$/i;

/** The length of a span's words, and the quarter's number where they give one. */
function readSpan(match: RegExpMatchArray, before: string): { months: number; quarter: number | null; fiscal: boolean; weeks: boolean } | null {
  const part = match.groups ?? {}, at = match.index ?? 0;
  const word = part["word"]?.toLowerCase();
  if (word === "period") {
    const named = PERIOD_OF_QUARTER.exec(before.slice(0, at))?.[1];
    return named === undefined ? null : { months: 3, quarter: ORDINALS[named.toLowerCase()] ?? null, fiscal: false, weeks: false };
  }
  const months = word !== undefined ? (word.startsWith("year") ? 12 : 3) : part["half"] !== undefined ? 6 : lengthOf(part["count"] ?? "", part["unit"] ?? "");
  if (months === null) return null;
  const ordinal = /\b(first|second|third|fourth|1st|2nd|3rd|4th)[-\s]+(?:fiscal[-\s]+)?$/i.exec(before.slice(Math.max(0, at - 18), at))?.[1];
  const fiscal = part["fiscal"] !== undefined || part["fiscalSpan"] !== undefined || /fiscal\s*$/i.test(before.slice(Math.max(0, at - 8), at));
  return { months, quarter: months === 3 && ordinal !== undefined ? (ORDINALS[ordinal.toLowerCase()] ?? null) : null, fiscal, weeks: /week/i.test(part["unit"] ?? "") };
}
