import { Decimal } from "../vocabulary/decimal";
import { metricByLabel, type MetricId } from "../vocabulary/metric";
import { periodKey, type Period } from "../vocabulary/period";
import { cellId, type Cell, type Column, type Row, type Statement } from "../vocabulary/statement";
import { printedInterval, rangeInterval, type Interval } from "./tolerance";
import { rowName } from "./wording";

/** One cell of a statement as evidence: what it says of which metric in which period, in whole units. */
export interface Figure {
  readonly id: string;
  readonly statement: Statement;
  readonly row: Row;
  readonly column: Column;
  readonly cell: Cell;
  readonly metric: MetricId | null;
  readonly period: Period | null;
  /** What one printed unit is worth. */
  readonly scale: number;
  /** What the cell may stand for; null where it tells nothing. */
  readonly interval: Interval | null;
  /** The printed value in whole units; null where digits or all of it are missing. */
  readonly amount: Decimal | null;
}

/** Figures by metric and period. */
export interface FigureIndex {
  /** All figures of a metric in a period, income statement first, then balance sheet, cash flow, reconciliations, others. */
  find(metric: MetricId, period: Period): readonly Figure[];
  /** All figures of a metric, by row. */
  rows(metric: MetricId): readonly Figure[][];
  readonly metrics: readonly MetricId[];
}

const KIND_ORDER: readonly Statement["kind"][] = ["income_statement", "balance_sheet", "cash_flow", "reconciliation", "supplemental", "segment", "guidance"];

export function scaleOf(statement: Statement, row: Row): number {
  if (row.unit === "money") return statement.scale;
  return row.unit === "shares" ? (row.sharesScale ?? 1) : 1;
}

export function periodOf(column: Column): Period | null {
  return column.damaged === undefined && column.months !== null && column.end !== null ? { months: column.months, end: column.end } : null;
}

/** The period as the statement names it, else its header. */
export function columnName(column: Column): string {
  return column.period ?? (column.label || "an unnamed column");
}

/** The printed decimals a cell's total stands for, or null with the reason in `whyMissing`. */
export function cellInterval(cell: Cell | undefined, scale: number): Interval | null {
  if (!cell) return null;
  if (cell.value !== null) return printedInterval(cell.value, scale);
  return cell.range ? rangeInterval(cell.range, scale) : null;
}

/** Why a cell gives no figure, as the end of a sentence: `“Other income” is damaged (“3 400” is printed)`. */
export function whyMissing(row: Row, cell: Cell | undefined): string {
  const name = `“${rowName(row)}”`;
  if (!cell || cell.state === "blank") return `${name} is blank`;
  if (cell.state === "redacted") return `${name} is redacted`;
  if (cell.state === "not_meaningful") return `${name} is printed as not meaningful`;
  return `${name} cannot be read for certain (“${cell.text.trim()}” is printed)`;
}

/** The metric that a table's title names: its total row states that metric, its other rows are parts of it. */
export function titleMetric(statement: Statement): MetricId | null {
  return statement.kind === "supplemental" ? (metricByLabel(statement.title)?.id ?? null) : null;
}

const TOTAL_ROW = /^(?:sub-?)?total\b|^$/i;

/** What a row states, seen with its table. Rows of a segment or breakdown table state parts, except its total. */
export function metricOf(statement: Statement, row: Row): MetricId | null {
  const title = titleMetric(statement);
  if (title) return TOTAL_ROW.test(row.label.trim()) && (metricByLabel(row.label)?.id ?? title) === title ? title : null;
  if (statement.kind === "segment") return TOTAL_ROW.test(row.label.trim()) ? row.metric : null;
  return row.metric;
}

const CASH_AT_END = /\bcash\b.*\bend(?:ing)?\b/i, CASH_AT_START = /\bcash\b.*\bbeginning\b/i;

/** The figure at one cell. In a cash flow statement, cash at the period's end is a figure at that date. */
export function figureAt(statement: Statement, row: Row, columnIndex: number): Figure | null {
  const column = statement.columns[columnIndex], cell = row.cells[columnIndex];
  if (!column || !cell) return null;
  let metric = metricOf(statement, row), period = periodOf(column);
  if (statement.kind === "cash_flow" && CASH_AT_START.test(row.label)) metric = null;
  if (statement.kind === "cash_flow" && CASH_AT_END.test(row.label)) {
    metric = "CashAndCashEquivalents";
    period = period && { months: 0, end: period.end };
  }
  const scale = scaleOf(statement, row);
  const amount = cell.value === null ? null : new Decimal(cell.value).times(scale);
  return { id: cellId(row, columnIndex), statement, row, column, cell, metric, period, scale, interval: cellInterval(cell, scale), amount };
}

/** Whether each period heads one column only: tables of segments side by side give a period to several. */
function periodsAreDistinct(statement: Statement): boolean {
  const keys = statement.columns.flatMap((column) => {
    const period = periodOf(column);
    return period ? [periodKey(period)] : [];
  });
  return new Set(keys).size === keys.length;
}

function appended<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

export function indexFigures(statements: readonly Statement[]): FigureIndex {
  const byMetricAndPeriod = new Map<string, Figure[]>(), byMetric = new Map<MetricId, Figure[][]>();
  const ordered = [...statements].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
  for (const statement of ordered) {
    if (!periodsAreDistinct(statement)) continue;
    for (const row of statement.rows) {
      const figures = statement.columns.flatMap((_, index) => figureAt(statement, row, index) ?? []);
      const metric = figures[0]?.metric;
      if (!metric) continue;
      appended(byMetric, metric, figures);
      for (const figure of figures) {
        if (!figure.period) continue;
        appended(byMetricAndPeriod, `${metric}|${periodKey(figure.period)}`, figure);
      }
    }
  }
  return {
    find: (metric, period) => byMetricAndPeriod.get(`${metric}|${periodKey(period)}`) ?? [],
    rows: (metric) => byMetric.get(metric) ?? [],
    metrics: [...byMetric.keys()],
  };
}
