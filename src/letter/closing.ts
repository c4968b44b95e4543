import { responseLabel } from "./labels";
import type { LetterLine } from "./letter-lines";

/** How the part of a letter begins that follows its last comment or answer, one way of closing a line. */
const CLOSINGS: readonly RegExp[] = [
  /^please (?:let us know|let me know|do not hesitate|contact|call|feel free|direct|acknowledge)/i,
  /^please (?:respond to (?:this|these|our)|(?:file|submit|furnish) your (?:response|cover|letter)|understand that we may have)/i,
  /^if (?:you|the staff) (?:have|has|should|would|need|require)/i,
  /^should (?:you|the staff)\b/i,
  /^(?:thank you|(?:we|I) (?:very much )?(?:appreciate|thank|hope|trust)|we are grateful)\b(?!.{0,40}\bcomments?\b)/i,
  /^(?:(?:very|yours) truly|sincerely|respectfully(?: submitted)?,|best regards|regards|kind regards|yours)\b/i,
  /^(?:\/s\/|\[signature|cc:|\*\s?\*\s?\*)/i,
  /^(?:annex|appendix|schedule|exhibit)\s+(?:[A-Z]|[IVX]+|\d{1,2})$/i,
  /^in connection with (?:responding|our response|the company['\u2019]s response)/i,
  /^(?:in connection with|in respect of|with respect to) (?:this|the above|the foregoing|these|our) (?:response|letter)/i,
  /^(?:we urge all persons|we remind you|in closing|in responding to (?:our|your) comment|you may contact|notwithstanding our (?:comments|review))/i,
  /^(?:as appropriate, (?:please )?(?:amend|respond)|closing comments?$|we (?:direct|draw) your attention to rules? 4\d\d|refer to rules? 46\d)/i,
  /^(?:on behalf of the company|any questions)\b/i,
  /^.{0,160}\bif you (?:or the staff )?(?:have|has|should have) any (?:further |additional |other )?questions?/i,
  /^(?:.{0,120}\b)?(?:the company|we) (?:also |further )?(?:hereby )?acknowledges? (?:and confirms? )?(?:the following|that):?$/i,
];

/** "* * *" is no bullet. */
const SEPARATOR = /^\*(?:\s?\*)+$/;

/** Line at which the letter closes after the comment that starts at line `last`. What stands right below an answer's label is still the answer. */
export function closingAfter(lines: readonly LetterLine[], last: number): number {
  const closing = lines.findIndex((line, index) => {
    if (index <= last || (line.kind === "bullet" && !SEPARATOR.test(line.content.text)) || !CLOSINGS.some((words) => words.test(line.content.text))) return false;
    const above = lines[index - 1];
    return above === undefined || responseLabel(above) < above.content.text.length;
  });
  return closing < 0 ? lines.length : closing;
}
