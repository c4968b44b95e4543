import { cellAddress } from "./cell-address";
import type { CellContent, CellSource, PlannedCell, SheetPlan } from "./sheet-plan";
import type { StyleKey } from "./style-table";

export const EMPTY: CellContent = { kind: "empty" };

const BLANK: PlannedCell = { content: EMPTY, style: "blank", numberFormat: "General", indent: 0, note: null };

/** Text that a spreadsheet would take for a formula if it were typed (formula injection). */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;

/** One line, without what a cell cannot hold; Excel's limit is 32,767 characters. */
function cellText(text: string): string {
  return text.slice(0, 32767).replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, " ");
}

/** Text as text: what begins like a formula also gets the text format, so that editing the cell leaves it text. */
export function textCell(text: string, style: StyleKey, more: Partial<Pick<PlannedCell, "indent" | "note">> = {}): PlannedCell {
  const shown = cellText(text);
  if (shown === "") return { ...BLANK, style, ...more };
  return { ...BLANK, content: { kind: "text", text: shown }, style, numberFormat: LOOKS_LIKE_FORMULA.test(shown) ? "@" : "General", ...more };
}

/** A printed decimal as a number. */
export function numberCell(value: string, style: StyleKey, numberFormat: string, note: string | null = null): PlannedCell {
  return { ...BLANK, content: { kind: "number", value: Number(value) }, style, numberFormat, note };
}

export function formulaCell(formula: string, result: number | string, style: StyleKey, numberFormat: string, note: string | null = null): PlannedCell {
  return { ...BLANK, content: { kind: "formula", formula, result }, style, numberFormat, note };
}

export function emptyCell(style: StyleKey, note: string | null = null): PlannedCell {
  return { ...BLANK, style, note };
}

/** Collects a sheet's cells in any order and makes a full rectangle of them. Rows and columns count from 0. */
export class SheetBuilder {
  private readonly rows: (PlannedCell | undefined)[][] = [];
  private readonly sources: Record<string, CellSource> = {};
  private readonly heights = new Map<number, number>();

  /** The first row below everything set so far. */
  get nextRow(): number {
    return this.rows.length;
  }

  /** Whether any cell set so far is such a cell. */
  has(test: (cell: PlannedCell) => boolean): boolean {
    return this.rows.some((row) => row.some((cell) => cell !== undefined && test(cell)));
  }

  set(row: number, column: number, cell: PlannedCell, source?: CellSource): void {
    while (this.rows.length <= row) this.rows.push([]);
    (this.rows[row] ??= [])[column] = cell;
    if (source) this.sources[cellAddress(row, column)] = source;
  }

  /** Takes back everything from a row on: a block that turned out to be empty. */
  cutTo(row: number): void {
    this.rows.length = Math.min(this.rows.length, row);
    for (const height of [...this.heights.keys()]) if (height > row) this.heights.delete(height);
  }

  /** Makes a row tall enough for `lines` lines of text of the normal size. */
  setLines(row: number, lines: number): void {
    if (lines > 1) this.heights.set(row + 1, Math.min(409, lines * LINE_HEIGHT + 2));
  }

  setHeight(row: number, points: number): void {
    this.heights.set(row + 1, points);
  }

  finish(about: Omit<SheetPlan, "cells" | "sources" | "rowHeights" | "conditional" | "charts"> & Partial<Pick<SheetPlan, "conditional" | "charts">>): SheetPlan {
    const width = Math.max(about.columnWidths.length, ...this.rows.map((row) => row.length));
    const cells = this.rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? BLANK));
    return { conditional: [], charts: [], ...about, cells, sources: this.sources, rowHeights: Object.fromEntries(this.heights) };
  }
}

/** Points that a line of 11-point text takes. */
const LINE_HEIGHT = 15;
