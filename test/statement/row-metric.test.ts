import { metricById } from "../../src/vocabulary/metric";
import { rowMetric } from "../../src/statement/row-metric";
import type { StatementKind } from "../../src/vocabulary/statement";
import type { Unit } from "../../src/vocabulary/unit";

interface Placed {
  readonly unit?: Unit;
  readonly section?: string;
  readonly pastCurrent?: boolean;
}

function metricIn(kind: StatementKind, label: string, { unit = "money", section, pastCurrent = false }: Placed = {}): string | null {
  const found = rowMetric({ label, unit, section: section ?? null, pastCurrent }, kind);
  if (found !== null) expect([found, metricById(found) !== undefined]).toEqual([found, true]);
  return found;
}

type Pair = readonly [label: string, metric: string | null, placed?: Placed];

function check(kind: StatementKind, pairs: readonly Pair[]): void {
  it.each(pairs.map((pair) => [pair[0], pair[1], pair[2]] as const))(`${kind.replace("_", " ")}: %s is %s`, (label, metric, placed) => expect(metricIn(kind, label, placed)).toBe(metric));
}

const perShare: Placed = { unit: "per_share" }, shares: Placed = { unit: "shares" }, percent: Placed = { unit: "percent" }, past: Placed = { pastCurrent: true };

describe("labels that filers print", () => {
  check("income_statement", [
    ["Net sales", "Revenues"], ["Total net revenue", "Revenues"], ["TOTAL REVENUES", "Revenues"], ["Sales, net", "Revenues"], ["Total sales and revenues", "Revenues"], ["Operating revenues", "Revenues"],
    ["Total revenues, net of interest expense", "RevenuesNetOfInterestExpense"], ["Rental revenue", "OperatingLeaseLeaseIncome"],
    ["Cost of goods sold", "CostOfRevenue"], ["Cost of products sold", "CostOfRevenue"], ["Cost of sales (exclusive of depreciation and amortization shown below)", "CostOfRevenue"], ["COST OF SALES (Including buying, distribution, and occupancy costs)", "CostOfRevenue"],
    ["Gross profit (loss)", "GrossProfit"], ["Gross margin", "GrossProfit"], ["Gross margin", "GrossMargin", percent],
    ["Selling, general and administrative expenses", "SellingGeneralAndAdministrativeExpense"], ["Selling, informational and administrative expenses", "SellingGeneralAndAdministrativeExpense"], ["SG&A", "SellingGeneralAndAdministrativeExpense"],
    ["Research and development expenses", "ResearchAndDevelopmentExpense"], ["Research & development", "ResearchAndDevelopmentExpense"], ["Sales and marketing expense", "SellingAndMarketingExpense"],
    ["General and administrative (including equity-based compensation expense of $8,903 and $3,329)", "GeneralAndAdministrativeExpense"],
    ["Amortization of other intangible assets", "AmortizationOfIntangibleAssets"], ["Depreciation, depletion and amortization", "DepreciationDepletionAndAmortization"], ["Restructuring charges, net", "RestructuringCharges"], ["Goodwill impairment", "GoodwillImpairmentLoss"],
    ["Lease operating expenses", "LeaseOperatingExpense"], ["Exploration expense", "ExplorationExpense"], ["Taxes other than income taxes", "TaxesExcludingIncomeAndExciseTaxes"], ["Operation and maintenance", "UtilitiesOperatingExpenseMaintenanceAndOperations"], ["Real estate taxes", "RealEstateTaxExpense"],
    ["Operating (loss) income", "OperatingIncomeLoss"], ["Loss from operations", "OperatingIncomeLoss"], ["Operating earnings", "OperatingIncomeLoss"], ["Total operating costs and expenses", "CostsAndExpenses"],
    ["Other (expense) income, net", "OtherNonoperatingIncomeExpense"], ["Interest expense, net", "InterestExpense"], ["Interest income", "InvestmentIncomeInterest"], ["Interest income (expense), net", "InterestIncomeExpenseNonoperatingNet"], ["Total other income (expense), net", "NonoperatingIncomeExpense"],
    ["Loss on early extinguishment of debt", "GainsLossesOnExtinguishmentOfDebt"], ["Foreign exchange (loss) gain", "ForeignCurrencyTransactionGainLossBeforeTax"], ["Equity in earnings of unconsolidated affiliates", "IncomeLossFromEquityMethodInvestments"],
    ["Equity in profit (loss) of unconsolidated affiliated companies", "IncomeLossFromEquityMethodInvestments"],
    ["Income (loss) before provision for income taxes", "IncomeLossBeforeIncomeTaxes"], ["Loss before income taxes", "IncomeLossBeforeIncomeTaxes"], ["Earnings before taxes", "IncomeLossBeforeIncomeTaxes"], ["Pre-tax earnings", "IncomeLossBeforeIncomeTaxes"],
    ["Income from continuing operations before income taxes", "IncomeLossBeforeIncomeTaxes"], ["Income before income taxes, minority interest and cumulative effect of accounting change", "IncomeLossBeforeIncomeTaxes"],
    ["Provision (benefit) for income taxes", "IncomeTaxExpenseBenefit"], ["Income tax benefit", "IncomeTaxExpenseBenefit"], ["Taxes on income", "IncomeTaxExpenseBenefit"], ["(Benefit from) provision for income taxes", "IncomeTaxExpenseBenefit"],
    ["Loss from discontinued operations, net of tax", "IncomeLossFromDiscontinuedOperationsNetOfTax"], ["Earnings from continuing operations", "IncomeLossFromContinuingOperations"],
    ["Net earnings (loss)", "NetIncomeLoss"], ["Profit", "NetIncomeLoss"], ["Net income attributable to Acme Tool Inc.", "NetIncomeLoss"], ["Net loss attributable to Acme", "NetIncomeLoss"], ["Profit attributable to Acme Inc.", "NetIncomeLoss"],
    ["Net income (loss) and comprehensive income (loss) attributable to Acme Corporation", "NetIncomeLoss"], ["Net income attributable to Acme Inc. common stockholders", "NetIncomeLossAvailableToCommonStockholdersBasic"],
    ["Net earnings applicable to common shareholders", "NetIncomeLossAvailableToCommonStockholdersBasic"], ["Less: Net income attributable to noncontrolling interests", "NetIncomeLossAttributableToNoncontrollingInterest"], ["Less: Profit (loss) attributable to non-controlling interests", "NetIncomeLossAttributableToNoncontrollingInterest"],
    ["Noncontrolling interests", "NetIncomeLossAttributableToNoncontrollingInterest"], ["Net income including noncontrolling interests", "ProfitLoss"], ["Preferred stock dividends", "PreferredStockDividendsIncomeStatementImpact"], ["Comprehensive loss", "ComprehensiveIncomeNetOfTax"],
    ["Net income per share: Basic", "EarningsPerShareBasic", perShare], ["Earnings per common share - assuming dilution", "EarningsPerShareDiluted", perShare], ["Diluted earnings per share attributable to Acme common stockholders", "EarningsPerShareDiluted", perShare],
    ["Basic and diluted net loss per share", "EarningsPerShareDiluted", perShare], ["LOSS PER SHARE - BASIC AND DILUTED", "EarningsPerShareDiluted", perShare], ["Net income (loss) per share\u2014basic", "EarningsPerShareBasic", perShare], ["Net (loss) income per diluted common share", "EarningsPerShareDiluted", perShare],
    ["Diluted earnings per share from continuing operations", "IncomeLossFromContinuingOperationsPerDilutedShare", perShare], ["Dividends declared per common share", "CommonStockDividendsPerShareDeclared", perShare],
    ["Basic", "EarningsPerShareBasic", { unit: "per_share", section: "Net income per share" }], ["Diluted", "EarningsPerShareDiluted", perShare], ["\u2013 Diluted 2", "WeightedAverageNumberOfDilutedSharesOutstanding", { unit: "shares", section: "Weighted-average common shares outstanding (millions)" }],
    ["Basic and diluted", "EarningsPerShareDiluted", { unit: "per_share", section: "Net loss per common share" }], ["Diluted", "AdjustedNetIncomePerShare", { unit: "per_share", section: "Adjusted earnings per share" }],
    ["Basic", "IncomeLossFromContinuingOperationsPerBasicShare", { unit: "per_share", section: "Earnings per share from continuing operations" }], ["Continuing operations", "IncomeLossFromContinuingOperationsPerDilutedShare", { unit: "per_share", section: "Diluted earnings per share" }],
    ["Shares used in computing diluted net income per share", "WeightedAverageNumberOfDilutedSharesOutstanding", shares], ["Weighted-average shares used to compute net income (loss) per share - basic", "WeightedAverageNumberOfSharesOutstandingBasic", shares],
    ["Weighted average number of common and dilutive shares", "WeightedAverageNumberOfDilutedSharesOutstanding", shares], ["Basic shares outstanding", "WeightedAverageNumberOfSharesOutstandingBasic", shares],
    ["Effective tax rate", "EffectiveIncomeTaxRate", percent], ["Net sales (1)", "Revenues"], ["Profit 6", "NetIncomeLoss"],
    ["Total interest income", "InterestAndDividendIncomeOperating"], ["Net interest income", "InterestIncomeExpenseNet"], ["Provision for credit losses", "ProvisionForLoanLeaseAndOtherLosses"], ["Provision for loan losses", "ProvisionForLoanAndLeaseLosses"],
    ["Net interest income after provision for loan losses", "InterestIncomeExpenseAfterProvisionForLoanLoss"], ["Total non-interest income", "NoninterestIncome"], ["Total noninterest expense", "NoninterestExpense"], ["Salaries and employee benefits", "LaborAndRelatedExpense"],
    ["Deposits", "InterestExpenseDeposits", { section: "Interest expense" }], ["Loans, including fees", "InterestAndFeeIncomeLoansAndLeases", { section: "Interest and dividend income" }],
    ["Net premiums earned", "PremiumsEarnedNet"], ["Losses and loss adjustment expenses", "PolicyholderBenefitsAndClaimsIncurredNet"], ["Net investment income", "NetInvestmentIncome"], ["Combined ratio", "CombinedRatio", percent],
  ]);

  check("balance_sheet", [
    ["Cash and cash equivalents", "CashAndCashEquivalents"], ["Cash, cash equivalents and restricted cash", "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents"], ["Short-term investments", "ShortTermInvestments"],
    ["Marketable securities", "MarketableSecuritiesCurrent"], ["Marketable securities", "MarketableSecuritiesNoncurrent", past], ["Accounts receivable, less allowances of $62 and $55, respectively", "AccountsReceivableNetCurrent"], ["Trade receivables, net", "AccountsReceivableNetCurrent"],
    ["Inventories", "InventoryNet"], ["Prepaids and other", "PrepaidExpenseAndOtherAssetsCurrent"], ["Other", "OtherAssetsCurrent", { section: "Current assets" }], ["Deferred income taxes", "DeferredTaxAssetsNetCurrent", { section: "Current assets" }],
    ["Property, plant and equipment, net", "PropertyPlantAndEquipmentNet"], ["Property and equipment, net of accumulated depreciation of $7,570 and $7,391", "PropertyPlantAndEquipmentNet"], ["Less accumulated depreciation and amortization", "AccumulatedDepreciationDepletionAndAmortizationPropertyPlantAndEquipment"],
    ["Operating lease right-of-use assets, net", "OperatingLeaseRightOfUseAsset"], ["Operating lease right of use assets", "OperatingLeaseRightOfUseAsset"], ["Goodwill", "Goodwill"], ["Other intangible assets, net", "IntangibleAssetsNetExcludingGoodwill"], ["Other assets", "OtherAssetsNoncurrent"], ["TOTAL ASSETS", "Assets"],
    ["Accounts payable and accrued liabilities", "AccountsPayableAndAccruedLiabilitiesCurrent"], ["Accrued payroll and benefits", "EmployeeRelatedLiabilitiesCurrent"], ["Deferred revenue", "DeferredRevenueCurrent"], ["Deferred revenue", "DeferredRevenueNoncurrent", past],
    ["Current maturities of long-term debt", "LongTermDebtCurrent"], ["Long-term debt", "LongTermDebtNoncurrent", past], ["Long-term debt", "LongTermDebt"], ["Operating lease liabilities", "OperatingLeaseLiabilityCurrent", { section: "Current liabilities" }], ["Operating lease liabilities", "OperatingLeaseLiabilityNoncurrent", past],
    ["Deferred tax liabilities", "DeferredIncomeTaxLiabilitiesNet"], ["Deferred income taxes", "DeferredIncomeTaxLiabilitiesNet", { section: "Long-term liabilities" }], ["Total non-current liabilities", "LiabilitiesNoncurrent"],
    ["Common stock, $0.01 par value; 190,000 shares authorized; 65,077 and 64,741 shares issued and outstanding", "CommonStockValue"], ["Preferred stock, $0.01 par value; authorized - 50,000 shares; none issued", "PreferredStockValue"], ["Treasury stock, at cost (2,221,841 shares)", "TreasuryStockValue"],
    ["Additional paid-in-capital", "AdditionalPaidInCapital"], ["Retained earnings/(Accumulated deficit)", "RetainedEarningsAccumulatedDeficit"], ["Accumulated other comprehensive (loss) income", "AccumulatedOtherComprehensiveIncomeLossNetOfTax"], ["Noncontrolling interests", "MinorityInterest"],
    ["Total Acme Tool Inc. shareholders\u2019 equity", "StockholdersEquity"], ["Acme stockholders' equity", "StockholdersEquity"], ["Total stockholders' (deficit) equity", "StockholdersEquity"], ["Total shareowners\u2019 equity", "StockholdersEquity"], ["Total equity attributable to Acme", "StockholdersEquity"],
    ["Total liabilities, redeemable noncontrolling interests and shareholders' deficit", "LiabilitiesAndStockholdersEquity"],
    ["Cash and due from banks", "CashAndDueFromBanks"], ["Securities available for sale, at fair value", "AvailableForSaleSecuritiesDebtSecurities"], ["Loans, net of allowance for loan losses of $21,915 and $12,232", "LoansAndLeasesReceivableNetReportedAmount"], ["Allowance for credit losses", "LoansAndLeasesReceivableAllowance"],
    ["Total deposits", "Deposits"], ["Noninterest-bearing", "NoninterestBearingDepositLiabilities", { section: "Deposits" }], ["Federal Home Loan Bank (\u201cFHLB\u201d) advances", "AdvancesFromFederalHomeLoanBanks"], ["Reserve for losses and loss adjustment expenses", "LiabilityForClaimsAndClaimsAdjustmentExpense"], ["Unearned premiums", "UnearnedPremiums"],
    ["Common shares outstanding", "CommonStockSharesOutstanding", shares], ["Book value per share", "BookValuePerShare", perShare],
  ]);

  check("cash_flow", [
    ["Net income", "NetIncomeLoss"], ["Depreciation and amortization", "DepreciationAndAmortization"], ["Stock-based compensation expense", "ShareBasedCompensation"], ["Deferred income taxes", "DeferredIncomeTaxExpenseBenefit"], ["Inventories", "IncreaseDecreaseInInventories"],
    ["(Increase) decrease in inventories", "IncreaseDecreaseInInventories"], ["Change in accounts receivable", "IncreaseDecreaseInAccountsReceivable"], ["Accounts payable", "IncreaseDecreaseInAccountsPayable"], ["Deferred revenue", "IncreaseDecreaseInDeferredRevenue"], ["Other assets", "IncreaseDecreaseInOtherOperatingAssets"],
    ["Cash generated by operating activities", "NetCashProvidedByOperatingActivities"], ["Net cash flows provided by (used in) financing activities", "NetCashProvidedByFinancingActivities"], ["Cash flow used in investing activities", "NetCashProvidedByInvestingActivities"], ["Net cash provided by (used for) operating activities", "NetCashProvidedByOperatingActivities"],
    ["Net cash used in operating activities of discontinued operations", "CashProvidedByUsedInOperatingActivitiesDiscontinuedOperations"], ["Payments for acquisition of property, plant and equipment", "PaymentsToAcquirePropertyPlantAndEquipment"], ["Acquisitions, net of cash acquired", "PaymentsToAcquireBusinessesNetOfCashAcquired"],
    ["Repurchases of common stock", "PaymentsForRepurchaseOfCommonStock"], ["Dividends paid", "PaymentsOfDividends"], ["Repayments of term debt", "RepaymentsOfLongTermDebt"], ["Other", "ProceedsFromPaymentsForOtherFinancingActivities", { section: "Cash flows from financing activities" }],
    ["Effect of exchange rate changes on cash", "EffectOfExchangeRateOnCashAndCashEquivalents"], ["Net (decrease) increase in cash and cash equivalents", "CashAndCashEquivalentsPeriodIncreaseDecrease"], ["Cash and cash equivalents, beginning of period", "CashAtBeginningOfPeriod"], ["Cash, cash equivalents and restricted cash, ending balances", "CashAtEndOfPeriod"],
    ["Cash paid for income taxes, net", "IncomeTaxesPaidNet"], ["Interest", "InterestPaidNet", { section: "Cash paid for" }], ["Free cash flow", "FreeCashFlow"],
  ]);

  check("reconciliation", [
    ["Adjusted EBITDA", "AdjustedEbitda"], ["EBITDA, as adjusted", "AdjustedEbitda"], ["Adjusted EBITDAX", "AdjustedEbitdax"], ["EBITDA1", "Ebitda"], ["Non-GAAP operating income", "AdjustedOperatingIncome"], ["Adjusted income from operations", "AdjustedOperatingIncome"], ["Operating income (non-GAAP)", "AdjustedOperatingIncome"],
    ["Non-GAAP gross profit", "AdjustedGrossProfit"], ["Non-GAAP net income", "AdjustedNetIncome"], ["Adjusted net income attributable to Acme", "AdjustedNetIncome"], ["Non-GAAP diluted EPS", "AdjustedNetIncomePerShare", perShare], ["Adjusted diluted earnings per share", "AdjustedNetIncomePerShare", perShare],
    ["Non-GAAP weighted-average shares used to compute net income per share - diluted", "AdjustedNetIncomeShares", shares], ["Non-GAAP operating margin", "AdjustedOperatingMargin", percent], ["Adjusted EBITDA margin", "AdjustedEbitdaMargin", percent], ["GAAP net income", "NetIncomeLoss"], ["Net income, as reported", "NetIncomeLoss"],
    ["GAAP research and development expenses", "ResearchAndDevelopmentExpense"], ["Non-GAAP research and development expenses", "AdjustedResearchAndDevelopment"], ["Add: Depreciation and amortization", "DepreciationAndAmortization"], ["Less: Capital expenditures", "PaymentsToAcquirePropertyPlantAndEquipment"],
    ["Non-GAAP free cash flow", "FreeCashFlow"], ["Adjusted free cash flow", "AdjustedFreeCashFlow"], ["Revenue at constant currency", "ConstantCurrencyRevenue"], ["Non-GAAP constant currency revenue", "ConstantCurrencyRevenue"],
    ["Funds from operations (FFO)", "FundsFromOperations"], ["FFO per diluted share", "FundsFromOperationsPerShare", perShare], ["Adjusted FFO", "AdjustedFundsFromOperations"], ["Net operating income", "NetOperatingIncome"], ["Core earnings", "CoreEarnings"], ["Core earnings per diluted share", "CoreEarningsPerShare", perShare],
    ["Net interest margin", "NetInterestMargin", percent], ["Net interest margin (FTE)", "NetInterestMarginTaxEquivalent", percent], ["Efficiency ratio", "EfficiencyRatio", { unit: "ratio" }], ["Tangible common equity", "TangibleCommonEquity"], ["Return on average assets (annualized)", "ReturnOnAverageAssets", percent], ["Net debt", "NetDebt"],
  ]);

  check("segment", [["Total net sales", "Revenues"], ["Consolidated revenue", "Revenues"], ["Total operating income", "OperatingIncomeLoss"]]);
});

describe("labels that only look like a measure", () => {
  check("income_statement", [
    ["Services", null], ["Products", null], ["Other", null], ["Net income per share", null, perShare], ["Net loss before special items", null], ["Income before accounting change", null], ["Net income excluding special items", null],
    ["Earnings before interest, taxes and special items", null], ["Net income attributable to participating securities", null], ["Net sales growth", null, percent], ["Cost of revenue", null, percent], ["Net sales", null, percent], ["Total assets under custody", null],
    ["Goodwill", null], ["Inventories", null], ["Deposits", null], ["Loans", null], ["Diluted book value per share", null, perShare], ["Diluted", null, { unit: "per_share", section: "Dividends per share" }], ["Basic", null, { unit: "per_share", section: "Pro forma earnings per share" }],
    ["Diluted", null, { unit: "per_share", section: "Earnings per common share before accounting change" }], ["Shares repurchased", null, shares], ["Average price per diluted share", null, perShare], ["Effect of dilutive options on earnings per share", null, perShare],
    ["Cost of revenue", null, { section: "Stock-based compensation expense included in" }], ["Research and development", null, { section: "(1) Includes stock-based compensation expense as follows" }], ["Amortization of intangible assets", null, { section: "Cost of revenue" }], ["Marketing", null, { section: "Revenues" }],
    ["Other income", null, { section: "Noninterest income" }], ["Other expense", null], ["Interest on subordinated notes of affiliates", null], ["Revenue per employee", null], ["Net sales of discontinued products", null], ["Number of basic and diluted plans", null, { unit: "count" }],
    ["Profit of consolidated companies", null], ["Gross profit per unit sold", null], ["Operating income of Acme Europe", null], ["Potentially dilutive shares excluded", null, shares],
  ]);
  check("balance_sheet", [
    ["Deferred income taxes", null], ["Deposits", null], ["Other", null], ["Revenue", null], ["Restructuring", null], ["Common stock warrants", null], ["Common stock dividends payable to affiliates", null], ["Total tangible stockholders' equity of Acme", null], ["Average stockholders' equity", null], ["Deferred stock compensation", null],
    ["Noncontrolling interest and stockholders' equity adjustments", null], ["Accounts receivable, related parties", null], ["Diluted common shares outstanding at period end", null, shares], ["Interest expense", null], ["Long-term receivables - finance", null],
  ]);
  check("cash_flow", [
    ["Cash and cash equivalents", null], ["Revenue", null], ["Total assets", null], ["Goodwill", null], ["Other", null], ["Interest expense", null], ["Income tax expense", null], ["Adjustments to reconcile net income to net cash provided by operating activities", null], ["Change in fair value of warrants", null],
    ["Increase in cash surrender value of life insurance policies held", null], ["Cash paid for acquisitions of treasury bills", null], ["Net cash provided by operating activities before changes in working capital", null],
  ]);
  check("reconciliation", [
    ["Inventories", null], ["Accounts receivable", null], ["Adjusted return on average assets", null, percent], ["Adjusted tangible book value per share", null, perShare], ["Adjusted book value", null, perShare], ["EBITDA adjustments", null], ["Non-GAAP adjustments", null], ["Tax effect of non-GAAP adjustments", null],
    ["Total adjustments", null], ["Free cash flow conversion", null, percent], ["Stock-based compensation", null, { section: "Cost of revenues" }],
  ]);
  check("segment", [["Net sales", null], ["Operating income", null], ["Adjusted EBITDA", null], ["Total net revenues", null, { section: "Wealth Management" }], ["Total Americas", null]]);
});
