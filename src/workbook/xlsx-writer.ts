import ExcelJS from "exceljs";
import JSZip from "jszip";
import { FillError } from "./fill-error";
import { encodeLibrary, LIBRARY_NAMESPACE, type StoredLibrary } from "./library-xml";
import { nameTarget } from "./plan-workbook";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "./sheet-plan";
import { styleOf, type CellStyle, type StyleKey } from "./style-table";
import { addChartParts } from "./xlsx-charts";

/** Fixed, so that the same plan gives the same bytes. */
const MADE = new Date(Date.UTC(2000, 0, 1));

/**
 * The plan as an .xlsx file: values, live formulas with their results, formats, notes, names, frozen panes, print setup,
 * and the library as a custom XML part where one is given. Runs in Node and in the browser.
 * @throws FillError where the plan has no sheet: a workbook needs one
 */
export async function writeXlsx(plan: WorkbookPlan, stored?: StoredLibrary): Promise<Uint8Array> {
  if (plan.sheets.length === 0) throw new FillError("There is nothing to write: no statement is chosen, or none was found in this filing.");
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Tieout";
  workbook.created = MADE;
  workbook.modified = MADE;
  workbook.calcProperties.fullCalcOnLoad = true;
  const styles = new Map<StyleKey, Partial<ExcelJS.Style>>();
  for (const sheet of plan.sheets) writeSheet(workbook, sheet, styles);
  for (const name of plan.names) workbook.definedNames.add(nameTarget(name), name.name);
  const bytes = await workbook.xlsx.writeBuffer();
  return finishPackage(bytes, plan, stored);
}

function writeSheet(workbook: ExcelJS.Workbook, plan: SheetPlan, styles: Map<StyleKey, Partial<ExcelJS.Style>>): void {
  const { frozenRows, frozenColumns, print } = plan;
  const sheet = workbook.addWorksheet(plan.name, {
    properties: { tabColor: { argb: argb(plan.tabColor) } },
    views: [{ showGridLines: false, state: "frozen", xSplit: frozenColumns, ySplit: frozenRows, topLeftCell: topLeft(frozenRows, frozenColumns) }],
    pageSetup: {
      orientation: print.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: print.pagesWide,
      fitToHeight: print.pagesTall ?? 0,
      printTitlesRow: `1:${print.headerRows}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&L&8&A&R&8Page &P of &N" },
  });
  plan.columnWidths.forEach((width, column) => {
    if (width === 0) sheet.getColumn(column + 1).hidden = true;
    else sheet.getColumn(column + 1).width = width;
  });
  for (const [row, height] of Object.entries(plan.rowHeights)) sheet.getRow(Number(row)).height = height;
  plan.conditional.forEach(({ range, formula, style: { color, fill, bold } }, index) => {
    const font = { ...(color === undefined ? {} : { color: { argb: argb(color) } }), ...(bold ? { bold } : {}) };
    const style: Partial<ExcelJS.Style> = { font, ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(fill) } } as const }) };
    sheet.addConditionalFormatting({ ref: range, rules: [{ type: "expression", priority: index + 1, formulae: [formula.slice(1)], style }] });
  });
  plan.cells.forEach((line, row) => line.forEach((cell, column) => writeCell(sheet.getCell(row + 1, column + 1), cell, styles)));
}

function topLeft(rows: number, columns: number): string {
  return `${String.fromCharCode(65 + columns)}${rows + 1}`;
}

function writeCell(target: ExcelJS.Cell, cell: PlannedCell, styles: Map<StyleKey, Partial<ExcelJS.Style>>): void {
  if (cell.content.kind === "empty" && cell.style === "blank" && cell.note === null) return;
  const value = valueOf(cell);
  if (value !== null) target.value = value;
  const style = styles.get(cell.style) ?? excelStyle(styleOf(cell.style));
  styles.set(cell.style, style);
  target.style = { ...style, alignment: { ...style.alignment, ...(cell.indent > 0 ? { indent: cell.indent } : {}) }, numFmt: cell.numberFormat };
  if (cell.note !== null) target.note = { texts: [{ text: cell.note, font: { size: 9, name: "Calibri" } }], margins: { insetmode: "auto" } };
}

function valueOf({ content }: PlannedCell): ExcelJS.CellValue {
  switch (content.kind) {
    case "empty":
      return null;
    case "text":
      return content.text;
    case "number":
      return content.value;
    case "formula":
      return { formula: content.formula.slice(1), result: content.result, date1904: false };
  }
}

const FONT = { name: "Calibri", family: 2 } as const, SIZE = 11;

function excelStyle(style: CellStyle): Partial<ExcelJS.Style> {
  const { bold, italic, underline, color, fill, align, wrap, top, borderTop, borderBottom } = style;
  return {
    font: { ...FONT, size: style.size ?? SIZE, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(underline ? { underline } : {}), ...(color === undefined ? {} : { color: { argb: argb(color) } }) },
    ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } } as const }),
    alignment: { vertical: top ? "top" : "bottom", ...(align ? { horizontal: align } : {}), ...(wrap ? { wrapText: true } : {}) },
    ...(borderTop || borderBottom ? { border: { ...(borderTop ? { top: { style: borderTop } } : {}), ...(borderBottom ? { bottom: { style: borderBottom } } : {}) } } : {}),
  };
}

/** "FF1F3864" for "#1F3864". */
function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

const WORKBOOK = "xl/workbook.xml";

/** Any one identity will do: a workbook has one such part. */
const PART_ID = "{6B1F0B36-5C3B-4F0E-9A53-7E3D2A1C9F10}";

/** Adds the charts and the library (ECMA-376 Part 1, 15.2.5 and 15.2.6: custom XML data storage) and packs without the clock. */
async function finishPackage(bytes: ExcelJS.Buffer, plan: WorkbookPlan, stored: StoredLibrary | undefined): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  archive.file(WORKBOOK, doubleQuoted((await archive.file(WORKBOOK)?.async("string")) ?? ""));
  await addChartParts(archive, plan);
  if (stored) {
    archive.file("customXml/item1.xml", XML + encodeLibrary(stored));
    archive.file("customXml/itemProps1.xml", `${XML}<ds:datastoreItem ds:itemID="${PART_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${LIBRARY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`);
    archive.file("customXml/_rels/item1.xml.rels", `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${OFFICE_RELATIONS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`);
    await replaceIn(archive, "xl/_rels/workbook.xml.rels", "</Relationships>", `<Relationship Id="rIdTieout" Type="${OFFICE_RELATIONS}/customXml" Target="../customXml/item1.xml"/></Relationships>`);
    await replaceIn(archive, "[Content_Types].xml", "</Types>", `<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`);
  }
  const packed = new JSZip();
  for (const [path, entry] of Object.entries(archive.files)) {
    if (!entry.dir) packed.file(path, await entry.async("uint8array"), { date: MADE, createFolders: false });
  }
  return packed.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** A quote in a sheet's name is doubled in a reference; exceljs does not do so in its print titles, and Excel calls the file damaged. */
function doubleQuoted(workbook: string): string {
  return workbook.replace(/(<definedName name="_xlnm\.Print_Titles"[^>]*>&apos;)([^<]*)(?=&apos;!)/g, (_, start: string, name: string) => start + name.replaceAll("&apos;", "&apos;&apos;"));
}

async function replaceIn(archive: JSZip, path: string, what: string, by: string): Promise<void> {
  const text = await archive.file(path)?.async("string");
  if (text === undefined || !text.includes(what)) throw new Error(`The workbook file could not be made: its part ${path} is missing.`);
  archive.file(path, text.replace(what, () => by));
}
