import { joinPlans, planWorkbook } from "../../src/workbook/plan-workbook";
import { jumpCell } from "../../src/workbook/jump-cell";
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
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Overview", "Guidance", "Figures", "Income statement", "Balance sheet", "Adjusted EBITDA bridge", "Checks"]);
  });

  it("are only those chosen, beside guidance, figures and checks", () => {
    expect(planWorkbook(entryOf(FULL_REPORT), { statements: ["s3", "s9"] }).sheets.map(({ name }) => name)).toEqual(["Overview", "Guidance", "Figures", "Balance sheet", "Checks"]);
  });

  it("say whose figures they are, in what, and from which filing", () => {
    const lines = sheet(plan, "Income statement").cells.map(([first]) => first && shown(first));
    expect(lines.slice(0, 3)).toEqual(["LivePerson, Inc. (LPSN)", "Condensed Consolidated Statements of Operations", "In thousands of US dollars, except share and per-share data"]);
    expect(lines).toContain("Source: release.txt, Form 8-K, 2013-11-06.");
  });

  it("keep the printed column headers with the period and the date on which it ends beneath", () => {
    const { cells, frozenRows, print } = sheet(plan, "Income statement");
    expect([cells[3]?.[1], cells[4]?.[1], cells[5]?.[1]].map((each) => each && shown(each))).toEqual(["Three Months Ended September 30, 2013", "Q3 2013", 41547]);
    expect([cells[5]?.[1]?.numberFormat, cells[5]?.[0] && shown(cells[5][0])]).toEqual(["d-mmm-yy", "Period ends"]);
    expect(sheet(plan, "Balance sheet").cells[5]?.slice(0, 3).map(shown)).toEqual(["As of", 41547, 41274]);
    expect([frozenRows, print]).toEqual([6, { landscape: true, pagesWide: 1, pagesTall: 1, headerRows: 6 }]);
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

  it("have a tick that follows the row of their check", () => {
    expect(at(income, "Total cost and expenses", "E")).toMatchObject({ content: { formula: `=CHOOSE('Checks'!J9+1,"n/a","✓","≈","✗")`, result: "✓" }, style: "tickExact" });
  });

  it("stay as printed within rounding", () => {
    expect(at(bridge, "Adjusted EBITDA", "B")).toMatchObject({ content: { kind: "number", value: 5191 }, style: "figure.total" });
    expect(at(bridge, "Adjusted EBITDA", "E")).toMatchObject({ content: { result: "≈" }, style: "tickRounding", note: null });
  });

  it("stay as printed where they break, with a cross and a note that says why", () => {
    expect(at(bridge, "Adjusted EBITDA", "C")).toMatchObject({ content: { kind: "number", value: 7500 } });
    expect(at(bridge, "Adjusted EBITDA", "F")).toMatchObject({ content: { result: "✗" }, style: "tickBroken", note: "The parts give 7,422." });
    expect(at(bridge, "Adjusted EBITDA", "G")).toMatchObject({ content: { result: 78 }, style: "apart" });
  });

  it("wait for a damaged input and are checked once it is there", () => {
    const balance = sheet(plan, "Balance sheet");
    expect(at(balance, "Total current assets", "C")).toMatchObject({ content: { kind: "number", value: 136150 } });
    expect(at(balance, "Total current assets", "E")).toMatchObject({ content: { result: "n/a" }, style: "tickSkipped" });
  });

  it("never refer to each other in a circle", () => {
    const circular = statement("s1", "supplemental", "Circle", [Q3], [{ label: "A", cells: ["3"] }, { label: "B", cells: ["2"] }, { label: "C", cells: ["1"] }], [[1, [2, 3]], [2, [1, -3]]]);
    const only = sheet(planWorkbook(entryOf(reportOf([circular]))), "Circle");
    expect([at(only, "A", "B"), at(only, "B", "B")].map(shown)).toEqual(["=B8+B9", 2]);
  });

  it("are not made up in columns of changes", () => {
    const rows = [{ label: "A", cells: ["10", "5%"] }, { label: "B", cells: ["20", "7%"] }, { label: "Total", cells: ["30", "6%"] }];
    const only = sheet(planWorkbook(entryOf(reportOf([statement("s1", "segment", "Segments", [Q3, CHANGE], rows, [[3, [1, 2]]])]))), "Segments");
    expect([shown(at(only, "Total", "B")), shown(at(only, "Total", "C"))]).toEqual(["=B7+B8", 6]);
    expect([only.cells[3]?.map(shown), only.cells[5]?.map(shown)]).toEqual([[null, Q3.label, "% change"], ["Period ends", 41547, null]]);
  });

  it("are neither computed nor checked where no total is printed", () => {
    const rows = [{ label: "A", cells: ["10", "1"] }, { label: "B", cells: ["20", "2"] }, { label: "Total", cells: ["30", ""] }];
    const only = sheet(planWorkbook(entryOf(reportOf([statement("s1", "segment", "Segments", [Q3, Q3_BEFORE], rows, [[3, [1, 2]]])]))), "Segments");
    expect(shown(at(only, "Total", "C"))).toBeNull();
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
    expect(cash.note).toContain("Proven repair, not accepted yet: 103,339. Only this ties.");
  });
});

describe("text from a filing", () => {
  const rows = [{ label: '=HYPERLINK("http://example.org","click")', cells: ["1"] }, { label: "+cmd|' /C calc'!A0", cells: ["2"] }, { label: "@SUM(1)", cells: ["3"] }, { label: "-1+1\u0007", cells: ["4"] }];
  const titled = { ...statement("s1", "supplemental", "=1+1", [{ ...Q3, label: "=2+2" }], rows), columns: [{ ...Q3, label: "=2+2" }] };
  const { sheets } = planWorkbook(entryOf(reportOf([titled], { registrant: { name: "=Evil, Inc.", ticker: null, cik: null, fileNumber: null } })));
  const only = sheets.find(({ key }) => key.endsWith("#s1"));

  it("is never a formula", () => {
    const formulas = only?.cells.flat().filter(({ content }) => content.kind === "formula");
    expect(formulas).toEqual([]);
    expect(only?.cells.slice(6, 10).map((row) => row[0] && [shown(row[0]), row[0].numberFormat])).toEqual([[rows[0]?.label, "@"], [rows[1]?.label, "@"], ["@SUM(1)", "@"], ["-1+1 ", "@"]]);
    expect([only?.cells[0]?.[0], only?.cells[1]?.[0], only?.cells[3]?.[1]].map((each) => each?.numberFormat)).toEqual(["@", "@", "@"]);
  });

  it("stands between quotes where a link to its sheet needs a formula", () => {
    const overview = sheets.find(({ key }) => key.endsWith("#overview"));
    const formulas = overview?.cells.flat().filter(({ content }) => content.kind === "formula").map(shown);
    expect(formulas).toEqual([`=HYPERLINK("#'=1+1'!A1","=1+1")`]);
    expect(shown(jumpCell(`Say "hi"`, `"),1+1,("`, "A1", "jump"))).toBe(`=HYPERLINK("#'Say ""hi""'!A1","""),1+1,(""")`);
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
  const checks = sheet(plan, "Checks").cells.slice(4);

  it("show the largest break first, against what was expected", () => {
    expect(checks.map((row) => row[1] && shown(row[1]))).toEqual(["EPS from net loss and shares", "Adjusted EBITDA adds up", "Adjusted EBITDA adds up", "Total current assets adds up", "Total cost and expenses adds up", "A measure without its reconciliation"]);
  });

  it("compute what is expected, what is there and the result from the filled cells", () => {
    expect(checks[1]?.map(shown)).toEqual([
      `=CHOOSE(J6+1,"Not checked","✓ Ties","≈ Within rounding","✗ Does not tie")`, "Adjusted EBITDA adds up", "Q3 2012",
      "=SUM('Adjusted EBITDA bridge'!C7:C12)", "='Adjusted EBITDA bridge'!C13", `=IF(COUNT(D6,E6)=2,ROUND(E6-D6,2),"n/a")`, 3.5,
      "The parts give 7,422.", "Adjusted EBITDA bridge C13 C7 C8 C9 …", "=IF(ISNUMBER(F6),IF(F6=0,1,IF(ABS(F6)<=G6,2,3)),0)",
    ]);
  });

  it("hold a live total against the figure printed for it for as long as it follows its parts", () => {
    expect(checks[4]?.slice(3, 5).map(shown)).toEqual(["=SUM('Income statement'!B9:B13)", "=IF(ROUND('Income statement'!B14-D9,2)=0,46493,'Income statement'!B14)"]);
  });

  it("wait for what is missing, and leave to a person what is a note", () => {
    expect(checks[3]?.slice(3, 6).map((each) => each.content.kind === "formula" && each.content.result)).toEqual(["n/a", "n/a", "n/a"]);
    expect(checks[3]?.map(shown)[3]).toBe(`=IF(COUNT('Balance sheet'!C7,'Balance sheet'!C8,'Balance sheet'!C9)=3,'Balance sheet'!C7+'Balance sheet'!C8,"n/a")`);
    expect([checks[5]?.[0], checks[5]?.[9]].map((each) => each && shown(each))).toEqual(["Note", null]);
  });

  it("stay as read where formulas would not come to what the check states", () => {
    expect(checks[0]?.slice(0, 6).map(shown)).toEqual(["✗ Does not tie", "EPS from net loss and shares", "Q3 2013", 0.02, 0.01, 0.01]);
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
    expect(joined.sheets.map(({ name }) => name)).toEqual(["Overview", "Income statement", "Adjusted EBITDA bridge", "Overview (2)", "Income statement (2)", "Adjusted EBITDA bridge (2)"]);
    expect(shown(at(joined.sheets[5] as SheetPlan, "Net (loss) income", "B"))).toBe("='Income statement (2)'!B18");
    expect(new Set(joined.names.map(({ name }) => name)).size).toBe(joined.names.length);
  });
});

it("the fixture's cells are read as the reader reads them", () => {
  expect([cell("(1,301)").value, cell("-").value, cell("").state]).toEqual(["-1301", "0", "blank"]);
});
