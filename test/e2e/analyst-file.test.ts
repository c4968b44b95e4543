import ExcelJS from "exceljs";
import { openWorkbench, startSetting, stopSetting, type OpenWorkbench, type Setting } from "./support/workbench";

const TIME = 240_000;

/** A workbook as an analyst keeps one: a table that formulas name, names, colours of the theme, a hidden row. */
async function analystFile(): Promise<number[]> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "An analyst";
  const figures = workbook.addWorksheet("Figures"), model = workbook.addWorksheet("Model");
  figures.addTable({
    name: "Segments", ref: "A1", headerRow: true, totalsRow: true, style: { theme: "TableStyleMedium2", showRowStripes: true },
    columns: [{ name: "Segment", totalsRowLabel: "Total", filterButton: true }, { name: "Revenue", totalsRowFunction: "sum", filterButton: true }, { name: "Margin", filterButton: true }],
    rows: [["Hosted", 38_000, 0.7], ["Services", 5_000, 0.4], ["Other", 2_000, 0.1]],
  });
  for (const row of [2, 3, 4]) figures.getCell(row, 4).value = { formula: "Segments[[#This Row],[Revenue]]*Segments[[#This Row],[Margin]]" };
  model.getCell("A1").value = { formula: "SUM(Segments[Revenue])" };
  model.getCell("A2").value = { formula: "A1*TaxRate" };
  model.getCell("A3").value = { formula: "SUM(Segments[[Revenue]:[Margin]])" };
  model.getCell("A4").value = "hidden";
  model.getRow(4).hidden = true;
  model.getCell("A5").value = 1;
  model.getCell("A5").style = { font: { color: { theme: 5 } }, fill: { type: "pattern", pattern: "solid", fgColor: { theme: 4, tint: 0.8 } as Partial<ExcelJS.Color> } };
  figures.pageSetup.printArea = "A1:D5";
  workbook.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: 1, visibility: "visible" }];
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const { default: JSZip } = await import("jszip");
  const archive = await JSZip.loadAsync(bytes), part = (await archive.file("xl/workbook.xml")?.async("string")) ?? "";
  archive.file("xl/workbook.xml", part.replace("<calcPr", '<definedNames><definedName name="TaxRate">0.35</definedName></definedNames><calcPr'));
  return [...(await archive.generateAsync({ type: "uint8array" }))];
}

let setting: Setting;
let opened: OpenWorkbench;

beforeAll(async () => {
  setting = await startSetting();
  opened = await openWorkbench(setting);
}, TIME);
afterAll(async () => { await stopSetting(setting); }, TIME);

const open = (bytes: readonly number[]): Promise<readonly string[] | undefined> => opened.page.evaluate((numbers) => window.tieoutWorkbench?.open(new Uint8Array(numbers)), bytes);

describe("an analyst's own workbook", () => {
  it("is opened with its tables, names, colours and hidden rows, the sheet in front that was", async () => {
    const { book, page } = opened;
    expect(await open(await analystFile())).toEqual([]);
    const contents = await book.contents(), [figures, model] = contents.sheets;
    expect(contents.active).toBe(1);
    expect(contents.properties.creator).toBe("An analyst");
    expect(figures?.tables).toMatchObject([{ name: "Segments", totals: true, area: { row: 0, column: 0, lastRow: 4, lastColumn: 2 }, columns: [{ name: "Segment" }, { name: "Revenue", total: { function: "sum" } }, { name: "Margin" }] }]);
    expect(model?.rowHeights).toContainEqual([3, 0]);
    expect([await book.value("Model", "A1"), await book.value("Model", "A2"), await book.value("Figures", "D2"), await book.value("Figures", "B5")]).toEqual([45_000, 15_750, 26_600, 45_000]);
    expect(await book.value("Model", "A3")).toBeCloseTo(45_001.2, 6);
    await book.activate("Figures");
    await page.waitForTimeout(800);
    await opened.picture("analyst-table");
  }, TIME);

  it("has formulas follow a column that is given another name", async () => {
    const { book, page } = opened;
    await book.select("Figures", "B1");
    await page.keyboard.type("Sales");
    await page.waitForTimeout(800);
    await page.keyboard.press("Enter");
    await book.settle();
    expect([await book.formula("Model", "A1"), await book.formula("Figures", "D3")]).toEqual(["=SUM(Segments[Sales])", "=Segments[[#This Row],[Sales]]*Segments[[#This Row],[Margin]]"]);
    await page.keyboard.press("Control+z");
    await book.settle();
    expect(await book.formula("Model", "A1")).toBe("=SUM(Segments[Revenue])");
    await page.keyboard.press("Control+y");
    await book.settle();
    await book.setCell("Model", "B1", "=MAX(Segments[Sales])");
    expect([await book.value("Model", "A1"), await book.value("Model", "B1")]).toEqual([45_000, 38_000]);
  }, TIME);

  it("keeps a table around rows that are put into it", async () => {
    const { book, page } = opened;
    // The heading of the third row.
    await page.mouse.click(22, 186, { button: "right" });
    await page.waitForTimeout(600);
    // At its icon: the number of rows beside it is a field of its own.
    await page.locator("button", { hasText: "rows above" }).click({ position: { x: 14, y: 14 } });
    await book.settle();
    await page.waitForTimeout(600);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForTimeout(600);
    await opened.picture("analyst-inserted");
    expect((await book.contents()).sheets[0]?.tables[0]).toMatchObject({ totals: true, area: { row: 0, column: 0, lastRow: 5, lastColumn: 2 } });
    expect([await book.value("Figures", "B6"), await book.value("Model", "A1")]).toEqual([45_000, 45_000]);
    expect((await book.contents()).sheets[0]?.print?.places).toEqual({ area: "A1:D6" });
    await book.setCell("Figures", "B3", 1000);
    await book.setCell("Figures", "B5", 3000);
    expect([await book.value("Figures", "B6"), await book.value("Model", "A1")]).toEqual([47_000, 47_000]);
    expect(opened.faults).toEqual([]);
  }, TIME);

  it("is saved and opened again as it was", async () => {
    const before = await opened.book.contents();
    const bytes = await opened.page.evaluate(async () => [...((await window.tieoutWorkbench?.save()) ?? [])]);
    expect(await open(bytes)).toEqual([]);
    expect(await opened.book.contents()).toEqual(before);
  }, TIME);
});
