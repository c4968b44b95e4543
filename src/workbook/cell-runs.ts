import { asText } from "./excel-values";
import { isErrorText } from "./frozen-cells";
import type { RequestQueue } from "./request-queue";

/** A cell and what it is to hold; rows and columns count from 0. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** A formula where it starts with "=" and `isFormula`; text otherwise stays text. */
  readonly content: string | number | boolean;
  readonly isFormula?: boolean;
  readonly format?: string;
}

const RUN_BYTES = 600, CELL_BYTES = 30;

/** Writes cells that may lie anywhere, cells below one another at once. Nothing else of them changes. */
export async function writeCells(sheet: Excel.Worksheet, cells: readonly CellWrite[], queue: RequestQueue): Promise<void> {
  for (const run of runsOf(cells)) {
    const [first] = run;
    if (!first) continue;
    const contents = run.map(contentOf);
    await queue.reserve(RUN_BYTES + contents.reduce<number>((sum, content) => sum + CELL_BYTES + (typeof content === "string" ? content.length * 3 : 0), 0));
    const range = sheet.getRangeByIndexes(first.row, first.column, run.length, 1);
    if (run.some(({ format }) => format !== undefined)) range.numberFormat = run.map(({ format }) => [format ?? null]);
    range.formulas = contents.map((content) => [content]);
  }
}

function contentOf({ content, isFormula }: CellWrite): string | number | boolean {
  return typeof content === "string" && content !== "" && isFormula !== true && !isErrorText(content) ? asText(content) : content;
}

/** Longest runs of cells in one column without a gap, each at most so long that it fits into a request. */
const LONGEST_RUN = 5_000;

function runsOf(cells: readonly CellWrite[]): readonly (readonly CellWrite[])[] {
  const runs: CellWrite[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1], above = last?.[last.length - 1];
    if (last && above && above.column === cell.column && above.row + 1 === cell.row && last.length < LONGEST_RUN) last.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
