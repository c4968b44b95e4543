import type { LibraryEntry } from "../facts/library";
import type { CellMap } from "../workbook/sheet-plan";
import type { SheetCell } from "./selection";

/** How far a fill has come. */
export interface FillProgress {
  /** What is being done, for a person: "Balance sheet". */
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

export interface FillResult {
  /** Names of the sheets made or replaced, in the workbook's order. */
  readonly sheets: readonly string[];
  readonly cells: CellMap;
}

/** What the pane and the ribbon ask of the open workbook. Every promise rejects with a plain-sentence message. */
export interface WorkbookSession {
  /** Writes the statements of a filing, by id, to sheets: all of them or none. */
  readonly fill: (entry: LibraryEntry, statements: readonly string[], onProgress: (progress: FillProgress) => void) => Promise<FillResult>;
  /** Brings a cell into view and selects it; false where the sheet is no longer there. */
  readonly select: (cell: SheetCell) => Promise<boolean>;
  /** Brings a sheet to the front; false where it is no longer there. */
  readonly show: (sheet: string) => Promise<boolean>;
  /** Tells `listener` the active cell, now and whenever it changes, until the function it returns is called. */
  readonly watchSelection: (listener: (cell: SheetCell) => void) => Promise<() => void>;
}
