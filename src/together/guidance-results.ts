import { Decimal, lastPlace, plain } from "../vocabulary/decimal";
import type { MetricId } from "../vocabulary/metric";
import { periodKey, type Period } from "../vocabulary/period";
import type { Guidance } from "../vocabulary/report";
import type { Draft } from "../tieout/draft";
import { capitalised, shown, shownWithScale } from "../tieout/wording";
import { CHOOSE_SIGNS, measureOf, type FilingView } from "./filing-view";

/** What a later filing prints of the measure, in a table or else in a sentence. */
interface Result {
  readonly reporter: FilingView;
  readonly cell: string;
  /** In whole units. */
  readonly amount: Decimal;
  /** Half a unit of its last printed place. */
  readonly half: Decimal;
  /** Whether it stands in a table that chooses its signs. */
  readonly mayTurn: boolean;
}

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
      const result = resultOf(guide, guidance, later);
      return result ? [outcome(guide, guidance, `g${i + 1}`, result)] : [];
    });
  });
}

/** From the first later filing that prints the measure; of its tables the figure nearest to the range, as one may print a part. */
function resultOf(guide: FilingView, guidance: Guidance, later: readonly FilingView[]): Result | null {
  const metric = measureOf(guidance), period = guide.prose.period(guidance.period);
  if (!metric || !period || metric.unit !== guidance.unit || (guidance.low === null && guidance.high === null)) return null;
  const asked = metric.instant === true ? { months: 0, end: period.end } : period;
  for (const reporter of later) {
    const tables = tableResults(reporter, metric.id, asked);
    const results = tables.length > 0 ? tables : proseResults(reporter, metric.id, guidance, asked);
    const nearest = results.reduce<Result | null>((kept, result) => (kept === null || distance(guidance, result).lt(distance(guidance, kept)) ? result : kept), null);
    if (nearest) return nearest;
  }
  return null;
}

function tableResults(reporter: FilingView, metric: MetricId, period: Period): Result[] {
  return reporter.figures.find(metric, period).flatMap(({ id, amount, interval, statement }): Result[] => (amount && interval
    ? [{ reporter, cell: id, amount, half: interval.high.minus(interval.low).div(2), mayTurn: CHOOSE_SIGNS.has(statement.kind) }]
    : []));
}

function proseResults(reporter: FilingView, metric: MetricId, { unit }: Guidance, period: Period): Result[] {
  return reporter.report.metrics.flatMap((figure): Result[] => {
    const own = reporter.prose.period(figure.period);
    const isIt = measureOf(figure)?.id === metric && figure.unit === unit && (figure.against ?? null) === null && figure.hedge === undefined;
    if (!isIt || figure.value === null || !own || periodKey(own) !== periodKey(period)) return [];
    return [{ reporter, cell: reporter.prose.id(figure), amount: new Decimal(figure.value).times(figure.scale), half: lastPlace(figure.value).times(figure.scale).div(2), mayTurn: false }];
  });
}

/** What was reported, in whole units; the size alone where the table chooses its signs and none was expected to be negative. */
function reported(guidance: Guidance, { amount, mayTurn }: Result): Decimal {
  return mayTurn && !new Decimal(guidance.low ?? guidance.high ?? 0).isNegative() ? amount.abs() : amount;
}

/** How far outside the range; negative below it. */
function beyond(guidance: Guidance, result: Result): Decimal {
  const amount = reported(guidance, result);
  const low = guidance.low === null ? null : new Decimal(guidance.low).times(guidance.scale), high = guidance.high === null ? null : new Decimal(guidance.high).times(guidance.scale);
  if (low && amount.lt(low)) return amount.minus(low);
  return high && amount.gt(high) ? amount.minus(high) : new Decimal(0);
}

function distance(guidance: Guidance, result: Result): Decimal {
  return beyond(guidance, result).abs();
}

/** A single value stands for all that round to it; a bound of a range is meant as it is told, so only the report's own rounding counts. */
function isWithin(guidance: Guidance, result: Result): boolean {
  const point = isPoint(guidance) ? lastPlace(guidance.low ?? "0").times(guidance.scale).div(2) : new Decimal(0);
  return distance(guidance, result).lte(Decimal.max(result.half, point));
}

function isPoint({ low, high }: Guidance): boolean {
  return low !== null && low === high;
}

function outcome(guide: FilingView, guidance: Guidance, id: string, result: Result): Outcome {
  const { reporter, cell } = result, single = isPoint(guidance);
  const apart = beyond(guidance, result), tied = isWithin(guidance, result);
  const { unit, scale } = guidance;
  const currency = unit === "money" || unit === "per_share" ? "$" : "";
  const actual = reported(guidance, result).div(scale);
  const name = capitalised(measureOf(guidance)?.name ?? guidance.metric);
  const range = toldRange(guidance, currency), target = single ? "what was expected" : "the range";
  const place = apart.isZero() ? (single ? "as expected" : "within the range") : tied ? (single ? "which rounds to it" : "at the edge of the range within rounding") : `${apart.isNegative() ? "below" : "above"} ${target}`;
  const told = shownWithScale(actual, unit, scale, currency);
  const base = {
    kind: tied ? "cross_filing" as const : "notice" as const, status: !tied ? "skipped" as const : apart.isZero() ? "exact" as const : "rounding" as const,
    title: `${name}: guidance and result`, period: guidance.period,
    expected: bounds(guidance), actual: plain(actual), difference: plain(apart.div(scale)), relative: new Decimal(0),
  };
  const sentence = (guided: string, by: string): string => `${name} guidance for ${guidance.period} was ${range}${guided}; ${told} was reported${by}, ${place}.`;
  return {
    guide, reporter,
    drafts: [
      { ...base, cells: [id], explanation: sentence("", ` in ${reporter.report.file}`) },
      { ...base, cells: [cell], explanation: sentence(` in ${guide.report.file}`, "") },
    ],
  };
}

/** "46 to 47", "at least 46", "56". */
function bounds({ low, high }: Guidance): string | null {
  if (low === null || high === null) return low === null ? `at most ${high ?? ""}` : `at least ${low}`;
  return low === high ? low : `${low} to ${high}`;
}

/** "46 to 47 million", "at least 46 million", "56 million". */
function toldRange({ low, high, unit, scale }: Guidance, currency: string): string {
  const told = (value: string): string => shownWithScale(value, unit, scale, currency);
  if (low === null) return `at most ${told(high ?? "")}`;
  if (high === null) return `at least ${told(low)}`;
  if (low === high) return told(low);
  return `${currency}${shown(low)} to ${told(high)}`;
}
