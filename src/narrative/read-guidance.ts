import type { SourceText } from "../filing/source-text";
import type { Diagnostic } from "../vocabulary/diagnostic";
import { labelKey, metricByLabel } from "../vocabulary/metric";
import { periodName, type Period } from "../vocabulary/period";
import type { Guidance } from "../vocabulary/report";
import type { Unit } from "../vocabulary/unit";
import type { Frame } from "./frame";
import { guidanceMetric } from "./guidance-metric";
import { masked } from "./mention";
import { findPeriods, type PeriodMention } from "./period-mentions";
import { findRanges, type Range } from "./ranges";

/** Whether the words stand in a part of the release that is about what is expected, or among its report. */
export type GuidancePlace = "section" | "report";

export interface GuidanceReading {
  readonly guidance: readonly Guidance[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Words by which a sentence tells what is expected. */
export const EXPECTS = /\b(?:expects?|anticipates?|projects?|forecasts?|estimates?|targets?|targeting|expecting|anticipating|guidance|outlook|(?:is|are)\s+(?:now\s+)?(?:expected|anticipated|projected|forecast(?:ed)?|estimated|targeted))\b/i;
const WITHDRAWN = /\b(?:withdr(?:aw|ew|awn|awing|aws)|suspend(?:s|ed|ing)?|no longer|not (?:be )?(?:provid|issu|giv)(?:e|ing)|discontinu(?:e|ed|ing)|rescind(?:s|ed|ing)?)\b/i;
/** What is not expected but told beside it, for comparison or as a part. */
const ASIDE = /\b(?:compared|versus|vs|previous(?:ly)?|prior guidance|up from|down from|from the|exceed(?:ed|s)? (?:our|its|the)|repurchase|authoriz|dividend|compares|relative to)\b/i;

/** The ranges and values that a sentence or bullet tells the company expects, each with its measure and period. */
export function readGuidance(content: SourceText, place: GuidancePlace, section: Period | null, frame: Frame): GuidanceReading {
  const { text } = content;
  if (WITHDRAWN.test(text) || (place === "report" && !EXPECTS.test(text))) return { guidance: [], diagnostics: [] };
  const periods = findPeriods(text, frame);
  const ranges = findRanges(masked(text, periods));
  const guidance: Guidance[] = [], diagnostics: Diagnostic[] = [];
  ranges.forEach((range, index) => {
    const from = ranges[index - 1]?.end ?? 0, until = ranges[index + 1]?.start ?? text.length;
    const words = masked(text, periods).slice(from, range.start);
    if (ASIDE.test(words) || !isWhole(text, range) || (place === "report" && !EXPECTS.test(text.slice(0, range.start)))) return;
    const metric = guidanceMetric({ words, before: masked(text, periods).slice(0, range.start), after: text.slice(range.end) }, range, place, index);
    if (metric === null) return;
    const unit = unitOf(range, metric);
    if (unit === null) return;
    const period = periodFor(periods, range, until, text) ?? section;
    const at = content.place(range.start, range.end);
    if (period === null || !isAhead(period, frame)) {
      if (place === "section" && period === null) diagnostics.push({ code: "unknown-period", message: `“${text.slice(range.start, range.end)}” is expected for ${metric.toLowerCase()}, but no period is named; it is left out.`, at });
      return;
    }
    const name = unit === "per_share" && !/\bper\b.*\bshare\b|\beps\b/i.test(metric) ? `${metric} per share` : metric;
    guidance.push({ metric: name, concept: metricByLabel(name)?.id ?? metricByLabel(labelKey(name).replace(/^(?:gaap|total|net) /, ""))?.id ?? null, period: periodName(period, frame.calendar), low: range.low, high: range.high, unit, scale: range.scale, text, at });
    if (range.lostDash) diagnostics.push({ code: "lost-range-dash", message: `“${text.slice(range.start, range.end)}” is read as a range from ${range.low ?? ""} to ${range.high ?? ""}; its dash was lost in scanning.`, at });
  });
  return { guidance, diagnostics };
}

/** A value that only describes a noun behind it ("a $150 million credit facility") is not what is expected. */
function isWhole(text: string, range: Range): boolean {
  const next = /^\s*([a-z][\w-]*)/i.exec(text.slice(range.end))?.[1]?.toLowerCase();
  return next === undefined || text.slice(range.end).startsWith(".") || /^(?:of|in|for|from|at|to|and|or|on|with|which|per|compared|producing|resulting|including|excluding|based|assuming|by|as|during|range|shares|weighted|fully|diluted|growth|year|increase|decrease|higher|lower|before|net|due|representing|reflecting|respectively|plus|next|this|the|is|are|an?|pre-tax|after-tax|while|but|driven|on|over|above|below|when|through|under|up|down)$/.test(next);
}

function unitOf(range: Range, metric: string): Unit | null {
  if (range.kind === "percent") return "percent";
  const perShare = range.perShare || /\bper\b.*\bshare\b|\beps\b/i.test(metric);
  if (range.kind === "money") return perShare && range.scale === 1 ? "per_share" : "money";
  return /\bshares?\b/i.test(metric) ? "shares" : "count";
}

/** The words for time right behind a range, else the nearest before it, else the only ones of the sentence. */
function periodFor(periods: readonly PeriodMention[], range: Range, until: number, text: string): Period | null {
  const certain = periods.filter((mention) => mention.periods.length === 1 && mention.periods[0]?.months !== 0);
  const behind = certain.find((mention) => mention.start >= range.end && mention.end <= until && /^[\s,]*(?:(?:in|for|during|of|the|our|its)\b\s*)*$/i.test(text.slice(range.end, mention.start)));
  const before = certain.filter((mention) => mention.end <= range.start && TELLS_WHEN.test(text.slice(0, mention.start + 4))).at(-1) ?? certain.filter((mention) => mention.end <= range.start).at(-1);
  const only = certain.length === 1 ? certain[0] : undefined;
  return (behind ?? before ?? only)?.periods[0] ?? null;
}

/** Words before a period that tell when something is expected; "related to the second quarter" tells something else. */
const TELLS_WHEN = /(?:^\W*(?:\w+\W+){0,2}|\b(?:for|in|during|of|our|its|expects?|anticipates?|projects?|expected|guidance|outlook|looking ahead to)(?:\s+(?:the|our|its))?\s+)(?:\S{1,4}|\S+\s\S{0,3})$/i;

function isAhead(period: Period, { headline }: Frame): boolean {
  return headline === null || period.end.slice(0, 7) > headline.end.slice(0, 7);
}
