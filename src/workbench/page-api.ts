import type { BookData, SheetData } from "./book-data";
import type { HostMessage, RequestMessage, ResponseMessage } from "./wire";

/** What the page gives the pane's frame. */
export interface WorkbenchHost {
  readonly documentSettings: Record<string, string>;
  handle(message: RequestMessage): Promise<ResponseMessage>;
  attach(send: (message: HostMessage) => void): void;
}

/** A workbook's data without maps, which do not leave a page. */
export type PlainBook = Omit<BookData, "sheets"> & { readonly sheets: readonly (Omit<SheetData, "columnWidths" | "rowHeights"> & { readonly columnWidths: readonly (readonly [number, number])[]; readonly rowHeights: readonly (readonly [number, number])[] })[] };

/** The workbook as scripts and tests reach it: `window.tieoutWorkbench`. Cells are named as in formulas, "B3". */
export interface TieoutWorkbench {
  /** Resolves when the grid and the functions are there; the pane loads after them. */
  readonly ready: Promise<void>;
  /** Writes a value or a formula as typing it would. */
  setCell(sheet: string, cell: string, value: string | number): Promise<void>;
  value(sheet: string, cell: string): string | number | boolean;
  /** As shown, with the cell's number format. */
  text(sheet: string, cell: string): string;
  formula(sheet: string, cell: string): string;
  sheets(): string[];
  activate(sheet: string): void;
  select(sheet: string, cell: string): void;
  /** Resolves when every formula and every function call is answered. */
  settle(): Promise<void>;
  /** Why a cell shows an error, as the add-in says it; null where it shows none. */
  errorMessage(sheet: string, cell: string): string | null;
  note(sheet: string, cell: string): string | null;
  /** What the add-in asked of Excel that this host does not have: "Range.Copy()". */
  unanswered(): readonly string[];
  /** All of the workbook that a file keeps, as plain data. */
  contents(): Promise<PlainBook>;
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;
  /** Replaces the workbook by the one in an .xlsx file and starts the pane again. Resolves with what of the file is not kept: "charts". */
  open(bytes: Uint8Array): Promise<readonly string[]>;
}

declare global {
  interface Window {
    tieoutWorkbench?: TieoutWorkbench;
    tieoutHost?: WorkbenchHost;
  }
}
