import type { Diagnostic } from "../vocabulary/diagnostic";
import type { Row, Statement } from "../vocabulary/statement";

/** A figure with fewer digits than this may be the same as another's by chance. */
const TELLING_DIGITS = 4;

function tellingFigures(rows: readonly Row[]): string[] {
  return rows.filter((row) => row.unit === "money").flatMap((row) => row.cells.map((cell) => (cell.text.includes("%") ? "" : (cell.value ?? "").replace("-", ""))).filter((value) => value.replace(/\D/g, "").length >= TELLING_DIGITS));
}

/**
 * A table that does not say its scale has that of the tables whose figures it prints again; where it repeats none, that of
 * the filing's statements if all of them have the same. What stays unknown is taken as printed in full and said.
 */
export function settleScales(statements: readonly Statement[]): { statements: Statement[]; diagnostics: Diagnostic[] } {
  if (!statements.some((statement) => statement.scaleUnknown === true)) return { statements: [...statements], diagnostics: [] };
  const scalesOf = new Map<string, Set<number>>(), known = new Set<number>(), others = new Set<number>();
  for (const statement of statements) {
    if (statement.scaleUnknown === true) continue;
    if (statement.kind === "income_statement" || statement.kind === "balance_sheet" || statement.kind === "cash_flow") known.add(statement.scale);
    else others.add(statement.scale);
    for (const value of tellingFigures(statement.rows)) scalesOf.set(value, (scalesOf.get(value) ?? new Set()).add(statement.scale));
  }
  const diagnostics: Diagnostic[] = [];
  const settled = statements.map((statement): Statement => {
    if (statement.scaleUnknown !== true) return statement;
    const scale = byAgreement(statement, scalesOf) ?? byHouse(statement, known.size > 0 ? known : others);
    const { id, kind, title, currency, columns, rows, formulas, at } = statement;
    const rest: Statement = { id, kind, title, currency, scale: scale ?? statement.scale, columns, rows, formulas, at };
    if (scale !== null) return rest;
    if (tellingFigures(statement.rows).length > 0) diagnostics.push({ code: "unknown-scale", message: `No line above "${statement.title}" says whether its figures are in thousands or millions; they are taken as printed in full.`, at: statement.at });
    return rest;
  });
  return { statements: settled, diagnostics };
}

function byAgreement(statement: Statement, scalesOf: ReadonlyMap<string, ReadonlySet<number>>): number | null {
  const votes = new Map<number, number>();
  for (const value of new Set(tellingFigures(statement.rows))) for (const scale of scalesOf.get(value) ?? []) votes.set(scale, (votes.get(scale) ?? 0) + 1);
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 1 && best[1] > (second?.[1] ?? 0) ? best[0] : null;
}

/** Amounts printed to the dollar among thousands have more digits than those. */
const MOST_SCALED = 9;

function byHouse(statement: Statement, known: ReadonlySet<number>): number | null {
  const [only] = known;
  if (known.size !== 1 || only === undefined) return null;
  const figures = tellingFigures(statement.rows);
  return figures.length > 0 && figures.every((value) => value.replace(/\D/g, "").length <= MOST_SCALED) && !statement.rows.some((row) => row.unit === "money" && row.cells.some((cell) => cell.value?.includes(".") === true && !cell.text.includes("%"))) ? only : null;
}
