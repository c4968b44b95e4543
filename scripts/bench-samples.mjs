// What is measured: the real filings where they are at hand, else the seeds and made-up releases; and releases of any
// length, to see that twice the length takes twice the time.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const corpus = join(root, "..", "shared", "corpus");
const READABLE = /\.(?:html?|txt)$/i;

/** Groups of { name, bytes }; `real` says whether they are filings. The first group is the corpus that the aims are for. */
export function samples() {
  const folder = (path) => readdirSync(path).filter((name) => READABLE.test(name)).sort().map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
  if (existsSync(join(corpus, "ex99"))) {
    return { real: true, groups: [{ title: "releases (corpus/ex99)", files: folder(join(corpus, "ex99")) }, { title: "form 8-K, whole submissions (corpus/8k)", files: folder(join(corpus, "8k")) }] };
  }
  const made = [5, 20, 80, 160].map((tables) => ({ name: `made-up-${tables}-tables.htm`, bytes: Buffer.from(htmlOfTables(tables)) }));
  return { real: false, groups: [{ title: "made-up releases", files: made }, { title: "seeds", files: folder(join(root, "seeds")) }] };
}

/** Kinds of length in which a release grows; each gives a document of n times the part. */
export const GROWTHS = Object.freeze([
  { what: "HTML tables", parts: 20, name: "grown.htm", make: htmlOfTables },
  { what: "rows of one HTML table", parts: 250, name: "grown.htm", make: (n) => page(table(0, n)) },
  { what: "HTML tables with wrong sums", parts: 20, name: "grown.htm", make: (n) => page(repeat(n, (index) => table(index, 24, true))) },
  { what: "rows of one HTML table, half its sums wrong", parts: 250, name: "grown.htm", make: (n) => page(table(0, n, true)) },
  { what: "paragraphs of prose", parts: 100, name: "grown.htm", make: (n) => page(repeat(n, paragraph)) },
  { what: "fixed-width text tables", parts: 20, name: "grown.txt", make: (n) => `${OPENING}\n\n${repeat(n, textTable)}` },
  { what: "rows that are all called totals", parts: 200, name: "grown.htm", make: (n) => page(totals(n)) },
  ...endless("htm", {
    "tables in tables without an end": "<table><tr><td>x",
    "elements without an end": "<div><b><i>x",
    "end tags without a beginning": "<b></i>",
    "comments without an end": "<!-- x",
    "preformatted cells without an end": "<pre><td>x",
    "cells that reach far down and across": "<table><td rowspan=900 colspan=400>x<tr>",
    "attributes without an end": '<a b="x',
    "ampersands": "&x",
  }),
  ...endless("txt", { "words of one line": "word ", "dollar signs of one line": "$ ", "brackets of one line": "(", "figures of one line": "Net sales 1,234 567 ", "typed lines that say the same": "Net sales, and\n" }),
]);

const OPENING = "FOR IMMEDIATE RELEASE\n\nDAYTON, Ohio, July 27, 2021 - Quarry Lane Systems, Inc. today reported results for the second quarter ended June 30, 2021.";

/** Input that no filer sends: a piece again and again, with nothing that ends it. */
function endless(ending, pieces) {
  return Object.entries(pieces).map(([what, piece]) => ({ what, parts: 2000, name: `grown.${ending}`, make: (n) => piece.repeat(n) }));
}

function totals(count) {
  return `<table>${repeat(count, (row) => `<tr><td>Total ${row}</td><td>${(row * 7919) % 99991}</td><td>${(row * 104729) % 99991}</td></tr>`)}</table>`;
}

function htmlOfTables(count) {
  return page(repeat(count, (index) => paragraph(index) + table(index, 24)));
}

function page(body) {
  return `<html><body>${OPENING.split("\n\n").map((text) => `<p style="margin:0pt"><font style="font-family:Times New Roman;font-size:10pt">${text}</font></p>`).join("\n")}\n${body}</body></html>`;
}

function repeat(count, make) {
  return Array.from({ length: count }, (_, index) => make(index)).join("\n");
}

function paragraph(index) {
  return `<p style="margin-top:6pt"><font style="font-family:Times New Roman;font-size:10pt">Revenue of line ${index} was $${20 + (index % 60)}.4 million for the second quarter of 2021, an increase of 8% over $${18 + (index % 60)}.1 million for the second quarter of 2020, as customers ordered more of what the company makes. The company expects revenue of this line to be steady.</font></p>`;
}

/** A total every sixth row, so that the search for formulas has its work too; every other one `wrong` in a column, for the search for repairs. */
function figures(table, rows, wrong) {
  const sums = [0, 0, 0, 0];
  return Array.from({ length: rows }, (_, row) => {
    const group = row / 6 | 0;
    if (row % 6 === 5) return { label: `Total group ${group}`, values: sums.splice(0, 4, 0, 0, 0, 0).map((sum, column) => sum + (wrong && group % 2 === 0 && column === (group / 2) % 4 ? 100 : 0)) };
    const values = sums.map((_, column) => 1000 + ((table * 97 + row * 131 + column * 53) % 7919));
    values.forEach((value, column) => { sums[column] += value; });
    return { label: `Item ${row} of group ${group}`, values };
  });
}

const grouped = (value) => value.toLocaleString("en-US");

function table(index, rows, wrong = false) {
  const cell = (text, align) => `<td style="vertical-align:bottom;padding:2px 1pt;text-align:${align}"><span style="color:#000000;font-family:'Times New Roman',sans-serif;font-size:10pt">${text}</span></td>`;
  const header = (span, text) => `<td colspan="${span}" style="border-bottom:1pt solid #000;text-align:center"><span style="font-weight:700">${text}</span></td>`;
  const line = ({ label, values }) => `<tr>${cell(label, "left")}${values.map((value) => `<td>&#160;</td>${cell("$", "left")}${cell(grouped(value), "right")}`).join("")}</tr>`;
  return `<p><b>CONDENSED CONSOLIDATED DATA, PART ${index + 1}</b></p><p>(In thousands)</p>
<table><tr><td></td>${header(6, "Three Months Ended June 30,")}${header(6, "Six Months Ended June 30,")}</tr><tr><td></td>${["2021", "2020", "2021", "2020"].map((year) => header(3, year)).join("")}</tr>
${figures(index, rows, wrong).map(line).join("\n")}</table>`;
}

function textTable(index) {
  const line = ({ label, values }) => `${label.padEnd(34)}${values.map((value) => `$ ${grouped(value)}`.padStart(13)).join("")}`;
  return `CONDENSED CONSOLIDATED DATA, PART ${index + 1}
(In thousands)

<TABLE>
<CAPTION>
                                    Three Months Ended        Six Months Ended
                                         June 30,                 June 30,
                                      2021         2020         2021         2020
                                  -----------  -----------  -----------  -----------
<S>                               <C>          <C>          <C>          <C>
${figures(index, 24, false).map(line).join("\n")}
</TABLE>
`;
}
