import { bridgeData } from "../../../src/workbook/charts/bridge-data";
import { amountText, bridgeInWords } from "../../../src/workbook/charts/chart-words";
import { trendPicture } from "../../../src/taskpane/charts/chart-picture";
import { trendData } from "../../../src/workbook/charts/trend-data";
import { stackedParts } from "../../../src/workbook/charts/waterfall-parts";
import { planWorkbook } from "../../../src/workbook/plan-workbook";
import { reportOf8k } from "../../support/seeds";
import { BALANCE, BRIDGE, entryOf, INCOME, reportOf, statement } from "../fixture";

const quarter = (period: string, end: string) => ({ label: period, months: 3, end, period });
const QUARTERS = [quarter("Q1 2013", "2013-03-31"), quarter("Q2 2013", "2013-06-30"), quarter("Q3 2013", "2013-09-30")];
const bridge = (cells: readonly string[]) => statement("s2", "reconciliation", "Adjusted EBITDA", [QUARTERS[2] ?? quarter("", "")], [
  { label: "Net income (loss)", cells: [cells[0] ?? ""], metric: "NetIncomeLoss" }, { label: "Depreciation", cells: [cells[1] ?? ""] }, { label: "Restructuring", cells: [cells[2] ?? ""] }, { label: "Adjusted EBITDA", cells: [cells[3] ?? ""], metric: "AdjustedEbitda" },
], [[4, [1, 2, 3]]]);
const stepsOf = (cells: readonly string[]) => bridgeData(reportOf([bridge(cells)]))?.steps.map(({ label, from, to }) => [label, from, to]);

describe("the bridge of a release", () => {
  it("goes from a GAAP loss over zero to the measure, each step from where the last ended", () => {
    const data = bridgeData(reportOf([INCOME, BRIDGE]));
    expect(data?.period).toBe("Q3 2013");
    expect(data?.steps.map(({ kind, amount, from, to }) => [kind, amount, from, to])).toEqual([
      ["measure", "-730", "0", "-730"], ["increase", "691", "-730", "-39"], ["increase", "3798", "-39", "3759"], ["increase", "2002", "3759", "5761"], ["decrease", "-362", "5761", "5399"], ["decrease", "-209", "5399", "5190"], ["measure", "5191", "0", "5191"],
    ]);
  });

  it("stays below zero where the measure is a loss too", () => {
    expect(stepsOf(["(900)", "100", "200", "(600)"])).toEqual([["Net income (loss)", "0", "-900"], ["Depreciation", "-900", "-800"], ["Restructuring", "-800", "-600"], ["Adjusted EBITDA", "0", "-600"]]);
  });

  it("is not drawn where a step cannot be read, or where the steps do not lead there", () => {
    expect(stepsOf(["(900)", "1?", "200", "(600)"])).toBeUndefined();
    expect(stepsOf(["(900)", "100", "200", "(100)"])).toBeUndefined();
    expect(stepsOf(["", "100", "200", "(600)"])).toBeUndefined();
    expect(stepsOf(["(900)", "100", "", "(600)"])).toBeUndefined();
  });

  it("passes over a row that has nothing in this period, where the rest ties", () => {
    expect(stepsOf(["(900)", "100", "", "(800)"])?.map(([label]) => label)).toEqual(["Net income (loss)", "Depreciation", "Adjusted EBITDA"]);
  });

  it("is told in words", () => {
    const data = bridgeData(reportOf([BRIDGE]));
    expect(data && bridgeInWords(data)).toBe("Q3 2013, in USD thousands: Net (loss) income (730); Amortization of purchased intangibles 691; Stock-based compensation 3,798; Depreciation 2,002; Taxes (362); Other (income) (209); Adjusted EBITDA 5,191.");
    expect([amountText("-1234.5", 1), amountText("0", 2)]).toEqual(["(1,234.5)", "0"]);
  });
});

describe("a column of a waterfall", () => {
  it.each([["10", "30", "10", "20", "0"], ["-10", "-30", "-10", "0", "-20"], ["-10", "30", "0", "30", "-10"], ["30", "-10", "0", "30", "-10"], ["0", "-5", "0", "0", "-5"]])("from %s to %s stands on %s, %s above zero and %s below", (from, to, base, above, below) => {
    expect(stackedParts(from, to)).toEqual({ base, above, below });
  });
});

describe("the trend of a release", () => {
  const income = (cells: readonly (readonly string[])[]) => statement("s1", "income_statement", "Operations", QUARTERS, [
    { label: "Revenue", cells: cells[0] ?? [], metric: "Revenues" }, { label: "Net income (loss)", cells: cells[1] ?? [], metric: "NetIncomeLoss" },
  ]);

  it("stands side by side in the pane's picture, each bar from zero, with a gap where a figure is not printed", () => {
    const data = trendData(reportOf([income([["100", "110", "120"], ["(5)", "2", "9"]])])), picture = data && trendPicture(data, "light");
    expect(picture?.labels).toHaveLength(3);
    expect(picture?.series.map(({ name }) => name)).toEqual(data?.lines.map(({ name }) => name));
    expect(picture?.series[0]?.bars).toEqual([[0, 100], [0, 110], [0, 120]]);
    expect(picture?.words).toContain("110");
  });

  it("has the headline figures of three quarters, oldest first, losses as losses", () => {
    const data = trendData(reportOf([income([["100", "110", "120"], ["(5)", "2", "9"]])]));
    expect(data?.periods).toEqual(["Q1 2013", "Q2 2013", "Q3 2013"]);
    expect(data?.lines.map(({ metric, points }) => [metric, points.map((point) => point?.value)])).toEqual([["Revenues", ["100", "110", "120"]], ["NetIncomeLoss", ["-5", "2", "9"]]]);
  });

  it("is not drawn for two periods, and leaves a measure out that is printed for two", () => {
    expect(trendData(reportOf([INCOME]))).toBeNull();
    expect(trendData(reportOf([income([["100", "110", "120"], ["(5)", "2", "9?"]])]))?.lines.map(({ metric }) => metric)).toEqual(["Revenues"]);
  });
});

describe("the Charts sheet", () => {
  it("stands after the Overview, over cells that follow the statements", () => {
    const { sheets } = planWorkbook(reportOf8k()), charts = sheets[1];
    expect([sheets[0]?.name, charts?.name, charts?.charts.length]).toEqual(["Overview", "Charts", 1]);
    const formulas = charts?.cells.flat().flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : [])) ?? [];
    expect(formulas.filter((formula) => /^=-?'Adjusted EBITDA bridge'!/.test(formula)).length).toBeGreaterThan(4);
  });

  it("is not made for a release with neither", () => {
    expect(planWorkbook(entryOf(reportOf([INCOME, BALANCE]))).sheets.map(({ name }) => name)).not.toContain("Charts");
  });
});
