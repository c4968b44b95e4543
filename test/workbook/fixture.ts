import type { LibraryEntry } from "../../src/facts/library";
import type { Report } from "../../src/vocabulary/report";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";
import type { WorkbookPlan } from "../../src/workbook/sheet-plan";
import type { Cell, Column, Formula, Row, Statement, StatementKind } from "../../src/vocabulary/statement";

/** "45,192", "(1,301)", "-", "" and "103,33?" (a digit missing) as the reader gives them. */
export function cell(text: string): Cell {
  const at = [0, text.length] as const;
  if (text === "") return { value: null, text, state: "blank", at };
  if (text === "-") return { value: "0", text, state: "dash", at };
  if (text === "[***]") return { value: null, text, state: "redacted", at };
  if (text.endsWith("?")) {
    const digits = text.slice(0, -1).replaceAll(",", "");
    return { value: null, text: text.slice(0, -1), state: "damaged", at, range: [`${digits}0`, `${digits}9`] };
  }
  if (text.endsWith("!")) return { value: null, text: text.slice(0, -1), state: "damaged", at };
  const digits = text.replace(/[$,()%\s]/g, "");
  return { value: text.includes("(") ? `-${digits}` : digits, text, state: "read", at };
}

export const Q3: Column = { label: "Three Months Ended September 30, 2013", months: 3, end: "2013-09-30", period: "Q3 2013" };
export const Q3_BEFORE: Column = { label: "Three Months Ended September 30, 2012", months: 3, end: "2012-09-30", period: "Q3 2012" };
export const CHANGE: Column = { label: "% change", months: null, end: null, period: null };

export interface RowWords extends Partial<Omit<Row, "cells">> {
  readonly label: string;
  readonly cells: readonly string[];
}

/** A statement whose rows are numbered in order. Totals name rows by number: [7, [2, 3]], negative for a subtracted row. */
export function statement(id: string, kind: StatementKind, title: string, columns: readonly Column[], rows: readonly RowWords[], totals: readonly (readonly [number, readonly number[]])[] = []): Statement {
  const rowId = (number: number): string => `${id}.r${Math.abs(number)}`;
  const formulas = totals.map(([total, terms]): Formula => ({ total: rowId(total), terms: terms.map((term) => [rowId(term), term < 0 ? -1 : 1] as const), basis: "structure" }));
  return {
    id,
    kind,
    title,
    currency: "USD",
    scale: 1000,
    columns,
    rows: rows.map(({ cells, ...row }, index) => ({ id: rowId(index + 1), unit: "money", metric: null, indent: 0, section: null, at: [index, index + 1], ...row, cells: cells.map(cell) })),
    formulas,
    at: [0, 1],
  };
}

export const INCOME = statement(
  "s1",
  "income_statement",
  "Condensed Consolidated Statements of Operations",
  [Q3, Q3_BEFORE],
  [
    { label: "Revenue", cells: ["45,192", "39,670"], metric: "Revenues" },
    { label: "Costs and expenses:", cells: [] },
    { label: "Cost of revenue", cells: ["10,597", "9,036"], metric: "CostOfRevenue", indent: 1, section: "Costs and expenses:" },
    { label: "Sales and marketing", cells: ["16,141", "12,713"], indent: 1, section: "Costs and expenses:" },
    { label: "Product development", cells: ["10,023", "8,005"], indent: 1, section: "Costs and expenses:" },
    { label: "General and administrative", cells: ["9,508", "7,316"], indent: 1, section: "Costs and expenses:" },
    { label: "Amortization of purchased intangibles", cells: ["224", "11"], indent: 1, section: "Costs and expenses:" },
    { label: "Total cost and expenses", cells: ["46,493", "37,081"], metric: "CostsAndExpenses" },
    { label: "(Loss) income from operations", cells: ["(1,301)", "2,589"], metric: "OperatingIncomeLoss" },
    { label: "Other income", cells: ["209", "41"] },
    { label: "(Benefit from) provision for income taxes", cells: ["(362)", "1,030"], metric: "IncomeTaxExpenseBenefit" },
    { label: "Net (loss) income", cells: ["(730)", "1,600"], metric: "NetIncomeLoss" },
    { label: "Diluted", cells: ["(0.01)", "0.03"], unit: "per_share", metric: "EarningsPerShareDiluted", section: "Net (loss) income per share" },
    { label: "Diluted", cells: ["54,046,161", "57,760,868"], unit: "shares", sharesScale: 1, section: "Weighted average shares" },
  ],
  [
    [8, [3, 4, 5, 6, 7]],
    [9, [1, -8]],
    [12, [9, 10, -11]],
  ],
);

export const BRIDGE = statement(
  "s2",
  "reconciliation",
  "Reconciliation of Non-GAAP Financial Information to GAAP",
  [Q3, Q3_BEFORE],
  [
    { label: "Net (loss) income", cells: ["(730)", "1,600"], metric: "NetIncomeLoss" },
    { label: "Amortization of purchased intangibles", cells: ["691", "140"] },
    { label: "Stock-based compensation", cells: ["3,798", "2,852"] },
    { label: "Depreciation", cells: ["2,002", "1,841"] },
    { label: "Taxes", cells: ["(362)", "1,030"], metric: "IncomeTaxExpenseBenefit" },
    { label: "Other (income)", cells: ["(209)", "(41)"] },
    { label: "Adjusted EBITDA", cells: ["5,191", "7,500"], metric: "AdjustedEbitda" },
  ],
  [[7, [1, 2, 3, 4, 5, 6]]],
);

export const BALANCE = statement(
  "s3",
  "balance_sheet",
  "Condensed Consolidated Balance Sheets",
  [
    { label: "September 30, 2013", months: 0, end: "2013-09-30", period: "2013-09-30" },
    { label: "December 31, 2012", months: 0, end: "2012-12-31", period: "2012-12-31" },
  ],
  [
    { label: "Cash and cash equivalents", cells: ["77,379", "103,33?"], metric: "CashAndCashEquivalents" },
    { label: "Accounts receivable, net", cells: ["32,726", "23,830"] },
    { label: "Total current assets", cells: ["110,105", "136,150"], metric: "AssetsCurrent" },
    { label: "Restricted cash", cells: ["-", ""] },
    { label: "Reserve for a dispute", cells: ["[***]", "3 400!"] },
  ],
  [[3, [1, 2]]],
);

export function reportOf(statements: readonly Statement[], more: Partial<Report> = {}): Report {
  return {
    schema: "tieout/1",
    file: "release.txt",
    form: "8-K",
    registrant: { name: "LivePerson, Inc.", ticker: "LPSN", cik: null, fileNumber: "000-30141" },
    date: "2013-11-06",
    headlinePeriod: "Q3 2013",
    calendar: CALENDAR_YEAR,
    items: ["2.02"],
    exhibits: ["99.1"],
    statements,
    guidance: [],
    metrics: [],
    checks: [],
    repairs: [],
    letter: null,
    diagnostics: [],
    ...more,
  };
}

export function entryOf(report: Report): LibraryEntry {
  return { report, source: "The filing's text.", prose: [] };
}

/** A release with everything a workbook can show. */
export const FULL_REPORT = reportOf([INCOME, BRIDGE, BALANCE], {
  guidance: [
    { metric: "Revenue", concept: "Revenues", period: "Q4 2013", low: "46", high: "47", unit: "money", scale: 1000000, text: "Revenue of $46 - $47 million", at: [5, 30] },
    { metric: "GAAP EPS", concept: null, period: "Q4 2013", low: null, high: "0.01", unit: "per_share", scale: 1, text: "GAAP EPS of up to $0.01", at: [31, 50] },
  ],
  metrics: [
    { metric: "Bookings", concept: "Bookings", period: "Q3 2013", value: "10.2", unit: "money", scale: 1000000, hedge: "approximately", text: "Bookings were approximately $10.2 million.", at: [60, 90] },
    { metric: "Average deal size", concept: "AverageDealSize", period: "Q3 2013", value: null, unit: "money", scale: 1, text: "The average deal size was [***].", at: [91, 120] },
  ],
  checks: [
    { id: "c1", kind: "sum", status: "exact", title: "Total cost and expenses adds up", period: "Q3 2013", expected: "46493", actual: "46493", difference: "0", cells: ["s1.r8.c0", "s1.r3.c0", "s1.r4.c0", "s1.r5.c0", "s1.r6.c0", "s1.r7.c0"], explanation: "The five costs add up." },
    { id: "c2", kind: "sum", status: "broken", title: "Adjusted EBITDA adds up", period: "Q3 2012", expected: "7422", actual: "7500", difference: "78", cells: ["s2.r7.c1", "s2.r1.c1", "s2.r2.c1", "s2.r3.c1", "s2.r4.c1", "s2.r5.c1", "s2.r6.c1"], explanation: "The parts give 7,422." },
    { id: "c3", kind: "per_share", status: "broken", title: "EPS from net loss and shares", period: "Q3 2013", expected: "0.02", actual: "0.01", difference: "0.01", cells: ["s1.r13.c0"], explanation: "Half is missing." },
    { id: "c4", kind: "sum", status: "rounding", title: "Adjusted EBITDA adds up", period: "Q3 2013", expected: "5190", actual: "5191", difference: "1", cells: ["s2.r7.c0", "s2.r1.c0", "s2.r2.c0", "s2.r3.c0", "s2.r4.c0", "s2.r5.c0", "s2.r6.c0"], explanation: "Rounding explains 1." },
    { id: "c5", kind: "sum", status: "skipped", title: "Total current assets adds up", period: "2012-12-31", expected: null, actual: "136150", difference: null, cells: ["s3.r3.c1", "s3.r1.c1", "s3.r2.c1"], explanation: "Not checked: cash cannot be read." },
    { id: "c6", kind: "notice", status: "skipped", title: "A measure without its reconciliation", period: null, expected: null, actual: null, difference: null, cells: [], explanation: "Adjusted margin is not reconciled to a GAAP figure." },
  ],
});

/** Only the sheets of statements, for tests of what a writer does with any sheet. */
export function statementSheets(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.filter(({ key }) => /#s\d+$/.test(key)) };
}
