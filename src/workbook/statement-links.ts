import { metricById } from "../vocabulary/metric";
import type { Check } from "../vocabulary/report";
import { cellId, type Column, type Row, type StatementKind } from "../vocabulary/statement";
import type { PlacedFigures } from "./placed-figure";
import { referenceTo } from "./placed-figure";
import { fullAddressOf, type StatementLayout } from "./statement-layout";
import { shownValue } from "./total-formula";

/** A figure that another sheet prints first. */
export interface Link {
  /** Figure ids. */
  readonly target: string;
  readonly source: string;
  /** "='Income statement'!B16". */
  readonly formula: string;
}

/** Statements from which others take their figures, first to last: one direction only. */
const GIVES: readonly StatementKind[] = ["income_statement", "balance_sheet", "cash_flow", "segment", "supplemental", "reconciliation"];

type Figure = readonly [key: string, row: Row, column: number];

/** Figures with the measure, period, scale and value of a statement that stands before theirs: a change moves both. */
export function measureLinks(layouts: readonly StatementLayout[]): readonly Link[] {
  const first = new Map<string, { readonly layout: StatementLayout; readonly id: string; readonly address: string }>();
  return inOrder(layouts).flatMap((layout) => figuresOf(layout).flatMap(([key, row, column]): Link[] => {
    const id = cellId(row, column), known = first.get(key);
    if (!known) first.set(key, { layout, id, address: fullAddressOf(layout, row, column) });
    return known && known.layout !== layout ? [{ target: id, source: known.id, formula: `=${known.address}` }] : [];
  }));
}

/** Figures that the proof found to be the same in two tables, digit by digit, with the same or the opposite sign. */
export function checkedLinks(layouts: readonly StatementLayout[], checks: readonly Check[], placed: PlacedFigures): readonly Link[] {
  const rank = new Map(inOrder(layouts).map((layout, index) => [layout, index]));
  return checks.flatMap(({ kind, status, cells }): Link[] => {
    if (kind !== "cross_statement" || status !== "exact" || cells.length !== 2) return [];
    const pair = cells.flatMap((id) => placed.get(id) ?? []).sort((a, b) => rankOf(rank, a.place?.layout) - rankOf(rank, b.place?.layout));
    const [source, target] = pair;
    if (!source?.place || !target?.place || source.place.layout === target.place.layout || !Number.isFinite(rankOf(rank, target.place.layout))) return [];
    if (source.state !== "read" || target.state !== "read" || source.unit !== target.unit || source.scale !== target.scale || !source.printed || !target.printed) return [];
    const sign = source.printed === target.printed ? "" : source.printed === negated(target.printed) ? "-" : null;
    return sign === null ? [] : [{ target: target.id, source: source.id, formula: `=${sign}${referenceTo(source)}` }];
  });
}

function rankOf(ranks: ReadonlyMap<StatementLayout, number>, layout: StatementLayout | undefined): number {
  return (layout && ranks.get(layout)) ?? Infinity;
}

function negated(value: string): string {
  return value.startsWith("-") ? value.slice(1) : `-${value}`;
}

function inOrder(layouts: readonly StatementLayout[]): readonly StatementLayout[] {
  return GIVES.flatMap((kind) => layouts.filter(({ statement }) => statement.kind === kind));
}

/** Each readable figure of a known measure and period, with a key that equal figures of other sheets share. */
export function figuresOf({ statement }: StatementLayout): readonly Figure[] {
  return statement.rows.flatMap((row) => row.cells.flatMap((cell, index): Figure[] => {
    const column = statement.columns[index], value = shownValue(cell);
    if (row.metric === null || value === null || cell.state !== "read" || !column || column.damaged !== undefined) return [];
    const period = periodOf(row, column);
    if (period === null) return [];
    return [[[row.metric, row.unit, period, statement.currency, row.unit === "shares" ? (row.sharesScale ?? 1) : statement.scale, value].join("|"), row, index]];
  }));
}

const AT_START = /\bbeginning\b|\bstart\b|\bopening\b/i;

/** A balance in a column of a span is that of the span's last day, unless the row speaks of its beginning. */
function periodOf(row: Row, { period, end, months }: Column): string | null {
  if (period === null || months === 0 || row.metric === null || metricById(row.metric)?.instant !== true) return period;
  return AT_START.test(row.label) ? `before ${period}` : end;
}
