import { readCover } from "../../src/filing/cover";
import { reportingDocument } from "../../src/filing/document-nature";
import { findHeadline, inferCalendar } from "../../src/statement/headline";
import { htmlFiling } from "../support/small-filings";

/** How releases of many trades and years open, with the period they report and their own date. */
const OPENINGS: readonly (readonly [told: string, ...lines: string[]])[] = [
  ["Q3 2021 2021-11-04", "Acme Stores Reports Third Quarter Fiscal 2021 Results", "BOSTON--(BUSINESS WIRE)--Nov. 4, 2021-- Acme Stores, Inc. (NYSE: ACM) today reported results for the thirteen weeks ended October 30, 2021."],
  ["Q4 2021 2022-03-02", "Acme Stores, Inc. Reports Fourth Quarter and Full Year Fiscal 2021 Results", "BOSTON, March 2, 2022 /PRNewswire/ -- Acme Stores, Inc. (NYSE: ACM) today announced results for the fourth quarter (13 weeks) and fiscal year (52 weeks) ended January 29, 2022."],
  ["Q1 2022 2022-05-18", "ACME CORPORATION REPORTS FIRST QUARTER EARNINGS", "MINNEAPOLIS (May 18, 2022) - Acme Corporation (NYSE: ACMC) today announced its first quarter 2022 financial results for the three months ended April 30, 2022."],
  ["Q2 2022 2021-08-17", "Acme U.S. Q2 comp sales grew 5.2%", "BENTONVILLE, Ark., Aug. 17, 2021 — Acme Marts Inc. (NYSE: ACMM) today announced results for the second quarter of fiscal year 2022, ended July 31, 2021."],
  ["Q1 2023 2022-05-25", "Acme Announces Financial Results for First Quarter Fiscal 2023", "SANTA CLARA, Calif., May 25, 2022 (GLOBE NEWSWIRE) -- Acme (NASDAQ: ACMV) today reported record revenue for the first quarter ended May 1, 2022, of $8.29 billion."],
  ["Q4 2020 2020-07-22", "Acme Cloud strength drives fourth quarter results", "REDMOND, Wash. — July 22, 2020 — Acme Corp. today announced the following results for the quarter ended June 30, 2020, as compared to the corresponding period of last fiscal year:"],
  ["Q2 2021 2020-12-17", "Acme Corp. Reports Strong Second Quarter Results", "MEMPHIS, Tenn., December 17, 2020 ... Acme Corp. (NYSE: ACMF) today reported the following consolidated results for the second quarter ended November 30:"],
  ["Q3 2020 2020-06-25", "Acme, Inc. Reports Fiscal 2020 Third Quarter Results", "BEAVERTON, Ore.--(BUSINESS WIRE)--Jun. 25, 2020-- Acme, Inc. (NYSE:ACMN) today reported fiscal 2020 financial results for its third quarter ended February 29, 2020."],
  ["FY 2021 2022-02-10", "Acme plc announces full year 2021 results", "London, 10 February 2022 – Acme plc today announces its results for the year ended 31 December 2021."],
  ["Q2 2021 2021-07-28", "Acme N.V. Half-Year Results 2021", "Amsterdam, 28 July 2021 - Acme N.V. today reports its results for the six months ended June 30, 2021."],
  ["Q4 2019 2020-01-30", "ACME.COM ANNOUNCES FOURTH QUARTER RESULTS", "SEATTLE—(BUSINESS WIRE) January 30, 2020—Acme.com, Inc. (NASDAQ: ACMZ) today announced financial results for its fourth quarter ended December 31, 2019."],
  ["Q1 2009 2009-04-22", "Acme Reports First-Quarter Results", "CHICAGO, April 22, 2009 – The Acme Company [NYSE: AC] reported first-quarter net income of $610 million."],
  ["Q3 1998 1998-10-15", "FOR IMMEDIATE RELEASE", "October 15, 1998", "ACME BANCORP ANNOUNCES THIRD QUARTER EARNINGS", "Acme Bancorp (Nasdaq: ACMB) today announced net income of $2.1 million for the quarter ended September 30, 1998."],
  ["Q4 2004 2005-01-25", "Contact: John Smith 555-123-4567", "ACME BANCORP REPORTS 2004 EARNINGS", "SPRINGFIELD, Ill., January 25, 2005 -- Acme Bancorp, Inc. (Nasdaq: ACMB) reported net income for the fourth quarter of 2004 of $3.2 million. For the year 2004 net income was $12 million."],
  ["Q3 2022 2022-11-03", "Acme REIT Reports Third Quarter 2022 Results, Raises Full Year 2022 Guidance", "NEW YORK – November 3, 2022 – Acme REIT (NYSE: ACR) today reported results for the three and nine months ended September 30, 2022."],
  ["Q4 2022 2022-09-15", "Acme Reports Fourth Quarter and Fiscal 2022 Results", "SAN JOSE, Calif., September 15, 2022 -- Acme Software Inc. (Nasdaq: ACSW) today reported results for its fourth quarter and fiscal year ended August 31, 2022."],
  ["Q1 2024 2023-09-28", "Acme Reports Results for the First Quarter of Fiscal 2024", "BOISE, Idaho, Sept. 28, 2023 (GLOBE NEWSWIRE) -- Acme Chips, Inc. (Nasdaq: ACHP) today announced results for its first quarter of fiscal 2024, which ended August 31, 2023."],
  ["Q3 2021 2021-11-04", "NEWS RELEASE", "Acme Delivers Strong Third-Quarter Results; Increases Outlook", "Nov 4, 2021", "Third-quarter sales of $1.2 billion, up 8%. Acme Corp. (NYSE: ACM) today."],
  ["Q1 2021 2021-05-06", "First Quarter 2021 Earnings Release", "Exhibit 99.1", "May 6, 2021", "Acme Holdings Ltd.", "Net income of $12 million for the three months ended March 31, 2021"],
  ["Q2 2023 2023-08-08", "Acme Announces Q2 2023 Financial Results", "TEL AVIV, Israel, Aug. 8, 2023 /PRNewswire/ -- Acme Ltd. (NASDAQ: ACML) announced today its unaudited results for the second quarter and first half of 2023."],
  ["Q2 2023 2023-02-07", "Acme Q2 FY23 Results", "SYDNEY, 7 February 2023 -- Acme Corp. (NYSE: ACM) today reported financial results for its second quarter and half year ended 31 December 2022."],
  ["Q3 2023 2023-02-09", "Acme Group Reports Fiscal Third Quarter 2023 Results", "LOS ANGELES, February 9, 2023 -- Acme Group (Nasdaq: ACG) today reported revenue for its third fiscal quarter ended December 31, 2022."],
  ["Q4 2020 2021-02-18", "ACME REPORTS RECORD 2020 FOURTH-QUARTER AND FULL-YEAR RESULTS; DECLARES FIRST QUARTER 2021 DIVIDEND", "DALLAS, Feb. 18, 2021 -- Acme Inc. (NYSE: ACM) reported."],
  ["Q1 2021 2021-04-29", "Acme Announces First Quarter 2021 Dividend and Results", "DALLAS, April 29, 2021 -- Acme Inc. (NYSE: ACM) reported net income of $5 million for the quarter ended March 31, 2021."],
  ["Q4 2021 2022-02-24", "ACME CORP. REPORTS YEAR-END RESULTS", "Calgary, Alberta – (February 24, 2022) – Acme Corp. (TSX: ACM) announces its financial and operating results for the three months and year ended December 31, 2021."],
  ["Q1 2021 2021-05-05", "Acme Partners, L.P. Reports First-Quarter 2021 Results; Conference Call at 10:00 a.m. ET on May 6", "HOUSTON, May 5, 2021 -- Acme Partners, L.P. (NYSE: AMP)"],
  ["Q3 2013 2013-10-30", "ACME FINANCIAL CORP THIRD QUARTER NET INCOME UP 12 PERCENT", "LANCASTER, Pa., Oct. 30 /PRNewswire/ -- Acme Financial Corp (Nasdaq: AFC) reported net income of $4.5 million for the three months ended September 30, 2013, compared to $4.0 million for the three months ended September 30, 2012."],
  ["Q4 2007 2008-01-24", "Acme Reports Results for Quarter and Year Ended December 31, 2007", "MILWAUKEE, Jan. 24, 2008 - Acme Co. (NYSE: ACM)"],
  ["Q4 2023 2024-03-12", "KOHL'S-LIKE REPORTS FOURTH QUARTER AND FULL YEAR FISCAL 2023 FINANCIAL RESULTS", "MENOMONEE FALLS, Wis.--(BUSINESS WIRE)--Mar. 12, 2024-- Acme's Corporation (NYSE: ACM) today reported results for the quarter and year ended February 3, 2024."],
  ["Q4 2023 2024-02-20", "Acme Depot Announces Fourth Quarter and Fiscal 2023 Results", "ATLANTA, Feb. 20, 2024 -- The Acme Depot®, the world's largest, today reported sales of $34.8 billion for the fourth quarter of fiscal 2023."],
  ["Q1 2023 2023-06-01", "Acme General Corporation Reports First Quarter 2023 Results", "GOODLETTSVILLE, Tenn.--(BUSINESS WIRE)--June 1, 2023--Acme General Corporation (NYSE: AG) today reported financial results for its fiscal year 2023 first quarter (13 weeks) ended May 5, 2023."],
  ["Q2 2024 2024-02-28", "Acme Reports Second Quarter Fiscal Year 2024 Results", "Feb 28, 2024", "SAN JOSE, Calif.-- Acme Networks (NYSE: ACN) today announced results for its second quarter of fiscal year 2024 ended January 31, 2024."],
  ["Q3 2020 2020-05-13", "Acme Systems Reports Third Quarter Earnings", "SAN JOSE, Calif. -- May 13, 2020 -- Acme Systems, Inc. (NASDAQ: ACSY) today reported third quarter results for the period ended April 25, 2020."],
  ["Q3 2021 2021-11-09", "Acme Therapeutics Reports Third Quarter 2021 Financial Results and Provides Business Update", "- FDA accepts NDA with PDUFA date of June 30, 2022 -", "CAMBRIDGE, Mass., Nov. 09, 2021 (GLOBE NEWSWIRE) -- Acme Therapeutics, Inc. (Nasdaq: ACMT), a biopharmaceutical company"],
  ["Q4 2011 2012-01-26", "ACME CO. FOURTH-QUARTER SALES RISE 5%", "January 26, 2012", "Acme Co. (NYSE: ACM) said sales in the quarter rose."],
  ["Q2 2010 2010-07-22", "22 July 2010", "ACME PLC", "Interim results for the half year ended 30 June 2010", "Acme plc today announces results for the second quarter and six months ended 30 June 2010."],
  ["Q3 2014 2014-10-28", "Acme AB: Interim report January-September 2014", "Stockholm, October 28, 2014 - Acme AB (NASDAQ: ACM)", "Third quarter net sales up 4%"],
  ["Q4 2006 2007-02-01", "ACME ANNOUNCES 4Q06 EARNINGS OF $0.45 PER SHARE", "Chicago, IL, February 1, 2007: Acme Bancorporation (NASDAQ: ACMB) earned"],
  ["Q1 2005 2005-04-20", "Acme Announces Earnings for the First Quarter of 2005", "For Release: Immediately", "Date: April 20, 2005", "Acme Bank Corp. (OTCBB: ACBK)"],
  ["Q3 2001 2001-10-17", "ACME THIRD-QUARTER EPS 45 CENTS", "ARMONK, N.Y., Oct. 17, 2001 . . . Acme (NYSE: ACM) today announced third-quarter 2001 diluted earnings per common share of $.45"],
  ["Q4 2002 2002-11-05", "Acme Inc. Reports Fiscal Fourth Quarter and Year-End 2002 Results", "BURBANK, Calif., Nov 5, 2002 - Acme Inc. (NYSE: ACM) reported results for the fourth quarter and year ended September 30, 2002."],
  ["Q3 2016 2016-07-26", "Acme Reports Fiscal Third Quarter Results", "Quarterly revenue of $42.4 billion", "CUPERTINO, California — July 26, 2016 — Acme® today announced financial results for its fiscal 2016 third quarter ended June 25, 2016."],
  ["Q1 2012 2012-01-24", "Acme Reports First Quarter Results", "CUPERTINO, California—January 24, 2012—Acme® today announced financial results for its fiscal 2012 first quarter which spanned 14 weeks and ended December 31, 2011."],
  ["Q2 2018 2018-08-01", "Acme Second Quarter 2018 Update", "August 1, 2018", "Acme Motors, Inc.", "GAAP net loss in Q2 2018"],
  ["Q3 2017 2017-11-14", "Acme Shipping Ltd. Announces Financial Results for the Third Quarter and Nine Months Ended September 30, 2017", "ATHENS, Greece, November 14, 2017 -- Acme Shipping Ltd. (NYSE: ASL)"],
  ["Q4 2018 2019-02-14", "ACME HOLDING LIMITED ANNOUNCES UNAUDITED FOURTH QUARTER AND FISCAL YEAR 2018 RESULTS", "BEIJING, China, February 14, 2019 -- Acme Holding Limited (NASDAQ: ACHL)"],
  ["Q1 2019 2018-08-23", "Acme Group Announces June Quarter 2018 Results", "Hangzhou, China, August 23, 2018 – Acme Group Holding Limited (NYSE: ACMG) today announced its financial results for the quarter ended June 30, 2018.", "Revenue for the fiscal year ended March 31, 2018 was"],
  ["Q2 2022 2022-07-28", "Acme Hospitality Trust Reports Results for Second Quarter", "Second Quarter RevPAR up 40%", "DALLAS – (July 28, 2022) – Acme Hospitality Trust, Inc. (NYSE: AHT) (“Acme” or the “Company”) today reported financial results and performance measures for the second quarter ended June 30, 2022."],
  ["Q4 2019 2020-02-26", "Acme Reports Fourth Quarter and Full-Year 2019 Earnings — Provides First Quarter and Full-Year 2020 Guidance", "Columbus, Ohio (Feb. 26, 2020) — Acme Brands, Inc. (NYSE: AB) today reported"],
  ["Q4 2016 2017-02-22", "Acme Brands Reports January Sales and Fourth Quarter 2016 Earnings", "Columbus, Ohio (Feb. 22, 2017) — Acme Brands, Inc. (NYSE: AB) today reported"],
  ["Q3 2022 2022-10-20", "Exhibit 99.1", "FOR IMMEDIATE RELEASE", "CONTACT: Jane Doe (555) 555-5555", "ACME BANCSHARES, INC. REPORTS RECORD EARNINGS", "RICHMOND, VA (October 20, 2022) - Acme Bancshares, Inc. (NASDAQ: ACBS) reported net income of $12.1 million for the quarter ended September 30, 2022, compared to $10 million for the quarter ended June 30, 2022."],
  ["Q4 2022 2023-01-19", "Acme Financial Reports Fourth Quarter 2022 EPS of $1.10 and Full-Year 2022 EPS of $4.20; Board Declares Q1 2023 Dividend", "TULSA, Okla., January 19, 2023 - Acme Financial Corporation (NASDAQ: AFNC)"],
  ["Q1 2021 2020-11-10", "Acme Farms Reports First Quarter Fiscal 2021 Results", "SPRINGDALE, Ark., Nov. 10, 2020 -- Acme Farms, Inc. (NYSE: AFM) reported results for the 13 weeks ended October 3, 2020. Fiscal 2020 ended June 27, 2020."],
  ["Q4 2020 2020-11-16", "ACME FOODS REPORTS FOURTH QUARTER AND FISCAL 2020 RESULTS", "Springdale, Arkansas – November 16, 2020 – Acme Foods, Inc. (NYSE: AFI) reported the following results for the fourth quarter and twelve months ended October 3, 2020:"],
];

describe("the opening of a release", () => {
  it.each(OPENINGS)("tells %s: %s", (told, ...lines) => {
    const filing = htmlFiling(...lines), cover = readCover(filing), release = reportingDocument(filing);
    if (!release) throw new Error("no document");
    const calendar = inferCalendar(release, { date: cover.date });
    expect(`${findHeadline(release, calendar, { date: cover.date })?.name ?? ""} ${cover.date ?? ""}`).toBe(told);
  });
});
