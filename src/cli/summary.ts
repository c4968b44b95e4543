import type { Check, Report } from "../vocabulary/report";

const KIND_NAMES: Readonly<Record<string, string>> = {
  income_statement: "income statement", balance_sheet: "balance sheet", cash_flow: "cash flow", reconciliation: "reconciliation",
  segment: "segments", supplemental: "supplemental", guidance: "guidance",
};

export const STATUS_WORDS: Readonly<Record<Check["status"], string>> = { broken: "DOES NOT TIE", rounding: "ties within rounding", exact: "ties", skipped: "not checked" };

/** A filing in some twenty lines a person reads. */
export function summary(report: Report): string {
  const { registrant } = report;
  const who = [registrant.name, registrant.ticker, registrant.fileNumber].filter((part) => part !== null).join(", ");
  const lines = [report.file, `  ${[report.form, who === "" ? null : who, report.date, report.headlinePeriod].filter((part) => part !== null).join(" | ")}`];
  for (const statement of report.statements) {
    const periods = statement.columns.map((column) => column.period ?? "?").join(", ");
    const damaged = statement.rows.flatMap((row) => row.cells).filter((cell) => cell.state === "damaged").length;
    lines.push(`  ${KIND_NAMES[statement.kind] ?? statement.kind}: ${statement.title} [${periods}] ${statement.rows.length} rows${damaged === 0 ? "" : `, ${damaged} damaged figures`}`);
  }
  if (report.guidance.length > 0) lines.push(`  guidance: ${report.guidance.map((item) => `${item.metric} ${item.period}`).join("; ")}`);
  if (report.metrics.length > 0) lines.push(`  figures in sentences: ${report.metrics.length}`);
  if (report.letter) lines.push(`  letter: ${report.letter.type}, ${report.letter.comments.length} comments`);
  if (report.checks.length > 0) lines.push(`  checks: ${countLine(report.checks)}`);
  const told = new Map<string, number>();
  for (const { code } of report.diagnostics) told.set(code, (told.get(code) ?? 0) + 1);
  if (told.size > 0) lines.push(`  noticed: ${[...told].map(([code, count]) => (count === 1 ? code : `${code} (${count})`)).join(", ")}`);
  return lines.join("\n");
}

export function countLine(checks: readonly Check[]): string {
  const count = (status: Check["status"]): number => checks.filter((check) => check.status === status && check.kind !== "notice").length;
  const notes = checks.filter((check) => check.kind === "notice").length;
  return `${count("broken")} do not tie, ${count("rounding")} tie within rounding, ${count("exact")} tie, ${count("skipped")} not checked${notes === 0 ? "" : `, ${notes} ${notes === 1 ? "note" : "notes"}`}`;
}

/** The checks of one filing, as the report orders them: largest break first. */
export function checkLines(report: Report): string {
  const lines = report.checks.map((check) => `  ${check.kind === "notice" ? "note" : STATUS_WORDS[check.status]}: ${check.title}${check.period === null ? "" : ` (${check.period})`}. ${check.explanation}`);
  return [`${report.file}: ${countLine(report.checks)}`, ...lines].join("\n");
}
