import axe from "axe-core";
import { openWorkbench, startSetting, stopSetting, type OpenWorkbench, type Setting } from "./support/workbench";

const TIME = 240_000;

let setting: Setting;
let opened: OpenWorkbench;

beforeAll(async () => {
  setting = await startSetting();
  opened = await openWorkbench(setting);
}, TIME);
afterAll(async () => { await stopSetting(setting); }, TIME);

describe("the workbook's page", () => {
  it("lets the pane be resized with the keyboard and closed, 320 pixels at least", async () => {
    const { page } = opened, edge = page.getByRole("separator", { name: "Width of the Tieout pane" });
    await edge.focus();
    await page.keyboard.press("Home");
    expect(await edge.getAttribute("aria-valuenow")).toBe("320");
    await page.keyboard.press("ArrowLeft");
    expect([await edge.getAttribute("aria-valuenow"), (await page.locator("#pane").boundingBox())?.width]).toEqual(["336", 336]);
    const box = await edge.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 2, 400);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) - 98, 400, { steps: 4 });
    await page.mouse.up();
    expect(Number(await edge.getAttribute("aria-valuenow"))).toBeGreaterThan(400);
    const button = page.getByRole("button", { name: "Tieout pane" });
    await button.click();
    expect([await button.getAttribute("aria-expanded"), await page.locator("#pane").isVisible()]).toEqual(["false", false]);
    await button.click();
    expect(await page.locator("#pane").isVisible()).toBe(true);
  }, TIME);

  it.each(["light", "dark"] as const)("has a bar, a gallery and a line of words that axe finds nothing in, %s", async (colorScheme) => {
    const { page } = opened;
    await page.emulateMedia({ colorScheme });
    await page.getByRole("button", { name: "Samples" }).click();
    await page.getByRole("button", { name: /Q3 2013/ }).waitFor();
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: { run: (context: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await checker.run({ include: [[".bar"], [".gallery"], [".status"], ["#splitter"]] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
    });
    expect(found).toEqual([]);
    await opened.picture(`gallery-${colorScheme}`);
    await page.keyboard.press("Escape");
  }, TIME);

  it("opens a sample with one click, as a workbook whose checks hold", async () => {
    const { page, book } = opened;
    await page.emulateMedia({ colorScheme: "light" });
    await page.getByRole("button", { name: "Samples" }).click();
    await page.getByRole("button", { name: /^LivePerson results, Q3 2013/ }).click();
    await page.getByText("LivePerson results, Q3 2013.xlsx is open").waitFor({ timeout: TIME });
    expect(await page.getByLabel("Name of the workbook").inputValue()).toBe("LivePerson results, Q3 2013");
    expect(await book.value("Income statement", "B14")).toBe(46493);
    await opened.picture("sample");
  }, TIME);

  it("saves and opens without losing formulas, formats, names, notes, widths, panes, links, colours or the library", async () => {
    const before = await opened.page.evaluate(() => window.tieoutWorkbench?.contents());
    const after = await opened.page.evaluate(async () => {
      const bytes = await window.tieoutWorkbench?.save();
      const losses = bytes && (await window.tieoutWorkbench?.open(bytes));
      return { losses, book: await window.tieoutWorkbench?.contents() };
    });
    expect(after.losses).toEqual([]);
    expect(after.book?.names).toEqual(before?.names);
    expect(after.book?.xmlParts).toEqual(before?.xmlParts);
    expect(after.book?.sheets.map(({ name }) => name)).toEqual(before?.sheets.map(({ name }) => name));
    for (const [index, sheet] of (before?.sheets ?? []).entries()) {
      const { cells, ...rest } = sheet, { cells: cellsAfter, ...restAfter } = after.book?.sheets[index] ?? { cells: [] };
      expect(restAfter).toEqual(rest);
      expect(cellsAfter).toEqual(cells);
    }
    expect(before?.sheets.some(({ conditional }) => conditional.length > 0)).toBe(true);
    expect(before?.sheets.some(({ notes }) => notes.length > 0)).toBe(true);
    expect(before?.xmlParts.length).toBeGreaterThan(0);
  }, TIME);

  it("asks before unsaved changes are left, and starts anew", async () => {
    const { page, book } = opened;
    await book.setCell("Income statement", "B9", 1);
    expect(await page.locator("#changed").innerText()).toBe("Not saved");
    await page.getByRole("button", { name: "New" }).click();
    await page.getByRole("button", { name: "Stay here" }).click();
    expect(await book.value("Income statement", "B9")).toBe(1);
    await page.getByRole("button", { name: "New" }).click();
    await page.getByRole("button", { name: "Leave without saving" }).click();
    await page.getByText("This is a new workbook.").waitFor({ timeout: TIME });
    expect(await book.sheets()).toEqual(["Sheet1"]);
    expect(await book.value("Sheet1", "A1")).toBe("");
  }, TIME);

  it("reads the text of a link, as Excel does", async () => {
    const { book } = opened;
    await book.setCell("Sheet1", "A1", `=HYPERLINK("#'Sheet1'!B2","Revenue")`);
    expect(await book.value("Sheet1", "A1")).toBe("Revenue");
    expect(opened.faults).toEqual([]);
  }, TIME);
});
