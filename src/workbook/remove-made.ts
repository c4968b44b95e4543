import { blocksOf } from "./block";
import { cellAddress } from "./cell-address";
import { removeCharts } from "./excel-charts";
import { formerNames, inspectWorkbook, type WorkbookState } from "./excel-inspect";
import { BLOCK_BYTES, rangeOf } from "./excel-look";
import { readNotes, type PresentNote } from "./excel-notes";
import { runAsOneStep } from "./excel-run";
import { excelSupport, type ExcelSupport } from "./excel-support";
import { asFillError, FillError } from "./fill-error";
import { isStructureProtected, structureProtected } from "./fill-reason";
import { plainContent } from "./plain-content";
import { RequestQueue } from "./request-queue";
import { OWNERSHIP_KEY, type OwnedSheet } from "./sheet-ownership";
import { freeSheetName } from "./sheet-name";
import { readAreas, usedAreas, type ReadCell } from "./sheet-reading";
import { sumOf, tracedSum, unpackTrace } from "./sheet-trace";

/** What Tieout made in the workbook, and what of it is a person's by now. */
export interface Made {
  /** Sheets that hold nothing but what Tieout filled. */
  readonly whole: readonly string[];
  /** Sheets on which a person changed or added something: cells, notes or charts, the first few of them named. */
  readonly shared: readonly { readonly sheet: string; readonly cells: readonly string[] }[];
  /** Names of the workbook that lead to these sheets. */
  readonly names: readonly string[];
  /** Cells of other sheets whose formulas read sheets or names that would go. */
  readonly readers: readonly { readonly sheet: string; readonly cell: string }[];
}

export interface RemoveResult {
  readonly removed: readonly string[];
  /** Sheets that stay because a person's cells are on them; Tieout's are cleared. */
  readonly cleared: readonly string[];
  readonly names: number;
}

interface MadeSheet {
  readonly id: string;
  readonly name: string;
  readonly owned: OwnedSheet;
  readonly sheet: Excel.Worksheet;
  /** Whether a cell, by row and column, still holds what Tieout left there. */
  readonly isOurs: (row: number, column: number) => boolean;
  /** The person's cells. */
  readonly theirs: readonly string[];
  readonly ourNotes: readonly PresentNote[];
  readonly charts: readonly string[];
  readonly isShared: boolean;
}

interface Inspection {
  readonly state: WorkbookState;
  readonly sheets: readonly MadeSheet[];
  readonly names: readonly string[];
  readonly readers: Made["readers"];
}

/** What `removeMade` would do; changes nothing. @throws FillError */
export async function findMade(): Promise<Made> {
  return Excel.run(async (context) => madeOf(await inspect(context, excelSupport()))).catch((error: unknown) => {
    throw asFillError(error, "What Tieout made could not be looked at.");
  });
}

function madeOf({ sheets, names, readers }: Inspection): Made {
  return {
    whole: sheets.filter(({ isShared }) => !isShared).map(({ name }) => name),
    shared: sheets.filter(({ isShared }) => isShared).map(({ name, theirs }) => ({ sheet: name, cells: theirs })),
    names,
    readers,
  };
}

/**
 * Takes away the sheets and names that Tieout made. A sheet on which a person changed or added something stays, with their
 * cells as they are; only Tieout's cells on it are cleared. Nothing else in the workbook changes.
 * @throws FillError with sentences for a person
 */
export async function removeMade(): Promise<RemoveResult> {
  return runAsOneStep(async (context) => {
    const support = excelSupport(), inspection = await inspect(context, support);
    const shut = inspection.sheets.filter(({ sheet }) => sheet.protection.protected).map(({ name }) => name);
    if (shut.length > 0) throw new FillError(`${shut.join(", ")} ${shut.length === 1 ? "is" : "are"} protected, so nothing was removed. Unprotect ${shut.length === 1 ? "it" : "them"}, then try again.`);
    if (await isStructureProtected(context, support)) throw structureProtected();
    return remove(context, inspection, support);
  }).catch((error: unknown) => {
    throw refusal(error);
  });
}

/** Sheets go last, so whatever Excel refuses, it refuses before a sheet is gone; cells that were cleared can be filled again. */
function refusal(error: unknown): FillError {
  const told = asFillError(error, "What Tieout made could not be removed.");
  if (told.cause === undefined) return told;
  return new FillError(told.message.replace("The workbook was left as it was.", "No sheet was removed; Undo brings back what was cleared."), { cause: told.cause });
}

async function inspect(context: Excel.RequestContext, support: ExcelSupport): Promise<Inspection> {
  const state = await inspectWorkbook(context), former = formerNames(state);
  const all = state.sheets.map((each) => ({ ...each, sheet: context.workbook.worksheets.getItem(each.id), owned: state.ownership.sheets[each.id] }));
  const ours = all.filter((each): each is typeof each & { owned: OwnedSheet } => each.owned !== undefined);
  if (ours.length === 0) return { state, sheets: [], names: [], readers: [] };
  for (const { sheet } of ours) {
    sheet.protection.load("protected");
    if (support.charts) sheet.charts.load("items/name");
  }
  const notes = await readNotes(context, ours.map(({ sheet }) => sheet), support);
  const areas = await usedAreas(context, all.map(({ sheet }) => sheet)), read = await readAreas(context, [...areas.values()]);
  const cellsOf = new Map([...areas.keys()].map((sheet, index) => [sheet, read[index] ?? []]));
  const sheets = ours.map(({ id, name, owned, sheet }, index): MadeSheet => {
    const trace = unpackTrace(owned.trace), cells = cellsOf.get(sheet) ?? [], isTheirs = (cell: ReadCell): boolean => {
      if (plainContent(cell.formula) === "") return false;
      const isInside = cell.row < owned.rows && cell.column < owned.columns;
      return !isInside || (trace !== null && sumOf(cell.formula, former) !== tracedSum(trace, cell.row, cell.column));
    };
    const theirs = cells.filter(isTheirs).map(({ address }) => address), set = new Set(theirs);
    const ourNotes = (notes[index] ?? []).filter(({ address }) => owned.notes.includes(address)), others = (notes[index] ?? []).filter((note) => !ourNotes.includes(note));
    const charts = support.charts ? sheet.charts.items.map((chart) => chart.name) : [], otherCharts = charts.filter((chart) => !owned.charts.includes(chart));
    return {
      id, name, owned, sheet, ourNotes, theirs: [...theirs, ...others.map(({ address }) => address).filter((address) => !set.has(address))],
      isOurs: (row, column) => !set.has(cellAddress(row, column)),
      charts: charts.filter((chart) => owned.charts.includes(chart)),
      isShared: theirs.length + others.length + otherCharts.length > 0,
    };
  });
  const names = state.ownership.names.filter((name) => {
    const target = state.names.get(name.toLowerCase());
    return target !== undefined && sheets.some((sheet) => readsSheet(target, sheet.name));
  });
  return { state, sheets, names, readers: readersOf(all.filter(({ owned }) => owned === undefined).map(({ name, sheet }) => ({ name, cells: cellsOf.get(sheet) ?? [] })), sheets, names) };
}

/** Formulas of a person's sheets that read what goes. */
function readersOf(others: readonly { readonly name: string; readonly cells: readonly ReadCell[] }[], sheets: readonly MadeSheet[], names: readonly string[]): Made["readers"] {
  const words = names.map((name) => new RegExp(`(?<![\\w.])${name.replace(/[^\w]/g, "\\$&")}(?![\\w.(])`, "i"));
  const reads = ({ formula }: ReadCell): boolean => typeof formula === "string" && formula.startsWith("=") && (sheets.some(({ name, isShared }) => !isShared && readsSheet(formula, name)) || words.some((word) => word.test(formula)));
  return others.flatMap(({ name, cells }) => cells.filter(reads).map(({ address }) => ({ sheet: name, cell: address })));
}

function readsSheet(formula: string, sheet: string): boolean {
  const lower = formula.toLowerCase(), name = sheet.toLowerCase();
  return lower.includes(`'${name.replaceAll("'", "''")}'!`) || (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && new RegExp(`(?<![\\p{L}\\p{N}_.'])${name.replaceAll(".", "\\.")}!`, "u").test(lower));
}

async function remove(context: Excel.RequestContext, { state, sheets, names }: Inspection, support: ExcelSupport): Promise<RemoveResult> {
  const { workbook } = context, queue = new RequestQueue(context, support);
  const shared = sheets.filter(({ isShared }) => isShared), whole = sheets.filter(({ isShared }) => !isShared);
  if (sheets.length === 0) return { removed: [], cleared: [], names: 0 };
  // A workbook needs a sheet.
  await queue.reserve(BLOCK_BYTES);
  if (whole.length === state.sheets.length) workbook.worksheets.add(freeSheetName("Sheet1", state.sheets.map(({ name }) => name)));
  for (const { sheet, owned, isOurs, ourNotes, charts } of shared) {
    const cells = Array.from({ length: owned.rows }, (_, row) => Array.from({ length: owned.columns }, (_each, column) => isOurs(row, column)));
    await queue.reserve(BLOCK_BYTES * (ourNotes.length + 1));
    if (support.conditional) sheet.getRangeByIndexes(0, 0, owned.rows, owned.columns).conditionalFormats.clearAll();
    for (const block of blocksOf(cells, (ours) => (ours ? true : null))) {
      await queue.reserve(BLOCK_BYTES);
      rangeOf(sheet, block).clear();
    }
    for (const note of ourNotes) note.remove();
    await removeCharts(sheet, charts, queue);
  }
  await queue.reserve(BLOCK_BYTES * (names.length + whole.length + 1));
  for (const name of names) workbook.names.getItem(name).delete();
  workbook.settings.getItemOrNullObject(OWNERSHIP_KEY).delete();
  for (const { sheet } of whole) sheet.delete();
  await queue.send();
  return { removed: whole.map(({ name }) => name), cleared: shared.map(({ name }) => name), names: names.length };
}
