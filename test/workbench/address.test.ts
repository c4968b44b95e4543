import * as fc from "fast-check";
import { areaAddress, columnName, columnNumber, parseArea, quoteSheet, splitAddress } from "../../src/workbench/address";

const ROWS = 1000, COLUMNS = 30;

describe("addresses in the embedded workbook", () => {
  it("name cells, blocks, whole columns and whole rows", () => {
    expect(parseArea("B5", ROWS, COLUMNS)).toEqual({ row: 4, column: 1, lastRow: 4, lastColumn: 1 });
    expect(parseArea("$C$7:a2", ROWS, COLUMNS)).toEqual({ row: 1, column: 0, lastRow: 6, lastColumn: 2 });
    expect(parseArea("A:C", ROWS, COLUMNS)).toEqual({ row: 0, column: 0, lastRow: 999, lastColumn: 2 });
    expect(parseArea("1:3", ROWS, COLUMNS)).toEqual({ row: 0, column: 0, lastRow: 2, lastColumn: 29 });
  });

  it.each(["", "A0", "Revenue", "A1:B", "1A", "A1:B2:C3"])("are not taken from %p", (text) => {
    expect(parseArea(text, ROWS, COLUMNS)).toBeNull();
  });

  it("quote sheets' names where Excel does, and are read back", () => {
    expect(quoteSheet("Checks")).toBe("Checks");
    expect(quoteSheet("Income statement")).toBe("'Income statement'");
    expect(quoteSheet("Q3")).toBe("'Q3'");
    expect(splitAddress(`${quoteSheet("Tom's sheet")}!B5`)).toEqual({ sheet: "Tom's sheet", cells: "B5" });
  });

  it("are the same after being written and read", () => {
    const place = fc.record({ row: fc.nat(1_000_000), column: fc.nat(16_383), rows: fc.nat(500), columns: fc.nat(50) });
    fc.assert(
      fc.property(place, ({ row, column, rows, columns }) => {
        const area = { row, column, lastRow: row + rows, lastColumn: column + columns };
        expect(parseArea(areaAddress(area), 2_000_000, 20_000)).toEqual(area);
        expect(columnNumber(columnName(column))).toBe(column);
      }),
    );
  });
});
