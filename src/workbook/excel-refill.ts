import { blocksOf } from "./block";
import { cellAddress } from "./cell-address";
import { addCharts, placeCharts, removeCharts } from "./excel-charts";
import type { FormerSheet } from "./excel-inspect";
import { BLOCK_BYTES, clearFormats, drawLook, rangeOf } from "./excel-look";
import { readNotes, type PresentNote } from "./excel-notes";
import { notesOf, writeNotes, writeSheet } from "./excel-sheet";
import type { ExcelSupport } from "./excel-support";
import { asText } from "./excel-values";
import type { RequestQueue } from "./request-queue";
import type { SheetPlan } from "./sheet-plan";
import { checkSum } from "./sheet-trace";

/** A sheet that is filled again. */
export interface Refill {
  readonly plan: SheetPlan;
  readonly former: FormerSheet;
  /** Whether the person chose to replace what is in the way: then the whole rectangle is drawn anew. */
  readonly isAnew: boolean;
}

/** Fills a sheet again in place: only Tieout's cells change, and formats only where Tieout's are others than before. */
export async function refillSheet(workbook: Excel.Workbook, { plan, former, isAnew }: Refill, support: ExcelSupport, queue: RequestQueue): Promise<void> {
  const { sheet, owned, cells, trace } = former;
  const isPlanned = (row: number, column: number): boolean => plan.cells[row]?.[column] !== undefined;
  if (isAnew || trace === null) {
    await queue.reserve(BLOCK_BYTES);
    sheet.getRangeByIndexes(0, 0, owned.rows, owned.columns).clear();
    await writeSheet(sheet, plan, support, queue);
  } else {
    const vacated = trace.look.cells.map((line, row) => line.map((_, column) => !isPlanned(row, column) && !cells.isAddition(row, column)));
    for (const block of blocksOf(vacated, (isVacated) => (isVacated ? true : null))) {
      await queue.reserve(BLOCK_BYTES);
      rangeOf(sheet, block).clear();
    }
    await writeSheet(sheet, plan, support, queue, { look: trace.look, isAddition: cells.isAddition });
  }
  const planned = new Map(notesOf(plan)), { stale, taken } = sortNotes(former, planned);
  await queue.reserve(BLOCK_BYTES * stale.length);
  for (const note of stale) note.remove();
  await writeNotes(workbook, sheet, former.name, [...planned].filter(([address]) => !taken.has(address)), support, queue);
  await addCharts(sheet, plan, placeCharts(plan, former), support, queue);
}

/** Notes of Tieout's that are to go, and cells that need none: they have the right one, or one of the person's. */
function sortNotes({ notes, owned, trace }: FormerSheet, planned: ReadonlyMap<string, string>): { readonly stale: readonly PresentNote[]; readonly taken: ReadonlySet<string> } {
  const sums = new Map(Object.entries(trace?.notes ?? {}).map(([at, sum]) => {
    const [row = 0, column = 0] = at.split(",").map(Number);
    return [cellAddress(row, column), sum] as const;
  }));
  const isOurs = ({ address, content }: PresentNote): boolean => owned.notes.includes(address) && (trace === null || sums.get(address) === checkSum(content));
  const stale = notes.filter((note) => isOurs(note) && planned.get(note.address) !== note.content);
  return { stale, taken: new Set(notes.filter((note) => !stale.includes(note)).map(({ address }) => address)) };
}

/** Puts back what a sheet showed before it was filled again: values, formulas, formats of Tieout's, notes. */
export async function putBack(context: Excel.RequestContext, refills: readonly Refill[], support: ExcelSupport, queue: RequestQueue): Promise<void> {
  if (support.charts) for (const { former } of refills) former.sheet.charts.load("items/name");
  const now = await readNotes(context, refills.map(({ former }) => former.sheet), support);
  for (const [index, { plan, former, isAnew }] of refills.entries()) {
    const { sheet, before, trace, notes, name } = former;
    const formulas = before.formulas as (string | number | boolean)[][], formats = before.numberFormat as string[][];
    const range = sheet.getRangeByIndexes(0, 0, formulas.length, formulas[0]?.length ?? 0), drawn = isAnew ? null : plan;
    await queue.reserve(BLOCK_BYTES + JSON.stringify([formulas, formats]).length * 3);
    if (trace !== null) await clearFormats(sheet, trace.look, drawn, queue);
    range.numberFormat = formats;
    range.formulas = formulas.map((row) => row.map((value) => (typeof value === "string" && value !== "" && !value.startsWith("=") ? asText(value) : value)));
    if (trace !== null) await drawLook(sheet, trace.look, drawn, support, queue);
    const present = new Map((now[index] ?? []).map((note) => [note.address, note]));
    const kept = new Map(notes.map(({ address, content }) => [address, content]));
    for (const note of present.values()) if (kept.get(note.address) !== note.content) note.remove();
    await writeNotes(context.workbook, sheet, name, [...kept].filter(([address, content]) => present.get(address)?.content !== content), support, queue);
    if (support.charts) await removeCharts(sheet, sheet.charts.items.map((chart) => chart.name).filter((chart) => !former.charts.includes(chart)), queue);
  }
}
