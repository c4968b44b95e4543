import { fillWorkbook } from "../workbook/excel-writer";
import { planWorkbook } from "../workbook/plan-workbook";
import { changeCells, type CellChange } from "../workbook/repair-writer";
import { excelCare } from "./excel-care";
import { repairChanges } from "./repair-changes";
import { libraryState } from "./library-store";
import { parseAddress, type SheetCell } from "./selection";
import { insertFormula } from "./insert-formula";
import type { WorkbookSession } from "./workbook-session";

/** Excel's open workbook. Only for use inside Excel, after Office is ready. */
export const excelSession: WorkbookSession = {
  fill: (entry, statements, onProgress, accepted, onClash) =>
    fillWorkbook(planWorkbook(entry, { statements, accepted, library: libraryState.snapshot().entries }), { onProgress, ...(onClash ? { onClash } : {}) }),
  care: excelCare,
  applyRepairs: async (change, overwrite) => {
    const changes = repairChanges(change);
    if (changes.length === 0) return { written: [], edited: [], unfilled: change.ids };
    const result = await changeCells(changes, overwrite);
    const idOf = (of: CellChange): string => changes.find((each) => each === of)?.id ?? "";
    const written = result.written.map(idOf), edited = result.edited.map(({ change: of, now }) => ({ id: idOf(of), cell: { sheet: of.sheet, cell: of.cell }, now }));
    return { written, edited, unfilled: change.ids.filter((id) => !written.includes(id) && !edited.some((each) => each.id === id)) };
  },
  select: ({ sheet, cell }) => inSheet(sheet, (worksheet) => worksheet.getRange(cell).select()),
  insertFormula,
  show: (sheet) => inSheet(sheet, () => undefined),
  watchSelection: async (listener) => {
    const tell = async (): Promise<void> => {
      const cell = await activeCell();
      if (cell) listener(cell);
    };
    const handler = await Excel.run(async (context) => {
      // A cell being edited, or a chart selected, has no active cell to ask for: the last one stays.
      const added = context.workbook.onSelectionChanged.add(() => tell().catch(() => undefined));
      await context.sync();
      return added;
    });
    await tell().catch(() => undefined);
    return () => {
      void Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      }).catch(() => undefined);
    };
  },
};

/** Brings a sheet to the front and acts on it; false where the workbook has no such sheet. */
async function inSheet(name: string, act: (worksheet: Excel.Worksheet) => void): Promise<boolean> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (worksheet.isNullObject) return false;
    worksheet.activate();
    act(worksheet);
    await context.sync();
    return true;
  });
}

async function activeCell(): Promise<SheetCell | null> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address");
    await context.sync();
    return parseAddress(cell.address);
  });
}
