import { freezeFormulas } from "../../src/workbook/freeze";
import { asksTieout, formatShown, FROZEN_NAMESPACE } from "../../src/workbook/frozen-cells";
import { restoreFormulas } from "../../src/workbook/restore";
import { FakeExcelError, FakeWorkbook, type FakeSheet } from "./fake-excel";

const BRIDGE = '=LPSN.BRIDGE("Adjusted EBITDA", "Q3 2013")';

/** A model with a figure, a longer formula, an error, a text, a blank, a waiting cell and a table that a formula fills. */
function model(): { excel: FakeWorkbook; sheet: FakeSheet } {
  const excel = new FakeWorkbook();
  excel.install();
  const sheet = excel.addSheet("Model");
  excel.active = "Model";
  const answers: readonly (readonly [string, string, string | number | readonly (readonly (string | number)[])[]])[] = [
    ["B2", '=LPSN.REVENUE("Q3 2013")', 45192],
    ["B3", '=IFERROR(lpsn.net_income("Q3 2013")/1000,0)', -0.73],
    ["B4", '=LPSN.REVENUE("Q3 2099")', "#N/A"],
    ["B5", '=LPSN.SOURCE("Revenue","Q3 2013")', "=not a formula"],
    ["B6", '=LPSN.NOTE("Q3 2013")', ""],
    ["B7", '=LPSN.CASH("Q3 2013")', "#BUSY!"],
    ["B8", "=B2*2", 90384],
    ["B9", '="LPSN.REVENUE(1)"', "LPSN.REVENUE(1)"],
    ["E2", BRIDGE, [["Net loss", -730], ["Depreciation", 2002], ["Adjusted EBITDA", 5190]]],
    ["H2", "=SUM(E2#)", 6462],
  ];
  for (const [, formula, answer] of answers) excel.answers.set(formula, answer);
  for (const [address, formula] of answers) excel.type(sheet, address, formula);
  sheet.cell("B2").numberFormat = "#,##0.0";
  sheet.notes.set("B2", "Ask investor relations.");
  sheet.cell("B3").look.fill = "#FFFF00";
  excel.names.set("Revenue", "=Model!$B$2");
  return { excel, sheet };
}

function contents(excel: FakeWorkbook): string {
  const cells = excel.sheets.map(({ name, cells: all }) => [name, [...all].filter(([, { content }]) => content).map(([address, { content, numberFormat }]) => [address, content, numberFormat]).sort()]);
  return JSON.stringify([cells, [...excel.names], excel.sheets.map(({ notes }) => [...notes])]);
}

const SHOWN = ["B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "E2", "F2", "E4", "F4", "H2"];

describe("Freeze to values", () => {
  it("turns every formula that asks Tieout into its value, and nothing else", async () => {
    const { excel, sheet } = model();
    const result = await freezeFormulas("sheet");
    expect(result).toEqual({ formulas: 7, sheets: ["Model"], waiting: [{ sheet: "Model", cell: "B7" }] });
    expect(SHOWN.map((address) => sheet.shown(address))).toEqual([45192, -0.73, "#N/A", "=not a formula", "", '=LPSN.CASH("Q3 2013")', "=B2*2", '="LPSN.REVENUE(1)"', "Net loss", -730, "Adjusted EBITDA", 5190, 6462]);
    expect(sheet.cells.get("B5")?.content?.kind).toBe("text");
    expect([sheet.cell("B2").numberFormat, sheet.notes.get("B2"), sheet.cell("B3").look.fill, excel.names.get("Revenue")]).toEqual(["#,##0.0", "Ask investor relations.", "#FFFF00", "=Model!$B$2"]);
  });

  it("keeps the number format that a function brought, and gives it back to the function", async () => {
    const { excel, sheet } = model();
    excel.type(sheet, "C2", '=LPSN.REVENUE("Q3 2013")');
    await freezeFormulas("sheet");
    expect(sheet.cell("C2").numberFormat).toMatch(/^#,##0/);
    await restoreFormulas();
    expect(sheet.cell("C2").numberFormat).toBe("General");
  });

  it("takes the whole workbook or the sheet in front only", async () => {
    const { excel, sheet } = model();
    const other = excel.addSheet("Other");
    excel.type(other, "A1", '=LPSN.REVENUE("Q3 2013")');
    await freezeFormulas("sheet");
    expect(other.shown("A1")).toBe('=LPSN.REVENUE("Q3 2013")');
    expect((await freezeFormulas("workbook")).sheets).toEqual(["Other"]);
    expect([sheet.shown("B2"), other.shown("A1")]).toEqual([45192, 45192]);
  });

  it("says when there is nothing to freeze, and leaves no record", async () => {
    const excel = new FakeWorkbook();
    excel.addSheet("Empty");
    excel.install();
    expect(await freezeFormulas("workbook")).toEqual({ formulas: 0, sheets: [], waiting: [] });
    expect(excel.xmlParts.size).toBe(0);
  });

  it("sends as many requests for five thousand formulas as for one", async () => {
    const counts = [];
    for (const rows of [1, 5_000]) {
      const { excel, sheet } = model();
      for (let row = 1; row <= rows; row += 1) excel.type(sheet, `D${row}`, '=LPSN.REVENUE("Q3 2013")');
      const start = excel.syncs;
      await freezeFormulas("sheet");
      const frozen = excel.syncs;
      await restoreFormulas();
      counts.push([frozen - start, excel.syncs - frozen]);
      expect(sheet.shown(`D${rows}`)).toBe('=LPSN.REVENUE("Q3 2013")');
    }
    expect(counts).toEqual([[6, 4], [6, 4]]);
  });

  it("leaves formulas as they were, wherever it fails", async () => {
    const counting = model(), operations: string[] = [];
    counting.excel.beforeOperation = (name) => operations.push(name);
    await freezeFormulas("sheet");
    for (const failing of operations.keys()) {
      const { excel } = model(), before = contents(excel);
      let count = 0;
      excel.beforeOperation = () => {
        if ((count += 1) === failing + 1) throw new FakeExcelError("GeneralException", "Something went wrong");
      };
      await expect(freezeFormulas("sheet")).rejects.toThrow("The formulas could not be turned into values. Excel says: Something went wrong. The workbook was left as it was.");
      expect(contents(excel)).toBe(before);
      expect(excel.xmlParts.size).toBe(0);
    }
  });

  it("names a protected sheet and changes nothing", async () => {
    const { excel, sheet } = model(), before = contents(excel);
    sheet.isProtected = true;
    await expect(freezeFormulas("sheet")).rejects.toThrow("The sheet Model is protected, so no formula was turned into its value. Unprotect it, then try again.");
    expect(contents(excel)).toBe(before);
  });
});

describe("Restore formulas", () => {
  it("brings back exactly what stood there, also in a copy of the workbook", async () => {
    const { excel, sheet } = model(), before = contents(excel);
    await freezeFormulas("sheet");
    const record = [...excel.xmlParts.values()];
    expect(record).toHaveLength(1);
    expect(record[0]).toContain(FROZEN_NAMESPACE);
    expect(record[0]).not.toContain("LPSN");
    expect(await restoreFormulas()).toEqual({ formulas: 7, sheets: ["Model"], changed: [], gone: [] });
    expect(contents(excel)).toBe(before);
    expect(sheet.shown("F4")).toBe(5190);
    expect(excel.xmlParts.size).toBe(0);
  });

  it("leaves cells that were changed since, says which, and brings them back once they hold the value again", async () => {
    const { excel, sheet } = model();
    await freezeFormulas("sheet");
    excel.type(sheet, "B2", 50000);
    excel.type(sheet, "F3", 1);
    const result = await restoreFormulas();
    expect(result.changed).toEqual([{ sheet: "Model", cell: "B2" }, { sheet: "Model", cell: "E2" }, { sheet: "Model", cell: "F3" }]);
    expect([sheet.shown("B2"), sheet.shown("B3"), sheet.shown("E2"), sheet.shown("F3"), sheet.shown("E4")]).toEqual([50000, '=IFERROR(lpsn.net_income("Q3 2013")/1000,0)', "Net loss", 1, "Adjusted EBITDA"]);
    excel.type(sheet, "B2", 45192);
    excel.type(sheet, "F3", 2002);
    expect((await restoreFormulas()).changed).toEqual([]);
    expect([sheet.shown("B2"), sheet.shown("E2")]).toEqual(['=LPSN.REVENUE("Q3 2013")', BRIDGE]);
  });

  it("remembers what was frozen at different times", async () => {
    const { excel, sheet } = model();
    await freezeFormulas("sheet");
    excel.type(sheet, "K1", BRIDGE);
    await freezeFormulas("sheet");
    expect((await restoreFormulas()).formulas).toBe(8);
    expect([sheet.shown("B2"), sheet.shown("K1"), sheet.shown("E2")]).toEqual(['=LPSN.REVENUE("Q3 2013")', BRIDGE, BRIDGE]);
  });

  it("leaves a formula as a value whose sheet has another name now", async () => {
    const { excel, sheet } = model();
    excel.answers.set("=LPSN.REVENUE(Inputs!A1)", 1);
    excel.addSheet("Inputs");
    excel.type(sheet, "K1", "=LPSN.REVENUE(Inputs!A1)");
    await freezeFormulas("sheet");
    excel.sheet("Inputs").name = "Entries";
    expect((await restoreFormulas()).changed).toEqual([{ sheet: "Model", cell: "K1" }]);
    expect(sheet.shown("K1")).toBe(1);
  });

  it("puts the values back where it fails, and can be tried again", async () => {
    const { excel, sheet } = model();
    await freezeFormulas("sheet");
    const frozen = contents(excel);
    let writes = 0;
    excel.beforeOperation = (name) => {
      if (name === "formulas" && (writes += 1) === 3) throw new FakeExcelError("InvalidOperationInCellEditMode", "no");
    };
    await expect(restoreFormulas()).rejects.toThrow("A cell is being edited. Press Enter or Escape, then try again.");
    expect(contents(excel)).toBe(frozen);
    await restoreFormulas();
    expect(sheet.shown("E2")).toBe(BRIDGE);
  });

  it("tells of a sheet that is gone, and does nothing where nothing was frozen", async () => {
    const { excel } = model();
    expect(await restoreFormulas()).toEqual({ formulas: 0, sheets: [], changed: [], gone: [] });
    await freezeFormulas("sheet");
    excel.sheets = [];
    excel.addSheet("Sheet9");
    expect((await restoreFormulas()).gone).toEqual(["Model"]);
  });
});

it("a formula asks Tieout by its functions' names, not by words in a text", () => {
  expect(["=LPSN.REVENUE(A1)", "=1+_xldudf_LPSN_REVENUE(A1)", "=-lpsn.eps(A1)", "=IF(A1,LPSN.FACT(A1),0)"].filter(asksTieout)).toHaveLength(4);
  expect(['="LPSN.REVENUE(A1)"', "=LPSN_Q3_2013_Revenues", "=XLPSN.F(A1)", "LPSN.REVENUE(A1)", "=A1"].filter(asksTieout)).toEqual([]);
});

it.each([
  ["5,190", 5190, "#,##0;-#,##0"],
  ["(1,301)", -1301, "#,##0;(#,##0)"],
  ["$0.03", 0.03, '"$"#,##0.00;("$"#,##0.00)'],
  ["15.0%", 15, '#,##0.0"%";(#,##0.0"%")'],
  ["15.0%", 0.15, "#,##0.0%;(#,##0.0%)"],
  ["4.2x", 4.2, '#,##0.0"x";(#,##0.0"x")'],
])("a figure shown as %s has the format that shows it so", (text, value, format) => {
  expect([formatShown(text, value)?.replace(";-#,##0", ";(#,##0)"), formatShown("5190", 5190), formatShown("Q3 2013", 41547)]).toEqual([format.replace(";-#,##0", ";(#,##0)"), null, null]);
});
