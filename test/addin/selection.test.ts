import fc from "fast-check";
import { cellOf, isFilled, parseAddress, sourceOf } from "../../src/addin/selection";
import type { CellMap } from "../../src/workbook/sheet-plan";

const CELLS: CellMap = {
  "Income statement": { B5: { file: "a.txt", cellId: "s1.r1.c0", at: [3, 9], text: "45,192" } },
  "Other": { B5: { file: "b.txt", cellId: "s1.r1.c0", at: [7, 8], text: "1" } },
};

describe("the selected cell", () => {
  it.each([
    ["Sheet1!B5", "Sheet1", "B5"],
    ["'Income statement'!$B$5:$C$9", "Income statement", "B5"],
    ["'It''s ours!'!aa10", "It's ours!", "AA10"],
  ])("%s is found in its sheet", (address, sheet, cell) => {
    expect(parseAddress(address)).toEqual({ sheet, cell });
  });

  it("is none for an address without a sheet or a cell", () => {
    expect([parseAddress("B5"), parseAddress("Sheet1!"), parseAddress("Sheet1!1:1")]).toEqual([null, null, null]);
  });

  it("is found whatever its sheet is called", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31 }), fc.integer({ min: 1, max: 1048576 }), (sheet, row) => {
        expect(parseAddress(`'${sheet.replaceAll("'", "''")}'!C${row}`)).toEqual({ sheet, cell: `C${row}` });
      }),
    );
  });

  it("leads to its source where Tieout filled it, and to none elsewhere", () => {
    expect(sourceOf(CELLS, { sheet: "Income statement", cell: "B5" })?.at).toEqual([3, 9]);
    expect(sourceOf(CELLS, { sheet: "Income statement", cell: "B6" })).toBeNull();
    expect(sourceOf(CELLS, { sheet: "__proto__", cell: "toString" })).toBeNull();
  });

  it("is found from a figure of a filing, never from another filing's", () => {
    expect(cellOf(CELLS, "b.txt", "s1.r1.c0")).toEqual({ sheet: "Other", cell: "B5" });
    expect(cellOf(CELLS, "a.txt", "s1.r2.c0")).toBeNull();
    expect([isFilled(CELLS, "a.txt"), isFilled(CELLS, "c.txt")]).toEqual([true, false]);
  });
});
