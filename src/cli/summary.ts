import type { Check, Repair, Report } from "../vocabulary/report";
import type { CompanyFacts } from "../xbrl/company-facts";

const KIND_NAMES: Readonly<Record<string, string>> = {
  income_statement: "income statement", balance_sheet: "balance sheet", cash_flow: "cash flow", reconciliation: "reconciliation",
  segment: "segments", supplemental: "supplemental", guidance: "guidance",
};

const STATUS_WORDS: Readonly<Record<Check["status"], string>> = { broken: "DOES NOT TIE", rounding: "ties within rounding", exact: "ties", skipped: "not checked" };

/** What a person reads before a check. A notice is no check that failed to be made. */
function statusWords({ kind, status }: Check): string {
  return kind === "notice" ? "note" : STATUS_WORDS[status];
}

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
  if (report.checks.length > 0) lines.push(`  checks: ${countLine(report.checks)}${repairCount(report)}`);
  const told = new Map<string, number>();
  for (const { code } of report.diagnostics) told.set(code, (told.get(code) ?? 0) + 1);
  if (told.size > 0) lines.push(`  noticed: ${[...told].map(([code, count]) => (count === 1 ? code : `${code} (${count})`)).join(", ")}`);
  return lines.join("\n");
}

export function countLine(checks: readonly Check[]): string {
  const count = (status: Check["status"]): number => checks.filter((check) => check.status === status && check.kind !== "notice").length;
  const notes = checks.filter((check) => check.kind === "notice").length;
  const [broken, rounding, exact] = [count("broken"), count("rounding"), count("exact")];
  return `${broken} ${broken === 1 ? "does" : "do"} not tie, ${rounding} ${rounding === 1 ? "ties" : "tie"} within rounding, ${exact} ${exact === 1 ? "ties" : "tie"}, ${count("skipped")} not checked${notes === 0 ? "" : `, ${notes} ${notes === 1 ? "note" : "notes"}`}`;
}

/** What does not tie in one filing, the largest break first, then what is proposed for it, then the other checks as the report orders them. */
export function checkLines(report: Report): string {
  const line = (check: Check): string => `  ${statusWords(check)}: ${check.title}${check.period === null ? "" : ` (${check.period})`}. ${check.explanation.replace(/^Not checked: (.)/, (_, first: string) => first.toUpperCase())}`;
  const breaks = report.checks.filter(({ status }) => status === "broken"), others = report.checks.filter(({ status }) => status !== "broken");
  return [`${report.file}: ${countLine(report.checks)}${repairCount(report)}`, ...breaks.map(line), ...report.repairs.map(repairLine), ...others.map(line)].join("\n");
}

function repairCount({ repairs }: Report): string {
  const proven = repairs.filter(({ standing }) => standing === "proven").length;
  return repairs.length === 0 ? "" : `; ${repairs.length} ${repairs.length === 1 ? "repair" : "repairs"} proposed, ${proven} proven`;
}

function repairLine({ standing, explanation }: Repair): string {
  return `  ${standing} repair: ${explanation}`;
}

/** Company facts in one line. @param used whether one of the filings named beside it is of the company */
export function factsLine({ file, name, cik, concepts, unreadable }: CompanyFacts, used: boolean): string {
  const what = concepts.size === 0 ? "none of them by US GAAP, so nothing is compared with them" : `${concepts.size} ${concepts.size === 1 ? "element" : "elements"} of US GAAP`;
  return `${file}: company facts of ${name} (CIK ${cik}), ${what}${unreadable === 0 ? "" : `, ${unreadable} facts left out because a date or value cannot be read`}${used ? "" : "; none of the filings named is of this company"}.`;
}
