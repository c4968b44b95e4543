import fc from "fast-check";
import type { Block, TableBlock } from "../../src/filing/blocks";
import { textBlocks } from "../../src/filing/text-blocks";

const read = (text: string): Block[] => textBlocks(text, "EX-99", [0, text.length]);
const tables = (text: string): TableBlock[] => read(text).filter((block) => block.kind === "table");
const rowsOf = (table: TableBlock | undefined): string[][] => (table?.grid.rows ?? []).map((row) => row.cells.map((cell) => cell.content.text));
const proseOf = (text: string): string[] => read(text).flatMap((block) => (block.kind === "table" ? [] : [`${block.kind}: ${block.content.text}`]));

const EARNINGS = `
                              NORTHWIND TRADING COMPANY
                       CONSOLIDATED STATEMENTS OF EARNINGS
                   (In thousands of dollars, except per share)
                                  (Unaudited)

                                     Three Months Ended     Nine Months Ended
                                        September 30,          September 30,
                                       1997      1996        1997       1996
                                     -------   -------    --------   --------
Net sales........................... $12,345   $11,000    $ 36,000   $ 33,000
Cost of goods sold .................   8,345     7,500      24,500     22,400
                                     -------   -------    --------   --------
  Gross profit . . . . . . . . . . .   4,000     3,500      11,500     10,600
Selling, general and
  administrative expenses              2,100     1,900      (6,200)    (5,800)
Operating costs:
  Interest, net                            -         -          10         12
                                        3
<PAGE>
Earnings before taxes                $ 1,900   $ 1,600    $  5,310   $ 4, 812
                                     =======   =======    ========   ========
`;

describe("a table typed in characters of one width", () => {
  it("gives its labels, figures and header rows without leaders, rules and page numbers", () => {
    expect(rowsOf(tables(EARNINGS)[0])).toEqual([
      ["Three Months Ended", "Nine Months Ended"],
      ["September 30,", "September 30,"],
      ["1997", "1996", "1997", "1996"],
      ["Net sales", "$12,345", "$11,000", "$ 36,000", "$ 33,000"],
      ["Cost of goods sold", "8,345", "7,500", "24,500", "22,400"],
      ["Gross profit", "4,000", "3,500", "11,500", "10,600"],
      ["Selling, general and administrative expenses", "2,100", "1,900", "(6,200)", "(5,800)"],
      ["Operating costs:"],
      ["Interest, net", "-", "-", "10", "12"],
      ["Earnings before taxes", "$ 1,900", "$ 1,600", "$ 5,310", "$ 4,812"],
    ]);
  });

  it("leaves the titles and the scale above it as headings", () => {
    expect(proseOf(EARNINGS)).toEqual(["heading: NORTHWIND TRADING COMPANY", "heading: CONSOLIDATED STATEMENTS OF EARNINGS", "heading: (In thousands of dollars, except per share)", "heading: (Unaudited)"]);
  });

  it("says at which column of characters each cell stands, a figure without its sign", () => {
    const rows = tables(EARNINGS)[0]?.grid.rows ?? [];
    expect(rows[3]?.cells.map(({ column, span }) => [column, span])).toEqual([[0, 9], [37, 7], [47, 7], [60, 6], [71, 6]]);
    expect(rows[5]?.cells[0]?.column).toBe(2);
  });

  it("keeps each cell's place in the source", () => {
    const cell = tables(EARNINGS)[0]?.grid.rows[3]?.cells[3];
    expect(EARNINGS.slice(...(cell?.content.place(0, cell.content.text.length) ?? [0, 0]))).toBe("$ 36,000");
  });

  it("needs no marks of EDGAR's, and ends where they say", () => {
    const marked = `<TABLE>\n<CAPTION>\n                          1999    1998\n                          ----    ----\n<S>                       <C>     <C>\nCash                      $ 10    $  9\nTotal                     $920    $818\n</TABLE>\n<TABLE>\n<S>                       <C>     <C>\n                          1999    1998\nDebt                         5       4\nLeases                       3       2\n</TABLE>\n`;
    expect(tables(marked).map(rowsOf)).toEqual([
      [["1999", "1998"], ["Cash", "$ 10", "$ 9"], ["Total", "$920", "$818"]],
      [["1999", "1998"], ["Debt", "5", "4"], ["Leases", "3", "2"]],
    ]);
  });

  it("parts columns that stand one blank from each other", () => {
    const rows = rowsOf(tables("                     2004 2003  2002\nRevenue              1,234 (567) 1,000\nMargin               12.5% 11.0% (1.2)%\n")[0]);
    expect(rows).toEqual([["2004", "2003", "2002"], ["Revenue", "1,234", "(567)", "1,000"], ["Margin", "12.5%", "11.0%", "(1.2)%"]]);
  });

  it("parts dates of a header that stand one blank from each other", () => {
    expect(rowsOf(tables("                                 July 3,  June 28, January 3,\n                                  2004     2003      2004\nFull-line                            871      869       871\nSpecialty                          1,109    1,307     1,105\n")[0])[0]).toEqual(["July 3,", "June 28,", "January 3,"]);
  });

  it("joins a label broken over three lines and leaves a heading above its rows", () => {
    const text = "                                           2004     2003\nCurrent assets\n  Cash                                     3,559    2,921\nIncome before income taxes, minority\n interest and cumulative effect of\n change in accounting principle               89      502\nAverage shares\n Outstanding                               216.5    298.0\n";
    expect(rowsOf(tables(text)[0]).map((row) => row[0])).toEqual(["2004", "Current assets", "Cash", "Income before income taxes, minority interest and cumulative effect of change in accounting principle", "Average shares", "Outstanding"]);
  });

  it("joins the rest of a label whose figures stand on its first line", () => {
    const text = "                                   2004     2003\nNet income                          100       90\nWeighted average number of shares 5,000    4,000\n  outstanding\nDividends                            10        9\n";
    expect(rowsOf(tables(text)[0])[2]).toEqual(["Weighted average number of shares outstanding", "5,000", "4,000"]);
  });

  it("joins dashes of privacy-enhanced mail's escape to nothing", () => {
    const text = "                           2004    2003\nEarnings per share, which\n- -- diluted                1.45    1.38\nSales                       100      90\n";
    expect(rowsOf(tables(text)[0])[1]?.slice(1)).toEqual(["1.45", "1.38"]);
  });

  it("keeps unlabelled totals as rows of their own", () => {
    expect(rowsOf(tables("               2004     2003\nCash            100       90\nStock            50       40\n              -----    -----\n              $ 150    $ 130\n")[0]).at(-1)).toEqual(["$ 150", "$ 130"]);
  });

  it("begins anew where a title and a header follow", () => {
    const text = "            2004    2003\nStores       871     869\nOutlets       16      15\n\nRETAIL STORES\n            2004    2003\nOpen         100      90\nShut           5       4\n";
    expect(tables(text)).toHaveLength(2);
  });

  it("is not made of prose, addresses or a table of contents", () => {
    const text = "The Company earned $1.50 per share.  Sales rose to $5,000  from $4,000 in\nthe year ended June 30, 2004.\n\nNew York, New York  10001            Boston, MA  02110\n(212) 555-1234                       (617) 555-9876\n\nItem 1.  Financial Statements ...............   3\nItem 2.  Management's Discussion ............  12\n";
    expect(tables(text)).toEqual([]);
  });

  it("shows every figure where it was printed", () => {
    const figure = fc.integer({ min: -99_999, max: 99_999 }).map((value) => (value < 0 ? `(${Math.abs(value).toLocaleString("en-US")})` : value.toLocaleString("en-US")));
    fc.assert(fc.property(fc.array(fc.tuple(figure, figure), { minLength: 2, maxLength: 12 }), (rows) => {
      const text = `${" ".repeat(30)}      2004        2003\n${rows.map(([a, b], index) => `Item ${String.fromCharCode(65 + index)}`.padEnd(30) + a.padStart(10) + b.padStart(12)).join("\n")}\n`;
      const body = tables(text)[0]?.grid.rows.slice(1) ?? [];
      expect(body.map((row) => row.cells.slice(1).map((cell) => cell.content.text))).toEqual(rows);
      for (const row of body) for (const cell of row.cells) {
        const [from, to] = cell.content.place(0, cell.content.text.length);
        expect(text.slice(from, to)).toBe(cell.content.text);
        expect(from - row.at[0]).toBe(cell.column);
      }
    }));
  });
});
