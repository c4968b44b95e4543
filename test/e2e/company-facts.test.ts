import { join } from "node:path";
import { RELEASE_8K, seedBytes } from "../support/seeds";
import { companyFactsJson } from "../xbrl/alder";
import { dropFiles, openWorkbench, paneAt, PICTURES, startSetting, stopSetting, type OpenWorkbench, type Setting } from "./support/workbench";

const TIME = 60_000, STARTING_TIME = 240_000;
const SHEET = "Balance sheet";
const COMPANY = /^LIVEPERSON INC, Company facts/;

/** Two lines of the company's balance sheet at December 31, 2012, as it filed them; the 8-K prints "103,33" for the first. */
const FACTS = companyFactsJson({
  CashAndCashEquivalentsAtCarryingValue: [[null, "2012-12-31", 103339000, "10-K", "2013-03-15"]],
  AccountsReceivableNetCurrent: [[null, "2012-12-31", 23830000, "10-K", "2013-03-15"]],
}, { cik: 1102993, name: "LIVEPERSON INC" });
const OTHERS = companyFactsJson({ Revenues: [["2021-07-01", "2021-09-30", 45192000, "10-Q", "2021-11-07"]] }, { name: "ALDER INSTRUMENTS INC" });

let setting: Setting;
let opened: OpenWorkbench;

beforeAll(async () => {
  setting = await startSetting();
  opened = await openWorkbench(setting);
}, STARTING_TIME);
afterAll(async () => { await stopSetting(setting); }, STARTING_TIME);

const tab = (name: string): Promise<void> => opened.pane.getByRole("tab", { name, exact: true }).click();
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const repairOf = (cash: string) => opened.pane.getByRole("listitem").filter({ has: opened.pane.getByRole("button", { name: cash, exact: true }) });

describe("a company's facts beside its damaged 8-K, in the pane and in the sheet", () => {
  it("are dropped like filings, and their card says what they are compared with", async () => {
    const { pane, book } = opened;
    await tab("Fill");
    await pane.getByRole("button", { name: "Fill sheets", exact: true }).click();
    await pane.getByText(/^\d+ sheets filled$/).waitFor({ timeout: TIME });
    await book.settle();
    expect(await book.text(SHEET, "C9")).toBe("");
    expect(await book.note(SHEET, "C9")).toContain("103,33");
    await tab("Library");
    await dropFiles(opened, [{ name: RELEASE_8K, text: decoded(seedBytes(RELEASE_8K)) }, { name: "CIK0001102993.json", text: decoded(FACTS) }, { name: "alder.json", text: decoded(OTHERS) }, { name: "package.json", text: "{}" }]);
    const card = pane.getByRole("article", { name: COMPANY });
    await card.waitFor({ timeout: TIME });
    await pane.getByText(/Company facts of LIVEPERSON INC were added\. Company facts of ALDER INSTRUMENTS INC were added, but no filing of this company is in the library\..*already in the library\..*package\.json is JSON, but not the company facts/).waitFor({ timeout: TIME });
    await card.getByRole("button", { name: "Compared with 2 filings" }).click();
    const words = await card.innerText();
    expect(words).toContain("2 elements of US GAAP");
    expect(words).toContain("LivePerson, Inc. · 8-K · Q3 2013");
    expect(words).toContain("2 figures compared");
    expect(await pane.getByRole("article", { name: /^ALDER/ }).innerText()).toContain("No filing of this company is in the library.");
  }, TIME);

  it.each([["light", 340], ["dark", 340], ["light", 320], ["dark", 320]] as const)("read well in the %s theme, %d pixels wide", async (colorScheme, width) => {
    const { page, pane } = opened;
    expect(await paneAt(opened, colorScheme, width)).toEqual({ violations: [], overflow: 0 });
    await page.locator("#pane").screenshot({ path: join(PICTURES, `library-facts-${colorScheme}-${width}-top.png`) });
    await pane.getByRole("article", { name: /^ALDER/ }).scrollIntoViewIfNeeded();
    await page.locator("#pane").screenshot({ path: join(PICTURES, `library-facts-${colorScheme}-${width}.png`) });
  }, TIME);

  it("prove the cut-off cash, which one click then puts in its cell", async () => {
    const { pane, book } = opened;
    await tab("Checks");
    const words = await repairOf("Cash and cash equivalents").filter({ hasText: "103,33" }).innerText();
    expect(words).toMatch(/December 31, 2012\s+Printed “103,33”\s+→?\s*103,339\s+Proven/);
    expect(words).toContain("XBRL facts say the same");
    await pane.getByRole("button", { name: "Accept: Cash and cash equivalents, December 31, 2012" }).click();
    await pane.getByRole("button", { name: "Take back: Cash and cash equivalents, December 31, 2012" }).waitFor({ timeout: TIME });
    await book.settle();
    expect(await book.value(SHEET, "C9")).toBe(103339);
    await book.setCell("Sheet1", "B1", '=LPSN.FACT("Cash", "2012-12-31", "Thousands")');
    await book.settle();
    expect(await book.value("Sheet1", "B1")).toBe(103339);
    await opened.picture("facts-in-sheet");
  }, TIME);

  it("are still there, and prove the same, when the workbook is saved and opened again", async () => {
    await opened.page.evaluate(async () => {
      const workbench = window.tieoutWorkbench;
      const bytes = await workbench?.save();
      if (bytes) await workbench?.open(bytes);
    });
    await opened.pane.getByRole("article", { name: COMPANY }).waitFor({ timeout: TIME });
    await opened.book.settle();
    expect(await opened.book.value("Sheet1", "B1")).toBe(103339);
    await tab("Checks");
    await opened.pane.getByRole("button", { name: "Take back: Cash and cash equivalents, December 31, 2012" }).waitFor({ timeout: TIME });
  }, TIME);

  it("once removed prove nothing any more, until that is undone", async () => {
    const { pane, book } = opened;
    await tab("Library");
    await pane.getByRole("button", { name: /^Remove LIVEPERSON INC/ }).click();
    await pane.getByText("Company facts of LIVEPERSON INC were removed. Filled sheets keep their values.").waitFor({ timeout: TIME });
    await expectFunction(/^#/);
    expect(await book.value(SHEET, "C9")).toBe(103339);
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByRole("article", { name: COMPANY }).waitFor({ timeout: TIME });
    await expectFunction(/^103339$/);
  }, TIME);

  it("had no error in its scripts and asked nothing of the network", () => {
    expect(opened.faults).toEqual([]);
  });
});

/** The function's cell changes when the library is saved, concluded and the workbook recalculated. */
async function expectFunction(answer: RegExp): Promise<void> {
  for (let tries = 0; tries < 40 && !answer.test(String(await opened.book.value("Sheet1", "B1"))); tries += 1) await opened.page.waitForTimeout(250);
  expect(String(await opened.book.value("Sheet1", "B1"))).toMatch(answer);
}
