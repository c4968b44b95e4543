import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type ICellData, type IExecutionOptions, type IRange, type IStyleData, type Nullable } from "@univerjs/core";
import { IDefinedNamesService, isReferenceStrings, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { ICanvasColorService } from "@univerjs/engine-render";
import type { Area } from "./address";
import { Calculation } from "./calculation";
import { Painting } from "./painting";
import { PendingSizes, spanOf } from "./pending-sizes";
import { mergedLooks, PendingWrites, type Writes } from "./pending-writes";
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
/** Where a name of the whole workbook belongs, in the grid's words. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** The spreadsheet: Univer's grid and formulas under a few calls of our own. Whoever asks it for anything sees all that was written. */
export class Engine {
  readonly calculation: Calculation;
  readonly painting: Painting;
  private readonly inner: Grid;
  private readonly pending = new PendingWrites();
  private readonly sizes = new PendingSizes();
  private readonly delayed = new Map<string, () => void>();
  private own = 0;

  constructor(container: string) {
    this.inner = startUniver(container);
    this.calculation = new Calculation(this.inner, () => { this.flush(); });
    this.painting = new Painting(this.inner.univer, WORKBOOK_ID);
  }

  get grid(): Grid {
    this.flush();
    return this.inner;
  }

  get workbook(): Grid["workbook"] {
    return this.grid.workbook;
  }

  /** Everything that is drawn passes its colour through `change`: what the cell says, and what the grid's theme makes of it. */
  recolor(change: (said: string, drawn: string) => string): void {
    const colors = this.inner.univer.__getInjector().get(ICanvasColorService), drawn = colors.getRenderColor.bind(colors);
    colors.getRenderColor = (said) => change(said, drawn(said));
  }

  sheet(id: string): ReturnType<Grid["workbook"]["getSheetBySheetId"]> {
    return this.workbook.getSheetBySheetId(id);
  }

  /** Calls `listener` when a person, not the host, changes cells. */
  onEdit(listener: (sheet: string, area: Area) => void): void {
    this.inner.commands.onCommandExecuted(({ id, params }, options) => {
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
    const sheet = this.inner.workbook.getWorkbook().getSheetBySheetId(sheetId);
    if (!sheet) return;
    if (lastRow >= sheet.getRowCount()) this.sheet(sheetId)?.setRowCount(lastRow + SPARE_ROWS);
    if (lastColumn >= sheet.getColumnCount()) this.sheet(sheetId)?.setColumnCount(lastColumn + SPARE_COLUMNS);
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
    this.put(this.pending.add({ sheet: sheetId, styleOnly, changes }));
  }

  /** Writes what is pending. */
  flush(): void {
    this.put(this.pending.take());
    this.resize();
    const delayed = [...this.delayed.values()];
    this.delayed.clear();
    for (const work of delayed) work();
  }

  /** Does something when what is pending is written; only the last of a name is done. */
  later(name: string, work: () => void): void {
    this.delayed.set(name, work);
  }

  private put(writes: Writes | null): void {
    if (!writes) return;
    this.own += 1;
    try {
      this.mutate(MUTATION, writes.sheet, { cellValue: writes.changes, ...(writes.styleOnly ? { trigger: STYLE_TRIGGER } : {}) });
    } finally {
      this.own -= 1;
    }
  }

  /** A cell's own looks, with those about to be written. */
  looks(sheetId: string, row: number, column: number): IStyleData {
    const workbook = this.inner.workbook.getWorkbook();
    const stored = workbook.getStyles().getStyleByCell(workbook.getSheetBySheetId(sheetId)?.getCellRaw(row, column)) ?? {};
    const pending = this.pending.looks(sheetId, row, column);
    return pending === null ? stored : (mergedLooks(stored as Record<string, unknown>, pending));
  }

  /** Adds an empty sheet at the end; the active one stays active. */
  addSheet(id: string, name: string, rowCount: number, columnCount: number): void {
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, rowCount, columnCount });
    // As a change of somebody else's: for a person's, the grid would go to the new sheet.
    this.mutate("sheet.mutation.insert-sheet", id, { index: this.workbook.getSheets().length, sheet }, { fromCollab: true });
  }

  /** What the grid keeps of the formulas that it has read is read anew: names and tables that they name are others now. */
  forgetReadFormulas(): void {
    this.inner.functions.deleteFormulaAstCacheKey("");
  }

  /** The workbook's names, those of single sheets among them. */
  names(): readonly IDefinedNamesServiceParam[] {
    return Object.values(this.grid.univer.__getInjector().get(IDefinedNamesService).getDefinedNameMap(WORKBOOK_ID) ?? {});
  }

  /** Those of the whole workbook that a person sees. */
  workbookNames(): readonly IDefinedNamesServiceParam[] {
    return this.names().filter(({ localSheetId, hidden }) => (localSheetId ?? WHOLE_WORKBOOK) === WHOLE_WORKBOOK && hidden !== true);
  }

  /**
   * Gives a name, of the whole workbook or of a sheet; the grid's own command refuses one that is also a function's ("Rate"),
   * which Excel takes.
   */
  defineName(name: string, reference: string, { sheet, hidden }: { readonly sheet: string | null; readonly hidden: boolean } = { sheet: null, hidden: false }): void {
    // What is no place is calculated, and the grid knows such a name by its equals sign.
    const formulaOrRefString = reference.startsWith("=") || isReferenceStrings(reference) ? reference : `=${reference}`;
    this.mutate("formula.mutation.set-defined-name", "", { id: crypto.randomUUID(), name, formulaOrRefString, localSheetId: sheet ?? WHOLE_WORKBOOK, ...(hidden ? { hidden } : {}) });
  }

  removeName({ id, name, formulaOrRefString }: IDefinedNamesServiceParam): void {
    this.mutate("formula.mutation.remove-defined-name", "", { id, name, formulaOrRefString });
  }

  /** Pixels. Unlike a person's drag, it measures no row anew: that takes a second a sheet. */
  setColumnWidth(sheetId: string, { column, lastColumn }: Area, pixels: number): void {
    this.sizes.add(sheetId, "widths", column, lastColumn, pixels);
  }

  /** Pixels; the rows keep the height whatever is written to them. */
  setRowHeight(sheetId: string, { row, lastRow }: Area, pixels: number): void {
    this.sizes.add(sheetId, "heights", row, lastRow, pixels);
  }

  private resize(): void {
    for (const [sheet, { widths, heights }] of this.sizes.take()) {
      const columns = spanOf(widths), rows = spanOf(heights);
      if (columns) this.mutate("sheet.mutation.set-worksheet-col-width", sheet, { ranges: [{ startRow: 0, endRow: 0, startColumn: columns[0], endColumn: columns[1] }], colWidth: widths });
      if (!rows) continue;
      this.mutate("sheet.mutation.set-worksheet-row-height", sheet, { ranges: [{ startRow: rows[0], endRow: rows[1], startColumn: 0, endColumn: 0 }], rowHeight: heights });
      const ranges = Object.keys(heights).map((row) => ({ startRow: Number(row), endRow: Number(row), startColumn: 0, endColumn: 0 }));
      this.mutate("sheet.mutation.set-worksheet-row-is-auto-height", sheet, { ranges, autoHeightInfo: BooleanNumber.FALSE });
    }
  }

  private mutate(id: string, subUnitId: string, parameters: Record<string, unknown>, options: IExecutionOptions = {}): void {
    this.inner.commands.syncExecuteCommand(id, { unitId: WORKBOOK_ID, subUnitId, ...parameters }, options);
  }
}

export function rowsOf<T>({ row, column, lastRow, lastColumn }: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: lastRow - row + 1 }, (_, down) => Array.from({ length: lastColumn - column + 1 }, (_unused, across) => make(row + down, column + across)));
}
