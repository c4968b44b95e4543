import { isBlank, textLines, type TextLine } from "../../filing/text-lines";
import { textLayout } from "../../filing/text-layout";
import { recognitionMarkup } from "../../filing/source-text";
import type { Place } from "../../vocabulary/place";
import { escaped, marked, type Marks } from "./marks";

/** A stretch of a text document, whole lines. */
export interface TextPiece {
  readonly at: Place;
  /** Typed in characters of one width, so that lines and columns are kept; else lines are paragraphs, and tabs part a table's cells. */
  readonly isTyped: boolean;
}

const LINES_CUT = 200, CHARACTERS_CUT = 20_000;
/** Lines of EDGAR's own marks, such as <PAGE> and <S> <C>: they print nothing. */
const MARKS_ONLY = /^\s*(?:<\/?(?:page|table|caption|s|c|fn|text|document|type|sequence|description)>\s*)+$/i;

/** Cuts a text document into pieces at blank lines where it can. */
export function textPieces(source: string, at: Place): TextPiece[] {
  const lines = textLines(source, ...at), isTyped = textLayout(lines) === "typed";
  const pieces: TextPiece[] = [];
  let from = at[0], count = 0;
  for (const line of lines) {
    count += 1;
    const length = line.at[1] - from;
    if ((count < LINES_CUT && length < CHARACTERS_CUT) || (!isBlank(line) && count < 2 * LINES_CUT && length < 2 * CHARACTERS_CUT)) continue;
    pieces.push({ at: [from, line.at[1]], isTyped });
    from = line.at[1];
    count = 0;
  }
  if (from < at[1]) pieces.push({ at: [from, at[1]], isTyped });
  return pieces;
}

/** A piece as HTML with markers. */
export function textHtml(source: string, { at, isTyped }: TextPiece, marks: Marks): string {
  const lines = textLines(source, ...at);
  if (isTyped) return `<pre>${lines.filter(({ text }) => !MARKS_ONLY.test(text)).map((line) => typed(source, line.at, marks)).join("\n")}</pre>`;
  const html: string[] = [];
  let rows: TextLine[] = [];
  const flush = (): void => {
    if (rows.length > 0) html.push(table(source, rows, marks));
    rows = [];
  };
  for (const line of lines) {
    if (line.text.includes("\t")) { rows.push(line); continue; }
    flush();
    if (!isBlank(line)) html.push(`<p>${recognised(source, line.at, marks)}</p>`);
  }
  flush();
  return html.join("");
}

function typed(source: string, at: Place, marks: Marks): string {
  return marked(source, at, marks, (from, to) => escaped(source.slice(from, to)));
}

/** Text without the signs that text recognition leaves around words. */
function recognised(source: string, at: Place, marks: Marks): string {
  return marked(source, at, marks, (from, to) => {
    let text = "";
    for (let index = from; index < to;) {
      const signs = recognitionMarkup(source, index);
      if (signs === 0) text += source.charAt(index);
      index += Math.max(1, signs);
    }
    return escaped(text);
  });
}

const FIGURE = /^[\s\\$(\u2013\u2014-]*[\d.,]*\d?[\d.,]*[\s)%\u2013\u2014-]*$/;

function table(source: string, rows: readonly TextLine[], marks: Marks): string {
  const cells = rows.map(({ text, at }) => {
    let start = at[0];
    return text.split("\t").map((part): Place => {
      const place: Place = [start, start + part.length];
      start += part.length + 1;
      return place;
    });
  });
  const width = Math.max(...cells.map((row) => row.length));
  const body = cells.map((row) => `<tr>${row.map((place, index) => {
    const isLast = index === row.length - 1 && index < width - 1;
    const align = index > 0 && FIGURE.test(source.slice(...place)) ? " align=\"right\"" : "";
    return `<td${align}${isLast ? ` colspan="${width - index}"` : ""}>${recognised(source, place, marks)}</td>`;
  }).join("")}</tr>`);
  return `<table>${body.join("")}</table>`;
}
