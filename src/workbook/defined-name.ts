import type { MetricId } from "../vocabulary/metric";
import type { Registrant } from "../vocabulary/report";

/** Measures whose figures get names in the workbook. */
export const HEADLINE_METRICS: ReadonlySet<MetricId> = new Set<MetricId>([
  "Revenues",
  "GrossProfit",
  "OperatingIncomeLoss",
  "NetIncomeLoss",
  "EarningsPerShareBasic",
  "EarningsPerShareDiluted",
  "Ebitda",
  "AdjustedEbitda",
  "AdjustedEbitdaPerShare",
  "AdjustedNetIncome",
  "AdjustedNetIncomePerShare",
  "NetCashProvidedByOperatingActivities",
  "FreeCashFlow",
  "CashAndCashEquivalents",
  "Assets",
  "Liabilities",
  "StockholdersEquity",
]);

/** Excel's limit. */
const LONGEST = 255;

/**
 * A workbook's name for a figure: LPSN_Q3_2013_AdjustedEbitda. Letters, digits and underscores, a letter first, never
 * the shape of a cell address.
 */
export function figureName(registrant: Registrant, period: string, metric: MetricId): string {
  const words = [registrant.ticker ?? shortName(registrant.name), period, metric].map((word) => word.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, ""));
  const name = words.filter((word) => word !== "").join("_");
  return (/^[A-Za-z]/.test(name) ? name : `Filing_${name}`).slice(0, LONGEST);
}

/** The first word of a company's name. */
function shortName(name: string | null): string {
  return name?.split(/[\s,]+/)[0] ?? "Filing";
}
