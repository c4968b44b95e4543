import { readReport } from "../../src/report/read-report";
import type { Report } from "../../src/vocabulary/report";
import { htmlTable } from "../support/small-filings";

const HEAD: readonly string[] = ["", "Three Months Ended March 31, 2023", "Three Months Ended March 31, 2022"];

function reportOf(...lines: readonly string[]): Report {
  const body = lines.map((line) => (line.startsWith("<") ? line : `<p>${line}</p>`)).join("\n");
  return readReport("release.htm", new TextEncoder().encode(`<html><body><p>Sample Corp Reports First Quarter 2023 Results</p><p>DALLAS, April 27, 2023 - Sample Corp today reported results for the quarter ended March 31, 2023.</p>${body}</body></html>`)).report;
}

function unitsOf(report: Report): Record<string, string> {
  return Object.fromEntries(report.statements.flatMap((statement) => statement.rows.filter((row) => row.cells.length > 0).map((row) => [row.label, row.unit])));
}

function units(title: string, scale: string, rows: readonly (readonly string[])[]): Record<string, string> {
  return unitsOf(reportOf(`<p><b>${title}</b></p>`, ...(scale === "" ? [] : [scale]), htmlTable(HEAD, ...rows)));
}

describe("row units", () => {
  it("tells a bank's rates without percent signs, its values per share and its amounts apart", () => {
    expect(units("Selected Financial Highlights", "(Dollars in thousands, except per share data)", [
      ["Net income", "$12,340", "$10,220"], ["Book value", "24.10", "22.10"], ["Return on average assets", "1.22", "1.05"], ["Efficiency ratio", "58.2", "61.0"],
      ["Loans to deposits", "88.1", "82.2"], ["Stock price - high", "28.10", "30.10"], ["Banking centers", "42", "41"], ["Money market accounts", "410,220", "399,110"], ["90+ days past due and accruing", "575", "312"],
    ])).toEqual({ "Net income": "money", "Book value": "per_share", "Return on average assets": "percent", "Efficiency ratio": "percent", "Loans to deposits": "percent", "Stock price - high": "per_share", "Banking centers": "count", "Money market accounts": "money", "90+ days past due and accruing": "money" });
  });

  it("counts what stands under a heading that is a count, and leaves sales by area an amount", () => {
    expect(units("Comparable Sales and Store Information", "(In thousands)", [
      ["Store count:"], ["Beginning of period", "410", "402"], ["Opened", "4", "5"], ["Closed", "(2)", "(2)"], ["End of period", "412", "405"], ["Net sales per average square foot", "$352", "$347"],
    ])).toEqual({ "Beginning of period": "count", Opened: "count", Closed: "count", "End of period": "count", "Net sales per average square foot": "money" });
  });

  it("counts what airlines carry and leaves what they earn per mile an amount", () => {
    expect(units("Comparative Operating Statistics", "", [
      ["Revenue passenger miles (millions)", "12,400", "11,100"], ["Available seat miles (ASM) (millions)", "15,000", "13,900"], ["Yield per passenger mile (cents)", "16.94", "16.40"],
      ["Average fuel cost per gallon", "$3.10", "$2.60"], ["Fuel gallons consumed (millions)", "200", "190"], ["Operating aircraft at period end", "310", "301"],
    ])).toEqual({ "Revenue passenger miles (millions)": "count", "Available seat miles (ASM) (millions)": "count", "Yield per passenger mile (cents)": "money", "Average fuel cost per gallon": "money", "Fuel gallons consumed (millions)": "count", "Operating aircraft at period end": "count" });
  });

  it("takes a weighted average of terms or prices for no share count", () => {
    expect(units("Portfolio Statistics", "", [["Number of properties", "214", "210"], ["Weighted average remaining lease term (years)", "6.2", "6.4"], ["Weighted average price (per Mcfe)", "$3.65", "$2.30"]]))
      .toEqual({ "Number of properties": "count", "Weighted average remaining lease term (years)": "count", "Weighted average price (per Mcfe)": "money" });
  });

  it("reads the names of borrowers in a table of loans as amounts, in a table of stores as counts", () => {
    expect(units("Commercial Loans by Industry", "(in thousands)", [["Restaurants", "43,916", "41,220"], ["Hotels", "31,004", "29,118"]])).toEqual({ Restaurants: "money", Hotels: "money" });
    expect(units("Store Information", "", [["Restaurants", "416", "402"], ["New stores", "5", "4"]])).toEqual({ Restaurants: "count", "New stores": "count" });
  });

  it("reads the adjustments between values per share as per share, and those between rates as percentages", () => {
    const report = reportOf("<p><b>Reconciliation of Net Income to Adjusted Net Income</b></p>", "(in thousands, except per share amounts)", htmlTable(HEAD,
      ["Net income", "$8,800", "$7,000"], ["Restructuring", "400", "-"], ["Adjusted net income", "$9,200", "$7,000"],
      ["Diluted EPS", "$0.88", "$0.70"], ["Restructuring", "0.04", "-"], ["Tax effect", "-", "-"], ["Adjusted diluted EPS", "$0.92", "$0.70"]));
    expect(report.statements[0]?.rows.map((row) => row.unit)).toEqual(["money", "money", "money", "per_share", "per_share", "per_share", "per_share"]);
    expect(Object.values(units("Reconciliation of Return on Equity (ROE)", "", [["ROE", "11.2%", "10.1%"], ["Impact of restructuring", "0.4", "0.5"], ["Adjusted ROE", "11.6", "10.6"]]))).toEqual(["percent", "percent", "percent"]);
  });

  it("tells a row's unit by its change where that is its only figure", () => {
    const report = reportOf("<p><b>First Quarter Performance</b></p>", "($ in millions)", htmlTable([...HEAD, "% Change"], ["Net sales", "$521", "$538", "-3%"], ["Organic", "", "", "-8%"]));
    expect(unitsOf(report)).toEqual({ "Net sales": "money", Organic: "percent" });
  });
});

describe("metrics", () => {
  it("gives average balances no metric of a balance sheet", () => {
    const report = reportOf("<p><b>Average Balances, Yields and Rates</b></p>", "(in thousands)", htmlTable(HEAD, ["Total assets", "$4,100,220", "$3,900,110"], ["Total deposits", "3,100,110", "2,990,220"]));
    expect(report.statements[0]?.rows.map((row) => row.metric)).toEqual([null, null]);
  });
});
