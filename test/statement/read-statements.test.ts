import { scaleWords } from "../../src/statement/scale";
import { htmlTable } from "../support/small-filings";
import { BALANCE, INCOME, OPENING, onlyStatement, periodsOf, quarters, reportOf, rowOf, statementsOf, textReport, valuesOf } from "./small-reports";

const TITLE = "Condensed Consolidated Statements of Operations";
const PER_SHARE: readonly (readonly string[])[] = [["Net income per share:"], ["Basic", "$0.25", "$0.20"], ["Diluted", "$0.24", "$0.19"]];

describe("the scale of a statement", () => {
  it.each([
    ["(in thousands)", 1000, null], ["(In millions)", 1_000_000, null], ["(in billions)", 1_000_000_000, null], ["In thousands of dollars", 1000, null], ["(Dollars in thousands)", 1000, null], ["($ in millions)", 1_000_000, null], ["(amounts in thousands)", 1000, null], ["(Amounts expressed in thousands of U.S. dollars)", 1000, null], ["(U.S. $ in thousands)", 1000, null], ["($000s)", 1000, null], ["(000's omitted)", 1000, null], ["(in $000)", 1000, null], ["(Millions)", 1_000_000, null], ["Thousands of dollars", 1000, null], ["(unaudited, in thousands)", 1000, null],
    ["(in thousands, except per share data)", 1000, null], ["(In millions, except per share amounts)", 1_000_000, null], ["(dollars in millions, except per-share amounts)", 1_000_000, null], ["(thousands, except per share data)", 1000, null],
    ["(in thousands, except share and per share data)", 1000, 1], ["(in thousands, except share data)", 1000, 1], ["(in millions, except number of shares)", 1_000_000, 1], ["(In thousands, except per share amounts and share data)", 1000, 1], ["(in thousands, except shares and per share amounts)", 1000, 1],
    ["(dollars in millions, shares in thousands)", 1_000_000, 1000], ["(in millions, except per share data; shares in thousands)", 1_000_000, 1000], ["(dollars and shares in thousands, except per share data)", 1000, 1000], ["($ in millions, except per share; share amounts in thousands)", 1_000_000, 1000],
  ])("%s: money in %p, shares told as %p", (line, scale, shares) => {
    expect(scaleWords(line)).toEqual({ scale, shares });
  });

  it.each(["(unaudited)", "Revenue was $1.4 million in 2020", "Cash of $12 million in the bank", "Tons in thousands", "January 1, 2000", "1,000 stores", "Barrels in thousands"])("%s says nothing of it", (line) => {
    expect(scaleWords(line)).toBeNull();
  });

  it.each([
    ["above the table", [TITLE, "(in thousands)"], []],
    ["in its title", [`${TITLE} (in thousands)`], []],
    ["in its grid, over the header", [TITLE], [["(in thousands)~3"]]],
    ["in the header's corner", [TITLE], [["(in thousands)", "Three Months Ended June 30,~2"], ["", "2024", "2023"]]],
  ])("is read %s", (_, lines, top) => {
    const statement = onlyStatement(...lines, top[0]?.length === 2 ? htmlTable(...top, ...INCOME) : htmlTable(...top, ["", "Three Months Ended June 30,~2"], ["", "2024", "2023"], ...INCOME));
    expect(statement).toMatchObject({ scale: 1000, kind: "income_statement", title: TITLE });
    expect(valuesOf(statement, "Revenue")).toEqual(["12340", "11250"]);
  });

  it("of a table that does not say it is that of the tables whose figures it prints again", () => {
    const report = reportOf(...OPENING, TITLE, "(in thousands)", quarters(...INCOME), "Segment figures by region", "(in millions)", quarters(["North", "$7,111", "$6,000"], ["South", "5,229", "5,250"]), "Reconciliation of Net Income to Adjusted EBITDA", quarters(["Net income", "$2,500", "$2,000"], ["Depreciation", "1,100", "1,050"], ["Adjusted EBITDA", "$3,600", "$3,050"]));
    expect(report.statements.map(({ scale }) => scale)).toEqual([1000, 1_000_000, 1000]);
    expect(report.diagnostics.map(({ code }) => code)).not.toContain("unknown-scale");
  });

  it("stays as printed and is said to be unknown where no line tells it anywhere", () => {
    const report = reportOf(...OPENING, TITLE, quarters(...INCOME));
    expect(report.statements[0]?.scale).toBe(1);
    expect(report.diagnostics.map(({ code }) => code)).toContain("unknown-scale");
  });

  it("of share counts is the one in which the result per share comes out, where no line tells it", () => {
    const withShares = (basic: string, before: string): ReturnType<typeof onlyStatement> => onlyStatement(TITLE, "(dollars in thousands, except per share data)", quarters(...INCOME, ["Net income per share, basic", "$0.25", "$0.20"], ["Weighted-average shares, basic", basic, before]));
    expect(rowOf(withShares("10,000", "10,000"), "Weighted-average shares, basic").sharesScale).toBe(1000);
    expect(rowOf(withShares("10,000,000", "10,000,000"), "Weighted-average shares, basic").sharesScale).toBe(1);
    expect(rowOf(withShares("10.0", "10.0"), "Weighted-average shares, basic").sharesScale).toBe(1_000_000);
  });

  it("of share counts is the caption's own where it has one", () => {
    const statement = onlyStatement(TITLE, "(in thousands, except share and per share data)", quarters(...INCOME, ["Weighted-average shares outstanding", "10,000,000", "10,000,000"]));
    expect(statement.scale).toBe(1000);
    expect(rowOf(statement, "Weighted-average shares outstanding")).toMatchObject({ unit: "shares", sharesScale: 1 });
  });
});

describe("the units of rows", () => {
  it("Basic and Diluted are results or counts by the heading they stand under", () => {
    const statement = onlyStatement(TITLE, "(in thousands, except per share data)", quarters(...INCOME, ...PER_SHARE, ["Weighted-average shares:"], ["Basic", "10,000", "10,000"], ["Diluted", "10,400", "10,500"]));
    expect(["Net income per share", "Weighted-average shares"].map((section) => [rowOf(statement, "Basic", section).unit, ...valuesOf(statement, "Diluted", section)])).toEqual([["per_share", "0.24", "0.19"], ["shares", "10400", "10500"]]);
    expect([rowOf(statement, "Basic", "Net income per share").metric, rowOf(statement, "Diluted", "Weighted-average shares").metric]).toEqual(["EarningsPerShareBasic", "WeightedAverageNumberOfDilutedSharesOutstanding"]);
  });

  it.each([
    ["Net income per diluted share", "$0.25", "$0.20", "per_share"], ["Cash dividends declared per common share", "$0.05", "$0.05", "per_share"], ["Diluted EPS", "0.25", "0.20", "per_share"],
    ["Gross margin", "66.6%", "65.3%", "percent"], ["Effective tax rate", "22.4", "24.4", "percent"], ["Revenue growth", "9.7%", "\u2014%", "percent"],
    ["Net leverage ratio", "2.5x", "3.1x", "ratio"], ["Debt to EBITDA", "2.5 x", "3.1 x", "ratio"],
    ["Weighted average diluted shares outstanding", "10,400", "10,500", "shares"], ["Shares used in computing net income per share", "10,400", "10,500", "shares"],
    ["Common stock, $0.01 par value, 100,000,000 shares authorized", "104", "105", "money"], ["Interest expense", "(115)", "\u2014", "money"], ["Other, net", "3", "2", "money"], ["Repurchases of common shares", "(400)", "(100)", "money"],
  ])("%s of %s and %s is %s unlike %s", (label, now, before, unit) => {
    const statement = onlyStatement(TITLE, "(in thousands, except per share data)", quarters(...INCOME, [label, now, before]));
    expect(rowOf(statement, label).unit).toBe(unit);
    expect(rowOf(statement, "Net income").unit).toBe("money");
  });

  it("things counted in a supplement are counts", () => {
    const statement = onlyStatement("Supplemental Operating Data", quarters(["Number of employees", "1,200", "1,150"], ["Stores open at end of period", "85", "80"], ["Revenue per store", "$145", "$140"]));
    expect([statement.kind, ...statement.rows.map(({ unit }) => unit)]).toEqual(["supplemental", "count", "count", "money"]);
  });

  it("a percent sign in a column of changes says nothing of the row", () => {
    const statement = onlyStatement(TITLE, "(in thousands)", htmlTable(["", "Three Months Ended June 30,~2", ""], ["", "2024", "2023", "% Change"], ...INCOME.map((row) => [...row, "9.7%"])));
    expect(periodsOf(statement)).toEqual(["Q2 2024", "Q2 2023", null]);
    expect(new Set(statement.rows.map(({ unit }) => unit))).toEqual(new Set(["money"]));
  });

  it("a blank is null, a dash is zero, what has no meaning is null with a state of its own", () => {
    const statement = onlyStatement(TITLE, "(in thousands)", quarters(...INCOME, ["Impairment", "\u2014", "300"], ["Gain on sale", "", "12"], ["Change in fair value", "N/M", "12"]));
    expect(["Impairment", "Gain on sale", "Change in fair value"].map((label) => rowOf(statement, label).cells.map(({ value, state }) => [value, state]))).toEqual([[["0", "dash"], ["300", "read"]], [[null, "blank"], ["12", "read"]], [[null, "not_meaningful"], ["12", "read"]]]);
  });
});

describe("what a statement is", () => {
  it.each([
    ["Condensed Consolidated Statements of Operations", INCOME, "income_statement"], ["Consolidated Statements of Income", INCOME, "income_statement"], ["Consolidated Statements of Earnings", INCOME, "income_statement"], ["Financial Tables", INCOME, "income_statement"],
    ["Reconciliation of Net Income to Adjusted EBITDA", [["Net income", "2,500", "2,000"], ["Interest", "100", "90"], ["Adjusted EBITDA", "2,600", "2,090"]], "reconciliation"], ["Non-GAAP Measures", INCOME, "reconciliation"], ["Free Cash Flow", [["Cash from operations", "2,500", "2,000"], ["Capital expenditures", "(100)", "(90)"], ["Free cash flow", "2,400", "1,910"]], "reconciliation"],
    ["Revenue by Segment", [["Pumps", "7,000", "6,000"], ["Valves", "5,340", "5,250"], ["Total revenue", "12,340", "11,250"]], "segment"], ["Sales by Geographic Region", [["Americas", "7,000", "6,000"], ["Europe", "5,340", "5,250"]], "segment"],
    ["Selected Operating Data", [["Orders", "7,000", "6,000"], ["Backlog", "5,340", "5,250"]], "supplemental"],
    ["Condensed Statements of Cash Flows", [["Net income", "2,500", "2,000"], ["Net cash provided by operating activities", "2,700", "2,100"], ["Net cash used in investing activities", "(500)", "(400)"], ["Net cash used in financing activities", "(100)", "(90)"]], "cash_flow"],
  ])("%s", (title, rows, kind) => {
    expect(onlyStatement(title, "(in thousands)", quarters(...rows))).toMatchObject({ kind, title });
  });

  it("a balance sheet by its title, and by its rows where the title says nothing", () => {
    for (const title of ["Condensed Consolidated Balance Sheets", "Statements of Financial Condition", "Exhibit tables"]) {
      const statement = onlyStatement(title, "(in thousands)", htmlTable(...BALANCE));
      expect([statement.kind, ...statement.columns.map(({ months, end }) => `${months} ${end}`)]).toEqual(["balance_sheet", "0 2024-06-30", "0 2023-12-31"]);
    }
  });

  it("its title is without the company's name, the scale and 'unaudited'", () => {
    expect(onlyStatement("FERNHILL PUMPS, INC.", "CONSOLIDATED STATEMENTS OF OPERATIONS", "(In thousands) (Unaudited)", quarters(...INCOME)).title).toBe("CONSOLIDATED STATEMENTS OF OPERATIONS");
    expect(onlyStatement("Fernhill Pumps, Inc. Consolidated Statements of Operations (Unaudited, in thousands)", quarters(...INCOME)).title).toBe("Consolidated Statements of Operations");
  });

  it("its currency is what the lines above it say", () => {
    expect(onlyStatement(TITLE, "(in thousands of euros)", quarters(...INCOME.map((row) => row.map((cell) => cell.replace("$", ""))))).currency).toBe("EUR");
    expect(onlyStatement(TITLE, "(in thousands)", quarters(...INCOME)).currency).toBe("USD");
  });
});

describe("a list with numbers is no statement", () => {
  const head = ["", "August 1, 2024"];

  it.each([
    ["a table of contents", htmlTable(head, ["Part I. Financial Information", ""], ["Item 1. Financial Statements", "3"], ["Balance Sheets", "4"], ["Item 2. Management's Discussion", "15"], ["Item 3. Quantitative Disclosures", "28"], ["Item 4. Controls and Procedures", "28"], ["Signatures", "30"])],
    ["an index of exhibits", htmlTable(head, ["3.1 Certificate of Incorporation", "3.1"], ["10.1 Severance Plan", "10.1"], ["10.2 Lease", "10.2"])],
    ["the ages of officers", htmlTable(["Name", "Age"], ["Ada Stone", "57"], ["Ben Hart", "49"])],
  ])("%s", (_, table) => {
    expect(statementsOf(table)).toEqual([]);
  });

  it("but lines that are named for notes and rise are one", () => {
    expect(statementsOf("Debt (in thousands)", htmlTable(head, ["Notes to banks", "10"], ["Notes to others", "20"], ["Notes to suppliers", "30"], ["Leases", "40"], ["Total", "100"]))).toHaveLength(1);
  });
});

describe("one printed table", () => {
  it("that holds several bridges gives each block its own title and id", () => {
    const bridge = (from: string, to: string, now: string, before: string): string[][] => [[`${to}:`], [from, "2,500", "2,000"], ["Stock-based compensation", "300", "250"], ["Restructuring", "50", "40"], [to, now, before]];
    const statements = statementsOf("Reconciliation of GAAP to Non-GAAP Measures", "(in thousands)", quarters(...bridge("GAAP net income", "Non-GAAP net income", "2,850", "2,290"), ...bridge("GAAP gross profit", "Non-GAAP gross profit", "2,850", "2,290"), ...bridge("GAAP operating income", "Non-GAAP operating income", "2,850", "2,290")));
    expect(statements.map(({ id, kind, title, rows }) => [id, kind, title.split(": ")[1], rows.length, rows[0]?.id])).toEqual(["net income", "gross profit", "operating income"].map((measure, index) => [`s${index + 1}`, "reconciliation", `Non-GAAP ${measure}`, 5, `s${index + 1}.r1`]));
  });

  it("of amounts beside amounts per share gives two statements", () => {
    const statements = statementsOf("Reconciliation of Net Income to Adjusted Net Income", "(in thousands, except per share amounts)", htmlTable(["", "Three Months Ended June 30, 2024~2", "Three Months Ended June 30, 2023~2"], ["", "Amount", "Per Diluted Share", "Amount", "Per Diluted Share"], ["Net income", "$2,500", "$0.24", "$2,000", "$0.19"], ["Restructuring", "500", "0.05", "400", "0.04"], ["Adjusted net income", "$3,000", "$0.29", "$2,400", "$0.23"]));
    expect(statements.map((statement) => [periodsOf(statement), rowOf(statement, "Adjusted net income").unit, valuesOf(statement, "Restructuring")])).toEqual([[["Q2 2024", "Q2 2023"], "money", ["500", "400"]], [["Q2 2024", "Q2 2023"], "per_share", ["0.05", "0.04"]]]);
  });

  it.each([
    ["with no header of its own", [] as readonly (readonly string[])[], "3"],
    ["under the same header again", [["", "Three Months Ended June 30,~2"], ["", "2024", "2023"]], "(continued)"],
  ])("that goes on after a page's end %s is one", (_, header, furniture) => {
    const statement = onlyStatement(TITLE, "(in thousands)", quarters(...INCOME.slice(0, 4)), furniture, ...(header.length > 0 ? [`${TITLE} (continued)`, "(in thousands)"] : []), htmlTable(...header, ...INCOME.slice(4)));
    expect(statement.rows.map(({ label }) => label)).toEqual(INCOME.map(([label]) => label));
    expect(valuesOf(statement, "Net income")).toEqual(["2500", "2000"]);
  });

  it("is not one with the next under a title of its own", () => {
    expect(statementsOf(TITLE, "(in thousands)", quarters(...INCOME), "Revenue by Segment", "(in thousands)", quarters(["Pumps", "7,000", "6,000"], ["Valves", "5,340", "5,250"])).map(({ kind }) => kind)).toEqual(["income_statement", "segment"]);
  });

  it("subtotals without a label stay, with an empty one", () => {
    const statement = onlyStatement(TITLE, "(in thousands)", quarters(...INCOME.slice(0, 3), ["Sales and marketing", "3,000", "2,700"], ["Research", "2,000", "2,000"], ["", "5,000", "4,700"], ...INCOME.slice(4)));
    expect(valuesOf(statement, "")).toEqual(["5000", "4700"]);
    expect(statement.rows).toHaveLength(9);
  });
});

describe("a filing", () => {
  it("of prose, of names and of lists has no statements", () => {
    for (const lines of [
      ["Fernhill Pumps, Inc. to Acquire Valve Works", "DAYTON, Ohio, August 1, 2024 -- Fernhill Pumps, Inc. today said it will acquire Valve Works for $12 million in cash.", htmlTable(["Investors", "Media"], ["Ann Ray", "Bo Lee"], ["(212) 555-0100", "(212) 555-0199"])],
      ["Fernhill Pumps, Inc. Second Quarter 2024 Earnings Call", htmlTable(["Ann Ray", "Chief Executive Officer"], ["Bo Lee", "Chief Financial Officer"]), "Ann Ray: Revenue grew 9.7% to $12.3 million."],
      ["Fernhill Pumps, Inc. names directors", htmlTable(["Name", "Age", "Since"], ["Ann Ray", "51", "2019"], ["Bo Lee", "47", "2021"])],
    ]) expect(reportOf(...lines).statements).toEqual([]);
  });

  const exhibit = (type: string, sequence: number, body: string): string => `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>${sequence}\n<FILENAME>d${sequence}.htm\n<TEXT>\n<html><body>${body}</body></html>\n</TEXT>\n</DOCUMENT>\n`;
  const HEAD = "<SEC-DOCUMENT>0000000000-24-000001.txt : 20240801\n<SEC-HEADER>0000000000-24-000001.hdr.sgml : 20240801\nCONFORMED SUBMISSION TYPE:\t8-K\n</SEC-HEADER>\n";
  const paragraphs = OPENING.map((line) => `<p>${line}</p>`).join("");
  const income = `<p>${TITLE}</p><p>(in thousands)</p>${quarters(...INCOME)}`, balance = `<p>Condensed Consolidated Balance Sheets</p><p>(in thousands)</p>${htmlTable(...BALANCE)}`;
  const cover = "<p>FORM 8-K</p><p>CURRENT REPORT</p><p>Fernhill Pumps, Inc.</p><p>(Exact name of registrant as specified in its charter)</p><p>Item 2.02 Results of Operations and Financial Condition.</p>";

  it("with its statements spread over several exhibits has them all, numbered through", () => {
    const { statements } = textReport(`${HEAD}${exhibit("8-K", 1, cover)}${exhibit("EX-99.1", 2, paragraphs + income)}${exhibit("EX-99.2", 3, balance)}</SEC-DOCUMENT>\n`);
    expect(statements.map(({ id, kind, scale }) => [id, kind, scale])).toEqual([["s1", "income_statement", 1000], ["s2", "balance_sheet", 1000]]);
  });

  it("whose release stands in the 8-K's own body is read from there", () => {
    const report = textReport(`${HEAD}${exhibit("8-K", 1, cover + paragraphs + income + balance)}</SEC-DOCUMENT>\n`);
    expect(report.headlinePeriod).toBe("Q2 2024");
    expect(report.statements.map(({ kind }) => kind)).toEqual(["income_statement", "balance_sheet"]);
  });

  it("every cell is shown where it was printed", () => {
    const page = [...OPENING, TITLE, "(in thousands)", quarters(...INCOME)];
    const source = `<html><body>\n${page.map((line) => (line.startsWith("<") ? line : `<p>${line}</p>`)).join("\n")}\n</body></html>`;
    const cells = reportOf(...page).statements.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells).toHaveLength(14);
    for (const { at, text } of cells) expect(source.slice(...at)).toBe(text);
  });
});

describe("a table without a title", () => {
  const bridge = (year: string, ...amounts: readonly string[]): string => htmlTable(["", `Three Months Ended June 30, ${year}~3`], ["", "GAAP", "Adjustments", "Non-GAAP"], ["Gross profit", ...amounts], ["Research and development", "$900", "$(100)", "$800"], ["Operating income", "$500", "$150", "$650"], ["Net income", "$400", "$120", "$520"]);

  it("with the rows of the one before stands under that one's title, and is of its kind and scale", () => {
    const [first, second] = statementsOf("Reconciliation of GAAP to Non-GAAP Financial Measures", "(in millions)", bridge("2024", "$1,400", "$50", "$1,450"), "<p>&nbsp;</p>", bridge("2023", "$1,300", "$50", "$1,350"));
    expect(second).toMatchObject({ title: first?.title, kind: "reconciliation", scale: 1_000_000 });
  });

  it("with rows of its own has no title", () => {
    const other = htmlTable(["", "Three Months Ended June 30,~2"], ["", "2024", "2023"], ["Orders", "$90", "$80"], ["Backlog", "$70", "$60"], ["Shipments", "$50", "$40"]);
    expect(statementsOf("Reconciliation of GAAP to Non-GAAP Financial Measures", "(in millions)", bridge("2024", "$1,400", "$50", "$1,450"), other).map(({ title }) => title)).toEqual(["Reconciliation of GAAP to Non-GAAP Financial Measures", "Untitled table"]);
  });
});
