import { METRICS, type MetricId } from "../metric";

/** Results and totals: their sign says profit or loss, inflow or outflow, wherever they stand. */
const SIGNED: ReadonlySet<MetricId> = new Set([
  "Revenues", "GrossProfit", "OperatingIncomeLoss", "IncomeLossBeforeIncomeTaxes", "IncomeLossFromContinuingOperations", "ProfitLoss", "NetIncomeLoss", "NetIncomeLossAvailableToCommonStockholdersBasic", "ComprehensiveIncomeNetOfTax",
  "InterestIncomeExpenseNet", "CashAndCashEquivalents", "AssetsCurrent", "Assets", "LiabilitiesCurrent", "Liabilities", "StockholdersEquity", "RetainedEarningsAccumulatedDeficit", "LiabilitiesAndStockholdersEquity",
  "NetCashProvidedByOperatingActivities", "NetCashProvidedByInvestingActivities", "NetCashProvidedByFinancingActivities", "CashAndCashEquivalentsPeriodIncreaseDecrease", "DeferredRevenueCurrent", "DeferredRevenueNoncurrent", "ShareBasedCompensation",
]);

/** GAAP amounts whose sign a table chooses: what one deducts another prints as it is, or adds back. */
export const SIGN_VARIES: ReadonlySet<MetricId> = new Set(METRICS.filter(({ id, gaap, unit }) => gaap && unit === "money" && !SIGNED.has(id)).map(({ id }) => id));
