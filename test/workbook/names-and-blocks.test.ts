import fc from "fast-check";
import { blocksOf } from "../../src/workbook/block";
import { cellAddress, columnName, quotedSheet, renameSheets } from "../../src/workbook/cell-address";
import { figureName } from "../../src/workbook/defined-name";
import { figureFormat } from "../../src/workbook/number-format";
import { freeSheetName, sheetName } from "../../src/workbook/sheet-name";
import { groupSheetTitle } from "../../src/workbook/sheet-title";
import type { Column, Statement } from "../../src/vocabulary/statement";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { groupStatements } from "../../src/workbook/statement-group";
import { entryOf, INCOME, Q3, reportOf, statement } from "./fixture";
import { linesOf, shortened, widthOf } from "../../src/workbook/text-width";

describe("sheet names", () => {
  it("are always such as Excel takes, and told apart in any case", () => {
    const title = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom("History", "history", "'quoted'", "A/B: [C]*?", "", "Sheet", "sheet", "Statements of Comprehensive (Loss) Income and so on"));
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        const names: string[] = [];
        for (const each of titles) names.push(freeSheetName(each, names));
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|\p{Cc}|\p{Cs}/u);
          expect(name.toLowerCase()).not.toBe("history");
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });

  it("are cut at a word", () => {
    expect(sheetName("Amortization of Purchased Intangible Assets")).toBe("Amortization of Purchased");
    expect(freeSheetName("Amortization of Purchased Intangible Assets", ["amortization of purchased"])).toBe("Amortization of Purchased (2)");
  });

  it.each([
    [INCOME, "Income statement"],
    [statement("s1", "reconciliation", "Reconciliation of Non-GAAP Measures", [Q3], [{ label: "A", cells: ["1"] }, { label: "Adjusted EBITDA", cells: ["1"], metric: "AdjustedEbitda" }], [[2, [1]]]), "Adjusted EBITDA bridge"],
    [statement("s1", "supplemental", "Stock-Based Compensation (in thousands) (unaudited)", [Q3], []), "Stock-Based Compensation"],
    [statement("s1", "reconciliation", "Reconciliation of GAAP to Non-GAAP Financial Measures", [Q3], []), "Reconciliation"],
    [statement("s1", "reconciliation", "Reconciliation of Non-GAAP Financial Guidance", [Q3], []), "Guidance reconciliation"],
    [statement("s1", "reconciliation", "A reconciliation of consolidated net income ROE to core earnings ROE", [Q3], []), "Net income ROE to core earnings ROE"],
    [statement("s1", "reconciliation", "Non-GAAP measures and reconciliations - Excluding the impact of PPP loans: Loans", [Q3], []), "Excluding the impact of PPP loans: Loans"],
    [statement("s1", "supplemental", "CONSOLIDATED RESULTS", [Q3], []), "Consolidated results"],
    [statement("s1", "segment", "ADJUSTED EBITDA BY SEGMENT", [Q3], []), "Adjusted EBITDA by segment"],
    [statement("s1", "supplemental", "The following table summarizes the activity associated with the Company\u2019s investments, which is reported in other income", [Q3], []), "Investments"],
    [statement("s1", "supplemental", "The following tables set forth selected balance sheet data", [Q3], []), "Selected balance sheet data"],
  ])("say what a sheet shows (%#)", (given, name) => {
    expect(groupSheetTitle({ title: given.title, parts: [{ statement: given, title: given.title }] })).toBe(name);
  });
});

describe("tables that look like a statement beside the statement itself", () => {
  const rows = (count: number): { label: string; cells: string[] }[] => Array.from({ length: count }, (_, index) => ({ label: `Line ${index}`, cells: ["1"] }));
  const sheetsOf = (...given: Parameters<typeof statement>[]): string[] => planWorkbook(entryOf(reportOf(given.map((each) => statement(...each))))).sheets.map(({ name }) => name).filter((name) => !/^(?:Overview|Sources|Checks)$/.test(name));

  it("stand behind it and are called by their own titles", () => {
    expect(sheetsOf(
      ["s1", "balance_sheet", "Balance Sheet Management", [Q3], rows(9)],
      ["s2", "balance_sheet", "CONSOLIDATED BALANCE SHEETS (Unaudited)", [Q3], rows(5)],
      ["s3", "income_statement", "Results of Operations", [Q3], rows(9)],
      ["s4", "income_statement", "Condensed Consolidated Statements of Operations and Comprehensive Loss", [Q3], rows(5)],
      ["s5", "income_statement", "Consolidated Statements of Comprehensive Income (Loss)", [Q3], rows(3)],
      ["s6", "cash_flow", "Liquidity", [Q3], rows(5)],
    )).toEqual(["Income statement", "Results of Operations", "Comprehensive Income (Loss)", "Balance sheet", "Balance Sheet Management", "Cash flow"]);
  });

  it("have its name with a number where they have its title, in the order of the filing", () => {
    expect(sheetsOf(["s1", "income_statement", "Statements of Earnings", [Q3], rows(3)], ["s2", "income_statement", "Statements of Earnings", [Q3], rows(5)])).toEqual(["Income statement", "Income statement (2)"]);
    const plan = planWorkbook(entryOf(reportOf([statement("s1", "income_statement", "Statements of Earnings", [Q3], rows(3)), statement("s2", "income_statement", "Statements of Earnings", [Q3], rows(5))])));
    expect(plan.sheets.find(({ name }) => name === "Income statement")?.cells.flat().filter(({ content }) => content.kind === "text" && /^Line/.test(content.text))).toHaveLength(3);
  });
});

describe("the blocks of one printed table", () => {
  const LATER: Column = { label: "Three Months Ended December 31, 2013", months: 3, end: "2013-12-31", period: "Q4 2013" };
  const block = (number: number, what: string, columns = [Q3]): Statement => statement(`s${number}`, "reconciliation", `GAAP to Non-GAAP Reconciliation: ${what}`, columns, [{ label: what, cells: columns.map(() => "10") }, { label: "Stock compensation", cells: columns.map(() => "2") }]);
  const many = ["Revenue", "Gross profit", "Gross margin", "Net income", "Free cash flow"].map((what, index) => block(index + 1, what));

  it("share a sheet where they are many, and have one each where they are few", () => {
    expect(groupStatements(many).map(({ title, parts }) => [title, parts.map((part) => part.title)])).toEqual([["GAAP to Non-GAAP Reconciliation", ["Revenue", "Gross profit", "Gross margin", "Net income", "Free cash flow"]]]);
    expect(groupStatements(many.slice(0, 4))).toHaveLength(4);
    expect(groupStatements([...many.slice(0, 3), statement("s9", "supplemental", "Other: Data", [Q3], []), ...many.slice(3)]).map(({ parts }) => parts.length)).toEqual([3, 1, 2]);
  });

  it("stand below one another, with their own header again where their columns differ", () => {
    const plan = planWorkbook(entryOf(reportOf([...many, block(6, "Free cash flow margin", [Q3, LATER])]))).sheets.find(({ name }) => name === "Reconciliations");
    const texts = plan?.cells.map((row) => row.slice(0, 3).map(({ content }) => (content.kind === "text" ? content.text : content.kind === "number" ? content.value : "")));
    expect(plan?.title).toBe("GAAP to Non-GAAP Reconciliation");
    expect(texts?.slice(6, 9)).toEqual([["Revenue", 10, ""], ["Stock compensation", 2, ""], ["", "", ""]]);
    expect(texts?.slice(18, 24)).toEqual([["Free cash flow", 10, ""], ["Stock compensation", 2, ""], ["", "", ""], ["", "Three Months Ended September 30, 2013", "Three Months Ended December 31, 2013"], ["Period", "Q3 2013", "Q4 2013"], ["Period ends", 41547, 41639]]);
    expect(plan?.sources["C25"]?.cellId).toBe("s6.r1.c1");
  });
});

describe("cell addresses", () => {
  it("count columns as Excel does", () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    expect(cellAddress(4, 1)).toBe("B5");
  });

  it("follow a sheet's new name, quotes included, and leave other text alone", () => {
    const names = new Map([["P&L's", "Income"], ["Other", "It's"]]);
    expect(renameSheets(`=${quotedSheet("P&L's")}!B5+'Third'!C1-${quotedSheet("Other")}!D4`, names)).toBe("='Income'!B5+'Third'!C1-'It''s'!D4");
  });
});

describe("blocks of equal cells", () => {
  const grid = fc.integer({ min: 1, max: 8 }).chain((width) => fc.array(fc.array(fc.constantFrom("a", "b", "line", null), { minLength: width, maxLength: width }), { maxLength: 10 }));

  it("cover every cell once, and bordered ones row by row", () => {
    fc.assert(
      fc.property(grid, (cells) => {
        const painted = cells.map((row) => row.map(() => null as string | null));
        for (const block of blocksOf(cells, (cell) => cell, (value) => value === "line")) {
          if (block.value === "line") expect(block.rows).toBe(1);
          for (let row = block.row; row < block.row + block.rows; row += 1) {
            for (let column = block.column; column < block.column + block.columns; column += 1) {
              expect(painted[row]?.[column]).toBeNull();
              (painted[row] ?? [])[column] = block.value;
            }
          }
        }
        expect(painted).toEqual(cells);
      }),
    );
  });

  it("are few where rows look alike", () => {
    expect(blocksOf(Array.from({ length: 1000 }, () => ["a", "b", "b"]), (cell) => cell)).toHaveLength(2);
  });
});

describe("formats", () => {
  it("show negatives in parentheses and a zero amount as a dash, but a printed zero per share as zero", () => {
    expect(figureFormat("money", 1, "USD", "read")).toBe('#,##0.0_);(#,##0.0);"–"_)');
    expect(figureFormat("per_share", 2, "USD", "read")).toBe("$#,##0.00_);($#,##0.00);$#,##0.00_)");
    expect(figureFormat("per_share", 2, "CAD", "dash")).toBe('"CAD "#,##0.00_);("CAD "#,##0.00);"–"_)');
    expect(figureFormat("percent", 0, "USD", "read")).toBe('#,##0"%"_);(#,##0"%");#,##0"%"_)');
  });

  it("know how many lines a text takes", () => {
    expect(["", "one", "one two three", "1".repeat(25)].map((text) => linesOf(text, 10))).toEqual([1, 1, 2, 3]);
    // Capitals and bold type are wider than small letters.
    const label = "Loss from discontinued operation, net of income taxes";
    expect([linesOf(label, 48), linesOf(label.toUpperCase(), 48)]).toEqual([1, 2]);
    expect(widthOf(label, true)).toBeGreaterThan(widthOf(label));
  });

  it("are cut at a word where there is no room for them, and say so", () => {
    expect(shortened("Reconciliation of GAAP measures", 40)).toBe("Reconciliation of GAAP measures");
    expect(shortened("Reconciliation of GAAP measures", 18)).toBe("Reconciliation of…");
    expect(shortened("1111 2222", 8)).toBe("1111…");
    expect(shortened("1234567890", 5)).toBe("1234…");
    for (let room = 3; room < 30; room += 1) expect(widthOf(shortened("Reconciliation of GAAP measures", room))).toBeLessThanOrEqual(room);
  });
});

describe("names of figures", () => {
  it("are valid for any company", () => {
    const company = fc.option(fc.string({ unit: "binary", maxLength: 40 }), { nil: null });
    fc.assert(
      fc.property(company, company, fc.string(), (name, ticker, period) => {
        expect(figureName({ name, ticker, cik: null, fileNumber: null }, period, "NetIncomeLoss")).toMatch(/^[A-Za-z][A-Za-z0-9_]{2,254}$/);
      }),
    );
    expect(figureName({ name: "3M Company", ticker: null, cik: null, fileNumber: null }, "FY 2023", "Revenues")).toBe("Filing_3M_FY_2023_Revenues");
  });
});
