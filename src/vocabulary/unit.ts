export type Unit = "money" | "per_share" | "shares" | "percent" | "ratio" | "count";

/** Powers of ten that a table or a sentence may print its figures in. */
export type Scale = 1 | 1000 | 1000000 | 1000000000;

/** Whether a figure of this unit follows its table's money scale; share counts follow a scale of their own. */
export function followsMoneyScale(unit: Unit): boolean {
  return unit === "money";
}
