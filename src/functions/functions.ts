/* The cell functions, namespace LPSN. Thin: what they answer is worked out in src/facts, src/procedures and src/together, what a cell shows in answers.ts. */
import { ask } from "../facts/ask";
import { bridgeTable } from "../facts/bridge-table";
import { checksTable, checkValue } from "../facts/check-answers";
import { foots } from "../facts/foots";
import { askGuidance } from "../facts/guidance";
import type { Library } from "../facts/library";
import { metricsTable, periodsTable } from "../facts/lists";
import { askSource } from "../facts/source";
import { statementTable } from "../facts/statement-table";
import type { TableAnswer } from "../facts/table-answer";
import { backlogText, bookingsTable, dealSizeTable, lossContingencyTable, materialityTable } from "../procedures/procedure-tables";
import { commentsTable, commitmentsTable, redactionsTable } from "../together/letter-tables";
import { cellResult, errorOf, guidanceResult, numberResult, tableResult } from "./answers";
import { withLibrary } from "./with-library";

function fact(metric: unknown, period: unknown, scale?: unknown, filer?: unknown): unknown {
  return withLibrary((library) => cellResult(ask(library, { metric, period, scale, filer })));
}

/** The metadata has no word for "a table, or a promise of one while the workbook opens", which is what Excel takes. */
function spilled(answer: (library: Library) => TableAnswer): unknown[][] {
  return withLibrary((library) => tableResult(answer(library))) as unknown[][];
}

/**
 * Adjusted EBITDA for a period, as the company reports it. Example: =LPSN.ADJ_EBITDA("Q3 2013")
 * @customfunction ADJ_EBITDA
 * @helpurl https://localhost:3000/help.html#adj-ebitda
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function adjEbitda(period: unknown, scale?: unknown): unknown {
  return fact("AdjustedEbitda", period, scale);
}

/**
 * Diluted adjusted EBITDA per share for a period. Example: =LPSN.ADJ_EBITDA_PER_SHARE("Q3 2013")
 * @customfunction ADJ_EBITDA_PER_SHARE
 * @helpurl https://localhost:3000/help.html#adj-ebitda-per-share
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @returns {unknown} The figure, with where it comes from.
 */
export function adjEbitdaPerShare(period: unknown): unknown {
  return fact("AdjustedEbitdaPerShare", period);
}

/**
 * Adjusted net income for a period, as the company reports it. Example: =LPSN.ADJ_NET_INCOME("Q3 2013")
 * @customfunction ADJ_NET_INCOME
 * @helpurl https://localhost:3000/help.html#adj-net-income
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function adjNetIncome(period: unknown, scale?: unknown): unknown {
  return fact("AdjustedNetIncome", period, scale);
}

/**
 * Diluted adjusted net income per share for a period. Example: =LPSN.ADJ_NET_INCOME_PER_SHARE("Q3 2013")
 * @customfunction ADJ_NET_INCOME_PER_SHARE
 * @helpurl https://localhost:3000/help.html#adj-net-income-per-share
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @returns {unknown} The figure, with where it comes from.
 */
export function adjNetIncomePerShare(period: unknown): unknown {
  return fact("AdjustedNetIncomePerShare", period);
}

/**
 * Total revenue for a period. Example: =LPSN.REVENUE("Q3 2013")
 * @customfunction REVENUE
 * @helpurl https://localhost:3000/help.html#revenue
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function revenue(period: unknown, scale?: unknown): unknown {
  return fact("Revenues", period, scale);
}

/**
 * Cost of revenue for a period. Example: =LPSN.COST_OF_REVENUE("Q3 2013")
 * @customfunction COST_OF_REVENUE
 * @helpurl https://localhost:3000/help.html#cost-of-revenue
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function costOfRevenue(period: unknown, scale?: unknown): unknown {
  return fact("CostOfRevenue", period, scale);
}

/**
 * Income or loss from operations for a period. Example: =LPSN.OPERATING_INCOME("9M 2013")
 * @customfunction OPERATING_INCOME
 * @helpurl https://localhost:3000/help.html#operating-income
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function operatingIncome(period: unknown, scale?: unknown): unknown {
  return fact("OperatingIncomeLoss", period, scale);
}

/**
 * Net income or loss under GAAP for a period. Example: =LPSN.NET_INCOME("Q3 2013")
 * @customfunction NET_INCOME
 * @helpurl https://localhost:3000/help.html#net-income
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function netIncome(period: unknown, scale?: unknown): unknown {
  return fact("NetIncomeLoss", period, scale);
}

/**
 * Basic net income per share under GAAP for a period. Example: =LPSN.EPS_BASIC("Q3 2013")
 * @customfunction EPS_BASIC
 * @helpurl https://localhost:3000/help.html#eps-basic
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @returns {unknown} The figure, with where it comes from.
 */
export function epsBasic(period: unknown): unknown {
  return fact("EarningsPerShareBasic", period);
}

/**
 * Diluted net income per share under GAAP for a period. Example: =LPSN.EPS_DILUTED("Q3 2013")
 * @customfunction EPS_DILUTED
 * @helpurl https://localhost:3000/help.html#eps-diluted
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @returns {unknown} The figure, with where it comes from.
 */
export function epsDiluted(period: unknown): unknown {
  return fact("EarningsPerShareDiluted", period);
}

/**
 * Net cash provided by operating activities for a period. Example: =LPSN.OPERATING_CASH_FLOW("9M 2013")
 * @customfunction OPERATING_CASH_FLOW
 * @helpurl https://localhost:3000/help.html#operating-cash-flow
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function operatingCashFlow(period: unknown, scale?: unknown): unknown {
  return fact("NetCashProvidedByOperatingActivities", period, scale);
}

/**
 * Stock-based compensation for a period. Example: =LPSN.STOCK_COMP("Q3 2013")
 * @customfunction STOCK_COMP
 * @helpurl https://localhost:3000/help.html#stock-comp
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function stockComp(period: unknown, scale?: unknown): unknown {
  return fact("ShareBasedCompensation", period, scale);
}

/**
 * Depreciation for a period. Example: =LPSN.DEPRECIATION("Q3 2013")
 * @customfunction DEPRECIATION
 * @helpurl https://localhost:3000/help.html#depreciation
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function depreciation(period: unknown, scale?: unknown): unknown {
  return fact("Depreciation", period, scale);
}

/**
 * Amortization of purchased intangibles for a period: the whole, as the bridge adds it back, not only the part on a line of its own in the income statement. Example: =LPSN.AMORTIZATION("Q3 2013")
 * @customfunction AMORTIZATION
 * @helpurl https://localhost:3000/help.html#amortization
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function amortization(period: unknown, scale?: unknown): unknown {
  return fact("AmortizationOfIntangibleAssets", period, scale);
}

/**
 * Cash and cash equivalents at a date, or at the end of a period. Example: =LPSN.CASH("2013-09-30")
 * @customfunction CASH
 * @helpurl https://localhost:3000/help.html#cash
 * @param {unknown} date A date or a period that ends on it: "2013-09-30", "Q3 2013", or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function cash(date: unknown, scale?: unknown): unknown {
  return fact("CashAndCashEquivalents", date, scale);
}

/**
 * Total assets at a date, or at the end of a period. Example: =LPSN.TOTAL_ASSETS("2013-09-30")
 * @customfunction TOTAL_ASSETS
 * @helpurl https://localhost:3000/help.html#total-assets
 * @param {unknown} date A date or a period that ends on it: "2013-09-30", "Q3 2013", or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function totalAssets(date: unknown, scale?: unknown): unknown {
  return fact("Assets", date, scale);
}

/**
 * Bookings for a period, as stated in the text. Example: =LPSN.BOOKINGS("Q3 2013")
 * @customfunction BOOKINGS
 * @helpurl https://localhost:3000/help.html#bookings
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function bookings(period: unknown, scale?: unknown): unknown {
  return fact("Bookings", period, scale);
}

/**
 * Average deal size of new bookings for a period, as stated in the text. Example: =LPSN.AVG_DEAL_SIZE("Q4 2012")
 * @customfunction AVG_DEAL_SIZE
 * @helpurl https://localhost:3000/help.html#avg-deal-size
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @returns {unknown} The figure, with where it comes from.
 */
export function avgDealSize(period: unknown, scale?: unknown): unknown {
  return fact("AverageDealSize", period, scale);
}

/**
 * What the company expects for a measure and period. Example: =LPSN.GUIDANCE("Revenue", "Q4 2013", "low")
 * @customfunction GUIDANCE
 * @helpurl https://localhost:3000/help.html#guidance
 * @param {unknown} metric The measure in the company's words: "Revenue", "GAAP EPS", "Effective tax rate".
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [bound] "low", "mid" or "high" end of the range; left out, the middle.
 * @returns {unknown} The expected value in the units the company gives it in.
 */
export function guidance(metric: unknown, period: unknown, bound?: unknown): unknown {
  return withLibrary((library) => {
    const answer = askGuidance(library, metric, period, bound);
    if (answer.kind !== "value") throw errorOf(answer);
    return guidanceResult(answer);
  });
}

/**
 * Any measure for a period. Example: =LPSN.FACT("Deferred income taxes", "9M 2013", "Actuals")
 * @customfunction FACT
 * @helpurl https://localhost:3000/help.html#fact
 * @param {unknown} metric The measure: a label, a name from LPSN.METRICS(), or a us-gaap element such as "NetIncomeLoss".
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @param {unknown} [scale] "Actuals", "Thousands", "Millions" or "Billions"; left out, the figure is as printed.
 * @param {unknown} [filer] The company's ticker, name, CIK or file number; left out, the first company of the library.
 * @returns {unknown} The figure, with where it comes from.
 */
export function factOf(metric: unknown, period: unknown, scale?: unknown, filer?: unknown): unknown {
  return fact(metric, period, scale, filer);
}

/**
 * A whole statement as printed, spilled. Example: =LPSN.STATEMENT("income statement", "Q3 2013")
 * @customfunction STATEMENT
 * @helpurl https://localhost:3000/help.html#statement
 * @param {unknown} kind "income statement", "balance sheet", "cash flow", "reconciliation", or words of its title.
 * @param {unknown} [period] One period only; left out, every column.
 * @param {unknown} [filer] The company's ticker, name, CIK or file number; left out, the first company of the library.
 * @returns {unknown[][]} A header row with the periods, then a row a line.
 */
export function statement(kind: unknown, period?: unknown, filer?: unknown): unknown[][] {
  return spilled((library) => statementTable(library, kind, period, filer));
}

/**
 * How a measure is reached from the GAAP figure, line by line, spilled. Example: =LPSN.BRIDGE("Adjusted EBITDA", "Q3 2013")
 * @customfunction BRIDGE
 * @helpurl https://localhost:3000/help.html#bridge
 * @param {unknown} measure The measure that the bridge arrives at: "Adjusted EBITDA", "Adjusted net income".
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @returns {unknown[][]} Labels and figures, then the measure, then whether it ties and what it is off by.
 */
export function bridge(measure: unknown, period: unknown): unknown[][] {
  return spilled((library) => bridgeTable(library, measure, period));
}

/**
 * Every check of the company's filings, spilled, the largest break first. Example: =LPSN.CHECKS()
 * @customfunction CHECKS
 * @helpurl https://localhost:3000/help.html#checks
 * @param {unknown} [filer] The company's ticker, name, CIK or file number; left out, the first company of the library.
 * @returns {unknown[][]} Status, check, period, expected, actual, difference, explanation.
 */
export function checks(filer?: unknown): unknown[][] {
  return spilled((library) => checksTable(library, filer));
}

/**
 * Every period that the filings at hand state figures for, spilled. Example: =LPSN.PERIODS()
 * @customfunction PERIODS
 * @helpurl https://localhost:3000/help.html#periods
 * @returns {unknown[][]} Periods, their last days and how many figures there are.
 */
export function periods(): unknown[][] {
  return spilled((library) => periodsTable(library));
}

/**
 * Every measure that the filings at hand state, spilled. Example: =LPSN.METRICS()
 * @customfunction METRICS
 * @helpurl https://localhost:3000/help.html#metrics
 * @returns {unknown[][]} Measures, the names that LPSN.FACT takes, their units and periods.
 */
export function metrics(): unknown[][] {
  return spilled((library) => metricsTable(library));
}

/**
 * By how much a reported measure misses what it should be: 0 when it ties. Example: =LPSN.CHECK("Adjusted EBITDA", "Q3 2013")
 * @customfunction CHECK
 * @helpurl https://localhost:3000/help.html#check
 * @param {unknown} measure The measure: "Adjusted EBITDA", "Net income", "Total assets".
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @returns {unknown} The difference in printed units; 0 when it ties exactly or within rounding.
 */
export function check(measure: unknown, period: unknown): unknown {
  return withLibrary((library) => {
    const answer = checkValue(library, measure, period);
    if (answer.kind !== "value") throw errorOf(answer);
    return numberResult(answer.value, "General");
  });
}

/**
 * The row or sentence of the filing that a figure comes from. Example: =LPSN.SOURCE("Adjusted EBITDA", "Q3 2013")
 * @customfunction SOURCE
 * @helpurl https://localhost:3000/help.html#source
 * @param {unknown} metric The measure, as for LPSN.FACT.
 * @param {unknown} period Quarter, year or date: "Q3 2013", "3Q13", "FY 2013", "9M 2013", "YTD", a date, or a cell with one.
 * @returns {unknown} One line that says where the figure is printed.
 */
export function source(metric: unknown, period: unknown): unknown {
  return withLibrary((library) => {
    const answer = askSource(library, { metric, period });
    if (answer.kind !== "text") throw errorOf(answer);
    return answer.text;
  });
}

/**
 * Ties your own cells: 0 when the total is the sum of the terms within rounding, else the difference. Example: =LPSN.FOOTS(B2:B6, B7)
 * @customfunction FOOTS
 * @helpurl https://localhost:3000/help.html#foots
 * @param {unknown[][]} terms The cells that are added up.
 * @param {unknown} total The cell that should be their sum.
 * @param {unknown} [unit] What figures were rounded to: 1 for whole numbers, 0.01 for cents; left out, the finest place among the cells.
 * @returns {unknown} 0 when it ties within rounding, else total less sum.
 */
export function footsOf(terms: unknown[][], total: unknown, unit?: unknown): unknown {
  const answer = foots(terms, total, unit);
  if (answer.kind !== "value") throw errorOf(answer);
  return numberResult(answer.value, "General");
}

/**
 * What to accrue and disclose for a possible loss by ASC 450-20, spilled. Example: =LPSN.LOSS_CONTINGENCY("probable", TRUE, 5, 4, 9)
 * @customfunction LOSS_CONTINGENCY
 * @helpurl https://localhost:3000/help.html#loss-contingency
 * @param {unknown} likelihood "probable", "reasonably possible" or "remote".
 * @param {unknown} estimable TRUE where the loss can be reasonably estimated, else FALSE.
 * @param {unknown} [accrued] The best estimate, or what is accrued already.
 * @param {unknown} [low] The low end of the range of the whole loss.
 * @param {unknown} [high] The high end of the range of the whole loss.
 * @returns {unknown[][]} Treatment, amount to accrue, range to disclose, the sentence to disclose, and why.
 */
export function lossContingency(likelihood: unknown, estimable: unknown, accrued?: unknown, low?: unknown, high?: unknown): unknown[][] {
  return tableResult(lossContingencyTable(likelihood, estimable, accrued, low, high));
}

/**
 * An amount in percent of a base, with what else SAB 99 asks of it, spilled. It never says that an amount is immaterial. Example: =LPSN.MATERIALITY(150, 4200, 5%)
 * @customfunction MATERIALITY
 * @helpurl https://localhost:3000/help.html#materiality
 * @param {unknown} amount The misstatement or other amount.
 * @param {unknown} base What it is held against, as reported: net income, revenue, total operating expenses.
 * @param {unknown} [threshold] A percentage to start from: 5%, or 5; left out, 5%.
 * @returns {unknown[][]} The percentage, the threshold, SAB 99's flags and its further questions.
 */
export function materiality(amount: unknown, base: unknown, threshold?: unknown): unknown[][] {
  return tableResult(materialityTable(amount, base, threshold));
}

/**
 * Bookings of a table of contracts, as response letters define them: new commitments for recurring fees. Example: =LPSN.BOOKINGS_OF(A1:E20)
 * @customfunction BOOKINGS_OF
 * @helpurl https://localhost:3000/help.html#bookings-of
 * @param {unknown[][]} contracts The contracts with a header row: type, recurring fee, one-time fees, customer, date.
 * @param {unknown} [reasons] FALSE for the figure alone; left out, the rows that are left out follow below it, each with the reason.
 * @returns {unknown[][]} The total, then each row that is no booking and why.
 */
export function bookingsOf(contracts: unknown[][], reasons?: unknown): unknown[][] {
  return tableResult(bookingsTable(contracts, reasons));
}

/**
 * Average deal size of a table of contracts: bookings by the number of contracts that count. Example: =LPSN.AVG_DEAL_SIZE_OF(A1:E20, "new")
 * @customfunction AVG_DEAL_SIZE_OF
 * @helpurl https://localhost:3000/help.html#avg-deal-size-of
 * @param {unknown[][]} contracts The contracts with a header row: type, recurring fee, one-time fees, customer, date.
 * @param {unknown} [customers] "new" or "existing" customers only; left out, all.
 * @param {unknown} [reasons] FALSE for the figure alone; left out, the rows that are left out follow below it, each with the reason.
 * @returns {unknown[][]} The average, then each row that does not count and why.
 */
export function avgDealSizeOf(contracts: unknown[][], customers?: unknown, reasons?: unknown): unknown[][] {
  return tableResult(dealSizeTable(contracts, customers, reasons));
}

/**
 * What Item 101(c)(1)(viii) of Regulation S-K asks of backlog, and why bookings are not backlog. Example: =LPSN.BACKLOG_NOTE("2013-02-27")
 * @customfunction BACKLOG_NOTE
 * @helpurl https://localhost:3000/help.html#backlog-note
 * @param {unknown} [date] The day of the filing, which tells whether the rule was in force; left out, the rule alone.
 * @returns {unknown} A text.
 */
export function backlogNote(date?: unknown): unknown {
  const text = backlogText(date);
  if (typeof text !== "string") throw errorOf(text);
  return text;
}

/**
 * Every comment of the SEC's staff in the company's letters with its answer, spilled. Example: =LPSN.COMMENTS()
 * @customfunction COMMENTS
 * @helpurl https://localhost:3000/help.html#comments
 * @param {unknown} [filer] The company's ticker, name, CIK or file number; left out, the first company of the library.
 * @returns {unknown[][]} Round, number, heading, what was asked, the response, status, dates and citations.
 */
export function comments(filer?: unknown): unknown[][] {
  return spilled((library) => commentsTable(library, filer));
}

/**
 * Every promise of the company's response letters and what its later filings show of it, spilled. Example: =LPSN.COMMITMENTS()
 * @customfunction COMMITMENTS
 * @helpurl https://localhost:3000/help.html#commitments
 * @param {unknown} [filer] The company's ticker, name, CIK or file number; left out, the first company of the library.
 * @returns {unknown[][]} Status, promise, condition, the filing it is for, what shows it and where.
 */
export function commitments(filer?: unknown): unknown[][] {
  return spilled((library) => commitmentsTable(library, filer));
}

/**
 * Every place at which the company's letters withhold something, spilled. Example: =LPSN.REDACTIONS()
 * @customfunction REDACTIONS
 * @helpurl https://localhost:3000/help.html#redactions
 * @param {unknown} [filer] The company's ticker, name, CIK or file number; left out, the first company of the library.
 * @returns {unknown[][]} Mark, what is withheld, the sentence around it, page and comment; the value itself is #N/A.
 */
export function redactions(filer?: unknown): unknown[][] {
  return spilled((library) => redactionsTable(library, filer));
}
