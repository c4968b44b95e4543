import type { SourceText } from "../filing/source-text";
import type { Commitment } from "../vocabulary/report";
import { findCommitments, promises } from "./commitments";
import type { LetterLine } from "./letter-lines";
import { joinParagraphs, paragraphsOf } from "./letter-lines";

const ANNOUNCEMENT = /\b(?:disclos\w+|language|paragraphs?|revis\w+|add(?:s|ed|ing)?|includ\w+|substantially|as follows|the following)\b/i;
/** An announcement that what follows is to be filed, quoted or not. */
const TO_BE_FILED = /\b(?:will|would|propos\w+|intends?|expects?|plans?|revis\w+|draft|future)\b/i;
const OPENED = /^["\u201c]/;
const CLOSED = /["\u201d][.;]?$/;
/** "... will disclose: "The Company ..."." in one sentence. */
const INLINE = /:\s*["\u201c]([^"\u201c\u201d]{40,})["\u201d]/g;

/** What an answer promises and what it would print. */
export interface ResponseContents {
  readonly proposedDisclosures: readonly string[];
  readonly commitments: readonly string[];
  readonly promises: readonly Commitment[];
}

/**
 * What a company would file, and its promises outside of it: quoted paragraphs behind a sentence that announces a
 * disclosure, or paragraphs right behind it that are printed in bold or italics.
 * @param letter the whole letter's text, for the names that it gives to filings
 */
export function readResponse(lines: readonly LetterLine[], letter: string): ResponseContents {
  const proposedDisclosures: string[] = [], said: SourceText[] = [], whole = paragraphsOf(lines);
  let announced = false;
  for (let index = 0; index < whole.length; index += 1) {
    const line = whole[index], before = whole[index - 1];
    if (!line) break;
    const { text } = line.content;
    const end = announced && OPENED.test(text) ? quoteEnd(whole, index) : before && isAnnouncement(before) && line.emphasis !== undefined ? emphasisEnd(whole, index) : index;
    if (end > index) {
      proposedDisclosures.push(unquoted(joinParagraphs(whole.slice(index, end))));
      index = end - 1;
      continue;
    }
    announced ||= /:$/.test(text) && ANNOUNCEMENT.test(text);
    for (const match of text.matchAll(INLINE)) {
      if (ANNOUNCEMENT.test(text.slice(Math.max(0, match.index - 200), match.index))) proposedDisclosures.push((match[1] ?? "").trim());
    }
    said.push(line.content);
  }
  return { proposedDisclosures, commitments: [...new Set(said.flatMap(promises).map((sentence) => sentence.text))], promises: findCommitments(said, letter) };
}

/** Behind the paragraph that closes the quotation which opens at `index`; `index` itself where none does. */
function quoteEnd(lines: readonly LetterLine[], index: number): number {
  const close = lines.findIndex((line, at) => at >= index && CLOSED.test(line.content.text));
  return close < 0 ? index : close + 1;
}

function isAnnouncement({ content: { text }, emphasis }: LetterLine): boolean {
  return emphasis === undefined && /:$/.test(text) && ANNOUNCEMENT.test(text) && TO_BE_FILED.test(text);
}

/** Behind the last of the paragraphs, headings and tables that go on in the print of the one at `index`. */
function emphasisEnd(lines: readonly LetterLine[], index: number): number {
  const print = lines[index]?.emphasis;
  const end = lines.findIndex((line, at) => at > index && line.kind !== "row" && line.emphasis !== print);
  return end < 0 ? lines.length : end;
}

function unquoted(text: string): string {
  return text.replace(new RegExp(OPENED.source, "gm"), "").replace(CLOSED, "");
}
