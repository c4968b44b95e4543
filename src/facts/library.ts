import type { SourceTextData } from "../filing/source-text";
import { isIsoDate, nearestMonth, endOfMonth, periodKey, type FiscalCalendar, type Period } from "../vocabulary/period";
import type { Report } from "../vocabulary/report";
import { acceptedOf, type RepairDecision } from "./decision";
import type { Fact, Finding, Measure } from "./fact";
import { fiscalFrame, groupByFiler, namesFiler, newestFirst } from "./filers";
import { mendedReport } from "./mended-report";
import { choose } from "./precedence";
import { proseFacts } from "./prose-facts";
import { statementFacts } from "./statement-facts";

/** A filing as read, and the decoded source text that its places point into. */
export interface LibraryEntry {
  readonly report: Report;
  readonly source: string;
  /** What the same entry is read from again where that is not the source, see `Filing`. */
  readonly kept?: string;
  /** Its paragraphs; none of a letter, whose own parts are in its report. */
  readonly prose: readonly SourceTextData[];
}

/** A company, its filings at hand and everything that they state. */
export interface Filer {
  readonly name: string;
  readonly ticker: string | null;
  /** What it can be called by, see `namesFiler`. */
  readonly keys: ReadonlySet<string>;
  readonly calendar: FiscalCalendar;
  /** The newest filing's headline period; null where none states one. */
  readonly anchor: Period | null;
  /** Newest first. */
  readonly entries: readonly LibraryEntry[];
  /** Measure, then a period's or date's key, to what answers. Ask `findingAt`. */
  readonly findings: ReadonlyMap<Measure, ReadonlyMap<string, Finding>>;
}

/** The filings at hand and their facts. It never changes: adding a filing makes a new one. */
export interface Library {
  readonly entries: readonly LibraryEntry[];
  /** In the order in which their first filings were added. The first one answers where nobody is named. */
  readonly filers: readonly Filer[];
}

/** Puts filings together to a library, with the repairs that were accepted in their figures. Derived figures are not in it: they are made when asked for. */
export function makeLibrary(entries: readonly LibraryEntry[], decisions: readonly RepairDecision[] = []): Library {
  const mended = entries.map((entry) => ({ ...entry, report: mendedReport(entry.report, acceptedOf(decisions, entry.report)) }));
  return { entries, filers: groupByFiler(mended).map(({ keys, entries: own }) => makeFiler(keys, own)) };
}

function makeFiler(keys: ReadonlySet<string>, own: readonly LibraryEntry[]): Filer {
  const entries = newestFirst(own), frame = fiscalFrame(entries);
  const registrants = entries.map(({ report }) => report.registrant);
  return {
    name: registrants.find(({ name }) => name !== null)?.name ?? entries[0]?.report.file ?? "",
    ticker: registrants.find(({ ticker }) => ticker !== null)?.ticker ?? null,
    keys,
    ...frame,
    entries,
    findings: index(entries.flatMap(({ report }) => [...statementFacts(report), ...proseFacts(report, frame)])),
  };
}

/** Spans meet by their last month, since 52- and 53-week years drift; balances are of their very day. */
function keyOf(period: Period): string {
  return period.months === 0 ? `0:${period.end}` : periodKey(period);
}

function index(facts: readonly Fact[]): ReadonlyMap<Measure, ReadonlyMap<string, Finding>> {
  const grouped = new Map<Measure, Map<string, [Fact, ...Fact[]]>>();
  for (const fact of facts) {
    const ofMeasure = grouped.get(fact.measure) ?? new Map<string, [Fact, ...Fact[]]>();
    grouped.set(fact.measure, ofMeasure);
    const key = keyOf(fact.period), stated = ofMeasure.get(key);
    if (stated) stated.push(fact);
    else ofMeasure.set(key, [fact]);
  }
  return new Map([...grouped].map(([measure, ofMeasure]) => [measure, new Map([...ofMeasure].map(([key, stated]) => [key, choose(stated)]))]));
}

const DAY = 86_400_000;
/** Days that a fiscal period may end on either side of a month's end (52- and 53-week years). */
const WEEKS_DRIFT_DAYS = 10;

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
}

/** Whether a typed date means a period's last day: that very day, or the month's end nearest to it. */
export function meansLastDay(typed: string, end: string): boolean {
  if (typed === end) return true;
  if (!isIsoDate(typed) || !isIsoDate(end)) return false;
  const { year, month } = nearestMonth(end);
  return typed === endOfMonth(year, month) && daysApart(typed, end) <= WEEKS_DRIFT_DAYS;
}

/**
 * What answers for a measure and a period. A balance (months 0) is found at its day, or at the last day of the fiscal
 * period that ends nearest to a month's end asked for.
 */
export function findingAt(filer: Filer, measure: Measure, period: Period): Finding | undefined {
  const ofMeasure = filer.findings.get(measure);
  const exact = ofMeasure?.get(keyOf(period));
  if (exact || period.months > 0 || !ofMeasure) return exact;
  return [...ofMeasure.values()]
    .filter(({ fact }) => fact.period.months === 0 && meansLastDay(period.end, fact.period.end))
    .sort((a, b) => daysApart(a.fact.period.end, period.end) - daysApart(b.fact.period.end, period.end))[0];
}

/** The filer that a ticker, CIK, file number or name means, in any case; the first for null; null where there is none. */
export function findFiler(library: Library, typed: string | null): Filer | null {
  if (typed === null) return library.filers[0] ?? null;
  return library.filers.find(({ keys }) => namesFiler(typed, keys)) ?? null;
}

/** Every finding of a filer, in the order of its filings. */
export function allFindings(filer: Filer): Finding[] {
  return [...filer.findings.values()].flatMap((ofMeasure) => [...ofMeasure.values()]);
}
