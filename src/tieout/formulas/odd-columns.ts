import type { Formula } from "../../vocabulary/statement";
import { columnSum, tiesWithin, type Term } from "./fit";
import type { Grid, GridRow } from "./grid";

/** Rows with figures in the column and in another that a judgement by values needs. */
const FEWEST_ROWS = 2, FEWEST_ROWS_BY_SIZE = 4;

/** Shares of those rows that print more decimals, or figures smaller by this factor, than any other column. */
const SHARE_BY_DECIMALS = 0.6, SHARE_BY_SIZE = 0.8, TIMES_SMALLER = 10;

/** Sums that break in a column before its breaks are read as its nature; a misprint breaks one sum or two. */
const FEWEST_BREAKS = 3;

/** How many times the breaks of a column outnumber its ties before they are read as its nature. */
const BREAKS_TO_TIES = 2;

/**
 * Columns whose figures seem to be of another kind than their neighbours' (yields beside balances, percent changes beside
 * amounts), as positions in the grid: they print more decimals, or are smaller by far, in most rows. Empty where that would leave none.
 */
export function seeminglyOdd(grid: Grid): ReadonlySet<number> {
  const count = grid.columns.length;
  const compared = new Array<number>(count).fill(0), finer = new Array<number>(count).fill(0), smaller = new Array<number>(count).fill(0);
  for (const row of grid.rows) {
    let largest = 0, coarsest = 0, figures = 0;
    for (let i = 0; i < count; i++) {
      if ((row.place[i] ?? 0) === 0) continue;
      figures++;
      largest = Math.max(largest, size(row, i));
      coarsest = Math.max(coarsest, row.place[i] ?? 0);
    }
    if (figures < 2) continue;
    for (let i = 0; i < count; i++) {
      const place = row.place[i] ?? 0;
      if (place === 0) continue;
      compared[i] = (compared[i] ?? 0) + 1;
      if (place < coarsest) finer[i] = (finer[i] ?? 0) + 1;
      if (size(row, i) * TIMES_SMALLER < largest) smaller[i] = (smaller[i] ?? 0) + 1;
    }
  }
  const odd = new Set<number>();
  for (let i = 0; i < count; i++) {
    const rows = compared[i] ?? 0;
    const byDecimals = rows >= FEWEST_ROWS && (finer[i] ?? 0) >= SHARE_BY_DECIMALS * rows;
    const bySize = rows >= FEWEST_ROWS_BY_SIZE && (smaller[i] ?? 0) >= SHARE_BY_SIZE * rows;
    if (byDecimals || bySize) odd.add(i);
  }
  return odd.size < count ? odd : new Set();
}

function size(row: GridRow, column: number): number {
  return Math.max(Math.abs(row.low[column] ?? 0), Math.abs(row.high[column] ?? 0));
}

/**
 * Columns in which the sums that other columns prove do not hold, as positions in the grid: what seems odd and breaks more
 * sums than it ties, and any column that breaks so many that no misprint explains it.
 */
export function oddColumns(grid: Grid, formulas: readonly Formula[], seeming: ReadonlySet<number> = seeminglyOdd(grid)): ReadonlySet<number> {
  const odd = new Set<number>();
  if (grid.columns.length < 2 || formulas.length === 0) return seeming;
  const rows = new Map(grid.rows.map((row) => [row.row.id, row]));
  const sums = formulas.flatMap(({ total, terms }) => {
    const whole = rows.get(total);
    const parts = terms.flatMap(([id, sign]): Term[] => {
      const row = rows.get(id);
      return row ? [{ row, sign }] : [];
    });
    return whole && terms.length > 1 && parts.length === terms.length ? [{ whole, parts }] : [];
  });
  for (let column = 0; column < grid.columns.length; column++) {
    let ties = 0, breaks = 0;
    for (const { whole, parts } of sums) {
      const sum = columnSum(whole, parts, column);
      if (!sum || sum.magnitude === 0 || (sum.blank && !tiesWithin(sum))) continue;
      if (tiesWithin(sum)) ties++;
      else breaks++;
    }
    if (seeming.has(column) ? breaks > 0 ? breaks > ties : ties === 0 : breaks >= FEWEST_BREAKS && breaks > BREAKS_TO_TIES * ties) odd.add(column);
  }
  return odd.size < grid.columns.length ? odd : new Set();
}
