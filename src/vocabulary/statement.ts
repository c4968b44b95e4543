import type { MetricId } from "./metric";
import type { Place } from "./place";
import type { Unit } from "./unit";

export type StatementKind =
  | "income_statement"
  | "balance_sheet"
  | "cash_flow"
  | "reconciliation"
  | "segment"
  | "supplemental"
  | "guidance";

export type CellState = "read" | "blank" | "dash" | "damaged" | "redacted" | "derived" | "not_meaningful";

export interface Cell {
  /** Signed decimal in printed scale; "0" for a dash; null where blank, damaged, redacted or not meaningful. */
  readonly value: string | null;
  /** As printed, with the source's own spaces and signs. */
  readonly text: string;
  readonly state: CellState;
  readonly at: Place;
  /** The least and greatest value that the printed digits allow, where digits are missing. */
  readonly range?: readonly [low: string, high: string];
}

export interface Column {
  /** The header as printed, its rows joined by spaces. */
  readonly label: string;
  /** 0 for a date; 3, 6, 9, 12 for a span; null for a change, percent or adjustment column. */
  readonly months: number | null;
  /** ISO date of the period's end. */
  readonly end: string | null;
  /** Canonical name in the company's own fiscal year: "Q3 2013", "9M 2013", "FY 2013", or the date itself. */
  readonly period: string | null;
  /** Why the header cannot be trusted, where it cannot: its figures are then used for no period. */
  readonly damaged?: string;
}

export interface Row {
  /** "s1.r7": statement id, then row number from 1. A cell's id adds its column number from 0: "s1.r7.c0". */
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** For share counts only: 1 when printed in full, 1000 when in thousands. */
  readonly sharesScale?: number;
  readonly metric: MetricId | null;
  readonly indent: number;
  /** The heading that the row stands under ("Current assets"), where one is printed. */
  readonly section: string | null;
  /** One cell a column; empty for a heading row. */
  readonly cells: readonly Cell[];
  readonly at: Place;
  /** The label as the damaged text prints it, where it was mended. */
  readonly printedLabel?: string;
  /** Footnote marks and list letters taken off the label: "(1)", "(a)". */
  readonly mark?: string;
}

export interface Formula {
  /** Row ids of one statement. */
  readonly total: string;
  readonly terms: readonly (readonly [row: string, sign: 1 | -1])[];
  readonly basis: "structure" | "accounting" | "label";
}

export interface Statement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly title: string;
  readonly currency: string;
  /** What one unit of a printed money figure is worth: 1000 for "in thousands". */
  readonly scale: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly formulas: readonly Formula[];
  readonly at: Place;
  /** No line says the scale. Only while reading: it is settled or told in a diagnostic before the statement leaves. */
  readonly scaleUnknown?: boolean;
}

export function cellId(row: Row, column: number): string {
  return `${row.id}.c${column}`;
}

/** A column's id, by which a repair of its header names it: "s8.c0". */
export function columnId(statement: Statement, column: number): string {
  return `${statement.id}.c${column}`;
}
