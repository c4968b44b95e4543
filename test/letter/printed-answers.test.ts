import type { LetterReading } from "../../src/letter/read-letter";
import { readText, response } from "./letters";

const told = ({ letter }: LetterReading): unknown[] => letter.comments.map(({ number, heading, text, response: answer }) => [number, heading, text, answer]);

describe("answers that no label announces", () => {
  it("start where the bold print of the comment ends, whatever they begin with", () => {
    expect(told(response(`<p><b><u>Captives, page 52</u></b></p>
<table><tr><td>&nbsp;</td><td><b>1.</b></td><td><b>Your disclosure says that you posted letters of credit.</b></td></tr></table><p><b>As you know, they are debt. Tell us why.</b></p>
<p>Citi-wide rules hold.</p><p>1. It sets goals.</p><p>2. It weighs them.</p>
<table><tr><td><b>2.</b></td><td><b>Please discuss materiality.</b></td></tr></table><p>As we stated in 2013, it is small.</p>`))).toEqual([
      [1, "Captives, page 52", "Your disclosure says that you posted letters of credit.\nAs you know, they are debt. Tell us why.", "Citi-wide rules hold.\n1. It sets goals.\n2. It weighs them."],
      [2, "Captives, page 52", "Please discuss materiality.", "As we stated in 2013, it is small."],
    ]);
  });

  it("may be given bullet by bullet", () => {
    const [comment] = response(`<p>1. <b>Please tell us:</b></p><table><tr><td><b>&#8226;</b></td><td><b>why you did not separate claims</b></td></tr></table><p>The standard asks for none, <i>in our view</i>.</p><table><tr><td><b>&#8226;</b></td><td><b>why there is no table for other lines.</b></td></tr></table><p>They are small.</p>`).letter.comments;
    expect(comment?.text).toBe("Please tell us:\nwhy you did not separate claims\nwhy there is no table for other lines.");
    expect(comment?.parts).toHaveLength(2);
    expect(comment?.response).toBe("The standard asks for none, in our view.\nThey are small.");
  });

  it("may be given to points with letters, or below labels of their own", () => {
    const [lettered, labelled] = response(`<p>1. <i>Please provide:</i></p><p><i>a. your calculations;</i></p><p>They are small.</p><p><i>b. an analysis.</i></p><p>It follows.</p>
<p>2. <i>Please address:</i></p><table><tr><td>&#8226;</td><td><i>when you began;</i></td></tr></table><p><b>Response:</b></p><p>In 2006.</p><table><tr><td>&#9702;</td><td>It was then the rule.</td></tr></table><table><tr><td>&#8226;</td><td><i>why you stopped.</i></td></tr></table><p><b>Response:</b></p><p>It was costly.</p>`).letter.comments;
    expect([lettered?.text, lettered?.response]).toEqual(["Please provide:\na. your calculations;\nb. an analysis.", "They are small.\nIt follows."]);
    expect([labelled?.text, labelled?.response]).toEqual(["Please address:\nwhen you began;\nwhy you stopped.", "In 2006.\nIt was then the rule.\nIt was costly."]);
  });

  it("are found by who speaks where nothing is set apart, and lists in them are no comments", () => {
    expect(told(response("<p>1. WE NOTE THAT YOU RECOGNIZE REVENUE. TELL US HOW.</p><p>Revenue is what all our customers pay. We look for:</p><p>1. An arrangement.</p><p>2. Delivery.</p><p>3. A fee.</p><p>2. PLEASE REVISE YOUR DISCLOSURE.</p><p>It is revised, and the Staff will find it on page 3.</p>")).map((one) => (one as unknown[]).slice(2))).toEqual([
      ["WE NOTE THAT YOU RECOGNIZE REVENUE. TELL US HOW.", "Revenue is what all our customers pay. We look for:\n1. An arrangement.\n2. Delivery.\n3. A fee."],
      ["PLEASE REVISE YOUR DISCLOSURE.", "It is revised, and the Staff will find it on page 3."],
    ]);
  });
});

it("finds answers in bold below comments in plain print, and leaves out the letterhead that pages repeat", () => {
  const head = "<p>77 West Street</p><p>Suite 4600</p><p>Springfield, Illinois 60000</p>";
  const page = `<html><body>${head}<p>May 24, 2016</p><p>U.S. Securities and Exchange Commission</p><p>Re: Harrow Foods, Inc.</p><p>File No. 1-09761</p><p>Dear Ms. Roe:</p><p>We reply to your comments.</p><p>1. We note your measure. Please explain it.</p><p><b>Gross revenue is what it says.</b></p><hr>${head}<p>2. Please drop it.</p><p><b>It is dropped.</b></p><p>I trust that this answers your concerns.</p></body></html>`;
  expect(readText(page, "letter.htm").letter.comments.map(({ text, response: answer }) => [text, answer])).toEqual([["We note your measure. Please explain it.", "Gross revenue is what it says."], ["Please drop it.", "It is dropped."]]);
});

it("knows an answer to questions about the staff's letters, and Rule 83 requests of which each names the company", () => {
  const { letter } = response("<p>We write to respond to questions you asked during our call of May 20, 2016 about the staff's comment letters.</p><p><b>Rule 83 Confidential Treatment Request by Harrow Foods, Inc. Request #1</b></p><p>[**].</p>");
  expect([letter.type, letter.redactions.length, letter.confidentialTreatment]).toEqual(["response", 1, { requestedBy: "Harrow Foods, Inc.", pages: [] }]);
});

describe("labels", () => {
  const both = response(`<p><b>Liquidity, page 30</b></p><p><b><i>Comment 4:</i></b> <i>Please tell us why cash fell.</i></p><p><b><i>Comment 5:</i></b> <i>Tell us how much cash is held abroad.</i></p>
<p><b>Response to Comments 4 and 5:</b> We bought a plant for [***]. We will disclose cash held abroad in future filings.</p><p><b>Taxes, page 44</b></p><p><b><i>Comment 9:</i></b> <i>Explain the rate.</i></p><p><b>Response:</b> It fell.</p>`);

  it("let one answer go with two comments, and comments be left out", () => {
    expect(told(both)).toEqual([
      [4, "Liquidity, page 30", "Please tell us why cash fell.", "We bought a plant for [***]. We will disclose cash held abroad in future filings."],
      [5, "Liquidity, page 30", "Tell us how much cash is held abroad.", "We bought a plant for [***]. We will disclose cash held abroad in future filings."],
      [9, "Taxes, page 44", "Explain the rate.", "It fell."],
    ]);
    expect(both.letter.comments.map(({ answeredWith }) => answeredWith)).toEqual([5, undefined, undefined]);
  });

  it("count what such an answer promises and withholds once", () => {
    expect(both.letter.comments.map(({ redactions, commitments }) => [redactions.length, commitments.length])).toEqual([[0, 0], [1, 1], [0, 0]]);
  });

  it("may stand in a line of their own above the numbered comment", () => {
    expect(told(response("<p><b>Comment No. 1</b></p><p><i>1. We note your measure. Please explain it.</i></p><p><b>Response to Comment No. 1</b></p><p>We acknowledge the comment.</p>"))).toEqual([[1, null, "We note your measure. Please explain it.", "We acknowledge the comment."]]);
  });

  it("tell an answer that begins with thanks from the letter's closing", () => {
    const [comment] = response("<p><b>1. Please explain.</b></p><p>We appreciate the Staff's comment. We will revise the table in future filings.</p>", "<p>We appreciate your assistance.</p>").letter.comments;
    expect(comment?.response).toBe("We appreciate the Staff's comment. We will revise the table in future filings.");
  });
});

it("makes a comment and an answer whole that a page's end cut in two, without the page's head", () => {
  const page = "<hr><p>Ms. Roe</p><p>U.S. Securities and Exchange Commission</p><p>&lt;May 24, 2016&gt;</p><p>Page 2</p>";
  expect(told(response(`<p><b>1. Please expand your policy. For example, disclose for</b></p>${page}<p><b>which products revenue is recognized.</b></p><p>We will disclose that as the</p><p>2</p><hr><p>products are sold in future filings.</p>`))).toEqual([
    [1, null, "Please expand your policy. For example, disclose for which products revenue is recognized.", "We will disclose that as the products are sold in future filings."],
  ]);
});

it("takes a request for more time for no answer", () => {
  const { letter } = response("<p>We will require additional time to complete our response and request to extend the deadline to June 30, 2016.</p>");
  expect([letter.type, letter.comments.length, letter.staffLetterDate]).toEqual(["other", 0, "2016-05-10"]);
});

it("gives a disclosure that the company would print in bold or italics", () => {
  const [comment] = response("<p><b>1. Please revise.</b></p><p>We will revise our disclosure in future filings as follows:</p><p><i>Cash held abroad was $12 million.</i></p><p><i>It cannot be brought home.</i></p><p>We believe that this answers the comment.</p>").letter.comments;
  expect(comment?.proposedDisclosures).toEqual(["Cash held abroad was $12 million.\nIt cannot be brought home."]);
  expect(comment?.response).toMatch(/this answers the comment\.$/);
});

describe("the head of a letter", () => {
  const head = `<html><body><p>May 9, 2017</p><p>U.S. Securities and Exchange Commission</p><p>Re: Newco, Inc.</p><p>Registration Statement on Form S-4</p><p>Filed March 29, 2017</p><p>File No. 333-216991</p><p>Oldco, Inc.</p><p>FORM 10-K FOR FISCAL YEAR ENDED DECEMBER 31, 2016</p><p>FILED FEBRUARY 8, 2017</p><p>File No. 1-9397</p><p>Dear Mr. Roe:</p><p>In connection with the comments in the April 25, 2017 letter from the staff, our responses follow.</p><p>1. Please explain.</p><p>Response: Done.</p></body></html>`;

  it("gives each filing of the subject the file number printed below it", () => {
    expect(readText(head, "letter.htm").letter.subject).toEqual([
      { form: "S-4", fiscalYearEnd: null, filed: "2017-03-29", fileNumber: "333-216991" },
      { form: "10-K", fiscalYearEnd: "2016-12-31", filed: "2017-02-08", fileNumber: "001-09397" },
    ]);
  });

  it("tells the date of the letter answered where it stands before the letter's name", () => {
    expect(readText(head, "letter.htm").letter.staffLetterDate).toBe("2017-04-25");
  });
});

it.each([
  ["[***]", 1], ["[**Redacted**]", 1], ["[Confidential Treatment Requested by Harrow Foods, Inc.]", 1], ["$*** million", 1], ["***%", 1], ["\u2588\u2588\u2588\u2588", 1],
  ["[ ]", 0], ["[\u25cf]", 0], ["[not material]", 0], ["2 * 3", 0],
])("takes %s in an answer for %i redactions", (words, count) => {
  const [comment] = response(`<p>1. Please explain.</p><p>Response: The settlement was ${words} of what we earned.</p>`).letter.comments;
  expect(comment?.redactions.map(({ near }) => near)).toEqual(Array.from({ length: count }, () => expect.stringContaining(words) as unknown));
});
