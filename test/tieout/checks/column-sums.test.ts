import type { Column } from "../../../src/vocabulary/statement";
import { column, rows, table } from "../tables";
import { checksOf, titled } from "./support";

/** Columns of one quarter that only their headers tell apart. */
function headed(...labels: readonly string[]): Column[] {
  return labels.map((label) => ({ label: `Three Months Ended September 30, 2013 ${label}`, months: 3, end: "2013-09-30", period: "Q3 2013" }));
}

const NON_GAAP = headed("GAAP", "Stock-based compensation", "Amortization", "Non-GAAP");
const LINES: readonly (readonly [string, ...string[]])[] = [
  ["Cost of services", "43208", "-3120", "-2210", "37878"], ["Research and development", "61344", "-17230", "", "44114"],
  ["Sales and marketing", "98215", "-15210", "-940", "82065"], ["General and administrative", "31876", "-9877", "-120", "21879"],
];

function across(columns: readonly Column[], lines: readonly (readonly [string, ...string[]])[]) {
  return titled(checksOf([table("s1", "reconciliation", "GAAP to non-GAAP", columns, rows(...lines))]), /across columns/);
}

describe("columns that add up to another", () => {
  it("tie GAAP and its adjustments to non-GAAP in every row, a blank as nothing", () => {
    const checks = across(NON_GAAP, LINES);
    expect(checks.map(({ status }) => status)).toEqual(["exact", "exact", "exact", "exact"]);
    expect(checks[0]).toMatchObject({ cells: ["s1.r1.c3", "s1.r1.c0", "s1.r1.c1", "s1.r1.c2"], explanation: "Cost of services of 43,208 in GAAP, (3,120) in Stock-based compensation and (2,210) in Amortization makes 37,878, as printed in Non-GAAP." });
  });

  it("tell the one row that does not add up", () => {
    const broken = across(NON_GAAP, LINES.map((line) => (line[0] === "Sales and marketing" ? ["Sales and marketing", "98215", "-15210", "-940", "82865"] : line))).filter(({ status }) => status === "broken");
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatchObject({ expected: "82065", actual: "82865" });
  });

  it("tie segments with the consolidated column of their own year, though years stand side by side", () => {
    const twoYears = ["Domestic", "Canada", "Consolidated"].flatMap((name) => [column(`${name} 2013`, 12, "2013-12-31"), column(`${name} 2012`, 12, "2012-12-31")]);
    const checks = across(twoYears, [["Revenues", "100", "90", "20", "15", "120", "105"], ["Costs", "70", "60", "15", "12", "85", "72"], ["Income", "30", "30", "5", "3", "35", "33"]]);
    expect(checks.map(({ status }) => status)).toEqual(Array(6).fill("exact"));
  });

  it("tie last year's figure and what changed it with this year's", () => {
    const bridge = [column("Q3 2012", 3, "2012-09-30"), column("Volume", null, null), column("Price", null, null), column("Q3 2013", 3, "2013-09-30")];
    expect(across(bridge, [["Machines", "100", "7", "-2", "105"], ["Parts", "50", "1", "3", "54"], ["Services", "30", "-4", "1", "27"]])).toHaveLength(3);
  });

  it("say nothing of averages, of columns that only some rows add up to, and of periods that follow each other", () => {
    const segments = headed("East", "West", "Total");
    const amounts: readonly (readonly [string, ...string[]])[] = [["Revenue", "10", "20", "30"], ["Costs", "8", "12", "20"], ["Income", "2", "8", "10"]];
    expect(across(segments, [...amounts, ["Average price", "50", "60", "55"], ["Headcount index", "50", "60", "55"]]).map(({ status }) => status)).toEqual(["exact", "exact", "exact"]);
    expect(across(segments, [["A", "10", "20", "30"], ["B", "8", "12", "7"], ["C", "2", "8", "1"]])).toEqual([]);
    expect(across([column("Total Q1", 3, "2013-03-31"), column("Total Q2", 3, "2013-06-30"), column("Total Q3", 3, "2013-09-30")], amounts)).toEqual([]);
  });
});
