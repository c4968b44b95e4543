import fc from "fast-check";
import { ask, type Question } from "../../src/facts/ask";
import { makeLibrary, type LibraryEntry } from "../../src/facts/library";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";
import { Q3, statement } from "../workbook/fixture";
import { AT_Q3, BALANCE, entry, prose, RELEASE, RESPONSE } from "./fixture";

const LIBRARY = makeLibrary([RELEASE, RESPONSE]);

function told(question: Question, entries?: readonly LibraryEntry[]): string {
  const answer = ask(entries ? makeLibrary(entries) : LIBRARY, question);
  return answer.kind === "value" ? answer.value : `${answer.kind}: ${answer.message}`;
}

describe("a figure is answered", () => {
  it.each<readonly [string, unknown, string]>([
    ["Revenue", "Q3 2013", "45192"], ["revenues", "3q12", "39670"], ["NetIncomeLoss", "Q3 2013", "-730"], ["net loss", "Q3 2013", "-730"], ["Adjusted EBITDA", 41547, "-248"], ["EPS, diluted", "9/30/2013", "-0.01"],
    ["Cash", "2013-09-30", "77379"], ["Cash", "Q3 2013", "77379"], ["Cash", "9M 2013", "77379"], ["Cash", "June 30, 2013", "75.0"],
    ["Bookings", "Q3 2013", "10.2"], ["Bookings", "2012", "29.7"], ["Average deal size", "FQ-3", "49"], ["B2B revenue", "FQ0", "41.4"], ["Bookings growth", "FY 2012", "42"],
    ["Prepaid rent", "Q3 2013", "5"], ["Current liabilities: Other", "2013-09-30", "3"],
  ])("%s for %p is %s, as printed", (metric, period, value) => expect(told({ metric, period })).toBe(value));

  it("with a dash as zero and a blank as not disclosed", () => {
    expect(told({ metric: "Other income", period: "Q3 2013" })).toBe("0");
    expect(told({ metric: "Prepaid rent", period: "2012-12-31" })).toBe("not_available: Prepaid rent for 2012-12-31 is not disclosed in the filings at hand (release.txt, letter.txt).");
  });

  it("in the asked scale, which leaves values per share and percents alone", () => {
    expect(told({ metric: "Revenue", period: "Q3 2013", scale: "Actuals" })).toBe("45192000");
    expect(told({ metric: "Revenue", period: "Q3 2013", scale: 6 })).toBe("45.192");
    expect(told({ metric: "Revenue", period: "Q3 2013", scale: "millions" })).toBe("45.192");
    expect(told({ metric: "Bookings", period: "Q3 2013", scale: "3" })).toBe("10200");
    expect(told({ metric: "EPS, diluted", period: "Q3 2013", scale: "Billions" })).toBe("-0.01");
    expect(told({ metric: "Bookings growth", period: "FY 2012", scale: "Thousands" })).toBe("42");
    expect(told({ metric: "Weighted-average shares, diluted", period: "Q3 2013", scale: "Actuals" })).toBe("54046000");
  });

  it("with Excel's number format of its own decimals", () => {
    const format = (metric: string, period: string): string => {
      const answer = ask(LIBRARY, { metric, period });
      return answer.kind === "value" ? answer.numberFormat : answer.message;
    };
    expect(format("Revenue", "Q3 2013")).toBe("#,##0;(#,##0)");
    expect(format("EPS, diluted", "Q3 2013")).toBe("$#,##0.00;($#,##0.00)");
    expect(format("Bookings growth", "FY 2012")).toBe(`#,##0"%";(#,##0"%")`);
    expect(format("Bookings", "9M 2012")).toBe(`#,##0.0"*";(#,##0.0"*")`);
  });

  it("for the whole charge of amortization, not the income statement's part, and tells the other figure", () => {
    const answer = ask(LIBRARY, { metric: "Amortization of purchased intangibles", period: "Q3 2013" });
    expect(answer).toMatchObject({ kind: "value", value: "691", disagreements: [{ value: "224" }] });
  });

  it("for the filer that a ticker, CIK, file number or name means", () => {
    for (const filer of ["lpsn", "0001102993", "LivePerson", "LIVEPERSON, INC.", "000-30141"]) expect(told({ metric: "Bookings", period: "FY 2012", filer })).toBe("29.7");
  });

  it("of the company that was there first when another's filing is added", () => {
    const other = entry({ file: "other.htm", date: "2014-01-30", registrant: { name: "Other Corp", ticker: "OTHR", cik: "1", fileNumber: null }, statements: [statement("s1", "income_statement", "Operations", [Q3], [{ label: "Revenue", cells: ["7"], metric: "Revenues" }])] });
    expect(told({ metric: "Revenue", period: "Q3 2013" }, [RELEASE, other])).toBe("45192");
    expect(told({ metric: "Revenue", period: "Q3 2013", filer: "OTHR" }, [RELEASE, other])).toBe("7");
  });
});

describe("no figure is answered without its reason", () => {
  it.each<readonly [string, Question, string]>([
    ["not disclosed", { metric: "Adjusted EBITDA", period: "Q2 2011" }, "not_available: Adjusted EBITDA for Q2 2011 is not disclosed in the filings at hand (release.txt, letter.txt)."],
    ["a date inside a quarter", { metric: "Cash", period: "2013-09-15" }, "not_available: Cash for 2013-09-15 is not disclosed in the filings at hand (release.txt, letter.txt)."],
    ["a flow at a date inside a quarter", { metric: "Revenue", period: "2013-09-15" }, "not_available: Revenue for 2013-09-15 is not disclosed in the filings at hand (release.txt, letter.txt)."],
    ["damaged", { metric: "Cash", period: "FY 2012" }, `not_available: Cash for 2012-12-31 is damaged in the filing (printed "103,33").`],
    ["withheld", { metric: "Settlement", period: "Q2 2012" }, "not_available: Settlement for Q2 2012 is withheld: confidential treatment was requested (release.txt)."],
    ["no period", { metric: "Revenue", period: "Q5 2013" }, `invalid: "Q5 2013" is not a period; write Q3 2013, FY 2013, 9M 2013 or a date.`],
    ["an empty period", { metric: "Revenue", period: null }, "invalid: The period is empty; write Q3 2013, FY 2013, 9M 2013 or a date."],
    ["a misspelt measure", { metric: "Ajusted EBITDA", period: "Q3 2013" }, `invalid: "Ajusted EBITDA" is not a measure that Tieout knows; did you mean Adjusted EBITDA or EBITDA or Adjusted EBITDA per share?`],
    ["a caption that two rows share", { metric: "Other", period: "2013-09-30" }, `invalid: "Other" is not a measure that Tieout knows; did you mean Current assets: Other or Current liabilities: Other?`],
    ["no scale", { metric: "Revenue", period: "Q3 2013", scale: "Dozens" }, `invalid: "Dozens" is not a scale; write Actuals, Thousands, Millions or Billions.`],
    ["an unknown company", { metric: "Revenue", period: "Q3 2013", filer: "AAPL" }, `invalid: "AAPL" is no company in the library, which holds LivePerson, Inc. (LPSN).`],
  ])("%s", (_, question, message) => expect(told(question)).toBe(message));

  it("an empty library", () => expect(told({ metric: "Revenue", period: "Q3 2013" }, [])).toBe("not_available: No filing is at hand; add one in the Tieout pane."));

  it("a damaged figure tells what the checks prove that it was", () => {
    const mended = entry({ statements: [BALANCE], repairs: [{ kind: "figure", cell: "s3.r1.c1", printed: "103,33", proposed: "103339", standing: "proven", evidence: [], explanation: "" }] });
    expect(told({ metric: "Cash", period: "2012-12-31" }, [mended])).toBe(`not_available: Cash for 2012-12-31 is damaged in the filing (printed "103,33"); proven repair, not accepted yet: 103,339.`);
  });

  it("whatever is typed into any argument", () => {
    const anything = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined), fc.array(fc.anything()), fc.object());
    fc.assert(fc.property(anything, anything, anything, anything, (metric, period, scale, filer) => {
      const answer = ask(LIBRARY, { metric, period, scale, filer });
      if (answer.kind === "value") expect(answer.value).toMatch(/^-?\d+(\.\d+)?$/);
      else expect(answer.message).toMatch(/[.?]$/);
    }));
  });
});

describe("figures that no filing prints", () => {
  it("are derived from two that are, and say how", () => {
    const answer = ask(LIBRARY, { metric: "Bookings", period: "9M 2012" });
    expect(answer).toMatchObject({ kind: "value", value: "21.0", periodName: "9M 2012", fact: { state: "derived", derivation: { how: "FY 2012 29.7 less Q4 2012 8.7" } } });
  });

  it("keep the coarser last place when one is in millions and the other in thousands", () => {
    const nine = statement("s1", "income_statement", "Operations", [{ ...Q3, months: 9, period: "9M 2013" }], [{ label: "Revenue", cells: ["130,917"], metric: "Revenues" }]);
    const answer = ask(makeLibrary([entry({ statements: [nine], metrics: [prose("Revenue", "FY 2013", "177.8")] })]), { metric: "Revenue", period: "Q4 2013" });
    expect(answer).toMatchObject({ kind: "value", value: "46.9", fact: { state: "derived", scale: 1_000_000 } });
  });

  it("make the last twelve months of a year, its follower and what the two share", () => {
    const metrics = [prose("Bookings", "FY 2012", "29.7"), prose("Bookings", "9M 2013", "25.0"), prose("Bookings", "9M 2012", "21.0")];
    expect(told({ metric: "Bookings", period: "LTM" }, [entry({ metrics })])).toBe("33.7");
  });

  it("are bookings of a half year from what a letter and a release print of its quarters", () => {
    expect(told({ metric: "Bookings", period: "H1 2012" }, [RESPONSE, entry({ metrics: [prose("Bookings", "Q3 2012", "8.1")] })])).toBe("12.9");
  });

  it("are never values per share, share counts, percents or averages", () => {
    const per = (metric: string, unit: "per_share" | "shares" | "percent"): LibraryEntry => entry({ metrics: [prose(metric, "FY 2013", "5", { unit }), prose(metric, "9M 2013", "3", { unit })] });
    expect(told({ metric: "EPS", period: "Q4 2013" }, [per("EPS", "per_share")])).toMatch(/is not disclosed/);
    expect(told({ metric: "Weighted-average shares, diluted", period: "Q4 2013" }, [per("Diluted share count", "shares")])).toMatch(/is not disclosed/);
    expect(told({ metric: "Effective tax rate", period: "Q4 2013" }, [per("Effective tax rate", "percent")])).toMatch(/is not disclosed/);
    expect(told({ metric: "Average deal size", period: "9M 2012" })).toMatch(/is not disclosed/);
  });
});

describe("where several places state a figure", () => {
  const income = (file: string, date: string, revenue: string): LibraryEntry => entry({ file, date, statements: [statement("s1", "income_statement", "Operations", [Q3], [{ label: "Revenue", cells: [revenue], metric: "Revenues" }])] });

  it("the newest filing's table answers and a restatement is told", () => {
    const answer = ask(makeLibrary([income("new.txt", "2014-11-05", "45,000"), income("old.txt", "2013-11-06", "45,192")]), { metric: "Revenue", period: "Q3 2013" });
    expect(answer).toMatchObject({ value: "45000", fact: { source: { file: "new.txt" } }, disagreements: [{ value: "45192", source: { file: "old.txt" } }] });
  });

  it("a newer sentence gives way to the older table that it rounds", () => {
    const letter = entry({ file: "letter.txt", date: "2014-02-01", headlinePeriod: null, metrics: [prose("Revenue", "Q3 2013", "45")] });
    expect(ask(makeLibrary([income("old.txt", "2013-11-06", "45,192"), letter]), { metric: "Revenue", period: "Q3 2013" })).toMatchObject({ value: "45192", disagreements: [] });
  });

  it("a readable figure goes before a damaged one, and a damaged header's column is used for no period", () => {
    const damaged = income("new.txt", "2014-11-05", "45,1!");
    expect(told({ metric: "Revenue", period: "Q3 2013" }, [damaged, income("old.txt", "2013-11-06", "45,192")])).toBe("45192");
    const header = statement("s1", "income_statement", "Operations", [{ ...Q3, damaged: "The header contradicts the figures." }], [{ label: "Revenue", cells: ["45,192"], metric: "Revenues" }]);
    expect(told({ metric: "Revenue", period: "Q3 2013" }, [entry({ statements: [header] })])).toMatch(/is not disclosed/);
  });

  it("a part's row is not the whole company's measure, and a balance's row in a cash flow is its change", () => {
    const split = statement("s1", "supplemental", "Stock-Based Compensation", [Q3], [{ label: "Cost of revenue", cells: ["635"], metric: "CostOfRevenue" }, { label: "Total", cells: ["3,798"] }], [[2, [1]]]);
    const cashFlow = statement("s2", "cash_flow", "Cash Flows", [Q3], [{ label: "Deferred revenue", cells: ["(12)"], metric: "DeferredRevenueCurrent" }]);
    const entries = [entry({ statements: [split, cashFlow] })];
    expect(told({ metric: "Cost of revenue", period: "Q3 2013" }, entries)).toMatch(/is not disclosed/);
    expect(told({ metric: "Stock-based compensation: Cost of revenue", period: "Q3 2013" }, entries)).toBe("635");
    expect(told({ metric: "Stock-based compensation", period: "Q3 2013" }, entries)).toBe("3798");
    expect(told({ metric: "Deferred revenue", period: "Q3 2013" }, entries)).toMatch(/is not disclosed/);
  });

  it("53-week years meet by their months, and their balances by the nearest month's end", () => {
    const weeks = { ...Q3, end: "2013-09-28" }, day = { ...AT_Q3, end: "2013-09-28", period: "2013-09-28" };
    const entries = [entry({ calendar: CALENDAR_YEAR, statements: [
      statement("s1", "income_statement", "Operations", [weeks], [{ label: "Revenue", cells: ["5"], metric: "Revenues" }]),
      statement("s2", "balance_sheet", "Balance", [day], [{ label: "Cash", cells: ["6"], metric: "CashAndCashEquivalents" }]),
    ] })];
    for (const period of ["Q3 2013", "2013-09-28", "9/30/2013"]) {
      expect(told({ metric: "Revenue", period }, entries)).toBe("5");
      expect(told({ metric: "Cash", period }, entries)).toBe("6");
    }
    expect(told({ metric: "Cash", period: "2013-09-27" }, entries)).toMatch(/is not disclosed/);
  });
});
