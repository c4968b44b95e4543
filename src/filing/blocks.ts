import type { Diagnostic } from "../vocabulary/diagnostic";
import type { Place } from "../vocabulary/place";
import type { SourceText } from "./source-text";

/** How nearly all of a paragraph is printed. */
export type Emphasis = "bold" | "italic" | "bold italic";

export interface Paragraph {
  readonly kind: "paragraph" | "heading" | "bullet";
  readonly content: SourceText;
  readonly at: Place;
  /** None where the print is ordinary, or where the document does not tell. */
  readonly emphasis?: Emphasis;
}

export interface GridCell {
  readonly content: SourceText;
  /**
   * Number of the first grid column that it covers, from 0. A grid column is one of the page's own columns in HTML, a
   * character's place on the line in plain text, a step across the page in PDF.
   */
  readonly column: number;
  /** How many grid columns it covers. */
  readonly span: number;
  /** How far its text is set in from the cell's left edge, in ems where the page says; none where it is not, or where the cell is not its row's first. */
  readonly indent?: number;
  /** Its text is printed bold throughout; told of a row's first cell. */
  readonly bold?: boolean;
}

/** Empty cells are left out of a row. */
export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly at: Place;
}

export interface Grid {
  readonly columns: number;
  readonly rows: readonly GridRow[];
  /** A scanned page's columns are where text recognition saw gaps: words may be cut over them and header cells shifted. */
  readonly origin: "scanned" | "text" | "html" | "pdf";
}

export interface TableBlock {
  readonly kind: "table";
  readonly grid: Grid;
  readonly at: Place;
}

export type Block = Paragraph | TableBlock;

/** One document of a filing: the form's own body, or an exhibit. */
export interface FiledDocument {
  /** "8-K", "EX-99.1", "CORRESP"; "unknown" where nothing tells. */
  readonly type: string;
  readonly at: Place;
  readonly blocks: readonly Block[];
}

export interface Filing {
  /** Name as given, without folders. */
  readonly file: string;
  readonly source: string;
  /** What the same filing is read from again where that is not the source: a PDF's text with its positions. */
  readonly kept?: string;
  readonly documents: readonly FiledDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

export function isParagraph(block: Block): block is Paragraph {
  return block.kind !== "table";
}
