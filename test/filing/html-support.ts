import { isParagraph, type Block, type TableBlock } from "../../src/filing/blocks";
import { htmlBlocks } from "../../src/filing/html-blocks";
import type { SourceText } from "../../src/filing/source-text";

export const read = (html: string): Block[] => htmlBlocks(html, [0, html.length]);

/** Blocks as a reader sees them: "heading: text", and "table" with rows of "column text" cells. */
export function outline(html: string): (string | string[])[] {
  return read(html).map((block) => (isParagraph(block) ? `${block.kind}: ${block.content.text}` : rowsOf(block)));
}

/** A table's rows: each cell with the grid column where it begins, and how many it covers where that is several. */
export function rowsOf(table: TableBlock): string[] {
  return table.grid.rows.map((row) => row.cells.map((cell) => `${cell.column}${cell.span > 1 ? `+${cell.span}` : ""} ${cell.content.text}`).join(" | "));
}

export function tables(html: string): TableBlock[] {
  return read(html).filter((block) => !isParagraph(block));
}

/** The rows of the only table of a page. */
export function rows(html: string): string[] {
  const [table, ...rest] = tables(html);
  if (!table || rest.length > 0) throw new Error(`one table expected, ${table ? rest.length + 1 : 0} found`);
  return rowsOf(table);
}

/** All texts of a page, its paragraphs' and its cells'. */
export function texts(html: string): SourceText[] {
  return read(html).flatMap((block) => (isParagraph(block) ? [block.content] : block.grid.rows.flatMap((row) => row.cells.map((cell) => cell.content))));
}
