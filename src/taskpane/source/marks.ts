import type { Place } from "../../vocabulary/place";
import type { FilingFigure } from "./filing-figures";

/** What is marked in a filing: its figures, and a place that is shown. */
export interface Marks {
  readonly figures: readonly FilingFigure[];
  /** A place that is no figure; null where there is none. */
  readonly place: Place | null;
  /** Stands in every marker, so that a filing cannot print markers of its own. */
  readonly secret: string;
}

export const FIGURE_MARK = "data-figure", PLACE_MARK = "data-place";

/** A name or number of a character, whole. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?/iy;
const LONGEST_ENTITY = 34;

/** Where a cut at `offset` may be made so that it falls within no character entity. */
function outsideEntity(source: string, offset: number): number {
  const open = source.lastIndexOf("&", offset - 1);
  if (open < 0 || offset - open > LONGEST_ENTITY) return offset;
  ENTITY.lastIndex = open;
  const match = ENTITY.exec(source);
  return match && open + match[0].length > offset ? open + match[0].length : offset;
}

/** Number of the first figure that ends behind an offset. */
export function firstBehind(figures: readonly FilingFigure[], offset: number): number {
  let low = 0, high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.at[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A stretch of the source with markers around what is marked in it. A figure that other markup cuts has a marker around
 * each part, with the same number.
 * @param write how a part of the stretch is written: as it is for HTML, escaped for text
 */
export function marked(source: string, [start, end]: Place, marks: Marks, write: (from: number, to: number) => string): string {
  const { figures, place, secret } = marks;
  let written = "", done = start;
  const add = (from: number, to: number, figure: number | null): void => {
    if (to <= from) return;
    const inPlace = place !== null && from < place[1] && to > place[0];
    if ((figure === null && !inPlace) || source.slice(from, to).trim() === "") written += write(from, to);
    else if (inPlace && from < place[0]) { add(from, place[0], figure); add(place[0], to, figure); }
    else if (inPlace && to > place[1]) { add(from, place[1], figure); add(place[1], to, figure); }
    else written += `<span${figure === null ? "" : ` ${FIGURE_MARK}="${secret}:${figure}"`}${inPlace ? ` ${PLACE_MARK}="${secret}"` : ""}>${write(from, to)}</span>`;
  };
  for (let index = firstBehind(figures, start); index < figures.length; index += 1) {
    const at = figures[index]?.at;
    if (!at || at[0] >= end) break;
    const from = outsideEntity(source, Math.max(at[0], done)), to = Math.min(end, outsideEntity(source, Math.min(at[1], end)));
    add(done, Math.min(from, end), null);
    add(Math.min(from, end), to, index);
    done = Math.max(done, to);
  }
  add(done, end, null);
  return written;
}

const SPECIAL: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" };

/** Text as HTML that shows it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => SPECIAL[character] ?? "");
}
