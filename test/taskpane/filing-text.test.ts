import fc from "fast-check";
import { lineAt, readableText, windowAround } from "../../src/taskpane/filing-text";

const PLAIN = readableText("first line\nRevenue\t45,192\t39,670\nlast line\n");

function htmlWindow(source: string, printed: string): ReturnType<typeof windowAround> {
  const start = source.indexOf(printed);
  return windowAround(readableText(source), [start, start + printed.length], 1000);
}

describe("the filing's text around a figure", () => {
  it("shows the figure between what stands before and after it", () => {
    expect(windowAround(PLAIN, [19, 25], 1000)).toEqual({ before: "first line\nRevenue\t", figure: "45,192", after: "\t39,670\nlast line\n", cutAbove: false, cutBelow: false });
  });

  it("is cut at line ends where the filing is long, and says that there is more", () => {
    expect(windowAround(PLAIN, [19, 25], 9)).toEqual({ before: "Revenue\t", figure: "45,192", after: "\t39,670", cutAbove: true, cutBelow: true });
  });

  it("is cut anyway where a line is longer than what is shown", () => {
    const shown = windowAround(readableText("x".repeat(100)), [50, 52], 10);
    expect([shown.before.length, shown.figure, shown.after.length]).toEqual([10, "xx", 10]);
  });

  it("always is a piece of the filing, with the figure at its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "1", "\n", "\t", "é", "😀"), maxLength: 200 }), fc.nat(220), fc.nat(220), fc.nat(50), (source, from, length, reach) => {
        const { before, figure, after, cutAbove, cutBelow } = windowAround(readableText(source), [from, from + length], reach);
        const at = source.length - (source.length > from ? source.length - from : 0);
        expect(figure).toBe(source.slice(from, from + length));
        expect(source.slice(0, at).endsWith(before)).toBe(true);
        expect(source.slice(at + figure.length).startsWith(after)).toBe(true);
        expect([cutAbove, cutBelow]).toEqual([before.length < at, after.length < source.length - at - figure.length]);
      }),
    );
  });

  it("gives the row that the figure stands in, in one line", () => {
    expect(lineAt(PLAIN, [19, 25])).toBe("Revenue 45,192 39,670");
    expect(lineAt(readableText("only"), [0, 4])).toBe("only");
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
    expect(htmlWindow(PAGE, "$45.2").figure).toBe("$45.2");
    expect(htmlWindow(PAGE, "40,000")).toMatchObject({ figure: "40,000", before: expect.stringMatching(/Costs\t$/) as string });
    expect(htmlWindow("<p>A &#8220;loss&#x201D; of &mdash;5</p>", "5").before).toBe("A “loss” of —");
    expect(htmlWindow("<p>A &amp;amp; B</p>", "B").before).toBe("A &amp; ");
  });

  it("has figures highlighted that markup or an entity stands inside of", () => {
    expect(htmlWindow("<p>Net (<b>1,3</b>01) loss</p>", "(<b>1,3</b>01)").figure).toBe("(1,301)");
    expect(htmlWindow("<p>up &#36;5 today</p>", "&#36;5").figure).toBe("$5");
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
        const shown = windowAround(readableText(`${head}12,345${after.join("")}</p>`), [head.length, head.length + 6], 10000);
        expect(shown.figure).toBe("12,345");
      }),
    );
  });
});
