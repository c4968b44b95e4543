import { BooleanNumber, CellValueType, type ICellData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import type { Area } from "./address";
import { rulesOf } from "./conditional";
import type { BookData, CellEntry, CellLooks, NameData, SheetData } from "./book-data";
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
    names: host.engine.names().flatMap(({ name, formulaOrRefString, localSheetId, hidden }): readonly NameData[] => {
      const sheet = snapshot.sheetOrder.indexOf(localSheetId ?? "");
      return [{ name, reference: formulaOrRefString.replace(/^=/, ""), sheet: sheet < 0 ? null : sheet, hidden: hidden === true }];
    }),
    active: Math.max(0, snapshot.sheetOrder.indexOf(host.activeSheetId())),
    properties: host.properties,
    theme: host.theme,
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
    columnWidths: sizesOf(sheet.columnData, ({ w, hd }) => (hd === 1 ? 0 : w)),
    // Heights that the grid chose by itself are left for Excel to choose.
    rowHeights: sizesOf(sheet.rowData, ({ h, ia, hd }) => (hd === 1 ? 0 : ia === 1 ? undefined : h)),
    merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({ row: startRow, column: startColumn, lastRow: endRow, lastColumn: endColumn })),
    cells: cellsOf(host, id, sheet.cellData ?? {}, (style) => ((typeof style === "string" ? styles[style] : style) ?? null) as CellLooks | null),
    notes: [...host.notes.values()].filter((note) => note.sheet === id).map(({ row, column, content }) => ({ row, column, content })),
    conditional: rulesOf(host.engine, id),
    tables: host.tables.of(id),
    print: host.prints.get(id) ?? null,
    zoom: host.worksheet(id).getZoom(),
  };
}

/** What the grid keeps of a column or row: width or height, and 1 where it chose the height itself (`ia`). */
interface Line {
  readonly w?: number;
  readonly h?: number;
  readonly ia?: number;
  /** 1 where it is hidden. */
  readonly hd?: number;
}

function sizesOf(lines: unknown, sizeOf: (line: Line) => number | undefined): ReadonlyMap<number, number> {
  return new Map(
    Object.entries((lines ?? {}) as Readonly<Record<string, Line | null>>).flatMap(([index, line]) => {
      const size = line ? sizeOf(line) : undefined;
      return size === undefined ? [] : [[Number(index), size] as const];
    }),
  );
}

type Matrix = Readonly<Record<number, Readonly<Record<number, ICellData | null | undefined>> | undefined>>;

function cellsOf(host: Host, id: string, cells: Matrix, styleOf: (style: ICellData["s"]) => CellLooks | null): readonly CellEntry[] {
  const { formulas } = host.engine.grid;
  const spilled = (formulas.getArrayFormulaCellData()[WORKBOOK_ID]?.[id] ?? {}) as Matrix, areas = formulas.getArrayFormulaRange()[WORKBOOK_ID]?.[id] ?? {};
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
