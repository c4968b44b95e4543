import type { MetricId } from "../../vocabulary/metric";
import { nearestMonth, periodKey, samePeriod, shiftYears, yearToDate, type Period } from "../../vocabulary/period";
import type { Report } from "../../vocabulary/report";
import { cellId, type Column, type Row, type StatementKind } from "../../vocabulary/statement";
import { referenceTo, type PlacedFigure, type PlacedFigures } from "../placed-figure";
import type { StatementLayout } from "../statement-layout";

/** A period and what its column is called. */
export interface NamedPeriod {
  readonly period: Period;
  readonly name: string;
}

/** A period and the one that it is held against: the year-ago one, else the one before it; null where none is printed. */
export interface PeriodPair {
  readonly now: NamedPeriod;
  readonly before: NamedPeriod | null;
}

/** One filled figure as the Overview refers to it. */
export interface HeadlineFigure {
  /** "'Income statement'!B7". */
  readonly reference: string;
  /** What its cell shows; null for a cell that is empty because its figure cannot be read. */
  readonly shown: string | null;
}

/** A row of a statement that a headline is taken from. */
export interface HeadlineRow {
  readonly metric: MetricId;
  readonly row: Row;
  readonly layout: StatementLayout;
  /** By `periodKey`. */
  readonly figures: ReadonlyMap<string, HeadlineFigure>;
}

/** Tables that speak of the whole company, the surest first. */
const KINDS: readonly StatementKind[] = ["income_statement", "balance_sheet", "cash_flow", "reconciliation", "supplemental"];

/** Every row of a known measure of the tables that speak of the whole company. */
export function headlineRows(layouts: readonly StatementLayout[], placed: PlacedFigures): ReadonlyMap<MetricId, readonly HeadlineRow[]> {
  const found = new Map<MetricId, HeadlineRow[]>();
  const inOrder = [...layouts].filter(({ statement: { kind } }) => KINDS.includes(kind)).sort((a, b) => KINDS.indexOf(a.statement.kind) - KINDS.indexOf(b.statement.kind));
  for (const layout of inOrder) {
    for (const row of layout.statement.rows) {
      if (row.metric === null || row.cells.length === 0) continue;
      const rows = found.get(row.metric) ?? [];
      rows.push({ metric: row.metric, row, layout, figures: figuresOf(layout, row, placed) });
      found.set(row.metric, rows);
    }
  }
  return found;
}

/** Two different figures for one period are of parts of the company, or of two views of it: neither is a headline. */
function figuresOf({ statement }: StatementLayout, row: Row, placed: PlacedFigures): ReadonlyMap<string, HeadlineFigure> {
  const figures = new Map<string, HeadlineFigure>(), doubtful = new Set<string>();
  statement.columns.forEach((column, index) => {
    const period = periodOf(column), cell = placed.get(cellId(row, index));
    if (!period || !cell || !isFigure(cell)) return;
    const key = periodKey(period), known = figures.get(key);
    if (!known) figures.set(key, { reference: referenceTo(cell), shown: cell.shown });
    else if (known.shown !== cell.shown) doubtful.add(key);
  });
  for (const key of doubtful) figures.delete(key);
  return figures;
}

/** Something stands there, or should. */
function isFigure({ state, shown }: PlacedFigure): boolean {
  return shown !== null || state === "damaged";
}

/** A column's period; null for changes, percents and headers that cannot be trusted. */
export function periodOf({ months, end, damaged }: Column): Period | null {
  return months === null || end === null || damaged !== undefined ? null : { months, end };
}

/** Of several rows for one measure: that with the most of the periods asked for, the surest table first. */
export function bestRow(rows: readonly HeadlineRow[] | undefined, pairs: readonly PeriodPair[]): HeadlineRow | null {
  const wanted = pairs.flatMap(({ now, before }) => [now, ...(before ? [before] : [])]).map(({ period }) => periodKey(period));
  const current = pairs.map(({ now }) => periodKey(now.period));
  let best: HeadlineRow | null = null, most = 0;
  for (const candidate of rows ?? []) {
    if (!current.some((key) => candidate.figures.has(key))) continue;
    const count = wanted.filter((key) => candidate.figures.has(key)).length;
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}

const QUARTER = 3;

/** The quarter and the year to date that end with the filing's period, each beside the year before. */
export function spanPairs(report: Report, layouts: readonly StatementLayout[]): readonly PeriodPair[] {
  const periods = namedPeriods(layouts, (column) => (column.months ?? 0) > 0);
  const main = periods.find(({ name }) => name === report.headlinePeriod) ?? newestOf(periods);
  if (!main) return [];
  const toDate = yearToDate(main.period.end, report.calendar).months;
  const ending = periods.filter(({ period }) => sameMonth(period.end, main.period.end) && (period.months === QUARTER || period.months === toDate)).sort((a, b) => a.period.months - b.period.months);
  return (ending.length > 0 ? ending : [main]).map((now) => ({ now, before: yearBefore(now, periods) ?? spanBefore(now, periods) }));
}

/** The newest balance-sheet date beside the one that it is printed with. */
export function datePair(layouts: readonly StatementLayout[]): PeriodPair | null {
  const sheets = layouts.filter(({ statement }) => statement.kind === "balance_sheet");
  const dates = namedPeriods(sheets.length > 0 ? sheets : layouts, ({ months }) => months === 0);
  const now = newestOf(dates);
  if (!now) return null;
  const older = dates.filter(({ period }) => period.end < now.period.end && !samePeriod(period, now.period));
  return { now, before: newestOf(older) ?? null };
}

function namedPeriods(layouts: readonly StatementLayout[], wanted: (column: Column) => boolean): readonly NamedPeriod[] {
  const found = new Map<string, NamedPeriod>();
  for (const { statement } of layouts.filter((layout) => KINDS.includes(layout.statement.kind))) {
    for (const column of statement.columns) {
      const period = periodOf(column);
      if (!period || !wanted(column) || found.has(periodKey(period))) continue;
      found.set(periodKey(period), { period, name: column.period ?? period.end });
    }
  }
  return [...found.values()];
}

function newestOf(periods: readonly NamedPeriod[]): NamedPeriod | undefined {
  return [...periods].sort((a, b) => (a.period.end === b.period.end ? a.period.months - b.period.months : a.period.end < b.period.end ? 1 : -1))[0];
}

function yearBefore({ period }: NamedPeriod, periods: readonly NamedPeriod[]): NamedPeriod | null {
  return periods.find((other) => samePeriod(other.period, shiftYears(period, -1))) ?? null;
}

function spanBefore({ period }: NamedPeriod, periods: readonly NamedPeriod[]): NamedPeriod | null {
  return newestOf(periods.filter((other) => other.period.months === period.months && other.period.end < period.end && !samePeriod(other.period, period))) ?? null;
}

function sameMonth(a: string, b: string): boolean {
  const one = nearestMonth(a), other = nearestMonth(b);
  return one.year === other.year && one.month === other.month;
}
