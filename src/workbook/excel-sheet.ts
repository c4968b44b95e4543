import { blocksOf } from "./block";
import { cellAddress, quotedSheet, readsOtherSheet, renameSheets } from "./cell-address";
import { BLOCK_BYTES, changedCells, clearFormats, drawLook, rangeOf } from "./excel-look";
import type { ExcelSupport } from "./excel-support";
import { excelValue, type ExcelValue } from "./excel-values";
import type { RequestQueue } from "./request-queue";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import type { SheetLook } from "./sheet-trace";

/** Bytes of one write: well below the 5 MB that Excel on the web takes in one request. */
const LARGEST_WRITE = 1_000_000;

/** What of a sheet stays as it is when it is filled. */
export interface Kept {
  /** How the last fill left the sheet; null for a new sheet, or where everything is drawn anew. */
  readonly look: SheetLook | null;
  readonly isAddition: (row: number, column: number) => boolean;
}

const NOTHING_KEPT: Kept = { look: null, isAddition: () => false };

/** Writes a plan's values, formulas and formats to a sheet. Cells outside the plan's rectangle are not touched. */
export async function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan, support: ExcelSupport, queue: RequestQueue, kept: Kept = NOTHING_KEPT): Promise<void> {
  const width = plan.cells[0]?.length ?? 0;
  // Null leaves a cell as it is.
  const values = plan.cells.map((row, at) => row.map((cell, column) => (kept.isAddition(at, column) ? null : excelValue(cell))));
  const formats = changedCells(plan, kept.look).map((row) => row.map((cell) => cell?.numberFormat ?? null));
  await clearFormats(sheet, plan, kept.look, queue);
  for (const { from, to, bytes } of chunksOf(values, formats)) {
    await queue.reserve(bytes);
    const range = sheet.getRangeByIndexes(from, 0, to - from, width);
    const ofChunk = formats.slice(from, to);
    // Formats first: a cell with the text format takes everything as text.
    if (ofChunk.some((row) => row.some((format) => format !== null))) range.numberFormat = ofChunk;
    range.formulas = values.slice(from, to);
  }
  await drawLook(sheet, plan, kept.look, support, queue);
}

/** Notes that say what a damaged cell prints, as notes where the host has them, else as comments. */
export async function writeNotes(workbook: Excel.Workbook, sheet: Excel.Worksheet, name: string, notes: Iterable<readonly [address: string, note: string]>, support: ExcelSupport, queue: RequestQueue): Promise<void> {
  if (!support.notes && !support.comments) return;
  for (const [address, note] of notes) {
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
  for (const block of blocksOf(plan.cells, (cell) => (linkOf(cell) === null ? null : true))) {
    const { row, column, rows, columns } = block;
    const formulas = plan.cells.slice(row, row + rows).map((line) => line.slice(column, column + columns).map((cell) => renameSheets(linkOf(cell) ?? "", names)));
    for (const { from, to, bytes } of chunksOf(formulas, [])) {
      await queue.reserve(bytes + BLOCK_BYTES);
      rangeOf(sheet, { ...block, row: row + from, rows: to - from }).formulas = formulas.slice(from, to);
    }
  }
}

function linkOf({ content }: PlannedCell): string | null {
  return content.kind === "formula" && readsOtherSheet(content.formula) ? content.formula : null;
}

interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
}

/** Runs of whole rows that each fit into one write. */
export function chunksOf(values: readonly (readonly (ExcelValue | null)[])[], formats: readonly (readonly (string | null)[])[]): readonly Chunk[] {
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
function bytesOf(line: readonly (ExcelValue | null)[]): number {
  return line.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length * 3 + 8 : 20), 0);
}
