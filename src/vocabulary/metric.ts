import { BALANCE_SHEET } from "./metrics/balance-sheet";
import { CASH_FLOW } from "./metrics/cash-flow";
import { FINANCIAL_INSTITUTIONS } from "./metrics/financial-institutions";
import { matchKey } from "./metrics/label-key";
import type { LabelScope, Metric, MetricId } from "./metrics/metric-type";
import { OWN_MEASURES } from "./metrics/own-measures";
import { PER_SHARE_AND_SHARES } from "./metrics/per-share";
import { RESULTS } from "./metrics/results";
import { REVENUE_AND_COSTS } from "./metrics/revenue-and-costs";
import type { Unit } from "./unit";

export { labelKey } from "./metrics/label-key";
export type { LabelScope, Metric, MetricId } from "./metrics/metric-type";

/** The measures that rows, sentences and functions speak of; one file a statement in metrics/. GAAP names are us-gaap elements (US GAAP Financial Reporting Taxonomy). */
export const METRICS: readonly Metric[] = [...REVENUE_AND_COSTS, ...RESULTS, ...PER_SHARE_AND_SHARES, ...BALANCE_SHEET, ...CASH_FLOW, ...FINANCIAL_INSTITUTIONS, ...OWN_MEASURES];

const BY_ID: ReadonlyMap<MetricId, Metric> = new Map(METRICS.map((metric) => [metric.id, metric]));

type LabelIndex = ReadonlyMap<string, readonly Metric[]>;

function indexLabels(labelsOf: (metric: Metric) => readonly string[]): LabelIndex {
  const index = new Map<string, Metric[]>();
  for (const metric of METRICS) for (const key of new Set(labelsOf(metric).map(matchKey))) index.set(key, [...(index.get(key) ?? []), metric]);
  return index;
}

const INDEXES = new Map<LabelScope | null, LabelIndex>();

/** The metrics by label, everywhere or within tables of one scope; made when it is first asked for, so that the add-in starts sooner. */
function labelIndex(scope: LabelScope | null): LabelIndex {
  const known = INDEXES.get(scope);
  if (known) return known;
  const made = indexLabels(scope === null ? (metric) => [...metric.labels, metric.name, ...(metric.printed ?? [])] : ({ within }) => within?.[scope] ?? []);
  INDEXES.set(scope, made);
  return made;
}

export function metricById(id: MetricId): Metric | undefined {
  return BY_ID.get(id);
}

/** The metric that a whole label names wherever it stands, or undefined. Where its unit decides ("Gross margin"), the amount. */
export function metricByLabel(label: string): Metric | undefined {
  return labelIndex(null).get(matchKey(label))?.[0];
}

/** A percentage is printed with its sign or without: a ratio of the same label is the same measure. */
function isOfUnit(metric: Metric, unit: Unit): boolean {
  return metric.unit === unit || (metric.unit === "percent" && unit === "ratio");
}

/** The metric of a unit that a whole label names: everywhere, or only within tables of one scope. */
export function metricOfUnit(label: string, unit: Unit, scope: LabelScope | null = null): Metric | undefined {
  return labelIndex(scope).get(matchKey(label))?.find((metric) => isOfUnit(metric, unit));
}
