import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCover } from "../../src/filing/cover";
import { readFiling } from "../../src/filing/read-filing";
import { readStatements } from "../../src/statement/read-statements";
import { inferCalendar } from "../../src/statement/headline";
import { wordsOf } from "../../src/table/words";
import { tieOut } from "../../src/tieout/tie-out";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../../src/workbook/sheet-plan";
import { entryOf, reportOf } from "./fixture";

const SEED = "004_ea1ead2fdb1745ca.txt";

/** LivePerson's 8-K of November 6, 2013 as its tables are read, damage and all. */
function planOfSeed(): WorkbookPlan {
  const filing = readFiling(SEED, readFileSync(join(__dirname, "..", "..", "seeds", SEED)));
  const { registrant } = readCover(filing);
  const release = filing.documents.find((document) => document.type.startsWith("EX-99")) ?? filing.documents[0];
  const calendar = release ? inferCalendar(release) : CALENDAR_YEAR;
  const { statements } = readStatements(filing.documents, { registrant: registrant.name, calendar, headline: null, known: () => new Set(wordsOf(filing.source)) });
  const tied = tieOut({ statements, metrics: [], guidance: [], headline: null, calendar });
  return planWorkbook(entryOf(reportOf(tied.statements, { file: SEED, registrant, checks: tied.checks })));
}

const plan = planOfSeed();

function sheet(name: string): SheetPlan {
  const found = plan.sheets.find((each) => each.name === name);
  if (!found) throw new Error(`no sheet ${name} among ${plan.sheets.map((each) => each.name).join(", ")}`);
  return found;
}

function cellsLike(name: string, style: RegExp): readonly PlannedCell[] {
  return sheet(name).cells.flat().filter((cell) => style.test(cell.style));
}

describe("LivePerson's 8-K", () => {
  it("fills the sheets that an analyst expects", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Overview", "Income statement", "Balance sheet", "Adjusted EBITDA bridge", "Adjusted net income bridge", "Cash from operations bridge", "Stock-Based Compensation", "Amortization of Purchased", "Checks"]);
  });

  it("has a live statement of operations whose every total ties", () => {
    expect(cellsLike("Income statement", /^formula\.(subtotal|total)$/)).toHaveLength(16);
    const ticks = cellsLike("Income statement", /^tick(?!Header)/).map(({ content }) => content.kind === "formula" && content.result);
    expect(ticks.length).toBeGreaterThanOrEqual(16);
    expect(ticks.filter((tick) => tick === "✗")).toEqual([]);
  });

  it("has a Checks sheet that computes nearly all its checks from the filled cells, to the result that each states", () => {
    const results = sheet("Checks").cells.slice(4).map(([first]) => first?.content);
    expect(results.filter((content) => content?.kind === "formula").length / results.length).toBeGreaterThan(0.85);
  });

  it("reads the bridge's net loss and taxes from the statement of operations and adds up to 5,190", () => {
    expect(cellsLike("Adjusted EBITDA bridge", /^link/).length).toBeGreaterThanOrEqual(4);
    expect(cellsLike("Adjusted EBITDA bridge", /^formula\.total$/)[0]?.content).toMatchObject({ kind: "formula", result: 5190 });
    expect(plan.names.map(({ name }) => name)).toContain("LPSN_Q3_2013_AdjustedEbitda");
  });

  it("leaves the cut-off column of the balance sheet empty and says what each figure can be", () => {
    const damaged = cellsLike("Balance sheet", /^damaged/);
    expect(damaged.length).toBeGreaterThanOrEqual(18);
    expect(damaged.every(({ content, note }) => content.kind === "empty" && note?.startsWith('Printed "'))).toBe(true);
    expect(damaged.filter(({ note }) => note?.includes("the figure lies between")).length).toBeGreaterThanOrEqual(18);
  });

  it("checks no total that needs a damaged figure", () => {
    const unchecked = cellsLike("Balance sheet", /^tickSkipped$/);
    expect(unchecked.length).toBeGreaterThanOrEqual(1);
    expect(unchecked.every(({ content }) => content.kind === "formula" && content.result === "n/a")).toBe(true);
  });
});
