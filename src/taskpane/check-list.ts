import type { RepairAnswer } from "../facts/decision";
import type { Check, CheckStatus, Repair, Report } from "../vocabulary/report";
import { GROUP_NAMES } from "./words";

/** What the Checks tab counts and can be narrowed to: a status of checks, the proposed repairs, or the notes. */
export type CheckKindShown = CheckStatus | "repairs" | "notes";

/** Checks of one kind, in the order they are shown. */
export interface CheckGroup {
  readonly kind: Exclude<CheckKindShown, "repairs">;
  readonly name: string;
  readonly checks: readonly Check[];
}

/** A proposed repair and what the person answered to it. */
export interface AnsweredRepair {
  readonly repair: Repair;
  readonly answer: RepairAnswer | null;
}

/** What wants a person's eye comes first. */
export const KIND_ORDER: readonly CheckKindShown[] = ["broken", "repairs", "rounding", "exact", "skipped", "notes"];

function kindOf(check: Check): Exclude<CheckKindShown, "repairs"> {
  return check.kind === "notice" ? "notes" : check.status;
}

export function countKinds({ checks, repairs }: Report): Readonly<Record<CheckKindShown, number>> {
  const counts: Record<CheckKindShown, number> = { exact: 0, rounding: 0, broken: 0, skipped: 0, notes: 0, repairs: repairs.length };
  for (const check of checks) counts[kindOf(check)] += 1;
  return counts;
}

/** Whether all words typed stand in a text, in any case. */
export function matches(words: string, ...texts: readonly (string | null)[]): boolean {
  const text = texts.join(" ").toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/** Checks by kind in KIND_ORDER, or those of one kind, with the words typed; inside a group the report's order, the largest break first. */
export function groupChecks(checks: readonly Check[], only: CheckKindShown | null, words = ""): readonly CheckGroup[] {
  const found = words.trim() === "" ? checks : checks.filter((check) => matches(words.trim(), check.title, check.period, check.explanation));
  return KIND_ORDER.flatMap((kind): readonly CheckGroup[] => {
    if (kind === "repairs" || (only !== null && only !== kind)) return [];
    const own = found.filter((check) => kindOf(check) === kind);
    return own.length === 0 ? [] : [{ kind, name: GROUP_NAMES[kind], checks: own }];
  });
}
