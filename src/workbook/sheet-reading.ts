import { cellAddress } from "./cell-address";

/** A rectangle of a sheet. */
export interface Area {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What is loaded of each cell. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  /** "B5". */
  readonly address: string;
  readonly formula: unknown;
  readonly value: unknown;
  readonly text: unknown;
  readonly format: unknown;
}

/** Cells read in one request: below the 5 MB that Excel on the web answers with. */
const LARGEST_READ = 60_000;

/** The rectangles that hold anything, of sheets that do: one request. */
export async function usedAreas(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<ReadonlyMap<Excel.Worksheet, Area>> {
  const used = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, range };
  });
  await context.sync();
  return new Map(used.flatMap(({ sheet, range }) => (range.isNullObject ? [] : [[sheet, { sheet, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount }] as const])));
}

/** All cells of the areas, area by area: one request until they outgrow one. */
export async function readAreas(context: Excel.RequestContext, areas: readonly Area[]): Promise<readonly (readonly ReadCell[])[]> {
  const read: { area: Area; row: number; range: Excel.Range }[] = [];
  let queued = 0;
  for (const area of areas) {
    const step = Math.max(1, Math.floor(LARGEST_READ / area.columns));
    for (let from = 0; from < area.rows; from += step) {
      const rows = Math.min(step, area.rows - from);
      if (queued > 0 && queued + rows * area.columns > LARGEST_READ) {
        // One request for each full load: more than one only where a single one would be too large.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        queued = 0;
      }
      const range = area.sheet.getRangeByIndexes(area.row + from, area.column, rows, area.columns);
      range.load("formulas,values,text,numberFormat");
      read.push({ area, row: area.row + from, range });
      queued += rows * area.columns;
    }
  }
  if (queued > 0) await context.sync();
  return areas.map((area) => read.filter((each) => each.area === area).flatMap(({ row, range }) => cellsOf(range, row, area.column)));
}

function cellsOf(range: Excel.Range, top: number, left: number): readonly ReadCell[] {
  const formulas = range.formulas as unknown[][], values = range.values as unknown[][], texts = range.text as unknown[][], formats = range.numberFormat as unknown[][];
  return formulas.flatMap((line, r) => line.map((formula, c) => ({ row: top + r, column: left + c, address: cellAddress(top + r, left + c), formula, value: values[r]?.[c], text: texts[r]?.[c], format: formats[r]?.[c] })));
}
