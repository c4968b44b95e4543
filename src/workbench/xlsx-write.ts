import ExcelJS from "exceljs";
import { areaAddress } from "./address";
import type { AddInIdentity, BookData, CellEntry, SheetData } from "./book-data";
import { fileFormula } from "./xlsx-formula";
import { fileRule } from "./xlsx-conditional";
import { completePackage } from "./xlsx-package";
import { argbOf } from "./xlsx-color";
import { printNames } from "./xlsx-names";
import { writePrint } from "./xlsx-print";
import { fileStyle } from "./xlsx-style";
import { cellsWithHeaders } from "./xlsx-tables";

/** Errors that files know; others are written as the nearest of them. */
const FILE_ERRORS: Readonly<Record<string, string>> = {
  "#N/A": "#N/A", "#REF!": "#REF!", "#NAME?": "#NAME?", "#DIV/0!": "#DIV/0!", "#NULL!": "#NULL!", "#VALUE!": "#VALUE!", "#NUM!": "#NUM!",
  "#GETTING_DATA": "#N/A", "#BUSY!": "#N/A", "#SPILL!": "#VALUE!", "#CALC!": "#VALUE!", "#CYCLE!": "#VALUE!", "#ERROR!": "#VALUE!",
};

/** Points of a row that nobody sized. */
const DEFAULT_HEIGHT = 15;

const PIXELS_TO_POINTS = 0.75;

/**
 * A workbook as an .xlsx file, ready for Excel: it is calculated anew when it is opened there.
 * @param namespace the namespace of the add-in's functions: "LPSN"
 */
export async function writeBook(data: BookData, namespace: string, addIn: AddInIdentity): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  Object.assign(workbook, { creator: "Tieout", ...data.properties });
  workbook.views = [{ x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, activeTab: data.active, visibility: "visible" }];
  for (const [index, sheet] of data.sheets.entries()) writeSheet(workbook, sheet, index === data.active, namespace);
  const marks = data.sheets.map(({ id, cells, tables }) => ({ id, tables, spilling: cells.filter(({ spill }) => spill !== null).map(({ row, column }) => areaAddress({ row, column, lastRow: row, lastColumn: column })) }));
  return completePackage(await workbook.xlsx.writeBuffer(), marks, { ...data, names: [...data.names, ...printNames(data.sheets)], namespace }, addIn);
}

function writeSheet(workbook: ExcelJS.Workbook, sheet: SheetData, isActive: boolean, namespace: string): void {
  const { frozenRows, frozenColumns } = sheet, tab = argbOf(sheet.tabColor);
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.hidden ? "hidden" : "visible",
    properties: tab === undefined ? {} : { tabColor: { argb: tab } },
    // One sheet is selected: with several, what a person types goes into all of them.
    views: [{ showGridLines: sheet.gridlines, ...(isActive ? { tabSelected: true } : {}), ...(sheet.zoom === 1 ? {} : { zoomScale: Math.round(sheet.zoom * 100), zoomScaleNormal: Math.round(sheet.zoom * 100) }), ...(frozenRows > 0 || frozenColumns > 0 ? { state: "frozen", xSplit: frozenColumns, ySplit: frozenRows } as const : {}) }],
  });
  for (const [column, pixels] of sheet.columnWidths) {
    if (pixels === 0) worksheet.getColumn(column + 1).hidden = true;
    else worksheet.getColumn(column + 1).width = charactersOf(pixels);
  }
  for (const [row, pixels] of sheet.rowHeights) {
    // exceljs leaves out rows that have neither cells nor a height.
    if (pixels === 0) Object.assign(worksheet.getRow(row + 1), { hidden: true, height: DEFAULT_HEIGHT });
    else worksheet.getRow(row + 1).height = pixels * PIXELS_TO_POINTS;
  }
  for (const entry of cellsWithHeaders(sheet)) {
    const cell = worksheet.getCell(entry.row + 1, entry.column + 1), value = valueOf(entry, namespace);
    if (value !== null) cell.value = value;
    if (entry.style) cell.style = fileStyle(entry.style);
  }
  sheet.conditional.forEach((entry, index) => { worksheet.addConditionalFormatting(fileRule(entry, index + 1, namespace)); });
  if (sheet.print) writePrint(worksheet, sheet.print);
  for (const merge of sheet.merges) worksheet.mergeCells(areaAddress(merge));
  for (const { row, column, content } of sheet.notes) worksheet.getCell(row + 1, column + 1).note = { texts: [{ text: content, font: { size: 9, name: "Calibri" } }], margins: { insetmode: "auto" } };
}

/** Widths in characters: 7 pixels a digit of the normal font and 5 of margin. */
function charactersOf(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}

function valueOf({ value, formula, spill }: CellEntry, namespace: string): ExcelJS.CellValue {
  const plain = plainValue(value);
  if (formula === null) return plain;
  const written = fileFormula(formula, namespace), result = plain === null ? {} : { result: plain };
  return (spill === null ? { formula: written, ...result } : { formula: written, shareType: "array", ref: areaAddress(spill), ...result }) as ExcelJS.CellValue;
}

function plainValue(value: CellEntry["value"]): string | number | boolean | null | ExcelJS.CellErrorValue {
  if (value === null || value === "") return null;
  const error = typeof value === "string" && Object.hasOwn(FILE_ERRORS, value) ? FILE_ERRORS[value] : undefined;
  return error === undefined ? value : ({ error } as ExcelJS.CellErrorValue);
}

