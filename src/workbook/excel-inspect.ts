import { loadNotes, type PresentNote } from "./excel-notes";
import type { ExcelSupport } from "./excel-support";
import { FillError } from "./fill-error";
import type { FormerNames } from "./plain-content";
import { refillCells, type RefillCells } from "./refill-cells";
import { OWNERSHIP_KEY, ownershipOf, type OwnedSheet, type Ownership } from "./sheet-ownership";
import type { SheetPlan } from "./sheet-plan";
import { unpackTrace, type SheetTrace } from "./sheet-trace";

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
  readonly trace: SheetTrace | null;
  readonly sheet: Excel.Worksheet;
  /** Formulas and number formats of what was and of what will be filled, so that they can be put back. */
  readonly before: Excel.Range;
  readonly cells: RefillCells;
  readonly notes: readonly PresentNote[];
  /** Names of all its charts; none where the host has no charts. */
  readonly charts: readonly string[];
  /** Names of the charts that Tieout drew on it, to their `chartSum`. */
  readonly drawn: ReadonlyMap<string, string>;
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

/** The names that Tieout's sheets had when they were filled, whatever they are called now. */
export function formerNames({ sheets, ownership }: WorkbookState): FormerNames {
  const known = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), ownership.sheets[id]?.name ?? ""]));
  return (name) => known.get(name.toLowerCase()) || name;
}

/**
 * The sheets of a plan that are to be filled again, by the plan's key: two requests, or none where there are none.
 * @throws FillError where one of them is protected
 */
export async function inspectFormer(context: Excel.RequestContext, state: WorkbookState, plans: readonly SheetPlan[], support: ExcelSupport): Promise<ReadonlyMap<string, FormerSheet>> {
  const found = plans.flatMap((plan) => {
    const existing = state.sheets.find(({ id }) => state.ownership.sheets[id]?.key === plan.key);
    const owned = existing && state.ownership.sheets[existing.id];
    if (!existing || !owned) return [];
    const sheet = context.workbook.worksheets.getItem(existing.id);
    const before = sheet.getRangeByIndexes(0, 0, Math.max(owned.rows, plan.cells.length), Math.max(owned.columns, plan.cells[0]?.length ?? 0));
    before.load("formulas,numberFormat");
    sheet.protection.load("protected");
    if (support.charts) sheet.charts.load("items/name");
    return [{ ...existing, plan, owned, sheet, before, locate: loadNotes(sheet, support) }];
  });
  if (found.length === 0) return new Map();
  await context.sync();
  const shut = found.filter(({ sheet }) => sheet.protection.protected).map(({ name }) => name);
  if (shut.length > 0) throw protectedSheets(shut);
  const located = found.map(({ locate }) => locate());
  await context.sync();
  const former = formerNames(state), names = new Map(found.map(({ plan, name }) => [plan.name, name]));
  return new Map(
    found.map(({ id, name, plan, owned, sheet, before }, index) => {
      const trace = unpackTrace(owned.trace);
      const cells = refillCells({ formulas: before.formulas as unknown[][], owned, trace, former }, plan, names);
      return [plan.key, { id, name, owned, trace, sheet, before, cells, notes: located[index]?.() ?? [], charts: support.charts ? sheet.charts.items.map((chart) => chart.name) : [], drawn: new Map(owned.charts.map((chart, at) => [chart, trace?.charts[at] ?? ""])) }];
    }),
  );
}

function protectedSheets(names: readonly string[]): FillError {
  const [first] = names;
  return names.length === 1
    ? new FillError(`The sheet ${first ?? ""} is protected, so nothing was filled. Unprotect it (Review, Unprotect Sheet), then fill again. The workbook was left as it was.`)
    : new FillError(`${names.length} sheets are protected, so nothing was filled: ${names.join(", ")}. Unprotect them (Review, Unprotect Sheet), then fill again. The workbook was left as it was.`);
}
