import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { Area } from "./address";
import { Calculation } from "./calculation";
import { startUniver, WORKBOOK_ID, type Grid } from "./univer";

/** A cell as the grid keeps it, with the values that a formula elsewhere spills into it. */
export type GridCell = Nullable<ICellData>;

/** Cells to write: row, then column, then what to set. */
export type CellChanges = Record<number, Record<number, Record<string, unknown>>>;

export type { FunctionMetadata } from "./function-metadata";

const MUTATION = "sheet.mutation.set-range-values";
/** Without this trigger, Univer drops the formulas of cells that only change their style. */
const STYLE_TRIGGER = "sheet.command.set-style";
const SPARE_ROWS = 200, SPARE_COLUMNS = 10;

/** The spreadsheet: Univer's grid and formulas under a few calls of our own. */
export class Engine {
  readonly grid: Grid;
  readonly calculation: Calculation;
  private own = 0;

  constructor(container: string) {
    this.grid = startUniver(container);
    this.calculation = new Calculation(this.grid);
  }

  get workbook(): Grid["workbook"] {
    return this.grid.workbook;
  }

  sheet(id: string): ReturnType<Grid["workbook"]["getSheetBySheetId"]> {
    return this.workbook.getSheetBySheetId(id);
  }

  /** Calls `listener` when a person, not the host, changes cells. */
  onEdit(listener: (sheet: string, area: Area) => void): void {
    this.grid.commands.onCommandExecuted(({ id, params }, options) => {
      if (options?.fromFormula === true) return;
      const change = params as { readonly subUnitId?: string; readonly cellValue?: Record<string, Record<string, unknown>> } | undefined;
      if (id !== MUTATION || this.own > 0 || change?.cellValue === undefined || change.subUnitId === undefined) return;
      const rows = Object.keys(change.cellValue).map(Number);
      const columns = Object.values(change.cellValue).flatMap((row) => Object.keys(row)).map(Number);
      if (rows.length === 0 || columns.length === 0) return;
      listener(change.subUnitId, { row: Math.min(...rows), column: Math.min(...columns), lastRow: Math.max(...rows), lastColumn: Math.max(...columns) });
    });
  }

  /** Makes the sheet large enough for the area. */
  reach(sheetId: string, { lastRow, lastColumn }: Pick<Area, "lastRow" | "lastColumn">): void {
    const sheet = this.sheet(sheetId);
    if (!sheet) return;
    if (lastRow >= sheet.getMaxRows()) sheet.setRowCount(lastRow + SPARE_ROWS);
    if (lastColumn >= sheet.getMaxColumns()) sheet.setColumnCount(lastColumn + SPARE_COLUMNS);
  }

  /** The area's cells as stored, with spilled values where they are shown. */
  cells(sheetId: string, area: Area): GridCell[][] {
    const worksheet = this.sheet(sheetId)?.getSheet();
    if (!worksheet) return [];
    const spilled = this.grid.formulas.getArrayFormulaCellData()[WORKBOOK_ID]?.[sheetId] as Record<number, Record<number, GridCell> | undefined> | undefined;
    const areas = this.filledAreas(sheetId);
    const isFilled = (row: number, column: number): boolean => areas.some((filled) => row >= filled.row && row <= filled.lastRow && column >= filled.column && column <= filled.lastColumn);
    return rowsOf(area, (row, column) => {
      const cell = worksheet.getCellRaw(row, column), shown = spilled?.[row]?.[column];
      const isEmpty = cell?.v === undefined || cell.v === null || cell.v === "";
      return shown && isEmpty && isFilled(row, column) ? { ...cell, v: shown.v ?? null, t: shown.t ?? null } : cell;
    });
  }

  /** Where formulas that are still there fill cells: what a formula that is gone had filled is cleared only by the next calculation. */
  filledAreas(sheetId: string): readonly Area[] {
    const worksheet = this.sheet(sheetId)?.getSheet();
    const byRow = (this.grid.formulas.getArrayFormulaRange()[WORKBOOK_ID]?.[sheetId] ?? {}) as Record<string, Record<string, IRange> | undefined>;
    return Object.entries(byRow).flatMap(([row, line]) => Object.entries(line ?? {}).flatMap(([column, area]) => {
      const { f, si } = worksheet?.getCellRaw(Number(row), Number(column)) ?? {};
      return (f ?? "") === "" && (si ?? "") === "" ? [] : [{ row: area.startRow, column: area.startColumn, lastRow: area.endRow, lastColumn: area.endColumn }];
    }));
  }

  /** The number format that each cell has itself, whatever a function shows its value as. */
  ownFormats(sheetId: string, area: Area): string[][] {
    const styles = this.workbook.getWorkbook().getStyles();
    return this.cells(sheetId, area).map((cells) => cells.map((cell) => styles.getStyleByCell(cell)?.n?.pattern ?? "General"));
  }

  /** Writes cells without the commands that people's edits go through: no undo step, no guessing of formats. */
  write(sheetId: string, changes: CellChanges, styleOnly: boolean): void {
    const rows = Object.keys(changes).map(Number);
    if (rows.length === 0) return;
    const columns = Object.values(changes).flatMap((row) => Object.keys(row)).map(Number);
    this.reach(sheetId, { lastRow: Math.max(...rows), lastColumn: columns.reduce((most, column) => Math.max(most, column), 0) });
    this.own += 1;
    try {
      this.grid.commands.syncExecuteCommand(MUTATION, { unitId: WORKBOOK_ID, subUnitId: sheetId, cellValue: changes, ...(styleOnly ? { trigger: STYLE_TRIGGER } : {}) });
    } finally {
      this.own -= 1;
    }
  }
}

export function rowsOf<T>({ row, column, lastRow, lastColumn }: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: lastRow - row + 1 }, (_, down) => Array.from({ length: lastColumn - column + 1 }, (_unused, across) => make(row + down, column + across)));
}
