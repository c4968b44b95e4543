import { Decimal, decimalsOf } from "../../vocabulary/decimal";
import type { CellAt } from "./figures-at";
import { misreadingOf } from "./misreading";
import type { Proposal } from "./proposal";
import { figuresWithin, impliedBy, independent, intersection, type Known, type Tie, type Ties } from "./ties";
import type { Interval } from "../tolerance";

/** So many figures within a check's tolerance are weighed; where it leaves more it tells too little. */
const MOST_FIGURES = 48;

/** A break that more cells than these may explain is shown without proposals. */
const MOST_ALTERNATIVES = 4;

/** Breaks that are looked at, largest first; so many at once are no misprints. */
export const MOST_BREAKS = 60;

/** One cell changed to one figure, and the breaks that end by it. */
interface Change {
  readonly cell: CellAt;
  readonly figures: readonly string[];
  readonly ends: readonly Tie[];
  readonly misreading: { readonly figure: string; readonly reason: string } | null;
}

/**
 * Finds, for checks that are broken, the cells that explain them: a cell explains a break where one figure in its place
 * makes that check and every other that reads the cell tie. Cells that end several breaks at once come first; what ends
 * one break only is proven where a single cell can be a misreading of the figure that it needs. Cost: cells of the broken
 * checks times the checks that read them.
 */
export function wrongFigures(ties: Ties, lookup: (id: string) => CellAt | null, known: Known): Proposal[] {
  let open = ties.all.filter(({ draft }) => draft.status === "broken").slice(0, MOST_BREAKS);
  const cells = [...new Set(open.flatMap((tie) => tie.cells))];
  const changes = cells.flatMap((id) => changeOf(id, ties, lookup, known, new Set(open)) ?? []);
  const proposals: Proposal[] = [];
  for (const change of [...changes].sort((a, b) => b.ends.length - a.ends.length)) {
    const still = change.ends.filter((tie) => open.includes(tie));
    if (still.length < 2 || still.length < change.ends.length) continue;
    const rivals = changes.filter((other) => other !== change && still.every((tie) => other.ends.includes(tie)));
    const found = byAgreement(change, rivals);
    if (!found) continue;
    proposals.push(found);
    open = open.filter((tie) => !change.ends.includes(tie));
  }
  for (const tie of open) proposals.push(...bySingle(tie, changes.filter(({ ends }) => ends.length === 1 && ends[0] === tie)));
  return proposals;
}

function changeOf(id: string, ties: Ties, lookup: (id: string) => CellAt | null, known: Known, open: ReadonlySet<Tie>): Change | null {
  const cell = lookup(id);
  if (!cell || cell.cell.value === null) return null;
  const printed = cell.cell.value;
  const reading = ties.reading(id);
  let within: Interval | null = null;
  for (const tie of reading) {
    if (tie.draft.status === "skipped") continue;
    const implied = impliedBy(tie, id, known);
    if (!implied) continue;
    within = within ? intersection(within, implied) : implied;
    if (!within) return null;
  }
  if (!within) return null;
  const figures = figuresWithin(within, decimalsOf(printed), MOST_FIGURES)?.filter((figure) => !new Decimal(figure).eq(printed));
  if (!figures || figures.length === 0) return null;
  const ends = reading.filter((tie) => open.has(tie));
  const readable = figures.flatMap((figure) => { const reason = misreadingOf(printed, figure); return reason ? [{ figure, reason }] : []; });
  return { cell, figures, ends, misreading: readable.length === 1 ? (readable[0] ?? null) : null };
}

/** The figure that the broken checks point at to the last place, whatever their tolerance. */
function central(change: Change): string | null {
  return change.figures.length === 1 ? (change.figures[0] ?? null) : change.misreading?.figure ?? change.figures[Math.floor(change.figures.length / 2)] ?? null;
}

/** Several breaks end by one figure in one cell. */
function byAgreement(change: Change, rivals: readonly Change[]): Proposal | null {
  const apart = independent(change.ends, change.cell.id);
  const one = change.figures.length === 1 ? change.figures[0] : change.misreading?.figure;
  const proposed = one ?? central(change);
  if (proposed === null) return null;
  const proven = rivals.length === 0 && one !== undefined && (apart.length >= 2 || change.misreading !== null);
  return {
    cell: change.cell.id, kind: "figure", proposed, standing: proven ? "proven" : "likely", evidence: change.ends.map(({ id }) => id),
    misreading: change.misreading?.figure === proposed ? change.misreading.reason : null, alternatives: rivals.map(({ cell }) => cell.id),
  };
}

/** One break, and the cells that each explain it alone. */
function bySingle(tie: Tie, changes: readonly Change[]): Proposal[] {
  const misread = changes.filter(({ misreading }) => misreading !== null);
  const chosen = misread.length > 0 ? misread : changes;
  if (chosen.length > MOST_ALTERNATIVES) return [];
  const mayBeText = tie.cells.some((cell) => !cell.startsWith("s"));
  const proven = misread.length === 1 && !mayBeText;
  return chosen.flatMap((change): Proposal[] => {
    const proposed = change.misreading?.figure ?? central(change);
    if (proposed === null) return [];
    return [{
      cell: change.cell.id, kind: "figure", proposed, standing: proven ? "proven" : "likely", evidence: [tie.id],
      misreading: change.misreading?.reason ?? null, alternatives: chosen.filter((other) => other !== change).map(({ cell }) => cell.id),
    }];
  });
}
