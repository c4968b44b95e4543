import { isParagraph, type FiledDocument } from "../filing/blocks";
import { findDate } from "../filing/dates";
import { CALENDAR_YEAR, fiscalQuarter, fiscalYear, nearestMonth, periodName, type FiscalCalendar, type Period } from "../vocabulary/period";

const ORDINALS: readonly string[] = ["first", "second", "third", "fourth"];
const QUARTER = /\b(?:(first|second|third|fourth)[- ](?:fiscal )?quarter|Q([1-4]))\b/i;
const QUARTER_YEAR = /\b(?:(first|second|third|fourth)[- ](?:fiscal )?quarter|Q([1-4]))(?:\s+and\s+(?:full|fiscal)?[- ]?year)?(?:\s+of)?(?:\s+(?:fiscal|fy))?(?:\s+year)?\s*,?\s*((?:19|20)\d{2})\b/i;
const YEAR_ONLY = /\b(?:full|fiscal)[- ]year\s+((?:19|20)\d{2})\b/i;

/** How many of a release's first paragraphs tell its period. */
const OPENING = 30;

function openingTexts(release: FiledDocument): string[] {
  return release.blocks.filter(isParagraph).slice(0, OPENING).map((paragraph) => paragraph.content.text);
}

function quarterNumber(match: RegExpExecArray): number {
  return match[1] === undefined ? Number(match[2]) : ORDINALS.indexOf(match[1].toLowerCase()) + 1;
}

/**
 * When the company's fiscal years end, from a sentence that names a quarter and its last day ("third quarter ended
 * September 30, 2013") or a fiscal year's; the calendar year where none does.
 */
export function inferCalendar(release: FiledDocument): FiscalCalendar {
  for (const text of openingTexts(release)) {
    const match = new RegExp(`${QUARTER.source}[^.;]{0,40}?\\bended\\s+`, "i").exec(text);
    const date = match ? findDate(text, match.index) : null;
    if (match && date && date.start - match.index < 90) {
      const end = nearestMonth(date.iso);
      const yearEndMonth = ((end.month + 3 * (4 - quarterNumber(match)) - 1) % 12) + 1;
      const named = QUARTER_YEAR.exec(text);
      const plainCalendar: FiscalCalendar = { yearEndMonth, yearNameOffset: 0 };
      if (!named) return plainCalendar;
      const expected = fiscalQuarter(quarterNumber(match), Number(named[3]), plainCalendar);
      return { yearEndMonth, yearNameOffset: Number(expected.end.slice(0, 4)) > end.year ? 0 : Number(expected.end.slice(0, 4)) < end.year ? -1 : 0 };
    }
  }
  for (const text of openingTexts(release)) {
    const match = /\b(?:fiscal )?year ended\s+/i.exec(text);
    const date = match ? findDate(text, match.index) : null;
    if (match && date && date.start - match.index < 40) return { yearEndMonth: nearestMonth(date.iso).month, yearNameOffset: 0 };
  }
  return CALENDAR_YEAR;
}

export interface Headline {
  /** "Q3 2013" or "FY 2013". */
  readonly name: string;
  readonly period: Period;
}

/** The period that a release reports on: by its headline, else by the period it says ended. */
export function findHeadline(release: FiledDocument, calendar: FiscalCalendar): Headline | null {
  const texts = openingTexts(release);
  for (const text of texts) {
    const match = QUARTER_YEAR.exec(text);
    if (match) return named(fiscalQuarter(quarterNumber(match), Number(match[3]), calendar), calendar);
  }
  for (const text of texts) {
    const match = /\b(quarter|three months|year|twelve months) ended\s+/i.exec(text);
    const date = match ? findDate(text, match.index) : null;
    if (match && date && date.start - match.index < 40) return named({ months: /quarter|three/i.test(match[1] ?? "") ? 3 : 12, end: date.iso }, calendar);
  }
  const year = texts.map((text) => YEAR_ONLY.exec(text)?.[1]).find((found) => found !== undefined);
  return year === undefined ? null : named(fiscalYear(Number(year), calendar), calendar);
}

function named(period: Period, calendar: FiscalCalendar): Headline {
  return { name: periodName(period, calendar), period };
}
