import { metricById } from "../vocabulary/metric";
import type { Statement, StatementKind } from "../vocabulary/statement";

/** Names of the sheets that a release usually has one of. */
const KIND_NAMES: Readonly<Partial<Record<StatementKind, string>>> = {
  income_statement: "Income statement",
  balance_sheet: "Balance sheet",
  cash_flow: "Cash flow",
  guidance: "Guidance table",
};

/** The order analysts know: outlook, segments, the three statements, bridges, and the rest. */
export const KIND_ORDER: readonly StatementKind[] = ["guidance", "segment", "income_statement", "balance_sheet", "cash_flow", "reconciliation", "supplemental"];

/** Words at a title's start that tell nothing apart. */
const OPENING = /^(?:(?:unaudited|condensed|consolidated|supplemental|reconciliations? of|non-?gaap|gaap|financial|information|measures?|schedule of|to|and)\s*[:,–—-]?\s+)+(?=\S)/i;

/** What a statement's sheet is to be called, before it is cut to length and told from others. */
export function statementSheetTitle(statement: Statement): string {
  const named = KIND_NAMES[statement.kind];
  if (named !== undefined) return named;
  const measure = statement.kind === "reconciliation" ? bridgedMeasure(statement) : null;
  if (measure !== null) return `${measure} bridge`;
  return capitalised(statement.title.replace(OPENING, "").replace(/\s*\((?:unaudited|in (?:thousands|millions|billions)[^)]*)\)/gi, ""));
}

/** What a bridge leads to: its last total that follows no GAAP, else its last total whose measure is known. */
function bridgedMeasure(statement: Statement): string | null {
  const totals = new Set(statement.formulas.map(({ total }) => total));
  const metrics = statement.rows.filter(({ id }) => totals.has(id)).flatMap(({ metric }) => (metric === null ? [] : [metricById(metric)]));
  return (metrics.findLast((metric) => metric?.gaap === false) ?? metrics.findLast((metric) => metric !== undefined))?.name ?? null;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
