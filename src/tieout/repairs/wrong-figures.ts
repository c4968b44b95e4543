import { Decimal, decimalsOf } from "../../vocabulary/decimal";
import type { CellAt } from "./figures-at";
import { misreadingOf } from "./misreading";
import type { Proposal } from "./proposal";
import { twoFigures } from "./two-figures";
import { DIGITS_AFTER_COMMA, figuresWithin, impliedBy, independent, intersection, type Known, type Tie, type Ties } from "./ties";
import type { Interval } from "../tolerance";

/** So many figures within a check's tolerance are weighed; where it leaves more it tells too little. */
const MOST_FIGURES = 48;

/** A break that more cells than these may explain is shown without proposals. */
const MOST_ALTERNATIVES = 4;

/** Breaks of one statement that are looked at, largest first: more at once are no misprints. */
const MOST_BREAKS = 12;

/** What was found, and the statements in which more breaks than MOST_BREAKS were left unexplained. */
export interface WrongFigures {
  readonly proposals: readonly Proposal[];
  readonly leftOut: ReadonlyMap<string, number>;
}

/** One cell changed to one figure, and the breaks that end by it. */
interface Change {
  readonly cell: CellAt;
  readonly figures: readonly string[];
  readonly ends: readonly Tie[];
  /** No check that reads the cell stays broken. */
  readonly all: boolean;
  /** The figures that the print can be a misreading of. */
  readonly readable: readonly { readonly figure: string; readonly reason: string }[];
}

/**
 * Finds, for checks that are broken, the cells that explain them: a cell explains a break where one figure in its place
 * makes that check and every other that reads the cell tie. Cells that end several breaks at once come first; what ends
 * one break only is proven where a single cell can be a misreading of the figure that it needs. Cost: for each statement at
 * most MOST_BREAKS checks, their cells times the checks that read them.
 */
export function wrongFigures(ties: Ties, lookup: (id: string) => CellAt | null, known: Known): WrongFigures {
  const leftOut = new Map<string, number>();
  const open = new Set(withinBudget(ties.all.filter(({ draft }) => draft.status === "broken"), leftOut));
  const cells = [...new Set([...open].flatMap((tie) => tie.cells))];
  const changes = cells.flatMap((id) => changeOf(id, ties, lookup, known, open) ?? []);
  const endedBy = new Map<Tie, Change[]>();
  for (const change of changes) for (const tie of change.ends) endedBy.set(tie, [...(endedBy.get(tie) ?? []), change]);
  const proposals: Proposal[] = [];
  for (const change of [...changes].sort((a, b) => b.ends.length - a.ends.length)) {
    const [first, ...more] = change.ends;
    if (!first || more.length === 0 || !change.ends.every((tie) => open.has(tie))) continue;
    const rivals = (endedBy.get(first) ?? []).filter((other) => other !== change && more.every((tie) => other.ends.includes(tie)));
    proposals.push(byAgreement(change, rivals));
    for (const tie of change.ends) open.delete(tie);
  }
  for (const tie of open) {
    const doubted = tie.cells.some((cell) => ties.reading(cell).some((other) => other !== tie && open.has(other)));
    const single = (endedBy.get(tie) ?? []).filter(({ ends }) => ends.length === 1);
    const pair = single.some(({ readable }) => readable.length > 0) ? [] : twoFigures(tie, ties, lookup, known);
    proposals.push(...(pair.length > 0 ? pair : bySingle(tie, single, doubted)));
  }
  return { proposals, leftOut };
}

/** The first breaks of each statement. @param leftOut is told how many more there are */
function withinBudget(broken: readonly Tie[], leftOut: Map<string, number>): Tie[] {
  const taken = new Map<string, number>();
  return broken.filter((tie) => {
    const statement = tie.cells[0]?.split(".")[0] ?? "", count = (taken.get(statement) ?? 0) + 1;
    taken.set(statement, count);
    if (count > MOST_BREAKS) leftOut.set(statement, count - MOST_BREAKS);
    return count <= MOST_BREAKS;
  });
}

function changeOf(id: string, ties: Ties, lookup: (id: string) => CellAt | null, known: Known, open: ReadonlySet<Tie>): Change | null {
  const cell = lookup(id);
  if (!cell || cell.cell.value === null) return null;
  const printed = cell.cell.value, reading = ties.reading(id);
  const left: { within: Interval | null } = { within: null };
  const narrow = (tie: Tie): boolean => {
    const implied = impliedBy(tie, id, known);
    const narrowed = implied && left.within ? intersection(left.within, implied) : implied;
    if (narrowed) left.within = narrowed;
    return implied === null || narrowed !== null;
  };
  // What ties must go on tying; of what is broken, tables are heard before sentences.
  if (!reading.filter(({ draft }) => draft.status === "exact" || draft.status === "rounding").every(narrow)) return null;
  const broken = reading.filter((tie) => open.has(tie)).sort((a, b) => Number(isOfText(a)) - Number(isOfText(b)));
  const ends = broken.filter((tie) => impliedBy(tie, id, known) !== null && narrow(tie));
  if (!left.within || ends.length === 0) return null;
  const figures = figuresWithin(left.within, decimalsFor(cell, ends, lookup), MOST_FIGURES)?.filter((figure) => !new Decimal(figure).eq(printed));
  if (!figures || figures.length === 0) return null;
  const readable = figures.flatMap((figure) => { const reason = misreadingOf(printed, figure); return reason ? [{ figure, reason }] : []; });
  return { cell, figures, ends, all: ends.length === broken.length, readable };
}

/** Decimals as printed; none where the check's other figures have none and the print's may be a comma read as a full stop. */
function decimalsFor({ cell: { value }, id }: CellAt, ends: readonly Tie[], lookup: (id: string) => CellAt | null): number {
  const printed = decimalsOf(value ?? "0");
  if (printed !== DIGITS_AFTER_COMMA) return printed;
  const others = ends.flatMap((tie) => tie.cells).filter((other) => other !== id).map((other) => decimalsOf(lookup(other)?.cell.value ?? "0"));
  return Math.max(0, ...others.filter((places) => places !== DIGITS_AFTER_COMMA));
}

function isOfText(tie: Tie): boolean {
  return tie.draft.cells.some((cell) => !cell.startsWith("s"));
}

/** What the checks point at to the last place: the middle of what their tolerances leave. */
function central({ figures }: Change): string {
  return figures[Math.floor(figures.length / 2)] ?? "";
}

/** The figure to propose: the only one, else the only one that the print can be a misreading of, else the middle one. */
function proposedBy(change: Change): { readonly figure: string; readonly misreading: string | null } {
  const [only, ...more] = change.readable;
  if (change.figures.length > 1 && only && more.length === 0) return { figure: only.figure, misreading: only.reason };
  const figure = central(change);
  return { figure, misreading: change.readable.find((each) => each.figure === figure)?.reason ?? null };
}

/** Whether exactly one figure is left: by the checks alone, or by them and what the print can be, and then in their middle. */
function leavesOne(change: Change): boolean {
  return change.figures.length === 1 || (change.readable.length === 1 && change.readable[0]?.figure === central(change));
}

/** Several breaks end by one figure in one cell. */
function byAgreement(change: Change, rivals: readonly Change[]): Proposal {
  const { figure, misreading } = proposedBy(change);
  const proven = rivals.length === 0 && change.all && leavesOne(change) && (independent(change.ends, change.cell.id).length >= 2 || misreading !== null);
  return {
    cell: change.cell.id, kind: "figure", proposed: figure, standing: proven ? "proven" : "likely", evidence: change.ends.map(({ id }) => id), misreading, alternatives: rivals.map(({ cell }) => cell.id),
  };
}

/** One break, and the cells that each explain it alone. @param doubted a cell of it stands in another break too */
function bySingle(tie: Tie, changes: readonly Change[], doubted: boolean): Proposal[] {
  const readable = changes.filter((change) => change.readable.length > 0);
  const chosen = readable.length > 0 ? readable : changes;
  if (chosen.length > MOST_ALTERNATIVES) return [];
  const [only] = readable;
  const proven = only !== undefined && readable.length === 1 && only.all && leavesOne(only) && !isOfText(tie) && !doubted;
  return chosen.map((change): Proposal => {
    const { figure, misreading } = proposedBy(change);
    return {
      cell: change.cell.id, kind: "figure", proposed: figure, standing: proven ? "proven" : "likely", evidence: [tie.id], misreading, alternatives: chosen.filter((other) => other !== change).map(({ cell }) => cell.id),
    };
  });
}
