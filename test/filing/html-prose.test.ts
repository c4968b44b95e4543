import { outline, read, tables, texts } from "./html-support";

describe("prose of a page", () => {
  it.each([
    ["numbers of windows-1252", "It&#146;s up 3&#150;4%&#151;&#147;good&#148; &#128;5", "paragraph: It\u2019s up 3\u20134%\u2014\u201cgood\u201d \u20ac5"],
    ["characters of windows-1252", "A \u0096 B \u0097 C\u0092s \u0085", "paragraph: A \u2013 B \u2014 C\u2019s \u2026"],
    ["named, numbered and unended entities", "R&amp;D &lt;5% &#x2014; AT&T &copy 2020&nbsp;&eacute;", "paragraph: R&D <5% \u2014 AT&T \u00a9 2020 \u00e9"],
    ["a sign that is no tag", "Margin < 5 and > 3, a<b", "paragraph: Margin < 5 and > 3, a"],
    ["invisible characters", "Gross\u00ad pro\u200bfit\ufeff&#8203;&shy;s", "paragraph: Gross profits"],
    ["line ends", "Net\r\n   sales\trose", "paragraph: Net sales rose"],
    ["comments, declarations and scripts", "<!-- x > y -->A<!doctype html><?xml a?><script>if (a < b) \"<p>\"</script><style>p{}</style> B<!-->C", "paragraph: A BC"],
    ["a comment that never ends", "A <!-- B</b> C", "paragraph: A C"],
    ["a value with a sign in it, and one without an end", '<a title="x > y" href=z/>A</a> <b class="x>B</b>', "paragraph: A B"],
  ])("reads %s", (_, html, expected) => {
    expect(outline(html)).toEqual([expected]);
  });

  it("has the place of a decoded character", () => {
    const html = "<p>It&#146;s &amp;  <b>bold</b>\u0097x</p>";
    const [content] = texts(html);
    const at = (text: string): string => {
      const start = content?.text.indexOf(text) ?? -1, [from, to] = content?.place(start, start + text.length) ?? [0, 0];
      return html.slice(from, to);
    };
    expect([content?.text, at("\u2019"), at("&"), at("bold"), at("\u2014"), at("\u2019s &"), at("& bold")]).toEqual(["It\u2019s & bold\u2014x", "&#146;", "&amp;", "bold", "\u0097", "&#146;s &amp;", "&amp;  <b>bold"]);
  });

  it.each([
    ["h2", "<h2>2020 results</h2>", "heading: 2020 results"],
    ["bold", "<p><b>Outlook</b></p>", "heading: Outlook"],
    ["bold by weight", '<p><span style="font-weight:700">Outlook</span></p>', "heading: Outlook"],
    ["bold by shorthand", '<p style="font: bold 10pt Arial">2020 Outlook</p>', "heading: 2020 Outlook"],
    ["underlined", "<p><u>Conference Call</u></p>", "heading: Conference Call"],
    ["in italics", "<p><i>Non-GAAP Measures</i></p>", "heading: Non-GAAP Measures"],
    ["centred", '<p align="center">Acme Tools, Inc.</p>', "heading: Acme Tools, Inc."],
    ["capitals", "<p>BALANCE SHEETS</p>", "heading: BALANCE SHEETS"],
    ["plain", "<p>Balance Sheets</p>", "paragraph: Balance Sheets"],
    ["bold in part", "<p><b>Outlook:</b> we expect growth</p>", "paragraph: Outlook: we expect growth"],
    ["a bold sentence", "<p><b>Revenue rose.</b></p>", "paragraph: Revenue rose."],
    ["long and bold", `<p><b>${"Revenue grew in all of our markets ".repeat(4)}</b></p>`, `paragraph: ${"Revenue grew in all of our markets ".repeat(4).trim()}`],
    ["a page's head", "<p><b>Page 2</b></p>", "paragraph: Page 2"],
    ["weight taken back", '<div style="font-weight:bold"><p style="font-weight:normal">Balance Sheets</p></div>', "paragraph: Balance Sheets"],
  ])("tells a heading by its print: %s", (_, html, expected) => {
    expect(outline(html)).toEqual([expected]);
  });

  it("does not carry bold print over to what follows an unended element", () => {
    expect(outline("<p><b>Outlook<p>Balance Sheets<div>Sales")).toEqual(["heading: Outlook", "paragraph: Balance Sheets", "paragraph: Sales"]);
  });

  it.each([
    ["a list", "<ul><li>One item<li><p>Two</p><p>More of it</p></ul>Then", ["bullet: One item", "bullet: Two", "paragraph: More of it", "paragraph: Then"]],
    ["signs", "<p>\u2022 One</p><p>\u00b7&nbsp;&nbsp;Two</p><p>\u25fe Three</p><p>\uf0b7Four</p><p>o Five</p>", ["bullet: One", "bullet: Two", "bullet: Three", "bullet: Four", "bullet: Five"]],
    ["a sign in a line of its own", "<div>\u2022</div><div>One</div><p>Two</p>", ["bullet: One", "paragraph: Two"]],
    ["signs in cells", "<table><tr><td></td><td>&#149;</td><td>One, at 5%</td></tr><tr><td></td><td>-</td><td>Two</td></tr></table>", ["bullet: One, at 5%", "bullet: Two"]],
  ])("tells bullets by %s", (_, html, expected) => {
    expect(outline(html)).toEqual(expected);
  });

  it("goes on over a line break in mid-sentence, and ends at one elsewhere", () => {
    expect(outline("<p>For immediate release<br>Acme reported net sales for the first quarter of the<br>\nfiscal year of $5 million.<br><br>jane roe</p>")).toEqual(["paragraph: For immediate release", "paragraph: Acme reported net sales for the first quarter of the fiscal year of $5 million.", "paragraph: jane roe"]);
  });

  it("leaves hidden elements out, and nothing behind them", () => {
    expect(outline('<p>A<span style="DISPLAY: none">x<b>y</b></span>B</p><div style="display:none"><p>x<table><tr><td>1,000</td><td>2,000</td></tr></table></div><p hidden>z</p><p style="display:inline">C</p><div style="display:none"/>D')).toEqual(["paragraph: AB", "paragraph: C", "paragraph: D"]);
  });
});

describe("the foot and head of a page", () => {
  const rows = (...labels: string[]): string => labels.map((label) => `<tr><td>${label}</td><td>1,200</td><td>1,300</td></tr>`).join("");
  const first = `<p>ACME TOOLS</p><table><tr><td></td><td>2019</td><td>2018</td></tr>${rows("Cash", "Bonds")}</table>`;

  it("are left out between two halves of a table; other words are not", () => {
    const html = `${first}<p align="center">- 5 -</p><hr><p><a href="#toc">Table of Contents</a></p><p>ACME TOOLS</p><p>(continued)</p><table>${rows("Debt", "Rent")}</table>`;
    expect(outline(html)).toEqual(["heading: ACME TOOLS", ["1 2019 | 2 2018", "0 Cash | 1 1,200 | 2 1,300", "0 Bonds | 1 1,200 | 2 1,300"], "paragraph: (continued)", ["0 Debt | 1 1,200 | 2 1,300", "0 Rent | 1 1,200 | 2 1,300"]]);
  });

  it("stay but for page numbers where the second table has a header of its own", () => {
    const html = `${first}<p>Page 5 of 12</p><p>ACME TOOLS</p><table><tr><td></td><td>2019</td><td>2018</td></tr>${rows("Debt", "Rent")}</table>`;
    expect(outline(html).filter((line) => typeof line === "string")).toEqual(["heading: ACME TOOLS", "heading: ACME TOOLS"]);
  });

  it("do not cut a paragraph in two", () => {
    const start = "Credit costs rose in the first quarter of 2020 and were driven by a provision of";
    const html = `<p>ACME TOOLS</p><p>${start}</p><p>3</p><hr><p>ACME TOOLS</p><p>two million for the lake plant.</p>`;
    expect(outline(html)).toEqual(["heading: ACME TOOLS", `paragraph: ${start} two million for the lake plant.`, "heading: ACME TOOLS"]);
    const content = texts(html)[1];
    const [from, to] = content?.place(start.length - 2, start.length + 4) ?? [0, 0];
    expect(html.slice(from, to)).toMatch(/^of<.*>two$/);
  });
});

describe("preformatted text", () => {
  const lines = ["                 1999\t1998", "Sales &amp; fees\t1,200\t1,100", "Costs\t<b>(900)</b>\t(800)"].join("\n");

  it("is read as plain text with its lines and places", () => {
    const html = `<body><p>Results</p><PRE>\n${lines}\n</PRE><p>End</p></body>`;
    expect(outline(html)).toEqual(["paragraph: Results", ["0 1999 | 1 1998", "0 Sales & fees | 1 1,200 | 2 1,100", "0 Costs | 1 (900) | 2 (800)"], "paragraph: End"]);
    const sources = texts(html).slice(1, -1).map((content) => html.slice(...content.place(0, content.text.length)));
    expect(sources).toEqual(["1999", "1998", "Sales &amp; fees", "1,200", "1,100", "Costs", "(900)", "(800)"]);
  });

  it("that is typed in columns gives its table, with EDGAR's marks and tags inside its lines", () => {
    const html = `<HTML><BODY><PRE>
                           ACME TOOLS, INC.
                    <B>STATEMENTS OF INCOME</B>
&lt;unaudited&gt;
<TABLE>
<CAPTION>
                                  <U>1999</U>          1998
<S>                              <C>           <C>
Sales &amp; fees ...............    $ 1,200       $ 1,100
Costs ......................       (900)         (800)
                                 -------       -------
Net income .................    $   300       $   300
</TABLE>
<PAGE>
</PRE></BODY></HTML>`;
    const [table] = tables(html), labels = table?.grid.rows.map((row) => row.cells[0]?.content) ?? [];
    expect(table?.grid.rows.flatMap((row) => row.cells.map((cell) => cell.content.text.replace(/[ .]+$/, ""))).filter((text) => /[\d&]/.test(text))).toEqual(expect.arrayContaining(["1999", "1998", "Sales & fees", "(900)"]));
    const label = labels.find((content) => content?.text.startsWith("Sales"));
    expect(html.slice(...(label?.place(0, 12) ?? [0, 0]))).toBe("Sales &amp; fees");
  });

  it("that holds cells, or stands in one, is read as any other markup", () => {
    expect(outline("<pre><table><tr><td>Cash</td><td>1,200</td></tr><tr><td>Debt</td><td>1,300</td></tr></table></pre>")).toEqual([["0 Cash | 1 1,200", "0 Debt | 1 1,300"]]);
    expect(outline("<table><tr><td>Cash</td><td><pre>1,200</pre></td></tr><tr><td>Debt</td><td>1,300</td></tr></table>")).toEqual([["0 Cash | 1 1,200", "0 Debt | 1 1,300"]]);
  });

  it("is not read where it is hidden", () => {
    expect(read(`<div style="display:none"><pre>${lines}</pre></div>`)).toEqual([]);
  });
});
