import type { Host } from "../host";
import { HostError, isHostObject, notFound, text, type HostObject } from "../host-object";
import { areaAddress, quoteSheet } from "../address";
import { placeOf, rangeObject } from "./range";

/** A reference as the grid keeps it: absolute, without "=" where it is a place. */
function reference(host: Host, target: unknown): string {
  if (!isHostObject(target)) return text(target).replace(/^=/, (sign) => (text(target).includes("!") ? "" : sign));
  const place = placeOf(target, host, host.activeSheetId());
  return `${quoteSheet(host.sheetName(place.sheet))}!${areaAddress(place).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

function namedItem(host: Host, name: string): HostObject {
  const defined = (): NonNullable<ReturnType<Host["engine"]["workbook"]["getDefinedName"]>> => host.engine.workbook.getDefinedName(name) ?? notFound();
  const formula = (): string => {
    const written = defined().getFormulaOrRefString();
    return written.startsWith("=") ? written : `=${written}`;
  };
  return {
    kind: "NamedItem",
    id: name,
    properties: {
      Name: { get: () => name },
      Formula: {
        get: formula,
        set: (value) => {
          host.engine.workbook.deleteDefinedName(name);
          host.engine.defineName(name, reference(host, value));
        },
      },
      Value: { get: formula },
      Type: { get: () => (formula().includes("!") ? "Range" : "Double") },
      Scope: { get: () => "Workbook" },
      Visible: { get: () => true },
      Comment: { get: () => "" },
    },
    methods: {
      GetRange: () => rangeObject(host, host.place(formula().slice(1), host.activeSheetId())),
      GetRangeOrNullObject: () => (formula().includes("!") ? rangeObject(host, host.place(formula().slice(1), host.activeSheetId())) : null),
      Delete: () => { host.engine.workbook.deleteDefinedName(name); },
    },
  };
}

export function namedItems(host: Host): HostObject {
  const { engine } = host;
  const find = (name: unknown): HostObject | null => {
    const wanted = text(name).toLowerCase();
    const known = engine.workbookNames().find((defined) => defined.name.toLowerCase() === wanted);
    return known ? namedItem(host, known.name) : null;
  };
  return {
    kind: "NamedItemCollection",
    properties: {},
    items: () => engine.workbookNames().map(({ name }) => namedItem(host, name)),
    methods: {
      Add: ([name, target]) => {
        if (find(name)) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
        host.engine.defineName(text(name), reference(host, target));
        return namedItem(host, text(name));
      },
      GetItem: ([name]) => find(name) ?? notFound(),
      GetItemOrNullObject: ([name]) => find(name),
      GetCount: () => engine.workbookNames().length,
    },
  };
}
