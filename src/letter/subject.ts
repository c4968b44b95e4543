import { normaliseFileNumber } from "../filing/cover";
import { findDate } from "../filing/dates";
import type { LetterSubject } from "../vocabulary/report";
import type { LetterLine } from "./letter-lines";

/** What a letter's "Re:" block says it is about. */
export interface SubjectBlock {
  readonly name: string | null;
  readonly fileNumber: string | null;
  readonly subject: readonly LetterSubject[];
}

export const SALUTATION = /^(?:dear\b|ladies and gentlemen|gentlemen|to whom it may concern)/i;
const SUBJECT_START = /^(?:re|subject)\s*:\s*/i;
/** How many lines a "Re:" block may take where no salutation ends it. */
const BLOCK_LINES = 14;
const FORM = /\b(?:Form|FORM|Schedule|SCHEDULE)\s+(10-12[BG](?:\/A)?|10-?[KQ]T?(?:\/A)?|[1-9]\d?-[A-Z]{1,2}\d{0,2}(?:\/A)?|[A-Z]{1,2}-\d{1,2}(?:[A-Z]{2,3})?(?:\/A)?|14[A-Z](?:-\d)?|13[A-Z](?:-\d)?|TO(?:-[A-Z])?|CB|[1-9]\d)\b/g;
const FILE_NUMBERS = /(?<![\d-])(\d{1,3}-\d{4,6})(?:-\d{1,2})?(?![\d-])/g;

/** Index of the line that begins the "Re:" block, or -1. */
export function subjectStart(lines: readonly LetterLine[]): number {
  return lines.findIndex((line) => SUBJECT_START.test(line.content.text));
}

/** Index of the salutation, or -1. */
export function salutationAt(lines: readonly LetterLine[]): number {
  return lines.findIndex((line) => SALUTATION.test(line.content.text));
}

export function readSubject(lines: readonly LetterLine[]): SubjectBlock {
  const start = subjectStart(lines);
  if (start < 0) return { name: null, fileNumber: null, subject: [] };
  const salutation = lines.findIndex((line, index) => index > start && SALUTATION.test(line.content.text));
  const end = salutation < 0 || salutation - start > BLOCK_LINES ? start + BLOCK_LINES : salutation;
  const texts = lines.slice(start, end).map((line) => line.content.text.replace(SUBJECT_START, "")).filter((text) => text !== "");
  const block = texts.join("\n");
  return { name: registrantName(texts[0] ?? ""), fileNumber: fileNumberOf(block, -1), subject: subjects(block) };
}

/** The block's first line without '(the "Company")' and without what follows the name. */
function registrantName(line: string): string | null {
  const name = line
    .replace(/^.{0,80}\b(?:letters?|comments?)\b[^,;]{0,20}\b(?:concerning|regarding|relating to|with respect to)\s+/i, "")
    .replace(/\s*\((?:the\s+)?["\u201c\u2018'][^)]*\).*$/i, "")
    .replace(/\s*[,\u2013\u2014-]?\s*\b(?:Form|Schedule|Registration Statement|Annual Report|Amendment No|Draft Registration|Preliminary Proxy|Acceleration Request|[Cc]omment [Ll]etter|Response|File No|CIK|Filed)\b.*$/, "")
    .replace(/(?<=\S)\s*\([^)]*\)\s*$/, "")
    .trim();
  return name === "" ? null : name;
}

/** Each form named, with the dates said before the next form is named. */
function subjects(block: string): LetterSubject[] {
  const mentions = [...block.matchAll(FORM)].filter((mention) => !/\bresponse\b[^\n]*$/i.test(block.slice(0, mention.index)));
  return mentions.map((mention, index) => {
    const stretch = block.slice(mention.index, mentions[index + 1]?.index ?? block.length);
    const schedule = /^schedule/i.test(mention[0]);
    return {
      form: schedule ? `Schedule ${mention[1] ?? ""}` : (mention[1] ?? ""),
      fiscalYearEnd: dateAfter(stretch, /\b(?:fiscal\s+)?year\s+end(?:ed|ing)\s*:?\s*/i),
      filed: dateAfter(stretch, /\b(?:filed|furnished|submitted)(?:\s+on)?\s*:?\s*/i),
      fileNumber: fileNumberOf(block, mention.index),
    };
  });
}

/** The file number printed next behind a form, else the last one printed: one number stands for all forms above it. */
function fileNumberOf(block: string, form: number): string | null {
  const numbers = [...block.matchAll(FILE_NUMBERS)];
  const number = (numbers.find((match) => match.index > form) ?? numbers.at(-1))?.[1];
  return number === undefined ? null : normaliseFileNumber(number);
}

function dateAfter(text: string, caption: RegExp): string | null {
  const match = caption.exec(text);
  if (!match) return null;
  const from = match.index + match[0].length;
  const date = findDate(text, from);
  return date !== null && date.start - from <= 2 ? date.iso : null;
}
