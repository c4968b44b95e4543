import { fillWorkbook, type FillOptions } from "../../src/workbook/excel-writer";
import type { SheetClash } from "../../src/workbook/fill-clash";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import type { SheetPlan, WorkbookPlan } from "../../src/workbook/sheet-plan";
import { OWNERSHIP_KEY } from "../../src/workbook/sheet-ownership";
import { FakeExcelError, FakeWorkbook, type FakeOptions, type FakeSheet } from "./fake-excel";
import { BALANCE, BRIDGE, entryOf, FULL_REPORT, INCOME, Q3, Q3_BEFORE, reportOf, statement, statementSheets } from "./fixture";

const PLAN = statementSheets(planWorkbook(entryOf(reportOf([INCOME, BRIDGE, BALANCE]))));

function lines(count: number): WorkbookPlan {
  const rows = Array.from({ length: count }, (_, index) => ({ label: `Line ${index + 1}`, cells: [`${index + 1},000`, "2,000"] }));
  return planWorkbook(entryOf(reportOf([statement("s1", "supplemental", "Many lines", [Q3, Q3_BEFORE], rows)])));
}

/** The plan with a chart over the sheet's first figures. */
function withChart(plan: WorkbookPlan, title: string): WorkbookPlan {
  const chart: SheetPlan["charts"][number] = { kind: "stacked_columns", title, description: "A chart.", categories: "A7:A9", series: [{ name: "B5", values: "B7:B9", color: null }, { name: "C5", values: "C7:C9", color: "#1F6FB2" }], over: "H4:P24", numberFormat: "#,##0" };
  return { ...plan, sheets: plan.sheets.map((sheet, index) => (index === 0 ? { ...sheet, charts: [chart] } : sheet)) };
}

function workbook(options?: FakeOptions): FakeWorkbook {
  const made = new FakeWorkbook(options);
  made.addSheet("Sheet1");
  made.install();
  return made;
}

async function filled(plan = PLAN, options?: FakeOptions): Promise<FakeWorkbook> {
  const excel = workbook(options);
  await fillWorkbook(plan);
  return excel;
}

/** Everything that a person can see, and what outlives the fill. */
function everything({ sheets, names, settings }: FakeWorkbook): string {
  const shown = sheets.map((sheet) => ({ ...Object.fromEntries(Object.entries(sheet)), cells: [...sheet.cells].filter(([, { content, look }]) => content !== undefined || Object.keys(look).length > 0).sort(([a], [b]) => (a < b ? -1 : 1)), notes: [...sheet.notes].sort(), widths: [...sheet.widths], heights: [...sheet.heights], spills: [] }));
  return JSON.stringify({ shown, names: [...names], settings: [...settings] });
}

/** Fills again and tells what was asked. */
async function refill(plan: WorkbookPlan, answer: "new-sheet" | "replace" = "replace", options: FillOptions = {}): Promise<SheetClash[]> {
  const asked: SheetClash[] = [];
  await fillWorkbook(plan, { ...options, onClash: (clashes) => (asked.push(...clashes), answer) });
  return asked;
}

describe("filling again, with nothing changed", () => {
  it.each([18, 10, 4])("asks nothing and leaves everything as it is (ExcelApi 1.%i)", async (minor) => {
    const excel = await filled(planWorkbook(entryOf(FULL_REPORT)), { minor });
    const before = everything(excel);
    expect(await refill(planWorkbook(entryOf(FULL_REPORT)))).toEqual([]);
    expect(everything(excel)).toBe(before);
  });

  it("asks nothing after sheets were renamed, though formulas name them otherwise now", async () => {
    const excel = await filled();
    excel.sheet("Income statement").name = "P&L";
    for (const { cells } of excel.sheets) for (const cell of cells.values()) if (cell.content?.kind === "formula") cell.content = { kind: "formula", formula: cell.content.formula.replaceAll("'Income statement'!", "'P&L'!") };
    expect(await refill(PLAN)).toEqual([]);
    expect(excel.sheet("Adjusted EBITDA bridge").shown("B7")).toBe("='P&L'!B18");
  });
});

describe("a person's own cells, formats and notes", () => {
  const mine = (sheet: FakeSheet): void => {
    sheet.cell("K7").content = { kind: "formula", formula: "=B7*2" };
    sheet.cell("A90").content = { kind: "text", text: "below" };
    sheet.cell("A23").content = { kind: "text", text: "in an empty cell of Tieout's" };
    sheet.cell("B7").look.fill = "#FFFF00";
    sheet.widths.set(0, 333);
    sheet.notes.set("B8", "Ask investor relations.");
  };

  it("stay when the sheet is filled again", async () => {
    const excel = await filled(), sheet = excel.sheet("Income statement");
    mine(sheet);
    expect(await refill(PLAN)).toEqual([]);
    expect([sheet.shown("A23"), sheet.shown("K7"), sheet.shown("A90"), sheet.cell("B7").look.fill, sheet.widths.get(0), sheet.notes.get("B8")]).toEqual(["in an empty cell of Tieout's", "=B7*2", "below", "#FFFF00", 333, "Ask investor relations."]);
  });

  it("stay below a sheet that has become shorter, where only Tieout's cells are cleared", async () => {
    const excel = await filled(lines(20)), sheet = excel.sheet("Many lines");
    sheet.cell("E20").content = { kind: "text", text: "beside" };
    sheet.cell("A40").content = { kind: "text", text: "below" };
    const asked = await refill(lines(5));
    expect([asked, sheet.shown("E20"), sheet.shown("A40"), sheet.shown("A11"), sheet.shown("A12"), sheet.shown("B26")]).toEqual([[], "beside", "below", "Line 5", "", ""]);
  });

  it("are asked about once for all sheets, with their cells, before any is written over", async () => {
    const excel = await filled();
    excel.sheet("Income statement").cell("B7").content = { kind: "number", value: 1 };
    excel.sheet("Balance sheet").cell("B7").content = undefined;
    excel.sheet("Balance sheet").cell("A8").content = { kind: "text", text: "Receivables" };
    const before = everything(excel);
    const questions: (readonly SheetClash[])[] = [];
    await expect(fillWorkbook(PLAN, { onClash: (clashes) => (questions.push(clashes), "cancel") })).rejects.toThrow("Nothing was filled, as you chose.");
    expect(questions).toEqual([[{ sheet: "Income statement", cells: ["B7"] }, { sheet: "Balance sheet", cells: ["B7", "A8"] }]]);
    expect(everything(excel)).toBe(before);
  });

  it("are on a sheet of their own after a new sheet was chosen, and the other sheets are filled in place", async () => {
    const excel = await filled(), sheet = excel.sheet("Income statement");
    sheet.cell("B7").content = { kind: "number", value: 1 };
    await refill(PLAN, "new-sheet");
    expect(excel.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Income statement", "Balance sheet", "Adjusted EBITDA bridge", "Income statement (2)"]);
    expect([sheet.shown("B7"), excel.sheet("Income statement (2)").shown("B7"), excel.sheet("Adjusted EBITDA bridge").shown("B7")]).toEqual([1, 45192, "='Income statement (2)'!B18"]);
    expect(await refill(PLAN)).toEqual([]);
    expect(sheet.shown("B7")).toBe(1);
  });

  it("are looked at again after the answer: what was typed meanwhile is asked about too", async () => {
    const excel = await filled(), sheet = excel.sheet("Income statement");
    sheet.cell("B7").content = { kind: "number", value: 1 };
    const asked: string[] = [];
    await fillWorkbook(PLAN, { onClash: ([clash]) => {
      asked.push(clash?.cells.join() ?? "");
      sheet.cell("B9").content = { kind: "number", value: 2 };
      return "new-sheet";
    } });
    expect(asked).toEqual(["B7", "B7,B9"]);
    expect([sheet.shown("B7"), sheet.shown("B9")]).toEqual([1, 2]);
  });

  it("are never written over in a workbook of an earlier version, which does not say what was filled", async () => {
    const excel = await filled();
    const setting = excel.settings.get(OWNERSHIP_KEY) as { sheets: Record<string, { trace?: string }> };
    for (const sheet of Object.values(setting.sheets)) delete sheet.trace;
    expect(await refill(PLAN)).toEqual([]);
    for (const sheet of Object.values((excel.settings.get(OWNERSHIP_KEY) as typeof setting).sheets)) delete sheet.trace;
    excel.sheet("Income statement").cell("B7").content = { kind: "number", value: 1 };
    expect(await refill(PLAN, "new-sheet")).toEqual([{ sheet: "Income statement", cells: ["B7"] }]);
  });
});

describe("charts", () => {
  it("are drawn over their cells, the series that holds others up unseen", async () => {
    const excel = await filled(withChart(PLAN, "Bridge"));
    expect(excel.sheet("Income statement").charts).toEqual([{ name: "Tieout chart 1", type: "ColumnStacked", title: "Bridge", over: "H4:P24", numberFormat: "#,##0", legend: false, series: [expect.objectContaining({ values: "B7:B9", categories: "A7:A9", color: null }), expect.objectContaining({ values: "C7:C9", color: "#1F6FB2" })] }]);
  });

  it("replace only Tieout's when the sheet is filled again", async () => {
    const excel = await filled(withChart(PLAN, "Old")), sheet = excel.sheet("Income statement");
    sheet.charts.push({ name: "Chart 7", type: "Line", title: "mine", over: "A1:B2", numberFormat: "", legend: true, series: [] });
    await refill(withChart(PLAN, "New"));
    expect(sheet.charts.map(({ title }) => title)).toEqual(["mine", "New"]);
    await refill(PLAN);
    expect(sheet.charts.map(({ title }) => title)).toEqual(["mine"]);
  });

  it.each([[{ minor: 7 }], [{ embedded: true }]])("are left out where the host has none: %j", async (options) => {
    const excel = await filled(withChart(PLAN, "Bridge"), options);
    expect(excel.sheet("Income statement").charts).toEqual([]);
  });
});

describe("the requests of a fill", () => {
  it("are as many for a thousand rows as for ten, with charts, names and formulas between sheets, also when filled again", async () => {
    const counts: number[][] = [];
    for (const rows of [10, 1000]) {
      const excel = workbook(), plan = withChart(lines(rows), "Chart"), made: number[] = [];
      for (let time = 0; time < 2; time += 1) {
        const before = excel.syncs;
        await refill(plan);
        made.push(excel.syncs - before);
      }
      expect(excel.unsuspendedWrites).toBe(0);
      counts.push(made);
    }
    const whole = await filled(withChart(planWorkbook(entryOf(FULL_REPORT)), "Chart")), first = whole.syncs;
    await refill(withChart(planWorkbook(entryOf(FULL_REPORT)), "Chart"));
    expect([...counts, [first, whole.syncs - first]]).toEqual([[3, 5], [3, 5], [3, 5]]);
  });

  it("are one step for Undo where the host can do that, and several where it then says it cannot", async () => {
    const excel = await filled(PLAN, { minor: 20 });
    expect(excel.runs).toEqual([{ mergeUndoGroup: true }]);
    let isRefused = false;
    excel.beforeOperation = (name) => {
      if (name === "formulas" && !isRefused) {
        isRefused = true;
        throw new FakeExcelError("UndoNotSupported", "no");
      }
    };
    await refill(lines(3));
    expect(excel.runs).toEqual([{ mergeUndoGroup: true }, { mergeUndoGroup: true }, null]);
    expect(excel.sheet("Income statement").shown("A7")).toBe("Line 1");
    expect((await filled(PLAN)).runs).toEqual([null]);
  });
});

describe("filling again fails", () => {
  it("and leaves sheets, formats, notes, charts and names as they were, wherever it fails", async () => {
    const before = withChart(planWorkbook(entryOf(FULL_REPORT)), "Old");
    const changed = { ...FULL_REPORT, statements: FULL_REPORT.statements.map((each) => ({ ...each, rows: each.rows.slice(1) })), metrics: [] };
    const next = withChart(planWorkbook(entryOf(changed)), "New");
    const counting = await filled(before);
    const operations: string[] = [];
    counting.beforeOperation = (name) => operations.push(name);
    await refill(next);
    const step = Math.max(1, Math.floor(operations.length / 40)), last = operations.length - 30;
    for (const failing of operations.keys()) {
      if (failing % step !== 0 && failing < last) continue;
      const excel = await filled(before), was = everything(excel);
      let count = 0;
      excel.beforeOperation = () => {
        if ((count += 1) === failing + 1) throw new FakeExcelError("GeneralException", "Something went wrong");
      };
      await expect(refill(next)).rejects.toThrow("The workbook was left as it was.");
      expect(`${operations[failing] ?? ""} ${everything(excel) === was ? "left" : "changed"}`).toBe(`${operations[failing] ?? ""} left`);
    }
  });
});

describe("what cannot be filled", () => {
  const refusal = async (excel: FakeWorkbook, plan = PLAN): Promise<string> => {
    const before = everything(excel);
    const message = await fillWorkbook(plan).then(() => "filled", (error: unknown) => (error instanceof Error ? error.message : ""));
    expect(everything(excel)).toBe(before);
    return message;
  };

  it("a protected workbook", async () => {
    const excel = workbook();
    excel.isStructureProtected = true;
    expect(await refusal(excel)).toBe("The structure of this workbook is protected, so no sheet can be added, renamed or removed. Unprotect it (Review, Protect Workbook), then try again. The workbook was left as it was.");
  });

  it("a protected sheet, by its name", async () => {
    const excel = await filled();
    excel.sheet("Balance sheet").isProtected = true;
    expect(await refusal(excel)).toMatch(/^The sheet Balance sheet is protected, so nothing was filled\. Unprotect it \(Review, Unprotect Sheet\)/);
    excel.sheet("Income statement").isProtected = true;
    expect(await refusal(excel)).toMatch(/^2 sheets are protected, so nothing was filled: Income statement, Balance sheet\./);
  });

  it("a workbook that is open for reading only", async () => {
    const excel = new FakeWorkbook();
    excel.addSheet("Sheet1");
    excel.mode = "readOnly";
    excel.install();
    expect(await refusal(excel)).toMatch(/^This workbook is open for reading only/);
  });

  it("a statement larger than a sheet", async () => {
    const excel = workbook(), [first] = PLAN.sheets;
    if (!first) throw new Error("The plan has no sheet.");
    const cell = first.cells[0]?.[0];
    const wide = { ...first, cells: [Array.from({ length: 16_385 }, () => cell)] } as SheetPlan;
    expect(await refusal(excel, { sheets: [wide], names: [] })).toMatch(/has more rows or columns than a sheet of Excel holds/);
  });

  it.each([
    ["InvalidOperationInCellEditMode", "A cell is being edited. Press Enter or Escape, then try again."],
    ["NonBlankCellOffSheet", "A sheet is full: there is no room for more rows or columns."],
    ["AccessDenied", "The workbook or one of its sheets is protected."],
    ["HostIsBusy", "Excel is busy."],
  ])("Excel at the moment (%s)", async (code, message) => {
    const excel = workbook();
    let isOver = false;
    excel.beforeOperation = (name) => {
      if (name !== "formulas" || isOver) return;
      isOver = true;
      throw new FakeExcelError(code, "no");
    };
    expect(await refusal(excel)).toContain(message);
  });
});
