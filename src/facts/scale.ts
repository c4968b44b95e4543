import { Decimal, plain } from "../vocabulary/decimal";
import type { Fact } from "./fact";

const NAMES: Readonly<Record<string, number>> = {
  ACTUALS: 1, ACTUAL: 1, UNITS: 1, "0": 1,
  THOUSANDS: 1000, THOUSAND: 1000, K: 1000, "3": 1000,
  MILLIONS: 1000000, MILLION: 1000000, M: 1000000, MM: 1000000, "6": 1000000,
  BILLIONS: 1000000000, BILLION: 1000000000, B: 1000000000, BN: 1000000000, "9": 1000000000,
};

export type ScaleAnswer = { readonly kind: "as_printed" } | { readonly kind: "scale"; readonly unit: number } | { readonly kind: "invalid"; readonly message: string };

/** "Actuals", "Thousands", "Millions", "Billions" or their powers of ten 0, 3, 6, 9; nothing means as printed. */
export function parseScale(input: unknown): ScaleAnswer {
  if (input === null || input === undefined || input === "") return { kind: "as_printed" };
  const word = typeof input === "number" || typeof input === "string" ? String(input).trim() : "";
  const unit = NAMES[word.toUpperCase()];
  if (unit !== undefined) return { kind: "scale", unit };
  return { kind: "invalid", message: `"${word}" is not a scale; write Actuals, Thousands, Millions or Billions (or 0, 3, 6, 9).` };
}

/** A fact's value in the asked scale. Only money, share counts and counts have one; the rest stay as printed. */
export function scaled(fact: Fact, value: string, scale: ScaleAnswer): string {
  const hasScale = fact.unit === "money" || fact.unit === "shares" || fact.unit === "count";
  if (scale.kind !== "scale" || !hasScale) return value;
  return plain(new Decimal(value).times(fact.scale).div(scale.unit));
}
