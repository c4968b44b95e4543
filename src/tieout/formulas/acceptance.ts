import type { Statement } from "../../vocabulary/statement";
import { certainDespiteBreaks } from "./certainty";
import { slipInformation } from "./digit-slip";
import type { Term } from "./fit";
import type { Grid, GridRow } from "./grid";
import { MOST_TERMS, type Candidate, type Waiting } from "./windows";

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

/** Whether a proposed sum ties everywhere, with more digits agreeing than chance explains. */
export function accepted(candidate: Candidate, total: GridRow, statement: Statement): boolean {
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
export function better(a: Candidate, b: Candidate): boolean {
  const rank = ({ fit: how, natural, shape, terms }: Candidate): number[] => [how.exact === how.holds ? 1 : 0, natural ? 1 : 0, -shape, -terms.length];
  const first = rank(a), second = rank(b);
  for (let i = 0; i < first.length; i++) {
    const difference = (first[i] ?? 0) - (second[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** How many rows above a total are looked at for what explains a break. */
const NEAR = 2 * MOST_TERMS;

/** Rows of other units printed between a sum's first row and its total. */
function otherUnitsBetween(grid: Grid, first: GridRow, total: GridRow): GridRow[] {
  const rows: GridRow[] = [];
  for (let at = total.position - 1; at > first.position && total.position - at <= NEAR; at--) {
    const row = grid.rows[at];
    if (row && row.group !== total.group) rows.push(row);
  }
  return rows;
}

/** Digits that must agree where neither label nor place names the total: as in two columns of five digits. */
const UNNAMED_INFORMATION = 6;

/** A sum that a misprint breaks in some column: only one that label, place and the other columns leave no doubt about. */
export function isMisprinted(candidate: Candidate, total: GridRow, stack: readonly Waiting[], grid: Grid): boolean {
  const { fit: how, terms, natural, shape } = candidate;
  if (how.breaks.length === 0 || shape > 2 || terms.filter(({ row }) => !row.zero).length < 2) return false;
  if (shape === 2 && !saysResult(total)) return false;
  const named = natural && shape < 2 && saysResult(total);
  if (how.holds === 0) return named && isSlipOfOnlyColumn(candidate, total);
  const slips = slipsOf(candidate, total);
  if (!named && how.information + slips < UNNAMED_INFORMATION) return false;
  return certainDespiteBreaks(total, terms, how, stack.map((waiting) => waiting.row), otherUnitsBetween(grid, terms[0]?.row ?? total, total));
}

/** What the breaks tell by being slips of a digit, where all are; 0 otherwise. */
export function slipsOf({ fit: how, terms }: Candidate, total: GridRow): number {
  const each = how.breaks.map((column) => slipInformation(total, terms, column));
  return each.some((information) => information === 0) ? 0 : each.reduce((sum, information) => sum + information, 0);
}

/** Addends that a sum needs which no column shows but by a slip, and what the slip must tell beyond what any sum needs. */
const FEWEST_SLIPPED = 4, SLIPPED_INFORMATION = 2;

/** The only column that has the figures misses by what one wrong digit makes. */
function isSlipOfOnlyColumn(candidate: Candidate, total: GridRow): boolean {
  const { fit: how, terms, tries } = candidate;
  if (how.breaks.length !== 1 || terms.filter(({ row }) => !row.zero).length < FEWEST_SLIPPED) return false;
  return slipsOf(candidate, total) >= SLIPPED_INFORMATION + Math.log10(Math.max(1, tries));
}
