import type { MetricId } from "../vocabulary/metric";
import type { StatementKind } from "../vocabulary/statement";

/** Words of a title that tell the kind of statement; the first rule that fits holds. */
const BY_TITLE: readonly (readonly [RegExp, StatementKind])[] = [
  [/reconciliation|non-?gaap|\bebitda\b|as adjusted/i, "reconciliation"],
  [/balance sheets?|statements? of financial (?:condition|position)/i, "balance_sheet"],
  [/statements? of cash flows?|cash flow statements?|cash flows? information/i, "cash_flow"],
  [/statements? of (?:consolidated )?(?:operations|income|earnings|comprehensive|loss)|income statements?|results of operations|statements? of net income/i, "income_statement"],
  [/segments?|by geograph|by region|disaggregat/i, "segment"],
];

/** Metrics that only one kind of statement shows together. */
const BY_METRICS: readonly (readonly [readonly MetricId[], StatementKind])[] = [
  [["Assets", "Liabilities"], "balance_sheet"],
  [["AssetsCurrent", "LiabilitiesCurrent"], "balance_sheet"],
  [["NetCashProvidedByOperatingActivities", "NetCashProvidedByInvestingActivities"], "cash_flow"],
  [["Revenues", "OperatingIncomeLoss", "NetIncomeLoss"], "income_statement"],
  [["Revenues", "IncomeTaxExpenseBenefit", "NetIncomeLoss"], "income_statement"],
];

export function isStatementTitle(text: string): boolean {
  return BY_TITLE.some(([pattern]) => pattern.test(text));
}

/** The kind by the printed title, else by the measures that its rows name. */
export function kindOf(title: string, metrics: ReadonlySet<MetricId>): StatementKind {
  const byTitle = BY_TITLE.find(([pattern]) => pattern.test(title))?.[1];
  if (byTitle !== undefined) return byTitle;
  return BY_METRICS.find(([needed]) => needed.every((metric) => metrics.has(metric)))?.[1] ?? "supplemental";
}
