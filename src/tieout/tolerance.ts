import { Decimal, lastPlace } from "../vocabulary/decimal";

/** How two figures that should agree do agree. */
export type Tie = "exact" | "rounding" | "broken";

/**
 * All the values that a printed figure may stand for, ends included: 45.2 is 45.15 to 45.25. Ends are included because
 * filers round halves both up and to even.
 */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

const HALF = new Decimal("0.5");

export function interval(low: Decimal, high: Decimal): Interval {
  return low.lte(high) ? { low, high } : { low: high, high: low };
}

/**
 * What a printed figure may stand for: itself and half a unit of its last printed place on either side.
 * @param value a signed decimal string as printed
 * @param scale what one printed unit is worth; the interval is in whole units (dollars, shares)
 */
export function printedInterval(value: string, scale: number = 1): Interval {
  const half = lastPlace(value).times(HALF);
  const middle = new Decimal(value);
  return interval(middle.minus(half).times(scale), middle.plus(half).times(scale));
}

/** What a figure with missing digits may stand for: from its least to its greatest value, and half a unit beyond. */
export function rangeInterval(range: readonly [low: string, high: string], scale: number = 1): Interval {
  const low = printedInterval(range[0], scale), high = printedInterval(range[1], scale);
  return { low: Decimal.min(low.low, high.low), high: Decimal.max(low.high, high.high) };
}

export function meets(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

export function add(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
}

export function widen(a: Interval, by: Decimal): Interval {
  return { low: a.low.minus(by), high: a.high.plus(by) };
}

/** All quotients of the two; null where the divisor may be zero. */
export function quotient(a: Interval, b: Interval): Interval | null {
  if (b.low.lte(0) && b.high.gte(0)) return null;
  const ends = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)];
  return { low: Decimal.min(...ends), high: Decimal.max(...ends) };
}

/** How far apart two intervals are; zero where they meet. */
export function gap(a: Interval, b: Interval): Decimal {
  if (meets(a, b)) return new Decimal(0);
  return a.low.gt(b.high) ? a.low.minus(b.high) : b.low.minus(a.high);
}

/** The finest last place among printed figures: of "3" and "12.5" it is 0.1. A dash says nothing of places: leave it out. */
export function finestPlace(values: readonly string[]): Decimal {
  return values.reduce((finest, value) => Decimal.min(finest, lastPlace(value)), new Decimal(1));
}

/**
 * The most that a printed total may differ from the sum of its printed addends when all were rounded on their own:
 * half a unit of the last printed place for each addend and for the total, 0.5 (n + 1) units.
 */
export function sumTolerance(addends: number, place: Decimal): Decimal {
  return place.times(HALF).times(addends + 1);
}

/** How a sum of n printed addends agrees with the printed total. */
export function tieOfSum(sum: Decimal, total: Decimal, addends: number, place: Decimal): Tie {
  const difference = sum.minus(total).abs();
  if (difference.isZero()) return "exact";
  return difference.lte(sumTolerance(addends, place)) ? "rounding" : "broken";
}

/**
 * How a printed ratio (a value per share, a rate) agrees with the printed figures it comes from. "exact": dividing the
 * figures as printed and rounding to the ratio's last place gives the ratio. "rounding": some values that round to the
 * printed figures give some value that rounds to the printed ratio. null where the divisor may be zero.
 */
export function tieOfRatio(amount: Interval, divisor: Interval, printed: string): Tie | null {
  const possible = quotient(amount, divisor);
  if (!possible) return null;
  const half = lastPlace(printed).times(HALF);
  const shown = new Decimal(printed);
  const middle = amount.low.plus(amount.high).div(divisor.low.plus(divisor.high));
  if (middle.minus(shown).abs().lte(half)) return "exact";
  return meets(possible, { low: shown.minus(half), high: shown.plus(half) }) ? "rounding" : "broken";
}
