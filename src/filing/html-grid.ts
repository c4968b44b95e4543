import type { Grid, GridCell, GridRow } from "./blocks";
import { figureKind, isAmount } from "./html-figures";
import type { FlowPart } from "./html-flow";
import { leadOf } from "./html-paragraph";

/** A cell while its table is read: its span is known for good once all rows are. */
export interface HtmlCell extends GridCell {
  span: number;
}

/** A row of a table element; only cells that hold something are kept. */
export interface HtmlRow {
  readonly cells: HtmlCell[];
  /** Marks of each cell's text, or of its last line; -1 - marks for an item of a list. */
  readonly marks: number[];
  /** A cell's lines, where it has several. */
  readonly parts: (readonly FlowPart[] | null)[];
  /** A table of figures stands within one of its cells. */
  nested: boolean;
  readonly start: number;
  end: number;
}

/** A cell longer than this is prose. */
const PROSE = 200;
const PERIOD = /\b(?:19|20)\d{2}\b|\b(?:months?|quarters?|weeks|years?) ended\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d|\b[1-4]Q|\bQ[1-4]\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/i;

/** The rows are figures to read, not a page's arrangement of prose, contacts or contents. */
export function isFigures(rows: readonly HtmlRow[]): boolean {
  let certain = 0, weak = 0, paired = false;
  for (const { cells } of rows) {
    if (cells.length < 2) {
      // A figure alone in its row is an unlabelled total.
      const [only] = cells;
      if (only && only.column > 0 && figureKind(only.content.text) === "certain") certain += 1;
      continue;
    }
    let inRow = 0;
    for (let index = 0; index < cells.length; index += 1) {
      const text = cells[index]?.content.text ?? "", kind = figureKind(text);
      if (kind === "none") continue;
      // A number before words numbers them.
      if (index === 0 && /[A-Za-z]{2}/.test(cells[1]?.content.text ?? "")) continue;
      if (kind === "certain") certain += 1;
      else {
        weak += 1;
        inRow += 1;
      }
    }
    if (inRow >= 2) paired = true;
    if (certain >= 2 && rows.length >= 2) return true;
  }
  if (rows.length < 2) return false;
  if (certain >= 2 || (certain + weak >= 2 && (paired || hasPeriod(rows) || !isContents(rows)))) return true;
  // Amounts in words are a table's, a forecast's say, where no bullets lead them and no prose stands beside them.
  const amounts = rows.reduce((count, { cells }) => count + cells.slice(1).filter(({ content }) => isAmount(content.text)).length, 0);
  return certain + amounts >= 2 && !rows.some(({ cells }) => leadOf(cells[0]?.content.text ?? "") === "bullet" || cells.some(({ content }) => content.text.length > PROSE));
}

function hasPeriod(rows: readonly HtmlRow[]): boolean {
  return rows.slice(0, 4).some(({ cells }) => cells.some(({ content }) => content.text.length < 80 && PERIOD.test(content.text)));
}

/** A list of contents: one plain number at the end of each row, and none smaller than the one above. */
function isContents(rows: readonly HtmlRow[]): boolean {
  let page = 0, entries = 0;
  for (const { cells } of rows) {
    const text = cells.at(-1)?.content.text ?? "";
    if (cells.length < 2 || !/^\d{1,3}$/.test(text)) continue;
    if (Number(text) < page) return false;
    page = Number(text);
    entries += 1;
  }
  return entries > 1;
}

/** Rows as a grid. Spans that reach past the last column that anything stands in are a mistake of the page. */
export function toGrid(rows: readonly HtmlRow[]): Grid {
  let columns = 1;
  for (const { cells } of rows) cells.forEach((cell, index) => (columns = Math.max(columns, cell.column + (index === cells.length - 1 ? 1 : cell.span))));
  for (const { cells } of rows) for (const cell of cells) cell.span = Math.min(cell.span, columns - cell.column);
  return { columns, rows: rows.map(({ cells, start, end }): GridRow => ({ cells, at: [start, Math.max(start, end)] })), origin: "html" };
}
