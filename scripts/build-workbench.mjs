// Bundles the embedded workbook and the bridge of its pane into dist/workbench, and fills its samples with the built
// command line. The page's own script is a classic one: browsers keep such scripts compiled for the next visit, modules they
// do not. What it imports when it is first wanted (reading and writing files, the grid's hyphenation) are modules beside it.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "src", "workbench"), target = join(root, "dist", "workbench");

const common = { absWorkingDir: root, outdir: target, bundle: true, minify: true, platform: "browser", target: "es2022", logLevel: "warning", loader: { ".woff2": "file" }, assetNames: "[name]-[hash]", define: { "process.env.NODE_ENV": '"production"', global: "globalThis" } };

/** File by name of the module that it becomes. */
const parts = new Map();
const partsBeside = {
  name: "parts beside",
  setup(build) {
    build.onResolve({ filter: /.*/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind !== "dynamic-import" || pluginData === partsBeside) return undefined;
      const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: partsBeside });
      if (found.errors.length > 0) return found;
      const name = basename(found.path, extname(found.path));
      if ((parts.get(name) ?? found.path) !== found.path) return { errors: [{ text: `Two parts are called ${name}: ${parts.get(name)} and ${found.path}` }] };
      parts.set(name, found.path);
      return { path: `/workbench/${name}.js`, external: true };
    });
  },
};

rmSync(target, { recursive: true, force: true });
// V8 compiles a parenthesized function at once, in the background, but an arrow function, as the bundler would write it,
// only when it is called, on the page's thread.
const atOnce = { banner: { js: '"use strict";(function(){' }, footer: { js: "})();" } };
await build({ ...common, entryPoints: { workbench: join(source, "main.ts"), bridge: join(source, "bridge.ts") }, format: "esm", ...atOnce, plugins: [partsBeside] });
await build({ ...common, entryPoints: Object.fromEntries(parts), format: "esm", splitting: true });
copyFileSync(join(source, "index.html"), join(target, "index.html"));

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
