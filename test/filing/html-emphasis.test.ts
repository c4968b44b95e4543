import { isParagraph } from "../../src/filing/blocks";
import { readFiling } from "../../src/filing/read-filing";

function emphases(html: string): unknown[] {
  const { documents } = readFiling("letter.htm", new TextEncoder().encode(`<html><body>${html}</body></html>`));
  return documents.flatMap(({ blocks }) => blocks.filter(isParagraph).map(({ content, emphasis }) => [content.text, emphasis]));
}

describe("how a paragraph is printed", () => {
  it.each([
    ["<p><b>All of this is bold.</b></p>", "bold"],
    ["<p style=\"font-style:italic\">All of this is in italics.</p>", "italic"],
    ["<p><font style=\"font-weight:700;font-style:italic\">Both of them at once.</font></p>", "bold italic"],
    ["<p><b>Nearly all of this is bold, but for one</b> word <b>of the sentence.</b></p>", "bold"],
    ["<p>A sentence with <b>two bold</b> words in it.</p>", undefined],
    ["<p>An ordinary sentence.</p>", undefined],
  ])("%s", (html, emphasis) => {
    expect(emphases(html).map((one) => (one as unknown[])[1])).toEqual([emphasis]);
  });

  it("is told of text behind a number in a cell of its own, and of a bullet", () => {
    expect(emphases("<table><tr><td>1.</td><td><i>Please explain why.</i></td></tr></table><table><tr><td>&#8226;</td><td><b>Please tell us.</b></td></tr></table>")).toEqual([["1. Please explain why.", "italic"], ["Please tell us.", "bold"]]);
  });

  it("does not depend on the paragraph before", () => {
    expect(emphases("<p><b>Bold.</b></p><p>Plain text.</p><p><b>Bold again.</b></p>").map((one) => (one as unknown[])[1])).toEqual(["bold", undefined, "bold"]);
  });
});
