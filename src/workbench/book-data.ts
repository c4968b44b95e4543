import type { Area } from "./address";

/** The font of cells that name no other, as Excel has it. */
export const CELL_FONT = "Calibri";

/** A workbook as a file holds it, apart from the grid and from the file's form. */
export interface BookData {
  readonly sheets: readonly SheetData[];
  /** Names of the whole workbook with what they refer to, without equals sign: "Sheet1!$A$1". */
  readonly names: readonly { readonly name: string; readonly reference: string }[];
  readonly xmlParts: readonly XmlPartData[];
  /** What the add-in keeps in the workbook, by key, as JSON. */
  readonly settings: readonly (readonly [key: string, json: string])[];
}

export interface XmlPartData {
  /** A GUID in braces. */
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

export interface SheetData {
  /** A GUID in braces; null where the sheet has no lasting identity. */
  readonly id: string | null;
  readonly name: string;
  readonly hidden: boolean;
  /** "#RRGGBB" */
  readonly tabColor: string | null;
  readonly gridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels, by column from 0; 0 for a hidden one. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Pixels, by row from 0. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: readonly Area[];
  readonly cells: readonly CellEntry[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly content: string }[];
  readonly conditional: readonly ConditionalEntry[];
  readonly print: PrintSetup | null;
}

/** Looks that cells take on while a formula holds. */
export interface ConditionalEntry {
  readonly areas: readonly Area[];
  /** With its equals sign, written for the first cell. */
  readonly formula: string;
  readonly style: Pick<CellLooks, "cl" | "bg" | "bl" | "it">;
}

export interface PrintSetup {
  readonly landscape: boolean;
  /** Pages across; null where the sheet is printed in its own size. */
  readonly pagesWide: number | null;
  /** Rows repeated on each page: "1:6". */
  readonly titleRows: string | null;
}

export interface CellEntry {
  readonly row: number;
  readonly column: number;
  /** Null where the cell is empty or not calculated. */
  readonly value: string | number | boolean | null;
  /** With its equals sign. */
  readonly formula: string | null;
  /** The area that the formula's result fills where that is more than its own cell. */
  readonly spill: Area | null;
  readonly style: CellLooks | null;
}

/** A line beside a cell, by the grid's number for its kind. */
export interface CellLine {
  readonly s: number;
  readonly cl: { readonly rgb?: string | null };
}

/** A colour, as the grid names it: "#1F3864" or "rgb(31, 56, 100)". */
interface CellColor {
  readonly rgb?: string | null;
}

/** A cell's looks under the grid's own short names, in its own numbers: what is left out is the grid's to choose. */
export interface CellLooks {
  /** Number format. */
  readonly n?: { readonly pattern: string } | null;
  /** Font, its size, colour, and 1 for bold and italic. */
  readonly ff?: string | null;
  readonly fs?: number;
  readonly cl?: CellColor | null;
  readonly bl?: number;
  readonly it?: number;
  /** Underline and strikethrough: 1 where there is one. */
  readonly ul?: { readonly s: number } | null;
  readonly st?: { readonly s: number } | null;
  /** Background. */
  readonly bg?: CellColor | null;
  /** Alignment across and down, 3 where text wraps, pixels before it. */
  readonly ht?: number | null;
  readonly vt?: number | null;
  readonly tb?: number | null;
  readonly pd?: { readonly l?: number | null } | null;
  /** Lines above, below, left and right. */
  readonly bd?: Partial<Record<"t" | "b" | "l" | "r", CellLine | null>> | null;
}

/** What identifies the add-in to which the settings belong. */
export interface AddInIdentity {
  /** A GUID without braces. */
  readonly id: string;
  readonly version: string;
}
