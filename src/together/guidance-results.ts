import { Decimal, lastPlace, plain } from "../vocabulary/decimal";
import { metricById, metricByLabel, type MetricId } from "../vocabulary/metric";
import type { Guidance } from "../vocabulary/report";
import type { StatementKind } from "../vocabulary/statement";
import type { Draft } from "../tieout/draft";
import type { Figure } from "../tieout/figures";
import { meets } from "../tieout/tolerance";
import { capitalised, shown, shownWithScale } from "../tieout/wording";
import type { FilingView } from "./filing-view";

/** Tables that print an outlay as a negative amount, or a charge as one that is added back. */
const CHOOSE_SIGNS: ReadonlySet<StatementKind> = new Set(["cash_flow", "reconciliation", "supplemental"]);

/** One outcome, for the filing that guided and for the one that reported. */
interface Outcome {
  readonly guide: FilingView;
  readonly reporter: FilingView;
  readonly drafts: readonly [guided: Draft, reported: Draft];
}

/**
 * What a filing expected against what a later one reports: inside the range it ties, outside it is a notice. A missed
 * expectation is a result, never a break.
 * @param views the company's filings, oldest first
 */
export function guidanceResults(views: readonly FilingView[]): Outcome[] {
  return views.flatMap((guide, at) => {
    const later = guide.report.date === null ? [] : views.slice(at + 1).filter(({ report }) => report.date !== null && report.date > (guide.report.date ?? ""));
    return guide.report.guidance.flatMap((guidance, i) => {
      const found = resultOf(guide, guidance, later);
      return found ? [outcome(guide, guidance, `g${i + 1}`, found.reporter, found.figure)] : [];
    });
  });
}

function conceptOf(guidance: Guidance): MetricId | null {
  return metricByLabel(guidance.metric)?.id ?? guidance.concept;
}

/** The first later filing that prints the measure; of its tables the figure nearest to the range, as one may print a part. */
function resultOf(guide: FilingView, guidance: Guidance, later: readonly FilingView[]): { reporter: FilingView; figure: Figure } | null {
  const concept = conceptOf(guidance), period = guide.prose.period(guidance.period);
  if (concept === null || !period || (guidance.low === null && guidance.high === null)) return null;
  const metric = metricById(concept);
  if (metric?.unit !== guidance.unit) return null;
  const asked = metric.instant === true ? { months: 0, end: period.end } : period;
  for (const reporter of later) {
    const read = reporter.figures.find(concept, asked).filter((figure) => figure.amount !== null);
    const nearest = read.reduce<Figure | null>((kept, figure) => (kept === null || distance(guidance, figure).lt(distance(guidance, kept)) ? figure : kept), null);
    if (nearest) return { reporter, figure: nearest };
  }
  return null;
}

/** What was reported, in whole units; the size alone where the table chooses its signs and none was expected to be negative. */
function reported(guidance: Guidance, figure: Figure): Decimal {
  const amount = figure.amount ?? new Decimal(0);
  const low = guidance.low ?? guidance.high ?? "0";
  return CHOOSE_SIGNS.has(figure.statement.kind) && !new Decimal(low).isNegative() ? amount.abs() : amount;
}

/** How far outside the range; negative below it. */
function beyond(guidance: Guidance, figure: Figure): Decimal {
  const amount = reported(guidance, figure);
  const low = guidance.low === null ? null : new Decimal(guidance.low).times(guidance.scale), high = guidance.high === null ? null : new Decimal(guidance.high).times(guidance.scale);
  if (low && amount.lt(low)) return amount.minus(low);
  return high && amount.gt(high) ? amount.minus(high) : new Decimal(0);
}

function distance(guidance: Guidance, figure: Figure): Decimal {
  return beyond(guidance, figure).abs();
}

/** A single value stands for all that round to it; a bound of a range is meant as it is told, so only the report's own rounding counts. */
function isWithin(guidance: Guidance, figure: Figure): boolean {
  const apart = distance(guidance, figure), own = figure.interval ? figure.interval.high.minus(figure.interval.low).div(2) : new Decimal(0);
  const isPoint = guidance.low !== null && guidance.low === guidance.high;
  const half = isPoint ? Decimal.max(own, lastPlace(guidance.low).times(guidance.scale).div(2)) : own;
  return meets({ low: apart, high: apart }, { low: new Decimal(0), high: half });
}

function outcome(guide: FilingView, guidance: Guidance, id: string, reporter: FilingView, figure: Figure): Outcome {
  const apart = beyond(guidance, figure), tied = isWithin(guidance, figure);
  const { unit, scale } = guidance;
  const currency = unit === "money" || unit === "per_share" ? "$" : "";
  const actual = reported(guidance, figure).div(scale), isPoint = guidance.low !== null && guidance.low === guidance.high;
  const name = capitalised(metricById(conceptOf(guidance) ?? "")?.name ?? guidance.metric);
  const range = toldRange(guidance, currency), target = isPoint ? "what was expected" : "the range";
  const place = apart.isZero() ? (isPoint ? "as expected" : "within the range") : tied ? (isPoint ? "which rounds to it" : "at the edge of the range within rounding") : `${apart.isNegative() ? "below" : "above"} ${target}`;
  const told = shownWithScale(actual, unit, scale, currency);
  const base = {
    kind: tied ? "cross_filing" as const : "notice" as const, status: !tied ? "skipped" as const : apart.isZero() ? "exact" as const : "rounding" as const,
    title: `${name}: guidance and result`, period: guidance.period,
    expected: isPoint ? guidance.low : `${guidance.low ?? ""} to ${guidance.high ?? ""}`.trim(), actual: plain(actual), difference: plain(apart.div(scale)), relative: new Decimal(0),
  };
  const sentence = (guided: string, by: string): string => `${name} guidance for ${guidance.period} was ${range}${guided}; ${told} was reported${by}, ${place}.`;
  return {
    guide, reporter,
    drafts: [
      { ...base, cells: [id], explanation: sentence("", ` in ${reporter.report.file}`) },
      { ...base, cells: [figure.id], explanation: sentence(` in ${guide.report.file}`, "") },
    ],
  };
}

/** "46 to 47 million", "at least 46 million", "56 million". */
function toldRange({ low, high, unit, scale }: Guidance, currency: string): string {
  const told = (value: string): string => shownWithScale(value, unit, scale, currency);
  if (low === null) return `at most ${told(high ?? "")}`;
  if (high === null) return `at least ${told(low)}`;
  if (low === high) return told(low);
  return `${currency}${shown(low)} to ${told(high)}`;
}
