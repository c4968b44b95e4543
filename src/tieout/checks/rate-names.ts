import { labelKey, type MetricId } from "../../vocabulary/metric";

/** What a percentage is made from, as its name tells: labels of rows, the amount above it, or known measures. */
export interface RateReading {
  /** Empty for the amount printed just above. */
  readonly top: string;
  readonly bottom: string;
  /** Whether the name alone leaves no doubt about what is divided by what. */
  readonly certain: boolean;
}

/** Rates that a name of their own tells. */
export interface NamedRate {
  readonly rate: MetricId;
  readonly tops: readonly MetricId[];
  readonly bottoms: readonly MetricId[];
}

const REVENUE: readonly MetricId[] = ["Revenues", "AdjustedRevenue"];

export const NAMED_RATES: readonly NamedRate[] = [
  { rate: "GrossMargin", tops: ["GrossProfit"], bottoms: REVENUE },
  { rate: "AdjustedGrossMargin", tops: ["AdjustedGrossProfit"], bottoms: REVENUE },
  { rate: "OperatingMargin", tops: ["OperatingIncomeLoss"], bottoms: REVENUE },
  { rate: "AdjustedOperatingMargin", tops: ["AdjustedOperatingIncome"], bottoms: REVENUE },
  { rate: "NetIncomeMargin", tops: ["NetIncomeLoss", "ProfitLoss"], bottoms: REVENUE },
  { rate: "EbitdaMargin", tops: ["Ebitda"], bottoms: REVENUE },
  { rate: "AdjustedEbitdaMargin", tops: ["AdjustedEbitda", "Ebitda"], bottoms: REVENUE },
  { rate: "FreeCashFlowMargin", tops: ["FreeCashFlow", "AdjustedFreeCashFlow"], bottoms: REVENUE },
  { rate: "CoreEarningsMargin", tops: ["CoreEarnings"], bottoms: REVENUE },
  { rate: "EffectiveIncomeTaxRate", tops: ["IncomeTaxExpenseBenefit"], bottoms: ["IncomeLossBeforeIncomeTaxes"] },
  { rate: "AdjustedEffectiveTaxRate", tops: ["AdjustedIncomeTaxExpense"], bottoms: ["AdjustedIncomeBeforeTaxes"] },
  { rate: "TangibleCommonEquityRatio", tops: ["TangibleCommonEquity"], bottoms: ["TangibleAssets"] },
];

const SALES = "(?:total )?(?:net )?(?:sales|revenues?)(?: and revenues)?";

/** Words by which a rate is of averages or of a year's length: no two printed figures make it. */
const NOT_OF_PRINTED = /averag|annuali[sz]ed|\bltm\b|trailing|growth|change|increase|yield|spread|interest margin|capital ratio|basis points|organic|currency/i;

const FORMS: readonly { readonly form: RegExp; readonly certain: boolean; readonly bottom?: string; readonly suffix?: string }[] = [
  { form: /^(?<top>.*?),? ?(?:as )?(?:an? )?(?:%|percent|percentage) (?:of|to) (?<bottom>.+)$/i, certain: true },
  { form: /^return on (?<bottom>sales|revenues?)$/i, certain: true },
  { form: /^(?<top>.+?) (?:margin|profit margin)(?: ?(?:%|percent|percentage|\(%\)))?$/i, certain: false, bottom: "revenue" },
  { form: /^(?:(?:profit )?margin|ROS)(?: ?(?:%|\(%\)))?$/i, certain: false, bottom: "revenue" },
  { form: /^(?<top>.+?) ?(?:%|\(%\))$/i, certain: false, bottom: "revenue" },
  { form: /^(?<top>.{4,60}?) to (?<bottom>(?:total |net )?\S.{3,60})$/i, certain: true },
  { form: /^(?<top>.{4,60}?) ?\/ ?(?<bottom>\S.{3,60})$/i, certain: true },
];

/** "Adjusted EBITDA margin" is adjusted EBITDA over revenue; "Gross" alone is gross profit. */
const SHORT_TOPS: ReadonlyMap<string, string> = new Map([["gross", "Gross profit"], ["gross profit", "Gross profit"], ["operating", "Operating income"], ["net", "Net income"], ["net profit", "Net income"], ["pretax", "Income before income taxes"], ["segment", "Segment profit"], ["adjusted operating", "Adjusted operating income"], ["adjusted gross", "Adjusted gross profit"], ["non gaap operating", "Non-GAAP operating income"]]);

/** What a percentage's label says it is made from; none where it is no share of one printed figure in another. */
export function readRate(label: string): RateReading[] {
  const name = label.trim().replace(/\s*\((?:non-?gaap|gaap|\d)\)\s*$/i, "");
  if (NOT_OF_PRINTED.test(name)) return [];
  for (const { form, certain, bottom } of FORMS) {
    const parts = form.exec(name)?.groups;
    if (!parts && !form.test(name)) continue;
    const top = (parts?.["top"] ?? "").trim();
    return [{ top: SHORT_TOPS.get(labelKey(top)) ?? top, bottom: (parts?.["bottom"] ?? bottom ?? "revenue").trim(), certain }];
  }
  return [];
}

const MEANS_SALES = new RegExp(`^${SALES}$`, "i");

/** Whether what a rate is of is the company's or segment's revenue. */
export function isOfSales(bottom: string): boolean {
  return MEANS_SALES.test(bottom);
}
