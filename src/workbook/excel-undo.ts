import { quotedSheet } from "./cell-address";
import type { WorkbookState } from "./excel-inspect";
import { ownNames } from "./excel-names";
import { putBack, type Refill } from "./excel-refill";
import type { ExcelSupport } from "./excel-support";
import { untidied, type FillError } from "./fill-error";
import { RequestQueue } from "./request-queue";
import { OWNERSHIP_KEY } from "./sheet-ownership";
import type { WorkbookPlan } from "./sheet-plan";

/** What a fill that failed may have left behind. */
export interface Leftovers {
  readonly plan: WorkbookPlan;
  /** The workbook before the fill. */
  readonly state: WorkbookState;
  /** Sheets that were being filled again. */
  readonly refills: readonly Refill[];
  /** Names that new sheets may have; no other sheet had one of them before. */
  readonly made: readonly string[];
}

/** Takes away what a failed fill made and puts back what it overwrote; returns the error to throw. Never rejects. */
export async function undoFill(context: Excel.RequestContext, { plan, state, refills, made }: Leftovers, error: FillError, support: ExcelSupport): Promise<FillError> {
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
    const queue = new RequestQueue(context, support);
    await putBack(context, refills, support, queue);
    if (state.isMarked) settings.add(OWNERSHIP_KEY, state.ownership);
    else if (!setting.isNullObject) setting.delete();
    await context.sync();
    return error;
  } catch {
    return untidied(error, [...refills.map(({ former }) => former.name), ...made].map(quotedSheet));
  }
}
