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
  /** All figures of a metric in a period, as reported: income statement first, then balance sheet, cash flow, reconciliations, others. */
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

const periods = new WeakMap<Column, Period>();

/** The period that a column's header names; null where it names none or cannot be trusted. One and the same object for one column. */
export function periodOf(column: Column): Period | null {
  if (column.damaged !== undefined || column.months === null || column.end === null) return null;
  let period = periods.get(column);
  if (!period) periods.set(column, period = { months: column.months, end: column.end });
  return period;
}

/** Headers of columns that state something else than the period's own figures. */
const OTHER_BASIS = /pro ?forma|as adjusted|\badjusted\b|adjustments?|restated|previously|excluding|constant|non-?gaap|predecessor|successor|combined|eliminat|average/i;

/** Words in a title or heading under which a table states averages, parts or what would have been. */
const OTHER_TABLE = /\baverage\b|pro ?forma|parent (?:company|only)|excluding|constant currency|discontinued/i;

/** Whether a column states its period's own figures, not adjusted, pro-forma or average ones: others are compared with nothing. */
export function statesOwnFigures(column: Column): boolean {
  return !OTHER_BASIS.test(column.label);
}

/** Whether a row stands in a table, or under a heading, of figures on another basis. */
export function onOtherBasis(statement: Statement, row: Row): boolean {
  return OTHER_TABLE.test(statement.title) || (row.section !== null && OTHER_TABLE.test(row.section));
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

const titleMetrics = new WeakMap<Statement, { readonly metric: MetricId | null }>();

/** The metric that a table's title names: its total row states that metric, its other rows are parts of it. */
export function titleMetric(statement: Statement): MetricId | null {
  if (statement.kind !== "supplemental") return null;
  let known = titleMetrics.get(statement);
  if (!known) {
    known = { metric: metricByLabel(statement.title)?.id ?? null };
    titleMetrics.set(statement, known);
  }
  return known.metric;
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

/** The metric of a row's cells, and whether a cell states it at its period's end: cash at the end of a cash flow statement is a figure at that date. */
function statedBy(statement: Statement, row: Row): { readonly metric: MetricId | null; readonly atEnd: boolean } {
  if (statement.kind === "cash_flow") {
    if (CASH_AT_START.test(row.label)) return { metric: null, atEnd: false };
    if (CASH_AT_END.test(row.label)) return { metric: "CashAndCashEquivalents", atEnd: true };
  }
  return { metric: metricOf(statement, row), atEnd: false };
}

/** A figure whose decimals are made only when they are asked for: most figures of a filing are never compared. */
class CellFigure implements Figure {
  private known: { readonly interval: Interval | null; readonly amount: Decimal | null } | null = null;

  constructor(readonly statement: Statement, readonly row: Row, readonly column: Column, readonly cell: Cell, readonly metric: MetricId | null, readonly period: Period | null, readonly scale: number, private readonly index: number) {}

  get id(): string {
    return cellId(this.row, this.index);
  }

  get interval(): Interval | null {
    return this.values.interval;
  }

  get amount(): Decimal | null {
    return this.values.amount;
  }

  private get values(): { readonly interval: Interval | null; readonly amount: Decimal | null } {
    this.known ??= { interval: cellInterval(this.cell, this.scale), amount: this.cell.value === null ? null : new Decimal(this.cell.value).times(this.scale) };
    return this.known;
  }
}

/** The figure at one cell. */
export function figureAt(statement: Statement, row: Row, columnIndex: number): Figure | null {
  const column = statement.columns[columnIndex], cell = row.cells[columnIndex];
  if (!column || !cell) return null;
  const { metric, atEnd } = statedBy(statement, row);
  const period = periodOf(column);
  return new CellFigure(statement, row, column, cell, metric, period && atEnd ? { months: 0, end: period.end } : period, scaleOf(statement, row), columnIndex);
}

/** Whether each period heads one of the columns only: tables of segments side by side give a period to several. */
function periodsAreDistinct(statement: Statement, columns: readonly number[]): boolean {
  const seen = new Set<string>();
  for (const index of columns) {
    const column = statement.columns[index], period = column && periodOf(column);
    if (!period) continue;
    const key = periodKey(period);
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

function appended<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * Indexes the figures whose metric is known.
 * @param columns the columns of a statement whose figures are of its own kind; columns without a period may be among them
 */
export function indexFigures(statements: readonly Statement[], columns: (statement: Statement) => readonly number[]): FigureIndex {
  const byMetricAndPeriod = new Map<string, Figure[]>(), byMetric = new Map<MetricId, Figure[][]>();
  const ordered = [...statements].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
  for (const statement of ordered) {
    const taking = columns(statement);
    if (!periodsAreDistinct(statement, taking)) continue;
    for (const row of statement.rows) {
      if (row.cells.length === 0 || statedBy(statement, row).metric === null) continue;
      const figures = taking.flatMap((index) => figureAt(statement, row, index) ?? []);
      const metric = figures[0]?.metric;
      if (!metric) continue;
      appended(byMetric, metric, figures);
      if (onOtherBasis(statement, row)) continue;
      for (const figure of figures) if (figure.period && statesOwnFigures(figure.column)) appended(byMetricAndPeriod, `${metric}|${periodKey(figure.period)}`, figure);
    }
  }
  return {
    find: (metric, period) => byMetricAndPeriod.get(`${metric}|${periodKey(period)}`) ?? [],
    rows: (metric) => byMetric.get(metric) ?? [],
    metrics: [...byMetric.keys()],
  };
}
