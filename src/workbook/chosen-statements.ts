import type { Report } from "../vocabulary/report";
import { mainStatements } from "./main-statements";
import { KIND_ORDER } from "./sheet-title";

type Statement = Report["statements"][number];

/** A guidance table, mostly of ranges, whose every figure is on the Guidance sheet, and that no check reads. */
export function isOnGuidanceSheet(report: Report, { id, kind, rows }: Statement): boolean {
  if (kind !== "guidance" || report.guidance.length === 0) return false;
  const isListed = ({ at: [from, to] }: Statement["rows"][number]["cells"][number]): boolean => report.guidance.some(({ at }) => at[0] < to && from < at[1]);
  const figures = rows.flatMap(({ cells }) => cells.filter(({ state }) => state !== "blank"));
  return figures.every(isListed) && !report.checks.some(({ cells }) => cells.some((cell) => cell.startsWith(`${id}.`)));
}

/** Ids of the statements that get a sheet where nobody says otherwise: all that say more than the Guidance sheet does. */
export function usualStatements(report: Report): readonly string[] {
  return report.statements.filter((statement) => !isOnGuidanceSheet(report, statement)).map(({ id }) => id);
}

/** In the order that analysts know, of each kind the main one first. Unknown ids are passed over. */
export function chosenStatements(report: Report, ids: readonly string[] = usualStatements(report)): readonly Statement[] {
  const chosen = report.statements.filter(({ id }) => ids.includes(id)), main = mainStatements(chosen);
  const place = (statement: Statement): number => 2 * KIND_ORDER.indexOf(statement.kind) + (main.get(statement.kind) === statement ? 0 : 1);
  return chosen.sort((a, b) => place(a) - place(b));
}
