import { isIsoDate } from "../vocabulary/period";
import type { Registrant } from "../vocabulary/report";
import type { Place } from "../vocabulary/place";
import type { FiledDocument, Filing } from "./blocks";
import { callDate } from "./call-date";
import { reportingDocument } from "./document-nature";
import { coverStart } from "./documents";
import { formItems, formLines } from "./form-items";
import { openingOf } from "./opening";
import { charterName, coverFact, coverFileNumber, findTicker, normaliseFileNumber, NO_REGISTRANT, releaseName } from "./registrant";
import { eventDate, ownDate, reportDate, signatureDate } from "./release-date";
import { submissionHeader, type SubmissionHeader } from "./submission";

export { normaliseFileNumber } from "./registrant";

/** What a form's cover and a release's first lines say about the filing. */
export interface Cover {
  readonly form: string | null;
  readonly registrant: Registrant;
  /** The release's own date by its dateline, else the date of report, else the day of its call; ISO. */
  readonly date: string | null;
  /** Where the date is only that of the conference call on the results: where that is printed. */
  readonly dateOfCall?: Place;
  /** Items of a Form 8-K: "2.02"; "5" before August 2004. */
  readonly items: readonly string[];
  /** Numbers of the exhibits listed: "99.1". */
  readonly exhibits: readonly string[];
  /** Where the submission's header or an inline-XBRL cover gives it: "0930", "--09-28". */
  readonly fiscalYearEnd?: string;
}

export function readCover(filing: Filing): Cover {
  const first = filing.documents[0], release = reportingDocument(filing);
  if (!first || !release) return { form: null, registrant: NO_REGISTRANT, date: null, items: [], exhibits: [] };
  const form = isForm(first) || isUnnamedForm(first) ? first : null;
  const header = headerOf(filing.source);
  const date = dateOf(form, release, filing.source, header !== null), call = date === null ? callDate(release) : null;
  return {
    form: formType(first),
    registrant: registrantOf(filing, form, release, header),
    date: date ?? call?.iso ?? null,
    ...(call ? { dateOfCall: call.at } : {}),
    items: form ? formItems(form) : [],
    exhibits: form ? listedExhibits(form) : [],
    ...fiscalYearEndOf(filing, header),
  };
}

function fiscalYearEndOf({ source }: Filing, header: SubmissionHeader | null): { fiscalYearEnd?: string } {
  const found = header?.fiscalYearEnd ?? coverFact(source.slice(0, coverStart(source, 0) + 400_000), "CurrentFiscalYearEndDate");
  return found === null ? {} : { fiscalYearEnd: found };
}

function isForm(document: FiledDocument): boolean {
  return document.type !== "unknown" && !document.type.startsWith("EX-");
}

const NAMES_FORM = /\bform\s+(8-K(?:\/A)?|6-K|10-[QK])\b/i;
/** How far down a form that lost its cover still names itself. */
const UNNAMED_LINES = 40;

/** A Form 8-K whose cover was stripped, known by its own words. */
function isUnnamedForm(document: FiledDocument): boolean {
  return document.type === "unknown" && unnamedForm(document) !== null;
}

function unnamedForm(document: FiledDocument): string | null {
  const { lines } = openingOf(document);
  const line = lines.slice(0, UNNAMED_LINES).find(({ text }) => NAMES_FORM.test(text) && /check the appropriate box|current report|general instruction/i.test(text));
  return NAMES_FORM.exec(line?.text ?? "")?.[1]?.toUpperCase() ?? null;
}

const EXHIBIT_NUMBER = /\bexhibit\s+(99(?:\.\d{1,2})?)(?!\d)/i;
const RELEASE_WORDS = /\b(?:for immediate release|press release|news release|conference call|announce[sd]?|report(?:s|ed))\b/i;

/** "8-K", or for an exhibit alone its number as printed; "EX-99.1" for a release that prints none. */
function formType(document: FiledDocument): string | null {
  const { type } = document;
  if (type !== "unknown" && type !== "EX-99") return type;
  const unnamed = type === "unknown" ? unnamedForm(document) : null;
  if (unnamed !== null) return unnamed;
  const { text } = openingOf(document);
  const number = EXHIBIT_NUMBER.exec(text.slice(0, 800))?.[1];
  if (number !== undefined) return `EX-${number}`;
  return type === "EX-99" ? type : RELEASE_WORDS.test(text) ? "EX-99.1" : null;
}

function headerOf(source: string): SubmissionHeader | null {
  return /CONFORMED SUBMISSION TYPE/.test(source.slice(0, 4000)) ? submissionHeader(source) : null;
}

function headerDate(source: string, field: RegExp): string | null {
  const digits = field.exec(source.slice(0, 8000))?.[1];
  const iso = digits === undefined ? "" : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return isIsoDate(iso) ? iso : null;
}

const PERIOD_OF_REPORT = /CONFORMED PERIOD OF REPORT:\s*(\d{8})/, FILED = /FILED AS OF DATE:\s*(\d{8})/;

function registrantOf(filing: Filing, form: FiledDocument | null, release: FiledDocument, header: SubmissionHeader | null): Registrant {
  const cover = form ? filing.source.slice(form.at[0], Math.min(form.at[1], coverStart(filing.source, form.at[0]) + 400_000)) : "";
  const cik = header?.cik ?? coverFact(cover, "EntityCentralIndexKey")?.replace(/^0+/, "") ?? null;
  const number = header?.fileNumber ?? coverFact(cover, "EntityFileNumber");
  return {
    name: (form ? charterName(form) : null) ?? coverFact(cover, "EntityRegistrantName") ?? header?.company ?? releaseName(release),
    ticker: coverFact(cover, "TradingSymbol") ?? findTicker(form && form !== release ? [release, form] : [release]),
    cik: cik !== null && /^\d{1,10}$/.test(cik) ? cik : null,
    fileNumber: number !== null && /^\d+-\d+$/.test(number) ? normaliseFileNumber(number) : form ? coverFileNumber(form) : null,
  };
}

const PERIODIC = /^(?:10-[QK]|20-F|40-F)/;

/** The exhibit's own dateline, else what the form says; the submission's header only where nothing else does. */
function dateOf(form: FiledDocument | null, release: FiledDocument, source: string, hasHeader: boolean): string | null {
  const ofReport = form ? reportDate(form) : null;
  const period = hasHeader ? headerDate(source, PERIOD_OF_REPORT) : null, filed = hasHeader ? headerDate(source, FILED) : null;
  const near = [ofReport, period, filed].filter((date) => date !== null);
  if (form !== release) {
    const own = ownDate(release, near);
    if (own !== null) return own;
  }
  if (!form) return period ?? filed;
  // A periodic report's cover prints the end of its period, which is no date of its own.
  if (PERIODIC.test(form.type)) return filed ?? signatureDate(form);
  return ofReport ?? eventDate(form) ?? ownDate(form, near) ?? signatureDate(form) ?? period ?? filed;
}

const EXHIBIT_LIST = /item\s+9\.01|exhibit index|item\s+7\b/i;
const LISTED_EXHIBIT = /^\W*(?:exhibit\s+)?(\d{1,3}\.\d{1,2})(?:\s+\W*[A-Z\u201c"]|\s*$)/i;

/** Exhibit numbers listed under item 9.01 or in the exhibit index. */
function listedExhibits(form: FiledDocument): string[] {
  const lines = formLines(form);
  const from = lines.findIndex((line) => EXHIBIT_LIST.test(line));
  if (from < 0) return [];
  return [...new Set(lines.slice(from).map((line) => LISTED_EXHIBIT.exec(line)?.[1]).filter((number) => number !== undefined && number !== "9.01"))] as string[];
}
