import { readFiling } from "../../src/filing/read-filing";
import { readProse, type Prose } from "../../src/narrative/read-prose";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";
import { LETTER, RELEASE_8K, seedBytes } from "../support/seeds";
import { expected, told } from "./prose";

function release(): { prose: Prose; source: string } {
  const filing = readFiling(RELEASE_8K, seedBytes(RELEASE_8K));
  const exhibit = filing.documents.find((document) => document.type.startsWith("EX-99"));
  return { prose: readProse(exhibit?.blocks ?? [], { headline: { months: 3, end: "2013-09-30" }, calendar: CALENDAR_YEAR, date: "2013-11-06" }), source: filing.source };
}

function letter(): Prose {
  const filing = readFiling(LETTER, seedBytes(LETTER));
  return readProse(filing.documents.flatMap((document) => document.blocks), { headline: null, calendar: CALENDAR_YEAR, date: "2013-02-27" });
}

describe("LivePerson's release of November 6, 2013", () => {
  it("gives its 27 figures in sentences, each once, and no other", () => {
    expect(release().prose.metrics.map(told)).toEqual([
      "B2B revenue | Q3 2013 | 41.4 million",
      "B2B revenue growth | Q3 2013 | 15% | vs Q3 2012",
      "Revenue | Q3 2013 | 45.2 million",
      "Revenue growth | Q3 2013 | 14% | vs Q3 2012",
      "Consumer revenue | Q3 2013 | 3.8 million",
      "B2B revenue growth excluding small business | 9M 2013 | 19% | vs 9M 2012",
      "Bookings | Q3 2013 | 10.2 million",
      "Bookings | Q2 2013 | 7.1 million",
      "Bookings | Q3 2012 | 8.1 million",
      "Deals signed | Q3 2013 | 163 counted",
      "New customers | Q3 2013 | 55 counted",
      "Net income | Q3 2013 | -0.7 million",
      "EPS | Q3 2013 | -0.01 per share",
      "Net income | Q3 2012 | 1.6 million",
      "EPS | Q3 2012 | 0.03 per share",
      "Adjusted net income | Q3 2013 | 3.8 million",
      "Adjusted net income per share | Q3 2013 | 0.07 per share",
      "Adjusted net income | Q3 2012 | 4.6 million",
      "Adjusted net income per share | Q3 2012 | 0.08 per share",
      "Adjusted EBITDA | Q3 2013 | 5.2 million",
      "Adjusted EBITDA per share | Q3 2013 | 0.09 per share",
      "Adjusted EBITDA | Q3 2012 | 7.4 million",
      "Adjusted EBITDA per share | Q3 2012 | 0.13 per share",
      "Cash | 2013-09-30 | 77.4 million",
      "Cash | 2013-06-30 | 75.0 million",
      "Cash from operations | Q3 2013 | 3.0 million",
      "Capital expenditures | Q3 2013 | 2.0 million",
    ]);
  });

  it("gives the guidance for the quarter, the year and its assumptions", () => {
    expect(release().prose.guidance.map(expected)).toEqual([
      "Revenue | Q4 2013 | 46 million to 47 million",
      "Diluted adjusted EBITDA per share | Q4 2013 | 0.09 per share to 0.11 per share",
      "Diluted adjusted net income per share | Q4 2013 | 0.04 per share to 0.06 per share",
      "GAAP EPS | Q4 2013 | -0.01 per share to 0.01 per share",
      "Fully diluted share count | Q4 2013 | 56 million shares to 56 million shares",
      "Revenue | FY 2013 | 177 million to 178 million",
      "Diluted adjusted EBITDA per share | FY 2013 | 0.33 per share to 0.35 per share",
      "Diluted adjusted net income per share | FY 2013 | 0.19 per share to 0.21 per share",
      "GAAP EPS | FY 2013 | -0.06 per share to -0.04 per share",
      "Fully diluted share count | FY 2013 | 56.3 million shares to 56.3 million shares",
      "Amortization of purchased intangibles | FY 2013 | 3 million to 3 million",
      "Stock-compensation expense | FY 2013 | 12 million to 12 million",
      "Effective tax rate | FY 2013 | 28% to 28%",
      "Cash tax rate | FY 2013 | -7% to -7%",
      "Depreciation | FY 2013 | 9 million to 9 million",
      "Capital expenditures | FY 2013 | 10 million to 10 million",
    ]);
  });

  it("knows which metric each guided and stated measure is", () => {
    const { metrics, guidance } = release().prose;
    expect(Object.fromEntries(guidance.map((item) => [item.metric, item.concept]))).toMatchObject({
      "Revenue": "Revenues", "GAAP EPS": "EarningsPerShareDiluted", "Diluted adjusted EBITDA per share": "AdjustedEbitdaPerShare", "Cash tax rate": "CashTaxRate", "Stock-compensation expense": "ShareBasedCompensation",
    });
    expect(Object.fromEntries(metrics.map((figure) => [figure.metric, figure.concept]))).toMatchObject({
      "Revenue": "Revenues", "B2B revenue": null, "Net income": "NetIncomeLoss", "Cash from operations": "NetCashProvidedByOperatingActivities", "Deals signed": "DealsSigned",
    });
  });

  it("says of the eight ranges without a dash that their dash was lost", () => {
    const lost = release().prose.diagnostics.filter((diagnostic) => diagnostic.code === "lost-range-dash");
    expect(lost).toHaveLength(8);
    expect(lost[0]?.message).toBe("“$46 $47 million” is read as a range from 46 to 47; its dash was lost in scanning.");
  });

  it("points each figure at its own characters in the source", () => {
    const { prose, source } = release();
    const bookings = prose.metrics.find((figure) => figure.metric === "Bookings" && figure.period === "Q2 2013");
    expect(source.slice(...(bookings?.at ?? [0, 0]))).toBe("$7.1 million");
    const revenue = prose.guidance.find((item) => item.metric === "Revenue" && item.period === "Q4 2013");
    expect(source.slice(...(revenue?.at ?? [0, 0]))).toBe("$46 \\$47 million");
  });

  it("keeps the words that hedge a figure", () => {
    expect(release().prose.metrics.find((figure) => figure.metric === "Cash from operations")?.hedge).toBe("approximately");
  });
});

describe("LivePerson's letter of February 27, 2013", () => {
  it("gives bookings and average deal sizes with their periods, and nothing else", () => {
    expect(letter().metrics.map(told)).toEqual([
      "Bookings growth | Q4 2012 | 38% | vs Q4 2011",
      "Bookings growth | FY 2012 | 42% | vs FY 2011",
      "Bookings | Q4 2012 | 8.7 million",
      "Bookings | FY 2012 | 29.7 million",
      "Bookings | Q4 2011 | 6.3 million",
      "Bookings | FY 2011 | 20.9 million",
      "Average deal size | Q4 2012 | 49000",
      "Average deal size, new customers | Q4 2012 | 31000",
      "Average deal size, existing customers | Q4 2012 | 54000",
    ]);
    expect(letter().guidance).toEqual([]);
  });
});
