import { blocksOf, type Block } from "./block";
import { cellAddress, quotedSheet, readsOtherSheet, renameSheets } from "./cell-address";
import type { ExcelSupport } from "./excel-support";
import { excelValue, widthInPoints, type ExcelValue } from "./excel-values";
import type { RequestQueue } from "./request-queue";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { styleOf, type BorderLine, type CellStyle, type StyleKey } from "./style-table";

/** Bytes of one write: well below the 5 MB that Excel on the web takes in one request. */
const LARGEST_WRITE = 1_000_000;

/** A style's or block's share of a request, measured generously. */
const BLOCK_BYTES = 1_500;

/** Writes a plan's values, formulas, formats and notes to a sheet. Cells outside the plan's rectangle are not touched. */
export async function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan, support: ExcelSupport, queue: RequestQueue): Promise<void> {
  const width = plan.cells[0]?.length ?? 0;
  const values = plan.cells.map((row) => row.map(excelValue)), formats = plan.cells.map((row) => row.map(({ numberFormat }) => numberFormat));
  for (const { from, to, bytes } of chunksOf(values, formats)) {
    await queue.reserve(bytes);
    const range = sheet.getRangeByIndexes(from, 0, to - from, width);
    // Formats first: a cell with the text format takes everything as text.
    range.numberFormat = formats.slice(from, to);
    range.formulas = values.slice(from, to);
  }
  for (const block of blocksOf(plan.cells, ({ style }) => (style === "blank" ? null : style), hasBorder)) {
    await queue.reserve(BLOCK_BYTES);
    draw(rangeOf(sheet, block), styleOf(block.value));
  }
  if (support.layout) {
    for (const block of blocksOf(plan.cells, ({ indent }) => (indent > 0 ? indent : null))) {
      await queue.reserve(BLOCK_BYTES);
      rangeOf(sheet, block).format.indentLevel = block.value;
    }
  }
  await queue.reserve(BLOCK_BYTES * (width + Object.keys(plan.rowHeights).length + 10));
  await writeConditional(sheet, plan, support, queue);
  setSizes(sheet, plan);
  setView(sheet, plan, support);
}

/** Notes that say what a damaged cell prints, as notes where the host has them, else as comments. */
export async function writeNotes(workbook: Excel.Workbook, sheet: Excel.Worksheet, name: string, plan: SheetPlan, support: ExcelSupport, keep: ReadonlySet<string>, queue: RequestQueue): Promise<void> {
  if (!support.notes && !support.comments) return;
  for (const [address, note] of notesOf(plan)) {
    if (keep.has(address)) continue;
    await queue.reserve(BLOCK_BYTES + note.length * 3);
    if (support.notes) sheet.notes.add(address, note);
    else workbook.comments.add(`${quotedSheet(name)}!${address}`, note);
  }
}

/** Cell address and note. */
export function notesOf(plan: SheetPlan): readonly (readonly [address: string, note: string])[] {
  return plan.cells.flatMap((row, at) => row.flatMap(({ note }, column) => (note === null ? [] : [[cellAddress(at, column), note] as const])));
}

/** Formulas that read other sheets, once every sheet has its name: a block at a time. */
export async function writeLinks(sheet: Excel.Worksheet, plan: SheetPlan, names: ReadonlyMap<string, string>, queue: RequestQueue): Promise<void> {
  for (const { row, column, rows, columns } of blocksOf(plan.cells, (cell) => (linkOf(cell) === null ? null : true))) {
    const formulas = plan.cells.slice(row, row + rows).map((line) => line.slice(column, column + columns).map((cell) => renameSheets(linkOf(cell) ?? "", names)));
    for (const { from, to, bytes } of chunksOf(formulas, [])) {
      await queue.reserve(bytes + BLOCK_BYTES);
      sheet.getRangeByIndexes(row + from, column, to - from, columns).formulas = formulas.slice(from, to);
    }
  }
}

function linkOf({ content }: PlannedCell): string | null {
  return content.kind === "formula" && readsOtherSheet(content.formula) ? content.formula : null;
}

/** Colours that follow formulas, where the host has them; those of an earlier fill go. */
async function writeConditional(sheet: Excel.Worksheet, plan: SheetPlan, support: ExcelSupport, queue: RequestQueue): Promise<void> {
  if (!support.conditional || plan.conditional.length === 0) return;
  await queue.reserve(BLOCK_BYTES * (plan.conditional.length + 1));
  sheet.getRangeByIndexes(0, 0, plan.cells.length, plan.cells[0]?.length ?? 1).conditionalFormats.clearAll();
  for (const { range, formula, style } of plan.conditional) {
    const { custom } = sheet.getRange(range).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    if (style.color !== undefined) custom.format.font.color = style.color;
    if (style.bold) custom.format.font.bold = true;
    if (style.fill !== undefined) custom.format.fill.color = style.fill;
  }
}

interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
}

/** Runs of whole rows that each fit into one write. */
function chunksOf(values: readonly (readonly ExcelValue[])[], formats: readonly (readonly string[])[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0, bytes = 0;
  values.forEach((line, row) => {
    const size = bytesOf(line) + bytesOf(formats[row] ?? []);
    if (row > from && bytes + size > LARGEST_WRITE) {
      chunks.push({ from, to: row, bytes });
      from = row;
      bytes = 0;
    }
    bytes += size;
  });
  if (values.length > from) chunks.push({ from, to: values.length, bytes });
  return chunks;
}

/** At most three bytes a code unit in UTF-8, or an escape of six; quotes and comma around each. */
function bytesOf(line: readonly ExcelValue[]): number {
  return line.reduce<number>((sum, value) => sum + (typeof value === "number" ? 20 : value.length * 3 + 8), 0);
}

function rangeOf<T>(sheet: Excel.Worksheet, { row, column, rows, columns }: Block<T>): Excel.Range {
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

function setSizes(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { column, columns, value } of blocksOf([plan.columnWidths], (width) => width)) {
    sheet.getRangeByIndexes(0, column, 1, columns).format.columnWidth = widthInPoints(value);
  }
  for (const [row, height] of Object.entries(plan.rowHeights)) sheet.getRangeByIndexes(Number(row) - 1, 0, 1, 1).format.rowHeight = height;
}

function setView(sheet: Excel.Worksheet, plan: SheetPlan, support: ExcelSupport): void {
  if (support.views) {
    sheet.tabColor = plan.tabColor;
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, plan.frozenRows, plan.frozenColumns));
  }
  if (support.gridlines) sheet.showGridlines = false;
  if (support.layout) {
    sheet.pageLayout.orientation = plan.print.landscape ? "Landscape" : "Portrait";
    sheet.pageLayout.zoom = { horizontalFitToPages: plan.print.pagesWide };
    sheet.pageLayout.setPrintTitleRows(`$1:$${plan.print.headerRows}`);
  }
}
