import type { Registrant } from "../vocabulary/report";
import { isParagraph, type Filing, type Paragraph } from "./blocks";
import { findDate } from "./dates";
import type { TextLine } from "./text-lines";
import { textLines } from "./text-lines";

/** What a form's cover and a release's first lines say about the filing. */
export interface Cover {
  readonly form: string | null;
  readonly registrant: Registrant;
  /** The release's own date by its dateline, else the date of report; ISO. */
  readonly date: string | null;
  /** Items of a Form 8-K: "2.02". */
  readonly items: readonly string[];
  /** Numbers of the exhibits listed: "99.1". */
  readonly exhibits: readonly string[];
}

/** "0-30141" and "000-30141" are one number: the prefix is told with three digits. */
export function normaliseFileNumber(text: string): string {
  const [prefix = "", number = ""] = text.split("-");
  return `${prefix.padStart(3, "0")}-${number}`;
}

export function readCover(filing: Filing): Cover {
  const form = filing.documents[0];
  const release = filing.documents.find((document) => document.type.startsWith("EX-99")) ?? form;
  if (!form || !release) return { form: null, registrant: { name: null, ticker: null, cik: null, fileNumber: null }, date: null, items: [], exhibits: [] };
  const isForm = form.type !== "unknown" && !form.type.startsWith("EX-");
  const formText = isForm ? filing.source.slice(form.at[0], form.at[1]) : "";
  const releaseText = release.blocks.filter(isParagraph);
  const items = [...new Set([...formText.matchAll(/\bItem\s+(\d{1,2}\.\d{2})\b/gi)].map((match) => match[1] ?? ""))];
  return {
    form: form.type === "unknown" ? null : form.type,
    registrant: {
      name: coverName(filing, form.at) ?? datelineName(releaseText),
      ticker: findTicker(releaseText),
      cik: /central index key:\s*0*(\d{1,10})/i.exec(filing.source.slice(0, 5000))?.[1] ?? null,
      fileNumber: findFileNumber(formText),
    },
    date: datelineDate(releaseText) ?? reportDate(formText),
    items,
    exhibits: listedExhibits(formText),
  };
}

/** The line above "(Exact name of registrant as specified in its charter)". */
function coverName(filing: Filing, at: readonly [number, number]): string | null {
  const lines: TextLine[] = textLines(filing.source, at[0], at[1]).filter((line) => line.text.trim() !== "");
  const caption = lines.findIndex((line) => /exact name of (?:the )?(?:registrant|issuer)/i.test(line.text));
  const name = caption > 0 ? lines[caption - 1]?.text.replace(/[*_\\\t]+/g, " ").replace(/\s+/g, " ").trim() : undefined;
  return name === undefined || name === "" || name.length > 100 ? null : name;
}

const DATELINE = /^(?<place>[A-Z][A-Za-z .,'&-]{1,60}?)\s*[,(\u2013\u2014-]+\s*(?=[A-Z][a-z]+\.? \d{1,2},? \d{4})/;

function dateline(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  return paragraphs.slice(0, 40).find((paragraph) => {
    const date = findDate(paragraph.content.text);
    return date !== null && date.start < 120 && paragraph.content.text.length > 80 && (DATELINE.test(paragraph.content.text) || /(?:newswire|business ?wire|globe|marketwire|--|\u2014)/i.test(paragraph.content.text.slice(0, 200)));
  });
}

function datelineDate(paragraphs: readonly Paragraph[]): string | null {
  const found = dateline(paragraphs);
  return found ? (findDate(found.content.text)?.iso ?? null) : null;
}

/** "... /PRNewswire/ -- LivePerson, Inc. (NASDAQ: LPSN), a leading ...": the words before the ticker. */
function datelineName(paragraphs: readonly Paragraph[]): string | null {
  const text = dateline(paragraphs)?.content.text;
  const match = text === undefined ? null : /(?:--|\u2013|\u2014|\))\s*((?:[A-Z][\w.&'\u2019-]*,? ?){1,8})\s*\((?:nasdaq|nyse)/i.exec(text);
  return match?.[1]?.trim() ?? null;
}

function findTicker(paragraphs: readonly Paragraph[]): string | null {
  for (const { content } of paragraphs) {
    const match = /\((?:the\s+)?(?:nasdaq|nyse|amex|nyse american|nasdaq gs|nasdaqgs|otc\w*)[^():]{0,20}:\s*\u201c?([A-Z]{1,5}(?:\.[A-Z])?)\b/i.exec(content.text);
    if (match?.[1]) return match[1].toUpperCase();
  }
  return null;
}

function findFileNumber(formText: string): string | null {
  const cover = formText.slice(0, 6000);
  const match = /(?<![\d-])(\d{1,3}-\d{4,6})(?![\d-])/.exec(cover);
  return match?.[1] ? normaliseFileNumber(match[1]) : null;
}

function reportDate(formText: string): string | null {
  const caption = /date of (?:earliest event )?report/i.exec(formText);
  return caption ? (findDate(formText.slice(caption.index, caption.index + 300))?.iso ?? null) : null;
}

/** Exhibit numbers listed under item 9.01 or in the exhibit index. */
function listedExhibits(formText: string): string[] {
  const from = formText.search(/item\s+9\.01|exhibit index/i);
  if (from < 0) return [];
  return [...new Set([...formText.slice(from).matchAll(/^\W*(\d{1,3}\.\d{1,2})\s+[A-Z]/gm)].map((match) => match[1] ?? "").filter((number) => number !== "9.01"))];
}
