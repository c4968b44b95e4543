import type { Diagnostic } from "../vocabulary/diagnostic";
import type { Place } from "../vocabulary/place";
import type { Figure } from "./figure";
import type { FigureSpan } from "./figure-columns";
import type { HeaderPhrase } from "./period-phrases";

/** One figure of a row as printed, before its row's unit is known. */
export interface TableCell {
  readonly figure: Figure;
  readonly text: string;
  readonly at: Place;
  /** Why the cell cannot be trusted although its digits may look clean. */
  readonly damaged?: string;
}

export interface TableRow {
  readonly label: string;
  readonly printedLabel?: string;
  readonly mark?: string;
  /** How far the label is set in, in the page's own measure; none where it stands at the margin. */
  readonly indent?: number;
  /** What a heading's line says over the columns: "% of Net Sales". */
  readonly heads?: string;
  /** Empty for a heading. */
  readonly cells: readonly TableCell[];
  readonly at: Place;
}

export interface TableColumn {
  readonly label: string;
  readonly phrase: HeaderPhrase;
}

/** A line printed inside the table's grid that is no row: its title, its scale, a remark. */
export interface TitleLine {
  readonly text: string;
  readonly at: Place;
  /** It stands at the left of a line of the header, beside the columns' heads. */
  readonly corner?: boolean;
}

/** A grid, or the part of it under one header, understood as a table of figures. */
export interface Table {
  readonly titles: readonly TitleLine[];
  /** Where the columns of figures stand in the grid, by which a table goes on in the next one; empty for scans. */
  readonly geometry: readonly FigureSpan[];
  /** Whether a line of the grid is a header of its own. */
  readonly headed: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly diagnostics: readonly Diagnostic[];
  readonly at: Place;
}

export function hasFigure(cell: TableCell): boolean {
  return cell.figure.kind !== "none";
}
