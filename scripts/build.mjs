// Builds everything into dist/. With --if-changed it does so only when a source is newer than the last build.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "dist", ".built");
const SOURCES = ["src", "seeds", "assets", "scripts", "manifest.xml", "webpack.config.js", "package-lock.json", "tsconfig.json"];

function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(command, ...args) {
  const { status } = spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const builtAt = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (process.argv.includes("--if-changed") && SOURCES.every((source) => newest(join(root, source)) < builtAt)) process.exit(0);

const started = Date.now();
console.log("Building ...");
run(join(root, "scripts", "build-node.mjs"));
run(join(root, "scripts", "build-workbench.mjs"));
run(join(root, "node_modules", "webpack-cli", "bin", "cli.js"), "--mode", "production");
run(join(root, "scripts", "build-help.mjs"));
mkdirSync(dirname(stamp), { recursive: true });
writeFileSync(stamp, new Date(started).toISOString());
