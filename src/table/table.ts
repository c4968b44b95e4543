import type { Diagnostic } from "../vocabulary/diagnostic";
import type { Place } from "../vocabulary/place";
import type { Figure } from "./figure";
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
  /** Empty for a heading. */
  readonly cells: readonly TableCell[];
  readonly at: Place;
}

export interface TableColumn {
  readonly label: string;
  readonly phrase: HeaderPhrase;
}

/** A grid understood as a table of figures. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly diagnostics: readonly Diagnostic[];
  readonly at: Place;
}

export function hasFigure(cell: TableCell): boolean {
  return cell.figure.kind !== "none";
}
