import type { WorkbookState } from "./excel-inspect";
import { nameTarget } from "./plan-workbook";
import type { WorkbookPlan } from "./sheet-plan";

/** The plan's names without those that the user gave to something else. */
export function ownNames({ names }: WorkbookPlan, state: WorkbookState): readonly string[] {
  const ours = new Set(state.ownership.names.map((name) => name.toLowerCase()));
  return names.map(({ name }) => name).filter((name) => ours.has(name.toLowerCase()) || !state.names.has(name.toLowerCase()));
}

/** Defines the plan's names, or has those defined before lead to the new cells. */
export function writeNames(workbook: Excel.Workbook, plan: WorkbookPlan, state: WorkbookState, sheetNames: ReadonlyMap<string, string>): void {
  const own = new Set(ownNames(plan, state));
  for (const defined of plan.names) {
    if (!own.has(defined.name)) continue;
    const target = `=${nameTarget({ ...defined, sheet: sheetNames.get(defined.sheet) ?? defined.sheet })}`;
    if (state.names.has(defined.name.toLowerCase())) workbook.names.getItem(defined.name).formula = target;
    else workbook.names.add(defined.name, target);
  }
}
