import type { PrintSetup } from "../book-data";
import { EventType, type Host } from "../host";
import { HostError, kept, notFound, number, text, type HostObject, type Method, type Property } from "../host-object";
import { noteCollection } from "./notes";
import { placeOf, rangeObject, usedPlace } from "./range";
import { sheetId } from "../sheet-id";
import { namedItems } from "./names";

const COLUMN_COUNT = 26, ROW_COUNT = 1000;

/** Print setup is kept for the saved file; the grid does not print. */
function pageLayout(host: Host, sheet: string): HostObject {
  const now = (): PrintSetup => host.prints.get(sheet) ?? { landscape: false, pagesWide: null };
  const set = (change: Partial<PrintSetup>): void => { host.prints.set(sheet, { ...now(), ...change }); };
  const zoomOf = (value: unknown): number | null => {
    const pages = typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => /^horizontalFitToPages$/i.test(name))?.[1] as unknown : null;
    return typeof pages === "number" ? pages : null;
  };
  return {
    kind: "PageLayout",
    properties: {
      Orientation: { get: () => (now().landscape ? "Landscape" : "Portrait"), set: (value) => { set({ landscape: value === "Landscape" }); } },
      Zoom: { get: () => ({ HorizontalFitToPages: now().pagesWide }), set: (value) => { set({ pagesWide: zoomOf(value) }); } },
      PaperSize: kept(null),
      CenterHorizontally: kept(false),
    },
    methods: { SetPrintTitleRows: ([rows]) => { if (typeof rows === "string") set({ places: { ...now().places, titleRows: rows.replace(/\$/g, "") } }); } },
  };
}

function freezePanes(host: Host, sheet: string): HostObject {
  const worksheet = (): ReturnType<Host["worksheet"]> => host.worksheet(sheet);
  return {
    kind: "WorksheetFreezePanes",
    properties: {},
    methods: {
      FreezeRows: ([count]) => { worksheet().setFrozenRows(number(count)); },
      FreezeColumns: ([count]) => { worksheet().setFrozenColumns(number(count)); },
      FreezeAt: ([range]) => {
        const { lastRow, lastColumn } = placeOf(range, host, sheet);
        worksheet().setFreeze({ startRow: lastRow + 1, startColumn: lastColumn + 1, ySplit: lastRow + 1, xSplit: lastColumn + 1 });
      },
      Unfreeze: () => { worksheet().cancelFreeze(); },
    },
  };
}

export function worksheetObject(host: Host, id: string): HostObject {
  const sheet = (): ReturnType<Host["worksheet"]> => host.worksheet(id);
  sheet();
  const properties: Record<string, Property> = {
    Id: { get: () => id },
    Name: { get: () => sheet().getSheetName(), set: (value) => { rename(host, id, text(value)); } },
    Position: { get: () => sheet().getIndex() },
    Visibility: { get: () => (sheet().isSheetHidden() ? "Hidden" : "Visible"), set: (value) => { if (value === "Visible") sheet().showSheet(); else sheet().hideSheet(); } },
    TabColor: { get: () => sheet().getTabColor() ?? "", set: (value) => { sheet().setTabColor(text(value)); } },
    // The client's "showGridlines".
    Gridlines: { get: () => !sheet().hasHiddenGridLines(), set: (value) => { sheet().setHiddenGridlines(value !== true); } },
  };
  const used = (): HostObject | null => {
    const place = usedPlace(host, id);
    return place && rangeObject(host, place);
  };
  const methods: Record<string, Method> = {
    Activate: () => { host.engine.workbook.setActiveSheet(sheet()); },
    Delete: () => {
      if (host.engine.workbook.getSheets().length === 1) throw new HostError("InvalidOperation", "The last sheet of a workbook cannot be deleted.");
      for (const note of [...host.notes.values()]) if (note.sheet === id) host.notes.delete(note.id);
      host.prints.delete(id);
      host.engine.workbook.deleteSheet(id);
      host.raise(EventType.worksheetDeleted, "Workbook", { worksheetId: id, source: "Local" });
    },
    GetRange: ([address]) => rangeObject(host, placeOf(address ?? "", host, id)),
    GetCell: ([row, column]) => rangeObject(host, { sheet: id, row: number(row), column: number(column), lastRow: number(row), lastColumn: number(column) }),
    GetRangeByIndexes: ([row, column, rows, columns]) => rangeObject(host, { sheet: id, row: number(row), column: number(column), lastRow: number(row) + number(rows) - 1, lastColumn: number(column) + number(columns) - 1 }),
    GetUsedRange: () => used() ?? rangeObject(host, { sheet: id, row: 0, column: 0, lastRow: 0, lastColumn: 0 }),
    GetUsedRangeOrNullObject: used,
  };
  return {
    kind: "Worksheet",
    id,
    properties,
    methods,
    navigation: {
      FreezePanes: () => freezePanes(host, id),
      Notes: () => noteCollection(host, id, "Note"),
      Comments: () => noteCollection(host, id, "Comment"),
      Names: () => namedItems(host),
      PageLayout: () => pageLayout(host, id),
      Protection: () => ({ kind: "WorksheetProtection", properties: { Protected: { get: () => false } } }),
    },
  };
}

function rename(host: Host, id: string, name: string): void {
  const other = host.sheetIdByName(name);
  if (other !== null && other !== id) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw new HostError("InvalidArgument", `"${name}" cannot be a sheet's name.`);
  host.worksheet(id).setName(name);
}

export function worksheetCollection(host: Host): HostObject {
  const { workbook } = host.engine;
  const find = (key: unknown): HostObject | null => {
    const id = host.sheetIdByName(text(key));
    return id === null ? null : worksheetObject(host, id);
  };
  return {
    kind: "WorksheetCollection",
    properties: {},
    items: () => workbook.getSheets().map((sheet) => worksheetObject(host, sheet.getSheetId())),
    methods: {
      Add: ([given]) => {
        const name = typeof given === "string" && given !== "" ? given : freeName(host);
        if (host.sheetIdByName(name) !== null) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
        const id = sheetId();
        host.engine.addSheet(id, name, ROW_COUNT, COLUMN_COUNT);
        host.raise(EventType.worksheetAdded, "Workbook", { worksheetId: id, source: "Local" });
        return worksheetObject(host, id);
      },
      GetItem: ([key]) => find(key) ?? notFound(),
      GetItemOrNullObject: ([key]) => find(key),
      GetActiveWorksheet: () => worksheetObject(host, host.activeSheetId()),
      GetCount: () => workbook.getSheets().length,
      GetFirst: () => worksheetObject(host, workbook.getSheets()[0]?.getSheetId() ?? ""),
      GetLast: () => worksheetObject(host, workbook.getSheets().at(-1)?.getSheetId() ?? ""),
    },
  };
}

function freeName(host: Host): string {
  let number = 1;
  while (host.sheetIdByName(`Sheet${number}`) !== null) number += 1;
  return `Sheet${number}`;
}
