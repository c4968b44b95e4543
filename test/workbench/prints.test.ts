import type { PrintPlaces } from "../../src/workbench/book-data";
import type { Engine } from "../../src/workbench/engine";
import { Prints } from "../../src/workbench/prints";

type Listener = (command: { readonly id: string; readonly params: unknown }) => void;

/** What a sheet prints after lines were put in or taken out, counted from 0. */
function after(places: PrintPlaces, change: "insert-row" | "remove-rows" | "insert-col" | "remove-col", first: number, last: number, sheet = "s1"): PrintPlaces | undefined {
  const listeners: Listener[] = [];
  const prints = new Prints({ grid: { commands: { onCommandExecuted: (listener: Listener) => { listeners.push(listener); } } } } as unknown as Engine);
  prints.set("s1", { landscape: true, pagesWide: 1, places });
  const range = change.endsWith("col") ? { startRow: 0, endRow: 999, startColumn: first, endColumn: last } : { startRow: first, endRow: last, startColumn: 0, endColumn: 25 };
  for (const listener of listeners) listener({ id: `sheet.mutation.${change}`, params: { subUnitId: sheet, range } });
  return prints.get("s1")?.places;
}

describe("what a sheet prints", () => {
  const places = { area: "A1:C9,E5:F9", titleRows: "2:4", titleColumns: "A:B" };

  it("moves down with rows that are put in above, and grows by rows that are put in between", () => {
    expect(after(places, "insert-row", 0, 1)).toEqual({ area: "A3:C11,E7:F11", titleRows: "4:6", titleColumns: "A:B" });
    expect(after(places, "insert-row", 3, 3)).toEqual({ area: "A1:C10,E6:F10", titleRows: "2:5", titleColumns: "A:B" });
    expect(after(places, "insert-row", 9, 9)).toEqual(places);
  });

  it("shrinks by rows that are taken out, and is forgotten with all of them", () => {
    expect(after(places, "remove-rows", 0, 1)).toEqual({ area: "A1:C7,E3:F7", titleRows: "1:2", titleColumns: "A:B" });
    expect(after(places, "remove-rows", 1, 3)).toEqual({ area: "A1:C6,E2:F6", titleColumns: "A:B" });
    expect(after({ area: "A1:C9" }, "remove-rows", 0, 20)).toEqual({});
  });

  it("follows columns alike", () => {
    expect(after(places, "insert-col", 1, 1)).toEqual({ area: "A1:D9,F5:G9", titleRows: "2:4", titleColumns: "A:C" });
    expect(after(places, "remove-col", 0, 1)).toEqual({ area: "A1:A9,C5:D9", titleRows: "2:4" });
    expect(after({ area: "A:C" }, "insert-row", 2, 3)).toEqual({ area: "A:C" });
  });

  it("is left alone by changes of other sheets", () => {
    expect(after(places, "insert-row", 0, 1, "s2")).toEqual(places);
  });
});
