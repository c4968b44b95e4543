import type { Formula, Statement } from "../../vocabulary/statement";
import { accountingFormulas } from "./accounting-formulas";
import { bridgeFormula } from "./bridge-formula";
import { accepted, better, isMisprinted, slipsOf } from "./acceptance";
import { readGrid, withColumns, type Grid, type GridRow } from "./grid";
import { oddColumns, seeminglyOdd } from "./odd-columns";
import { MOST_TERMS, windows, type Candidate, type Waiting } from "./windows";

/** How far back rows are looked at, those skipped as parts of an unproven total included. */
const REACH = 2 * MOST_TERMS;

/** The total of the liabilities' side: a table that prints it is a balance sheet, whatever its kind. */
const OTHER_SIDE = /^total .*liabilities.* and .*(?:equity|deficit|capital)/i;

/**
 * Finds the printed subtotals and totals of a statement and the signed rows that they sum.
 *
 * Rows wait on a stack; each row in turn is tried as the total of the rows that wait directly above it, nearest first, and
 * when it is one it takes their place. Signs come from the labels (costs, "less", headings) in four shapes, never from
 * trying all combinations. A formula must tie in every period column that has all its figures, with more digits agreeing
 * than chance explains (see `needed`); where it ties in some columns and breaks in others it is called one only when the
 * rows and the label leave no doubt (see certainty.ts), so that a misprint is told. Blank terms count as nothing
 * where the rest ties, damaged cells leave their column out, figures with missing digits tie as ranges.
 *
 * Cost: at most MOST_TERMS steps for each row and shape, so linear in the size of the table.
 */
export function findFormulas(statement: Statement): Formula[] {
  return sumsOf(statement).formulas;
}

/** The formulas of a statement, and the columns that they hold for. */
export interface Sums {
  readonly formulas: Formula[];
  /** Numbers of the columns with a period whose figures add up as the others' do. */
  readonly columns: readonly number[];
}

/**
 * The formulas with the columns that take part: not those of another kind of figure (yields beside balances), which the
 * values show (see odd-columns.ts). At most two searches.
 */
export function sumsOf(statement: Statement): Sums {
  const all = readGrid(statement);
  if (all.rows.length < 2) return { formulas: [], columns: all.columns };
  const seeming = seeminglyOdd(all);
  const first = seeming.size === 0 ? all : withColumns(all, positionsWithout(all, seeming));
  const formulas = search(statement, first);
  const odd = oddColumns(all, formulas, seeming);
  if (odd.size === seeming.size && [...odd].every((column) => seeming.has(column))) return { formulas, columns: first.columns };
  const second = withColumns(all, positionsWithout(all, odd));
  return { formulas: search(statement, second), columns: second.columns };
}

function positionsWithout(grid: Grid, odd: ReadonlySet<number>): number[] {
  return grid.columns.flatMap((_, position) => (odd.has(position) ? [] : [position]));
}

function search(statement: Statement, grid: Grid): Formula[] {
  const walled = statement.kind === "balance_sheet" || grid.rows.some(({ row }) => OTHER_SIDE.test(row.label.trim()));
  const stacks = new Map<string, Waiting[]>();
  const formulas: Formula[] = [];
  const totals = new Set<string>();
  for (const row of grid.rows) {
    const stack = stacks.get(row.group) ?? [];
    stacks.set(row.group, stack);
    const found = findSum(row, stack, statement, grid, walled);
    if (found) {
      formulas.push({ total: row.row.id, terms: found.terms.map(({ row: term, sign }) => [term.row.id, sign] as const), basis: "structure" });
      totals.add(row.row.id);
      const first = stack.lastIndexOf(found.waiting[0] as Waiting);
      const startsSection = stack[first]?.startsSection ?? false;
      stack.splice(first, stack.length - first);
      stack.push({ row, proven: true, startsSection });
    } else {
      stack.push({ row, proven: false, startsSection: row.startsSection });
    }
  }
  const accounting = accountingFormulas(statement, grid, formulas);
  for (const formula of accounting) totals.add(formula.total);
  const bridge = bridgeFormula(statement, grid);
  return [...formulas, ...accounting, ...(bridge && !totals.has(bridge.total) ? [bridge] : [])];
}

function findSum(total: GridRow, all: readonly Waiting[], statement: Statement, grid: Grid, walled: boolean): Candidate | null {
  if (all.length === 0 || (total.zero && !total.evidence.result)) return null;
  const stack = all.length > REACH ? all.slice(-REACH) : all;
  const candidates = windows(total, stack, walled, 0);
  const absorbed = withoutParts(stack);
  if (absorbed) candidates.push(...windows(total, absorbed, walled, candidates.length));
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (!accepted(candidate, total, statement)) continue;
    if (!best || better(candidate, best)) best = candidate;
  }
  if (best) return best;
  const misprinted = candidates.filter((candidate) => isMisprinted(candidate, total, stack, grid));
  return misprinted.find((candidate) => slipsOf(candidate, total) > 0) ?? misprinted[0] ?? null;
}

/** The stack without the rows that stand directly under an unproven row called a total (they are its parts, some of them unread); null where there are none. */
function withoutParts(stack: readonly Waiting[]): Waiting[] | null {
  if (!stack.some(({ proven, row }) => !proven && row.evidence.total)) return null;
  const kept: Waiting[] = [];
  let inside = false;
  for (let i = stack.length - 1; i >= 0; i--) {
    const waiting = stack[i] as Waiting;
    const closes = waiting.proven || waiting.row.evidence.total || waiting.row.evidence.income;
    if (inside && !closes) continue;
    inside = !waiting.proven && waiting.row.evidence.total;
    kept.push(waiting);
  }
  return kept.length === stack.length ? null : kept.reverse();
}

