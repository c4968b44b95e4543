import { fillWorkbook } from "../../src/workbook/excel-writer";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { findMade, removeMade } from "../../src/workbook/remove-made";
import { FakeExcelError, FakeWorkbook } from "./fake-excel";
import { entryOf, FULL_REPORT } from "./fixture";

const PLAN = planWorkbook(entryOf(FULL_REPORT));
const SHEETS = PLAN.sheets.map(({ name }) => name);

async function filled(): Promise<FakeWorkbook> {
  const excel = new FakeWorkbook();
  const mine = excel.addSheet("Model");
  excel.install();
  excel.type(mine, "A1", "mine");
  mine.cell("A1").look.fill = "#FFFF00";
  excel.names.set("Mine", "=Model!$A$1");
  await fillWorkbook(PLAN);
  return excel;
}

describe("Remove what Tieout made", () => {
  it("says beforehand what goes, and changes nothing until asked", async () => {
    const excel = await filled(), made = await findMade();
    expect(made).toEqual({ whole: SHEETS, shared: [], names: [...excel.names.keys()].filter((name) => name !== "Mine"), readers: [] });
    expect(excel.sheets).toHaveLength(SHEETS.length + 1);
  });

  it("takes its sheets, names and record, and leaves the rest as it was", async () => {
    const excel = await filled();
    const result = await removeMade();
    expect([result.removed, result.cleared]).toEqual([SHEETS, []]);
    expect(excel.sheets.map(({ name }) => name)).toEqual(["Model"]);
    expect([excel.sheet("Model").shown("A1"), excel.sheet("Model").cell("A1").look.fill]).toEqual(["mine", "#FFFF00"]);
    expect([[...excel.names.keys()], [...excel.settings.keys()]]).toEqual([["Mine"], []]);
    expect(await findMade()).toEqual({ whole: [], shared: [], names: [], readers: [] });
  });

  it("keeps a sheet with cells or notes of the person's, and clears Tieout's cells there", async () => {
    const excel = await filled(), sheet = excel.sheet("Income statement"), balance = excel.sheet("Balance sheet");
    excel.type(sheet, "K7", "=B7*2");
    excel.type(sheet, "B8", 5);
    balance.notes.set("A9", "Ask investor relations.");
    expect((await findMade()).shared).toEqual([{ sheet: "Income statement", cells: ["K7", "B8"] }, { sheet: "Balance sheet", cells: ["A9"] }]);
    const result = await removeMade();
    expect(result.cleared).toEqual(["Income statement", "Balance sheet"]);
    expect(excel.sheets.map(({ name }) => name)).toEqual(["Model", "Income statement", "Balance sheet"]);
    expect([sheet.shown("K7"), sheet.shown("B8"), sheet.shown("B7"), sheet.shown("A1"), sheet.cell("A5").look]).toEqual(["=B7*2", 5, "", "", {}]);
    expect([...balance.notes]).toEqual([["A9", "Ask investor relations."]]);
    expect([...balance.cells.values()].filter(({ content }) => content)).toEqual([]);
  });

  it("names the person's formulas that read what goes", async () => {
    const excel = await filled();
    excel.type(excel.sheet("Model"), "B1", "='Income statement'!B7");
    excel.type(excel.sheet("Model"), "B2", "=LPSN_Q3_2013_Revenues*2");
    excel.type(excel.sheet("Model"), "B3", "=Guidance!C5+1");
    excel.type(excel.sheet("Model"), "B4", "=SUM(A1:A2)");
    expect((await findMade()).readers).toEqual(["B1", "B2", "B3"].map((cell) => ({ sheet: "Model", cell })));
  });

  it("leaves a name that the person has led elsewhere", async () => {
    const excel = await filled();
    excel.names.set("LPSN_Q3_2013_Revenues", "=Model!$A$1");
    await removeMade();
    expect(excel.names.get("LPSN_Q3_2013_Revenues")).toBe("=Model!$A$1");
  });

  it("leaves an empty sheet where all sheets were Tieout's", async () => {
    const excel = await filled();
    excel.sheets = excel.sheets.filter(({ name }) => name !== "Model");
    await removeMade();
    expect(excel.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("removes nothing where a sheet is protected, or the workbook", async () => {
    const excel = await filled();
    excel.sheet("Guidance").isProtected = true;
    await expect(removeMade()).rejects.toThrow("Guidance is protected, so nothing was removed. Unprotect it, then try again.");
    excel.sheet("Guidance").isProtected = false;
    excel.isStructureProtected = true;
    await expect(removeMade()).rejects.toThrow("The structure of this workbook is protected");
    expect(excel.sheets).toHaveLength(SHEETS.length + 1);
  });

  it("says so where Excel refuses, and removes no sheet", async () => {
    const excel = await filled();
    excel.beforeOperation = (name) => {
      if (name === "delete") throw new FakeExcelError("InvalidOperationInCellEditMode", "no");
    };
    await expect(removeMade()).rejects.toThrow("A cell is being edited. Press Enter or Escape, then try again. No sheet was removed");
    expect(excel.sheets).toHaveLength(SHEETS.length + 1);
  });

  it("takes as many requests for many sheets as for one", async () => {
    const excel = await filled(), start = excel.syncs;
    await removeMade();
    expect(excel.syncs - start).toBe(7);
  });
});
