import type { Area } from "./address";

/** The font of cells that name no other, as Excel has it. */
export const CELL_FONT = "Calibri";

/** A workbook as a file holds it, apart from the grid and from the file's form. */
export interface BookData {
  readonly sheets: readonly SheetData[];
  readonly names: readonly NameData[];
  /** The sheet that is shown first, by its place. */
  readonly active: number;
  /** What the file says of itself. */
  readonly properties: BookProperties;
  /** The part of the file that says its colours and fonts; null for Office's own. */
  readonly theme: string | null;
  readonly xmlParts: readonly XmlPartData[];
  /** What the add-in keeps in the workbook, by key, as JSON. */
  readonly settings: readonly (readonly [key: string, json: string])[];
}

/** Title, author and the like, as people write them in a workbook's properties. */
export type BookProperties = Readonly<Partial<Record<"title" | "subject" | "creator" | "keywords" | "category" | "description" | "company" | "manager", string>>>;

export interface NameData {
  readonly name: string;
  /** What it stands for, without equals sign: "Sheet1!$A$1", "0.35", "OFFSET(Sheet1!$A$1,0,0,4)". */
  readonly reference: string;
  /** The sheet, by its place, in which alone it holds; null for a name of the whole workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
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
  /** Pixels, by row from 0; 0 for a hidden one. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: readonly Area[];
  readonly cells: readonly CellEntry[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly content: string }[];
  readonly conditional: readonly ConditionalEntry[];
  readonly tables: readonly TableData[];
  readonly print: PrintSetup | null;
  /** 1 for cells in their own size. */
  readonly zoom: number;
}

/** A table in Excel's sense: an area with a name and named columns, which formulas refer to as "Figures[Revenue]". */
export interface TableData {
  readonly name: string;
  /** With its header row and its row of totals. */
  readonly area: Area;
  readonly header: boolean;
  readonly totals: boolean;
  /** Whether its headers have buttons to filter by. */
  readonly buttons: boolean;
  /** Null where it has no style. */
  readonly style: TableStyle | null;
  readonly columns: readonly TableColumn[];
}

export interface TableStyle {
  /** "TableStyleMedium2" */
  readonly name: string;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly rowStripes: boolean;
  readonly columnStripes: boolean;
}

export interface TableColumn {
  readonly name: string;
  /** The formula that new rows take, as the file holds it; null where there is none. */
  readonly formula: string | null;
  /** What the row of totals shows: a word, or a function by its name in files ("sum"; "custom" with a formula of its own). */
  readonly total: { readonly label: string | null; readonly function: string | null; readonly formula: string | null };
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
  readonly places?: PrintPlaces;
  /** What a file's print setup says beyond this, kept as it is. */
  readonly others?: PrintOthers;
}

export interface PrintPlaces {
  /** Cells that are printed, "A1:F40", several with commas between them; everything where it is missing. */
  readonly area?: string;
  /** Rows and columns repeated on each page, "1:6" and "A:A". */
  readonly titleRows?: string;
  readonly titleColumns?: string;
}

export interface PrintOthers {
  /** Pages down, where the sheet is fitted to them; paper by its number in files; percent of the sheet's own size. */
  readonly pagesTall?: number;
  readonly paper?: number;
  readonly scale?: number;
  readonly centered?: { readonly across: boolean; readonly down: boolean };
  /** Inches. */
  readonly margins?: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  /** In the codes of files: "&CPage &P of &N". */
  readonly header?: string;
  readonly footer?: string;
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
