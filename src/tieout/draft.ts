import { Decimal, plain } from "../vocabulary/decimal";
import type { FiscalCalendar, Period } from "../vocabulary/period";
import type { Check, CheckKind, CheckStatus, Guidance, ProseFigure } from "../vocabulary/report";
import type { Statement } from "../vocabulary/statement";
import type { FigureIndex } from "./figures";
import type { Footing } from "./footing";
import type { ProseIndex } from "./checks/prose-index";

/** Everything that checks are made from. */
export interface Evidence {
  /** With their formulas found and their suspect cells and headers marked. */
  readonly statements: readonly Statement[];
  readonly metrics: readonly ProseFigure[];
  readonly guidance: readonly Guidance[];
  readonly headline: Period | null;
  readonly calendar: FiscalCalendar;
  readonly figures: FigureIndex;
  readonly prose: ProseIndex;
  /** Numbers of a statement's columns with a period whose figures are of the statement's own kind (see odd-columns.ts). */
  readonly columns: (statement: Statement) => readonly number[];
  readonly footing: Footing;
}

/** A cell's part in a relation: so many whole units a printed unit, with its sign. */
export type Part = readonly [cell: string, coefficient: Decimal];

/**
 * What a check says of the cells it read, so that a figure can be worked out from the others.
 * "linear": the sum of coefficient times printed value is at least `low` and at most `high`, in whole units.
 * "ratio": amount over shares, in whole units, rounds to the value per share.
 */
export type Relation =
  | { readonly form: "linear"; readonly parts: readonly Part[]; readonly low: Decimal; readonly high: Decimal }
  | { readonly form: "ratio"; readonly perShare: Part; readonly amount: Part; readonly shares: Part };

/** A linear relation of cells that makes zero, or misses it by no more than `slack` whole units. */
export function linear(parts: readonly (readonly [cell: string, coefficient: number])[], slack: Decimal): Relation {
  return { form: "linear", parts: parts.map(([cell, coefficient]): Part => [cell, new Decimal(coefficient)]), low: slack.neg(), high: slack };
}

/** A check before it has its place in the list, with the size of its difference against the figure it should be. */
export interface Draft extends Omit<Check, "id"> {
  readonly relative: Decimal;
  /** Made only when a repair is sought, where it is a function. */
  readonly relation?: Relation | (() => Relation) | undefined;
}

/** One named rule of the proof. */
export interface CheckRule {
  readonly name: string;
  readonly make: (evidence: Evidence) => readonly Draft[];
}

interface Made {
  readonly kind: CheckKind;
  readonly status: Exclude<CheckStatus, "skipped">;
  readonly title: string;
  readonly period: string | null;
  readonly expected: Decimal;
  readonly actual: Decimal;
  readonly cells: readonly string[];
  readonly explanation: string;
  readonly relation?: Draft["relation"];
}

/** A check that was made; `expected` and `actual` in the printed scale of the figure that is checked. */
export function made(check: Made): Draft {
  const difference = check.actual.minus(check.expected);
  const size = Decimal.max(check.expected.abs(), check.actual.abs());
  return { ...check, expected: plain(check.expected), actual: plain(check.actual), difference: plain(difference), relative: size.isZero() ? new Decimal(0) : difference.abs().div(size) };
}

const NOTHING = new Decimal(0);

/** A check whose two figures are the same, as a plain decimal string: no arithmetic is needed. */
export function exactly(check: Omit<Made, "status" | "expected" | "actual">, value: string): Draft {
  return { ...check, status: "exact", expected: value, actual: value, difference: "0", relative: NOTHING };
}

/** A check that could not be made, and why. What is known of either side is kept. */
export function skipped(check: { kind: CheckKind; title: string; period: string | null; cells: readonly string[]; explanation: string; actual?: string | null; relation?: Draft["relation"] }): Draft {
  return { ...(check.relation ? { relation: check.relation } : {}), kind: check.kind, status: "skipped", title: check.title, period: check.period, expected: null, actual: check.actual ?? null, difference: null, cells: check.cells, explanation: check.explanation, relative: NOTHING };
}
