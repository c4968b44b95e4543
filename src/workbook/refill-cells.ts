import { cellAddress } from "./cell-address";
import type { FormerNames } from "./plain-content";
import type { OwnedSheet } from "./sheet-ownership";
import type { SheetPlan } from "./sheet-plan";
import { finalContent, sumOf, tracedSum, type SheetTrace } from "./sheet-trace";

/** The cells of a sheet that is filled again, as far as they are a person's. */
export interface RefillCells {
  /** Addresses of the cells in the way: a person changed or filled them, and the fill would write over them. */
  readonly inTheWay: readonly string[];
  /** Whether a person filled a cell that Tieout neither used nor needs: it stays. */
  readonly isAddition: (row: number, column: number) => boolean;
}

export interface SheetNow {
  /** `range.formulas` from A1, at least as large as what was and what will be filled. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly owned: OwnedSheet;
  readonly trace: SheetTrace | null;
  readonly former: FormerNames;
}

/**
 * Tells a person's cells from Tieout's: those that hold neither what the last fill left nor what the next one writes.
 * @param names the plan's sheet names to the actual ones
 */
export function refillCells({ formulas, owned, trace, former }: SheetNow, plan: SheetPlan, names: ReadonlyMap<string, string>): RefillCells {
  const inTheWay: string[] = [], additions = new Set<string>(), blank = sumOf("");
  formulas.forEach((line, row) => {
    line.forEach((value, column) => {
      const planned = plan.cells[row]?.[column], isOld = row < owned.rows && column < owned.columns;
      if (!isOld && planned === undefined) return;
      const now = sumOf(value, former), next = planned === undefined ? blank : sumOf(finalContent(planned, names), former);
      // Without a trace, what stands in Tieout's rectangle may be anybody's.
      const left = !isOld ? blank : trace === null ? (now === blank ? blank : null) : tracedSum(trace, row, column);
      if (now === left || now === next) return;
      if (left === blank && next === blank) additions.add(`${row},${column}`);
      else inTheWay.push(cellAddress(row, column));
    });
  });
  return { inTheWay, isAddition: (row, column) => additions.has(`${row},${column}`) };
}
