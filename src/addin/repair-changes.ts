import { cellPlace } from "../workbook/cell-address";
import { planWorkbook } from "../workbook/plan-workbook";
import type { CellChange } from "../workbook/repair-writer";
import type { PlannedCell, WorkbookPlan } from "../workbook/sheet-plan";
import { cellOf } from "./selection";
import type { RepairChange } from "./workbook-session";

/**
 * The filled cells that show something else once other repairs are accepted: what a fill would write there before and
 * after. Repairs whose cell is in no filled sheet are left out.
 */
export function repairChanges({ entry, cells, before, after, ids }: RepairChange): readonly (CellChange & { readonly id: string })[] {
  const wanted = new Set(ids);
  const former = plannedCells(planWorkbook(entry, { accepted: before }), wanted), next = plannedCells(planWorkbook(entry, { accepted: after }), wanted);
  return ids.flatMap((id) => {
    const place = cellOf(cells, entry.report.file, id), was = former.get(id), becomes = next.get(id);
    return place && was && becomes ? [{ id, sheet: place.sheet, cell: place.cell, before: was, after: becomes }] : [];
  });
}

function plannedCells(plan: WorkbookPlan, ids: ReadonlySet<string>): ReadonlyMap<string, PlannedCell> {
  const found = new Map<string, PlannedCell>();
  for (const { sources, cells } of plan.sheets) {
    for (const [address, { cellId }] of Object.entries(sources)) {
      if (!ids.has(cellId)) continue;
      const { row, column } = cellPlace(address), planned = cells[row]?.[column];
      if (planned) found.set(cellId, planned);
    }
  }
  return found;
}
