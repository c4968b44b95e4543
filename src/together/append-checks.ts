import { Decimal } from "../vocabulary/decimal";
import type { Check, CheckStatus, Report } from "../vocabulary/report";
import type { Draft } from "../tieout/draft";

/** What needs a person comes first, as in the checks of one filing. */
const STATUS_ORDER: readonly CheckStatus[] = ["broken", "skipped", "rounding", "exact"];

/**
 * A report with further checks after its own: their ids go on counting, so that what names a check by its id still finds
 * it, and the list keeps its order: broken ones first, the largest against its figure first, then skipped, rounding, exact.
 */
export function withChecks(report: Report, drafts: readonly Draft[]): Report {
  if (drafts.length === 0) return report;
  const added = drafts.map((draft, i) => checkFrom(draft, `c${report.checks.length + i + 1}`));
  const all = [...report.checks, ...added];
  const checks = STATUS_ORDER.flatMap((status) => {
    const of = all.filter((check) => check.status === status);
    return status === "broken" ? of.map((check) => ({ check, size: sizeOf(check) })).sort((a, b) => b.size - a.size).map(({ check }) => check) : of;
  });
  return { ...report, checks };
}

function checkFrom({ kind, status, title, period, expected, actual, difference, cells, explanation }: Draft, id: string): Check {
  return { id, kind, status, title, period, expected, actual, difference, cells, explanation };
}

/** The size of a break against the larger of its two figures; for ranges against their upper end. */
function sizeOf({ expected, actual, difference }: Check): number {
  const size = Math.max(...[expected, actual].map((value) => Math.abs(upperEnd(value))));
  return size === 0 ? 0 : Math.abs(upperEnd(difference)) / size;
}

function upperEnd(value: string | null): number {
  const text = (value ?? "").split(" to ").at(-1) ?? "";
  return /^-?\d+(?:\.\d+)?$/.test(text) ? new Decimal(text).toNumber() : 0;
}
