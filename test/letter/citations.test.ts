import { findCitations } from "../../src/letter/citations";
import { response } from "./letters";

describe("citations", () => {
  it.each([
    ["See Item 303(a)(3)(ii) of Regulation S-K.", ["Item 303(a)(3)(ii) of Regulation S-K"]],
    ["See Regulation S- K Compliance and Disclosure Interpretation Question 119.02.", ["Regulation S-K Compliance and Disclosure Interpretation Question 119.02"]],
    ["Refer to Questions 102.10 and 102.11 of the Compliance and Disclosure Interpretations for Non-GAAP Financial Measures revised on May 17, 2016.", ["Questions 102.10 and 102.11 of the Compliance and Disclosure Interpretations for Non-GAAP Financial Measures"]],
    ["Refer to Question No. 102.07 of the Compliance & Disclosure Interpretations (\u201cC&DIs\u201d) on Non-GAAP Financial Measures.", ["Question No. 102.07 of the Compliance & Disclosure Interpretations (\u201cC&DIs\u201d) on Non-GAAP Financial Measures"]],
    ["in accordance with Instruction 5 to Item 402(b) of Regulation S-K", ["Instruction 5 to Item 402(b) of Regulation S-K"]],
    ["complies with Rules 7-03(a)1 and 7-03(a)2 of Regulation S-X and Articles 5 and 7 of Regulation S-X", ["Rules 7-03(a)1 and 7-03(a)2 of Regulation S-X", "Articles 5 and 7 of Regulation S-X"]],
    ["Rule 5-03(b)(1) and (2) of Regulation S-X; Rule 100(b) of Regulation G; Regulation G", ["Rule 5-03(b)(1) and (2) of Regulation S-X", "Rule 100(b) of Regulation G", "Regulation G"]],
    ["ASC 280-10-50-1 through 9, ASC 280-10-50- 30(a), (c), and (d) and ASC 944-40-50-4H", ["ASC 280-10-50-1 through 9", "ASC 280-10-50-30(a), (c), and (d)", "ASC 944-40-50-4H"]],
    ["Refer to 606-10-50-12(c), and call 202-551-3767.", ["606-10-50-12(c)"]],
    ["prepared in accordance with SAB Topic 1:M and SAB 99; SAB Topic 13.A; Staff Accounting Bulletin No. 104", ["SAB Topic 1:M", "SAB 99", "SAB Topic 13.A", "Staff Accounting Bulletin No. 104"]],
    ["paragraph 8 of SOP 97-2, EITF 00-21, SFAS No. 142 and FIN 46(R)", ["paragraph 8 of SOP 97-2", "EITF 00-21", "SFAS No. 142", "FIN 46(R)"]],
    ["SEC Release No. 33-8350 and Exchange Act Rule 13a-15(e)", ["SEC Release No. 33-8350", "Exchange Act Rule 13a-15(e)"]],
    ["as defined in Rule 405 under the Securities Act; see Financial Reporting Codification Section 501.04", ["Rule 405 under the Securities Act", "Financial Reporting Codification Section 501.04"]],
    ["Refer to Item 2.02 of Form 8-K.", ["Item 2.02 of Form 8-K"]],
  ])("%s", (text, expected) => {
    expect(findCitations(text)).toEqual(expected);
  });

  it("are none where an item only says where a release was furnished", () => {
    expect(findCitations("Please refer to your press release furnished under Item 2.02 of Form 8-K.")).toEqual([]);
  });

  it("of a comment on a note take in the standard that its answer says it follows; those of the answer are told apart", () => {
    const [note, other] = response("<p><b>Note 9. Legal Matters, page 71</b></p><p>1. Please explain.</p><p>Response: We assessed it in accordance with SAB 99. See ASC 450-20-50.</p><p><b>Liquidity, page 72</b></p><p>2. Please explain.</p><p>Response: We assessed it in accordance with SAB 99.</p>").letter.comments;
    expect([note?.citations, note?.responseCitations]).toEqual([["SAB 99"], ["SAB 99", "ASC 450-20-50"]]);
    expect([other?.citations, other?.responseCitations]).toEqual([[], ["SAB 99"]]);
  });
});
