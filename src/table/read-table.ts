import type { TableBlock } from "../filing/blocks";
import type { Diagnostic } from "../vocabulary/diagnostic";
import { findLayout, readColumns } from "./columns";
import { describeDamage, joinUnlabelledRows, markCutColumns, markDoubledOpeners, markStrayDecimals, type Mended } from "./damage";
import { completeCutLabels, splitHeadings, unglueRows } from "./merged-rows";
import { readRow } from "./rows";
import { readStructuredTables } from "./structured-table";
import type { Table, TableRow } from "./table";

/** What is undone of a scanned page's damage, in this order: each step relies on those before it. */
const MENDING: readonly ((rows: readonly TableRow[]) => Mended)[] = [
  splitHeadings,
  completeCutLabels,
  joinUnlabelledRows,
  unglueRows,
  markCutColumns,
  markStrayDecimals,
  markDoubledOpeners,
];

/**
 * The tables of figures in a grid: of a page's own grid as many as it has headers, of a scanned one at most one.
 * @param known the words of the document (`wordsOf`), by which halves of cut words are joined; asked for scans only
 */
export function readTables(block: TableBlock, known: () => ReadonlySet<string>): Table[] {
  if (block.grid.origin !== "scanned") return readStructuredTables(block);
  const table = readTable(block, known());
  return table ? [table] : [];
}

/**
 * A scanned grid as a table of figures by period, or null when it holds none.
 * @param known the words of the document (`wordsOf`), by which halves of cut words are joined
 */
export function readTable(block: TableBlock, known: ReadonlySet<string>): Table | null {
  const { grid } = block;
  const layout = findLayout(grid);
  if (layout.figureColumns.length === 0) return null;
  const columns = readColumns(grid, layout, known);
  if (columns.every((column) => Object.keys(column.phrase).length === 0)) return null;
  const diagnostics: Diagnostic[] = columns
    .filter((column) => column.phrase.damaged === true)
    .map((column) => ({ code: "damaged-header", message: `The column header "${column.label}" is damaged; its period was told from what is left of it.`, at: block.at }));
  let rows: readonly TableRow[] = grid.rows.slice(layout.headerRows).map((row) => readRow(row, layout.figureColumns, known)).filter((row) => row.label !== "" || row.cells.length > 0);
  if (grid.origin === "scanned") for (const mend of MENDING) {
    const mended = mend(rows);
    rows = mended.rows;
    diagnostics.push(...mended.diagnostics);
  }
  return { titles: [], geometry: [], headed: true, columns, rows, diagnostics: [...diagnostics, ...describeDamage(rows)], at: block.at };
}
