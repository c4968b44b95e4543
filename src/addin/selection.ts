import type { CellMap, CellSource } from "../workbook/sheet-plan";

export interface SheetCell {
  readonly sheet: string;
  /** "B5". */
  readonly cell: string;
}

/** A range's first cell from its address as Excel gives it: "'Income statement'!$B$5:C9" is B5 of that sheet. */
export function parseAddress(address: string): SheetCell | null {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return null;
  const sheet = address.slice(0, mark), cell = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})/.exec(address.slice(mark + 1));
  if (!cell) return null;
  const unquoted = sheet.startsWith("'") && sheet.endsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheet: unquoted, cell: `${cell[1] ?? ""}${cell[2] ?? ""}`.toUpperCase() };
}

/** Where the figure of a cell stands; null for a cell that Tieout did not fill. */
export function sourceOf(cells: CellMap, { sheet, cell }: SheetCell): CellSource | null {
  const ofSheet = Object.hasOwn(cells, sheet) ? cells[sheet] : undefined;
  return ofSheet && Object.hasOwn(ofSheet, cell) ? (ofSheet[cell] ?? null) : null;
}

/** The sheet's cell that shows a figure of a filing; null where it is not filled. */
export function cellOf(cells: CellMap, file: string, cellId: string): SheetCell | null {
  for (const [sheet, ofSheet] of Object.entries(cells)) {
    for (const [cell, source] of Object.entries(ofSheet)) {
      if (source.cellId === cellId && source.file === file) return { sheet, cell };
    }
  }
  return null;
}

/** Whether any figure of a filing is in a sheet. */
export function isFilled(cells: CellMap, file: string): boolean {
  return Object.values(cells).some((ofSheet) => Object.values(ofSheet).some((source) => source.file === file));
}

/** The block from the first to the last of the cells that stand in one column with `cell`: "B9:B14"; the cell alone where none does. */
export function blockOf(cell: SheetCell, cells: readonly SheetCell[]): string {
  const own = placeOf(cell.cell);
  const beside = cells.filter(({ sheet }) => sheet === cell.sheet).map((each) => placeOf(each.cell));
  const inColumn = beside.filter(({ letters }) => letters === own.letters).map(({ row }) => row);
  const first = Math.min(own.row, ...inColumn), last = Math.max(own.row, ...inColumn);
  return first === last ? cell.cell : `${own.letters}${first}:${own.letters}${last}`;
}

function placeOf(cell: string): { readonly letters: string; readonly row: number } {
  const [, letters = "", row = "1"] = /^([A-Z]+)(\d+)/.exec(cell) ?? [];
  return { letters, row: Number(row) };
}
