import type { Unit } from "./unit";

/** A us-gaap element name for GAAP, a name of our own for the rest: "NetIncomeLoss", "AdjustedEbitda". */
export type MetricId = string;

export interface Metric {
  readonly id: MetricId;
  /** As a person says it: "Revenue". */
  readonly name: string;
  readonly unit: Unit;
  /** Stated at a date (balance sheet), not over a span. */
  readonly instant?: boolean;
  /** Whether the measure follows US GAAP. */
  readonly gaap: boolean;
  /**
   * Labels that mean it, after `labelKey` (lower case, no punctuation, "(loss) income" and "income (loss)" both told
   * as "income"). The first is the commonest.
   */
  readonly labels: readonly string[];
}

function gaap(id: MetricId, name: string, unit: Unit, labels: readonly string[]): Metric {
  return { id, name, unit, gaap: true, labels };
}

function atDate(id: MetricId, name: string, labels: readonly string[]): Metric {
  return { id, name, unit: "money", instant: true, gaap: true, labels };
}

function own(id: MetricId, name: string, unit: Unit, labels: readonly string[]): Metric {
  return { id, name, unit, gaap: false, labels };
}

/** The measures that rows, sentences and functions speak of. GAAP names are us-gaap elements (US GAAP Financial Reporting Taxonomy). */
export const METRICS: readonly Metric[] = [
  // Statement of operations
  gaap("Revenues", "Revenue", "money", ["revenue", "revenues", "total revenue", "total revenues", "net revenue", "net revenues", "net sales", "sales", "total net revenue", "total net sales", "total net revenues", "sales and other operating revenues"]),
  gaap("CostOfRevenue", "Cost of revenue", "money", ["cost of revenue", "cost of revenues", "cost of sales", "cost of goods sold", "total cost of revenue", "total cost of revenues", "total cost of sales"]),
  gaap("GrossProfit", "Gross profit", "money", ["gross profit", "gross margin"]),
  gaap("SellingAndMarketingExpense", "Sales and marketing", "money", ["sales and marketing", "selling and marketing", "marketing and sales"]),
  gaap("ResearchAndDevelopmentExpense", "Product development", "money", ["product development", "research and development", "technology and development"]),
  gaap("GeneralAndAdministrativeExpense", "General and administrative", "money", ["general and administrative"]),
  gaap("SellingGeneralAndAdministrativeExpense", "Selling, general and administrative", "money", ["selling general and administrative", "selling general and administrative expenses"]),
  gaap("AmortizationOfIntangibleAssets", "Amortization of purchased intangibles", "money", ["amortization of purchased intangibles", "amortization of intangibles", "amortization of intangible assets", "amortization of purchased intangible assets", "amortization of acquired intangibles", "amortization of acquired intangible assets"]),
  gaap("CostsAndExpenses", "Total costs and expenses", "money", ["total cost and expenses", "total costs and expenses", "total operating expenses", "total expenses", "total costs"]),
  gaap("OperatingIncomeLoss", "Operating income", "money", ["income from operations", "operating income", "operating profit", "earnings from operations", "income from operations"]),
  gaap("OtherNonoperatingIncomeExpense", "Other income", "money", ["other income", "other income expense", "other income net", "other income expense net", "other income and expense net", "total other income", "total other income expense", "total other income expense net"]),
  gaap("InterestExpense", "Interest expense", "money", ["interest expense", "interest expense net"]),
  gaap("IncomeLossBeforeIncomeTaxes", "Income before income taxes", "money", ["income before income taxes", "income before taxes", "income before provision for income taxes", "income before benefit from provision for income taxes", "income before income tax expense", "income before income tax", "earnings before income taxes", "income before provision for benefit from income taxes"]),
  gaap("IncomeTaxExpenseBenefit", "Provision for income taxes", "money", ["provision for income taxes", "benefit from provision for income taxes", "provision for benefit from income taxes", "income tax expense", "income taxes", "income tax expense benefit", "income tax benefit expense", "provision benefit for income taxes"]),
  gaap("NetIncomeLoss", "Net income", "money", ["net income", "net earnings", "net profit", "net loss", "net income in accordance with generally accepted accounting principles", "gaap net income", "net income gaap", "net income as reported"]),
  gaap("EarningsPerShareBasic", "EPS, basic", "per_share", ["basic net income per share", "net income per share basic", "basic earnings per share", "earnings per share basic", "basic eps", "net income per common share basic", "basic net income per common share"]),
  gaap("EarningsPerShareDiluted", "EPS, diluted", "per_share", ["diluted net income per share", "net income per share diluted", "diluted earnings per share", "earnings per share diluted", "diluted eps", "gaap eps", "eps", "net income per common share diluted", "diluted net income per common share"]),
  gaap("WeightedAverageNumberOfSharesOutstandingBasic", "Weighted-average shares, basic", "shares", ["weighted average shares basic", "basic weighted average shares", "weighted average shares outstanding basic", "basic weighted average shares outstanding"]),
  gaap("WeightedAverageNumberOfDilutedSharesOutstanding", "Weighted-average shares, diluted", "shares", ["weighted average shares diluted", "diluted weighted average shares", "weighted average shares outstanding diluted", "diluted weighted average shares outstanding", "fully diluted share count", "diluted share count"]),
  // Balance sheet
  atDate("CashAndCashEquivalents", "Cash", ["cash and cash equivalents", "cash", "cash balance"]),
  atDate("AccountsReceivableNetCurrent", "Accounts receivable", ["accounts receivable net", "accounts receivable", "receivables net", "trade receivables net"]),
  atDate("InventoryNet", "Inventories", ["inventories", "inventory", "inventories net", "merchandise inventories"]),
  atDate("PrepaidExpenseAndOtherAssetsCurrent", "Prepaid expenses and other current assets", ["prepaid expenses and other current assets", "prepaid expenses and other", "prepaid expenses"]),
  atDate("DeferredTaxAssetsNetCurrent", "Deferred tax assets, current", ["deferred tax assets net", "deferred income taxes net", "deferred tax assets", "deferred tax asset"]),
  atDate("DeferredTaxAssetsNetNoncurrent", "Deferred tax assets, noncurrent", ["deferred tax assets noncurrent", "noncurrent deferred tax assets"]),
  atDate("AssetsCurrent", "Total current assets", ["total current assets"]),
  atDate("PropertyPlantAndEquipmentNet", "Property and equipment", ["property and equipment net", "property plant and equipment net", "net property and equipment"]),
  atDate("IntangibleAssetsNetExcludingGoodwill", "Intangible assets", ["intangibles net", "intangible assets net", "other intangible assets net", "purchased intangible assets net"]),
  atDate("Goodwill", "Goodwill", ["goodwill"]),
  atDate("OtherAssetsNoncurrent", "Other assets", ["other assets", "other assets net", "other noncurrent assets"]),
  atDate("Assets", "Total assets", ["total assets"]),
  atDate("AccountsPayableCurrent", "Accounts payable", ["accounts payable", "trade accounts payable"]),
  atDate("AccruedLiabilitiesCurrent", "Accrued expenses", ["accrued expenses", "accrued liabilities", "accrued expenses and other current liabilities"]),
  atDate("DeferredRevenueCurrent", "Deferred revenue", ["deferred revenue", "deferred revenues", "deferred revenue current"]),
  atDate("LiabilitiesCurrent", "Total current liabilities", ["total current liabilities"]),
  atDate("DeferredRevenueNoncurrent", "Deferred revenue, noncurrent", ["deferred revenue net of current", "deferred revenue noncurrent", "deferred revenue less current portion", "deferred revenue net of current portion"]),
  atDate("OtherLiabilitiesNoncurrent", "Other liabilities", ["other liabilities", "other longterm liabilities", "other noncurrent liabilities"]),
  atDate("Liabilities", "Total liabilities", ["total liabilities"]),
  atDate("StockholdersEquity", "Total stockholders' equity", ["total stockholders equity", "total shareholders equity", "total equity", "stockholders equity", "shareholders equity"]),
  atDate("LiabilitiesAndStockholdersEquity", "Total liabilities and stockholders' equity", ["total liabilities and stockholders equity", "total liabilities and shareholders equity", "total liabilities and equity"]),
  // Cash flow and its reconciliation
  gaap("NetCashProvidedByOperatingActivities", "Cash from operations", "money", ["net cash provided by operating activities", "cash from operations", "cash provided by operating activities", "operating cash flow", "net cash provided by used in operating activities", "cash flow from operations", "net cash flows provided by operating activities"]),
  gaap("NetCashProvidedByInvestingActivities", "Cash from investing", "money", ["net cash used in investing activities", "net cash provided by investing activities", "net cash provided by used in investing activities"]),
  gaap("NetCashProvidedByFinancingActivities", "Cash from financing", "money", ["net cash used in financing activities", "net cash provided by financing activities", "net cash provided by used in financing activities"]),
  gaap("ShareBasedCompensation", "Stock-based compensation", "money", ["stockbased compensation", "sharebased compensation", "stock compensation", "stockcompensation expense", "stockbased compensation expense", "sharebased compensation expense", "stock compensation expense"]),
  gaap("Depreciation", "Depreciation", "money", ["depreciation", "depreciation expense"]),
  gaap("DepreciationAndAmortization", "Depreciation and amortization", "money", ["depreciation and amortization", "depreciation and amortization expense"]),
  gaap("DeferredIncomeTaxExpenseBenefit", "Deferred income taxes", "money", ["deferred income taxes", "deferred taxes"]),
  gaap("IncreaseDecreaseInOperatingCapital", "Changes in operating assets and liabilities", "money", ["changes in operating assets and liabilities", "change in operating assets and liabilities"]),
  gaap("ProvisionForDoubtfulAccounts", "Provision for doubtful accounts", "money", ["provision for doubtful accounts", "bad debt expense"]),
  gaap("PaymentsToAcquirePropertyPlantAndEquipment", "Capital expenditures", "money", ["capital expenditures", "purchases of property and equipment", "capital expenditure", "capex"]),
  gaap("EffectiveIncomeTaxRate", "Effective tax rate", "percent", ["effective tax rate", "effective income tax rate"]),
  // Our own
  own("AdjustedEbitda", "Adjusted EBITDA", "money", ["adjusted ebitda"]),
  own("Ebitda", "EBITDA", "money", ["ebitda"]),
  own("AdjustedEbitdaPerShare", "Adjusted EBITDA per share", "per_share", ["diluted adjusted ebitda per common share", "adjusted ebitda per share", "diluted adjusted ebitda per share", "adjusted ebitda per diluted share", "adjusted ebitda per common share"]),
  own("AdjustedEbitdaShares", "Shares used for adjusted EBITDA per share", "shares", ["weighted average shares used in diluted ebitda per common share", "weighted average shares used in diluted adjusted ebitda per common share"]),
  own("AdjustedNetIncome", "Adjusted net income", "money", ["adjusted net income", "nongaap net income", "adjusted earnings", "net income nongaap"]),
  own("AdjustedNetIncomePerShare", "Adjusted net income per share", "per_share", ["diluted adjusted net income per common share", "adjusted net income per share", "diluted adjusted net income per share", "nongaap net income per share", "adjusted eps", "nongaap eps", "adjusted earnings per share", "adjusted net income per common share"]),
  own("AdjustedNetIncomeShares", "Shares used for adjusted net income per share", "shares", ["weighted average shares used in diluted adjusted net income per common share"]),
  own("FreeCashFlow", "Free cash flow", "money", ["free cash flow"]),
  own("Bookings", "Bookings", "money", ["bookings", "total bookings"]),
  own("AverageDealSize", "Average deal size", "money", ["average deal size", "average deal size for new bookings"]),
  own("AverageDealSizeNewCustomers", "Average deal size, new customers", "money", ["average deal size new customers", "average deal size for new customers"]),
  own("AverageDealSizeExistingCustomers", "Average deal size, existing customers", "money", ["average deal size existing customers", "average deal size for existing customers"]),
  own("DealsSigned", "Deals signed", "count", ["deals signed", "deals", "total deals"]),
  own("NewCustomers", "New customers", "count", ["new customers"]),
  own("CashTaxRate", "Cash tax rate", "percent", ["cash tax rate"]),
];

/** Word pairs that tell a sign, not a measure: "(Loss) income", "income (loss)", "net loss" are all told as income. */
const SIGN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\(loss(?:es)?\)\s*\/?\s*(income|earnings|profit)/g, "$1"],
  [/(income|earnings|profit)\s*\/?\s*\(loss(?:es)?\)/g, "$1"],
  [/\bloss(?:es)?\s*\/\s*(income|earnings)/g, "$1"],
  [/\b(loss|losses) (from operations|before|per)/g, "income $2"],
  [/\bnet loss\b/g, "net income"],
  [/\boperating loss\b/g, "operating income"],
  [/\(used in\)\s*/g, ""],
  [/\bprovided by \(used (?:in|for)\)/g, "provided by"],
  [/\b\(income\)/g, "income"],
];

const BY_ID: ReadonlyMap<MetricId, Metric> = new Map(METRICS.map((metric) => [metric.id, metric]));
const BY_LABEL: ReadonlyMap<string, Metric> = new Map(METRICS.flatMap((metric) => [...metric.labels, labelKey(metric.name)].map((label) => [label, metric] as const)));

export function metricById(id: MetricId): Metric | undefined {
  return BY_ID.get(id);
}

/** The metric that a whole label names, or undefined. */
export function metricByLabel(label: string): Metric | undefined {
  return BY_LABEL.get(labelKey(label));
}

/** A label without what does not change its meaning: case, punctuation, footnote marks, sign words. */
export function labelKey(label: string): string {
  let key = label.toLowerCase().replace(/&/g, " and ").replace(/\(\d{1,2}\)|\*+/g, " ");
  for (const [pattern, word] of SIGN_WORDS) key = key.replace(pattern, word);
  return key.replace(/[-\u2010-\u2015'\u2019]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
}
