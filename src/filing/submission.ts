import type { Place } from "../vocabulary/place";

/** One document of a whole EDGAR submission. */
export interface SubmittedDocument {
  /** "8-K", "EX-99.1", "GRAPHIC". */
  readonly type: string;
  readonly at: Place;
}

/** What a submission's SGML header says. */
export interface SubmissionHeader {
  readonly form: string | null;
  readonly company: string | null;
  readonly cik: string | null;
  readonly fileNumber: string | null;
  /** Fiscal year end as "1231". */
  readonly fiscalYearEnd: string | null;
}

/** Documents that hold text a person reads. Pictures, archives and XBRL parts are left alone. */
const READABLE = /^(?:8-K|6-K|10-[QK]|20-F|40-F|EX-99|EX-13|EX-19|EX-20|EX-28|CORRESP|UPLOAD|LETTER|TEXT-EXTRACT|COVER|DEF|SC|S-|424)/;
/** The text of a letter that the staff uploaded as a picture of its pages. */
const TEXT_EXTRACT = "TEXT-EXTRACT";
/** A submission's first document begins behind a header of no more characters. */
const LONGEST_HEADER = 200_000;
/** A document's own lines of SGML are no longer. */
const LONGEST_HEAD = 2000;

const OPEN = "<DOCUMENT>", CLOSE = "</DOCUMENT>", TEXT = "<TEXT>", TEXT_END = "</TEXT>";

export function isSubmission(source: string): boolean {
  const start = source.slice(0, LONGEST_HEADER);
  return start.includes(OPEN) && start.includes("<TYPE>");
}

/** The readable documents of a submission. Encoded parts are stepped over without a look at what they hold. */
export function submissionDocuments(source: string): SubmittedDocument[] {
  const documents: SubmittedDocument[] = [];
  let open = source.indexOf(OPEN);
  while (open >= 0) {
    const close = source.indexOf(CLOSE, open), next = source.indexOf(OPEN, open + OPEN.length);
    const stop = Math.min(...[close, next, source.length].filter((at) => at >= 0));
    const document = readDocument(source, open, stop);
    if (document) documents.push(document);
    open = next;
  }
  return documents;
}

function readDocument(source: string, open: number, stop: number): SubmittedDocument | null {
  const head = source.slice(open + OPEN.length, Math.min(stop, open + LONGEST_HEAD));
  const type = /^\s*<TYPE>\s*([^\s<]+)/i.exec(head)?.[1]?.toUpperCase();
  if (type === undefined || !READABLE.test(type)) return null;
  const text = head.indexOf(TEXT);
  const start = open + OPEN.length + (text >= 0 ? text + TEXT.length : (/<TYPE>[^\n]*/i.exec(head)?.[0].length ?? 0));
  if (isEncoded(source, start)) return null;
  const end = source.lastIndexOf(TEXT_END, stop);
  return { type: type === TEXT_EXTRACT ? (submissionHeader(source).form ?? "UPLOAD") : type, at: [start, end > start ? end : stop] };
}

/** A uuencoded part or a PDF's, not text. */
function isEncoded(source: string, start: number): boolean {
  return /^\s*(?:<PDF>|begin \d{3} )/i.test(source.slice(start, start + 200));
}

export function submissionHeader(source: string): SubmissionHeader {
  const header = source.slice(0, Math.min(20_000, Math.max(0, source.search(/<DOCUMENT>/i))));
  const field = (name: string): string | null => new RegExp(`^\\s*${name}:\\s*(.+?)\\s*$`, "im").exec(header)?.[1] ?? null;
  return {
    form: field("CONFORMED SUBMISSION TYPE"),
    company: field("COMPANY CONFORMED NAME"),
    cik: field("CENTRAL INDEX KEY")?.replace(/^0+/, "") ?? null,
    fileNumber: field("SEC FILE NUMBER"),
    fiscalYearEnd: field("FISCAL YEAR END"),
  };
}
