import type { Place } from "../vocabulary/place";
import type { Period } from "../vocabulary/period";
import type { StatementKind } from "../vocabulary/statement";
import type { Unit } from "../vocabulary/unit";

/** A metric's id, or for what has none "label:" and the label's key: "AdjustedEbitda", "label:b2b revenue". */
export type Measure = string;

export type FactState = "read" | "dash" | "derived" | "damaged" | "redacted" | "not_meaningful";

/** Where a figure stands. */
export interface FactSource {
  readonly file: string;
  /** The filing's own date, ISO; null where it states none. */
  readonly filed: string | null;
  /** "s1.r7.c0" for a cell, "m3" for a figure in a sentence (counted from 1). */
  readonly cell: string;
  /** Null for a sentence. */
  readonly statement: { readonly kind: StatementKind; readonly title: string } | null;
  /** The row's label, or what the sentence speaks of. */
  readonly row: string;
  /** The column's header as printed; null for a sentence. */
  readonly column: string | null;
  /** Null for a cell. */
  readonly sentence: string | null;
  readonly at: Place;
}

/** What one filing states about one measure and period. */
export interface Fact {
  readonly measure: Measure;
  /** As a person says it: "Adjusted EBITDA". */
  readonly name: string;
  readonly period: Period;
  /** Signed decimal in printed scale; "0" for a dash; null where damaged, redacted or not meaningful. */
  readonly value: string | null;
  /** As printed. */
  readonly printed: string;
  readonly unit: Unit;
  /** What one printed unit is worth: 1000 for thousands of dollars or of shares, 1 for values per share and percents. */
  readonly scale: number;
  readonly currency: string;
  readonly state: FactState;
  /** "approximately", where the sentence says so. */
  readonly hedge: string | null;
  readonly source: FactSource;
  /** For a derived figure, how ("FY 2012 29.7 less Q4 2012 8.7") and from which facts. */
  readonly derivation: { readonly how: string; readonly parts: readonly Fact[] } | null;
  /** What the checks say that a figure is that is damaged or printed wrong, and whether that is its value here, accepted by the person or printed nowhere. */
  readonly proposed: { readonly value: string; readonly standing: "proven" | "likely"; readonly isTaken: boolean } | null;
}

/** The fact that answers for a measure and period, and all others that were stated. */
export interface Finding {
  readonly fact: Fact;
  /** What else is stated of the same measure and period, newest filing first. */
  readonly alternatives: readonly Fact[];
  /** Those alternatives that differ by more than rounding. */
  readonly disagreements: readonly Fact[];
}
