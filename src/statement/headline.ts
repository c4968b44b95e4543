import type { FiledDocument } from "../filing/blocks";
import { openingOf, type Opening } from "../filing/opening";
import { fiscalPosition, fiscalQuarter, fiscalYear, periodName, samePeriod, type FiscalCalendar, type Period } from "../vocabulary/period";
import { newestQuarterEnd } from "./calendar";
import { tablePeriods } from "./header-periods";
import { endedIn, quartersIn, yearsIn, type EndedPeriod, type NamedPeriod } from "./period-words";

export { inferCalendar, type CalendarHints } from "./calendar";

export interface Headline {
  /** "Q3 2013" or "FY 2013". */
  readonly name: string;
  readonly period: Period;
}

/** How many of a release's first lines tell its period; and how many of them may be its title. */
const READ_LINES = 80, TITLE_LINES = 25;

const SUBJECT = /\b(?:results?|earnings|income|loss|profits?|sales|revenues?|reports?|reported|announces?|announced|posts?|summary|supplement(?:al)?|release|highlights|performance|EPS|FFO|ebitda|net|growth|data|statistics|financial)\b/i;
/** Words before a period that make it one to come. */
const OUTLOOK_BEFORE = /\b(?:expect(?:s|ed|ing)?|anticipat\w*|guidance|outlook|forecast\w*|looking (?:ahead|forward)|project(?:s|ed|ions?)|estimat\w*|upcoming|next|to (?:report|announce|release)|will (?:report|release|announce|be|not)|plans?|scheduled?|targets?|withdraw\w*|discontinu\w*|suspend\w*|raises?|reaffirms?|lowers?|declares?|remainder|beginning|assum\w*|intends?|should|for the current|entering|enter|early in|into)\b[^.;]*$/i;
/** Words before a period that make it one gone by. */
const PAST_BEFORE = /\b(?:compar\w+ (?:to|with)|versus|vs\.?|against|from|than|over|since|prior|previous(?:ly)?|last year(?:'s|\u2019s)?|year[- ]ago|a year (?:ago|earlier)|year earlier|same (?:period|quarter)|corresponding|as filed|form 10-[qk])\b[^.;]*$/i;
/** Words after a period that make it one of an outlook or a payment. */
const OTHER_AFTER = /^\W*(?:(?!and\b(?!\s+(?:full|fiscal|year))|declares\b|reaffirms\b|provides\b)[\w'\u2019$-]+\W+){0,4}?(?:(?:cash |stock |common |preferred |quarterly )*(?:dividends?|distributions?)|guidance|outlook|forecast|expectations?|targets?)\b/i;
const OUTLOOK_REACH = 160, PAST_REACH = 50;

/** Where the sentence that holds an offset starts: after a full stop and a capital, a semicolon, or a line that is a title. */
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - OUTLOOK_REACH), before = text.slice(from, at);
  const breaks = [...before.matchAll(/[.!?]["\u201d)]?\s+(?=[A-Z\u201c"])|[;\n]/g)].at(-1);
  return breaks ? from + breaks.index + breaks[0].length : from;
}

/** "Declares Dividend and Reports First Quarter Earnings": a verb of reporting ends what stands before it. */
const REPORTING_VERB = /(?<!\b(?:to|will|not|and will)\s)\b(?:reports|reported|announces|announced|posts|posted)\b/gi;

function isReported(text: string, start: number, end: number): boolean {
  const sentence = text.slice(sentenceStart(text, start), start);
  const verb = [...sentence.matchAll(REPORTING_VERB)].at(-1);
  const before = verb ? sentence.slice(verb.index + verb[0].length) : sentence;
  return !OUTLOOK_BEFORE.test(before) && !PAST_BEFORE.test(before.slice(-PAST_REACH)) && !OTHER_AFTER.test(text.slice(end, end + 60).split(/[.;\n]/)[0] ?? "");
}

/** The opening with the ends of wrapped or broken lines told as spaces, so that titles of two lines read as one. */
interface Text {
  readonly joined: string;
  /** Where a title's last line may stand. */
  readonly titleEnd: number;
}

function textOf({ lines }: Opening): Text {
  const used = lines.slice(0, READ_LINES).filter((line) => !line.fromTable);
  let joined = "", titleEnd = 0;
  used.forEach((line, index) => {
    const above = used[index - 1];
    // A bullet or a finished sentence ends before the next line; a title goes on.
    const goesOn = above !== undefined && !/[.!?:"\u201d]$/.test(above.text);
    joined += `${index === 0 ? "" : goesOn ? " " : "\n"}${line.text}`;
    if (index < TITLE_LINES) titleEnd = joined.length;
  });
  return { joined, titleEnd };
}

interface Mentions {
  readonly quarters: readonly NamedPeriod[];
  readonly years: readonly NamedPeriod[];
  readonly ended: readonly EndedPeriod[];
}

function mentionsIn(text: string): Mentions {
  const reported = ({ start, end }: { start: number; end: number }): boolean => isReported(text, start, end);
  return { quarters: quartersIn(text).filter(reported), years: yearsIn(text).filter(reported), ended: endedIn(text).filter(reported) };
}

/** What a release says it reports, before its calendar gives it a name. */
interface Told {
  readonly quarter: number | null;
  readonly year: number | null;
  readonly end: string | null;
}

function subjectNear(text: string, start: number, end: number): boolean {
  return SUBJECT.test(text.slice(Math.max(0, start - 120), end + 80));
}

/** The first period that the release reports, a quarter before the year it closes. */
function firstTold(text: Text, mentions: Mentions): Told | null {
  const fits = (each: { start: number; end: number }): boolean => subjectNear(text.joined, each.start, each.end);
  const quarter = mentions.quarters.find(fits), year = mentions.years.find(fits);
  const ended = mentions.ended.find((each) => fits(each) && each.period.months > 0);
  const endedQuarter = mentions.ended.find((each) => fits(each) && each.period.months === 3);
  const starts = [quarter, year, ended].map((each) => each?.start ?? Infinity);
  const first = Math.min(...starts);
  if (first === Infinity) return null;
  // "quarter and year ended September 30, 2005": the quarter and the year share a date or stand side by side.
  const near = (each: { start: number } | undefined): boolean => each !== undefined && each.start - first < 90;
  if (quarter && near(quarter)) return withEnd(quarter, mentions.ended);
  if (ended && ended.start === first && ended.period.months !== 12) return { quarter: ended.quarter, year: null, end: ended.period.end };
  if (endedQuarter && near(endedQuarter)) return { quarter: endedQuarter.quarter, year: null, end: endedQuarter.period.end };
  if (ended && ended.start === first && sharesQuarter(text.joined, ended)) return { quarter: null, year: null, end: ended.period.end };
  if (ended && ended.start === first) return { quarter: null, year: 0, end: ended.period.end };
  return year ? { quarter: null, year: year.year, end: null } : null;
}

/** "for the quarter and year ended ...", "for the quarter and twelve months ended". */
function sharesQuarter(text: string, year: EndedPeriod): boolean {
  return /\b(?:quarters?|three(?: months)?|thirteen|weeks)\s+and\s+(?:the\s+)?(?:full\s+|fiscal\s+)?$/i.test(text.slice(Math.max(0, year.start - 40), year.start)) || /^[^.]{0,20}\band\s+(?:fourth\s+)?quarter\b/i.test(text.slice(year.start + 4, year.start + 40));
}

/** A quarter named in the title takes its last day from the sentence that names the same quarter's. */
function withEnd(quarter: NamedPeriod, ended: readonly EndedPeriod[]): Told {
  const threes = ended.filter((each) => each.period.months === 3);
  const match = threes.find((each) => each.quarter === quarter.quarter) ?? threes.find((each) => each.quarter === null);
  return { quarter: quarter.quarter, year: quarter.year, end: match?.period.end ?? null };
}

/** The newest year that the release gives to the quarter of its headline. */
function yearOfQuarter(quarter: number, mentions: Mentions, latest: number): number | null {
  const years = mentions.quarters.filter((each) => each.quarter === quarter && each.year !== null && each.year <= latest).map((each) => each.year ?? 0);
  return years.length > 0 ? Math.max(...years) : null;
}

/** What narrows a headline besides the release's own sentences. */
export interface HeadlineHints {
  /** The release's date, ISO: nothing that ends after it has been reported. */
  readonly date?: string | null;
}

/**
 * The period that a release reports on, by its title and first sentences, else by the periods that they or the tables'
 * headers say ended; null where nothing tells.
 */
export function findHeadline(release: FiledDocument, calendar: FiscalCalendar, hints: HeadlineHints = {}): Headline | null {
  const date = hints.date ?? null;
  const text = textOf(openingOf(release)), mentions = mentionsIn(text.joined);
  const told = firstTold(text, mentions);
  const tableEnd = newestQuarterEnd(tablePeriods(release), date);
  if (!told) return tableEnd === null ? newestDate(release, calendar, date) : ofQuarterEnd(tableEnd, calendar);
  if (told.quarter === null) return told.end !== null ? (told.year === 0 ? named({ months: 12, end: told.end }, calendar) : ofQuarterEnd(told.end, calendar)) : told.year === null ? null : wholeYear(told.year, calendar, mentions, tableEnd);
  const latest = date === null ? 9999 : Number(date.slice(0, 4)) + 1;
  const ends = [told.end, tableEnd].filter((end) => end !== null);
  const byEnd = ends.map((end) => ({ end, at: fiscalPosition(end, calendar) })).find(({ at }) => at.quarter === told.quarter);
  const year = told.year ?? yearOfQuarter(told.quarter, mentions, latest) ?? byEnd?.at.year ?? (date === null ? null : lastYearOf(told.quarter, date, calendar));
  if (year === null) return null;
  const period = fiscalQuarter(told.quarter, year, calendar);
  const printed = ends.find((end) => samePeriod({ months: 3, end }, period));
  return { name: `Q${told.quarter} ${year}`, period: printed === undefined ? period : { months: 3, end: printed } };
}

/** A title that tells only a year: its last day as printed, where it is. */
function wholeYear(year: number, calendar: FiscalCalendar, mentions: Mentions, tableEnd: string | null): Headline {
  const period = fiscalYear(year, calendar);
  const printed = [...mentions.ended.map((each) => each.period.end), ...(tableEnd === null ? [] : [tableEnd])].find((end) => samePeriod({ months: 12, end }, period));
  return { name: `FY ${year}`, period: printed === undefined ? period : { months: 12, end: printed } };
}

/** The quarter that ended on a date; a date that ends no fiscal quarter is told as the quarter nearest to it by calendar. */
function ofQuarterEnd(end: string, calendar: FiscalCalendar): Headline | null {
  const { quarter } = fiscalPosition(end, calendar);
  return quarter === null ? null : named({ months: 3, end }, calendar);
}

/** The last such quarter that had ended when the release came out. */
function lastYearOf(quarter: number, date: string, calendar: FiscalCalendar): number {
  const year = Number(date.slice(0, 4)) + 1;
  return [year, year - 1, year - 2].find((each) => fiscalQuarter(quarter, each, calendar).end <= date) ?? year - 2;
}

/** Where no quarter is told anywhere: the newest year or half year that the tables print. */
function newestDate(release: FiledDocument, calendar: FiscalCalendar, date: string | null): Headline | null {
  const spans = tablePeriods(release).flatMap((table) => table.periods).filter((period) => period.months > 0 && (date === null || period.end <= date));
  const newest = spans.reduce<Period | null>((best, period) => (best === null || period.end > best.end ? period : best), null);
  if (!newest) return null;
  return newest.months === 12 ? (fiscalPosition(newest.end, calendar).quarter === 4 ? named(newest, calendar) : null) : ofQuarterEnd(newest.end, calendar);
}

function named(period: Period, calendar: FiscalCalendar): Headline {
  return { name: periodName(period, calendar), period };
}
