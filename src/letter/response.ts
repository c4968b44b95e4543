import type { SourceText } from "../filing/source-text";
import { sentences } from "../narrative/sentences";
import type { LetterLine } from "./letter-lines";
import { paragraphsOf } from "./letter-lines";

const ANNOUNCEMENT = /\b(?:disclos\w+|language|paragraphs?|revis\w+|add(?:s|ed|ing)?|includ\w+|substantially|as follows|the following)\b/i;
const OPENED = /^["\u201c]/;
const CLOSED = /["\u201d][.;]?$/;
/** "... will disclose: "The Company ..."." in one sentence. */
const INLINE = /:\s*["\u201c]([^"\u201c\u201d]{40,})["\u201d]/g;
const ACTOR = "(?:the company|we|the registrant|management)";
const ADVERB = "(?:(?:also|further|therefore|hereby|respectfully|accordingly|instead|additionally|currently|now)\\s+)*";
const COMMITMENT = new RegExp(`\\b${ACTOR}\\s+${ADVERB}(?:(?:will|shall)\\s+(?!be\\s+(?:able|required)|depend|have\\b)|(?:intends?|proposes?|expects?|undertakes?|plans?|agrees?|commits?)\\s+to\\s+)\\w+`, "i");
/** "... has reviewed the metric and proposes to add ...": the actor stands further up the sentence. */
const CARRIED_COMMITMENT = new RegExp(`\\b${ACTOR}\\b[^.]*\\band\\s+${ADVERB}(?:proposes?|intends?|undertakes?|agrees?)\\s+to\\s+\\w+`, "i");
/** What a promise is about: a filing, a disclosure, or doing something from now on. */
const SUBSTANCE = /\b(?:disclos\w+|filings?|reports?|form|footnotes?|notes?|quarterly|annual|future|prospective\w*|continue|includ\w+|clarif\w+|revis\w+|add|review\w*|consider\w*|provid\w+|present\w*|remov\w+|amend\w*)\b/i;

/** What an answer promises and what it would print. */
export interface ResponseContents {
  readonly proposedDisclosures: readonly string[];
  readonly commitments: readonly string[];
}

/** Quoted paragraphs after a sentence that announces a disclosure, and the company's promises outside them. */
export function readResponse(lines: readonly LetterLine[]): ResponseContents {
  const proposedDisclosures: string[] = [], commitments: string[] = [];
  let announced = false, open: SourceText[] | null = null;
  for (const { content } of paragraphsOf(lines)) {
    const { text } = content;
    if (open !== null) {
      open.push(content);
    } else if (announced && OPENED.test(text)) {
      open = [content];
    }
    if (open !== null) {
      if (!CLOSED.test(text)) continue;
      proposedDisclosures.push(open.map((paragraph) => paragraph.text.replace(OPENED, "")).join("\n").replace(CLOSED, ""));
      open = null;
      continue;
    }
    if (/:$/.test(text) && ANNOUNCEMENT.test(text)) announced = true;
    for (const match of text.matchAll(INLINE)) {
      if (ANNOUNCEMENT.test(text.slice(Math.max(0, match.index - 200), match.index))) proposedDisclosures.push((match[1] ?? "").trim());
    }
    commitments.push(...commitmentsOf(content));
  }
  if (open !== null) commitments.push(...open.flatMap(commitmentsOf));
  return { proposedDisclosures, commitments: [...new Set(commitments)] };
}

function commitmentsOf(content: SourceText): string[] {
  return sentences(content).map((sentence) => sentence.text.trim()).filter((sentence) => SUBSTANCE.test(sentence) && (COMMITMENT.test(sentence) || CARRIED_COMMITMENT.test(sentence)));
}
