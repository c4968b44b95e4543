import type { Diagnostic } from "../vocabulary/diagnostic";
import type { FiscalCalendar, Period } from "../vocabulary/period";
import type { Check, CheckStatus, Guidance, ProseFigure, Repair } from "../vocabulary/report";
import type { Statement } from "../vocabulary/statement";
import { finish, type Steps } from "../vocabulary/steps";
import { changeColumns } from "./checks/change-columns";
import { crossStatement } from "./checks/cross-statement";
import type { CheckRule, Draft, Evidence } from "./draft";
import { indexFigures } from "./figures";
import { footingOf } from "./footing";
import { sumsOf } from "./formulas/formulas";
import { cashAtStart } from "./checks/cash-at-start";
import { dilution } from "./checks/dilution";
import { growth } from "./checks/growth";
import { guidanceRange } from "./checks/guidance-range";
import { identities } from "./checks/identities";
import { narrative } from "./checks/narrative";
import { notices } from "./checks/notices";
import { perShare } from "./checks/per-share";
import { indexProse } from "./checks/prose-index";
import { proseRates } from "./checks/prose-rates";
import { proseRows } from "./checks/prose-rows";
import { proseSums } from "./checks/prose-sums";
import { proseTwice } from "./checks/prose-twice";
import { rates } from "./checks/rates";
import { sourceRows } from "./checks/source-rows";
import { sums } from "./checks/sums";
import { columnSums } from "./checks/column-sums";
import { yearToDate } from "./checks/year-to-date";
import { withValues } from "./repairs/figures-at";
import { findRepairs } from "./repairs/find-repairs";
import { withCauses } from "./repairs/causes";
import { markSuspects, type Suspects } from "./suspects";

export interface TieOutInput {
  /** As read, with their formulas still to be found. */
  readonly statements: readonly Statement[];
  readonly metrics: readonly ProseFigure[];
  readonly guidance: readonly Guidance[];
  /** The period that the filing reports on, where it is known. */
  readonly headline: Period | null;
  readonly calendar: FiscalCalendar;
}

/** What is concluded from the checks. */
export interface Conclusion {
  /** With formulas, suspect cells marked damaged, contradicted headers without period, and figures that are not printed derived. Nothing is repaired. */
  readonly statements: Statement[];
  /** Broken first, the largest against its figure first; then notices, skipped, rounding, exact, each in the filing's order. */
  readonly checks: Check[];
  /** Proposals beside what is printed: proven ones first. */
  readonly repairs: Repair[];
  readonly diagnostics: Diagnostic[];
}

/** All that was found in one filing, so that checks against other filings can be added to its own. */
export interface Proof {
  readonly statements: readonly Statement[];
  readonly drafts: readonly Draft[];
  readonly suspects: Suspects;
  readonly calendar: FiscalCalendar;
  /** The same checks over statements with other figures. */
  readonly recheck: (statements: readonly Statement[]) => readonly Draft[];
}

/** The proof, rule by rule, in the order that equal checks are listed in. */
export const CHECK_RULES: readonly CheckRule[] = [sums, identities, perShare, dilution, rates, crossStatement, sourceRows, cashAtStart, yearToDate, columnSums, narrative, proseRows, proseRates, proseTwice, proseSums, growth, changeColumns, guidanceRange, notices];

/** What needs a person comes first: a break, then a notice, then what nobody checked, then what rounding explains. */
const STATUS_ORDER: readonly CheckStatus[] = ["broken", "skipped", "rounding", "exact"];

/**
 * Ties out one filing: finds the sums of its statements, marks what arithmetic shows to be damaged, and makes every check
 * that the figures allow. Pure: the statements given are not changed. A check whose input is missing or damaged is
 * skipped and says what was missing; a check is broken only where it is certain that the figures should agree.
 */
export function tieOut(input: TieOutInput): Conclusion {
  return conclude(finish(proofSteps(input)));
}

const proofs = new WeakMap<TieOutInput, Proof>();

/** Everything that is found in one filing. It is made once for an input and holds functions, so a reading that crosses to another thread leaves it behind and it is made again there when it is needed. */
export function* proofSteps(input: TieOutInput): Steps<Proof> {
  const known = proofs.get(input);
  if (known) return known;
  const made = yield* prove(input);
  proofs.set(input, made);
  return made;
}

function* prove(input: TieOutInput): Steps<Proof> {
  const suspects = markSuspects(input.statements);
  yield;
  const columns = new Map<string, readonly number[]>();
  const statements = suspects.statements.map((statement): Statement => {
    const sums = sumsOf(statement);
    columns.set(statement.id, sums.columns);
    return { ...statement, formulas: sums.formulas };
  });
  yield;
  const checks = (changed: readonly Statement[]): Steps<readonly Draft[]> => checkSteps(input, changed, (statement) => columns.get(statement.id) ?? []);
  return { statements, drafts: yield* checks(statements), suspects, calendar: input.calendar, recheck: (changed) => finish(checks(changed)) };
}

/**
 * The checks in their order, and what they prove.
 * @param outside checks of this filing's cells against other filings and facts, with relations where a figure follows
 */
export function conclude({ statements, drafts: own, suspects, calendar, recheck }: Proof, outside: readonly Draft[] = []): Conclusion {
  const drafts = inOrder([...own, ...outside]);
  const { repairs, diagnostics } = findRepairs({ statements, drafts, headers: suspects.headers, calendar, recheck });
  return { statements: withDerived(statements, repairs), checks: withCauses(drafts.map(asCheck), repairs, statements), repairs, diagnostics: [...suspects.diagnostics, ...diagnostics] };
}

/** Figures that are not printed and follow from others are given as derived. */
function withDerived(statements: readonly Statement[], repairs: readonly Repair[]): Statement[] {
  const derived = new Map(repairs.filter(({ kind }) => kind === "missing").map(({ cell, proposed }) => [cell, proposed]));
  return derived.size === 0 ? [...statements] : withValues(statements, derived, "derived");
}

function* checkSteps(input: TieOutInput, statements: readonly Statement[], columns: (statement: Statement) => readonly number[]): Steps<readonly Draft[]> {
  const { metrics, guidance, headline, calendar } = input;
  const evidence: Evidence = { statements, columns, prose: indexProse(metrics, calendar), metrics, guidance, headline, calendar, figures: indexFigures(statements, columns), footing: footingOf(statements, columns) };
  const drafts: Draft[] = [];
  for (const rule of CHECK_RULES) {
    drafts.push(...rule.make(evidence));
    yield;
  }
  return drafts;
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  const rank = (draft: Draft): number => (draft.kind === "notice" ? STATUS_ORDER.indexOf("broken") + 0.5 : STATUS_ORDER.indexOf(draft.status));
  return [...drafts].sort((a, b) => rank(a) - rank(b) || (a.status === "broken" ? b.relative.comparedTo(a.relative) : 0));
}

/** The size of a break orders the list, and what it says of its cells serves repairs; the reader sees the difference itself. */
function asCheck({ kind, status, title, period, expected, actual, difference, cells, explanation }: Draft, index: number): Check {
  return { id: `c${index + 1}`, kind, status, title, period, expected, actual, difference, cells, explanation };
}
