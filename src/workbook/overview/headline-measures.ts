import type { MetricId } from "../../vocabulary/metric";

/** Results that an analyst reads first, in the order of an income statement. */
export const RESULTS: readonly MetricId[] = [
  "Revenues",
  "RevenuesNetOfInterestExpense",
  "InterestIncomeExpenseNet",
  "NoninterestIncome",
  "PremiumsEarnedNet",
  "NoninterestExpense",
  "ProvisionForLoanLeaseAndOtherLosses",
  "ProvisionForLoanAndLeaseLosses",
  "GrossProfit",
  "OperatingIncomeLoss",
  "NetIncomeLoss",
  "EarningsPerShareDiluted",
  "Ebitda",
  "AdjustedEbitda",
  "AdjustedEbitdaPerShare",
  "AdjustedOperatingIncome",
  "AdjustedNetIncome",
  "AdjustedNetIncomePerShare",
  "FundsFromOperations",
  "FundsFromOperationsPerShare",
  "AdjustedFundsFromOperations",
  "AdjustedFundsFromOperationsPerShare",
  "CoreEarnings",
  "CoreEarningsPerShare",
  "DistributableEarnings",
  "PreProvisionNetRevenue",
];

export const CASH_FLOWS: readonly MetricId[] = ["NetCashProvidedByOperatingActivities", "PaymentsToAcquirePropertyPlantAndEquipment", "FreeCashFlow", "AdjustedFreeCashFlow", "DistributableCashFlow"];

/** What a bank or an insurer is judged by. */
export const RATES: readonly MetricId[] = [
  "NetInterestMargin",
  "NetInterestMarginTaxEquivalent",
  "EfficiencyRatio",
  "AdjustedEfficiencyRatio",
  "ReturnOnAverageAssets",
  "ReturnOnAverageEquity",
  "ReturnOnAverageTangibleCommonEquity",
  "CombinedRatio",
  "UnderlyingCombinedRatio",
  "NetChargeOffs",
];

/** What stands on a date, and is often printed in a table of quarters: then it is told with their results. */
export const CAPITAL: readonly MetricId[] = ["CommonEquityTierOneRatio", "BookValuePerShare", "TangibleBookValuePerShare"];

/** What stands on a date. */
export const BALANCES: readonly MetricId[] = [
  "CashAndCashEquivalents",
  "CashCashEquivalentsAndShortTermInvestments",
  "InventoryNet",
  "LoansAndLeasesReceivableNetOfDeferredIncome",
  "Assets",
  "Deposits",
  "LongTermDebt",
  "LongTermDebtNoncurrent",
  "Liabilities",
  "StockholdersEquity",
  ...CAPITAL,
];

/** Where a measure is not printed, the next best of its kind. */
export const INSTEAD: Readonly<Partial<Record<MetricId, MetricId>>> = { EarningsPerShareDiluted: "EarningsPerShareBasic" };

/** Measures that some filers name for short as another: not shown beside it where every figure is the same. */
export const SHORT_FOR: Readonly<Partial<Record<MetricId, MetricId>>> = { Ebitda: "AdjustedEbitda" };

/** Shares of revenue, told as percents. */
export const MARGINS: readonly (readonly [name: string, part: MetricId])[] = [
  ["Gross margin", "GrossProfit"],
  ["Operating margin", "OperatingIncomeLoss"],
  ["Net margin", "NetIncomeLoss"],
  ["Adjusted EBITDA margin", "AdjustedEbitda"],
  ["Free cash flow margin", "FreeCashFlow"],
];

/** Money spent, printed as negative amounts: two of them have a growth. */
export const OUTFLOWS: ReadonlySet<MetricId> = new Set<MetricId>(["PaymentsToAcquirePropertyPlantAndEquipment"]);
