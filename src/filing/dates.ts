import { daysInMonth, isoDate } from "../vocabulary/period";

export const MONTHS: readonly string[] = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** A month's number (1 to 12) by its name or its first three or four letters, with or without a full stop. */
export function monthByName(word: string): number | null {
  const name = word.toLowerCase().replace(/\.$/, "");
  if (name.length < 3) return null;
  const index = MONTHS.findIndex((month) => month === name || (name.length <= 4 && month.startsWith(name)));
  return index < 0 ? null : index + 1;
}

export const MONTH_PATTERN = "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";

export interface DateFound {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const FULL_DATE = new RegExp(`\\b(${MONTH_PATTERN})\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+((?:19|20)\\d{2})\\b`, "gi");

/** The first full date in words ("November 6, 2013") in a text, or null. Impossible dates are not dates. */
export function findDate(text: string, from = 0): DateFound | null {
  FULL_DATE.lastIndex = from;
  for (let match = FULL_DATE.exec(text); match; match = FULL_DATE.exec(text)) {
    const iso = realDate(Number(match[3]), monthByName(match[1] ?? ""), Number(match[2]));
    if (iso !== null) return { iso, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function realDate(year: number, month: number | null, day: number): string | null {
  return month !== null && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? isoDate(year, month, day) : null;
}

/** A date as printed; its year is null where it prints none ("July 22"). */
export interface PrintedDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/** Words with or without a year, day before month, and figures in the American order. */
const ANY_DATE = new RegExp([
  `\\b(?<month>${MONTH_PATTERN})\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*[,.]?\\s*(?<year>(?:19|20)\\d{2}))?(?!\\d)`,
  `\\b(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month2>${MONTH_PATTERN})\\s*,?\\s*(?<year2>(?:19|20)\\d{2})\\b`,
  "(?<![\\d/-])(?<month3>\\d{1,2})(?<mark>[/-])(?<day3>\\d{1,2})\\k<mark>(?<year3>(?:19|20)?\\d{2})(?![\\d/-])",
].join("|"), "gi");

/** "05" is 2005, "96" is 1996. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** Every date printed in a text, in order. Impossible dates are left out. */
export function datesIn(text: string): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const match of text.matchAll(ANY_DATE)) {
    const part = match.groups ?? {};
    const words = part["month"] ?? part["month2"];
    const month = words === undefined ? Number(part["month3"]) : monthByName(words);
    const day = Number(part["day"] ?? part["day2"] ?? part["day3"]);
    const digits = part["year"] ?? part["year2"] ?? part["year3"];
    const year = digits === undefined ? null : fullYear(digits);
    if (month !== null && realDate(year ?? 2000, month, day) !== null) found.push({ year, month, day, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Days since an arbitrary day, to compare ISO dates by. */
export function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}
