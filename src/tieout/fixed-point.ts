import { decimalsOf } from "../vocabulary/decimal";
/** Integers up to here are exact in a double, and so are sums of 64 of them: of more than any formula has terms. */
const LARGEST = 2 ** 53 / 64;

/** Powers of ten that a double holds exactly. */
export const POWERS_OF_TEN: readonly number[] = Array.from({ length: 23 }, (_, i) => 10 ** i);

/**
 * A decimal string as an integer on a grid of so many decimals: "45.2" on a grid of two is 4520, exactly. Up to LARGEST the
 * two roundings of a double come to less than a twentieth of a unit, and rounding to the unit takes them away.
 * @returns NaN for what is too large to be exact; no filing prints such a figure
 */
export function onGrid(value: string, places: number): number {
  const scaled = places === 0 ? Number(value) : Math.round(Number(value) * (POWERS_OF_TEN[places] ?? Number.NaN));
  return Math.abs(scaled) <= LARGEST ? scaled : Number.NaN;
}

/** An integer of a grid back as a plain decimal string without trailing zeros: 4520 on two decimals is "45.2". */
export function fromGrid(units: number, places: number): string {
  if (units === 0) return "0";
  if (places === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  return `${units < 0 ? "-" : ""}${digits.slice(0, -places)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The signed sum of decimal strings as a plain decimal string; null where a figure is too long to add in exact integers. */
export function exactSum(addends: readonly (readonly [value: string, sign: 1 | -1])[]): string | null {
  let places = 0, sum = 0;
  for (const [value] of addends) places = Math.max(places, decimalsOf(value));
  for (const [value, sign] of addends) sum += sign * onGrid(value, places);
  return Math.abs(sum) <= LARGEST ? fromGrid(sum, places) : null;
}

/**
 * A key that two printed figures share when they are the same amount but for the sign: "1,234.50" in thousands and
 * "1234500" in full. @param scale a power of ten that one printed unit is worth
 */
export function magnitudeKey(value: string, scale: number): string {
  const decimals = decimalsOf(value);
  let digits = value.startsWith("-") ? value.slice(1) : value;
  if (decimals > 0) digits = digits.replace(".", "");
  let first = 0, last = digits.length;
  while (digits[first] === "0") first++;
  while (last > first && digits[last - 1] === "0") last--;
  if (first === last) return "0";
  return `${digits.slice(first, last)}e${digits.length - last - decimals + Math.round(Math.log10(scale))}`;
}
