import { planWorkbook } from "../../src/workbook/plan-workbook";
import { shownUnit } from "../../src/workbook/shown-unit";
import type { Column } from "../../src/vocabulary/statement";
import { CHANGE, entryOf, Q3, Q3_BEFORE, reportOf, statement } from "./fixture";

const POINTS: Column = { label: "Change from Q3 2012 $/bps", months: null, end: null, period: null };
const PLAIN: Column = { label: "Change", months: null, end: null, period: null };
const HIGHLIGHTS = statement("s1", "supplemental", "Earnings highlights", [Q3, Q3_BEFORE, POINTS, CHANGE], [
  { label: "Total revenue", cells: ["$1,720", "$1,707", "$13", "0.8 %"] },
  { label: "Noninterest expense", cells: ["1,061", "1,012", "49", "5"] },
  { label: "Diluted earnings per share", unit: "per_share", cells: ["$1.17", "$0.99", "$0.18", "18 %"] },
  { label: "Net interest margin", unit: "percent", cells: ["2.66%", "2.75%", "(9) bps", ""] },
  { label: "Efficiency ratio", unit: "percent", cells: ["62%", "59%", "240", ""] },
  { label: "Return on assets", unit: "percent", cells: ["1.1%", "1.0%", "", "-"] },
]);

function unitOf(row: number, column: number): string {
  const found = HIGHLIGHTS.rows[row];
  if (!found) throw new Error(`no row ${row}`);
  return shownUnit(HIGHLIGHTS, found, column);
}

describe("the unit of a cell", () => {
  it("is its row's in a column of a period", () => {
    expect([unitOf(0, 0), unitOf(2, 1), unitOf(3, 0)]).toEqual(["money", "per_share", "percent"]);
  });

  it("is a percent where the cell or its column's header says so", () => {
    expect([unitOf(0, 3), unitOf(1, 3), unitOf(2, 3)]).toEqual(["percent", "percent", "percent"]);
  });

  it("is basis points where a cell of its column prints them behind a change of percents", () => {
    expect([unitOf(0, 2), unitOf(2, 2), unitOf(3, 2), unitOf(4, 2)]).toEqual(["money", "per_share", "basis_points", "basis_points"]);
  });

  it("is the row's in a column of changes that names no unit", () => {
    const plain = { ...HIGHLIGHTS, columns: [Q3, Q3_BEFORE, PLAIN, CHANGE], rows: HIGHLIGHTS.rows.slice(1, 3) };
    expect(plain.rows.map((row) => shownUnit(plain, row, 2))).toEqual(["money", "per_share"]);
  });

  it("is what the filled cell shows, with the places that are printed for it", () => {
    const sheet = planWorkbook(entryOf(reportOf([HIGHLIGHTS]))).sheets.find(({ title }) => title === "Earnings highlights");
    const formats = (label: string): string[] => sheet?.cells.find(([first]) => first?.content.kind === "text" && first.content.text === label)?.slice(1, 5).map(({ numberFormat }) => numberFormat) ?? [];
    const money = `#,##0_);(#,##0);"–"_)`, share = "$#,##0.00_);($#,##0.00);$#,##0.00_)", margin = `#,##0.00"%"_);(#,##0.00"%");#,##0.00"%"_)`;
    expect(formats("Total revenue")).toEqual([money, money, money, `#,##0.0"%"_);(#,##0.0"%");#,##0.0"%"_)`]);
    expect(formats("Diluted earnings per share")).toEqual([share, share, share, `#,##0"%"_);(#,##0"%");#,##0"%"_)`]);
    expect(formats("Net interest margin").slice(0, 3)).toEqual([margin, margin, `#,##0" bps"_);(#,##0" bps");#,##0" bps"_)`]);
  });
});
