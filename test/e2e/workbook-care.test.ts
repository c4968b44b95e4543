import { openWorkbench, paneAt, startSetting, stopSetting, type OpenWorkbench, type Setting } from "./support/workbench";

const TIME = 240_000;

let setting: Setting;
let opened: OpenWorkbench;

beforeAll(async () => {
  setting = await startSetting();
  opened = await openWorkbench(setting);
}, TIME);
afterAll(async () => { await stopSetting(setting); }, TIME);

async function fill({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("tab", { name: "Fill" }).click();
  await pane.getByRole("button", { name: "Fill sheets" }).click();
}

describe("a person's cells in filled sheets", () => {
  it("stay without a question when they stand beside and below what was filled", async () => {
    const { book, pane } = opened;
    await fill(opened);
    await pane.getByText(/\d+ sheets filled/).waitFor({ timeout: TIME });
    await opened.picture("fill-done");
    await book.setCell("Income statement", "K7", "=B7*2");
    await book.setCell("Income statement", "A90", "below");
    await pane.getByRole("button", { name: "Dismiss message" }).first().click();
    await fill(opened);
    await pane.getByText(/\d+ sheets filled/).waitFor({ timeout: TIME });
    expect([await book.formula("Income statement", "K7"), await book.value("Income statement", "A90")]).toEqual(["=B7*2", "below"]);
  }, TIME);

  it("are asked about before they are written over; Escape fills nothing", async () => {
    const { book, pane, page } = opened;
    await book.setCell("Income statement", "B9", 1);
    await fill(opened);
    const dialog = pane.getByRole("alertdialog").or(pane.getByRole("dialog"));
    await dialog.waitFor({ timeout: TIME });
    expect(await dialog.innerText()).toContain("Income statement: B9");
    for (const theme of ["light", "dark"] as const) {
      expect(await paneAt(opened, theme, 320)).toEqual({ violations: [], overflow: 0 });
      await opened.picture(`clash-${theme}`);
    }
    await paneAt(opened, "light", 360);
    await pane.getByRole("button", { name: "New sheet" }).focus();
    await page.keyboard.press("Escape");
    await pane.getByText("Nothing was filled, as you chose.").waitFor({ timeout: TIME });
    expect(await book.value("Income statement", "B9")).toBe(1);
  }, TIME);

  it("stay on their sheet when a new one is chosen", async () => {
    const { book, pane } = opened;
    await fill(opened);
    await pane.getByRole("button", { name: "New sheet" }).click({ timeout: TIME });
    await pane.getByText(/\d+ sheets filled/).waitFor({ timeout: TIME });
    expect(await book.sheets()).toContain("Income statement (2)");
    expect([await book.value("Income statement", "B9"), await book.value("Income statement (2)", "B9")]).toEqual([1, 10597]);
  }, TIME);
});

describe("sending a workbook on", () => {
  it("freezes functions to values, also what they fill beside them, and brings them back", async () => {
    const { book, pane } = opened;
    await book.setCell("Sheet1", "B2", '=LPSN.ADJ_EBITDA("Q3 2013")');
    await book.setCell("Sheet1", "B3", '=IFERROR(LPSN.REVENUE("Q3 2013")/2,0)');
    await book.setCell("Sheet1", "B4", '=LPSN.REVENUE("Q3 2099")');
    await book.setCell("Sheet1", "G1", '=LPSN.BRIDGE("Adjusted EBITDA", "Q3 2013")');
    await book.settle();
    const cells = ["B2", "B3", "B4", "G1", "H1", "G7", "H7"], shown = await Promise.all(cells.map((cell) => book.text("Sheet1", cell)));
    await book.activate("Sheet1");
    await pane.getByRole("button", { name: "Freeze to values" }).click();
    await pane.getByRole("menuitem", { name: "This sheet" }).click();
    await pane.getByText("4 formulas frozen to values").waitFor({ timeout: TIME });
    await book.settle();
    expect(await Promise.all(cells.map((cell) => book.formula("Sheet1", cell)))).toEqual(cells.map(() => ""));
    expect(await Promise.all(cells.map((cell) => book.text("Sheet1", cell)))).toEqual(shown);
    await opened.picture("frozen");
    await pane.getByRole("button", { name: "Restore formulas" }).click();
    await pane.getByText("4 formulas restored.").waitFor({ timeout: TIME });
    await book.settle();
    expect(await book.formula("Sheet1", "B2")).toBe('=LPSN.ADJ_EBITDA("Q3 2013")');
    expect(await Promise.all(cells.map((cell) => book.text("Sheet1", cell)))).toEqual(shown);
  }, TIME);

  it("removes what Tieout made and keeps the rest", async () => {
    const { book, pane } = opened;
    await pane.getByRole("button", { name: "Remove what Tieout made" }).click();
    const dialog = pane.getByRole("alertdialog").or(pane.getByRole("dialog"));
    await dialog.waitFor({ timeout: TIME });
    for (const theme of ["light", "dark"] as const) {
      expect(await paneAt(opened, theme, 320)).toEqual({ violations: [], overflow: 0 });
      await opened.picture(`remove-${theme}`);
    }
    await pane.getByRole("button", { name: "Remove", exact: true }).click();
    await pane.getByText(/\d+ sheets removed/).waitFor({ timeout: TIME });
    await book.settle();
    expect(await book.sheets()).toEqual(["Sheet1", "Income statement"]);
    expect(await book.value("Income statement", "K7")).not.toBe("");
    expect(await book.value("Sheet1", "B2")).toBe(5190);
    expect(await paneAt(opened, "light", 320)).toEqual({ violations: [], overflow: 0 });
    await opened.picture("removed");
  }, TIME);

  it("had no error in its scripts", () => {
    expect(opened.faults).toEqual([]);
  });
});
