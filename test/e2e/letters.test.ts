import { openTab, openWorkbench, paneAt, startSetting, stopSetting, type OpenWorkbench, type Setting } from "./support/workbench";

const TIME = 240_000;

let setting: Setting;
let opened: OpenWorkbench;

beforeAll(async () => {
  setting = await startSetting();
  opened = await openWorkbench(setting);
}, TIME);
afterAll(async () => { await stopSetting(setting); }, TIME);

describe("LivePerson's response letter in the pane", () => {
  it("has its comments beside their responses, its promises with their status, and what was withheld", async () => {
    const { pane } = opened;
    await openTab(opened, "Letters");
    await pane.getByRole("heading", { name: /^Comment 1/ }).waitFor({ timeout: TIME });
    expect(await pane.getByRole("heading", { name: /^Comment \d/ }).count()).toBe(4);
    expect(await pane.getByText("Round 1 · Answered", { exact: true }).count()).toBe(4);
    expect(await pane.getByText("Kept", { exact: true }).count()).toBe(1);
    expect(await pane.getByRole("button", { name: /^Show promise/ }).count()).toBe(6);
    expect(await pane.getByRole("button", { name: /^Show in letter/ }).count()).toBe(1);
    await opened.picture("letters");
  }, TIME);

  it("leads from a comment to its place in the letter, and back", async () => {
    const { pane } = opened;
    await pane.getByRole("button", { name: /^Show comment: Comment 2/ }).click();
    await pane.locator("[data-place]").first().waitFor({ timeout: TIME });
    await pane.getByRole("button", { name: "Back to Letters" }).click();
    expect(await pane.getByRole("heading", { name: /^Comment \d/ }).count()).toBe(4);
  }, TIME);

  it("tries the letter's procedures with a person's figures and puts the formula into a cell", async () => {
    const { pane, book } = opened;
    await book.select("Sheet1", "B2");
    await pane.getByRole("button", { name: "Loss contingency (ASC 450-20)" }).click();
    await pane.getByLabel("Best estimate, or accrued already").fill("5");
    await pane.getByLabel("High end of the whole loss").fill("9");
    await pane.getByText("Accrue and disclose the excess", { exact: true }).waitFor({ timeout: TIME });
    await opened.picture("letters-procedure");
    for (const scheme of ["light", "dark"] as const) expect(await paneAt(opened, scheme, 320)).toEqual({ violations: [], overflow: 0 });
    await paneAt(opened, "light", 400);
    await pane.getByRole("button", { name: "Insert in active cell" }).click();
    await pane.getByText(/is now in B2 on Sheet1/).waitFor({ timeout: TIME });
    await book.settle();
    expect(await book.formula("Sheet1", "B2")).toBe('=LPSN.LOSS_CONTINGENCY("probable", TRUE, 5, , 9)');
    const rows = await Promise.all(["B2", "C2", "B3", "C3"].map((cell) => book.value("Sheet1", cell)));
    expect(rows.slice(0, 2)).toEqual(["Treatment", "Accrue and disclose the excess"]);
    expect(rows[3]).toBe(5);
  }, TIME);

  it("spills comments, promises and redactions into cells", async () => {
    const { book } = opened;
    await book.setCell("Sheet1", "F20", "=LPSN.COMMITMENTS()");
    const shown = await Promise.all(["F20", "F21", "F26"].map((cell) => book.value("Sheet1", cell)));
    expect(shown.every((value) => value !== "" && !String(value).startsWith("#"))).toBe(true);
  }, TIME);

  it("fills the sheets Comments, Commitments and Redactions, from the Letters tab", async () => {
    const { pane, book } = opened;
    await openTab(opened, "Letters");
    await pane.getByRole("button", { name: "Fill sheets from the letters of LivePerson, Inc." }).click();
    await pane.getByText(/4 comments, 6 promises, 1 redaction in this one/).waitFor({ timeout: TIME });
    await pane.getByRole("button", { name: "Fill sheets", exact: true }).click();
    await pane.getByText(/^7 sheets filled$/).waitFor({ timeout: TIME });
    await book.settle();
    expect(await book.sheets()).toEqual(["Sheet1", "Overview", "Comments", "Commitments", "Redactions", "Figures", "Checks", "Sources"]);
    await book.activate("Commitments");
    await opened.page.waitForTimeout(1000);
    await opened.picture("commitments");
    expect(opened.faults).toEqual([]);
  }, TIME);
});
