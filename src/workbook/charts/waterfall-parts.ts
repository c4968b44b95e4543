import { Decimal, plain } from "../../vocabulary/decimal";

/** A column from `from` to `to` as parts that are stacked: up from zero, and down from zero where it goes below. */
export interface StackedParts {
  /** What holds the column away from zero and is not seen; below zero where the column is. */
  readonly base: string;
  readonly above: string;
  /** Zero or less. */
  readonly below: string;
}

/** Stacked columns pile up on either side of zero, so a column that crosses it is one part above and one below. */
export function stackedParts(from: string, to: string): StackedParts {
  const low = Decimal.min(from, to), high = Decimal.max(from, to), zero = new Decimal(0);
  const base = low.gt(0) ? low : high.lt(0) ? high : zero;
  return { base: plain(base), above: plain(Decimal.max(high, 0).minus(Decimal.max(low, 0))), below: plain(Decimal.min(low, 0).minus(Decimal.min(high, 0))) };
}
