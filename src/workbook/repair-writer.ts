import { asText } from "./excel-values";
import { draw } from "./excel-look";
import { excelSupport } from "./excel-support";
import { FillError } from "./fill-error";
import { plainContent } from "./plain-content";
import type { PlannedCell } from "./sheet-plan";
import { styleOf } from "./style-table";

/** A filled cell that is to show something else. */
export interface CellChange {
  readonly sheet: string;
  /** "B27". */
  readonly cell: string;
  /** What Tieout left there. */
  readonly before: PlannedCell;
  readonly after: PlannedCell;
}

export interface ChangeResult {
  readonly written: readonly CellChange[];
  /** Cells that hold something that Tieout did not write; they are left as they are. `now`: what they hold. */
  readonly edited: readonly { readonly change: CellChange; readonly now: string }[];
  /** Cells whose sheet is no longer there. */
  readonly gone: readonly CellChange[];
}

/**
 * Writes cells that Tieout filled anew, with their notes: three requests however many cells. A cell that somebody has
 * changed since is left alone unless `overwrite`; a note of the person's stays, with Tieout's below it.
 * @throws FillError where a sheet is protected or Excel refuses; nothing is written then
 */
export async function changeCells(changes: readonly CellChange[], overwrite: boolean): Promise<ChangeResult> {
  return Excel.run(async (context) => {
    const support = excelSupport();
    const sheets = new Map([...new Set(changes.map(({ sheet }) => sheet))].map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name)]));
    for (const sheet of sheets.values()) sheet.load("name");
    await context.sync();
    const found = changes.flatMap((change) => {
      const sheet = sheets.get(change.sheet);
      return sheet && !sheet.isNullObject ? [{ change, sheet }] : [];
    });
    const gone = changes.filter((change) => !found.some((each) => each.change === change));
    for (const sheet of sheets.values()) if (!sheet.isNullObject) sheet.protection.load("protected");
    const cells = found.map(({ change, sheet }) => {
      const range = sheet.getRange(change.cell), note = support.notes ? sheet.notes.getItemOrNullObject(change.cell) : null;
      range.load("formulas");
      note?.load("content");
      return { change, sheet, range, note };
    });
    await context.sync();
    const shut = cells.find(({ sheet }) => sheet.protection.protected);
    if (shut) throw new FillError(`The sheet ${shut.change.sheet} is protected, so nothing was written. Unprotect it, then try again.`);
    const edited = cells.flatMap(({ change, range }) => {
      const now: unknown = (range.formulas as unknown[][])[0]?.[0];
      return overwrite || isAsLeft(now, change.before) ? [] : [{ change, now: String(now) }];
    });
    const free = cells.filter(({ change }) => !edited.some((each) => each.change === change));
    for (const { change, sheet, range, note } of free) {
      writeCell(range, change.after);
      if (support.notes) writeNote(sheet, change, note && !note.isNullObject ? note : null);
    }
    await context.sync();
    return { written: free.map(({ change }) => change), edited, gone };
  }).catch((error: unknown) => {
    if (error instanceof FillError) throw error;
    throw new FillError("Excel could not write the cell just now. Finish editing the cell you are in, unprotect the sheet if it is protected, then try again.", { cause: error });
  });
}

/** Whether a cell still holds what Tieout left there. Formulas are compared without sheets' names, which may have changed. */
function isAsLeft(now: unknown, { content }: PlannedCell): boolean {
  const left = content.kind === "empty" ? "" : content.kind === "text" ? content.text : content.kind === "number" ? content.value : content.formula;
  const sameSheet = (): string => "";
  return plainContent(now, sameSheet) === plainContent(left, sameSheet);
}

function writeCell(range: Excel.Range, { content, style, numberFormat }: PlannedCell): void {
  const look = styleOf(style);
  range.format.font.bold = look.bold ?? false;
  range.format.font.italic = look.italic ?? false;
  if (look.fill === undefined) range.format.fill.clear();
  draw(range, { color: "#000000", ...look });
  range.numberFormat = [[numberFormat]];
  range.formulas = [[content.kind === "empty" ? "" : content.kind === "text" ? asText(content.text) : content.kind === "number" ? content.value : content.formula]];
}

const BETWEEN = "\n\n";

/** Tieout's note takes the place of Tieout's; below a note of the person's it is added, and taken away again. */
function writeNote(sheet: Excel.Worksheet, { cell, before, after }: CellChange, note: Excel.Note | null): void {
  if (note === null) {
    if (after.note !== null) sheet.notes.add(cell, after.note);
    return;
  }
  const own = before.note !== null && note.content.endsWith(before.note) ? note.content.slice(0, note.content.length - before.note.length).trimEnd() : note.content;
  const next = [own, after.note ?? ""].filter((part) => part !== "").join(BETWEEN);
  if (next === "") note.delete();
  else note.content = next;
}
