import type { Place } from "./place";

/** Problems met while reading. They are returned with the result, never thrown. */
export type DiagnosticCode =
  | "contradicted-header"
  | "repairs-not-searched"
  | "cut-column"
  | "damaged-header"
  | "damaged-label"
  | "damaged-number"
  | "date-from-call"
  | "doubled-row"
  | "ghost-value"
  | "lost-range-dash"
  | "merged-rows"
  | "no-figures"
  | "not-an-earnings-release"
  | "page-without-text"
  | "redacted"
  | "shifted-value"
  | "truncated-number"
  | "unreadable-line"
  | "unreadable-table"
  | "unknown-period"
  | "unknown-scale";

export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** One plain sentence: what is printed and what was made of it. */
  readonly message: string;
  readonly at: Place;
}
