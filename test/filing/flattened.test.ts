import type { TableBlock } from "../../src/filing/blocks";
import { textBlocks } from "../../src/filing/text-blocks";

/** A sentence long enough that no typed page holds it in one line. */
const PROSE = `${"The company's management believes that these measures are useful to investors and others who follow it. ".repeat(3)}\n`;
const tables = (text: string): TableBlock[] => textBlocks(text, "unknown", [0, text.length]).filter((block) => block.kind === "table");
const rowsOf = (table: TableBlock | undefined): string[][] => (table?.grid.rows ?? []).map((row) => row.cells.map((cell) => cell.content.text));

describe("a table flattened to lines of text", () => {
  const SLIDE = `${PROSE}Second Quarter Overview\nIn Millions 3Q 03 2Q 04 Fav/(Unfav)\nSales $6,070 $5,975 ($95)\n% of Sales 78.9% 80.1% (1.2 pts)\nIncome from continuing operations excluding\nrestructuring (1) $286 $409 ( $123)\nDiscontinued operations - loss - - $15\n18\n`;

  it("is read where the line above names as many periods as there are figures", () => {
    expect(rowsOf(tables(SLIDE)[0])).toEqual([
      ["In Millions", "3Q 03", "2Q 04", "Fav/(Unfav)"],
      ["Sales", "$6,070", "$5,975", "($95)"],
      ["% of Sales", "78.9%", "80.1%", "(1.2 pts)"],
      ["Income from continuing operations excluding restructuring (1)", "$286", "$409", "( $123)"],
      ["Discontinued operations - loss", "-", "-", "$15"],
    ]);
  });

  it("has its columns laid out anew: figures of one stand under its name", () => {
    const [header, ...body] = tables(SLIDE)[0]?.grid.rows ?? [];
    const reach = header?.cells.slice(1).map((cell) => [cell.column, cell.column + cell.span]) ?? [];
    for (const row of body) row.cells.slice(1).forEach((cell, index) => {
      const [from = 0, to = 0] = reach[index] ?? [];
      expect(cell.column < to && cell.column + cell.span > from).toBe(true);
    });
  });

  it("is read out of one endless line", () => {
    const text = `${PROSE.trimEnd()} Northwind, Inc. Statements of Income (In thousands) Three Months Ended March 31, 2005 2004 Revenues $ 1,000 $ 900 Cost of sales 500 400 Net income $ 500 $ 500 See accompanying notes.`;
    expect(rowsOf(tables(text)[0])).toEqual([
      ["Three Months Ended"],
      ["March 31,"],
      ["2005", "2004"],
      ["Revenues", "$ 1,000", "$ 900"],
      ["Cost of sales", "500", "400"],
      ["Net income", "$ 500", "$ 500"],
    ]);
  });

  it.each([
    ["no names of periods stand above", `${PROSE}Overview\nSales $6,070 $5,975\nCosts $60 $59\nTaxes $6 $5\n`],
    ["the names are fewer than the figures", `${PROSE}In Millions 2Q 04\nSales $6,070 $5,975\nCosts $60 $59\nTaxes $6 $5\n`],
    ["the figures are a chart's", `${PROSE}3Q03 4Q03 1Q04\n80 78 76\n240 220 200\n15 10 5\n`],
    ["the figures are dates", `${PROSE.trimEnd()} Form 10-K for the Year Ended October 31, 2015 Filed December 21, 2015 Form 10-Q for January 31, 2016 Filed March 4, 2016 Form 8-K dated February 18, 2016\n`],
  ])("is none where %s", (_, text) => {
    expect(tables(text)).toEqual([]);
  });

  it("ends where a line has another number of figures", () => {
    const text = `${PROSE}2Q 04 2Q 03\nSales $6,070 $5,975\nCosts $60 $59\nTaxes $6 $5\nShares 877\nOther $1 $2\n`;
    expect(rowsOf(tables(text)[0]).map((row) => row[0])).toEqual(["2Q 04", "Sales", "Costs", "Taxes"]);
  });
});
