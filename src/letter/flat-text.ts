import { slice, type SourceText } from "../filing/source-text";
import type { LetterLine } from "./letter-lines";

/** A whole letter in one paragraph, as some archives keep letters. */
export function isFlat(text: string): boolean {
  return text.length > 300 && /\bRe: /i.test(text.slice(0, 3000)) && SALUTATION.test(text);
}

const SALUTATION = /\b(?:Dear (?:Mr|Ms|Mrs|Dr|Messrs)\.? [^:]{1,60}|Ladies and Gentlemen|Dear [A-Z][^:]{1,60}):/;
const CLOSING = /\s(?=(?:We urge all persons|We remind you that|In closing|In responding to our comments?|You may contact|Please contact|Please direct (?:any )?questions|If you have any (?:further )?questions|Sincerely,|Very truly yours))/;
/** A page's head amid the text: "Jane Doe Example Corp. April 5, 2016 Page 2". */
const PAGE_HEAD = /(?:[A-Z][\w.&'\u2019,-]*(?: of| and| the)? |[a-z]+ inc\. ){1,14}?[A-Z][a-z]+ \d{1,2}, (?:19|20)\d{2} Page \d{1,3}(?= |$)/g;
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
    const heading = headed && starts.length > 0 ? headingStart(text, from, to) : to;
    let begin = from;
    const cuts = [...pages.filter((page) => page.index > from && page.index < heading).map((page) => ({ start: page.index, end: page.index + page[0].length, bullet: false })), ...[...text.slice(from, heading).matchAll(BULLET)].map((match) => ({ start: from + match.index, end: from + match.index + match[0].length, bullet: true }))].sort((a, b) => a.start - b.start);
    let kind: LetterLine["kind"] = "paragraph";
    for (const cut of cuts) {
      add(kind, begin, cut.start);
      begin = cut.end;
      kind = cut.bullet ? "bullet" : "paragraph";
    }
    add(kind, begin, heading);
    add("heading", heading, to);
  }
}

/** Where "1. ", "2. " ... stand before a capital, in order. */
function commentStarts(text: string, from: number): number[] {
  const starts: number[] = [];
  let at = from;
  for (let number = 1; number < 100; number += 1) {
    const pattern = new RegExp(`\\s(?=${number}\\.\\s?[A-Z](?![^.?!]{0,100}, pages? [F\\d]))`, "g");
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
  const ends = [...text.slice(from, to).matchAll(/[a-z0-9)\u201d"][.?]["\u201d]?\s+(?=[A-Z0-9])/g)].filter((match) => !/(?:\bItem \d+[A-Z]?|\b(?:No|Inc|Corp|Co)|^\d+|\s\d{1,2})\.\s*$/.test(text.slice(from, from + match.index + match[0].length)));
  const end = ends.at(-1);
  return end ? from + end.index + end[0].length : to;
}
