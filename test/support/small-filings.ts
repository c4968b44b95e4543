import type { Filing } from "../../src/filing/blocks";
import { readFiling } from "../../src/filing/read-filing";

const encoder = new TextEncoder();

/** A filing made of HTML paragraphs, one a string; strings that start with "<" go in as they are. */
export function htmlFiling(...lines: readonly string[]): Filing {
  const body = lines.map((line) => (line.startsWith("<") ? line : `<p>${line}</p>`)).join("\n");
  return readFiling("release.htm", encoder.encode(`<html><body>\n${body}\n</body></html>`));
}

/** A filing of plain text lines. */
export function textFiling(...lines: readonly string[]): Filing {
  return readFiling("release.txt", encoder.encode(lines.join("\n")));
}

/** An HTML table; the first cell of a row is its label. */
export function htmlTable(...rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map((row) => `<tr>${row.map((cell) => { const span = /^(.*)~(\d)$/.exec(cell); return span ? `<td colspan="${span[2] ?? ""}">${span[1] ?? ""}</td>` : `<td>${cell}</td>`; }).join("")}</tr>`).join("")}</table>`;
}
