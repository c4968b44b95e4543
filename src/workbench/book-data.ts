import type { IStyleData } from "@univerjs/core";
import type { Area } from "./address";

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
  /** Pixels, by column from 0. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Pixels, by row from 0. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: readonly Area[];
  readonly cells: readonly CellEntry[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly content: string }[];
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
  readonly style: IStyleData | null;
}

/** What identifies the add-in to which the settings belong. */
export interface AddInIdentity {
  /** A GUID without braces. */
  readonly id: string;
  readonly version: string;
}
