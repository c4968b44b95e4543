import { planWorkbook } from "../../src/workbook/plan-workbook";
import type { Check } from "../../src/vocabulary/report";
import { reportOf8k } from "../support/seeds";
import { BRIDGE, entryOf, INCOME, reportOf } from "./fixture";

function check(change: Partial<Check>): Check {
  return { id: "c1", kind: "cross_statement", status: "exact", title: "A check", period: "Q3 2013", expected: "1", actual: "1", difference: "0", cells: [], explanation: "It ties.", ...change };
}

/** The formulas of a check's row for what is expected, what is there and its code; null where it stays as read. */
function formulas(made: Check): readonly (string | null)[] {
  const row = planWorkbook(entryOf(reportOf([INCOME, BRIDGE], { checks: [made] }))).sheets.find(({ name }) => name === "Checks")?.cells[4];
  return [3, 4].map((column) => { const content = row?.[column]?.content; return content?.kind === "formula" ? content.formula : null; });
}

describe("a check as formulas", () => {
  it("compares the same figure in two tables, also with the other sign", () => {
    expect(formulas(check({ cells: ["s2.r1.c0", "s1.r12.c0"], expected: "-730", actual: "-730" }))).toEqual(["='Income statement'!B18", "='Adjusted EBITDA bridge'!B7"]);
    expect(formulas(check({ cells: ["s2.r6.c0", "s1.r10.c0"], expected: "-209", actual: "-209" }))).toEqual(["=-'Income statement'!B16", "='Adjusted EBITDA bridge'!B12"]);
  });

  it("divides an amount by shares and rounds as it is printed", () => {
    expect(formulas(check({ kind: "per_share", cells: ["s1.r13.c0", "s1.r12.c0", "s1.r14.c0"], expected: "-0.01", actual: "-0.01" }))).toEqual(["=ROUND('Income statement'!B18/'Income statement'!B22*1000,2)", "=IF(ROUND('Income statement'!B20-D5,6)=0,-0.01,'Income statement'!B20)"]);
  });

  it("stays as read where a cell is not filled or the formula would say something else", () => {
    expect(formulas(check({ cells: ["s2.r1.c0", "s9.r1.c0"] }))).toEqual([null, null]);
    expect(formulas(check({ cells: ["s2.r2.c0", "s1.r12.c0"] }))).toEqual([null, null]);
    expect(formulas(check({ kind: "guidance", cells: ["s2.r1.c0", "s1.r12.c0"] }))).toEqual([null, null]);
  });
});

describe("LivePerson's 8-K", () => {
  const results = (accept: boolean): readonly string[] => {
    const reading = reportOf8k(), accepted = new Map(accept ? reading.report.repairs.map((repair) => [repair.cell, repair] as const) : []);
    return planWorkbook(reading, { accepted }).sheets.find(({ name }) => name === "Checks")?.cells.slice(4).map(([first]) => (first?.content.kind === "formula" ? String(first.content.result) : "as read")) ?? [];
  };

  it("computes each check to the very result that the proof states", () => {
    const { report, ...rest } = reportOf8k();
    const rows = planWorkbook({ report, ...rest }).sheets.find(({ name }) => name === "Checks")?.cells.slice(4) ?? [];
    const names = { exact: "✓ Ties", rounding: "≈ Within rounding", broken: "✗ Does not tie", skipped: "Not checked" };
    const stated = report.checks.map(({ kind, title, period, status }) => `${title}|${period ?? ""}|${kind === "notice" ? "Note" : names[status]}`).sort();
    const computed = rows.map(([result, title, period]) => [title, period, result].map((cell) => (cell?.content.kind === "text" ? cell.content.text : cell?.content.kind === "formula" ? String(cell.content.result) : "")).join("|")).sort();
    expect(computed).toEqual(stated);
  });

  it("ties everywhere once its repairs are accepted", () => {
    expect(results(false).filter((result) => result === "Not checked").length).toBeGreaterThan(4);
    expect(results(true).filter((result) => result === "Not checked" || result === "✗ Does not tie")).toEqual([]);
  });
});
