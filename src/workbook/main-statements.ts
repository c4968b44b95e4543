import type { Statement, StatementKind } from "../vocabulary/statement";

/** How the statements themselves are titled, without "Condensed Consolidated" and the like before it. */
const PROPER_TITLES: Readonly<Partial<Record<StatementKind, RegExp>>> = {
  income_statement: /^(?:statements? of (?:net )?(?:operations|income|earnings|loss(?:es)?|profit)|(?:income|operating|earnings) statements?|profit (?:and|or) loss)\b/i,
  balance_sheet: /^(?:balance sheets?(?=\s*(?:$|[(,:;\u2013\u2014-]))|statements? of (?:financial )?(?:condition|position)|financial position$)/i,
  cash_flow: /^(?:statements? of cash ?flows?|cash ?flows? statements?)\b/i,
};

/** What stands before a statement's own name. */
const LEAD = /^(?:(?:unaudited|condensed|consolidated|consolidating|interim|preliminary|selected|summary|the)\b[\s,:\u2013\u2014-]*)+/i;

/** Whether a table is titled as the statement of its kind: "Condensed Consolidated Balance Sheets", not "Balance Sheet Management". */
export function hasProperTitle({ kind, title }: Pick<Statement, "kind" | "title">): boolean {
  return PROPER_TITLES[kind]?.test(title.replace(LEAD, "")) ?? false;
}

/**
 * The statement of each kind that a release has one of (by `kind`), where other tables look like one too: that with its
 * proper title, the consolidated one, the first; the longest where none has it.
 */
export function mainStatements(statements: readonly Statement[]): ReadonlyMap<StatementKind, Statement> {
  const main = new Map<StatementKind, Statement>();
  for (const statement of statements) {
    if (PROPER_TITLES[statement.kind] === undefined) continue;
    const known = main.get(statement.kind);
    if (!known || isMoreOf(statement, known)) main.set(statement.kind, statement);
  }
  return main;
}

function isMoreOf(one: Statement, other: Statement): boolean {
  const [a, b] = [ranksOf(one), ranksOf(other)], apart = a.findIndex((rank, index) => rank !== b[index]);
  return apart >= 0 && (a[apart] ?? 0) > (b[apart] ?? 0);
}

/** Of statements with their proper titles the first is the main one: a second may be its other half. */
function ranksOf(statement: Statement): readonly number[] {
  const isProper = hasProperTitle(statement);
  return [Number(isProper), Number(/\bconsolidated\b/i.test(statement.title)), isProper ? 0 : statement.rows.length];
}
