import fc from "fast-check";
import type { Block, Grid, GridCell } from "../../src/filing/blocks";
import { sourceText } from "../../src/filing/source-text";
import { readProse } from "../../src/narrative/read-prose";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";
import { blocksOf, expected } from "./prose";

/** A grid from lines "label | cell | cell"; "[3]" before a cell makes it span three columns, an empty cell is left out. */
function gridOf(lines: readonly string[]): Grid {
  const rows = lines.map((line) => {
    let column = 0;
    const cells = line.split("|").flatMap((part): GridCell[] => {
      const [, span, text = ""] = /^\s*(?:\[(\d)\])?\s*(.*?)\s*$/.exec(part) ?? [];
      const cell = { content: sourceText(text, [0, text.length]), column, span: Number(span ?? 1) };
      column += cell.span;
      return text === "" ? [] : [cell];
    });
    return { cells, at: [0, 0] as const };
  });
  return { columns: 12, rows, origin: "html" };
}

/** What a release about the third quarter of 2021 expects in a table under some paragraphs ("# " a heading, "- " a bullet). */
function guided(over: string, lines: readonly string[]): string[] {
  const blocks: Block[] = [...blocksOf(over), { kind: "table", grid: gridOf(lines), at: [0, 0] }];
  return readProse(blocks, { headline: { months: 3, end: "2021-09-30" }, calendar: CALENDAR_YEAR, date: "2021-10-28" }).guidance.map(expected);
}

describe("a table of guidance", () => {
  it("takes the year of its own header whatever the release's title speaks of, and every row of a bridge per share as per share", () => {
    expect(guided("# Linden Reports Third Quarter 2021 Results", [
      " | [2]2021 Guidance Range",
      " | Low | High",
      "Net income | $1.20 | $1.24",
      "Gains on sale of real estate | (0.36) | (0.36)",
      "FFO per diluted share | $2.94 | $2.98",
    ])).toEqual([
      "Net income | FY 2021 | 1.20 per share to 1.24 per share",
      "Gains on sale of real estate | FY 2021 | -0.36 per share to -0.36 per share",
      "FFO per diluted share | FY 2021 | 2.94 per share to 2.98 per share",
    ]);
  });

  it("leaves out what lies between GAAP and non-GAAP", () => {
    expect(guided("# Q4 2021 Outlook", [" | GAAP | Adjustments | Non-GAAP", "Gross margin | 48.7% +/- 1.0% | 0.3% | 49.0% +/- 1.0%", "Diluted EPS | $1.72 +/- $0.12 | $0.20 | $1.92 +/- $0.12"])).toEqual([
      "Gross margin | Q4 2021 | 47.7% to 49.7%",
      "Non-GAAP gross margin | Q4 2021 | 48% to 50%",
      "Diluted EPS | Q4 2021 | 1.6 per share to 1.84 per share",
      "Non-GAAP diluted EPS | Q4 2021 | 1.8 per share to 2.04 per share",
    ]);
  });

  it("takes a row's scale from its own label", () => {
    expect(guided("# Q4 2021 Guidance", [" | GAAP | Non-GAAP", "Revenue (millions) | $830 - $870 | $830 - $870", "Capital expenditures ($MM) | $60 | $60"])).toEqual([
      "Revenue | Q4 2021 | 830 million to 870 million",
      "Non-GAAP revenue | Q4 2021 | 830 million to 870 million",
      "Capital expenditures | Q4 2021 | 60 million to 60 million",
      "Non-GAAP capital expenditures | Q4 2021 | 60 million to 60 million",
    ]);
  });

  it("gives ranges and single values with the period of their column, the scale of its header and the header's own measure", () => {
    expect(guided("# Financial Outlook", [
      " | [2]Fourth Quarter 2021 GAAP Guidance | [3]Fourth Quarter 2021 Non-GAAP Guidance(1)",
      " | Amount ($ millions) | Year/Year Growth (%) | Amount ($ millions) | Margin (%) | Amount (millions)",
      "Subscription revenues | $310 - $315 | 21% - 23% | | | ",
      "Income from operations | | | | 12 % | ",
      "Weighted-average shares used to compute diluted net income per share | | | | | 58.5",
    ])).toEqual([
      "Subscription revenues | Q4 2021 | 310 million to 315 million",
      "Subscription revenues Year/Year Growth (%) | Q4 2021 | 21% to 23%",
      "Non-GAAP income from operations Margin (%) | Q4 2021 | 12% to 12%",
      "Non-GAAP weighted-average shares used to compute diluted net income per share | Q4 2021 | 58.5 million shares to 58.5 million shares",
    ]);
  });

  it("takes the two ends of a range from columns headed Low and High", () => {
    expect(guided("# Reconciliation of projected net income to projected adjusted EBITDA", [
      "(in thousands) | [2]Three Months Ending December 31, 2021 | [2]Year Ending December 31, 2021",
      " | Low | High | Low | High",
      "Net income (loss) | $(1,500) | $500 | $2,000 | $4,000",
      "Depreciation and amortization | 700 | 700 | 2,900 | 2,900",
    ])).toEqual([
      "Net income (loss) | Q4 2021 | -1500 thousand to 500 thousand",
      "Net income (loss) | FY 2021 | 2000 thousand to 4000 thousand",
      "Depreciation and amortization | Q4 2021 | 700 thousand to 700 thousand",
      "Depreciation and amortization | FY 2021 | 2900 thousand to 2900 thousand",
    ]);
  });

  it("joins marks, dashes and words that stand in cells of their own", () => {
    expect(guided("# 2021 Full Year Guidance (in millions, except per share amounts)", [
      "Net sales | $ | 1,250 | to | $ | 1,300",
      "Adjusted earnings per share | $ | 2.10 | - | $ | 2.25",
      "Effective tax rate | 21 | % | to | 22 | %",
      "Capital expenditures | ~$ | 45 | | | ",
    ])).toEqual([
      "Net sales | FY 2021 | 1250 million to 1300 million",
      "Adjusted earnings per share | FY 2021 | 2.10 per share to 2.25 per share",
      "Effective tax rate | FY 2021 | 21% to 22%",
      "Capital expenditures | FY 2021 | 45 million to 45 million",
    ]);
  });

  it("leaves out what was expected before, midpoints and changes", () => {
    expect(guided("The following table summarizes our full-year 2021 outlook:", [
      "($ in millions) | Prior Guidance | Current Guidance | Change",
      "Revenue | $400 - $410 | $412 - $418 | $10",
    ])).toEqual(["Revenue | FY 2021 | 412 million to 418 million"]);
    expect(guided("# 2021 Guidance", [
      "($ in millions) | As of July 29, 2021 | As of October 28, 2021",
      "Revenue | $400 - $410 | $412 - $418",
    ])).toEqual(["Revenue | FY 2021 | 412 million to 418 million"]);
    expect(guided("# Updated 2021 guidance", ["($ in millions) | Previous Guidance Midpoint | Current Guidance Midpoint", "Revenue | $405 | $415"])).toEqual([]);
  });

  it("gives the bridge from GAAP to non-GAAP, and nothing of the year before that stands beside it", () => {
    expect(guided("# Reconciliation of Non-GAAP Financial Guidance", [
      " | [3]Three Months Ended",
      " | December 31, 2021 | | December 31, 2020",
      "GAAP revenues | $95 - $100 million | | $81 million",
      "Effects of currency | 3 million | | ",
      "Change in deferred revenue | (15) - (10) million | | 6 million",
      "Purchases of equipment as % of revenues | (8%) | | ",
    ])).toEqual([
      "GAAP revenues | Q4 2021 | 95 million to 100 million",
      "Effects of currency | Q4 2021 | 3 million to 3 million",
      "Change in deferred revenue | Q4 2021 | -15 million to -10 million",
      "Purchases of equipment as % of revenues | Q4 2021 | -8% to -8%",
    ]);
  });

  it("reads output and prices in their own units, not in the table's millions", () => {
    expect(guided("# 2022 Guidance", [
      "($ in millions, except per unit) | 2022 Guidance",
      "Net production (MBoe/d) | 100 - 105",
      "Lease operating expense ($/Boe) | $5.00 - $5.50",
      "Capital budget | $750",
    ])).toEqual([
      "Net production (MBoe/d) | FY 2022 | 100 counted to 105 counted",
      "Lease operating expense ($/Boe) | FY 2022 | 5.00 to 5.50",
      "Capital budget | FY 2022 | 750 million to 750 million",
    ]);
  });

  it("takes the period from a row above, or from the row itself where rows are periods", () => {
    expect(guided("# Guidance ($ in millions)", ["Fourth Quarter 2021", "Revenue | $50 - $52", "Full Year 2022", "Revenue | $220 - $230"])).toEqual(["Revenue | Q4 2021 | 50 million to 52 million", "Revenue | FY 2022 | 220 million to 230 million"]);
    expect(guided("# Guidance ($ in millions)", [" | Revenue | Adjusted EBITDA", "Q4 2021 | $50 - $52 | $8 - $9"])).toEqual(["Revenue | Q4 2021 | 50 million to 52 million", "Adjusted EBITDA | Q4 2021 | 8 million to 9 million"]);
  });

  it("keeps one-sided expectations open", () => {
    expect(guided("# 2022 Outlook", ["Adjusted EBITDA | at least $50 million", "Capital expenditures | < $10 million", "Store openings | up to 25"])).toEqual([
      "Adjusted EBITDA | FY 2022 | 50 million to open",
      "Capital expenditures | FY 2022 | open to 10 million",
      "Store openings | FY 2022 | open to 25 counted",
    ]);
  });
});

const NO_GUIDANCE: readonly (readonly [what: string, over: string, lines: readonly string[]])[] = [
  ["a statement, even under the heading of an outlook", "# Outlook\nWe remain confident.", ["(in millions) | [2]Three Months Ended September 30,", " | 2021 | 2020", "Revenue | $45 | $40", "Net income | 5 | 4"]],
  ["debt by the year it falls due", "# Liquidity", [" | 2022 | 2023", "Notes due | $100 | $250"]],
  ["hedges of coming quarters", "# Hedges", [" | Q4 2021 | Q1 2022", "Oil swaps (MBbl) | 120 | 130"]],
  ["guidance that was withdrawn", "The following guidance for 2021 has been withdrawn:", ["Revenue | $400 - $410 million"]],
  ["guidance for the quarter that is over", "# Third quarter 2021 results compared to guidance", [" | Guidance for Q3 2021 | Actual", "Revenue | $40 - $42 million | $45 million"]],
  ["ranges of ages", "# Loans", ["Days past due | 30 - 59 | 60 - 89", "Loans | $10 | $12"]],
];

describe("what is no table of guidance", () => {
  it.each(NO_GUIDANCE)("gives none: %s", (_, over, lines) => {
    expect(guided(over, lines)).toEqual([]);
  });

  it("never makes the reader fail", () => {
    const cell = fc.constantFrom("Revenue", "$", "(", ")", "%", "-", "to", "$5", "10 - 12", "Low", "High", "2022", "Q4 2021", "guidance", "", "n/a", "—", "~", "(3)");
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }), (rows) => {
      expect(() => guided("# 2022 Guidance", rows.map((cells) => cells.join(" | ")))).not.toThrow();
    }));
  });
});
