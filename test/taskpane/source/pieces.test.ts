import fc from "fast-check";
import { filingFigures } from "../../../src/taskpane/source/filing-figures";
import { findWords, searchable } from "../../../src/taskpane/source/find-text";
import { htmlOf, htmlPieces } from "../../../src/taskpane/source/html-pieces";
import { FIGURE_MARK, type Marks } from "../../../src/taskpane/source/marks";
import { textHtml, textPieces } from "../../../src/taskpane/source/text-pieces";
import { sampleReport, SAMPLE_SOURCE } from "../../addin/sample-report";

const NOTHING: Marks = { figures: [], place: null, secret: "s" };

/** Marks on the given words of a source. */
function marksOn(source: string, ...printed: string[]): Marks {
  const [figure] = filingFigures(sampleReport(), SAMPLE_SOURCE);
  if (!figure) throw new Error("The sample has no figure.");
  return { ...NOTHING, figures: printed.map((text) => ({ ...figure, printed: text, at: [source.indexOf(text), source.indexOf(text) + text.length] as const })) };
}

describe("a filing that is shown piece by piece", () => {
  it("is whole: the pieces of an HTML filing follow one another to its end, whatever it holds", () => {
    const part = fc.constantFrom("<p>words</p>", "<table><tr><td>", "</td></tr></table>", "<div>", "</div>", "<b>", "a < b", "&nbsp;", "<!-- x -->", "x".repeat(9000), "<tr><td>1");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const source = parts.join(""), pieces = htmlPieces(source, [0, source.length]);
        expect(pieces.map(({ at }) => source.slice(...at)).join("")).toBe(source);
        expect(pieces.map((piece) => htmlOf(source, piece, NOTHING).slice(piece.opening.length)).join("")).toBe(source);
      }),
      { numRuns: 60 },
    );
  });

  it("is cut within a long table between rows, and the later piece is in that table again", () => {
    const source = `<div><table style="width:80%">${"<tr><td>Revenue</td><td>45,192</td></tr>".repeat(4000)}</table></div>`;
    const pieces = htmlPieces(source, [0, source.length]);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Math.max(...pieces.map(({ at }) => at[1] - at[0]))).toBeLessThan(130_000);
    expect(pieces[1]?.opening).toContain('<table style="width:80%">');
    expect(source.slice(pieces[1]?.at[0]).startsWith("<tr>")).toBe(true);
  });

  it("is in pieces of few lines where it is text, and cut at blank lines", () => {
    const source = `${"Revenue    45,192\n".repeat(30)}\n`.repeat(40), pieces = textPieces(source, [0, source.length]);
    expect(pieces.map(({ at }) => source.slice(...at)).join("")).toBe(source);
    expect(pieces.length).toBeGreaterThan(4);
  });
});

describe("figures in the shown filing", () => {
  it("are marked where they are printed, and only there", () => {
    const source = "<p>Revenue <b>45,192</b> and 45,192</p>", marks = marksOn(source, "45,192"), [piece] = htmlPieces(source, [0, source.length]);
    expect(piece && htmlOf(source, piece, marks)).toBe(`<p>Revenue <b><span ${FIGURE_MARK}="s:0">45,192</span></b> and 45,192</p>`);
  });

  it("keep one number where markup stands inside of them, and no entity is cut", () => {
    const source = "<p>(<b>1,3</b>01) &#36;5</p>", [piece] = htmlPieces(source, [0, source.length]);
    expect(piece && htmlOf(source, piece, marksOn(source, "(<b>1,3</b>01)"))).toContain(`<span ${FIGURE_MARK}="s:0">(</span><b><span ${FIGURE_MARK}="s:0">1,3</span></b><span ${FIGURE_MARK}="s:0">01)</span>`);
    expect(piece && htmlOf(source, piece, marksOn(source, "36;5"))).not.toMatch(/&#<span/);
  });

  it("are marked in text, which is shown as text whatever it looks like", () => {
    const source = "Revenue      45,192     <script>alert(1)</script>\nCosts        40,000     39,000\n", [piece] = textPieces(source, [0, source.length]);
    const html = piece ? textHtml(source, piece, marksOn(source, "45,192")) : "";
    expect(html).toContain(`<span ${FIGURE_MARK}="s:0">45,192</span>`);
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toContain("<script");
  });

  it("are every printed one of the report, in the order printed, those that do not tie told", () => {
    const figures = filingFigures(sampleReport(), SAMPLE_SOURCE);
    // The sample says that its 5,192 stands within 45,192: of figures that overlap the first is kept.
    expect(figures.map(({ printed }) => printed)).toEqual(["$45.2 million", "$46 to $47 million", "45,192", "39,670", "40,000", "35,000", "4,671"]);
    expect(figures.filter(({ isBroken }) => isBroken).map(({ id }) => id)).toEqual(["s1.r10.c1"]);
  });
});

describe("words looked for in a filing", () => {
  const find = (source: string, words: string): string[] => findWords(searchable(source, false), words).map((at) => source.slice(...at));

  it("are found in any case and spacing, through markup, as places of the source", () => {
    expect(find("<p>Net&nbsp;<b>loss</b> per share</p>", "net LOSS")).toEqual(["Net&nbsp;<b>loss"]);
    expect(find("The Company\u2019s loss", "company's")).toEqual(["Company\u2019s"]);
  });

  it("are taken as they are typed, never as a pattern", () => {
    expect(find("a.b and axb (5)", "a.b")).toEqual(["a.b"]);
    expect(find("a (5)", "(5")).toEqual(["(5"]);
    expect(find("anything", "  ")).toEqual([]);
  });
});
