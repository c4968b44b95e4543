import { areaAddress, parseArea, type Area } from "./address";
import type { PrintPlaces, PrintSetup } from "./book-data";
import type { Engine } from "./engine";

/** Rows and columns of a sheet in a file: the reach of its addresses. */
const ROWS = 1_048_576, COLUMNS = 16_384;

interface Lines {
  readonly first: number;
  readonly last: number;
}

interface LinesChange {
  readonly subUnitId: string;
  readonly range: { readonly startRow: number; readonly endRow: number; readonly startColumn: number; readonly endColumn: number };
}

/** Changes of the grid that move what is below or to the right of them. */
const CHANGES: Readonly<Record<string, { readonly across: boolean; readonly moved: (lines: Lines, change: Lines) => Lines | null }>> = {
  "sheet.mutation.insert-row": { across: false, moved: afterInsert },
  "sheet.mutation.remove-rows": { across: false, moved: afterRemoval },
  "sheet.mutation.insert-col": { across: true, moved: afterInsert },
  "sheet.mutation.remove-col": { across: true, moved: afterRemoval },
};

/** Print setup by sheet: the grid does not print, but a saved file does. What is printed moves with its rows and columns. */
export class Prints extends Map<string, PrintSetup> {
  constructor(engine: Engine) {
    super();
    engine.grid.commands.onCommandExecuted(({ id, params }) => {
      const change = CHANGES[id];
      if (change === undefined) return;
      const { subUnitId, range } = params as LinesChange, print = this.get(subUnitId);
      if (print?.places === undefined) return;
      const lines = change.across ? { first: range.startColumn, last: range.endColumn } : { first: range.startRow, last: range.endRow };
      this.set(subUnitId, { ...print, places: movedPlaces(print.places, change.across, (each) => change.moved(each, lines)) });
    });
  }
}

function movedPlaces({ area, titleRows, titleColumns }: PrintPlaces, across: boolean, moved: (lines: Lines) => Lines | null): PrintPlaces {
  const areas = area?.split(",").flatMap((each) => movedArea(each, across, moved) ?? []).join(",");
  const rows = across ? titleRows : movedArea(titleRows, across, moved), columns = across ? movedArea(titleColumns, across, moved) : titleColumns;
  return { ...(areas ? { area: areas } : {}), ...(rows ? { titleRows: rows } : {}), ...(columns ? { titleColumns: columns } : {}) };
}

function movedArea(place: string | undefined, across: boolean, moved: (lines: Lines) => Lines | null): string | undefined {
  const area = place === undefined ? null : parseArea(place, ROWS, COLUMNS);
  if (area === null) return place;
  const lines = moved(across ? { first: area.column, last: area.lastColumn } : { first: area.row, last: area.lastRow });
  if (lines === null) return undefined;
  return written(across ? { ...area, column: lines.first, lastColumn: Math.min(lines.last, COLUMNS - 1) } : { ...area, row: lines.first, lastRow: Math.min(lines.last, ROWS - 1) });
}

/** Whole rows and columns as such: "1:6", "A:C". */
function written(area: Area): string {
  const address = areaAddress(area), [from = address, to = from] = address.split(":");
  if (area.column === 0 && area.lastColumn === COLUMNS - 1) return `${area.row + 1}:${area.lastRow + 1}`;
  if (area.row === 0 && area.lastRow === ROWS - 1) return `${from.replace(/\d+/, "")}:${to.replace(/\d+/, "")}`;
  return address;
}

function afterInsert({ first, last }: Lines, change: Lines): Lines {
  const count = change.last - change.first + 1;
  return { first: change.first <= first ? first + count : first, last: change.first <= last ? last + count : last };
}

function afterRemoval({ first, last }: Lines, change: Lines): Lines | null {
  if (change.first <= first && change.last >= last) return null;
  const before = (line: number): number => Math.max(0, Math.min(line, change.last + 1) - change.first);
  return { first: first - before(first), last: last - before(last + 1) };
}
