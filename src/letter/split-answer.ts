import { responseLabel } from "./labels";
import type { LetterLine } from "./letter-lines";
import { withoutStart } from "./letter-lines";

/** A numbered part of a letter told apart: what the staff wrote, and the company's answer; null where there is none. */
export interface SplitComment {
  readonly staff: readonly LetterLine[];
  readonly response: readonly LetterLine[] | null;
}

/** How an answer begins where the letter has no label for it. */
const ANSWER_OPENING = /^(?:(?:the company|the registrant|management|we) (?:(?:respectfully|hereby|also) )*(?:advises?|acknowledges?|notes?(?! (?:that )?you)|confirms?|submits?|informs?|believes?|supplementally)|in response to (?:the|your|this)|the company (?:has|will|does|is|did)\b|(?:as requested|with respect to the staff|pursuant to the staff)|(?:in (?:our )?future filings,? )?(?:we|the company) (?:will|intend|propose)|we (?:acknowledge|respectfully|have (?:revised|considered|reviewed your))|our\b)/i;
/** Only the staff speaks to "you"; only the company speaks of "the Staff". */
const TO_COMPANY = /\b(?:you|your|please|tell us)\b/i;
const OF_COMPANY = /\b(?:we|our|us|the company|the company['\u2019]s|the staff)\b/i;

/** Splits the lines of one numbered part by the first sign that there is: the answer's label, how both are printed, how answers open. */
export function splitAnswer(body: readonly LetterLine[], answers: boolean): SplitComment {
  if (body.some((line) => responseLabel(line) > 0)) return byLabels(body);
  if (!answers) return { staff: body, response: null };
  const answer = [byEmphasis, byOpening, byVoice].map((find) => find(body)).find((line) => line > 0);
  return answer === undefined ? { staff: body, response: null } : splitAt(body, answer);
}

/** A bullet, or a point with a letter: "a. Provide us with the details". */
function isPoint(line: LetterLine): boolean {
  return line.kind === "bullet" || (line.kind === "paragraph" && /^\(?(?:[a-z]|[ivx]{1,4})[.)]\s/.test(line.content.text));
}

/** The first answer stands below the first of the comment's points: the others are answered one by one too. */
function isListAnswered(staff: readonly LetterLine[]): boolean {
  const last = staff.at(-1);
  return last !== undefined && isPoint(last) && staff.filter(isPoint).length === 1;
}

/** The answer starts at its label. Where it is given point by point, the staff's are those in the comment's print and those directly above a further label. */
function byLabels(body: readonly LetterLine[]): SplitComment {
  const staff: LetterLine[] = [], response: LetterLine[] = [];
  const answer = body.findIndex((line) => responseLabel(line) > 0), listed = isListAnswered(body.slice(0, answer)), print = body[0]?.emphasis;
  body.forEach((line, index) => {
    const label = responseLabel(line), next = body[index + 1];
    if (label > 0) {
      const rest = withoutStart(line, label);
      if (rest.content.text !== "") response.push(rest);
    } else if (index < answer || (listed && isPoint(line) && ((next && responseLabel(next) > 0) || (print !== undefined && line.emphasis === print)))) staff.push(line);
    else response.push(line);
  });
  return { staff, response };
}

/** Where the print that the comment begins with ends, or -1: comments are quoted in bold or italics, or else the answers stand in them to their end. */
function byEmphasis(body: readonly LetterLine[]): number {
  const print = body[0]?.emphasis;
  if (print === undefined) {
    const answer = body.findIndex((line, index) => index > 0 && line.kind === "paragraph" && line.emphasis !== undefined);
    return answer > 0 && body.slice(answer).every((line) => line.kind !== "paragraph" || line.emphasis === body[answer]?.emphasis) ? answer : -1;
  }
  return body.findIndex((line, index) => index > 0 && line.kind !== "row" && line.emphasis !== print);
}

function byOpening(body: readonly LetterLine[]): number {
  return body.findIndex((line, index) => index > 0 && line.kind !== "bullet" && ANSWER_OPENING.test(line.content.text));
}

/** The first paragraph in which the company speaks and nobody is spoken to. */
function byVoice(body: readonly LetterLine[]): number {
  return body.findIndex((line, index) => index > 0 && line.kind !== "bullet" && (line.kind === "paragraph" || /[.:]$/.test(line.content.text)) && OF_COMPANY.test(line.content.text) && !TO_COMPANY.test(line.content.text));
}

/** Where the answer is given point by point, points in the comment's print are the staff's. */
function splitAt(body: readonly LetterLine[], answer: number): SplitComment {
  const print = body[0]?.emphasis, listed = print !== undefined && isListAnswered(body.slice(0, answer));
  const isStaff = (line: LetterLine, index: number): boolean => index < answer || (listed && isPoint(line) && line.emphasis === print);
  return { staff: body.filter(isStaff), response: body.filter((line, index) => !isStaff(line, index)) };
}
