import { columnSum, type Fit, type Term } from "./fit";
import { slipInformation } from "./digit-slip";
import type { GridRow } from "./grid";

/** Digits that must agree in the columns that tie (see Fit) before a column that does not is told as a misprint. */
export const CERTAIN_INFORMATION = 3;

/** The same, where some of the columns that tie do so within rounding only. */
const CERTAIN_WITH_ROUNDING = 6;

/** Rows that only the broken column shows are weighed in all combinations; with more of them than this nothing is certain. */
const MOST_UNSHOWN = 6;

/**
 * Whether a sum that breaks in some columns is still this total's sum beyond doubt, so that the break is a misprint:
 * it ties in at least as many columns as it breaks in, to the last place or with many digits (a break that a wrong digit
 * explains tells as much as some), and what a broken column is off by is more than rounding twice over, and neither the value
 * nor twice the value of a row printed near it that no column shows to belong to the sum, nor of any rows of the sum that are
 * zero wherever it ties (or those rows would be no part of it, or would have the other sign).
 * @param near the rows that could belong to the sum, its own included
 * @param otherUnits rows of other units printed among them: their unit may be misread, so they too may explain a break, several together only where no slip of a digit does
 */
export function certainDespiteBreaks(total: GridRow, terms: readonly Term[], how: Fit, near: readonly GridRow[], otherUnits: readonly GridRow[] = []): boolean {
  if (how.breaks.length === 0 || how.holds < how.breaks.length || how.exact < how.breaks.length) return false;
  const rounded = how.exact < how.holds;
  const slips = how.breaks.map((column) => slipInformation(total, terms, column));
  const told = how.information + (slips.includes(0) ? 0 : slips.reduce((sum, each) => sum + each, 0));
  if (told < (rounded ? CERTAIN_WITH_ROUNDING : CERTAIN_INFORMATION)) return false;
  const broken = new Set(how.breaks);
  // A row of the sum that moves it in a column that ties belongs to it, with that sign.
  const shown = new Set(terms.filter(({ row }) => row.low.some((value, column) => !broken.has(column) && value !== 0 && total.standing[column] === "figure")).map(({ row }) => row));
  const unshown = terms.filter(({ row }) => !shown.has(row));
  if (unshown.length > MOST_UNSHOWN) return false;
  return how.breaks.every((column) => {
    const sum = columnSum(total, terms, column);
    if (!sum || (rounded && Math.abs(sum.low) <= sum.width)) return false;
    const explains = (value: number): boolean => value !== 0 && [1, 2].some((times) => Math.abs(Math.abs(sum.low) - times * Math.abs(value)) * 2 <= sum.width);
    if (near.some((row) => row !== total && !shown.has(row) && explains(row.low[column] ?? 0))) return false;
    const others = otherUnits.map((row) => (row.low[column] ?? 0) * 10 ** (total.places - row.places)).filter((value) => value !== 0);
    const slip = (slips[how.breaks.indexOf(column)] ?? 0) > 0;
    if (others.some(explains) || (!slip && others.length <= MOST_UNSHOWN && subsetSums(others).some(explains))) return false;
    return !subsetSums(unshown.map(({ row, sign }) => sign * (row.low[column] ?? 0))).some(explains);
  });
}

/** The sums of all combinations of at most MOST_UNSHOWN values. */
function subsetSums(values: readonly number[]): number[] {
  return values.reduce<number[]>((sums, value) => [...sums, ...sums.map((sum) => sum + value)], [0]);
}
