import { fillWorkbook } from "../../src/workbook/excel-writer";
import { FillError } from "../../src/workbook/fill-error";
import { joinPlans, planWorkbook } from "../../src/workbook/plan-workbook";
import type { WorkbookPlan } from "../../src/workbook/sheet-plan";
import { FakeExcelError, FakeWorkbook, type FakeOptions } from "./fake-excel";
import { BALANCE, BRIDGE, entryOf, FULL_REPORT, INCOME, Q3, Q3_BEFORE, reportOf, statement, statementSheets } from "./fixture";

const PLAN = statementSheets(planWorkbook(entryOf(reportOf([INCOME, BRIDGE, BALANCE]))));

function workbook(options?: FakeOptions): FakeWorkbook {
  const made = new FakeWorkbook(options);
  made.addSheet("Sheet1").cell("A1").content = { kind: "text", text: "mine" };
  made.install();
  return made;
}

/** Everything in a workbook that a person could see or that outlives the fill. */
function everything({ sheets, names, settings }: FakeWorkbook): string {
  const shown = sheets.map(({ id, name, cells, notes }) => ({ id, name, cells: [...cells].filter(([, { content }]) => content), notes: [...notes] }));
  return JSON.stringify({ shown, names: [...names], settings: [...settings] });
}

function large(rows: number): WorkbookPlan {
  const lines = Array.from({ length: rows }, (_, index) => ({ label: `Line ${index + 1}`, cells: [`${index + 1},000`, "2,000"] }));
  return statementSheets(planWorkbook(entryOf(reportOf([statement("s1", "supplemental", "Many lines", [Q3, Q3_BEFORE], lines)]))));
}

describe("a fill", () => {
  it("leaves the user's sheet alone and tells what it made", async () => {
    const excel = workbook();
    const result = await fillWorkbook(PLAN);
    expect(excel.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Income statement", "Balance sheet", "Adjusted EBITDA bridge"]);
    expect(excel.sheet("Sheet1").shown("A1")).toBe("mine");
    expect(result.sheets).toEqual(["Income statement", "Balance sheet", "Adjusted EBITDA bridge"]);
    expect(result.cells["Balance sheet"]?.["C7"]).toMatchObject({ cellId: "s3.r1.c1" });
    expect(excel.active).toBe("Income statement");
  });

  it("sends as many requests for a thousand rows as for ten, calculation held back in each", async () => {
    const counts = [];
    for (const rows of [10, 1000]) {
      const excel = workbook();
      await fillWorkbook(large(rows));
      counts.push(excel.syncs);
      expect(excel.unsuspendedWrites).toBe(0);
    }
    expect(counts).toEqual([3, 3]);
  });

  it("splits what one request cannot carry", async () => {
    const excel = workbook();
    await fillWorkbook(large(16000));
    expect(excel.syncs).toBeGreaterThan(3);
    expect([excel.sheet("Many lines").shown("A7"), excel.sheet("Many lines").shown("A16006")]).toEqual(["Line 1", "Line 16000"]);
  });

  it("tells how far it has come", async () => {
    workbook();
    const steps: string[] = [];
    await fillWorkbook(PLAN, { onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`) });
    expect(steps).toEqual(["Income statement 0/3", "Balance sheet 1/3", "Adjusted EBITDA bridge 2/3", "Adjusted EBITDA bridge 3/3"]);
  });

  it("gives a sheet another name where the user has one of that name", async () => {
    const excel = workbook();
    excel.addSheet("INCOME STATEMENT").cell("B2").content = { kind: "number", value: 1 };
    const result = await fillWorkbook(PLAN);
    expect(result.sheets[0]).toBe("Income statement (2)");
    expect(excel.sheet("INCOME STATEMENT").shown("B2")).toBe(1);
    expect(excel.sheet("Adjusted EBITDA bridge").shown("B7")).toBe("='Income statement (2)'!B18");
    expect(excel.names.get("LPSN_Q3_2013_Revenues")).toBe("='Income statement (2)'!$B$7");
  });

  it("leaves names that the user gave", async () => {
    const excel = workbook();
    excel.names.set("LPSN_Q3_2013_Revenues", "=Sheet1!$A$1");
    const result = await fillWorkbook(PLAN);
    expect(excel.names.get("LPSN_Q3_2013_Revenues")).toBe("=Sheet1!$A$1");
    expect(result.names).not.toContain("LPSN_Q3_2013_Revenues");
  });

  it("says why there is nothing to fill", async () => {
    workbook();
    await expect(fillWorkbook({ sheets: [], names: [] })).rejects.toThrow("There is nothing to fill");
  });

  it("uses comments where the host has no notes, and neither where it has none", async () => {
    const older = workbook({ minor: 10 });
    await fillWorkbook(PLAN);
    expect(older.sheet("Balance sheet").notes.get("C7")).toContain("103,33");
    const oldest = workbook({ minor: 4 });
    await fillWorkbook(PLAN);
    expect([oldest.sheet("Balance sheet").notes.size, oldest.sheet("Balance sheet").frozen, oldest.sheet("Balance sheet").shown("B7")]).toEqual([0, null, 77379]);
  });
});

describe("filling again", () => {
  it("replaces what Tieout filled and keeps what the user put beside it", async () => {
    const excel = workbook();
    await fillWorkbook(PLAN);
    const sheet = excel.sheet("Income statement");
    sheet.cell("B7").content = { kind: "number", value: 1 };
    sheet.cell("A60").content = { kind: "text", text: "below" };
    sheet.cell("K7").content = { kind: "text", text: "my note" };
    const result = await fillWorkbook(PLAN, { onClash: () => "replace" });
    expect(excel.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Income statement", "Balance sheet", "Adjusted EBITDA bridge"]);
    expect(excel.sheet("Income statement")).toBe(sheet);
    expect([sheet.shown("B7"), sheet.shown("K7"), sheet.shown("A60")]).toEqual([45192, "my note", "below"]);
    expect(result.replaced).toEqual(result.sheets);
    expect([...excel.sheet("Balance sheet").notes.keys()]).toContain("C7");
  });

  it("follows a sheet that the user renamed", async () => {
    const excel = workbook();
    await fillWorkbook(PLAN);
    excel.sheet("Income statement").name = "P&L";
    const result = await fillWorkbook(PLAN);
    expect(result.sheets[0]).toBe("P&L");
    expect(excel.sheet("Adjusted EBITDA bridge").shown("B7")).toBe("='P&L'!B18");
    expect(excel.sheets).toHaveLength(4);
  });

  it("never takes a copy of its sheet, or a sheet made after one was deleted, for its own", async () => {
    const excel = workbook();
    await fillWorkbook(PLAN);
    excel.sheets = excel.sheets.filter(({ name }) => name !== "Income statement");
    excel.addSheet("Income statement").cell("A1").content = { kind: "text", text: "the user's" };
    const result = await fillWorkbook(PLAN);
    expect(excel.sheet("Income statement").shown("A1")).toBe("the user's");
    expect(result.sheets[0]).toBe("Income statement (2)");
  });

  it("clears rows that are no longer there", async () => {
    const excel = workbook();
    await fillWorkbook(large(20));
    await fillWorkbook(large(10));
    expect(excel.sheet("Many lines").shown("A16")).toBe("Line 10");
    expect(excel.sheet("Many lines").shown("A20")).toBe("");
  });

  it.each([
    ["new-sheet", ["Sheet1", "Many lines", "Many lines (2)"], "mine too"],
    ["replace", ["Sheet1", "Many lines"], "Line 24"],
  ] as const)("asks before it grows into the user's cells: %s", async (answer, sheets, kept) => {
    const excel = workbook();
    await fillWorkbook(large(10));
    excel.sheet("Many lines").cell("A30").content = { kind: "text", text: "mine too" };
    const clashes: unknown[] = [];
    await fillWorkbook(large(30), { onClash: (clash) => (clashes.push(...clash), answer) });
    expect(clashes).toEqual([{ sheet: "Many lines", cells: ["A30"] }]);
    expect(excel.sheets.map(({ name }) => name)).toEqual(sheets);
    expect(excel.sheet("Many lines").shown("A30")).toBe(kept);
  });

  it("does nothing when the user cancels", async () => {
    const excel = workbook();
    await fillWorkbook(large(10));
    excel.sheet("Many lines").cell("A30").content = { kind: "text", text: "mine too" };
    const before = everything(excel);
    await expect(fillWorkbook(large(30), { onClash: () => "cancel" })).rejects.toThrow("Nothing was filled");
    expect(everything(excel)).toBe(before);
  });

  it("keeps two filings apart", async () => {
    const excel = workbook();
    const other = statementSheets(planWorkbook(entryOf(reportOf([INCOME], { file: "other.txt" }))));
    await fillWorkbook(PLAN);
    await fillWorkbook(other);
    await fillWorkbook(other);
    expect(excel.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Income statement", "Balance sheet", "Adjusted EBITDA bridge", "Income statement (2)"]);
  });
});

describe("a fill that fails", () => {
  it("leaves the workbook as it was, wherever it fails", async () => {
    const operations: string[] = [];
    const counting = workbook();
    counting.beforeOperation = (name) => operations.push(name);
    await fillWorkbook(PLAN);
    const step = Math.max(1, Math.floor(operations.length / 40)), last = operations.length - 60;
    const places = Array.from({ length: operations.length }, (_, index) => index).filter((index) => index % step === 0 || index > last);
    for (const failing of places) {
      const excel = workbook();
      const before = everything(excel);
      let count = 0;
      excel.beforeOperation = () => {
        if ((count += 1) === failing + 1) throw new FakeExcelError("GeneralException", "Something went wrong");
      };
      await expect(fillWorkbook(PLAN)).rejects.toThrow("The sheets could not be filled. Excel says: Something went wrong. The workbook was left as it was.");
      expect(everything(excel)).toBe(before);
    }
  });

  it("puts back what a sheet showed before it was filled again", async () => {
    const excel = workbook();
    await fillWorkbook(PLAN);
    excel.sheet("Income statement").cell("B7").content = { kind: "number", value: 77 };
    const shown = JSON.stringify([...excel.sheet("Income statement").cells].map(([address, { content }]) => [address, content]));
    let writes = 0;
    excel.beforeOperation = (name) => {
      if (name === "formulas" && (writes += 1) === 2) throw new FakeExcelError("AccessDenied", "no");
    };
    await expect(fillWorkbook(PLAN, { onClash: () => "replace" })).rejects.toThrow("is protected. Unprotect it, then try again. The workbook was left as it was.");
    expect(JSON.stringify([...excel.sheet("Income statement").cells].map(([address, { content }]) => [address, content]))).toBe(shown);
  });

  it("says so when it cannot be undone", async () => {
    const excel = workbook();
    excel.beforeOperation = (_, sync) => {
      if (sync > 1) throw new FakeExcelError("HostIsBusy", "busy");
    };
    await expect(fillWorkbook(PLAN)).rejects.toThrow(/could not be undone entirely.*'Income statement'/);
    await expect(fillWorkbook(PLAN)).rejects.toBeInstanceOf(FillError);
  });
});

it("a workbook of several filings can be filled at once", async () => {
  const excel = workbook();
  const joined = joinPlans([planWorkbook(entryOf(FULL_REPORT)), planWorkbook(entryOf({ ...FULL_REPORT, file: "other.txt" }))]);
  const { sheets } = await fillWorkbook(joined);
  expect(sheets).toHaveLength(joined.sheets.length);
  expect(new Set(excel.sheets.map(({ name }) => name.toLowerCase())).size).toBe(joined.sheets.length + 1);
});
