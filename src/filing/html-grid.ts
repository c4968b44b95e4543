import type { Grid, GridCell, GridRow } from "./blocks";
import type { FlowPart } from "./html-flow";

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

const LONGEST_FIGURE = 28;
const CURRENCY = new Set(["$", "\u20ac", "\u00a3", "\u00a5"].map((sign) => sign.charCodeAt(0)));

/** What a cell's text says of its table: a figure with a comma, point, sign or currency is certain, a plain integer is weak. */
export function figureKind(text: string): "certain" | "weak" | "none" {
  if (text.length > LONGEST_FIGURE) return "none";
  let digits = 0, signs = 0, points = 0, end = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) {
      if (end) return "none";
      digits += 1;
    } else if (code === 0x20) continue;
    else if (code === 0x2c || code === 0x2e) {
      // "1." numbers an item; "212.555.1234" is a telephone's.
      if (code === 0x2e) points += 1;
      if (points > 1 || (code === 0x2e && index + 1 === text.length)) return "none";
      signs += 1;
    } else if (code === 0x29 || code === 0x25) {
      if (digits === 0) return "none";
      signs += 1;
      end = true;
    } else if (code === 0x28 || code === 0x2d || code === 0x2013 || code === 0x2212 || CURRENCY.has(code)) {
      // "(1)" numbers a footnote; "212-555" is a telephone's.
      if (digits > 0) return "none";
      signs += 1;
    } else return "none";
  }
  if (digits === 0) return "none";
  if (signs === 0 || (text.startsWith("(") && digits < 3 && !/[.%$]/.test(text))) return "weak";
  return "certain";
}

/** Words of a range or an amount in words: "$45 - $47 million", "approximately 5%", "8.0% to 8.5%". */
const AMOUNT = /^(?:approximately|approx\.|about|around|at least|up to|over|~|between)?\s*[-+(]?\s*[$\u20ac\u00a3]?\s*\d[\d,.]*(?:\s*(?:%|\)|million|billion|thousand|mm?|bn?|k|x|bps|basis points|percent|to|and|-|\u2013|\u2014|per share|or more|[-+(]?[$\u20ac\u00a3]?\s*\d[\d,.]*))*$/i;
const LONGEST_AMOUNT = 60;

/** "$45 - $47 million": an amount, where it bears a currency, a percent sign or a unit, and is no date or time. */
function isAmount(text: string): boolean {
  return text.length <= LONGEST_AMOUNT && /[$\u20ac\u00a3%]|illion|bps|basis points|percent/i.test(text) && AMOUNT.test(text);
}

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
  if (certain + weak >= 2 && (paired || hasPeriod(rows) || (certain > 0 && !isContents(rows)))) return true;
  if (certain + weak >= 2) return !isContents(rows);
  const amounts = rows.reduce((count, { cells }) => count + cells.slice(1).filter(({ content }) => isAmount(content.text)).length, 0);
  return amounts >= 2 || (amounts + certain >= 1 && hasPeriod(rows) && rows.length <= 4 && amounts + certain >= 2);
}

function hasPeriod(rows: readonly HtmlRow[]): boolean {
  return rows.slice(0, 4).some(({ cells }) => cells.some(({ content }) => content.text.length < 80 && PERIOD.test(content.text)));
}

/** A list of contents: one plain number at the end of each row, and none smaller than the one above. */
function isContents(rows: readonly HtmlRow[]): boolean {
  let page = 0;
  for (const { cells } of rows) {
    const text = cells.at(-1)?.content.text ?? "";
    if (cells.length < 2 || !/^\d{1,3}$/.test(text)) continue;
    if (Number(text) < page) return false;
    page = Number(text);
  }
  return true;
}

/** Rows as a grid. Spans that reach past the last column that anything stands in are a mistake of the page. */
export function toGrid(rows: readonly HtmlRow[]): Grid {
  let columns = 1;
  for (const { cells } of rows) cells.forEach((cell, index) => (columns = Math.max(columns, cell.column + (index === cells.length - 1 ? 1 : cell.span))));
  for (const { cells } of rows) for (const cell of cells) cell.span = Math.min(cell.span, columns - cell.column);
  return { columns, rows: rows.map(({ cells, start, end }): GridRow => ({ cells, at: [start, Math.max(start, end)] })), origin: "html" };
}
