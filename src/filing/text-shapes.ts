import { piecesOf, type Piece } from "./text-pieces";
import { isBlankLine, isRule, type TypedLine } from "./typed-lines";

/** What a typed line looks like, before anything is known of the lines around it. */
export type Shape =
  | "blank"
  | "rule"
  /** Figures stand free of words, with or without a label to their left. */
  | "figures"
  /** Years or dates alone, free of words: a header's row. */
  | "years"
  /** Words in several places. */
  | "columns"
  /** Words in one place. */
  | "words";

export interface ShapedLine {
  readonly line: TypedLine;
  readonly pieces: readonly Piece[];
  readonly shape: Shape;
}

const YEAR = /^(?:19|20)\d{2}(?:\*{1,3}|\(\d\))?$/;
const SHORT_DATE = /^\d{1,2}[/-]\d{1,2}[/-](?:\d{2}|\d{4})$/;
const HEADER_WORDS = /\b(?:months?|weeks?|quarters?|years?|ended|ending|as of|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|fiscal|ytd|[1-4]q|q[1-4]|fy)\b/i;
/** A column of words to the right of figures makes a line no row of figures. */
const LONGEST_TRAILING_WORDS = 16, LONGEST_WORDS_BETWEEN = 6;

export function textOf(line: TypedLine, piece: Piece): string {
  return line.text.slice(piece.start, piece.to);
}

/** Whether words speak of periods, as a column's header does. */
export function speaksOfPeriod(text: string): boolean {
  return HEADER_WORDS.test(text) || /(?:^|\s)(?:19|20)\d{2}(?:\s|$|[,*(])/.test(text) || SHORT_DATE.test(text.trim());
}

export function shapeOf(line: TypedLine): ShapedLine {
  if (isBlankLine(line)) return { line, pieces: [], shape: "blank" };
  if (isPlainProse(line)) return { line, pieces: [{ kind: "words", from: line.indent, to: line.text.length, start: line.indent }], shape: "words" };
  if (isRule(line)) return { line, pieces: [], shape: "rule" };
  const pieces = piecesOf(line);
  return { line, pieces, shape: shapeOfPieces(line, pieces) };
}

/** Words one blank apart that begin with a letter: most lines, told without taking them apart. */
function isPlainProse({ text, indent }: TypedLine): boolean {
  const code = text.charCodeAt(indent) | 0x20;
  return code >= 0x61 && code <= 0x7a && !text.includes("  ", indent) && !text.includes("..", indent) && !text.includes(". .", indent) && text.includes(" ", indent);
}

function shapeOfPieces(line: TypedLine, pieces: readonly Piece[]): Shape {
  const [first] = pieces;
  const values = pieces.filter((piece) => piece.kind === "value");
  if (values.length === 0) {
    if (pieces.length === 0) return "rule";
    return pieces.length === 1 ? "words" : pieces.every((piece) => SHORT_DATE.test(textOf(line, piece))) ? "years" : "columns";
  }
  const firstValue = pieces.findIndex((piece) => piece.kind === "value");
  const trailing = pieces.slice(firstValue).filter((piece) => piece.kind === "words");
  const lastValue = values.at(-1)?.from ?? 0;
  if (trailing.some((piece) => piece.to - piece.from > (piece.from < lastValue ? LONGEST_WORDS_BETWEEN : LONGEST_TRAILING_WORDS))) return "columns";
  const others = pieces.filter((piece) => piece.kind === "words" && piece !== first);
  if (values.every((piece) => YEAR.test(textOf(line, piece))) && (values.length > 1 || first === values[0]) && others.every((piece) => speaksOfPeriod(textOf(line, piece)) || piece.from > (values[0] as Piece).from)) return "years";
  return "figures";
}

/** A number at the foot or head of a page: "3", "- 3 -", "Page 3 of 9", "F-3". */
export function isPageNumber(text: string): boolean {
  return /^(?:page\s+)?[-\u2013(]?\s*(?:[A-Z]-)?\d{1,3}\.?\s*[-\u2013)]?(?:\s+of\s+\d{1,3})?$/i.test(text.trim());
}
