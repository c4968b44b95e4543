import type { Unit } from "../unit";
import type { LabelScope, MetricId } from "./metric-type";

/** Wordings with a company's name or a choice of words inside, told by a pattern. Patterns see a label's key (`labelKey`). */
interface Family {
  readonly unit: Unit;
  /** Only in tables of this scope; everywhere without it. */
  readonly within?: LabelScope;
  readonly pattern: RegExp;
  /** Words that make it another measure. */
  readonly unless?: RegExp;
  readonly id: MetricId;
}

/** "net income attributable to", "profit (loss) available to", with who it is after it. */
const ATTRIBUTABLE = "(?:net )?(?:income|earnings|profit)(?: and (?:total )?comprehensive income)? (?:attributable|available|applicable|allocable|allocated|attributed) to ";
const NOT_THE_PARENT = /noncontrolling|non controlling|minority|participating|unvested|nonvested|restricted|redeemable|limited partners?|general partners?|predecessor|discontinued/;
const OWNERS = "(?:stockholders?|shareholders?|shareowners?|share owners?|unitholders?|members)";

const FAMILIES: readonly Family[] = [
  { unit: "money", pattern: new RegExp(`^(?:less |gaap |consolidated )?${ATTRIBUTABLE}(?:the )?(?:redeemable )?(?:non ?controlling|minority)`), unless: /controlling and non|common|discontinued/, id: "NetIncomeLossAttributableToNoncontrollingInterest" },
  { unit: "money", pattern: new RegExp(`^(?:gaap |consolidated )?${ATTRIBUTABLE}.*\\b(?:common|ordinary)\\b.*\\bdiluted$`), unless: NOT_THE_PARENT, id: "NetIncomeLossAvailableToCommonStockholdersDiluted" },
  { unit: "money", pattern: new RegExp(`^(?:gaap |consolidated )?${ATTRIBUTABLE}.*\\b(?:common|ordinary)\\b`), unless: NOT_THE_PARENT, id: "NetIncomeLossAvailableToCommonStockholdersBasic" },
  { unit: "money", pattern: new RegExp(`^(?:gaap |consolidated )?${ATTRIBUTABLE}`), unless: new RegExp(`${NOT_THE_PARENT.source}|preferred`), id: "NetIncomeLoss" },
  { unit: "money", pattern: /^(?:net )?(?:income|earnings) from continuing operations attributable to /, unless: new RegExp(`${NOT_THE_PARENT.source}|preferred`), id: "IncomeLossFromContinuingOperations" },
  { unit: "money", pattern: /^(?:total )?comprehensive income attributable to /, unless: NOT_THE_PARENT, id: "ComprehensiveIncomeNetOfTax" },
  { unit: "money", pattern: new RegExp(`^(?:adjusted|nongaap|non gaap|normalized) ${ATTRIBUTABLE}`), unless: new RegExp(`${NOT_THE_PARENT.source}|preferred`), id: "AdjustedNetIncome" },
  { unit: "money", pattern: new RegExp(`^adjusted ebitda attributable to `), unless: NOT_THE_PARENT, id: "AdjustedEbitda" },
  { unit: "money", pattern: /^(?:consolidated |gaap |total )?(?:net )?(?:income|earnings|profit)(?: from (?:continuing )?operations)? before (?:provision|benefit|income tax|tax|federal|domestic and foreign income tax).*\btax|^(?:consolidated |gaap )?(?:income|earnings|profit)(?: from continuing operations)? before (?:income )?tax/, unless: /special|adjust|exclud|depreciation|preprovision|goodwill|per share/, id: "IncomeLossBeforeIncomeTaxes" },
  { unit: "money", pattern: /^(?:less |plus |add )?(?:share of |equity in |income from |earnings from )(?:the )?(?:net |undistributed )?(?:(?:income|earnings|profit|profits|losses|loss|results|equity) ?){1,3}(?:of|from) .*(?:affiliat|investee|subsidiar|joint venture|compan|partnership|equity method)/, unless: /dividends|distributions|consolidated subsid|per share/, id: "IncomeLossFromEquityMethodInvestments" },
  { unit: "money", pattern: new RegExp(`^(?:total )?(?:\\S+ ){0,8}${OWNERS} (?:equity|deficit|deficiency|investment)(?: deficit| deficiency)?$`), unless: /liabilit|controlling|minority|tangible|common|average|preferred|adjusted|other|return|less|beginning|ending|per|before|redeemable|change|temporary|mezzanine/, id: "StockholdersEquity" },
  { unit: "money", pattern: /^total (?:\S+ ){0,6}(?:equity|deficit) attributable to /, unless: NOT_THE_PARENT, id: "StockholdersEquity" },
  { unit: "money", pattern: /^(?:total )?liabilities\b.*\b(?:equity|deficit|deficiency|capital|investment|net assets)$/, id: "LiabilitiesAndStockholdersEquity" },
  // Cash flow statements
  { unit: "money", pattern: /^(?:total )?(?:net )?cash(?: (?:flows?|provided|used|generated|from|by|in|for|required|to|or|net|and))* operating activities$/, id: "NetCashProvidedByOperatingActivities" },
  { unit: "money", pattern: /^(?:total )?(?:net )?cash(?: (?:flows?|provided|used|generated|from|by|in|for|required|to|or|net|and))* investing activities$/, id: "NetCashProvidedByInvestingActivities" },
  { unit: "money", pattern: /^(?:total )?(?:net )?cash(?: (?:flows?|provided|used|generated|from|by|in|for|required|to|or|net|and))* financing activities$/, id: "NetCashProvidedByFinancingActivities" },
  { unit: "money", within: "cash_flow", pattern: /^(?:net )?(?:(?:increase|decrease|change) ?){1,2}in (?:cash|restricted cash)\b.*\brestricted\b/, unless: /deposit|overdraft|surrender|collateral|discontinued|excluding/, id: "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseIncludingExchangeRateEffect" },
  { unit: "money", within: "cash_flow", pattern: /^(?:net )?(?:(?:increase|decrease|change) ?){1,2}in (?:cash|total cash)\b/, unless: /restricted|deposit|overdraft|surrender|collateral|discontinued|held for sale|excluding|due from|invest/, id: "CashAndCashEquivalentsPeriodIncreaseDecrease" },
  { unit: "money", within: "cash_flow", pattern: /^(?:net )?(?:effects?|impacts?) of\b.*\b(?:exchange|currency|translation)\b.*\brestricted\b|^(?:foreign )?(?:currency|exchange)\b.*\beffects?\b.*\brestricted\b/, id: "EffectOfExchangeRateOnCashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents" },
  { unit: "money", within: "cash_flow", pattern: /^(?:net )?(?:effects?|impacts?) of\b.*\b(?:exchange|currency|translation)\b|^(?:foreign )?(?:currency|exchange)\b.*\beffects?\b.*\bcash\b/, unless: /restricted|debt|loans|receivable|payable/, id: "EffectOfExchangeRateOnCashAndCashEquivalents" },
  { unit: "money", within: "cash_flow", pattern: /^(?:total )?cash\b.*\b(?:beginning|start)\b/, unless: /increase|decrease|change|paid|discontinued|held for sale/, id: "CashAtBeginningOfPeriod" },
  { unit: "money", within: "cash_flow", pattern: /^(?:total )?cash\b.*\bend(?:ing)?\b/, unless: /increase|decrease|change|paid|discontinued|held for sale/, id: "CashAtEndOfPeriod" },
  // Balance sheets: captions that go on with their terms
  { unit: "money", within: "balance_sheet", pattern: /^(?:trade |customer |notes and |net )?(?:accounts |trade )?(?:and notes )?receivables?\b.*\b(?:allowances?|reserves?|provision)\b/, unless: /finance|loans|mortgage|leases|reinsurance|premium|noncurrent|longterm/, id: "AccountsReceivableNetCurrent" },
  { unit: "money", within: "balance_sheet", pattern: /^(?:land |net )?(?:property|premises|furniture|fixed assets)\b.*\b(?:net of|less)\b.*\b(?:accumulated )?depreciation\b/, unless: /lease/, id: "PropertyPlantAndEquipmentNet" },
  { unit: "money", within: "balance_sheet", pattern: /^(?:other )?intangible assets\b.*\b(?:net of|less) accumulated amortization\b/, id: "IntangibleAssetsNetExcludingGoodwill" },
  { unit: "money", within: "balance_sheet", pattern: /^inventor(?:y|ies)\b.*\b(?:net of|less)\b.*\breserves?\b/, id: "InventoryNet" },
  { unit: "money", within: "balance_sheet", pattern: /^loans\b.*\b(?:net of|less)\b.*\ballowance\b/, unless: /held for sale/, id: "LoansAndLeasesReceivableNetReportedAmount" },
  { unit: "money", within: "balance_sheet", pattern: /^(?:common|ordinary) (?:stock|shares?) and additional paid ?in capital\b/, id: "CommonStocksIncludingAdditionalPaidInCapital" },
  { unit: "money", within: "balance_sheet", pattern: /^(?:common|ordinary) (?:stock|shares?)\b.*\b(?:par|authorized|stated value|outstanding|no par)\b/, unless: /treasury|paid ?in capital|warrant|issuable|subscri|dividend|class b|restricted|unallocated|redeemable/, id: "CommonStockValue" },
  { unit: "money", within: "balance_sheet", pattern: /^(?:preferred|preference) (?:stock|shares?)\b.*\b(?:par|authorized|stated value|outstanding|no par)\b/, unless: /redeemable|temporary|dividend/, id: "PreferredStockValue" },
  { unit: "money", within: "balance_sheet", pattern: /^(?:less )?(?:cost of )?(?:common )?(?:treasury (?:stock|shares?)|(?:common )?(?:stock|shares?) (?:held )?in treasury)\b/, unless: /purchase|repurchase|sale of|method/, id: "TreasuryStockValue" },
];

/** Words by which a value per share is no result per share, or one that only its own words tell. */
const NOT_A_RESULT_PER_SHARE = /dividend|book value|price|\bffo\b|funds from|cash flow|ebit|distribut|revenue|\bunits?\b|pro ?forma|exclud|\bbefore\b|comprehensive|\beffects?\b|\bimpact|\bchange|cumulative|extraordinary|controlling|minority|\boperating\b|\btax\b|compensation|amortization|charge|restructur|impairment|adjustments?\b|guidance|growth|preferred stock|net assets?/;
const RESULT_WORD = /\b(?:income|earnings|profit|eps)\b/;
const ADJUSTED_WORD = /\b(?:adjusted|nongaap|non gaap|normalized)\b/;
const CORE_WORD = /\b(?:core|underlying)\b/;
const DILUTED_WORD = /\bdilut(?:ed|ion|ive)\b/;
const BASIC_WORD = /\bbasic\b|\bprimary\b|\bno dilution\b|\bundiluted\b/;

type Basis = "basic" | "diluted" | null;

/** A value that is both is the diluted one too: that is what people ask for. */
export function basisOf(key: string): Basis {
  if (DILUTED_WORD.test(key) && !/\bno dilution\b/.test(key)) return "diluted";
  return BASIC_WORD.test(key) ? "basic" : null;
}

const RESULTS_PER_SHARE: Readonly<Record<"net" | "continuing" | "discontinued", Readonly<Record<"basic" | "diluted", MetricId>>>> = {
  net: { basic: "EarningsPerShareBasic", diluted: "EarningsPerShareDiluted" },
  continuing: { basic: "IncomeLossFromContinuingOperationsPerBasicShare", diluted: "IncomeLossFromContinuingOperationsPerDilutedShare" },
  discontinued: { basic: "IncomeLossFromDiscontinuedOperationsNetOfTaxPerBasicShare", diluted: "IncomeLossFromDiscontinuedOperationsNetOfTaxPerDilutedShare" },
};

/**
 * The result per share that a label's words, with its heading's before them, name: "diluted earnings per share
 * attributable to ...". A GAAP result says whether it is basic or diluted; null where it does not.
 * @param bare "Basic" and "Diluted" alone: no word for a result is needed
 */
export function resultPerShare(key: string, bare: boolean = false): MetricId | null {
  if (NOT_A_RESULT_PER_SHARE.test(key) || (!bare && !RESULT_WORD.test(key) && !/\b(?:dis)?continu(?:ing|ed) operations?\b/.test(key))) return null;
  const basis = basisOf(key);
  if (CORE_WORD.test(key)) return basis === "basic" ? null : "CoreEarningsPerShare";
  if (ADJUSTED_WORD.test(key)) return basis === "basic" ? "AdjustedNetIncomePerShareBasic" : "AdjustedNetIncomePerShare";
  if (basis === null) return null;
  const continuing = /\bcontinuing\b/.test(key), discontinued = /\bdiscontinued\b/.test(key);
  if (continuing && discontinued) return null;
  return RESULTS_PER_SHARE[continuing ? "continuing" : discontinued ? "discontinued" : "net"][basis];
}

const SHARE_WORDS = /\bshares?\b|\bweighted average\b/;
const NOT_WEIGHTED_SHARES = /price|dividend|repurchas|\bissued\b|option|warrant|antidilut|anti dilut|\beffects?\b|\bimpact|potential|pro ?forma|(?<!and )dilutive (?:securities|shares|awards)|\bunits\b|ebitda|\bffo\b|convertible|restricted|class b|treasury|incremental|employee|period end|end of period|year end|quarter end/;

/** The weighted-average share count that a label's words, with its heading's before them, name. */
export function weightedShares(key: string, bare: boolean = false): MetricId | null {
  if ((!bare && !SHARE_WORDS.test(key)) || NOT_WEIGHTED_SHARES.test(key)) return null;
  const basis = basisOf(key);
  if (basis === null) return null;
  if (ADJUSTED_WORD.test(key)) return basis === "diluted" ? "AdjustedNetIncomeShares" : null;
  return basis === "diluted" ? "WeightedAverageNumberOfDilutedSharesOutstanding" : "WeightedAverageNumberOfSharesOutstandingBasic";
}

/** The metric of the family that a label's key belongs to, or null. */
export function familyOf(key: string, unit: Unit, scope: LabelScope): MetricId | null {
  if (unit === "per_share") return resultPerShare(key);
  if (unit === "shares") return weightedShares(key);
  if (unit !== "money") return null;
  const family = FAMILIES.find((each) => (each.within === undefined || each.within === scope) && each.pattern.test(key) && each.unless?.test(key) !== true);
  return family?.id ?? null;
}

/** What "adjusted" or "non-GAAP" makes of a GAAP measure. */
export const ADJUSTED: Readonly<Record<MetricId, MetricId>> = {
  Revenues: "AdjustedRevenue", CostOfRevenue: "AdjustedCostOfRevenue", GrossProfit: "AdjustedGrossProfit", OperatingIncomeLoss: "AdjustedOperatingIncome",
  IncomeLossBeforeIncomeTaxes: "AdjustedIncomeBeforeTaxes", IncomeTaxExpenseBenefit: "AdjustedIncomeTaxExpense", EffectiveIncomeTaxRate: "AdjustedEffectiveTaxRate",
  NetIncomeLoss: "AdjustedNetIncome", NetIncomeLossAvailableToCommonStockholdersBasic: "AdjustedNetIncome", EarningsPerShareDiluted: "AdjustedNetIncomePerShare", EarningsPerShareBasic: "AdjustedNetIncomePerShareBasic",
  WeightedAverageNumberOfDilutedSharesOutstanding: "AdjustedNetIncomeShares", CostsAndExpenses: "AdjustedOperatingExpenses", OperatingExpenses: "AdjustedOperatingExpenses",
  ResearchAndDevelopmentExpense: "AdjustedResearchAndDevelopment", SellingAndMarketingExpense: "AdjustedSellingAndMarketing", GeneralAndAdministrativeExpense: "AdjustedGeneralAndAdministrative",
  SellingGeneralAndAdministrativeExpense: "AdjustedSellingGeneralAndAdministrative", NetCashProvidedByOperatingActivities: "AdjustedOperatingCashFlow", FreeCashFlow: "AdjustedFreeCashFlow",
  Ebitda: "AdjustedEbitda", Ebitdar: "AdjustedEbitdar", Ebitdax: "AdjustedEbitdax", Ebit: "AdjustedEbit", Ebita: "AdjustedEbita", EbitdaRe: "AdjustedEbitdaRe", FundsFromOperations: "AdjustedFundsFromOperations",
  GrossMargin: "AdjustedGrossMargin", OperatingMargin: "AdjustedOperatingMargin", EbitdaMargin: "AdjustedEbitdaMargin", EfficiencyRatio: "AdjustedEfficiencyRatio",
};
