import type { Check, Report } from "../../vocabulary/report";
import { cellId, type Cell } from "../../vocabulary/statement";
import type { Place } from "../../vocabulary/place";
import { periodWords } from "../words";

/** A figure that was read from a filing and is printed in it. */
export interface FilingFigure {
  /** "s2.r7.c0" for a cell of a statement, "m3" for a figure in a sentence, "g1" for guidance. */
  readonly id: string;
  readonly label: string;
  /** As a person writes it; null where nothing says. */
  readonly period: string | null;
  /** The statement's title; null for a sentence. */
  readonly statement: string | null;
  /** As printed, in one line. */
  readonly printed: string;
  readonly at: Place;
  /** A check that reads it does not tie. */
  readonly isBroken: boolean;
}

const PRINTED: ReadonlySet<Cell["state"]> = new Set(["read", "dash", "damaged", "redacted", "not_meaningful"]);

/** Every figure of a filing that can be pointed at, in the order printed; where places overlap, the first and then the shortest. */
export function filingFigures(report: Report, source: string): readonly FilingFigure[] {
  const broken = new Set(report.checks.filter(({ status }) => status === "broken").flatMap(({ cells }) => cells));
  const figures: FilingFigure[] = [];
  const add = (id: string, label: string, period: string | null, statement: string | null, text: string, at: Place): void => {
    const printed = text.replace(/\s+/g, " ").trim();
    if (at[1] > at[0] && printed !== "") figures.push({ id, label, period: period === null ? null : periodWords(period), statement, printed, at, isBroken: broken.has(id) });
  };
  for (const statement of report.statements) {
    for (const row of statement.rows) {
      row.cells.forEach((cell, index) => {
        const column = statement.columns[index];
        if (PRINTED.has(cell.state)) add(cellId(row, index), row.label, column?.period ?? column?.label ?? null, statement.title, cell.text, cell.at);
      });
    }
  }
  const stated = (at: Place): string => source.slice(...at).replace(/<[^>]*>|\\(?=[$%])/g, "").replace(/&nbsp;|&#160;/g, " ");
  report.metrics.forEach(({ metric, period, at }, index) => add(`m${index + 1}`, metric, period, null, stated(at), at));
  report.guidance.forEach(({ metric, period, at }, index) => add(`g${index + 1}`, `${metric} (expected)`, period, null, stated(at), at));
  return apart(figures.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]));
}

function apart(sorted: readonly FilingFigure[]): FilingFigure[] {
  const kept: FilingFigure[] = [];
  let end = -1;
  for (const figure of sorted) {
    if (figure.at[0] < end) continue;
    kept.push(figure);
    end = figure.at[1];
  }
  return kept;
}

/** How a figure is called in one breath: "Revenue, Q3 2013, 45,263". */
export function figureName({ label, period, printed, isBroken }: FilingFigure): string {
  return [label, period, printed, isBroken ? "does not tie" : null].filter((part) => part !== null).join(", ");
}

/** The figure at a position of the same row or column: `rows` down, within its statement; null where there is none. */
export function figureBelow(figures: readonly FilingFigure[], index: number, rows: 1 | -1): number | null {
  const match = /^(.+)\.r\d+\.(c\d+)$/.exec(figures[index]?.id ?? "");
  if (!match) return null;
  const [, statement = "", column = ""] = match;
  for (let at = index + rows; at >= 0 && at < figures.length; at += rows) {
    const id = figures[at]?.id ?? "";
    if (!id.startsWith(`${statement}.`)) return null;
    if (id.endsWith(`.${column}`)) return at;
  }
  return null;
}

/** The checks that read a figure, those that do not tie first. */
export function checksOf(report: Report, id: string): readonly Check[] {
  const own = report.checks.filter(({ cells }) => cells.includes(id));
  return [...own].sort((a, b) => Number(b.status === "broken") - Number(a.status === "broken"));
}
