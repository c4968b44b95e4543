import { readReport } from "../../src/report/read-report";
import type { Statement } from "../../src/vocabulary/statement";

type Cell = string | readonly [text: string, columns: number];

function table(rows: readonly (readonly Cell[])[]): string {
  const cell = (one: Cell): string => (typeof one === "string" ? `<td>${one}</td>` : `<td colspan="${one[1]}">${one[0]}</td>`);
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n")}</table>`;
}

/** The statements of a release of one table, under its title. */
function read(reported: string, titles: readonly string[], rows: readonly (readonly Cell[])[]): readonly Statement[] {
  const html = `<html><body><p>Norvell Corp. Reports ${reported}</p><p>NEW YORK, July 28, 2020 -- Norvell Corp. (NASDAQ: NRVL) today announced results for the ${reported}.</p>${titles.map((title) => `<p>${title}</p>`).join("")}${table(rows)}</body></html>`;
  return readReport("release.htm", new TextEncoder().encode(html)).report.statements;
}

function periods(statement: Statement | undefined): string[] {
  return (statement?.columns ?? []).map(({ months, end }) => (months === null ? "none" : `${String(months)} to ${end ?? "?"}`));
}

function rows(statement: Statement | undefined): string[] {
  return (statement?.rows ?? []).map(({ label, cells }) => [label, ...cells.map(({ value }) => value ?? "")].join(" | "));
}

const OPERATIONS = ["CONSOLIDATED STATEMENTS OF OPERATIONS", "(in thousands)"];
const QUARTER = "second quarter of 2020 ended June 30, 2020";
const TWO_YEARS: readonly (readonly Cell[])[] = [["", ["Three Months Ended June 30,", 2]], ["", "2020", "2019"]];
const INCOME: readonly (readonly Cell[])[] = [["Net sales", "1,000", "900"], ["Cost of sales", "600", "550"], ["Gross profit", "400", "350"], ["Net income", "120", "88"]];

describe("years and stretches over columns", () => {
  it("reads '20 and '19 as years of their own", () => {
    const [statement] = read(QUARTER, OPERATIONS, [["", ["Three Months Ended June 30,", 2]], ["", "'20", "\u201919"], ...INCOME]);
    expect(periods(statement)).toEqual(["3 to 2020-06-30", "3 to 2019-06-30"]);
  });

  it("counts the months of a predecessor's and a successor's stretch from its two dates", () => {
    const [statement] = read("fourth quarter and full year 2020 ended December 31, 2020", OPERATIONS, [["", "Successor", "Predecessor", "Predecessor"], ["", "Period from September 1, 2020 through December 31, 2020", "Period from January 1, 2020 through August 31, 2020", "Year Ended December 31, 2019"], ...INCOME.map((row) => [...row, "700"])]);
    expect(periods(statement)).toEqual(["4 to 2020-12-31", "8 to 2020-08-31", "12 to 2019-12-31"]);
  });

  it("lets a year to date beside all its quarters end with the last of them", () => {
    const [statement] = read("first quarter of 2020 ended March 31, 2020", OPERATIONS, [["", ["2019", 5], "2020"], ["", "Q1", "Q2", "Q3", "Q4", "YTD", "Q1"], ["Net sales", "10", "11", "12", "13", "46", "14"], ["Net income", "1", "2", "3", "4", "10", "5"]]);
    expect(periods(statement).slice(3)).toEqual(["3 to 2019-12-31", "12 to 2019-12-31", "3 to 2020-03-31"]);
  });

  it("gives years to come below a trend of quarters no quarter, and goes on with the trend after them", () => {
    const statements = read("first quarter of 2020 ended March 31, 2020", ["LIQUIDITY", "(in millions)"], [["", "1Q20", "4Q19", "3Q19", "2Q19"], ["Cash", "10", "9", "8", "7"], ["Maturity profile", "2021", "2022", "2023"], ["Maturities", "5", "6", "7"], ["Deposits"], ["Retail", "20", "19", "18", "17"], ["Brokered", "4", "3", "2", "1"]]);
    expect(statements.flatMap(periods).filter((period) => /202[123]/.test(period))).toEqual([]);
    expect(statements.flatMap(rows)).toEqual(expect.arrayContaining(["Cash | 10 | 9 | 8 | 7", "Retail | 20 | 19 | 18 | 17", "Brokered | 4 | 3 | 2 | 1"]));
  });

  it("keeps two spans apart whose words stand beside the same years", () => {
    const [quarter, half] = read(QUARTER, ["SEGMENT INFORMATION", "(in thousands)"], [["Three Months Ended June 30,", "2020", "2019"], ["North", "10", "9"], ["South", "20", "19"], ["Six Months Ended June 30,", "2020", "2019"], ["North", "21", "18"], ["South", "41", "38"]]);
    expect(periods(quarter)).toEqual(["3 to 2020-06-30", "3 to 2019-06-30"]);
    expect(rows(quarter)).toEqual(["North | 10 | 9", "South | 20 | 19"]);
    expect(periods(half)).toEqual(["6 to 2020-06-30", "6 to 2019-06-30"]);
    expect(rows(half)).toEqual(["North | 21 | 18", "South | 41 | 38"]);
  });
});

describe("balances and averages", () => {
  it("takes balances under dates for dates, though the lines above speak of the quarter", () => {
    const [statement] = read("first quarter of 2020 ended March 31, 2020", ["First Quarter 2020 Financial Results", "(in thousands)"], [["", "March 31, 2020", "December 31, 2019"], ["Commercial loans", "700", "690"], ["Consumer loans", "300", "290"], ["Total loans", "1,000", "980"]]);
    expect(periods(statement)).toEqual(["0 to 2020-03-31", "0 to 2019-12-31"]);
  });

  it("takes average balances over three months for no balance sheet", () => {
    const [statement] = read("first quarter of 2020 ended March 31, 2020", ["AVERAGE BALANCES AND YIELDS", "(in thousands)"], [["", ["Three months ended March 31, 2020", 2]], ["", "AVERAGE BALANCE", "RATE"], ["Loans", "1,000", "4.00%"], ["Total assets", "3,000", ""], ["Deposits", "1,000", "0.50"], ["Total liabilities", "2,000", ""], ["Total equity", "1,000", ""], ["Total liabilities and equity", "3,000", ""]]);
    expect(statement?.kind).toBe("supplemental");
    expect(periods(statement)).toEqual(["3 to 2020-03-31", "3 to 2020-03-31"]);
  });
});

describe("rows as printed", () => {
  it("tells the printed lines of one row element apart", () => {
    const [statement] = read(QUARTER, ["CONSOLIDATED BALANCE SHEETS", "(in thousands)"], [["", "June 30,<br>2020", "December 31,<br>2019"], ["Cash<br>Receivables", "100<br>200", "90<br>190"], ["Total current assets", "300", "280"], ["Goodwill<br>Intangible<br>assets", "(40)", "(50)"], ["Total assets", "900", "800"]]);
    expect(rows(statement)).toEqual(["Cash | 100 | 90", "Receivables | 200 | 190", "Total current assets | 300 | 280", "Goodwill Intangible assets | -40 | -50", "Total assets | 900 | 800"]);
  });

  it("joins a label that is wrapped over two rows, and leaves a heading alone", () => {
    const [statement] = read(QUARTER, OPERATIONS, [...TWO_YEARS, ["Costs and expenses", "", ""], ["Selling", "30", "20"], ["Income before provision for", "", ""], ["income taxes", "50", "40"], ["Net income per share attributable to", "", ""], ["common stockholders:", "", ""], ["Basic", "1.00", ".90"]]);
    expect(rows(statement)).toEqual(["Costs and expenses", "Selling | 30 | 20", "Income before provision for income taxes | 50 | 40", "Net income per share attributable to common stockholders:", "Basic | 1.00 | 0.90"]);
  });

  it("leaves out the numbers of rows and of notes", () => {
    const numbered = read(QUARTER, OPERATIONS, [["", "", ["Three Months Ended June 30,", 2]], ["", "", "2020", "2019"], ...INCOME.map((row, index) => [String(index + 1), ...row])]);
    expect(rows(numbered[0])[0]).toBe("Net sales | 1000 | 900");
    const noted = read(QUARTER, OPERATIONS, [["", "Notes", "Q2 2020", "Q2 2019"], ["Net sales", "5", "1,000", "900"], ["Cost of sales", "6, 7", "600", "550"], ["Net income", "", "120", "88"]]);
    expect(rows(noted[0])).toEqual(["Net sales | 1000 | 900", "Cost of sales | 600 | 550", "Net income | 120 | 88"]);
    expect(periods(noted[0])).toEqual(["3 to 2020-06-30", "3 to 2019-06-30"]);
  });

  it("keeps a column of figures whose numbers happen to count up", () => {
    const [statement] = read(QUARTER, ["STORES"], [["", "Q2 2020", "Q2 2019"], ["East", "1", "4"], ["West", "2", "5"], ["North", "3", "6"]]);
    expect(rows(statement)).toEqual(["East | 1 | 4", "West | 2 | 5", "North | 3 | 6"]);
  });

  it("makes no column of a stray dash that no head stands over", () => {
    const [statement] = read(QUARTER, ["SEGMENT RESULTS", "For the Three Months Ended June 30, 2020", "(in thousands)"], [["", "Retail", "Wholesale", "", "Total"], ["Revenue", "1,000", "2,000", "", "3,000"], ["Other income", "10", "\u2014", "\u2014", "10"], ["Operating income", "100", "200", "", "300"]]);
    expect(rows(statement)).toEqual(["Revenue | 1000 | 2000 | 3000", "Other income | 10 | 0 | 10", "Operating income | 100 | 200 | 300"]);
  });
});

describe("headers", () => {
  it("takes the scale from a header's own line", () => {
    const [statement] = read(QUARTER, ["CONSOLIDATED STATEMENTS OF OPERATIONS"], [...TWO_YEARS, ["", ["(in thousands, except per share data)", 2]], ...INCOME]);
    expect(statement?.scale).toBe(1000);
    expect(read(QUARTER, ["CONSOLIDATED STATEMENTS OF OPERATIONS"], [["", ["Three Months Ended June 30,", 2]], ["", "2020", "2019"], ["", "$000s", "$000s"], ...INCOME])[0]?.scale).toBe(1000);
  });

  it("takes prose set beside a table for no head of its columns", () => {
    const prose = `\u25a0Underlying EPS of $1.26 reflects our diversified businesses. ${"Results were good in every part of the company. ".repeat(4)}`;
    const [statement] = read(QUARTER, ["Income Statement", "(in millions)"], [["Key Financial Data", "2Q20", "1Q20", "Highlights"], ["", "", "", prose], ["Total revenue", "1,720", "1,659", ""], ["Net income", "530", "520", ""]]);
    expect(rows(statement)).toContain("Total revenue | 1720 | 1659");
    expect(statement?.columns.map(({ label }) => label)).toEqual(["2Q20", "1Q20"]);
  });

  it("takes a row of ranges for no header", () => {
    const [statement] = read(QUARTER, ["Third Quarter 2020 Guidance"], [["", "Amount ($ millions)", "Growth"], ["Subscription revenues", "$960 - $980", "18% - 20%"], ["Billings", "1,010", "19%"], ["Total revenues", "1,050", "17%"]]);
    expect(statement?.columns.map(({ label }) => label).join(" ")).not.toContain("960");
  });
});
