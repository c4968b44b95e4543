import { Decimal as DecimalJs } from "decimal.js";

/**
 * Decimal arithmetic for everything printed in a filing: 40 significant digits, half-up rounding, never exponents.
 * A clone, so that nobody else's settings of decimal.js reach it.
 */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });
export type Decimal = DecimalJs;

/** How many decimals a decimal string prints: 1 for "45.2". */
export function decimalsOf(value: string): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}

/** The last printed place of a decimal string as a power of ten: "45.2" is 0.1, "5190" is 1. */
export function lastPlace(value: string): Decimal {
  return new Decimal(10).pow(-decimalsOf(value));
}

/** A decimal as the contract prints it: plain digits, "-" for negatives, no exponent, "0" for negative zero. */
export function plain(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}
