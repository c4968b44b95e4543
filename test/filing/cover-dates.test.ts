import { readCover } from "../../src/filing/cover";
import { htmlFiling, htmlTable, textFiling } from "../support/small-filings";

const htmlDate = (...lines: string[]): string | null => readCover(htmlFiling(...lines)).date;
const textDate = (...lines: string[]): string | null => readCover(textFiling(...lines)).date;

describe("a release's date", () => {
  it.each([
    ["place and wire before it", "SAN JOSE, Calif. -- (BUSINESS WIRE) -- April 29, 2020 -- Acme, Inc. (Nasdaq: ACME) today announced results for the quarter ended March 31, 2020.", "2020-04-29"],
    ["wire after it", "MINNEAPOLIS, April 29, 2020 /PRNewswire/ -- Acme, Inc. today reported its results.", "2020-04-29"],
    ["no space at all", "EDEN PRAIRIE, Minn.--(BUSINESS WIRE)--April 29, 2020--Acme, Inc. today announced results.", "2020-04-29"],
    ["parentheses", "Kearney, NE (November 22, 2024) Acme announced today", "2024-11-22"],
    ["parentheses around the whole dateline", "(Bridgetown, NY \u2013 April 29, 2020) Acme Bancorp today announced", "2020-04-29"],
    ["em dashes", "CUPERTINO, California\u2014July 14, 2004\u2014Acme today announced financial results", "2004-07-14"],
    ["an ellipsis", "New York, NY, April 29, 2020......Acme Motor Products, Inc. reported today", "2020-04-29"],
    ["an abbreviated month", "HARTFORD, Conn., Apr. 29, 2020 \u2013 The Acme Company today announced", "2020-04-29"],
    ["the date first", "April 29, 2020 - FORT WORTH, TX - Acme Inc. (NYSE: ACM) issued", "2020-04-29"],
    ["a weekday", "ZURICH, Switzerland, Wednesday, April 29, 2020 \u2013 Acme AG today", "2020-04-29"],
    ["day before month", "LONDON, UK, 29 April 2020 \u2013 Acme plc today reported", "2020-04-29"],
    ["wire between dashes", "Irving, TX - GLOBE NEWSWIRE - April 29, 2020 - Acme, Inc. today announced", "2020-04-29"],
    ["no separator behind", "New York, April 29, 2020 Acme Corporation today reported earnings", "2020-04-29"],
    ["capitals", "ENGLEWOOD CLIFFS, NJ, DECEMBER 13, 2005 -- ACME FUNDING, INC. reported", "2005-12-13"],
  ])("is read from a dateline with %s", (_, line, expected) => {
    expect(htmlDate("Acme Reports Results for the Quarter Ended March 31, 2020", line)).toBe(expected);
  });

  it.each([
    ["For Immediate Release: November 22, 2024", "2024-11-22"],
    ["FOR IMMEDIATE RELEASE April 19, 1999", "1999-04-19"],
    ["PRESS RELEASE - 04/29/2020", "2020-04-29"],
    ["Release Date: April 28, 2020", "2020-04-28"],
    ["DATE: January 21, 1998", "1998-01-21"],
    ["For Release 4:05 p.m. Eastern Time, Tuesday, July 20, 2010", "2010-07-20"],
    ["For release: 12/13/05", "2005-12-13"],
    ["January 18, 2022", "2022-01-18"],
    ["Oct. 7, 2004", "2004-10-07"],
    ["CUPERTINO, California \u2014 February 1, 2024", "2024-02-01"],
  ])("is read from the line %j", (line, expected) => {
    expect(htmlDate("Exhibit 99.1", line, "Acme Reports Record Quarter", "Net income rose.")).toBe(expected);
  });

  it("is read from a label and its date in two blocks", () => {
    expect(htmlDate("<h3>Release Date:</h3>", "April 28, 2020", "ACME BANCORP ANNOUNCES RESULTS")).toBe("2020-04-28");
  });

  it("is read from a dateline that a plain text breaks over two lines", () => {
    expect(textDate("FOR IMMEDIATE RELEASE", "", "ACME REPORTS FIRST QUARTER EARNINGS", "", "     HOFFMAN ESTATES, Ill. and SAN FRANCISCO, Calif. (BUSINESS WIRE) -- April", "22, 1997 -- Acme Corp. today reported earnings for the quarter ended", "March 31, 1997.")).toBe("1997-04-22");
  });

  it("takes the year of a dateline that prints none from the quarter that ended before it", () => {
    expect(textDate("Acme Reports Fourth Quarter Results", "", "CHICAGO, Jan. 22 /PRNewswire-FirstCall/ -- Acme Co. today reported net income", "for the fourth quarter ended December 31, 2003.")).toBe("2004-01-22");
  });

  it("is not told where a dateline prints no year and nothing settles it", () => {
    expect(textDate("Acme Reports Results", "", "CHICAGO, Jan. 22 /PRNewswire/ -- Acme Co. today reported net income.")).toBeNull();
  });

  it.each([
    ["a period's end", ["Acme Reports Results", "Acme announced results for the quarter ended March 31, 2020. Sales were $5 million."]],
    ["a title's period", ["ACME INC. REPORTS RESULTS FOR THE THREE MONTHS ENDED", "MARCH 31, 2020", "Sales were $5 million."]],
    ["a conference call", ["Acme Reports Results", "Acme will host a conference call on May 1, 2020 at 9:00 a.m.", "Conference Call \u2013 May 1, 2020 \u2013 9:00 a.m."]],
    ["a dividend", ["Acme Reports Results", "The dividend is payable on May 15, 2020 to shareholders of record on April 30, 2020."]],
    ["a balance sheet", ["Acme Reports Results", "Condensed Balance Sheets", "March 31, 2020", htmlTable(["", "March 31, 2020", "December 31, 2019"], ["Cash", "10", "12"])]],
  ])("is never that of %s", (_, lines) => {
    expect(htmlDate(...lines)).toBeNull();
  });

  it("does not take a date that a wrapped sentence puts at a line's start", () => {
    expect(textDate("Acme Reports Results", "", "Acme said that it had repaid all of the notes that it had issued on", "July 3, 2004, and had no other debt than that which it had assumed in", "its purchase of Bolt.")).toBeNull();
  });
});

describe("a Form 8-K's date", () => {
  const form = ["UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION", "FORM 8-K", "CURRENT REPORT"];

  it.each([
    ["beside its caption", ["Date of Report (Date of earliest event reported): July 22, 2004"]],
    ["above its caption", ["July 22, 2004", "Date of Report (Date of earliest event reported)"]],
    ["under its caption", ["DATE OF REPORT (DATE OF EARLIEST EVENT REPORTED)", "July 22, 2004"]],
  ])("is the date of report %s", (_, lines) => {
    expect(htmlDate(...form, ...lines, "Acme, Inc.", "(Exact name of registrant as specified in its charter)")).toBe("2004-07-22");
  });

  it("is the release's own dateline where a submission holds the release", () => {
    const cover = readCover(textFiling(
      "<SEC-HEADER>", "CONFORMED SUBMISSION TYPE:\t8-K", "CONFORMED PERIOD OF REPORT:\t20051215", "FILED AS OF DATE:\t\t20051216", "\t\tCOMPANY CONFORMED NAME:\t\tACME FUNDING INC", "\t\tCENTRAL INDEX KEY:\t\t0000012345", "\t\tFISCAL YEAR END:\t\t0930", "\t\tSEC FILE NUMBER:\t000-12345", "</SEC-HEADER>",
      "<DOCUMENT>", "<TYPE>8-K", "<TEXT>", "FORM 8-K", "Date of report: December 15, 2005", "", "ACME FUNDING, INC.", "------------------", "(Exact name of registrant as specified in its charter)", "", "ITEM 2.02. RESULTS OF OPERATIONS", "</TEXT>", "</DOCUMENT>",
      "<DOCUMENT>", "<TYPE>EX-99.1", "<TEXT>", "ACME FUNDING REPORTS RESULTS", "", "ENGLEWOOD, NJ, DECEMBER 13, 2005 -- Acme Funding reported", "</TEXT>", "</DOCUMENT>"));
    expect(cover).toMatchObject({ form: "8-K", date: "2005-12-13", registrant: { name: "ACME FUNDING, INC.", cik: "12345", fileNumber: "000-12345" }, items: ["2.02"], fiscalYearEnd: "0930" });
  });

  it("falls back to the submission's header", () => {
    const cover = readCover(textFiling("<SEC-HEADER>", "CONFORMED SUBMISSION TYPE:\t8-K", "CONFORMED PERIOD OF REPORT:\t20051215", "FILED AS OF DATE:\t\t20051216", "</SEC-HEADER>", "<DOCUMENT>", "<TYPE>8-K", "<TEXT>", "Acme reported record sales.", "</TEXT>", "</DOCUMENT>"));
    expect(cover.date).toBe("2005-12-15");
  });
});
