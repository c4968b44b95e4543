import type { FiledDocument } from "../filing/blocks";
import { openingOf } from "../filing/opening";
import { CALENDAR_YEAR, fiscalPosition, isoDate, nearestMonth, type FiscalCalendar, type Period } from "../vocabulary/period";
import { tablePeriods, type TablePeriods } from "./header-periods";
import { endedIn, quartersIn, yearlessEnds, yearsIn, type EndedPeriod, type NamedPeriod } from "./period-words";

/** What is known besides the release's own text. */
export interface CalendarHints {
  /** FISCAL YEAR END of a submission's header, or of an inline-XBRL cover: "1231", "--09-28". */
  readonly fiscalYearEnd?: string | null;
  /** The release's date, ISO. */
  readonly date?: string | null;
}

/** The facts that evidence rules read, gathered once. */
interface Facts {
  /** The opening, told in one line. */
  readonly text: string;
  readonly lines: readonly string[];
  readonly ended: readonly (EndedPeriod & { readonly line: string })[];
  readonly named: readonly NamedPeriod[];
  readonly tables: readonly TablePeriods[];
  readonly hints: CalendarHints;
}

interface Vote {
  /** 1 to 12: the month whose end is nearest to the fiscal year's end. */
  readonly month: number;
  readonly weight: number;
}

interface EvidenceRule {
  readonly says: string;
  readonly votes: (facts: Facts) => readonly Vote[];
}

const monthOf = (date: string): number => nearestMonth(date).month;
const later = (month: number, months: number): number => ((month - 1 + months) % 12) + 1;
/** The most that one kind of evidence may weigh, however often it is repeated. */
const MOST_PER_RULE = 3;

/** How a filing tells when its company's fiscal years end, with how much each telling weighs. */
const EVIDENCE: readonly EvidenceRule[] = [
  {
    says: "the submission's header or the cover gives the fiscal year end",
    votes: ({ hints }) => {
      const match = /(\d{2})-?(\d{2})$/.exec(hints.fiscalYearEnd ?? "");
      const month = Number(match?.[1]), day = Number(match?.[2]);
      return match && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? [{ month: monthOf(`2001-${match[1] ?? ""}-${match[2] ?? ""}`), weight: 6 }] : [];
    },
  },
  {
    says: "a quarter is named together with its last day: third quarter ended June 26, 2004",
    votes: ({ ended }) => ended.flatMap((each) => {
      if (each.period.months !== 3) return [];
      const quarter = each.quarter ?? besideQuarter(each);
      return quarter === null ? [] : [{ month: later(monthOf(each.period.end), 3 * (4 - quarter)), weight: 5 }];
    }),
  },
  {
    says: "a quarter's last day is told without its year: second quarter ended November 30",
    votes: ({ text }) => yearlessEnds(text).map(({ quarter, month, day }) => ({ month: later(monthOf(isoDate(2001, month, day)), 3 * (4 - quarter)), weight: 3 })),
  },
  {
    says: "a fiscal year ended or ends on a date",
    votes: ({ ended }) => ended.filter((each) => each.period.months === 12 && /year/i.test(each.line.slice(each.start, each.start + 24)) && !/trailing|rolling/i.test(each.line.slice(Math.max(0, each.start - 16), each.start))).map((each) => ({ month: monthOf(each.period.end), weight: each.fiscal ? 5 : 4 })),
  },
  {
    says: "fifty-two or fifty-three weeks are a fiscal year",
    votes: ({ ended, tables }) => [...ended.filter((each) => each.weeks && each.period.months === 12).map((each) => ({ month: monthOf(each.period.end), weight: 5 })), ...tables.flatMap((table) => (table.weeks ? table.periods.filter((period) => period.months === 12).map((period) => ({ month: monthOf(period.end), weight: 4 })) : []))],
  },
  { says: "a column is headed year ended", votes: ({ tables }) => tables.flatMap((table) => table.yearEnds.map((end) => ({ month: monthOf(end), weight: 4 }))) },
  {
    says: "six or nine months to a date began with the fiscal year",
    votes: ({ ended, tables }) => [...ended.map((each) => each.period), ...tables.flatMap((table) => table.periods)].filter((period) => period.months === 6 || period.months === 9).map((period) => ({ month: later(monthOf(period.end), 12 - period.months), weight: 4 })),
  },
  {
    says: "a cash-flow statement's three months began with the fiscal year",
    votes: ({ tables }) => tables.filter((table) => table.cashFlow && table.periods.every((period) => period.months === 3) && new Set(table.periods.map((period) => monthOf(period.end))).size === 1).flatMap((table) => table.periods.map((period) => ({ month: later(monthOf(period.end), 9), weight: 3 }))),
  },
  { says: "a balance sheet is compared with the last fiscal year's end", votes: ({ tables }) => tables.filter((table) => table.balanceSheet).flatMap((table) => comparisonDate(table.periods)) },
  {
    says: "the headline's quarter and the newest quarter that ended",
    votes: ({ named, ended, tables, hints }) => {
      const quarter = named[0]?.quarter ?? null, date = hints.date ?? null;
      const end = newestQuarterEnd(tables, date) ?? newest(ended.filter((each) => each.period.months === 3).map((each) => each.period.end), date);
      return quarter === null || end === null ? [] : [{ month: later(monthOf(end), 3 * (4 - quarter)), weight: 2 }];
    },
  },
  { says: "most fiscal years are calendar years", votes: () => [{ month: 12, weight: 1 }] },
];

/** Of two balance-sheet dates less than a year apart the earlier is a year's end; of three, the middle one. */
function comparisonDate(periods: readonly Period[]): Vote[] {
  const ends = periods.map((period) => period.end).sort();
  const apart = (a: string, b: string): number => { const x = nearestMonth(a), y = nearestMonth(b); return (y.year - x.year) * 12 + y.month - x.month; };
  const [first = "", second = "", third = ""] = ends;
  if (ends.length === 2) {
    const months = apart(first, second);
    return months === 12 ? [{ month: monthOf(first), weight: 2 }] : months === 3 || months === 6 || months === 9 ? [{ month: monthOf(first), weight: 3 }] : [];
  }
  return ends.length === 3 && apart(first, third) === 12 && apart(second, third) % 3 === 0 && apart(second, third) > 0 && apart(second, third) < 12 && apart(second, third) !== 3 ? [{ month: monthOf(second), weight: 3 }] : [];
}

/** The quarter named in the same sentence as "quarter ended ...", without a comparison between them. */
function besideQuarter(each: EndedPeriod & { readonly line: string }): number | null {
  const before = each.line.slice(Math.max(0, each.start - 60), each.start), after = each.line.slice(each.end, each.end + 8);
  const own = quartersIn(`${before}${each.line.slice(each.start, each.end)}`).filter((found) => found.end <= before.length + 14);
  const last = own.at(-1);
  return last?.quarter != null && !/compared|versus|prior|[.;]\s/i.test(before.slice(last.end)) && !/^\s*and\b/.test(after) ? last.quarter : null;
}

/** The newest three months in any table that had ended when the release came out. */
export function newestQuarterEnd(tables: readonly TablePeriods[], date: string | null): string | null {
  return newest(tables.flatMap((table) => table.periods).filter((period) => period.months === 3).map((period) => period.end), date);
}

function newest(ends: readonly string[], date: string | null): string | null {
  return ends.filter((end) => date === null || end <= date).reduce<string | null>((latest, end) => (latest === null || end > latest ? end : latest), null);
}

const MAX_LINES = 110;

function gather(release: FiledDocument, hints: CalendarHints): Facts {
  const opening = openingOf(release);
  const lines = opening.lines.slice(0, MAX_LINES).map((line) => line.text);
  // Sentences of a plain text run over its lines.
  const text = opening.text.replace(/\n/g, " ");
  return { text, lines, ended: endedIn(text).map((each) => ({ ...each, line: text })), named: quartersIn(opening.lines.slice(0, 30).map((line) => line.text).join(" ")), tables: tablePeriods(release), hints };
}

/**
 * When the company's fiscal years end and how it names them, by all that its release tells, weighed; the calendar year
 * where nothing does.
 */
export function inferCalendar(release: FiledDocument, hints: CalendarHints = {}): FiscalCalendar {
  const facts = gather(release, hints);
  const weights = new Array<number>(13).fill(0);
  for (const rule of EVIDENCE) {
    const byMonth = new Map<number, { weight: number; times: number }>();
    for (const { month, weight } of rule.votes(facts)) {
      const sofar = byMonth.get(month) ?? { weight: 0, times: 0 };
      // The first telling weighs in full, repetitions a little each.
      byMonth.set(month, { weight: sofar.weight + (sofar.times === 0 ? weight : sofar.times < MOST_PER_RULE ? 0.5 : 0), times: sofar.times + 1 });
    }
    for (const [month, { weight }] of byMonth) weights[month] = (weights[month] ?? 0) + weight;
  }
  const yearEndMonth = weights.indexOf(Math.max(...weights));
  if (yearEndMonth < 1) return CALENDAR_YEAR;
  return { yearEndMonth, yearNameOffset: yearNameOffset(facts, yearEndMonth) };
}

/** Whether nothing between a period's name and its last day ends the sentence or starts a comparison. */
function sameClause(text: string, a: { readonly start: number; readonly end: number }, b: { readonly start: number; readonly end: number }): boolean {
  const between = a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
  return !/[.;]\s|\b(?:compar|versus|vs\b|from|prior|and\b|last year|while)/i.test(between);
}

/** Years that end after May are named after the year they end in. */
const LAST_BEGINNERS_MONTH = 5;

/** -1 where named quarters and years, laid beside their last days, turn out to be named after the year they began in. */
function yearNameOffset({ ended, tables, lines, hints }: Facts, yearEndMonth: number): 0 | -1 {
  if (yearEndMonth > LAST_BEGINNERS_MONTH) return 0;
  const calendar: FiscalCalendar = { yearEndMonth, yearNameOffset: 0 };
  let balance = 0;
  const compare = (year: number, end: string, weight: number): void => {
    const ending = fiscalPosition(end, calendar).year;
    if (year === ending) balance += weight;
    else if (year === ending - 1) balance -= weight;
  };
  const text = ended[0]?.line ?? lines.join(" ");
  const named = [...quartersIn(text), ...yearsIn(text)].filter((each) => each.year !== null);
  for (const each of ended) {
    const near = named.filter((name) => Math.abs(name.start - each.start) < 90 && (name.quarter === null) === (each.period.months === 12) && sameClause(text, name, each)).sort((a, b) => Math.abs(a.start - each.start) - Math.abs(b.start - each.start))[0];
    if (near?.year != null && !(near.start < each.end && near.end > each.end - 6)) compare(near.year, each.period.end, near.fiscal ? 3 : 2);
  }
  // The newest fiscal year named for a quarter that has ended, beside the newest quarter of the tables.
  const last = newestQuarterEnd(tables, hints.date ?? null) ?? newest(ended.filter((each) => each.period.months === 3 || each.period.months === 12).map((each) => each.period.end), hints.date ?? null);
  const quarter = last === null ? null : fiscalPosition(last, calendar).quarter;
  if (last !== null) {
    const years = named.filter((each) => each.quarter === quarter && each.year !== null).map((each) => each.year ?? 0);
    if (years.length > 0) compare(Math.max(...years), last, 2);
  }
  if (balance !== 0) return balance < 0 ? -1 : 0;
  const weeks = ended.some((each) => each.weeks) || tables.some((table) => table.weeks);
  // Retailers, whose 52- or 53-week years end about January 31, name them after the year they began in.
  return weeks && yearEndMonth === 1 ? -1 : 0;
}
