import type { Host } from "../host";
import { kept, notFound, text, type HostObject } from "../host-object";
import { namedItems } from "./names";
import { noteCollection } from "./notes";
import { rangeObject } from "./range";
import { worksheetCollection } from "./worksheet";
import { xmlParts } from "./xml-parts";

function setting(host: Host, key: string): HostObject {
  return {
    kind: "Setting",
    id: key,
    properties: { Key: { get: () => key }, Value: { get: () => host.settings.get(key) ?? null, set: (value) => { host.settings.set(key, value); } } },
    methods: { Delete: () => { host.settings.delete(key); } },
  };
}

function settings(host: Host): HostObject {
  return {
    kind: "SettingCollection",
    properties: {},
    items: () => [...host.settings.keys()].map((key) => setting(host, key)),
    methods: {
      Add: ([key, value]) => {
        host.settings.set(text(key), value);
        return setting(host, text(key));
      },
      GetItem: ([key]) => (host.settings.has(text(key)) ? setting(host, text(key)) : notFound()),
      GetItemOrNullObject: ([key]) => (host.settings.has(text(key)) ? setting(host, text(key)) : null),
      GetCount: () => host.settings.size,
    },
  };
}

function application(host: Host): HostObject {
  return {
    kind: "Application",
    properties: { CalculationMode: kept("Automatic") },
    methods: {
      Calculate: async ([kind]) => {
        if (kind !== "Recalculate") host.forgetAll();
        await host.engine.calculation.recalculateAll();
      },
      // Both end with the request (workbench.ts).
      SuspendScreenUpdatingUntilNextSync: () => { host.engine.painting.hold(); },
      SuspendApiCalculationUntilNextSync: () => { host.engine.calculation.hold(); },
    },
  };
}

/** What is selected: the grid's active range, or the first cell. */
function selection(host: Host, cellOnly: boolean): HostObject {
  const range = host.engine.workbook.getActiveRange()?.getRange();
  const sheet = host.activeSheetId();
  const place = range ? { sheet, row: range.startRow, column: range.startColumn, lastRow: range.endRow, lastColumn: range.endColumn } : { sheet, row: 0, column: 0, lastRow: 0, lastColumn: 0 };
  return rangeObject(host, cellOnly ? { ...place, lastRow: place.row, lastColumn: place.column } : place);
}

/** Excel's workbook, the object that every request starts at. */
export function workbookObject(host: Host): HostObject {
  return {
    kind: "Workbook",
    properties: { Name: { get: () => host.engine.workbook.getName() } },
    navigation: {
      Worksheets: () => worksheetCollection(host),
      Names: () => namedItems(host),
      Notes: () => noteCollection(host, null, "Note"),
      Comments: () => noteCollection(host, null, "Comment"),
      Settings: () => settings(host),
      CustomXmlParts: () => xmlParts(host, null),
      Application: () => application(host),
    },
    methods: {
      GetSelectedRange: () => selection(host, false),
      GetActiveCell: () => selection(host, true),
    },
  };
}
