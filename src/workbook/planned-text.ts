import { cellPlace } from "./cell-address";
import type { PlannedCell, SheetPlan } from "./sheet-plan";

function plannedCell({ cells }: SheetPlan, address: string): PlannedCell | undefined {
  const { row, column } = cellPlace(address);
  return cells[row]?.[column];
}

/** The words or number of a plan's cell, "C5": a formula's result; null for an empty one. */
export function plannedValue(plan: SheetPlan, address: string): string | number | null {
  const content = plannedCell(plan, address)?.content;
  switch (content?.kind) {
    case "text":
      return content.text;
    case "number":
      return content.value;
    case "formula":
      return content.result;
    default:
      return null;
  }
}
