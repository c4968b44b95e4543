import { threadsOf, type LetterReport, type Thread } from "../../src/letter/threads";
import type { Letter, LetterComment, LetterType } from "../../src/vocabulary/report";

const ANNUAL = { form: "10-K", fiscalYearEnd: "2015-12-31", filed: "2016-02-10", fileNumber: "001-09761" };

function comment(number: number, text: string, response: string | null = null): LetterComment {
  return { number, heading: "General", text, parts: [], citations: [], responseCitations: [], topics: [], response, proposedDisclosures: [], commitments: [], promises: [], redactions: [] };
}

function report(type: LetterType, date: string, comments: readonly LetterComment[] = [], more: { readonly staffLetterDate?: string; readonly name?: string; readonly subject?: Letter["subject"] } = {}): LetterReport {
  const letter: Letter = { type, date, staffLetterDate: more.staffLetterDate ?? null, subject: more.subject ?? [ANNUAL], comments, redactions: [], confidentialTreatment: null };
  const { name = "Harrow Foods, Inc." } = more;
  return { file: `${date}-${type}.txt`, form: type === "response" ? "CORRESP" : "UPLOAD", registrant: { name, ticker: null, cik: null, fileNumber: name.startsWith("Harrow") ? "001-09761" : "001-00001" }, letter };
}

const first = report("comments", "2016-05-10", [comment(1, "Explain cash."), comment(2, "Explain debt."), comment(3, "Explain taxes.")]);
const answer = report("response", "2016-05-24", [comment(1, "Explain cash.", "It fell."), comment(2, "Explain debt.", "It rose."), comment(3, "Explain taxes.", "They are low.")], { staffLetterDate: "2016-05-10" });
const second = report("comments", "2016-06-15", [comment(1, "We note your response to prior comment 2. Explain further."), comment(2, "We note your responses to comments 1 and 3 in our letter dated May 10, 2016.")]);
const closing = report("closing", "2016-07-20");

const states = ([thread]: readonly Thread[]): unknown[] => thread?.rounds.map(({ comments }) => comments.map(({ state }) => state)) ?? [];

describe("a thread", () => {
  it("links letters of one registrant and subject to rounds, oldest first, in whatever order they come", () => {
    for (const letters of [[first, answer, second, closing], [closing, second, answer, first]]) {
      const [thread, ...others] = threadsOf(letters);
      expect(others).toEqual([]);
      expect(thread?.letters.map(({ date }) => date)).toEqual(["2016-05-10", "2016-05-24", "2016-06-15", "2016-07-20"]);
      expect(thread?.rounds.map(({ number, staff, answers }) => [number, staff?.date, answers.map(({ date }) => date)])).toEqual([[1, "2016-05-10", ["2016-05-24"]], [2, "2016-06-15", []]]);
      expect(thread?.closing?.date).toBe("2016-07-20");
      expect(thread?.subject).toEqual([ANNUAL]);
    }
  });

  it("links a comment to those that it follows up, and back", () => {
    const [thread] = threadsOf([first, answer, second]);
    expect(thread?.rounds[1]?.comments.map(({ followsUp }) => followsUp)).toEqual([[{ round: 1, number: 2 }], [{ round: 1, number: 1 }, { round: 1, number: 3 }]]);
    expect(thread?.rounds[0]?.comments.map(({ followedUpBy }) => followedUpBy)).toEqual([[{ round: 2, number: 2 }], [{ round: 2, number: 1 }], [{ round: 2, number: 2 }]]);
  });

  it("says of a comment that follows up a letter which is not at hand that its round is unknown", () => {
    const [thread] = threadsOf([second]);
    expect(thread?.rounds[0]?.comments[0]?.followsUp).toEqual([{ round: null, number: 2 }]);
  });

  it("has the answer beside each comment", () => {
    const [thread] = threadsOf([first, answer]);
    expect(thread?.rounds[0]?.comments.map((one) => [one.text, one.answer?.response])).toEqual([["Explain cash.", "It fell."], ["Explain debt.", "It rose."], ["Explain taxes.", "They are low."]]);
  });

  it("holds comments open, answered or closed", () => {
    expect(states(threadsOf([first]))).toEqual([["open", "open", "open"]]);
    expect(states(threadsOf([first, answer]))).toEqual([["answered", "answered", "answered"]]);
    expect(states(threadsOf([first, answer, closing]))).toEqual([["closed", "closed", "closed"]]);
  });

  it("holds a comment as its follow-up stands, and one that the staff does not come back to closed", () => {
    const third = report("comments", "2016-06-15", [comment(1, "We note your response to prior comment 2.")]);
    expect(states(threadsOf([first, answer, third]))).toEqual([["closed", "open", "closed"], ["open"]]);
    const reply = report("response", "2016-06-20", [comment(1, "We note your response to prior comment 2.", "It did.")], { staffLetterDate: "2016-06-15" });
    expect(states(threadsOf([first, answer, third, reply]))).toEqual([["closed", "answered", "closed"], ["answered"]]);
  });

  it("makes a round of an answer whose staff letter is not at hand", () => {
    const [thread] = threadsOf([answer]);
    expect(thread?.rounds.map(({ staff, comments }) => [staff, comments.map(({ state }) => state)])).toEqual([[null, ["answered", "answered", "answered"]]]);
  });

  it("is another for another company, another year, and comments after the review was closed", () => {
    const later = { form: "10-K", fiscalYearEnd: "2016-12-31", filed: "2017-02-09", fileNumber: "001-09761" };
    const threads = threadsOf([first, closing, report("comments", "2016-09-01", [comment(1, "One more.")]), report("comments", "2017-05-02", [comment(1, "Explain.")], { subject: [later] }), report("comments", "2016-05-11", [], { name: "Linden Corp." })]);
    expect(threads.map(({ registrant, letters }) => [registrant.name, letters.map(({ date }) => date)])).toEqual([
      ["Harrow Foods, Inc.", ["2016-05-10", "2016-07-20"]],
      ["Linden Corp.", ["2016-05-11"]],
      ["Harrow Foods, Inc.", ["2016-09-01"]],
      ["Harrow Foods, Inc.", ["2017-05-02"]],
    ]);
  });

  it("knows a company by its name however it is written", () => {
    const other = { ...report("response", "2016-05-24", [], { staffLetterDate: "2016-05-10" }), registrant: { name: "HARROW FOODS INC", ticker: null, cik: null, fileNumber: null } };
    expect(threadsOf([first, other])).toHaveLength(1);
  });

  it("passes over reports that are no letters", () => {
    expect(threadsOf([{ ...first, letter: null }])).toEqual([]);
  });
});
