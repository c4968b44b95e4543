import fc from "fast-check";
import { readableText } from "../../src/taskpane/filing-text";

/** What a place of the source says in the text. */
function shown(source: string, printed: string): { before: string; figure: string } {
  const readable = readableText(source), start = source.indexOf(printed);
  const [from, to] = [readable.toText(start), readable.toText(start + printed.length)];
  return { before: readable.text.slice(0, from), figure: readable.text.slice(from, to) };
}

describe("a filing that is typed", () => {
  it("is its own text, and places outside it are brought inside", () => {
    const typed = readableText("Revenue\t45,192\n");
    expect([typed.text, typed.toText(3), typed.toText(99), typed.toSource(3), typed.toSource(-1)]).toEqual(["Revenue\t45,192\n", 3, 15, 3, 0]);
  });
});

describe("a filing that is a web page", () => {
  const PAGE = `<html><head><title>no</title><style>p{color:red}</style></head><body>\n<p>Revenue was&nbsp;<b>$45.2</b> million &amp; rose.</p>
<table><tr><td>Revenue</td><td>45,192</td></tr>\n<tr><td>Costs</td><td>40,000</td></tr></table><script>alert("no")</script></body></html>`;

  it("is shown as its words, a line for each paragraph and row, and never as markup", () => {
    const text = readableText(PAGE).text;
    expect(text).toContain("Revenue was\u00a0$45.2 million & rose.");
    expect(text).toContain("Revenue\t45,192\t\n");
    expect(text).not.toMatch(/[<>]|alert|color|\bno\b/);
  });

  it("has its figures highlighted exactly", () => {
    expect(shown(PAGE, "$45.2").figure).toBe("$45.2");
    expect(shown(PAGE, "40,000")).toMatchObject({ figure: "40,000", before: expect.stringMatching(/Costs\t$/) as string });
    expect(shown("<p>A &#8220;loss&#x201D; of &mdash;5</p>", "5").before).toBe("A “loss” of —");
    expect(shown("<p>A &amp;amp; B</p>", "B").before).toBe("A &amp; ");
  });

  it("has figures highlighted that markup or an entity stands inside of", () => {
    expect(shown("<p>Net (<b>1,3</b>01) loss</p>", "(<b>1,3</b>01)").figure).toBe("(1,301)");
    expect(shown("<p>up &#36;5 today</p>", "&#36;5").figure).toBe("$5");
  });

  it("is told from a typed filing, whose tables' line breaks count", () => {
    const typed = "<PAGE>\n<TABLE>\n<S> <C>\nRevenue   45,192\n</TABLE>\n";
    expect(readableText(typed).text).toBe(typed);
  });

  it("keeps every figure's place, whatever markup stands around it", () => {
    const piece = fc.constantFrom("<b>", "</b>", "<br>", "<td>", "</td>", "&nbsp;", "&lt;", "a&b", " ", "\n", "word", "<!-- <x> -->", "&#169;", "5 < 6");
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        const head = `<p>${before.join("")}`;
        const readable = readableText(`${head}12,345${after.join("")}</p>`), from = readable.toText(head.length);
        expect(readable.text.slice(from, readable.toText(head.length + 6))).toBe("12,345");
        expect(readable.toSource(from)).toBe(head.length);
      }),
    );
  });
});
