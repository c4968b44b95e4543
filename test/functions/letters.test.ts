import { makeLibrary } from "../../src/facts/library";
import * as LPSN from "../../src/functions/functions";
import { reportOf8k, reportOfLetter } from "../support/seeds";
import { shownInCell, shownInCells } from "./custom-functions";

jest.mock("../../src/addin/library-store", () => ({ currentLibrary: () => library, isLibraryReady: () => true, libraryReady: () => Promise.resolve() }));

let library = makeLibrary([reportOf8k(), reportOfLetter()]);

function rows(formula: () => unknown[][]): unknown[][] {
  return shownInCells(formula) as unknown[][];
}

/** Two-column tables by their first column. */
function byName(formula: () => unknown[][]): Record<string, unknown> {
  return Object.fromEntries(rows(formula).map(([name, value]) => [String(name), value]));
}

describe("LOSS_CONTINGENCY", () => {
  it("accrues the best estimate of a probable loss and discloses the excess", () => {
    expect(byName(() => LPSN.lossContingency("Probable", true, 5, 4, 9))).toMatchObject({ Treatment: "Accrue and disclose the excess", "Amount to accrue": 5, "Disclose, low end": 0, "Disclose, high end": 4, "Sentence to disclose": "It is reasonably possible that the loss will exceed the amount accrued by up to 4." });
  });

  it("accrues the low end where no amount is better", () => {
    expect(byName(() => LPSN.lossContingency("probable", "yes", null, 4, 9))).toMatchObject({ "Amount to accrue": 4, "To add to what is accrued": 4, "Disclose, high end": 5 });
  });

  it("discloses that no estimate can be made in the letter's own words", () => {
    expect(byName(() => LPSN.lossContingency("reasonably possible", false))).toMatchObject({ Treatment: "Disclose that an estimate cannot be made", "Amount to accrue": 0, "Sentence to disclose": "The liability, if any, associated with this matter is not reasonably estimable at this time." });
  });

  it("takes cells: a range of one cell, a value with a card", () => {
    expect(byName(() => LPSN.lossContingency([["remote"]], [[0]], { type: "Double", basicValue: 0 }))).toMatchObject({ Treatment: "No disclosure", "Sentence to disclose": "None" });
  });

  it.each<readonly [string, () => unknown[][], string]>([
    ["a likelihood that is none", () => LPSN.lossContingency("certain", true, 5), "#VALUE! The likelihood is “probable”, “reasonably possible” or “remote”, not “certain”."],
    ["no word on the estimate", () => LPSN.lossContingency("probable", "perhaps", 5), "#VALUE! Whether the loss can be estimated is TRUE or FALSE, not “perhaps”."],
    ["no amount", () => LPSN.lossContingency("probable", true), "#VALUE! A probable loss that can be estimated needs an amount: the best estimate, or the low end of its range."],
  ])("refuses %s", (_, formula, message) => expect(shownInCells(formula)).toBe(message));
});

describe("MATERIALITY", () => {
  it("gives the percentage and SAB 99's flags, and never says immaterial of the amount", () => {
    const table = rows(() => LPSN.materiality(150, 4200));
    expect(table[0]).toEqual(["Percent of the base", 0.0357, expect.any(String)]);
    expect(table.slice(1, 4).map(([name, value]) => [name, value])).toEqual([["Threshold", 0.05], ["Reaches the threshold", "No"], ["Does it change a loss into income, or income into a loss?", "No"]]);
    expect(table.map((row) => row.slice(0, 2).join(" ")).join(" ")).not.toMatch(/immaterial/i);
    expect(table.flat().join(" ")).toContain("no percentage by itself makes an amount immaterial");
  });

  it("takes a threshold as Excel's percentage, as a number of percents and as text", () => {
    for (const threshold of [0.02, 2, "2%"]) expect(rows(() => LPSN.materiality(150, 4200, threshold)).slice(1, 3).map((row) => row[1])).toEqual([0.02, "Yes"]);
  });

  it("refuses what is no number", () => {
    expect(shownInCells(() => LPSN.materiality("some", 4200))).toBe("#VALUE! The amount is no number: “some”.");
  });
});

const CONTRACTS = [
  ["Type", "Recurring fee", "One-time fees", "Customer", "Date"],
  ["Subscription", 120, 10, "New", "2013-07-15"],
  ["Usage-based", 80, null, "Existing", "2013-08-01"],
  ["Subscription", 60, null, "Existing", "2013-09-01"],
  ["Month-to-month", 5, null, "New", "2013-09-02"],
];

describe("BOOKINGS_OF and AVG_DEAL_SIZE_OF", () => {
  it("add up new commitments and say which rows are left out and why", () => {
    expect(rows(() => LPSN.bookingsOf(CONTRACTS))).toEqual([
      [180, "Bookings of 2 of 4 contracts. Their non-recurring fees of 10 are not in it."],
      ["", "Row 3 is left out: usage-based and pay-for-performance contracts are not bookings."],
      ["", "Row 5 is left out: month-to-month contracts are not bookings."],
    ]);
    expect(rows(() => LPSN.bookingsOf(CONTRACTS, false))).toEqual([[180]]);
  });

  it("average over all, new or existing customers", () => {
    expect(rows(() => LPSN.avgDealSizeOf(CONTRACTS, null, false))).toEqual([[90]]);
    expect(rows(() => LPSN.avgDealSizeOf(CONTRACTS, "NEW", false))).toEqual([[120]]);
    expect(rows(() => LPSN.avgDealSizeOf(CONTRACTS, "existing", false))).toEqual([[60]]);
    expect(shownInCells(() => LPSN.avgDealSizeOf(CONTRACTS, "lost"))).toBe("#VALUE! The customers are “new” or “existing”, not “lost”.");
    expect(shownInCells(() => LPSN.avgDealSizeOf([CONTRACTS[0] ?? [], CONTRACTS[2] ?? []]))).toMatch(/^#N\/A No contract counts as a booking/);
  });
});

describe("BACKLOG_NOTE", () => {
  it("says what the item asked on a day, and why bookings are not backlog", () => {
    const text = String(shownInCell(() => LPSN.backlogNote("2013-02-27")));
    expect(text).toMatch(/backlog orders believed to be firm/);
    expect(text).toMatch(/was in force on 2013-02-27/);
    expect(text).toMatch(/Backlog is an amount at a date/);
    expect(String(shownInCell(() => LPSN.backlogNote(44200)))).toMatch(/no longer in force on 2021-01-04/);
    expect(shownInCell(() => LPSN.backlogNote("soon"))).toBe("#VALUE! “soon” is not a date; write 2013-02-27 or a cell with one.");
  });
});

describe("the letter of LivePerson beside its release", () => {
  it("COMMENTS spills four comments with their answers", () => {
    const table = rows(() => LPSN.comments());
    expect(table.map((row) => row.slice(0, 3))).toEqual([
      ["Round", "Comment", "Heading"],
      [1, 1, "General"],
      [1, 2, "Item 7. Management's Discussion and Analysis of Financial Condition and Results of Operations, page 34"],
      [1, 3, "Note (9) Legal Matters, page 71"],
      [1, 4, "Note (9) Legal Matters, page 71"],
    ]);
    expect(table[2]?.slice(5)).toEqual(["Answered", "2013-02-07", "2013-02-27", "Item 303(a)(3)(ii) of Regulation S-K; Item 101(c)(1)(viii) of Regulation S-K"]);
  });

  it("COMMITMENTS spills six promises with what the later release shows", () => {
    const table = rows(() => LPSN.commitments("lpsn"));
    expect(table.slice(1).map(([status, why]) => [status, why])).toEqual([
      ["Kept", "in another filing than the promised one"],
      ["Not found", "no filing at hand shows it"],
      ["Not found", "filings cannot show it"],
      ["Not found", "the promised filing is not in the library"],
      ["Not due yet", "its condition has not arisen in the filings at hand"],
      ["Not due yet", "its condition has not arisen in the filings at hand"],
    ]);
    expect(table[1]?.[5]).toMatch(/^Bookings for the third quarter of 2013 were/);
    expect(table[1]?.[6]).toBe("8-K, 2013-11-06, 004_ea1ead2fdb1745ca.txt");
  });

  it("REDACTIONS spills the one redaction, its value #N/A", () => {
    expect(rows(() => LPSN.redactions())).toEqual([
      ["Mark", "What is withheld", "The sentence around it", "Page", "Comment", "Letter of", "Requested by", "Value"],
      ["[****]", "a percentage", expect.stringMatching(/^(?:On|From|As) .*less than \[\*{4}\]% of the Company's total operating expenses.*\.$/), "LIVEPERSON-5", 3, "2013-02-27", "LivePerson, Inc.", "#N/A Confidential treatment requested by LivePerson, Inc.: the letter withholds this."],
    ]);
  });

  it("bookings of nine months and of the first half are derived from both documents", () => {
    expect(shownInCell(() => LPSN.bookings("9M 2012"))).toBe(21);
    expect(shownInCell(() => LPSN.bookings("H1 2012"))).toBe(12.9);
    expect(shownInCell(() => LPSN.source("Bookings", "9M 2012"))).toMatch(/29\.7/);
  });

  it("say why there is nothing", () => {
    expect(shownInCells(() => LPSN.comments("Nobody"))).toMatch(/^#VALUE! "Nobody" is no company in the library/);
    library = makeLibrary([reportOf8k()]);
    expect(shownInCells(() => LPSN.commitments())).toBe("#N/A No comment letter of LivePerson, Inc. is in the library (004_ea1ead2fdb1745ca.txt).");
    library = makeLibrary([]);
    expect(shownInCells(() => LPSN.redactions())).toMatch(/^#N\/A No filing is at hand/);
  });
});
