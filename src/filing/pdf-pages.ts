import { partOf, type PdfLine, lineText, pageLines } from "./pdf-lines";
import type { PdfPage, PdfText } from "./pdf-text";
import { wordCount } from "./pdf-words";

/** The lines of all pages in the order read, without what only furnishes the pages. */
export function readingLines({ pages }: PdfText): PdfLine[] {
  const lines = withoutFurniture(pages.map((page, number) => pageLines(page, number)), pages);
  return lines.flatMap((page, number) => unfoldColumns(page, pages[number]?.width ?? 0));
}

/** How many lines at a page's top or bottom may be furniture. */
const EDGE_LINES = 7;
/** A repeated line stands this near to where it stood on the other page. Points. */
const SAME_PLACE = 4;
const PAGE_NUMBER = /^(?:page\s*)?[-\u2013\u2014(]?\s*(?:[a-z]{1,2}-)?(\d{1,3}|[ivx]{1,5})\s*[-\u2013\u2014)]?(?:\s*(?:of|\/)\s*\d{1,3})?$/i;
/** Said at the top of page after page, yet it tells what the page's table is. */
const TELLS = /thousand|million|billion|unaudited|ended|months|weeks|quarter|fiscal|except|per share|balance|statement|operations|income|cash|reconcil|continued/i;

/**
 * Pages without heads, feet and page numbers: from the edge inwards, lines that stand at the same place of another page
 * too, save for their digits. The first page keeps its head, for there it is said for the first time.
 */
function withoutFurniture(pages: readonly (readonly PdfLine[])[], sizes: readonly PdfPage[]): PdfLine[][] {
  const top = repeated(pages.map((lines) => lines.slice(0, EDGE_LINES))), bottom = repeated(pages.map((lines) => lines.slice(-EDGE_LINES)));
  return pages.map((lines, number) => {
    const isFurniture = (line: PdfLine, places: Places): boolean => {
      const text = lineText(line);
      return (PAGE_NUMBER.test(text) && (/^page/i.test(text) || isAlone(line, lines, sizes[number]?.height ?? 0))) || isKnown(places, line, number);
    };
    // A letter's pages say to whom it goes and when, then "Page 2".
    let from = number === 0 ? 0 : 1 + lines.slice(0, EDGE_LINES).findIndex((line) => /^page \d{1,3}$/i.test(lineText(line)));
    let to = lines.length;
    while (to > from) {
      const line = lines[to - 1];
      if (!line || lines.length - to >= EDGE_LINES || !isFurniture(line, bottom)) break;
      to -= 1;
    }
    while (number > 0 && from < to) {
      const line = lines[from];
      if (!line || from >= EDGE_LINES || !isFurniture(line, top)) break;
      from += 1;
    }
    return lines.slice(from, to);
  });
}

/** A page number stands in the page's margin, or well apart from what is printed above or below it. */
function isAlone(line: PdfLine, lines: readonly PdfLine[], height: number): boolean {
  if (line.y > 0.92 * height || line.y < 0.08 * height) return true;
  const nearest = Math.min(...lines.filter((other) => other !== line).map((other) => Math.abs(other.y - line.y)));
  return nearest > 1.8 * line.size;
}

/** Where lines of the same words stand: their pages and baselines. */
type Places = ReadonlyMap<string, readonly { readonly page: number; readonly y: number }[]>;

const keyOf = (line: PdfLine): string => lineText(line).replace(/\d+/g, "#");

function repeated(edges: readonly (readonly PdfLine[])[]): Places {
  const places = new Map<string, { page: number; y: number }[]>();
  for (const line of edges.flat()) {
    const key = keyOf(line), known = places.get(key);
    if (known) known.push({ page: line.page, y: line.y });
    else places.set(key, [{ page: line.page, y: line.y }]);
  }
  return places;
}

function isKnown(places: Places, line: PdfLine, page: number): boolean {
  if (line.cells.slice(1).some((cell) => cell.isFigure) || TELLS.test(lineText(line))) return false;
  return (places.get(keyOf(line)) ?? []).some((place) => place.page !== page && Math.abs(place.y - line.y) <= SAME_PLACE);
}

/** Fewer lines side by side are no page in two columns. */
const LEAST_COLUMN_LINES = 6;

/** A stretch of lines that all have words on both sides of one gutter is read column by column. */
function unfoldColumns(lines: readonly PdfLine[], width: number): PdfLine[] {
  const order: PdfLine[] = [];
  for (let at = 0; at < lines.length;) {
    const stretch = columnStretch(lines, at, width);
    if (!stretch) {
      order.push(...lines.slice(at, at + 1));
      at += 1;
      continue;
    }
    const inside = lines.slice(at, stretch.end);
    for (const isIn of [(x: number) => x < stretch.gutter, (x: number) => x >= stretch.gutter]) {
      order.push(...inside.map((line) => partOf(line, (cell) => isIn(cell.x))).filter((line) => line !== null));
    }
    at = stretch.end;
  }
  return order;
}

/** The stretch of two columns that begins at a line, and where its right column begins. */
function columnStretch(lines: readonly PdfLine[], start: number, width: number): { readonly end: number; readonly gutter: number } | null {
  const first = lines[start];
  const right = first?.cells[1];
  if (!first || !right || !areColumns(first, right.x) || right.x < 0.3 * width || right.x > 0.7 * width) return null;
  let end = start, both = 0;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as PdfLine;
    const isLeft = line.right < right.x - 4, isRight = line.x > right.x - 4;
    if (areColumns(line, right.x)) both += 1;
    else if (!(line.cells.length === 1 && (isLeft || isRight))) break;
  }
  return both >= LEAST_COLUMN_LINES ? { end, gutter: right.x - 4 } : null;
}

/** Sentences' words on both sides, none of them a figure, and no word over the gutter. */
function areColumns(line: PdfLine, gutter: number): boolean {
  const [left, right] = line.cells;
  return line.cells.length === 2 && left !== undefined && right !== undefined && Math.abs(right.x - gutter) < 4 && left.right < gutter && wordCount(left.text) >= 3 && wordCount(right.text) >= 3;
}
