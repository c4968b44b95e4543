import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readReport, type Reading } from "../../src/report/read-report";
import type { StatementKind } from "../../src/vocabulary/statement";

/** What a release prints, read off it by hand: every row of every statement, the sums between them, and the outlook. */
export interface ReleaseTruth {
  readonly file: string;
  readonly registrant: string;
  readonly headline_period: string | null;
  readonly release_date: string;
  readonly statements: readonly StatementTruth[];
  readonly guidance: readonly { readonly metric: string; readonly period: string; readonly low: string; readonly high: string; readonly unit: string; readonly scale: number }[];
}

export interface StatementTruth {
  readonly kind: StatementKind;
  readonly title: string;
  readonly currency: string;
  readonly scale: number;
  /** `months` is null for a column that is no period. */
  readonly columns: readonly { readonly months: number | null; readonly end: string | null }[];
  /** Values in printed scale; "0" for a dash. */
  readonly rows: readonly { readonly label: string; readonly unit: string; readonly shares_scale?: number; readonly values: readonly (string | null)[] }[];
  /** Rows by their labels; where two rows bear one label, the nearest above the total is meant. */
  readonly formulas: readonly { readonly total: string; readonly terms: readonly (readonly [label: string, sign: 1 | -1])[] }[];
}

const RELEASES = join(__dirname, "releases");

/** Releases of invented companies, each with its truth beside it. */
export const RELEASE_NAMES = {
  /** HTML as Workiva makes it: signs in cells of their own, spacer columns, three statements, a bridge, an outlook in bullets. */
  harrow: "harrow-2021q2.htm",
  /** A bank's five quarters side by side, in HTML as filing agents made it before. */
  linden: "linden-2020q1.htm",
  /** Fixed-width text of the 1990s, with dotted leaders and wrapped labels. */
  pell: "pell-1996q4.txt",
  /** News of an acquisition: no statements. */
  brightwater: "brightwater-acquisition.htm",
} as const;

export const releasePath = (name: string): string => join(RELEASES, name);

export function readRelease(name: string): Reading {
  return readReport(name, readFileSync(releasePath(name)));
}

export function truthOfRelease(name: string): ReleaseTruth {
  return JSON.parse(readFileSync(releasePath(name.replace(/\.\w+$/, ".json")), "utf8")) as ReleaseTruth;
}
