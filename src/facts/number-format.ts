import type { Fact } from "./fact";

const SIGNS: Readonly<Record<string, string>> = { USD: "$", EUR: "\u20ac", GBP: "\u00a3", CAD: "C$", CNY: "\u00a5" };

/** Excel's format for a value: printed decimals, thousands grouped, negatives in parentheses; percent points as printed. */
export function answerFormat(fact: Pick<Fact, "unit" | "currency">, value: string): string {
  const point = value.indexOf("."), decimals = point < 0 ? 0 : value.length - point - 1;
  const digits = `#,##0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
  if (fact.unit === "percent") return `${digits}"%";(${digits}"%")`;
  if (fact.unit === "per_share") {
    const sign = SIGNS[fact.currency] ?? "";
    return `${sign}${digits};(${sign}${digits})`;
  }
  return `${digits};(${digits})`;
}
