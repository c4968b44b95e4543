import { dateOf, type HeaderPhrase } from "../table/period-phrases";
import type { TableColumn } from "../table/table";
import { daysInMonth, endOfMonth, fiscalPosition, fiscalQuarter, fiscalYear, isoDate, nearestMonth, periodName, yearToDate, type FiscalCalendar, type Period } from "../vocabulary/period";
import type { Column, StatementKind } from "../vocabulary/statement";

/** What a column's period is told by besides its own header. */
export interface ColumnContext {
  readonly kind: StatementKind;
  /** Words for time in the table's titles. */
  readonly caption: HeaderPhrase;
  readonly calendar: FiscalCalendar;
  /** The period that the filing reports on, where it is known. */
  readonly headline: Period | null;
  /** Full dates printed in the filing's headers, by "2020-03" (the month whose end is nearest). */
  readonly dates: ReadonlyMap<string, string>;
  /** The rows are balances at a date ("Total loans"), not sums over a span. */
  readonly balances?: boolean;
}

/** The full dates of headers, by the month whose end is nearest: 52- and 53-week quarters end on other days than months do. */
export function knownDates(columns: readonly TableColumn[], headline: Period | null): Map<string, string> {
  const dates = new Map<string, string>();
  if (headline) dates.set(monthKey(headline.end), headline.end);
  for (const { phrase } of columns) {
    const date = phrase.noPeriod === true ? null : dateOf(phrase);
    if (date !== null) dates.set(monthKey(date), date);
  }
  return dates;
}

function monthKey(date: string): string {
  const { year, month } = nearestMonth(date);
  return `${year}-${String(month).padStart(2, "0")}`;
}

function snap(period: Period, { dates }: ColumnContext): Period {
  return { months: period.months, end: dates.get(monthKey(period.end)) ?? period.end };
}

/** Statements whose figures are sums over a span. */
function isFlow(kind: StatementKind): boolean {
  return kind === "income_statement" || kind === "cash_flow";
}

/** The end date that a header tells, with what its titles add; null where it tells none. */
function endOf(phrase: HeaderPhrase, context: ColumnContext): string | null {
  const { caption } = context;
  const own = phrase.month !== undefined, year = phrase.year ?? caption.year;
  const named = (own ? phrase.dates : caption.dates)?.filter((date) => year !== undefined && date.startsWith(String(year)));
  if (named?.length === 1 && named[0] !== undefined) return named[0];
  const month = phrase.month ?? caption.month, day = own ? phrase.day : caption.day;
  if (month === undefined || year === undefined) return null;
  if (day === undefined) return snap({ months: 0, end: endOfMonth(year, month) }, context).end;
  return isoDate(year, month, Math.min(day, daysInMonth(year, month)));
}

function sameDayIn(year: number, date: string, context: ColumnContext): string {
  const near = nearestMonth(date), shift = year - Number(date.slice(0, 4));
  return snap({ months: 0, end: endOfMonth(near.year + shift, near.month) }, context).end;
}

/** The span that a date's column covers: its header's, its titles', none for a date; undefined where that is not known. */
function monthsOf(phrase: HeaderPhrase, end: string, quarterly: boolean, { kind, caption, calendar, balances }: ColumnContext): number | undefined {
  if (kind === "balance_sheet") return 0;
  if (phrase.months !== undefined) return phrase.months;
  if (phrase.toDate === true) return yearToDate(end, calendar).months;
  if (phrase.asOf === true) return 0;
  // "First Quarter Results" and "Quarterly Data" above do not say that balances under a date are sums over the quarter.
  if (balances === true && (caption.quarter !== undefined || caption.month === undefined) && phrase.month !== undefined) return 0;
  if (caption.months !== undefined) return caption.months;
  if (caption.toDate === true) return yearToDate(end, calendar).months;
  if (caption.asOf === true) return 0;
  return isFlow(kind) ? (quarterly ? 3 : undefined) : 0;
}

/** Whether the columns' dates follow each other by quarters: a trend of quarters. */
function isQuarterTrend(columns: readonly TableColumn[]): boolean {
  const ends = columns.filter(({ phrase }) => phrase.noPeriod !== true).map(({ phrase }) => dateOf(phrase)).filter((date) => date !== null);
  if (ends.length < 3) return false;
  const months = ends.map((date) => nearestMonth(date)).map(({ year, month }) => year * 12 + month).sort((a, b) => b - a);
  return months.every((month, index) => index === 0 || [3, 12].includes((months[index - 1] ?? 0) - month)) && months.some((month, index) => index > 0 && (months[index - 1] ?? 0) - month === 3);
}

function periodOf(phrase: HeaderPhrase, quarterly: boolean, context: ColumnContext): Period | null {
  const { caption, calendar, headline, kind } = context;
  if (phrase.noPeriod === true || Object.keys(phrase).length === 0) return null;
  const year = phrase.year ?? caption.year;
  const quarter = phrase.quarter ?? (phrase.month === undefined && phrase.months === undefined && phrase.fullYear !== true && phrase.toDate !== true ? caption.quarter : undefined);
  const dated = phrase.month !== undefined || (caption.month !== undefined && quarter === undefined && phrase.fullYear !== true);
  if (!dated && year !== undefined) {
    if (quarter !== undefined && phrase.toDate !== true) return withKind(snap(fiscalQuarter(quarter, year, calendar), context), kind);
    if (phrase.fullYear === true || phrase.months === 12 || (phrase.months === undefined && caption.months === 12)) return withKind(snap(fiscalYear(year, calendar), context), kind);
    const months = phrase.months ?? caption.months, toDate = phrase.toDate === true || caption.toDate === true;
    if (headline && (months !== undefined || toDate)) {
      const end = sameDayIn(fiscalShift(year, headline, calendar), headline.end, context);
      return toDate && months === undefined ? yearToDate(end, calendar) : { months: months ?? 3, end };
    }
    if (headline?.months === 12 && isFlow(kind)) return snap(fiscalYear(year, calendar), context);
    return null;
  }
  const end = endOf(phrase, context);
  if (end === null) return headline && phrase.month === undefined && year === undefined && (phrase.months !== undefined || quarter !== undefined) ? sameQuarter(phrase, quarter, headline, context) : null;
  const months = monthsOf(phrase, end, quarterly, context);
  return months === undefined ? null : { months, end };
}

/** A year alone that has not ended by what is reported on: a maturity, an expiry, a forecast. */
function isToCome(phrase: HeaderPhrase, period: Period | null, { headline, kind }: ColumnContext): boolean {
  return period !== null && headline !== null && kind !== "guidance" && phrase.month === undefined && phrase.months === undefined && phrase.quarter === undefined && phrase.toDate !== true && phrase.fullYear !== true && nearestMonth(period.end).year > nearestMonth(headline.end).year;
}

/** "2019 YTD" beside all quarters of 2019 up to the third: the year to the last of them, where it is not the reported year. */
function toDateBeside(phrase: HeaderPhrase, columns: readonly TableColumn[], { headline, calendar }: ColumnContext): Period | null {
  const { year } = phrase;
  if (phrase.toDate !== true || year === undefined || phrase.month !== undefined || phrase.months !== undefined || phrase.noPeriod === true) return null;
  if (headline && fiscalPosition(headline.end, calendar).year === year) return null;
  const quarters = new Set(columns.flatMap((column) => (column.phrase.year === year && column.phrase.toDate !== true && column.phrase.quarter !== undefined ? [column.phrase.quarter] : [])));
  if (quarters.size < 2 || Math.max(...quarters) !== quarters.size) return null;
  return { months: 3 * quarters.size, end: fiscalQuarter(quarters.size, year, calendar).end };
}

/** "Fourth Quarter" and "Twelve Months" over columns whose years another line or nobody tells: only the reported quarter is sure. */
function sameQuarter(phrase: HeaderPhrase, quarter: number | undefined, headline: Period, context: ColumnContext): Period | null {
  if (quarter === undefined || phrase.months === undefined) return null;
  const own = nearestMonth(headline.end), named = nearestMonth(fiscalQuarter(quarter, own.year, context.calendar).end);
  return own.month === named.month && headline.months === 3 ? headline : null;
}

/** The calendar year in which a fiscal year's period like the headline's ends. */
function fiscalShift(year: number, headline: Period, calendar: FiscalCalendar): number {
  const own = Number(headline.end.slice(0, 4)), end = fiscalYear(year, calendar).end;
  // The fiscal year called `year` holds the headline's month either in its own calendar year or in the one before.
  const month = nearestMonth(headline.end).month, endYear = Number(end.slice(0, 4)), inYear = month <= calendar.yearEndMonth ? endYear : endYear - 1;
  return Math.abs(inYear - own) > 3 ? year : inYear;
}

function withKind(period: Period, kind: StatementKind): Period {
  return kind === "balance_sheet" ? { months: 0, end: period.end } : period;
}

const SPAN_WORDS: Readonly<Record<number, string>> = { 3: "Three Months Ended", 6: "Six Months Ended", 9: "Nine Months Ended", 12: "Twelve Months Ended" };
const DATE_WORDS = new Intl.DateTimeFormat("en-US", { month: "long", day: "numeric", year: "numeric", timeZone: "UTC" });

function asColumn(column: TableColumn, period: Period | null, calendar: FiscalCalendar): Column {
  if (!period) return { label: column.label, months: null, end: null, period: null };
  const label = column.phrase.damaged === true ? `${SPAN_WORDS[period.months] ?? ""} ${DATE_WORDS.format(new Date(`${period.end}T00:00:00Z`))}`.trim() : column.label;
  return { label, months: period.months, end: period.end, period: periodName(period, calendar) };
}

/**
 * A table's columns with their periods. Where no header names a time at all, the one period that the titles tell is
 * every column's that is no change, percentage or adjustment.
 */
export function resolveColumns(columns: readonly TableColumn[], context: ColumnContext): Column[] {
  const quarterly = isQuarterTrend(columns);
  const periods = columns.map(({ phrase }) => {
    const period = toDateBeside(phrase, columns, context) ?? periodOf(phrase, quarterly, context);
    return isToCome(phrase, period, context) ? null : period;
  });
  if (periods.every((period) => period === null) && columns.every(({ phrase }) => phrase.month === undefined && phrase.year === undefined && phrase.quarter === undefined)) {
    const { caption } = context;
    const common = periodOf(caption, false, context);
    if (common && caption.year !== undefined) return columns.map((column) => asColumn(column, column.phrase.noPeriod === true ? null : common, context.calendar));
  }
  return columns.map((column, index) => asColumn(column, periods[index] ?? null, context.calendar));
}
