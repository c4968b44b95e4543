import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { readReport } from "../../src/report/read-report";
import { cellAddress } from "../../src/workbook/cell-address";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import type { WorkbookPlan } from "../../src/workbook/sheet-plan";
import { writeXlsx } from "../../src/workbook/xlsx-writer";
import { testIf } from "../support/skipped";

const ROOT = join(__dirname, "../.."), CORPUS = join(ROOT, "../shared/corpus/ex99");
const SEED = join(ROOT, "seeds/004_ea1ead2fdb1745ca.txt");

/** Ten kinds: old fixed-width and flattened text, a manufacturer, software, banks, an insurer, retail, energy, a small filer. */
const RELEASES = [
  "AA_2004Q3_nelson-yao-W266_flattened.txt", "S_2004Q2_ex99_ryankfrench-sec-cover-page-parser.txt", "CAT_2022Q1_ex99.1_ryankfrench-sec-cover-page-parser.htm", "NOW_2020Q1_wp1122-edgar-fillings-parser.html", "FMNB_2020Q1_wp1122-edgar-fillings-parser.html",
  "GS_2021Q4_ex99.1_IMTorg-sec-edgar-extractor.htm", "JRVR_2020Q1_wp1122-edgar-fillings-parser.html", "BKE_FY2024Q3_dgunning-edgartools.htm", "HCC_2020Q1_wp1122-edgar-fillings-parser.html", "WHG_2020Q1_wp1122-edgar-fillings-parser.html",
].map((name) => join(CORPUS, name));

const OFFICE = ["soffice", "libreoffice"].find((command) => spawnSync(command, ["--version"]).status === 0);

/** The file without the results that it carries, so that whatever is shown was calculated. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  for (const sheet of archive.file(/^xl\/worksheets\/sheet\d+\.xml$/)) {
    archive.file(sheet.name, (await sheet.async("string")).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  return archive.generateAsync({ type: "uint8array" });
}

/** Formulas that LibreOffice did not compute to what is planned, each as "Sheet!B7 =B5-B6: 3, not 4". */
async function strays(plan: WorkbookPlan, file: string): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(readFileSync(file)).buffer);
  return plan.sheets.flatMap(({ name, cells }) => cells.flatMap((row, at) => row.flatMap(({ content }, column) => {
    if (content.kind !== "formula") return [];
    const address = cellAddress(at, column), result: unknown = workbook.getWorksheet(name)?.getCell(address).result ?? (content.result === 0 || content.result === "" ? content.result : undefined);
    const agrees = typeof content.result === "number" ? typeof result === "number" && Math.abs(result - content.result) <= 1e-9 * Math.max(1, Math.abs(content.result)) : result === content.result;
    return agrees ? [] : [`${name}!${address} ${content.formula}: ${JSON.stringify(result)}, not ${JSON.stringify(content.result)}`];
  })));
}

async function straysOf(paths: readonly string[]): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "tieout-"));
  try {
    const plans: WorkbookPlan[] = [];
    for (const [index, path] of paths.entries()) {
      const plan = planWorkbook(readReport(path.split("/").at(-1) ?? path, new Uint8Array(readFileSync(path))));
      plans.push(plan);
      writeFileSync(join(folder, `${index}.xlsx`), await withoutResults(await writeXlsx(plan)));
    }
    const files = paths.map((_, index) => join(folder, `${index}.xlsx`));
    execFileSync(OFFICE ?? "", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), ...files], { stdio: "ignore", timeout: 280_000 });
    return await Promise.all(plans.map(async (plan, index) => strays(plan, join(folder, "out", `${index}.xlsx`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

testIf(OFFICE !== undefined, "LibreOffice is not installed")("LivePerson's workbook recalculates in LibreOffice to what is planned", async () => {
  expect(await straysOf([SEED])).toEqual([[]]);
}, 300_000);

testIf(OFFICE !== undefined && RELEASES.every((path) => existsSync(path)), "LibreOffice or ../shared/corpus is not here")("the workbooks of ten other releases recalculate in LibreOffice to what is planned", async () => {
  expect(await straysOf(RELEASES)).toEqual(RELEASES.map(() => []));
}, 300_000);
