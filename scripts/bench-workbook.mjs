// How long the embedded workbook takes to open and to fill, in a headless browser against the built server:
// npm run bench:workbook [-- RUNS]. CHROMIUM_PATH names the browser where it is not found by itself.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { plainTable } from "./marked-block.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const RUNS = Number(process.argv[2] ?? 5), WAIT = 120_000;
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

/** Seconds of one visit in a fresh context: until the grid shows, until grid, functions and pane answer, and of a fill with the seeds. */
async function visit(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
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
    await context.close();
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const server = await startServer();
const browser = await chromium.launch({ executablePath: browserPath(), args: FLAGS });
try {
  const visits = [];
  for (let run = 0; run < RUNS; run += 1) visits.push(await visit(browser, server.address));
  const row = (what, key, aim) => {
    const values = visits.map((each) => each[key]);
    return [what, ...[Math.min(...values), median(values), Math.max(...values)].map((value) => value.toFixed(2)), aim === undefined ? "" : `under ${aim} s: ${median(values) < aim ? "met" : "NOT MET"}`];
  };
  console.log(plainTable(["seconds, in a fresh browser profile", "least", "median", "greatest", "aim"], [
    row("navigation to the grid", "grid"),
    row("navigation to the pane", "shown"),
    row("navigation to a cell that a function of the add-in has answered", "open", AIMS.open),
    row("Fill sheets, from click to done", "fill", AIMS.fill),
    row("Fill sheets, until every formula is calculated", "settled"),
  ], [1, 2, 3]));
} finally {
  await browser.close();
  server.stop();
}
