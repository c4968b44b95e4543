import { linesOf } from "./text-width";

/** Lines that a row of a sheet can show: Excel's rows are at most 409 points tall. */
const MOST_LINES = 26;

/**
 * A text in pieces that each fit into one row of a column: whole paragraphs while they fit together, a longer paragraph
 * by its sentences. No word is lost: the pieces joined are the text.
 */
export function inRows(text: string, room: number): string[] {
  const pieces = text.split(/\n+/).flatMap((paragraph) => (linesOf(paragraph, room) <= MOST_LINES ? [paragraph] : bySentences(paragraph, room)));
  return pieces.filter((piece) => piece.trim() !== "");
}

function bySentences(paragraph: string, room: number): string[] {
  const pieces: string[] = [];
  for (const sentence of paragraph.split(/(?<=[.!?;]["\u201d)]?)\s+/)) {
    const last = pieces.at(-1), longer = last === undefined ? sentence : `${last} ${sentence}`;
    if (last !== undefined && linesOf(longer, room) <= MOST_LINES) pieces[pieces.length - 1] = longer;
    else pieces.push(...byWords(sentence, room));
  }
  return pieces;
}

function byWords(sentence: string, room: number): string[] {
  const pieces: string[] = [];
  for (const word of sentence.split(/\s+/)) {
    const last = pieces.at(-1), longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && linesOf(longer, room) <= MOST_LINES) pieces[pieces.length - 1] = longer;
    else pieces.push(word);
  }
  return pieces;
}
