import { isParagraph, type Filing, type GridRow } from "../filing/blocks";
import { slice, type SourceText } from "../filing/source-text";
import { flatParts, isFlat } from "./flat-text";

/** A paragraph, heading or bullet of a letter, or a row of one of its tables. */
export interface LetterLine {
  readonly kind: "paragraph" | "heading" | "bullet" | "row";
  readonly content: SourceText;
}

/** Lines no longer than this, throughout a document, were broken by a typewriter's margin. */
const MARGIN = 100;
/** A line shorter than this did not reach the margin: the paragraph ends there. */
const FULL_LINE = 50;
/** What begins a paragraph of its own, even where no blank line stands before it. */
const OPENING = /^(?:\d{1,3}[.)]|(?:[\w\u2019']+ )?(?:comment|response)s?\b[^.]{0,30}:|re:|dear\b|file n|filed\b|form \d|page \d|very truly|sincerely)/i;

/** All documents of a filing as a letter's lines, in the order printed; broken lines are joined to paragraphs. */
export function letterLines(filing: Filing): LetterLine[] {
  return filing.documents.flatMap((document) => {
    const lines = document.blocks.flatMap((block): LetterLine[] => {
      if (!isParagraph(block)) return block.grid.rows.map((row): LetterLine => ({ kind: "row", content: rowText(row) }));
      if (isFlat(block.content.text)) return flatParts(block.content);
      return [{ kind: block.kind, content: block.content }];
    });
    return joinBrokenLines(filing.source, lines);
  });
}

function rowText(row: GridRow): SourceText {
  return row.cells.map((cell) => cell.content).reduce((left, right) => joinTexts(left, right));
}

/** Two texts as one with a space between. */
export function joinTexts(left: SourceText, right: SourceText): SourceText {
  const seam = left.text.length + 1;
  const position = (index: number, end: boolean): number => {
    const part = index >= seam ? right : left, within = Math.max(0, Math.min(index >= seam ? index - seam : index, part.text.length));
    const place = end ? part.place(Math.max(0, within - 1), within) : part.place(within, within + 1);
    return end ? place[1] : place[0];
  };
  return {
    text: `${left.text} ${right.text}`,
    place: (start, end) => end <= start ? [position(start, false), position(start, false)] : [position(start, false), position(end, true)],
  };
}

function joinBrokenLines(source: string, lines: readonly LetterLine[]): LetterLine[] {
  const longest = lines.reduce((most, line) => Math.max(most, line.content.text.length), 0);
  if (longest > MARGIN) return [...lines];
  const joined: LetterLine[] = [];
  let lastLength = 0;
  for (const line of lines) {
    const previous = joined.at(-1);
    const continues = previous !== undefined && previous.kind !== "row" && line.kind !== "row" && line.kind !== "bullet" && lastLength >= FULL_LINE && !OPENING.test(line.content.text) && areAdjacent(source, previous.content, line.content);
    lastLength = line.content.text.length;
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
