import fc from "fast-check";
import { Parser } from "htmlparser2";
import { htmlBlocks } from "../../src/filing/html-blocks";
import { HtmlScanner } from "../../src/filing/html-scanner";
import { read, tables, texts } from "./html-support";

const PIECES = ["<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td colspan=3>", "<td rowspan=2>", "<th>", "<p>", "</p>", "<b>", "</b>", "<div style=\"display:none\">", "</div>", "<br>", "<li>", "<sup>", "</sup>", "<pre>", "</pre>", "<!--", "-->", "<hr>", "&nbsp;", "&#151;", "&amp;", "&#8203;", "\u0096", "\u00a0", "\u200b", "<", ">", "\"", "'", "=", "\n", " ", "$", "(1,234", ")", "5.6", "%", "Net sales", "a", "2", "3", "\ud83d", "<td title='", "<script>", "</script>"];
const page = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));

describe("any page", () => {
  it("is read without an error", () => {
    fc.assert(fc.property(fc.oneof(page, fc.string({ unit: "binary" })), (html) => {
      htmlBlocks(html, [0, html.length]);
    }), { numRuns: 2000 });
  });

  it("has each plain character at its own place, and its texts in order within a row", () => {
    fc.assert(fc.property(page, (html) => {
      for (const { text, place } of texts(html).map((content) => ({ text: content.text, place: (start: number, end: number) => content.place(start, end) }))) {
        let before = 0;
        expect(text).toBe(text.trim());
        for (let index = 0; index < text.length; index += 1) {
          const [from, to] = place(index, index + 1), character = text.charAt(index);
          expect(from).toBeGreaterThanOrEqual(before);
          before = from;
          if (/[A-Za-z0-9$(),.%]/.test(character)) expect(html.slice(from, to)).toBe(character);
        }
      }
    }), { numRuns: 1000 });
  });

  it("has grids whose cells stand side by side within its columns", () => {
    fc.assert(fc.property(page, (html) => {
      for (const { grid } of tables(`<table><tr><td>Cash<td>1,000<td>2,000<tr><td>${html}`)) {
        for (const row of grid.rows) {
          let column = 0;
          for (const cell of row.cells) {
            expect(cell.column).toBeGreaterThanOrEqual(column);
            expect(cell.span).toBeGreaterThanOrEqual(1);
            column = cell.column + cell.span;
          }
          expect(column).toBeLessThanOrEqual(grid.columns);
        }
      }
    }), { numRuns: 1000 });
  });

  it("reads the same within a longer source, at its places there", () => {
    fc.assert(fc.property(page, (html) => {
      const shift = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
      const within = htmlBlocks(`<p>before</p>${html}<p>after</p>`, [13, 13 + html.length]);
      expect(shift(within.map((block) => [block.kind, block.at.map((at) => at - 13)]))).toEqual(shift(read(html).map((block) => [block.kind, block.at])));
    }), { numRuns: 500 });
  });
});

describe("a page without end", () => {
  it.each([
    ["tables in tables", "<table><tr><td>x"],
    ["elements", "<div><b><i>x"],
    ["end tags", "<b></i>"],
    ["comments", "<!-- x"],
    ["preformatted cells", "<pre><td>x"],
    ["cells that reach down", "<table><td rowspan=900 colspan=400>x<tr>"],
    ["quotes", "<a b=\"x"],
    ["ampersands", "&x"],
  ])("of %s is read to its end", (_, piece) => {
    expect(() => read(piece.repeat(16_000))).not.toThrow();
  });
});

describe("tags and text", () => {
  /** Pages on which browsers and all parsers agree: tags that end. */
  const agreed = fc.array(fc.oneof(fc.constantFrom("<td>", "</td>", "<TD colspan=2>", "<p style=\"a>b\">", "</p >", "<b class='x'>", "<br/>", "<a href=x/>", "<hr noshade >", "a < b", "x > y", "text", " ", "</b>", "<!-- c -->", "<!doctype html>", "<?pi?>", "<h1\nid = \"x\">", "<ix:header>"), fc.constantFrom("<x-y>", "<o:p>")), { maxLength: 30 }).map((pieces) => pieces.join("."));

  it("are told apart as a general parser does", () => {
    fc.assert(fc.property(agreed, (html) => {
      const general: string[] = [], ours: string[] = [];
      new Parser({ ontext: (text) => general.push(text) }, { decodeEntities: false }).end(html);
      new HtmlScanner(html, { text: (start, end) => ours.push(html.slice(start, end)), open: () => undefined, close: () => undefined, preformatted: (start) => start }).scan(0, html.length);
      expect(ours.join("")).toBe(general.join(""));
    }), { numRuns: 1000 });
  });
});
