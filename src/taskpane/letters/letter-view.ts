import { groupByFiler } from "../../facts/filers";
import type { LibraryEntry } from "../../facts/library";
import { promisedFiling, STATUS_NAMES } from "../../together/commitment-labels";
import { commitmentStatuses, type CommitmentStatus } from "../../together/commitment-status";
import { commentRows, redactionRows } from "../../together/letter-rows";
import type { Place } from "../../vocabulary/place";

/** A place in a filing, with words for what stands there. */
export interface Shown {
  readonly file: string;
  readonly label: string;
  readonly detail: string | null;
  readonly at: Place;
}

export interface CommentView {
  readonly title: string;
  readonly state: string;
  readonly text: string;
  readonly response: string | null;
  readonly citations: readonly string[];
  readonly asked: Shown | null;
  readonly answered: Shown | null;
}

/** Badge colours: the words beside them say the same. */
export type StatusColor = "success" | "danger" | "warning" | "informative";

export interface CommitmentView {
  readonly status: string;
  readonly color: StatusColor;
  readonly text: string;
  /** Which comment, the filing it is for and its condition. */
  readonly detail: string;
  readonly explanation: string;
  readonly evidence: string | null;
  /** The filing that the evidence stands in. */
  readonly evidenceFiling: string | null;
  readonly promised: Shown;
  readonly shownBy: Shown | null;
}

export interface CompanyLetters {
  readonly company: string;
  /** The newest letter's file: filling from any of them fills the same sheets. */
  readonly file: string;
  readonly comments: readonly CommentView[];
  readonly commitments: readonly CommitmentView[];
  readonly redactions: readonly { readonly text: string; readonly withheld: string; readonly place: Shown }[];
}

/** Red for what was looked for and is not there; amber for what nothing at hand can tell. */
function colorOf({ status, reason }: CommitmentStatus): StatusColor {
  if (status === "kept") return "success";
  if (status === "not_due") return "informative";
  return reason === "nothing_found" || reason === "still_there" ? "danger" : "warning";
}

const STATE_NAMES = { open: "Open", answered: "Answered", closed: "Closed" } as const;

/** What the Letters tab shows of each company that has letters in the library. */
export function lettersOf(entries: readonly LibraryEntry[]): CompanyLetters[] {
  return groupByFiler(entries).filter(({ entries: own }) => own.some(({ report }) => report.letter !== null)).map(({ entries: own }) => {
    const letters = own.filter(({ report }) => report.letter !== null);
    return {
      file: letters.reduce((newest, each) => ((each.report.date ?? "") > (newest.report.date ?? "") ? each : newest), letters[0] as LibraryEntry).report.file,
      company: letters.find(({ report }) => report.registrant.name !== null)?.report.registrant.name ?? "Company not named",
      comments: commentRows(letters).map((row): CommentView => {
        const title = `Comment ${row.number}`, quoted = row.asked?.at ? { file: row.asked.file, at: row.asked.at } : row.answered?.quotedAt ? { file: row.answered.file, at: row.answered.quotedAt } : null;
        return {
          title: row.heading === null ? title : `${title}: ${row.heading}`, state: `Round ${row.round} · ${STATE_NAMES[row.state]}`, text: row.text, response: row.response,
          citations: row.citations.map(({ citation }) => citation),
          asked: quoted ? { ...quoted, label: title, detail: row.heading } : null,
          answered: row.answered?.at ? { file: row.answered.file, at: row.answered.at, label: `Response to comment ${row.number}`, detail: row.heading } : null,
        };
      }),
      commitments: commitmentStatuses(own).map((row): CommitmentView => ({
        status: STATUS_NAMES[row.status], color: colorOf(row), text: row.commitment.text, explanation: row.explanation, evidence: row.evidence?.text ?? null,
        evidenceFiling: row.evidence === null ? null : [row.evidence.form === null ? null : `Form ${row.evidence.form}`, row.evidence.date, row.evidence.file].filter((part) => part !== null).join(", "),
        detail: [`Comment ${row.comment.number}`, promisedFiling(row), row.commitment.condition ?? ""].filter((part) => part !== "").join(" · "),
        promised: { file: row.letter.file, at: row.commitment.at, label: "What the company promised", detail: `Comment ${row.comment.number}` },
        shownBy: row.evidence ? { file: row.evidence.file, at: row.evidence.at, label: "What shows it", detail: row.evidence.date } : null,
      })),
      redactions: redactionRows(letters).map((row) => ({ text: row.sentence, withheld: row.withheld, place: { file: row.file, at: row.redaction.at, label: "Confidential treatment requested", detail: row.withheld } })),
    };
  });
}
