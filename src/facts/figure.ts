import type { Place } from "../vocabulary/place";
import type { Report } from "../vocabulary/report";
import { cellId, columnId } from "../vocabulary/statement";

/** One figure of a filing, as a person would point at it. */
export interface Figure {
  /** "s2.r7.c0" for a cell of a statement, "s8.c0" for a column's header, "m3" for a figure in a sentence, "g1" for guidance. */
  readonly id: string;
  /** The row's label, or what the sentence speaks of: "Revenue". */
  readonly label: string;
  /** "Q3 2013", a column header where it has no period, null where nothing says. */
  readonly period: string | null;
  /** The statement's title; null for a sentence. */
  readonly statement: string | null;
  /** As printed. */
  readonly text: string;
  readonly at: Place;
}

const SENTENCE_FIGURE = /^([mg])(\d+)$/;

/** The figure that an id of a check or of a filled cell names; null where the report has none such. */
export function findFigure(report: Report, id: string): Figure | null {
  return findInSentence(report, id) ?? findInStatement(report, id);
}

function findInSentence(report: Report, id: string): Figure | null {
  const match = SENTENCE_FIGURE.exec(id);
  if (!match) return null;
  const stated = (match[1] === "m" ? report.metrics : report.guidance)[Number(match[2]) - 1];
  if (!stated) return null;
  return { id, label: stated.metric, period: stated.period, statement: null, text: stated.text, at: stated.at };
}

function findInStatement(report: Report, id: string): Figure | null {
  const statement = report.statements.find((candidate) => id.startsWith(`${candidate.id}.`));
  if (!statement) return null;
  const header = statement.columns.findIndex((_, index) => columnId(statement, index) === id), column = statement.columns[header];
  if (column) return { id, label: column.label, period: null, statement: statement.title, text: column.label, at: statement.at };
  for (const row of statement.rows) {
    if (!id.startsWith(row.id)) continue;
    const at = row.cells.findIndex((_, index) => cellId(row, index) === id);
    const cell = row.cells[at], above = statement.columns[at];
    if (cell) return { id, label: row.label, period: above?.period ?? above?.label ?? null, statement: statement.title, text: cell.text, at: cell.at };
    if (row.id === id) return { id, label: row.label, period: null, statement: statement.title, text: row.label, at: row.at };
  }
  return null;
}
