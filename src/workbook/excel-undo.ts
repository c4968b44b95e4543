import { quotedSheet } from "./cell-address";
import type { FormerSheet, WorkbookState } from "./excel-inspect";
import { ownNames } from "./excel-names";
import { asText } from "./excel-values";
import { untidied, type FillError } from "./fill-error";
import { OWNERSHIP_KEY } from "./sheet-ownership";
import type { WorkbookPlan } from "./sheet-plan";

/** What a fill that failed may have left behind. */
export interface Leftovers {
  readonly plan: WorkbookPlan;
  /** The workbook before the fill. */
  readonly state: WorkbookState;
  /** Sheets that were being filled again. */
  readonly former: readonly FormerSheet[];
  /** Names that new sheets may have; no other sheet had one of them before. */
  readonly made: readonly string[];
}

/** Takes away what a failed fill made and puts back what it overwrote; returns the error to throw. Never rejects. */
export async function undoFill(context: Excel.RequestContext, { plan, state, former, made }: Leftovers, error: FillError): Promise<FillError> {
  try {
    const { worksheets, names, settings } = context.workbook;
    const sheets = made.map((name) => worksheets.getItemOrNullObject(name));
    const defined = ownNames(plan, state).map((name) => ({ item: names.getItemOrNullObject(name), before: state.names.get(name.toLowerCase()) }));
    const setting = settings.getItemOrNullObject(OWNERSHIP_KEY);
    setting.load("key");
    for (const sheet of sheets) sheet.load("name");
    for (const { item } of defined) item.load("name");
    await context.sync();
    for (const { item, before } of defined) {
      if (item.isNullObject) continue;
      if (before === undefined) item.delete();
      else item.formula = before;
    }
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    for (const each of former) putBack(each);
    if (state.isMarked) settings.add(OWNERSHIP_KEY, state.ownership);
    else if (!setting.isNullObject) setting.delete();
    await context.sync();
    return error;
  } catch {
    return untidied(error, [...former.map(({ name }) => name), ...made].map(quotedSheet));
  }
}

/** Values, formulas and number formats as they were. */
function putBack({ sheet, before }: FormerSheet): void {
  const formulas = before.formulas as (string | number | boolean)[][], formats = before.numberFormat as string[][];
  const range = sheet.getRangeByIndexes(0, 0, formulas.length, formulas[0]?.length ?? 0);
  range.numberFormat = formats;
  range.formulas = formulas.map((row) => row.map((value) => (typeof value === "string" && value !== "" && !value.startsWith("=") ? asText(value) : value)));
}
