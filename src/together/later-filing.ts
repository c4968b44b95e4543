import { textOf } from "../filing/source-text";
import type { LibraryEntry } from "../facts/library";
import { sentences } from "../narrative/sentences";
import { parsePeriodName } from "../tieout/checks/prose-index";
import { shiftMonths } from "../vocabulary/period";
import type { CommitmentFiling, Report } from "../vocabulary/report";
import { contentWords, type Sentence } from "./commitment-words";

/** A filing that a promise may show in. Its sentences are told apart when they are first asked for. */
export interface LaterFiling {
  readonly report: Report;
  readonly date: string;
  readonly sentences: () => readonly Sentence[];
}

/** A company's filings other than letters, oldest first. One without a date is left out: nothing tells whether it is later. */
export function filingsByDate(entries: readonly LibraryEntry[]): LaterFiling[] {
  return entries.flatMap((entry): LaterFiling[] => {
    const { report } = entry;
    if (report.letter !== null || report.date === null) return [];
    let read: readonly Sentence[] | undefined;
    return [{ report, date: report.date, sentences: () => (read ??= sentencesOf(entry)) }];
  }).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function sentencesOf({ prose }: LibraryEntry): Sentence[] {
  return prose.flatMap((paragraph) => sentences(textOf(paragraph))).map((content) => ({ content, words: contentWords(content.text) }));
}

/** "10-K/A" is a 10-K; an exhibit 99 belongs to a Form 8-K. */
function plainForm(form: string): string {
  return /^EX-99/i.test(form) ? "8-K" : form.toUpperCase().replace(/\/A$/, "");
}

export function isOfForm({ report }: LaterFiling, form: string): boolean {
  return report.form !== null && plainForm(report.form) === plainForm(form);
}

/** Annual and quarterly reports. */
export function isPeriodic({ report }: LaterFiling): boolean {
  return report.form !== null && ["10-K", "10-Q", "10-KT", "10-QT", "20-F", "40-F"].includes(plainForm(report.form));
}

/** Earnings releases, by themselves or with their Form 8-K. */
export function isRelease({ report }: LaterFiling): boolean {
  return report.form !== null && ["8-K", "6-K"].includes(plainForm(report.form));
}

/** Whether a filing is the one that a promise names, or with `onwards` one of those that follow. */
export function isPromised(filing: LaterFiling, { form, periodEnd, onwards }: CommitmentFiling): boolean {
  if (onwards || form === null) return true;
  if (!isOfForm(filing, form)) return false;
  if (periodEnd === null) return true;
  const { headlinePeriod, calendar } = filing.report, period = headlinePeriod === null ? null : parsePeriodName(headlinePeriod, calendar);
  return period !== null && shiftMonths(period.end, 0) === shiftMonths(periodEnd, 0);
}

/** Months after a period's end by which its report is filed. */
const MONTHS_TO_FILE: ReadonlyMap<string, number> = new Map([["10-K", 3], ["10-KT", 3], ["10-Q", 2], ["20-F", 4], ["40-F", 4]]);
const MONTHS_OF_NEXT = 15;

/** By when the promised filing is due, ISO: of a named period some months after its end, else the next year's at the latest. */
export function dueBy({ form, periodEnd }: CommitmentFiling, letter: string): string {
  return periodEnd === null ? shiftMonths(letter, MONTHS_OF_NEXT) : shiftMonths(periodEnd, MONTHS_TO_FILE.get(form ?? "") ?? 4);
}
