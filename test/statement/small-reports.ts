import { readReport } from "../../src/report/read-report";
import type { Report } from "../../src/vocabulary/report";
import type { Row, Statement } from "../../src/vocabulary/statement";
import { htmlTable } from "../support/small-filings";

const encoder = new TextEncoder();

/** The report of an HTML release; strings that start with "<" go in as they are, others as paragraphs. */
export function reportOf(...lines: readonly string[]): Report {
  return readReport("release.htm", encoder.encode(`<html><body>\n${lines.map((line) => (line.startsWith("<") ? line : `<p>${line}</p>`)).join("\n")}\n</body></html>`)).report;
}

/** The report of a submission or of another text. */
export function textReport(text: string): Report {
  return readReport("release.txt", encoder.encode(text)).report;
}

export const OPENING: readonly string[] = ["Fernhill Pumps, Inc. Reports Second Quarter 2024 Results", "DAYTON, Ohio, August 1, 2024 -- Fernhill Pumps, Inc. (NASDAQ: FNHL) today announced results for the second quarter ended June 30, 2024."];

/** The statements of a release of that opening. */
export function statementsOf(...lines: readonly string[]): readonly Statement[] {
  return reportOf(...OPENING, ...lines).statements;
}

export function onlyStatement(...lines: readonly string[]): Statement {
  const [statement, ...rest] = statementsOf(...lines);
  if (!statement || rest.length > 0) throw new Error(`one statement expected, ${statement ? rest.length + 1 : 0} found`);
  return statement;
}

export const QUARTERS: readonly (readonly string[])[] = [["", "Three Months Ended June 30,~2"], ["", "2024", "2023"]];

/** A table of two quarters. */
export function quarters(...rows: readonly (readonly string[])[]): string {
  return htmlTable(...QUARTERS, ...rows);
}

export const INCOME: readonly (readonly string[])[] = [["Revenue", "$12,340", "$11,250"], ["Cost of revenue", "4,120", "3,905"], ["Gross profit", "8,220", "7,345"], ["Operating expenses", "5,000", "4,700"], ["Income before income taxes", "3,220", "2,645"], ["Provision for income taxes", "720", "645"], ["Net income", "$2,500", "$2,000"]];
export const BALANCE: readonly (readonly string[])[] = [["", "June 30, 2024", "December 31, 2023"], ["Cash and cash equivalents", "$1,500", "$1,200"], ["Accounts receivable", "2,500", "2,300"], ["Total current assets", "4,000", "3,500"], ["Property and equipment, net", "6,000", "6,500"], ["Total assets", "$10,000", "$10,000"], ["Accounts payable", "$3,000", "$3,500"], ["Total liabilities", "3,000", "3,500"], ["Retained earnings", "7,000", "6,500"], ["Total stockholders' equity", "7,000", "6,500"], ["Total liabilities and stockholders' equity", "$10,000", "$10,000"]];

export function rowOf(statement: Statement, label: string, section?: string): Row {
  const row = statement.rows.find((each) => each.label === label && (section === undefined || each.section === section));
  if (!row) throw new Error(`There is no row "${label}".`);
  return row;
}

/** A row's values in printed scale. */
export function valuesOf(statement: Statement, label: string, section?: string): (string | null)[] {
  return rowOf(statement, label, section).cells.map(({ value }) => value);
}

/** The periods of a statement's columns by name; null for a change, percentage or adjustment. */
export function periodsOf({ columns }: Statement): (string | null)[] {
  return columns.map(({ period }) => period);
}
