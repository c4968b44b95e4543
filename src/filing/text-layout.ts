import type { TextLine } from "./text-lines";

/** How a text document is laid out, which says how to read it. */
export type TextLayout =
  /** Characters of one width, broken at a margin: EDGAR's text documents. */
  | "typed"
  /** A scanned page: tabs part the columns of its tables, a line is a paragraph. */
  | "scanned"
  /** Lines as long as their paragraphs and tables whose columns are lost. */
  | "flattened";

/** No typed line of prose is longer. */
const LONGEST_TYPED_LINE = 160;
/** Fewer rows of figures with tabs are accidents. */
const LEAST_ROWS = 2;
/** A layout is told by no more lines than this. */
const SAMPLE = 20_000;

/** How a document's lines are laid out. */
export function textLayout(lines: readonly TextLine[]): TextLayout {
  const sample = lines.slice(0, SAMPLE);
  if (tabsPartColumns(sample)) return "scanned";
  return sample.some((line) => line.text.length > LONGEST_TYPED_LINE && !/ {3}\S/.test(line.text.trimStart())) ? "flattened" : "typed";
}

/**
 * Whether tabs part columns by their number, as in text recognised from a scan, or only move words to a place on a
 * typed page: there the figures of a column stand at few places, but behind many numbers of tabs.
 */
function tabsPartColumns(lines: readonly TextLine[]): boolean {
  const numbers = new Set<number>(), places = new Set<number>();
  let rows = 0;
  for (const { text } of lines) {
    if (!text.includes("\t")) continue;
    let column = 0, tabs = 0, figures = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === 9) {
        tabs += 1;
        column = (Math.floor(column / 8) + 1) * 8;
        continue;
      }
      if (tabs > 0 && code >= 0x30 && code <= 0x39 && /[\t $(]/.test(text.charAt(index - 1))) {
        figures += 1;
        numbers.add(tabs);
        places.add(column);
      }
      column += 1;
    }
    if (figures > 0) rows += 1;
  }
  return rows >= LEAST_ROWS && numbers.size <= places.size;
}

/** Forms of EDGAR that are letters. */
const LETTER_TYPES: ReadonlySet<string> = new Set(["CORRESP", "UPLOAD", "LETTER", "TEXT-EXTRACT"]);
const SALUTATION = /^\s*(?:dear|ladies and gentlemen)\b.{0,80}[:,]\s*$/i;
const SUBJECT = /^\s*re:/i;
/** The same in a letter whose lines were all joined to one. */
const FLAT_HEAD = /\bRe:.{1,600}\b(?:Dear [A-Z]|Ladies and Gentlemen)[^:]{0,80}:/s;
const FLAT_HEAD_LENGTH = 4000;
/** A letter's head fits in this many lines. */
const HEAD_LINES = 120;

/** Whether a document is a letter: it holds prose however long its lines are, and its tables are few. */
export function isLetterText(type: string, lines: readonly TextLine[]): boolean {
  if (LETTER_TYPES.has(type)) return true;
  const head = lines.slice(0, HEAD_LINES);
  const [first] = lines;
  if (first && first.text.length > LONGEST_TYPED_LINE && FLAT_HEAD.test(first.text.slice(0, FLAT_HEAD_LENGTH))) return true;
  return head.some((line) => SALUTATION.test(line.text)) && head.some((line) => SUBJECT.test(line.text));
}
