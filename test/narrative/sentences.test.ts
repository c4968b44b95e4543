import { read, told } from "./prose";

/** Sentences as releases write them, and the figures that a reader takes from each; the release is about the third quarter of 2021. */
const SENTENCES: readonly (readonly [sentence: string, figures: readonly string[]])[] = [
  ["Net sales for the third quarter of 2021 were $254.3 million, compared to net sales of $283.8 million during the comparable quarter in 2020.", ["Revenue | Q3 2021 | 254.3 million", "Revenue | Q3 2020 | 283.8 million"]],
  ["Gross profit was $38.9 million for the third quarter of 2021 compared to $40.0 million for the third quarter of 2020.", ["Gross profit | Q3 2021 | 38.9 million", "Gross profit | Q3 2020 | 40.0 million"]],
  ["Loss from operations for the third quarter of 2021 was $15.5 million, compared to $5.3 million a year ago.", ["Operating income | Q3 2021 | -15.5 million", "Operating income | Q3 2020 | -5.3 million"]],
  ["Adjusted EBITDA was a loss of $6.1 million in the quarter versus a loss of $0.5 million in the year-ago quarter.", ["Adjusted EBITDA | Q3 2021 | -6.1 million", "Adjusted EBITDA | Q3 2020 | -0.5 million"]],
  ["Revenue was $61.0 million versus $57.3 million in the year-ago quarter.", ["Revenue | Q3 2021 | 61.0 million", "Revenue | Q3 2020 | 57.3 million"]],
  ["Diluted net earnings per common share was $1.31, compared with $1.23 reported in the prior-year period.", ["EPS, diluted | Q3 2021 | 1.31 per share", "EPS, diluted | Q3 2020 | 1.23 per share"]],
  ["Gross profit was $174.8 million, or 34.1% of net sales, compared to $167.1 million, or 33.5% of net sales, in the prior year period.", ["Gross profit | Q3 2021 | 174.8 million", "Gross profit | Q3 2020 | 167.1 million"]],
  ["R&D expenses were $48.2 million for the third quarter of 2021, compared to $39.9 million for the same period in 2020.", ["Research and development | Q3 2021 | 48.2 million", "Research and development | Q3 2020 | 39.9 million"]],
  ["SG&A expenses were $21.9 million, or 23.2% of net sales, in the third quarter of 2021.", ["Selling, general and administrative | Q3 2021 | 21.9 million"]],
  ["Operating expenses were $61.0 million in the third quarter of 2021.", ["Operating expenses | Q3 2021 | 61.0 million"]],
  ["Revenue increased 12.5% to $711.9 million in the third quarter of 2021, compared to $632.9 million in the prior year quarter.", ["Revenue growth | Q3 2021 | 12.5% | vs Q3 2020", "Revenue | Q3 2021 | 711.9 million", "Revenue | Q3 2020 | 632.9 million"]],
  ["Revenue decreased 4.5% year-over-year to $99.6 million in the third quarter of 2021.", ["Revenue growth | Q3 2021 | -4.5% | vs Q3 2020", "Revenue | Q3 2021 | 99.6 million"]],
  ["Capital expenditures increased from $6.3 million in the third quarter of 2020 to $8.7 million in the third quarter of 2021.", ["Capital expenditures | Q3 2020 | 6.3 million", "Capital expenditures | Q3 2021 | 8.7 million"]],
  ["Net income was $14.9 million, or $0.56 per diluted share, for the three months ended September 30, 2021, compared to $12.7 million, or $0.48 per diluted share, for the three months ended September 30, 2020.", ["Net income | Q3 2021 | 14.9 million", "EPS, diluted | Q3 2021 | 0.56 per share", "Net income | Q3 2020 | 12.7 million", "EPS, diluted | Q3 2020 | 0.48 per share"]],
  ["Earnings from continuing operations for the third quarter of 2021 were $9.6 million or 42 cents per diluted share.", ["Earnings from continuing operations | Q3 2021 | 9.6 million", "Earnings from continuing operations per share | Q3 2021 | 0.42 per share"]],
  ["Diluted earnings per share (“EPS”) for the third quarter of 2021 were $0.13 compared to $0.30 for the second quarter of 2021.", ["EPS, diluted | Q3 2021 | 0.13 per share", "EPS, diluted | Q2 2021 | 0.30 per share"]],
  ["Net loss per share was $0.42 for Q3 2021.", ["EPS | Q3 2021 | -0.42 per share"]],
  ["Cash and cash equivalents were $111.3 million at September 30, 2021, compared to $90.1 million at December 31, 2020.", ["Cash | 2021-09-30 | 111.3 million", "Cash | 2020-12-31 | 90.1 million"]],
  ["Inventories totaled $1.2 billion as of September 30, 2021.", ["Inventories | 2021-09-30 | 1.2 billion"]],
  ["The Company generated $5.4 million in cash flow from operations during the third quarter of 2021.", ["Cash from operations | Q3 2021 | 5.4 million"]],
  ["Net cash used in operating activities was $3.1 million in the third quarter of 2021.", ["Cash from operations | Q3 2021 | -3.1 million"]],
  ["Free cash flow for the first nine months of 2021 was $45.0 million.", ["Free cash flow | 9M 2021 | 45.0 million"]],
  ["Subscription revenue was $995 million in Q3 2021, representing 34% year-over-year growth.", ["Subscription revenue | Q3 2021 | 995 million", "Subscription revenue growth | Q3 2021 | 34% | vs Q3 2020"]],
  ["Net sales for the Business Solutions segment increased 10.2% to $278.8 million in the third quarter of 2021.", ["Business Solutions revenue growth | Q3 2021 | 10.2% | vs ?", "Business Solutions revenue | Q3 2021 | 278.8 million"]],
  ["Gross margin for the third quarter of 2021 was 73.1%, compared to 73.9% in the third quarter of 2020.", ["Gross margin | Q3 2021 | 73.1%", "Gross margin | Q3 2020 | 73.9%"]],
  ["The effective tax rate for the third quarter of 2021 was 21.5%.", ["Effective tax rate | Q3 2021 | 21.5%"]],
  ["Bookings were $8.7 million and $29.7 million for the three and nine months ended September 30, 2021, respectively.", ["Bookings | Q3 2021 | 8.7 million", "Bookings | 9M 2021 | 29.7 million"]],
  ["Revenue and adjusted EBITDA were $91.2 million and $13.1 million, respectively, in the third quarter of 2021.", ["Revenue | Q3 2021 | 91.2 million", "Adjusted EBITDA | Q3 2021 | 13.1 million"]],
  ["Energy & Transportation\u2019s total sales were $5.038 billion in the third quarter of 2021, compared with $4.507 billion in the third quarter of 2020.", ["Energy & Transportation\u2019s revenue | Q3 2021 | 5.038 billion", "Energy & Transportation\u2019s revenue | Q3 2020 | 4.507 billion"]],
  ["Smith\u2019s total sales were $5.038 billion in the third quarter of 2021.", ["Revenue | Q3 2021 | 5.038 billion"]],
  ["Margin expansion drove an all-time record EPS of $2.18 in the third quarter of 2021.", ["EPS | Q3 2021 | 2.18 per share"]],
  ["Net revenues were $59.34 billion for the year ended December 31, 2020.", ["Revenue | FY 2020 | 59.34 billion"]],
  ["Revenue was $22.8 million in the third quarter of 2021, up 3% sequentially.", ["Revenue | Q3 2021 | 22.8 million", "Revenue growth | Q3 2021 | 3% | vs Q2 2021"]],
  ["Stock-based compensation expense was $1,250,000 in the third quarter of 2021.", ["Stock-based compensation | Q3 2021 | 1250000"]],
  ["Research and development expenses rose to $31.0 million in the third quarter of 2021 from $27.5 million in the same period last year.", ["Research and development | Q3 2021 | 31.0 million", "Research and development | Q3 2020 | 27.5 million"]],
  ["During the quarter we added 48 new enterprise customers and signed 120 deals.", ["Deals signed | Q3 2021 | 120 counted", "New customers | Q3 2021 | 48 counted"]],
  ["Operating profit for the third quarter of 2021 was $1.855 billion, an increase of $41 million, or 2%, compared with $1.814 billion in the third quarter of 2020.", ["Operating income | Q3 2021 | 1.855 billion", "Operating income growth | Q3 2021 | 2% | vs Q3 2020", "Operating income | Q3 2020 | 1.814 billion"]],
  ["Revenues for the Energy segment were $122.8 million in the third quarter of 2021, compared to $101.3 million in the same period last year, an increase of 21.3%.", ["Energy revenue | Q3 2021 | 122.8 million", "Energy revenue | Q3 2020 | 101.3 million", "Energy revenue growth | Q3 2021 | 21.3% | vs Q3 2020"]],
  ["Online sales increased 1.1 percent to $46.6 million for the 13-week fiscal quarter ended October 2, 2021, compared to net sales of $46.1 million for the 13-week fiscal quarter ended October 3, 2020.", ["Online revenue growth | Q3 2021 | 1.1% | vs Q3 2020", "Online revenue | Q3 2021 | 46.6 million", "Online revenue | Q3 2020 | 46.1 million"]],
  ["Net income for the third quarter of 2021 was $44.2 million, or $0.89 per share ($0.88 per share on a diluted basis).", ["Net income | Q3 2021 | 44.2 million", "EPS | Q3 2021 | 0.89 per share", "EPS, diluted | Q3 2021 | 0.88 per share"]],
  ["Third quarter 2021 net loss of $36.8 million -- $1.21 per diluted share", ["Net income | Q3 2021 | -36.8 million", "EPS, diluted | Q3 2021 | -1.21 per share"]],
  ["Net revenues were $12.64 billion for the third quarter of 2021, 8% higher than the third quarter of 2020 and 7% lower than the second quarter of 2021.", ["Revenue | Q3 2021 | 12.64 billion", "Revenue growth | Q3 2021 | 8% | vs Q3 2020", "Revenue growth | Q3 2021 | -7% | vs Q2 2021"]],
  ["Net revenues were $59.34 billion for 2020, 33% higher than 2019.", ["Revenue | FY 2020 | 59.34 billion", "Revenue growth | FY 2020 | 33% | vs FY 2019"]],
  ["Gross profit for the 2021 third quarter increased $2.3 million over the 2020 third quarter to $36.7 million.", ["Gross profit | Q3 2021 | 36.7 million"]],
  ["Net income before taxes for the third quarter of 2021 was $1.7 million.", ["Income before income taxes | Q3 2021 | 1.7 million"]],
  ["Adjusted net income for the third quarter was more than $5 million.", ["Adjusted net income | Q3 2021 | 5 million"]],
];

describe("a sentence of a release", () => {
  it.each(SENTENCES)("is read: %s", (sentence, figures) => {
    expect(read(sentence).metrics.map(told)).toEqual(figures);
  });
});

/** Sentences of which nothing may be taken, and why. */
const NOTHING: readonly (readonly [reason: string, sentence: string])[] = [
  ["a segment's result is not the company's", "The Domestic segment reported operating income of $42 million for the third quarter of 2021."],
  ["a product's sales are not the company's revenue", "Sears Canada reported operating income of $11 million for the third quarter of 2021."],
  ["the figure is of something else", "Goodwill impairment charges were $86.5 million in the third quarter of 2021."],
  ["the measure is narrowed", "Excluding restructuring charges, net income for the third quarter of 2021 was $7.5 million."],
  ["it is stated on another basis", "On an adjusted basis, the company had EPS of $0.34 in the third quarter of 2021."],
  ["what the sentence opens with narrows all of it", "Without one-time items, revenue was $71.3 million in the third quarter of 2021, and EPS was $2.71."],
  ["the segment is named elsewhere", "Operating income for the segment decreased to $1.4 million in the third quarter of 2021."],
  ["growth at constant currency is not growth as reported", "Revenue for the third quarter of 2021 increased 9.4% on a constant currency basis."],
  ["a share of another figure is none", "Marketing spend was 13.0% of net sales in the third quarter of 2021."],
  ["the figure only describes a noun", "We had $150 million revolving credit facility borrowings in the third quarter of 2021."],
  ["it is not certain which of two measures is meant", "Revenue and EBITDA were $5.0 million in the third quarter of 2021."],
  ["telephone numbers are no figures", "Domestic callers should dial 877-507-3684 and reference the conference ID 91031342."],
  ["it is expected, not reported", "We expect revenue of $46 million."],
  ["it says how much a cause took away", "Litigation reduced diluted EPS by $9.51 in the third quarter of 2021."],
  ["cash at no date is not cash at the quarter's end", "Our cash was $5.0 million."],
  ["a cause's figure is not the measure's", "The additional interest expense was a result of a $226.9 million, or 11.8% increase in the average balance of deposits in the third quarter of 2021."],
  ["losses on swaps are no net loss", "$(2,827) million of net losses on interest rate swaps in the third quarter of 2021."],
  ["loans sold are no sales", "Gains on the sales of mortgage loans increased 104% in the third quarter of 2021."],
  ["assets sold are no sales", "The decline included sales of equipment financing loans of $130 million in the second quarter of 2021."],
  ["it is told in another currency", "Total sales decreased 25.4% to \u00a514.0 billion in the third quarter of 2021."],
  ["a statutory rate is not the company's", "The adjustments use a marginal federal income tax rate of 21% in the third quarter of 2021."],
  ["the figure is redacted", "The settlement represented less than [****]% of total operating expenses for the second quarter of 2021."],
];

describe("a sentence that leaves the measure or period open gives nothing", () => {
  it.each(NOTHING)("because %s", (_, sentence) => {
    expect(read(sentence).metrics).toEqual([]);
  });
});

describe("time without a year", () => {
  it("is the year reported on, or the one before for quarters that had not come yet", () => {
    expect(read("Revenue for the fourth quarter was $5.0 million.").metrics[0]?.period).toBe("Q4 2020");
    expect(read("Revenue for the second quarter was $5.0 million.").metrics[0]?.period).toBe("Q2 2021");
  });

  it("is left open where the release's own period is not known", () => {
    expect(read("Revenue for the third quarter was $5.0 million.", { headline: null }).metrics).toEqual([]);
  });

  it("follows the company's own fiscal years", () => {
    const calendar = { yearEndMonth: 9, yearNameOffset: 0 } as const;
    const prose = read("Total revenue for the second quarter of fiscal 2020 was $22.8 million, as compared with $22.7 million in the prior-year period.", { calendar, headline: { months: 3, end: "2020-03-31" } });
    expect(prose.metrics.map(told)).toEqual(["Revenue | Q2 2020 | 22.8 million", "Revenue | Q2 2019 | 22.7 million"]);
  });

  it("is carried from the sentence before in the same paragraph", () => {
    const prose = read("Revenue for the nine months ended September 30, 2021 was $90 million. Net income was $4 million.");
    expect(prose.metrics.map((figure) => figure.period)).toEqual(["9M 2021", "9M 2021"]);
  });

  it("is not guessed where a release reports a quarter and a year", () => {
    expect(read("Revenue was $5.0 million.", { headline: { months: 3, end: "2021-12-31" } }).metrics).toEqual([]);
  });
});

describe("a release as a whole", () => {
  it("gives a figure once that headline and text repeat, with the fuller sentence", () => {
    const prose = read("- Reports third quarter revenue of $45.2 million\nTotal revenue for the third quarter of 2021 was $45.2 million.");
    expect(prose.metrics).toHaveLength(1);
    expect(prose.metrics[0]?.text).toContain("Total revenue");
  });

  it("leaves out a segment's figures that contradict the company's own, told before", () => {
    const prose = read("Total revenues were $5.2 billion in the third quarter of 2021.\n# Example U.S.\nTotal revenues were $1.7 billion in the third quarter of 2021.");
    expect(prose.metrics.map(told)).toEqual(["Revenue | Q3 2021 | 5.2 billion"]);
  });

  it("dates bullets by the lead above them", () => {
    const prose = read("For the nine months ended September 30, 2021 compared to the corresponding period in the previous year:\n- net income was $19.2 million, compared to $19.1 million;");
    expect(prose.metrics.map(told)).toEqual(["Net income | 9M 2021 | 19.2 million"]);
  });

  it("reads nothing under the headings of boilerplate", () => {
    for (const heading of ["Safe Harbor Provision", "About Example Corp", "Non-GAAP Financial Measures", "Conference Call Information"]) {
      expect(read(`# ${heading}\nRevenue for the third quarter of 2021 was $45.2 million.`).metrics).toEqual([]);
    }
  });
});
