import { fiscalPosition, fiscalQuarter, fiscalYear, shiftMonths, yearToDate, type FiscalCalendar, type Period } from "../vocabulary/period";
import { dateOfSerial, fullYear, isFilingYear, typedDate } from "./typed-date";

/** What relative forms ("FQ0", "YTD", "LTM") count from, and when fiscal years end. */
export interface PeriodContext {
  readonly calendar: FiscalCalendar;
  /** The newest filing's headline period; null where there is none. */
  readonly anchor: Period | null;
}

/** A date alone has months 0: a balance at it, or the quarter that ends with it, as the measure needs. */
export type PeriodAnswer = { readonly kind: "period"; readonly period: Period } | { readonly kind: "invalid"; readonly message: string };

const FORMS_TO_WRITE = "write Q3 2013, FY 2013, 9M 2013 or a date";

/** Words, over the text without spaces in upper case, and the short form that the grammar below reads. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u02bc`\u00b4]/g, "'"],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/^(?:AS)?(?:OF|AT)(?=.*\d)/, ""],
  [/^THE/, ""],
  [/YEAR-?TO-?DATE/, "YTD"],
  [/^(?:TRAILING|LAST)(?:TWELVE|12)MONTHS/, "LTM"],
  [/TTM/, "LTM"],
  [/^(LTM|YTD)(?:TO|ENDED|ENDING|[-,:])/, "$1"],
  [/(?:FIRST|1ST)(?:FISCAL)?QUARTER(?:OF)?/, "Q1"],
  [/(?:SECOND|2ND)(?:FISCAL)?QUARTER(?:OF)?/, "Q2"],
  [/(?:THIRD|3RD)(?:FISCAL)?QUARTER(?:OF)?/, "Q3"],
  [/(?:FOURTH|4TH)(?:FISCAL)?QUARTER(?:OF)?/, "Q4"],
  [/(?:FIRST|1ST)HALF(?:OF)?/, "H1"],
  [/(?:SECOND|2ND)HALF(?:OF)?/, "H2"],
  [/^FIRST(?=(?:THREE|SIX|NINE|TWELVE)MONTHS)/, ""],
  [/^(?:FISCAL)?QUARTER(?:ENDED|ENDING|TO)/, "3MTO"],
  [/^(?:FULL|FISCAL)?YEAR(?:ENDED|ENDING)/, "12MTO"],
  [/THREEMONTHS/, "3M"], [/SIXMONTHS/, "6M"], [/NINEMONTHS/, "9M"], [/TWELVEMONTHS/, "12M"],
  [/^(\d{1,2})MONTHS?/, "$1M"],
  [/M(?:ENDED|ENDING)/, "MTO"],
  [/^(\d{1,2}M)OF/, "$1"],
  [/(?:FULL|FISCAL)?YEAR(?=['-]?\d)|FISCAL(?=['-]?\d)/, "FY"],
];

/** A year after a period: "2013", "13", "'13", "-13", "FY13". */
const THEN_YEAR = "[-'/,]?(?:FY)?'?(\\d{4}|\\d{2})$";
/** A year before one: "2013", "FY13-". */
const YEAR_THEN = "^(?:FY)?'?(\\d{4}|\\d{2})[-/]?";

/** What a form says: a period, that it counts from a filing and there is none, or null where it only looks like the form. */
type Reading = Period | "needs a filing" | null;
type Reader = (groups: readonly string[], context: PeriodContext) => Reading;

/** Every short form, in the order tried. */
const GRAMMAR: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [new RegExp(`^F?Q([1-4])${THEN_YEAR}`), ([quarter, year], context) => quarterOf(quarter, year, context)],
  [new RegExp(`^([1-4])F?Q${THEN_YEAR}`), ([quarter, year], context) => quarterOf(quarter, year, context)],
  [new RegExp(`${YEAR_THEN}F?Q([1-4])$`), ([year, quarter], context) => quarterOf(quarter, year, context)],
  [new RegExp(`${YEAR_THEN}([1-4])F?Q$`), ([year, quarter], context) => quarterOf(quarter, year, context)],
  [/^(\d{4})[-/]([1-4])F$/, ([year, quarter], context) => quarterOf(quarter, year, context)],
  [new RegExp(`^F?H([12])${THEN_YEAR}`), ([half, year], context) => halfOf(half, year, context)],
  [new RegExp(`^([12])F?H${THEN_YEAR}`), ([half, year], context) => halfOf(half, year, context)],
  [new RegExp(`${YEAR_THEN}(?:F?H([12])|([12])F?H)$`), ([year, half, other], context) => halfOf(half === "" ? other : half, year, context)],
  [new RegExp(`^(3|6|9|12)M${THEN_YEAR}`), ([months, year], context) => firstMonths(months, year, context)],
  [new RegExp(`${YEAR_THEN}(3|6|9|12)M$`), ([year, months], context) => firstMonths(months, year, context)],
  [/^F?Q(0|[-+]\d{1,2})$/, ([offset], context) => relativeQuarter(Number(offset), context)],
  [/^(?:MRQ|LQ)$/, (_, context) => relativeQuarter(0, context)],
  // "FY-13" would be the year 2013 to one and thirteen years ago to another: neither.
  [/^FY(0|[-+]\d)$/, ([offset], context) => relativeYear(Number(offset), context)],
  [/^FY'?(\d{4}|\d{2})$/, ([year], context) => yearOf(year, context)],
  [/^'?(\d{4})(?:FY)?$/, ([year], context) => yearOf(year, context)],
  [/^LTM$/, (_, { anchor }) => (anchor ? { months: 12, end: anchor.end } : "needs a filing")],
  [/^YTD$/, (_, { anchor, calendar }) => (anchor ? yearToDate(anchor.end, calendar) : "needs a filing")],
  [/^LTM(.+)$|^(.+?)-?LTM$/, ([after, before], context) => endingWith(after === "" ? before : after, context, (end) => ({ months: 12, end }))],
  [/^YTD(.+)$|^(.+?)-?YTD$/, ([after, before], context) => endingWith(after === "" ? before : after, context, (end) => yearToDate(end, context.calendar))],
  [/^([1-9]\d?)MTO(.+)$/, ([months, date]) => spanTo(Number(months), date)],
  [/^(\d{5})$/, ([serial]) => atDate(dateOfSerial(Number(serial)))],
  [/^(.+)$/, ([date]) => atDate(typedDate(date ?? ""))],
];

/**
 * Reads a period as people type it: "Q3 2013", "3Q13", "Q3'13", "FQ32013", "2013Q3", "2013/3F", "FY13", 2013,
 * "9M 2013", "YTD", "1H13", "LTM Q3 2013", "FQ-1", a date in words, figures or ISO form, or an Excel date serial, in any
 * case and spacing. Two-digit years are 1970 to 2069. Never throws: what is no period comes back with a sentence that
 * says what to write.
 */
export function parsePeriod(input: unknown, context: PeriodContext): PeriodAnswer {
  const shown = typeof input === "string" || typeof input === "number" ? shorten(String(input).trim()) : "";
  const read = typeof input === "number" ? numbered(input, context) : worded(shown, context);
  if (read === "needs a filing") return { kind: "invalid", message: `"${shown}" counts from the newest filing's period, and no filing at hand states one; ${FORMS_TO_WRITE}.` };
  if (read !== null) return { kind: "period", period: read };
  return { kind: "invalid", message: shown === "" ? `The period is empty; ${FORMS_TO_WRITE}.` : `"${shown}" is not a period; ${FORMS_TO_WRITE}.` };
}

/** No period is written in more characters; what is longer is not read, so that no junk can be slow. */
const LONGEST_TYPED = 80;

function shorten(text: string): string {
  return text.length > LONGEST_TYPED ? `${text.slice(0, LONGEST_TYPED)}…` : text;
}

function worded(typed: string, context: PeriodContext): Reading {
  let compact = typed.toUpperCase().replace(/\s+/g, "");
  for (const [pattern, short] of SHORT_FORMS) compact = compact.replace(pattern, short);
  for (const [pattern, read] of GRAMMAR) {
    const match = pattern.exec(compact);
    const period = match && read(match.slice(1).map((group: string | undefined) => group ?? ""), context);
    if (period) return period;
  }
  return null;
}

function numbered(typed: number, context: PeriodContext): Period | null {
  return isFilingYear(typed) ? fiscalYear(typed, context.calendar) : atDate(dateOfSerial(typed));
}

function named(year: string | undefined): number | null {
  const full = fullYear(year ?? "");
  return isFilingYear(full) ? full : null;
}

function quarterOf(quarter: string | undefined, year: string | undefined, { calendar }: PeriodContext): Period | null {
  const full = named(year);
  return full === null ? null : fiscalQuarter(Number(quarter), full, calendar);
}

function yearOf(year: string | undefined, { calendar }: PeriodContext): Period | null {
  const full = named(year);
  return full === null ? null : fiscalYear(full, calendar);
}

function halfOf(half: string | undefined, year: string | undefined, context: PeriodContext): Period | null {
  const last = quarterOf(half === "1" ? "2" : "4", year, context);
  return last && { months: 6, end: last.end };
}

/** The first months of a fiscal year, all twelve included. */
function firstMonths(months: string | undefined, year: string | undefined, context: PeriodContext): Period | null {
  const last = quarterOf(String(Number(months) / 3), year, context);
  return last && { months: Number(months), end: last.end };
}

/** FQ0 is the quarter that ends with the newest filing's period, FQ-1 the one before. */
function relativeQuarter(offset: number, { anchor }: PeriodContext): Reading {
  return anchor ? { months: 3, end: shiftMonths(anchor.end, 3 * offset) } : "needs a filing";
}

/** FY0 is the last full fiscal year that the newest filing's period ends or follows: FY 2012 after a third quarter of 2013. */
function relativeYear(offset: number, { anchor, calendar }: PeriodContext): Reading {
  if (!anchor) return "needs a filing";
  const { year, quarter } = fiscalPosition(anchor.end, calendar);
  return fiscalYear((quarter === 4 ? year : year - 1) + offset, calendar);
}

/** "LTM Q3 2013", "YTD 2013-09-30": a span told by the period or date that it ends with. */
function endingWith(text: string | undefined, context: PeriodContext, span: (end: string) => Period): Reading {
  if (text === undefined || /LTM|YTD/.test(text) || /^(?:FY)?'?(?:\d{4}|\d{2})(?:FY)?$/.test(text)) return null;
  const last = worded(text, context);
  return last === null || last === "needs a filing" ? last : span(last.end);
}

function spanTo(months: number, date: string | undefined): Period | null {
  const end = typedDate(date ?? "");
  return end === null ? null : { months, end };
}

function atDate(end: string | null): Period | null {
  return end === null ? null : { months: 0, end };
}

/** The span a measure over time needs: a date alone stands for the quarter that ends with its month. */
export function asSpan(period: Period): Period {
  return period.months === 0 ? { months: 3, end: period.end } : period;
}

/** The date a balance needs: a span stands for its last day. */
export function asInstant(period: Period): Period {
  return period.months === 0 ? period : { months: 0, end: period.end };
}
