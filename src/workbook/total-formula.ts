import { finestPlace, sumTolerance, tieOfSum, type Tie } from "../tieout/tolerance";
import { Decimal, plain } from "../vocabulary/decimal";
import type { Cell, Formula, Statement } from "../vocabulary/statement";
import { cellAddress } from "./cell-address";
import { exactCheckFormat, printedDecimals, roundingCheckFormat } from "./number-format";

/** Where a statement's rows and columns stand on its sheet, all counted from 0. */
export interface Placement {
  readonly rowOf: ReadonlyMap<string, number>;
  /** The sheet column of the statement's first column; the others follow. */
  readonly firstColumn: number;
  /** Sheet rows that hold figures; between two of a run only rows without figures may lie. */
  readonly figureRows: ReadonlySet<number>;
}

/** What one total of one column becomes. */
export interface PlannedTotal {
  /** The total as a live formula, where it gives the printed value exactly; null where the printed value stays. */
  readonly live: string | null;
  readonly check: TotalCheck;
}

/** The cell that compares a printed total with its parts. */
export interface TotalCheck {
  readonly formula: string;
  /** Printed total less its parts; "n/a" while an input is missing. */
  readonly result: number | string;
  readonly numberFormat: string;
  readonly tie: Tie | "unchecked";
  readonly note: string | null;
}

interface Candidate {
  readonly formula: Formula;
  /** The sum of the printed terms; null where one cannot be read. */
  readonly sum: Decimal | null;
  readonly tie: Tie | "unchecked";
}

/** What a check shows while a figure that it needs is missing. */
export const UNCHECKED = "n/a";

/** The printed value that a cell shows as a number; null where it shows none. */
export function shownValue(cell: Cell | undefined): string | null {
  if (!cell || cell.state === "damaged" || cell.state === "redacted" || cell.state === "not_meaningful") return null;
  return cell.value;
}

/**
 * The totals of one column: row id to what stands in the total's cell and in its check. A total becomes a live formula
 * only where its terms, exactly as printed, give the printed total, and never in a circle. Columns without a period
 * (changes, percents) keep their formulas only where every one of them ties.
 */
export function planTotals(statement: Statement, column: number, placement: Placement): ReadonlyMap<string, PlannedTotal> {
  const cells = new Map(statement.rows.map((row) => [row.id, row.cells[column]]));
  const totals = new Map<string, PlannedTotal>();
  const reads = new Map<string, readonly string[]>();
  for (const total of new Set(statement.formulas.map((formula) => formula.total))) {
    const formulas = statement.formulas.filter((formula) => formula.total === total && formula.terms.length > 0);
    const cell = cells.get(total);
    if (!cell || !placement.rowOf.has(total) || !mayBeChecked(cell)) continue;
    const chosen = bestOf(formulas.filter(({ terms }) => terms.every(([row]) => placement.rowOf.has(row))).map((formula) => weigh(formula, cells)));
    if (!chosen) continue;
    const rows = chosen.formula.terms.map(([row]) => row);
    const isLive = chosen.tie === "exact" && !rows.some((row) => leadsTo(row, total, reads));
    if (isLive) reads.set(total, rows);
    totals.set(total, write(chosen, cells, column, placement, isLive));
  }
  const isPeriod = statement.columns[column]?.months !== null;
  return isPeriod || [...totals.values()].every(({ check }) => check.tie === "exact") ? totals : new Map();
}

/** A total that nobody printed is neither computed nor checked. */
function mayBeChecked(cell: Cell): boolean {
  return shownValue(cell) !== null || cell.state === "damaged" || cell.state === "redacted";
}

function weigh(formula: Formula, cells: ReadonlyMap<string, Cell | undefined>): Candidate {
  const total = shownValue(cells.get(formula.total));
  const terms = formula.terms.map(([row, sign]) => ({ value: shownValue(cells.get(row)), sign, dash: cells.get(row)?.state === "dash" }));
  let sum: Decimal | null = new Decimal(0);
  for (const { value, sign } of terms) sum = sum === null || value === null ? null : sum.plus(new Decimal(value).times(sign));
  if (sum === null || total === null) return { formula, sum, tie: "unchecked" };
  return { formula, sum, tie: tieOfSum(sum, new Decimal(total), terms.length, placeOf(formula, cells)) };
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

function write(chosen: Candidate, cells: ReadonlyMap<string, Cell | undefined>, column: number, placement: Placement, isLive: boolean): PlannedTotal {
  const { formula, sum, tie } = chosen;
  const address = (row: string): string => cellAddress(placement.rowOf.get(row) ?? 0, placement.firstColumn + column);
  const parts = partsOf(formula, column, placement);
  const printed = shownValue(cells.get(formula.total));
  const values = [formula.total, ...formula.terms.map(([row]) => row)].map((row) => shownValue(cells.get(row)) ?? "0");
  const decimals = Math.max(...values.map(printedDecimals)), places = Math.max(2, decimals);
  const total = address(formula.total);
  const difference = `ROUND(${total}-${inParentheses(parts)},${places})`;
  if (sum === null || printed === null) {
    const inputs = [...parts.map(({ reference }) => reference), total].join(",");
    const check = `=IF(COUNT(${inputs})=${formula.terms.length + 1},${difference},"${UNCHECKED}")`;
    return { live: null, check: { formula: check, result: UNCHECKED, numberFormat: exactCheckFormat(decimals), tie: "unchecked", note: null } };
  }
  if (isLive) {
    // The total moves with its parts, so the check holds it against the figure printed in the filing.
    return { live: `=${expression(parts)}`, check: { formula: `=ROUND(${printed}-${total},${places})`, result: 0, numberFormat: exactCheckFormat(decimals), tie, note: null } };
  }
  const off = new Decimal(printed).minus(sum);
  const place = placeOf(formula, cells);
  const numberFormat = tie === "rounding" ? roundingCheckFormat(decimals, plain(sumTolerance(formula.terms.length, place))) : exactCheckFormat(decimals);
  return { live: null, check: { formula: `=${difference}`, result: off.toNumber(), numberFormat, tie, note: noteOf(tie, off, sum) } };
}

function noteOf(tie: Candidate["tie"], off: Decimal, sum: Decimal): string | null {
  if (tie === "rounding") return `Ties within rounding: the printed parts add up to ${plain(sum)}, the printed total differs by ${plain(off)}.`;
  return tie === "broken" ? `Does not tie: the printed parts add up to ${plain(sum)}, the printed total differs by ${plain(off)}.` : null;
}

/** One cell, or a run of cells that lie below each other and count with the same sign. */
interface Part {
  readonly reference: string;
  readonly sign: 1 | -1;
  readonly isRun: boolean;
}

/** Fewer cells than this are written one by one: =B7+B13. */
const SHORTEST_RUN = 3;

function partsOf({ terms }: Formula, column: number, { rowOf, firstColumn, figureRows }: Placement): readonly Part[] {
  const placed = terms.map(([row, sign]) => ({ at: rowOf.get(row) ?? 0, sign })).sort((a, b) => a.at - b.at);
  const runs: { first: number; last: number; count: number; sign: 1 | -1 }[] = [];
  for (const { at, sign } of placed) {
    const run = runs[runs.length - 1];
    if (run?.sign === sign && at > run.last && !hasFigureBetween(run.last, at, figureRows)) {
      run.last = at;
      run.count += 1;
    } else {
      runs.push({ first: at, last: at, count: 1, sign });
    }
  }
  const parts = runs.flatMap(({ first, last, count, sign }): Part[] => {
    const cell = (row: number): string => cellAddress(row, firstColumn + column);
    if (count >= SHORTEST_RUN) return [{ reference: `${cell(first)}:${cell(last)}`, sign, isRun: true }];
    return (first === last ? [first] : [first, last]).map((row) => ({ reference: cell(row), sign, isRun: false }));
  });
  const firstAdded = parts.findIndex(({ sign }) => sign === 1);
  // A formula that starts with what is added reads better: =B7-B6, not =-B6+B7.
  return firstAdded > 0 ? [...parts.slice(firstAdded, firstAdded + 1), ...parts.slice(0, firstAdded), ...parts.slice(firstAdded + 1)] : parts;
}

function hasFigureBetween(above: number, below: number, figureRows: ReadonlySet<number>): boolean {
  for (let row = above + 1; row < below; row += 1) if (figureRows.has(row)) return true;
  return false;
}

/** "SUM(B8:B12)+B14-B15". */
function expression(parts: readonly Part[]): string {
  return parts.map(({ reference, sign, isRun }, index) => `${sign === -1 ? "-" : index > 0 ? "+" : ""}${isRun ? `SUM(${reference})` : reference}`).join("");
}

function inParentheses(parts: readonly Part[]): string {
  const [only] = parts;
  return parts.length === 1 && only?.sign === 1 ? expression(parts) : `(${expression(parts)})`;
}
