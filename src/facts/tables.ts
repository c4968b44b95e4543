import { labelKey, METRICS } from "../vocabulary/metric";
import { periodName, samePeriod, type Period } from "../vocabulary/period";
import type { Check, CheckStatus, Report } from "../vocabulary/report";
import { cellId, type Cell, type Column, type Row, type Statement, type StatementKind } from "../vocabulary/statement";
import { filings, invalid, notAvailable, type NoAnswer } from "./ask";
import { filerKey } from "./filer";
import type { Library } from "./library";
import { findMetric } from "./metric-lookup";
import { answerFormat } from "./number-format";
import { asInstant, asSpan, parsePeriod, type PeriodContext } from "./period-grammar";

/** A number in a spilled table, or the reason why its cell has none. */
export type TableValue = string | { readonly kind: "number"; readonly value: string; readonly numberFormat: string } | NoAnswer;
export type TableAnswer = { readonly kind: "table"; readonly rows: readonly (readonly TableValue[])[] } | NoAnswer;

const KIND_WORDS: Readonly<Record<string, StatementKind>> = {
  incomestatement: "income_statement", income: "income_statement", statementofoperations: "income_statement", operations: "income_statement", pl: "income_statement", is: "income_statement",
  balancesheet: "balance_sheet", balance: "balance_sheet", bs: "balance_sheet",
  cashflow: "cash_flow", cashflows: "cash_flow", cf: "cash_flow",
  reconciliation: "reconciliation", bridge: "reconciliation", segment: "segment", segments: "segment", supplemental: "supplemental", guidance: "guidance",
};

function words(input: unknown): string {
  return typeof input === "string" ? input.trim() : typeof input === "number" ? String(input) : "";
}

/** A printed cell as a spilled one: a blank stays empty, damage and withheld figures are errors with their reason. */
function tableValue(statement: Statement, row: Row, cell: Cell | undefined): TableValue {
  if (!cell || cell.state === "blank") return "";
  if (cell.value === null) return notAvailable(cell.state === "redacted" ? "This figure is withheld: confidential treatment was requested." : cell.state === "not_meaningful" ? `The filing prints "${cell.text}".` : `The filing prints "${cell.text}", which is damaged.`);
  return { kind: "number", value: cell.value, numberFormat: answerFormat({ unit: row.unit, currency: statement.currency }, cell.value) };
}

function columnName(column: Column): string {
  return column.period ?? column.label;
}

function columnsFor(statement: Statement, period: Period | null): number[] {
  const all = statement.columns.map((_, index) => index);
  if (period === null) return all;
  return all.filter((index) => {
    const column = statement.columns[index];
    if (!column || column.months === null || column.end === null || column.damaged !== undefined) return false;
    return samePeriod({ months: column.months, end: column.end }, column.months === 0 ? asInstant(period) : asSpan(period));
  });
}

function askedPeriod(input: unknown, context: PeriodContext): Period | NoAnswer | null {
  if (input === null || input === undefined || input === "") return null;
  const read = parsePeriod(input, context);
  return read.kind === "period" ? read.period : invalid(read.message);
}

function statementRows(statement: Statement, columns: readonly number[], rows: readonly Row[]): TableValue[][] {
  return rows.map((row) => [row.label, ...columns.map((column) => (row.cells.length === 0 ? "" : tableValue(statement, row, row.cells[column])))]);
}

/** A statement as printed: a header row with the periods, then a row a line. `kind` is its kind or a word of its title. */
export function statementTable(library: Library, kind: unknown, period: unknown, filer: unknown): TableAnswer {
  const at = filings(library, filer);
  if ("kind" in at) return at;
  const wanted = words(kind), byKind = KIND_WORDS[wanted.toLowerCase().replace(/[^a-z]/g, "")];
  if (wanted === "") return invalid("Name a statement: income statement, balance sheet, cash flow, or words of its title.");
  const asked = askedPeriod(period, at.context);
  if (asked !== null && "kind" in asked) return asked;
  const fitting = at.reports.flatMap((report) => report.statements).filter((statement) => statement.kind === byKind || labelKey(statement.title).includes(labelKey(wanted)));
  const statement = fitting.find((candidate) => columnsFor(candidate, asked).length > 0);
  if (!statement) return notAvailable(fitting.length === 0 ? `No "${wanted}" was found in ${at.reports.map((report) => report.file).join(", ")}.` : `"${fitting[0]?.title ?? wanted}" has no column for ${words(period)}.`);
  const columns = columnsFor(statement, asked);
  const header: TableValue[] = [statement.title, ...columns.map((column) => columnName(statement.columns[column] ?? { label: "", months: null, end: null, period: null }))];
  return { kind: "table", rows: [header, ...statementRows(statement, columns, statement.rows)] };
}

/** The reconciliation that arrives at a measure, and the row it arrives at. */
function findBridge(reports: readonly Report[], metric: string): { statement: Statement; total: Row } | null {
  for (const report of reports) for (const statement of report.statements) {
    if (statement.kind !== "reconciliation") continue;
    const total = statement.rows.find((row) => row.metric === metric && statement.formulas.some((formula) => formula.total === row.id));
    if (total) return { statement, total };
  }
  return null;
}

/** How a measure is reached from the figure its bridge starts with: labels and figures of one period, and the check under them. */
export function bridgeTable(library: Library, measure: unknown, period: unknown): TableAnswer {
  const at = filings(library, null);
  if ("kind" in at) return at;
  const metric = findMetric(words(measure), library);
  if (!metric) return invalid(`"${words(measure)}" is no measure Tieout knows; LPSN.METRICS() lists them.`);
  const asked = askedPeriod(period, at.context) ?? invalid("Name a period, such as Q3 2013.");
  if ("kind" in asked) return asked;
  const bridge = findBridge(at.reports, metric.metric);
  if (!bridge) return notAvailable(`No reconciliation to ${metric.name} was found in ${at.reports.map((report) => report.file).join(", ")}.`);
  const { statement, total } = bridge;
  const column = columnsFor(statement, asked)[0];
  if (column === undefined) return notAvailable(`"${statement.title}" has no column for ${words(period)}.`);
  const formula = statement.formulas.find((candidate) => candidate.total === total.id);
  const wanted = new Set([total.id, ...(formula?.terms.map(([row]) => row) ?? [])]);
  const rows = statement.rows.filter((row) => wanted.has(row.id));
  const check = checkOf(at.reports, cellId(total, column));
  const name = columnName(statement.columns[column] ?? { label: "", months: null, end: null, period: null });
  return { kind: "table", rows: [[statement.title, name], ...statementRows(statement, [column], rows), ["Check", check ? STATUS_WORDS[check.status] : "Not checked"]] };
}

export const STATUS_WORDS: Readonly<Record<CheckStatus, string>> = { exact: "Ties", rounding: "Ties within rounding", broken: "Does not tie", skipped: "Not checked" };

/** The sum check of a total's cell, where one was made. */
function checkOf(reports: readonly Report[], cell: string): Check | undefined {
  return reports.flatMap((report) => report.checks).find((check) => check.kind === "sum" && check.cells.at(-1) === cell)
    ?? reports.flatMap((report) => report.checks).find((check) => check.kind === "sum" && check.cells[0] === cell);
}

/** All checks of a company's filings, in the order of the reports: largest break first. */
export function checksTable(library: Library, filer: unknown): TableAnswer {
  const at = filings(library, filer);
  if ("kind" in at) return at;
  const checks = at.reports.flatMap((report) => report.checks);
  if (checks.length === 0) return notAvailable(`Nothing could be checked in ${at.reports.map((report) => report.file).join(", ")}.`);
  const figure = (value: string | null): TableValue => (value === null ? "" : { kind: "number", value, numberFormat: "General" });
  const header: TableValue[] = ["Status", "Check", "Period", "Expected", "Actual", "Difference", "Explanation"];
  return { kind: "table", rows: [header, ...checks.map((check): TableValue[] => [STATUS_WORDS[check.status], check.title, check.period ?? "", figure(check.expected), figure(check.actual), figure(check.difference), check.explanation])] };
}

/** By how much a measure misses the sum that leads to it: 0 where it ties, exactly or within rounding. */
export function checkValue(library: Library, measure: unknown, period: unknown): { readonly kind: "value"; readonly value: string; readonly check: Check } | NoAnswer {
  const at = filings(library, null);
  if ("kind" in at) return at;
  const metric = findMetric(words(measure), library);
  if (!metric) return invalid(`"${words(measure)}" is no measure Tieout knows; LPSN.METRICS() lists them.`);
  const asked = askedPeriod(period, at.context) ?? invalid("Name a period, such as Q3 2013.");
  if ("kind" in asked) return asked;
  const key = at.reports[0] ? filerKey(at.reports[0]) : "";
  const wanted = metric.instant ? asInstant(asked) : asSpan(asked);
  const cells = new Set(library.facts.filter((fact) => fact.filer === key && fact.metric === metric.metric && samePeriod(fact.period, wanted)).map((fact) => fact.source.cell));
  const checks = at.reports.flatMap((report) => report.checks).filter((check) => check.cells.some((cell) => cells.has(cell)) && ownTotal(at.reports, check, cells));
  const made = checks.find((check) => check.status === "broken") ?? checks.find((check) => check.status !== "skipped");
  if (made) return { kind: "value", value: made.status === "broken" ? (made.difference ?? "0") : "0", check: made };
  const name = periodName(wanted, at.context.calendar);
  return notAvailable(checks[0] ? `${metric.name} for ${name} could not be checked: ${checks[0].explanation}` : `Nothing in the filings at hand checks ${metric.name} for ${name}.`);
}

/** A sum or a per-share value counts for the figure that it arrives at, not for the ones that it adds up. */
function ownTotal(reports: readonly Report[], check: Check, cells: ReadonlySet<string>): boolean {
  if (check.kind !== "sum") return true;
  const totals = new Set(reports.flatMap((report) => report.statements.flatMap((statement) => statement.formulas.map((formula) => formula.total))));
  return check.cells.some((cell) => cells.has(cell) && totals.has(cell.replace(/\.c\d+$/, "")));
}

/** Every period that a figure at hand is stated for, newest first, with its first and last measure counts. */
export function periodsTable(library: Library): TableAnswer {
  const at = filings(library, null);
  if ("kind" in at) return at;
  const counts = new Map<string, { period: Period; name: string; count: number }>();
  for (const fact of library.facts) {
    const entry = counts.get(fact.periodName) ?? { period: fact.period, name: fact.period.months === 0 ? fact.period.end : fact.periodName, count: 0 };
    counts.set(fact.periodName, { ...entry, count: entry.count + 1 });
  }
  const rows = [...counts.values()].sort((a, b) => b.period.end.localeCompare(a.period.end) || a.period.months - b.period.months);
  return { kind: "table", rows: [["Period", "Ends", "Figures"], ...rows.map((row): TableValue[] => [row.name, row.period.end, { kind: "number", value: String(row.count), numberFormat: "0" }])] };
}

/** Every measure that a figure at hand is stated for, by name, with the name that LPSN.FACT takes. */
export function metricsTable(library: Library): TableAnswer {
  const at = filings(library, null);
  if ("kind" in at) return at;
  const seen = new Map<string, { name: string; count: number }>();
  for (const fact of library.facts) seen.set(fact.metric, { name: seen.get(fact.metric)?.name ?? fact.name, count: (seen.get(fact.metric)?.count ?? 0) + 1 });
  const order = new Map(METRICS.map((metric, index) => [metric.id, index] as const));
  const rows = [...seen].sort(([a], [b]) => (order.get(a) ?? METRICS.length) - (order.get(b) ?? METRICS.length) || a.localeCompare(b));
  return { kind: "table", rows: [["Measure", "Name for LPSN.FACT", "Figures"], ...rows.map(([id, { name, count }]): TableValue[] => [name, id, { kind: "number", value: String(count), numberFormat: "0" }])] };
}
