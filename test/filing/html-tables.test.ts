import { outline, rows, tables } from "./html-support";

describe("a table of a page", () => {
  it("counts columns past the cells that reach down from rows above", () => {
    const html = `<table><tr><td rowspan="3">Segment</td><td colspan="2">2019</td></tr><tr><td>$</td><td rowspan="2">1,200</td></tr><tr><td>USD</td><td>7</td></tr><tr><td>Total</td><td>1</td><td>2,400</td></tr></table>`;
    expect(rows(html)).toEqual(["0 Segment | 1+2 2019", "1 $ | 2 1,200", "1 USD | 3 7", "0 Total | 1 1 | 2 2,400"]);
  });

  it.each(["0", "-3", "x", "", "99999999999", "1e9"])("stays within bounds where a span is %p", (span) => {
    const [table] = tables(`<table><tr><td colspan="${span}" rowspan="${span}">Acme</td></tr><tr><td>Cash</td><td>1,200</td><td>1,300</td></tr><tr><td>Debt</td><td>1,100</td><td>1,000</td></tr></table>`);
    expect(table?.grid.columns).toBeLessThan(500);
    expect(table?.grid.rows.flatMap((row) => row.cells).every((cell) => cell.column + cell.span <= (table.grid.columns))).toBe(true);
  });

  it("narrows a title's span that is wider than the table", () => {
    expect(rows(`<table><tr><td colspan="50">Balance sheets</td></tr><tr><td>Cash</td><td>1,200</td><td>1,300</td></tr></table>`)).toEqual(["0+3 Balance sheets", "0 Cash | 1 1,200 | 2 1,300"]);
  });

  it("of figures that stands in a table of layout is a block in its place, with what stands around it", () => {
    const figures = `<table><tr><td>Cash</td><td>1,200</td></tr><tr><td>Debt</td><td>(300)</td></tr></table>`;
    expect(outline(`<table><tr><td><p>Our balance sheet follows.</p>${figures}<p>It is sound.</p></td></tr><tr><td>\u2022</td><td>No debt falls due.</td></tr></table>`)).toEqual([
      "paragraph: Our balance sheet follows.", ["0 Cash | 1 1,200", "0 Debt | 1 (300)"], "paragraph: It is sound.", "bullet: No debt falls due."]);
  });

  it("keeps its own rows of figures where another table of figures stands within", () => {
    const inner = `<table><tr><td>Rent</td><td>20.5</td></tr><tr><td>Fees</td><td>30.5</td></tr></table>`;
    expect(outline(`<table><tr><td>Cash</td><td>1,200</td></tr><tr><td>Debt</td><td>1,300</td></tr><tr><td>${inner}</td></tr></table>`)).toEqual([["0 Cash | 1 1,200", "0 Debt | 1 1,300"], ["0 Rent | 1 20.5", "0 Fees | 1 30.5"]]);
  });

  it("takes in the small table that sets a sign beside its figure", () => {
    const signed = (text: string): string => `<table><tr><td>$</td><td>${text}</td></tr></table>`;
    expect(rows(`<table><tr><td>Cash</td><td>${signed("1,200")}</td></tr><tr><td>Debt</td><td>${signed("1,300")}</td></tr></table>`)).toEqual(["0 Cash | 1 $ 1,200", "0 Debt | 1 $ 1,300"]);
  });

  it("ends where another begins between its rows: its end tag is missing", () => {
    expect(outline(`<table><tr><td>Cash</td><td>1,200</td><td>1,000</td></tr><tr><td>Sales</td><td>5,000</td></tr><table><tr><td>Debt</td><td>1,300</td><td>900</td></tr><tr><td>Rent</td><td>2.5</td></tr></table>`)).toEqual([["0 Cash | 1 1,200 | 2 1,000", "0 Sales | 1 5,000"], ["0 Debt | 1 1,300 | 2 900", "0 Rent | 1 2.5"]]);
  });

  it("has its caption, and what is lost between its cells, before it", () => {
    expect(outline(`<table><caption><b>Balance Sheets</b></caption><tr><td>Cash</td><td>1,200</td></tr>(unaudited)<tr><td>Debt</td><td>1,300</td></tr></table>`)).toEqual(["heading: Balance Sheets", "paragraph: (unaudited)", ["0 Cash | 1 1,200", "0 Debt | 1 1,300"]]);
  });

  it("leaves out hidden cells, rows and words; an unseen cell keeps its column", () => {
    expect(rows(`<table><tr style="display: none"><td>Hidden</td><td>9</td></tr><tr><td>Cash</td><td style="display:none">7</td><td style="visibility:hidden">8</td><td>1,200<span style="visibility:hidden">)</span></td></tr><tr><td>Debt<font style="font-size:0">x</font></td><td hidden>6</td><td>2,000</td><td>(300)</td></tr></table>`)).toEqual(["0 Cash | 2 1,200", "0 Debt | 1 2,000 | 2 (300)"]);
  });

  it("tells a footnote's mark from the label or figure that it is stuck to, but no ordinal", () => {
    expect(rows(`<table><tr><td>Revenue<sup>(1)</sup></td><td>1,234<sup>(2)</sup></td><td>5,678<sup>3</sup></td></tr><tr><td>1<sup>st</sup> quarter<sup>*</sup></td><td>$1,100<span style="vertical-align:super">(a)</span></td><td>2</td></tr></table>`)).toEqual(["0 Revenue (1) | 1 1,234 (2) | 2 5,678 \u00b3", "0 1st quarter * | 1 $1,100 (a) | 2 2"]);
  });

  it("measures a label's indent by no-break spaces too", () => {
    expect(tables(`<table><tr><td>Assets</td><td>1,200</td></tr><tr><td>&nbsp;&nbsp;Cash</td><td>1,100</td></tr><tr><td>\u00a0&#160;&nbsp;&nbsp;Bank</td><td>900</td></tr></table>`)[0]?.grid.rows.map((row) => row.cells[0]?.indent ?? 0)).toEqual([0, 1, 2]);
  });
});

describe("a table element is a table of figures", () => {
  it.each([
    ["with one row of figures under dates", `<tr><td></td><td>2019</td><td>2018</td></tr><tr><td>Stores</td><td>12</td><td>14</td></tr>`],
    ["with plain small figures in pairs", `<tr><td>Stores</td><td>12</td><td>14</td></tr><tr><td>Plants</td><td>2</td><td>1</td></tr>`],
    ["with a forecast's ranges in words", `<tr><td>Revenue</td><td>$45 - $47 million</td></tr><tr><td>Margin</td><td>approximately 12%</td></tr>`],
    ["with a footnote on each figure", `<tr><td>Cash</td><td>1,200<sup>1</sup></td></tr><tr><td>Debt</td><td>1,300<sup>(2)</sup></td></tr>`],
    ["with unlabelled totals", `<tr><td>Cash</td><td>1,200</td></tr><tr><td></td><td>1,300</td></tr>`],
  ])("%s", (_, body) => {
    expect(tables(`<table>${body}</table>`)).toHaveLength(1);
  });

  it.each([
    ["contacts", `<tr><td>Jane Roe</td><td>212.555.0100</td></tr><tr><td>John Doe</td><td>(212) 555-0101</td></tr>`, ["paragraph: Jane Roe", "paragraph: 212.555.0100", "paragraph: John Doe", "paragraph: (212) 555-0101"]],
    ["numbered notes", `<tr><td>(1)</td><td>Net of tax.</td></tr><tr><td>2</td><td>Not audited.</td></tr><tr><td>3.</td><td>Restated.</td></tr>`, ["paragraph: (1) Net of tax.", "paragraph: 2 Not audited.", "paragraph: 3. Restated."]],
    ["raised numbers of notes", `<tr><td><sup>1</sup></td><td>Net of tax.</td></tr><tr><td><sup>2</sup></td><td>Not audited.</td></tr>`, ["paragraph: \u00b9 Net of tax.", "paragraph: \u00b2 Not audited."]],
    ["contents", `<tr><td>Balance Sheets</td><td>4</td></tr><tr><td>Cash Flows</td><td>5</td></tr><tr><td>Notes</td><td>6</td></tr>`, ["paragraph: Balance Sheets", "paragraph: Cash Flows", "paragraph: Notes"]],
    ["a call's time and place", `<tr><td>Date:</td><td>May 1, 2020</td></tr><tr><td>Time:</td><td>8:30 a.m. Eastern Time</td></tr>`, ["paragraph: Date:", "paragraph: May 1, 2020", "paragraph: Time:", "paragraph: 8:30 a.m. Eastern Time"]],
    ["bullets with amounts", `<tr><td>\u00b7</td><td>Cash</td><td>$24.3 million</td></tr><tr><td>\u00b7</td><td>Debt</td><td>$71.7 million</td></tr>`, ["bullet: Cash $24.3 million", "bullet: Debt $71.7 million"]],
    ["prose with a panel of amounts beside it", `<tr><td rowspan="3"><p>${"Revenue rose in every region. ".repeat(8).trim()}</p></td><td>Fees</td><td>$5.65 billion</td></tr><tr><td>Trading</td><td>$8.52 billion</td></tr>`, [`paragraph: ${"Revenue rose in every region. ".repeat(8).trim()}`, "paragraph: Fees $5.65 billion", "paragraph: Trading $8.52 billion"]],
    ["paragraphs in one cell", `<tr><td><p>First one.</p><p>Second one.</p>Third<br>one.<ul><li>An item</ul></td></tr>`, ["paragraph: First one.", "paragraph: Second one.", "paragraph: Third", "paragraph: one.", "bullet: An item"]],
  ])("but not for %s", (_, body, expected) => {
    expect(outline(`<table>${body}</table>`)).toEqual(expected);
  });
});
