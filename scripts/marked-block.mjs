// Text that a command writes into a document, between `<!-- NAME: ... -->` and `<!-- /NAME -->`, so that the two cannot differ.
import { readFileSync, writeFileSync } from "node:fs";

/** Puts `text` between the marks called `name` in the file at `path`; throws where the marks are missing. */
export function writeBlock(path, name, text) {
  const before = readFileSync(path, "utf8");
  const block = new RegExp(`(<!-- ${name}:[^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!block.test(before)) throw new Error(`${path} has no block called ${name}.`);
  writeFileSync(path, before.replace(block, (_, open, close) => `${open}${text}\n${close}`));
}

/** A Markdown table; columns given in `right` are set to the right. */
export function markdownTable(headers, rows, right = []) {
  const rule = headers.map((_, index) => (right.includes(index) ? "---:" : "---"));
  return [headers, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The same table for a terminal: columns as wide as their widest cell. */
export function plainTable(headers, rows, right = []) {
  const all = [headers, ...rows].map((cells) => cells.map(String));
  const widths = headers.map((_, index) => Math.max(...all.map((cells) => cells[index].length)));
  const line = (cells) => cells.map((cell, index) => (right.includes(index) ? cell.padStart(widths[index]) : cell.padEnd(widths[index]))).join("  ").trimEnd();
  return [line(all[0]), widths.map((width) => "-".repeat(width)).join("  "), ...all.slice(1).map(line)].join("\n");
}
