import type { Place } from "../vocabulary/place";

/** One line of a text without its line end. */
export interface TextLine {
  readonly text: string;
  readonly at: Place;
}

export function textLines(source: string, from: number, to: number): TextLine[] {
  const lines: TextLine[] = [];
  let start = from;
  while (start < to) {
    let end = source.indexOf("\n", start);
    if (end < 0 || end > to) end = to;
    const stop = end > start && source.charAt(end - 1) === "\r" ? end - 1 : end;
    lines.push({ text: source.slice(start, stop), at: [start, stop] });
    start = end + 1;
  }
  return lines;
}

export function isBlank(line: TextLine): boolean {
  return line.text.trim() === "";
}
