import type { CommitmentReason, CommitmentStatus } from "./commitment-status";

/** What a person reads for a status. */
export const STATUS_NAMES: Readonly<Record<CommitmentStatus["status"], string>> = { kept: "Kept", not_found: "Not found", not_due: "Not due yet" };

/** The reason in a few words, under the status. */
export const REASON_NAMES: Readonly<Record<CommitmentReason, string>> = {
  shown: "in a filing of the promised kind",
  shown_elsewhere: "in another filing than the promised one",
  no_later_filing: "no later filing in the library",
  not_at_hand_yet: "the promised filing is not in the library yet",
  filing_missing: "the promised filing is not in the library",
  condition_not_met: "its condition has not arisen in the filings at hand",
  still_there: "what was to stop is still there",
  not_observable: "filings cannot show it",
  nothing_found: "no filing at hand shows it",
};

/** "Kept: in a filing of the promised kind". */
export function statusLine({ status, reason }: Pick<CommitmentStatus, "status" | "reason">): string {
  return `${STATUS_NAMES[status]}: ${REASON_NAMES[reason]}`;
}

/** The filing that a promise is for, as the letter names it; "" where it names none. */
export function promisedFiling({ commitment: { filing } }: Pick<CommitmentStatus, "commitment">): string {
  if (filing === null) return "";
  return `${filing.text.replace(/^(?:its|our|their)\s+/i, "")}${filing.onwards && filing.form !== null ? ", and later reports" : ""}`;
}
