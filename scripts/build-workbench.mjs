// Bundles the embedded workbook and the bridge of its pane into dist/workbench, and fills its samples with the built
// command line. Reading and writing files (exceljs) is a part of its own, loaded when it is needed.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "src", "workbench"), target = join(root, "dist", "workbench");

const common = { absWorkingDir: root, outdir: target, bundle: true, minify: true, platform: "browser", target: "es2022", logLevel: "warning", loader: { ".woff2": "file" }, assetNames: "[name]-[hash]", define: { "process.env.NODE_ENV": '"production"', global: "globalThis" } };

rmSync(target, { recursive: true, force: true });
const [{ metafile }] = await Promise.all([
  build({ ...common, metafile: true, entryPoints: { workbench: join(source, "workbench.ts") }, format: "esm", splitting: true, chunkNames: "[name]-[hash]" }),
  build({ ...common, entryPoints: { bridge: join(source, "bridge.ts") }, format: "iife" }),
]);
// The parts that the workbook's script needs at once are named in the page, so that they are fetched together with it.
const { imports } = metafile.outputs[Object.keys(metafile.outputs).find((path) => basename(path) === "workbench.js")];
const preloads = imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => `    <link rel="modulepreload" href="/workbench/${basename(path)}" />\n`);
writeFileSync(join(target, "index.html"), readFileSync(join(source, "index.html"), "utf8").replace("  </head>", `${preloads.join("")}  </head>`));

const RELEASE = "004_ea1ead2fdb1745ca.txt", LETTER = "000_f55c8f11b4820f11.txt";
const SAMPLES = [
  { file: "liveperson-results.xlsx", filings: [RELEASE], title: "LivePerson results, Q3 2013", text: "The earnings release: statements, bridges, guidance and the checks that tie them." },
  { file: "liveperson-letter.xlsx", filings: [LETTER], title: "LivePerson comment letter, 2013", text: "A response to the SEC staff: its comments and what the company promised." },
  { file: "liveperson-both.xlsx", filings: [RELEASE, LETTER], title: "LivePerson results and letter", text: "Both filings in one library, each promise against what was filed later." },
];
const samples = join(target, "samples");
mkdirSync(samples);
for (const { file, filings } of SAMPLES) execFileSync(process.execPath, [join(root, "dist", "cli", "tieout.cjs"), "fill", ...filings.map((name) => join(root, "seeds", name)), "-o", join(samples, file)]);
writeFileSync(join(samples, "index.json"), JSON.stringify(SAMPLES.map(({ file, title, text }) => ({ file, title, text }))));
