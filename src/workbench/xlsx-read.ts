import ExcelJS from "exceljs";
import { areaAddress, parseArea, type Area } from "./address";
import type { BookData, BookProperties, CellEntry, PrintPlaces, SheetData, TableData } from "./book-data";
import { bookRules } from "./xlsx-conditional";
import { writtenFormula } from "./xlsx-formula";
import { readExtras } from "./xlsx-package";
import { colorOf, paletteOf, type Palette } from "./xlsx-color";
import { bookPrint } from "./xlsx-print";
import { gridStyle } from "./xlsx-style";

const PIXELS_TO_POINTS = 0.75;

/** Rows and columns of a sheet: the reach of an address in a file. */
const ROWS = 1_048_576, COLUMNS = 16_384;

const PROPERTIES = ["title", "subject", "creator", "keywords", "category", "description", "company", "manager"] as const;

/** Days from Excel's day 0 to 1 January 1970, and milliseconds of one. */
const EPOCH_DAYS = 25_569, DAY = 86_400_000;

/**
 * A workbook read from an .xlsx file.
 * @param namespace the namespace of the add-in's functions: "LPSN"
 * @throws Error, with a sentence for a person, where the bytes are no .xlsx file
 */
export async function readBook(bytes: Uint8Array, namespace: string): Promise<BookData> {
  return (await readFile(bytes, namespace)).book;
}

/** A workbook, and what else its file holds that is not kept: "charts". */
export interface FileContents {
  readonly book: BookData;
  readonly losses: readonly string[];
}

/** As `readBook`, with what is not kept. */
export async function readFile(bytes: Uint8Array, namespace: string): Promise<FileContents> {
  const { sheets, names, theme, xmlParts, settings, losses } = await readExtras(bytes, namespace), palette = paletteOf(theme ?? undefined);
  const workbook = new ExcelJS.Workbook();
  // exceljs would go through every cell that a name stands for, a million where it is a column; names are read beside it.
  Object.defineProperty(workbook.definedNames, "model", { get: () => [], set: () => undefined });
  await workbook.xlsx.load(bytes.slice().buffer).catch(() => {
    throw new Error("This Excel workbook is damaged and cannot be read.");
  });
  const worksheets = [...workbook.worksheets];
  const book: BookData = {
    sheets: worksheets.map((worksheet, index) => readSheet(worksheet, { id: null, tables: [], places: {}, ...sheets[index], palette, namespace })),
    names,
    active: (workbook.views as ExcelJS.WorkbookView[] | undefined)?.[0]?.activeTab ?? 0,
    properties: propertiesOf(workbook),
    theme,
    xmlParts,
    settings,
  };
  return { book, losses };
}

function propertiesOf(workbook: ExcelJS.Workbook): BookProperties {
  const said = PROPERTIES.flatMap((name) => (typeof workbook[name] === "string" && workbook[name] !== "" ? [[name, workbook[name]] as const] : []));
  return Object.fromEntries(said);
}

/** What exceljs does not say of a sheet, and what its reading needs. */
interface SheetContext {
  readonly id: string | null;
  readonly tables: readonly TableData[];
  readonly places: PrintPlaces;
  readonly palette: Palette;
  readonly namespace: string;
}

function readSheet(worksheet: ExcelJS.Worksheet, { id, tables, places, palette, namespace }: SheetContext): SheetData {
  const cells: CellEntry[] = [], notes: { row: number; column: number; content: string }[] = [];
  const rowHeights = new Map<number, number>(), columnWidths = new Map<number, number>();
  const spilled = spilledCells(worksheet);
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden) rowHeights.set(number - 1, 0);
    else if (typeof row.height === "number" && row.height > 0) rowHeights.set(number - 1, Math.round(row.height / PIXELS_TO_POINTS));
    row.eachCell({ includeEmpty: true }, (cell, across) => {
      const entry = readCell(cell, { row: number - 1, column: across - 1, isSpilled: spilled.has(cell.address), palette, namespace });
      if (entry) cells.push(entry);
      const content = noteOf(cell);
      if (content !== null) notes.push({ row: number - 1, column: across - 1, content });
    });
  });
  for (let column = 1; column <= worksheet.columnCount; column += 1) {
    const { width, hidden } = worksheet.getColumn(column);
    if (hidden) columnWidths.set(column - 1, 0);
    else if (typeof width === "number") columnWidths.set(column - 1, Math.round(width * 7 + 5));
  }
  // Null, whatever exceljs's types say, where the file says nothing of views.
  const [view] = (worksheet.views as ExcelJS.Worksheet["views"] | null) ?? [], isFrozen = view?.state === "frozen";
  const { merges = [] } = worksheet.model as { readonly merges?: readonly string[] };
  return {
    id,
    name: worksheet.name,
    hidden: worksheet.state !== "visible",
    tabColor: colorOf(worksheet.properties.tabColor, palette),
    gridlines: view?.showGridLines !== false,
    frozenRows: isFrozen ? (view.ySplit ?? 0) : 0,
    frozenColumns: isFrozen ? (view.xSplit ?? 0) : 0,
    columnWidths,
    rowHeights,
    merges: merges.flatMap((merge) => parseArea(merge, ROWS, COLUMNS) ?? []),
    cells,
    notes,
    conditional: bookRules(worksheet, namespace, palette),
    tables,
    print: bookPrint(worksheet, places),
    zoom: (view?.zoomScale ?? 100) / 100,
  };
}

/** Formulas as exceljs gives them. */
interface FileFormula {
  readonly shareType?: string;
  readonly ref?: string;
}

/** Cells that show a part of another cell's result: the formula fills them again. */
function spilledCells(worksheet: ExcelJS.Worksheet): ReadonlySet<string> {
  const spilled = new Set<string>();
  worksheet.eachRow((row) =>
    row.eachCell((cell) => {
      const area = spillOf(cell);
      if (!area) return;
      for (let down = area.row; down <= area.lastRow; down += 1) for (let across = area.column; across <= area.lastColumn; across += 1) spilled.add(areaAddress({ row: down, column: across, lastRow: down, lastColumn: across }));
      spilled.delete(cell.address);
    }),
  );
  return spilled;
}

function spillOf(cell: ExcelJS.Cell): Area | null {
  const { shareType, ref } = (cell.formula ? cell.value : {}) as FileFormula;
  return shareType === "array" && ref !== undefined ? parseArea(ref, ROWS, COLUMNS) : null;
}

interface CellContext extends Pick<SheetContext, "palette" | "namespace"> {
  readonly row: number;
  readonly column: number;
  readonly isSpilled: boolean;
}

function readCell(cell: ExcelJS.Cell, { row, column, isSpilled, palette, namespace }: CellContext): CellEntry | null {
  const style = gridStyle(cell.style, palette);
  const isInMerge = cell.type === ExcelJS.ValueType.Merge;
  const formula = isInMerge ? null : cell.formula ? writtenFormula(cell.formula, namespace) : linkFormula(cell.value);
  const value = isSpilled || isInMerge ? null : scalarOf(cell.formula ? cell.result : cell.value);
  if (value === null && formula === null && style === null) return null;
  return { row, column, value, formula, spill: formula === null ? null : spillOf(cell), style };
}

/** The longest text in a formula. */
const LONGEST_TEXT = 255;

/** A link on a cell, as the formula that shows the same: the grid keeps links in formulas only. */
function linkFormula(value: ExcelJS.CellValue): string | null {
  if (typeof value !== "object" || value === null || !("hyperlink" in value)) return null;
  // exceljs gives rich text and missing addresses too, whatever its types say.
  const { hyperlink, text } = value as { readonly hyperlink?: unknown; readonly text?: unknown };
  if (typeof hyperlink !== "string" || typeof text !== "string" || hyperlink === "" || Math.max(hyperlink.length, text.length) > LONGEST_TEXT) return null;
  return `=HYPERLINK(${[hyperlink, text].map((part) => `"${part.replace(/"/g, '""')}"`).join(",")})`;
}

function scalarOf(value: ExcelJS.CellValue | undefined): CellEntry["value"] {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  if (value instanceof Date) return value.getTime() / DAY + EPOCH_DAYS;
  if ("error" in value) return value.error;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) return value.text;
  return null;
}

function noteOf(cell: ExcelJS.Cell): string | null {
  // exceljs gives a note where there is none as undefined.
  const note = cell.note as string | ExcelJS.Comment | undefined;
  if (note === undefined || note === "") return null;
  return typeof note === "string" ? note : (note.texts ?? []).map(({ text }) => text).join("");
}
