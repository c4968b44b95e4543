// The reader as the command line bundles it, once plain and once with a clock around each call from report/ to a stage.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const SOURCE = join(root, "src") + sep, COMPOSER = join(SOURCE, "report") + sep;

const ENTRY = `
  export { readReport } from "./src/report/read-report";
  export { decode } from "./src/filing/decode";
  export { Parser } from "htmlparser2";`;

/** `readReport(name, bytes)`, `decode(name, bytes)` and htmlparser2's `Parser`, bundled with the options of build-node.mjs. */
export function loadReader() {
  return load([]);
}

/**
 * The same, with `stages`: milliseconds by folder of src, summed since they were last cleared. The stages are what the
 * modules of report/ import from other folders, so the core knows nothing of the clock and a new stage shows by itself.
 */
export async function loadTimedReader() {
  const stages = (globalThis.tieoutStages = new Map());
  return { ...(await load([clockAroundStages])), stages };
}

const clockAroundStages = {
  name: "clock-around-stages",
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\.\.\// }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === "unclocked" || !importer.startsWith(COMPOSER)) return undefined;
      const found = await resolve(path, { resolveDir, kind, importer, pluginData: "unclocked" });
      return found.errors.length > 0 ? found : { path: found.path, namespace: "clocked" };
    });
    onLoad({ filter: /.*/, namespace: "clocked" }, ({ path }) => ({
      resolveDir: dirname(path),
      contents: `
        const stage = ${JSON.stringify(path.slice(SOURCE.length).split(sep)[0])}, stages = globalThis.tieoutStages;
        const clocked = (call) => (...given) => {
          const start = performance.now();
          try { return call(...given); } finally { stages.set(stage, (stages.get(stage) ?? 0) + performance.now() - start); }
        };
        const isClass = (value) => /^class\\b/.test(Function.prototype.toString.call(value));
        module.exports = Object.fromEntries(Object.entries(require(${JSON.stringify(`./${basename(path)}`)})).map(([name, value]) => [name, typeof value === "function" && !isClass(value) ? clocked(value) : value]));`,
    }));
  },
};

async function load(plugins) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: ENTRY, resolveDir: root },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    loader: { ".txt": "text" },
    logLevel: "warning",
    write: false,
    plugins,
  });
  const folder = mkdtempSync(join(tmpdir(), "tieout-bench-"));
  try {
    const file = join(folder, "reader.cjs");
    writeFileSync(file, outputFiles[0].contents);
    return createRequire(file)(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
