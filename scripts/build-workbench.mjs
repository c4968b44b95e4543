// Bundles the embedded workbook and the bridge of its pane into dist/workbench. Reading and writing files (exceljs) is a part of its own, loaded when it is needed.
import { copyFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "src", "workbench"), target = join(root, "dist", "workbench");

const common = { absWorkingDir: root, outdir: target, bundle: true, minify: true, platform: "browser", target: "es2022", logLevel: "warning", define: { "process.env.NODE_ENV": '"production"', global: "globalThis" } };

rmSync(target, { recursive: true, force: true });
await Promise.all([
  build({ ...common, entryPoints: { workbench: join(source, "workbench.ts") }, format: "esm", splitting: true, chunkNames: "[name]-[hash]" }),
  build({ ...common, entryPoints: { bridge: join(source, "bridge.ts"), gate: join(source, "gate.ts") }, format: "iife" }),
]);
copyFileSync(join(source, "index.html"), join(target, "index.html"));
