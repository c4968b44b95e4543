import { Decimal, decimalsOf } from "../vocabulary/decimal";
import { labelKey, metricByLabel } from "../vocabulary/metric";
import { periodKey, periodName, type Period } from "../vocabulary/period";
import type { Guidance } from "../vocabulary/report";
import { filesAtHand, invalid, notAvailable, textOf, type NoAnswer } from "./answer";
import type { Filer, Library } from "./library";
import { findMeasure } from "./metric-lookup";
import { answerFormat } from "./number-format";
import { asSpan, parsePeriod } from "./period-grammar";
import { askedFiler, askedPeriod, isRefused } from "./question";

export interface GuidanceAnswer {
  readonly kind: "value";
  readonly guidance: Guidance;
  /** Signed decimal in the guidance's own scale. */
  readonly value: string;
  readonly numberFormat: string;
  readonly periodName: string;
  readonly file: string;
}

type Bound = "low" | "mid" | "high";

const BOUNDS: Readonly<Record<string, Bound>> = { "": "mid", low: "low", lower: "low", min: "low", mid: "mid", middle: "mid", midpoint: "mid", high: "high", upper: "high", max: "high" };

interface Offer {
  readonly guidance: Guidance;
  readonly file: string;
  /** Between 0 (something else) and 1 (the same). */
  readonly likeness: number;
}

/**
 * What the company expects for a measure and period, at the low, middle or high end (the middle where none is asked).
 * The measure is told by words of the company's own ("Revenue", "EPS", "share count"); the newest filing that gives it
 * answers. A range with one end has no middle.
 */
export function askGuidance(library: Library, metric: unknown, period: unknown, bound: unknown): GuidanceAnswer | NoAnswer {
  const word = textOf(bound).toLowerCase();
  const end = Object.hasOwn(BOUNDS, word) ? BOUNDS[word] : undefined;
  if (end === undefined) return invalid(`"${textOf(bound)}" is no end of a range; write low, mid or high.`);
  const filer = askedFiler(library, null);
  if (isRefused(filer)) return filer;
  const asked = askedPeriod(period, filer);
  if (isRefused(asked)) return asked;
  const words = textOf(metric);
  if (words === "") return invalid("The measure is empty; write one that the company guides to, such as Revenue.");
  const name = periodName(asSpan(asked), filer.calendar);
  const offered = offers(filer, words, asSpan(asked));
  const best = offered.filter(({ likeness }) => likeness > 0).sort((a, b) => b.likeness - a.likeness)[0];
  if (!best) return notAvailable(`Guidance on ${words} for ${name} is not given in the filings at hand (${filesAtHand(filer.entries)}).${othersOffered(offered)}`);
  const value = valueAt(best.guidance, end);
  if (value === null) return notAvailable(`The guidance on ${best.guidance.metric} for ${name} has ${end === "mid" ? "only one end and so no middle" : `no ${end} end`} ("${best.guidance.text}").`);
  return { kind: "value", guidance: best.guidance, value, numberFormat: answerFormat({ unit: best.guidance.unit, currency: currencyOf(filer) }, value), periodName: name, file: best.file };
}

function currencyOf(filer: Filer): string {
  return filer.entries.flatMap(({ report }) => report.statements)[0]?.currency ?? "USD";
}

function offers(filer: Filer, words: string, period: Period): Offer[] {
  const wanted = findMeasure(words, filer);
  return filer.entries.flatMap(({ report }) => report.guidance.flatMap((guidance): Offer[] => {
    const read = parsePeriod(guidance.period, filer);
    if (read.kind !== "period" || periodKey(asSpan(read.period)) !== periodKey(period)) return [];
    const concept = guidance.concept ?? metricByLabel(guidance.metric)?.id ?? null;
    const same = wanted !== null && concept === wanted.measure;
    return [{ guidance, file: report.file, likeness: same ? 1 : likeness(words, guidance.metric) }];
  }));
}

/** How much of the guidance's own words the asked words are; 0 where they hold a word that it has not. */
function likeness(words: string, metric: string): number {
  const wanted = labelKey(words).split(" "), have = labelKey(metric).split(" ");
  return wanted.every((word) => have.includes(word)) ? wanted.length / have.length : 0;
}

function othersOffered(offered: readonly Offer[]): string {
  return offered.length === 0 ? "" : ` There is guidance on ${[...new Set(offered.map(({ guidance }) => guidance.metric))].join(", ")}.`;
}

/** The middle keeps the ends' decimals, and one more where it falls between. */
function valueAt({ low, high }: Guidance, end: Bound): string | null {
  if (end !== "mid") return end === "low" ? low : high;
  if (low === null || high === null) return null;
  const middle = new Decimal(low).plus(high).div(2);
  return middle.toFixed(Math.max(decimalsOf(low), decimalsOf(high), middle.decimalPlaces()));
}
