import type { Place } from "../vocabulary/place";
import { isSpace } from "./source-text";
import { textLines } from "./text-lines";

/** EDGAR's marks in a typed document. */
export type TypedMark = "page" | "table" | "end-table" | "stub";

/** A line as printed: tabs are expanded and marks blanked, so that a character's index is its column on the page. */
export interface TypedLine {
  readonly text: string;
  /** Column of the first character that is no space; the line's length where all are. */
  readonly indent: number;
  readonly at: Place;
  readonly marks: readonly TypedMark[];
  /** Source offset of each column where tabs or names of characters shift them; null where column and offset run alike. */
  readonly offsets: readonly number[] | null;
}

const TAB_STOP = 8;
const MARK = /<\/?(?:table|caption|page|s|c|pre|fn|f\d{1,2}|b|i|u)>/gi;
const CHARACTER_NAME = /&(amp|lt|gt|quot|nbsp|#160);/y;
const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"" };
/** Privacy-enhanced mail puts "- " before each line that begins with a dash. */
const MAIL_ESCAPE = "- -";

/** The lines of a document typed in characters of one width. */
export function typedLines(source: string, at: Place): TypedLine[] {
  return textLines(source, at[0], at[1]).map((line) => typedLine(line.text, line.at));
}

function typedLine(raw: string, at: Place): TypedLine {
  const skip = raw.startsWith(MAIL_ESCAPE) ? 2 : 0;
  const marks: TypedMark[] = [];
  const blanked = raw.includes("<") ? raw.replace(MARK, (mark) => {
    const kind = markOf(mark.toLowerCase());
    if (kind) marks.push(kind);
    return " ".repeat(mark.length);
  }) : raw;
  const shifted = skip > 0 || blanked.includes("\t") || blanked.includes("&");
  const { text, offsets } = shifted ? expand(blanked, at[0], skip) : { text: blanked, offsets: null };
  const trimmed = text.trimEnd();
  let indent = 0;
  while (indent < trimmed.length && isSpace(trimmed.charCodeAt(indent))) indent += 1;
  return { text: trimmed, indent, at, marks, offsets };
}

function markOf(mark: string): TypedMark | null {
  if (mark === "<page>") return "page";
  if (mark === "<table>") return "table";
  if (mark === "</table>") return "end-table";
  return mark === "<s>" ? "stub" : null;
}

function expand(raw: string, start: number, skip: number): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let text = "";
  for (let index = skip; index < raw.length; index += 1) {
    const character = raw.charAt(index);
    if (character === "\t") {
      do {
        text += " ";
        offsets.push(start + index);
      } while (text.length % TAB_STOP !== 0);
      continue;
    }
    CHARACTER_NAME.lastIndex = index;
    const named = character === "&" ? CHARACTER_NAME.exec(raw) : null;
    offsets.push(start + index);
    text += named ? (CHARACTERS[named[1] ?? ""] ?? " ") : character;
    if (named) index += named[0].length - 1;
  }
  offsets.push(start + raw.length);
  return { text, offsets };
}

/** Where columns [from, to) of a line stand in the source. */
export function placeOf(line: TypedLine, from: number, to: number): Place {
  if (!line.offsets) return [line.at[0] + from, line.at[0] + to];
  return [line.offsets[from] ?? line.at[1], line.offsets[to] ?? line.at[1]];
}

export function isBlankLine(line: TypedLine): boolean {
  return line.text === "";
}

const RULE_CHARACTERS = /^[-=_\u2013\u2014\u2500*.~ ]+$/;

/** A line of dashes, equals or the like, under a column or across the page. */
export function isRule(line: TypedLine): boolean {
  const { text, indent } = line;
  return text !== "" && !/\w/.test(text.charAt(indent).replace("_", "-")) && RULE_CHARACTERS.test(text) && /[-=_\u2013\u2014\u2500*~.]{2}/.test(text);
}
