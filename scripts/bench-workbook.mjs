// How long the embedded workbook takes to open and to fill, in a headless browser against the built server:
// npm run bench:workbook [-- RUNS]. CHROMIUM_PATH names the browser where it is not found by itself.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { plainTable } from "./marked-block.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const RUNS = Number(process.argv[2] ?? 5), WAIT = 120_000;
/** Milliseconds a browser has to come to rest before a visit. */
const REST = 3000;
const VIEW = { width: 1440, height: 900 };
/** Seconds. */
const AIMS = { open: 3, fill: 4 };
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

function browserPath() {
  const places = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = process.env.CHROMIUM_PATH ?? places.find((path) => existsSync(path));
  if (found === undefined) throw new Error("No Chromium or Chrome was found: name one in CHROMIUM_PATH.");
  return found;
}

async function startServer() {
  const child = spawn(process.execPath, [join(root, "dist", "server", "serve.cjs"), "workbench"], { env: { ...process.env, PORT: "0" } });
  const address = await new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      const found = /http:\/\/localhost:\d+/.exec(String(chunk));
      if (found) resolve(found[0]);
    });
    child.on("exit", (code) => { reject(new Error(`The server ended with code ${code}.`)); });
  });
  return { address, stop: () => child.kill("SIGTERM") };
}

/** Seconds of one visit: until the grid shows, until grid, functions and pane answer, and of a fill with the seeds. */
async function visit(context, address, rest) {
  const page = await context.newPage();
  try {
    await page.waitForTimeout(rest);
    let start = performance.now();
    const seconds = () => (performance.now() - start) / 1e3;
    await page.goto(address, { waitUntil: "commit" });
    await page.locator("#grid canvas").first().waitFor({ timeout: WAIT });
    const grid = seconds();
    const pane = page.frameLocator("#pane");
    await pane.getByRole("tab", { name: "Fill" }).waitFor({ timeout: WAIT });
    const shown = seconds();
    await page.waitForFunction(() => window.tieoutWorkbench !== undefined);
    await page.evaluate(() => window.tieoutWorkbench.ready);
    await page.evaluate(() => window.tieoutWorkbench.setCell("Sheet1", "B2", '=LPSN.ADJ_EBITDA("Q3 2013")'));
    await page.waitForFunction(() => window.tieoutWorkbench.value("Sheet1", "B2") === 5190, null, { timeout: WAIT });
    const open = seconds();
    await pane.getByRole("tab", { name: "Fill" }).click();
    const button = pane.getByRole("button", { name: "Fill sheets" });
    await button.waitFor({ timeout: WAIT });
    await page.waitForTimeout(500);
    start = performance.now();
    await button.click();
    await pane.getByText(/\d+ sheets filled/).waitFor({ timeout: WAIT });
    const fill = seconds();
    await page.evaluate(() => window.tieoutWorkbench.settle());
    return { grid, shown, open, fill, settled: seconds() };
  } finally {
    await page.close();
  }
}

/** Each visit in a context of its own, at once: nothing is kept and nothing is warm. */
async function freshVisits(address) {
  const browser = await chromium.launch({ executablePath: browserPath(), args: FLAGS }), visits = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({ viewport: VIEW });
      visits.push(await visit(context, address, 0));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return visits;
}

/** As a person comes back: a browser that runs, with its profile on the disk. The first visit is not counted. */
async function laterVisits(address) {
  const profile = mkdtempSync(join(tmpdir(), "tieout-bench-")), visits = [];
  const context = await chromium.launchPersistentContext(profile, { executablePath: browserPath(), args: FLAGS, viewport: VIEW });
  try {
    for (let run = 0; run <= RUNS; run += 1) visits.push(await visit(context, address, REST));
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return visits.slice(1);
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

function tableOf(title, visits) {
  const row = (what, key, aim) => {
    const values = visits.map((each) => each[key]);
    return [what, ...[Math.min(...values), median(values), Math.max(...values)].map((value) => value.toFixed(2)), aim === undefined ? "" : `under ${aim} s: ${median(values) < aim ? "met" : "NOT MET"}`];
  };
  return plainTable([`seconds, ${title}`, "least", "median", "greatest", "aim"], [
    row("navigation to the grid", "grid", AIMS.open),
    row("navigation to the pane", "shown"),
    row("navigation to a cell that a function of the add-in has answered", "open", AIMS.open),
    row("Fill sheets, from click to done", "fill", AIMS.fill),
    row("Fill sheets, until every formula is calculated", "settled"),
  ], [1, 2, 3]);
}

const server = await startServer();
try {
  console.log(`${tableOf("in a fresh browser profile", await freshVisits(server.address))}\n`);
  console.log(tableOf("in a running browser, at a later visit", await laterVisits(server.address)));
} finally {
  server.stop();
}
