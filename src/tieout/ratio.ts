import { Decimal, decimalsOf } from "../vocabulary/decimal";
import type { Cell } from "../vocabulary/statement";
import { cellInterval } from "./figures";
import { POWERS_OF_TEN } from "./fixed-point";
import { tieOfRatio, type Tie } from "./tolerance";

/** A printed amount or count, and what one printed unit of it is worth. */
export interface Measure {
  readonly cell: Cell | undefined;
  readonly scale: number;
}

/** "loose": so few digits are printed that most values would tie, which proves nothing either way. */
export type RatioTie = Tie | "loose";

/** A range of possible values wider than this share of the printed value, and than so many units of its last place, tells nothing. */
const LOOSE_SHARE = 0.5, LOOSE_UNITS = 3;

/** Doubles nearer to a limit than this, of the figures' size, are left to decimal arithmetic. */
const TOO_CLOSE = 1e-9;

/**
 * How a printed value per share agrees with a printed amount over a printed count (see tieOfRatio). null where a figure is
 * missing or the count may be zero. Doubles decide what is clear by far; decimals decide the rest, so the answer is exact.
 */
export function ratioTie(amount: Measure, count: Measure, printed: string): RatioTie | null {
  const top = amount.cell, bottom = count.cell;
  if (!top || !bottom || top.value === null || bottom.value === null) return byDecimals(amount, count, printed);
  const a = Number(top.value) * amount.scale, b = Number(bottom.value) * count.scale, value = Number(printed);
  const da = halfUnit(top.value) * amount.scale, db = halfUnit(bottom.value) * count.scale, half = halfUnit(printed);
  if (Math.abs(b) <= db) return null;
  const ends = [(a - da) / (b - db), (a - da) / (b + db), (a + da) / (b - db), (a + da) / (b + db)];
  const low = Math.min(...ends), high = Math.max(...ends);
  if (high - low > Math.max(LOOSE_SHARE * Math.abs(value), 2 * half * LOOSE_UNITS)) return "loose";
  const close = TOO_CLOSE * (Math.abs(a / b) + Math.abs(value) + half);
  const fromMiddle = Math.abs(a / b - value) - half;
  if (Math.abs(fromMiddle) <= close) return byDecimals(amount, count, printed);
  if (fromMiddle < 0) return "exact";
  const apart = Math.max(low - (value + half), value - half - high);
  if (Math.abs(apart) <= close) return byDecimals(amount, count, printed);
  return apart < 0 ? "rounding" : "broken";
}

function halfUnit(value: string): number {
  return 0.5 / (POWERS_OF_TEN[decimalsOf(value)] ?? 1);
}

function byDecimals(amount: Measure, count: Measure, printed: string): Tie | null {
  const top = cellInterval(amount.cell, amount.scale), bottom = cellInterval(count.cell, count.scale);
  return top && bottom ? tieOfRatio(top, bottom, printed) : null;
}

/** The quotient of two printed figures in whole units, with some decimals more than the printed value has. */
export function quotientOf(amount: Measure, count: Measure, printed: string): Decimal {
  const top = new Decimal(amount.cell?.value ?? 0).times(amount.scale), bottom = new Decimal(count.cell?.value ?? 1).times(count.scale);
  return top.div(bottom).toDecimalPlaces(decimalsOf(printed) + 3);
}
