import { join } from "node:path";
import { dropFiles, openWorkbench, paneAt, PICTURES, startSetting, stopSetting, type OpenWorkbench, type Setting } from "./support/workbench";

const TIME = 240_000, WAIT = 60_000;
const HOSTILE = `<html><body onload="parent.hit = 1"><script>parent.hit = 1; window.hit = 1</script><p>Acme, Inc.</p><img src="https://example.com/x.png" onerror="window.hit = 1">
<iframe src="https://example.com/"></iframe><svg onload="window.hit = 1"></svg><a href="javascript:window.hit=1">More here</a><form action="https://example.com/"><input name="q"></form>
<style>body{display:none}</style><link rel="stylesheet" href="https://example.com/x.css"><div style="position:fixed;top:0;left:0;background:url(https://example.com/y.png)">Stays in place</div>
<span data-figure="forged:0">Forged</span><p>Statements of operations (in thousands)</p><table><tr><td></td><td>Q3 2013</td></tr><tr><td>Revenue</td><td>45,192</td></tr></table></body></html>`;

let setting: Setting;
let opened: OpenWorkbench;

beforeAll(async () => {
  setting = await startSetting();
  opened = await openWorkbench(setting);
}, TIME);
afterAll(async () => { await stopSetting(setting); }, TIME);

const tab = (name: string): Promise<void> => opened.pane.getByRole("tab", { name, exact: true }).click();

describe("the filing in the pane", () => {
  it("shows the selected cell's figure, highlighted and in view", async () => {
    const { book, pane } = opened;
    await tab("Fill");
    await pane.getByRole("button", { name: "Fill sheets", exact: true }).click();
    await pane.getByText(/^\d+ sheets filled$/).waitFor({ timeout: WAIT });
    await book.settle();
    await tab("Source");
    await book.select("Income statement", "B7");
    const shown = pane.locator("[data-current]").filter({ hasText: "45,192" });
    await shown.waitFor({ timeout: WAIT });
    await opened.page.waitForTimeout(1500);
    const inView = await shown.evaluate((element) => {
      const region = (element.getRootNode() as ShadowRoot).host.parentElement?.getBoundingClientRect(), box = element.getBoundingClientRect();
      return region !== undefined && box.top >= region.top && box.bottom <= region.bottom;
    });
    expect(inView).toBe(true);
    expect(await pane.getByRole("region", { name: "Figure", exact: true }).innerText()).toContain("Income statement, B7");
  }, TIME);

  it.each([["light", 320], ["dark", 320], ["light", 420], ["dark", 420]] as const)("reads well in the %s theme, %d pixels wide", async (colorScheme, width) => {
    const { violations, overflow } = await paneAt(opened, colorScheme, width);
    await opened.page.locator("#pane").screenshot({ path: join(PICTURES, `source-${colorScheme}-${width}.png`) });
    expect({ violations, overflow }).toEqual({ violations: [], overflow: 0 });
    // Prose is broken to the pane's width, whatever tables beside it need.
    const widths = await opened.pane.locator(".paper p:not(td p)").evaluateAll((paragraphs) => paragraphs.map((paragraph) => {
      const region = (paragraph.getRootNode() as ShadowRoot).host.parentElement;
      return paragraph.getBoundingClientRect().width - (region?.clientWidth ?? 0);
    }));
    expect([widths.length > 20, Math.max(...widths) <= 0]).toEqual([true, true]);
  }, TIME);

  it("goes from a figure that is clicked to its cell", async () => {
    const { page, pane } = opened;
    await pane.locator("[data-figure][role=button]").filter({ hasText: /^\s*\$?\s*39,670\s*$/ }).first().click();
    const card = pane.getByRole("region", { name: "Figure", exact: true });
    await card.getByText("39,670").waitFor();
    await card.getByRole("button", { name: "Go to its cell" }).click();
    await card.getByText("Income statement, C7").waitFor();
    await page.waitForTimeout(1000);
    // Only the active cell is asked about, so this tells which it is.
    await card.getByRole("button", { name: "Insert formula" }).click();
    await card.getByText(/C7 on Income statement holds .*39,670.*Nothing was written/).waitFor({ timeout: WAIT });
    await card.getByRole("button", { name: "Keep it" }).click();
  }, TIME);

  it("inserts a figure's formula into the active cell, and asks before it replaces what is there", async () => {
    const { book, pane } = opened;
    await book.select("Sheet1", "D4");
    await opened.page.waitForTimeout(500);
    await pane.locator("[data-figure][role=button]").filter({ hasText: /^\s*\$?\s*45,192\s*$/ }).first().click();
    const card = pane.getByRole("region", { name: "Figure", exact: true });
    await card.getByRole("button", { name: "Insert formula" }).click();
    await card.getByText(/is now in D4 on Sheet1/).waitFor({ timeout: WAIT });
    await book.settle();
    expect([await book.formula("Sheet1", "D4"), await book.value("Sheet1", "D4")]).toEqual(['=LPSN.REVENUE("Q3 2013")', 45192]);
    await card.getByRole("button", { name: "Insert formula" }).click();
    await card.getByRole("button", { name: "Keep it" }).click();
    await card.getByText("The cell was left as it is.").waitFor();
  }, TIME);

  it("finds words, and figures are reached and chosen with the keyboard", async () => {
    const { page, pane } = opened;
    await pane.getByRole("searchbox", { name: "Find in the filing" }).fill("adjusted ebitda");
    await pane.locator("[data-place]").first().waitFor();
    expect(await pane.getByRole("search").innerText()).toMatch(/1 of \d+/);
    const first = pane.locator("[data-figure][role=button][tabindex='0']").first();
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.locator("[data-current]").first().waitFor();
  }, TIME);

  it("shows a hostile filing's words, and nothing of it runs, is fetched or leaves its place", async () => {
    const { pane, page } = opened;
    await tab("Library");
    await dropFiles(opened, [{ name: "hostile.htm", text: HOSTILE }]);
    await pane.getByText(/hostile\.htm|Acme, Inc\./).first().waitFor({ timeout: WAIT });
    await tab("Source");
    await pane.getByRole("combobox").first().selectOption({ label: await pane.getByRole("combobox").first().locator("option").filter({ hasText: /Acme|hostile/ }).first().innerText() });
    await pane.getByText("Stays in place").waitFor({ timeout: WAIT });
    const paper = pane.getByText("Stays in place");
    const found = await paper.evaluate((element) => {
      const root = element.getRootNode() as ShadowRoot;
      return {
        position: getComputedStyle(element).position,
        active: root.querySelectorAll("script,img,iframe,svg,form,input,link,object,[href],[src],[onload],[onerror]").length,
        forged: root.querySelectorAll("[data-figure^=forged]").length,
      };
    });
    expect(found).toEqual({ position: "static", active: 0, forged: 0 });
    const hits = await Promise.all(page.frames().map((frame) => frame.evaluate(() => "hit" in window)));
    expect(hits).not.toContain(true);
    expect(opened.faults).toEqual([]);
  }, TIME);
});
