import type { LetterLine } from "./letter-lines";
import { withoutStart } from "./letter-lines";

/** A comment as the letter prints it. */
export interface CommentParts {
  readonly number: number;
  readonly heading: string | null;
  /** The staff's comment without its number. */
  readonly staff: readonly LetterLine[];
  /** Null where the letter gives no answer: in a letter of the staff. */
  readonly response: readonly LetterLine[] | null;
  /** Which of the lines given belong to it, end exclusive. */
  readonly lines: readonly [start: number, end: number];
}

interface Start {
  readonly line: number;
  readonly number: number;
  /** Characters of the number and its label. */
  readonly skip: number;
}

const NUMBERED = /^(\d{1,3})\s?[.)]\s*(?:(?:the\s+)?(?:staff|sec)?(?:['\u2019]?s)?\s*comments?\s*:\s*)?/i;
const LABELLED = /^(?:the\s+)?(?:staff|sec)?(?:['\u2019]?s)?\s*comments?\s+(?:no\.?\s*|number\s+|#\s*)?(\d{1,3})\s*[.:)\u2013\u2014-]*\s*/i;
const COMMENT_LABEL = /^(?:the\s+)?(?:staff|sec)?(?:['\u2019]?s)?\s*comments?\s*:\s*/i;
/** "Response:", "Company Response:", "Response to Comment 1:", "Apple's Response". */
const RESPONSE_LABEL = /^(?:(?:the\s+)?[A-Z][\w.&]*(?:['\u2019]s?)?(?:\s+[A-Z][\w.&]*(?:['\u2019]s?)?){0,4}\s+)?(?:responses?|RESPONSES?)(?:\s+to\s+(?:the\s+)?(?:staff['\u2019]?s?\s+)?comments?(?:\s+(?:no\.?\s*)?\d{1,3})?)?\s*(?:[:.\u2013\u2014]\s*|$)/i;
/** How an answer begins where the letter has no label for it. */
const ANSWER_OPENING = /^(?:(?:the company|we) (?:(?:respectfully|hereby|also) )*(?:advises?|acknowledges?|notes?|confirms?|submits?|informs?|believes?|supplementally)|in response to (?:the|your)|the company (?:has|will|does|is|did)\b|as requested|with respect to the staff)/i;
const CLOSING = /^(?:please (?:let us know|let me know|do not hesitate|contact|call|feel free|direct|acknowledge)|if (?:you|the staff) (?:have|has|should|would|need)|should (?:you|the staff)|thank you|we (?:very much )?(?:appreciate|thank|hope)|(?:very|yours) truly|sincerely|respectfully|best regards|regards|kind regards|yours|in connection with (?:responding|our response|the company['\u2019]s response)|\/s\/|we urge all persons|we remind you|in closing|in responding to (?:our|your) comment|you may contact|\*\s?\*\s?\*|\[signature|annex\b|appendix\b|cc:|on behalf of the company|any questions|.{0,160}\bif you (?:or the staff )?(?:have|has|should have) any (?:further |additional |other )?questions?|(?:in connection with|in respect of|with respect to) (?:this|the above|the foregoing|these|our) (?:response|letter)|(?:the company|we) (?:also |further )?(?:hereby )?acknowledges? (?:and confirms? )?that:?$)/i;
const SECTION = /^(?:form\s+\d|form\s+[A-Z]-|item\s+\d|notes?\s+(?:to\b|\(?\d)|part\s+[IV]+\b|exhibit\s|general$|financial statements for\s|consolidated\s|management['\u2019]s discussion|risk factors|schedule\s|annual report\s|definitive proxy|liquidity)|,?\s*(?:pages?|p\.|pp\.)\s+[F\d][\d\u2013,& -]*(?:and [F\d-]+)?$/i;
const LONGEST_HEADING = 30;

/** The numbered comments of a letter from line `from` on, in order. A number counts only where it goes on from the last. */
export function findComments(lines: readonly LetterLine[], from: number): CommentParts[] {
  const starts = findStarts(lines, from);
  const labelled = starts.some((start, index) => lines.slice(start.line, starts[index + 1]?.line).some((line) => responseLabel(line) > 0));
  let heading: string | null = null;
  return starts.map((start, index): CommentParts => {
    const before = starts[index - 1]?.line;
    const headings = headingsBefore(lines, start.line, before === undefined ? from : before + 1);
    heading = headings.at(-1)?.content.text ?? heading;
    const next = starts[index + 1];
    const end = next ? next.line - headingsBefore(lines, next.line, start.line + 1).length : closingAt(lines, start.line);
    const first = lines[start.line];
    const body = [...(first ? [withoutStart(first, start.skip)] : []), ...lines.slice(start.line + 1, end)].filter((line) => line.content.text !== "");
    return { number: start.number, heading, ...(labelled ? splitByLabels(body) : splitByOpening(body)), lines: [start.line, end] };
  });
}

function findStarts(lines: readonly LetterLine[], from: number): Start[] {
  const starts: Start[] = [];
  for (let line = from; line < lines.length; line += 1) {
    const candidate = lines[line];
    if (!candidate || candidate.kind === "bullet" || candidate.kind === "row") continue;
    const { text } = candidate.content;
    const match = LABELLED.exec(text) ?? NUMBERED.exec(text);
    if (!match || isNumberedHeading(text)) continue;
    const number = Number(match[1]), last = starts.at(-1);
    if (last ? number !== last.number + 1 : number !== 1 && !COMMENT_LABEL.test(text) && !LABELLED.test(text)) continue;
    const label = COMMENT_LABEL.exec(text.slice(match[0].length))?.[0].length ?? 0;
    starts.push({ line, number, skip: match[0].length + label });
  }
  return starts;
}

/** "2. Discontinued Operations, page 69": a note of the financial statements, not a comment. */
function isNumberedHeading(text: string): boolean {
  return /\bpages?\s+[F\d][\d-]*$/i.test(text) && text.split(" ").length <= 16;
}

/** Headings directly above a comment. */
function headingsBefore(lines: readonly LetterLine[], comment: number, from: number): LetterLine[] {
  let first = comment;
  while (first > from && isSectionHeading(lines[first - 1])) first -= 1;
  return lines.slice(first, comment);
}

function isSectionHeading(line: LetterLine | undefined): boolean {
  if (!line || line.kind === "row" || line.kind === "bullet") return false;
  const { text } = line.content;
  if (text.split(" ").length > LONGEST_HEADING || responseLabel(line) > 0 || /[:;]$/.test(text)) return false;
  return line.kind === "heading" || (SECTION.test(text) && !/[.,]$/.test(text)) || isNumberedHeading(text);
}

/** Where the letter closes after its last comment. What stands right below the answer's label is still the answer. */
function closingAt(lines: readonly LetterLine[], last: number): number {
  const closing = lines.findIndex((line, index) => {
    if (index <= last || line.kind === "bullet" || !CLOSING.test(line.content.text)) return false;
    const above = lines[index - 1];
    return above === undefined || responseLabel(above) < above.content.text.length;
  });
  return closing < 0 ? lines.length : closing;
}

/** Length of the label that opens an answer, or 0. */
function responseLabel(line: LetterLine): number {
  if (line.kind === "row") return 0;
  return RESPONSE_LABEL.exec(line.content.text)?.[0].length ?? 0;
}

/**
 * The answer starts at its label. A comment may be answered bullet by bullet: a bullet directly above a further label
 * is the staff's.
 */
function splitByLabels(body: readonly LetterLine[]): Pick<CommentParts, "staff" | "response"> {
  const staff: LetterLine[] = [], response: LetterLine[] = [];
  const answer = body.findIndex((line) => responseLabel(line) > 0);
  body.forEach((line, index) => {
    const label = responseLabel(line), next = body[index + 1];
    if (label > 0) {
      const rest = withoutStart(line, label);
      if (rest.content.text !== "") response.push(rest);
    } else if (answer < 0 || index < answer || (line.kind === "bullet" && next && responseLabel(next) > 0)) staff.push(line);
    else response.push(line);
  });
  return { staff, response: answer < 0 ? null : response };
}

/** Without labels the answer starts with the first paragraph that opens as answers do. */
function splitByOpening(body: readonly LetterLine[]): Pick<CommentParts, "staff" | "response"> {
  const opening = body.findIndex((line, index) => index > 0 && line.kind !== "bullet" && ANSWER_OPENING.test(line.content.text));
  return opening < 0 ? { staff: body, response: null } : { staff: body.slice(0, opening), response: body.slice(opening) };
}
