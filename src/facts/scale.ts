import { Decimal, plain, decimalsOf } from "../vocabulary/decimal";
import type { Unit } from "../vocabulary/unit";
import type { Fact } from "./fact";

/** What one unit of the answer is worth, by the words and powers of ten that people write. */
const SCALES: Readonly<Record<string, number>> = {
  actuals: 1, actual: 1, units: 1, ones: 1, "0": 1,
  thousands: 1e3, thousand: 1e3, k: 1e3, "3": 1e3,
  millions: 1e6, million: 1e6, m: 1e6, mm: 1e6, "6": 1e6,
  billions: 1e9, billion: 1e9, b: 1e9, bn: 1e9, "9": 1e9,
};

export type ScaleAnswer = { readonly kind: "scale"; readonly scale: number | null } | { readonly kind: "invalid"; readonly message: string };

/** "Actuals", "Thousands", "Millions", "Billions" or their powers of ten 0, 3, 6, 9; null, which is as printed, for nothing. */
export function parseScale(input: unknown): ScaleAnswer {
  if (input === null || input === undefined || input === "") return { kind: "scale", scale: null };
  const word = typeof input === "number" || typeof input === "string" ? String(input).trim() : "";
  const key = word.toLowerCase();
  const scale = Object.hasOwn(SCALES, key) ? SCALES[key] : undefined;
  return scale === undefined ? { kind: "invalid", message: `"${word}" is not a scale; write Actuals, Thousands, Millions or Billions.` } : { kind: "scale", scale };
}

/** Values per share, percents and ratios are what they are in every scale. */
const SCALED: ReadonlySet<Unit> = new Set(["money", "shares", "count"]);

/** A value in printed scale told in another, with as many decimals as its printed digits need; null scale: as printed. */
export function scaled(value: string, fact: Pick<Fact, "unit" | "scale">, scale: number | null): string {
  if (scale === null || scale === fact.scale || !SCALED.has(fact.unit)) return value;
  const factor = new Decimal(fact.scale).div(scale);
  const decimals = Math.max(0, decimalsOf(value) - factor.e);
  const result = new Decimal(value).times(factor);
  return result.isZero() ? plain(result) : result.toFixed(decimals);
}
