import { bridgeTable } from "../../src/facts/bridge-table";
import { checksTable } from "../../src/facts/check-answers";
import { decided } from "../../src/facts/decision";
import { askSource } from "../../src/facts/source";
import { statementTable } from "../../src/facts/statement-table";
import { makeLibrary } from "../../src/facts/library";
import * as LPSN from "../../src/functions/functions";
import { reportOf8k, reportOfLetter } from "../support/seeds";
import { shownInCell, shownInCells } from "./custom-functions";

jest.mock("../../src/addin/library-store", () => ({ currentLibrary: () => library, isLibraryReady: () => true, libraryReady: () => Promise.resolve() }));

const library = makeLibrary([reportOf8k(), reportOfLetter()]);

describe("the cells of a workbook with LivePerson's Q3 2013 release and its response letter", () => {
  it.each<readonly [string, () => unknown, unknown]>([
    [`ADJ_EBITDA("Q3 2013")`, () => LPSN.adjEbitda("Q3 2013"), 5190],
    [`ADJ_EBITDA("Q3 2013","Actuals")`, () => LPSN.adjEbitda("Q3 2013", "Actuals"), 5190000],
    [`ADJ_EBITDA(41547)`, () => LPSN.adjEbitda(41547), 5190],
    [`ADJ_EBITDA("YTD")`, () => LPSN.adjEbitda("YTD", null), 13487],
    [`ADJ_EBITDA("9M 2012",6)`, () => LPSN.adjEbitda("9M 2012", 6), 21.011],
    [`ADJ_EBITDA_PER_SHARE("Q3 2013")`, () => LPSN.adjEbitdaPerShare("Q3 2013"), 0.09],
    [`ADJ_NET_INCOME("3Q13")`, () => LPSN.adjNetIncome("3Q13"), 3759],
    [`ADJ_NET_INCOME_PER_SHARE("FQ0")`, () => LPSN.adjNetIncomePerShare("FQ0"), 0.07],
    [`REVENUE("Q3 2013")`, () => LPSN.revenue("Q3 2013"), 45192],
    [`REVENUE("Q3 2012","Millions")`, () => LPSN.revenue("Q3 2012", "Millions"), 39.67],
    [`REVENUE("H1 2013")`, () => LPSN.revenue("H1 2013"), 85725],
    [`COST_OF_REVENUE("Q3 2013")`, () => LPSN.costOfRevenue("Q3 2013"), 10597],
    [`OPERATING_INCOME("9M 2013")`, () => LPSN.operatingIncome("9M 2013"), -3887],
    [`NET_INCOME("Q3 2013")`, () => LPSN.netIncome("Q3 2013"), -730],
    [`EPS_BASIC("9M 2012")`, () => LPSN.epsBasic("9M 2012"), 0.09],
    [`EPS_DILUTED("Q3 2013")`, () => LPSN.epsDiluted("Q3 2013"), -0.01],
    [`OPERATING_CASH_FLOW("9M 2012")`, () => LPSN.operatingCashFlow("9M 2012"), 17666],
    [`STOCK_COMP("Q3 2013")`, () => LPSN.stockComp("Q3 2013"), 3798],
    [`DEPRECIATION("9M 2013")`, () => LPSN.depreciation("9M 2013"), 6050],
    [`AMORTIZATION("Q3 2013")`, () => LPSN.amortization("Q3 2013"), 691],
    [`CASH("2013-09-30")`, () => LPSN.cash("2013-09-30"), 77379],
    [`CASH("June 30, 2013")`, () => LPSN.cash("June 30, 2013"), 75],
    [`CASH("Q4 2012")`, () => LPSN.cash("Q4 2012"), `#N/A Cash for 2012-12-31 is damaged in the filing (printed "103,33").`],
    [`TOTAL_ASSETS("Q3 2013")`, () => LPSN.totalAssets("Q3 2013"), 193330],
    [`BOOKINGS("Q3 2013")`, () => LPSN.bookings("Q3 2013"), 10.2],
    [`AVG_DEAL_SIZE("Q4 2012","Thousands")`, () => LPSN.avgDealSize("Q4 2012", "Thousands"), 49],
    [`GUIDANCE("Revenue","Q4 2013","low")`, () => LPSN.guidance("Revenue", "Q4 2013", "low"), 46],
    [`GUIDANCE("Revenue","FY 2013")`, () => LPSN.guidance("Revenue", "FY 2013", null), 177.5],
    [`FACT("Deferred income taxes","9M 2013","Actuals")`, () => LPSN.factOf("Deferred income taxes", "9M 2013", "Actuals", null), -1700000],
    [`FACT("Revenue","Q3 2013",,"LPSN")`, () => LPSN.factOf("Revenue", "Q3 2013", null, "lpsn"), 45192],
    [`CHECK("Adjusted EBITDA","Q3 2013")`, () => LPSN.check("Adjusted EBITDA", "Q3 2013"), 0],
    [`CHECK("Net income","9M 2012")`, () => LPSN.check("Net income", "9M 2012"), 0],
    [`FOOTS of the bridge`, () => LPSN.footsOf([[-730], [691], [3798], [2002], [-362], [-209]], 5190), 0],
    [`ADJ_EBITDA("Q2 2011")`, () => LPSN.adjEbitda("Q2 2011"), "#N/A Adjusted EBITDA for Q2 2011 is not disclosed in the filings at hand (004_ea1ead2fdb1745ca.txt, 000_f55c8f11b4820f11.txt)."],
    [`ADJ_EBITDA("Q5 2013")`, () => LPSN.adjEbitda("Q5 2013"), `#VALUE! "Q5 2013" is not a period; write Q3 2013, FY 2013, 9M 2013 or a date.`],
    [`FACT("Other income","Q3 2012")`, () => LPSN.factOf("Other income", "Q3 2012"), 41],
    [`a cell with a card as the period`, () => LPSN.adjEbitda({ type: "Double", basicValue: 41547, numberFormat: "m/d/yyyy" }), 5190],
  ])("%s", (_, formula, value) => expect(shownInCell(formula)).toBe(value));

  it("a figure that the letter withholds says that confidential treatment was requested", () => {
    expect(shownInCell(() => LPSN.factOf("Settlement amount", "Q2 2012"))).toMatch(/^#N\/A This figure is withheld: confidential treatment was requested by LivePerson, Inc\. \(".*\[\*{4}\]% of the Company's total operating expenses/);
  });

  it("BRIDGE spills the reconciliation, the measure and its check", () => {
    expect(shownInCells(() => LPSN.bridge("Adjusted EBITDA", "Q3 2013"))).toEqual([
      ["Net (loss) income in accordance with generally accepted accounting principles", -730],
      ["Amortization of purchased intangibles", 691], ["Stock-based compensation", 3798], ["Depreciation", 2002],
      ["(Benefit from) provision for income taxes", -362], ["Other (income)", -209],
      ["Adjusted EBITDA", 5190], ["Ties", 0],
    ]);
  });

  it("BRIDGE shows damage as an error in its own cell and does not claim to tie", () => {
    const cells = shownInCells(() => LPSN.bridge("Cash from operations", "Q3 2013")) as unknown[][];
    expect(cells.find(([label]) => label === "Provision for doubtful accounts")?.[1]).toBe(`#N/A Provision for doubtful accounts is damaged in the filing (printed "(2,203)"). Proven repair, not accepted yet: 0.`);
    expect(cells.at(-1)?.[0]).toBe("Not checked");
    expect(shownInCell(() => LPSN.check("Cash from operations", "Q3 2013"))).toMatch(/^#N\/A Cash from operations for Q3 2013 could not be checked: /);
  });

  it("a repair is told of but never used before it is accepted; then the figure says what is printed", () => {
    const { report } = reportOf8k();
    const decisions = decided([], report.file, report.repairs.filter(({ standing }) => standing === "proven"), "accepted");
    const mended = makeLibrary([reportOf8k()], decisions);
    const bridge = bridgeTable(mended, "Cash from operations", "Q3 2013");
    expect(bridge.kind === "table" && bridge.rows).toContainEqual(["Provision for doubtful accounts", { kind: "number", value: "0", numberFormat: expect.any(String) as string }]);
    const statement = statementTable(mended, "Stock-Based Compensation", "9M 2013", null);
    expect(statement.kind === "table" && statement.rows[0]?.[1]).toBe("9M 2013");
    expect(statementTable(library, "Stock-Based Compensation", "9M 2013", null).kind).toBe("not_available");
    const header = (statementTable(library, "Stock-Based Compensation", null, null) as { rows: readonly (readonly unknown[])[] }).rows[0];
    expect(header?.[2]).toBe("Nine Months Ended September 30, 2012 (damaged header, proven repair: 9M 2013)");
    const told = askSource(mended, { metric: "Provision for doubtful accounts", period: "Q3 2013" });
    expect(told.kind === "text" && told.text).toContain('Proven repair, printed "(2,203)"');
    const checks = checksTable(library, null);
    expect(checks.kind === "table" && checks.rows.flat().some((cell) => typeof cell === "string" && cell.endsWith('"(2,203)" is printed. Proven repair, not accepted yet: 0.'))).toBe(true);
  });

  it("STATEMENT spills a statement with its units and periods, or one period's column", () => {
    const all = shownInCells(() => LPSN.statement("income statement", null, null)) as unknown[][];
    expect(all[0]).toEqual(["Condensed Consolidated Statements of Operations (USD in thousands)", "Q3 2013", "Q3 2012", "9M 2013", "9M 2012"]);
    expect(all).toContainEqual(["Revenue", 45192, 39670, 130917, 114934]);
    const one = shownInCells(() => LPSN.statement("BS", "Q3 2013", null)) as unknown[][];
    expect(one).toContainEqual(["Total assets", 193330]);
    expect(shownInCells(() => LPSN.statement("cash flow", null, null))).toBe(`#N/A No statement "cash flow" is in the filings at hand (004_ea1ead2fdb1745ca.txt, 000_f55c8f11b4820f11.txt).`);
  });

  it("CHECKS, PERIODS and METRICS spill tables with the same width in each row", () => {
    const checks = shownInCells(() => LPSN.checks(null)) as unknown[][], periods = shownInCells(() => LPSN.periods()) as unknown[][], metrics = shownInCells(() => LPSN.metrics()) as unknown[][];
    expect(checks[0]).toEqual(["Status", "Check", "Period", "Expected", "Actual", "Difference", "Explanation"]);
    for (const table of [checks, periods, metrics]) expect(new Set(table.map((row) => row.length)).size).toBe(1);
    expect(checks.flat().some((cell) => typeof cell === "number" && Number.isNaN(cell))).toBe(false);
    expect(periods.map(([name]) => name)).toEqual(expect.arrayContaining(["Q3 2013", "9M 2012", "2013-09-30"]));
    expect(metrics.map(([, name]) => name)).toEqual(expect.arrayContaining(["AdjustedEbitda", "Bookings"]));
  });

  it("SOURCE says the row or the sentence", () => {
    expect(shownInCell(() => LPSN.source("Revenue", "Q3 2013"))).toBe(`Revenue, three months ended September 30, 2013: $45,192 thousand, in "Condensed Consolidated Statements of Operations" of 004_ea1ead2fdb1745ca.txt`);
    expect(shownInCell(() => LPSN.source("Bookings", "Q3 2013"))).toMatch(/^Bookings, three months ended September 30, 2013: \$10\.2 million, in 004_ea1ead2fdb1745ca\.txt: "Bookings for the third quarter of 2013 were \$10\.2 million/);
  });
});
