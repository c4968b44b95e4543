import { RangeThemeStyle, SheetRangeThemeModel } from "@univerjs/sheets";
import { AddSheetTableMutation, SetSheetTableMutation, TableManager } from "@univerjs/sheets-table";
import { merge } from "rxjs";
import type { Area } from "./address";
import type { TableColumn, TableData } from "./book-data";
import type { CellChanges, Engine, GridCell } from "./engine";
import { withColumnRenamed } from "./structured-reference";
import { tableLooks } from "./table-looks";
import { WORKBOOK_ID } from "./univer";
import { paletteOf, type Palette } from "./xlsx-color";

type GridTable = ReturnType<TableManager["getTablesBySubunitId"]>[number];

const NO_TOTAL: TableColumn["total"] = { label: null, function: null, formula: null };

/**
 * The workbook's tables. The grid moves and grows them as rows and columns come and go, and answers formulas that name their
 * columns; it knows no rows of totals and no column formulas, which are kept here.
 */
export class Tables {
  /** The colours of the workbook's theme, which tables are drawn in. */
  private palette: Palette = paletteOf(undefined);
  /** What a file says of a table, by the grid's id for it. */
  private readonly said = new Map<string, TableData>();

  constructor(private readonly engine: Engine) {
    engine.onEdit((sheet, area) => { this.followHeaders(sheet, area); });
    const { tableAdd$, tableRangeChanged$, tableNameChanged$, tableDelete$ } = this.manager();
    // The grid keeps formulas as it read them, with the places that tables had then.
    merge(tableAdd$, tableRangeChanged$, tableNameChanged$, tableDelete$).subscribe(() => { engine.forgetReadFormulas(); });
  }

  add(sheet: string, table: TableData): void {
    const tableId = crypto.randomUUID(), { area } = table;
    this.said.set(tableId, table);
    const range = { startRow: area.row, startColumn: area.column, endRow: table.totals ? area.lastRow - 1 : area.lastRow, endColumn: area.lastColumn };
    const options = { showHeader: table.header, tableStyleId: this.theme(table) };
    this.engine.grid.commands.syncExecuteCommand(AddSheetTableMutation.id, { unitId: WORKBOOK_ID, subUnitId: sheet, tableId, name: table.name, range, header: table.columns.map(({ name }) => name), options });
  }

  /** For another workbook in place of this one. */
  startAnew(palette: Palette): void {
    this.palette = palette;
    this.said.clear();
  }

  /** The tables of a sheet as they are now; no two of the workbook have a name in common. */
  of(sheet: string): readonly TableData[] {
    const manager = this.manager(), order = manager.getTableList(WORKBOOK_ID).map(({ id }) => id);
    return this.tables(sheet).map((table) => {
      const earlier = order.slice(0, order.indexOf(table.getId())).flatMap((id) => manager.getTable(WORKBOOK_ID, id)?.getDisplayName() ?? []);
      return this.data(table, sheet, uniqueNames([...earlier, table.getDisplayName()]).at(-1) ?? table.getDisplayName());
    });
  }

  private data(table: GridTable, sheet: string, name: string): TableData {
    const { startRow, startColumn, endRow, endColumn } = table.getRange(), said = this.said.get(table.getId());
    const texts = Array.from({ length: endColumn - startColumn + 1 }, (_, index) => table.getColumnNameByIndex(index));
    const columns = uniqueNames(texts).map((text, index): TableColumn => {
      const known = said?.columns.find((column) => column.name === text) ?? (said?.columns.length === texts.length ? said.columns[index] : undefined);
      return { name: text, formula: known?.formula ?? null, total: known?.total ?? NO_TOTAL };
    });
    const totals = said?.totals === true && this.hasTotals(sheet, { row: endRow + 1, column: startColumn, lastRow: endRow + 1, lastColumn: endColumn });
    return { name, area: { row: startRow, column: startColumn, lastRow: totals ? endRow + 1 : endRow, lastColumn: endColumn }, header: table.isShowHeader(), totals, buttons: said?.buttons ?? true, style: said?.style ?? null, columns };
  }

  /** Whether the row below a table is still its totals: not where a row has been put between. */
  private hasTotals(sheet: string, row: Area): boolean {
    return this.engine.cells(sheet, row)[0]?.some((cell) => cell !== null && cell !== undefined && (hasText(cell.v) || hasText(cell.f))) ?? false;
  }

  /** A column is called what its header says: formulas that name it follow. */
  private followHeaders(sheet: string, area: Area): void {
    for (const table of this.tables(sheet)) {
      const range = table.getRange(), { startRow, startColumn, endColumn } = range;
      if (!table.isShowHeader() || startRow < area.row || startRow > area.lastRow || startColumn > area.lastColumn || endColumn < area.column) continue;
      const headers = this.engine.cells(sheet, { row: startRow, column: startColumn, lastRow: startRow, lastColumn: endColumn })[0] ?? [];
      const renamed = headers.flatMap((cell, index) => {
        const column = table.getTableColumnByIndex(index), text = headerText(cell);
        if (!column || text === "" || text === column.displayName) return [];
        const change = { from: column.displayName, to: text };
        column.displayName = text;
        return [change];
      });
      if (renamed.length === 0) continue;
      this.engine.grid.commands.syncExecuteCommand(SetSheetTableMutation.id, { unitId: WORKBOOK_ID, subUnitId: sheet, tableId: table.getId(), config: { updateRange: { newRange: range } } });
      this.rewriteFormulas((formula) => renamed.reduce((made, { from, to }) => withColumnRenamed(made, table.getDisplayName(), from, to), formula));
    }
  }

  private rewriteFormulas(change: (formula: string) => string): void {
    for (const sheet of this.engine.workbook.getSheets()) {
      const changes: CellChanges = {};
      sheet.getSheet().getCellMatrix().forValue((row, column, cell) => {
        const made = cell?.f ? change(cell.f) : undefined;
        if (made !== undefined && made !== cell?.f) (changes[row] ??= {})[column] = { f: made };
      });
      this.engine.write(sheet.getSheetId(), changes, false);
    }
  }

  /** Makes the table's looks known to the grid, under the name that it gives. */
  private theme({ style }: TableData): string {
    const name = `Excel ${JSON.stringify([style?.name, style?.rowStripes, this.palette])}`;
    this.engine.grid.univer.__getInjector().get(SheetRangeThemeModel).registerDefaultRangeTheme(new RangeThemeStyle(name, tableLooks(style, this.palette)));
    return name;
  }

  private tables(sheet: string): readonly GridTable[] {
    return this.manager().getTablesBySubunitId(WORKBOOK_ID, sheet);
  }

  private manager(): TableManager {
    return this.engine.grid.univer.__getInjector().get(TableManager);
  }
}

function hasText(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function headerText(cell: GridCell): string {
  return cell?.p?.body ? cell.p.body.dataStream.replace(/\r\n$/, "") : String(cell?.v ?? "");
}

/** Texts of which no two are the same whatever their case, the later ones numbered as Excel numbers them: "Sales", "Sales2". */
function uniqueNames(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    let name = text, number = 1;
    while (taken.has(name.toLowerCase())) name = `${text}${(number += 1)}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
