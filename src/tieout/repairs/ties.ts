import { Decimal, decimalsOf } from "../../vocabulary/decimal";
import type { Draft, Part, Relation } from "../draft";
import { interval, type Interval } from "../tolerance";

/** A check as a repair sees it: what it says of its cells, made when it is asked for. */
export class Tie {
  private made: Relation | null = null;

  /** @param id of the check: "c12" */
  constructor(readonly id: string, readonly draft: Draft, private readonly relate: Relation | (() => Relation)) {}

  get relation(): Relation {
    return (this.made ??= typeof this.relate === "function" ? this.relate() : this.relate);
  }

  /** The cells that it reads, figures of the text among them. */
  get cells(): readonly string[] {
    return this.draft.cells;
  }
}

/** The checks that say something of figures, and which of them read a cell. */
export interface Ties {
  readonly all: readonly Tie[];
  reading(cell: string): readonly Tie[];
}

/** What is known of a cell's figure, in printed units: from its least to its greatest value; null where nothing is. */
export type Known = (cell: string) => Interval | null;

export function partsOf(relation: Relation): readonly Part[] {
  return relation.form === "linear" ? relation.parts : [relation.perShare, relation.amount, relation.shares];
}

/** @param drafts in their final order: the first is c1. */
export function tiesOf(drafts: readonly Draft[]): Ties {
  const all: Tie[] = [], byCell = new Map<string, Tie[]>();
  drafts.forEach((draft, index) => {
    if (!draft.relation) return;
    const tie = new Tie(`c${index + 1}`, draft, draft.relation);
    all.push(tie);
    for (const cell of tie.cells) {
      const list = byCell.get(cell);
      if (list) list.push(tie);
      else byCell.set(cell, [tie]);
    }
  });
  return { all, reading: (cell) => byCell.get(cell) ?? [] };
}

/** Digits after a comma that sets thousands apart. */
export const DIGITS_AFTER_COMMA = 3;

const ZERO = new Decimal(0);

function times({ low, high }: Interval, factor: Decimal): Interval {
  return interval(low.times(factor), high.times(factor));
}

/** What a check's other cells leave for one of its cells, in its printed units; null where they do not tell. */
export function impliedBy(tie: Tie, cell: string, known: Known): Interval | null {
  return tie.relation.form === "linear" ? byLinear(tie.relation, cell, known) : byRatio(tie.relation, cell, known);
}

function byLinear({ parts, low, high }: Extract<Relation, { form: "linear" }>, cell: string, known: Known): Interval | null {
  let rest: Interval = { low: ZERO, high: ZERO }, own = ZERO;
  for (const [id, coefficient] of parts) {
    if (id === cell) {
      own = own.plus(coefficient);
      continue;
    }
    const value = known(id);
    if (!value) return null;
    const part = times(value, coefficient);
    rest = { low: rest.low.plus(part.low), high: rest.high.plus(part.high) };
  }
  if (own.isZero()) return null;
  return interval(low.minus(rest.high).div(own), high.minus(rest.low).div(own));
}

function byRatio({ perShare, amount, shares }: Extract<Relation, { form: "ratio" }>, cell: string, known: Known): Interval | null {
  const wide = ([id, coefficient]: Part): Interval | null => {
    const value = known(id);
    if (!value) return null;
    const half = new Decimal(10).pow(-Math.max(decimalsOf(value.low.toFixed()), decimalsOf(value.high.toFixed()))).div(2);
    return times({ low: value.low.minus(half), high: value.high.plus(half) }, coefficient);
  };
  const [ps, top, bottom] = [perShare, amount, shares].map((part) => (part[0] === cell ? null : wide(part)));
  if (cell === perShare[0] && top && bottom && bottom.low.gt(0)) return divided(top, bottom, perShare[1]);
  if (cell === amount[0] && ps && bottom) return product(ps, bottom, amount[1]);
  if (cell === shares[0] && ps && top && (ps.low.gt(0) || ps.high.lt(0))) return divided(top, ps, shares[1]);
  return null;
}

function divided(a: Interval, b: Interval, unit: Decimal): Interval {
  const ends = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)].map((end) => end.div(unit));
  return { low: Decimal.min(...ends), high: Decimal.max(...ends) };
}

function product(a: Interval, b: Interval, unit: Decimal): Interval {
  const ends = [a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)].map((end) => end.div(unit));
  return { low: Decimal.min(...ends), high: Decimal.max(...ends) };
}

/** The figures with so many decimals inside an interval, at most `most` of them; null where there are more. */
export function figuresWithin({ low, high }: Interval, decimals: number, most: number): string[] | null {
  const step = new Decimal(10).pow(-decimals);
  const first = low.div(step).ceil(), last = high.div(step).floor();
  if (last.minus(first).gte(most)) return null;
  const figures: string[] = [];
  for (let at = first; at.lte(last); at = at.plus(1)) figures.push(at.isZero() ? "0" : at.times(step).toFixed(decimals));
  return figures;
}

export function intersection(a: Interval, b: Interval): Interval | null {
  const low = Decimal.max(a.low, b.low), high = Decimal.min(a.high, b.high);
  return low.lte(high) ? { low, high } : null;
}

/** Whether two checks share no cell but the one they judge: each tells something of its own. */
export function areIndependent(a: Tie, b: Tie, judged: string): boolean {
  return !a.cells.some((cell) => cell !== judged && b.cells.includes(cell));
}

/** The most checks among these of which each tells something of its own about a cell (taken in their order). */
export function independent(ties: readonly Tie[], judged: string): Tie[] {
  return ties.reduce<Tie[]>((taken, tie) => (taken.every((other) => areIndependent(other, tie, judged)) ? [...taken, tie] : taken), []);
}
