import type { Report } from "../../src/vocabulary/report";
import { isOnGuidanceSheet, usualStatements } from "../../src/workbook/chosen-statements";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { entryOf, FULL_REPORT, INCOME, Q3, statement } from "./fixture";

/** A table of a range and a figure, each cell at a place of its own. */
const OUTLOOK = { ...statement("s9", "guidance", "Outlook by measure", [Q3], [{ label: "Subscription revenue", cells: [] }, { label: "Diluted shares", cells: ["196"], unit: "shares" }]) };
const TABLE = { ...OUTLOOK, rows: OUTLOOK.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, at: [500, 503] as const })) })) };

function reportWith(change: Partial<Report>): Report {
  return { ...FULL_REPORT, statements: [INCOME, TABLE], checks: [], repairs: [], metrics: [], ...change };
}

const ITEM: Report["guidance"][number] = { metric: "Diluted shares", concept: null, period: "Q3 2013", low: "196", high: "196", unit: "shares", scale: 1_000_000, text: "Diluted shares 196", at: [500, 503] };
const CHECK: Report["checks"][number] = { id: "k1", kind: "sum", status: "exact", title: "Diluted shares", period: "Q3 2013", expected: "196", actual: "196", difference: "0", cells: ["s9.r2.c0"], explanation: "Both are 196." };

describe("a guidance table", () => {
  it("gets no sheet of its own where the Guidance sheet lists all of its figures", () => {
    const report = reportWith({ guidance: [ITEM] });
    expect([isOnGuidanceSheet(report, TABLE), usualStatements(report)]).toEqual([true, ["s1"]]);
    const names = planWorkbook(entryOf(report)).sheets.map(({ name }) => name);
    expect(names).toContain("Guidance");
    expect(names.filter((name) => /outlook|guidance/i.test(name))).toEqual(["Guidance"]);
  });

  it("gets one where a person asks for it, where a figure is listed nowhere else, and where a check reads it", () => {
    const report = reportWith({ guidance: [ITEM] });
    const sheets = (of: Report, statements?: readonly string[]): number => planWorkbook(entryOf(of), statements ? { statements } : {}).sheets.filter(({ sources }) => Object.values(sources).some(({ cellId }) => cellId.startsWith("s9."))).length;
    expect(sheets(report)).toBe(0);
    expect(sheets(report, ["s1", "s9"])).toBeGreaterThan(0);
    expect(usualStatements(reportWith({ guidance: [{ ...ITEM, at: [900, 903] }] }))).toEqual(["s1", "s9"]);
    expect(usualStatements(reportWith({ guidance: [ITEM], checks: [CHECK] }))).toEqual(["s1", "s9"]);
    expect(usualStatements(reportWith({ guidance: [] }))).toEqual(["s1", "s9"]);
  });
});
