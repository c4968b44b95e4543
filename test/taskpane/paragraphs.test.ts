import { paragraphsOf } from "../../src/taskpane/letters/paragraphs";

describe("the paragraphs of a letter's text", () => {
  it("are its lines, without empty ones", () => {
    expect(paragraphsOf("One.\n\nTwo.")).toEqual([{ words: "One.", items: [] }, { words: "Two.", items: [] }]);
    expect(paragraphsOf("")).toEqual([]);
  });

  it("have the lines that a colon announces as their list, up to the end of its sentence", () => {
    expect(paragraphsOf("Acknowledge that:\nthe company is responsible;\ncomments do not foreclose; and\nit may not assert.\nPlease respond.")).toEqual([
      { words: "Acknowledge that:", items: ["the company is responsible;", "comments do not foreclose; and", "it may not assert."] },
      { words: "Please respond.", items: [] },
    ]);
  });

  it("keep a long paragraph after a colon a paragraph", () => {
    const long = "word ".repeat(200).trim();
    expect(paragraphsOf(`We respond as follows:\n${long}`)).toEqual([{ words: "We respond as follows:", items: [] }, { words: long, items: [] }]);
  });
});
