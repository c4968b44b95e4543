import type JSZip from "jszip";
import type { WorkbookPlan } from "./sheet-plan";
import { chartXml, drawingXml, OFFICE_RELATIONS, XML_HEAD } from "./xlsx-chart-xml";

const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = { drawing: "application/vnd.openxmlformats-officedocument.drawing+xml", chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml" } as const;

/** A sheet's own parts stand in a fixed order: its drawing comes before these. */
const AFTER_DRAWING = /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** Adds the charts of a plan to a workbook file that was written from it: exceljs has none (ECMA-376 Part 1, 12.3.8 and 14.2.1). */
export async function addChartParts(archive: JSZip, plan: WorkbookPlan): Promise<void> {
  const overrides: string[] = [];
  let chartNumber = 0, drawingNumber = 0;
  for (const [index, sheet] of plan.sheets.entries()) {
    if (sheet.charts.length === 0) continue;
    drawingNumber += 1;
    const links: string[] = [];
    for (const chart of sheet.charts) {
      chartNumber += 1;
      archive.file(`xl/charts/chart${chartNumber}.xml`, chartXml(sheet, chart));
      links.push(`<Relationship Id="rId${links.length + 1}" Type="${OFFICE_RELATIONS}/chart" Target="../charts/chart${chartNumber}.xml"/>`);
      overrides.push(override(`/xl/charts/chart${chartNumber}.xml`, TYPES.chart));
    }
    archive.file(`xl/drawings/drawing${drawingNumber}.xml`, drawingXml(sheet.charts));
    archive.file(`xl/drawings/_rels/drawing${drawingNumber}.xml.rels`, relations(links.join("")));
    overrides.push(override(`/xl/drawings/drawing${drawingNumber}.xml`, TYPES.drawing));
    await linkDrawing(archive, index + 1, drawingNumber);
  }
  if (overrides.length > 0) await change(archive, "[Content_Types].xml", (text) => text.replace("</Types>", () => `${overrides.join("")}</Types>`));
}

async function linkDrawing(archive: JSZip, sheetNumber: number, drawingNumber: number): Promise<void> {
  const path = `xl/worksheets/sheet${sheetNumber}.xml`, links = `xl/worksheets/_rels/sheet${sheetNumber}.xml.rels`;
  const link = `<Relationship Id="rIdCharts" Type="${OFFICE_RELATIONS}/drawing" Target="../drawings/drawing${drawingNumber}.xml"/>`;
  if (archive.file(links)) await change(archive, links, (text) => text.replace("</Relationships>", () => `${link}</Relationships>`));
  else archive.file(links, relations(link));
  await change(archive, path, (text) => text.replace(AFTER_DRAWING, (tag) => `<drawing xmlns:r="${OFFICE_RELATIONS}" r:id="rIdCharts"/>${tag}`));
}

function relations(links: string): string {
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${links}</Relationships>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

async function change(archive: JSZip, path: string, by: (text: string) => string): Promise<void> {
  const text = await archive.file(path)?.async("string"), changed = text === undefined ? undefined : by(text);
  if (changed === undefined || changed === text) throw new Error(`The workbook file could not be made: its part ${path} is missing or has no place for a chart.`);
  archive.file(path, changed);
}
