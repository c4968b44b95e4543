import { join } from "node:path";
import { openWorkbench, paneAt, PICTURES, startSetting, stopSetting, type OpenWorkbench, type Setting } from "./support/workbench";

const TIME = 240_000;
const BRIDGE = "Cash from operations bridge";

let setting: Setting;
let opened: OpenWorkbench;

beforeAll(async () => {
  setting = await startSetting();
  opened = await openWorkbench(setting);
}, TIME);
afterAll(async () => { await stopSetting(setting); }, TIME);

const tab = (name: string): Promise<void> => opened.pane.getByRole("tab", { name, exact: true }).click();

describe("repairs of LivePerson's damaged 8-K, in the pane and in the sheet", () => {
  it("are listed with what is printed, what is proposed and how certain it is", async () => {
    await tab("Checks");
    const section = opened.pane.getByRole("region", { name: "Proposed repairs" });
    const words = await section.innerText();
    expect(words).toContain("Printed “(2,203)”");
    expect(words).toContain("Printed “3 400”");
    expect(words).toContain("Proven");
    expect(await section.getByRole("button", { name: /^Accept: Provision for doubtful accounts/ }).count()).toBe(3);
    await opened.picture("checks-repairs");
  }, TIME);

  it.each([["light", 340], ["dark", 340], ["light", 320], ["dark", 320]] as const)("reads well in the %s theme, %d pixels wide", async (colorScheme, width) => {
    const { page, pane } = opened;
    expect(await paneAt(opened, colorScheme, width)).toEqual({ violations: [], overflow: 0 });
    await page.locator("#pane").screenshot({ path: join(PICTURES, `checks-${colorScheme}-${width}.png`) });
    await pane.getByRole("region", { name: "Proposed repairs" }).getByRole("button", { name: /^Accept: Other income/ }).first().scrollIntoViewIfNeeded();
    await page.locator("#pane").screenshot({ path: join(PICTURES, `checks-${colorScheme}-${width}-below.png`) });
  }, TIME);

  it("are remembered before the sheet is filled, and written by the fill", async () => {
    await opened.pane.getByRole("button", { name: "Accept: Other income, Q3 2012" }).click();
    await opened.pane.getByText(/The answer is remembered; the figure is in no filled sheet/).waitFor({ timeout: TIME });
    await tab("Fill");
    await opened.pane.getByRole("button", { name: "Fill sheets", exact: true }).click();
    await opened.pane.getByText(/^\d+ sheets filled$/).waitFor({ timeout: TIME });
    await opened.book.settle();
    expect(await opened.book.value(BRIDGE, "C13")).toBe(41);
    expect(await opened.book.value(BRIDGE, "C10")).toBe("");
    expect(await opened.book.text(BRIDGE, "H14")).toBe("n/a");
  }, TIME);

  it("once all proven ones are accepted in one click stand in their cells, and the ticks move", async () => {
    await tab("Checks");
    await opened.pane.getByRole("button", { name: /^Accept all \d+ proven repairs$/ }).click();
    await opened.pane.getByText(/^\d+ repairs accepted\.$/).waitFor({ timeout: TIME });
    await opened.book.settle();
    expect(await Promise.all(["B10", "C10", "D10", "E13"].map((cell) => opened.book.value(BRIDGE, cell)))).toEqual([0, 0, 0, 155]);
    expect(await Promise.all(["G14", "H14", "I14", "J14"].map((cell) => opened.book.text(BRIDGE, cell)))).toEqual(["✓", "✓", "✓", "✓"]);
    await opened.book.activate(BRIDGE);
    await opened.page.waitForTimeout(1500);
    await opened.picture("repairs-in-sheet");
  }, TIME);

  it("moves the tick beside a figure, and the check's row, with an edit in a cell", async () => {
    await opened.book.setCell("Income statement", "B9", 10607);
    expect(await opened.book.text("Income statement", "G14")).toBe("✗");
    await opened.book.setCell("Income statement", "B9", 10597);
    expect(await opened.book.text("Income statement", "G14")).toBe("✓");
  }, TIME);

  it("asks before it replaces what the person typed, and takes an answer back", async () => {
    await opened.book.setCell(BRIDGE, "C10", 7);
    await opened.pane.getByRole("button", { name: "Take back: Provision for doubtful accounts, Q3 2012" }).click();
    await opened.pane.getByText(/holds 7 now, which Tieout did not write, so it was left as it is/).waitFor({ timeout: TIME });
    expect(await opened.book.value(BRIDGE, "C10")).toBe(7);
    await opened.pane.getByRole("button", { name: "Replace it" }).click();
    await opened.pane.getByRole("button", { name: "Accept: Provision for doubtful accounts, Q3 2012" }).waitFor({ timeout: TIME });
    await opened.book.settle();
    expect(await opened.book.value(BRIDGE, "C10")).toBe("");
  }, TIME);

  it("are rejected where the person says so", async () => {
    await opened.pane.getByRole("button", { name: "Reject: Provision for doubtful accounts, Q3 2012" }).click();
    await opened.pane.getByRole("button", { name: "Take back: Provision for doubtful accounts, Q3 2012" }).waitFor({ timeout: TIME });
    await opened.picture("checks-answered");
  }, TIME);

  it("had no error in its scripts", () => {
    expect(opened.faults).toEqual([]);
  });
});
