import { areaAddress } from "../address";
import { EventType, Host, type Place } from "../host";
import { invalidArgument, isHostObject, number, type HostObject, type Method, type Property } from "../host-object";
import { conditionalFormats } from "./conditional-formats";
import { rangeFormat } from "./format";
import { cellFor, valueOf, valueType } from "./values";
import { worksheetObject } from "./worksheet";

/** The places of the range objects handed out: arguments come back as objects. */
const PLACES = new WeakMap<HostObject, Place>();

export function placeOf(value: unknown, host: Host, sheet: string): Place {
  if (isHostObject(value)) return PLACES.get(value) ?? invalidArgument();
  return typeof value === "string" ? host.place(value, sheet) : invalidArgument();
}

export function cellPlace(sheet: string, row: number, column: number): Place {
  return { sheet, row, column, lastRow: row, lastColumn: column };
}

/** The smallest place that holds every filled cell, or null. */
export function usedPlace(host: Host, sheet: string): Place | null {
  const data = host.worksheet(sheet).getDataRange().getRange(), filled = host.engine.filledAreas(sheet);
  const lastRow = Math.max(data.endRow, ...filled.map((area) => area.lastRow)), lastColumn = Math.max(data.endColumn, ...filled.map((area) => area.lastColumn));
  const rows = host.engine.cells(sheet, { row: 0, column: 0, lastRow, lastColumn });
  let place: Place | null = null;
  rows.forEach((cells, row) => { cells.forEach((cell, column) => {
    const isFilled = valueOf(cell) !== "" || (cell?.f ?? "") !== "";
    if (!isFilled) return;
    place = place === null ? cellPlace(sheet, row, column) : { sheet, row: Math.min(place.row, row), column: Math.min(place.column, column), lastRow: Math.max(place.lastRow, row), lastColumn: Math.max(place.lastColumn, column) };
  }); });
  return place;
}

export function rangeObject(host: Host, place: Place): HostObject {
  const { sheet, row, column, lastRow, lastColumn } = place;
  const address = (): string => `${host.quoted(sheet)}!${areaAddress(place)}`;
  const facade = (): ReturnType<ReturnType<Host["worksheet"]>["getRange"]> => {
    host.engine.reach(sheet, place);
    return host.worksheet(sheet).getRange(row, column, lastRow - row + 1, lastColumn - column + 1);
  };
  const write = (value: unknown): void => {
    const at = Host.shaped(value, place);
    host.forget(place);
    host.change(place, false, (down, across) => cellFor(at(down, across), host.engine.looks(sheet, down, across).n?.pattern === "@"));
    const details = { address: areaAddress(place), changeType: "RangeEdited", source: "Local", worksheetId: sheet, triggerSource: "ThisLocalAddin" };
    host.raise(EventType.dataChanged, sheet, details);
    host.raise(EventType.dataChanged, "Workbook", details);
  };
  const part = (next: Omit<Place, "sheet">): HostObject => {
    if (next.row < 0 || next.column < 0 || next.lastRow < next.row || next.lastColumn < next.column) invalidArgument();
    return rangeObject(host, { sheet, ...next });
  };
  const properties: Record<string, Property> = {
    Address: { get: address },
    AddressLocal: { get: address },
    RowIndex: { get: () => row },
    ColumnIndex: { get: () => column },
    RowCount: { get: () => lastRow - row + 1 },
    ColumnCount: { get: () => lastColumn - column + 1 },
    ColumnHidden: {
      get: () => !host.worksheet(sheet).getSheet().getColVisible(column),
      set: (value) => {
        host.engine.reach(sheet, place);
        if (value === true) host.worksheet(sheet).hideColumns(column, lastColumn - column + 1);
        else host.worksheet(sheet).showColumns(column, lastColumn - column + 1);
      },
    },
    CellCount: { get: () => (lastRow - row + 1) * (lastColumn - column + 1) },
    Values: { get: () => host.cells(place).map((cells) => cells.map(valueOf)), set: write },
    Formulas: {
      get: () => {
        const formulas = facade().getFormulas();
        return host.cells(place).map((cells, down) => cells.map((cell, across) => formulas[down]?.[across] || valueOf(cell)));
      },
      set: write,
    },
    Text: {
      get: () => {
        const shown = facade().getDisplayValues();
        return host.cells(place).map((cells, down) => cells.map((cell, across) => {
          const value = valueOf(cell);
          return typeof value === "boolean" ? String(value).toUpperCase() : String(shown[down]?.[across] ?? value);
        }));
      },
    },
    ValueTypes: { get: () => host.cells(place).map((cells) => cells.map(valueType)) },
    NumberFormat: {
      get: () => { host.engine.reach(sheet, place); return host.engine.ownFormats(sheet, place); },
      set: (value) => {
        const at = Host.shaped(value, place);
        host.change(place, true, (down, across) => {
          const format = at(down, across);
          return typeof format === "string" ? { s: { n: format === "General" ? null : { pattern: format } } } : null;
        });
      },
    },
  };
  const methods: Record<string, Method> = {
    GetCell: ([down, across]) => part({ row: row + number(down), column: column + number(across), lastRow: row + number(down), lastColumn: column + number(across) }),
    GetRow: ([index]) => part({ row: row + number(index), column, lastRow: row + number(index), lastColumn }),
    GetColumn: ([index]) => part({ row, column: column + number(index), lastRow, lastColumn: column + number(index) }),
    GetLastRow: () => part({ row: lastRow, column, lastRow, lastColumn }),
    GetLastCell: () => part({ row: lastRow, column: lastColumn, lastRow, lastColumn }),
    GetOffsetRange: ([down, across]) => part({ row: row + number(down), column: column + number(across), lastRow: lastRow + number(down), lastColumn: lastColumn + number(across) }),
    GetResizedRange: ([down, across]) => part({ row, column, lastRow: lastRow + number(down), lastColumn: lastColumn + number(across) }),
    GetEntireColumn: () => part({ row: 0, column, lastRow: host.worksheet(sheet).getMaxRows() - 1, lastColumn }),
    GetEntireRow: () => part({ row, column: 0, lastRow, lastColumn: host.worksheet(sheet).getMaxColumns() - 1 }),
    GetUsedRangeOrNullObject: () => {
      const used = usedPlace(host, sheet);
      return used && rangeObject(host, used);
    },
    Clear: ([kind]) => {
      host.forget(place);
      if (kind === "Contents") facade().clearContent();
      else if (kind === "Formats") facade().clearFormat();
      else facade().clear();
      return null;
    },
    Select: () => {
      host.engine.workbook.setActiveSheet(host.worksheet(sheet));
      facade().activate();
      return null;
    },
    Merge: () => { facade().merge(); },
    Unmerge: () => { facade().breakApart(); },
    Calculate: () => null,
    _ValidateArraySize: ([rows, columns]) => {
      if (rows !== lastRow - row + 1 || columns !== lastColumn - column + 1) Host.shaped([[]], place);
      return null;
    },
  };
  const range: HostObject = { kind: "Range", properties, methods, navigation: { Format: () => rangeFormat(host, place), ConditionalFormats: () => conditionalFormats(host, place), Worksheet: () => worksheetObject(host, sheet) } };
  PLACES.set(range, place);
  return range;
}
