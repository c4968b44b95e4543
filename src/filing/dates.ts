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

/** The first full date in words ("November 6, 2013") in a text, or null. Impossible dates are not dates. */
export function findDate(text: string, from = 0): DateFound | null {
  const pattern = new RegExp(`\\b(${MONTH_PATTERN})\\s*(\\d{1,2})\\s*,?\\s+((?:19|20)\\d{2})\\b`, "gi");
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const month = monthByName(match[1] ?? ""), day = Number(match[2]), year = Number(match[3]);
    if (month !== null && day >= 1 && day <= daysInMonth(year, month)) return { iso: isoDate(year, month, day), start: match.index, end: match.index + match[0].length };
  }
  return null;
}
