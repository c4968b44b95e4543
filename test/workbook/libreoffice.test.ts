import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { cellMapOf, planWorkbook } from "../../src/workbook/plan-workbook";
import { writeXlsx } from "../../src/workbook/xlsx-writer";
import { entryOf, FULL_REPORT } from "./fixture";

const OFFICE = ["soffice", "libreoffice"].find((command) => spawnSync(command, ["--version"]).status === 0);
const plan = planWorkbook(entryOf(FULL_REPORT));

/** The file without the results that it carries, so that whatever is shown was calculated. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  for (const sheet of archive.file(/^xl\/worksheets\/sheet\d+\.xml$/)) {
    const xml = await sheet.async("string");
    archive.file(sheet.name, xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  return archive.generateAsync({ type: "uint8array" });
}

async function recalculated(change: (workbook: ExcelJS.Workbook) => void = () => undefined): Promise<ExcelJS.Workbook> {
  const folder = mkdtempSync(join(tmpdir(), "tieout-"));
  try {
    const edited = new ExcelJS.Workbook();
    await edited.xlsx.load((await writeXlsx(plan, { filings: [], cells: cellMapOf(plan.sheets) })).buffer as ArrayBuffer);
    change(edited);
    writeFileSync(join(folder, "filled.xlsx"), await withoutResults(new Uint8Array(await edited.xlsx.writeBuffer())));
    execFileSync(OFFICE ?? "", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), join(folder, "filled.xlsx")], { stdio: "ignore", timeout: 110_000 });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(readFileSync(join(folder, "out", "filled.xlsx"))).buffer);
    return workbook;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function resultOf(workbook: ExcelJS.Workbook, sheet: string, address: string): unknown {
  // A reader leaves the result out where it is no text at all.
  const cell = workbook.getWorksheet(sheet)?.getCell(address), result: unknown = cell?.result;
  return cell?.formula ? (result ?? "") : undefined;
}

if (OFFICE === undefined) {
  it("SKIPPED: LibreOffice recalculates the file to the planned values (soffice is not installed)", () => {
    process.stderr.write("SKIPPED: LibreOffice is not installed, so the .xlsx was not recalculated.\n");
    expect(OFFICE).toBeUndefined();
  });
} else {
  it("LibreOffice recalculates every formula to the value that is planned", async () => {
    const workbook = await recalculated();
    const formulas = plan.sheets.flatMap((sheet) =>
      sheet.cells.flatMap((row, at) => row.flatMap(({ content }, column) => (content.kind === "formula" ? [{ sheet: sheet.name, address: `${String.fromCharCode(65 + column)}${at + 1}`, result: content.result }] : []))),
    );
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.map(({ sheet, address }) => [sheet, address, resultOf(workbook, sheet, address)])).toEqual(formulas.map(({ sheet, address, result }) => [sheet, address, result]));
  }, 120_000);

  it("an edited input moves its totals, the bridge on another sheet and the checks", async () => {
    const workbook = await recalculated((edited) => {
      const income = edited.getWorksheet("Income statement"), balance = edited.getWorksheet("Balance sheet");
      if (income) income.getCell("B9").value = 10607;
      // The damaged figure, typed in from the original.
      if (balance) balance.getCell("C7").value = 112320;
    });
    const shown = [["Income statement", "B14"], ["Income statement", "B18"], ["Income statement", "E14"], ["Adjusted EBITDA bridge", "B7"], ["Adjusted EBITDA bridge", "E13"], ["Balance sheet", "E9"], ["Checks", "F9"], ["Checks", "A9"]] as const;
    expect(shown.map(([sheet, address]) => resultOf(workbook, sheet, address))).toEqual([46503, -740, "✗", -740, "✗", "✓", -10, "✗ Does not tie"]);
  }, 120_000);
}
