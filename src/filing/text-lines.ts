import type { Place } from "../vocabulary/place";
import { isSpace } from "./source-text";

/** One line of a text without its line end. */
export interface TextLine {
  readonly text: string;
  readonly at: Place;
}

/** The lines of source[from..to), ended by LF or CR LF, or by CR alone where the text has no LF. */
export function textLines(source: string, from: number, to: number): TextLine[] {
  const lines: TextLine[] = [];
  const mark = lineEnd(source, from, to);
  let start = from;
  while (start < to) {
    let end = source.indexOf(mark, start);
    if (end < 0 || end > to) end = to;
    const stop = end > start && source.charCodeAt(end - 1) === 13 ? end - 1 : end;
    lines.push({ text: source.slice(start, stop), at: [start, stop] });
    start = end + 1;
  }
  return lines;
}

function lineEnd(source: string, from: number, to: number): "\n" | "\r" {
  const feed = source.indexOf("\n", from);
  if (feed >= 0 && feed < to) return "\n";
  const carriage = source.indexOf("\r", from);
  return carriage >= 0 && carriage < to ? "\r" : "\n";
}

export function isBlank(line: TextLine): boolean {
  for (let index = 0; index < line.text.length; index += 1) if (!isSpace(line.text.charCodeAt(index))) return false;
  return true;
}
