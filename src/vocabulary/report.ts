import type { Diagnostic } from "./diagnostic";
import type { MetricId } from "./metric";
import type { FiscalCalendar } from "./period";
import type { Place } from "./place";
import type { Statement } from "./statement";
import type { Unit } from "./unit";

/** Everything read from one filing: the document of the command line's JSON, schema tieout/1. */
export interface Report {
  readonly schema: "tieout/1";
  /** Name as given, without folders. */
  readonly file: string;
  readonly form: string | null;
  readonly registrant: Registrant;
  /** The release's or letter's own date, ISO; null where not stated. */
  readonly date: string | null;
  /** "Qn YYYY" or "FY YYYY" in the company's own fiscal years. */
  readonly headlinePeriod: string | null;
  /** The company's fiscal years, as far as the filing tells; the calendar year otherwise. */
  readonly calendar: FiscalCalendar;
  /** Items of a Form 8-K: "2.02". */
  readonly items: readonly string[];
  readonly exhibits: readonly string[];
  readonly statements: readonly Statement[];
  readonly guidance: readonly Guidance[];
  readonly metrics: readonly ProseFigure[];
  readonly checks: readonly Check[];
  readonly repairs: readonly Repair[];
  readonly letter: Letter | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Registrant {
  readonly name: string | null;
  readonly ticker: string | null;
  readonly cik: string | null;
  /** Commission file number, normalised: "000-30141". */
  readonly fileNumber: string | null;
}

/** What the company expects. One bound alone is null; a point value has low equal to high. */
export interface Guidance {
  /** What it is about in the filing's own words: "Diluted adjusted EBITDA per share". */
  readonly metric: string;
  readonly concept: MetricId | null;
  readonly period: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: Unit;
  readonly scale: number;
  readonly text: string;
  readonly at: Place;
}

/** A figure stated in a sentence. */
export interface ProseFigure {
  /** "Bookings", "B2B revenue growth". */
  readonly metric: string;
  readonly concept: MetricId | null;
  /** Canonical period name or an ISO date. */
  readonly period: string;
  /** For a growth figure, the period it is measured from; null where the sentence names none. */
  readonly against?: string | null;
  /** Signed decimal with the sentence's own number of decimals; null where redacted. */
  readonly value: string | null;
  readonly unit: Unit;
  readonly scale: number;
  /** "approximately", "more than", "less than" where said. */
  readonly hedge?: string;
  readonly text: string;
  readonly at: Place;
}

export type CheckKind = "sum" | "identity" | "cross_statement" | "per_share" | "narrative" | "growth" | "guidance" | "cross_filing" | "xbrl" | "notice";
export type CheckStatus = "exact" | "rounding" | "broken" | "skipped";

export interface Check {
  readonly id: string;
  readonly kind: CheckKind;
  readonly status: CheckStatus;
  readonly title: string;
  /** The period or column it was made for, as a person would name it. */
  readonly period: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  /** Ids of the cells it read: "s2.r7.c0"; for prose figures "m3", for guidance "g1" (counted from 1). */
  readonly cells: readonly string[];
  /** One sentence a person understands. */
  readonly explanation: string;
}

/** What a repair mends: a figure printed wrong or damaged, a figure that is not printed, or the period of a column. */
export type RepairKind = "figure" | "missing" | "header";

/** A proposal beside what is printed; nothing is changed by it. */
export interface Repair {
  /** A cell, "s4.r6.c1", or for a header its column, "s8.c0". */
  readonly cell: string;
  readonly kind: RepairKind;
  /** As the filing prints it; "" where nothing is printed. */
  readonly printed: string;
  /** A figure as a signed decimal string in printed scale; for a header what it should say. */
  readonly proposed: string;
  /** For a header, the column's period: "9M 2013". */
  readonly period?: string;
  /** "proven": two independent checks, or one and a value that the print can be a misreading of, leave exactly this value, and every check that reads the cell then ties. */
  readonly standing: "proven" | "likely";
  /** Ids of the checks that it rests on. */
  readonly evidence: readonly string[];
  /** One sentence or two a person understands. */
  readonly explanation: string;
}

export type LetterType = "comments" | "response" | "closing" | "acceleration_request" | "no_review" | "other";

export interface Letter {
  readonly type: LetterType;
  readonly date: string | null;
  readonly staffLetterDate: string | null;
  readonly subject: readonly LetterSubject[];
  readonly comments: readonly LetterComment[];
  /** Those outside any comment's response. */
  readonly redactions: readonly Redaction[];
  readonly confidentialTreatment: { readonly requestedBy: string; readonly pages: readonly string[] } | null;
}

export interface LetterSubject {
  readonly form: string;
  readonly fiscalYearEnd: string | null;
  readonly filed: string | null;
  readonly fileNumber: string | null;
}

export interface LetterComment {
  readonly number: number;
  readonly heading: string | null;
  /** The staff's comment in full, without its number. */
  readonly text: string;
  /** Where the comment stands, and its answer. */
  readonly at?: Place;
  readonly responseAt?: Place;
  /** Bullets inside the comment. */
  readonly parts: readonly string[];
  /** Rules, standards, interpretations and releases that the staff names, as printed, once each. */
  readonly citations: readonly string[];
  /** The same of the answer. */
  readonly responseCitations: readonly string[];
  readonly topics: readonly string[];
  readonly response: string | null;
  /** The number of the later comment with which it is answered, below which the answer is printed; none where the answer is its own. */
  readonly answeredWith?: number;
  readonly proposedDisclosures: readonly string[];
  /** Every sentence of the answer that promises something about what the company will file. */
  readonly commitments: readonly string[];
  /** The same promises as data, each once. */
  readonly promises: readonly Commitment[];
  readonly redactions: readonly Redaction[];
}

/** What a company promises the staff. */
export interface Commitment {
  /** The sentence that promises it. */
  readonly text: string;
  readonly at: Place;
  /** What it depends on, in the sentence's words: "so long as such information is also conveyed in press releases". */
  readonly condition: string | null;
  readonly filing: CommitmentFiling | null;
  /** Sentences of the same answer that say the same promise in other words, or how it will be kept. */
  readonly details: readonly string[];
}

/** The filing that a promise is for. */
export interface CommitmentFiling {
  /** As the letter names it: "Annual Report on Form 10-K for the year ended December 31, 2012", "future filings". */
  readonly text: string;
  /** "10-K"; null where any periodic filing is meant. */
  readonly form: string | null;
  /** Last day of the period that the filing reports on, ISO; null where none is named. */
  readonly periodEnd: string | null;
  /** The promise holds for the filings that follow too. */
  readonly onwards: boolean;
}

export interface Redaction {
  readonly at: Place;
  /** The words around the placeholder. */
  readonly near: string;
}
