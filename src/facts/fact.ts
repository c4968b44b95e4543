import type { Period } from "../vocabulary/period";
import type { Place } from "../vocabulary/place";
import type { CellState, StatementKind } from "../vocabulary/statement";
import type { Unit } from "../vocabulary/unit";

/** Where a fact is printed. */
export interface FactSource {
  readonly file: string;
  /** "s2.r7.c0" for a table's cell, "m3" for a sentence's figure. */
  readonly cell: string;
  readonly at: Place;
  /** For a table: its title, the row's label and the column's header. */
  readonly statement: string | null;
  readonly row: string | null;
  readonly column: string | null;
  /** For prose: the sentence. */
  readonly sentence: string | null;
}

/** One measure of one company for one period as one place prints it. */
export interface Fact {
  /** Key of `filerKey`. */
  readonly filer: string;
  /** A MetricId, or the label key of a measure that the metric table does not know. */
  readonly metric: string;
  /** The measure as a person says it. */
  readonly name: string;
  readonly period: Period;
  readonly periodName: string;
  /** Signed decimal in printed scale; null where damaged, redacted or not meaningful. */
  readonly value: string | null;
  readonly text: string;
  readonly unit: Unit;
  /** What one printed unit is worth. */
  readonly scale: number;
  readonly currency: string;
  readonly state: CellState;
  readonly kind: StatementKind | "prose";
  readonly source: FactSource;
  /** How a derived fact was worked out: "FY 2012 29.7 less Q4 2012 8.7". */
  readonly how?: string;
}
