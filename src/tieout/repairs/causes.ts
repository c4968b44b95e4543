import type { Check, Repair } from "../../vocabulary/report";
import type { Statement } from "../../vocabulary/statement";
import { columnName } from "../figures";
import { listed, rowName, shown } from "../wording";
import { cellLookup, headOf, type CellAt } from "./figures-at";

/** Suspects that a sentence names; more say nothing. */
const MOST_NAMED = 3;

/**
 * Checks with a sentence more: a broken one says which figure is wrong, or which may be, where the other checks tell; one
 * that could not be made says so where a proposed repair gives what was missing.
 */
export function withCauses(checks: readonly Check[], repairs: readonly Repair[], statements: readonly Statement[]): Check[] {
  const causes = new Map<string, Repair[]>();
  for (const repair of repairs) for (const id of repair.evidence) causes.set(id, [...(causes.get(id) ?? []), repair]);
  if (causes.size === 0) return [...checks];
  const lookup = cellLookup(statements);
  return checks.map((check): Check => {
    const given = causes.get(check.id) ?? [];
    if (check.status === "skipped" && given.length > 0) return { ...check, explanation: `${check.explanation} With the repair that is proposed it ties.` };
    const found = check.status === "broken" ? given.filter(({ kind }) => kind === "figure") : [];
    const proven = found.filter(({ standing }) => standing === "proven"), told = proven.length > 0 ? proven : found;
    if (told.length === 0 || told.length > MOST_NAMED) return check;
    const must = proven.length > 0 ? "must be" : "should be", clauses = clausesOf(told, must, lookup);
    return { ...check, explanation: `${check.explanation} ${proven.length > 0 ? `The other checks tell what is wrong: ${listed(clauses)}` : `Perhaps ${clauses.join(", or ")}`}.` };
  });
}

/** "“Total revenue” must be 55,789"; with its column where two cells of one row are named. */
function clausesOf(repairs: readonly Repair[], must: string, lookup: (id: string) => CellAt | null): string[] {
  const cells = repairs.flatMap(({ cell, proposed }) => { const at = lookup(cell); return at ? [{ at, proposed }] : []; });
  return cells.map(({ at, proposed }) => {
    const head = headOf(at), twice = cells.some((other) => other.at !== at && rowName(other.at.row) === rowName(at.row));
    return `“${rowName(at.row)}”${twice && head ? ` (${columnName(head)})` : ""} ${must} ${shown(proposed)}`;
  });
}
