import { slice, type SourceText } from "../filing/source-text";
import type { LetterLine } from "./letter-lines";

/** A whole letter in one paragraph, as some archives keep letters. */
export function isFlat(text: string): boolean {
  return text.length > 300 && /\bRe: /i.test(text.slice(0, 3000)) && SALUTATION.test(text);
}

const SALUTATION = /\b(?:Dear (?:Mr|Ms|Mrs|Dr|Messrs)\.? [^:]{1,60}|Ladies and Gentlemen|Dear [A-Z][^:]{1,60}):/;
const CLOSING = /\s(?=(?:We urge all persons|We remind you that|In closing|In responding to our comments?|You may contact|Please contact|Please direct (?:any )?questions|If you have any (?:further )?questions|Sincerely,|Very truly yours))/;
/** A page's head amid the text: "Jane Doe Example Corp. April 5, 2016 Page 2". */
const PAGE_HEAD = /(?:FirstName LastName)?(?:[A-Z][\w.&'\u2019,-]*(?: of| and| the)? |(?:[a-z]+ ){1,3}inc\. ){1,14}?[A-Z][a-z]+ \d{1,2}, (?:19|20)\d{2} Page \d{1,3}(?= |$)/g;
const BULLET = /\s[\u2022\u25cf\u25aa\uf0b7\u00b7]\s*/g;

/**
 * The parts of a letter whose line ends were lost: its head, the "Re:" block, the salutation, comments with the
 * headings above them, and the closing.
 */
export function flatParts(content: SourceText): LetterLine[] {
  const { text } = content;
  const lines: LetterLine[] = [];
  const add = (kind: LetterLine["kind"], start: number, end: number): void => {
    const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0), to = start + text.slice(start, end).trimEnd().length;
    if (to > from) lines.push({ kind, content: slice(content, from, to) });
  };
  const subject = text.search(/\bRe: /i);
  const salutation = SALUTATION.exec(text);
  const body = salutation ? salutation.index + salutation[0].length : subject;
  add("paragraph", 0, subject);
  add("paragraph", subject, salutation?.index ?? subject);
  if (salutation) add("paragraph", salutation.index, body);
  const pages = [...text.matchAll(PAGE_HEAD)].filter((match) => match.index > body);
  const starts = commentStarts(text, body);
  const last = starts.at(-1) ?? body;
  const closing = CLOSING.exec(text.slice(last));
  const stop = closing ? last + closing.index : text.length;
  let at = body;
  for (const start of [...starts, stop]) {
    addStretch(at, start, start !== stop || starts.length === 0);
    at = start;
  }
  add("paragraph", stop, text.length);
  return lines;

  /** A comment with its bullets, page heads left out, and the heading that stands before the next comment. */
  function addStretch(from: number, to: number, headed: boolean): void {
    const above = headed && starts.length > 0 ? headingStart(text, from, to) : to;
    const page = pages.findLast((found) => found.index >= above && found.index < to && found.index + found[0].length > above);
    const heading = page ? page.index + page[0].length : above;
    let begin = from;
    const cuts = [...pages.filter((found) => found.index > from && found.index < heading).map((found) => ({ start: found.index, end: found.index + found[0].length, bullet: false })), ...[...text.slice(from, heading).matchAll(BULLET)].map((match) => ({ start: from + match.index, end: from + match.index + match[0].length, bullet: true }))].sort((a, b) => a.start - b.start);
    let kind: LetterLine["kind"] = "paragraph";
    for (const cut of cuts) {
      add(kind, begin, cut.start);
      begin = cut.end;
      kind = cut.bullet ? "bullet" : "paragraph";
    }
    add(kind, begin, heading);
    add("heading", heading + widerHeadings(text.slice(heading, to).trim()), to);
  }
}

/** Where "1. ", "2. " ... stand before a capital, in order. */
function commentStarts(text: string, from: number): number[] {
  const starts: number[] = [];
  let at = from;
  for (let number = 1; number < 100; number += 1) {
    const pattern = new RegExp(`(?<!\\b(?:Item|Note|Part|Exhibit|No\\.?|Question|Topic))\\s(?=${number}\\.\\s?[A-Z](?![^.?!]{0,100}, pages? [F\\d]))`, "g");
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) break;
    starts.push(match.index + 1);
    at = match.index + 2;
  }
  return starts;
}

/** The heading before a comment starts behind the last sentence's end. */
function headingStart(text: string, from: number, to: number): number {
  const ends = [...text.slice(from, to).matchAll(/[\w)\u201d"%][.?]["\u201d]?\s+(?=[A-Z0-9])/g)].filter((match) => !/(?:\bItem \d+[A-Z]?|\bU\.S|(?<!-)\b[A-Z]|\b(?:No|Inc|Corp|Co)|^\d+|\s\d{1,2})\.\s*$/.test(text.slice(from, from + match.index + match[0].length)));
  const end = ends.at(-1);
  return end ? from + end.index + end[0].length : to;
}

/** Headings of a filing, a form's part or its notes, under which the heading that matters stands. */
const WIDER_HEADINGS: readonly RegExp[] = [
  /^Form\s+\S+\s+(?:for|dated|filed|furnished)\b.{0,60}?\b(?:19|20)\d{2}\s+/i,
  /^(?:Item\s+\d+[A-Z]?\.\s*)?Management['\u2019]s Discussion and Analysis of Financial Condition and Results of Operations,?\s+(?=[A-Z])/i,
  /^Notes to (?:the )?(?:consolidated |condensed )*financial statements\s+/i,
  /^(?:Consolidated )?Financial Statements for .{0,40}?\b(?:19|20)\d{2}\s+/i,
];

/** How many characters of a heading are the wider headings that stand before it. */
function widerHeadings(text: string): number {
  let skip = 0;
  for (let found = true; found;) {
    found = false;
    for (const pattern of WIDER_HEADINGS) {
      const length = pattern.exec(text.slice(skip))?.[0].length ?? 0;
      if (length > 0 && skip + length < text.length) {
        skip += length;
        found = true;
      }
    }
  }
  return skip;
}

/** "Form 10-K ... Note 2 - Revenue, page 35 2. We note ...": a heading and the comment below it, printed as one. */
const HEADED = /^(?:form|item|notes?|part|exhibit|management|consolidated)\b.{0,400}?,\s*pages?\s+[F\d][\d-]*\s+(?=\d{1,3}\.\s?[A-Z])/i;

/** A line that holds a heading and a comment as the two. */
export function headedParts(line: LetterLine): LetterLine[] {
  const { text } = line.content;
  const length = HEADED.exec(text)?.[0].length ?? 0;
  if (length === 0) return [line];
  const heading = text.slice(0, length).trimEnd();
  return [
    { kind: "heading", content: slice(line.content, widerHeadings(heading), heading.length) },
    { kind: "paragraph", content: slice(line.content, length, text.length) },
  ];
}
