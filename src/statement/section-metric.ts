import { matchKey } from "../vocabulary/metrics/label-key";
import type { MetricId } from "../vocabulary/metric";
import type { StatementKind } from "../vocabulary/statement";
import type { Unit } from "../vocabulary/unit";

interface SectionLabels {
  readonly kind: StatementKind;
  /** The heading; null where only rows without one are meant. */
  readonly section: RegExp;
  /** Labels, as printed, and what they mean below that heading; null where they are no metric there. */
  readonly labels: Readonly<Record<string, MetricId | null>>;
}

/** Short labels that mean something only with the heading above them. */
const SECTION_LABELS: readonly SectionLabels[] = [
  { kind: "balance_sheet", section: /^current assets\b/i, labels: { Other: "OtherAssetsCurrent", "Other, net": "OtherAssetsCurrent", "Deferred income taxes": "DeferredTaxAssetsNetCurrent", "Deferred taxes": "DeferredTaxAssetsNetCurrent", Deposits: null, Investments: "ShortTermInvestments" } },
  { kind: "balance_sheet", section: /^current liabilities\b/i, labels: { Other: "OtherLiabilitiesCurrent", "Other, net": "OtherLiabilitiesCurrent", "Deferred income taxes": "DeferredIncomeTaxLiabilitiesNet", Debt: "DebtCurrent", "Income taxes": "AccruedIncomeTaxesCurrent" } },
  { kind: "balance_sheet", section: /^(?!current)(?:.*\b)?liabilities\b(?!.*\bcurrent\b)/i, labels: { "Deferred income taxes": "DeferredIncomeTaxLiabilitiesNet", "Deferred taxes": "DeferredIncomeTaxLiabilitiesNet", "Deferred income taxes, net": "DeferredIncomeTaxLiabilitiesNet", "Accrued interest": "InterestPayableCurrent", Deposits: "Deposits", Other: "OtherLiabilitiesNoncurrent" } },
  { kind: "balance_sheet", section: /\bdeposits\b/i, labels: { "Noninterest-bearing": "NoninterestBearingDepositLiabilities", "Non-interest bearing demand": "NoninterestBearingDepositLiabilities", "Interest-bearing": "InterestBearingDepositLiabilities", Savings: "DepositsSavingsDeposits", "Money market": "DepositsMoneyMarketDeposits", Time: "TimeDeposits", Total: "Deposits" } },
  { kind: "balance_sheet", section: /^(?:available[- ]for[- ]sale|held[- ]to[- ]maturity|loans?|deposits)\b/i, labels: { "Commercial paper": null } },
  { kind: "balance_sheet", section: /\bnon-?interest[- ]bearing\b/i, labels: { "Demand deposits": "NoninterestBearingDepositLiabilities", Demand: "NoninterestBearingDepositLiabilities" } },
  { kind: "cash_flow", section: /^(?:changes?|\(?increase|\(?decrease)\b.*\b(?:assets|liabilities|capital)\b/i, labels: { Other: "IncreaseDecreaseInOtherOperatingCapitalNet", "Other, net": "IncreaseDecreaseInOtherOperatingCapitalNet" } },
  { kind: "cash_flow", section: /\boperating activities\b|^adjustments\b/i, labels: { Other: "OtherOperatingActivitiesCashFlowStatement", "Other, net": "OtherOperatingActivitiesCashFlowStatement", "Other operating activities": "OtherOperatingActivitiesCashFlowStatement", "Other operating activities, net": "OtherOperatingActivitiesCashFlowStatement" } },
  { kind: "cash_flow", section: /\binvesting activities\b/i, labels: { Other: "PaymentsForProceedsFromOtherInvestingActivities", "Other, net": "PaymentsForProceedsFromOtherInvestingActivities", "Other investing activities": "PaymentsForProceedsFromOtherInvestingActivities" } },
  { kind: "cash_flow", section: /\bfinancing activities\b/i, labels: { Other: "ProceedsFromPaymentsForOtherFinancingActivities", "Other, net": "ProceedsFromPaymentsForOtherFinancingActivities", "Other financing activities": "ProceedsFromPaymentsForOtherFinancingActivities" } },
  { kind: "cash_flow", section: /\bcash paid\b|\bpayments? (?:of|for)\b|^supplemental\b/i, labels: { Interest: "InterestPaidNet", "Interest, net": "InterestPaidNet", "Interest, net of amounts capitalized": "InterestPaidNet", "Interest expense": "InterestPaidNet", "Income taxes": "IncomeTaxesPaidNet", "Income taxes, net": "IncomeTaxesPaidNet", "Income taxes, net of refunds": "IncomeTaxesPaidNet", "Income taxes, net of tax refunds": "IncomeTaxesPaidNet", Taxes: "IncomeTaxesPaidNet" } },
  { kind: "income_statement", section: /^interest expense\b/i, labels: { Deposits: "InterestExpenseDeposits", "Short-term borrowings": "InterestExpenseShortTermBorrowings", "Long-term debt": "InterestExpenseLongTermDebt", Borrowings: "InterestExpenseBorrowings", "Other borrowings": null, Total: "InterestExpense" } },
  { kind: "income_statement", section: /^interest (?:and (?:dividend|fee) )?income\b/i, labels: { "Loans": "InterestAndFeeIncomeLoansAndLeases", "Loans and leases": "InterestAndFeeIncomeLoansAndLeases", "Loans, including fees": "InterestAndFeeIncomeLoansAndLeases", "Loans receivable": "InterestAndFeeIncomeLoansAndLeases", Total: "InterestAndDividendIncomeOperating" } },
  { kind: "income_statement", section: /^(?:net |total |operating )?revenues?\b/i, labels: { "Other income": null, "Other income, net": null, Other: null } },
  { kind: "income_statement", section: /\bnon-?interest income\b/i, labels: { Other: null, "Other income": null, Total: "NoninterestIncome", "Total other income": "NoninterestIncome" } },
  { kind: "income_statement", section: /\bnon-?interest expenses?\b/i, labels: { Other: null, "Other expense": null, "Other expenses": null, Total: "NoninterestExpense", "Total other expense": "NoninterestExpense" } },
];

const BY_KEY: readonly (Omit<SectionLabels, "labels"> & { readonly labels: ReadonlyMap<string, MetricId | null> })[] =
  SECTION_LABELS.map((each) => ({ ...each, labels: new Map(Object.entries(each.labels).map(([label, id]) => [matchKey(label), id])) }));

/** Labels of balance sheets that say nothing of their side without a heading. */
const SIDELESS: ReadonlySet<string> = new Set(["Deferred income taxes", "Deferred taxes", "Deferred income taxes, net", "Accrued interest", "Deposits", "Other"].map(matchKey));

/** What a label means because of its heading; undefined where the heading changes nothing. */
export function inSection(label: string, row: { readonly unit: Unit; readonly section: string | null }, kind: StatementKind): MetricId | null | undefined {
  if (row.unit !== "money") return undefined;
  const key = matchKey(label), section = row.section;
  if (section !== null) for (const each of BY_KEY) {
    if (each.kind !== kind) continue;
    const id = each.labels.get(key);
    if (id !== undefined && each.section.test(section)) return id;
  }
  return kind === "balance_sheet" && SIDELESS.has(key) ? null : undefined;
}

interface Parts {
  readonly section: RegExp;
  readonly ids: ReadonlySet<MetricId>;
}

const BY_FUNCTION: readonly MetricId[] = ["Revenues", "CostOfRevenue", "SellingAndMarketingExpense", "ResearchAndDevelopmentExpense", "GeneralAndAdministrativeExpense", "SellingGeneralAndAdministrativeExpense", "SellingExpense", "MarketingExpense", "OperatingExpenses", "InterestExpense"];

/** Rows below these headings are parts of what the heading names, not the company's whole expense. */
const PARTS: readonly Parts[] = [
  { section: /\b(?:stock|share|equity|unit)[- ]?(?:based )?compensation\b|\bamortization of\b|\bintangibles? amortization\b|^(?:restructuring|depreciation|acquisition[- ]related)\b/i, ids: new Set(BY_FUNCTION) },
  { section: /^(?:total )?costs? of\b/i, ids: new Set(["Depreciation", "DepreciationAndAmortization", "DepreciationDepletionAndAmortization", "AmortizationOfIntangibleAssets", "ShareBasedCompensation", "RestructuringCharges", "AssetImpairmentCharges", "LaborAndRelatedExpense", "OperatingLeaseLeaseIncome"]) },
  { section: /^(?:net |total |operating )?(?:revenues?|sales)\b(?!.*\b(?:costs?|expenses?)\b)/i, ids: new Set(["MarketingExpense", "AdvertisingExpense", "MarketingAndAdvertisingExpense", "ResearchAndDevelopmentExpense", "ExplorationExpense", "UtilitiesOperatingExpenseMaintenanceAndOperations", "DirectCostsOfLeasedAndRentedPropertyOrEquipment"]) },
];

/** Whether a row that would be this metric is only a part of what its heading names. */
export function isPartUnder(id: MetricId, section: string | null): boolean {
  return section !== null && PARTS.some((parts) => parts.ids.has(id) && parts.section.test(section));
}
