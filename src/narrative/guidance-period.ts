import { fiscalPosition, fiscalYear, type Period } from "../vocabulary/period";
import type { Frame } from "./frame";
import { overlaps } from "./mention";
import type { PeriodMention } from "./period-mentions";
import type { Range } from "./ranges";

const YEAR = /(?<![\w$.,/-])(?:FY\s?)?(20\d{2})(?![\w/]|[.,]\d|\s?%|\s+(?:million|billion|thousand|shares|employees|stores))/g;
/** Years ahead that a bare number may name. */
const MOST_YEARS_AHEAD = 6;

/** Adds years that stand alone ("2020 capital budget", "its 2021 outlook") where they can only be years to come. */
export function withYears(text: string, periods: readonly PeriodMention[], frame: Frame): readonly PeriodMention[] {
  if (!frame.headline) return periods;
  const now = fiscalPosition(frame.headline.end, frame.calendar).year;
  const years = [...text.matchAll(YEAR)].flatMap((match): PeriodMention[] => {
    const mention = { start: match.index, end: match.index + match[0].length }, year = Number(match[1]);
    if (year < now || year > now + MOST_YEARS_AHEAD || periods.some((other) => overlaps(other, mention))) return [];
    return [{ ...mention, periods: [fiscalYear(year, frame.calendar)], shift: null }];
  });
  return years.length === 0 ? periods : [...periods, ...years].sort((a, b) => a.start - b.start);
}

/** Words before a period that tell when something is expected; "related to the second quarter" tells something else. */
const TELLS_WHEN = /(?:^\W*(?:\w+\W+){0,2}|\b(?:for|in|during|of|our|its|expects?|anticipates?|projects?|expected|guidance|outlook|looking ahead to)(?:\s+(?:the|our|its))?\s+)(?:\S{1,4}|\S+\s\S{0,3})$/i;
const BESIDE = /^[\s,]*(?:(?:in|for|during|of|the|our|its|by|over)\b\s*)*$/i;
/** "$1.2 billion savings by the year 2006": what stands between is the figure's noun. */
const DUE = /^[\s,]*(?:[A-Za-z&/'\u2019-]+\s+){0,5}by\s*$/i;
const BY = /\b(?:by|before|through)\s*(?:the\s+)?$/i;
/** Characters before a mention that may tell what it is for. */
const NEAR = 60;

const OWN = /(?:^|\s|,)(?:and|with|plus)\s+(?:(?:the|our|its|a)\s+)?$/i;

/**
 * The words for time right behind a range, else the nearest before it, else the only ones of the sentence.
 * @param from the end of the range before, 0 for the first
 * @param until where the next range begins
 */
export function periodFor(periods: readonly PeriodMention[], range: Range, { from, until }: { readonly from: number; readonly until: number }, text: string, frame: Frame): Period | null {
  const certain = periods.flatMap((mention) => spanOf(mention, text, frame));
  const behind = certain.find(({ mention }) => mention.start >= range.end && mention.end <= until && BESIDE.test(text.slice(range.end, mention.start)));
  const due = certain.find(({ mention }) => mention.start >= range.end && mention.end <= until && DUE.test(text.slice(range.end, mention.start)));
  const earlier = certain.filter(({ mention }) => mention.end <= range.start);
  // "10% in the fourth quarter and full-year EPS of $9.60": what stands beside the measure is nearer than what is said of the figure before.
  const own = earlier.at(-1), beside = own && from > 0 && own.mention.start >= from && OWN.test(text.slice(from, own.mention.start)) && !text.slice(own.mention.end, range.start).includes(",") ? own : undefined;
  const before = beside ?? earlier.filter(({ mention }) => TELLS_WHEN.test(text.slice(Math.max(0, mention.start - NEAR), mention.start + 4))).at(-1) ?? earlier.at(-1);
  const only = certain.length === 1 ? certain[0] : undefined;
  return (behind ?? due ?? before ?? only)?.period ?? null;
}

/** A mention as a span of time; "by year-end 2004" is by the end of that fiscal year. */
function spanOf(mention: PeriodMention, text: string, frame: Frame): { mention: PeriodMention; period: Period }[] {
  const [period] = mention.periods;
  if (mention.periods.length !== 1 || !period) return [];
  if (period.months !== 0) return [{ mention, period }];
  const told = text.slice(mention.start, mention.end);
  if (!/\b(?:year[- ]end|end of)\b/i.test(told) || !(/^by\b/i.test(told) || BY.test(text.slice(Math.max(0, mention.start - NEAR), mention.start)))) return [];
  const { quarter } = fiscalPosition(period.end, frame.calendar);
  return quarter === null ? [] : [{ mention, period: { months: quarter === 4 ? 12 : 3, end: period.end } }];
}

export function isAhead(period: Period, { headline }: Frame): boolean {
  return headline === null || period.end.slice(0, 7) > headline.end.slice(0, 7);
}
