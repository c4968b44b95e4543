import { isParagraph, type Emphasis, type Filing, type GridRow } from "../filing/blocks";
import { slice, type SourceText } from "../filing/source-text";
import { flatParts, headedParts, isFlat } from "./flat-text";
import { joinTexts } from "./pieced-text";

/** A paragraph, heading or bullet of a letter, or a row of one of its tables. */
export interface LetterLine {
  readonly kind: "paragraph" | "heading" | "bullet" | "row";
  readonly content: SourceText;
  /** How nearly all of it is printed; none where the print is ordinary, or where the document does not tell. */
  readonly emphasis?: Emphasis;
}

/** Lines no longer than this, nearly throughout a document, were broken by a typewriter's margin. */
const MARGIN = 100;
const NEARLY_ALL = 0.95;
/** A line shorter than this did not reach the margin: the paragraph ends there. */
const FULL_LINE = 50;
/** What begins a paragraph of its own, even where no blank line stands before it. */
const OPENING = /^(?:\d{1,3}[.)]|(?:[\w\u2019']+ )?(?:comment|response)s?\b[^.]{0,30}:|re:|dear\b|file n|filed\b|form \d|page \d|very truly|sincerely)/i;

/** The end of a heading, "Note 2 - Revenue, page 35", or of a page's head, "Page 2". */
const PAGE_REFERENCE = /(?:,|^) ?pages? [F\d][\d-]*$/i;

/** All documents of a filing as a letter's lines, in the order printed; broken lines are joined to paragraphs. */
export function letterLines(filing: Filing, most = Number.MAX_SAFE_INTEGER): LetterLine[] {
  const printed: LetterLine[] = [];
  for (const document of filing.documents) {
    const lines: LetterLine[] = [];
    for (const block of document.blocks) {
      if (printed.length + lines.length >= most) break;
      if (!isParagraph(block)) lines.push(...block.grid.rows.map((row): LetterLine => ({ kind: "row", content: rowText(row) })));
      else if (isFlat(block.content.text)) lines.push(...flatParts(block.content));
      else lines.push(...headedParts(block));
    }
    printed.push(...joinBrokenLines(filing.source, lines));
  }
  return printed;
}

function rowText(row: GridRow): SourceText {
  return row.cells.map((cell) => cell.content).reduce((left, right) => joinTexts(left, right));
}

function joinBrokenLines(source: string, lines: readonly LetterLine[]): LetterLine[] {
  const within = lines.filter((line) => line.content.text.length <= MARGIN).length;
  if (within < NEARLY_ALL * lines.length) return [...lines];
  const joined: LetterLine[] = [];
  let last: SourceText | null = null;
  for (const line of lines) {
    const previous = joined.at(-1);
    const { text } = line.content;
    const continues = previous !== undefined && last !== null && previous.kind !== "row" && line.kind !== "row" && line.kind !== "bullet" && !OPENING.test(text) && !PAGE_REFERENCE.test(text) && !PAGE_REFERENCE.test(last.text) && (last.text.length >= FULL_LINE || /^[a-z(]/.test(text)) && areAdjacent(source, last, line.content);
    last = line.content;
    if (continues) joined[joined.length - 1] = { kind: previous.kind === "heading" ? "paragraph" : previous.kind, content: joinTexts(previous.content, line.content) };
    else joined.push(line);
  }
  return joined;
}

/** Only a line end stands between the two in the source. */
function areAdjacent(source: string, left: SourceText, right: SourceText): boolean {
  return /^[ \t]*\r?\n[ \t]*$/.test(source.slice(left.place(0, left.text.length)[1], right.place(0, right.text.length)[0]));
}

/** A line without its first characters. */
export function withoutStart(line: LetterLine, length: number): LetterLine {
  const { text } = line.content;
  const skip = length + (/^\s*/.exec(text.slice(length))?.[0].length ?? 0);
  return { ...line, kind: line.kind === "heading" ? "paragraph" : line.kind, content: slice(line.content, skip, text.length) };
}

/**
 * Paragraphs as one text, a paragraph a line. A paragraph that a page's end cut in two is made whole again: the one
 * before it ends in no stop and it begins with a small letter.
 */
export function joinParagraphs(lines: readonly LetterLine[]): string {
  return paragraphsOf(lines).map((line) => line.content.text).join("\n");
}

/** Lines with paragraphs that a page's end cut in two made whole. */
export function paragraphsOf(lines: readonly LetterLine[]): LetterLine[] {
  const whole: LetterLine[] = [];
  for (const line of lines) {
    const previous = whole.at(-1);
    if (previous && previous.kind !== "row" && line.kind !== "bullet" && line.kind !== "row" && /[^.:;?!"\u201d)]$/.test(previous.content.text) && /^[a-z(\d$]/.test(line.content.text)) {
      whole[whole.length - 1] = { kind: previous.kind, content: joinTexts(previous.content, line.content) };
    } else if (line.content.text !== "") whole.push(line);
  }
  return whole;
}
