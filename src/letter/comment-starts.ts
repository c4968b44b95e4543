import { commentNumber, responseLabel } from "./labels";
import { isNumberedHeading } from "./headings";
import type { LetterLine } from "./letter-lines";

/** Where a comment starts. */
export interface CommentStart {
  readonly line: number;
  readonly number: number;
  /** Characters of the number and its label. */
  readonly skip: number;
}

interface Candidate extends CommentStart {
  readonly labelled: boolean;
  readonly emphasis: LetterLine["emphasis"];
  /** The staff's own manner of speaking to a company. */
  readonly voiced: boolean;
  /** An answer's label stands between it and the next number. */
  readonly answered: boolean;
  /** Ends as no sentence does: it may be a numbered heading. */
  readonly open: boolean;
}

const STAFF_VOICE = /\b(?:please|tell us|you|your|we note|we have (?:read|considered|reviewed)|refer to|revise|explain|clarify|describe|disclose)\b/i;
/** A letter that answers some comments only jumps no further than this. */
const MOST_SKIPPED = 60;

/**
 * The numbered lines that start a letter's comments, in order, from line `from` on. Lists within comments and answers
 * and numbered headings have numbers too: of several lines with the number that comes next, the one counts that looks
 * most like the first comment.
 */
export function findStarts(lines: readonly LetterLine[], from: number): CommentStart[] {
  const found = candidatesIn(lines, from);
  const labelled = found.filter((candidate) => candidate.labelled);
  const candidates = labelled.length > 0 && labelled.length * 2 >= found.length ? labelled : found;
  const first = firstOf(candidates);
  if (!first) return [];
  const followers = candidates.filter((candidate) => candidate.line > first.line && mayFollow(candidate, first));
  const starts = [first];
  for (let next = nextOf(followers, first, first); next; next = nextOf(followers, next, first)) starts.push(next);
  return starts;
}

function candidatesIn(lines: readonly LetterLine[], from: number): Candidate[] {
  const found: Candidate[] = [];
  let labelAt = lines.length;
  for (let line = lines.length - 1; line >= from; line -= 1) {
    const candidate = lines[line];
    if (!candidate) continue;
    if (responseLabel(candidate) > 0) {
      labelAt = line;
      continue;
    }
    if (candidate.kind === "bullet" || candidate.kind === "row") continue;
    const { text } = candidate.content, match = commentNumber(text);
    if (!match || isNumberedHeading(text)) continue;
    const words = text.slice(match.length);
    // The number may stand in a line of its own.
    const staff = words === "" ? lines[line + 1] : candidate;
    found.push({ line, number: match.number, skip: match.length, labelled: match.labelled, emphasis: staff?.emphasis, voiced: STAFF_VOICE.test(words === "" ? (staff?.content.text ?? "") : words), answered: labelAt < lines.length, open: words !== "" && !/[.?!:;,)"\u201d]$/.test(words) });
    labelAt = lines.length;
  }
  return found.reverse();
}

/** The first comment: number 1, or a higher number that is told for a comment's by its label or its answer. */
function firstOf(candidates: readonly Candidate[]): Candidate | undefined {
  return best(candidates, 1, null) ?? candidates.find((candidate) => candidate.labelled || (candidate.answered && candidate.voiced));
}

/** Where the first comment is quoted in bold or italics, so are the others, unless a label tells them. */
function mayFollow(candidate: Candidate, first: Candidate): boolean {
  return first.emphasis === undefined || candidate.emphasis === first.emphasis || candidate.labelled || candidate.answered;
}

/** The comment with the next number; where a letter leaves comments out, the next one that is printed and answered as the first is. */
function nextOf(followers: readonly Candidate[], last: Candidate, first: Candidate): Candidate | undefined {
  const below = followers.filter((candidate) => candidate.line > last.line && candidate.number > last.number && candidate.number - last.number <= MOST_SKIPPED);
  return best(below, last.number + 1, first) ?? below.find((candidate) => candidate.labelled || (candidate.voiced && ((candidate.answered && last.answered) || (candidate.emphasis !== undefined && candidate.emphasis === first.emphasis))));
}

/** Of the candidates with that number, the likest one that stands before the number that follows it. */
function best(candidates: readonly Candidate[], number: number, first: Candidate | null): Candidate | undefined {
  const usual = first === null ? 0 : likenessOf({ ...first, emphasis: undefined }, null);
  let found: Candidate | undefined, most = -1;
  for (const candidate of candidates) {
    const likeness = likenessOf(candidate, first);
    if (candidate.number === number && likeness > most) {
      found = candidate;
      most = likeness;
    } else if (candidate.number === number + 1 && found && likeness >= most && likeness >= usual) break;
  }
  return found;
}

function likenessOf(candidate: Candidate, first: Candidate | null): number {
  const alike = first?.emphasis !== undefined && candidate.emphasis === first.emphasis;
  return (candidate.labelled ? 8 : 0) + (alike ? 4 : 0) + (candidate.answered ? 2 : 0) + (candidate.voiced ? 2 : 0) - (candidate.open ? 1 : 0) + 1;
}
