import { linesOf } from "./sheet-builder";

/** Lines that a row of a sheet can show: Excel's rows are at most 409 points tall. */
const MOST_LINES = 26;

/**
 * A text in pieces that each fit into one row of a column: whole paragraphs while they fit together, a longer paragraph
 * by its sentences. No word is lost: the pieces joined are the text.
 */
export function inRows(text: string, letters: number): string[] {
  const pieces = text.split(/\n+/).flatMap((paragraph) => (linesOf(paragraph, letters) <= MOST_LINES ? [paragraph] : bySentences(paragraph, letters)));
  return pieces.filter((piece) => piece.trim() !== "");
}

function bySentences(paragraph: string, letters: number): string[] {
  const pieces: string[] = [];
  for (const sentence of paragraph.split(/(?<=[.!?;]["\u201d)]?)\s+/)) {
    const last = pieces.at(-1), longer = last === undefined ? sentence : `${last} ${sentence}`;
    if (last !== undefined && linesOf(longer, letters) <= MOST_LINES) pieces[pieces.length - 1] = longer;
    else pieces.push(...byWords(sentence, letters));
  }
  return pieces;
}

function byWords(sentence: string, letters: number): string[] {
  const pieces: string[] = [];
  for (const word of sentence.split(/\s+/)) {
    const last = pieces.at(-1), longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && linesOf(longer, letters) <= MOST_LINES) pieces[pieces.length - 1] = longer;
    else pieces.push(word);
  }
  return pieces;
}
