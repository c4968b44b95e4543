import type { MetricId } from "../../vocabulary/metric";

/** A non-GAAP financial measure and the measures of GAAP that it is compared with (Item 10(e) of Regulation S-K, Regulation G). */
export interface NonGaapMeasure {
  readonly measure: MetricId;
  readonly comparable: readonly MetricId[];
  /** Words by which a table's rows or title speak of it. */
  readonly told: RegExp;
  /** Must be reconciled to net income (C&DI 103.02). */
  readonly fromNetIncome?: true;
}

const NET_INCOME: readonly MetricId[] = ["NetIncomeLoss", "ProfitLoss", "IncomeLossFromContinuingOperations", "NetIncomeLossAvailableToCommonStockholdersBasic", "NetIncomeLossAvailableToCommonStockholdersDiluted"];
const EPS: readonly MetricId[] = ["EarningsPerShareDiluted", "EarningsPerShareBasic", "IncomeLossFromContinuingOperationsPerDilutedShare"];
const CASH_FLOW: readonly MetricId[] = ["NetCashProvidedByOperatingActivities"];

const EBIT = /ebit/i, FREE_CASH = /free cash/i, FFO = /\bffo\b|funds from operations/i, ADJUSTED = /adjust|non-?gaap|core|underlying|exclud|normali[sz]ed|before special|operating (?:earnings|income)/i;

export const NON_GAAP_MEASURES: readonly NonGaapMeasure[] = [
  { measure: "AdjustedEbitda", told: EBIT, comparable: NET_INCOME, fromNetIncome: true },
  { measure: "Ebitda", told: EBIT, comparable: NET_INCOME, fromNetIncome: true },
  { measure: "Ebit", told: EBIT, comparable: NET_INCOME, fromNetIncome: true },
  { measure: "AdjustedEbit", told: EBIT, comparable: NET_INCOME, fromNetIncome: true },
  { measure: "AdjustedNetIncome", told: ADJUSTED, comparable: NET_INCOME },
  { measure: "AdjustedNetIncomePerShare", told: ADJUSTED, comparable: EPS },
  { measure: "CoreEarnings", told: ADJUSTED, comparable: NET_INCOME },
  { measure: "CoreEarningsPerShare", told: ADJUSTED, comparable: EPS },
  { measure: "AdjustedOperatingIncome", told: ADJUSTED, comparable: ["OperatingIncomeLoss"] },
  { measure: "AdjustedGrossProfit", told: ADJUSTED, comparable: ["GrossProfit"] },
  { measure: "FreeCashFlow", told: FREE_CASH, comparable: CASH_FLOW },
  { measure: "AdjustedFreeCashFlow", told: FREE_CASH, comparable: CASH_FLOW },
  { measure: "FundsFromOperations", told: FFO, comparable: NET_INCOME },
  { measure: "FundsFromOperationsPerShare", told: FFO, comparable: EPS },
];

/** Values per share of measures of cash generated, by name (C&DI 102.05). Funds from operations have their own rule and are left out. */
export const LIQUIDITY_PER_SHARE = /(?:\bebit(?:da|dar|dax)?\b|\b(?:free|operating|distributable) cash flows?\b|\bcash flows? from operations\b|\boibda\b).*\bper\b.*\b(?:share|unit)\b/i;
