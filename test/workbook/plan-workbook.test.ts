import { joinPlans, planWorkbook } from "../../src/workbook/plan-workbook";
import { columnName } from "../../src/workbook/cell-address";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../../src/workbook/sheet-plan";
import { BALANCE, BRIDGE, cell, CHANGE, entryOf, FULL_REPORT, INCOME, Q3, Q3_BEFORE, reportOf, statement } from "./fixture";

function sheet(plan: WorkbookPlan, name: string): SheetPlan {
  const found = plan.sheets.find((each) => each.name === name);
  if (!found) throw new Error(`no sheet ${name} among ${plan.sheets.map((each) => each.name).join(", ")}`);
  return found;
}

/** A cell by its row's label and its column's letter. */
function at(plan: SheetPlan, label: string, column: string, which = 0): PlannedCell {
  const rows = plan.cells.filter((row) => row[0]?.content.kind === "text" && row[0].content.text === label);
  const found = rows[which]?.find((_, index) => columnName(index) === column);
  if (!found) throw new Error(`no cell ${label} ${column}`);
  return found;
}

function shown({ content }: PlannedCell): string | number | null {
  return content.kind === "empty" ? null : content.kind === "text" ? content.text : content.kind === "number" ? content.value : content.formula;
}

const plan = planWorkbook(entryOf(FULL_REPORT));

describe("the sheets of a release", () => {
  it("come in the order analysts know, checks last", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Guidance", "Figures", "Income statement", "Balance sheet", "Adjusted EBITDA bridge", "Checks"]);
  });

  it("are only those chosen, beside guidance, figures and checks", () => {
    expect(planWorkbook(entryOf(FULL_REPORT), { statements: ["s3", "s9"] }).sheets.map(({ name }) => name)).toEqual(["Guidance", "Figures", "Balance sheet", "Checks"]);
  });

  it("say whose figures they are, in what, and from which filing", () => {
    const titles = sheet(plan, "Income statement").cells.slice(0, 4).map((row) => shown(row[0] ?? at(plan.sheets[0] as SheetPlan, "x", "A")));
    expect(titles).toEqual(["LivePerson, Inc. (LPSN)", "Condensed Consolidated Statements of Operations", "In thousands of US dollars, except share and per-share data", "Source: release.txt, Form 8-K, 2013-11-06"]);
  });

  it("keep the printed column headers with the period beneath", () => {
    const { cells, frozenRows, print } = sheet(plan, "Income statement");
    expect([cells[4]?.[1], cells[5]?.[1]].map((each) => each && shown(each))).toEqual(["Three Months Ended September 30, 2013", "Q3 2013"]);
    expect([frozenRows, print]).toEqual([6, { landscape: true, pagesWide: 1, headerRows: 6 }]);
  });

  it("are the same each time", () => {
    expect(planWorkbook(entryOf(FULL_REPORT))).toEqual(plan);
  });
});

describe("totals", () => {
  const income = sheet(plan, "Income statement"), bridge = sheet(plan, "Adjusted EBITDA bridge");

  it("are live formulas where the printed parts give the printed total", () => {
    expect(at(income, "Total cost and expenses", "B")).toMatchObject({ content: { kind: "formula", formula: "=SUM(B9:B13)", result: 46493 }, style: "formula.subtotal" });
    expect(shown(at(income, "(Loss) income from operations", "C"))).toBe("=C7-C14");
    expect(at(income, "Net (loss) income", "B")).toMatchObject({ content: { formula: "=B15+B16-B17", result: -730 }, style: "formula.total" });
  });

  it("are compared with the printed figure, so that an edited input moves the check", () => {
    expect(at(income, "Total cost and expenses", "E")).toMatchObject({ content: { formula: "=ROUND(46493-B14,2)", result: 0 }, style: "check" });
    expect(at(income, "Total cost and expenses", "E").numberFormat).toContain("✓");
  });

  it("stay as printed within rounding, with the live difference beside them", () => {
    expect(at(bridge, "Adjusted EBITDA", "B")).toMatchObject({ content: { kind: "number", value: 5191 }, style: "figure.total" });
    expect(at(bridge, "Adjusted EBITDA", "E")).toMatchObject({ content: { formula: "=ROUND(B13-SUM(B7:B12),2)", result: 1 }, numberFormat: '[Red][>3.5]#,##0_);[Red][<-3.5](#,##0);"≈"_)' });
  });

  it("stay as printed where they break, with a note that says by how much", () => {
    expect(at(bridge, "Adjusted EBITDA", "C")).toMatchObject({ content: { kind: "number", value: 7500 } });
    expect(at(bridge, "Adjusted EBITDA", "F")).toMatchObject({ content: { formula: "=ROUND(C13-SUM(C7:C12),2)", result: 78 }, note: "Does not tie: the printed parts add up to 7422, the printed total differs by 78." });
  });

  it("wait for a damaged input and are checked once it is typed in", () => {
    const balance = sheet(plan, "Balance sheet");
    expect(at(balance, "Total current assets", "C")).toMatchObject({ content: { kind: "number", value: 136150 } });
    expect(at(balance, "Total current assets", "F")).toMatchObject({ content: { formula: '=IF(COUNT(C7,C8,C9)=3,ROUND(C9-(C7+C8),2),"n/a")', result: "n/a" }, style: "checkSkipped" });
  });

  it("never refer to each other in a circle", () => {
    const circular = statement("s1", "supplemental", "Circle", [Q3], [{ label: "A", cells: ["3"] }, { label: "B", cells: ["2"] }, { label: "C", cells: ["1"] }], [[1, [2, 3]], [2, [1, -3]]]);
    const only = sheet(planWorkbook(entryOf(reportOf([circular]))), "Circle");
    expect([at(only, "A", "B"), at(only, "B", "B")].map(shown)).toEqual(["=B8+B9", 2]);
    expect(at(only, "B", "D")).toMatchObject({ content: { formula: "=ROUND(B8-(B7-B9),2)", result: 0 } });
  });

  it("are not made up in columns of changes", () => {
    const rows = [{ label: "A", cells: ["10", "5%"] }, { label: "B", cells: ["20", "7%"] }, { label: "Total", cells: ["30", "6%"] }];
    const only = sheet(planWorkbook(entryOf(reportOf([statement("s1", "segment", "Segments", [Q3, CHANGE], rows, [[3, [1, 2]]])]))), "Segments");
    expect([shown(at(only, "Total", "B")), shown(at(only, "Total", "C"))]).toEqual(["=B7+B8", 6]);
    expect(only.cells[4]?.map(shown)).toEqual([null, Q3.label, "% change", null, "Check"]);
  });

  it("are neither computed nor checked where no total is printed", () => {
    const rows = [{ label: "A", cells: ["10", "1"] }, { label: "B", cells: ["20", "2"] }, { label: "Total", cells: ["30", ""] }];
    const only = sheet(planWorkbook(entryOf(reportOf([statement("s1", "segment", "Segments", [Q3, Q3_BEFORE], rows, [[3, [1, 2]]])]))), "Segments");
    expect(shown(at(only, "Total", "C"))).toBeNull();
    expect(only.cells[5]?.map(shown)).toEqual(["Period", "Q3 2013", "Q3 2012", null, "Q3 2013"]);
  });
});

describe("figures", () => {
  const income = sheet(plan, "Income statement"), balance = sheet(plan, "Balance sheet");

  it("stand as printed, in blue, with the format of their unit", () => {
    expect(at(income, "Revenue", "B")).toMatchObject({ content: { value: 45192 }, style: "figure.plain", numberFormat: '#,##0_);(#,##0);"–"_)' });
    expect(at(income, "Diluted", "B")).toMatchObject({ content: { value: -0.01 }, numberFormat: "$#,##0.00_);($#,##0.00);$#,##0.00_)" });
    expect(at(income, "Diluted", "B", 1)).toMatchObject({ content: { value: 54046161 } });
  });

  it("of a bridge are read from the statement that prints the same figure", () => {
    const bridge = sheet(plan, "Adjusted EBITDA bridge");
    expect(at(bridge, "Net (loss) income", "B")).toMatchObject({ content: { formula: "='Income statement'!B18", result: -730 }, style: "link.plain" });
    expect(at(bridge, "Depreciation", "B")).toMatchObject({ content: { kind: "number", value: 2002 }, style: "figure.plain" });
  });

  it("that are damaged stay empty, marked, with what is printed and what it can be", () => {
    expect(at(balance, "Cash and cash equivalents", "C")).toMatchObject({ content: { kind: "empty" }, style: "damaged.plain", note: 'Printed "103,33": digits are missing; the figure lies between 103,330 and 103,339.' });
    expect(at(balance, "Reserve for a dispute", "C")).toMatchObject({ content: { kind: "empty" }, note: 'Printed "3 400": damaged in the source, so the figure is left empty.' });
  });

  it("keep a dash as zero, a blank as nothing and a redaction as such", () => {
    expect(at(balance, "Restricted cash", "B")).toMatchObject({ content: { value: 0 }, numberFormat: '#,##0_);(#,##0);"–"_)' });
    expect(at(balance, "Restricted cash", "C").content).toEqual({ kind: "empty" });
    expect(at(balance, "Reserve for a dispute", "B")).toMatchObject({ content: { text: "[redacted]" }, style: "redacted.plain" });
  });

  it("lead back to their place in the filing", () => {
    expect(balance.sources["C7"]).toEqual({ file: "release.txt", cellId: "s3.r1.c1", at: [0, 7], text: "103,33" });
    expect(sheet(plan, "Figures").sources["D5"]).toMatchObject({ cellId: "m1", at: [60, 90] });
    expect(balance.sources["C10"]).toBeUndefined();
  });

  it("of sentences and guidance stand with their units, a midpoint live", () => {
    expect(sheet(plan, "Guidance").cells[4]?.map(shown)).toEqual(["Revenue", "Q4 2013", 46, 47, "=AVERAGE(C5:D5)", "USD millions", "Revenue of $46 - $47 million"]);
    expect(sheet(plan, "Guidance").cells[5]?.slice(2, 5).map(shown)).toEqual([null, 0.01, null]);
    expect(sheet(plan, "Figures").cells[5]?.[3]).toMatchObject({ content: { text: "[redacted]" } });
  });

  it("show a proposed mend beside what is printed, never in its place", () => {
    const mended = reportOf([BALANCE], { repairs: [{ kind: "figure", cell: "s3.r1.c1", printed: "103,33", proposed: "103339", standing: "proven", evidence: ["c1"], explanation: "Only this ties." }] });
    const cash = at(sheet(planWorkbook(entryOf(mended)), "Balance sheet"), "Cash and cash equivalents", "C");
    expect(cash.content.kind).toBe("empty");
    expect(cash.note).toContain("Arithmetic proves 103339: Only this ties.");
  });
});

describe("text from a filing", () => {
  const rows = [{ label: '=HYPERLINK("http://example.org","click")', cells: ["1"] }, { label: "+cmd|' /C calc'!A0", cells: ["2"] }, { label: "@SUM(1)", cells: ["3"] }, { label: "-1+1\u0007", cells: ["4"] }];
  const titled = { ...statement("s1", "supplemental", "=1+1", [{ ...Q3, label: "=2+2" }], rows), columns: [{ ...Q3, label: "=2+2" }] };
  const [only] = planWorkbook(entryOf(reportOf([titled], { registrant: { name: "=Evil, Inc.", ticker: null, cik: null, fileNumber: null } }))).sheets;

  it("is never a formula", () => {
    const formulas = only?.cells.flat().filter(({ content }) => content.kind === "formula");
    expect(formulas).toEqual([]);
    expect(only?.cells.slice(6, 10).map((row) => row[0] && [shown(row[0]), row[0].numberFormat])).toEqual([[rows[0]?.label, "@"], [rows[1]?.label, "@"], ["@SUM(1)", "@"], ["-1+1 ", "@"]]);
    expect([only?.cells[0]?.[0], only?.cells[1]?.[0], only?.cells[4]?.[1]].map((each) => each?.numberFormat)).toEqual(["@", "@", "@"]);
  });
});

describe("headings", () => {
  it("are written where only the rows name them, and once where they are printed", () => {
    const labels = sheet(plan, "Income statement").cells.map((row) => row[0] && shown(row[0]));
    expect(labels.slice(6, 9)).toEqual(["Revenue", "Costs and expenses:", "Cost of revenue"]);
    expect(labels.slice(17, 22)).toEqual(["Net (loss) income", "Net (loss) income per share", "Diluted", "Weighted average shares", "Diluted"]);
  });
});

describe("checks", () => {
  it("show the largest break first, against what was expected", () => {
    const checks = sheet(plan, "Checks").cells.slice(4);
    expect(checks.map((row) => row[1] && shown(row[1]))).toEqual(["EPS from net loss and shares", "Adjusted EBITDA adds up", "Total cost and expenses adds up"]);
    expect(checks[1]?.map(shown)).toEqual(["Does not tie", "Adjusted EBITDA adds up", "Q3 2012", 7500, 7422, 78, "The parts give 7,422.", "Adjusted EBITDA bridge C13"]);
  });
});

describe("names for headline figures", () => {
  it("say company, period and measure and lead to the statement first", () => {
    expect(plan.names).toContainEqual({ name: "LPSN_Q3_2013_AdjustedEbitda", sheet: "Adjusted EBITDA bridge", cell: "B13" });
    expect(plan.names).toContainEqual({ name: "LPSN_Q3_2013_NetIncomeLoss", sheet: "Income statement", cell: "B18" });
    expect(plan.names).toContainEqual({ name: "LPSN_2013_09_30_CashAndCashEquivalents", sheet: "Balance sheet", cell: "B7" });
  });

  it("are valid, unique and never of a damaged figure", () => {
    const names = plan.names.map(({ name }) => name);
    expect(names.every((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))).toBe(true);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names).not.toContain("LPSN_2012_12_31_CashAndCashEquivalents");
  });
});

describe("several filings in one workbook", () => {
  it("keep their sheets apart, formulas following", () => {
    const joined = joinPlans([planWorkbook(entryOf(reportOf([INCOME, BRIDGE]))), planWorkbook(entryOf(reportOf([INCOME, BRIDGE], { file: "other.txt" })))]);
    expect(joined.sheets.map(({ name }) => name)).toEqual(["Income statement", "Adjusted EBITDA bridge", "Income statement (2)", "Adjusted EBITDA bridge (2)"]);
    expect(shown(at(joined.sheets[3] as SheetPlan, "Net (loss) income", "B"))).toBe("='Income statement (2)'!B18");
    expect(new Set(joined.names.map(({ name }) => name)).size).toBe(joined.names.length);
  });
});

it("the fixture's cells are read as the reader reads them", () => {
  expect([cell("(1,301)").value, cell("-").value, cell("").state]).toEqual(["-1301", "0", "blank"]);
});
