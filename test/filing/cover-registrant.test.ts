import { readCover } from "../../src/filing/cover";
import { htmlFiling, textFiling } from "../support/small-filings";

describe("a release's company", () => {
  it.each([
    ["KEARNEY, NE, May 1, 2020 -- The Acme Company, Inc. (NYSE: ACM) announced today", "The Acme Company, Inc.", "ACM"],
    ["DALLAS, May 1, 2020 \u2013 Acme Mortgage Corporation (\u201cAcme\u201d or the \u201cCompany\u201d) (NYSE: AMC) today announced", "Acme Mortgage Corporation", "AMC"],
    ["SAN JOSE, May 1, 2020 -- Acme Networks, Inc. (Nasdaq Global Select Market: ACNW), a leading maker", "Acme Networks, Inc.", "ACNW"],
    ["BOSTON, May 1, 2020 -- Acme Energy Partners, L.P. (NYSE American: AEP) reported", "Acme Energy Partners, L.P.", "AEP"],
    ["TORONTO, May 1, 2020 -- Acme Gold Inc. (TSX: ACG; NYSE: AGI) reported", "Acme Gold Inc.", "ACG"],
    ["MERRIMACK, N.H., May 1, 2020--Acme (Acme Connection, Inc.; NASDAQ: ACNX), a provider", "Acme Connection, Inc.", "ACNX"],
    ["OMAHA, May 1, 2020 -- Acme Hathaway Inc. (NYSE: ACM.A) reported", "Acme Hathaway Inc.", "ACM.A"],
    ["LAFAYETTE \u2013 Acme Bancorp, Inc. (Nasdaq: \u201cACBP\u201d) (the \u201cCompany\u201d), the parent", "Acme Bancorp, Inc.", "ACBP"],
    ["CONCORD, May 1, 2020...ACME OF AGES CORPORATION (NASDAQ/NMS:ACOA) announced", "ACME OF AGES CORPORATION", "ACOA"],
    ["LONDON, May 1, 2020 \u2013 nAcme Electric plc (NYSE:NAC) (\u201cnAcme\u201d), a leader", "nAcme Electric plc", "NAC"],
  ])("is read from %j", (line, name, ticker) => {
    expect(readCover(htmlFiling("First Quarter Results", line)).registrant).toMatchObject({ name, ticker, cik: null, fileNumber: null });
  });

  it.each([
    ["SEATTLE--(BUSINESS WIRE)--Nov. 4, 2021-- Acme Stores, Inc. (NYSE: ACM) today reported results.", "Acme Stores, Inc."],
    ["REDMOND, Wash. \u2014 July 22, 2020 \u2014 Acme Software Corp. today announced the following results for the quarter ended June 30, 2020.", "Acme Software Corp."],
  ])("is told apart from the dateline before it: %s", (line, name) => {
    expect(readCover(htmlFiling("Cloud strength drives results", line)).registrant.name).toBe(name);
  });

  it("is told in full where a line prints the full name", () => {
    expect(readCover(htmlFiling("AcmeNow Reports First Quarter Results", "SANTA CLARA, May 1, 2020 - AcmeNow (NYSE: NOW), the workflow company, today", "AcmeNow, Inc.", "Condensed Statements")).registrant.name).toBe("AcmeNow, Inc.");
  });

  it("is read from a title's words before its verb where no ticker is printed", () => {
    expect(readCover(htmlFiling("Bolt Reports Third Quarter Results", "CUPERTINO, May 1, 2020 - Bolt\u00ae today announced")).registrant).toMatchObject({ name: "Bolt", ticker: null });
  });

  it("is not its press adviser's", () => {
    expect(readCover(textFiling("NASDAQ: ACFI   Exhibit 99.1", "", "ACME FUNDING, INC. WOLF WEINBERG ASSOC. LLC", "", "ACME FUNDING REPORTS RESULTS", "", "NEW YORK, MAY 9, 2005 -- ACME FUNDING, INC., (NASDAQ: ACFI), a leading company")).registrant).toMatchObject({ name: "ACME FUNDING, INC.", ticker: "ACFI" });
  });

  it("is null where nothing states it", () => {
    expect(readCover(htmlFiling("Supplemental data", "Figures in thousands")).registrant).toEqual({ name: null, ticker: null, cik: null, fileNumber: null });
  });
});

/** A cover's own words, which stand before any exhibit is named. */
const COVER = "Check the appropriate box below if the Form 8-K filing is intended to simultaneously satisfy the filing obligation of the registrant under any of the following provisions: Written communications pursuant to Rule 425 under the Securities Act (17 CFR 230.425); Soliciting material pursuant to Rule 14a-12 under the Exchange Act (17 CFR 240.14a-12). ".repeat(2);

describe("a form's cover", () => {
  it("gives name, ticker, file number and items as an inline-XBRL cover page prints them", () => {
    const cover = readCover(htmlFiling(
      '<div style="display:none"><ix:header><ix:hidden><ix:nonNumeric contextRef="c" name="dei:EntityCentralIndexKey">0000054321</ix:nonNumeric></ix:hidden></ix:header></div>',
      "FORM 8-K", "November 22, 2024", "Date of Report (date of earliest event reported)", "<p><b>THE ACME, INC.</b></p>", "(Exact name of Registrant as specified in its charter)", "Nebraska", "001-12951", "47-0366193", "(Commission File Number)",
      "Title of Each Class", "Trading Symbol(s)", "Name of Each Exchange on Which Registered", "Common Stock, $0.01 par value", "ACM", "New York Stock Exchange", COVER, "ITEM 2.02. Results of Operations and Financial Condition", "ITEM 9.01(d). Exhibits", "Exhibit 99.1 Press Release"));
    expect(cover).toMatchObject({ form: "8-K", date: "2024-11-22", registrant: { name: "THE ACME, INC.", ticker: "ACM", cik: "54321", fileNumber: "001-12951" }, items: ["2.02", "9.01"], exhibits: ["99.1"] });
  });

  it("is found behind the hidden facts of an annual report, however many there are", () => {
    const hidden = `<xbrli:context id="c"><xbrldi:explicitMember>srt:AmericasMember</xbrldi:explicitMember></xbrli:context>`.repeat(6000);
    const cover = readCover(htmlFiling(
      `<div style="display:none"><ix:header><ix:hidden><ix:nonNumeric contextRef="c" name="dei:EntityCentralIndexKey">0000054321</ix:nonNumeric></ix:hidden><ix:resources>${hidden}</ix:resources></ix:header></div>`,
      "FORM 10-K", "(Mark One)", "ANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934", "For the fiscal year ended January 31, 2025", "Commission File Number: 001-12951",
      '<p><ix:nonNumeric contextRef="c" name="dei:EntityRegistrantName">Acme, Inc.</ix:nonNumeric></p>', "(Exact name of registrant as specified in its charter)",
      '<p>Common Stock <ix:nonNumeric contextRef="c" name="dei:TradingSymbol">ACM</ix:nonNumeric> New York Stock Exchange</p>'));
    expect(cover).toMatchObject({ form: "10-K", registrant: { name: "Acme, Inc.", ticker: "ACM", cik: "54321", fileNumber: "001-12951" } });
  });

  it("never takes a telephone or tax number for the file number", () => {
    const cover = readCover(textFiling("FORM 8-K", "ACME CO.", "(Exact name of registrant as specified in charter)", "1-416               36-1750680", "(Commission File Number)  (IRS Employer Identification No.)", "Registrant's telephone number: (847) 286-2500"));
    expect(cover.registrant.fileNumber).toBe("001-00416");
  });

  it("does not count items that are marked not applicable", () => {
    expect(readCover(textFiling("FORM 8-K", "Item 1. Changes in Control of Registrant.", "", "Not applicable.", "", "Item 5. Other Events.", "", "On May 1, 2000 the company announced a new plant.")).items).toEqual(["5"]);
  });

  it.each([
    [["Exhibit 99.2", "Acme, Inc.", "Supplemental Data"], "EX-99.2"],
    [["Acme Reports First Quarter Results", "NEW YORK, May 1, 2020 -- Acme reported"], "EX-99.1"],
  ])("is not needed to know a lone exhibit %#", (lines, form) => {
    expect(readCover(htmlFiling(...lines)).form).toBe(form);
    expect(readCover(textFiling(...lines.flatMap((line) => [line, ""]))).form).toBe(form);
  });
});
