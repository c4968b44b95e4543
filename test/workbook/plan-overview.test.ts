import { renameSheets } from "../../src/workbook/cell-address";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import type { PlannedCell, SheetPlan } from "../../src/workbook/sheet-plan";
import type { Report } from "../../src/vocabulary/report";
import { BALANCE, CHANGE, entryOf, FULL_REPORT, Q3, Q3_BEFORE, reportOf, statement } from "./fixture";

const YTD = { label: "Nine Months Ended September 30, 2013", months: 9, end: "2013-09-30", period: "9M 2013" };
const YTD_BEFORE = { label: "Nine Months Ended September 30, 2012", months: 9, end: "2012-09-30", period: "9M 2012" };
const LTM = { label: "Twelve Months Ended September 30, 2013", months: 12, end: "2013-09-30", period: "LTM Q3 2013" };

function overviewOf(report: Report): SheetPlan {
  const found = planWorkbook(entryOf(report)).sheets[0];
  if (found?.name !== "Overview") throw new Error("the first sheet is not the Overview");
  return found;
}

function shown({ content }: PlannedCell): string | number {
  return content.kind === "empty" ? "" : content.kind === "text" ? content.text : content.kind === "number" ? content.value : content.result;
}

/** What a row shows, found by its label. */
function line(plan: SheetPlan, label: string): readonly (string | number)[] {
  const row = plan.cells.find(([first]) => first && shown(first) === label);
  if (!row) throw new Error(`no line ${label} among ${plan.cells.map(([first]) => first && shown(first)).join(", ")}`);
  return row.map(shown);
}

function formula(plan: SheetPlan, label: string, column: number): string {
  const content = plan.cells.find(([first]) => first && shown(first) === label)?.[column]?.content;
  return content?.kind === "formula" ? content.formula : "";
}

describe("the Overview", () => {
  const plan = overviewOf(FULL_REPORT);

  it("says whose filing it is and for which period", () => {
    expect(plan.cells.slice(0, 3).map(([first]) => first && shown(first))).toEqual(["LivePerson, Inc. (LPSN)", expect.stringMatching(/^Overview/), expect.stringMatching(/^Source: release.txt, Form 8-K, 2013-11-06/)]);
  });

  it("shows headline figures beside the year before, with growth, all of them live", () => {
    expect(line(plan, "Results").slice(0, 6)).toEqual(["Results", "Unit", "Q3 2013", "Q3 2012", "Change", "Change, %"]);
    expect(line(plan, "Revenue").slice(0, 6)).toEqual(["Revenue", "USD thousands", 45192, 39670, 5522, 0.1392]);
    expect(formula(plan, "Revenue", 2)).toBe("='Income statement'!B7");
    expect(formula(plan, "Revenue", 5)).toMatch(/^=IF\(COUNT\(C\d+:D\d+\)<2,"n\/a",IF\(AND\(D\d+>0,C\d+>=0\),ROUND\(C\d+\/D\d+-1,4\),"n\/m"\)\)$/);
  });

  it("calls growth to or from a loss not meaningful", () => {
    expect(line(plan, "Net income")[5]).toBe("n/m");
  });

  it("tells margins as shares of revenue and their change in points", () => {
    expect(line(plan, "Net margin").slice(1, 5)).toEqual(["percent of revenue", -0.0162, 0.0403, -5.65]);
  });

  it("says n/a for a figure that cannot be read, and takes it as soon as it is there", () => {
    expect(line(plan, "Cash").slice(2, 5)).toEqual([77379, "n/a", "n/a"]);
    expect(formula(plan, "Cash", 3)).toBe(`=IF(ISNUMBER('Balance sheet'!C7),'Balance sheet'!C7,"n/a")`);
  });

  it("counts the checks as they stand now and names the breaks", () => {
    const counts = ["Tie exactly", "Tie within rounding", "Do not tie", "Not checked"].map((label) => Number(line(plan, label)[2]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(FULL_REPORT.checks.filter(({ kind }) => kind !== "notice").length);
    expect(formula(plan, "Do not tie", 2)).toMatch(/^=COUNTIF\('Checks'!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+,3\)$/);
    const broken = FULL_REPORT.checks.filter(({ status }) => status === "broken");
    expect(plan.cells.filter(([first]) => first?.style === "jumpBroken")).toHaveLength(Math.min(6, broken.length));
  });

  it("lists what the company expects with its midpoint", () => {
    const [first] = FULL_REPORT.guidance;
    const from = plan.cells.findIndex(([cell]) => cell && shown(cell) === "Guidance");
    expect(plan.cells[from + 1]?.slice(0, 5).map(shown)).toEqual([first?.metric, "USD millions", first?.period, Number(first?.low), Number(first?.high)]);
  });

  it("leads to every other sheet", () => {
    const { sheets } = planWorkbook(entryOf(FULL_REPORT));
    const links = plan.cells.flat().filter(({ style }) => style === "jump").map(shown);
    expect(links).toEqual(expect.arrayContaining(sheets.slice(1).map(({ name }) => name)));
  });

  it("keeps its links when sheets get other names", () => {
    const names = new Map([["Balance sheet", "Bob's \"sheet\""]]);
    expect(renameSheets(`=HYPERLINK("#'Balance sheet'!A1","Balance sheet")`, names)).toBe(`=HYPERLINK("#'Bob''s ""sheet""'!A1","Bob's ""sheet""")`);
    expect(renameSheets(`=HYPERLINK("#'Balance sheet'!A9","2 more")`, names)).toBe(`=HYPERLINK("#'Bob''s ""sheet""'!A9","2 more")`);
    expect(renameSheets("='Balance sheet'!B7", names)).toBe(`='Bob''s "sheet"'!B7`);
  });
});

describe("the Overview of a bank", () => {
  const bank = overviewOf(reportOf([statement("s1", "supplemental", "Highlights", [Q3, Q3_BEFORE], [
    { label: "Total revenue", cells: ["1,720", "1,707"], metric: "Revenues" },
    { label: "Provision for credit losses", cells: ["(25)", "124"], metric: "ProvisionForLoanLeaseAndOtherLosses" },
    { label: "Net interest margin", unit: "percent", cells: ["2.66%", "2.75%"], metric: "NetInterestMargin" },
    { label: "Efficiency ratio", unit: "percent", cells: ["62%", "59%"], metric: "EfficiencyRatio" },
    { label: "CET1", unit: "percent", cells: ["9.9%", "10.0%"], metric: "CommonEquityTierOneRatio" },
  ])]));

  it("shows what banks are judged by, a percent's change in points", () => {
    expect(line(bank, "Provision for credit losses").slice(1, 6)).toEqual(["USD thousands", -25, 124, -149, "n/m"]);
    expect(line(bank, "Net interest margin").slice(1, 5)).toEqual(["percent", 2.66, 2.75, -0.09]);
    expect(line(bank, "Efficiency ratio").slice(2, 5)).toEqual([62, 59, 3]);
    expect(bank.cells.flat().map(({ numberFormat }) => numberFormat)).toContain(`0.00" pts"_);(0.00" pts");0.00" pts"_)`);
  });

  it("tells capital beside the results where it is printed for quarters only", () => {
    expect(line(bank, "Common equity Tier 1 ratio").slice(2, 4)).toEqual([9.9, 10]);
  });
});

describe("which periods the Overview compares", () => {
  const rows = [{ label: "Revenue", cells: ["10", "8", "30", "24"], metric: "Revenues" as const }];

  it("the quarter and the year to date", () => {
    const plan = overviewOf(reportOf([statement("s1", "income_statement", "Operations", [Q3, Q3_BEFORE, YTD, YTD_BEFORE], rows)]));
    expect(line(plan, "Results")).toEqual(["Results", "Unit", "Q3 2013", "Q3 2012", "Change", "Change, %", "9M 2013", "9M 2012", "Change", "Change, %"]);
    expect(line(plan, "Revenue").slice(6)).toEqual([30, 24, 6, 0.25]);
  });

  it("not twelve months that end with the quarter", () => {
    const plan = overviewOf(reportOf([statement("s1", "income_statement", "Operations", [Q3, Q3_BEFORE, LTM], [{ label: "Revenue", cells: ["10", "8", "38"], metric: "Revenues" }])]));
    expect(line(plan, "Results")).not.toContain("LTM Q3 2013");
  });

  it("and never a segment's figure for the company's", () => {
    const plan = overviewOf(reportOf([BALANCE, statement("s1", "reconciliation", "By segment", [Q3, Q3, Q3, CHANGE], [{ label: "Revenue", cells: ["10", "8", "18", "1"], metric: "Revenues" }])]));
    expect(plan.cells.map(([first]) => first && shown(first))).not.toContain("Revenue");
  });

  it.each([["is not there twice where the filing calls it EBITDA for short", "8", false], ["is there beside an EBITDA that is another figure", "7", true]])("adjusted EBITDA %s", (_, ebitda, isThere) => {
    const both = [
      { label: "Adjusted EBITDA", cells: ["10", "8"], metric: "AdjustedEbitda" as const },
      { label: "EBITDA", cells: ["10", ebitda], metric: "Ebitda" as const },
    ];
    const labels = overviewOf(reportOf([statement("s1", "reconciliation", "Adjusted EBITDA", [Q3, Q3_BEFORE], both)])).cells.map(([first]) => first && shown(first));
    expect(labels).toContain("Adjusted EBITDA");
    expect(labels.includes("EBITDA")).toBe(isThere);
  });

  it("no results where no period is known", () => {
    expect(overviewOf(reportOf([statement("s1", "supplemental", "Other", [CHANGE], [{ label: "Revenue", cells: ["10"], metric: "Revenues" }])])).cells.map(([first]) => first && shown(first))).not.toContain("Results");
  });
});
