import type { SourceText } from "../filing/source-text";
import type { Diagnostic } from "../vocabulary/diagnostic";
import { Decimal, plain } from "../vocabulary/decimal";
import { labelKey, metricByLabel, type MetricId } from "../vocabulary/metric";
import { periodName, type Period } from "../vocabulary/period";
import type { Guidance } from "../vocabulary/report";
import type { Unit } from "../vocabulary/unit";
import type { Frame } from "./frame";
import { guidanceMetric } from "./guidance-metric";
import { isAhead, periodFor, withYears } from "./guidance-period";
import { masked } from "./mention";
import { findPeriods, type PeriodMention } from "./period-mentions";
import { respectiveNames, respectivePeriods, respectiveRuns, sharesSpread } from "./respective";
import { findRanges, type Range } from "./ranges";

/** Whether the words stand in a part of the release that is about what is expected, or among its report. */
export type GuidancePlace = "section" | "report";

export interface GuidanceReading {
  readonly guidance: readonly Guidance[];
  readonly diagnostics: readonly Diagnostic[];
  /** The period of what it expects, for the sentences behind it that name none. */
  readonly period: Period | null;
}

const NOTHING: GuidanceReading = { guidance: [], diagnostics: [], period: null };

/** Words by which a sentence tells what is expected. */
export const EXPECTS = /\b(?:expects?|anticipates?|projects?|forecasts?|estimates?|targets?|targeting|expecting|anticipating|guidance|outlook|capital budget|our goal|on track to|sees\s+(?:[\w-]+\s+){0,5}(?:revenues?|sales|earnings|profits?|EPS|income)|(?:is|are)\s+(?:now\s+)?(?:currently\s+)?(?:expected|anticipated|projected|forecast(?:ed)?|estimated|targeted))\b/i;
const WITHDRAWN = /\b(?:withdr(?:aw|ew|awn|awing|aws)|suspend(?:s|ed|ing)?|no longer|not (?:be )?(?:provid|issu|giv)(?:e|ing)|discontinu(?:es?|ing)\b(?! operations)|rescind(?:s|ed|ing)?)\b/i;
/** What is not expected but told beside it, for comparison or as a part. */
const ASIDE = /\b(?:compared|versus|vs|previous(?:ly)?|prior|earlier|the initial|the original|original(?:ly)?|up from|down from|from the|from (?:its|our|a)|instead of|rather than|exceed(?:ed|s)? (?:our|its|the)|repurchase|authoriz|dividend|long[- ]term (?!debt|borrowings?|notes|liabilit)|compares|relative to)\b/i;

/** "raising its guidance by $20 million to": not what is expected, but how far that was moved. */
const MOVED_BY = /\b(?:by|an? (?:increase|decrease|reduction) of)\s+(?:approximately|about|roughly|an?|nearly|over|\s)*$/i;
const PASSIVE = /^(?:is|are)\b/i;
/** What stands before a range that another was moved from: "raised to $3.20, from $3.00". */
const MOVED_FROM = /^[^$%\d]{0,40}\bfrom\s+(?:a\s+range\s+of\s+|between\s+)?$/i;
/** What a range is said of that is no result expected: securities bought back or issued, credit lines. */
const ASIDE_AFTER = /^\s*(?:of\s+|in\s+)?(?:the\s+|its\s+|our\s+|a\s+|new\s+)?(?:[\w'\u2019-]+\s+){0,3}(?:repurchase|buyback|share buybacks?|senior notes|notes due|common stock|revolv\w+|credit (?:facility|line|agreement)|term loan|offering|dividends?)\b/i;
/** Figures told of the past, even under the heading of an outlook. */
const PAST = /\b(?:was|were|averaged|totall?ed|declined|decreased|increased|grew|rose|fell|reported|recorded|generated|achieved|delivered|reached|improved|represented|dropped|repurchased|paid|incurred|had)\b/i;
const AHEAD = /\b(?:will|should|would|assum\w+|range|between|approximately|about|to be)\b/i;

/**
 * The ranges and values that a sentence or bullet tells the company expects, each with its measure and period.
 * @param carried the period of the heading, or of the sentence before; null where there is none
 */
export function readGuidance(content: SourceText, place: GuidancePlace, carried: Period | null, frame: Frame): GuidanceReading {
  const { text } = content;
  if (!DIGIT.test(text) || text.length > LONGEST_SENTENCE) return NOTHING;
  const expects = EXPECTS.exec(text);
  if ((place === "report" && !expects) || WITHDRAWN.test(text)) return NOTHING;
  if (place === "section" && !expects && PAST.test(text) && !AHEAD.test(text)) return NOTHING;
  const periods = withYears(text, findPeriods(text, frame), frame).filter(({ start, end }) => place === "section" || !VAGUE.test(text.slice(start, end))), timeless = masked(text, periods);
  const ranges = findRanges(timeless), runs = respectiveRuns(timeless, ranges);
  const guidance: Guidance[] = [], diagnostics: Diagnostic[] = [];
  let lead = "";
  const told: { index: number; metric: string; period: Period }[] = [];
  for (const [index, range] of ranges.entries()) {
    const words = lead + timeless.slice(ranges[index - 1]?.end ?? 0, range.start), after = text.slice(range.end);
    lead = "";
    if (range.kind !== "percent" && MOVED_BY.test(words)) {
      lead = words.replace(MOVED_BY, "");
      continue;
    }
    if (isAside(words, after, index) || !isWhole(after)) continue;
    if (place === "report" && expects && expects.index > range.start && !(PASSIVE.test(expects[0]) && !/[,;]/.test(text.slice(range.end, expects.index)))) continue;
    if (place === "report" && told.length > 0 && isReportedChange(timeless, range)) continue;
    const last = told.at(-1);
    const follows = last?.index === index - 1;
    if (told.length === 0 && expects && isOtherClause(text, range, expects.index)) continue;
    const grown = follows ? growthOf(last.metric, words, range, after) : null;
    const metric = grown ?? guidanceMetric({ words, before: timeless.slice(0, range.start), after, follows }, range, place, index);
    if (metric === null) continue;
    const until = ranges[index + 1]?.start ?? text.length;
    const period = grown !== null && last ? last.period : periodFor(periods, range, { from: ranges[index - 1]?.end ?? 0, until }, text, frame) ?? carried;
    const at = content.place(range.start, range.end);
    const run = runs.get(index);
    const items = run === undefined ? [{ range, metric, period, index }] : respective(text, { ranges: ranges.slice(index, index + run), index, metric, period }, periods);
    const falls = FALLS.test(after.slice(0, 50)) ? grown !== null : FALLING.test(words) && /\bgrowth\b/i.test(metric);
    for (const item of items) {
      const unit = unitOf(item.range, item.metric);
      if (unit === null) continue;
      if (item.period === null || !isAhead(item.period, frame)) {
        if (place === "section" && item.period === null) diagnostics.push({ code: "unknown-period", message: `“${text.slice(item.range.start, item.range.end)}” is expected for ${item.metric.toLowerCase()}, but no period is named; it is left out.`, at });
        continue;
      }
      told.push({ index: item.index, metric: item.metric, period: item.period });
      const name = unit === "per_share" && !/\bper\b.*\bshare\b|\beps\b/i.test(item.metric) ? `${item.metric} per share` : item.metric;
      const { high, scale } = item.range, low = FLAT_TO.test(words) ? "0" : item.range.low;
      guidance.push({ metric: name, concept: conceptOf(name), period: periodName(item.period, frame.calendar), low: falls ? negated(high) : low, high: falls ? negated(low) : high, unit, scale, text, at: content.place(item.range.start, item.range.end) });
    }
    if (range.lostDash) diagnostics.push({ code: "lost-range-dash", message: `“${text.slice(range.start, range.end)}” is read as a range from ${range.low ?? ""} to ${range.high ?? ""}; its dash was lost in scanning.`, at });
  }
  return { guidance, diagnostics, period: told.at(-1)?.period ?? null };
}

/** "...; net sales up 9.1%": one change without a hedge, in a clause of its own behind the one of what is expected. */
function isReportedChange(text: string, { start, low, high, kind }: Range): boolean {
  const stop = text.lastIndexOf(";", start), clause = text.slice(stop + 1, start);
  return kind === "percent" && low === high && stop >= 0 && /\b(?:up|down|rose|grew|fell|increased|decreased|declined)\s*$/i.test(clause) && !EXPECTS.test(clause);
}

interface Item {
  readonly range: Range;
  readonly metric: string;
  readonly period: Period | null;
  /** The range's number in its sentence. */
  readonly index: number;
}

/** The values of "GAAP and non-GAAP gross margins ... 65.3% and 67.0%, respectively", each with what it is of; none where that is not certain. */
function respective(text: string, { ranges, metric, period, index }: Omit<Item, "range"> & { readonly ranges: readonly Range[] }, periods: readonly PeriodMention[]): Item[] {
  const [first] = ranges, last = ranges.at(-1);
  if (!first || !last) return [];
  const names = respectiveNames(metric, ranges.length);
  const times = names === null ? respectivePeriods(text, periods, first, ranges.length) : null;
  if (names === null && times === null) return [];
  const spread = sharesSpread(text, last) && last.low !== null && last.high !== null ? new Decimal(last.high).minus(last.low).div(2) : null;
  return ranges.map((range, at): Item => {
    const scale = range.kind === "money" && range.scale === 1 && !range.perShare ? last.scale : range.scale;
    const widened = spread === null || range === last || range.low === null ? range : { ...range, low: plain(new Decimal(range.low).minus(spread)), high: plain(new Decimal(range.low).plus(spread)) };
    return { range: { ...widened, scale }, metric: names?.[at] ?? metric, period: times?.[at]?.periods[0] ?? period, index: index + at };
  });
}

/** Words of a figure that is reported, or is a change. */
const CHANGED = /\b(?:up|down|higher|lower|rose|rise[ns]?|grew|grow[ns]?|fell|falls?|climb\w*|jump\w*|gain\w*|increas\w*|decreas\w*|declin\w*|improv\w*|was|were|totall?ed|reached|reported|posted|delivered|achieved|of|at)\b/i;

/** "Net sales up 14.6%; company raises outlook for the year": the word of expectation stands in a clause that is not the figure's. */
function isOtherClause(text: string, range: Range, expects: number): boolean {
  const ahead = expects > range.start, between = ahead ? text.slice(range.end, expects) : text.slice(expects, range.start);
  const stop = ahead ? /[;,:]\s|\s[\u2013\u2014-]+\s/ : /;\s/;
  if (!stop.test(between)) return false;
  const start = Math.max(text.lastIndexOf(";", range.start), 0), end = range.end + Math.max(text.slice(range.end).search(stop), 0);
  return CHANGED.test(text.slice(start, end)) && !AHEAD.test(text.slice(start, range.start));
}

/** Among a report's sentences it is the quarter reported on as often as the one that has begun. */
const VAGUE = /^(?:the|this|our|its)\s+quarter$|^quarterly$/i;
const DIGIT = /\d/;
/** Longer ones are tables without their lines. */
export const LONGEST_SENTENCE = 1500;

/** The metric that a guided measure is, by its whole name or without "GAAP", "total" or "net". */
export function conceptOf(name: string): MetricId | null {
  return metricByLabel(name)?.id ?? metricByLabel(labelKey(name).replace(/^(?:gaap|total|net) /, ""))?.id ?? null;
}

function isAside(words: string, after: string, index: number): boolean {
  return ASIDE.test(words) || (index > 0 && MOVED_FROM.test(words)) || ASIDE_AFTER.test(after.slice(0, 80));
}

const LEADS_TO_GROWTH = /^(?:[\s,(]|\b(?:or|and|representing|represents|reflecting|implying|which|is|equates to|equivalent to|an?|up|growth|increase|decrease|decline|year[- ]over[- ]year|annual|of|approximately|about|between|in the range of)\b)*$/i;
const IS_GROWTH = /^\s*(?:year[- ]over[- ]year|year[- ]on[- ]year|annual|annualized|y\/y|organic|reported)?\s*(?<noun>growth|increase|decrease|decline|improvement)\b(?!\s+(?:from|compared|versus|over)\s+(?:our|its|the)\s+(?:prior|previous|initial|original))/i;
const FLAT_TO = /\b(?:flat|unchanged)\s+to\s+(?:up|down|an?\s+(?:increase|decrease)\s+of)\s*(?:approximately|about)?\s*$/i;
/** Words right before a percentage that tell a fall by it. */
const FALLING = /\b(?:down|declin(?:e|ing)|decreas(?:e|ing)|fall|drop|lower|contract)\s*(?:(?:by|of|between|from|to|in the range of|approximately|about|around|roughly|a|an)\s*)*$/i;
const FALLS = /^\s*(?:[a-z/-]+\s+){0,3}(?:decrease|decline)\b/i;

/** "$100 million to $105 million, representing 9% to 11% growth": a percentage of growth behind what grows. */
function growthOf(metric: string, words: string, { kind }: Range, after: string): string | null {
  if (kind !== "percent" || !LEADS_TO_GROWTH.test(words)) return null;
  const noun = IS_GROWTH.exec(after)?.groups?.["noun"] ?? (/\b(?:growth|increase)\b/i.test(words) ? "growth" : undefined);
  return noun === undefined ? null : `${metric.replace(/\s*\([^)]*\)$/, "")} ${/year[- ]o/i.test(words + after.slice(0, 30)) ? "year over year " : ""}${noun.toLowerCase()}`;
}

function negated(value: string | null): string | null {
  return value === null || /^-?0*\.?0*$/.test(value) ? value : value.startsWith("-") ? value.slice(1) : `-${value}`;
}

/** A value that only describes a noun behind it ("a $150 million credit facility") is not what is expected. */
function isWhole(after: string): boolean {
  const next = /^\s*([a-z][\w-]*)/i.exec(after)?.[1]?.toLowerCase();
  return next === undefined || after.startsWith(".") || MAY_FOLLOW.test(next);
}

const MAY_FOLLOW = /^(?:of|in|for|from|at|to|and|or|on|with|which|per|compared|producing|resulting|including|excluding|based|assuming|by|as|during|range|shares|weighted|fully|diluted|growth|year|year-over-year|annual|increase|decrease|decline|higher|lower|before|net|due|representing|reflecting|respectively|plus|next|this|the|is|are|an?|pre-tax|after-tax|while|but|driven|on|over|above|below|when|through|under|up|down|premium|discount|savings|production|synergies|versus|than|organic|related|primarily|depending|attributable|associated|each|exclusive|barring|subject)$/;

function unitOf(range: Range, metric: string): Unit | null {
  if (range.kind === "percent") return "percent";
  const perShare = range.perShare || /\bper\b.*\bshare\b|\beps\b/i.test(metric);
  if (range.kind === "money") return perShare && range.scale === 1 ? "per_share" : "money";
  return /\bshares?\b/i.test(metric) ? "shares" : "count";
}
