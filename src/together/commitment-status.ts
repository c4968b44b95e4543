import { groupByFiler } from "../facts/filers";
import type { LibraryEntry } from "../facts/library";
import { listed } from "../tieout/wording";
import type { Commitment, Report } from "../vocabulary/report";
import { conditionOf, hasArisen, type Condition } from "./commitment-condition";
import { evidenceIn, mentionOf, type CommitmentEvidence } from "./commitment-evidence";
import { subjectOf, type Subject } from "./commitment-subject";
import { definitionAgreement, type DefinitionAgreement } from "./definition-agreement";
import { dueBy, filingsByDate, isOfForm, isPeriodic, isPromised, isRelease, type LaterFiling } from "./later-filing";

/** What later filings in the library show of one promise of a letter. */
export interface CommitmentStatus {
  /** The letter's place in the list given. */
  readonly entry: number;
  readonly letter: { readonly file: string; readonly date: string | null };
  readonly comment: { readonly number: number; readonly heading: string | null };
  readonly commitment: Commitment;
  /** What it is about in the letter's words; null where the sentence names nothing. */
  readonly about: string | null;
  readonly status: "kept" | "not_found" | "not_due";
  readonly reason: CommitmentReason;
  /** The sentence that shows it; of a promise to stop something, one that still has it. */
  readonly evidence: CommitmentEvidence | null;
  /** How the filing that shows it defines the matter; null where it does not. */
  readonly definition: DefinitionAgreement | null;
  /** Names of the later filings that were looked at, oldest first. */
  readonly lookedAt: readonly string[];
  /** Plain sentences. */
  readonly explanation: string;
}

/**
 * shown: a filing of the kind that was promised shows it; shown_elsewhere: another one does; no_later_filing,
 * not_at_hand_yet: what was promised is not filed yet as far as the library tells; filing_missing: it is due, but not in the
 * library; condition_not_met: nothing later speaks of what it depends on; still_there: what was to stop is still told;
 * not_observable: filings cannot show it; nothing_found: none of the filings at hand shows it.
 */
export type CommitmentReason = "shown" | "shown_elsewhere" | "no_later_filing" | "not_at_hand_yet" | "filing_missing" | "condition_not_met" | "still_there" | "not_observable" | "nothing_found";

type Verdict = Pick<CommitmentStatus, "status" | "reason" | "evidence" | "definition" | "explanation">;

/** Every promise of the letters at hand against the same company's later filings: letters in the order given. */
export function commitmentStatuses(entries: readonly LibraryEntry[]): CommitmentStatus[] {
  const numbered = entries.map((entry, number) => ({ ...entry, number }));
  return groupByFiler(numbered).flatMap(({ entries: own }) => {
    const letters = own.filter(({ report }) => report.letter?.comments.some(({ promises }) => promises.length > 0) === true);
    const filings = letters.length === 0 ? [] : filingsByDate(own);
    return letters.flatMap(({ report, number }) => ofLetter(report, number, filings));
  }).sort((a, b) => a.entry - b.entry);
}

function ofLetter(report: Report, entry: number, filings: readonly LaterFiling[]): CommitmentStatus[] {
  const letterDate = report.letter?.date ?? report.date;
  const later = letterDate === null ? [] : filings.filter(({ date }) => date > letterDate);
  return (report.letter?.comments ?? []).flatMap((comment) => comment.promises.map((commitment): CommitmentStatus => {
    const subject = subjectOf(commitment, comment);
    return {
      entry, letter: { file: report.file, date: letterDate }, comment: { number: comment.number, heading: comment.heading }, commitment, about: subject.phrase,
      lookedAt: later.map((filing) => filing.report.file),
      ...(letterDate === null
        ? verdict("not_found", "not_observable", "The letter states no date, so nothing tells which filings are later.")
        : judge({ commitment, subject, condition: conditionOf(commitment.text, commitment.condition), later, letterDate })),
    };
  }));
}

interface Case {
  readonly commitment: Commitment;
  readonly subject: Subject;
  readonly condition: Condition | null;
  readonly later: readonly LaterFiling[];
  readonly letterDate: string;
}

function verdict(status: Verdict["status"], reason: CommitmentReason, explanation: string, evidence: CommitmentEvidence | null = null, definition: DefinitionAgreement | null = null): Verdict {
  return { status, reason, evidence, definition, explanation };
}

function judge(about: Case): Verdict {
  const { commitment: { filing }, subject, condition, later, letterDate } = about, newest = later.at(-1);
  if (!newest) return verdict("not_due", "no_later_filing", `No filing of the company after the letter's date, ${letterDate}, is in the library.`);
  const candidates = filing === null ? later : later.filter((one) => isPromised(one, filing));
  if (candidates.length === 0 && filing !== null) {
    const due = dueBy(filing, letterDate);
    return newest.date < due
      ? verdict("not_due", "not_at_hand_yet", `It is for the ${filing.text}, which is not in the library; the newest filing at hand is of ${newest.date}.`)
      : verdict("not_found", "filing_missing", `It is for the ${filing.text}, which is not in the library, though it was due before the newest filing at hand, of ${newest.date}. Add it to have the promise looked for.`);
  }
  // A filing of the kind that was promised shows more than another one.
  for (const one of [...candidates.filter((each) => isKindPromised(each, about.commitment)), ...candidates]) {
    const evidence = evidenceIn(one, subject);
    if (evidence) return kept(about, one, evidence);
  }
  if (subject.act === "stop") return stopped(about, candidates);
  if (condition?.kind === "event" && !candidates.some((one) => hasArisen(condition, one))) return verdict("not_due", "condition_not_met", `It depends on a condition (“${condition.text}”), and no sentence of ${namesOf(candidates)} speaks of that.`);
  if (subject.act === "process") return verdict("not_found", "not_observable", `It says how the company will work, which filings need not show; nothing in ${namesOf(candidates)} can prove it.`);
  return notFound(about, candidates);
}

function kept({ commitment, subject, condition, later }: Case, where: LaterFiling, evidence: CommitmentEvidence): Verdict {
  const definition = subject.measure && subject.phrase !== null ? definitionAgreement(subject.phrase, [commitment.text, ...commitment.details, ...subject.proposed], where.sentences()) : null;
  const isThere = commitment.filing === null || isKindPromised(where, commitment);
  const isPlural = /s$/.test(subject.phrase ?? ""), its = isPlural ? "Their" : "Its";
  const what = evidence.by === "measure" ? `${capital(subject.phrase ?? "It")} ${isPlural ? "are" : "is"} reported in ${nameOf(where)}` : evidence.by === "wording" ? `The wording that the letter proposes stands in ${nameOf(where)}` : `${capital(nameOf(where))} says it`;
  const same = definition === null ? "" : definition.agreement === "agrees" ? ` ${its} definition there agrees with the letter's.` : definition.agreement === "differs" ? ` ${its} definition there differs from the letter's.` : ` ${its} definition there is in other words than the letter's; compare the two.`;
  const promised = commitment.filing;
  const elsewhere = isThere || promised === null ? "" : ` The promise is for the ${promised.text}${promised.form !== null && promised.onwards ? " and later reports" : ""}; ${later.some(isPeriodic) ? "none of the annual and quarterly reports at hand shows it" : "no annual or quarterly report after the letter is in the library"}.`;
  return { ...verdict("kept", isThere ? "shown" : "shown_elsewhere", `${what}.${same}${elsewhere}${parityMet(condition, where)}`), evidence, definition };
}

/** A release that tells the matter brings a promise about releases to bear. */
function parityMet(condition: Condition | null, where: LaterFiling): string {
  return condition?.kind === "parity" && isRelease(where) ? ` The promise holds “${condition.text}”, and this release conveys it.` : "";
}

function isKindPromised(where: LaterFiling, { filing }: Commitment): boolean {
  if (filing === null) return true;
  if (filing.form === null || filing.onwards) return isPeriodic(where) || (filing.form !== null && isOfForm(where, filing.form));
  return isOfForm(where, filing.form);
}

function stopped({ subject }: Case, candidates: readonly LaterFiling[]): Verdict {
  for (const one of candidates) {
    const mention = subject.phrase === null ? null : mentionOf(subject.phrase, one);
    if (mention) return verdict("not_found", "still_there", `It promises to stop something that ${nameOf(one)} still speaks of.`, { file: one.report.file, form: one.report.form, date: one.date, text: mention.content.text, at: mention.content.place(0, mention.content.text.length), by: "statement" });
  }
  return verdict("not_found", "not_observable", `It promises to stop something; ${namesOf(candidates)} ${candidates.length === 1 ? "does" : "do"} not speak of it, which proves little.`);
}

function notFound({ subject, condition }: Case, candidates: readonly LaterFiling[]): Verdict {
  const what = subject.measure && subject.phrase !== null ? `${capital(subject.phrase)} ${/s$/.test(subject.phrase) ? "are" : "is"} not reported in ${namesOf(candidates)}.` : subject.proposed.length > 0 ? `The wording that the letter proposes is not in ${namesOf(candidates)}.` : `No sentence of ${namesOf(candidates)} was found to show it.`;
  const releases = candidates.filter(isRelease);
  const parity = condition?.kind === "parity" ? ` The letter promises it only “${condition.text}”${releases.length > 0 ? `, and ${releases.length === 1 ? "this release does" : "these releases do"} not convey it` : ""}.` : "";
  const judgement = condition?.kind === "judgement" ? ` The letter promises it only “${condition.text}”, which is the company's own judgement.` : "";
  const periodic = candidates.some(isPeriodic) ? "" : " No annual or quarterly report after the letter is in the library.";
  return verdict("not_found", "nothing_found", `${what}${parity}${judgement}${periodic}`);
}

/** "the 8-K of 2013-11-06 (q3.htm)". */
function nameOf({ report, date }: LaterFiling): string {
  return `the ${report.form ?? "filing"} of ${date} (${report.file})`;
}

const MOST_NAMED = 3;

function namesOf(filings: readonly LaterFiling[]): string {
  return filings.length <= MOST_NAMED ? listed(filings.map(nameOf)) : `the ${String(filings.length)} later filings at hand`;
}

function capital(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
