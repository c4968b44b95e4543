import type { LibraryEntry } from "../facts/library";
import { findFigure } from "../facts/figure";
import { sourceOf, type SheetCell } from "../addin/selection";
import type { Place } from "../vocabulary/place";
import type { CellMap } from "../workbook/sheet-plan";
import { filingLabel } from "./filing-summary";
import { periodWords } from "./words";

/** What the Source tab shows. */
export type SourceView =
  /** Nothing was asked for yet. */
  | { readonly kind: "nothing" }
  | { readonly kind: "not-filled"; readonly cell: SheetCell }
  | { readonly kind: "filing-gone"; readonly cell: SheetCell; readonly file: string }
  | PlaceInFiling;

export interface PlaceInFiling {
  readonly kind: "place";
  /** The cell it was asked for from; null when it was asked for from a check or a note. */
  readonly cell: SheetCell | null;
  readonly filing: string;
  readonly file: string;
  /** The figure's id, as in a check; null for a place that is none. */
  readonly figure: string | null;
  /** What the place says, in few words: "Revenue", "Q3 2013". */
  readonly label: string;
  readonly detail: string | null;
  /** The filing's decoded source text and the place in it. */
  readonly source: string;
  readonly at: Place;
}

/** The source of the active cell. */
export function sourceOfCell(cell: SheetCell, cells: CellMap, entries: readonly LibraryEntry[]): SourceView {
  const found = sourceOf(cells, cell);
  if (!found) return { kind: "not-filled", cell };
  const entry = entries.find(({ report }) => report.file === found.file);
  if (!entry) return { kind: "filing-gone", cell, file: found.file };
  return sourceOfFigure(entry, found.cellId, cell) ?? place(entry, cell, found.text, null, found.at);
}

/** The source of a figure named by a check; null where the report has no such figure. */
export function sourceOfFigure(entry: LibraryEntry, id: string, cell: SheetCell | null): PlaceInFiling | null {
  const figure = findFigure(entry.report, id);
  if (!figure) return null;
  const detail = [figure.period === null ? null : periodWords(figure.period), figure.statement].filter((part) => part !== null && part !== "").join(", ");
  return { ...place(entry, cell, figure.label, detail === "" ? null : detail, figure.at), figure: id };
}

/** Any place of a filing, with words for what stands there. */
export function place(entry: LibraryEntry, cell: SheetCell | null, label: string, detail: string | null, at: Place): PlaceInFiling {
  return { kind: "place", cell, filing: filingLabel(entry.report), file: entry.report.file, figure: null, label, detail, source: entry.source, at };
}
