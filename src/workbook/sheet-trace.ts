import { renameSheets } from "./cell-address";
import { unpackText, packText } from "./gzip-text";
import { plainContent } from "./plain-content";
import { plannedValue } from "./planned-text";
import type { PlannedCell, PlannedChart, SheetPlan } from "./sheet-plan";

/** How a sheet looks, without what its cells say. */
export type SheetLook = Pick<SheetPlan, "cells" | "tabColor" | "columnWidths" | "rowHeights" | "frozenRows" | "frozenColumns" | "print" | "conditional">;

/** What a fill left on a sheet, so that the next one can tell a person's cells and formats from Tieout's. */
export interface SheetTrace {
  /** A check sum for each cell that was given content, four letters each, row by row; blanks for the others. */
  readonly contents: readonly string[];
  /** The same for notes, by cell. */
  readonly notes: Readonly<Record<string, string>>;
  /** A `chartSum` for each chart, in the plan's order. */
  readonly charts: readonly string[];
  /** As planned; the cells are empty. */
  readonly look: SheetLook;
}

const SIZE = 4, EMPTY = " ".repeat(SIZE);

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** 24 bits of FNV-1a: one edit in sixteen million is overlooked. */
export function checkSum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  const bits = (sum ^ (sum >>> 24)) & 0xffffff;
  return [18, 12, 6, 0].map((shift) => LETTERS[(bits >>> shift) & 63] ?? "").join("");
}

/** A cell's content as `range.formulas` finally takes it, its sheets under their actual names. */
export function finalContent({ content }: PlannedCell, names: ReadonlyMap<string, string>): string | number {
  switch (content.kind) {
    case "empty":
      return "";
    case "text":
      return content.text;
    case "number":
      return content.value;
    case "formula":
      return renameSheets(content.formula, names);
  }
}

/** What stands where `plan` is filled, packed for the workbook's settings. */
export function packTrace(plan: SheetPlan, names: ReadonlyMap<string, string>): string {
  const kinds: (readonly [PlannedCell["style"], number, string])[] = [], known = new Map<string, number>();
  const looks = plan.cells.map((row) => row.map(({ style, indent, numberFormat }) => {
    const key = lookKey({ style, indent, numberFormat }), at = known.get(key) ?? kinds.length;
    if (at === kinds.length) {
      kinds.push([style, indent, numberFormat]);
      known.set(key, at);
    }
    return at;
  }));
  const contents = plan.cells.map((row) => row.map((cell) => sumOf(finalContent(cell, names))).join(""));
  const notes = Object.fromEntries(plan.cells.flatMap((row, at) => row.flatMap(({ note }, column) => (note === null ? [] : [[`${at},${column}`, checkSum(note)]]))));
  const { tabColor, columnWidths, rowHeights, frozenRows, frozenColumns, print, conditional } = plan;
  const charts = plan.charts.map((chart) => chartSum(plan, chart));
  return packText(JSON.stringify({ contents, notes, charts, kinds, looks, view: { tabColor, columnWidths, rowHeights, frozenRows, frozenColumns, print, conditional } }));
}

/** The trace that `packTrace` packed; null where there is none or it is damaged. */
export function unpackTrace(packed: string | undefined): SheetTrace | null {
  const text = packed === undefined ? null : unpackText(packed);
  if (text === null) return null;
  try {
    // Its check sum was right, so `packTrace` wrote it.
    const { contents, notes, charts, kinds, looks, view } = JSON.parse(text) as { contents: string[]; notes: Record<string, string>; charts?: string[]; kinds: [PlannedCell["style"], number, string][]; looks: number[][]; view: Omit<SheetLook, "cells"> };
    const cells = looks.map((row) => row.map((at): PlannedCell => {
      const [style, indent, numberFormat] = kinds[at] ?? ["blank", 0, "General"];
      return { content: { kind: "empty" }, style, indent, numberFormat, note: null };
    }));
    return { contents, notes, charts: charts ?? [], look: { ...view, cells } };
  } catch {
    return null;
  }
}

/** The check sum of what a fill left in a cell; blanks where it left nothing. */
export function tracedSum(trace: SheetTrace, row: number, column: number): string {
  const sum = trace.contents[row]?.slice(column * SIZE, (column + 1) * SIZE);
  return sum === undefined || sum === "" ? EMPTY : sum;
}

/** The check sum of a content, as traces keep it. */
export function sumOf(value: unknown, former?: Parameters<typeof plainContent>[1]): string {
  const plain = plainContent(value, former);
  return plain === "" ? EMPTY : checkSum(plain);
}

/** Equal for charts that are drawn alike. */
export function chartSum(plan: SheetPlan, chart: PlannedChart): string {
  return checkSum(JSON.stringify([chart, chart.series.map(({ name }) => plannedValue(plan, name) ?? "")]));
}

/** Equal for cells that look the same. */
export function lookKey({ style, indent, numberFormat }: Pick<PlannedCell, "style" | "indent" | "numberFormat">): string {
  return `${style}|${indent}|${numberFormat}`;
}
