import { flatLetter } from "./letters";

const told = (comments: string): unknown[] => flatLetter(comments).letter.comments.map(({ number, heading, text }) => [number, heading, text]);

describe("a letter of the staff whose line ends were lost", () => {
  it("has its comments without the pages' heads, of which one may stand amid a sentence with capitals", () => {
    expect(told("General 1. Explain Regulation G Jane Doe Harrow Foods, Inc. May 10, 2016 Page 2 and how you follow it. FirstName LastNameJane Doe Comapany NameHarrow Foods, Inc. May 10, 2016 Page 3 FirstName LastName Jane Doe Harrow Foods, Inc. May 10, 2016 Page 3 Exhibit 5.1 2. Please file it. May 10, 2016 Page 4 3. Please sign it.")).toEqual([
      [1, "General", "Explain Regulation G and how you follow it."],
      [2, "Exhibit 5.1", "Please file it."],
      [3, "Exhibit 5.1", "Please sign it."],
    ]);
  });

  it("puts words together that a line's end cut at their hyphen, but not words that only share one", () => {
    expect(told("General 1. Explain non- GAAP measures of U.S.- designated units and long- and short-term debt.")).toEqual([[1, "General", "Explain non-GAAP measures of U.S.-designated units and long- and short-term debt."]]);
  });

  it.each([
    ["Form 10-K for the Year Ended December 31, 2015 Critical Accounting Policies and Estimates Goodwill, page 54", "Goodwill, page 54"],
    ["Notes to the Consolidated Financial Statements Note 17. Segment Data, page 106", "Note 17. Segment Data, page 106"],
    ["Consolidated Financial Statements 1. Summary of Significant Accounting Policies Insurance Revenue, page 90", "Insurance Revenue, page 90"],
    ["Item 7. Management's Discussion and Analysis of Financial Condition and Results of Operations, page 34", "Item 7. Management's Discussion and Analysis of Financial Condition and Results of Operations, page 34"],
    ["Definitive Proxy Statement on Schedule 14A Awards, page 61", "Awards, page 61"],
    ["Note 3. Revenue Remaining Obligations, page 62", "Remaining Obligations, page 62"],
    ["Note 3. Revenue Recognition, page 10", "Note 3. Revenue Recognition, page 10"],
  ])("shows of %s the narrowest heading", (headings, heading) => {
    expect(told(`${headings} 1. Please explain.`)).toEqual([[1, heading, "Please explain."]]);
  });

  it("takes the last sentence of a comment for no heading, and a page's or note's number for no comment", () => {
    expect(told("General 1. See pages 1 and 2. We note Level 2. Please explain. To the extent you can, quantify it. 2. Please revise.")).toEqual([
      [1, "General", "See pages 1 and 2. We note Level 2. Please explain. To the extent you can, quantify it."],
      [2, "General", "Please revise."],
    ]);
  });

  it("finds the comment whose number a page's end left behind it", () => {
    expect(told("Note 17. Segments, page 106 We have considered your responses. Please revisit whether any control 1. May 10, 2016 Page 2 deficiencies exist.")).toEqual([[1, "Note 17. Segments, page 106", "We have considered your responses. Please revisit whether any control deficiencies exist."]]);
  });

  it("tells bullets, also those that go on behind a page's end", () => {
    const [comment] = flatLetter("General 1. Please address: \u2022 the nature of it. Jane Doe Harrow Foods, Inc. May 10, 2016 Page 2 Also its size; and \u2022 its cause.").letter.comments;
    expect(comment?.parts).toEqual(["the nature of it. Also its size; and", "its cause."]);
  });
});
