import { metricByLabel } from "../../src/vocabulary/metric";
import type { Guidance, ProseFigure } from "../../src/vocabulary/report";
import type { Cell, Column, Statement, StatementKind } from "../../src/vocabulary/statement";
import type { Unit } from "../../src/vocabulary/unit";

/**
 * One row of a small table: label, then one text a column: "45192", "-730"; "" is blank, "-" a dash, "?3 400" a damaged
 * cell, "103330..103339" a figure with missing digits.
 */
export interface TableRow {
  readonly label: string;
  readonly cells: readonly string[];
  readonly unit?: Unit;
  readonly metric?: string | null;
  readonly section?: string;
}

export function cell(text: string): Cell {
  const at = [0, 1] as const;
  if (text === "") return { value: null, text, state: "blank", at };
  if (text === "-") return { value: "0", text: "—", state: "dash", at };
  if (text.startsWith("?")) return { value: null, text: text.slice(1), state: "damaged", at };
  const range = text.split("..");
  if (range.length === 2) return { value: null, text, state: "damaged", at, range: [range[0] as string, range[1] as string] };
  return { value: text, text, state: "read", at };
}

export function column(period: string, months: number | null, end: string | null): Column {
  return { label: period, months, end, period: months === null ? null : period };
}

export const QUARTERS_AND_NINE_MONTHS: readonly Column[] = [
  column("Q3 2013", 3, "2013-09-30"), column("Q3 2012", 3, "2012-09-30"), column("9M 2013", 9, "2013-09-30"), column("9M 2012", 9, "2012-09-30"),
];

export function table(id: string, kind: StatementKind, title: string, columns: readonly Column[], rows: readonly TableRow[], scale: number = 1000): Statement {
  return {
    id, kind, title, currency: "USD", scale, columns, formulas: [], at: [0, 1],
    rows: rows.map((row, i) => ({
      id: `${id}.r${i + 1}`, label: row.label, unit: row.unit ?? "money", ...(row.unit === "shares" ? { sharesScale: 1 } : {}),
      metric: row.metric === undefined ? (metricByLabel(row.label)?.id ?? null) : row.metric, indent: 0, section: row.section ?? null, cells: row.cells.map(cell), at: [0, 1],
    })),
  };
}

export function rows(...lines: readonly (readonly [label: string, ...cells: string[]])[]): TableRow[] {
  return lines.map(([label, ...cells]) => ({ label, cells }));
}

export function said(metric: string, period: string, value: string | null, unit: Unit = "money", scale: number = 1_000_000, more: Partial<ProseFigure> = {}): ProseFigure {
  return { metric, concept: metricByLabel(metric)?.id ?? null, period, value, unit, scale, text: `${metric} ${value ?? ""}`, at: [0, 1], ...more };
}

export function expects(metric: string, period: string, low: string, high: string, unit: Unit = "money", scale: number = 1_000_000): Guidance {
  return { metric, concept: metricByLabel(metric)?.id ?? null, period, low, high, unit, scale, text: metric, at: [0, 1] };
}
