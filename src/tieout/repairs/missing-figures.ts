import { decimalsOf } from "../../vocabulary/decimal";
import { rangeInterval, type Interval } from "../tolerance";
import { Decimal } from "../../vocabulary/decimal";
import { neighboursOf, type CellAt } from "./figures-at";
import { copyOf, misreadingOf } from "./misreading";
import type { Proposal } from "./proposal";
import { figuresWithin, impliedBy, independent, intersection, type Known, type Tie, type Ties } from "./ties";

/** Rounds in which what one round gave helps the next; a chain longer than this is left unsolved. */
const MOST_ROUNDS = 6;

/** Figures that a check may leave open for a cell and still tell which one it is. */
const MOST_FIGURES = 12;

/** A figure found, with the interval that says so. */
interface Found {
  readonly figure: string;
  readonly evidence: readonly Tie[];
}

/**
 * Works out figures that are damaged, cut off or not printed from the checks that read them, each from the others that are
 * known. What one round finds helps the next. Cost: rounds times the unknown cells and the checks that read them.
 */
export function missingFigures(ties: Ties, lookup: (id: string) => CellAt | null, known: Known): Proposal[] {
  const proposals = new Map<string, Proposal>();
  const unknown = [...new Set(ties.all.flatMap((tie) => tie.cells))].flatMap((id) => lookup(id) ?? []).filter(isUnknown);
  const knownNow: Known = (id) => {
    const proposal = proposals.get(id);
    if (!proposal) return known(id);
    const value = new Decimal(proposal.proposed);
    return { low: value, high: value };
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fresh = unknown.filter(({ id }) => !proposals.has(id)).flatMap((at) => { const proposal = propose(at, ties, knownNow, proposals); return proposal ? [proposal] : []; });
    if (fresh.length === 0) break;
    // What two checks prove goes first: a figure that rests on one may rest on it.
    const sure = fresh.filter(({ standing }) => standing === "proven");
    for (const proposal of sure.length > 0 ? sure : fresh) proposals.set(proposal.cell, proposal);
  }
  return [...proposals.values()];
}

/** Damaged or cut off; or blank in a row that damage has touched: elsewhere a blank is the filer's own. */
function isUnknown({ cell, row }: CellAt): boolean {
  if (cell.value !== null) return false;
  return cell.state === "damaged" || (cell.state === "blank" && row.cells.some(({ state }) => state === "damaged"));
}

function decimalsFor({ cell, row }: CellAt): number {
  return Math.max(0, ...(cell.range ?? []).map(decimalsOf), ...row.cells.flatMap(({ value }) => (value === null ? [] : [decimalsOf(value)])));
}

function propose(at: CellAt, ties: Ties, known: Known, before: ReadonlyMap<string, Proposal>): Proposal | null {
  const found = solve(at, ties, known);
  if (!found) return null;
  const { cell } = at, apart = independent(found.evidence, at.id);
  const copy = cell.range ? null : copyOf(cell.text, neighboursOf(at));
  // The same text as beside it is that figure's second print; its own figure is not printed at all.
  const missing = cell.state === "blank" || (copy !== null && copy.same);
  const reading = missing ? null : cell.range ? "the digits that can be read are its first" : (misreadingOf(cell.text, found.figure) ?? copy?.reason ?? null);
  // It rests on figures that are themselves only likely.
  const weak = found.evidence.some((tie) => tie.cells.some((id) => before.get(id)?.standing === "likely"));
  const proven = !weak && (apart.length >= 2 || reading !== null || (missing && copy !== null));
  return {
    cell: at.id, kind: missing ? "missing" : "figure", proposed: found.figure, standing: proven ? "proven" : "likely", evidence: found.evidence.map(({ id }) => id),
    misreading: missing ? (copy?.reason ?? null) : reading, alternatives: [],
  };
}

/** The one figure that all checks which tell enough leave; null where they leave several, or none. */
function solve(at: CellAt, ties: Ties, known: Known): Found | null {
  const decimals = decimalsFor(at);
  let within: Interval | null = at.cell.range ? rangeInterval(at.cell.range) : null;
  const evidence: Tie[] = [];
  for (const tie of ties.reading(at.id)) {
    const implied = impliedBy(tie, at.id, known);
    if (!implied) continue;
    const narrowed: Interval | null = within ? intersection(within, implied) : implied;
    if (!narrowed) return null;
    within = narrowed;
    if (figuresWithin(implied, decimals, MOST_FIGURES)) evidence.push(tie);
  }
  if (!within || evidence.length === 0) return null;
  const figures = figuresWithin(within, decimals, MOST_FIGURES);
  return figures?.length === 1 && figures[0] !== undefined ? { figure: figures[0], evidence } : null;
}
