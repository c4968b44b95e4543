import { Decimal, decimalsOf, lastPlace, plain } from "../../vocabulary/decimal";
import { metricById, type MetricId } from "../../vocabulary/metric";
import type { Report } from "../../vocabulary/report";
import type { Formula, Row, Statement } from "../../vocabulary/statement";
import { tieOfSum } from "../../tieout/tolerance";
import { shownValue } from "../total-formula";

/** A figure's value as it is to be drawn; null where it has none. */
export type ValueOf = (row: Row, column: number) => string | null;

/** As printed. */
export const PRINTED: ValueOf = (row, column) => shownValue(row.cells[column]);

/** One column of a waterfall. */
export interface BridgeStep {
  readonly label: string;
  readonly row: Row;
  /** Whether it is added or taken away; 1 for the measures at both ends. */
  readonly sign: 1 | -1;
  /** What it adds, or the measure itself: a signed decimal. */
  readonly amount: string;
  readonly kind: "measure" | "increase" | "decrease";
  /** Where its column begins and ends on the value axis: 0 and the measure at both ends. */
  readonly from: string;
  readonly to: string;
}

/** How a GAAP measure leads to one of the company's own, for one period. */
export interface BridgeData {
  readonly statement: Statement;
  readonly column: number;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  /** Decimals that the figures are printed with. */
  readonly decimals: number;
  readonly steps: readonly BridgeStep[];
}

/** Measures that a bridge is drawn for, the most asked for first. */
const ENDS: readonly MetricId[] = ["AdjustedEbitda", "AdjustedOibda", "AdjustedEbitdar", "Ebitda", "AdjustedNetIncome", "AdjustedOperatingIncome", "FundsFromOperations", "AdjustedFundsFromOperations", "CoreEarnings", "DistributableEarnings", "FreeCashFlow"];

/** A start, one step and an end say nothing that a sentence does not; more than this many columns cannot be read. */
const FEWEST_TERMS = 3, MOST_TERMS = 16;

/**
 * The bridge to draw: to the first of the measures that the filing reconciles, for its headline period where that is
 * printed. null where there is none, or where a step is missing: a waterfall with a hole would be wrong.
 */
export function bridgeData(report: Report, statements: readonly Statement[] = report.statements, valueOf: ValueOf = PRINTED): BridgeData | null {
  for (const end of ENDS) {
    for (const statement of statements) {
      for (const formula of statement.kind === "reconciliation" ? statement.formulas : []) {
        const total = statement.rows.find(({ id }) => id === formula.total);
        if (!total || total.metric !== end || total.unit !== "money") continue;
        for (const column of columnsOf(statement, report.headlinePeriod)) {
          const data = drawn(statement, total, formula, column, valueOf);
          if (data) return data;
        }
      }
    }
  }
  return null;
}

/** Columns of periods, the headline period's first. */
function columnsOf({ columns }: Statement, headline: string | null): readonly number[] {
  const usable = columns.flatMap(({ period, months, damaged }, index) => (period !== null && (months ?? 0) > 0 && damaged === undefined ? [index] : []));
  return [...usable].sort((a, b) => Number(columns[b]?.period === headline) - Number(columns[a]?.period === headline));
}

function drawn(statement: Statement, total: Row, formula: Formula, column: number, valueOf: ValueOf): BridgeData | null {
  const rows = new Map(statement.rows.map((row) => [row.id, row]));
  const terms = expanded(formula, statement, rows), [start, ...rest] = terms;
  const end = valueOf(total, column);
  if (!start || end === null || terms.length < FEWEST_TERMS || terms.length > MOST_TERMS || start.sign !== 1 || start.row.metric === null || start.row.metric === total.metric) return null;
  const opening = valueOf(start.row, column);
  if (opening === null || terms.some(({ row }) => row.unit !== "money")) return null;
  const steps: BridgeStep[] = [];
  let running = new Decimal(opening), place = lastPlace(opening);
  for (const { row, sign } of rest) {
    const value = valueOf(row, column);
    if (value === null) {
      // A row that has nothing in this period is no step; one that cannot be read is a hole.
      if (row.cells[column]?.state !== "blank") return null;
      continue;
    }
    const amount = new Decimal(value).times(sign), to = running.plus(amount);
    place = Decimal.min(place, lastPlace(value));
    if (!amount.isZero()) steps.push({ label: row.label, row, sign, amount: plain(amount), kind: amount.isNegative() ? "decrease" : "increase", from: plain(running), to: plain(to) });
    running = to;
  }
  if (steps.length === 0 || tieOfSum(running, new Decimal(end), terms.length, Decimal.min(place, lastPlace(end))) === "broken") return null;
  const measure = (row: Row, value: string): BridgeStep => ({ label: row.label, row, sign: 1, amount: value, kind: "measure", from: "0", to: value });
  return {
    statement, column, steps: [measure(start.row, opening), ...steps, measure(total, end)],
    period: statement.columns[column]?.period ?? "", from: nameOf(start.row), to: nameOf(total),
    decimals: Math.max(...[opening, end, ...steps.map(({ amount }) => amount)].map(decimalsOf)),
  };
}

/** Labels at the ends are often sentences; the measures have names. */
function nameOf(row: Row): string {
  return (row.metric === null ? undefined : metricById(row.metric)?.name) ?? row.label;
}

interface Term {
  readonly row: Row;
  readonly sign: 1 | -1;
}

/** The terms of a total, a first term that is itself a subtotal (EBITDA on the way to adjusted EBITDA) told by its own. */
function expanded(formula: Formula, statement: Statement, rows: ReadonlyMap<string, Row>, seen: readonly string[] = []): readonly Term[] {
  const terms = formula.terms.flatMap(([id, sign]): Term[] => {
    const row = rows.get(id);
    return row ? [{ row, sign }] : [];
  });
  if (terms.length !== formula.terms.length || seen.includes(formula.total)) return [];
  const order = new Map(statement.rows.map(({ id }, index) => [id, index]));
  const [first, ...rest] = [...terms].sort((a, b) => (order.get(a.row.id) ?? 0) - (order.get(b.row.id) ?? 0));
  if (!first) return [];
  const inner = first.sign === 1 ? statement.formulas.find(({ total }) => total === first.row.id) : undefined;
  const before = inner ? expanded(inner, statement, rows, [...seen, formula.total]) : [];
  return before.length > 0 && before[0]?.row.metric !== null ? [...before, ...rest] : [first, ...rest];
}
