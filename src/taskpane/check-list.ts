import { Decimal } from "../vocabulary/decimal";
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

/** Groups by status in STATUS_ORDER, the largest difference first in each; those of one status only when it is given. */
export function groupChecks(checks: readonly Check[], only: CheckStatus | null): readonly CheckGroup[] {
  const statuses = STATUS_ORDER.filter((status) => only === null || status === only);
  const groups = statuses.map((status) => ({ status, name: STATUS_NAMES[status], checks: largestFirst(checks.filter((check) => check.status === status)) }));
  return groups.filter((group) => group.checks.length > 0);
}

/**
 * By difference against what was expected, so that a break of a cent in a per-share value is not lost beneath thousands
 * of dollars; equal ones keep the filing's order.
 */
function largestFirst(checks: readonly Check[]): readonly Check[] {
  const sized = checks.map((check) => ({ check, size: relativeSize(check) }));
  return sized.sort((a, b) => b.size.cmp(a.size)).map(({ check }) => check);
}

function relativeSize({ difference, expected }: Check): Decimal {
  if (difference === null) return new Decimal(0);
  const base = new Decimal(expected ?? "0").abs();
  return base.isZero() ? new Decimal(difference).abs() : new Decimal(difference).abs().div(base);
}
