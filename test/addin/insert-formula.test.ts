import { insertFormula } from "../../src/addin/insert-formula";

/** The active cell of a pretended Excel: what it holds, and the error it answers a write with. */
function excelWith(held: string, code?: string): { written: () => unknown } {
  let formulas: unknown[][] = [[held]];
  const active = { load: (): void => undefined, address: "'My sheet'!C4", text: [[held]], get formulas() { return formulas; }, set formulas(next: unknown[][]) { if (code !== undefined) throw Object.assign(new Error(code), { code }); formulas = next; } };
  const context = { workbook: { getActiveCell: () => active }, sync: () => Promise.resolve() };
  Object.assign(globalThis, { Excel: { run: (work: (given: unknown) => Promise<unknown>) => work(context) } });
  return { written: () => formulas[0]?.[0] };
}

afterEach(() => { Reflect.deleteProperty(globalThis, "Excel"); });

describe("inserting a formula into the active cell", () => {
  const FORMULA = '=LPSN.REVENUE("Q3 2013")';

  it("writes it where the cell is empty, and says where", async () => {
    const excel = excelWith("");
    expect(await insertFormula(FORMULA, false)).toEqual({ cell: { sheet: "My sheet", cell: "C4" }, held: null });
    expect(excel.written()).toBe(FORMULA);
  });

  it("leaves what the person has there, and tells what it is, until they say to replace it", async () => {
    const excel = excelWith("mine");
    expect(await insertFormula(FORMULA, false)).toEqual({ cell: { sheet: "My sheet", cell: "C4" }, held: "mine" });
    expect(excel.written()).toBe("mine");
    await insertFormula(FORMULA, true);
    expect(excel.written()).toBe(FORMULA);
  });

  it.each([["AccessDenied", /this sheet is protected/], ["InvalidOperationInCellEditMode", /a cell is being edited/], ["GeneralException", /could not write into the active cell/]])("says in words what to do about %s", async (code, words) => {
    excelWith("", code);
    await expect(insertFormula(FORMULA, false)).rejects.toThrow(words);
  });
});
