import { isParagraph, type Block, type TableBlock } from "../filing/blocks";
import { span } from "../vocabulary/place";
import type { Table } from "../table/table";

/** A page's running head and foot between two halves of a table. */
const FURNITURE = /^\W*(?:\(?(?:more|continued)\)?|-?\s*\d{1,3}\s*-?|page \d+(?: of \d+)?|table of contents)\W*$|\b(?:continued|cont['\u2019]?d)\b/i;
/** Lines between two halves of one table are few. */
const MOST_BETWEEN = 4;

/**
 * Whether a table goes on with the one before it: its columns stand in the same places, only a page's furniture is printed
 * between them, and it has no header of its own or the same one again under the same title.
 */
export function continues(last: Table, next: Table, blocks: readonly Block[], lastBlock: TableBlock, index: number, sameTitle: boolean): boolean {
  if (last.geometry.length === 0 || last.geometry.length !== next.geometry.length || blocks[index] === lastBlock) return false;
  const from = blocks.indexOf(lastBlock, Math.max(0, index - MOST_BETWEEN - 1));
  if (from < 0) return false;
  const between = blocks.slice(from + 1, index);
  if (between.length > MOST_BETWEEN || !between.every((block) => isParagraph(block) && (FURNITURE.test(block.content.text) || (next.headed && sameTitle && block.content.text.length < 120)))) return false;
  if (!next.headed) return next.titles.length === 0 && inSamePlaces(last, next);
  return sameTitle && last.columns.every((column, i) => JSON.stringify(column) === JSON.stringify(next.columns[i]));
}

/** Whether two tables' columns of figures stand one above the other. */
export function inSamePlaces(a: Table, b: Table): boolean {
  return a.geometry.length > 0 && a.geometry.length === b.geometry.length && a.geometry.every((column, index) => {
    const other = b.geometry[index];
    return other !== undefined && other.from <= column.to + 1 && other.to >= column.from - 1;
  });
}

export function joinTables(last: Table, next: Table): Table {
  return { ...last, rows: [...last.rows, ...next.rows], diagnostics: [...last.diagnostics, ...next.diagnostics], at: span(last.at, next.at) };
}
