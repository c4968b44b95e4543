// Parses the real filings and letters in ../shared/corpus, scores them against the hand-made answers in ../shared/truth
// and fails below the bar. --verbose shows every difference; --write puts the figures into docs/accuracy.md.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { letterPaths, letterResults } from "./letter-scoreboard.mjs";
import { markdownTable, plainTable, writeBlock } from "./marked-block.mjs";
import { parse, run } from "./run-cli.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const shared = join(root, "..", "shared");
const FOLDERS = ["ex99", "8k"].map((folder) => join(shared, "corpus", folder));
const TRUTH = join(shared, "truth"), SCORER = join(shared, "tools", "score.mjs"), LETTERS = letterPaths(shared);

/**
 * The bar: the least share that must be right, by the scorer's own name for the line. `most` holds the other way round.
 * `of` says what a bare count is a share of.
 */
const BARS = Object.freeze([
  { line: "statements found", key: "statements", least: 1 },
  { line: "statement kinds", key: "kinds", least: 0.99 },
  { line: "scales", key: "scales", least: 1 },
  { line: "column periods", key: "periods", least: 0.99 },
  { line: "row units", key: "units", least: 0.99 },
  { line: "cells", key: "cells", least: 0.995 },
  { line: "cells read wrong", key: "wrong", of: "cells", most: 0.001 },
  { line: "formulas", key: "formulas", least: 0.97 },
  { line: "guidance items", key: "guidance", least: 0.85 },
  { line: "headline periods", key: "headline", least: 0.95 },
  { line: "release dates", key: "date", least: 0.95 },
]);

/** Documents without statements, by what their names say: news of acquisitions and the like, and a form's cover alone. */
const NEGATIVE = /negative|_cover\./i;

const missing = [...FOLDERS, TRUTH, SCORER, ...Object.values(LETTERS)].filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.log(`SKIPPED: the scoreboard needs the filings and answers in ../shared, and ${missing.length === 1 ? "one part is" : "these are"} not there: ${missing.join(", ")}`);
  process.exit(0);
}
const work = mkdtempSync(join(tmpdir(), "tieout-scoreboard-"));
try {
  process.exitCode = main();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function main() {
  run(join(root, "scripts", "build-node.mjs"));
  const files = FOLDERS.flatMap((folder) => readdirSync(folder).sort().map((name) => join(folder, name)));
  const parsed = join(work, "parsed.ndjson");
  parse(files, parsed);
  const documents = readFileSync(parsed, "utf8").split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line));
  const scorer = [SCORER, "--truth", TRUTH, "--parsed", parsed];
  console.log(run(...scorer, ...(process.argv.includes("--verbose") ? ["--verbose"] : [])));
  const score = JSON.parse(run(...scorer, "--json"));
  const results = [...BARS.map((bar) => measure(bar, score)), ...corpusResults(files, documents, score)];
  report(results, "scoreboard");
  reportBroken(documents);
  const letters = letterResults({ paths: LETTERS, root, work, run, parse, verbose: process.argv.includes("--verbose") });
  report(letters, "letters-scoreboard");
  const all = [...results, ...letters], below = all.filter(({ met }) => !met);
  console.log(below.length === 0 ? "\nThe scoreboard is over the bar." : `\nThe scoreboard is below the bar in ${below.length} of ${all.length} lines: ${below.map(({ line }) => line).join(", ")}.`);
  return below.length === 0 ? 0 : 1;
}

/** Lists every check that is broken on the filings as they are: each must be a misprint of the filing. */
function reportBroken(documents) {
  const broken = documents.flatMap(({ file, checks = [] }) => checks.filter(({ status }) => status === "broken").map(({ title, period, explanation }) => [file.replace(/_[^_]*$/, ""), title, period ?? "", explanation]));
  const once = [...new Map(broken.map((row) => [row.join("|"), row])).values()];
  console.log(`\nBroken checks on the filings as they are: ${once.length}`);
  for (const [file, title, period, explanation] of once) console.log(`  ${file}: ${title} (${period}). ${explanation}`);
  const cell = (text) => text.replace(/\|/g, "\\|");
  if (process.argv.includes("--write")) writeBlock(join(root, "docs", "accuracy.md"), "broken", markdownTable(["filing", "period", "what does not tie"], once.map(([file, , period, explanation]) => [file, period, cell(explanation)])));
}

/** Prints a table of results and, with --write, puts it into its block of docs/accuracy.md. */
function report(results, block) {
  const table = ["what", "bar", "reached", ""], rows = results.map(({ line, bar, reached, met }) => [line, bar, reached, met ? "met" : "BELOW"]);
  console.log(plainTable(table, rows, [1, 2]));
  for (const { line, files: named } of results) for (const file of named ?? []) console.log(`  ${line}: ${file}`);
  if (process.argv.includes("--write")) writeBlock(join(root, "docs", "accuracy.md"), block, markdownTable(table, rows, [1, 2]));
}

function measure({ line, key, least, most, of }, score) {
  const [right, all] = of === undefined ? score[key] : [score[key], score[of][1]];
  const share = all === 0 ? (least === undefined ? 0 : 1) : right / all;
  const percent = (value, places) => `${(100 * value).toFixed(places)}%`;
  return {
    line,
    bar: least === undefined ? `at most ${percent(most, 1)}` : least === 1 ? "100%" : `at least ${percent(least, 1)}`,
    reached: `${percent(share, 2)} (${right}/${all})`,
    met: least === undefined ? share <= most : share >= least,
  };
}

/** What every document of the corpus owes, labelled or not. */
function corpusResults(files, documents, score) {
  const answered = new Map(documents.map((document) => [document.file, document]));
  const failed = files.map((file) => basename(file)).filter((file) => !answered.has(file) || answered.get(file).error);
  const negatives = documents.filter(({ file }) => NEGATIVE.test(file));
  const invented = negatives.filter(({ statements }) => (statements ?? []).length > 0);
  const unsaid = negatives.filter(({ diagnostics }) => (diagnostics ?? []).length === 0);
  return [
    { line: "labelled releases parsed", bar: "all", reached: `${score.parsed}/${score.documents}`, met: score.parsed === score.documents },
    { line: "files read without error", bar: "all", reached: `${files.length - failed.length}/${files.length}`, met: failed.length === 0, files: failed.map((file) => `${file}${answered.get(file)?.error ? ` (${answered.get(file).error.message})` : ""}`) },
    { line: "negatives that give statements", bar: "none", reached: `${invented.length}/${negatives.length}`, met: invented.length === 0, files: invented.map(({ file, statements }) => `${file} (${statements.length})`) },
    { line: "negatives that say why", bar: "all", reached: `${negatives.length - unsaid.length}/${negatives.length}`, met: unsaid.length === 0, files: unsaid.map(({ file }) => file) },
  ];
}
