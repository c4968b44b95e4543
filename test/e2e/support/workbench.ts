import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { TieoutWorkbench } from "../../../src/workbench/page-api";
import { launchBrowser } from "./browser";
import { startServer, type RunningServer } from "./server";

export const PICTURES = join(__dirname, "..", "..", "..", "test-results");
const READY_TIME = 90_000;

type Call = { [K in keyof TieoutWorkbench]: TieoutWorkbench[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never };
export type Calls = Omit<Call, "ready">;

/** The running page: the workbook by its calls, the pane, and what went wrong in the page. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly book: Calls;
  /** Errors of the page's scripts, and requests that left this machine. */
  readonly faults: readonly string[];
  picture(name: string): Promise<void>;
}

export interface Setting {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** Every workbook that was opened. */
  readonly opened: OpenWorkbench[];
}

export async function startSetting(): Promise<Setting> {
  mkdirSync(PICTURES, { recursive: true });
  const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  return { server, browser, opened: [] };
}

/** @throws Error where the add-in asked a workbook for something of Excel's that it does not have */
export async function stopSetting({ server, browser, opened }: Setting): Promise<void> {
  try {
    const open = opened.filter(({ page }) => !page.isClosed());
    const unanswered = new Set((await Promise.all(open.map(({ book }) => book.unanswered()))).flat());
    if (unanswered.size > 0) throw new Error(`The embedded workbook does not answer what the add-in asked of Excel: ${[...unanswered].join(", ")}`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Opens the workbook in a page of its own and waits until grid, functions and pane are there. */
export async function openWorkbench({ server, browser, opened }: Setting, size = { width: 1440, height: 900 }): Promise<OpenWorkbench> {
  const page = await browser.newPage({ viewport: size });
  const faults: string[] = [];
  page.on("pageerror", (error) => { faults.push(error.message); });
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (!["localhost", ""].includes(hostname) && protocol !== "data:" && protocol !== "blob:") faults.push(`a request to ${hostname}`);
  });
  await page.goto(server.address);
  await page.waitForFunction(() => window.tieoutWorkbench !== undefined, null, { timeout: READY_TIME });
  await page.evaluate(() => window.tieoutWorkbench?.ready);
  const pane = page.frameLocator("#pane");
  await pane.getByRole("tab", { name: "Library" }).waitFor({ timeout: READY_TIME });
  const book = new Proxy({} as Calls, {
    get: (_target, name) => (...args: unknown[]) => page.evaluate(([method, given]) => {
      const api = window.tieoutWorkbench as unknown as Record<string, (...values: unknown[]) => unknown>;
      return api[method]?.(...(given));
    }, [String(name), args] as const),
  });
  const workbench: OpenWorkbench = { page, pane, book, faults, picture: async (name) => { await page.screenshot({ path: join(PICTURES, `${name}.png`) }); } };
  opened.push(workbench);
  return workbench;
}

/** Goes to a tab of the pane, by the menu at the bar's end where there is no room for it. */
export async function openTab({ pane }: OpenWorkbench, name: string): Promise<void> {
  const tab = pane.getByRole("tab", { name, exact: true });
  if (await tab.isVisible()) {
    await tab.click();
    return;
  }
  await pane.getByRole("button", { name: "More tabs" }).click();
  await pane.getByRole("menuitem", { name, exact: true }).click();
}

/** Drops files on the pane as a person does from a folder. */
export async function dropFiles({ pane }: OpenWorkbench, files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  const zone = pane.getByText("Drop filings here");
  const dataTransfer = await zone.evaluateHandle((_zone, dropped) => {
    const data = new DataTransfer();
    for (const { name, text } of dropped) data.items.add(new File([text], name));
    return data;
  }, files);
  await zone.dispatchEvent("drop", { dataTransfer });
}

/** The pane in a theme and width: what axe finds in it, and by how many pixels it is wider than it may be. */
export async function paneAt({ page, pane }: OpenWorkbench, colorScheme: "light" | "dark", width: number): Promise<{ violations: string[]; overflow: number }> {
  await page.emulateMedia({ colorScheme });
  await page.locator("#pane").evaluate((frame, pixels) => { Object.assign(frame.style, { width: `${pixels}px`, minWidth: "0", flex: "none" }); }, width);
  await page.waitForTimeout(500);
  const frame = page.frames().find((each) => each.url().includes("taskpane"));
  if (!frame) throw new Error("The page has no pane.");
  await frame.evaluate(axe.source);
  return { violations: await frame.evaluate(violations), overflow: await pane.locator("#panel").evaluate((panel) => panel.scrollWidth - panel.clientWidth) };
}

/** What axe finds, without the focus guards that the component library puts into the page and takes care of itself. */
async function violations(): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run: (context: unknown) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };
  const found = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`.trim());
}
