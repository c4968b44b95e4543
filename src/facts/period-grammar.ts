import { findDate } from "../filing/dates";
import {
  daysInMonth, fiscalPosition, fiscalQuarter, fiscalYear, fiscalYearEnd, isIsoDate, isoDate, shiftMonths, yearToDate,
  type FiscalCalendar, type Period,
} from "../vocabulary/period";

/** What relative forms ("FQ0", "YTD", "LTM") count from, and when fiscal years end. */
export interface PeriodContext {
  readonly calendar: FiscalCalendar;
  /** The newest filing's headline period; null where there is none. */
  readonly anchor: Period | null;
}

/** A date alone has months 0: a balance at it, or the quarter that ends with it, as the measure needs. */
export type PeriodAnswer = { readonly kind: "period"; readonly period: Period } | { readonly kind: "invalid"; readonly message: string };

const YEAR = "(\\d{4}|\\d{2})";
const SEPARATOR = "[ '\\-/]*";

type Reader = (match: RegExpExecArray, context: PeriodContext) => Period | null;

function yearOf(text: string | undefined): number {
  const year = Number(text);
  return text !== undefined && text.length === 2 ? year + (year < 80 ? 2000 : 1900) : year;
}

function quarter(number: string | undefined, year: string | undefined, { calendar }: PeriodContext): Period {
  return fiscalQuarter(Number(number), yearOf(year), calendar);
}

function fromYearStart(months: number, year: string | undefined, { calendar }: PeriodContext): Period {
  return { months, end: shiftMonths(fiscalYearEnd(yearOf(year), calendar), months - 12) };
}

function lastTwelve(period: Period): Period {
  return { months: 12, end: period.end };
}

/** The quarter that the anchor is, or ends with. */
function anchorQuarter({ anchor }: PeriodContext): Period | null {
  return anchor === null ? null : { months: 3, end: anchor.end };
}

/** Every form that people type, in upper case with single spaces. The first that fits the whole text holds. */
const FORMS: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [/^FQ ?([+-]?\d{1,2})$/, (match, context) => {
    const from = anchorQuarter(context);
    return from && { months: 3, end: shiftMonths(from.end, 3 * Number(match[1])) };
  }],
  [/^FY ?(0|[+-]\d{1,2})$/, (match, context) => (context.anchor === null ? null : fiscalYear(fiscalPosition(context.anchor.end, context.calendar).year + Number(match[1]), context.calendar))],
  [new RegExp(`^F?Q ?([1-4])${SEPARATOR}(?:OF )?(?:FY|F)? ?'?${YEAR}$`), (match, context) => quarter(match[1], match[2], context)],
  [new RegExp(`^([1-4]) ?F?Q${SEPARATOR}${YEAR}$`), (match, context) => quarter(match[1], match[2], context)],
  [/^(?:FY)?(\d{4})[ \-/]?F?Q([1-4])$/, (match, context) => quarter(match[2], match[1], context)],
  [/^(\d{4})\/([1-4])F$/, (match, context) => quarter(match[2], match[1], context)],
  [/^(FIRST|SECOND|THIRD|FOURTH) QUARTER(?: OF)?(?: FISCAL)?(?: YEAR)? (\d{4})$/, (match, context) => quarter(String(["FIRST", "SECOND", "THIRD", "FOURTH"].indexOf(match[1] ?? "") + 1), match[2], context)],
  [new RegExp(`^(?:FY|F|FISCAL|FISCAL YEAR|FULL YEAR|CY)${SEPARATOR}${YEAR}$`), (match, context) => fiscalYear(yearOf(match[1]), context.calendar)],
  [/^(\d{4})(?: ?(?:FY|A|F))?$/, (match, context) => fiscalYear(yearOf(match[1]), context.calendar)],
  [new RegExp(`^(3|6|9|12) ?M${SEPARATOR}${YEAR}$`), (match, context) => fromYearStart(Number(match[1]), match[2], context)],
  [/^(\d{4}) ?(3|6|9|12) ?M$/, (match, context) => fromYearStart(Number(match[2]), match[1], context)],
  [new RegExp(`^(?:H1|1H)${SEPARATOR}${YEAR}$`), (match, context) => fromYearStart(6, match[1], context)],
  [new RegExp(`^(?:H2|2H)${SEPARATOR}${YEAR}$`), (match, context) => ({ months: 6, end: fiscalYearEnd(yearOf(match[1]), context.calendar) })],
  [/^YTD$/, (_match, context) => (context.anchor === null ? null : yearToDate(context.anchor.end, context.calendar))],
  [/^YTD (.+)$/, (match, context) => toDate(match[1] ?? "", context)],
  [/^(.+) YTD$/, (match, context) => toDate(match[1] ?? "", context)],
  [/^(?:LTM|TTM)$/, (_match, context) => (context.anchor === null ? null : lastTwelve(context.anchor))],
  [/^(?:LTM|TTM) (.+)$/, (match, context) => {
    const to = parseText(match[1] ?? "", context);
    return to && lastTwelve(to);
  }],
  [/^(\d{1,2})M TO (\d{4}-\d{2}-\d{2})$/, (match) => (isIsoDate(match[2] ?? "") ? { months: Number(match[1]), end: match[2] ?? "" } : null)],
];

function toDate(text: string, context: PeriodContext): Period | null {
  const to = parseText(text, context);
  return to && yearToDate(to.end, context.calendar);
}

function parseDate(text: string): string | null {
  if (isIsoDate(text)) return text;
  const figures = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text);
  if (figures) {
    const month = Number(figures[1]), day = Number(figures[2]), year = yearOf(figures[3]);
    return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? isoDate(year, month, day) : null;
  }
  const words = findDate(text);
  return words && words.start === 0 && words.end === text.length ? words.iso : null;
}

function parseText(text: string, context: PeriodContext): Period | null {
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    const period = match ? read(match, context) : null;
    if (period) return period;
  }
  const date = parseDate(text);
  return date === null ? null : { months: 0, end: date };
}

/** Excel's day 1 is January 1, 1900; serial 25569 is January 1, 1970. Dates of filings lie between 1980 and 2100. */
const SERIAL_OF_1970 = 25569, LEAST_SERIAL = 29221, MOST_SERIAL = 73415;
const LEAST_YEAR = 1980, MOST_YEAR = 2100;
const DAY = 86_400_000;

function parseNumber(value: number, context: PeriodContext): Period | null {
  if (!Number.isFinite(value)) return null;
  const whole = Math.floor(value);
  if (whole === value && whole >= LEAST_YEAR && whole <= MOST_YEAR) return fiscalYear(whole, context.calendar);
  if (whole < LEAST_SERIAL || whole > MOST_SERIAL) return null;
  return { months: 0, end: new Date((whole - SERIAL_OF_1970) * DAY).toISOString().slice(0, 10) };
}

/**
 * Reads a period as people type it: "Q3 2013", "3Q13", "Q3'13", "FQ32013", "2013Q3", "2013/3F", "FY13", 2013,
 * "9M 2013", "YTD", "1H13", "LTM Q3 2013", "FQ-1", a date in words, figures or ISO form, or an Excel date serial.
 * Case and spaces do not matter. Two-digit years are 1980 to 2079.
 */
export function parsePeriod(input: unknown, context: PeriodContext): PeriodAnswer {
  const shown = typeof input === "string" ? input : typeof input === "number" ? String(input) : "";
  const text = shown.trim().toUpperCase().replace(/[\u2018\u2019\u02bc`]/g, "'").replace(/[\u2010-\u2015]/g, "-").replace(/\s+/g, " ");
  const number = typeof input === "number" ? input : /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : null;
  const period = number === null ? parseText(text, context) : parseNumber(number, context);
  if (period) return { kind: "period", period };
  const relative = /^(?:F[QY] ?[+-]?\d{1,2}|YTD|LTM|TTM)$/.test(text);
  if (relative && context.anchor === null) return { kind: "invalid", message: `"${shown}" needs a filing with a headline period in the library; write a quarter or year instead, such as Q3 2013.` };
  return { kind: "invalid", message: text === "" ? "The period is empty; write Q3 2013, FY 2013, 9M 2013 or a date." : `"${shown}" is not a period; write Q3 2013, FY 2013, 9M 2013 or a date.` };
}

/** The span a measure over time needs: a date alone stands for the quarter that ends with its month. */
export function asSpan(period: Period): Period {
  return period.months === 0 ? { months: 3, end: period.end } : period;
}

/** The date a balance needs: a span stands for its last day. */
export function asInstant(period: Period): Period {
  return period.months === 0 ? period : { months: 0, end: period.end };
}

