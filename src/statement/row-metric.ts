import { ADJUSTED, basisOf, familyOf, resultPerShare, weightedShares } from "../vocabulary/metrics/families";
import { labelKey, metricById, metricOfUnit, type LabelScope, type Metric, type MetricId } from "../vocabulary/metric";
import type { StatementKind } from "../vocabulary/statement";
import type { Unit } from "../vocabulary/unit";
import { inSection, isPartUnder } from "./section-metric";

/** What a row says of itself and where it stands. */
export interface RowWords {
  readonly label: string;
  readonly unit: Unit;
  /** The heading above. */
  readonly section: string | null;
  /** Whether it stands below "Total current assets" or "Total current liabilities". */
  readonly pastCurrent: boolean;
  /** Whether its table gives averages over the period, beside what they earned: no balance at a date. */
  readonly averages?: boolean;
}

const SCOPES: Readonly<Partial<Record<StatementKind, LabelScope>>> = { income_statement: "income_statement", balance_sheet: "balance_sheet", cash_flow: "cash_flow" };

/** Flows of the cash flow statement's own, whatever else it repeats (`inCashFlow`). */
const CASH_FLOW_ONLY = /^(?:NetCash|CashProvided|CashAt|CashAnd(?:Cash)?EquivalentsPeriod|CashCash.*IncreaseDecrease|Effect|IncreaseDecrease|Payments|Proceeds|Repayments|ShareBasedCompensation$|DeferredIncomeTaxExpense|InterestPaid|IncomeTaxesPaid|FreeCashFlow)/;

/** Balances that even an income statement's table can only mean as such. */
const UNMISTAKABLE: ReadonlySet<MetricId> = new Set(["Assets", "Liabilities", "StockholdersEquity", "AssetsCurrent", "LiabilitiesCurrent", "LiabilitiesAndStockholdersEquity"]);

/** Flows that a table of balances with some results ("Selected financial data") can only mean as such. */
const UNMISTAKABLE_FLOWS: ReadonlySet<MetricId> = new Set(["InterestIncomeExpenseNet", "InterestIncomeExpenseAfterProvisionForLoanLoss", "NoninterestIncome", "NoninterestExpense", "ProvisionForLoanAndLeaseLosses", "ProvisionForLoanLeaseAndOtherLosses", "IncomeLossBeforeIncomeTaxes"]);

/** Whether a table of this kind can state the metric under its common label. */
function fits(metric: Metric, label: string, kind: StatementKind): boolean {
  switch (kind) {
    case "cash_flow": return metric.inCashFlow === true || CASH_FLOW_ONLY.test(metric.id);
    case "balance_sheet": return metric.unit !== "money" || metric.instant === true || UNMISTAKABLE_FLOWS.has(metric.id);
    case "income_statement": return metric.unit !== "money" || metric.instant !== true || UNMISTAKABLE.has(metric.id);
    // "Inventories" in a bridge to free cash flow is their change, in a list of assets the balance.
    case "reconciliation": return metric.instant !== true || metricOfUnit(label, metric.unit, "cash_flow") === undefined;
    default: return true;
  }
}

/** Words around a measure's label that leave it what it is. */
const AROUND: readonly RegExp[] = [
  /^(?:less|plus|add|add back|addback|deduct|minus) (.+)$/, /^(?:us )?gaap (.+)$/, /^(.+) (?:us )?gaap$/, /^(?:as )?reported (.+)$/, /^(.+) as reported(?: gaap)?$/, /^(.+) reported$/, /^consolidated (.+)$/, /^total consolidated (.+)$/,
];
const AROUND_TOTAL = /^total (.+)$/;
const AROUND_ADJUSTED: readonly RegExp[] = [/^(?:total )?(?:adjusted|normalized) (.+)$/, /^(.+) (?:as )?adjusted$/];
const AROUND_NON_GAAP: readonly RegExp[] = [/^(?:total )?(?:nongaap|non gaap) (.+)$/, /^(.+) (?:nongaap|non gaap)$/];
const CHANGE_IN = /^(?:net )?(?:changes?|increase|decrease)(?: or decrease)? in (.+)$/;

function byWords(label: string, unit: Unit, kind: StatementKind, depth: number): MetricId | null {
  const scope = SCOPES[kind] ?? "other_tables";
  const own = metricOfUnit(label, unit, scope);
  if (own) return own.id;
  const common = metricOfUnit(label, unit);
  if (common) return fits(common, label, kind) ? common.id : null;
  const key = labelKey(label);
  const family = familyOf(key, unit, scope);
  if (family !== null) {
    const metric = metricById(family);
    return metric && fits(metric, label, kind) ? family : null;
  }
  return depth > 0 ? byBareWords(key, unit, kind, depth) : null;
}

function byBareWords(key: string, unit: Unit, kind: StatementKind, depth: number): MetricId | null {
  const adjusted = inside(key, AROUND_ADJUSTED), nonGaap = adjusted === undefined ? inside(key, AROUND_NON_GAAP) : undefined;
  if (adjusted !== undefined || nonGaap !== undefined) {
    const id = byWords(adjusted ?? nonGaap ?? "", unit, kind === "cash_flow" ? "reconciliation" : kind, depth - 1);
    if (id === null) return null;
    // "Non-GAAP" says of the company's own amounts only what they are.
    return nonGaap !== undefined && metricById(id)?.gaap === false && unit !== "percent" && unit !== "ratio" ? id : (ADJUSTED[id] ?? null);
  }
  const changed = kind === "cash_flow" ? CHANGE_IN.exec(key)?.[1] : undefined;
  if (changed !== undefined) {
    const id = byWords(changed, unit, kind, 0);
    return id?.startsWith("IncreaseDecrease") === true ? id : null;
  }
  const total = AROUND_TOTAL.exec(key)?.[1];
  if (total !== undefined) {
    const id = byWords(total, unit, kind, depth - 1);
    // The current part is not the total.
    if (id !== null && !/(?:Current|Noncurrent)$/.test(id)) return id;
  }
  const bare = inside(key, AROUND);
  return bare === undefined ? null : byWords(bare, unit, kind, depth - 1);
}

/** What the first of the patterns that fits leaves of a key. */
function inside(key: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const bare = pattern.exec(key)?.[1];
    if (bare !== undefined) return bare;
  }
  return undefined;
}

/** "(exclusive of depreciation shown below)" behind a cost, "6" or "(a)" behind any label: notes, not words. */
const COST_NOTE = /^((?:total )?(?:costs?|selling|sales and marketing|marketing|general|research|product|technology|compensation|salaries|interest expense|depreciation|operating expenses)\b[^(]*?)[,\s]*\(?\b(?:includ(?:ing|es)|inclusive of|exclu(?:ding|sive of) (?:of )?(?:depreciation|amortization|items|the|non-?cash|stock|share|equity))\b.*$/i;
const FOOTNOTE = /(?<=[a-z)])\s?(?:\d{1,2}|\([a-z]\))$/i;
/** The short form of the words before it, "(“FHLB”)", and "annualized". A basis of accounting is no short form. */
const SHORT_FORM = /\s*\(\s*["\u201c\u201d]?(?!GAAP|FTE?\b|TE\b|TEY?\b|NON)[A-Z][A-Za-z&.]*[A-Z][A-Za-z]*["\u201c\u201d]?\s*\)|,?\s*\(?annualized\)?$/g;

/** The label, then what of it is left without notes. */
function withoutNotes(label: string): string[] {
  const cost = COST_NOTE.exec(label)?.[1]?.trim();
  const plain = label.replace(FOOTNOTE, "").replace(SHORT_FORM, "");
  return [label, ...(cost ? [cost] : []), ...(plain === label ? [] : [plain])];
}

const BASIS_ALONE = /^(?:basic|diluted|fully diluted|primary|basic and (?:fully )?diluted|diluted and basic|assuming (?:full )?dilution|assuming no dilution)$/;

/** "Basic" and "Diluted" mean what the heading says, and so do results per share and share counts that do not say which they are. */
function underHeading({ label, unit, section }: RowWords): MetricId | null | undefined {
  if (unit !== "per_share" && unit !== "shares") return undefined;
  const key = labelKey(label.replace(FOOTNOTE, ""));
  const bare = BASIS_ALONE.test(key);
  if (!bare && (section === null || basisOf(key) !== null || basisOf(labelKey(section)) === null)) return undefined;
  const words = section === null ? key : `${labelKey(section)} ${key}`;
  const found = unit === "per_share" ? resultPerShare(words, bare) : weightedShares(words, bare);
  return bare ? found : (found ?? undefined);
}

/** A row of segments states the whole company's figure only where it says so, and not inside one segment's block. */
const SAYS_WHOLE = /^(?:grand )?total\b|\bconsolidated\b/i;
const ABOUT_ALL = /\b(?:by|total|consolidated|all|segments?|revenues?|sales|income|profit|loss|ebitda|assets|earnings)\b/i;

/**
 * Which metric a row is, by its label, unit, heading and the kind of its table: "Inventories" is the balance in a balance
 * sheet and the change in a cash flow statement. Null where the words do not say for certain.
 */
export function rowMetric(row: RowWords, kind: StatementKind): MetricId | null {
  if (row.label === "" || (kind === "segment" && (!SAYS_WHOLE.test(row.label) || (row.section !== null && !ABOUT_ALL.test(row.section))))) return null;
  const byHeading = underHeading(row);
  if (byHeading !== undefined) return byHeading;
  for (const label of withoutNotes(row.label)) {
    const placed = inSection(label, row, kind);
    if (placed !== undefined) return placed;
    const id = byWords(label, row.unit, kind, 2);
    if (id !== null && UNDER_ADJUSTED.test(row.section ?? "") && metricById(id)?.gaap === true) return ADJUSTED[id] ?? null;
    if (id !== null) return isPartUnder(id, row.section) || (isAverage(row) && metricById(id)?.instant === true) ? null : placedAs(id, row, kind);
  }
  return null;
}

/** Below these headings the company's own version of each measure stands. */
const UNDER_ADJUSTED = /^underlying\b(?!.*\b(?:reconcil|adjustments?|items|excludes)\b)|^(?:results,? )?(?:as adjusted|adjusted (?:results|basis)|non-?gaap (?:results|basis))\b|\bon an? (?:adjusted|underlying|non-?gaap) basis\b/i;

/** Averages over a span of what balance sheets state at a date. */
function isAverage({ averages, section, unit }: RowWords): boolean {
  return unit === "money" && (averages === true || (section !== null && /^(?:daily |total )?averages?\b/i.test(section)));
}

/** The same caption means another element below "Total current assets" and "Total current liabilities". */
const NONCURRENT: Readonly<Record<MetricId, MetricId>> = {
  DeferredTaxAssetsNetCurrent: "DeferredTaxAssetsNetNoncurrent", DeferredRevenueCurrent: "DeferredRevenueNoncurrent", MarketableSecuritiesCurrent: "MarketableSecuritiesNoncurrent", RestrictedCashCurrent: "RestrictedCashNoncurrent",
  ContractWithCustomerLiabilityCurrent: "ContractWithCustomerLiabilityNoncurrent", LongTermDebt: "LongTermDebtNoncurrent", OperatingLeaseLiability: "OperatingLeaseLiabilityNoncurrent", FinanceLeaseLiability: "FinanceLeaseLiabilityNoncurrent",
  AccruedIncomeTaxesCurrent: "AccruedIncomeTaxesNoncurrent", CapitalizedContractCostNetCurrent: "CapitalizedContractCostNetNoncurrent",
};

/** And another below "Current liabilities:". */
const CURRENT: Readonly<Record<MetricId, MetricId>> = {
  DeferredTaxAssetsNetNoncurrent: "DeferredTaxAssetsNetCurrent", OtherAssetsNoncurrent: "OtherAssetsCurrent", OtherLiabilitiesNoncurrent: "OtherLiabilitiesCurrent", LongTermDebt: "LongTermDebtCurrent",
  OperatingLeaseLiability: "OperatingLeaseLiabilityCurrent", FinanceLeaseLiability: "FinanceLeaseLiabilityCurrent",
};
const UNDER_CURRENT = /^current (?:assets|liabilities)\b/i;

function placedAs(id: MetricId, { section, pastCurrent }: RowWords, kind: StatementKind): MetricId {
  if (pastCurrent) return NONCURRENT[id] ?? id;
  return kind === "balance_sheet" && section !== null && UNDER_CURRENT.test(section) ? (CURRENT[id] ?? id) : id;
}
