import { blocksOf, type Block } from "./block";
import type { ExcelSupport } from "./excel-support";
import { widthInPoints } from "./excel-values";
import type { RequestQueue } from "./request-queue";
import type { PlannedCell } from "./sheet-plan";
import { lookKey, type SheetLook } from "./sheet-trace";
import { styleOf, type BorderLine, type CellStyle, type StyleKey } from "./style-table";

/** A style's or block's share of a request, measured generously. */
export const BLOCK_BYTES = 1_500;

/** The cells of `look` that are to be drawn: those that look otherwise in `former`; null for the rest. */
export function changedCells(look: SheetLook, former: SheetLook | null): readonly (readonly (PlannedCell | null)[])[] {
  return look.cells.map((row, at) => row.map((cell, column) => {
    const before = former?.cells[at]?.[column];
    return before !== undefined && lookKey(before) === lookKey(cell) ? null : cell;
  }));
}

/** Takes away the formats of cells that are about to get others; number formats go with them. */
export async function clearFormats(sheet: Excel.Worksheet, look: SheetLook, former: SheetLook | null, queue: RequestQueue): Promise<void> {
  if (former === null) return;
  const known = changedCells(look, former).map((row, at) => row.map((cell, column) => cell !== null && former.cells[at]?.[column] !== undefined));
  for (const block of blocksOf(known, (isChanged) => (isChanged ? true : null))) {
    await queue.reserve(BLOCK_BYTES);
    rangeOf(sheet, block).clear("Formats");
  }
}

/** Draws fonts, fills, borders, indents, sizes and the view, as far as they differ from `former`: a person's own stay where Tieout's are the same. */
export async function drawLook(sheet: Excel.Worksheet, look: SheetLook, former: SheetLook | null, support: ExcelSupport, queue: RequestQueue): Promise<void> {
  const changed = changedCells(look, former);
  for (const block of blocksOf(changed, (cell) => (cell === null || cell.style === "blank" ? null : cell.style), hasBorder)) {
    await queue.reserve(BLOCK_BYTES);
    draw(rangeOf(sheet, block), styleOf(block.value));
  }
  if (support.layout) {
    for (const block of blocksOf(changed, (cell) => (cell !== null && cell.indent > 0 ? cell.indent : null))) {
      await queue.reserve(BLOCK_BYTES);
      rangeOf(sheet, block).format.indentLevel = block.value;
    }
  }
  await queue.reserve(BLOCK_BYTES * (look.columnWidths.length + Object.keys(look.rowHeights).length + look.conditional.length + 10));
  drawConditional(sheet, look, former, support);
  setSizes(sheet, look, former);
  setView(sheet, look, former, support);
}

/** Colours that follow formulas, where the host has them; those of an earlier fill go. */
function drawConditional(sheet: Excel.Worksheet, look: SheetLook, former: SheetLook | null, support: ExcelSupport): void {
  const isSame = JSON.stringify(look.conditional) === JSON.stringify(former?.conditional ?? []) && (former === null || former.cells.length === look.cells.length);
  if (!support.conditional || isSame) return;
  sheet.getRangeByIndexes(0, 0, look.cells.length, look.cells[0]?.length ?? 1).conditionalFormats.clearAll();
  for (const { range, formula, style } of look.conditional) {
    const { custom } = sheet.getRange(range).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    if (style.color !== undefined) custom.format.font.color = style.color;
    if (style.bold) custom.format.font.bold = true;
    if (style.fill !== undefined) custom.format.fill.color = style.fill;
  }
}

export function rangeOf<T>(sheet: Excel.Worksheet, { row, column, rows, columns }: Block<T>): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function hasBorder(key: StyleKey): boolean {
  const { borderTop, borderBottom } = styleOf(key);
  return borderTop !== undefined || borderBottom !== undefined;
}

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

interface OfficeLine {
  readonly style: "Continuous" | "Double";
  readonly weight: "Thin" | "Thick";
}

const LINES: Readonly<Record<BorderLine, OfficeLine>> = {
  thin: { style: "Continuous", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
};

/** Gives a range a style; what the style does not speak of stays. */
export function draw(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.underline) format.font.underline = "Single";
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align) format.horizontalAlignment = ALIGNMENTS[style.align];
  if (style.top) format.verticalAlignment = "Top";
  if (style.wrap) format.wrapText = true;
  if (style.borderTop) drawLine(format.borders.getItem("EdgeTop"), LINES[style.borderTop]);
  if (style.borderBottom) drawLine(format.borders.getItem("EdgeBottom"), LINES[style.borderBottom]);
}

function drawLine(border: Excel.RangeBorder, line: OfficeLine): void {
  border.style = line.style;
  // A double line has one weight only, which comes with it.
  if (line.style !== "Double") border.weight = line.weight;
}

function setSizes(sheet: Excel.Worksheet, look: SheetLook, former: SheetLook | null): void {
  const widths = look.columnWidths.map((width, column) => (former?.columnWidths[column] === width ? null : width));
  for (const { column, columns, value } of blocksOf([widths], (width) => width)) {
    const range = sheet.getRangeByIndexes(0, column, 1, columns);
    if (value === 0) range.columnHidden = true;
    else range.format.columnWidth = widthInPoints(value);
  }
  for (const [row, height] of Object.entries(look.rowHeights)) {
    if (former?.rowHeights[Number(row)] !== height) sheet.getRangeByIndexes(Number(row) - 1, 0, 1, 1).format.rowHeight = height;
  }
}

/** Twelve millimetres at the sides, fifteen above and below, in points: as in the file that `writeXlsx` makes. */
const MARGINS = { left: 36, right: 36, top: 43.2, bottom: 43.2, header: 21.6, footer: 21.6 } as const;

function setView(sheet: Excel.Worksheet, look: SheetLook, former: SheetLook | null, support: ExcelSupport): void {
  const isSame = former !== null && viewOf(former) === viewOf(look);
  if (isSame) return;
  if (support.views) {
    sheet.tabColor = look.tabColor;
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, look.frozenRows, look.frozenColumns));
  }
  if (support.gridlines) sheet.showGridlines = false;
  if (!support.layout) return;
  sheet.pageLayout.orientation = look.print.landscape ? "Landscape" : "Portrait";
  sheet.pageLayout.zoom = { horizontalFitToPages: look.print.pagesWide, ...(look.print.pagesTall === undefined ? {} : { verticalFitToPages: look.print.pagesTall }) };
  sheet.pageLayout.setPrintTitleRows(`$1:$${look.print.headerRows}`);
  if (!support.footers) return;
  sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "&8&A";
  sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = "&8Page &P of &N";
  Object.assign(sheet.pageLayout, { leftMargin: MARGINS.left, rightMargin: MARGINS.right, topMargin: MARGINS.top, bottomMargin: MARGINS.bottom, headerMargin: MARGINS.header, footerMargin: MARGINS.footer });
}

function viewOf({ tabColor, frozenRows, frozenColumns, print }: SheetLook): string {
  return JSON.stringify([tabColor, frozenRows, frozenColumns, print]);
}
