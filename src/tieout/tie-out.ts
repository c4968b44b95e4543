import type { Diagnostic } from "../vocabulary/diagnostic";
import type { FiscalCalendar, Period } from "../vocabulary/period";
import type { Check, CheckStatus, Guidance, ProseFigure } from "../vocabulary/report";
import type { Statement } from "../vocabulary/statement";
import { changeColumns } from "./checks/change-columns";
import { crossStatement } from "./checks/cross-statement";
import type { CheckRule, Draft, Evidence } from "./draft";
import { indexFigures } from "./figures";
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
import { yearToDate } from "./checks/year-to-date";
import { markSuspects } from "./suspects";

export interface TieOutInput {
  /** As read, with their formulas still to be found. */
  readonly statements: readonly Statement[];
  readonly metrics: readonly ProseFigure[];
  readonly guidance: readonly Guidance[];
  /** The period that the filing reports on, where it is known. */
  readonly headline: Period | null;
  readonly calendar: FiscalCalendar;
}

export interface TieOut {
  /** With formulas, suspect cells marked damaged and contradicted headers without period. Nothing is repaired. */
  readonly statements: Statement[];
  /** Broken first, the largest against its figure first; then notices, skipped, rounding, exact, each in the filing's order. */
  readonly checks: Check[];
  readonly diagnostics: Diagnostic[];
}

/** The proof, rule by rule, in the order that equal checks are listed in. */
export const CHECK_RULES: readonly CheckRule[] = [sums, identities, perShare, dilution, rates, crossStatement, sourceRows, cashAtStart, yearToDate, narrative, proseRows, proseRates, proseTwice, proseSums, growth, changeColumns, guidanceRange, notices];

/** What needs a person comes first: a break, then a notice, then what nobody checked, then what rounding explains. */
const STATUS_ORDER: readonly CheckStatus[] = ["broken", "skipped", "rounding", "exact"];

/**
 * Ties out one filing: finds the sums of its statements, marks what arithmetic shows to be damaged, and makes every check
 * that the figures allow. Pure: the statements given are not changed. A check whose input is missing or damaged is
 * skipped and says what was missing; a check is broken only where it is certain that the figures should agree.
 */
export function tieOut(input: TieOutInput): TieOut {
  const suspects = markSuspects(input.statements);
  const columns = new Map<Statement, readonly number[]>();
  const statements = suspects.statements.map((statement): Statement => {
    const sums = sumsOf(statement);
    const summed = { ...statement, formulas: sums.formulas };
    columns.set(summed, sums.columns);
    return summed;
  });
  const columnsOf = (statement: Statement): readonly number[] => columns.get(statement) ?? [];
  const evidence: Evidence = { statements, columns: columnsOf, prose: indexProse(input.metrics, input.calendar), metrics: input.metrics, guidance: input.guidance, headline: input.headline, calendar: input.calendar, figures: indexFigures(statements, columnsOf) };
  return { statements, checks: inOrder(CHECK_RULES.flatMap((rule) => rule.make(evidence))), diagnostics: suspects.diagnostics };
}

function inOrder(drafts: readonly Draft[]): Check[] {
  const rank = (draft: Draft): number => (draft.kind === "notice" ? STATUS_ORDER.indexOf("broken") + 0.5 : STATUS_ORDER.indexOf(draft.status));
  const sorted = [...drafts].sort((a, b) => rank(a) - rank(b) || (a.status === "broken" ? b.relative.comparedTo(a.relative) : 0));
  return sorted.map((draft, index): Check => ({ id: `c${index + 1}`, ...withoutSize(draft) }));
}

/** The size of a break orders the list; the reader sees the difference itself. */
function withoutSize({ kind, status, title, period, expected, actual, difference, cells, explanation }: Draft): Omit<Check, "id"> {
  return { kind, status, title, period, expected, actual, difference, cells, explanation };
}
