import { metricById } from "../vocabulary/metric";
import type { Statement, StatementKind } from "../vocabulary/statement";
import { hasProperTitle } from "./main-statements";
import { UNTITLED } from "../statement/captions";
import type { GroupPart, StatementGroup } from "./statement-group";

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
const OPENING = /^(?:an?\s+|the\s+)?(?:(?:unaudited|condensed|consolidated|supplemental|reconciliations? of|non-?gaap|gaap|financial|information|measures?|schedule of|to|and)\s*[:,–—-]?\s+)+(?=\S)/i;

/** Words that say only that a table reconciles. */
const RECONCILES = /^(?:(?:an?|gaap|consolidated|condensed|supplemental|schedules?|non-?gaap|reconciliations?|reconciled|financial|information|measures?|results|and|of|to|with|the|on|table|unaudited)\b[\s:,–—-]*)+/i;

/** What leads from a sentence to a table: "The following table summarizes the activity associated with the Company's". */
const SENTENCE = /^(?:the )?(?:following )?tables? (?:below |that follows? )?(?:sets? forth|summari[sz]es?|presents?|contains?|shows?|provides?|details?|reconciles?|lists?|includes?|reflects?)\s+(?:(?:the|a|an|all|our|certain|(?:activity|information|details?|changes|data) (?:associated with|related to|relating to|regarding|about|on|of)|company[\u2019']s)\s+)*(?=\S)/i;

/** What such a sentence says besides: ", which is reported on". */
const RELATIVE = /,?\s+(?:which|that) (?:is|are|was|were|have|has)\b.*$/i;

/** "Statements of Comprehensive Income" is about comprehensive income. */
const STATEMENTS_OF = /^statements? of\s+(?=\S)/i;

/** Words that alone tell nothing apart either. */
const GENERIC = /^(?:measures?|results?|data|information|statements?|tables?|financials?)$/i;

/**
 * What a sheet is to be called, before it is cut to length and told from others.
 * @param main the main statement of each kind (`mainStatements`): other tables that are only like one are called by their titles
 */
export function groupSheetTitle({ title, parts: [first, ...rest] }: StatementGroup, main?: ReadonlyMap<StatementKind, Statement>): string {
  if (rest.length === 0) return statementSheetTitle(first, main);
  const told = title.replace(RECONCILES, "");
  if (first.statement.kind === "reconciliation" && told === "") return "Reconciliations";
  return readable(told === "" ? title : told);
}

function statementSheetTitle({ statement, title: own }: GroupPart, main?: ReadonlyMap<StatementKind, Statement>): string {
  const named = KIND_NAMES[statement.kind];
  if (named !== undefined && ((main?.get(statement.kind) ?? statement) === statement || hasProperTitle(statement))) return named;
  const { title, kind, rows } = statement;
  const measure = kind === "reconciliation" ? bridgedMeasure(statement) : null;
  if (measure !== null) return `${measure} bridge`;
  if (title === UNTITLED) return `Table – ${rows.find(({ cells }) => cells.length > 0)?.label ?? "untitled"}`;
  // "GAAP to Non-GAAP Reconciliation: Gross margin" is about the gross margin.
  if (kind === "reconciliation" && own !== title && title.slice(0, -own.length).replace(RECONCILES, "") === "") return readable(own);
  const told = title.replace(SENTENCE, "").replace(RELATIVE, "").replace(kind === "reconciliation" ? RECONCILES : OPENING, "").replace(/\s*\((?:unaudited|in (?:thousands|millions|billions)[^)]*)\)/gi, "").replace(STATEMENTS_OF, "");
  if (told === "" || GENERIC.test(told)) return kind === "reconciliation" ? "Reconciliation" : readable(title);
  return kind === "reconciliation" && !/\s/.test(told) ? `${readable(told)} reconciliation` : readable(told);
}

/** What a bridge leads to: its last total that follows no GAAP, else its last total whose measure is known. */
function bridgedMeasure(statement: Statement): string | null {
  const totals = new Set(statement.formulas.map(({ total }) => total));
  const metrics = statement.rows.filter(({ id }) => totals.has(id)).flatMap(({ metric }) => (metric === null ? [] : [metricById(metric)]));
  return (metrics.findLast((metric) => metric?.gaap === false) ?? metrics.findLast((metric) => metric !== undefined))?.name ?? null;
}

/** Words that stay in capitals where a whole title is lowered. */
const CAPITALS = /\b(?:gaap|ebitda(?:x|re)?|ebit|eps|us|u\.s\.|ffo|affo|noi|roe|roa|rotce|sec|ppp|cet1|arr|ifrs|usd|q[1-4])\b/gi;

/** A title with a capital first, and without shouting. */
function readable(text: string): string {
  const quiet = /\p{Ll}/u.test(text) || text.length < 6 ? text : text.toLowerCase().replace(CAPITALS, (word) => word.toUpperCase());
  return quiet.slice(0, 1).toUpperCase() + quiet.slice(1);
}
