import type { ExcelSupport } from "./excel-support";
import { codeOf, FillError } from "./fill-error";

/** Says what is protected where Excel only said that something is. Never rejects. */
export async function explained(context: Excel.RequestContext, error: FillError, support: ExcelSupport): Promise<FillError> {
  if (codeOf(error.cause) !== "AccessDenied" || !support.structure) return error;
  try {
    const { protection } = context.workbook;
    protection.load("protected");
    await context.sync();
    return protection.protected ? new FillError("The structure of this workbook is protected, so no sheet can be added, renamed or removed. Unprotect it (Review, Protect Workbook), then try again. The workbook was left as it was.", { cause: error.cause }) : error;
  } catch {
    return error;
  }
}
