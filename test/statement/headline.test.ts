import { readCover } from "../../src/filing/cover";
import { reportingDocument } from "../../src/filing/document-nature";
import type { Filing } from "../../src/filing/blocks";
import { findHeadline, inferCalendar } from "../../src/statement/headline";
import type { FiscalCalendar } from "../../src/vocabulary/period";
import { htmlFiling, htmlTable, textFiling } from "../support/small-filings";

function read(filing: Filing): { calendar: FiscalCalendar; name: string | null; end: string | null } {
  const cover = readCover(filing), release = reportingDocument(filing);
  if (!release) throw new Error("no document");
  const hints = { fiscalYearEnd: cover.fiscalYearEnd ?? null, date: cover.date };
  const calendar = inferCalendar(release, hints);
  const headline = findHeadline(release, calendar, hints);
  return { calendar, name: headline?.name ?? null, end: headline?.period.end ?? null };
}

const ofHtml = (...lines: string[]): string | null => read(htmlFiling(...lines)).name;

describe("the headline period", () => {
  it.each([
    ["Acme Reports First Quarter 2020 Results", "Q1 2020"],
    ["Acme Announces First-Quarter 2022 Results", "Q1 2022"],
    ["ACME REPORTS THIRD QUARTER 1998 EARNINGS", "Q3 1998"],
    ["Acme Announces Financial Results for the First Quarter Fiscal 2021", "Q1 2021"],
    ["Acme Reports First Fiscal Quarter 2021 Results", "Q1 2021"],
    ["Acme Announces Results for the Third Quarter of Fiscal Year 2020", "Q3 2020"],
    ["Acme reports fiscal 2024 third quarter results", "Q3 2024"],
    ["Acme Reports FY20 Q4 Results", "Q4 2020"],
    ["Acme Reports Q4 FY20 Results", "Q4 2020"],
    ["Acme Reports Q2 FY2024 Financial Results", "Q2 2024"],
    ["Acme 2Q20 Earnings Release", "Q2 2020"],
    ["Acme 1Q 2022 Earnings Release", "Q1 2022"],
    ["Acme Q3\u201904 Unaudited Summary Data", "Q3 2004"],
    ["Acme Reports 2020 First Quarter Results", "Q1 2020"],
    ["Acme Reports Third Quarter, 2019 Results", "Q3 2019"],
    ["Acme Announces Fourth Quarter and Full Year 2020 Results", "Q4 2020"],
    ["Acme Reports Full Year and Fourth Quarter 2021 Earnings", "Q4 2021"],
    ["ACME REPORTS RECORD RESULTS FOR FOURTH QUARTER AND FISCAL YEAR 2005", "Q4 2005"],
    ["Acme Reports Fourth Quarter and Year-End 2003 Results", "Q4 2003"],
    ["Acme Reports Second Quarter and First Half 2015 Results", "Q2 2015"],
    ["Acme Reports Second Quarter and Six Months Fiscal 2005 Results", "Q2 2005"],
    ["Acme Reports Third Quarter and Nine-Month 2011 Results", "Q3 2011"],
    ["Acme Reports Financial Results for Fiscal Year 2020", "FY 2020"],
    ["Acme Announces Full-Year 2019 Results", "FY 2019"],
    ["Acme Reports Results for the Quarter and Year Ended December 31, 2005", "Q4 2005"],
    ["Acme Reports Results for the Three and Twelve Months Ended December 31, 2005", "Q4 2005"],
    ["Acme Reports Results for the Year Ended December 31, 2005", "FY 2005"],
    ["Acme Reports Results for the Quarter Ended June 30, 2012", "Q2 2012"],
    ["Acme Announces 1st Quarter 2022 Retail Sales Statistics", "Q1 2022"],
    ["Acme Raises Full Year 2020 Guidance; Reports Third Quarter 2020 Results", "Q3 2020"],
    ["Acme Reports First Quarter 2020 Results and Provides Second Quarter 2020 Outlook", "Q1 2020"],
    ["Acme Declares Second Quarter 2020 Dividend and Reports First Quarter 2020 Earnings", "Q1 2020"],
    ["Acme Bank Announces Earnings for the Quarter Ended June 30, 1999 and Declares Dividend", "Q2 1999"],
    ["ACME ANNOUNCES FIRST QUARTER FISCAL 2024 RESULTS; REAFFIRMS FISCAL 2024 GUIDANCE", "Q1 2024"],
    ["Acme Announces Fiscal 2021 Fourth Quarter and Fiscal Full Year Financial Results", "Q4 2021"],
    ["Acme Stores Reports Fourth Quarter and Full-Year 2023 Earnings", "Q4 2023"],
    ["Acme Announces Results for Fourth Quarter of 2019; Provides Guidance for First Quarter of 2020", "Q4 2019"],
  ])("of a release titled %j is %s", (title, name) => {
    expect(ofHtml("Exhibit 99.1", title, "Sales were in line with our plans.")).toBe(name);
  });

  it("is read from a title broken over two lines", () => {
    expect(ofHtml("Exhibit 99.1", "ACME ANNOUNCES FIRST QUARTER", "2020 RESULTS", "Net sales rose.")).toBe("Q1 2020");
    expect(ofHtml("ACME BANC CORP. ANNOUNCES", "2020 FIRST QUARTER FINANCIAL RESULTS")).toBe("Q1 2020");
    expect(ofHtml("ACME INC. REPORTS RESULTS FOR THE THREE MONTHS ENDED", "MARCH 31, 2020")).toBe("Q1 2020");
  });

  it("takes a title's year from the sentence that dates the quarter, never from the outlook", () => {
    expect(ofHtml("Acme Reports Third Quarter Results", "CUPERTINO, California\u2014July 14, 2004\u2014Acme today announced financial results for its fiscal 2004 third quarter ended June 26, 2004.", "\u201cLooking ahead to the fourth quarter of fiscal 2004, we expect revenue of about $2.1 billion,\u201d said the CFO.")).toBe("Q3 2004");
  });

  it("is not the prior year's, which a sentence compares with", () => {
    expect(ofHtml("Acme Reports First Quarter Results", "Compared with the first quarter of 2019, net income rose to $5 million for the quarter ended March 31, 2020.")).toBe("Q1 2020");
  });

  it("takes a title's year from the release's date where nothing else tells it", () => {
    expect(ofHtml("Acme Reports Fourth Quarter Results", "BOSTON, January 28, 2009 -- Acme (NYSE: ACM) today said profits rose.")).toBe("Q4 2008");
  });

  it("is read from the tables' newest quarter where the text names none", () => {
    expect(ofHtml("Acme Reports Record Earnings", "BOSTON, April 20, 2020 -- Acme today said profits rose.", "Statements of Income",
      htmlTable(["", "Three Months Ended March 31,~2", "Three Months Ended December 31,"], ["", "2020", "2019", "2019"], ["Net sales", "120", "110", "118"], ["Net income", "12", "11", "13"]))).toBe("Q1 2020");
  });

  it("is never after the release's date", () => {
    expect(ofHtml("Acme Reports Record Earnings", "BOSTON, April 20, 2020 -- Acme today said profits rose.",
      htmlTable(["", "Three Months Ended March 31, 2020", "Three Months Ended June 30, 2020"], ["", "Actual", "Guidance"], ["Net sales", "120", "110"], ["Net income", "12", "11"]))).toBe("Q1 2020");
  });

  it("is null where nothing tells it", () => {
    expect(ofHtml("Acme to Acquire Bolt", "Acme today said it will buy Bolt.")).toBeNull();
  });

  it("has the last day that the release prints", () => {
    expect(read(htmlFiling("Acme Reports Second Quarter 2004 Results", "Acme reported net income for the second quarter ended July 3, 2004."))).toMatchObject({ name: "Q2 2004", end: "2004-07-03" });
  });
});

describe("the fiscal calendar", () => {
  it.each<[string, Filing, FiscalCalendar, string]>([
    ["a quarter named with its last day", htmlFiling("Acme Reports Results", "Acme announced results for its fiscal 2020 second quarter ended March 31, 2020."), { yearEndMonth: 9, yearNameOffset: 0 }, "Q2 2020"],
    ["a retailer's quarter and its fiscal year", htmlFiling("ACME REPORTS THIRD QUARTER NET INCOME", "Acme announced that net income for the fiscal quarter ended November 2, 2024 was $44 million.", "Net income for the third quarter of fiscal 2024 was $44 million."), { yearEndMonth: 1, yearNameOffset: -1 }, "Q3 2024"],
    ["a retailer's weeks", textFiling("ACME STORES REPORTS THIRD QUARTER EARNINGS", "", "Acme today reported net earnings for the thirteen weeks ended October 30, 2004", "of $20 million. For the thirty-nine weeks ended October 30, 2004 net earnings", "were $50 million."), { yearEndMonth: 1, yearNameOffset: -1 }, "Q3 2004"],
    ["a software maker's January year, named by its end", htmlFiling("Acme Announces Fiscal 2025 Third Quarter Results", "Acme today announced results for its third quarter of fiscal 2025 ended October 31, 2024."), { yearEndMonth: 1, yearNameOffset: 0 }, "Q3 2025"],
    ["a chip maker's fifty-three weeks", htmlFiling("Acme Micro Reports First Quarter Results", "Acme Micro today reported results for its fiscal first quarter 2011 ended October 1, 2010. Fiscal year ending July 1, 2011 has 52 weeks."), { yearEndMonth: 6, yearNameOffset: 0 }, "Q1 2011"],
    ["the annual report it cites", htmlFiling("Acme Reports Q2 2011 Results", "Risks are described in the Company's Form 10-K for the fiscal year ended September 25, 2010."), { yearEndMonth: 9, yearNameOffset: 0 }, "Q2 2011"],
    ["nine months to date", htmlFiling("Acme Bancorp Announces Earnings", "Net income for the nine months ended March 31, 2020 was $5 million; earnings for the quarter ended March 31, 2020 were $2 million."), { yearEndMonth: 6, yearNameOffset: 0 }, "Q3 2020"],
    ["a table's six months beside its quarter", htmlFiling("Acme Posts Profit", "BOSTON, April 28, 2020 -- Acme said profits rose.", htmlTable(["", "Three Months Ended March 31,~2", "Six Months Ended March 31,~2"], ["", "2020", "2019", "2020", "2019"], ["Net sales", "120", "110", "240", "220"], ["Net income", "12", "11", "20", "21"])), { yearEndMonth: 9, yearNameOffset: 0 }, "Q2 2020"],
    ["a balance sheet's comparison date", htmlFiling("Acme Posts Profit", "Acme said net income for the quarter ended March 28, 2020 rose.", "Balance Sheets", htmlTable(["", "March 28, 2020", "September 28, 2019"], ["Cash", "10", "12"], ["Inventories", "20", "22"])), { yearEndMonth: 9, yearNameOffset: 0 }, "Q2 2020"],
    ["the year ended beside the quarter", htmlFiling("Acme Posts Profit", "Results for the quarter and fiscal year ended February 29, 2020 were strong.", "Results for fiscal year 2020 were strong."), { yearEndMonth: 2, yearNameOffset: 0 }, "Q4 2020"],
    ["a retailer's fifty-three weeks", htmlFiling("Acme Stores Reports Fourth Quarter and Full-Year 2023 Earnings", "The fiscal year ended February 3, 2024 had 53 weeks."), { yearEndMonth: 1, yearNameOffset: -1 }, "Q4 2023"],
    ["nothing", htmlFiling("Acme Reports First Quarter 2020 Results", "Sales rose."), { yearEndMonth: 12, yearNameOffset: 0 }, "Q1 2020"],
  ])("is told by %s", (_, filing, calendar, name) => {
    expect(read(filing)).toMatchObject({ calendar, name });
  });

  it("is told by a submission's header where the release does not tell it", () => {
    const filing = textFiling("<SEC-HEADER>", "CONFORMED SUBMISSION TYPE:\t8-K", "FILED AS OF DATE:\t\t20100520", "\t\tFISCAL YEAR END:\t\t0731", "</SEC-HEADER>", "<DOCUMENT>", "<TYPE>8-K", "<TEXT>", "FORM 8-K", "</TEXT>", "</DOCUMENT>", "<DOCUMENT>", "<TYPE>EX-99.1", "<TEXT>", "Acme Reports Third Quarter Results", "", "Net sales for the quarter rose.", "</TEXT>", "</DOCUMENT>");
    expect(read(filing)).toMatchObject({ calendar: { yearEndMonth: 7, yearNameOffset: 0 }, name: "Q3 2010" });
  });
});
