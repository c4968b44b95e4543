import { decimalsOf } from "../../vocabulary/decimal";
import { metricById, type MetricId } from "../../vocabulary/metric";
import { periodKey } from "../../vocabulary/period";
import type { Report } from "../../vocabulary/report";
import type { Row, Statement, StatementKind } from "../../vocabulary/statement";
import { PRINTED, type ValueOf } from "./bridge-data";

export interface TrendPoint {
  readonly statement: Statement;
  readonly row: Row;
  readonly column: number;
  readonly value: string;
}

export interface TrendLine {
  readonly metric: MetricId;
  readonly name: string;
  /** One a period; null where the filing does not print it. */
  readonly points: readonly (TrendPoint | null)[];
}

/** Headline figures over periods of one length, oldest first. */
export interface TrendData {
  readonly months: number;
  readonly periods: readonly string[];
  readonly currency: string;
  readonly scale: number;
  readonly decimals: number;
  readonly lines: readonly TrendLine[];
}

const MEASURES: readonly MetricId[] = ["Revenues", "RevenuesNetOfInterestExpense", "AdjustedEbitda", "OperatingIncomeLoss", "NetIncomeLoss"];
const MOST_LINES = 3, FEWEST_PERIODS = 3, MOST_PERIODS = 12;
const KINDS: readonly StatementKind[] = ["income_statement", "reconciliation", "supplemental"];

/** Lengths of period that are compared with each other, in the order of liking. */
const LENGTHS: readonly number[] = [3, 12, 6, 9];

interface Found {
  readonly end: string;
  readonly name: string;
  readonly points: Map<MetricId, TrendPoint>;
}

/** The trend to draw; null where no measure is printed for three periods of one length in one currency and scale. */
export function trendData(report: Report, statements: readonly Statement[] = report.statements, valueOf: ValueOf = PRINTED): TrendData | null {
  const ordered = statements.filter(({ kind }) => KINDS.includes(kind)).sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const main = ordered[0];
  if (!main) return null;
  const alike = ordered.filter(({ currency, scale }) => currency === main.currency && scale === main.scale);
  for (const months of LENGTHS) {
    const data = trendOf(months, alike, main, valueOf);
    if (data) return data;
  }
  return null;
}

function trendOf(months: number, statements: readonly Statement[], main: Statement, valueOf: ValueOf): TrendData | null {
  const found = collect(months, statements, valueOf);
  const dated = [...found.values()].sort((a, b) => a.end.localeCompare(b.end)).slice(-MOST_PERIODS);
  const measures = MEASURES.filter((metric) => dated.filter(({ points }) => points.has(metric)).length >= FEWEST_PERIODS).slice(0, MOST_LINES);
  const told = dated.filter(({ points }) => measures.some((metric) => points.has(metric)));
  if (measures.length === 0 || told.length < FEWEST_PERIODS) return null;
  const lines = measures.map((metric): TrendLine => ({ metric, name: metricById(metric)?.name ?? metric, points: told.map(({ points }) => points.get(metric) ?? null) }));
  const values = lines.flatMap(({ points }) => points.flatMap((point) => (point ? [point.value] : [])));
  return { months, periods: told.map(({ name }) => name), currency: main.currency, scale: main.scale, decimals: Math.max(...values.map(decimalsOf)), lines };
}

/** The figures of each period. A measure with two different figures for one period has none, since one is of a part or of another view, unless the income statement says one. */
function collect(months: number, statements: readonly Statement[], valueOf: ValueOf): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>(), doubtful = new Map<string, Set<MetricId>>();
  for (const statement of statements) {
    statement.columns.forEach((column, index) => {
      if (column.months !== months || column.end === null || column.damaged !== undefined) return;
      const key = periodKey({ months, end: column.end });
      const at = found.get(key) ?? { end: column.end, name: column.period ?? column.end, points: new Map<MetricId, TrendPoint>() };
      found.set(key, at);
      for (const row of statement.rows) {
        const value = valueOf(row, index);
        if (row.metric === null || row.unit !== "money" || value === null || !MEASURES.includes(row.metric)) continue;
        const known = at.points.get(row.metric);
        if (!known) at.points.set(row.metric, { statement, row, column: index, value });
        else if (known.value !== value && (known.statement === statement || known.statement.kind !== "income_statement")) doubtful.set(key, (doubtful.get(key) ?? new Set()).add(row.metric));
      }
    });
  }
  for (const [key, metrics] of doubtful) for (const metric of metrics) found.get(key)?.points.delete(metric);
  return found;
}
