import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { openTab, openWorkbench, PICTURES, startSetting, stopSetting, type OpenWorkbench, type Setting } from "./support/workbench";

/** `npm run pictures` draws them for the documents; a test run draws them beside its other results. */
const FOLDER = process.env["TIEOUT_PICTURES"] ?? join(PICTURES, "pictures");
const TIME = 300_000;

/** Fewer bytes than this are an empty page. */
const SMALLEST = 8_000;

const THEMES = ["light", "dark"] as const;
const TABS = ["Library", "Fill", "Checks", "Source", "Letters", "Formula", "Settings"] as const;

let setting: Setting;
let opened: OpenWorkbench;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  setting = await startSetting();
  opened = await openWorkbench(setting, { width: 1440, height: 860 });
}, TIME);
afterAll(async () => { await stopSetting(setting); }, TIME);

/** A picture of the page, or of the pane alone, once it has come to rest. */
async function draw(name: string, of: "page" | "pane"): Promise<number> {
  const path = join(FOLDER, `${name}.png`);
  await opened.page.waitForTimeout(700);
  if (of === "pane") await opened.page.locator("#pane").screenshot({ path });
  else await opened.page.screenshot({ path });
  return statSync(path).size;
}

async function inBoth(name: string, of: "page" | "pane"): Promise<void> {
  for (const theme of THEMES) {
    await opened.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    expect(await draw(`${name}-${theme}`, of)).toBeGreaterThan(SMALLEST);
  }
}

it("shows what a person sees first", async () => {
  await inBoth("first-run", "page");
}, TIME);

it("shows the filled workbook, sheet by sheet", async () => {
  const { book, pane } = opened;
  await openTab(opened, "Fill");
  await pane.getByRole("button", { name: "Fill sheets" }).click();
  await pane.getByText(/\d+ sheets filled/).waitFor({ timeout: TIME });
  await book.settle();
  for (const sheet of ["Overview", "Charts", "Guidance", "Income statement", "Balance sheet", "Adjusted EBITDA bridge", "Checks", "Sources"]) {
    expect(await book.sheets()).toContain(sheet);
    await book.activate(sheet);
    await opened.page.emulateMedia({ colorScheme: "light" });
    expect(await draw(`sheet-${sheet.toLowerCase().replaceAll(" ", "-")}`, "page")).toBeGreaterThan(SMALLEST);
  }
  await book.activate("Adjusted EBITDA bridge");
  await inBoth("workbook", "page");
}, TIME);

it("shows the charts of the pane", async () => {
  const { pane } = opened;
  await openTab(opened, "Fill");
  await pane.getByRole("button", { name: /Close|Dismiss/ }).first().click();
  await pane.getByRole("button", { name: "At a glance" }).click();
  await pane.locator("canvas").first().waitFor();
  await pane.getByRole("button", { name: "At a glance" }).evaluate((button) => { button.scrollIntoView({ block: "start" }); });
  await inBoth("glance", "pane");
  await pane.getByRole("button", { name: "At a glance" }).click();
}, TIME);

it.each(TABS)("shows the %s tab", async (tab) => {
  await openTab(opened, tab);
  await inBoth(`tab-${tab.toLowerCase()}`, "pane");
}, TIME);
