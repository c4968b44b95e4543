import { findDate } from "../filing/dates";
import type { LetterLine } from "./letter-lines";

const CONFIDENTIAL = /^\W*(?:FOIA |rule 83 )?confidential treatment (?:has been )?request(?:ed)?\b/i;
/** A page's stamp where confidential treatment is asked for: "LIVEPERSON-3", "AI-004". */
const STAMP = /(?:^|\s)([A-Z][A-Z0-9&.]*(?: [A-Z][A-Z0-9&.]*)*-\s?\d{1,6})$/;
const PAGE_NUMBER = /^(?:-\s*)?\d{1,3}(?:\s*-)?$/;
const PAGE = /^page \d{1,3}(?: of \d{1,3})?$/i;
/** A page's head in one line: "U.S. Securities and Exchange Commission April 29, 2024 Page 2". */
const PAGE_HEAD = /\b[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d{2},?\s+page \d{1,3}(?: of \d{1,3})?$/i;
/** What a mark stands for, at the foot of each page. */
const LEGEND = /^\[?\*{1,8}\]?\s*[-=:\u2013\u2014]\s*\w/;
/** How many lines a page's head may take above or below "Page 2". */
const HEAD_LINES = 6;
/** The letter's own head fits in this many lines. */
const OWN_HEAD = 60;
const LONGEST_HEAD_LINE = 90;
const LONGEST_FOOT = 160;

/** The stamps of a letter's pages, in order; null where the line asks for no confidential treatment. */
export interface ConfidentialMark {
  /** The company as printed; null where the line does not name it. */
  readonly requestedBy: string | null;
}

export function confidentialMark(text: string): ConfidentialMark | null {
  if (!CONFIDENTIAL.test(text) || text.length > LONGEST_FOOT) return null;
  const by = /request(?:ed)? by\s+(?:the\s+)?(.+)$/i.exec(text)?.[1];
  if (by === undefined) return { requestedBy: null };
  const name = by.replace(STAMP, "").replace(/\s+request\s+#?\s?\d+.*$/i, "").replace(/\s+(?:pursuant to|under)\b.*$/i, "").trim();
  return { requestedBy: name === "" ? null : name };
}

export function pageStamp(text: string): string | null {
  if (text.length > LONGEST_FOOT || (text.includes(" ") && !CONFIDENTIAL.test(text))) return null;
  return STAMP.exec(text)?.[1]?.replace(/-\s/, "-") ?? null;
}

/** Lines without page numbers, page heads and the marks of confidential treatment at the pages' feet. */
export function withoutFurniture(lines: readonly LetterLine[]): LetterLine[] {
  const texts = lines.map((line) => line.content.text);
  const marked = texts.some((text) => confidentialMark(text) !== null);
  const furniture = new Set<number>();
  texts.forEach((text, index) => {
    if (PAGE_NUMBER.test(text) || LEGEND.test(text) || (text.length <= LONGEST_FOOT && PAGE_HEAD.test(text)) || confidentialMark(text) !== null || (marked && pageStamp(text) !== null)) furniture.add(index);
  });
  texts.forEach((text, index) => {
    // A reader of typed pages may have left out "Page 2", but not the date above it.
    if (!PAGE.test(text) && !isDateAgain(texts, index)) return;
    furniture.add(index);
    headLines(texts, index, -1).forEach((line) => furniture.add(line));
    headLines(texts, index, 1).forEach((line) => furniture.add(line));
  });
  letterheads(texts).forEach((line) => furniture.add(line));
  return lines.filter((_, index) => !furniture.has(index));
}

/** Lines of the letterhead where a page repeats it: two or more in a row of those that stand above the letter's date. */
function letterheads(texts: readonly string[]): number[] {
  const date = texts.findIndex((text, index) => index < OWN_HEAD && isDate(text)), head = new Set(texts.slice(0, Math.max(0, date)));
  const found: number[] = [];
  for (let index = date + 1; index > 0 && index < texts.length; index += 1) {
    if (!head.has(texts[index] ?? "")) continue;
    const start = index;
    while (head.has(texts[index + 1] ?? "")) index += 1;
    if (index > start) for (let line = start; line <= index; line += 1) found.push(line);
  }
  return found;
}

/** Neighbours of "Page 2" that repeat the letter's own head: its addressee, their office, its date. */
function headLines(texts: readonly string[], page: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let index = page + step; found.length < HEAD_LINES; index += step) {
    const text = texts[index];
    if (text === undefined || text.length > LONGEST_HEAD_LINE || !(isDate(text) || isRepeated(texts, index) || (step < 0 && isNamedAbove(texts, index)))) break;
    found.push(index);
  }
  return found;
}

function isDate(text: string): boolean {
  // A template's brackets may be left around it: "<May 9, 2017>".
  const bare = text.replace(/^[<[(]|[>\])]$/g, ""), date = findDate(bare);
  return date !== null && date.start === 0 && date.end === bare.length;
}

/** The letter's own date in a line of its own, behind the letter's head. */
function isDateAgain(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? "";
  return isDate(text) && texts.indexOf(text) < Math.min(index, OWN_HEAD);
}

/** A name that the letter's own head has within a longer line: "Ms. Roe" of "Attention: Ms. Roe". */
function isNamedAbove(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? "";
  return /^[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019,-]*){1,5}$/.test(text) && texts.slice(0, Math.min(index, OWN_HEAD)).some((other) => other.includes(text));
}

/** A section's heading may be said twice too, but never as the letter's head. */
function isRepeated(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? "";
  if (/^(?:form|item|note|response|general)\b/i.test(text)) return false;
  return texts.some((other, at) => at < index && other.startsWith(text));
}
