import fc from "fast-check";
import type { TableColumn } from "../../src/table/table";
import { printedRows, tableOf, tablesOf, type PrintedCell } from "../support/pages";
import { htmlFiling, htmlTable, textFiling } from "../support/small-filings";
import { figuresOf } from "../support/tables";

const labels = (columns: readonly TableColumn[]): string[] => columns.map(({ label }) => label);

const YEARS = ["2024", "2023", "2022", "2021", "2020"];

/** How one column of figures is laid out: an empty column before it, "$" and ")" in cells of their own. */
interface Layout {
  readonly spacer: boolean;
  readonly dollarApart: boolean;
  readonly closingApart: boolean;
}

const layout = fc.record({ spacer: fc.boolean(), dollarApart: fc.boolean(), closingApart: fc.boolean() });

function widthOf({ dollarApart, closingApart }: Layout): number {
  return 1 + Number(dollarApart) + Number(closingApart);
}

/** The cells of one figure in its column's layout; "$" stands in some rows. */
function cellsOf({ printed, told }: PrintedCell, { spacer, dollarApart, closingApart }: Layout, dollar: boolean): string {
  const isNumber = /\d/.test(told), sign = dollar && isNumber ? "$" : "";
  const closed = closingApart && printed.endsWith(")");
  const body = `${dollarApart ? "" : sign}${closed ? printed.slice(0, -1) : printed}`;
  return [spacer ? "<td>&nbsp;</td>" : "", dollarApart ? `<td>${sign}</td>` : "", `<td>${body}</td>`, closingApart ? `<td>${closed ? ")" : ""}</td>` : ""].join("");
}

describe("a page's table", () => {
  it("every cell comes back in its own column with its own state, however the page is laid out", () => {
    const made = fc.integer({ min: 2, max: 5 }).chain((columns) => fc.tuple(printedRows(columns), fc.array(layout, { minLength: columns, maxLength: columns }), fc.infiniteStream(fc.boolean())));
    fc.assert(fc.property(made, ([rows, layouts, dollars]) => {
      const head = layouts.map((each, index) => `${each.spacer ? "<td></td>" : ""}<td colspan="${widthOf(each)}">${YEARS[index] ?? ""}</td>`).join("");
      const body = rows.map((row, index) => {
        const dollar = dollars.next().value === true;
        return `<tr><td>Line ${index}</td>${row.map((cell, column) => cellsOf(cell, layouts[column] ?? { spacer: false, dollarApart: false, closingApart: false }, dollar)).join("")}</tr>`;
      });
      const table = tableOf(htmlFiling(`<table><tr><td></td>${head}</tr>${body.join("")}</table>`));
      expect(labels(table.columns)).toEqual(YEARS.slice(0, layouts.length));
      expect(rows.map((_, index) => figuresOf(table, `Line ${index}`))).toEqual(rows.map((row) => row.map(({ told }) => told)));
    }), { numRuns: 150 });
  });

  it("signs in cells of their own belong to the figure they stand at", () => {
    const table = tableOf(htmlFiling(htmlTable(
      ["", "", "2024~3", "", "2023~3", "", "Change~2"],
      ["Revenue", "", "$", "1,200", "", "", "$", "1,000", "", "", "20.0", "%"],
      ["Loss", "", "$", "(30", ")", "", "$", "(", "25)", "", "(20.0", ")%"],
      ["Leverage", "", "", "2.5", "x", "", "", "3.1", "x", "", "(60", "bps"],
    )));
    expect(["Revenue", "Loss", "Leverage"].map((label) => figuresOf(table, label))).toEqual([["1200", "1000", "20.0"], ["-30", "-25", "-20.0"], ["2.5", "3.1", "-60"]]);
    expect(table.rows[1]?.cells.map(({ text }) => text)).toEqual(["$(30)", "$(25)", "(20.0)%"]);
    expect(table.rows[0]?.cells.map(({ figure }) => figure.kind === "number" && figure.percent)).toEqual([false, false, true]);
  });

  it.each(["$", "US$", "C$", "\u20ac", "RMB", "HK$", "SEK"])("%s in a cell of its own is no part of a label and moves no figure", (currency) => {
    const table = tableOf(htmlFiling(htmlTable(["", "2024~2", "2023~2"], ["Revenue", currency, "1,200", currency, "(1,000)"], ["Costs", "", "800", "", "700"], ["Result", `${currency} 400~2`, `${currency} 300~2`])));
    expect(table.rows.map(({ label }) => [label, ...figuresOf(table, label)])).toEqual([["Revenue", "1200", "-1000"], ["Costs", "800", "700"], ["Result", "400", "300"]]);
  });

  it("words beside a figure take nothing from it", () => {
    const table = tableOf(htmlFiling(htmlTable(["", "2024~2", "2023~2"], ["Revenue", "", "1,200", "", "1,000"], ["Costs", "", "800", "est.", "700"])));
    expect(figuresOf(table, "Costs")).toEqual(["800", "700"]);
  });

  it("a star that says 'not meaningful' stands in its own column; one right behind a figure is its mark", () => {
    const stars = tableOf(htmlFiling(htmlTable(["", "", "2024", "", "2023", "", "Change"], ["Revenue", "", "900", "", "800", "", "12.5%"], ["Gain", "", "900", "", "8", "", "*"])));
    expect(figuresOf(stars, "Gain")).toEqual(["900", "8", "not_meaningful"]);
    const marks = tableOf(htmlFiling(htmlTable(["", "2024~2", "2023~2"], ["Revenue", "900", "", "800", ""], ["Gain", "90", "*", "80", "(a)"])));
    expect(figuresOf(marks, "Gain")).toEqual(["90", "80"]);
  });

  it("a star in the column of changes is that column's, where no empty column stands before it", () => {
    const table = tableOf(htmlFiling(htmlTable(["", "2024", "2023", "Change"], ["Revenue", "900", "800", "12.5%"], ["Gain", "900", "8", "*"], ["Other", "900", "8", "**"], ["Loss", "9", "8", "12.5%"])));
    expect(figuresOf(table, "Gain")).toEqual(["900", "8", "not_meaningful"]);
  });

  it("a cell over two rows is a cell of both", () => {
    const page = htmlFiling('<table><tr><td rowspan="2"></td><td colspan="2">Three Months Ended June 30,</td><td rowspan="2">% Change</td></tr><tr><td>2024</td><td>2023</td></tr><tr><td>Revenue</td><td>120</td><td>100</td><td>20%</td></tr></table>');
    const table = tableOf(page);
    expect(labels(table.columns)).toEqual(["Three Months Ended June 30, 2024", "Three Months Ended June 30, 2023", "% Change"]);
    expect(table.columns[2]?.phrase.noPeriod).toBe(true);
    expect(figuresOf(table, "Revenue")).toEqual(["120", "100", "20"]);
  });

  it.each([
    ["two rows", [["", "Three Months Ended June 30,~2", "Six Months Ended June 30,~2"], ["", "2024", "2023", "2024", "2023"]]],
    ["three rows", [["", "Three Months Ended~2", "Six Months Ended~2"], ["", "June 30,~2", "June 30,~2"], ["", "2024", "2023", "2024", "2023"]]],
    ["dates over years, each in its own cell", [["", "Three Months Ended~2", "Six Months Ended~2"], ["", "June 30,", "June 30,", "June 30,", "June 30,"], ["", "2024", "2023", "2024", "2023"]]],
  ])("a header over %s speaks of each column", (_, header) => {
    const table = tableOf(htmlFiling(htmlTable(...header, ["Revenue", "120", "100", "230", "190"], ["Costs", "80", "70", "150", "140"])));
    expect(table.columns.map(({ phrase }) => phrase)).toEqual([[3, 2024], [3, 2023], [6, 2024], [6, 2023]].map(([months, year]) => ({ months, month: 6, day: 30, year })));
    expect(labels(table.columns)[2]).toBe("Six Months Ended June 30, 2024");
  });

  it("its title, its scale and a line for time in its own grid are no rows", () => {
    const [table] = tablesOf(htmlFiling(htmlTable(["Condensed Statements of Operations~3"], ["(in thousands)~3"], ["Three Months Ended June 30,~3"], ["", "2024", "2023"], ["Revenue", "120", "100"], ["Costs", "80", "70"])));
    expect(table?.titles.map(({ text }) => text)).toContain("Condensed Statements of Operations");
    expect(table?.rows.map(({ label }) => label)).toEqual(["Revenue", "Costs"]);
    expect(table?.columns.map(({ phrase }) => phrase)).toEqual([{ months: 3, month: 6, day: 30, year: 2024 }, { months: 3, month: 6, day: 30, year: 2023 }]);
  });

  it("headings stay rows without figures, subtotals without a label keep their figures under an empty one", () => {
    const table = tableOf(htmlFiling(htmlTable(["", "2024", "2023"], ["Operating expenses:"], ["Sales and marketing", "30", "20"], ["Research", "15", "10"], ["", "45", "30"], ["Operating income", "75", "70"])));
    expect(table.rows.map(({ label, cells }) => [label, cells.length])).toEqual([["Operating expenses:", 0], ["Sales and marketing", 2], ["Research", 2], ["", 2], ["Operating income", 2]]);
    expect(figuresOf(table, "")).toEqual(["45", "30"]);
  });

  it("labels lose their leaders and marks, and keep what was taken off", () => {
    const table = tableOf(htmlFiling(htmlTable(["", "2024", "2023"], ["Revenue (1)", "120", "100"], ["Costs ........", "30", "20"], ["(a) Depreciation*", "3", "2"], ["Income (loss)", "4", "5"])));
    expect(table.rows.map(({ label, mark }) => [label, mark])).toEqual([["Revenue", "(1)"], ["Costs", undefined], ["Depreciation", "(a) *"], ["Income (loss)", undefined]]);
  });

  it("a new header in the body starts a part of its own, the same one again goes on with the part before", () => {
    const first = [["", "June 30, 2024", "December 31, 2023"], ["Cash", "120", "100"], ["Debt", "30", "20"]];
    const parts = tablesOf(htmlFiling(htmlTable(...first, ["", "Six Months Ended June 30,~2"], ["", "2024", "2023"], ["Cash from operations", "50", "40"], ["Capital expenditures", "(9)", "(8)"])));
    expect(parts.map(({ columns, rows }) => [columns[0]?.label, rows.map(({ label }) => label)])).toEqual([["June 30, 2024", ["Cash", "Debt"]], ["Six Months Ended June 30, 2024", ["Cash from operations", "Capital expenditures"]]]);
    const again = tablesOf(htmlFiling(htmlTable(...first, ["", "June 30, 2024", "December 31, 2023"], ["Equity", "90", "80"], ["Other", "5", "6"])));
    expect(again.map(({ rows }) => rows.map(({ label }) => label))).toEqual([["Cash", "Debt", "Equity", "Other"]]);
  });

  it("a line for time between its rows starts a part of that time", () => {
    const parts = tablesOf(htmlFiling(htmlTable(["", "North", "South", "Total"], ["Three Months Ended June 30, 2024"], ["Revenue", "70", "50", "120"], ["Costs", "30", "20", "50"], ["Three Months Ended June 30, 2023"], ["Revenue", "60", "40", "100"], ["Costs", "25", "15", "40"])));
    expect(parts.map(({ columns, rows }) => [columns.map(({ phrase }) => phrase.year), rows.length])).toEqual([[[2024, 2024, 2024], 2], [[2023, 2023, 2023], 2]]);
    expect(parts.map((part) => figuresOf(part, "Revenue"))).toEqual([["70", "50", "120"], ["60", "40", "100"]]);
  });

  it("a column of nothing but note numbers is none of its figures'", () => {
    const table = tableOf(htmlFiling(htmlTable(["", "2024", "", "2023", ""], ["Revenue", "1,200", "(1)", "1,000", ""], ["Costs", "800", "(2)", "700", ""], ["Profit", "400", "", "300", ""])));
    expect(figuresOf(table, "Costs")).toEqual(["800", "700"]);
  });

  it("prose and lists laid out as a table give no table of figures", () => {
    expect(tablesOf(htmlFiling(htmlTable(["\u2022", "Revenue grew as planned"], ["\u2022", "Costs fell"]), htmlTable(["Investor Relations", "Media"], ["Ann Ray", "Bo Lee"])))).toEqual([]);
  });
});

const LABEL_WIDTH = 34, COLUMN_WIDTH = 15;

/** Lines of a table typed in characters of one width, figures ending under each other; the "$" stands before its figure or at its column's left. */
function typed(rows: readonly (readonly PrintedCell[])[], dollar: "none" | "before" | "left"): string[] {
  return rows.map((row, index) => `Line ${index}`.padEnd(LABEL_WIDTH) + row.map(({ printed, told }) => {
    // A parenthesis hangs over the edge under which the digits end.
    const amount = printed.endsWith(")") ? printed : `${printed} `;
    const sign = dollar === "none" || index > 0 || !/\d/.test(told) ? "" : "$";
    return dollar === "left" ? `  ${sign.padEnd(1)}${amount.padStart(COLUMN_WIDTH - 3)}` : `${sign}${amount}`.padStart(COLUMN_WIDTH);
  }).join(""));
}

describe("a table typed in characters of one width", () => {
  const made = fc.integer({ min: 2, max: 4 }).chain((columns) => fc.tuple(printedRows(columns), fc.constantFrom("none" as const, "before" as const, "left" as const), fc.boolean(), fc.boolean()));

  it("every cell comes back in its own column with its own state, with and without the marks of EDGAR's own tables", () => {
    fc.assert(fc.property(made, ([rows, dollar, marked, ruled]) => {
      const [first = []] = rows;
      const head = (texts: readonly string[]): string => " ".repeat(LABEL_WIDTH) + texts.map((text) => `${text} `.padStart(COLUMN_WIDTH)).join("");
      const lines = [head(first.map(() => "June 30,")), head(YEARS.slice(0, first.length)), ...(ruled ? [head(first.map(() => "--------"))] : []), ...typed(rows, dollar)];
      const page = marked ? ["<TABLE>", "<CAPTION>", ...lines.slice(0, 2), `<S>${" ".repeat(LABEL_WIDTH - 3)}${first.map(() => "<C>".padStart(COLUMN_WIDTH)).join("")}`, ...lines.slice(2), "</TABLE>"] : lines;
      const table = tableOf(textFiling("CONSOLIDATED STATEMENTS OF OPERATIONS", "", ...page, ""));
      expect(labels(table.columns)).toEqual(YEARS.slice(0, first.length).map((year) => `June 30, ${year}`));
      expect(rows.map((_, index) => figuresOf(table, `Line ${index}`))).toEqual(rows.map((row) => row.map(({ told }) => told)));
    }), { numRuns: 150 });
  });
});
