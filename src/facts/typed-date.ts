import { monthByName } from "../filing/dates";
import { daysInMonth, endOfMonth, isoDate } from "../vocabulary/period";

/** Excel's day 0 in its 1900 date system, as it counts from March 1900 on (it takes 1900 for a leap year). */
const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Serial numbers taken for dates: from October 1954 to January 2119. Smaller ones are figures or years, not dates of filings. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

/** Two digits below this are of this century. */
const CENTURY_PIVOT = 70;

/** "13" is 2013, "98" is 1998; four digits stay. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < CENTURY_PIVOT ? 2000 + year : 1900 + year;
}

/** The date that an Excel serial number (1900 date system) stands for; the time of day is left out. null where it is none. */
export function dateOfSerial(serial: number): string | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL)) return null;
  return new Date(EXCEL_DAY_ZERO + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** The Excel serial number (1900 date system) of an ISO date. */
export function serialOfDate(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - EXCEL_DAY_ZERO) / DAY;
}

interface DateForm {
  /** Over the text without spaces, upper case. */
  readonly pattern: RegExp;
  /** Which groups hold the parts; no day means the month's last. */
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

const DATE_FORMS: readonly DateForm[] = [
  // 2013-09-30, 2013/9/30, with or without a time after it
  { pattern: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T[\d:.]+Z?)?$/, year: 1, month: 2, day: 3 },
  // 9/30/2013, 9-30-13: month first, as American filings write
  { pattern: /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/, year: 3, month: 1, day: 2 },
  // September 30, 2013
  { pattern: /^([A-Z]+)\.?(\d{1,2})(?:ST|ND|RD|TH)?,?(\d{4})$/, year: 3, month: 1, day: 2 },
  // 30 September 2013, 30-Sep-13
  { pattern: /^(\d{1,2})(?:ST|ND|RD|TH)?-?([A-Z]+)\.?,?-?(\d{4}|\d{2})$/, year: 3, month: 2, day: 1 },
  // September 2013
  { pattern: /^([A-Z]+)\.?[-',]?(\d{4})$/, year: 2, month: 1, day: null },
  // Sep-13, Sep'13
  { pattern: /^([A-Z]+)\.?[-'](\d{2})$/, year: 2, month: 1, day: null },
  // 2013-09
  { pattern: /^(\d{4})-(\d{2})$/, year: 1, month: 2, day: null },
];

/**
 * A date in figures or words as an ISO date; a month alone is its last day. null for what is no real date.
 * @param compact upper case and without spaces
 */
export function typedDate(compact: string): string | null {
  for (const form of DATE_FORMS) {
    const match = form.pattern.exec(compact);
    if (!match) continue;
    const year = fullYear(match[form.year] ?? ""), monthText = match[form.month] ?? "";
    const month = /^\d+$/.test(monthText) ? Number(monthText) : monthByName(monthText);
    if (month === null || month < 1 || month > 12 || !isFilingYear(year)) continue;
    if (form.day === null) return endOfMonth(year, month);
    const day = Number(match[form.day]);
    if (day >= 1 && day <= daysInMonth(year, month)) return isoDate(year, month, day);
  }
  return null;
}

/** Whether a number can be the year of a filing's period. */
export function isFilingYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year < 2100;
}
