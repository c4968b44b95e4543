// Seeds wrong digits into the real releases of ../shared/corpus, one in each copy, and scores whether the checks notice them
// and the repairs undo them. Fails below the bar. --seed N and --count N choose other digits, --verbose lists what was
// missed, --write puts the figures into docs/accuracy.md.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { markdownTable, plainTable, writeBlock } from "./marked-block.mjs";
import { parse, run } from "./run-cli.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const shared = join(root, "..", "shared");
const CORRUPTER = join(shared, "tools", "corrupt.mjs"), TRUTH = join(shared, "truth"), DOCUMENTS = join(shared, "corpus", "ex99");

/** The bar: the scorer's own name for the line, and the least share or the most that may be. */
const BARS = Object.freeze([
  { line: "wrong digit detected", least: 97 },
  { line: "cell named by a repair", least: 60 },
  { line: "repaired to the original", least: 60 },
  { line: "false proofs", most: 0 },
]);

/** Seeds that --write measures, so that the figures in the docs do not rest on one draw. */
const SEEDS = Object.freeze([1, 2, 3, 4, 5]);

const option = (name, fallback) => { const at = process.argv.indexOf(name); return at < 0 ? fallback : process.argv[at + 1]; };

const missing = [CORRUPTER, TRUTH, DOCUMENTS].filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.log(`SKIPPED: wrong digits are seeded into the filings of ../shared, and ${missing.length === 1 ? "one part is" : "these are"} not there: ${missing.join(", ")}`);
  process.exit(0);
}

const work = mkdtempSync(join(tmpdir(), "tieout-detect-"));
try {
  run(join(root, "scripts", "build-node.mjs"));
  const clean = join(work, "clean.ndjson");
  parse(readdirSync(DOCUMENTS).sort().map((name) => join(DOCUMENTS, name)), clean);
  const write = process.argv.includes("--write");
  const seeds = write ? SEEDS : [option("--seed", "1")];
  const results = seeds.map((seed) => measure(String(seed), clean));
  const rows = BARS.map(({ line, least, most }) => {
    const values = results.map((result) => result[line] ?? Number.NaN);
    const met = values.every((value) => (most === undefined ? value >= least : value <= most));
    return [line, most === undefined ? `≥ ${least}%` : `≤ ${most}`, ...values.map((value) => (most === undefined ? `${value.toFixed(1)}%` : String(value))), met ? "met" : "BELOW"];
  });
  const head = ["what", "bar", ...seeds.map((seed) => `seed ${seed}`), ""];
  console.log(plainTable(head, rows, head.map((_, i) => i).slice(1, -1)));
  if (write) writeBlock(join(root, "docs", "accuracy.md"), "detect", markdownTable(head, rows));
  process.exitCode = rows.every((row) => row.at(-1) === "met") ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** @returns the scorer's figures by line */
function measure(seed, clean) {
  const copies = join(work, `seed-${seed}`), parsed = join(work, `seed-${seed}.ndjson`);
  console.log(run(CORRUPTER, "make", "--truth", TRUTH, "--documents", DOCUMENTS, "--out", copies, "--seed", seed, "--count", option("--count", "200")));
  parse(readdirSync(copies).filter((name) => name.includes("__")).sort().map((name) => join(copies, name)), parsed);
  const told = run(CORRUPTER, "score", "--out", copies, "--parsed", parsed, "--clean", clean, ...(process.argv.includes("--verbose") ? ["--verbose"] : []));
  console.log(told);
  return Object.fromEntries(BARS.map(({ line }) => [line, Number(new RegExp(`^${line}\\s+([\\d.]+)`, "m").exec(told)?.[1] ?? Number.NaN)]));
}
