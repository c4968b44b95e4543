import { readFiling } from "../../src/filing/read-filing";
import { readLetter, type LetterReading } from "../../src/letter/read-letter";

function read(text: string, name = "letter.txt"): LetterReading {
  const reading = readLetter(readFiling(name, new TextEncoder().encode(text)));
  if (!reading) throw new Error("The letter was not read as a letter.");
  return reading;
}

const HEAD = `March 4, 2020

Division of Corporation Finance
Securities and Exchange Commission
100 F Street, N.E.
Washington, D.C. 20549

Re: Sample Widgets Corp. (the "Company")
Form 10-K for the Fiscal Year Ended June 30, 2019
Filed August 28, 2019
Form 8-K furnished on January 30, 2020
File No. 1-09999

Ladies and Gentlemen:

`;

describe("a response in other words", () => {
  const labelled = `${HEAD}We respond to the comments in your letter dated February 20, 2020.

Comment 1:

Tell us how you considered ASC 280-10-50-12 and Question 102.10 of the Compliance and Disclosure Interpretations.

Response to Comment 1:

We have two operating segments. We will disclose revenue by product in future filings, substantially as follows: "Revenue from widgets was [***] million and revenue from gadgets was smaller."

Comment 2: Please revise the non-GAAP measures in your earnings release.

Company Response: The Company intends to revise its earnings releases.

Sincerely,

Jane Doe
`;

  it("is read by its own labels", () => {
    const { letter } = read(labelled);
    expect(letter.staffLetterDate).toBe("2020-02-20");
    expect(letter.comments.map(({ number, text, response }) => ({ number, text, response }))).toEqual([
      { number: 1, text: "Tell us how you considered ASC 280-10-50-12 and Question 102.10 of the Compliance and Disclosure Interpretations.", response: expect.stringMatching(/^We have two operating segments\..*smaller\."$/) as unknown },
      { number: 2, text: "Please revise the non-GAAP measures in your earnings release.", response: "The Company intends to revise its earnings releases." },
    ]);
    expect(letter.comments[0]?.citations).toEqual(["ASC 280-10-50-12", "Question 102.10 of the Compliance and Disclosure Interpretations"]);
  });

  it("gives a disclosure quoted within a sentence, the promise and the redaction", () => {
    const [first, second] = read(labelled).letter.comments;
    expect(first?.proposedDisclosures).toEqual(["Revenue from widgets was [***] million and revenue from gadgets was smaller."]);
    expect(first?.commitments).toHaveLength(1);
    expect(first?.redactions).toHaveLength(1);
    expect(second?.commitments).toEqual(["The Company intends to revise its earnings releases."]);
    expect(second?.topics).toEqual(["non-GAAP measures"]);
  });

  it("tells each filing of the subject with its own dates and the one file number", () => {
    const { letter, registrant } = read(labelled);
    expect(registrant).toEqual({ name: "Sample Widgets Corp.", fileNumber: "001-09999" });
    expect(letter.subject).toEqual([
      { form: "10-K", fiscalYearEnd: "2019-06-30", filed: "2019-08-28", fileNumber: "001-09999" },
      { form: "8-K", fiscalYearEnd: null, filed: "2020-01-30", fileNumber: "001-09999" },
    ]);
  });

  it("does not take a numbered note of the financial statements for a comment", () => {
    const { letter } = read(`${HEAD}We respond to your letter dated February 20, 2020.

1. Please explain the gain.

Response: It came from a sale.

2. Discontinued Operations, page 69

2. Please explain the loss.

Response: It came from a fire.

Thank you for your attention.
`);
    expect(letter.comments.map(({ number, heading, text, response }) => [number, heading, text, response])).toEqual([
      [1, null, "Please explain the gain.", "It came from a sale."],
      [2, "2. Discontinued Operations, page 69", "Please explain the loss.", "It came from a fire."],
    ]);
  });

  it("finds the answer where no label announces it", () => {
    const [only] = read(`<html><body><p>March 4, 2020</p><p>Securities and Exchange Commission</p><p>Re: Sample Widgets Corp.</p><p>Dear Ms. Roe:</p>
<p>We write in response to your comments.</p><p><b>Liquidity, page 12</b></p><p><b>1. Explain the decrease in cash.</b></p><p>The Company respectfully advises the Staff that it bought a plant.</p><p>Very truly yours,</p></body></html>`, "letter.htm").letter.comments;
    expect(only).toMatchObject({ number: 1, heading: "Liquidity, page 12", text: "Explain the decrease in cash.", response: "The Company respectfully advises the Staff that it bought a plant." });
  });
});

describe("letters without answers", () => {
  it("tells the staff's comments, whose line ends were lost, from what follows them", () => {
    const { form, letter } = read("Mail Stop 3561 August 10, 2016 Jane Doe Chief Financial Officer Sample Widgets Corp. 1 Main Street Springfield, IL 60000 Re: Sample Widgets Corp. Form 10-K for the Fiscal Year Ended January 30, 2016 Filed March 23, 2016 File No. 001-09999 Dear Ms. Doe: We have reviewed your filing and have the following comments. Form 10-K for the Fiscal Year Ended January 30, 2016 Income Tax Expense, page 24 1. Please explain the rate. Refer to ASC 740-10-50-12. Jane Doe Sample Widgets Corp. August 10, 2016 Page 2 15. Segments, page 57 2. Please list your segments. We remind you that the company is responsible for its disclosures. Sincerely, John Roe");
    expect(form).toBe("UPLOAD");
    expect(letter.type).toBe("comments");
    expect(letter.date).toBe("2016-08-10");
    expect(letter.comments.map(({ number, heading, text, response }) => [number, heading, text, response])).toEqual([
      [1, "Income Tax Expense, page 24", "Please explain the rate. Refer to ASC 740-10-50-12.", null],
      [2, "15. Segments, page 57", "Please list your segments.", null],
    ]);
  });

  it.each([
    ["closing", "We have completed our review of your filing."],
    ["no_review", "This is to advise you that we have not reviewed and will not review your registration statement."],
  ])("knows a letter of the staff of type %s", (type, sentence) => {
    const { form, letter } = read(`March 4, 2020\n\nRe: Sample Widgets Corp.\nForm S-3\nFile No. 333-123456\n\nDear Ms. Doe:\n\n${sentence}\n\nSincerely,\nDivision of Corporation Finance\n`);
    expect([form, letter.type]).toEqual(["UPLOAD", type]);
    expect(letter.subject).toEqual([{ form: "S-3", fiscalYearEnd: null, filed: null, fileNumber: "333-123456" }]);
  });

  it("knows a request for acceleration, whose bullets are no comments", () => {
    const { form, letter } = read(`${HEAD}The Company requests acceleration of the effective date of its registration statement.\n\n- the Company acknowledges its responsibility;\n\nVery truly yours,\n`);
    expect([form, letter.type, letter.comments.length]).toEqual(["CORRESP", "acceleration_request", 0]);
  });

  it("takes a letter to shareholders for none", () => {
    expect(readLetter(readFiling("owners.txt", new TextEncoder().encode("March 4, 2020\n\nDear Shareholders:\n\nIt was a good year.\n")))).toBeNull();
  });
});

it("joins the lines of a typewritten letter to paragraphs that know their places", () => {
  const text = `${HEAD}We respond to the comments in your letter dated
February 20, 2020.

1. Please tell us what share of your revenue in the year ended
June 30, 2019 came from your largest customer and why that is
not disclosed.

Response: Our largest customer gave less than five percent of all
of our revenue, which was [**] million in the year ended June 30,
2019.

Sincerely,
`;
  const { letter } = read(text);
  expect(letter.comments[0]?.text).toBe("Please tell us what share of your revenue in the year ended June 30, 2019 came from your largest customer and why that is not disclosed.");
  expect(letter.comments[0]?.response).toMatch(/^Our largest customer .* 2019\.$/);
  expect(letter.comments[0]?.redactions.map(({ at }) => text.slice(at[0], at[1]))).toEqual(["[**]"]);
});
