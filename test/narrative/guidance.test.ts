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
  ["The Company is raising its full-year 2021 revenue guidance to $410 million to $415 million, from $400 million to $410 million.", ["Revenue | FY 2021 | 410 million to 415 million"]],
  ["For the full year 2021, we now expect adjusted EBITDA in the range of $50 million to $52 million, representing 9% to 11% growth.", ["Adjusted EBITDA | FY 2021 | 50 million to 52 million", "Adjusted EBITDA growth | FY 2021 | 9% to 11%"]],
  ["Maintaining full year production guidance of 3,500 MMcfe/d, a 9% year over year increase", ["Production (MMcfe/d) | FY 2021 | 3500 counted to 3500 counted", "Production year over year increase | FY 2021 | 9% to 9%"]],
  ["Reducing 2022 drilling and completion capital budget to $750 million, down 35% from the initial 2022 guidance of $1.15 billion", ["Drilling and completion capital budget | FY 2022 | 750 million to 750 million"]],
  ["The company expects full year 2021 realized oil price differential to be $9.00/Bbl to $11.00/Bbl, an increase from $7.00/Bbl to $9.00/Bbl previously.", ["Realized oil price differential per Bbl | FY 2021 | 9.00 to 11.00"]],
  ["Operating expense is expected to average $2.25 to $2.35 per Mcfe in 2022.", ["Operating expense per Mcfe | FY 2022 | 2.25 to 2.35"]],
  ["If low prices persist, the company expects to invest approximately $600 million in drilling and completion capital in 2022.", ["Drilling and completion capital | FY 2022 | 600 million to 600 million"]],
  ["We expect the ETR to be 28.5 percent for the full year, exclusive of discrete items.", ["Effective tax rate | FY 2021 | 28.5% to 28.5%"]],
  ["Expect to receive U.S. income tax refunds of approximately $41 million in 2022", ["U.S. income tax refunds | FY 2022 | 41 million to 41 million"]],
  ["Looking ahead to the fourth quarter, we expect earnings per diluted share of $.16 to $.17, including $.01 per diluted share in restructuring charges.", ["Earnings per diluted share | Q4 2021 | 0.16 per share to 0.17 per share", "Restructuring charges per share | Q4 2021 | 0.01 per share to 0.01 per share"]],
  ["The company retired $600 million of domestic term debt in the second quarter of 2021 and expects to retire an additional $200 million by year-end 2021.", ["Additional domestic term debt | FY 2021 | 200 million to 200 million"]],
  ["We expect fourth quarter net loss per share of $0.05 to $0.03.", ["Net loss per share | Q4 2021 | -0.05 per share to -0.03 per share"]],
  ["We expect revenue of $250 million or higher for fiscal 2022.", ["Revenue | FY 2022 | 250 million to open"]],
  ["For the fourth quarter of 2021, we expect revenue of $46 million to $47 million. Adjusted EBITDA is expected to be approximately $5 million.", ["Revenue | Q4 2021 | 46 million to 47 million", "Adjusted EBITDA | Q4 2021 | 5 million to 5 million"]],
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

  it("is also the list that a sentence leads to, of the period that it names", () => {
    const prose = read("For the fourth quarter of 2021, the Company expects the following:\n- Revenue between $46 million and $47 million\n- Gross margin of approximately 61%\nCash was $5 million.");
    expect(prose.guidance.map(expected)).toEqual(["Revenue | Q4 2021 | 46 million to 47 million", "Gross margin | Q4 2021 | 61% to 61%"]);
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
  ["it was discontinued", "Company discontinues previously issued fiscal year 2022 EPS guidance range of $2.65 to $3.15 and sales guidance range of $970 million to $1.06 billion"],
  ["shares are bought back", "The Board authorized, and we expect to complete by the end of 2022, a $500 million share repurchase program, with $100 million of common stock repurchases in 2022."],
  ["words are no figures", "We expect comparable store sales to grow at a low single-digit rate in the fourth quarter of 2021."],
  ["the outlook's section tells what was", "# Outlook\nRevenue was $45 million in the third quarter of 2021."],
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
