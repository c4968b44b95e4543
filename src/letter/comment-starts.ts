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
  const candidates = candidatesIn(lines, from);
  const labelled = candidates.filter((candidate) => candidate.labelled);
  const usable = labelled.length > 0 && labelled.length * 2 >= candidates.length ? labelled : candidates;
  const starts: Candidate[] = [];
  for (let at = firstOf(usable); at >= 0; at = nextOf(usable, at, starts)) {
    const candidate = usable[at];
    if (candidate) starts.push(candidate);
  }
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
function firstOf(candidates: readonly Candidate[]): number {
  const first = best(candidates, 1, -1, null);
  return first >= 0 ? first : candidates.findIndex((candidate) => candidate.labelled || (candidate.answered && candidate.voiced));
}

function nextOf(candidates: readonly Candidate[], at: number, starts: readonly Candidate[]): number {
  const last = candidates[at], first = starts[0];
  if (!last || !first) return -1;
  const next = best(candidates, last.number + 1, at, first);
  if (next >= 0) return next;
  // A letter may leave comments out: the next number counts where it is printed and answered as the first is.
  return candidates.findIndex((candidate, index) => index > at && candidate.number > last.number && candidate.number - last.number <= MOST_SKIPPED && (candidate.labelled || (candidate.answered && last.answered && candidate.voiced) || (candidate.emphasis !== undefined && candidate.emphasis === first.emphasis && candidate.voiced)));
}

/** Of the candidates with that number behind `after`, the likest one that stands before the number that follows it; -1 for none. */
function best(candidates: readonly Candidate[], number: number, after: number, first: Candidate | null): number {
  let found = -1, most = -1;
  for (let index = after + 1; index < candidates.length; index += 1) {
    const candidate = candidates[index];
    if (!candidate) break;
    const likeness = likenessOf(candidate, first);
    if (candidate.number === number && likeness > most) {
      found = index;
      most = likeness;
    } else if (candidate.number === number + 1 && found >= 0 && likeness >= most) break;
  }
  return found;
}

function likenessOf(candidate: Candidate, first: Candidate | null): number {
  const alike = first?.emphasis !== undefined && candidate.emphasis === first.emphasis;
  return (candidate.labelled ? 8 : 0) + (alike ? 4 : 0) + (candidate.answered ? 2 : 0) + (candidate.voiced ? 2 : 0) - (candidate.open ? 1 : 0) + 1;
}
