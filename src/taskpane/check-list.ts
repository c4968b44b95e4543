import type { Check, CheckStatus } from "../vocabulary/report";
import { STATUS_NAMES } from "./words";

/** Checks of one status, in the order they are shown. */
export interface CheckGroup {
  readonly status: CheckStatus;
  readonly name: string;
  readonly checks: readonly Check[];
}

/** What wants a person's eye comes first. */
export const STATUS_ORDER: readonly CheckStatus[] = ["broken", "rounding", "skipped", "exact"];

export function countByStatus(checks: readonly Check[]): Readonly<Record<CheckStatus, number>> {
  const counts: Record<CheckStatus, number> = { exact: 0, rounding: 0, broken: 0, skipped: 0 };
  for (const check of checks) counts[check.status] += 1;
  return counts;
}

/** Groups by status in STATUS_ORDER, or that of one status; inside a group the report's order, the largest break first. */
export function groupChecks(checks: readonly Check[], only: CheckStatus | null): readonly CheckGroup[] {
  const statuses = STATUS_ORDER.filter((status) => only === null || status === only);
  const groups = statuses.map((status) => ({ status, name: STATUS_NAMES[status], checks: checks.filter((check) => check.status === status) }));
  return groups.filter((group) => group.checks.length > 0);
}
