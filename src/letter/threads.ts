import type { Letter, LetterComment, LetterSubject, Registrant, Report } from "../vocabulary/report";
import { priorComments } from "./prior-comments";

/** What a thread is made from: reports of letters; others are passed over. */
export type LetterReport = Pick<Report, "file" | "form" | "registrant" | "letter">;

/** One letter of a thread. */
export interface ThreadLetter {
  readonly file: string;
  readonly date: string | null;
  readonly letter: Letter;
}

/** open: no answer is at hand; answered: the staff has not written since; closed: the review is complete, or the staff's next letter does not come back to it. */
export type CommentState = "open" | "answered" | "closed";

/** A comment's place in its thread. */
export interface CommentReference {
  /** The round, from 1; null where the letter that it stands in is not at hand. */
  readonly round: number | null;
  readonly number: number;
}

export interface ThreadComment {
  readonly number: number;
  readonly heading: string | null;
  /** As the staff's letter prints it, else as the answer quotes it. */
  readonly text: string;
  /** As the company's letter has it; null where that is not at hand. */
  readonly answer: LetterComment | null;
  /** Earlier comments that this one comes back to. */
  readonly followsUp: readonly CommentReference[];
  /** Later comments that come back to this one. */
  readonly followedUpBy: readonly CommentReference[];
  readonly state: CommentState;
}

/** A letter of the staff with its answers. */
export interface Round {
  /** From 1, oldest first. */
  readonly number: number;
  /** Null where only the answer is at hand. */
  readonly staff: ThreadLetter | null;
  readonly answers: readonly ThreadLetter[];
  readonly comments: readonly ThreadComment[];
}

export interface Thread {
  readonly registrant: Registrant;
  /** The filings that the letters are about, each once. */
  readonly subject: readonly LetterSubject[];
  readonly rounds: readonly Round[];
  /** The letter that completes the review; null while there is none. */
  readonly closing: ThreadLetter | null;
  /** All letters, oldest first, also those that ask for time or acceleration. */
  readonly letters: readonly ThreadLetter[];
}

interface Draft {
  readonly registrant: Registrant;
  readonly subject: LetterSubject[];
  readonly letters: ThreadLetter[];
  readonly rounds: { staff: ThreadLetter | null; readonly answers: ThreadLetter[] }[];
  closing: ThreadLetter | null;
}

/**
 * Letters of one registrant on one subject linked to threads, each with its rounds oldest first; threads in the order
 * of their first letters. The order of the letters given does not matter.
 */
export function threadsOf(letters: readonly LetterReport[]): Thread[] {
  const drafts: Draft[] = [];
  for (const { report, letter } of inOrder(letters)) {
    const draft = drafts.findLast((one) => belongs(one, report.registrant, letter.letter)) ?? started(drafts, report.registrant);
    for (const filing of letter.letter.subject) if (!draft.subject.some((one) => sameFiling(one, filing))) draft.subject.push(filing);
    draft.letters.push(letter);
    place(draft, letter);
  }
  return drafts.map(finished);
}

function inOrder(reports: readonly LetterReport[]): { report: LetterReport; letter: ThreadLetter }[] {
  const order = (letter: ThreadLetter): string => `${letter.date ?? "9999"} ${letter.letter.type === "comments" ? "0" : "1"} ${letter.file}`;
  return reports.flatMap((report) => (report.letter === null ? [] : [{ report, letter: { file: report.file, date: report.letter.date, letter: report.letter } }])).sort((a, b) => (order(a.letter) < order(b.letter) ? -1 : 1));
}

function started(drafts: Draft[], registrant: Registrant): Draft {
  const draft: Draft = { registrant, subject: [], letters: [], rounds: [], closing: null };
  drafts.push(draft);
  return draft;
}

/** The same registrant and subject, or an answer to one of the thread's letters; a closed thread takes no further comments. */
function belongs(draft: Draft, registrant: Registrant, letter: Letter): boolean {
  if (!sameRegistrant(draft.registrant, registrant) || (draft.closing !== null && letter.type === "comments")) return false;
  if (letter.staffLetterDate !== null && draft.rounds.some(({ staff }) => staff?.date === letter.staffLetterDate)) return true;
  return letter.subject.some((filing) => draft.subject.some((one) => sameFiling(one, filing)));
}

function sameRegistrant(one: Registrant, other: Registrant): boolean {
  if (one.cik !== null && other.cik !== null) return Number(one.cik) === Number(other.cik);
  if (one.fileNumber !== null && one.fileNumber === other.fileNumber) return true;
  return one.name !== null && other.name !== null && plainName(one.name) === plainName(other.name);
}

/** A name without punctuation and the words that tell the kind of company: "Sample Corp." and "SAMPLE CORPORATION" are one. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[.,'\u2019]/g, "").replace(/\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|lp|plc|the)\b|&/g, " ").replace(/\s+/g, " ").trim();
}

/** One form with the same year end or the same day of filing; where neither letter tells, with the same file number. */
function sameFiling(one: LetterSubject, other: LetterSubject): boolean {
  if (one.form.replace(/\/A$/, "") !== other.form.replace(/\/A$/, "")) return false;
  if (one.fiscalYearEnd !== null && other.fiscalYearEnd !== null) return one.fiscalYearEnd === other.fiscalYearEnd;
  if (one.filed !== null && other.filed !== null && one.form === other.form) return one.filed === other.filed;
  return one.fileNumber === other.fileNumber;
}

function place(draft: Draft, letter: ThreadLetter): void {
  const { type, staffLetterDate } = letter.letter;
  if (type === "comments") draft.rounds.push({ staff: letter, answers: [] });
  else if (type === "closing") draft.closing = letter;
  else if (type === "response") {
    const answered = staffLetterDate === null ? draft.rounds.at(-1) : (draft.rounds.find(({ staff }) => staff?.date === staffLetterDate) ?? draft.rounds.find(({ staff, answers }) => staff === null && answers.some((one) => one.letter.staffLetterDate === staffLetterDate)));
    if (answered) answered.answers.push(letter);
    else draft.rounds.push({ staff: null, answers: [letter] });
  }
}

function finished(draft: Draft): Thread {
  const rounds = draft.rounds.map((round, index): Round => ({ number: index + 1, ...round, comments: commentsOf(round) }));
  const linked = withStates(withFollowUps(rounds), draft.closing !== null);
  return { registrant: draft.registrant, subject: draft.subject, rounds: linked, closing: draft.closing, letters: draft.letters };
}

/** The staff's comments with their answers, and those that only an answer quotes. */
function commentsOf({ staff, answers }: Draft["rounds"][number]): ThreadComment[] {
  const quoted = answers.flatMap(({ letter }) => letter.comments);
  const asked = staff?.letter.comments ?? [];
  const others = quoted.filter((comment, index) => !asked.some((one) => one.number === comment.number) && quoted.findIndex((one) => one.number === comment.number) === index);
  return [...asked, ...others].sort((a, b) => a.number - b.number).map((comment): ThreadComment => ({
    number: comment.number,
    heading: comment.heading,
    text: comment.text,
    answer: quoted.findLast((one) => one.number === comment.number && one.response !== null) ?? null,
    followsUp: [],
    followedUpBy: [],
    state: "open",
  }));
}

/** Each comment linked to the earlier ones that it names: those of the letter whose date it gives, else of the last round that has the number. */
function withFollowUps(rounds: readonly Round[]): Round[] {
  const linked = rounds.map((round) => ({
    ...round,
    comments: round.comments.map((comment) => ({ ...comment, followsUp: priorComments(comment.text).map(({ number, letterDate }): CommentReference => {
      const earlier = rounds.filter((one) => one.number < round.number && (letterDate === null || one.staff?.date === letterDate) && one.comments.some((prior) => prior.number === number));
      return { round: earlier.at(-1)?.number ?? null, number };
    }) })),
  }));
  return linked.map((round) => ({
    ...round,
    comments: round.comments.map((comment) => ({ ...comment, followedUpBy: linked.flatMap((later) => later.comments.filter(({ followsUp }) => followsUp.some((prior) => prior.round === round.number && prior.number === comment.number)).map(({ number }): CommentReference => ({ round: later.number, number }))) })),
  }));
}

/** A comment that the staff comes back to stands as its follow-up stands. */
function withStates(rounds: readonly Round[], closed: boolean): Round[] {
  const told: Round[] = [];
  for (const round of [...rounds].reverse()) {
    const later = told.at(-1);
    told.push({ ...round, comments: round.comments.map((comment) => {
      const follower = comment.followedUpBy.at(-1), next = told.find(({ number }) => number === follower?.round)?.comments.find(({ number }) => number === follower?.number);
      const state: CommentState = next ? next.state : closed || (later !== undefined && comment.answer !== null) ? "closed" : comment.answer === null ? "open" : "answered";
      return { ...comment, state };
    }) });
  }
  return told.reverse();
}
