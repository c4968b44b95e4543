import type { AcceptedRepairs } from "../facts/decision";
import type { LibraryEntry } from "../facts/library";
import type { CellMap } from "../workbook/sheet-plan";
import type { FillProgress, FillResult } from "../workbook/excel-writer";
import type { AskOnClash, ClashAnswer, SheetClash } from "../workbook/fill-clash";
import type { SheetCell } from "./selection";
import type { WorkbookCare } from "./workbook-care";

export type { AskOnClash, ClashAnswer, FillProgress, SheetClash };

export type FillOutcome = Pick<FillResult, "sheets" | "cells"> & Partial<Pick<FillResult, "renamed">>;

/** What the pane and the ribbon ask of the open workbook. Every promise rejects with a plain-sentence message. */
export interface WorkbookSession {
  /**
   * Writes the statements of a filing, by id, to sheets: all of them or none. Cells of accepted repairs get what was proposed.
   * `onClash` is asked where cells of the person's are in the way; where it is not given, new sheets are filled beside them.
   */
  readonly fill: (entry: LibraryEntry, statements: readonly string[], onProgress: (progress: FillProgress) => void, accepted: AcceptedRepairs, onClash?: AskOnClash) => Promise<FillOutcome>;
  /** Has the filled cells show other repairs accepted than before; the cells that a person has changed are left unless `overwrite`. */
  readonly applyRepairs: (change: RepairChange, overwrite: boolean) => Promise<RepairOutcome>;
  /** Brings a cell into view and selects it; false where the sheet is no longer there. */
  readonly select: (cell: SheetCell) => Promise<boolean>;
  /** Writes a formula into the active cell, unless that holds something and `overwrite` is false. */
  readonly insertFormula: (formula: string, overwrite: boolean) => Promise<InsertOutcome>;
  /** Brings a sheet to the front; false where it is no longer there. */
  readonly show: (sheet: string) => Promise<boolean>;
  /** Tells `listener` the active cell, now and whenever it changes, until the function it returns is called. */
  readonly watchSelection: (listener: (cell: SheetCell) => void) => Promise<() => void>;
  /** Freezing formulas and removing what was made; absent where the workbook cannot do either. */
  readonly care?: WorkbookCare;
}

export interface InsertOutcome {
  readonly cell: SheetCell;
  /** What the cell held, and still holds, where nothing was written; null where the formula was written. */
  readonly held: string | null;
}

/** Repairs of one filing that are accepted, or taken back, in the sheets. */
export interface RepairChange {
  readonly entry: LibraryEntry;
  readonly cells: CellMap;
  readonly before: AcceptedRepairs;
  readonly after: AcceptedRepairs;
  /** Cells and columns that change: "s4.r6.c1". */
  readonly ids: readonly string[];
}

/** What became of each repair, by its cell or column. */
export interface RepairOutcome {
  readonly written: readonly string[];
  /** Their cell was changed by a person, and was left as it is; `now` is what it holds. */
  readonly edited: readonly { readonly id: string; readonly cell: SheetCell; readonly now: string }[];
  /** In no filled sheet: they are written when the sheet is filled. */
  readonly unfilled: readonly string[];
}
