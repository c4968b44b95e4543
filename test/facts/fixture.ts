import type { LibraryEntry } from "../../src/facts/library";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";
import type { Guidance, ProseFigure, Report } from "../../src/vocabulary/report";
import { Q3, Q3_BEFORE, statement } from "../workbook/fixture";

/** A report of LivePerson with nothing in it but what is given. */
export function entry(parts: Partial<Report>, source = ""): LibraryEntry {
  const report: Report = {
    schema: "tieout/1", file: "release.txt", form: "8-K", registrant: { name: "LivePerson, Inc.", ticker: "LPSN", cik: "1102993", fileNumber: "000-30141" },
    date: "2013-11-06", headlinePeriod: "Q3 2013", calendar: CALENDAR_YEAR, items: [], exhibits: [], statements: [], guidance: [], metrics: [], checks: [], repairs: [], letter: null, diagnostics: [],
    ...parts,
  };
  return { report, source, prose: [] };
}

/** A figure in a sentence: millions of dollars unless said otherwise. */
export function prose(metric: string, period: string, value: string | null, more: Partial<ProseFigure> = {}): ProseFigure {
  return { metric, concept: null, period, value, unit: "money", scale: 1_000_000, text: `${metric} in ${period} was ${value ?? "[****]"}.`, at: [0, 0], ...more };
}

export function expected(metric: string, period: string, low: string | null, high: string | null, more: Partial<Guidance> = {}): Guidance {
  return { metric, concept: null, period, low, high, unit: "per_share", scale: 1, text: `${metric} of ${low ?? "?"} to ${high ?? "?"}`, at: [0, 0], ...more };
}

export const AT_Q3 = { label: "September 30, 2013", months: 0, end: "2013-09-30", period: "2013-09-30" };
export const AT_YEAR_END = { label: "December 31, 2012", months: 0, end: "2012-12-31", period: "2012-12-31" };

export const INCOME = statement("s1", "income_statement", "Statements of Operations", [Q3, Q3_BEFORE], [
  { label: "Revenue", cells: ["45,192", "39,670"], metric: "Revenues" },
  { label: "Amortization of purchased intangibles", cells: ["224", "11"], metric: "AmortizationOfIntangibleAssets" },
  { label: "Other income", cells: ["-", "41"], metric: "OtherNonoperatingIncomeExpense" },
  { label: "Net (loss) income", cells: ["(730)", "1,600"], metric: "NetIncomeLoss" },
  { label: "Diluted", cells: ["(0.01)", "0.03"], metric: "EarningsPerShareDiluted", unit: "per_share" },
  { label: "Diluted", cells: ["54,046", "57,760"], metric: "WeightedAverageNumberOfDilutedSharesOutstanding", unit: "shares", sharesScale: 1000 },
]);

export const BRIDGE = statement("s2", "reconciliation", "Adjusted EBITDA", [Q3, Q3_BEFORE], [
  { label: "Net (loss) income", cells: ["(730)", "1,600"], metric: "NetIncomeLoss" },
  { label: "Amortization of purchased intangibles", cells: ["691", "140"], metric: "AmortizationOfIntangibleAssets" },
  { label: "Other income", cells: ["209", "3 400!"] },
  { label: "Adjusted EBITDA", cells: ["(248)", "1,700"], metric: "AdjustedEbitda" },
], [[4, [1, 2, -3]]]);

export const BALANCE = statement("s3", "balance_sheet", "Balance Sheets", [AT_Q3, AT_YEAR_END], [
  { label: "Cash and cash equivalents", cells: ["77,379", "103,33?"], metric: "CashAndCashEquivalents" },
  { label: "Other", cells: ["1", "2"], section: "Current assets" },
  { label: "Other", cells: ["3", "4"], section: "Current liabilities" },
  { label: "Prepaid rent", cells: ["5", ""] },
]);

export const RELEASE = entry({
  statements: [INCOME, BRIDGE, BALANCE],
  metrics: [prose("Bookings", "Q3 2013", "10.2"), prose("B2B revenue", "Q3 2013", "41.4"), prose("Revenue", "Q3 2013", "45.2"), prose("Cash", "2013-06-30", "75.0"), prose("Settlement", "Q2 2012", null)],
  guidance: [
    expected("GAAP EPS", "Q4 2013", "-0.01", "0.01", { concept: "EarningsPerShareDiluted" }),
    expected("Revenue", "Q4 2013", "46", "47", { unit: "money", scale: 1_000_000 }),
    expected("Capital expenditures", "FY 2013", null, "10", { unit: "money", scale: 1_000_000 }),
  ],
});

export const RESPONSE = entry({
  file: "letter.txt", form: "CORRESP", date: "2013-02-27", headlinePeriod: null,
  registrant: { name: "LIVEPERSON INC", ticker: null, cik: null, fileNumber: "000-30141" },
  metrics: [
    prose("Bookings", "Q4 2012", "8.7"), prose("Bookings", "FY 2012", "29.7"), prose("Bookings growth", "FY 2012", "42", { unit: "percent", scale: 1, against: "FY 2011" }),
    prose("Average deal size", "Q4 2012", "49", { scale: 1000 }), prose("Average deal size", "FY 2012", "50", { scale: 1000 }),
  ],
});
