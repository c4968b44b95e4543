import { UNTITLED } from "../statement/captions";
import type { Column, Statement } from "../vocabulary/statement";

/** A statement of a group, and what tells it from the others: "Gross margin". */
export interface GroupPart {
  readonly statement: Statement;
  readonly title: string;
}

/** Statements that share one sheet; most have one for themselves. */
export interface StatementGroup {
  readonly title: string;
  readonly parts: readonly [GroupPart, ...GroupPart[]];
}

/** "GAAP to Non-GAAP Reconciliation: Gross margin": the printed table, and which of its blocks. */
const BLOCK_TITLE = /^(.+?):\s+(\S.*)$/;

/** A few bridges are found quickest by their own tabs; more tabs than that are in the way. */
const MOST_TABS = 4;

/**
 * The blocks of one printed table stand below one another as they are printed: statements that follow each other, under
 * the same title, in the same scale, where they are many. Everything else gets a sheet of its own.
 */
export function groupStatements(statements: readonly Statement[]): readonly StatementGroup[] {
  const groups: { title: string; parts: [GroupPart, ...GroupPart[]] }[] = [];
  for (const statement of statements) {
    const [, lead = null, own = statement.title] = BLOCK_TITLE.exec(statement.title) ?? [];
    const last = groups[groups.length - 1];
    const before = last?.parts[last.parts.length - 1];
    if (last && before && lead !== null && BLOCK_TITLE.exec(before.statement.title)?.[1] === lead && isSameTable(before.statement, statement)) {
      last.title = lead;
      last.parts.push({ statement, title: own });
    } else {
      groups.push({ title: statement.title, parts: [{ statement, title: own }] });
    }
  }
  const shared = groups.filter(({ parts }) => parts.length > 1).reduce((sum, { parts }) => sum + parts.length, 0);
  return groups.flatMap((group): readonly StatementGroup[] => (shared > MOST_TABS ? [{ title: shownTitle(group.title, group.parts[0].statement), parts: group.parts }] : group.parts.map((part) => ({ title: shownTitle(part.statement.title, part.statement), parts: [part] }))));
}

/** A table without a title is told from others by its first row. */
function shownTitle(title: string, { rows }: Statement): string {
  const label = title === UNTITLED ? rows.find(({ cells, label: each }) => cells.length > 0 && each !== "")?.label : undefined;
  return label === undefined ? title : `${title}: ${label}`;
}

function isSameTable(a: Statement, b: Statement): boolean {
  return a.kind === b.kind && a.scale === b.scale && a.currency === b.currency && [...a.columns, ...b.columns].every(({ damaged }) => damaged === undefined);
}

/** Whether a block can stand under the header of another. */
export function hasSameHeader(a: Statement, b: Statement): boolean {
  return a.columns.length === b.columns.length && a.columns.every((column, index) => headOf(column) === headOf(b.columns[index]));
}

function headOf(column: Column | undefined): string {
  return JSON.stringify([column?.label, column?.period, column?.end, column?.months]);
}
