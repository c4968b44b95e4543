import { openWorkbench, startSetting, stopSetting, type OpenWorkbench, type Setting } from "./support/workbench";

const FILLED = ["Overview", "Charts", "Guidance", "Figures", "Income statement", "Balance sheet", "Adjusted EBITDA bridge", "Adjusted net income bridge", "Cash from operations bridge", "Stock-Based Compensation", "Amortization of Purchased", "Checks", "Repairs", "Sources"];
const TIME = 240_000;

let setting: Setting;
let opened: OpenWorkbench;

beforeAll(async () => {
  setting = await startSetting();
  opened = await openWorkbench(setting);
}, TIME);
afterAll(async () => { await stopSetting(setting); }, TIME);

/** Fills all statements of the newest filing from the pane and waits until it says so. */
async function fill({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("tab", { name: "Fill" }).click();
  await pane.getByRole("button", { name: "Fill sheets" }).click();
  await pane.getByText(`${FILLED.length} sheets filled`).waitFor({ timeout: TIME });
}

describe("the embedded workbook", () => {
  it("says at its start where it is and how to use Excel", () => {
    expect(setting.server.printed()).toContain("http://localhost:");
    expect(setting.server.printed()).toContain("npm run excel");
  });

  it("has both LivePerson filings in the library", async () => {
    // The pane is there before its library is read.
    await opened.pane.getByText("8-K").first().waitFor();
    const text = await opened.pane.locator("body").innerText();
    expect(text).toMatch(/LivePerson, Inc\./);
    await opened.picture("library");
  }, TIME);

  it("answers =LPSN.ADJ_EBITDA(\"Q3 2013\") typed into a cell with 5,190", async () => {
    const { page, book } = opened;
    const grid = await page.locator("#grid").boundingBox();
    // The grid takes the keyboard where it is clicked; the cell to type into is then chosen.
    await page.mouse.click((grid?.x ?? 0) + 400, (grid?.y ?? 0) + 400);
    await book.select("Sheet1", "B2");
    await page.keyboard.type('=LPSN.ADJ_EBITDA("Q3 2013")', { delay: 15 });
    await page.waitForTimeout(1000);
    await page.keyboard.press("Enter");
    await book.settle();
    expect(await book.formula("Sheet1", "B2")).toBe('=LPSN.ADJ_EBITDA("Q3 2013")');
    expect(await book.value("Sheet1", "B2")).toBe(5190);
    expect(await book.text("Sheet1", "B2")).toBe("5,190");
  }, TIME);

  it("takes periods as people write them, from cells and as dates, and calculates with the answers", async () => {
    const { book } = opened;
    await book.setCell("Sheet1", "D1", "3Q13");
    await book.setCell("Sheet1", "D2", 41547);
    await book.setCell("Sheet1", "E1", "=LPSN.ADJ_EBITDA(D1)");
    await book.setCell("Sheet1", "E2", "=LPSN.CASH(D2)");
    await book.setCell("Sheet1", "E3", '=lpsn.adj_ebitda("Q3 2013", "Actuals")/2');
    await book.setCell("Sheet1", "E4", '=LPSN.BOOKINGS("9M 2012")');
    expect(await Promise.all(["E1", "E2", "E3", "E4"].map((cell) => book.value("Sheet1", cell)))).toEqual([5190, 77379, 2595000, 21]);
  }, TIME);

  it("spills a bridge line by line", async () => {
    const { book } = opened;
    await book.setCell("Sheet1", "G1", '=LPSN.BRIDGE("Adjusted EBITDA", "Q3 2013")');
    const labels = await Promise.all(["G1", "G4", "G7"].map((cell) => book.value("Sheet1", cell)));
    const values = await Promise.all(["H1", "H2", "H3", "H4", "H5", "H6", "H7"].map((cell) => book.value("Sheet1", cell)));
    expect(labels).toEqual(["Net (loss) income in accordance with generally accepted accounting principles", "Depreciation", "Adjusted EBITDA"]);
    expect(values).toEqual([-730, 691, 3798, 2002, -362, -209, 5190]);
  }, TIME);

  it("says why a cell has no figure", async () => {
    const { book } = opened;
    await book.setCell("Sheet1", "B4", '=LPSN.REVENUE("Q3 2099")');
    await book.setCell("Sheet1", "B5", '=LPSN.REVENUE("Q5 2013")');
    await book.setCell("Sheet1", "B6", '=LPSN.FACT("Settlement amount", "Q2 2012")');
    expect(await book.value("Sheet1", "B4")).toBe("#N/A");
    expect(await book.errorMessage("Sheet1", "B4")).toMatch(/not disclosed in/);
    expect(await book.value("Sheet1", "B5")).toBe("#VALUE!");
    expect(await book.errorMessage("Sheet1", "B5")).toMatch(/is not a period/);
    expect(await book.value("Sheet1", "B6")).toBe("#N/A");
    expect(await book.errorMessage("Sheet1", "B6")).toMatch(/confidential treatment/i);
    await opened.picture("functions");
  }, TIME);

  it("fills every statement in one click, with live totals, checks and notes on damage", async () => {
    const { book } = opened;
    await fill(opened);
    await book.settle();
    expect(await book.sheets()).toEqual(["Sheet1", ...FILLED]);
    expect(await book.formula("Income statement", "B14")).toBe("=SUM(B9:B13)");
    expect(await book.value("Income statement", "B14")).toBe(46493);
    expect(await book.text("Income statement", "G14")).toContain("✓");
    const bridge = await Promise.all(["B8", "B9"].map((cell) => book.formula("Adjusted EBITDA bridge", cell)));
    expect(bridge.length).toBe(2);
    await book.activate("Income statement");
    await opened.page.waitForTimeout(1500);
    await opened.picture("income-statement");
    await book.activate("Balance sheet");
    await opened.page.waitForTimeout(1500);
    await opened.picture("balance-sheet");
  }, TIME);

  it("draws the blue of inputs so that it can be read in the dark too", async () => {
    const { page, book } = opened;
    await book.activate("Income statement");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForTimeout(2000);
    const { x, y, width, height } = (await page.locator("#grid").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const picture = await page.screenshot({ clip: { x, y: y + height * 0.4, width, height: height * 0.4 } });
    const { ground, blue } = await page.evaluate(inkOfInputs, picture.toString("base64"));
    await page.emulateMedia({ colorScheme: "light" });
    expect(ground).toBeLessThan(0.05);
    expect((blue + 0.05) / (ground + 0.05)).toBeGreaterThanOrEqual(4.5);
  }, TIME);

  it("moves totals and ticks when an input is changed", async () => {
    const { book } = opened;
    await book.setCell("Income statement", "B9", 10600);
    expect(await book.value("Income statement", "B14")).toBe(46496);
    expect(await book.text("Income statement", "G14")).not.toContain("✓");
    await book.setCell("Income statement", "B9", 10597);
    expect(await book.text("Income statement", "G14")).toContain("✓");
  }, TIME);

  it("fills again in place and leaves the user's own cells alone", async () => {
    const { book } = opened;
    await book.setCell("Sheet1", "A20", "mine");
    await book.setCell("Income statement", "B9", 1);
    await opened.pane.getByRole("tab", { name: "Fill" }).click();
    await opened.pane.getByRole("button", { name: "Fill sheets" }).click();
    await opened.pane.getByRole("button", { name: "Replace" }).click({ timeout: TIME });
    await opened.pane.getByText(`${FILLED.length} sheets filled`).waitFor({ timeout: TIME });
    await book.settle();
    expect(await book.sheets()).toEqual(["Sheet1", ...FILLED]);
    expect(await book.value("Income statement", "B9")).toBe(10597);
    expect(await book.value("Sheet1", "A20")).toBe("mine");
  }, TIME);

  it("shows the source of the selected cell, highlighted in its filing", async () => {
    const { book, pane } = opened;
    await pane.getByRole("tab", { name: "Source" }).click();
    await book.select("Income statement", "B7");
    await pane.locator("[data-current]").filter({ hasText: "45,192" }).waitFor({ timeout: TIME });
    expect(await pane.getByText(/LivePerson, Inc\./).count()).toBeGreaterThan(0);
    await opened.picture("source");
  }, TIME);

  it("lists the checks and selects a check's cell", async () => {
    const { pane } = opened;
    await pane.getByRole("tab", { name: "Checks" }).click();
    const text = await pane.locator("body").innerText();
    expect(text).toMatch(/Does not tie/);
    expect(text).toMatch(/Ties within rounding/);
    await opened.picture("checks");
  }, TIME);

  it("keeps library, formulas and answers when the workbook is saved and opened again", async () => {
    const { book, pane } = opened;
    const saved = await opened.page.evaluate(async () => {
      const bytes = await window.tieoutWorkbench?.save();
      if (!bytes) return 0;
      await window.tieoutWorkbench?.open(bytes);
      return bytes.length;
    });
    expect(saved).toBeGreaterThan(10_000);
    await pane.getByRole("tab", { name: "Library" }).waitFor({ timeout: TIME });
    await book.settle();
    expect(await book.sheets()).toEqual(["Sheet1", ...FILLED]);
    expect(await book.formula("Sheet1", "E1")).toBe("=LPSN.ADJ_EBITDA(D1)");
    expect(await book.value("Sheet1", "E1")).toBe(5190);
    expect(await book.formula("Income statement", "B14")).toBe("=SUM(B9:B13)");
    await book.setCell("Sheet1", "E5", '=LPSN.NET_INCOME("Q3 2012")');
    expect(await book.value("Sheet1", "E5")).toBe(1600);
    await opened.picture("reopened");
  }, TIME);

  it("had no error in its scripts and asked nothing of the network", () => {
    expect(opened.faults).toEqual([]);
  });
});

/** Relative luminances in a picture of the sheet: of the commonest color, and of the brightest that is clearly blue. */
async function inkOfInputs(png: string): Promise<{ ground: number; blue: number }> {
  const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  if (!context) throw new Error("The browser draws no canvas.");
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  const part = (value: number): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const counts = new Map<number, number>();
  let blue = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, inBlue = 0] = data.subarray(at, at + 3);
    const luminance = 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(inBlue);
    counts.set(luminance, (counts.get(luminance) ?? 0) + 1);
    if (inBlue - Math.max(red, green) > 100) blue = Math.max(blue, luminance);
  }
  const [ground = 1] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return { ground, blue };
}
