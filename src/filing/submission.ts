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
const READABLE = /^(?:8-K|6-K|10-[QK]|20-F|40-F|EX-99|EX-13|CORRESP|UPLOAD|LETTER|COVER|EX-20|DEF|SC|S-|424)/i;

export function isSubmission(source: string): boolean {
  return /<DOCUMENT>/i.test(source) && /<TYPE>/i.test(source.slice(0, 200_000));
}

export function submissionDocuments(source: string): SubmittedDocument[] {
  const documents: SubmittedDocument[] = [];
  for (const match of source.matchAll(/<DOCUMENT>\s*<TYPE>([^\s<]+)/gi)) {
    const type = (match[1] ?? "").toUpperCase();
    if (!READABLE.test(type)) continue;
    const end = source.indexOf("</DOCUMENT>", match.index);
    const textTag = source.indexOf("<TEXT>", match.index), stop = end < 0 ? source.length : end;
    const start = textTag >= 0 && textTag < stop ? textTag + "<TEXT>".length : match.index + match[0].length;
    if (!isEncoded(source, start)) documents.push({ type, at: [start, stop] });
  }
  return documents;
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
