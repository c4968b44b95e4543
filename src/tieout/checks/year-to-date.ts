import { Decimal, lastPlace } from "../../vocabulary/decimal";
import { metricById } from "../../vocabulary/metric";
import { nearestMonth, shiftMonths } from "../../vocabulary/period";
import { cellId, type Column, type Row, type Statement } from "../../vocabulary/statement";
import { made, skipped, type CheckRule, type Draft, type Evidence } from "../draft";
import { columnName, periodOf, statesOwnFigures } from "../figures";
import { finestPlace, sumTolerance, tieOfSum } from "../tolerance";
import { capitalised, listed, rowName, shown } from "../wording";

/** A column whose period other columns of the table divide: a year and its quarters, nine months and its half and quarter. */
interface Division {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Kinds of tables whose amounts add up over time. */
const FLOWS: ReadonlySet<Statement["kind"]> = new Set(["income_statement", "cash_flow", "reconciliation", "segment", "supplemental"]);

/** Rows that state a balance or an average in tables of flows. */
const NO_FLOW = /\b(?:beginning|end|ending|opening|closing)\b|average|balance|\bat period\b|total assets|equity|loans|deposits|receivable|debt|shares|capital|headcount|backlog|employees|per share|outstanding/i;

/** Rows that must tie, and their share, before a row that does not is a misprint. */
const CERTAIN_TIES = 5, CERTAIN_SHARE = 0.85;

/**
 * Columns of shorter periods against the column of the period that they make up, row by row: four quarters and the year,
 * the half-year and the third quarter and nine months. Balances, averages and values per share do not add up; a row is broken only where nearly
 * all others of its table tie.
 */
export const yearToDate: CheckRule = {
  name: "year to date",
  make: (evidence) => evidence.statements.flatMap((statement) => (FLOWS.has(statement.kind) ? divisions(evidence, statement).flatMap((division) => checkDivision(statement, division)) : [])),
};

/** Starts and ends of columns as month keys; a column whose header others share is of a segment. */
function divisions(evidence: Evidence, statement: Statement): Division[] {
  const spans = evidence.columns(statement).flatMap((column) => {
    const header = statement.columns[column], period = header && periodOf(header);
    return header && period && period.months > 0 && statesOwnFigures(header) ? [{ column, months: period.months, start: monthKey(shiftMonths(period.end, -period.months)), end: monthKey(period.end) }] : [];
  });
  if (new Set(spans.map(({ start, end }) => `${start} ${end}`)).size !== spans.length) return [];
  return spans.flatMap((whole): Division[] => {
    const shorter = spans.filter((span) => span.months < whole.months).sort((a, b) => b.months - a.months);
    const parts: number[] = [];
    let end = whole.end;
    while (end !== whole.start) {
      const last = shorter.filter((span) => span.end === end).at(-1);
      if (!last || parts.length > MOST_PARTS) return [];
      parts.unshift(last.column);
      end = last.start;
    }
    return [{ whole: whole.column, parts }];
  });
}

const MOST_PARTS = 4;

function monthKey(date: string): string {
  const { year, month } = nearestMonth(date);
  return `${year}-${month}`;
}

interface Reading {
  readonly row: Row;
  readonly sum: Decimal;
  readonly printed: Decimal;
  readonly values: readonly string[];
  readonly tie: ReturnType<typeof tieOfSum>;
}

function checkDivision(statement: Statement, division: Division): Draft[] {
  const readings = statement.rows.flatMap((row) => readRow(row, division) ?? []);
  const ties = readings.filter(({ tie }) => tie !== "broken").length;
  if (ties === 0 || ties * 2 < readings.length) return [];
  const certain = ties >= CERTAIN_TIES && ties >= CERTAIN_SHARE * readings.length;
  return readings.flatMap((reading) => draftOf(statement, division, reading, certain));
}

function readRow(row: Row, { whole, parts }: Division): Reading | null {
  if (row.unit !== "money" || NO_FLOW.test(row.label) || (row.metric !== null && metricById(row.metric)?.instant === true)) return null;
  const cells = [whole, ...parts].map((column) => row.cells[column]);
  const values = cells.flatMap((cell) => (cell?.value ? [cell.value] : []));
  const [total, ...addends] = values;
  if (total === undefined || values.length !== cells.length || values.every((value) => Number(value) === 0)) return null;
  const sum = addends.reduce((running, value) => running.plus(value), new Decimal(0)), printed = new Decimal(total);
  return { row, sum, printed, values, tie: tieOfSum(sum, printed, addends.length, finestPlace(values)) };
}

/** Only a row known as an amount over a span surely adds up: averages and balances stand in tables of flows under many names. */
function isSurelyFlow(statement: Statement, row: Row): boolean {
  return row.metric !== null && statement.kind !== "segment" && statement.kind !== "supplemental";
}

function draftOf(statement: Statement, { whole, parts }: Division, { row, sum, printed, values, tie }: Reading, certain: boolean): Draft[] {
  const name = (column: number): string => columnName(statement.columns[column] as Column);
  const about = { kind: "sum" as const, title: `${capitalised(rowName(row))} over time: ${statement.title}`, period: name(whole), cells: [whole, ...parts].map((column) => cellId(row, column)) };
  const told = `${capitalised(rowName(row))} of ${listed(parts.map((column, i) => `${shown(values[i + 1] ?? "")} in ${name(column)}`))} makes ${shown(sum)}`;
  const scale = new Decimal(statement.scale);
  const tolerance = sumTolerance(parts.length, finestPlace(values)).times(scale);
  const relation = { form: "linear" as const, parts: about.cells.map((cell, i) => [cell, i === 0 ? scale.neg() : scale] as const), low: tolerance.neg(), high: tolerance };
  if (tie !== "broken") {
    const ending = tie === "exact" ? `as printed for ${name(whole)}` : `and ${shown(printed)} is printed for ${name(whole)}, which rounding explains`;
    return [{ ...made({ ...about, status: tie, expected: sum, actual: printed, explanation: `${told}, ${ending}.` }), relation }];
  }
  if (!certain || !isSurelyFlow(statement, row)) return [];
  if (sum.minus(printed).abs().lte(lastPlace(values[0] ?? "0").times(parts.length + 1))) return [skipped({ ...about, actual: values[0] ?? null, explanation: `Not checked: ${told.charAt(0).toLowerCase()}${told.slice(1)} and ${shown(printed)} is printed for ${name(whole)}, a difference so small that earlier quarters may have been revised.` })];
  return [{ ...made({ ...about, status: "broken", expected: sum, actual: printed, explanation: `${told}, but ${shown(printed)} is printed for ${name(whole)}.` }), relation }];
}
