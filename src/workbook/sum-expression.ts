import type { Formula } from "../vocabulary/statement";
import { cellAddress } from "./cell-address";

/** Where a statement's rows and columns stand on its sheet, all counted from 0. */
export interface Placement {
  readonly rowOf: ReadonlyMap<string, number>;
  /** The sheet column of the statement's first column; the others follow. */
  readonly firstColumn: number;
  /** Sheet rows that hold figures; between two of a run only rows without figures may lie. */
  readonly figureRows: ReadonlySet<number>;
}

/** One cell, or a run of cells that lie below each other and count with the same sign. */
export interface Part {
  /** "B7" or "B7:B11". */
  readonly reference: string;
  readonly sign: 1 | -1;
  readonly isRun: boolean;
}

/** Fewer cells than this are written one by one: =B7+B13. */
const SHORTEST_RUN = 3;

/** The cells of a sum in one column, runs joined, what is added first. */
export function partsOf(terms: Formula["terms"], column: number, { rowOf, firstColumn, figureRows }: Placement): readonly Part[] {
  const placed = terms.map(([row, sign]) => ({ at: rowOf.get(row) ?? 0, sign })).sort((a, b) => a.at - b.at);
  const runs: { first: number; last: number; count: number; sign: 1 | -1 }[] = [];
  for (const { at, sign } of placed) {
    const run = runs[runs.length - 1];
    if (run?.sign === sign && at > run.last && !hasFigureBetween(run.last, at, figureRows)) {
      run.last = at;
      run.count += 1;
    } else {
      runs.push({ first: at, last: at, count: 1, sign });
    }
  }
  const parts = runs.flatMap(({ first, last, count, sign }): Part[] => {
    const cell = (row: number): string => cellAddress(row, firstColumn + column);
    if (count >= SHORTEST_RUN) return [{ reference: `${cell(first)}:${cell(last)}`, sign, isRun: true }];
    return (first === last ? [first] : [first, last]).map((row) => ({ reference: cell(row), sign, isRun: false }));
  });
  const firstAdded = parts.findIndex(({ sign }) => sign === 1);
  // A formula that starts with what is added reads better: =B7-B6, not =-B6+B7.
  return firstAdded > 0 ? [...parts.slice(firstAdded, firstAdded + 1), ...parts.slice(0, firstAdded), ...parts.slice(firstAdded + 1)] : parts;
}

function hasFigureBetween(above: number, below: number, figureRows: ReadonlySet<number>): boolean {
  for (let row = above + 1; row < below; row += 1) if (figureRows.has(row)) return true;
  return false;
}

/**
 * "SUM(B8:B12)+B14-B15".
 * @param sheet a quoted sheet's name with its mark, "'Balance sheet'!", where the formula stands on another sheet
 */
export function sumExpression(parts: readonly Part[], sheet = ""): string {
  return parts.map(({ reference, sign, isRun }, index) => `${sign === -1 ? "-" : index > 0 ? "+" : ""}${isRun ? `SUM(${sheet}${reference})` : `${sheet}${reference}`}`).join("");
}
