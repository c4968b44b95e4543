import type { Report } from "../vocabulary/report";
import type { Statement } from "../vocabulary/statement";
import { KIND_ORDER } from "../workbook/sheet-title";
import { countOf, formName, longDate, scaleName, STATEMENT_NAMES } from "./words";

/** What the library list says of a filing. */
export interface FilingSummary {
  readonly file: string;
  /** The registrant's name, or the file's where no registrant is stated. */
  readonly title: string;
  /** "8-K · Q3 2013 · November 6, 2013". */
  readonly detail: string;
  /** "7 statements, 27 figures in the text": what was found, at a glance. */
  readonly found: string;
}

export function summarize(report: Report): FilingSummary {
  const date = report.date === null ? null : longDate(report.date);
  return {
    file: report.file,
    title: report.registrant.name ?? report.file,
    detail: [formName(report.form), report.headlinePeriod, date].filter((part) => part !== null).join(" · "),
    found: foundIn(report),
  };
}

/** A filing in one line, for lists of choices: "LivePerson, Inc. · 8-K · Q3 2013". */
export function filingLabel(report: Report): string {
  const when = report.headlinePeriod ?? (report.date === null ? null : longDate(report.date));
  return [report.registrant.name ?? report.file, formName(report.form), when].filter((part) => part !== null).join(" · ");
}

/** A filing's statements in the order of the sheets that they fill. */
export function statementsInOrder({ statements }: Report): readonly Statement[] {
  return [...statements].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
}

/** "Income statement, in thousands, 4 periods". */
export function statementDetail(statement: Statement): string {
  const periods = statement.columns.filter((column) => column.period !== null).length;
  const parts = [STATEMENT_NAMES[statement.kind], scaleName(statement.scale), periods === 0 ? null : countOf(periods, "period")];
  return parts.filter((part) => part !== null).join(", ");
}

function foundIn(report: Report): string {
  const stated = report.metrics.length + report.guidance.length;
  const comments = report.letter?.comments.length ?? 0;
  const parts = [
    report.statements.length > 0 ? countOf(report.statements.length, "statement") : null,
    stated > 0 ? countOf(stated, "figure") + " in the text" : null,
    comments > 0 ? countOf(comments, "comment") : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "No figures found" : parts.join(", ");
}

/** Whether sheets can be filled from it: from its statements, or from what its letter asks, promises or withholds. */
export function canFill(report: Report): boolean {
  return report.statements.length > 0 || lettersFilled(report) !== null;
}

/** "4 comments, 6 promises, 1 redaction": what a letter's sheets get; null where that is nothing. */
export function lettersFilled({ letter }: Report): string | null {
  if (letter === null) return null;
  const promises = letter.comments.reduce((sum, comment) => sum + comment.promises.length, 0);
  const redactions = letter.comments.reduce((sum, comment) => sum + comment.redactions.length, letter.redactions.length);
  const parts = [[letter.comments.length, "comment"], [promises, "promise"], [redactions, "redaction"]] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, noun]) => countOf(count, noun));
  return told.length === 0 ? null : told.join(", ");
}
