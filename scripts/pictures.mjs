// Draws every tab of the pane and the filled sheets into docs/pictures, light and dark, through the real bundle.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const run = (args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, TIEOUT_PICTURES: join(root, "docs", "pictures") } }).status ?? 1;

process.exitCode = run(["scripts/build.mjs", "--if-changed"]) || run(["node_modules/jest/bin/jest.js", "--selectProjects", "browser", "--testPathPatterns", "test/e2e/pictures"]);
