import { filesAtHand, notAvailable, type NoAnswer } from "../facts/answer";
import type { Filer, Library, LibraryEntry } from "../facts/library";
import { askedFiler, isRefused } from "../facts/question";
import type { TableAnswer, TableValue } from "../facts/table-answer";
import { promisedFiling, REASON_NAMES, STATUS_NAMES } from "./commitment-labels";
import { commitmentStatuses, type CommitmentStatus } from "./commitment-status";
import { commentRows, redactionRows } from "./letter-rows";

/* The letters of one company as tables, for the functions that spill them. */

/** Promises are held against whole filings: asked once for the filings of a library, which never change. */
const known = new WeakMap<readonly LibraryEntry[], CommitmentStatus[]>();

function statusesOf({ entries }: Filer): CommitmentStatus[] {
  const statuses = known.get(entries) ?? commitmentStatuses(entries);
  known.set(entries, statuses);
  return statuses;
}

function table(header: readonly string[], rows: readonly (readonly TableValue[])[]): TableAnswer {
  return { kind: "table", rows: [header, ...rows] };
}

function number(value: number): TableValue {
  return { kind: "number", value: String(value), numberFormat: "0" };
}

/** The company asked for, which must have letters. */
function withLetters(library: Library, typed: unknown): Filer | NoAnswer {
  const filer = askedFiler(library, typed);
  if (isRefused(filer) || filer.entries.some(({ report }) => report.letter !== null)) return filer;
  return notAvailable(`No comment letter of ${filer.name} is in the library (${filesAtHand(filer.entries)}).`);
}

const STATES = { open: "Open", answered: "Answered", closed: "Closed" } as const;

/** Every comment of the staff with its answer, oldest round first. */
export function commentsTable(library: Library, typed: unknown): TableAnswer {
  const filer = withLetters(library, typed);
  if (isRefused(filer)) return filer;
  const rows = commentRows(filer.entries);
  if (rows.length === 0) return notAvailable(`The letters of ${filer.name} have no numbered comments.`);
  return table(
    ["Round", "Comment", "Heading", "What the staff asked", "The response", "Status", "Asked", "Answered", "Cites"],
    rows.map((row) => [number(row.round), number(row.number), row.heading ?? "", row.text, row.response ?? "", STATES[row.state], row.asked?.date ?? row.staffLetterDate ?? "", row.answered?.date ?? "", row.citations.map(({ citation }) => citation).join("; ")]),
  );
}

/** Every promise of the company's letters with what its later filings show of it. */
export function commitmentsTable(library: Library, typed: unknown): TableAnswer {
  const filer = withLetters(library, typed);
  if (isRefused(filer)) return filer;
  const statuses = statusesOf(filer);
  if (statuses.length === 0) return notAvailable(`The letters of ${filer.name} promise nothing.`);
  return table(
    ["Status", "Because", "What is promised", "Condition", "For", "What shows it", "Where", "Explanation", "Comment", "Letter of"],
    statuses.map((each) => [STATUS_NAMES[each.status], REASON_NAMES[each.reason], each.commitment.text, each.commitment.condition ?? "", promisedFiling(each), each.evidence?.text ?? "", whereShown(each), each.explanation, number(each.comment.number), each.letter.date ?? ""]),
  );
}

function whereShown({ evidence }: CommitmentStatus): string {
  return evidence === null ? "" : [evidence.form, evidence.date, evidence.file].filter((part) => part !== null).join(", ");
}

/** Every place at which the company's letters withhold something; what stands behind it is not available. */
export function redactionsTable(library: Library, typed: unknown): TableAnswer {
  const filer = withLetters(library, typed);
  if (isRefused(filer)) return filer;
  const rows = redactionRows(filer.entries);
  if (rows.length === 0) return notAvailable(`Nothing is withheld in the letters of ${filer.name}.`);
  return table(
    ["Mark", "What is withheld", "The sentence around it", "Page", "Comment", "Letter of", "Requested by", "Value"],
    rows.map((row) => [row.mark, row.withheld, row.sentence, row.page ?? "", row.comment === null ? "" : number(row.comment), row.date ?? "", row.requestedBy ?? "", notAvailable(`Confidential treatment requested${row.requestedBy === null ? "" : ` by ${row.requestedBy}`}: the letter withholds this.`)]),
  );
}
