import type { Place } from "../vocabulary/place";
import type { StyleKey } from "./style-table";

/** Where the figure of a filled cell stands in its filing, for the pane's Source tab. */
export interface CellSource {
  /** The filing's name in the library. */
  readonly file: string;
  /** "s1.r7.c0" for a figure of a statement, "s1.r7" for a row's label, "m3" and "g1" for sentences: the ids that checks name too. */
  readonly cellId: string;
  readonly at: Place;
  /** As printed. */
  readonly text: string;
}

/** Cell address ("B5") to source, for one sheet. */
export type SheetSources = Readonly<Record<string, CellSource>>;

/** Sheet name, then cell address, to source. */
export type CellMap = Readonly<Record<string, SheetSources>>;

/**
 * What a cell holds. Text is always text: a writer never lets it become a formula, a number or a date. A formula starts
 * with "=", uses A1 references, names other sheets in quotes ('Income statement'!B5), and carries its result, so that a
 * file shows values where nothing recalculates it.
 */
export type CellContent =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "formula"; readonly formula: string; readonly result: number | string };

export interface PlannedCell {
  readonly content: CellContent;
  readonly style: StyleKey;
  /** An Excel number format; "General" where nothing is to be formatted, "@" for text that looks like a formula. */
  readonly numberFormat: string;
  readonly indent: number;
  readonly note: string | null;
}

export interface PrintSetup {
  readonly landscape: boolean;
  /** Pages across. */
  readonly pagesWide: number;
  /** Pages down; as many as it takes where absent. */
  readonly pagesTall?: number;
  /** The first rows, repeated on each page. */
  readonly headerRows: number;
}

/** A look that cells take on while a formula holds. Hosts that cannot do it lose nothing but the colour. */
export interface ConditionalLook {
  /** "B7:B40". */
  readonly range: string;
  /** Starts with "=", reads this sheet only, and is written for the range's first cell. */
  readonly formula: string;
  readonly style: { readonly color?: string; readonly fill?: string; readonly bold?: boolean };
}

/** One column of numbers of a chart: its name's cell, and the cells below one another that it draws. */
export interface PlannedSeries {
  /** "C5". */
  readonly name: string;
  /** "C6:C14". */
  readonly values: string;
  /** "#RRGGBB"; null for a series that holds others up and is not seen. */
  readonly color: string | null;
}

/** A native chart over cells of its own sheet. Hosts that have no charts leave it out; its cells stay. */
export interface PlannedChart {
  readonly kind: "stacked_columns" | "lines" | "columns";
  readonly title: string;
  /** What a person hears who cannot see it. */
  readonly description: string;
  /** The labels of the axis: "A6:A14". */
  readonly categories: string;
  readonly series: readonly PlannedSeries[];
  /** The cells it lies over: "H4:P24". */
  readonly over: string;
  readonly numberFormat: string;
}

export interface SheetPlan {
  /** Tells the same sheet of the same filing from fill to fill: "release.htm#s1". */
  readonly key: string;
  /** At most 31 characters, unique in its workbook. */
  readonly name: string;
  readonly title: string;
  /** "#RRGGBB". */
  readonly tabColor: string;
  /** In characters of the workbook's normal font, one for each column of `cells`; 0 for a hidden one. */
  readonly columnWidths: readonly number[];
  /** In points, for rows that are not of the usual height; row number from 1. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Rows of equal length, from A1. */
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly print: PrintSetup;
  readonly conditional: readonly ConditionalLook[];
  readonly charts: readonly PlannedChart[];
  readonly sources: SheetSources;
}

/** A name of the workbook for one cell: LPSN_Q3_2013_AdjustedEbitda. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  /** "B12". */
  readonly cell: string;
}

/** Everything that filling one filing (or several, joined) writes: pure data, the same for both writers. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly DefinedName[];
}
