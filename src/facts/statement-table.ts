import { labelKey } from "../vocabulary/metric";
import { periodName } from "../vocabulary/period";
import type { Repair } from "../vocabulary/report";
import { cellId, columnId, type Statement, type StatementKind } from "../vocabulary/statement";
import { filesAtHand, invalid, notAvailable, textOf } from "./answer";
import type { Library } from "./library";
import { proposalsOf } from "./mended-report";
import { askedFiler, askedPeriodIfAny, isRefused } from "./question";
import { columnName, columnsFor, tableValue, titleWithUnits, type TableAnswer, type TableValue } from "./table-answer";

/** What people call the statements, after `labelKey`. */
const KIND_WORDS: Readonly<Record<string, StatementKind>> = {
  "income statement": "income_statement", income: "income_statement", is: "income_statement", pl: "income_statement", "p l": "income_statement", "profit and loss": "income_statement",
  "statement of operations": "income_statement", "statements of operations": "income_statement", "statement of income": "income_statement", operations: "income_statement",
  "balance sheet": "balance_sheet", "balance sheets": "balance_sheet", balance: "balance_sheet", bs: "balance_sheet", "statement of financial position": "balance_sheet",
  "cash flow": "cash_flow", "cash flows": "cash_flow", cf: "cash_flow", "cash flow statement": "cash_flow", "statement of cash flows": "cash_flow", "statements of cash flows": "cash_flow",
  reconciliation: "reconciliation", reconciliations: "reconciliation", bridge: "reconciliation", bridges: "reconciliation", "non gaap": "reconciliation", nongaap: "reconciliation",
  segment: "segment", segments: "segment", supplemental: "supplemental", guidance: "guidance",
};

/**
 * A statement as printed: a header row with the periods, then a row a line; further statements of the same kind in the
 * same filing follow below after an empty row. The newest filing that has it answers.
 * @param kind what people call it ("income statement", "BS"), or words of its title
 * @param period only the columns of this period; all where left out
 */
export function statementTable(library: Library, kind: unknown, period: unknown, filer: unknown): TableAnswer {
  const company = askedFiler(library, filer);
  if (isRefused(company)) return company;
  const words = textOf(kind), key = labelKey(words.replaceAll("_", " "));
  if (key === "") return invalid("The statement is empty; write income statement, balance sheet, cash flow, reconciliation, or words of its title.");
  const asked = askedPeriodIfAny(period, company);
  if (asked !== null && isRefused(asked)) return asked;
  const named = Object.hasOwn(KIND_WORDS, key) ? KIND_WORDS[key] : undefined;
  const isWanted = (statement: Statement): boolean => statement.kind === named || (named === undefined && labelKey(statement.title).includes(key));
  const perFiling = company.entries.map(({ report }) => report.statements.filter(isWanted));
  const repairsOf = (statement: Statement): ReadonlyMap<string, Repair> => { const entry = company.entries.find(({ report }) => report.statements.includes(statement)); return entry ? proposalsOf(entry.report) : new Map(); };
  const fitting = perFiling.map((statements) => statements.filter((statement) => columnsFor(statement, asked).length > 0)).find((statements) => statements.length > 0);
  if (fitting) return { kind: "table", rows: fitting.flatMap((statement, i) => [...(i === 0 ? [] : [[""]]), ...linesOf(statement, columnsFor(statement, asked), repairsOf(statement))]) };
  const found = perFiling.flat()[0];
  if (found && asked) return notAvailable(`"${found.title}" has no column for ${periodName(asked, company.calendar)} that can be relied on.`);
  return notAvailable(`No statement "${words}" is in the filings at hand (${filesAtHand(company.entries)}).`);
}

function linesOf(statement: Statement, columns: readonly number[], repairs: ReadonlyMap<string, Repair>): TableValue[][] {
  const header: TableValue[] = [titleWithUnits(statement), ...columns.map((index) => { const column = statement.columns[index]; return column ? columnName(column, repairs.get(columnId(statement, index))) : ""; })];
  return [header, ...statement.rows.map((row): TableValue[] => [row.label, ...columns.map((index) => tableValue(statement, row, row.cells[index], repairs.get(cellId(row, index))))])];
}
