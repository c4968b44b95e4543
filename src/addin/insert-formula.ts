import { parseAddress } from "./selection";
import type { InsertOutcome } from "./workbook-session";

/**
 * Writes a formula into the active cell of Excel's open workbook. A cell that holds something is left as it is unless
 * `overwrite`.
 * @throws an Error whose message is a sentence for a person
 */
export async function insertFormula(formula: string, overwrite: boolean): Promise<InsertOutcome> {
  try {
    return await Excel.run(async (context): Promise<InsertOutcome> => {
      const active = context.workbook.getActiveCell();
      active.load("address,formulas,text");
      await context.sync();
      const cell = parseAddress(active.address) ?? { sheet: "", cell: active.address };
      const held: unknown = (active.formulas as unknown[][])[0]?.[0] ?? "";
      if (held !== "" && !overwrite) return { cell, held: shownAs(active.text[0]?.[0] ?? "", held) };
      active.formulas = [[formula]];
      await context.sync();
      return { cell, held: null };
    });
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
}

function shownAs(text: string, held: unknown): string {
  return text.trim() === "" ? String(held) : text;
}

function reasonOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  if (code === "AccessDenied") return "The formula was not inserted, because this sheet is protected. Unprotect it, or select a cell of another sheet, and try again.";
  if (code === "InvalidOperationInCellEditMode") return "The formula was not inserted, because a cell is being edited. Press Enter or Esc in Excel, then try again.";
  return "The formula was not inserted, because Excel could not write into the active cell. Select one cell, finish editing it, then try again.";
}
