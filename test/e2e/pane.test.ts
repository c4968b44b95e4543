import { readFileSync } from "node:fs";
import type { Frame, Locator } from "playwright-core";
import { releasePath, RELEASE_NAMES } from "../support/releases";
import { dropFiles, openTab, openWorkbench, paneAt, startSetting, stopSetting, type OpenWorkbench, type Setting } from "./support/workbench";

const TIME = 240_000;
const TABS = ["Library", "Fill", "Formula", "Checks", "Source", "Letters", "Settings"];

let setting: Setting;
let opened: OpenWorkbench;

beforeAll(async () => {
  setting = await startSetting();
  opened = await openWorkbench(setting);
}, TIME);
afterAll(async () => { await stopSetting(setting); }, TIME);

/** A release of about 3 MB: a small one's tables again and again. `mark` makes it another document. */
function longRelease(mark: string): string {
  const text = readFileSync(releasePath(RELEASE_NAMES.harrow), "utf8");
  const end = text.search(/<\/body>/i), tables = text.match(/<table[\s\S]*?<\/table>/gi)?.join("\n") ?? "";
  const copies = Math.ceil((3_000_000 - text.length) / tables.length);
  return `${text.slice(0, end)}<p>${mark}</p>${`<p>Supplement</p>${tables}`.repeat(copies)}${text.slice(end)}`;
}

function paneFrame(): Frame {
  const frame = opened.page.frames().find((each) => each.url().includes("taskpane"));
  if (!frame) throw new Error("The page has no pane.");
  return frame;
}

/** In the pane: how often it answered until reading was over, its longest silence, and how long that took; in milliseconds. */
async function answersWhileReading(): Promise<{ times: number; longest: number; whole: number }> {
  const began = performance.now();
  let times = 0, longest = 0, last = began;
  while (document.querySelector("[role=progressbar]")) {
    await new Promise((resolve) => setTimeout(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    times += 1;
  }
  return { times, longest, whole: last - began };
}

const card = (company: RegExp): Locator => opened.pane.getByRole("article", { name: company });

describe("the pane", () => {
  it("goes from the first run to a filled workbook in one click", async () => {
    const { pane, book } = opened;
    await opened.picture("first-run");
    await pane.getByRole("button", { name: "Try it with LivePerson’s sample" }).click();
    await pane.getByText(/^\d+ sheets filled$/).waitFor({ timeout: TIME });
    await book.settle();
    expect(await book.value("Overview", "A1")).toContain("LivePerson");
    await openTab(opened, "Library");
    expect(await pane.getByText("Try it with LivePerson’s sample").count()).toBe(0);
  }, TIME);

  it("adds pasted text, knows it again, and says why a short text is no filing", async () => {
    const { pane } = opened, text = readFileSync(releasePath(RELEASE_NAMES.linden), "utf8");
    const paste = async (words: string): Promise<void> => {
      await pane.getByRole("button", { name: "Paste text" }).click();
      await pane.getByLabel("Name in the library").fill("Pasted release");
      await pane.getByRole("textbox", { name: "Text" }).fill(words);
      await pane.getByRole("button", { name: "Add to the library" }).click();
    };
    await paste("Revenue was 5.");
    await pane.getByText("This is too short to be a filing.").waitFor({ timeout: TIME });
    await pane.getByRole("button", { name: "Cancel" }).click();
    await paste(text);
    await card(/Linden/).waitFor({ timeout: TIME });
    await paste(text);
    await pane.getByText("Pasted release.htm is already in the library.").waitFor({ timeout: TIME });
  }, TIME);

  it("answers while a 3 MB release is read, and keeps nothing of it when told to stop", async () => {
    const { pane } = opened;
    await dropFiles(opened, [{ name: "stopped.htm", text: longRelease("first") }]);
    await pane.getByRole("button", { name: "Cancel" }).click({ timeout: TIME });
    await pane.getByText("stopped.htm was not added, as you chose.").waitFor({ timeout: TIME });
    expect(await card(/Harrow/).count()).toBe(0);
    await dropFiles(opened, [{ name: "long.htm", text: longRelease("second") }]);
    const cancel = pane.getByRole("button", { name: "Cancel" });
    await cancel.waitFor({ timeout: TIME });
    const answers = await paneFrame().evaluate(answersWhileReading);
    await card(/Harrow/).waitFor({ timeout: TIME });
    expect(answers.times).toBeGreaterThan(10);
    expect(answers.longest).toBeLessThan(answers.whole / 2);
    await pane.getByRole("button", { name: /^Remove Harrow/ }).click();
  }, TIME);

  it.each([["light", "Light"], ["dark", "Dark"], ["contrast", "High contrast"]])("has no fault of accessibility and cuts nothing off at 320 and at 160 pixels: %s", async (name, label) => {
    const { pane } = opened;
    await openTab(opened, "Settings");
    await pane.getByRole("radio", { name: label }).check();
    const found: string[] = [];
    for (const tab of TABS) {
      await paneAt(opened, "light", 320);
      await openTab(opened, tab);
      const { violations, overflow } = await paneAt(opened, "light", 320);
      found.push(...violations.map((each) => `${tab}: ${each}`), ...(overflow > 0 ? [`${tab}: ${overflow} pixels too wide`] : []));
      await opened.picture(`pane-${tab.toLowerCase()}-${name}`);
      // 200% zoom leaves half of the pixels.
      const { overflow: zoomed } = await paneAt(opened, "light", 160);
      if (zoomed > 0) found.push(`${tab}: ${zoomed} pixels too wide at 200%`);
      const page = await paneFrame().evaluate(() => document.body.scrollWidth - document.body.clientWidth);
      if (page > 0) found.push(`${tab}: the page scrolls sideways at 200%`);
    }
    expect(found).toEqual([]);
  }, TIME);

  it("draws the bridge as a chart that says in words what it shows, in every theme", async () => {
    const { pane } = opened;
    await paneAt(opened, "light", 320);
    await openTab(opened, "Settings");
    await pane.getByRole("radio", { name: "As in Office" }).check();
    await openTab(opened, "Fill");
    await pane.getByLabel("Filing", { exact: true }).selectOption({ label: "LivePerson, Inc. · 8-K · Q3 2013" });
    await pane.getByRole("button", { name: "At a glance" }).click();
    const chart = pane.getByRole("img", { name: /^Q3 2013, in USD thousands: .*; Adjusted EBITDA 5,190\.$/ });
    await chart.waitFor({ timeout: TIME });
    const isDrawn = (): Promise<boolean> => chart.evaluate((canvas: HTMLCanvasElement) => canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value !== 0) ?? false);
    for (const scheme of ["light", "dark"] as const) {
      expect(await paneAt(opened, scheme, 320)).toEqual({ violations: [], overflow: 0 });
      expect(await isDrawn()).toBe(true);
    }
  }, TIME);

  it("reaches every tab with the keyboard", async () => {
    await paneAt(opened, "light", 420);
    await openTab(opened, "Library");
    await opened.pane.getByRole("tab", { name: "Library" }).focus();
    await opened.page.keyboard.press("ArrowRight");
    expect(await opened.pane.getByRole("tab", { name: "Fill" }).getAttribute("aria-selected")).toBe("true");
  }, TIME);

  it("had no error in its scripts and asked nothing of the network", () => {
    expect(opened.faults).toEqual([]);
  });
});
