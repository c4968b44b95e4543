// Runs Node scripts and the command line for the scripts that measure it.
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What a script of Node prints; throws with what it said where it fails. */
export function run(...command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${basename(command[0])} failed: ${stderr || stdout}`);
  return stdout.trimEnd();
}

/** Writes what the command line reads of the files to `output`, one line each. Exit code 2 means that a file could not be read: its line says so. */
export function parse(files, output) {
  const to = openSync(output, "w");
  const { status, signal } = spawnSync(process.execPath, [join(root, "dist", "cli", "tieout.cjs"), "parse", "--ndjson", ...files], { cwd: root, stdio: ["ignore", to, "inherit"] });
  closeSync(to);
  if (status !== 0 && status !== 2) throw new Error(`tieout parse ended with ${signal ?? `exit code ${status}`}.`);
}
