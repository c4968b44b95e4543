import { BooleanNumber, CellValueType, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import type { Area } from "./address";
import type { BookData, CellEntry, SheetData } from "./book-data";
import type { Host } from "./host";
import { WORKBOOK_ID } from "./univer";

/** The open workbook as data. */
export function bookDataOf(host: Host): BookData {
  const { workbook } = host.engine;
  const snapshot = workbook.save();
  return {
    sheets: snapshot.sheetOrder.flatMap((id) => {
      const sheet = snapshot.sheets[id];
      return sheet ? [sheetDataOf(host, id, sheet, snapshot)] : [];
    }),
    names: workbook.getDefinedNames().map((defined) => ({ name: defined.getName(), reference: defined.getFormulaOrRefString().replace(/^=/, "") })),
    xmlParts: [...host.xmlParts.values()],
    settings: [...Object.entries(host.documentSettings), ...[...host.settings].map(([key, value]) => [key, JSON.stringify(value ?? null)] as const)],
  };
}

function sheetDataOf(host: Host, id: string, sheet: Partial<IWorksheetData>, { styles }: IWorkbookData): SheetData {
  return {
    id,
    name: sheet.name ?? id,
    hidden: sheet.hidden === BooleanNumber.TRUE,
    tabColor: sheet.tabColor ?? null,
    gridlines: sheet.showGridlines !== BooleanNumber.FALSE,
    frozenRows: Math.max(0, sheet.freeze?.ySplit ?? 0),
    frozenColumns: Math.max(0, sheet.freeze?.xSplit ?? 0),
    columnWidths: new Map(Object.entries(sheet.columnData ?? {}).flatMap(([column, data]) => (typeof data?.w === "number" ? [[Number(column), data.w] as const] : []))),
    // Heights that the grid chose by itself are left for Excel to choose.
    rowHeights: new Map(Object.entries(sheet.rowData ?? {}).flatMap(([row, data]) => (typeof data?.h === "number" && data.ia !== BooleanNumber.TRUE ? [[Number(row), data.h] as const] : []))),
    merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({ row: startRow, column: startColumn, lastRow: endRow, lastColumn: endColumn })),
    cells: cellsOf(host, id, sheet.cellData ?? {}, (style) => (typeof style === "string" ? (styles[style] ?? null) : (style ?? null))),
    notes: [...host.notes.values()].filter((note) => note.sheet === id).map(({ row, column, content }) => ({ row, column, content })),
  };
}

type Matrix = Readonly<Record<number, Readonly<Record<number, ICellData | null | undefined>> | undefined>>;

function cellsOf(host: Host, id: string, cells: Matrix, styleOf: (style: ICellData["s"]) => IStyleData | null): readonly CellEntry[] {
  const { formulas } = host.engine.grid;
  const spilled = (formulas.getArrayFormulaCellData()?.[WORKBOOK_ID]?.[id] ?? {}) as Matrix, areas = formulas.getArrayFormulaRange()?.[WORKBOOK_ID]?.[id] ?? {};
  const entries = new Map<string, CellEntry>();
  for (const [row, column, cell] of cellsIn(cells)) {
    const formula = formulas.getFormulaStringByCell(row, column, id, WORKBOOK_ID) ?? null;
    const area = formula === null ? undefined : areas[row]?.[column];
    const spill: Area | null = area && (area.endRow > area.startRow || area.endColumn > area.startColumn) ? { row: area.startRow, column: area.startColumn, lastRow: area.endRow, lastColumn: area.endColumn } : null;
    const own = valueOf(cell), shown = spilled[row]?.[column];
    entries.set(`${row}|${column}`, { row, column, value: own ?? (shown ? valueOf(shown) : null), formula, spill, style: styleOf(cell.s) });
  }
  for (const [row, column, cell] of cellsIn(spilled)) {
    if (!entries.has(`${row}|${column}`)) entries.set(`${row}|${column}`, { row, column, value: valueOf(cell), formula: null, spill: null, style: null });
  }
  return [...entries.values()].filter(({ value, formula, style }) => value !== null || formula !== null || (style !== null && Object.keys(style).length > 0)).sort((a, b) => a.row - b.row || a.column - b.column);
}

function cellsIn(matrix: Matrix): readonly (readonly [row: number, column: number, cell: ICellData])[] {
  return Object.entries(matrix).flatMap(([row, line]) => Object.entries(line ?? {}).flatMap(([column, cell]) => (cell ? [[Number(row), Number(column), cell] as const] : [])));
}

function valueOf({ v, t, p }: ICellData): CellEntry["value"] {
  // Text with looks of its own, as a person may type it.
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, "");
  if (v === undefined || v === null || v === "") return null;
  return t === CellValueType.BOOLEAN ? v === true || v === 1 || v === "1" : v;
}
