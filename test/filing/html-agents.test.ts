import { outline, rows, tables } from "./html-support";

/** Small pages written as filing agents and companies write them; companies and figures are invented. */
describe("a statement in the HTML of", () => {
  it("Workiva: one row of rulers, spans of three columns, weights by number, raised marks by position", () => {
    const bold = `style="color:#000000;font-family:'Times New Roman',sans-serif;font-size:10pt;font-weight:700;line-height:100%"`;
    const plain = `style="color:#000000;font-family:'Times New Roman',sans-serif;font-size:10pt;font-weight:400;line-height:100%"`;
    const raised = `style="color:#000000;font-size:6.5pt;font-weight:700;line-height:100%;position:relative;top:-3.5pt;vertical-align:baseline"`;
    const html = `<div style="text-align:center"><span ${bold}>ACME TOOLS, INC.</span></div>
<div style="text-align:center"><span ${bold}>(Amounts in Thousands)</span></div>
<div style="margin-bottom:6pt"><table style="border-collapse:collapse;display:inline-table"><tr><td style="width:1.0%"></td><td style="width:49%"></td><td style="width:0.1%"></td><td style="width:1%"></td><td style="width:9%"></td><td style="width:0.1%"></td></tr>
<tr><td colspan="3" style="padding:2px 1pt"><span ${bold}>ASSETS</span></td><td colspan="3" style="padding:2px 1pt"><span ${bold}>May 4, 2019</span><span ${raised}>(1)</span></td></tr>
<tr><td colspan="3" style="padding:2px 1pt 2px 13pt"><span ${plain}>Cash and cash equivalents</span></td><td style="padding:2px 0 2px 1pt"><span ${plain}>$</span></td><td style="padding:2px 0"><span ${plain}>1,958&#160;</span></td><td></td></tr>
<tr><td colspan="3" style="padding:2px 1pt 2px 31pt"><span ${bold}>Total assets</span></td><td colspan="2"><span ${plain}>(365,241)</span></td><td></td></tr></table></div>`;
    expect(outline(html)).toEqual([
      "heading: ACME TOOLS, INC.",
      "heading: (Amounts in Thousands)",
      ["0+3 ASSETS | 3+2 May 4, 2019 (1)", "0+3 Cash and cash equivalents | 3 $ | 4 1,958", "0+3 Total assets | 3+2 (365,241)"],
    ]);
    const cells = tables(html)[0]?.grid.rows.map((row) => row.cells[0]) ?? [];
    expect(cells.map((cell) => [cell?.indent ?? 0, cell?.bold ?? false])).toEqual([[0, true], [1.1, false], [2.6, true]]);
  });

  it("Donnelley: dollar signs and parentheses in cells of their own, hanging paragraphs, no-break spaces", () => {
    const cell = (text: string, align = "right"): string => `<td valign="bottom" align="${align}"><font style="font-size:10pt">${text}</font></td>`;
    const label = (text: string, left: string): string => `<td valign="top"><p style="margin-left:${left}; text-indent:-1.00em; font-size:10pt">${text}</p></td>`;
    const html = `<table cellspacing="0" border="0" width="100%">
<tr><td width="70%"></td><td width="5%"></td><td></td><td></td><td></td><td width="5%"></td><td></td><td></td><td></td></tr>
<tr><td></td><td>&nbsp;&nbsp;</td><td colspan="6" align="center"><b>Three&nbsp;Months&nbsp;Ended<br>March&nbsp;31,</b></td><td>&nbsp;</td></tr>
<tr><td></td><td>&nbsp;&nbsp;</td><td colspan="2" align="center"><b>2010</b></td><td>&nbsp;</td><td>&nbsp;&nbsp;</td><td colspan="2" align="center"><b>2009</b></td><td>&nbsp;</td></tr>
<tr>${label("Net loss", "1.00em")}${cell("&nbsp;&nbsp;")}${cell("$")}${cell("(1,234")}${cell(")&nbsp;", "left")}${cell("&nbsp;&nbsp;")}${cell("$")}${cell("567")}${cell("&nbsp;&nbsp;", "left")}</tr>
<tr>${label("Margin", "3.00em")}${cell("&nbsp;&nbsp;")}${cell("")}${cell("(4.5")}${cell(")%", "left")}${cell("&nbsp;&nbsp;")}${cell("")}${cell("&#151;")}${cell("&nbsp;&nbsp;", "left")}</tr></table>`;
    expect(rows(html)).toEqual([
      "2+6 Three Months Ended March 31,",
      "2+2 2010 | 6+2 2009",
      "0 Net loss | 2 $ | 3 (1,234 | 4 ) | 6 $ | 7 567",
      "0 Margin | 3 (4.5 | 4 )% | 7 \u2014",
    ]);
    expect(tables(html)[0]?.grid.rows.map((row) => row.cells[0]?.indent ?? 0)).toEqual([0, 0, 0, 2]);
  });

  it("Merrill's word processor: a paragraph in each cell, lengths in a shorthand", () => {
    const paragraph = (text: string, style = "margin:0in 0in .0001pt;"): string => `<p style="${style}"><font size="2" face="Times New Roman" style="font-size:10.0pt;">${text}</font></p>`;
    const html = `<table border="0"><tr><td>${paragraph("Inventories", "margin:0in 0in .0001pt 30.0pt;text-indent:-10.0pt;")}</td><td><p style="font-size:1.0pt">&nbsp;</p></td><td colspan="2">${paragraph("72")}</td></tr>
<tr><td>${paragraph("Total current\n  assets", "margin:0in 0in .0001pt 50.0pt;text-indent:-10.0pt;")}</td><td></td><td>${paragraph("$")}</td><td>${paragraph("6,286")}</td></tr>
<tr><td>${paragraph("Shares")}</td><td></td><td></td><td>${paragraph("1,001")}</td></tr></table>`;
    expect(rows(html)).toEqual(["0 Inventories | 2+2 72", "0 Total current assets | 2 $ | 3 6,286", "0 Shares | 3 1,001"]);
    expect(tables(html)[0]?.grid.rows.map((row) => row.cells[0]?.indent ?? 0)).toEqual([1.7, 3.3, 0]);
  });

  it("GlobeNewswire and Business Wire: unspaced styles, empty lines in empty cells, percent signs apart", () => {
    const html = `<table class="hugin"><tr><td class="hugin"> </td><td colspan="3" style="text-align: center ; "><b>March 31, 2020</b></td></tr>
<tr><td style="padding-left: 20.0px; ">Product costs</td><td colspan="2" style="text-align: right ; ">89,746</td><td style="vertical-align: top ; "> </td></tr>
<tr><td>Growth</td><td><br/></td><td>(2.4</td><td><p> <b>)%</b> </p></td></tr></table>`;
    expect(rows(html)).toEqual(["1+3 March 31, 2020", "0 Product costs | 1+2 89,746", "0 Growth | 2 (2.4 | 3 )%"]);
  });

  it("a word processor that cuts figures over spans and leaves zero-width characters", () => {
    const font = (text: string): string => `<font style="display: inline;font-size:10pt;">${text}</font>`;
    const html = `<table><tr><td></td><td>${font("20")}${font("20")}</td><td>${font("2")}\u200b${font("019")}</td></tr>
<tr><td>${font("\ufeff")}${font("Gross&#8203; pro")}${font("fit")}</td><td>${font("1,2")}${font("34")}</td><td>${font("(5")}${font("6&shy;7")}${font(")")}</td></tr></table>
<p>${font("April 2")}${font("9")}${font(",")} ${font("2020")}</p>`;
    expect(outline(html)).toEqual([["1 2020 | 2 2019", "0 Gross profit | 1 1,234 | 2 (567)"], "paragraph: April 29, 2020"]);
  });

  it("a hand that leaves out end tags and writes in capitals", () => {
    const html = `<HTML><BODY><CENTER><B>ACME CORP<BR>BALANCE SHEETS</B></CENTER><P>Released today.
<TABLE BORDER=0 WIDTH=100%><TR><TH><TH ALIGN=RIGHT COLSPAN=2>1997<TH>1996
<TR><TD>Cash<TD>$<TD ALIGN=RIGHT>1,200<TD>900
<TR><TD><B>Total<TD><TD>2,000<TD>1,500
</TABLE><P>See notes.`;
    expect(outline(html)).toEqual(["heading: ACME CORP", "heading: BALANCE SHEETS", "paragraph: Released today.", ["1+2 1997 | 3 1996", "0 Cash | 1 $ | 2 1,200 | 3 900", "0 Total | 2 2,000 | 3 1,500"], "paragraph: See notes."]);
  });

  it("inline XBRL: what is printed counts, what is hidden does not", () => {
    const html = `<div style="display:none"><ix:header><ix:hidden><ix:nonNumeric name="dei:Amendment">false</ix:nonNumeric></ix:hidden></ix:header></div>
<p>Revenue was $<ix:nonFraction name="us-gaap:Revenues" scale="6" sign="-" decimals="-5">45.2</ix:nonFraction> million.</p>`;
    expect(outline(html)).toEqual(["paragraph: Revenue was $45.2 million."]);
  });

  it("an exhibit with its SGML head: the head is no part of the page", () => {
    expect(outline("<TYPE>EX-99.1\n<SEQUENCE>2\n<FILENAME>a.htm\n<DESCRIPTION>PRESS RELEASE\n<TEXT>\n<HTML><HEAD><TITLE>x</TITLE></HEAD><P>Results</HTML>")).toEqual(["paragraph: Results"]);
  });
});
