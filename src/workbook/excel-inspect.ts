import { blockAddress } from "./cell-address";
import type { ExcelSupport } from "./excel-support";
import { OWNERSHIP_KEY, ownershipOf, type OwnedSheet, type Ownership } from "./sheet-ownership";
import type { SheetPlan } from "./sheet-plan";

/** The open workbook as a fill finds it. */
export interface WorkbookState {
  readonly ownership: Ownership;
  /** Whether the workbook's settings speak of Tieout's sheets at all. */
  readonly isMarked: boolean;
  /** All sheets, in order. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Names of the workbook, in lower case, and what they refer to. */
  readonly names: ReadonlyMap<string, string>;
}

/** A sheet that Tieout filled before and is about to fill again, as it stands. */
export interface FormerSheet {
  readonly id: string;
  readonly name: string;
  readonly owned: OwnedSheet;
  readonly sheet: Excel.Worksheet;
  /** Formulas and formats of what will be overwritten, so that they can be put back. */
  readonly before: Excel.Range;
  /** First cell outside what Tieout filled that the new, larger rectangle would overwrite; null where there is none. */
  readonly clash: string | null;
  /** Notes and comments of the sheet: cell address and how to delete each. */
  readonly notes: readonly { readonly address: string; readonly remove: () => void }[];
}

/** Sheets, names and what Tieout made: one request. */
export async function inspectWorkbook(context: Excel.RequestContext): Promise<WorkbookState> {
  const { worksheets, settings, names } = context.workbook;
  const setting = settings.getItemOrNullObject(OWNERSHIP_KEY);
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  setting.load("value");
  await context.sync();
  return {
    ownership: ownershipOf(setting.isNullObject ? null : (setting.value as unknown)),
    isMarked: !setting.isNullObject,
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), formula as string])),
  };
}

/** The sheets of a plan that are to be filled again, by the plan's key: two requests, or none where there are none. */
export async function inspectFormer(context: Excel.RequestContext, state: WorkbookState, plans: readonly SheetPlan[], support: ExcelSupport): Promise<ReadonlyMap<string, FormerSheet>> {
  const found = plans.flatMap((plan) => {
    const existing = state.sheets.find(({ id }) => state.ownership.sheets[id]?.key === plan.key);
    const owned = existing && state.ownership.sheets[existing.id];
    if (!existing || !owned) return [];
    const sheet = context.workbook.worksheets.getItem(existing.id);
    const before = sheet.getRangeByIndexes(0, 0, Math.max(owned.rows, plan.cells.length), Math.max(owned.columns, plan.cells[0]?.length ?? 0));
    before.load("formulas,numberFormat");
    const collection = support.notes ? sheet.notes : support.comments ? sheet.comments : null;
    collection?.load(support.notes ? "items/content" : "items/id");
    return [{ ...existing, plan, owned, sheet, before, collection }];
  });
  if (found.length === 0) return new Map();
  await context.sync();
  const located = found.map(({ collection }) =>
    (collection?.items ?? []).map((item) => {
      const location = item.getLocation();
      location.load("address");
      return { location, remove: () => item.delete() };
    }),
  );
  if (located.some((notes) => notes.length > 0)) await context.sync();
  return new Map(
    found.map(({ id, name, plan, owned, sheet, before }, index) => {
      const notes = (located[index] ?? []).map(({ location, remove }) => ({ address: location.address.slice(location.address.lastIndexOf("!") + 1).replaceAll("$", ""), remove }));
      return [plan.key, { id, name, owned, sheet, before, notes, clash: clashOf(before.formulas as unknown[][], owned, plan) }];
    }),
  );
}

/** The first cell that somebody filled where the plan now reaches and Tieout had not. */
function clashOf(formulas: readonly (readonly unknown[])[], owned: OwnedSheet, plan: SheetPlan): string | null {
  for (const [row, line] of formulas.entries()) {
    for (const [column, value] of line.entries()) {
      const isOurs = row < owned.rows && column < owned.columns;
      const isNeeded = row < plan.cells.length && column < (plan.cells[0]?.length ?? 0);
      if (!isOurs && isNeeded && value !== "") return blockAddress(row, column, 1, 1);
    }
  }
  return null;
}
