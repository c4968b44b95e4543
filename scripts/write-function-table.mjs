// Writes the table of cell functions into README.md from the metadata that Excel reads, so that they cannot differ.
// With --check it changes nothing and fails when the table is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { generateCustomFunctionsMetadata } = createRequire(import.meta.url)("custom-functions-metadata");
const { errors, metadataJson } = await generateCustomFunctionsMetadata([join(root, "src", "functions", "functions.ts")], true);
if (errors.length > 0) throw new Error(errors.join("\n"));

const rows = JSON.parse(metadataJson).functions.map(({ name, description, parameters }) => {
  const list = (parameters ?? []).map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ");
  const [what, example] = description.split(/\s*Example:\s*/);
  return `| \`${name}(${list})\` | ${what.replace(/\.$/, "")} | ${example ? `\`${example}\`` : ""} |`;
});
const table = ["| LPSN. | gives | example |", "| --- | --- | --- |", ...rows].join("\n");
const path = join(root, "README.md"), readme = readFileSync(path, "utf8");
const written = readme.replace(/(<!-- functions:[^>]*-->\n)[\s\S]*?(<!-- \/functions -->)/, (_, open, close) => `${open}${table}\n${close}`);
if (process.argv.includes("--check")) {
  if (written !== readme) {
    console.error("README.md's table of functions is out of date: run node scripts/write-function-table.mjs");
    process.exit(1);
  }
} else writeFileSync(path, written);
