import type { Formula, Statement } from "../vocabulary/statement";
import { accountingFormulas } from "./accounting-formulas";
import { bridgeFormula } from "./bridge-formula";
import { certainDespiteBreaks } from "./certainty";
import { columnSum, fit, tiesWithin, type Fit, type Term } from "./fit";
import { readGrid, withColumns, type Grid, type GridRow } from "./grid";
import { oddColumns, seeminglyOdd } from "./odd-columns";

/** The most rows that a sum is sought over. Printed subtotals have fewer than 40 terms; what has more is told by its own subtotals. */
export const MOST_TERMS = 48;

/** How far back rows are looked at, those skipped as parts of an unproven total included. */
const REACH = 2 * MOST_TERMS;

/** Signs of single rows are turned only in sums of so few rows. */
const MOST_TERMS_TO_TURN = 14;

/** No sum of a balance sheet reaches over its total assets; a table that also prints the other side is one, whatever its kind. */
const WALL = /^total (?:average )?assets(?: \(.*\))?$/i, OTHER_SIDE = /^total .*liabilities.* and .*(?:equity|deficit|capital)/i;

/** A row that waits to be summed: a plain row, or a total that stands for the rows it sums. */
interface Waiting {
  readonly row: GridRow;
  /** It was found to be a sum itself. */
  readonly proven: boolean;
  /** A heading is printed above the first row that it stands for. */
  readonly startsSection: boolean;
}

interface Candidate {
  readonly terms: readonly Term[];
  readonly fit: Fit;
  /** How far its shape is from a plain sum: 0 all added, 1 signs by label, 2 the first less all others, 3 one sign turned. */
  readonly shape: number;
  /** It starts where a sum would: at a heading, the table's start, or at or after a total. */
  readonly natural: boolean;
  readonly waiting: readonly Waiting[];
  /** Hypotheses weighed before it, this one included. */
  readonly tries: number;
}

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
  const stack = all.slice(-REACH);
  if (stack.length === 0 || (total.zero && !total.evidence.result)) return null;
  const candidates = [...walk(total, stack, walled, 0)];
  const absorbed = withoutParts(stack);
  if (absorbed.length !== stack.length) candidates.push(...walk(total, absorbed, walled, candidates.length));
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (!accepted(candidate, total, statement)) continue;
    if (!best || better(candidate, best)) best = candidate;
  }
  if (best) return best;
  return candidates.find((candidate) => isMisprinted(candidate, total, stack, grid)) ?? null;
}

/** The stack without the rows that stand directly under an unproven row called a total: they are its parts, some of them unread. */
function withoutParts(stack: readonly Waiting[]): Waiting[] {
  const kept: Waiting[] = [];
  let inside = false;
  for (let i = stack.length - 1; i >= 0; i--) {
    const waiting = stack[i] as Waiting;
    const closes = waiting.proven || waiting.row.evidence.total || waiting.row.evidence.income;
    if (inside && !closes) continue;
    inside = !waiting.proven && waiting.row.evidence.total;
    kept.push(waiting);
  }
  return kept.reverse();
}

function isNatural(stack: readonly Waiting[], at: number): boolean {
  const here = stack[at], before = stack[at - 1];
  if (!here || !before || here.startsSection || here.proven || here.row.evidence.total) return true;
  return before.proven || before.row.evidence.total;
}

/** Signs of the rows after the first, by shape. */
const SHAPES: readonly ((row: GridRow) => 1 | -1)[] = [
  () => 1,
  (row) => (row.evidence.cost ? -1 : 1),
  () => -1,
];

/** All windows of the stack that end at its top, from the shortest, in the shapes that their labels allow. */
function walk(total: GridRow, stack: readonly Waiting[], walled: boolean, triesBefore: number): Candidate[] {
  const top = stack.length - 1;
  const found: Candidate[] = [];
  const columns = total.low.length;
  const low = SHAPES.map(() => new Array<number>(columns).fill(0)), high = SHAPES.map(() => new Array<number>(columns).fill(0));
  let tries = triesBefore, naturalTries = triesBefore;
  for (let at = top; at >= 0 && top - at < MOST_TERMS; at--) {
    const base = (stack[at] as Waiting).row;
    if (walled && WALL.test(base.row.label.trim())) break;
    const natural = isNatural(stack, at);
    const length = top - at + 1;
    let waiting: readonly Waiting[] | null = null;
    const shapesHere = length === 1 ? 1 : length === 2 && (stack[top] as Waiting).row.evidence.cost ? 2 : SHAPES.length;
    for (let shape = 0; shape < shapesHere; shape++) {
      if (length > 1) tries++;
      if (length > 1 && natural) naturalTries++;
      const lows = low[shape] as number[], highs = high[shape] as number[];
      if (!anyColumnTies(total, base, lows, highs, length)) continue;
      waiting ??= stack.slice(at);
      const terms = waiting.map(({ row }, i): Term => ({ row, sign: i === 0 ? 1 : (SHAPES[shape]?.(row) ?? 1) }));
      found.push({ terms, fit: fit(total, terms), shape, natural, waiting, tries: natural ? naturalTries : tries });
    }
    if (natural && length > 1 && length <= MOST_TERMS_TO_TURN) {
      waiting ??= stack.slice(at);
      for (const shape of [0, 1]) {
        const turned = turnOne(total, waiting, shape);
        if (turned) found.push({ terms: turned, fit: fit(total, turned), shape: 3, natural, waiting, tries: naturalTries + length });
      }
    }
    SHAPES.forEach((signOf, shape) => {
      const sign = signOf(base), lows = low[shape] as number[], highs = high[shape] as number[];
      for (let column = 0; column < columns; column++) {
        const least = base.low[column] ?? 0, greatest = base.high[column] ?? 0;
        lows[column] = (lows[column] ?? 0) + (sign === 1 ? least : -greatest);
        highs[column] = (highs[column] ?? 0) + (sign === 1 ? greatest : -least);
      }
    });
  }
  return found;
}

/** A quick sieve before a window is weighed with all its cells. Generous: `fit` decides. */
function anyColumnTies(total: GridRow, base: GridRow, low: readonly number[], high: readonly number[], length: number): boolean {
  for (let column = 0; column < low.length; column++) {
    if (total.standing[column] !== "figure" && total.standing[column] !== "partial") continue;
    const place = Math.max(total.place[column] ?? 0, base.place[column] ?? 0, 1) * (length + 1);
    const least = (low[column] ?? 0) + (base.low[column] ?? 0) - (total.high[column] ?? 0), greatest = (high[column] ?? 0) + (base.high[column] ?? 0) - (total.low[column] ?? 0);
    if (2 * least <= place && 2 * greatest >= -place) return true;
  }
  return false;
}

/** The window with the sign of one row turned, where that alone makes it tie: the row is told by what the sum is off by. */
function turnOne(total: GridRow, waiting: readonly Waiting[], shape: number): Term[] | null {
  const terms = waiting.map(({ row }, i): Term => ({ row, sign: i === 0 ? 1 : (SHAPES[shape]?.(row) ?? 1) }));
  let column = 0, sum = columnSum(total, terms, column);
  while (column < total.low.length && (!sum || sum.blank || tiesWithin(sum))) sum = columnSum(total, terms, ++column);
  if (!sum) return null;
  for (let i = 1; i < terms.length; i++) {
    const term = terms[i] as Term;
    if (!term.row.evidence.ambiguous && !term.row.evidence.cost) continue;
    const change = 2 * term.sign * (term.row.low[column] ?? 0);
    if (change === 0 || Math.abs(2 * (sum.low - change)) > sum.width) continue;
    const turned = terms.map((other, j): Term => (j === i ? { row: other.row, sign: other.sign === 1 ? -1 : 1 } : other));
    if (fit(total, turned).breaks.length === 0) return turned;
  }
  return null;
}

/** What each shape costs more than a plain sum. */
const SHAPE_COST: readonly number[] = [0, 0, 0.5, 1.5];

/** The information (see Fit) that the ties must carry, by how much the label says; what was tried before costs as much again. */
function needed(candidate: Candidate, total: GridRow, statement: Statement): number {
  const measure = statement.kind === "reconciliation" && candidate.natural && total.evidence.result;
  const base = total.evidence.total || measure ? 0.7 : total.evidence.result ? 1.8 : candidate.natural && candidate.shape === 0 ? 3 : 4;
  return base + (SHAPE_COST[candidate.shape] ?? 0) + (candidate.natural ? 0 : 0.7) + Math.log10(Math.max(1, candidate.tries));
}

/** Rows that a first row less all others may arrive at: without such a name, the last part of a total printed above its parts looks alike. */
function saysResult(total: GridRow): boolean {
  return total.evidence.total || total.evidence.result;
}

function accepted(candidate: Candidate, total: GridRow, statement: Statement): boolean {
  const { fit: how, terms } = candidate;
  if (how.breaks.length > 0 || how.holds === 0) return false;
  const unit = total.row.unit;
  if (unit === "ratio" && !total.evidence.total) return false;
  if (candidate.shape === 2 && !saysResult(total)) return false;
  const moving = terms.filter(({ row }) => !row.zero).length;
  if (terms.length === 1 || moving === 1) return terms.length === 1 ? isTotalOfOne(candidate, total) : singleMoverIsTotal(candidate, total);
  return how.information >= needed(candidate, total, statement) && !cancelsOut(total, terms);
}

/** Whether a sum says nothing but that a figure is itself: one addend is the total wherever it is printed, or two addends cancel out. */
function cancelsOut(total: GridRow, terms: readonly Term[]): boolean {
  const figures = (row: GridRow): string => row.low.join();
  const whole = figures(total);
  if (terms.some(({ row, sign }) => sign === 1 && figures(row) === whole)) return true;
  const subtracted = terms.filter(({ row, sign }) => sign === -1 && !row.zero).map(({ row }) => figures(row));
  return subtracted.length > 0 && terms.some(({ row, sign }) => sign === 1 && subtracted.includes(figures(row)));
}

/** "Net cash used in investing activities" under its only row. */
function isTotalOfOne(candidate: Candidate, total: GridRow): boolean {
  const only = candidate.waiting[0];
  if (!only || !total.evidence.total || total.row.label.trim() === "" || total.row.unit !== "money") return false;
  return candidate.natural && !only.proven && !only.row.evidence.total && candidate.fit.exact === candidate.fit.holds && candidate.fit.information >= 1;
}

/** All but one addend are zero in every column: only a total's or result's own place among them tells a sum. */
function singleMoverIsTotal(candidate: Candidate, total: GridRow): boolean {
  const named = total.evidence.total || total.evidence.result;
  return named && candidate.natural && candidate.shape <= 1 && candidate.fit.exact === candidate.fit.holds && candidate.fit.information >= 2;
}

/** Exact before rounded, natural before not, plain before turned, more agreeing digits, then the shorter. */
function better(a: Candidate, b: Candidate): boolean {
  const rank = ({ fit: how, natural, shape, terms }: Candidate): number[] => [how.exact === how.holds ? 1 : 0, natural ? 1 : 0, -shape, -terms.length];
  const first = rank(a), second = rank(b);
  for (let i = 0; i < first.length; i++) {
    const difference = (first[i] ?? 0) - (second[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** Rows of other units printed between a sum's first row and its total. */
function otherUnitsBetween(grid: Grid, first: GridRow, total: GridRow): GridRow[] {
  const rows: GridRow[] = [];
  for (let at = total.position - 1; at > first.position && total.position - at <= REACH; at--) {
    const row = grid.rows[at];
    if (row && row.group !== total.group) rows.push(row);
  }
  return rows;
}

/** Digits that must agree where neither label nor place names the total: as in two columns of five digits. */
const UNNAMED_INFORMATION = 6;

/** A sum that a misprint breaks in some column: only one that label, place and the other columns leave no doubt about. */
function isMisprinted(candidate: Candidate, total: GridRow, stack: readonly Waiting[], grid: Grid): boolean {
  const { fit: how, terms, natural, shape } = candidate;
  if (how.breaks.length === 0 || shape > 2 || terms.filter(({ row }) => !row.zero).length < 2) return false;
  if (shape === 2 && !saysResult(total)) return false;
  const named = natural && shape < 2 && saysResult(total);
  if (!named && how.information < UNNAMED_INFORMATION) return false;
  return certainDespiteBreaks(total, terms, how, [...stack.map((waiting) => waiting.row), ...otherUnitsBetween(grid, terms[0]?.row ?? total, total)]);
}
