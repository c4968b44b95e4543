import { Decimal, plain } from "../vocabulary/decimal";
import { labelKey } from "../vocabulary/metric";
import { periodName } from "../vocabulary/period";
import type { Guidance } from "../vocabulary/report";
import { filings, invalid, notAvailable, type NoAnswer } from "./ask";
import type { Library } from "./library";
import { findMetric } from "./metric-lookup";
import { asSpan, parsePeriod } from "./period-grammar";

export interface GuidanceAnswer {
  readonly kind: "value";
  readonly guidance: Guidance;
  /** Signed decimal in the guidance's own scale. */
  readonly value: string;
  readonly file: string;
}

type Bound = "low" | "mid" | "high";
const BOUNDS: Readonly<Record<string, Bound>> = { "": "mid", LOW: "low", LOWER: "low", MIN: "low", MID: "mid", MIDDLE: "mid", MIDPOINT: "mid", HIGH: "high", UPPER: "high", MAX: "high" };

/** The middle keeps one decimal more than the bounds where it needs it. */
function middle(low: string, high: string): string {
  return plain(new Decimal(low).plus(high).div(2));
}

/** How well the words name the guidance: the share of its own words that they hold; 0 where they hold a word of their own. */
function likeness(words: string, metric: string): number {
  const wanted = labelKey(words).split(" ").filter((word) => word !== ""), have = labelKey(metric).split(" ");
  if (wanted.length === 0 || !wanted.every((word) => have.includes(word))) return 0;
  return wanted.length / have.length;
}

/**
 * What the company expects for a measure and period, at the low, middle or high end (the middle where none is asked).
 * The newest filing that gives it answers.
 */
export function askGuidance(library: Library, metric: unknown, period: unknown, bound: unknown): GuidanceAnswer | NoAnswer {
  const word = typeof bound === "string" ? bound.trim().toUpperCase() : "";
  const end = BOUNDS[word];
  if (end === undefined) return invalid(`"${String(bound)}" is no end of a range; write low, mid or high.`);
  const at = filings(library, null);
  if ("kind" in at) return at;
  const read = parsePeriod(period, at.context);
  if (read.kind === "invalid") return invalid(read.message);
  const name = periodName(asSpan(read.period), at.context.calendar);
  const words = typeof metric === "string" ? metric : String(metric ?? "");
  const found = findMetric(words, library);
  const offered = at.reports.flatMap((report) => report.guidance.filter((item) => item.period === name).map((guidance) => ({ guidance, file: report.file, fit: Math.max(likeness(words, guidance.metric), found !== null && guidance.concept === found.metric ? 1 : 0) })));
  const best = offered.filter((item) => item.fit > 0).sort((a, b) => b.fit - a.fit)[0];
  if (!best) return notAvailable(`No guidance for ${words} in ${name} is given in ${at.reports.map((report) => report.file).join(", ")}.${offered.length === 0 ? "" : ` There is guidance for ${offered.map((item) => item.guidance.metric).join(", ")}.`}`);
  const { low, high } = best.guidance;
  const value = end === "low" ? low : end === "high" ? high : low !== null && high !== null ? middle(low, high) : null;
  if (value === null) return notAvailable(`The guidance for ${best.guidance.metric} in ${name} has no ${end === "mid" ? "middle, because it has only one end" : `${end} end`}: "${best.guidance.text}"`);
  return { kind: "value", guidance: best.guidance, value, file: best.file };
}
