import { columnSum, fit, tiesWithin, type Fit, type Term } from "./fit";
import type { GridRow } from "./grid";

/** The most rows that a sum is sought over. Printed subtotals have fewer than 40 terms; what has more is told by its own subtotals. */
export const MOST_TERMS = 48;

/** Signs of single rows are turned only in sums of so few rows. */
const MOST_TERMS_TO_TURN = 14;

/** No sum of a balance sheet reaches over its total assets. */
const WALL = /^total (?:average )?assets(?: \(.*\))?$/i;

const OTHER_SIDE = /\bliabilit|\bequity\b/i;

/** Total assets by name, or an unnamed sum after which the liabilities come. */
function isWall({ row: { row }, proven }: Waiting, { row: next }: GridRow): boolean {
  const label = row.label.trim();
  return WALL.test(label) || (label === "" && proven && (OTHER_SIDE.test(next.label) || OTHER_SIDE.test(next.section ?? "")) && !OTHER_SIDE.test(row.section ?? ""));
}

/** A row that waits to be summed: a plain row, or a total that stands for the rows it sums. */
export interface Waiting {
  readonly row: GridRow;
  /** It was found to be a sum itself. */
  readonly proven: boolean;
  /** A heading is printed above the first row that it stands for. */
  readonly startsSection: boolean;
}

/** A proposed sum: all waiting rows from some row down to the last. */
export interface Candidate {
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

/** Signs of the rows after the first, by shape. */
const SHAPES: readonly ((row: GridRow) => 1 | -1)[] = [
  () => 1,
  (row) => (row.evidence.cost ? -1 : 1),
  () => -1,
];

function isNatural(stack: readonly Waiting[], at: number): boolean {
  const here = stack[at], before = stack[at - 1];
  if (!here || !before || here.startsSection || here.proven || here.row.evidence.total) return true;
  return before.proven || before.row.evidence.total;
}

/** The least and greatest that the rows of a window after its first come to, column by column, in one shape. */
interface Running {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * All windows of the stack that end at its top, from the shortest, in the shapes that their labels allow, that tie in some
 * column. Cost: at most MOST_TERMS steps of a few additions a column.
 */
export function windows(total: GridRow, stack: readonly Waiting[], walled: boolean, triesBefore: number): Candidate[] {
  const top = stack.length - 1, columns = total.low.length;
  const found: Candidate[] = [];
  const running = SHAPES.map((): Running => ({ low: new Float64Array(columns), high: new Float64Array(columns) }));
  let tries = triesBefore, naturalTries = triesBefore, whole = isWhole(total);
  for (let at = top; at >= 0 && top - at < MOST_TERMS; at--) {
    const base = (stack[at] as Waiting).row;
    if (walled && isWall(stack[at] as Waiting, stack[at + 1]?.row ?? total)) break;
    whole &&= isWhole(base);
    const natural = isNatural(stack, at), length = top - at + 1;
    const shapes = length === 1 ? 1 : length === 2 && (stack[top] as Waiting).row.evidence.cost ? 2 : SHAPES.length;
    for (let shape = 0; shape < shapes; shape++) {
      if (length > 1) tries++;
      if (length > 1 && natural) naturalTries++;
      const seemsMisprinted = natural && shape < 2 && length > 2 && isOnlyColumn(total);
      if (!seemsMisprinted && !anyColumnTies(total, base, running[shape] as Running, length)) continue;
      const waiting = stack.slice(at), terms = termsOf(waiting, shape);
      found.push({ terms, fit: fit(total, terms), shape, natural, waiting, tries: natural ? naturalTries : tries });
    }
    if (natural && length > 1 && length <= MOST_TERMS_TO_TURN) {
      for (const shape of [0, 1]) {
        if (whole && !mayTurn(total, stack, at, running[shape] as Running, shape)) continue;
        const waiting = stack.slice(at), turned = turnOne(total, termsOf(waiting, shape));
        if (turned) found.push({ terms: turned, fit: fit(total, turned), shape: 3, natural, waiting, tries: naturalTries + length });
      }
    }
    for (let shape = 0; shape < SHAPES.length; shape++) extend(running[shape] as Running, base, signOf(base, shape));
  }
  return found;
}

function signOf(row: GridRow, shape: number): 1 | -1 {
  return SHAPES[shape]?.(row) ?? 1;
}

function termsOf(waiting: readonly Waiting[], shape: number): Term[] {
  return waiting.map(({ row }, i): Term => ({ row, sign: i === 0 ? 1 : signOf(row, shape) }));
}

function extend({ low, high }: Running, row: GridRow, sign: 1 | -1): void {
  for (let column = 0; column < low.length; column++) {
    const least = row.low[column] as number, greatest = row.high[column] as number;
    (low[column] as number) += sign === 1 ? least : -greatest;
    (high[column] as number) += sign === 1 ? greatest : -least;
  }
}

/** A quick sieve before a window is weighed with all its cells. Generous: `fit` decides. */
function anyColumnTies(total: GridRow, base: GridRow, { low, high }: Running, length: number): boolean {
  for (let column = 0; column < low.length; column++) {
    const standing = total.standing[column];
    if (standing !== "figure" && standing !== "partial") continue;
    const place = Math.max(total.place[column] as number, base.place[column] as number, 1) * (length + 1);
    const least = (low[column] as number) + (base.low[column] as number) - (total.high[column] as number);
    const greatest = (high[column] as number) + (base.high[column] as number) - (total.low[column] as number);
    if (2 * least <= place && 2 * greatest >= -place) return true;
  }
  return false;
}

/** One column alone has the total: no other can show the sum that a misprint breaks. */
function isOnlyColumn(total: GridRow): boolean {
  return total.standing.filter((standing) => standing !== "blank").length === 1;
}

/** Every cell is a figure or blank: sums over such rows are single numbers. */
function isWhole(row: GridRow): boolean {
  return row.standing.every((standing) => standing === "figure" || standing === "blank");
}

/** A sieve before `turnOne`, for whole rows: in the first column that does not tie, some row's double is what the sum is off by. */
function mayTurn(total: GridRow, stack: readonly Waiting[], at: number, { low }: Running, shape: number): boolean {
  const base = (stack[at] as Waiting).row;
  for (let column = 0; column < low.length; column++) {
    if (total.standing[column] !== "figure" || anyBlank(stack, at, column)) continue;
    const off = (low[column] as number) + (base.low[column] as number) - (total.low[column] as number);
    const width = (stack.length - at + 1) * finestPlace(total, stack, at, column);
    if (Math.abs(2 * off) <= width) continue;
    for (let i = at + 1; i < stack.length; i++) {
      const { row } = stack[i] as Waiting;
      const change = 2 * signOf(row, shape) * (row.low[column] as number);
      if (change !== 0 && (row.evidence.ambiguous || row.evidence.cost) && Math.abs(2 * (off - change)) <= width) return true;
    }
    return false;
  }
  return false;
}

function anyBlank(stack: readonly Waiting[], at: number, column: number): boolean {
  for (let i = at; i < stack.length; i++) if ((stack[i] as Waiting).row.standing[column] === "blank") return true;
  return false;
}

/** As columnSum has it: the finest printed last place in a column. */
function finestPlace(total: GridRow, stack: readonly Waiting[], at: number, column: number): number {
  let finest = total.place[column] as number;
  for (let i = at; i < stack.length; i++) {
    const place = (stack[i] as Waiting).row.place[column] as number;
    if (place > 0 && (finest === 0 || place < finest)) finest = place;
  }
  return Math.max(finest, 1);
}

/** The terms with the sign of one row turned, where that alone makes them tie: the row is told by what the sum is off by. */
function turnOne(total: GridRow, terms: readonly Term[]): Term[] | null {
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
