import { labelKey } from "../vocabulary/metric";
import { type Row, type Statement } from "../vocabulary/statement";
import { cellAddress, quotedSheet } from "./cell-address";
import { hasSameHeader, type StatementGroup } from "./statement-group";
import type { Placement } from "./sum-expression";

/** A statement and where it will stand: decided for all statements before any is written, so that they can refer to each other. */
export interface StatementLayout {
  readonly statement: Statement;
  readonly sheet: string;
  readonly placement: Placement;
  /** Section headings that the rows name but no row prints: row id to heading, written above it. */
  readonly headings: ReadonlyMap<string, string>;
  /** The statement's own title, where it shares the sheet with others: the row that it is written in, from 0, and its text. */
  readonly ownTitle: { readonly row: number; readonly text: string } | null;
  /** The first row of its column header, from 0: of its own, or of the statement above that has the same columns. */
  readonly header: number;
}

/** The statements of one sheet, below one another. */
export interface SheetLayout {
  readonly title: string;
  readonly blocks: readonly [StatementLayout, ...StatementLayout[]];
}

/** Registrant, title, scale; then the header: as printed, the period's name, the day it ends. */
export const HEADER_ROW = 3, HEADER_ROWS = 3, FIRST_ROW = HEADER_ROW + HEADER_ROWS;

export const FIRST_COLUMN = 1;

/** Decides the row of each row of a group's statements. */
export function layOutGroup({ title, parts: [first, ...rest] }: StatementGroup, sheet: string): SheetLayout {
  const isAlone = rest.length === 0;
  const start = layOut(first.statement, sheet, HEADER_ROW, FIRST_ROW, isAlone ? null : first.title);
  const blocks: [StatementLayout, ...StatementLayout[]] = [start];
  for (const { statement, title: own } of rest) {
    const before = blocks[blocks.length - 1] ?? start;
    const at = lastRowOf(before) + 2;
    if (hasSameHeader(before.statement, statement)) blocks.push(layOut(statement, sheet, before.header, at, own));
    else blocks.push(layOut(statement, sheet, at, at + HEADER_ROWS, own));
  }
  return { title, blocks };
}

/** The last sheet row that a statement takes, from 0. */
export function lastRowOf({ placement, ownTitle }: StatementLayout): number {
  return Math.max(ownTitle?.row ?? FIRST_ROW, ...placement.rowOf.values());
}

function layOut(statement: Statement, sheet: string, header: number, from: number, title: string | null): StatementLayout {
  const rowOf = new Map<string, number>(), headings = new Map<string, string>(), figureRows = new Set<number>();
  const printed = new Set(statement.rows.filter(({ cells }) => cells.length === 0).map(({ label }) => labelKey(label)));
  // A title that the table's own first heading repeats is written once.
  if (title !== null) printed.add(labelKey(title));
  const ownTitle = title === null || labelKey(statement.rows[0]?.label ?? "") === labelKey(title) ? null : { row: from, text: title };
  let at = ownTitle === null ? from : from + 1, section: string | null = null;
  for (const row of statement.rows) {
    if (row.cells.length > 0 && row.section !== null && row.section !== section && !printed.has(labelKey(row.section))) {
      headings.set(row.id, row.section);
      at += 1;
    }
    section = row.section;
    rowOf.set(row.id, at);
    if (row.cells.length > 0) figureRows.add(at);
    at += 1;
  }
  return { statement, sheet, placement: { rowOf, firstColumn: FIRST_COLUMN, figureRows }, headings, ownTitle, header };
}

/** The cell of a figure on its sheet, "B16", and with its sheet's name before it. */
export function addressOf({ placement }: StatementLayout, row: Row, column: number): string {
  return cellAddress(placement.rowOf.get(row.id) ?? 0, placement.firstColumn + column);
}

export function fullAddressOf(layout: StatementLayout, row: Row, column: number): string {
  return `${quotedSheet(layout.sheet)}!${addressOf(layout, row, column)}`;
}
