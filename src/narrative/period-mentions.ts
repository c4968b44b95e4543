import { findDate, MONTH_PATTERN, MONTHS } from "../filing/dates";
import { CALENDAR_YEAR, fiscalPosition, fiscalQuarter, fiscalYear, fiscalYearEnd, shiftMonths, type Period } from "../vocabulary/period";
import { currentQuarter, currentYear, headlineQuarter, nearestQuarter, type Frame } from "./frame";
import { longestFirst, type Mention } from "./mention";
import { WordIndex } from "./word-index";

/** Words for time that are understood from another period: "the comparable quarter of 2012", "a year ago". */
export interface Shift {
  readonly years: number;
  readonly quarters: number;
  /** The fiscal year that the other period is moved to, where it is named. */
  readonly toYear: number | null;
}

export interface PeriodMention extends Mention {
  /** Several for "the three and nine months ended September 30, 2013"; empty where the words leave it open. */
  readonly periods: readonly Period[];
  readonly shift: Shift | null;
}

type Read = (match: RegExpMatchArray, frame: Frame) => Omit<PeriodMention, "start" | "end">;
interface Phrase {
  /** What the words may begin with that it may begin with: see WordIndex. */
  readonly keys: readonly string[];
  readonly pattern: RegExp;
  readonly read: Read;
}

const ORDINAL = "(?:first|second|third|fourth|1st|2nd|3rd|4th|final)";
const COUNT = "(?:three|six|nine|twelve|3|6|9|12)";
const WEEKS = "(?:thirteen|fourteen|twenty-?six|twenty-?seven|thirty-?nine|forty|fifty-?two|fifty-?three|13|14|26|27|39|40|52|53)";
const YEAR = "(?:19|20)\\d{2}";
const DATE = `${MONTH_PATTERN}\\s*\\d{1,2}(?:,?\\s+${YEAR})?(?!\\d)`;
const SAME = "(?:same|comparable|corresponding|equivalent|prior[- ]years?'?s?|previous[- ]years?'?s?|last years?'?s?|year[- ]ago|year[- ]earlier|prior[- ]year)";
const SPAN_NOUN = "(?:(?:three|six|nine|twelve|\\d{1,2})[- ](?:months?|weeks?)(?: periods?)?|(?:first|second|third|fourth) quarters?|quarters?|periods?|time|nine-month period)";

const ORDINAL_KEYS: readonly string[] = ["first", "second", "third", "fourth", "final", "#"];
const COUNT_KEYS: readonly string[] = ["three", "six", "nine", "twelve", "#"];
const WEEK_KEYS: readonly string[] = ["thirteen", "fourteen", "twenty", "twentysix", "twentyseven", "thirty", "thirtynine", "forty", "fifty", "fiftytwo", "fiftythree"];
const MONTH_KEYS: readonly string[] = ["sept", ...MONTHS, ...MONTHS.map((month) => month.slice(0, 3))];

const ORDINALS: Readonly<Record<string, number>> = { first: 1, "1st": 1, second: 2, "2nd": 2, third: 3, "3rd": 3, fourth: 4, "4th": 4, final: 4 };
const COUNTS: Readonly<Record<string, number>> = { three: 3, "3": 3, six: 6, "6": 6, nine: 9, "9": 9, twelve: 12, "12": 12 };
const WEEK_MONTHS: readonly (readonly [RegExp, number])[] = [[/thirteen|fourteen|^1[34]/i, 3], [/twenty|^2[67]/i, 6], [/thirty|forty|^39|^40/i, 9], [/fifty|^5[23]/i, 12]];

const quarterOf = (word: string): number => ORDINALS[word.toLowerCase()] ?? Number(/[1-4]/.exec(word)?.[0] ?? 0);
const yearOf = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
const certain = (...periods: readonly (Period | null)[]): Omit<PeriodMention, "start" | "end"> => ({ periods: periods.some((period) => period === null) ? [] : periods.filter((period) => period !== null), shift: null });
const moved = (shift: Partial<Shift>): Omit<PeriodMention, "start" | "end"> => ({ periods: [], shift: { years: 0, quarters: 0, toYear: null, ...shift } });

/** The dates of "September 30, 2013 and 2012" or "June 30"; a day without a year is of the year that the release reports on. */
function datesIn(text: string, frame: Frame): string[] {
  const first = findDate(text) ?? (frame.headline ? findDate(`${text.replace(/,?\s*$/, "")}, ${frame.headline.end.slice(0, 4)}`) : null);
  if (!first) return [];
  const second = /\band\s+((?:19|20)\d{2})\s*$/.exec(text)?.[1];
  return second === undefined ? [first.iso] : [first.iso, `${second}${first.iso.slice(4)}`];
}

function spanned(months: readonly number[], dates: readonly string[]): Omit<PeriodMention, "start" | "end"> {
  return { periods: dates.flatMap((end) => months.map((span): Period => ({ months: span, end }))), shift: null };
}

function partOfYear(months: number, year: number | null, frame: Frame): Period | null {
  return year === null ? null : { months, end: shiftMonths(fiscalYearEnd(year, frame.calendar), months - 12) };
}

const reportedYear = (frame: Frame): number | null => (frame.headline ? fiscalPosition(frame.headline.end, frame.calendar).year : null);

/** How periods are written, each with what it means. Where two fit at one place the longer wins. */
const PHRASES: readonly Phrase[] = [
  // "third quarter of fiscal year 2013", "third quarter 2013 ended September 30, 2013", "Q3 2013", "3Q13"
  { keys: ORDINAL_KEYS, pattern: new RegExp(`\\b(${ORDINAL})[- ](?:fiscal[- ])?quarter(?:'s)?,?(?:\\s+(?:of|in|for))?(?:\\s+(?:the|its|our))?(?:\\s+(fiscal|calendar))?(?:\\s+year)?,?\\s+(${YEAR})\\b`, "gi"), read: (match, frame) => certain(fiscalQuarter(quarterOf(match[1] ?? ""), Number(match[3]), match[2]?.toLowerCase() === "calendar" ? CALENDAR_YEAR : frame.calendar)) },
  { keys: ["q", "#"], pattern: new RegExp(`\\b(?:Q([1-4])|([1-4])Q)(?:[\\s-]?(?:FY|fiscal(?:\\s+year)?|of)?\\s?['\\u2019]?(${YEAR})|(?:\\s?FY\\s?|\\s?['\\u2019]|-)?(\\d{2}))\\b`, "g"), read: (match, frame) => certain(fiscalQuarter(Number(match[1] ?? match[2]), yearOf(match[3] ?? match[4] ?? ""), frame.calendar)) },
  { keys: ["fiscal", "fy", "#"], pattern: new RegExp(`\\b(?:fiscal(?:\\s+year)?\\s+|FY)?(${YEAR})(?:'s)?\\s+(?:(${ORDINAL})[- ](?:fiscal\\s+)?quarter|Q([1-4]))\\b`, "gi"), read: (match, frame) => certain(fiscalQuarter(match[2] ? quarterOf(match[2]) : Number(match[3]), Number(match[1]), frame.calendar)) },
  { keys: [...ORDINAL_KEYS, ...COUNT_KEYS, ...WEEK_KEYS, "quarter", "full", "fiscal", "year"], pattern: new RegExp(`\\b(?:(?:${ORDINAL}[- ](?:fiscal\\s+)?)?quarter|${COUNT}(?:\\s+and\\s+${COUNT})?[- ]months?(?:\\s+periods?)?|${WEEKS}(?:\\s+and\\s+${WEEKS})?[- ]weeks?(?:\\s+periods?)?|(?:full\\s+|fiscal\\s+)?year)(?:\\s+of\\s+(?:fiscal\\s+)?${YEAR})?(?:\\s+that)?,?\\s+(?:ended|ending)\\s+(${DATE}(?:\\s+and\\s+${YEAR})?)`, "gi"), read: (match, frame) => spanned(monthsIn(match[0]), datesIn(match[1] ?? "", frame)) },
  { keys: ["first"], pattern: new RegExp(`\\b(?:first\\s+)(${COUNT})\\s+months(?:\\s+(?:of|in)(?:\\s+the)?(?:\\s+fiscal)?(?:\\s+year)?\\s+(${YEAR})|\\s+of\\s+the\\s+year)?`, "gi"), read: (match, frame) => certain(partOfYear(COUNTS[(match[1] ?? "").toLowerCase()] ?? 0, match[2] ? Number(match[2]) : reportedYear(frame), frame)) },
  { keys: ["first", "second"], pattern: new RegExp(`\\b(first|second)[- ]half(?:\\s+of)?(?:\\s+(?:fiscal|the\\s+year))?(?:\\s+(${YEAR}))?`, "gi"), read: (match, frame) => certain(halfYear(match[1] ?? "", match[2] ? Number(match[2]) : reportedYear(frame), frame)) },
  // "full year 2013", "fiscal 2013", "FY 2013", "2013 full year", "in 2013"
  { keys: ["full", "fiscal", "calendar", "the", "fy"], pattern: new RegExp(`\\b(?:full[- ](?:fiscal[- ])?year(?:\\s+of)?(?:\\s+fiscal)?|fiscal[- ]year|fiscal|calendar(?:\\s+year)?|the\\s+year|FY)\\s?(?:of\\s+)?['\\u2019]?(${YEAR}|\\d{2}(?!\\d|%|\\.))\\b`, "gi"), read: (match, frame) => certain(fiscalYear(yearOf(match[1] ?? ""), frame.calendar)) },
  { keys: ["#"], pattern: new RegExp(`\\b(${YEAR})\\s+(?:full|fiscal|calendar)[- ]year\\b`, "gi"), read: (match, frame) => certain(fiscalYear(Number(match[1]), frame.calendar)) },
  { keys: ["all", "#"], pattern: new RegExp(`(?<=\\b(?:in|for|during|of|from|throughout|our|to|versus|over|than)\\s)(?:all of\\s+)?(${YEAR})\\b(?!\\s+(?:and|or|to|through)\\s+${YEAR})`, "gi"), read: (match, frame) => certain(fiscalYear(Number(match[1]), frame.calendar)) },
  { keys: ["trailing", "last", "past"], pattern: /\b(?:trailing|last|past)[- ](?:twelve|12)[- ]months?\b/gi, read: (_, frame) => certain(frame.headline ? { months: 12, end: frame.headline.end } : null) },
  { keys: ["the", "this", "full", "fiscal", "entire", "whole", "for", "during", "in"], pattern: /\b(?:the\s+|this\s+)?(?:full|fiscal|entire|whole)[- ](?:fiscal[- ])?year\b(?!\s+(?:of\s+)?(?:fiscal\s+)?['\u2019]?\d)|\b(?:for|during|in)\s+the\s+year\b(?!\s+(?:ended|ending|(?:of\s+)?\d{4})|[- ](?:ago|earlier|over|end|to)\b)|\bthis year\b/gi, read: (_, frame) => certain(yearPeriod(currentYear(frame), frame)) },
  { keys: ["year"], pattern: /\byear[- ]to[- ]date\b/gi, read: (_, frame) => certain(yearSoFar(frame)) },
  // "the third quarter", "the quarter"
  { keys: [...ORDINAL_KEYS, "q"], pattern: new RegExp(`\\b(?:(${ORDINAL})[- ](?:fiscal\\s+)?quarter|Q([1-4])\\b(?!['\\u2019]))(?:'s)?`, "gi"), read: (match, frame) => certain(nearestQuarter(match[1] ? quarterOf(match[1]) : Number(match[2]), frame)) },
  { keys: ["the", "this", "our", "its", "quarterly"], pattern: /\b(?:the|this|our|its)\s+(?:current\s+)?quarter\b(?![- ](?:over|end))|\bquarterly\b/gi, read: (_, frame) => certain(currentQuarter(frame)) },
  // "last quarter", "the comparable quarter of 2012", "a year ago"
  { keys: ["last", "prior", "previous", "preceding", "immediately", "linked", "sequential"], pattern: /\b(?:last|prior|previous|preceding|immediately preceding|linked|sequential)\s+(?:fiscal\s+)?quarter\b/gi, read: () => moved({ quarters: -1 }) },
  { keys: ["next", "upcoming", "following"], pattern: new RegExp(`\\b(?:next|upcoming|following)\\s+(?:fiscal\\s+)?quarter\\b`, "gi"), read: (_, frame) => certain(nextQuarter(frame)) },
  { keys: ["same", "comparable", "corresponding", "equivalent", "prior", "previous", "last", "year"], pattern: new RegExp(`\\b${SAME}\\s+(?:fiscal\\s+)?(?:prior[- ]year\\s+|year[- ]ago\\s+)?${SPAN_NOUN}(?:\\s+(?:of|in|from|for|a|one))?(?:\\s+(?:the|its|our))?(?:\\s+(?:prior|previous|last|preceding))?(?:\\s+(?:fiscal|calendar))?(?:\\s+years?(?:\\s+(?:ago|earlier))?\\b)?(?:\\s+(${YEAR}))?`, "gi"), read: (match) => (match[1] ? moved({ toYear: Number(match[1]) }) : moved({ years: -1 })) },
  { keys: [...ORDINAL_KEYS, "last", "prior", "previous"], pattern: new RegExp(`\\b${ORDINAL}[- ]quarter\\s+(?:of\\s+)?(?:the\\s+)?(?:last|prior|previous)\\s+(?:fiscal\\s+)?year\\b|\\b(?:last|prior|previous)\\s+year'?s?\\s+${ORDINAL}[- ]quarter\\b`, "gi"), read: (match, frame) => certain(quarterBefore(match[0], frame)) },
  { keys: ["a", "one", "last", "prior", "previous", "the", "year", "y", "yoy"], pattern: /\b(?:a|one)\s+year\s+(?:ago|earlier|before|prior)\b|\b(?:last|prior|previous|the preceding)\s+(?:fiscal\s+)?year\b|\byear[- ](?:ago|over[- ]year|earlier)\b|\by\s?\/\s?y\b|\byear\s*\/\s*year\b|\bYoY\b/gi, read: () => moved({ years: -1 }) },
  { keys: ["sequentially", "sequential", "quarter", "qoq", "q"], pattern: /\bsequentially\b|\bsequential\b|\bquarter[- ]over[- ]quarter\b|\bQoQ\b|\bq\s?\/\s?q\b/gi, read: () => moved({ quarters: -1 }) },
  // Dates
  { keys: MONTH_KEYS, pattern: new RegExp(`\\b${DATE}(?:\\s+and\\s+${YEAR})?`, "gi"), read: (match, frame) => spanned([0], datesIn(match[0], frame)) },
  { keys: ["at", "as", "by", "ended", "ending", "exited", "closed", "finished"], pattern: /\b(?:at|as of)\s+(?:the\s+)?(?:quarter|year|period)[- ]end\b|\b(?:at|as of|by)\s+the\s+end\s+of\s+(?:the\s+)?(?:period|quarter|year)\b|\b(?:ended|ending|exited|closed|finished)\s+the\s+(?:\w+\s+)?(?:quarter|year|period)\b(?!\s+of)/gi, read: (_, frame) => certain(atEnd(headlineQuarter(frame))) },
  { keys: ["at", "as", "by"], pattern: new RegExp(`\\b(?:at|as of|by)\\s+the\\s+end\\s+of\\s+(?:the\\s+)?(?:(${ORDINAL})[- ]quarter|Q([1-4]))(?:\\s+(?:of\\s+)?(?:fiscal\\s+)?(${YEAR}))?`, "gi"), read: (match, frame) => certain(atEnd(quarterIn(match, frame))) },
  { keys: ["year", "the", "end"], pattern: new RegExp(`\\b(?:year[- ]end|(?:the\\s+)?end\\s+of(?:\\s+fiscal)?(?:\\s+year)?)\\s+(${YEAR})\\b`, "gi"), read: (match, frame) => certain(atEnd(fiscalYear(Number(match[1]), frame.calendar))) },
];

function monthsIn(phrase: string): number[] {
  if (/week/i.test(phrase)) return [...phrase.matchAll(new RegExp(`\\b${WEEKS}\\b(?=(?:\\s+and\\s+${WEEKS})?[- ]weeks?)`, "gi"))].map((match) => WEEK_MONTHS.find(([pattern]) => pattern.test(match[0]))?.[1] ?? 0);
  if (/month/i.test(phrase)) return [...phrase.matchAll(new RegExp(`\\b${COUNT}\\b(?=(?:\\s+and\\s+${COUNT})?[- ]months?)`, "gi"))].map((match) => COUNTS[match[0].toLowerCase()] ?? 0);
  return /quarter/i.test(phrase) ? [3] : [12];
}

function halfYear(word: string, year: number | null, frame: Frame): Period | null {
  return year === null ? null : { months: 6, end: shiftMonths(fiscalYearEnd(year, frame.calendar), word.toLowerCase() === "first" ? -6 : 0) };
}

function yearPeriod(year: number | null, frame: Frame): Period | null {
  return year === null ? null : fiscalYear(year, frame.calendar);
}

function yearSoFar(frame: Frame): Period | null {
  const quarter = frame.headline ? fiscalPosition(frame.headline.end, frame.calendar).quarter : null;
  return frame.headline && quarter !== null ? { months: quarter * 3, end: frame.headline.end } : null;
}

function nextQuarter(frame: Frame): Period | null {
  return frame.headline ? { months: 3, end: shiftMonths(frame.headline.end, 3) } : null;
}

function quarterBefore(words: string, frame: Frame): Period | null {
  const year = reportedYear(frame), ordinal = new RegExp(ORDINAL, "i").exec(words)?.[0];
  return year === null || ordinal === undefined ? null : fiscalQuarter(quarterOf(ordinal), year - 1, frame.calendar);
}

function quarterIn(match: RegExpMatchArray, frame: Frame): Period | null {
  const quarter = match[1] ? quarterOf(match[1]) : Number(match[2]);
  return match[3] ? fiscalQuarter(quarter, Number(match[3]), frame.calendar) : nearestQuarter(quarter, { ...frame, outlook: false });
}

function atEnd(period: Period | null): Period | null {
  return period ? { months: 0, end: period.end } : null;
}

const PHRASE_INDEX = new WordIndex(PHRASES.map(({ keys, pattern, read }) => ({ keys, pattern, entry: read })));

/** The words for time in a sentence, in the order of the text. */
export function findPeriods(text: string, frame: Frame): PeriodMention[] {
  const found: PeriodMention[] = [];
  PHRASE_INDEX.scan(text, (match, read) => found.push({ start: match.index, end: match.index + match[0].trimEnd().length, ...read(match, frame) }));
  return longestFirst(found);
}

/** What a mention means beside the period that the sentence speaks of; empty where that is not certain. */
export function resolvePeriods(mention: PeriodMention, anchors: readonly Period[], frame: Frame): readonly Period[] {
  const { shift } = mention;
  if (!shift) return mention.periods;
  // "Sequentially" is said of quarters and dates only.
  if (shift.quarters !== 0 && anchors.some(({ months }) => months !== 3 && months !== 0)) return [];
  return anchors.map((anchor): Period => {
    if (shift.toYear === null) return { months: anchor.months, end: shiftMonths(anchor.end, 12 * shift.years + 3 * shift.quarters) };
    const { year } = fiscalPosition(anchor.end, frame.calendar);
    return { months: anchor.months, end: shiftMonths(anchor.end, 12 * (shift.toYear - year)) };
  });
}
