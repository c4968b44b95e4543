import type { Check } from "../../src/vocabulary/report";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { CHANGE, entryOf, INCOME, BRIDGE, Q3, Q3_BEFORE, reportOf, statement } from "./fixture";

function check(kind: Check["kind"], cells: readonly string[], more: Partial<Check> = {}): Check {
  return { id: cells[0] ?? "", kind, status: "exact", title: "A check", period: "Q3 2013", expected: null, actual: null, difference: "0", cells, explanation: "As printed.", ...more };
}

/** What a sheet's cell holds, and its colour. */
function cellAt(statements: Parameters<typeof reportOf>[0], checks: readonly Check[], sheet: string, row: number, column: number): readonly unknown[] {
  const found = planWorkbook(entryOf(reportOf(statements, { checks }))).sheets.find(({ name }) => name === sheet)?.cells[row - 1]?.[column];
  return found ? [found.content.kind === "formula" ? found.content.formula : found.content.kind === "number" ? found.content.value : null, found.style.split(".")[0]] : [];
}

const RATES = statement("s5", "supplemental", "Rates", [Q3, Q3_BEFORE], [
  { label: "Gross profit", cells: ["34,595", "30,634"] },
  { label: "Revenue", cells: ["45,192", "39,670"] },
  { label: "Gross margin", cells: ["76.6%", "77.9%"], unit: "percent" },
]);

const CHANGES = statement("s6", "supplemental", "Changes", [Q3, Q3_BEFORE, CHANGE, { ...CHANGE, label: "$ change" }], [
  { label: "Growing", cells: ["460", "400", "15.0%", "60"] },
  { label: "From a loss", cells: ["10", "(40)", "125.0%", "50"] },
  { label: "Spent, favourable when it falls", cells: ["90", "100", "10.0%", "10"] },
  { label: "Shrinking, favourable", cells: ["150", "200", "25.0%", "50"] },
  { label: "Printed otherwise", cells: ["90", "100", "(11.0)%", "(12)"] },
]);

describe("a figure that others give as printed", () => {
  it("is a value per share over the shares, in the shares' own scale", () => {
    expect(cellAt([INCOME], [check("per_share", ["s1.r13.c0", "s1.r12.c0", "s1.r14.c0"])], "Income statement", 20, 1)).toEqual(["=ROUND(B18/B22*1000,2)", "formula"]);
  });

  it("is a margin, rounded as it is printed; one that the figures do not give stays as printed", () => {
    const checks = [0, 1].map((column) => check("identity", ["s5.r3", "s5.r1", "s5.r2"].map((row) => `${row}.c${column}`)));
    expect([1, 2].map((column) => cellAt([RATES], checks, "Rates", 9, column))).toEqual([["=ROUND(B7/B8*100,1)", "formula"], [77.9, "figure"]]);
  });

  it("is a change in percent or as a difference, from a loss and with its sign turned as well", () => {
    const checks = [1, 2, 3, 4, 5].flatMap((row) => [2, 3].map((column) => check("growth", [column, 0, 1].map((each) => `s6.r${row}.c${each}`))));
    expect([7, 8, 9, 10, 11].map((row) => [2, 3].map((column) => cellAt([CHANGES], checks, "Changes", row, column + 1)[0]))).toEqual([
      ["=ROUND((B7/C7-1)*100,1)", "=B7-C7"],
      ["=ROUND((B8-C8)/ABS(C8)*100,1)", "=B8-C8"],
      ["=ROUND(-((B9/C9-1)*100),1)", "=-(B9-C9)"],
      ["=ROUND(-((B10/C10-1)*100),1)", "=-(B10-C10)"],
      [-11, -12],
    ]);
  });

  it("is held against what is printed once an input moves it", () => {
    const checks = planWorkbook(entryOf(reportOf([RATES], { checks: [check("identity", ["s5.r3.c0", "s5.r1.c0", "s5.r2.c0"], { expected: "76.6", actual: "76.6" })] }))).sheets.find(({ name }) => name === "Checks");
    expect(checks?.cells[4]?.[4]?.content).toMatchObject({ formula: "=IF(ROUND('Rates'!B9-D5,6)=0,76.6,'Rates'!B9)", result: 76.6 });
  });
});

describe("a figure that another statement prints", () => {
  const cash = { label: "Cash", metric: "CashAndCashEquivalents" as const };
  const balance = statement("s3", "balance_sheet", "Balance sheet", [{ label: "September 30, 2013", months: 0, end: "2013-09-30", period: "2013-09-30" }], [{ ...cash, cells: ["77,379"] }]);
  const flow = (value: string): ReturnType<typeof statement> => statement("s4", "cash_flow", "Cash flow", [Q3], [
    { label: "Net (loss) income", metric: "NetIncomeLoss", cells: ["(730)"] },
    { ...cash, label: "Cash at beginning of period", cells: ["77,379"] },
    { ...cash, label: "Cash at end of period", cells: [value] },
  ]);

  it("comes from the statement of operations and the balance sheet, never the other way", () => {
    expect([7, 8, 9].map((row) => cellAt([INCOME, balance, flow("77,379")], [], "Cash flow", row, 1))).toEqual([["='Income statement'!B18", "link"], [77379, "figure"], ["='Balance sheet'!B7", "link"]]);
    expect(cellAt([INCOME, balance, flow("77,379")], [], "Balance sheet", 7, 1)).toEqual([77379, "figure"]);
  });

  it("stays as printed where the two differ", () => {
    expect(cellAt([balance, flow("77,380")], [], "Cash flow", 9, 1)).toEqual([77380, "figure"]);
  });

  it("keeps the sign with which a bridge prints it, where the proof found them to be the same", () => {
    expect(cellAt([INCOME, BRIDGE], [check("cross_statement", ["s2.r6.c0", "s1.r10.c0"])], "Adjusted EBITDA bridge", 12, 1)).toEqual(["=-'Income statement'!B16", "link"]);
  });
});
