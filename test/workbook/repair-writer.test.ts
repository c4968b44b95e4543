import { acceptedOf, decided, NONE_ACCEPTED, type RepairDecision } from "../../src/facts/decision";
import { repairChanges } from "../../src/addin/repair-changes";
import { fillWorkbook, type FillResult } from "../../src/workbook/excel-writer";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { changeCells, type ChangeResult } from "../../src/workbook/repair-writer";
import type { Repair } from "../../src/vocabulary/report";
import { FakeWorkbook } from "./fake-excel";
import { BALANCE, entryOf, reportOf } from "./fixture";

const CASH: Repair = { cell: "s3.r1.c1", kind: "figure", printed: "103,33", proposed: "103339", standing: "proven", evidence: ["c5"], explanation: "Only this ties." };
const RESERVE: Repair = { cell: "s3.r5.c1", kind: "figure", printed: "3 400", proposed: "41", standing: "likely", evidence: [], explanation: "It fits." };
const ENTRY = entryOf(reportOf([BALANCE], { repairs: [CASH, RESERVE] }));
const ACCEPTED = acceptedOf(decided([], "release.txt", [CASH], "accepted"), ENTRY.report);

async function filled(): Promise<{ excel: FakeWorkbook; result: FillResult }> {
  const excel = new FakeWorkbook();
  excel.install();
  return { excel, result: await fillWorkbook(planWorkbook(ENTRY)) };
}

async function apply(cells: FillResult["cells"], after = ACCEPTED, before: typeof after = NONE_ACCEPTED, overwrite = false): Promise<ChangeResult> {
  return changeCells(repairChanges({ entry: ENTRY, cells, before, after, ids: [CASH.cell] }), overwrite);
}

describe("accepting a repair in a filled sheet", () => {
  it("writes the proposed figure in three requests, with a style and a note that keeps what is printed", async () => {
    const { excel, result } = await filled();
    const before = excel.syncs;
    expect((await apply(result.cells)).written).toHaveLength(1);
    expect(excel.syncs - before).toBe(3);
    const sheet = excel.sheet("Balance sheet");
    expect(sheet.shown("C7")).toBe(103339);
    expect(sheet.cell("C7").look).toMatchObject({ color: "#5B2C83", fill: "#E4DFEC" });
    expect(sheet.notes.get("C7")).toBe('Accepted repair, proven: 103,339. The filing prints "103,33". Only this ties.');
  });

  it("and taking it back leave the cell as the fill left it", async () => {
    const { excel, result } = await filled();
    const sheet = excel.sheet("Balance sheet"), note = sheet.notes.get("C7");
    await apply(result.cells);
    await apply(result.cells, NONE_ACCEPTED, ACCEPTED);
    expect([sheet.shown("C7"), sheet.notes.get("C7"), sheet.cell("C7").look.fill]).toEqual(["", note, "#FFE699"]);
  });

  it("never overwrites what the person typed, unless told to", async () => {
    const { excel, result } = await filled();
    const sheet = excel.sheet("Balance sheet");
    sheet.cell("C7").content = { kind: "number", value: 5 };
    const asked = await apply(result.cells);
    expect([asked.written, asked.edited.map(({ now }) => now), sheet.shown("C7")]).toEqual([[], ["5"], 5]);
    await apply(result.cells, ACCEPTED, NONE_ACCEPTED, true);
    expect(sheet.shown("C7")).toBe(103339);
  });

  it("keeps the person's own note and adds to it", async () => {
    const { excel, result } = await filled();
    const sheet = excel.sheet("Balance sheet");
    sheet.notes.set("C7", "Ask investor relations.");
    await apply(result.cells);
    expect(sheet.notes.get("C7")).toMatch(/^Ask investor relations\.\n\nAccepted repair/);
    await apply(result.cells, NONE_ACCEPTED, ACCEPTED);
    expect(sheet.notes.get("C7")).toMatch(/^Ask investor relations\.\n\nPrinted "103,33"/);
  });

  it("says that a sheet is protected, and writes nothing", async () => {
    const { excel, result } = await filled();
    excel.sheet("Balance sheet").isProtected = true;
    await expect(apply(result.cells)).rejects.toThrow("The sheet Balance sheet is protected, so nothing was written. Unprotect it, then try again.");
    expect(excel.sheet("Balance sheet").shown("C7")).toBe("");
  });

  it("tells of a sheet that is gone, and changes nothing where none is filled", async () => {
    const { excel, result } = await filled();
    excel.sheets = [];
    expect((await apply(result.cells)).gone).toHaveLength(1);
    expect(repairChanges({ entry: ENTRY, cells: {}, before: NONE_ACCEPTED, after: ACCEPTED, ids: [CASH.cell] })).toEqual([]);
  });

  it("survives a fill: an accepted figure is filled as accepted", () => {
    const sheet = planWorkbook(ENTRY, { accepted: ACCEPTED }).sheets.find(({ name }) => name === "Balance sheet");
    expect(sheet?.cells[6]?.[2]).toMatchObject({ content: { kind: "number", value: 103339 }, style: "accepted.plain" });
    expect(sheet?.cells[10]?.[2]?.note).toContain("Likely repair, not accepted yet: 41. It fits.");
  });
});

describe("answers to repairs", () => {
  const accepted = decided([], "release.txt", [CASH], "accepted");

  it("are of one filing and one proposal, and can be changed and taken back", () => {
    expect(decided(accepted, "release.txt", [CASH], "rejected").map(({ answer }) => answer)).toEqual(["rejected"]);
    expect(decided(accepted, "release.txt", [CASH], null)).toEqual([]);
    expect(decided(accepted, "other.txt", [CASH], null)).toEqual(accepted);
  });

  it("let one cell have one accepted figure only", () => {
    const other = { ...CASH, proposed: "103330" };
    expect(decided(accepted, "release.txt", [other], "accepted").map(({ proposed }) => proposed)).toEqual(["103330"]);
  });

  it("no longer count when the report proposes something else", () => {
    const stale: readonly RepairDecision[] = [{ file: "release.txt", cell: CASH.cell, proposed: "1", answer: "accepted" }];
    expect(acceptedOf(stale, ENTRY.report).size).toBe(0);
  });
});
