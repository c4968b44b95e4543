import { slice, type SourceText } from "../filing/source-text";
import { withoutPageHeads } from "./flat-furniture";
import { widerHeadings } from "./headings";
import type { LetterLine } from "./letter-lines";
import { joinTexts } from "./pieced-text";

/** A whole letter in one paragraph, as some archives keep letters. */
export function isFlat(text: string): boolean {
  return text.length > 300 && /\bRe: /i.test(text.slice(0, 3000)) && SALUTATION.test(text);
}

const SALUTATION = /\b(?:Dear (?:Mr|Ms|Mrs|Dr|Messrs)\.? [^:]{1,60}|Ladies and Gentlemen|Dear [A-Z][^:]{1,60}):/;
const CLOSING = /\s(?=(?:We urge all persons|We remind you that|In closing,|In responding to (?:our|your) comments?|As appropriate, please|Please respond to th|Closing Comments? |You may contact|Please contact|Please direct (?:any )?questions|Please call|If you have (?:any )?(?:further )?questions|Notwithstanding our|We direct your attention to Rules? 4|Refer to Rules? 46|Sincerely,|Very truly yours|\*\s\*\s\*))/;
const BULLET = /\s[\u2022\u25cf\u25aa\u25a0\u25cb\uf0b7\uf0a7\u00b7]\s*|(?<=[:;.,]|\band|\bor)\so\s(?=[A-Za-z])/g;

/**
 * The parts of a letter whose line ends were lost: its head, the "Re:" block, the salutation, comments with the
 * headings above them, and the closing.
 */
export function flatParts(printed: SourceText): LetterLine[] {
  const bodyOf = (text: string): number => {
    const salutation = SALUTATION.exec(text);
    return salutation ? salutation.index + salutation[0].length : text.search(/\bRe: /i);
  };
  const { content, strayNumbers } = withoutPageHeads(printed, bodyOf(printed.text));
  const { text } = content;
  const lines: LetterLine[] = [];
  const add = (kind: LetterLine["kind"], start: number, end: number, number?: SourceText): void => {
    const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0), to = start + text.slice(start, end).trimEnd().length;
    if (to > from) lines.push({ kind, content: number ? joinTexts(number, slice(content, from, to)) : slice(content, from, to) });
  };
  const subject = text.search(/\bRe: /i), salutation = SALUTATION.exec(text)?.index ?? subject, body = bodyOf(text);
  add("paragraph", 0, subject);
  add("paragraph", subject, salutation);
  add("paragraph", salutation, body);
  const starts = [...commentStarts(text, body), ...strayNumbers.flatMap((stray) => strayStart(text, body, stray))].sort((a, b) => a.at - b.at);
  const last = starts.at(-1)?.at ?? body;
  const closing = CLOSING.exec(text.slice(last));
  const stop = closing ? last + closing.index : text.length;
  let at = body, number: string | undefined;
  for (const start of [...starts, { at: stop }]) {
    addStretch(at, start.at, start.at !== stop || starts.length === 0, number === undefined ? undefined : { text: `${number}.`, place: () => content.place(at, at) });
    at = start.at;
    number = "number" in start ? start.number : undefined;
  }
  add("paragraph", stop, text.length);
  return lines;

  /** A comment with its bullets, and the heading that stands before the next comment. */
  function addStretch(from: number, to: number, headed: boolean, stray?: SourceText): void {
    const heading = headed && starts.length > 0 ? headingStart(text, from, to) : to;
    let begin = from, kind: LetterLine["kind"] = "paragraph", before = stray;
    for (const bullet of text.slice(from, heading).matchAll(BULLET)) {
      add(kind, begin, from + bullet.index, before);
      begin = from + bullet.index + bullet[0].length;
      kind = "bullet";
      before = undefined;
    }
    add(kind, begin, heading, before);
    add("heading", heading + widerHeadings(text.slice(heading, to).trim()), to);
  }
}

interface FlatStart {
  readonly at: number;
  /** The number that is not printed there. */
  readonly number?: string;
}

/** What stands before a number that is no comment's: "Note 3.", "on page 2.", "pages 5 and 6." */
const COUNTED = "(?<!\\b(?:Items?|Notes?|Parts?|Exhibits?|Nos?\\.?|Questions?|Topics?|Levels?|Steps?|Phases?|Tiers?|Class|Sections?|Rules?|Forms?|[Cc]omments?|[Pp]ages?|in|of|to|through|than|and|or))";

/** Where "1. ", "2. " ... stand before a capital, in order. */
function commentStarts(text: string, from: number): FlatStart[] {
  const starts: FlatStart[] = [];
  let at = from;
  for (let number = 1; number < 100; number += 1) {
    const pattern = new RegExp(`${COUNTED}\\s(?=${number}\\.\\s?["\\u201c(]?[A-Z](?![^.?!]{0,100}, pages? [A-Z]{0,2}-?\\d))`, "g");
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) break;
    starts.push({ at: match.index + 1 });
    at = match.index + 2;
  }
  return starts;
}

/** A comment whose number a page's end left behind it starts behind its heading's page number, or behind the salutation. */
function strayStart(text: string, body: number, { number, at }: { readonly number: string; readonly at: number }): FlatStart[] {
  const headed = [...text.slice(body, at).matchAll(/, pages? [A-Z]{0,2}-?\d[\d-]*\s(?=[A-Z])/g)].at(-1);
  return headed ? [{ at: body + headed.index + headed[0].length, number }] : [];
}

/** The heading before a comment starts behind the last sentence's end; there is none where a sentence ends right before it. */
function headingStart(text: string, from: number, to: number): number {
  if (/(?<!\b(?:Inc|Corp|Co|Ltd))[.?!:;]["\u201d]?\s*$/.test(text.slice(Math.max(from, to - 10), to))) return to;
  const ends = [...text.slice(from, to).matchAll(/[\w)\u201d\u2019"%][.?]["\u201d]?\s+(?=[A-Z0-9(\u201c"])/g)].filter((match) => !/(?:\bItem \d+[A-Z]?|\bU\.S|(?<!-)\b[A-Z]|\b(?:No|Inc|Corp|Co|Ltd|Mr|Ms|Mrs|Dr|Jr|St|vs?)|^\d+|\s\d{1,2})\.\s*$/.test(text.slice(from, from + match.index + match[0].length)));
  const end = ends.at(-1);
  return end ? from + end.index + end[0].length : to;
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
