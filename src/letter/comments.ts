import { closingAfter } from "./closing";
import { findStarts } from "./comment-starts";
import { commentNumber, isCommentLabel } from "./labels";
import { headingsBefore, widerHeadings } from "./headings";
import type { LetterLine } from "./letter-lines";
import { withoutStart } from "./letter-lines";
import { splitAnswer } from "./split-answer";

/** A comment as the letter prints it. */
export interface CommentParts {
  readonly number: number;
  readonly heading: string | null;
  /** The staff's comment without its number. */
  readonly staff: readonly LetterLine[];
  /** Null where the letter gives no answer: in a letter of the staff. */
  readonly response: readonly LetterLine[] | null;
  /** The answer is printed below this later comment, which it answers too; null where it is the comment's own. */
  readonly answeredWith: number | null;
  /** Which of the lines given belong to it, end exclusive. */
  readonly lines: readonly [start: number, end: number];
}

/**
 * The numbered comments of a letter from line `from` on, in order.
 * @param answers the letter is the company's, so that each comment has an answer
 * @param headingsApart each heading is a line of its own; else wider headings may stand in one line with the last
 */
export function findComments(lines: readonly LetterLine[], from: number, { answers, headingsApart }: { readonly answers: boolean; readonly headingsApart: boolean }): CommentParts[] {
  const starts = findStarts(lines, from);
  let heading: string | null = null;
  const parts = starts.map((start, index): CommentParts => {
    const before = starts[index - 1]?.line;
    const headings = headingsBefore(lines, start.line, before === undefined ? from : before + 1);
    const above = headings.findLast((line) => !isCommentLabel(line.content.text))?.content.text;
    heading = above === undefined ? heading : above.slice(headingsApart ? 0 : widerHeadings(above));
    const next = starts[index + 1];
    const end = next ? next.line - headingsBefore(lines, next.line, start.line + 1).length : closingAfter(lines, start.line);
    const first = lines[start.line];
    const body = [...(first ? [withoutStart(first, start.skip)] : []), ...lines.slice(start.line + 1, end)].filter((line) => line.content.text !== "");
    // "Comment No. 1" in a line of its own, and the comment below it with its number again.
    const opening = body[0], again = opening ? commentNumber(opening.content.text) : null;
    if (opening && again?.number === start.number) body[0] = withoutStart(opening, again.length);
    return { number: start.number, heading, ...splitAnswer(body, answers), answeredWith: null, lines: [start.line, end] };
  });
  return answers ? shareAnswers(parts) : parts;
}

/** A comment of a company's letter without an answer is answered with the next one that has it. */
function shareAnswers(parts: readonly CommentParts[]): CommentParts[] {
  const shared: CommentParts[] = [];
  let below: CommentParts | null = null;
  for (const part of [...parts].reverse()) {
    if (part.response !== null) below = part;
    shared.push(part.response === null && below ? { ...part, response: below.response, answeredWith: below.number } : part);
  }
  return shared.reverse();
}
