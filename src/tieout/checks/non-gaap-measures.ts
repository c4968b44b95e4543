import type { MetricId } from "../../vocabulary/metric";

/** A non-GAAP financial measure and the measures of GAAP that it is compared with (Item 10(e) of Regulation S-K, Regulation G). */
export interface NonGaapMeasure {
  readonly measure: MetricId;
  readonly comparable: readonly MetricId[];
  /** Must be reconciled to net income (C&DI 103.02). */
  readonly fromNetIncome?: true;
}

const NET_INCOME: readonly MetricId[] = ["NetIncomeLoss", "ProfitLoss", "IncomeLossFromContinuingOperations", "NetIncomeLossAvailableToCommonStockholdersBasic", "NetIncomeLossAvailableToCommonStockholdersDiluted"];
const EPS: readonly MetricId[] = ["EarningsPerShareDiluted", "EarningsPerShareBasic", "IncomeLossFromContinuingOperationsPerDilutedShare"];
const CASH_FLOW: readonly MetricId[] = ["NetCashProvidedByUsedInOperatingActivities", "NetCashProvidedByOperatingActivities"];

export const NON_GAAP_MEASURES: readonly NonGaapMeasure[] = [
  { measure: "AdjustedEbitda", comparable: NET_INCOME, fromNetIncome: true },
  { measure: "Ebitda", comparable: NET_INCOME, fromNetIncome: true },
  { measure: "Ebit", comparable: NET_INCOME, fromNetIncome: true },
  { measure: "AdjustedEbit", comparable: NET_INCOME, fromNetIncome: true },
  { measure: "AdjustedNetIncome", comparable: NET_INCOME },
  { measure: "AdjustedNetIncomePerShare", comparable: EPS },
  { measure: "CoreEarnings", comparable: NET_INCOME },
  { measure: "CoreEarningsPerShare", comparable: EPS },
  { measure: "AdjustedOperatingIncome", comparable: ["OperatingIncomeLoss"] },
  { measure: "AdjustedGrossProfit", comparable: ["GrossProfit"] },
  { measure: "FreeCashFlow", comparable: CASH_FLOW },
  { measure: "AdjustedFreeCashFlow", comparable: CASH_FLOW },
  { measure: "FundsFromOperations", comparable: NET_INCOME },
  { measure: "FundsFromOperationsPerShare", comparable: EPS },
];

/** Values per share of measures of cash generated, by name (C&DI 102.05). Funds from operations have their own rule and are left out. */
export const LIQUIDITY_PER_SHARE = /(?:\bebit(?:da|dar|dax)?\b|\b(?:free|operating|distributable) cash flows?\b|\bcash flows? from operations\b|\boibda\b).*\bper\b.*\b(?:share|unit)\b/i;
