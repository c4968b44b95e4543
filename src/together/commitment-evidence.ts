import type { SourceText } from "../filing/source-text";
import { labelKey } from "../vocabulary/metric";
import type { Place } from "../vocabulary/place";
import { contentWords, coverage, type Sentence } from "./commitment-words";
import type { Subject } from "./commitment-subject";
import type { LaterFiling } from "./later-filing";

/** Where a later filing shows that a promise was kept. */
export interface CommitmentEvidence {
  readonly file: string;
  readonly form: string | null;
  readonly date: string;
  /** The sentence, or the label of a table's row. */
  readonly text: string;
  readonly at: Place;
  /** "measure": it gives the measure's figure; "wording": it has the proposed words; "statement": it says what was promised. */
  readonly by: "measure" | "wording" | "statement";
}

/** The share of a wording's words that one sentence must have, and the fewest words that make a wording. */
const WORDING_SHARE = 0.75, LEAST_WORDS = 4;
/** The same of what a promise says in its own words, which nobody repeats exactly. */
const STATEMENT_SHARE = 0.8;
/** A matter of fewer words is spoken of in many sentences that were there before. */
const LEAST_MATTER = 3;

/** The first sign in a filing that a promise was kept; null for none. */
export function evidenceIn(filing: LaterFiling, subject: Subject): CommitmentEvidence | null {
  if (subject.act === "stop" || subject.act === "process") return null;
  return (subject.act === "report" ? measureIn(filing, subject) : null) ?? wordingIn(filing, subject) ?? statementIn(filing, subject);
}

function found({ report, date }: LaterFiling, by: CommitmentEvidence["by"], text: string, at: Place): CommitmentEvidence {
  return { file: report.file, form: report.form, date, text, at, by };
}

/** A figure of the measure in a sentence, else in a table. */
function measureIn(filing: LaterFiling, { measure }: Subject): CommitmentEvidence | null {
  if (!measure) return null;
  const figure = filing.report.metrics.find(({ concept, value }) => concept === measure.id && value !== null);
  if (figure) {
    const around = filing.sentences().find(({ content }) => holds(content, figure.at));
    return around ? found(filing, "measure", around.content.text, around.content.place(0, around.content.text.length)) : found(filing, "measure", figure.text, figure.at);
  }
  const rows = filing.report.statements.flatMap((statement) => statement.rows).filter(({ metric }) => metric === measure.id);
  for (const row of rows) {
    const cell = row.cells.find(({ value, state }) => value !== null && state === "read");
    if (cell) return found(filing, "measure", `${row.label}: ${cell.text}`, cell.at);
  }
  return null;
}

function holds(content: SourceText, [start, end]: Place): boolean {
  const [from, to] = content.place(0, content.text.length);
  return from <= start && end <= to;
}

/** A sentence that has most words of a sentence that the letter proposes. */
function wordingIn(filing: LaterFiling, { proposed }: Subject): CommitmentEvidence | null {
  for (const wording of proposed.flatMap(sentencesOfWording)) {
    const hit = mostLike(filing.sentences(), wording, WORDING_SHARE);
    if (hit) return found(filing, "wording", hit.content.text, hit.content.place(0, hit.content.text.length));
  }
  return null;
}

function sentencesOfWording(wording: string): ReadonlySet<string>[] {
  return wording.split(/(?<=[.!?]["\u201d]?)\s+(?=[A-Z"\u201c])/).map(contentWords).filter(({ size }) => size >= LEAST_WORDS);
}

/** What "clarify that ..." promises to say; for a matter that is no measure, a sentence with a figure that has all its words. */
function statementIn(filing: LaterFiling, { act, clause, phrase, measure }: Subject): CommitmentEvidence | null {
  const wanted = contentWords(clause ?? "");
  if (wanted.size >= LEAST_WORDS) {
    const hit = mostLike(filing.sentences(), wanted, STATEMENT_SHARE);
    return hit ? found(filing, "statement", hit.content.text, hit.content.place(0, hit.content.text.length)) : null;
  }
  const matter = contentWords(phrase ?? "");
  if (act !== "report" || measure || matter.size < LEAST_MATTER) return null;
  const hit = filing.sentences().find(({ content, words }) => coverage(matter, words) === 1 && /\$|%/.test(content.text));
  return hit ? found(filing, "statement", hit.content.text, hit.content.place(0, hit.content.text.length)) : null;
}

function mostLike(all: readonly Sentence[], wanted: ReadonlySet<string>, least: number): Sentence | null {
  let best: Sentence | null = null, share = least;
  for (const sentence of all) {
    const its = coverage(wanted, sentence.words);
    if (its > share || (best === null && its >= least)) [best, share] = [sentence, its];
  }
  return best;
}

/** A sentence that speaks of a matter; null where none does. */
export function mentionOf(matter: string, filing: LaterFiling): Sentence | null {
  const wanted = contentWords(matter);
  if (wanted.size === 0) return null;
  const key = labelKey(matter);
  return filing.sentences().find(({ content, words }) => coverage(wanted, words) === 1 && (wanted.size > 1 || labelKey(content.text).includes(key))) ?? null;
}

