import fc from "fast-check";
import { labelKey, METRICS, metricById, metricByLabel } from "../../src/vocabulary/metric";
import { ADJUSTED } from "../../src/vocabulary/metrics/families";
import { matchKey } from "../../src/vocabulary/metrics/label-key";

/** us-gaap elements that stand on the faces of statements, spelled as in the taxonomy. */
const ELEMENTS = `
  Revenues RevenuesNetOfInterestExpense OperatingLeaseLeaseIncome OilAndGasRevenue CostOfRevenue GrossProfit SellingAndMarketingExpense SellingExpense MarketingExpense AdvertisingExpense
  ResearchAndDevelopmentExpense ResearchAndDevelopmentInProcess GeneralAndAdministrativeExpense SellingGeneralAndAdministrativeExpense LaborAndRelatedExpense AmortizationOfIntangibleAssets Depreciation
  DepreciationDepletionAndAmortization RestructuringCharges GoodwillImpairmentLoss AssetImpairmentCharges ImpairmentOfLongLivedAssetsHeldForUse BusinessCombinationAcquisitionRelatedCosts ExplorationExpense
  OtherOperatingIncomeExpenseNet OperatingExpenses CostsAndExpenses OperatingIncomeLoss OtherNonoperatingIncomeExpense NonoperatingIncomeExpense InterestExpense InvestmentIncomeInterest InterestIncomeExpenseNonoperatingNet
  ForeignCurrencyTransactionGainLossBeforeTax GainsLossesOnExtinguishmentOfDebt IncomeLossFromEquityMethodInvestments IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest
  IncomeTaxExpenseBenefit IncomeLossFromContinuingOperations IncomeLossFromDiscontinuedOperationsNetOfTax ProfitLoss NetIncomeLossAttributableToNoncontrollingInterest NetIncomeLoss
  PreferredStockDividendsIncomeStatementImpact NetIncomeLossAvailableToCommonStockholdersBasic OtherComprehensiveIncomeLossNetOfTax ComprehensiveIncomeNetOfTax EffectiveIncomeTaxRateContinuingOperations
  EarningsPerShareBasic EarningsPerShareDiluted IncomeLossFromContinuingOperationsPerBasicShare IncomeLossFromContinuingOperationsPerDilutedShare CommonStockDividendsPerShareDeclared
  WeightedAverageNumberOfSharesOutstandingBasic WeightedAverageNumberOfDilutedSharesOutstanding CommonStockSharesOutstanding
  CashAndCashEquivalentsAtCarryingValue RestrictedCashCurrent CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents ShortTermInvestments MarketableSecuritiesCurrent MarketableSecuritiesNoncurrent LongTermInvestments
  EquityMethodInvestments AccountsReceivableNetCurrent NontradeReceivablesCurrent IncomeTaxesReceivable ContractWithCustomerAssetNetCurrent InventoryNet PrepaidExpenseAndOtherAssetsCurrent OtherAssetsCurrent AssetsCurrent AssetsNoncurrent
  PropertyPlantAndEquipmentGross AccumulatedDepreciationDepletionAndAmortizationPropertyPlantAndEquipment PropertyPlantAndEquipmentNet OperatingLeaseRightOfUseAsset FinanceLeaseRightOfUseAsset IntangibleAssetsNetExcludingGoodwill
  Goodwill OtherAssetsNoncurrent Assets AccountsPayableCurrent AccountsPayableAndAccruedLiabilitiesCurrent AccruedLiabilitiesCurrent EmployeeRelatedLiabilitiesCurrent AccruedIncomeTaxesCurrent DeferredRevenueCurrent
  ContractWithCustomerLiabilityCurrent ShortTermBorrowings CommercialPaper DebtCurrent LongTermDebtCurrent OperatingLeaseLiabilityCurrent OperatingLeaseLiabilityNoncurrent OtherLiabilitiesCurrent LiabilitiesCurrent LongTermDebt
  LongTermDebtNoncurrent DeferredIncomeTaxLiabilitiesNet DeferredRevenueNoncurrent OtherLiabilitiesNoncurrent LiabilitiesNoncurrent Liabilities PreferredStockValue CommonStockValue AdditionalPaidInCapital RetainedEarningsAccumulatedDeficit
  AccumulatedOtherComprehensiveIncomeLossNetOfTax TreasuryStockValue MinorityInterest StockholdersEquity StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest LiabilitiesAndStockholdersEquity
  NetCashProvidedByUsedInOperatingActivities NetCashProvidedByUsedInInvestingActivities NetCashProvidedByUsedInFinancingActivities ShareBasedCompensation DeferredIncomeTaxExpenseBenefit IncreaseDecreaseInAccountsReceivable
  IncreaseDecreaseInInventories IncreaseDecreaseInAccountsPayable IncreaseDecreaseInDeferredRevenue PaymentsToAcquirePropertyPlantAndEquipment PaymentsToAcquireBusinessesNetOfCashAcquired PaymentsForRepurchaseOfCommonStock PaymentsOfDividends
  ProceedsFromIssuanceOfLongTermDebt RepaymentsOfLongTermDebt CashAndCashEquivalentsPeriodIncreaseDecrease EffectOfExchangeRateOnCashAndCashEquivalents InterestPaidNet IncomeTaxesPaidNet
  InterestAndDividendIncomeOperating InterestIncomeExpenseNet ProvisionForLoanAndLeaseLosses ProvisionForLoanLeaseAndOtherLosses NoninterestIncome NoninterestExpense CashAndDueFromBanks AvailableForSaleSecuritiesDebtSecurities
  HeldToMaturitySecurities LoansAndLeasesReceivableNetReportedAmount LoansAndLeasesReceivableAllowance Deposits NoninterestBearingDepositLiabilities PremiumsEarnedNet PremiumsWrittenNet PolicyholderBenefitsAndClaimsIncurredNet
  NetInvestmentIncome RealizedInvestmentGainsLosses UnearnedPremiums LiabilityForClaimsAndClaimsAdjustmentExpense
`.trim().split(/\s+/);

describe("the table of measures", () => {
  it("knows the us-gaap elements on the faces of statements, at least 120 of them", () => {
    const known = new Set(METRICS.map((metric) => metric.element ?? metric.id));
    expect(ELEMENTS.length).toBeGreaterThanOrEqual(120);
    expect(ELEMENTS.filter((element) => !known.has(element))).toEqual([]);
  });

  it("keeps the names that functions and workbooks are saved with", () => {
    const saved = ["Revenues", "CostOfRevenue", "IncomeLossBeforeIncomeTaxes", "NetIncomeLoss", "CashAndCashEquivalents", "NetCashProvidedByOperatingActivities", "NetCashProvidedByInvestingActivities", "NetCashProvidedByFinancingActivities", "EffectiveIncomeTaxRate", "AdjustedEbitda", "AdjustedEbitdaPerShare", "AdjustedNetIncome", "AdjustedNetIncomePerShare", "FreeCashFlow", "Bookings", "DealsSigned"];
    expect(saved.filter((id) => metricById(id) === undefined)).toEqual([]);
  });

  it("names each measure once", () => {
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
    const names = METRICS.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("gives no label to two measures of one unit in one place", () => {
    const owners = new Map<string, string>();
    const twice = METRICS.flatMap((metric) => {
      const places: (readonly [string, readonly string[]])[] = [["anywhere", [...metric.labels, ...(metric.printed ?? []), metric.name]], ...Object.entries(metric.within ?? {})];
      return places.flatMap(([place, labels]) => [...new Set(labels.map(matchKey))].flatMap((key) => {
        const claim = `${place} ${metric.unit} ${key}`, owner = owners.get(claim);
        owners.set(claim, metric.id);
        return owner === undefined ? [] : [`${claim}: ${owner}, ${metric.id}`];
      }));
    });
    expect(twice).toEqual([]);
  });

  it("writes the labels that sentences are searched for as keys, and finds each measure by its own", () => {
    const unkeyed = METRICS.flatMap(({ labels }) => labels.filter((label) => labelKey(label) !== label && !["net loss"].includes(label)));
    expect(unkeyed).toEqual([]);
    const lost = METRICS.filter(({ labels }) => labels.length > 0).filter((metric) => metricByLabel(metric.labels[0] ?? "")?.id !== metric.id).map(({ id }) => id);
    expect(lost).toEqual([]);
  });

  it("adjusts only known measures into known measures of the company's own", () => {
    for (const [from, to] of Object.entries(ADJUSTED)) {
      expect([from, metricById(from) !== undefined]).toEqual([from, true]);
      expect([to, metricById(to)?.gaap]).toEqual([to, false]);
    }
  });
});

describe("a label's key", () => {
  it.each([
    ["Net (loss) income", "Net income (loss)"],
    ["NET INCOME/(LOSS)", "Net income"],
    ["Net loss", "Net income"],
    ["Selling, general & administrative", "Selling, general and administrative"],
    ["Net cash (used in) provided by operating activities", "Net cash provided by operating activities"],
    ["Net cash provided by/(used in) operating activities", "Net cash provided by operating activities"],
    ["Net cash provided (used) by operating activities", "Net cash provided by operating activities"],
    ["Revenue (1)", "Revenue"],
    ["Revenue*", "Revenue"],
    ["Revenue\u00b9", "Revenue"],
    ["Revenue [2]", "Revenue"],
    ["Basic (in shares)", "Basic"],
    ["Diluted (in dollars per share)", "Diluted"],
    ["Commitments (Note 5)", "Commitments"],
    ["Total stockholders\u2019 (deficit) equity", "Total stockholders' equity (deficit)"],
    ["(Decrease) increase in cash", "Increase (decrease) in cash"],
    ["(Gain) loss on disposal of assets", "Loss (gain) on disposal of assets"],
    ["Net income per share\u2014basic", "Net income per share - basic"],
  ])("%s is %s", (one, other) => expect(labelKey(one)).toBe(labelKey(other)));

  it.each([
    ["Loss on extinguishment of debt", "Gain on extinguishment of debt"],
    ["Accounts payable", "Accounts receivable"],
    ["Deferred revenue, current", "Deferred revenue"],
  ])("%s is not %s", (one, other) => expect(labelKey(one)).not.toBe(labelKey(other)));

  it("of a key is the key, whatever the text, and asking again gives the same", () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => {
      const key = labelKey(text);
      expect(key).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
      expect(labelKey(text)).toBe(key);
    }));
  });

  it("is none for long hostile labels", () => {
    const hostile = ["(".repeat(5000), "net cash provided ".repeat(2000), "loss / ".repeat(3000), "attributable to ".repeat(2000)];
    expect(hostile.map(metricByLabel)).toEqual(hostile.map(() => undefined));
  });
});
