import type { LibraryEntry } from "../facts/library";
import type { FillProgress, FillResult } from "../workbook/excel-writer";
import type { SheetCell } from "./selection";

export type { FillProgress };

export type FillOutcome = Pick<FillResult, "sheets" | "cells">;

/** What the pane and the ribbon ask of the open workbook. Every promise rejects with a plain-sentence message. */
export interface WorkbookSession {
  /** Writes the statements of a filing, by id, to sheets: all of them or none. */
  readonly fill: (entry: LibraryEntry, statements: readonly string[], onProgress: (progress: FillProgress) => void) => Promise<FillOutcome>;
  /** Brings a cell into view and selects it; false where the sheet is no longer there. */
  readonly select: (cell: SheetCell) => Promise<boolean>;
  /** Brings a sheet to the front; false where it is no longer there. */
  readonly show: (sheet: string) => Promise<boolean>;
  /** Tells `listener` the active cell, now and whenever it changes, until the function it returns is called. */
  readonly watchSelection: (listener: (cell: SheetCell) => void) => Promise<() => void>;
}
