import { Decimal } from "../vocabulary/decimal";
import type { Diagnostic } from "../vocabulary/diagnostic";
import { metricById } from "../vocabulary/metric";
import { periodKey, type Period } from "../vocabulary/period";
import { span } from "../vocabulary/place";
import type { Cell, Column, Row, Statement } from "../vocabulary/statement";
import { bridgeByLabels } from "./formulas/bridge-formula";
import { digitsApart, digitsOf } from "./digits";
import { columnSum, tiesWithin } from "./formulas/fit";
import { columnName, figureAt, indexFigures, periodOf, titleMetric, type Figure } from "./figures";
import { readGrid } from "./formulas/grid";
import { rowName, shown } from "./wording";

/** A column whose header its figures contradict, and the period that they agree with. */
export interface ContradictedHeader {
  readonly statement: string;
  readonly column: number;
  readonly period: Period;
  /** The header of a column of that period elsewhere. */
  readonly agreesWith: Column;
  /** Statements of that period that print the same total. */
  readonly agreeing: readonly string[];
}

export interface Suspects {
  readonly statements: Statement[];
  readonly diagnostics: Diagnostic[];
  readonly headers: readonly ContradictedHeader[];
}

/** Marks what only arithmetic shows to be damaged: rows that repeat the row above, and headers that their figures contradict. Nothing is repaired. */
export function markSuspects(statements: readonly Statement[]): Suspects {
  const ghosts = statements.map(markGhosts);
  const headers = markHeaders(ghosts.map(({ statement }) => statement));
  return { statements: headers.statements, headers: headers.headers, diagnostics: [...ghosts.flatMap(({ diagnostics }) => diagnostics), ...headers.diagnostics] };
}

/** Near copies in fewer cells of a row than this are chance. */
const FEWEST_COPIES = 2;

/** A copied number keeps its length and sign, and all but so many digits. */
const MOST_DIGITS_CHANGED = 2;

const FEWEST_DIGITS = 3;

function isNearCopy(cell: Cell | undefined, above: Cell | undefined): boolean {
  if (!cell?.value || !above?.value || cell.state !== "read" || above.state !== "read") return false;
  if (cell.value.startsWith("-") !== above.value.startsWith("-")) return false;
  const own = digitsOf(cell.value), apart = digitsApart(own, digitsOf(above.value));
  return own.length >= FEWEST_DIGITS && apart !== null && apart <= MOST_DIGITS_CHANGED;
}

/**
 * Ghosts: in a bridge that does not tie, a row with near copies of the row above it in two columns or more, where some
 * column ties to the last place once the copy counts as zero. The copies are no figures of this row: they become damaged,
 * with what is printed kept as their text.
 */
export function markGhosts(statement: Statement): { statement: Statement; diagnostics: Diagnostic[] } {
  if (statement.kind !== "reconciliation") return { statement, diagnostics: [] };
  const grid = readGrid(statement);
  const bridge = bridgeByLabels(statement, grid);
  if (!bridge) return { statement, diagnostics: [] };
  const columns = grid.columns.map((_, i) => i);
  const brokenColumns = columns.filter((i) => {
    const sum = columnSum(bridge.total, bridge.terms, i);
    return sum !== null && !tiesWithin(sum);
  });
  for (let at = 1; brokenColumns.length > 0 && at < bridge.terms.length; at++) {
    const term = bridge.terms[at], above = bridge.terms[at - 1];
    if (!term || !above) continue;
    const copies = columns.filter((i) => isNearCopy(term.row.row.cells[grid.columns[i] ?? -1], above.row.row.cells[grid.columns[i] ?? -1]));
    const others = bridge.terms.filter((each) => each !== term);
    const mended = copies.filter((i) => brokenColumns.includes(i) && isExact(columnSum(bridge.total, others, i)));
    if (copies.length < FEWEST_COPIES || mended.length === 0) continue;
    const damaged = new Set(copies.map((i) => grid.columns[i] ?? -1));
    return withDamagedCells(statement, term.row.row, above.row.row, damaged);
  }
  return { statement, diagnostics: [] };
}

function isExact(sum: { low: number; high: number } | null): boolean {
  return sum !== null && sum.low === 0 && sum.high === 0;
}

function withDamagedCells(statement: Statement, row: Row, above: Row, columns: ReadonlySet<number>): { statement: Statement; diagnostics: Diagnostic[] } {
  const cells = row.cells.map((cell, i): Cell => (columns.has(i) ? { value: null, text: cell.text, state: "damaged", at: cell.at } : cell));
  const diagnostics = [...columns].map((i): Diagnostic => {
    const cell = row.cells[i] as Cell;
    return {
      code: "ghost-value", at: cell.at,
      message: `“${rowName(row)}” prints ${shown(cell.value ?? cell.text)} for ${columnName(statement.columns[i] as Column)}, a copy of “${rowName(above)}” ${shown(above.cells[i]?.value ?? "")} above it; the table adds up without it, so it was not read as a figure.`,
    };
  });
  return { statement: { ...statement, rows: statement.rows.map((each) => (each === row ? { ...row, cells } : each)) }, diagnostics };
}

const LEAST_AGREEING_DIGITS = 3;

/**
 * Contradicted headers: a breakdown table whose title names a metric, with a total that disagrees with what every other
 * statement prints for that metric under the column's period, and agrees to all digits with what they print for another
 * period. The column keeps its length and loses its period.
 */
export function markHeaders(statements: readonly Statement[]): Suspects {
  if (!statements.some((statement) => titleMetric(statement) !== null)) return { statements: [...statements], diagnostics: [], headers: [] };
  const index = indexFigures(statements, (statement) => statement.columns.map((_, column) => column));
  const diagnostics: Diagnostic[] = [], headers: ContradictedHeader[] = [];
  const marked = statements.map((statement): Statement => {
    const metric = titleMetric(statement);
    if (!metric) return statement;
    const total = statement.rows.find((row) => row.cells.length > 0 && figureAt(statement, row, 0)?.metric === metric);
    if (!total) return statement;
    const elsewhere = index.rows(metric).flat().filter((figure) => figure.statement !== statement && figure.amount !== null && figure.period !== null);
    const columns = statement.columns.map((column, i): Column => {
      const figure = figureAt(statement, total, i);
      const truth = figure && contradiction(figure, elsewhere);
      if (!figure || !truth) return column;
      const name = metricById(metric)?.name ?? statement.title;
      const message = `The header says ${columnName(column)}, but the total of ${shown(figure.cell.value ?? "")} is what ${truth.agrees.statement.title} prints for ${name.toLowerCase()} in ${columnName(truth.agrees.column)}; for ${columnName(column)} it prints ${shown(truth.differs.cell.value ?? "")}.`;
      diagnostics.push({ code: "contradicted-header", message: `${statement.title}: ${message}`, at: span(figure.cell.at, total.at) });
      headers.push({ statement: statement.id, column: i, period: truth.period, agreesWith: truth.agrees.column, agreeing: truth.agreeing });
      return { ...column, end: null, period: null, damaged: message };
    });
    return columns.every((column, i) => column === statement.columns[i]) ? statement : { ...statement, columns };
  });
  return { statements: marked, diagnostics, headers };
}

interface Contradiction {
  readonly agrees: Figure;
  readonly differs: Figure;
  readonly period: Period;
  readonly agreeing: readonly string[];
}

function contradiction(figure: Figure, elsewhere: readonly Figure[]): Contradiction | null {
  const period = figure.period, amount = figure.amount;
  if (!period || !amount || (figure.cell.value ?? "").replace(/\D/g, "").length < LEAST_AGREEING_DIGITS) return null;
  const key = periodKey(period);
  const same = elsewhere.filter((other) => other.period && periodKey(other.period) === key);
  if (same.length === 0 || same.some((other) => new Decimal(other.amount ?? 0).abs().eq(amount.abs()))) return null;
  const agreeing = elsewhere.filter((other) => other.period?.months === period.months && periodKey(other.period) !== key && other.amount?.eq(amount) === true && periodOf(other.column) !== null);
  const agrees = agreeing[0], its = agrees?.period;
  const differs = same.find((other) => other.row === agrees?.row) ?? same[0];
  if (!agrees || !its || !differs) return null;
  const inPeriod = agreeing.filter((other) => other.period && periodKey(other.period) === periodKey(its));
  return { agrees, differs, period: its, agreeing: [...new Set(inPeriod.map(({ statement }) => statement.title))] };
}
