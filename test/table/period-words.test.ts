import { isPeriodOnly, periodWords } from "../../src/table/period-words";

/** What a header says, in short: "3M Q1 2020-3-31"; "?" stands for what it leaves open, "none" for a column without a period. */
function told(text: string): string {
  const phrase = periodWords(text);
  if (phrase === undefined) return "nothing";
  const { months, quarter, fullYear, toDate, asOf, year, month, day, dates, noPeriod } = phrase;
  if (noPeriod === true) return "none";
  const date = [year, month, day].some((part) => part !== undefined) ? [year, month, day].map((part) => part ?? "?").join("-") : null;
  return [asOf === true && "as of", months !== undefined && `${months}M`, quarter !== undefined && `Q${quarter}`, fullYear === true && "year", toDate === true && "to date", date, dates?.join(" or ")].filter(Boolean).join(" ");
}

describe("the words of a column's header", () => {
  it.each([
    ["Three Months Ended", "3M"], ["Three Months Ended March 31,", "3M ?-3-31"], ["Three Months Ended March 31, 2020", "3M 2020-3-31"], ["For the Three Months Ended September 30, 2013", "3M 2013-9-30"],
    ["3 Months Ended 6/30/20", "3M 2020-6-30"], ["3 mos. ended", "3M"], ["Six Mos. Ended", "6M"], ["Three-Month Period Ended December 31, 2019", "3M 2019-12-31"], ["Three Months Ended 31 March", "3M ?-3-31"],
    ["Six Months Ended June 30, 2020", "6M 2020-6-30"], ["Nine Months Ended Sept. 30, 2020", "9M 2020-9-30"], ["12 Months Ended Dec. 31, 2019", "12M 2019-12-31"], ["Two Months Ended February 29, 2020", "2M 2020-2-29"], ["Eleven months ended November 30, 2008", "11M 2008-11-30"],
    ["Quarter Ended", "3M"], ["Quarters Ended", "3M"], ["Quarterly period ended", "3M"], ["Quarter Ended March 31,", "3M ?-3-31"], ["For the Quarter Ended 30 June 2020", "3M 2020-6-30"],
    ["Year Ended", "12M year"], ["Years Ended December 31,", "12M year ?-12-31"], ["Fiscal Year Ended June 30, 2019", "12M year 2019-6-30"],
  ])("%s: %s", (text, phrase) => { expect(told(text)).toBe(phrase); });

  it.each([
    ["12 Weeks Ended", "3M"], ["13 Weeks Ended", "3M"], ["Thirteen Weeks Ended May 2, 2020", "3M 2020-5-2"], ["14 weeks ended", "3M"], ["16 Weeks Ended", "3M"], ["Seventeen weeks ended", "3M"],
    ["24 weeks ended", "6M"], ["26 Weeks Ended", "6M"], ["Twenty-Six Weeks Ended August 1, 2020", "6M 2020-8-1"], ["Twenty six weeks ended", "6M"], ["Twenty-seven weeks ended", "6M"], ["28 weeks ended", "6M"],
    ["36 weeks ended", "9M"], ["38 weeks ended", "9M"], ["39 Weeks Ended", "9M"], ["Thirty-Nine Weeks Ended October 31, 2020", "9M 2020-10-31"], ["Forty weeks ended", "9M"],
    ["52 Weeks Ended", "12M"], ["52-Week Period Ended", "12M"], ["Fifty-Two Weeks Ended February 1, 2020", "12M 2020-2-1"], ["53 Weeks Ended January 30, 2021", "12M 2021-1-30"],
  ])("weeks are told as months: %s: %s", (text, phrase) => { expect(told(text)).toBe(phrase); });

  it.each([
    ["First Quarter", "3M Q1"], ["1st Quarter 2020", "3M Q1 2020-?-?"], ["Second Quarter 2020", "3M Q2 2020-?-?"], ["Third Qtr. 2019", "3M Q3 2019-?-?"], ["Fourth Fiscal Quarter 2019", "3M Q4 2019-?-?"],
    ["Q1 2020", "3M Q1 2020-?-?"], ["Q2'20", "3M Q2 2020-?-?"], ["Q3 FY20", "3M Q3 2020-?-?"], ["Q4-19", "3M Q4 2019-?-?"], ["Q1 Fiscal 2021", "3M Q1 2021-?-?"],
    ["1Q20", "3M Q1 2020-?-?"], ["2Q 2020", "3M Q2 2020-?-?"], ["3Q98", "3M Q3 1998-?-?"], ["4Q2019", "3M Q4 2019-?-?"],
    ["Fiscal 2020", "12M year 2020-?-?"], ["FY2020", "12M year 2020-?-?"], ["FY20", "12M year 2020-?-?"], ["FY'20", "12M year 2020-?-?"], ["Full Year 2019", "12M year 2019-?-?"], ["Calendar Year 2019", "12M year 2019-?-?"],
    ["1H20", "6M to date 2020-?-?"], ["H1 2020", "6M to date 2020-?-?"], ["First half 2020", "6M to date 2020-?-?"], ["2H19", "6M 2019-?-?"], ["H2 2020", "6M 2020-?-?"], ["Second half of 2020", "6M 2020-?-?"],
    ["Year to Date", "to date"], ["YTD 2020", "to date 2020-?-?"], ["YTD June 30, 2020", "to date 2020-6-30"], ["Fiscal Year-to-Date", "to date"], ["First Six Months of 2020", "6M to date 2020-?-?"], ["First nine months", "9M to date"],
    ["LTM", "12M"], ["TTM September 30, 2020", "12M 2020-9-30"], ["Last Twelve Months", "12M"], ["Trailing Twelve Months Ended March 31, 2020", "12M 2020-3-31"],
  ])("quarters, halves and years by name: %s: %s", (text, phrase) => { expect(told(text)).toBe(phrase); });

  it.each([
    ["As of March 31, 2020", "as of 2020-3-31"], ["As of", "as of"], ["As at 31 December 2019", "as of 2019-12-31"], ["At December 31, 2019", "as of 2019-12-31"],
    ["March 31, 2020", "2020-3-31"], ["March 31,", "?-3-31"], ["Mar 31 2020", "2020-3-31"], ["Sept. 30,", "?-9-30"], ["31 March 2020", "2020-3-31"], ["31-Mar-20", "2020-3-31"],
    ["3/31/20", "2020-3-31"], ["03/31/2020", "2020-3-31"], ["12/31/99", "1999-12-31"], ["6.30.2020", "2020-6-30"], ["3-31-20", "2020-3-31"], ["2020-03-31", "2020-3-31"],
    ["September 30, 2013 (1)", "2013-9-30"], ["(Unaudited) March 31, 2020", "2020-3-31"], ["December 29, 2019 (audited)", "2019-12-29"],
    ["March 2020", "2020-3-?"], ["Mar-20", "2020-3-?"], ["Mar '20", "2020-3-?"], ["June", "?-6-?"], ["2020", "2020-?-?"], ["1998", "1998-?-?"], ["2020 (1)", "2020-?-?"], ["2020*", "2020-?-?"], ["2020E", "2020-?-?"],
    ["February 29/28, 2020", "2020-2-29"], ["February 29/28, 2019", "2019-2-28"], ["July 3, 2004 and June 28, 2003", "?-7-3 2004-07-03 or 2003-06-28"],
    ["Period from February 1, 2020 through March 31, 2020", "2M 2020-3-31"], ["Period from January 1, 2020 to May 15, 2020", "4M 2020-5-15"],
  ])("dates: %s: %s", (text, phrase) => { expect(told(text)).toBe(phrase); });

  it.each([
    "Change", "$ Change", "% Change", "Percentage Change", "% Chg", "Chg.", "Variance", "Var.", "Increase (Decrease)", "Incr. (Decr.)", "Inc/(Dec)", "Inc. / (Dec.)", "Inc (Dec)", "Difference",
    "Growth", "% Growth", "Year over Year Growth", "YoY", "YoY %", "Y/Y", "Yr/Yr", "Q/Q", "QoQ", "2020 vs. 2019", "2020 v. 2019", "2020 versus 2019", "Q1 2020 vs Q4 2019", "1Q20 vs. 4Q19", "Change from prior year", "Over Prior Year",
    "B/(W)", "B/W", "Better/(Worse)", "Fav/(Unfav)", "Favorable (Unfavorable)", "Basis Point Change", "bps", "%", "Percent", "% of Revenue", "% of total", "Percent of Sales", "Quarter ended Mar. 31, 2020 Change",
    "Currency Effect", "Currency Impact", "Effect of currency", "FX Impact", "Foreign Exchange Impact", "Foreign Currency Translation", "Impact of Acquisitions", "Eliminations",
    "Adjustments", "Adj.", "Non-GAAP Adjustments", "Pro Forma Adjustments", "Reconciling Items", "Three Months Ended March 31, 2020 Adjustments",
  ])("%s is no period's column", (text) => { expect(told(text)).toBe("none"); });

  it.each([
    ["Pro forma 2020", "2020-?-?"], ["Pro Forma Three Months Ended March 31, 2020", "3M 2020-3-31"], ["2020 Pro Forma", "2020-?-?"], ["Excluding Adjustments 2020", "2020-?-?"], ["Excluding adjustments, three months ended March 31, 2020", "3M 2020-3-31"],
    ["Three Months Ended March 31, 2020 without adjustments", "3M 2020-3-31"], ["2020 before special items and adjustments", "2020-?-?"], ["2020 As Adjusted", "2020-?-?"], ["Q1 2020 Non-GAAP", "3M Q1 2020-?-?"], ["Successor 2020", "2020-?-?"],
  ])("%s keeps its period: %s", (text, phrase) => { expect(told(text)).toBe(phrase); });

  it.each(["Predecessor", "GAAP", "Non-GAAP", "As Reported", "As Adjusted", "Pro Forma", "Excluding Adjustments", "Amount", "Total", "North America", "Marketing", "Decorative products", "Weekly", "Maybe", "Augusta", "(Unaudited)", "In thousands", "Income", "Most"])("%s says nothing of time", (text) => {
    expect(told(text)).toBe("nothing");
  });
});

describe("a line of words for time alone", () => {
  it.each(["For the Three Months Ended March 31, 2020:", "Year ended December 31, 2019 and 2018", "As of June 30,", "First Quarter 2020 (unaudited)", "Thirteen Weeks Ended"])("%s", (text) => {
    expect(isPeriodOnly(text)).toBe(true);
  });

  it.each(["Cash at March 31, 2020", "Net income for the year", "Change 2020", "Revenue", "Dividends paid, March 2020"])("%s is more than that", (text) => {
    expect(isPeriodOnly(text)).toBe(false);
  });
});
