import { groupByFiler } from "../facts/filers";
import type { LibraryEntry } from "../facts/library";
import { promisedFiling, STATUS_NAMES } from "../together/commitment-labels";
import { commitmentStatuses, type CommitmentStatus } from "../together/commitment-status";
import { commentRows, redactionRows, type CommentRow, type RedactionRow } from "../together/letter-rows";
import type { Report } from "../vocabulary/report";
import { registrantLine, sourceLine } from "./captions";
import { inRows } from "./long-text";
import { finishList, fitTexts, startList, writeWrapped, type ListColumn } from "./plan-lists";
import { numberCell, textCell, type SheetBuilder } from "./sheet-builder";
import type { CellSource, SheetPlan } from "./sheet-plan";
import type { StyleKey } from "./style-table";
import { roomIn } from "./text-width";

const TAB_COLOR = "#0B6A75";

const COMMENT_COLUMNS: readonly ListColumn[] = [
  { header: "No.", width: 6, align: "center" },
  { header: "Round", width: 8, align: "center" },
  { header: "Heading", width: 24, align: "left" },
  { header: "What the staff asked", width: 50, align: "left" },
  { header: "The response", width: 66, align: "left" },
  { header: "Status", width: 12, align: "left" },
  { header: "Letters", width: 20, align: "left" },
  { header: "Rules cited", width: 26, align: "left" },
];
const COMMENT = { number: 0, round: 1, heading: 2, asked: 3, response: 4, status: 5, letters: 6, rules: 7 } as const;

const COMMITMENT_COLUMNS: readonly ListColumn[] = [
  { header: "Status", width: 13, align: "left" },
  { header: "Comment", width: 10, align: "center" },
  { header: "What the company promises", width: 50, align: "left" },
  { header: "Condition", width: 24, align: "left" },
  { header: "For which filing", width: 22, align: "left" },
  { header: "The sentence that shows it", width: 38, align: "left" },
  { header: "Where", width: 20, align: "left" },
  { header: "Why", width: 48, align: "left" },
];
const COMMITMENT = { status: 0, comment: 1, promise: 2, condition: 3, filing: 4, evidence: 5, where: 6, why: 7 } as const;

const REDACTION_COLUMNS: readonly ListColumn[] = [
  { header: "Mark", width: 24, align: "left" },
  { header: "What is withheld", width: 24, align: "left" },
  { header: "The sentence around it", width: 76, align: "left" },
  { header: "Page", width: 16, align: "left" },
  { header: "Comment", width: 10, align: "center" },
  { header: "Letter", width: 26, align: "left" },
  { header: "Value", width: 13, align: "right" },
];
const REDACTION = { mark: 0, what: 1, sentence: 2, page: 3, comment: 4, letter: 5, value: 6 } as const;

/**
 * The sheets of a letter: the company's comments with their answers, its promises, what it withholds. They are about all
 * letters of the company at hand, so filling from any one of them fills the same sheets. None for what is no letter.
 * @param name gives a sheet a name that is free
 */
export function planLetters(entry: LibraryEntry, library: readonly LibraryEntry[], name: (text: string) => string): SheetPlan[] {
  if (entry.report.letter === null) return [];
  const own = groupByFiler(library).find(({ entries }) => entries.some(({ report }) => report.file === entry.report.file))?.entries ?? [entry];
  const letters = own.filter(({ report }) => report.letter !== null).sort((a, b) => (a.report.date ?? "").localeCompare(b.report.date ?? "") || a.report.file.localeCompare(b.report.file));
  const about: About = { report: entry.report, letters, key: letters[0]?.report.file ?? entry.report.file };
  const comments = commentRows(letters), commitments = commitmentStatuses(own), redactions = redactionRows(letters);
  return [
    ...(comments.length > 0 ? [planComments(about, name("Comments"), comments)] : []),
    ...(commitments.length > 0 ? [planCommitments(about, name("Commitments"), commitments)] : []),
    ...(redactions.length > 0 ? [planRedactions(about, name("Redactions"), redactions)] : []),
  ];
}

interface About {
  readonly report: Report;
  /** Oldest first. */
  readonly letters: readonly LibraryEntry[];
  /** The file of the oldest letter. */
  readonly key: string;
}

function start({ report, letters }: About, title: string, caption: string, columns: readonly ListColumn[]): SheetBuilder {
  const builder = startList(report, title, caption, columns), dates = letters.flatMap(({ report: { date } }) => date ?? []), [first] = letters;
  const source = letters.length === 1 && first ? sourceLine(first.report) : `Source: ${letters.length} letters in the library${dates.length > 1 ? `, of ${dates[0] ?? ""} to ${dates.at(-1) ?? ""}` : ""}`;
  builder.set(0, 0, textCell(registrantLine(report), "registrant"));
  builder.set(2, 0, textCell(`${caption} ${source}`, "legend"));
  return builder;
}

function isoOr(date: string | null): string {
  return date ?? "undated";
}

const STATES = { open: ["Open", "statusBroken"], answered: ["Answered", "statusRounding"], closed: ["Closed", "statusExact"] } as const;

/** A long comment or answer runs over several rows, a paragraph a row, side by side. */
function planComments(about: About, name: string, rows: readonly CommentRow[]): SheetPlan {
  const builder = start(about, "Comments of the SEC's staff and the company's responses", "Oldest round first; a long text goes on in the rows below.", COMMENT_COLUMNS);
  rows.forEach((row, index) => {
    const asked = inRows(row.text, roomIn(COMMENT_COLUMNS[COMMENT.asked]?.width ?? 1)), answered = inRows(row.response ?? "No response is in the library.", roomIn(COMMENT_COLUMNS[COMMENT.response]?.width ?? 1));
    const letters = lettersOf(row), rules = row.citations.map(({ citation, standing, explanation }) => (standing === "superseded" || standing === "not_yet" ? `${citation} (${explanation})` : citation)).join("; ");
    const [state, style] = STATES[row.state];
    for (let part = 0; part < Math.max(asked.length, answered.length); part += 1) {
      const at = builder.nextRow, isFirst = part === 0, ids = `${index + 1}.${part + 1}`;
      builder.set(at, COMMENT.number, numberCell(String(row.number), isFirst ? "textCentered" : "quietCentered", "0"));
      builder.set(at, COMMENT.round, numberCell(String(row.round), isFirst ? "textCentered" : "quietCentered", "0"));
      const texts: [number, string][] = [[COMMENT.asked, asked[part] ?? ""], [COMMENT.response, answered[part] ?? ""], ...(isFirst ? ([[COMMENT.heading, row.heading ?? ""], [COMMENT.letters, letters], [COMMENT.rules, rules]] as [number, string][]) : [])];
      for (const [column, text] of texts) writeWrapped(builder, at, column, text, COMMENT_COLUMNS, "textWrapped", sourceOf(row, column, `k${ids}.${column}`, text));
      if (isFirst) builder.set(at, COMMENT.status, textCell(state, style, { indent: 1 }));
      fitTexts(builder, at, COMMENT_COLUMNS, texts);
    }
  });
  return finishList(builder, { key: `${about.key}#comments`, name, title: "What the staff asked and the company answered", tabColor: TAB_COLOR }, COMMENT_COLUMNS);
}

function sourceOf({ asked, answered }: CommentRow, column: number, cellId: string, text: string): CellSource | undefined {
  if (text === "") return undefined;
  const shown = { cellId, text: text.slice(0, 120) };
  if (column === COMMENT.response) return answered?.at ? { file: answered.file, at: answered.at, ...shown } : undefined;
  if (column !== COMMENT.asked && column !== COMMENT.heading) return undefined;
  if (asked?.at) return { file: asked.file, at: asked.at, ...shown };
  return answered?.quotedAt ? { file: answered.file, at: answered.quotedAt, ...shown } : undefined;
}

function lettersOf({ asked, answered, staffLetterDate }: CommentRow): string {
  const asking = asked ? `Asked ${isoOr(asked.date)}` : staffLetterDate === null ? "" : `Asked ${staffLetterDate} (that letter is not in the library)`;
  return [asking, answered ? `Answered ${isoOr(answered.date)}` : ""].filter((part) => part !== "").join("; ");
}

/** Red for what was looked for and is not there; amber for what nothing at hand can tell. */
function statusStyle({ status, reason }: CommitmentStatus): StyleKey {
  if (status === "kept") return "statusExact";
  if (status === "not_due") return "statusNote";
  return reason === "nothing_found" || reason === "still_there" ? "statusBroken" : "statusRounding";
}

function planCommitments(about: About, name: string, rows: readonly CommitmentStatus[]): SheetPlan {
  const count = (status: CommitmentStatus["status"]): string => `${rows.filter((row) => row.status === status).length} ${STATUS_NAMES[status].toLowerCase()}`;
  const builder = start(about, "What the company promised the staff, and what its later filings show", `${rows.length} ${rows.length === 1 ? "promise" : "promises"}: ${count("kept")}, ${count("not_found")}, ${count("not_due")}, as far as the filings in the library tell.`, COMMITMENT_COLUMNS);
  rows.forEach((row, index) => {
    const at = builder.nextRow, { commitment, evidence } = row;
    const texts: [number, string][] = [
      [COMMITMENT.promise, commitment.text], [COMMITMENT.condition, capital(commitment.condition ?? "None")], [COMMITMENT.filing, capital(promisedFiling(row) || "Not named")],
      [COMMITMENT.evidence, [evidence?.text, row.definition?.text].filter((text) => text !== undefined).join(" ")], [COMMITMENT.where, evidence === null ? "" : [evidence.form === null ? null : `Form ${evidence.form}`, evidence.date, evidence.file].filter((part) => part !== null).join(", ")], [COMMITMENT.why, row.explanation],
    ];
    builder.set(at, COMMITMENT.status, textCell(STATUS_NAMES[row.status], statusStyle(row)));
    builder.set(at, COMMITMENT.comment, numberCell(String(row.comment.number), "textCentered", "0"));
    const promised: CellSource = { file: row.letter.file, cellId: `p${index + 1}`, at: commitment.at, text: commitment.text }, shown: CellSource | undefined = evidence ? { file: evidence.file, cellId: `e${index + 1}`, at: evidence.at, text: evidence.text } : undefined;
    for (const [column, text] of texts) writeWrapped(builder, at, column, text, COMMITMENT_COLUMNS, "textWrapped", column === COMMITMENT.promise ? promised : column === COMMITMENT.evidence ? shown : undefined);
    fitTexts(builder, at, COMMITMENT_COLUMNS, texts);
  });
  return finishList(builder, { key: `${about.key}#commitments`, name, title: "What the company promised, and what later filings show", tabColor: TAB_COLOR }, COMMITMENT_COLUMNS);
}

function planRedactions(about: About, name: string, rows: readonly RedactionRow[]): SheetPlan {
  const builder = start(about, "What the letters withhold", "Left out of the public letter, as Rule 83 allows on request.", REDACTION_COLUMNS);
  rows.forEach((row, index) => {
    const at = builder.nextRow, source: CellSource = { file: row.file, cellId: `x${index + 1}`, at: row.redaction.at, text: row.mark };
    const letter = [row.file, row.date, row.requestedBy === null ? null : `requested by ${row.requestedBy}`].filter((part) => part !== null).join(", ");
    const texts: [number, string][] = [[REDACTION.mark, row.mark], [REDACTION.what, capital(row.withheld)], [REDACTION.sentence, row.sentence], [REDACTION.page, row.page === null ? "Not told" : capital(row.page)], [REDACTION.letter, letter]];
    for (const [column, text] of texts) writeWrapped(builder, at, column, text, REDACTION_COLUMNS, "textWrapped", column === REDACTION.mark || column === REDACTION.sentence ? { ...source, cellId: `${source.cellId}.${column}` } : undefined);
    if (row.comment !== null) builder.set(at, REDACTION.comment, numberCell(String(row.comment), "textCentered", "0"));
    builder.set(at, REDACTION.value, textCell("[redacted]", "listRedacted", { note: `Confidential treatment requested${row.requestedBy === null ? "" : ` by ${row.requestedBy}`}: the public letter does not give it.` }));
    fitTexts(builder, at, REDACTION_COLUMNS, texts);
  });
  return finishList(builder, { key: `${about.key}#redactions`, name, title: "What the letters withhold", tabColor: TAB_COLOR }, REDACTION_COLUMNS);
}

function capital(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
