import { freezeFormulas } from "../workbook/freeze";
import { findMade, removeMade } from "../workbook/remove-made";
import { restoreFormulas } from "../workbook/restore";
import type { WorkbookCare } from "./workbook-care";

/** Excel's open workbook. Only for use inside Excel, after Office is ready. */
export const excelCare: WorkbookCare = { freeze: freezeFormulas, restore: restoreFormulas, made: findMade, remove: removeMade };
