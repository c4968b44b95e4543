import { isoDate } from "../vocabulary/period";
import type { FiledDocument } from "./blocks";
import { datesIn, dayNumber, type PrintedDate } from "./dates";
import { openingOf, type Opening, type OpeningLine } from "./opening";

/** News wires, which stand between a dateline's place and its date. */
const WIRES = /\b(?:business\s?wire|pr\s?news\s?wire(?:[- ]first\s?call)?|pr\s?news|globe\s?news\s?wire|market\s?wired?|prime\s?zone(?: media network)?|access\s?wire|news\s?file(?: corp\.?)?|cnw(?: group)?|canada news\s?wire|dow jones(?: newswires)?|first call|internet wire|via comtex|comtex|telbec|hugin|thomson reuters one|eqs[- ]news|bw|prn)\b/gi;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?/gi;
const CLOCK = /\b\d{1,2}(?::\d{2})?\s*(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?)|\b\d{1,2}:\d{2}\b|\b(?:eastern|central|mountain|pacific|e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t|gmt|cet)\b(?:\s+(?:standard |daylight )?time)?/gi;
/** Words that make a date that of something else: a period's end, a call, a payment. */
const NOT_A_PLACE = /\b(?:end(?:ed|ing|s)|quarters?|months?|weeks?|periods?|years?|as of|at|balances?|sheets?|dividends?|payable|records?|through|between|since|until|compared|call|webcast|replay|meeting|guidance|fiscal|results|effective|due|notes?|form|filed|expires?|available|adopted|dial|page|no\.|unaudited|audited|statements?)\b/i;
/** A label before the date; those that a sentence may hold too ("issued on") count at the line's start only. */
const LABEL = /^(?:(?:[\w.,&' -]{0,60}\W|\W*)(?:for\s+immediate\s+(?:release|publication|distribution|issue)|release date|date of release)|\W*(?:for\s+(?:release|publication|distribution|issue)|immediate release|date(?:d)?|(?:press|news|earnings)\s+release|press information|news|released|issued))\s*(?:on|dated|at|date)?[\s:;,|.\u2013\u2014-]*$/i;
const SEPARATOR_AFTER = /^\s*(?:[-\u2013\u2014]|(?:\.\s?){2,}|\u2026|\/|\)|:|\||\[|\()/;
const SEPARATOR_BEFORE = /(?:[-\u2013\u2014,(/|:]|\.{2,}|\u2026)\s*$/;
/** A line that ends so goes on with a date that belongs to its sentence. */
const HANGING = /\b(?:end(?:ed|ing|s)|of|on|at|by|the|to|and|from|through|since|until|for|in|dated|before|after|effective|was|were|is|between|beginning|than|versus|vs\.?|compared|with|as|a|an|payable|record|both|or),?$/i;
const COLUMN_CAPTION = /unaudited|balance sheets?|statements? of|in (?:thousands|millions)|as of|ended|condensed|consolidated/i;
const STARTS_CAPITAL = /^[,\s]*[A-Z\u201c"]/;

type Standing = readonly [weight: number, why: string];

/** How surely a date is the document's own, by where it stands in its line; null where it is not. */
function standing(opening: Opening, index: number, date: PrintedDate): Standing | null {
  const before = opening.text.slice(opening.lines[index]?.start ?? 0, date.start);
  const after = opening.text.slice(date.end, date.end + 80);
  const wireAfter = after.slice(0, 40).search(WIRES) >= 0;
  const separated = SEPARATOR_AFTER.test(after) || wireAfter;
  const lead = before.replace(WIRES, " ").replace(WEEKDAY, " ").replace(CLOCK, " ");
  const ends = /^[\s.]*(?:\n|$)/.test(after);
  if (date.year === null && !separated) return null;
  if (LABEL.test(lead) && lead.trim() !== "") return [9, "label"];
  const bare = lead.replace(/[\s()[\]/\u2013\u2014\-.,:|*"\u201c]+/g, "") === "";
  if (bare) {
    const above = opening.lines[index - 1]?.text ?? "";
    if (HANGING.test(above)) return null;
    if (separated) return continues(above, after) ? null : [8, "dateline"];
    if (!ends || date.year === null) return null;
    const below = opening.lines[index + 1]?.text ?? "";
    if (COLUMN_CAPTION.test(above) || (datesIn(below.slice(0, 40)).length > 0 && below.length < 40) || COLUMN_CAPTION.test(below.slice(0, 60))) return null;
    return index < 16 ? [8, "alone"] : index < 40 ? [5, "alone"] : null;
  }
  if (!placeLike(lead)) return null;
  if (separated) return [10, "dateline"];
  if (ends) return [7, "place"];
  return STARTS_CAPITAL.test(after) && SEPARATOR_BEFORE.test(before) ? [6, "place"] : null;
}

/** A sentence's line that happens to break before a date. */
function continues(above: string, after: string): boolean {
  return above.length > 50 && /[a-z,]$/.test(above) && !/^\s*(?:-|\u2013|\u2014|\/|\.\.|\u2026)/.test(after);
}

/** "SAN JOSE, Calif. -- (": words with capitals, and nothing that belongs to a period, a call or a payment. */
function placeLike(lead: string): boolean {
  if (lead.length > 110 || /\d/.test(lead) || NOT_A_PLACE.test(lead)) return false;
  const words = lead.split(/[^A-Za-z\u00c0-\u024f.'\u2019&]+/).filter((word) => /[A-Za-z]/.test(word));
  return words.length > 0 && words.length <= 14 && words.every((word) => /^[A-Z\u00c0-\u00de]/.test(word) || /^(?:of|and|the|de|la|du|des|via|by|on|upon|in|d')$/.test(word));
}

/**
 * A release's or transcript's own date, by its dateline, a label ("For Immediate Release: ...") or a date that stands
 * alone near the top; ISO, or null.
 * @param near dates (ISO) of the form or submission, which settle the year of a dateline that prints none
 */
export function ownDate(document: FiledDocument, near: readonly string[]): string | null {
  const opening = openingOf(document);
  let best: { weight: number; iso: string } | null = null;
  for (const [index, line] of opening.lines.entries()) {
    if (line.belowTable) break;
    for (const date of datesAtStart(opening, line)) {
      const found = standing(opening, index, date);
      if (!found || (best && found[0] <= best.weight)) continue;
      const year = date.year ?? yearOf(opening, date, near);
      if (year !== null) best = { weight: found[0], iso: isoDate(year, date.month, date.day) };
    }
  }
  return best?.iso ?? null;
}

/** A dateline stands at its line's start; a plain text may break the date itself over two lines. */
const MAX_LEAD = 140, BROKEN_DATE = 16;

function datesAtStart(opening: Opening, line: OpeningLine): PrintedDate[] {
  const dates = datesIn(opening.text.slice(line.start, line.start + Math.min(line.text.length, MAX_LEAD + BROKEN_DATE) + BROKEN_DATE));
  return dates.filter((date) => date.start < line.text.length && date.start <= MAX_LEAD).map((date) => ({ ...date, start: line.start + date.start, end: line.start + date.end }));
}

/** Days that a release may follow the end of its period or precede its own filing. */
const REPORTING_DAYS = 170, FILING_DAYS = 45;
const ENDED = /\bend(?:ed|ing)\s+(?:on\s+)?$/i;

/** A dateline's year, where the filing's dates or the period that ended settle it. */
function yearOf(opening: Opening, date: PrintedDate, near: readonly string[]): number | null {
  const fits = (reference: string, earliest: number, latest: number): number | undefined => {
    const base = Number(reference.slice(0, 4));
    return [base - 1, base, base + 1].find((year) => {
      const days = dayNumber(isoDate(year, date.month, date.day)) - dayNumber(reference);
      return days >= earliest && days <= latest;
    });
  };
  for (const reference of near) {
    const year = fits(reference, -FILING_DAYS, 5);
    if (year !== undefined) return year;
  }
  for (const other of datesIn(opening.text)) {
    if (other.year === null) continue;
    if (other.month === date.month && other.day === date.day) return other.year;
    if (!ENDED.test(opening.text.slice(Math.max(0, other.start - 20), other.start))) continue;
    const year = fits(isoDate(other.year, other.month, other.day), 1, REPORTING_DAYS);
    if (year !== undefined) return year;
  }
  return null;
}

const EVENT = /\b(?:issued|announced|released|reported|furnished|held|conducted|hosted|issuing|announcing|disseminated)\b/i;
const EVENT_OF = /\b(?:press|news|earnings) release|\bearnings\b|\bresults\b|conference call|quarter/i;

/** "On October 7, 2004, X issued a press release announcing its results": the date in a form's own sentence. */
export function eventDate(form: FiledDocument): string | null {
  const { text } = openingOf(form);
  for (const date of datesIn(text)) {
    if (date.year === null || !/\bon\s+$/i.test(text.slice(Math.max(0, date.start - 4), date.start))) continue;
    const rest = text.slice(date.end, date.end + 240).replace(/\s+/g, " ");
    const sentence = /^.*?(?:[a-z)]\.\s+[A-Z]|$)/.exec(rest)?.[0] ?? rest;
    if (EVENT.test(sentence) && EVENT_OF.test(sentence)) return isoDate(date.year, date.month, date.day);
  }
  return null;
}

const REPORT_CAPTION = /\bdate of (?:the )?(?:earliest event )?report/i;

/** A Form 8-K's date of report, printed beside, above or below its caption. */
export function reportDate(form: FiledDocument): string | null {
  const { lines } = openingOf(form);
  const index = lines.findIndex((line) => REPORT_CAPTION.test(line.text));
  if (index < 0) return null;
  const near = [lines[index]?.text ?? "", lines[index - 1]?.text ?? "", lines[index + 1]?.text ?? "", lines[index + 2]?.text ?? ""];
  for (const text of near) {
    const date = datesIn(text.slice(0, 200)).find((each) => each.year !== null);
    if (date?.year != null) return isoDate(date.year, date.month, date.day);
  }
  return null;
}

/** The date of a form's signature: "Dated: October 12, 2004". */
export function signatureDate(form: FiledDocument): string | null {
  for (const { text } of openingOf(form).lines) {
    if (!/^\W*dated?\b\s*:/i.test(text)) continue;
    const date = datesIn(text)[0];
    if (date?.year != null) return isoDate(date.year, date.month, date.day);
  }
  return null;
}
