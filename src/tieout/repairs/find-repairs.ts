import { Decimal } from "../../vocabulary/decimal";
import type { Diagnostic } from "../../vocabulary/diagnostic";
import type { FiscalCalendar } from "../../vocabulary/period";
import type { Repair } from "../../vocabulary/report";
import type { Statement } from "../../vocabulary/statement";
import type { Draft } from "../draft";
import type { ContradictedHeader } from "../suspects";
import { doubledRows } from "./doubled-rows";
import { cellLookup, withValues, type CellAt } from "./figures-at";
import { headerRepairs, withHeaders } from "./headers";
import { missingFigures } from "./missing-figures";
import type { Proposal } from "./proposal";
import { asRepair } from "./repair-words";
import { tiesOf, type Known } from "./ties";
import { wrongFigures } from "./wrong-figures";

export interface RepairInput {
  /** With formulas, suspects marked. */
  readonly statements: readonly Statement[];
  /** In their final order: the first is check c1. */
  readonly drafts: readonly Draft[];
  readonly headers: readonly ContradictedHeader[];
  readonly calendar: FiscalCalendar;
  /** The same checks over statements with other figures. */
  readonly recheck: (statements: readonly Statement[]) => readonly Draft[];
}

export interface Repairs {
  /** Proven ones first. */
  readonly repairs: Repair[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Proposes what damaged, missing and wrong figures must be, from all checks together (see CONTRACT on "proven"). Nothing
 * is changed. What is called proven was put in place of the print, and every check that reads it tied; what did not hold
 * then is only likely. Cost: one more round of the checks, where there is anything to repair.
 */
export function findRepairs({ statements, drafts, headers, calendar, recheck }: RepairInput): Repairs {
  const lookup = cellLookup(statements);
  const troubled = headers.length > 0 || drafts.some(({ status, relation }) => status === "broken" && relation) || statements.some(hasDamage);
  if (!troubled) return { repairs: [], diagnostics: [] };
  const ties = tiesOf(drafts);
  const missing = missingFigures(ties, lookup, knownOf(lookup));
  const wrong = wrongFigures(ties, lookup, knownOf(lookup));
  const proposals = [...missing, ...wrong.proposals, ...doubledRows(statements, ties)];
  const verified = verify(proposals, statements, headers, calendar, recheck);
  const draftOf = (id: string): Draft | undefined => drafts[Number(id.slice(1)) - 1];
  const repairs = verified.flatMap((proposal) => { const at = lookup(proposal.cell); return at ? [asRepair(proposal, at, draftOf, lookup)] : []; });
  const all = [...headerRepairs(headers, statements, drafts, calendar), ...repairs].sort((a, b) => (a.standing === b.standing ? 0 : a.standing === "proven" ? -1 : 1));
  return { repairs: all, diagnostics: statements.flatMap((statement) => notSearched(statement, wrong.leftOut.get(statement.id))) };
}

function notSearched({ title, at }: Statement, breaks: number | undefined): Diagnostic[] {
  return breaks === undefined ? [] : [{ code: "repairs-not-searched", message: `${title}: so much does not tie that the search for causes stopped; ${breaks === 1 ? "one difference is" : `${breaks} differences are`} left unexplained.`, at }];
}

function hasDamage(statement: Statement): boolean {
  return statement.rows.some((row) => row.cells.some(({ state }) => state === "damaged"));
}

/** Figures as printed; a blank adds nothing; digits in part are known from least to greatest. */
function knownOf(lookup: (id: string) => CellAt | null): Known {
  return (id) => {
    const at = lookup(id);
    if (!at) return null;
    const { value, range, state } = at.cell;
    if (value !== null) return { low: new Decimal(value), high: new Decimal(value) };
    if (range) return { low: Decimal.min(...range), high: Decimal.max(...range) };
    return state === "blank" && !at.row.cells.some((cell) => cell.state === "damaged") ? { low: new Decimal(0), high: new Decimal(0) } : null;
  };
}

/** Puts what is called proven in its place and makes all checks again: where one that reads it breaks, it is likely only. */
function verify(proposals: readonly Proposal[], statements: readonly Statement[], headers: readonly ContradictedHeader[], calendar: FiscalCalendar, recheck: RepairInput["recheck"]): Proposal[] {
  const proven = proposals.filter(({ standing }) => standing === "proven");
  if (proven.length === 0) return [...proposals];
  const mended = withHeaders(withValues(statements, new Map(proven.map(({ cell, proposed }) => [cell, proposed])), "read"), headers, calendar);
  const broken = new Set(recheck(mended).filter(({ status }) => status === "broken").flatMap(({ cells }) => cells));
  return proposals.map((proposal): Proposal => (proposal.standing === "proven" && broken.has(proposal.cell) ? { ...proposal, standing: "likely" } : proposal));
}
