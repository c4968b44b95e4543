import { Decimal, plain } from "../vocabulary/decimal";
import { finestPlace, sumTolerance } from "../tieout/tolerance";
import { invalid, plainOf, type NoAnswer } from "./answer";

export interface FootsAnswer {
  readonly kind: "value";
  /** Zero where the total ties within rounding, else total less sum: a signed decimal. */
  readonly value: string;
}

/** Digits that a cell's binary number holds for certain. */
const SURE_DIGITS = 15;

/** A cell's number as the decimal that it shows; null for what is no number. */
function decimalOf(cell: unknown): Decimal | null | "blank" {
  const value = plainOf(cell);
  if (value === null || value === undefined || value === "") return "blank";
  return typeof value === "number" && Number.isFinite(value) ? new Decimal(value).toSignificantDigits(SURE_DIGITS) : null;
}

/**
 * Ties a person's own cells: does `total` equal the sum of `terms`? Blank cells are passed over. n addends tie when
 * |total - sum| <= 0.5 (n + 1) units of the last place; `unit` is that place (1 for whole numbers, 0.01 for cents),
 * or where left out the finest place among the cells. The result is 0 when it ties, else total less sum, exactly.
 * Text, logical values and errors among the terms, a blank total, no term at all and a unit of zero or less are
 * refused with the reason.
 */
export function foots(terms: readonly (readonly unknown[])[], total: unknown, unit: unknown): FootsAnswer | NoAnswer {
  const wanted = decimalOf(total);
  if (wanted === "blank" || wanted === null) return invalid("The total must be one cell with a number.");
  const addends: Decimal[] = [];
  for (const cell of terms.flat()) {
    const value = decimalOf(cell);
    if (value === null) return invalid(`The terms hold ${typeof cell === "string" ? `the text "${cell}"` : "a cell that is no number"}; leave it out of the range.`);
    if (value !== "blank") addends.push(value);
  }
  if (addends.length === 0) return invalid("The terms hold no number.");
  const asked = decimalOf(unit);
  if (asked === null || (asked !== "blank" && asked.lte(0))) return invalid("The unit of rounding must be a number above zero, such as 1 or 0.01.");
  const place = asked === "blank" ? finestPlace([...addends, wanted].map(plain)) : asked;
  const difference = addends.reduce((rest, addend) => rest.minus(addend), wanted);
  return { kind: "value", value: difference.abs().lte(sumTolerance(addends.length, place)) ? "0" : plain(difference) };
}
