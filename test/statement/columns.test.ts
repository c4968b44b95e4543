import { htmlTable } from "../support/small-filings";
import { BALANCE, INCOME, OPENING, periodsOf, reportOf } from "./small-reports";
import type { Statement } from "../../src/vocabulary/statement";

const INCOME_TITLE = "Consolidated Statements of Operations", SCALE = "(in thousands)";

/** A company's release: when it says its results are out, and for which period. */
function opening(date: string, results: string, ended: string): string[] {
  return [`Fernhill Pumps, Inc. Reports ${results} Results`, `DAYTON, Ohio, ${date} -- Fernhill Pumps, Inc. (NASDAQ: FNHL) today announced results for ${ended}.`];
}

/** The rows with as many figures as the header has columns. */
function filled(header: readonly (readonly string[])[], rows = INCOME): string {
  const width = (header.at(-1)?.length ?? 1) - 1;
  return htmlTable(...header, ...rows.map(([label = "", ...figures]) => [label, ...Array.from({ length: width }, (_, index) => figures[index % figures.length] ?? "")]));
}

function first(lines: readonly string[], header: readonly (readonly string[])[], title: readonly string[] = [INCOME_TITLE, SCALE], rows = INCOME): Statement {
  const [statement] = reportOf(...lines, ...title, filled(header, rows)).statements;
  if (!statement) throw new Error("There is no statement.");
  return statement;
}

const spans = ({ columns }: Statement): (string | null)[] => columns.map(({ months, end }) => (months === null ? null : `${months} to ${end ?? "?"}`));

describe("the columns of a company whose year ends in December", () => {
  it.each([
    ["quarter beside half-year", [["", "Three Months Ended June 30,~2", "Six Months Ended June 30,~2"], ["", "2024", "2023", "2024", "2023"]], ["Q2 2024", "Q2 2023", "H1 2024", "H1 2023"]],
    ["over three lines", [["", "Three Months Ended~2", "Six Months Ended~2"], ["", "June 30,~2", "June 30,~2"], ["", "2024", "2023", "2024", "2023"]], ["Q2 2024", "Q2 2023", "H1 2024", "H1 2023"]],
    ["all in one cell", [["", "Three Months Ended June 30, 2024", "Three Months Ended June 30, 2023"]], ["Q2 2024", "Q2 2023"]],
    ["quarters by name", [["", "Second Quarter~2"], ["", "2024", "2023"]], ["Q2 2024", "Q2 2023"]],
    ["quarters and halves in short", [["", "2Q24", "2Q23", "1H24", "1H23"]], ["Q2 2024", "Q2 2023", "H1 2024", "H1 2023"]],
    ["Q2 2024", [["", "Q2 2024", "Q1 2024", "Q2 2023"]], ["Q2 2024", "Q1 2024", "Q2 2023"]],
    ["year to date", [["", "Quarter Ended June 30,~2", "Year to Date June 30,~2"], ["", "2024", "2023", "2024", "2023"]], ["Q2 2024", "Q2 2023", "H1 2024", "H1 2023"]],
    ["dates in figures", [["", "Three Months Ended~2"], ["", "6/30/24", "6/30/23"]], ["Q2 2024", "Q2 2023"]],
    ["five quarters", [["", "Three Months Ended~5"], ["", "June 30, 2024", "March 31, 2024", "December 31, 2023", "September 30, 2023", "June 30, 2023"]], ["Q2 2024", "Q1 2024", "Q4 2023", "Q3 2023", "Q2 2023"]],
    ["five quarters' dates alone", [["", "June 30, 2024", "March 31, 2024", "Dec. 31, 2023", "Sept. 30, 2023", "June 30, 2023"]], ["Q2 2024", "Q1 2024", "Q4 2023", "Q3 2023", "Q2 2023"]],
    ["the last twelve months", [["", "Three Months Ended June 30, 2024", "LTM June 30, 2024"]], ["Q2 2024", "LTM Q2 2024"]],
    ["changes", [["", "Three Months Ended June 30,~2", "Change~2"], ["", "2024", "2023", "$", "%"]], ["Q2 2024", "Q2 2023", null, null]],
    ["changes with their years", [["", "Q2 2024", "Q2 2023", "Q2 2024 vs. Q2 2023"]], ["Q2 2024", "Q2 2023", null]],
    ["changes in short, under the quarter's own head", [["", "Three Months Ended June 30,~3"], ["", "2024", "2023", "Y/Y"]], ["Q2 2024", "Q2 2023", null]],
    ["adjustments", [["", "Three Months Ended June 30, 2024~3"], ["", "GAAP", "Adjustments", "Non-GAAP"]], ["Q2 2024", null, "Q2 2024"]],
    ["a currency's effect", [["", "Three Months Ended June 30,~2", ""], ["", "2024", "2023", "Currency Effect"]], ["Q2 2024", "Q2 2023", null]],
    ["pro forma", [["", "Three Months Ended June 30,~3"], ["", "2024", "2023", "2023 Pro Forma"]], ["Q2 2024", "Q2 2023", "Q2 2023"]],
    ["excluding adjustments", [["", "Three Months Ended June 30, 2024~2"], ["", "As Reported", "Excluding Adjustments"]], ["Q2 2024", "Q2 2024"]],
  ])("%s", (_, header, periods) => {
    expect(periodsOf(first(OPENING, header))).toEqual(periods);
  });

  it("keep the words that tell them apart in their labels", () => {
    expect(first(OPENING, [["", "Three Months Ended June 30, 2024~2"], ["", "As Reported", "Excluding Adjustments"]]).columns.map(({ label }) => label)).toEqual(["Three Months Ended June 30, 2024 As Reported", "Three Months Ended June 30, 2024 Excluding Adjustments"]);
    expect(first(OPENING, [["", "Three Months Ended June 30,~2"], ["", "2024", "2023 Pro Forma"]]).columns[1]?.label).toBe("Three Months Ended June 30, 2023 Pro Forma");
  });

  it("take from the title what their heads leave out", () => {
    expect(periodsOf(first(OPENING, [["", "2024", "2023"]], [INCOME_TITLE, "Three Months Ended June 30, 2024 and 2023", SCALE]))).toEqual(["Q2 2024", "Q2 2023"]);
    expect(periodsOf(first(OPENING, [["", "North", "South", "Total"]], ["Segment Results", "For the Three Months Ended June 30, 2024", SCALE]))).toEqual(["Q2 2024", "Q2 2024", "Q2 2024"]);
  });

  it("of a balance sheet are dates", () => {
    for (const header of [[["", "June 30, 2024", "December 31, 2023"]], [["", "As of June 30, 2024", "As of December 31, 2023"]], [["", "June 30,", "December 31,"], ["", "2024", "2023"]], [["", "As of~2"], ["", "6/30/2024", "12/31/2023"]]]) {
      expect(spans(first(OPENING, header, ["Consolidated Balance Sheets", SCALE], BALANCE.slice(1)))).toEqual(["0 to 2024-06-30", "0 to 2023-12-31"]);
    }
  });

  it("years only, in a release of a year's results", () => {
    const lines = opening("February 12, 2024", "Fourth Quarter and Full Year 2023", "the fourth quarter and year ended December 31, 2023");
    expect(periodsOf(first(lines, [["", "Year Ended December 31,~3"], ["", "2023", "2022", "2021"]]))).toEqual(["FY 2023", "FY 2022", "FY 2021"]);
    expect(periodsOf(first(lines, [["", "Fourth Quarter~2", "Full Year~2"], ["", "2023", "2022", "2023", "2022"]]))).toEqual(["Q4 2023", "Q4 2022", "FY 2023", "FY 2022"]);
    expect(periodsOf(first(lines, [["", "Three Months Ended December 31,~2", "Twelve Months Ended December 31,~2"], ["", "2023", "2022", "2023", "2022"]]))).toEqual(["Q4 2023", "Q4 2022", "FY 2023", "FY 2022"]);
    expect(periodsOf(first(lines, [["", "4Q23", "3Q23", "4Q22", "FY23", "FY22"]]))).toEqual(["Q4 2023", "Q3 2023", "Q4 2022", "FY 2023", "FY 2022"]);
  });

  it("of a predecessor and its successor end where each of them does", () => {
    const statement = first(opening("May 10, 2024", "First Quarter 2024", "the quarter ended March 31, 2024"), [["", "Successor", "Predecessor~2"], ["", "Period from February 1, 2024 through March 31, 2024", "Period from January 1, 2024 through January 31, 2024", "Three Months Ended March 31, 2023"]]);
    expect(statement.columns.map(({ end }) => end)).toEqual(["2024-03-31", "2024-01-31", "2023-03-31"]);
    expect(statement.columns.map(({ label }) => label.split(" ")[0])).toEqual(["Successor", "Predecessor", "Predecessor"]);
    expect(statement.columns[2]?.period).toBe("Q1 2023");
  });
});

describe("fiscal years that end in other months", () => {
  it("in June: the first quarter ends in September", () => {
    const lines = opening("November 5, 2023", "Fiscal 2024 First Quarter", "its fiscal 2024 first quarter ended September 30, 2023");
    const [income, year] = reportOf(...lines, INCOME_TITLE, SCALE, filled([["", "Three Months Ended September 30,~2"], ["", "2023", "2022"]]), "Consolidated Statements of Operations by Year", SCALE, filled([["", "Fiscal Year Ended June 30,~2"], ["", "2023", "2022"]])).statements;
    expect(income && periodsOf(income)).toEqual(["Q1 2024", "Q1 2023"]);
    expect(year && periodsOf(year)).toEqual(["FY 2023", "FY 2022"]);
  });

  it("in September: nine months to June are the year to date", () => {
    const lines = opening("August 3, 2024", "Third Quarter Fiscal 2024", "the third quarter of fiscal 2024, ended June 30, 2024");
    expect(periodsOf(first(lines, [["", "Three Months Ended June 30,~2", "Nine Months Ended June 30,~2"], ["", "2024", "2023", "2024", "2023"]]))).toEqual(["Q3 2024", "Q3 2023", "9M 2024", "9M 2023"]);
    expect(periodsOf(first(lines, [["", "Third Quarter~2", "Year to Date~2"], ["", "2024", "2023", "2024", "2023"]]))).toEqual(["Q3 2024", "Q3 2023", "9M 2024", "9M 2023"]);
  });

  it("in January, counted in weeks and named after the year they began in", () => {
    const lines = opening("May 21, 2024", "First Quarter Fiscal 2024", "the first quarter of fiscal 2024, the thirteen weeks ended May 4, 2024");
    const statement = first(lines, [["", "Thirteen Weeks Ended~2"], ["", "May 4, 2024", "April 29, 2023"]]);
    expect(spans(statement)).toEqual(["3 to 2024-05-04", "3 to 2023-04-29"]);
    expect(periodsOf(statement)).toEqual(["Q1 2024", "Q1 2023"]);
  });

  it.each([
    ["13 Weeks Ended", "26 Weeks Ended", 6], ["Thirteen Weeks Ended", "Twenty-Six Weeks Ended", 6], ["13 Weeks Ended", "39 Weeks Ended", 9], ["14 Weeks Ended", "53 Weeks Ended", 12], ["13 Weeks Ended", "52 Weeks Ended", 12],
  ])("%s beside %s", (quarter, more, months) => {
    expect(spans(first(OPENING, [["", quarter, more], ["", "June 29, 2024", "June 29, 2024"]]))).toEqual(["3 to 2024-06-29", `${months} to 2024-06-29`]);
  });

  it("quarters by name end on the days that the filing prints elsewhere", () => {
    const lines = opening("August 1, 2024", "Second Quarter 2024", "the second quarter ended June 29, 2024");
    const statements = reportOf(...lines, INCOME_TITLE, SCALE, filled([["", "Second Quarter~2"], ["", "2024", "2023"]]), "Consolidated Balance Sheets", SCALE, filled([["", "June 29, 2024", "July 1, 2023"]], BALANCE.slice(1))).statements;
    expect(statements.map(spans)).toEqual([["3 to 2024-06-29", "3 to 2023-07-01"], ["0 to 2024-06-29", "0 to 2023-07-01"]]);
  });
});
