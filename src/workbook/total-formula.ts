import { finestPlace, tieOfSum, type Tie } from "../tieout/tolerance";
import { Decimal } from "../vocabulary/decimal";
import type { Cell, Formula, Statement } from "../vocabulary/statement";
import { partsOf, sumExpression, type Placement } from "./sum-expression";

interface Candidate {
  readonly formula: Formula;
  readonly tie: Tie | "unchecked";
}

/** A total's formula, "=SUM(B8:B12)", and the rows that it adds. */
export interface LiveTotal {
  readonly formula: string;
  readonly terms: readonly string[];
}

/** The printed value that a cell shows as a number; null where it shows none. */
export function shownValue(cell: Cell | undefined): string | null {
  if (!cell || cell.state === "damaged" || cell.state === "redacted" || cell.state === "not_meaningful") return null;
  return cell.value;
}

/**
 * The live totals of one column: row id to formula. A total is live only where its terms, exactly as
 * printed, give the printed total, and never in a circle. Columns without a period (changes, percents) have live totals
 * only where every one of them ties.
 */
export function planTotals(statement: Statement, column: number, placement: Placement): ReadonlyMap<string, LiveTotal> {
  const cells = new Map(statement.rows.map((row) => [row.id, row.cells[column]]));
  const byTotal = new Map<string, Formula[]>();
  for (const formula of statement.formulas) if (formula.terms.length > 0) byTotal.set(formula.total, [...(byTotal.get(formula.total) ?? []), formula]);
  const totals = new Map<string, LiveTotal>(), reads = new Map<string, readonly string[]>();
  let allTie = true;
  for (const [total, formulas] of byTotal) {
    if (!placement.rowOf.has(total) || !isPrinted(cells.get(total))) continue;
    const chosen = bestOf(formulas.filter(({ terms }) => terms.every(([row]) => placement.rowOf.has(row))).map((formula) => weigh(formula, cells)));
    if (!chosen) continue;
    if (chosen.tie !== "exact") allTie = false;
    const rows = chosen.formula.terms.map(([row]) => row);
    if (chosen.tie !== "exact" || rows.some((row) => leadsTo(row, total, reads))) continue;
    reads.set(total, rows);
    totals.set(total, { formula: `=${sumExpression(partsOf(chosen.formula.terms, column, placement))}`, terms: rows });
  }
  return statement.columns[column]?.months !== null || allTie ? totals : new Map();
}

/** A total that nobody printed is not computed. */
function isPrinted(cell: Cell | undefined): boolean {
  return shownValue(cell) !== null || cell?.state === "damaged" || cell?.state === "redacted";
}

function weigh(formula: Formula, cells: ReadonlyMap<string, Cell | undefined>): Candidate {
  const total = shownValue(cells.get(formula.total));
  let sum: Decimal | null = new Decimal(0);
  for (const [row, sign] of formula.terms) {
    const value = shownValue(cells.get(row));
    sum = sum === null || value === null ? null : sum.plus(new Decimal(value).times(sign));
  }
  if (sum === null || total === null) return { formula, tie: "unchecked" };
  return { formula, tie: tieOfSum(sum, new Decimal(total), formula.terms.length, placeOf(formula, cells)) };
}

/** The last printed place among the figures; a dash has none. */
function placeOf(formula: Formula, cells: ReadonlyMap<string, Cell | undefined>): Decimal {
  const read = [formula.total, ...formula.terms.map(([row]) => row)].map((row) => cells.get(row));
  return finestPlace(read.flatMap((cell) => (cell && cell.state !== "dash" && cell.value !== null ? [cell.value] : [])));
}

const BEST_FIRST: readonly Candidate["tie"][] = ["exact", "rounding", "broken", "unchecked"];

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  for (const tie of BEST_FIRST) {
    const found = candidates.find((candidate) => candidate.tie === tie);
    if (found) return found;
  }
  return undefined;
}

/** Whether a row's live formula reads another row, directly or through others. */
function leadsTo(from: string, to: string, reads: ReadonlyMap<string, readonly string[]>): boolean {
  return from === to || (reads.get(from) ?? []).some((row) => leadsTo(row, to, reads));
}
