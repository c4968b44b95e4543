import { cellPlace } from "./cell-address";
import { writeCells } from "./cell-runs";
import { runAsOneStep } from "./excel-run";
import { excelSupport } from "./excel-support";
import { asFillError, FillError } from "./fill-error";
import { readFrozen, writeFrozen } from "./freeze";
import { withoutCells, type FrozenCell, type FrozenSheet } from "./frozen-cells";
import { plainContent } from "./plain-content";
import { RequestQueue } from "./request-queue";
import { readAreas, type Area } from "./sheet-reading";

export interface RestoreResult {
  /** Formulas that are back. */
  readonly formulas: number;
  readonly sheets: readonly string[];
  /** Cells that were left as they are, because they no longer hold the value that was put there. */
  readonly changed: readonly { readonly sheet: string; readonly cell: string }[];
  /** Sheets that are no longer there. */
  readonly gone: readonly string[];
}

interface OpenSheet {
  readonly id: string;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly frozen: FrozenSheet;
  readonly area: Area;
}

/**
 * Brings back the formulas that `freezeFormulas` turned into values, wherever a cell still holds the value; the others
 * stay, and stay remembered. All or nothing, in a fixed number of requests.
 * @throws FillError with sentences for a person
 */
export async function restoreFormulas(): Promise<RestoreResult> {
  return runAsOneStep(restore).catch((error: unknown) => {
    throw asFillError(error, "The formulas could not be brought back.");
  });
}

async function restore(context: Excel.RequestContext): Promise<RestoreResult> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const { frozen, parts } = await readFrozen(context);
  const present = worksheets.items.map(({ id, name }) => ({ id, name }));
  const open: OpenSheet[] = [], gone: string[] = [];
  for (const [id, sheet] of Object.entries(frozen)) {
    // A copy of the workbook may have given its sheets other ids.
    const found = present.find((each) => each.id === id) ?? present.find((each) => each.name === sheet.name);
    if (!found) gone.push(sheet.name);
    else {
      const worksheet = worksheets.getItem(found.id);
      worksheet.protection.load("protected");
      open.push({ id, name: found.name, sheet: worksheet, frozen: sheet, area: areaOf(worksheet, sheet) });
    }
  }
  if (open.length === 0) return { formulas: 0, sheets: [], changed: [], gone };
  const read = await readAreas(context, open.map(({ area }) => area));
  const names = new Set(present.map(({ name }) => name.toLowerCase()));
  const plans = open.map((each, index) => ({ ...each, formats: new Map((read[index] ?? []).map(({ address, format }) => [address, String(format)])), ...sorted(each.frozen, new Map((read[index] ?? []).map(({ address, formula }) => [address, formula])), names) }));
  const busy = plans.filter(({ back }) => back.length > 0);
  const shut = busy.filter(({ sheet }) => sheet.protection.protected).map(({ name }) => name);
  if (shut.length > 0) throw new FillError(`${shut.join(", ")} ${shut.length === 1 ? "is" : "are"} protected, so no formula was brought back. Unprotect ${shut.length === 1 ? "it" : "them"}, then try again.`);
  const changed = plans.flatMap(({ name, left }) => left.map((cell) => ({ sheet: name, cell })));
  const result = { formulas: busy.reduce((sum, { back }) => sum + back.filter(([, { formula }]) => formula !== null).length, 0), sheets: busy.map(({ name }) => name), changed, gone };
  if (busy.length === 0) return result;

  const queue = new RequestQueue(context, excelSupport());
  try {
    for (const { sheet, back } of busy) {
      // What a formula fills has to be empty before it comes back.
      await writeCells(sheet, back.flatMap(([address, { formula, isFormatted }]) => (formula === null ? [{ ...cellPlace(address), content: "", ...(isFormatted ? { format: "General" } : {}) }] : [])), queue);
      await writeCells(sheet, back.flatMap(([address, { formula, isFormatted }]) => (formula === null ? [] : [{ ...cellPlace(address), content: formula, isFormula: true, ...(isFormatted ? { format: "General" } : {}) }])), queue);
    }
    const settled = new Map(busy.map(({ id, back }) => [id, new Set(back.map(([address]) => address))]));
    await queue.reserve(1);
    writeFrozen(context, withoutCells(frozen, settled), parts);
    await queue.send();
    return result;
  } catch (error) {
    throw await valuesAgain(context, busy, asFillError(error, "The formulas could not be brought back."));
  }
}

interface Restoring {
  readonly sheet: Excel.Worksheet;
  readonly back: readonly Entry[];
  /** The number format of each cell before. */
  readonly formats: ReadonlyMap<string, string>;
}

/** Puts the values back after a restoring that failed; the record was not changed yet. Never rejects. */
async function valuesAgain(context: Excel.RequestContext, sheets: readonly Restoring[], error: FillError): Promise<FillError> {
  try {
    const queue = new RequestQueue(context, excelSupport());
    for (const { sheet, back, formats } of sheets) {
      const ordered = [...back].sort(([, a], [, b]) => Number(a.formula === null) - Number(b.formula === null));
      await writeCells(sheet, ordered.map(([address, { value, isFormatted }]) => {
        const format = isFormatted ? formats.get(address) : undefined;
        return { ...cellPlace(address), content: value, ...(format === undefined ? {} : { format }) };
      }), queue);
    }
    await queue.send();
    return error;
  } catch {
    return new FillError(`${error.message.replace(" The workbook was left as it was.", "")} Some cells may hold formulas and others values: choose Restore formulas again.`, { cause: error });
  }
}

type Entry = readonly [address: string, cell: FrozenCell];

/** The cells whose formula can come back, and those that a person has changed since. */
function sorted({ cells }: FrozenSheet, now: ReadonlyMap<string, unknown>, names: ReadonlySet<string>): { readonly back: readonly Entry[]; readonly left: readonly string[] } {
  const entries = Object.entries(cells);
  const isChanged = ([address, { value }]: Entry): boolean => plainContent(now.get(address)) !== plainContent(value);
  // A formula does not fill cells that hold something else: it would show an error in place of its value.
  const blocked = new Set(entries.filter(isChanged).map(([address, { filledBy }]) => filledBy ?? address));
  for (const [address, { formula }] of entries) if (formula !== null && !readsOnly(formula, names)) blocked.add(address);
  return {
    back: entries.filter(([address, { filledBy }]) => !blocked.has(filledBy ?? address)),
    left: entries.filter((entry) => isChanged(entry) || blocked.has(entry[0])).map(([address]) => address),
  };
}

/** Whether all sheets that a formula names are in the workbook. */
function readsOnly(formula: string, names: ReadonlySet<string>): boolean {
  const references = [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu)];
  return references.every(([, quoted, bare]) => names.has((quoted?.replaceAll("''", "'") ?? bare ?? "").toLowerCase()));
}

/** The smallest rectangle with all cells that were frozen on a sheet. */
function areaOf(sheet: Excel.Worksheet, { cells }: FrozenSheet): Area {
  const places = Object.keys(cells).map(cellPlace);
  const row = places.reduce((least, each) => Math.min(least, each.row), Infinity), column = places.reduce((least, each) => Math.min(least, each.column), Infinity);
  const lastRow = places.reduce((most, each) => Math.max(most, each.row), 0), lastColumn = places.reduce((most, each) => Math.max(most, each.column), 0);
  return { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
