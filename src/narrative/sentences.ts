/** A sentence's stretch of its paragraph's text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

const ABBREVIATION = /\b(?:Inc|Corp|Co|Ltd|LLC|Mr|Mrs|Ms|Dr|Jr|Sr|No|vs|approx|U\.S|St|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/;

/** A paragraph's sentences. A full stop ends one when white space and a capital, digit or quotation mark follow. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["\u201d')]?\s+(?=["\u201c(]?[A-Z0-9])/g)) {
    const stop = match.index + 1;
    if (ABBREVIATION.test(text.slice(start, stop))) continue;
    sentences.push({ text: text.slice(start, match.index + match[0].length).trimEnd(), start });
    start = match.index + match[0].length;
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start });
  return sentences;
}
