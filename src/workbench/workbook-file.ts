import { BooleanNumber, CellValueType, IUndoRedoService, type ICellData, type IFreeze, type IStyleData, type IWorksheetData } from "@univerjs/core";
import type { AddInIdentity, BookData, CellEntry, SheetData } from "./book-data";
import { bookDataOf } from "./book-snapshot";
import { clearRules, putRule } from "./conditional";
import type { Host } from "./host";
import { addNote } from "./object-model/notes";
import { sheetId } from "./sheet-id";
import { WORKBOOK_ID } from "./univer";
import { paletteOf } from "./xlsx-color";
import { elementsOf } from "./xlsx-xml";

/** Before the point in every function of the add-in. */
const NAMESPACE = "LPSN";

const xlsx = (): Promise<typeof import("./xlsx")> => import("./xlsx");

/** How often a workbook is calculated that stays without results. */
const MOST_ROUNDS = 4;

/** Room beside what the file fills. */
const SPARE_ROWS = 200, SPARE_COLUMNS = 10, LEAST_ROWS = 1000, LEAST_COLUMNS = 26;

/** The open workbook as an .xlsx file. */
export async function saveWorkbook(host: Host): Promise<Uint8Array> {
  await host.engine.calculation.settle();
  return (await xlsx()).writeBook(bookDataOf(host), NAMESPACE, await addInIdentity());
}

/** Puts a workbook with one empty sheet in the place of the open one. */
export async function emptyWorkbook(host: Host): Promise<void> {
  const sheet: SheetData = { id: null, name: "Sheet1", hidden: false, tabColor: null, gridlines: true, frozenRows: 0, frozenColumns: 0, columnWidths: new Map(), rowHeights: new Map(), merges: [], cells: [], notes: [], conditional: [], tables: [], print: null, zoom: 1 };
  await replaceWorkbook(host, { sheets: [sheet], names: [], active: 0, properties: {}, theme: null, xmlParts: [], settings: [] });
}

/**
 * Puts the workbook of an .xlsx file in the place of the open one and calculates it.
 * @returns what of the file is not kept: "charts"
 * @throws Error, with a sentence for a person, where the file cannot be read; the open workbook then stays
 */
export async function openWorkbook(host: Host, bytes: Uint8Array): Promise<readonly string[]> {
  const { book, losses } = await (await xlsx()).readFile(bytes, NAMESPACE);
  if (book.sheets.length === 0) throw new Error("This Excel workbook has no sheets.");
  await replaceWorkbook(host, book);
  return losses;
}

async function replaceWorkbook(host: Host, data: BookData): Promise<void> {
  host.theme = data.theme;
  host.tables.startAnew(paletteOf(data.theme ?? undefined));
  replaceSheets(host, data);
  replaceNames(host, data);
  keepExtras(host, data);
  host.forgetAll();
  // What was done before belongs to the workbook that is no longer there.
  host.engine.grid.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(WORKBOOK_ID);
  host.engine.forgetReadFormulas();
  // The grid can drop a calculation that another one, still ending, overlaps: a formula without a result tells.
  for (let round = 0; round < MOST_ROUNDS && (round === 0 || hasUncalculated(host)); round += 1) await host.engine.calculation.recalculateAll();
}

function hasUncalculated(host: Host): boolean {
  return bookDataOf(host).sheets.some(({ cells }) => cells.some(({ formula, value }) => formula !== null && value === null));
}

/** The add-in that the settings of a file belong to, from its manifest as Excel knows it. */
async function addInIdentity(): Promise<AddInIdentity> {
  const answer = await fetch("/manifest.xml").catch(() => null);
  const manifest = answer?.ok === true ? await answer.text() : "";
  const text = (name: string): string | undefined => new RegExp(`<${name}>\\s*([^<\\s]+)\\s*</${name}>`).exec(manifest)?.[1];
  return { id: text("Id") ?? "00000000-0000-0000-0000-000000000000", version: text("Version") ?? elementsOf(manifest, "OfficeApp")[0]?.["Version"] ?? "1.0.0.0" };
}

/** A workbook shows one sheet at all times: an empty one stands in while the old ones go and the new ones come. */
function replaceSheets(host: Host, { sheets, active }: BookData): void {
  const { workbook } = host.engine;
  for (const note of [...host.notes.values()]) workbook.getSheetBySheetId(note.sheet)?.getRange(note.row, note.column).deleteNote();
  host.notes.clear();
  host.prints.clear();
  const former = workbook.getSheets(), taken = new Set<string>();
  const standIn = workbook.create(freeName([...sheets.map(({ name }) => name), ...former.map((sheet) => sheet.getSheetName())]), 1, 1, { sheet: { id: sheetId() } });
  for (const sheet of former) workbook.deleteSheet(sheet);
  for (const [index, sheet] of sheets.entries()) {
    const id = sheet.id !== null && !taken.has(sheet.id) ? sheet.id : sheetId();
    taken.add(id);
    const rows = Math.max(LEAST_ROWS, SPARE_ROWS + sheet.cells.reduce((most, { row }) => Math.max(most, row), 0));
    const columns = Math.max(LEAST_COLUMNS, SPARE_COLUMNS + sheet.cells.reduce((most, { column }) => Math.max(most, column), 0));
    const made = workbook.create(sheet.name, rows, columns, { index: index + 1, sheet: gridSheet(sheet, id) });
    if (sheet.zoom !== 1) made.zoom(sheet.zoom);
    for (const { row, column, content } of sheet.notes) addNote(host, { sheet: id, row, column }, content);
    clearRules(host.engine, id, null);
    // Each goes before those that are there.
    for (const entry of [...sheet.conditional].reverse()) putRule(host.engine, id, crypto.randomUUID(), entry);
    for (const table of sheet.tables) host.tables.add(id, table);
    if (sheet.print !== null) host.prints.set(id, sheet.print);
  }
  const shown = workbook.getSheets().filter((sheet) => sheet.getSheetId() !== standIn.getSheetId() && !sheet.isSheetHidden());
  // The stand-in is before all of them.
  const first = shown.find((sheet) => sheet.getIndex() === active + 1) ?? shown[0];
  if (first) workbook.setActiveSheet(first);
  workbook.deleteSheet(standIn);
}

function freeName(names: readonly string[]): string {
  let number = 1;
  while (names.some((name) => name.toLowerCase() === `opening ${number}`)) number += 1;
  return `Opening ${number}`;
}

function gridSheet(sheet: SheetData, id: string): Partial<IWorksheetData> {
  const { frozenRows, frozenColumns } = sheet;
  const freeze: IFreeze = { xSplit: frozenColumns, ySplit: frozenRows, startRow: frozenRows > 0 ? frozenRows : -1, startColumn: frozenColumns > 0 ? frozenColumns : -1 };
  return {
    id,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(sheet.tabColor === null ? {} : { tabColor: sheet.tabColor }),
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze,
    columnData: Object.fromEntries([...sheet.columnWidths].map(([column, w]) => [column, w === 0 ? { hd: BooleanNumber.TRUE } : { w }])),
    rowData: Object.fromEntries([...sheet.rowHeights].map(([row, h]) => [row, h === 0 ? { hd: BooleanNumber.TRUE } : { h, ia: BooleanNumber.FALSE }])),
    mergeData: sheet.merges.map(({ row, column, lastRow, lastColumn }) => ({ startRow: row, startColumn: column, endRow: lastRow, endColumn: lastColumn })),
    cellData: gridCells(sheet.cells),
  };
}

function gridCells(cells: readonly CellEntry[]): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, value, formula, style } of cells) {
    // A formula's value is calculated; until then the cell is empty, so that nothing stale is taken for calculated.
    (matrix[row] ??= {})[column] = { ...(formula === null ? plainCell(value) : { f: formula }), ...(style === null ? {} : { s: style as IStyleData }) };
  }
  return matrix;
}

function plainCell(value: CellEntry["value"]): ICellData {
  if (value === null) return {};
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

function replaceNames(host: Host, { names }: BookData): void {
  const { engine } = host, sheets = engine.workbook.getSheets().map((sheet) => sheet.getSheetId());
  for (const defined of engine.names()) engine.removeName(defined);
  for (const { name, reference, sheet, hidden } of names) engine.defineName(name, reference, { sheet: sheet === null ? null : (sheets[sheet] ?? null), hidden });
}

function keepExtras(host: Host, { properties, xmlParts, settings }: BookData): void {
  host.properties = properties;
  host.xmlParts.clear();
  for (const part of xmlParts) host.xmlParts.set(part.id, { ...part });
  host.settings.clear();
  for (const key of Object.keys(host.documentSettings)) Reflect.deleteProperty(host.documentSettings, key);
  for (const [key, json] of settings) {
    host.documentSettings[key] = json;
    host.settings.set(key, parsed(json));
  }
}

/** Settings of the common API may be any text. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}
