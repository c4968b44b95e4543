import type { Filing } from "../filing/blocks";
import { findDate } from "../filing/dates";
import { submissionHeader } from "../filing/submission";
import { normaliseFileNumber } from "../filing/cover";
import type { Diagnostic } from "../vocabulary/diagnostic";
import { span, type Place } from "../vocabulary/place";
import type { Letter, LetterComment } from "../vocabulary/report";
import { findAccountingCitations, findCitations, findStandardsFollowed } from "./citations";
import { findComments, type CommentParts } from "./comments";
import { letterForm, letterType, type LetterForm } from "./letter-kind";
import { joinParagraphs, letterLines, type LetterLine } from "./letter-lines";
import { confidentialMark, pageStamp, withoutFurniture } from "./page-furniture";
import { findRedactions, redactedDiagnostic } from "./redactions";
import { readResponse } from "./response";
import { readSubject, salutationAt, subjectStart } from "./subject";
import { findTopics } from "./topics";

/** What was read of a comment letter, a response to one, or another letter of their exchange. */
export interface LetterReading {
  readonly letter: Letter;
  readonly form: LetterForm;
  readonly registrant: { readonly name: string | null; readonly fileNumber: string | null };
  /** The letter's own date, ISO. */
  readonly date: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A web page tells where one heading ends and the next begins; typed pages and PDFs do not. */
const MARKUP = /<(?:html|body|div|p|td|font)[\s>]/i;
/** Which document is a letter is told by its first lines: a release's many tables need not be looked at. */
const LINES_OF_HEAD = 250;

/** Whether a filing is a letter between a company and the SEC's staff. */
export function isLetter(filing: Filing): boolean {
  return letterForm(filing, letterLines(filing, LINES_OF_HEAD)) !== null;
}

/** Reads a letter of a comment exchange; null for every other document. */
export function readLetter(filing: Filing): LetterReading | null {
  const form = letterForm(filing, letterLines(filing, LINES_OF_HEAD));
  if (form === null) return null;
  const printed = letterLines(filing);
  const lines = withoutFurniture(printed);
  const head = headEnd(lines);
  const block = readSubject(lines);
  const header = submissionHeader(filing.source);
  const registrant = {
    name: block.name ?? header.company,
    fileNumber: block.fileNumber ?? (header.fileNumber === null ? null : normaliseFileNumber(header.fileNumber)),
  };
  const parts = findComments(lines, head, { answers: form === "CORRESP", headingsApart: MARKUP.test(filing.source) });
  const body = joinParagraphs(lines.slice(head));
  const comments = parts.map((part) => readComment(part, body));
  const date = letterDate(lines, head);
  const outside = lines.filter((_, index) => !parts.some((part) => index >= part.lines[0] && index < part.lines[1]));
  const redactions = findRedactions(outside);
  const letter: Letter = {
    type: letterType(form, lines.slice(head).map((line) => line.content.text).join(" "), comments),
    date,
    staffLetterDate: form === "CORRESP" ? staffLetterDate(lines.slice(head, parts[0]?.lines[0] ?? lines.length), date) : null,
    subject: block.subject,
    comments,
    redactions,
    confidentialTreatment: confidentialTreatment(printed, registrant.name),
  };
  const withheld = [...redactions, ...comments.flatMap((comment) => comment.redactions)];
  return { letter, form, registrant, date, diagnostics: withheld.map(redactedDiagnostic) };
}

/** Where the letter's text starts: behind the salutation, else behind the "Re:" line. */
function headEnd(lines: readonly LetterLine[]): number {
  const salutation = salutationAt(lines);
  return salutation >= 0 ? salutation + 1 : subjectStart(lines) + 1;
}

function readComment(parts: CommentParts, letter: string): LetterComment {
  const text = joinParagraphs(parts.staff);
  const response = parts.response === null ? null : joinParagraphs(parts.response);
  // What an answer to two comments promises and withholds is told once, at the comment below which it is printed.
  const answer = parts.answeredWith === null ? (parts.response ?? []) : [];
  return {
    number: parts.number,
    heading: parts.heading,
    text,
    ...placed("at", parts.staff),
    ...placed("responseAt", parts.response ?? []),
    parts: parts.staff.filter((line) => line.kind === "bullet").map((line) => line.content.text),
    citations: citationsOf(parts.heading, text, response),
    topics: findTopics(text),
    response,
    responseCitations: response === null ? [] : findCitations(response),
    ...(parts.answeredWith === null ? {} : { answeredWith: parts.answeredWith }),
    ...readResponse(answer, letter),
    redactions: findRedactions([...parts.staff, ...answer]),
  };
}

/** From the first to the last of the lines. */
function placed<Key extends string>(key: Key, lines: readonly LetterLine[]): Partial<Record<Key, Place>> {
  const places = lines.map(({ content }) => content.place(0, content.text.length)), [first] = places;
  return first ? ({ [key]: places.reduce(span, first) } as Partial<Record<Key, Place>>) : {};
}

/** A note of the financial statements: "Note (9) Legal Matters", "15. Income Taxes, page 57". */
const NOTE = /^(?:notes?\s+\(?\d|\(?\d{1,2}\)?\.?\s+[A-Z])/i;

/**
 * What the staff cites. Where a comment on a note of the financial statements names no accounting standard, those that
 * the answer says it follows are told too, so that the comment shows the standard that it turns on.
 */
function citationsOf(heading: string | null, text: string, response: string | null): string[] {
  const cited = findCitations(text);
  if (response === null || heading === null || !NOTE.test(heading) || findAccountingCitations(text).length > 0) return cited;
  return [...new Set([...cited, ...findStandardsFollowed(response)])];
}

/** The first date that stands in the letter's head, a line of its own before any other. */
function letterDate(lines: readonly LetterLine[], head: number): string | null {
  const dated = lines.slice(0, head).flatMap((line) => {
    const date = findDate(line.content.text);
    return date ? [{ iso: date.iso, alone: date.end - date.start === line.content.text.length }] : [];
  });
  return (dated.find((date) => date.alone) ?? dated[0])?.iso ?? null;
}

const DATED = /\b(?:dated|delivered|received|of|on)\s+(?=[A-Z][a-z]{2,8}\.?\s+\d{1,2})/g;
/** "the comments contained in the April 13, 2023 letter". */
const DATED_LETTER = /\b(?:the|your|staff['\u2019]s|its|commission['\u2019]s)\s+([A-Z][a-z]{2,8}\.?\s+\d{1,2},\s+(?:19|20)\d{2})\s+(?:comment )?letter\b/i;

/** "... the comment letter of the staff dated February 7, 2013": a date before the letter's own, near the letter's name. */
function staffLetterDate(lines: readonly LetterLine[], own: string | null): string | null {
  for (const { content: { text } } of lines) {
    const letter = DATED_LETTER.exec(text)?.[1], its = letter === undefined ? null : findDate(letter);
    if (its && (own === null || its.iso < own)) return its.iso;
    for (const match of text.matchAll(DATED)) {
      const date = findDate(text, match.index), before = text.slice(0, match.index);
      if (!date || date.start > match.index + match[0].length || (own !== null && date.iso >= own)) continue;
      const sentence = before.slice(Math.max(before.search(/[^.]*$/), before.length - 400));
      if (/\b(?:letters?|comments?|correspondence)\b/i.test(before) && !/\b(?:(?:our|company['\u2019]s)\s+(?:\w+\s+){0,3}|response(?: letter)?\s+)$/i.test(sentence) && !/\bfiled\b[^,]{0,30}$/i.test(sentence)) return date.iso;
    }
  }
  return null;
}

/** Who asked that portions be withheld, and the stamps of the pages it concerns. */
function confidentialTreatment(lines: readonly LetterLine[], registrant: string | null): Letter["confidentialTreatment"] {
  const marks = lines.map((line) => confidentialMark(line.content.text)).filter((mark) => mark !== null);
  if (marks.length === 0) return null;
  const named = marks.find((mark) => mark.requestedBy !== null)?.requestedBy ?? null;
  const pages = [...new Set(lines.map((line) => pageStamp(line.content.text)).filter((stamp) => stamp !== null))];
  return { requestedBy: properName(named, registrant), pages };
}

/** A name in capitals is told as the registrant's where both are the same. */
function properName(name: string | null, registrant: string | null): string {
  if (registrant !== null && (name === null || plain(name) === plain(registrant))) return registrant;
  return name ?? "the company";
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
