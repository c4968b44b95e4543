import { HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import { CELL_FONT } from "../book-data";
import type { Host, Place } from "../host";
import { HostError, number, text, type HostObject, type Property } from "../host-object";

/** Office.js measures in points, the grid in pixels. */
const PIXELS_TO_POINTS = 0.75;
/** What one level of indent is in pixels, beside the grid's own margin. */
const INDENT_PIXELS = 9, MARGIN_PIXELS = 2;

const HORIZONTAL: Readonly<Record<string, number>> = { General: HorizontalAlign.UNSPECIFIED, Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT };
const VERTICAL: Readonly<Record<string, number>> = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };
const SIDES: Readonly<Record<string, "t" | "b" | "l" | "r">> = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" };
/** Line styles as the grid numbers them. */
const LINES: Readonly<Record<string, number>> = { Continuous: 1, Thick: 13, Medium: 8, Double: 7, Dash: 4, Dot: 3 };

function keyOf(table: Readonly<Record<string, number>>, value: unknown, otherwise: string): string {
  return Object.entries(table).find(([, entry]) => entry === value)?.[0] ?? otherwise;
}

export function rangeFormat(host: Host, place: Place): HostObject {
  const style = (): IStyleData => host.engine.looks(place.sheet, place.row, place.column);
  const set = (change: Record<string, unknown>): void => { host.change(place, true, () => ({ s: change })); };
  const sheet = (): ReturnType<Host["worksheet"]> => host.worksheet(place.sheet);
  const columns = place.lastColumn - place.column + 1;
  const properties: Record<string, Property> = {
    HorizontalAlignment: { get: () => keyOf(HORIZONTAL, style().ht, "General"), set: (value) => { set({ ht: HORIZONTAL[text(value)] ?? HorizontalAlign.UNSPECIFIED }); } },
    VerticalAlignment: { get: () => keyOf(VERTICAL, style().vt, "Bottom"), set: (value) => { set({ vt: VERTICAL[text(value)] ?? VerticalAlign.BOTTOM }); } },
    WrapText: { get: () => style().tb === WrapStrategy.WRAP, set: (value) => { set({ tb: value === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }); } },
    IndentLevel: { get: () => Math.max(0, Math.round(((style().pd?.l ?? MARGIN_PIXELS) - MARGIN_PIXELS) / INDENT_PIXELS)), set: (value) => { set({ pd: { l: MARGIN_PIXELS + INDENT_PIXELS * number(value) } }); } },
    ColumnWidth: { get: () => sheet().getColumnWidth(place.column) * PIXELS_TO_POINTS, set: (value) => { host.engine.reach(place.sheet, place); host.engine.setColumnWidth(place.sheet, place, number(value) / PIXELS_TO_POINTS); } },
    RowHeight: { get: () => sheet().getRowHeight(place.row) * PIXELS_TO_POINTS, set: (value) => { host.engine.reach(place.sheet, place); host.engine.setRowHeight(place.sheet, place, number(value) / PIXELS_TO_POINTS); } },
  };
  return {
    kind: "RangeFormat",
    properties,
    methods: { AutofitColumns: () => { sheet().autoResizeColumns(place.column, columns); }, AutofitRows: () => null },
    navigation: {
      Font: () => fontObject(style, set),
      Fill: () => ({
        kind: "RangeFill",
        properties: { Color: { get: () => style().bg?.rgb?.toUpperCase() ?? "#FFFFFF", set: (value) => { set({ bg: { rgb: text(value) } }); } } },
        methods: { Clear: () => { set({ bg: null }); } },
      }),
      Borders: () => ({ kind: "RangeBorderCollection", properties: {}, methods: { GetItem: ([side]) => borderObject(host, place, text(side), style) } }),
    },
  };
}

function fontObject(style: () => IStyleData, set: (change: Record<string, unknown>) => void): HostObject {
  return {
    kind: "RangeFont",
    properties: {
      Bold: { get: () => style().bl === 1, set: (value) => { set({ bl: value === true ? 1 : 0 }); } },
      Italic: { get: () => style().it === 1, set: (value) => { set({ it: value === true ? 1 : 0 }); } },
      Underline: { get: () => (style().ul?.s === 1 ? "Single" : "None"), set: (value) => { set({ ul: { s: value === "None" ? 0 : 1 } }); } },
      Color: { get: () => style().cl?.rgb?.toUpperCase() ?? "#000000", set: (value) => { set({ cl: { rgb: text(value) } }); } },
      Size: { get: () => style().fs ?? 11, set: (value) => { set({ fs: number(value) }); } },
      Name: { get: () => style().ff ?? CELL_FONT, set: (value) => { set({ ff: text(value) }); } },
    },
  };
}

/** A border of the area's outside. Setting its weight or colour keeps its line. */
function borderObject(host: Host, place: Place, side: string, style: () => IStyleData): HostObject {
  const key = SIDES[side];
  if (key === undefined) throw new HostError("InvalidArgument", `The border ${side} is not known to this workbook.`);
  const current = (): { s: number; cl: { rgb: string } } => ({ s: style().bd?.[key]?.s ?? 1, cl: { rgb: style().bd?.[key]?.cl.rgb ?? "#000000" } });
  const draw = (line: { s: number; cl: { rgb: string } } | null): void => {
    const onEdge = (row: number, column: number): boolean => (key === "t" ? row === place.row : key === "b" ? row === place.lastRow : key === "l" ? column === place.column : column === place.lastColumn);
    host.change(place, true, (row, column) => (onEdge(row, column) ? { s: { bd: { [key]: line } } } : null));
  };
  return {
    kind: "RangeBorder",
    properties: {
      SideIndex: { get: () => side },
      Style: { get: () => (style().bd?.[key] ? keyOf(LINES, style().bd?.[key]?.s, "Continuous") : "None"), set: (value) => { draw(value === "None" ? null : { ...current(), s: LINES[text(value)] ?? 1 }); } },
      Color: { get: () => current().cl.rgb, set: (value) => { draw({ ...current(), cl: { rgb: text(value) } }); } },
      Weight: { get: () => (current().s === 13 ? "Thick" : current().s === 8 ? "Medium" : "Thin"), set: (value) => { draw({ ...current(), s: LINES[text(value)] ?? 1 }); } },
    },
  };
}
