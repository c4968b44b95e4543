import { QUARTERS_AND_NINE_MONTHS as COLUMNS, column, rows, said, table, type TableRow } from "../tieout/tables";
import { facts, filing, ofCell, settled, together } from "./fixture";
import type { Draft } from "../../src/tieout/draft";
import type { Statement } from "../../src/vocabulary/statement";
import type { CompanyFacts } from "../../src/xbrl/company-facts";
import type { FactLine } from "../xbrl/alder";

const Q3 = ["2013-07-01", "2013-09-30"] as const, Q3_BEFORE = ["2012-07-01", "2012-09-30"] as const;
const NINE = ["2013-01-01", "2013-09-30"] as const, NINE_BEFORE = ["2012-01-01", "2012-09-30"] as const;
const LATER = "2013-11-12";

/** Four spans as the 10-Q after the release reports them, in thousands. */
function spans(a: number, b: number, c: number, d: number): FactLine[] {
  return ([[Q3, a], [Q3_BEFORE, b], [NINE, c], [NINE_BEFORE, d]] as const).map(([[start, end], value]) => [start, end, value * 1000, "10-Q", LATER]);
}

const REVENUE = spans(45192, 39670, 130917, 114934);
type Line = readonly [label: string, ...cells: string[]];
const income = (...lines: readonly Line[]): Statement => table("s1", "income_statement", "Statements of Operations", COLUMNS, rows(...lines));

function checked(statement: Statement, reported: CompanyFacts, date: string | null = "2013-11-06"): readonly Draft[] {
  return together([filing({ statements: [statement], date })], [reported])[0] ?? [];
}

describe("a row that the company also reported in XBRL", () => {
  it("ties period by period, and says which filing reported it", () => {
    const drafts = checked(income(["Revenue", "45192", "39670", "130917", "114934"]), facts({ Revenues: REVENUE }));
    expect(drafts.map(({ kind, status, cells }) => [kind, status, cells])).toEqual(["c0", "c1", "c2", "c3"].map((cell) => ["xbrl", "exact", [`s1.r1.${cell}`]]));
    expect(drafts[0]?.explanation).toBe("Revenue is 45,192 thousand and the same in the company's own XBRL facts (10-Q filed 2013-11-12).");
  });

  it("is found under another element of the same meaning", () => {
    const drafts = checked(income(["Revenue", "45192", "39670", "130917", "114934"]), facts({ SalesRevenueNet: REVENUE, Revenues: spans(1, 2, 3, 4) }));
    expect(drafts.map(({ status }) => status)).toEqual(["exact", "exact", "exact", "exact"]);
  });

  it("ties within rounding where the table prints fewer digits", () => {
    const statement = table("s1", "income_statement", "Statements of Operations", [column("Q3 2013", 3, "2013-09-30")], rows(["Revenue", "45.2"]), 1_000_000);
    expect(checked(statement, facts({ Revenues: REVENUE }))).toMatchObject([{ status: "rounding", expected: "45.192", actual: "45.2", explanation: expect.stringContaining("the same within rounding") as string }]);
  });

  it("may have the other sign, as outlays do", () => {
    const drafts = checked(table("s1", "cash_flow", "Statements of Cash Flows", COLUMNS, [{ label: "Purchases of property and equipment", cells: ["-2002", "-1841", "-6050", "-5170"], metric: "PaymentsToAcquirePropertyPlantAndEquipment" }]), facts({ PaymentsToAcquirePropertyPlantAndEquipment: spans(2002, 1841, 6050, 5170) }));
    expect(drafts.map(({ status, expected }) => [status, expected])).toEqual([["exact", "-2002"], ["exact", "-1841"], ["exact", "-6050"], ["exact", "-5170"]]);
    expect(drafts[0]?.explanation).toContain("with the sign that this table gives it");
  });

  it("is broken in one period where the others agree and a digit differs", () => {
    const drafts = checked(income(["Revenue", "45192", "39870", "130917", "114934"]), facts({ Revenues: REVENUE }));
    expect(ofCell(drafts, "s1.r1.c1")).toMatchObject([{ status: "broken", expected: "39670", actual: "39870", difference: "200", explanation: "Revenue is 39,870 thousand, but 39,670 thousand in the company's own XBRL facts (10-Q filed 2013-11-12)." }]);
    expect(settled(ofCell(drafts, "s1.r1.c1")[0])).toBe("39670");
  });

  it.each<[string, TableRow[], CompanyFacts, string | null, RegExp]>([
    ["the facts are older than the filing, which may restate them", rows(["Revenue", "45192", "39870", "130917", "114934"]), facts({ Revenues: REVENUE }), "2014-11-06", /filed before this document/],
    ["the filing has no date", rows(["Revenue", "45192", "39870", "130917", "114934"]), facts({ Revenues: REVENUE }), null, /filed before this document/],
    ["filings differ on it", rows(["Revenue", "45192", "39870", "130917", "114934"]), facts({ Revenues: [...REVENUE, [...Q3_BEFORE, 39600000, "10-Q", "2012-11-09"]] }), "2013-11-06", /filings differ on it; later filings give 39,670 thousand/],
    ["only one other period agrees and more than a digit differs", rows(["Revenue", "45192", "38888", "", ""]), facts({ Revenues: REVENUE.slice(0, 2) }), "2013-11-06", /too few periods agree/],
    ["the facts were filed in another scale", rows(["Revenue", "45192", "39670", "130917", "114934"]), facts({ Revenues: [...REVENUE.slice(1), [...Q3, 45192, "10-Q", LATER]] }), "2013-11-06", /differ only in scale/],
    ["another row prints what the facts give", rows(["Revenue", "45192", "39870", "130917", "114934"], ["Revenue from services", "45000", "39670", "130000", "114000"]), facts({ Revenues: REVENUE }), "2013-11-06", /“Revenue from services” accounts for it/],
    ["the table's own sums bear it out", rows(["Revenue", "45192", "39670", "130917", "114934"], ["Cost of revenue", "10597", "9036", "31342", "25450"], ["Gross profit", "34595", "30634", "99575", "89484"]), facts({ GrossProfit: spans(34595, 30644, 99575, 89484) }), "2013-11-06", /own sums bear the printed figure out/],
  ])("is not called broken where %s", (_, lines, reported, date, reason) => {
    const apart = checked(table("s1", "income_statement", "Statements of Operations", COLUMNS, lines), reported, date).filter(({ status }) => status !== "exact");
    expect(apart).toMatchObject([{ status: "skipped", explanation: expect.stringMatching(reason) as string }]);
    expect(apart[0]?.relation).toBeUndefined();
  });

  it("gives one note where no period agrees, and nothing in tables that print parts", () => {
    const lines = rows(["Amortization of purchased intangibles", "691", "140", "1575", "294"]), reported = facts({ AmortizationOfIntangibleAssets: spans(224, 11, 672, 98) });
    expect(checked(table("s1", "income_statement", "Statements of Operations", COLUMNS, lines), reported)).toMatchObject([{ status: "skipped", cells: ["s1.r1.c0"], explanation: expect.stringContaining("they agree in no period") as string }]);
    expect(checked(table("s1", "reconciliation", "Adjusted EBITDA", COLUMNS, lines), reported)).toEqual([]);
  });

  it("says what was first reported where the table goes with a later value", () => {
    const reported = facts({ Assets: [[null, "2012-12-31", 1509000, "10-K", "2013-03-01"], [null, "2012-12-31", 2418000, "10-Q", LATER], [null, "2013-09-30", 2327000, "10-Q", LATER]] });
    const statement = table("s1", "balance_sheet", "Balance Sheets", [column("2013-09-30", 0, "2013-09-30"), column("2012-12-31", 0, "2012-12-31")], rows(["Total assets", "2327", "2418"]));
    expect(ofCell(checked(statement, reported), "s1.r1.c1")).toMatchObject([{ status: "exact", explanation: "Total assets is 2,418 thousand and the same in the company's own XBRL facts (10-Q filed 2013-11-12); it was first reported as 1,509 thousand (10-K filed 2013-03-01)." }]);
  });
});

describe("a figure that is damaged or missing", () => {
  const dates = [column("2013-09-30", 0, "2013-09-30"), column("2012-12-31", 0, "2012-12-31")];
  const balances = (...lines: readonly Line[]): Statement => table("s1", "balance_sheet", "Balance Sheets", dates, rows(...lines));
  const cash = facts({ CashAndCashEquivalentsAtCarryingValue: [[null, "2013-09-30", 77379000, "10-Q", LATER], [null, "2012-12-31", 103339000, "10-K", "2013-03-01"]] });

  it("is told from the facts where its digits were cut off", () => {
    const [, cut] = checked(balances(["Cash and cash equivalents", "77379", "103330..103339"]), cash);
    expect(cut).toMatchObject({ status: "rounding", expected: "103339", explanation: expect.stringContaining("it is 103,339 thousand in the company's own XBRL facts (10-K filed 2013-03-01), which the printed digits") as string });
    expect(settled(cut)).toBe("103339");
  });

  it("is told where nothing or no figure can be read", () => {
    const drafts = checked(balances(["Cash and cash equivalents", "77379", ""]), cash).concat(checked(balances(["Cash and cash equivalents", "77379", "?103 33"]), cash));
    expect(drafts.filter(({ status }) => status === "skipped").map((draft) => [draft.explanation.slice(0, 60), settled(draft)])).toEqual([
      ["Not checked: “Cash and cash equivalents” is blank; it is 103", "103339"],
      ["Not checked: “Cash and cash equivalents” cannot be read for ", "103339"],
    ]);
  });

  it("stays open where nothing shows that the row is the element, or filings differ", () => {
    const differing = facts({ Goodwill: [[null, "2013-09-30", 32724000, "10-Q", LATER], [null, "2012-12-31", 32645000, "10-K", "2013-03-01"], [null, "2012-12-31", 32000000, "10-Q", LATER]] });
    expect(checked(balances(["Cash and cash equivalents", "", "?103 33"]), cash)).toEqual([]);
    expect(ofCell(checked(balances(["Goodwill", "32724", "?3 264"]), differing), "s1.r1.c1").map((draft) => [draft.status, draft.relation])).toEqual([["skipped", undefined]]);
  });

  it("goes to the current or the noncurrent element, as its section says", () => {
    const statement = table("s1", "balance_sheet", "Balance Sheets", dates, [
      { label: "Deferred tax assets, net", cells: ["4031", "2610..2619"], metric: "DeferredTaxAssetsNetCurrent" },
      { label: "Deferred tax assets, net", cells: ["4755", "4180..4189"], metric: "DeferredTaxAssetsNetNoncurrent" },
    ]);
    const reported = facts({ DeferredTaxAssetsNetCurrent: [[null, "2013-09-30", 4031000, "10-Q", LATER], [null, "2012-12-31", 2616000, "10-K", LATER]], DeferredTaxAssetsNetNoncurrent: [[null, "2013-09-30", 4755000, "10-Q", LATER], [null, "2012-12-31", 4183000, "10-K", LATER]] });
    const drafts = checked(statement, reported);
    expect(["s1.r1.c1", "s1.r2.c1"].map((cell) => settled(ofCell(drafts, cell)[0]))).toEqual(["2616", "4183"]);
  });
});

describe("a quarter that XBRL gives only within the year so far", () => {
  it("is the difference of two spans, within their rounding", () => {
    const reported = facts({ NetCashProvidedByUsedInOperatingActivities: [[...NINE, 3648000, "10-Q", LATER], ["2013-01-01", "2013-06-30", 679000, "10-Q", "2013-08-08"]] });
    const drafts = checked(table("s1", "cash_flow", "Statements of Cash Flows", COLUMNS, rows(["Net cash provided by operating activities", "2970", "3400", "3648", "17666"])), reported);
    expect(ofCell(drafts, "s1.r1.c0")).toMatchObject([{ status: "rounding", expected: "2969", actual: "2970", explanation: expect.stringContaining("as 3,648 thousand for the year so far less 679 thousand before the quarter") as string }]);
  });
});

describe("a figure of the text that no table prints", () => {
  it("is held against the facts", () => {
    const reported = facts({ CashAndCashEquivalentsAtCarryingValue: [[null, "2013-06-30", 74952000, "10-Q", "2013-08-08"]] });
    expect(together([filing({ metrics: [said("Cash", "2013-06-30", "75.0")] })], [reported])[0]).toMatchObject([{ kind: "xbrl", status: "rounding", cells: ["m1"], explanation: "The text says $75.0 million for 2013-06-30; the company's own XBRL facts (10-Q filed 2013-08-08) give 74.952 million, which rounds to it." }]);
    expect(together([filing({ metrics: [said("Cash", "2013-06-30", "75.9")] })], [reported])[0]).toMatchObject([{ kind: "xbrl", status: "skipped" }]);
  });
});

describe("the company that facts are of", () => {
  const reported = facts({ Revenues: REVENUE });
  const statements = [income(["Revenue", "45192", "39670", "130917", "114934"])];
  it.each<[string, { name?: string | null; cik?: string | null }, number]>([
    ["is told by its CIK, however written", { name: "Another Name", cik: "0001999999" }, 4],
    ["is another where the CIK is another, whatever its name", { cik: "1234567" }, 0],
    ["is told by its name where no CIK is stated", { name: "Alder Instruments" }, 4],
    ["is another where the name is another", { name: "Birch Instruments, Inc." }, 0],
    ["is not guessed", { name: null }, 0],
  ])("%s", (_, registrant, count) => {
    expect(together([filing({ statements, ...registrant })], [reported])[0]).toHaveLength(count);
  });
});
