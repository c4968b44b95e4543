/**
 * A span of months that ends on a date, or with months 0 the date itself. Weeks are told as months: 13 or 14 weeks
 * are 3, 26 are 6, 39 are 9, 52 or 53 are 12.
 */
export interface Period {
  readonly months: number;
  /** ISO date, "2013-09-30". */
  readonly end: string;
}

/** When a company's fiscal years end and what it calls them. */
export interface FiscalCalendar {
  /** 1 to 12: the month whose end is nearest to the fiscal year's end. */
  readonly yearEndMonth: number;
  /** -1 for companies that name a year after the calendar year it began in (retailers' "fiscal 2023" ending February 2024). */
  readonly yearNameOffset: 0 | -1;
}

export const CALENDAR_YEAR: FiscalCalendar = { yearEndMonth: 12, yearNameOffset: 0 };

interface YearMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** Days that a 52- or 53-week year may end on either side of a month's end. */
const WEEKS_DRIFT_DAYS = 10;

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

export function isoDate(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a string is a real calendar date in ISO form. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const year = Number(match[1]), month = Number(match[2]), day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function endOfMonth(year: number, month: number): string {
  return isoDate(year, month, daysInMonth(year, month));
}

/** The month whose end is nearest to the date: 2011-01-01 belongs to December 2010. */
export function nearestMonth(date: string): YearMonth {
  const year = Number(date.slice(0, 4)), month = Number(date.slice(5, 7)), day = Number(date.slice(8, 10));
  if (day > WEEKS_DRIFT_DAYS) return { year, month };
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

function monthNumber({ year, month }: YearMonth): number {
  return year * 12 + month - 1;
}

function fromMonthNumber(value: number): YearMonth {
  return { year: Math.floor(value / 12), month: (value % 12) + 1 };
}

/** The end of the month that lies `months` away from the date's month (negative: earlier). */
export function shiftMonths(date: string, months: number): string {
  const { year, month } = fromMonthNumber(monthNumber(nearestMonth(date)) + months);
  return endOfMonth(year, month);
}

/** The same span one year earlier or later. */
export function shiftYears(period: Period, years: number): Period {
  return { months: period.months, end: shiftMonths(period.end, 12 * years) };
}

/** Equal in length, and ends that belong to the same month's end (52- and 53-week years drift by some days). */
export function samePeriod(a: Period, b: Period): boolean {
  return periodKey(a) === periodKey(b);
}

const keys = new WeakMap<Period, string>();

/** A key under which the same period of two tables meets: "3:2013-09". */
export function periodKey(period: Period): string {
  let key = keys.get(period);
  if (key === undefined) {
    const { year, month } = nearestMonth(period.end);
    keys.set(period, key = `${period.months}:${year}-${pad(month, 2)}`);
  }
  return key;
}

/** The fiscal year's name and the quarter (1 to 4) that ends in the date's month; quarter is null off a quarter's end. */
export function fiscalPosition(date: string, calendar: FiscalCalendar): { year: number; quarter: number | null } {
  const at = nearestMonth(date);
  const monthsPast = (at.month - calendar.yearEndMonth + 12) % 12;
  const yearEnd = fromMonthNumber(monthNumber(at) + ((12 - monthsPast) % 12));
  const monthsIntoYear = monthsPast === 0 ? 12 : monthsPast;
  return { year: yearEnd.year + calendar.yearNameOffset, quarter: monthsIntoYear % 3 === 0 ? monthsIntoYear / 3 : null };
}

/** The date on which a fiscal year, by its name, ends. */
export function fiscalYearEnd(year: number, calendar: FiscalCalendar): string {
  return endOfMonth(year - calendar.yearNameOffset, calendar.yearEndMonth);
}

/** The fiscal quarter (1 to 4) of a named fiscal year. */
export function fiscalQuarter(quarter: number, year: number, calendar: FiscalCalendar): Period {
  return { months: 3, end: shiftMonths(fiscalYearEnd(year, calendar), -3 * (4 - quarter)) };
}

export function fiscalYear(year: number, calendar: FiscalCalendar): Period {
  return { months: 12, end: fiscalYearEnd(year, calendar) };
}

/** From the fiscal year's first day to the date: for September of a calendar year, nine months. */
export function yearToDate(end: string, calendar: FiscalCalendar): Period {
  const { quarter } = fiscalPosition(end, calendar);
  if (quarter !== null) return { months: quarter * 3, end };
  const monthsPast = (nearestMonth(end).month - calendar.yearEndMonth + 12) % 12;
  return { months: monthsPast === 0 ? 12 : monthsPast, end };
}

/**
 * The canonical name of a period: "Q3 2013", "H1 2013", "9M 2013", "FY 2013"; a date for a balance-sheet date.
 * Twelve months that end inside a fiscal year are "LTM Q3 2013"; other spans that do not start with the fiscal year
 * are told by length and date ("6M to 2013-09-30").
 */
export function periodName(period: Period, calendar: FiscalCalendar): string {
  if (period.months === 0) return period.end;
  const { year, quarter } = fiscalPosition(period.end, calendar);
  if (quarter !== null) {
    if (period.months === 3) return `Q${quarter} ${year}`;
    if (period.months === 12) return quarter === 4 ? `FY ${year}` : `LTM Q${quarter} ${year}`;
    if (period.months === 6 && quarter === 2) return `H1 ${year}`;
    if (period.months === 6 && quarter === 4) return `H2 ${year}`;
    if (period.months === 9 && quarter === 3) return `9M ${year}`;
  }
  return `${period.months}M to ${period.end}`;
}
