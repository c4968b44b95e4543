import { span } from "../vocabulary/place";
import type { Paragraph } from "./blocks";
import { printedText, slice } from "./source-text";
import { isPageNumber, type ShapedLine } from "./text-shapes";
import { placeOf, type TypedLine } from "./typed-lines";

const BULLET = /^(?:[\u2022\u00b7\u25cf\u25cb\u25aa\u25a0*-]|--|[o\u00a7](?=\s+[A-Z0-9"$(]))\s+(?=\S)/;
const NUMBERED = /^(?:\(?\d{1,2}[.)]|\([a-z]\)|[a-z][.)])\s+\S/;
const MAX_HEADING_WORDS = 16;
/** A line that ends before this share of the margin ends its paragraph, unless the next goes on in small letters. */
const FULL_LINE = 0.72;
const LEAST_MARGIN = 50;
/** The margin of a document with fewer lines of prose than tell it. */
const USUAL_MARGIN = 79, LEAST_LINES = 8;
/** Words as far in as this may be centred. */
const LEAST_CENTRED = 6;
/** So many blanks within a line part columns, not sentences. */
const COLUMN_GAP = / {4,}\S/;

/** The paragraphs, headings and bullets of lines that are no table's. */
export function proseBlocks(source: string, lines: readonly ShapedLine[], margin: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: TypedLine[] = [];
  const flush = (alone: boolean): void => {
    const paragraph = toParagraph(source, open, alone, margin);
    if (paragraph) paragraphs.push(paragraph);
    open = [];
  };
  let titles = false;
  lines.forEach(({ line, shape }, index) => {
    if (open.length === 0 && lines[index - 1]?.shape !== "words") titles = areTitles(lines, index, margin);
    if (shape === "blank" || shape === "rule" || line.marks.includes("page") || (isPageNumber(line.text) && isNearPage(lines, index))) {
      flush(true);
      return;
    }
    const last = open.at(-1);
    if (last && !continues(open, last, line, margin)) flush(titles);
    open.push(line);
  });
  flush(true);
  return paragraphs;
}

/** Lines as wide as most lines of a document's prose are; its margin. */
export function proseMargin(lines: readonly ShapedLine[]): number {
  const lengths = lines.filter(({ line, shape }) => shape === "words" && line.text.length >= LEAST_MARGIN && !COLUMN_GAP.test(line.text.slice(line.indent))).map(({ line }) => line.text.length).sort((a, b) => a - b);
  if (lengths.length < LEAST_LINES) return USUAL_MARGIN;
  return Math.max(LEAST_MARGIN, lengths[Math.floor(lengths.length * 0.95)] ?? LEAST_MARGIN);
}

const MOST_TITLES = 5;

/** Few short lines on end, none of them a sentence: a statement's titles. */
function areTitles(lines: readonly ShapedLine[], start: number, margin: number): boolean {
  for (let index = start; index <= start + MOST_TITLES; index += 1) {
    const shaped = lines[index];
    if (!shaped || shaped.shape === "blank" || shaped.shape === "rule") return index > start;
    if (shaped.shape !== "words" || /[.;,]$/.test(shaped.line.text.replace(/\b(?:Inc|Corp|Co|Ltd)\.$/i, "")) || shaped.line.text.length - shaped.line.indent > margin * FULL_LINE) return false;
  }
  return false;
}

function isNearPage(lines: readonly ShapedLine[], index: number): boolean {
  for (let at = Math.max(0, index - 4); at <= Math.min(lines.length - 1, index + 6); at += 1) if (lines[at]?.line.marks.includes("page") === true) return true;
  return false;
}

function continues(open: readonly TypedLine[], last: TypedLine, line: TypedLine, margin: number): boolean {
  const text = line.text.slice(line.indent), before = last.text.slice(last.indent);
  if (BULLET.test(text) || (NUMBERED.test(text) && !/[a-z,]$/.test(before))) return false;
  if (COLUMN_GAP.test(text) || COLUMN_GAP.test(before)) return false;
  if (/^[a-z]/.test(text)) return true;
  if (!isSameBlock(last, line, margin) && (isCentred(line, margin) || isCentred(last, margin))) return /(?:[,&-]|\b(?:and|of|for|the|in|to|or|by))$/i.test(before);
  if (/[.!?:"\u201d]$/.test(before) && line.indent >= last.indent + 2 && open.length > 1) return false;
  if (last.text.length + 1 + firstWordLength(text) > margin) return true;
  return last.text.length >= margin * FULL_LINE && !isCapitals(before) && !/[:]$/.test(before);
}

function firstWordLength(text: string): number {
  const end = text.indexOf(" ");
  return end < 0 ? text.length : end;
}

function isCapitals(text: string): boolean {
  return /[A-Z]{2}/.test(text) && !/[a-z]{2}/.test(text);
}

/** As far from the page's left side as from its margin. */
function isCentred(line: TypedLine, margin: number): boolean {
  return line.indent >= LEAST_CENTRED && Math.abs(line.indent - (margin - line.text.length)) <= 5;
}

/** Two long lines that begin at the same column are set in from the margin, not centred. */
function isSameBlock(last: TypedLine, line: TypedLine, margin: number): boolean {
  return last.indent === line.indent && last.text.length - last.indent > margin / 2;
}

function toParagraph(source: string, lines: readonly TypedLine[], alone: boolean, margin: number): Paragraph | null {
  const first = lines[0], last = lines.at(-1);
  if (!first || !last) return null;
  const whole = printedText(source, lines.map((line) => placeOf(line, line.indent, line.text.length)));
  const bullet = BULLET.exec(whole.text);
  const content = bullet ? slice(whole, bullet[0].length, whole.text.length) : whole;
  if (content.text === "") return null;
  const at = span(first.at, last.at);
  if (bullet) return { kind: "bullet", content, at };
  return { kind: isHeading(content.text, lines, alone, margin) ? "heading" : "paragraph", content, at };
}

/** Few words without a full stop that stand alone, are centred, or are in capitals. */
function isHeading(text: string, lines: readonly TypedLine[], alone: boolean, margin: number): boolean {
  if (!/^[A-Z0-9(\u201c"$*-]/.test(text) || !/[A-Za-z]{2}/.test(text) || text.split(" ").length > MAX_HEADING_WORDS) return false;
  if (/[.;,]$/.test(text.replace(/\b(?:Inc|Corp|Co|Ltd)\.$/i, ""))) return false;
  if (lines.some((line) => COLUMN_GAP.test(line.text.slice(line.indent)))) return false;
  return isCapitals(text) || (lines.length === 1 && alone) || lines.every((line) => isCentred(line, margin));
}
