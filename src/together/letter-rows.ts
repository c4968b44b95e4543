import { groupByFiler } from "../facts/filers";
import type { LibraryEntry } from "../facts/library";
import { threadsOf, type CommentState } from "../letter/threads";
import { ruleOn, type RuleStanding } from "../procedures/rules-in-force";
import type { Place } from "../vocabulary/place";
import type { Redaction } from "../vocabulary/report";
import { redactionDetails, type RedactionDetails } from "./redaction-details";

/** The letter that has a comment, or its answer, and where in it. */
export interface CommentPlace {
  readonly file: string;
  readonly date: string | null;
  /** Null where the letter does not tell. */
  readonly at: Place | null;
}

/** A comment of the staff with its answer, over the letters at hand. */
export interface CommentRow {
  readonly company: string | null;
  /** From 1, oldest first, within its exchange of letters. */
  readonly round: number;
  readonly number: number;
  readonly heading: string | null;
  readonly state: CommentState;
  readonly text: string;
  readonly response: string | null;
  /** Of the staff's letter, as the answer names it; null where it does not. */
  readonly staffLetterDate: string | null;
  /** The letters that ask and answer; null where that one is not at hand. */
  readonly asked: CommentPlace | null;
  readonly answered: (CommentPlace & { /** Where that letter quotes the comment. */ readonly quotedAt: Place | null }) | null;
  readonly topics: readonly string[];
  /** What the staff cites, with what each rule was on the day of the letter. */
  readonly citations: readonly { readonly citation: string; readonly standing: RuleStanding["standing"]; readonly explanation: string }[];
}

/** Words that a letter withholds. */
export interface RedactionRow extends RedactionDetails {
  /** The letter's place in the list given. */
  readonly entry: number;
  readonly file: string;
  readonly date: string | null;
  /** Null outside of any comment's answer. */
  readonly comment: number | null;
  readonly redaction: Redaction;
  readonly requestedBy: string | null;
}

/** Every comment of the letters at hand, exchange by exchange, oldest round first. */
export function commentRows(entries: readonly LibraryEntry[]): CommentRow[] {
  return groupByFiler(entries).flatMap(({ entries: own }) => threadsOf(own.map(({ report }) => report))).flatMap(({ registrant, rounds }) => rounds.flatMap((round) => round.comments.map((comment): CommentRow => {
    const answer = comment.answer, answering = answer === null ? undefined : round.answers.findLast(({ letter }) => letter.comments.includes(answer));
    const asking = round.staff?.letter.comments.find(({ number }) => number === comment.number), printed = asking ?? answer;
    const date = round.staff?.date ?? answering?.letter.staffLetterDate ?? answering?.date ?? null;
    return {
      company: registrant.name, round: round.number, number: comment.number, heading: comment.heading, state: comment.state, text: comment.text, response: answer?.response ?? null,
      staffLetterDate: round.staff?.date ?? answering?.letter.staffLetterDate ?? null,
      asked: round.staff === null ? null : { file: round.staff.file, date: round.staff.date, at: asking?.at ?? null },
      answered: answering ? { file: answering.file, date: answering.date, at: answer?.responseAt ?? null, quotedAt: answer?.at ?? null } : null,
      topics: printed?.topics ?? [], citations: (printed?.citations ?? []).map((citation) => told(citation, date)),
    };
  })));
}

function told(citation: string, date: string | null): CommentRow["citations"][number] {
  if (date === null) return { citation, standing: "unknown", explanation: "Not known: the letter states no date." };
  const { standing, explanation } = ruleOn(citation, date);
  return { citation, standing, explanation };
}

/** Every place at which the letters at hand withhold something, in the order given. */
export function redactionRows(entries: readonly Pick<LibraryEntry, "report" | "source">[]): RedactionRow[] {
  return entries.flatMap(({ report, source }, entry) => {
    const { letter } = report;
    if (letter === null) return [];
    const row = (comment: number | null) => (redaction: Redaction): RedactionRow => ({ entry, file: report.file, date: letter.date, comment, redaction, requestedBy: letter.confidentialTreatment?.requestedBy ?? null, ...redactionDetails(redaction, letter, source) });
    return [...letter.comments.flatMap(({ number, redactions }) => redactions.map(row(number))), ...letter.redactions.map(row(null))].sort((a, b) => a.redaction.at[0] - b.redaction.at[0]);
  });
}
