import JSZip from "jszip";
import ExcelJS from "exceljs";
import { planWorkbook } from "../../../src/workbook/plan-workbook";
import { writeXlsx } from "../../../src/workbook/xlsx-writer";
import { BRIDGE, entryOf, INCOME, reportOf, statement, Q3 } from "../fixture";

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const archive = await JSZip.loadAsync(bytes);
  return new Map(await Promise.all(Object.values(archive.files).map(async (file) => [file.name, await file.async("string")] as const)));
}

describe("charts in the .xlsx file", () => {
  const plan = planWorkbook(entryOf(reportOf([INCOME, BRIDGE])));

  it("are parts that the package names, each linked from its sheet", async () => {
    const parts = await partsOf(await writeXlsx(plan)), index = plan.sheets.findIndex(({ name }) => name === "Charts") + 1;
    expect(parts.get("[Content_Types].xml")).toContain('PartName="/xl/charts/chart1.xml"');
    expect(parts.get("[Content_Types].xml")).toContain('PartName="/xl/drawings/drawing1.xml"');
    const id = /<drawing [^>]*r:id="(\w+)"\/>/.exec(parts.get(`xl/worksheets/sheet${index}.xml`) ?? "")?.[1];
    expect(parts.get(`xl/worksheets/_rels/sheet${index}.xml.rels`)).toContain(`Id="${id ?? "none"}"`);
    expect(parts.get("xl/drawings/_rels/drawing1.xml.rels")).toContain('Target="../charts/chart1.xml"');
  });

  it("read the cells of their sheet and keep the values, the first series unseen", async () => {
    const chart = (await partsOf(await writeXlsx(plan))).get("xl/charts/chart1.xml") ?? "";
    expect(chart).toContain("<c:grouping val=\"stacked\"/>");
    expect(chart).toMatch(/<c:f>'Charts'!\$E\$\d+:\$E\$\d+<\/c:f>/);
    expect(/<c:ser>.*?<\/c:ser>/.exec(chart)?.[0]).toContain("<a:noFill/>");
    expect(chart).toContain("Net (loss) income (730)");
  });

  it("hold a filing's words as text", async () => {
    const strange = statement("s2", "reconciliation", "Bridge", [Q3], [
      { label: "Net <income> & \"loss\"", cells: ["10"], metric: "NetIncomeLoss" }, { label: "A", cells: ["1"] }, { label: "B", cells: ["2"] }, { label: "Adjusted EBITDA", cells: ["13"], metric: "AdjustedEbitda" },
    ], [[4, [1, 2, 3]]]);
    const chart = (await partsOf(await writeXlsx(planWorkbook(entryOf(reportOf([strange])))))).get("xl/charts/chart1.xml") ?? "";
    expect(chart).toContain("Net &lt;income&gt; &amp; &quot;loss&quot;");
    expect(chart).not.toContain("<income>");
  });

  it("leave a file that opens again with all its sheets", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeXlsx(plan)).slice().buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
  });
});
