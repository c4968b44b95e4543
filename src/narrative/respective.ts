import { capital, findSubjects } from "./subjects";
import type { PeriodMention } from "./period-mentions";
import type { Range } from "./ranges";

const JOINS = /^\s*(?:,|and|,\s*and)\s*$/i;
const RESPECTIVELY = /^[\s,]*respectively\b/i;
const SPREAD_TO_ALL = /(?:plus or minus|\+\/-|\u00b1)/i;
/** The word stands inside the last value where a spread follows it. */
const WITHIN = /\brespectively\b/i;

/** Ranges told one after another and closed by "respectively": the first one's number to how many there are. */
export function respectiveRuns(text: string, ranges: readonly Range[]): ReadonlyMap<number, number> {
  const runs = new Map<number, number>();
  if (!/\brespectively\b/i.test(text)) return runs;
  for (let from = 0; from < ranges.length; from += 1) {
    let to = from;
    for (let next = ranges[to + 1], last = ranges[to]; last && next && JOINS.test(text.slice(last.end, next.start)); last = ranges[to], next = ranges[to + 1]) to += 1;
    const last = ranges[to];
    if (last && to > from && (RESPECTIVELY.test(text.slice(last.end)) || WITHIN.test(text.slice(last.start, last.end)))) runs.set(from, to - from + 1);
    from = to;
  }
  return runs;
}

/** Whether the spread of the run's last value is said of each: "65.3% and 67.0%, respectively, plus or minus 50 basis points". */
export function sharesSpread(text: string, last: Range): boolean {
  return SPREAD_TO_ALL.test(text.slice(last.start, last.end));
}

/** "GAAP and non-GAAP gross margins" are two measures, "revenue and adjusted EBITDA" too; null where the words do not tell as many. */
export function respectiveNames(metric: string, count: number): readonly string[] | null {
  const bases = /^(?<first>(?:non-)?gaap) and (?<second>(?:non-)?gaap) (?<noun>.+)$/i.exec(metric)?.groups;
  if (bases && count === 2) return [bases["first"], bases["second"]].map((basis) => capital(`${basis ?? ""} ${bases["noun"] ?? ""}`));
  const parts = metric.split(/\s*,\s*and\s+|\s*,\s*|\s+and\s+/);
  return parts.length === count && parts.every((part) => findSubjects(part, []).length === 1) ? parts.map(capital) : null;
}

/** As many words for time as there are values, side by side before them: "the fourth quarter and full year 2021". */
export function respectivePeriods(text: string, mentions: readonly PeriodMention[], first: Range, count: number): readonly PeriodMention[] | null {
  const before = mentions.filter((mention) => mention.end <= first.start && mention.periods.length === 1).slice(-count);
  const sideBySide = before.every((mention, index) => index === 0 || /^\s*(?:,|and|,\s*and)\s*(?:for\s+|in\s+)?(?:the\s+|our\s+|its\s+)?$/i.test(text.slice(before[index - 1]?.end ?? 0, mention.start)));
  return before.length === count && sideBySide ? before : null;
}
