import { isParagraph, type Filing } from "../filing/blocks";
import { readCover, type Cover } from "../filing/cover";
import { natureDiagnostic, reportingDocument } from "../filing/document-nature";
import { readFiling } from "../filing/read-filing";
import { dataOf, type SourceTextData } from "../filing/source-text";
import { readLetter, type LetterReading } from "../letter/read-letter";
import { readProse } from "../narrative/read-prose";
import { findHeadline, inferCalendar } from "../statement/headline";
import { readStatements } from "../statement/read-statements";
import { wordsOf } from "../table/words";
import { tieOut, type TieOutInput } from "../tieout/tie-out";
import type { Diagnostic } from "../vocabulary/diagnostic";
import { METRICS } from "../vocabulary/metric";
import { CALENDAR_YEAR } from "../vocabulary/period";
import type { Report } from "../vocabulary/report";

/** What was read of a filing, and the decoded text that its places count in. Data only: it can cross to another thread. */
export interface Reading {
  readonly report: Report;
  readonly source: string;
  /** What the same reading comes from again where that is not the source, see `Filing`. */
  readonly kept?: string;
  /** Its paragraphs; none of a letter. */
  readonly prose: readonly SourceTextData[];
  /** What its checks were made from, so that other filings' can be added (see `proofSteps` and `conclude`). */
  readonly ties: TieOutInput;
}

const METRIC_WORDS: ReadonlySet<string> = wordsOf(METRICS.flatMap((metric) => [metric.name, ...metric.labels]).join(" "));

/**
 * Reads one filing and ties it out.
 * @param name the file's name; folders are left off
 * @param bytes text or HTML as it is, a PDF as `readableBytes` gives it
 * @param onProving called when all is read and the figures are about to be tied out
 * @throws ReadError for an empty file and for files that are not text; problems inside a document are diagnostics
 */
export function readReport(name: string, bytes: Uint8Array, onProving: () => void = () => undefined): Reading {
  const filing = readFiling(name, bytes);
  const letter = readLetter(filing);
  const { report, ties } = letter ? letterReport(filing, letter, onProving) : releaseReport(filing, readCover(filing), onProving);
  const prose = letter ? [] : filing.documents.flatMap(({ blocks }) => blocks.filter(isParagraph)).map(({ content }) => dataOf(content));
  return { report, ties, source: filing.source, prose, ...(filing.kept === undefined ? {} : { kept: filing.kept }) };
}

type Proven = Pick<Reading, "report" | "ties">;

function releaseReport(filing: Filing, cover: Cover, onProving: () => void): Proven {
  const release = reportingDocument(filing);
  const calendar = release ? inferCalendar(release, { fiscalYearEnd: cover.fiscalYearEnd ?? null, date: cover.date }) : CALENDAR_YEAR;
  const headline = release ? findHeadline(release, calendar, { date: cover.date }) : null;
  const read = readStatements(filing.documents, { registrant: cover.registrant.name, calendar, headline: headline?.period ?? null, known: wordsKnown(filing) });
  const prose = readProse(release?.blocks ?? [], { headline: headline?.period ?? null, calendar, date: cover.date });
  const ties: TieOutInput = { statements: read.statements, metrics: prose.metrics, guidance: prose.guidance, headline: headline?.period ?? null, calendar };
  onProving();
  const tied = tieOut(ties);
  const diagnostics = [...filing.diagnostics, ...dateDiagnostic(cover), ...read.diagnostics, ...prose.diagnostics, ...tied.diagnostics, ...nothingFound(filing, read.statements.length, prose.metrics.length)];
  const report: Report = {
    schema: "tieout/1",
    file: filing.file,
    form: cover.form,
    registrant: cover.registrant,
    date: cover.date,
    headlinePeriod: headline?.name ?? null,
    calendar,
    items: cover.items,
    exhibits: cover.exhibits,
    statements: tied.statements,
    guidance: prose.guidance,
    metrics: prose.metrics,
    checks: tied.checks,
    repairs: tied.repairs,
    letter: null,
    diagnostics: inOrder(diagnostics),
  };
  return { report, ties };
}

function letterReport(filing: Filing, reading: LetterReading, onProving: () => void): Proven {
  const blocks = filing.documents.flatMap((document) => document.blocks);
  const prose = readProse(blocks, { headline: null, calendar: CALENDAR_YEAR, date: reading.date });
  const read = readStatements(filing.documents, { registrant: reading.registrant.name, calendar: CALENDAR_YEAR, headline: null, known: wordsKnown(filing) });
  const ties: TieOutInput = { statements: read.statements, metrics: prose.metrics, guidance: [], headline: null, calendar: CALENDAR_YEAR };
  onProving();
  const tied = tieOut(ties);
  const report: Report = {
    schema: "tieout/1",
    file: filing.file,
    form: reading.form,
    registrant: { name: reading.registrant.name, ticker: null, cik: null, fileNumber: reading.registrant.fileNumber },
    date: reading.date,
    headlinePeriod: null,
    calendar: CALENDAR_YEAR,
    items: [],
    exhibits: [],
    statements: tied.statements,
    guidance: [],
    metrics: prose.metrics,
    checks: tied.checks,
    repairs: tied.repairs,
    letter: reading.letter,
    diagnostics: inOrder([...filing.diagnostics, ...reading.diagnostics, ...read.diagnostics, ...prose.diagnostics, ...tied.diagnostics]),
  };
  return { report, ties };
}

/** The words that a filing may use, gathered when they are first asked for. */
function wordsKnown(filing: Filing): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | undefined;
  return () => (words ??= new Set([...METRIC_WORDS, ...wordsOf(filing.source)]));
}

/** Says so where the date is not the release's own. */
function dateDiagnostic({ date, dateOfCall }: Cover): Diagnostic[] {
  return dateOfCall === undefined ? [] : [{ code: "date-from-call", message: `The release prints no date of its own; ${date ?? ""} is the day of its conference call, which is held on the day of the release.`, at: dateOfCall }];
}

/** Why a filing is no earnings release, by its nature or because nothing was found in it. */
function nothingFound(filing: Filing, statements: number, figures: number): Diagnostic[] {
  const nature = natureDiagnostic(filing);
  if (nature) return [nature];
  if (statements > 0 || figures > 0) return [];
  const hasText = filing.documents.some((document) => document.blocks.some(isParagraph));
  return [{ code: hasText ? "not-an-earnings-release" : "no-figures", message: "No statement and no figure with a period was found in this document.", at: [0, filing.source.length] }];
}

function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.at[0] - b.at[0]);
}
