import type { GridRow } from "./grid";

export interface Term {
  readonly row: GridRow;
  readonly sign: 1 | -1;
}

/** How a proposed sum fits a printed total, over the period columns. */
export interface Fit {
  /** Columns with all their figures in which the sum ties within rounding. */
  readonly holds: number;
  /** Of those, the columns in which it ties to the last place. */
  readonly exact: number;
  /** Grid columns in which every figure is there and the sum does not tie. */
  readonly breaks: readonly number[];
  /** Columns that could not be compared: a figure is missing or damaged. */
  readonly unknown: number;
  /**
   * How unlikely the ties are to be chance: over the distinct holding columns, the decimal logarithm of how many times
   * the width within which any number would have tied goes into the figures' size. Five-digit figures that tie to the
   * unit in two columns have about 9; one-digit figures have none.
   */
  readonly information: number;
}

/** The difference of sum and total in one column, as the least and the greatest that the cells allow; null where it cannot be told. */
export interface ColumnSum {
  readonly low: number;
  readonly high: number;
  /** Twice the tolerance, in grid units: (n + 1) units of the last printed place. */
  readonly width: number;
  /** A term is blank: it counts as nothing when the rest ties, and proves nothing when it does not. */
  readonly blank: boolean;
  readonly magnitude: number;
}

export function columnSum(total: GridRow, terms: readonly Term[], column: number): ColumnSum | null {
  if (total.standing[column] !== "figure" && total.standing[column] !== "partial") return null;
  let low = -(total.high[column] ?? 0), high = -(total.low[column] ?? 0), place = total.place[column] ?? 0;
  let addends = 0, blank = false, magnitude = Math.max(Math.abs(total.low[column] ?? 0), Math.abs(total.high[column] ?? 0));
  for (const { row, sign } of terms) {
    const standing = row.standing[column];
    if (standing === "missing") return null;
    if (standing === "blank") {
      blank = true;
      continue;
    }
    const least = row.low[column] ?? 0, greatest = row.high[column] ?? 0, own = row.place[column] ?? 0;
    low += sign === 1 ? least : -greatest;
    high += sign === 1 ? greatest : -least;
    if (own > 0 && (place === 0 || own < place)) place = own;
    magnitude = Math.max(magnitude, Math.abs(least), Math.abs(greatest));
    addends++;
  }
  return { low, high, width: (addends + 1) * Math.max(place, 1), blank, magnitude };
}

export function tiesWithin(sum: ColumnSum): boolean {
  return 2 * sum.low <= sum.width && 2 * sum.high >= -sum.width;
}

/** Two rows that cancel out make any zero printed below them: a zero tells only for a total that says so, or a result of several rows. */
function mayBeZero(total: GridRow, terms: readonly Term[]): boolean {
  return total.evidence.total || (total.evidence.result && terms.length > 2);
}

/** Weighs a proposed formula. Cost: columns times terms. */
export function fit(total: GridRow, terms: readonly Term[]): Fit {
  let holds = 0, exact = 0, unknown = 0, information = 0;
  const breaks: number[] = [];
  const seen = new Set<string>();
  for (let column = 0; column < total.low.length; column++) {
    const sum = columnSum(total, terms, column);
    if (!sum) {
      unknown++;
      continue;
    }
    if (!tiesWithin(sum)) {
      if (sum.blank) unknown++;
      else breaks.push(column);
      continue;
    }
    if (sum.magnitude === 0) continue;
    holds++;
    if (sum.low === 0 && sum.high === 0) exact++;
    if (total.low[column] === 0 && total.high[column] === 0 && !mayBeZero(total, terms)) continue;
    const key = `${total.low[column]}:${terms[0]?.row.low[column]}`;
    if (seen.has(key)) continue;
    seen.add(key);
    information += Math.max(0, Math.log10((2 * sum.magnitude) / (sum.width + sum.high - sum.low)));
  }
  return { holds, exact, breaks, unknown, information };
}
