import { column, rows, table } from "../tables";
import { checksOf, titled, TWO_QUARTERS } from "./support";

const HALF = [column("Q1 2013", 3, "2013-03-31"), column("Q2 2013", 3, "2013-06-30"), column("H1 2013", 6, "2013-06-30")];

describe("quarters against the period that they make up", () => {
  const lines: [string, ...string[]][] = [["Revenue", "100", "120", "220"], ["Cost of revenue", "30", "41", "71"], ["Gross profit", "70", "79", "149"], ["Research and development", "20", "21", "41"], ["Selling and marketing", "11", "14", "25"], ["General and administrative", "10", "9", "19"], ["Interest expense", "3", "4", "7"]];

  it("tie row by row", () => {
    const checks = titled(checksOf([table("s1", "income_statement", "Operations", HALF, rows(...lines))]), /over time/);
    expect(checks.map(({ status }) => status)).toEqual(Array(7).fill("exact"));
    expect(checks[0]?.explanation).toBe("Revenue of 100 in Q1 2013 and 120 in Q2 2013 makes 220, as printed for H1 2013.");
  });

  it("tell the one that does not, and leave averages alone", () => {
    const wrong = [...lines.slice(0, 6), ["Interest expense", "3", "4", "17"] as [string, ...string[]], ["Average assets", "500", "600", "550"] as [string, ...string[]]];
    const checks = titled(checksOf([table("s1", "income_statement", "Operations", HALF, rows(...wrong))]), /over time/);
    expect(checks.filter(({ status }) => status === "broken").map(({ title, expected, actual }) => [title, expected, actual])).toEqual([["Interest expense over time: Operations", "7", "17"]]);
    expect(titled(checks, /Average/)).toEqual([]);
  });
});

describe("cash at the beginning of the period", () => {
  const year = [column("FY 2013", 12, "2013-12-31"), column("FY 2012", 12, "2012-12-31")];
  const flow = (start: string) => table("s1", "cash_flow", "Cash Flows", year, rows(["Net cash provided by operating activities", "30", "25"], ["Net increase in cash", "30", "25"], ["Cash and cash equivalents, beginning of year", start, "475"], ["Cash and cash equivalents, end of year", "530", "500"]));
  const balance = table("s2", "balance_sheet", "Balance Sheets", [column("2013-12-31", 0, "2013-12-31"), column("2012-12-31", 0, "2012-12-31")], rows(["Cash and cash equivalents", "530", "500"]));

  it("is what the balance sheet and the year before print", () => {
    const checks = titled(checksOf([flow("500"), balance]), /beginning/);
    expect(checks.map(({ status }) => status)).toEqual(["exact", "exact"]);
  });

  it("is broken where it is not", () => {
    const checks = titled(checksOf([flow("550"), balance]), /beginning/).filter(({ status }) => status === "broken");
    expect(checks.map(({ explanation }) => explanation)).toContain("Cash and cash equivalents, beginning of year is 550 thousand, but cash and cash equivalents in Balance Sheets is 500 thousand. The other checks tell what is wrong: “Cash and cash equivalents, beginning of year” must be 500.");
  });
});

describe("dilution", () => {
  const statement = (eps: string, basic: string, diluted: string) => table("s1", "income_statement", "Operations", TWO_QUARTERS, [
    { label: "Basic EPS", metric: "EarningsPerShareBasic", unit: "per_share", cells: [eps, "0.03"] },
    { label: "Basic shares", metric: "WeightedAverageNumberOfSharesOutstandingBasic", unit: "shares", cells: [basic, "55688824"] },
    { label: "Diluted shares", metric: "WeightedAverageNumberOfDilutedSharesOutstanding", unit: "shares", cells: [diluted, "57760868"] },
  ]);

  it("never makes fewer shares, unless there is a loss", () => {
    const [broken] = titled(checksOf([statement("0.05", "54046161", "45046161")]), /Diluted and basic shares/);
    expect(broken).toMatchObject({ status: "broken", explanation: "Diluted shares 45,046,161 is below Basic shares 54,046,161, although there is no loss in this period." });
    expect(titled(checksOf([statement("-0.01", "54046161", "45046161")]), /Diluted and basic shares/).map(({ status }) => status)).toEqual(["exact"]);
    expect(titled(checksOf([statement("0.05", "54046161", "54046161")]), /Diluted and basic shares/).map(({ status }) => status)).toEqual(["exact", "exact"]);
  });
});

describe("diluted EPS with convertible securities", () => {
  const statement = (diluted: string) => table("s1", "income_statement", "Operations", TWO_QUARTERS, [
    ...rows(["Net income", "135000", "152000"]),
    { label: "Basic EPS", metric: "EarningsPerShareBasic", unit: "per_share", cells: ["1.00", "1.10"] },
    { label: "Diluted EPS", metric: "EarningsPerShareDiluted", unit: "per_share", cells: [diluted, "0.87"] },
    { label: "Diluted shares", metric: "WeightedAverageNumberOfDilutedSharesOutstanding", unit: "shares", cells: ["173204000", "174713000"] },
  ]);

  it("may lie between what net income makes and basic EPS, but not below", () => {
    const statuses = (diluted: string) => titled(checksOf([statement(diluted)]), /^Diluted EPS:/).map(({ status }) => status);
    expect(statuses("0.84")).toEqual(["skipped", "exact"]);
    expect(statuses("0.54")).toEqual(["broken", "exact"]);
  });
});

describe("rows told in two tables", () => {
  const bridge = (last: string) => table("s1", "reconciliation", "Adjusted results", [...TWO_QUARTERS, column("Q3 2011", 3, "2011-09-30")], [{ label: "Warehouse relocation charges", metric: null, cells: ["1234", "2345", last] }]);
  const source = table("s2", "supplemental", "Relocation", [...TWO_QUARTERS, column("Q3 2011", 3, "2011-09-30")], [{ label: "Total relocation charges", metric: null, cells: ["1234", "2345", "3456"] }]);

  it("agree in every period", () => {
    expect(titled(checksOf([bridge("3456"), source]), /Adjusted results and|and Relocation/).map(({ status }) => status)).toEqual(["exact", "exact", "exact"]);
  });

  it("are broken in the one period that differs from two that agree", () => {
    expect(checksOf([bridge("3465"), source]).filter(({ status }) => status === "broken").map(({ expected, actual }) => [expected, actual])).toEqual([["3465", "3456"]]);
  });
});
