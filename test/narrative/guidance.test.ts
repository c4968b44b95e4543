import { expected, read } from "./prose";

/** Sentences of expectation as releases write them; the release is about the third quarter of 2021. */
const SENTENCES: readonly (readonly [sentence: string, guidance: readonly string[]])[] = [
  ["For the fourth quarter of 2021, we expect revenue between $990 million and $1.0 billion.", ["Revenue | Q4 2021 | 990 million to 1000 million"]],
  ["The Company expects revenue of about $2.1 billion and earnings per diluted share of $.16 to $.17 in the fourth quarter.", ["Revenue | Q4 2021 | 2.1 billion to 2.1 billion", "Earnings per diluted share | Q4 2021 | 0.16 per share to 0.17 per share"]],
  ["Revenue for the full year 2021 is expected to be in the range of $177 million to $178 million.", ["Revenue | FY 2021 | 177 million to 178 million"]],
  ["For fiscal 2022 we anticipate capital expenditures of approximately $10 million.", ["Capital expenditures | FY 2022 | 10 million to 10 million"]],
  ["We expect an effective tax rate of 27 to 28 percent for the full year 2021.", ["Effective tax rate | FY 2021 | 27% to 28%"]],
  ["We expect adjusted EBITDA of at least $50 million for full year 2021.", ["Adjusted EBITDA | FY 2021 | 50 million to open"]],
  ["We expect adjusted EBITDA of up to $50 million for full year 2021.", ["Adjusted EBITDA | FY 2021 | open to 50 million"]],
  ["The company anticipates fourth quarter earnings per share to be between $0.00 and $0.10.", ["Earnings per share | Q4 2021 | 0.00 per share to 0.10 per share"]],
  ["We expect a net loss of $4.0 million to $6.0 million in the fourth quarter of 2021.", ["Net loss | Q4 2021 | -6.0 million to -4.0 million"]],
  ["We expect fourth quarter revenue of $20 million, plus or minus $0.5 million.", ["Revenue | Q4 2021 | 19.5 million to 20.5 million"]],
  ["We expect free cash flow of $5 million to $7 million in 2022.", ["Free cash flow | FY 2022 | 5 million to 7 million"]],
];

describe("a sentence of what is expected", () => {
  it.each(SENTENCES)("is read: %s", (sentence, guidance) => {
    expect(read(sentence).guidance.map(expected)).toEqual(guidance);
  });
});

describe("a section of guidance", () => {
  it("takes the period of bullets from the heading above them, until the section ends", () => {
    const prose = read("# Business Outlook\n# Fourth Quarter 2021\n- Revenue: $46 - $47 million\n- GAAP EPS of $(0.01) to $0.01\n# Full Year 2021\n- Revenue of $177 – $178 million\n- Diluted shares of approximately 56.3 million\n# Stock-Based Compensation\n- Revenue of $1 - $2 million");
    expect(prose.guidance.map(expected)).toEqual([
      "Revenue | Q4 2021 | 46 million to 47 million",
      "GAAP EPS | Q4 2021 | -0.01 per share to 0.01 per share",
      "Revenue | FY 2021 | 177 million to 178 million",
      "Diluted shares | FY 2021 | 56.3 million shares to 56.3 million shares",
    ]);
  });

  it("names no period that it does not know, and says so", () => {
    const prose = read("# Outlook\n- Revenue of $46 - $47 million");
    expect(prose.guidance).toEqual([]);
    expect(prose.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(["unknown-period"]);
  });

  it("reads a range whose dash was lost in scanning and says that it did", () => {
    const prose = read("# Outlook\n# Fourth Quarter 2021\n- GAAP EPS of $(0.04) $(0.06)");
    expect(prose.guidance.map(expected)).toEqual(["GAAP EPS | Q4 2021 | -0.06 per share to -0.04 per share"]);
    expect(prose.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(["lost-range-dash"]);
  });

  it("is not also told as reported figures", () => {
    expect(read("# Outlook\n# Fourth Quarter 2021\n- Revenue of $46 - $47 million").metrics).toEqual([]);
  });
});

const NOT_GUIDANCE: readonly (readonly [reason: string, sentence: string])[] = [
  ["it was withdrawn", "We are withdrawing our previously issued guidance for full year 2021 revenue of $177 million to $178 million."],
  ["it was suspended", "The company has suspended its outlook for 2021 revenue of $177 million to $178 million."],
  ["the period is over", "In the second quarter of 2021 we had expected revenue of $40 million to $41 million."],
  ["it only exceeded what was expected", "Revenue of $45.2 million in the third quarter of 2021 exceeded our guidance."],
  ["it is the guidance before", "We expect revenue to grow in the fourth quarter of 2021, compared to our previous guidance of $40 million to $41 million."],
  ["no period is named", "We expect revenue of $46 million to $47 million."],
];

describe("what is no guidance", () => {
  it.each(NOT_GUIDANCE)("gives none because %s", (_, sentence) => {
    expect(read(sentence).guidance).toEqual([]);
  });
});
