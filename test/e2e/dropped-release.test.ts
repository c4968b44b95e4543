import { readFileSync } from "node:fs";
import { releasePath, RELEASE_NAMES } from "../support/releases";
import { dropFiles, openWorkbench, startSetting, stopSetting, type OpenWorkbench, type Setting } from "./support/workbench";

const TIME = 240_000;
const COMPANY = "Harrow Instruments, Inc.";

let setting: Setting;
let opened: OpenWorkbench;

beforeAll(async () => {
  setting = await startSetting();
  opened = await openWorkbench(setting);
}, TIME);
afterAll(async () => { await stopSetting(setting); }, TIME);

const values = ({ book }: OpenWorkbench, sheet: string, cells: readonly string[]): Promise<(string | number | boolean)[]> => Promise.all(cells.map((cell) => book.value(sheet, cell)));

describe("another company's release, dropped on the pane", () => {
  it("is in the library under its company, quarter and date", async () => {
    await dropFiles(opened, [{ name: RELEASE_NAMES.harrow, text: readFileSync(releasePath(RELEASE_NAMES.harrow), "utf8") }]);
    const card = opened.pane.getByRole("article", { name: new RegExp(COMPANY) });
    await card.waitFor({ timeout: TIME });
    const text = await card.innerText();
    expect(text).toContain("Q2 2021");
    expect(text).toContain("July 29, 2021");
    await opened.picture("dropped-release");
  }, TIME);

  it("fills sheets as LivePerson's does", async () => {
    const { pane, book } = opened;
    await pane.getByRole("button", { name: new RegExp(`^Fill sheets from ${COMPANY}`) }).click();
    await pane.getByRole("button", { name: "Fill sheets", exact: true }).click();
    await pane.getByText(/^\d+ sheets filled$/).waitFor({ timeout: TIME });
    await book.settle();
    expect(await book.sheets()).toEqual(expect.arrayContaining(["Sheet1", "Guidance", "Figures", "Income statement", "Balance sheet", "Cash flow", "Adjusted EBITDA bridge", "Checks"]));
    await book.activate("Income statement");
    await opened.page.waitForTimeout(1500);
    await opened.picture("dropped-income-statement");
  }, TIME);

  it("puts each figure in its row and column, with heads and source", async () => {
    expect(await values(opened, "Income statement", ["A1", "A8", "B8", "C8", "D8", "E8"])).toEqual(["Harrow Instruments, Inc. (HRWI)", "Products", 48215, 41880, 94102, 84377]);
    expect(await values(opened, "Income statement", ["B5", "C5", "D5", "E5", "B6", "C6", "B23", "B24", "C24", "B29"])).toEqual(["Q2 2021", "Q2 2020", "H1 2021", "H1 2020", 44377, 44012, -412, 96, -143, 0.25]);
    expect(await opened.book.value("Income statement", "A35")).toContain(RELEASE_NAMES.harrow);
    expect(await values(opened, "Cash flow", ["A20", "B20", "B23", "C23"])).toEqual(["Net cash provided by operating activities", 16046, 0, 120]);
  }, TIME);

  it("makes totals live formulas with a check beside them", async () => {
    const { book } = opened;
    expect(await book.formula("Balance sheet", "B13")).toBe("=SUM(B9:B12)");
    expect(await values(opened, "Balance sheet", ["B13", "B18"])).toEqual([107846, 224783]);
    expect(await book.text("Balance sheet", "E13")).toContain("✓");
    expect(await book.formula("Adjusted EBITDA bridge", "B7")).toBe("='Income statement'!B27");
    await book.setCell("Balance sheet", "B9", 38413);
    expect(await values(opened, "Balance sheet", ["B13", "B18"])).toEqual([107847, 224784]);
    expect(await book.text("Balance sheet", "E13")).not.toContain("✓");
    await book.setCell("Balance sheet", "B9", 38412);
    expect(await book.text("Balance sheet", "E13")).toContain("✓");
  }, TIME);

  it("answers cell functions by ticker or name, and LivePerson's stay the first company's", async () => {
    const { book } = opened;
    await book.setCell("Sheet1", "B1", '=LPSN.FACT("Revenue", "Q2 2021", "Thousands", "HRWI")');
    await book.setCell("Sheet1", "B2", '=LPSN.FACT("Adjusted EBITDA", "H1 2021", "Actuals", "Harrow Instruments")');
    await book.setCell("Sheet1", "B3", '=LPSN.FACT("Cash", "2020-12-31", "Thousands", "hrwi")');
    await book.setCell("Sheet1", "B4", '=LPSN.ADJ_EBITDA("Q3 2013")');
    await book.setCell("Sheet1", "B5", '=LPSN.FACT("Revenue", "Q2 2021", "Thousands", "Nobody & Sons")');
    expect(await values(opened, "Sheet1", ["B1", "B2", "B3", "B4"])).toEqual([60855, 23631000, 33905, 5190]);
    expect(String(await book.value("Sheet1", "B5"))).toMatch(/^#(?:N\/A|VALUE!)$/);
    expect(await book.errorMessage("Sheet1", "B5")).toContain("Nobody & Sons");
  }, TIME);

  it("asks for nothing that a filing without statements cannot give, and says why", async () => {
    const { pane } = opened;
    await pane.getByRole("tab", { name: "Library" }).click();
    await pane.locator('input[type="file"]').setInputFiles(releasePath(RELEASE_NAMES.brightwater));
    const card = pane.getByRole("article", { name: /March 4, 2019/ });
    await card.waitFor({ timeout: TIME });
    expect(await card.getByRole("button", { name: /^Fill sheets/ }).count()).toBe(0);
    await card.getByRole("button", { name: /notes? on reading it/ }).click();
    await card.getByText(/no table of figures by period/i).first().waitFor({ timeout: TIME });
    await opened.picture("dropped-negative");
  }, TIME);

  it("had no error in its scripts and asked nothing of the network", () => {
    expect(opened.faults).toEqual([]);
  });
});
