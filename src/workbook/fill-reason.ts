import type { ExcelSupport } from "./excel-support";
import { codeOf, FillError } from "./fill-error";

/** Whether sheets can neither be added nor removed; false where the host does not say. */
export async function isStructureProtected(context: Excel.RequestContext, support: ExcelSupport): Promise<boolean> {
  if (!support.structure) return false;
  const { protection } = context.workbook;
  protection.load("protected");
  await context.sync();
  return protection.protected;
}

export function structureProtected(cause?: unknown): FillError {
  return new FillError("The structure of this workbook is protected, so no sheet can be added, renamed or removed. Unprotect it (Review, Protect Workbook), then try again. The workbook was left as it was.", { cause });
}

/** Says what is protected where Excel only said that something is. Never rejects. */
export async function explained(context: Excel.RequestContext, error: FillError, support: ExcelSupport): Promise<FillError> {
  if (codeOf(error.cause) !== "AccessDenied") return error;
  const isShut = await isStructureProtected(context, support).catch(() => false);
  return isShut ? structureProtected(error.cause) : error;
}
