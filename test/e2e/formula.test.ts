import { openTab, openWorkbench, paneAt, startSetting, stopSetting, type OpenWorkbench, type Setting } from "./support/workbench";

const TIME = 90_000;

let setting: Setting;
let opened: OpenWorkbench;

beforeAll(async () => {
  setting = await startSetting();
  opened = await openWorkbench(setting);
}, TIME);
afterAll(async () => { await stopSetting(setting); }, TIME);

describe("the Formula tab", () => {
  it("finds a measure by typing, shows the figure and puts its formula into the active cell", async () => {
    const { book, pane, page } = opened;
    await openTab(opened, "Formula");
    const measure = pane.getByRole("combobox", { name: "Measure" });
    await measure.fill("adjusted ebi");
    await pane.getByRole("option", { name: "Adjusted EBITDA", exact: true }).click({ timeout: TIME });
    await pane.getByRole("combobox", { name: "Period" }).selectOption("Q3 2013");
    await pane.getByText('=LPSN.ADJ_EBITDA("Q3 2013")', { exact: true }).waitFor({ timeout: TIME });
    await book.setCell("Sheet1", "A1", "");
    await pane.getByRole("button", { name: "Insert in active cell" }).click();
    await pane.getByText(/is now in A1 on Sheet1/).waitFor({ timeout: TIME });
    await book.settle();
    expect([await book.formula("Sheet1", "A1"), await book.value("Sheet1", "A1")]).toEqual(['=LPSN.ADJ_EBITDA("Q3 2013")', 5190]);
    await pane.getByRole("button", { name: "Insert in active cell" }).click();
    await pane.getByText("Nothing was written.").waitFor({ timeout: TIME });
    await pane.getByRole("button", { name: "Keep it" }).click();
    await page.waitForTimeout(100);
  }, TIME);

  it("lists every function with an example, and passes axe at 320 pixels, light and dark", async () => {
    const { pane } = opened;
    await pane.getByRole("button", { name: "All functions" }).click();
    await pane.getByText("36 functions").waitFor({ timeout: TIME });
    await pane.getByRole("searchbox", { name: "Find a function" }).fill("contingency");
    await pane.getByText(/LPSN\.LOSS_CONTINGENCY\(likelihood/).waitFor({ timeout: TIME });
    for (const theme of ["light", "dark"] as const) {
      expect(await paneAt(opened, theme, 320)).toEqual({ violations: [], overflow: 0 });
      await opened.picture(`formula-${theme}`);
    }
    expect(opened.faults).toEqual([]);
  }, TIME);
});
