import { readFiling } from "../../src/filing/read-filing";
import { readLetter } from "../../src/letter/read-letter";
import type { Commitment } from "../../src/vocabulary/report";
import { LETTER, seedBytes } from "../support/seeds";
import { response } from "./letters";

function promised(answer: string): readonly Commitment[] {
  return response(`<p><b>1. Please revise.</b></p><p>Response: ${answer}</p>`).letter.comments.flatMap(({ promises }) => promises);
}

describe("what the letter in seeds/ promises", () => {
  const filing = readFiling(LETTER, seedBytes(LETTER));
  const promises = (): readonly Commitment[] => readLetter(filing)?.letter.comments.flatMap((comment) => comment.promises) ?? [];
  const annualReport = { text: "Annual Report on Form 10-K for the year ended December 31, 2012", form: "10-K", periodEnd: "2012-12-31" };

  it("is six things, each once, with the filing that each is for", () => {
    expect(promises().map(({ text, filing: where }) => [text.slice(0, 72), where])).toEqual([
      ["Based on the foregoing, the Company will include disclosure in its Annual Report".slice(0, 72), { ...annualReport, onwards: true }],
      ["With respect to average deal size, in response to the Staff's comment, the Company".slice(0, 72), { text: "subsequent quarterly and annual reports", form: null, periodEnd: null, onwards: true }],
      ["The Company will continue to review any future settlement amounts for materiality".slice(0, 72), { text: "its future financial disclosures", form: null, periodEnd: null, onwards: true }],
      ["In response to the Staff's comment, the Company will add the following disclosure".slice(0, 72), { ...annualReport, onwards: false }],
      ["The Company will also include the following disclosure when discussing current".slice(0, 72), null],
      ["The Company will also clarify in future SEC filings that disclose pending litigation".slice(0, 72), { text: "future SEC filings", form: null, periodEnd: null, onwards: true }],
    ]);
  });

  it("depends on what the letter says it depends on", () => {
    expect(promises().map(({ condition }) => condition)).toEqual([
      "so long as such information is also conveyed in press releases and/or earnings releases",
      "so long as such information is also conveyed in press releases and/or earnings releases",
      null,
      null,
      "when discussing current pending litigation where a loss is reasonably possible but not estimable",
      expect.stringMatching(/^where the Company has determined that it does not expect/) as unknown,
    ]);
  });

  it("stands where it is said to stand in the letter", () => {
    for (const { text, at } of promises()) expect(filing.source.slice(at[0], at[1]).replace(/\s+/g, " ")).toBe(text);
  });

  it("has the sentences that say the same in other words as details", () => {
    expect(promises().map(({ details }) => details.length)).toEqual([3, 1, 0, 0, 0, 0]);
  });
});

describe("a promise", () => {
  it.each([
    ["We will disclose cash held abroad in future filings, if material.", "if material", { text: "future filings", form: null, periodEnd: null, onwards: true }],
    ["In future filings, beginning with our Form 10-Q for the quarter ending June 30, 2016, we will disclose deferred revenue.", null, { text: "Form 10-Q for the quarter ending June 30, 2016", form: "10-Q", periodEnd: "2016-06-30", onwards: true }],
    ["We acknowledge the comment and will label the measure accordingly, commencing with our Quarterly Report on Form 10-Q for the three months ended June 30, 2016.", null, { text: "Quarterly Report on Form 10-Q for the three months ended June 30, 2016", form: "10-Q", periodEnd: "2016-06-30", onwards: true }],
    ["To the extent the measure is shown in our proxy statement, the Company will reconcile it.", "To the extent the measure is shown in our proxy statement", { text: "proxy statement", form: "DEF 14A", periodEnd: null, onwards: false }],
    ["In light of the comment, we have decided to discontinue the measure in future filings.", null, { text: "future filings", form: null, periodEnd: null, onwards: true }],
    ["Harrow Foods will revise its earnings releases.", null, { text: "earnings releases", form: "8-K", periodEnd: null, onwards: false }],
    ["The requested disclosure will be included in our next Annual Report on Form 10-K.", null, { text: "Annual Report on Form 10-K", form: "10-K", periodEnd: null, onwards: false }],
  ])("%s", (sentence, condition, where) => {
    expect(promised(sentence).map((one) => [one.text, one.condition, one.filing])).toEqual([[sentence, condition, where]]);
  });

  it.each([
    "We expect to repatriate cash within the year.",
    "The Company will continue to invest in its plants and will report to its owners.",
    "We disclosed the gain in our annual report.",
    "Revenue will be recognized as goods are shipped.",
  ])("is not: %s", (sentence) => {
    expect(promised(sentence)).toEqual([]);
  });
});
