import { periodKey, type FiscalCalendar, type Period } from "../vocabulary/period";
import type { Report } from "../vocabulary/report";
import type { Fact, Finding, Measure } from "./fact";
import { anchorOf, calendarOfFilings, groupByFiler, namesFiler, newestFirst } from "./filers";
import { choose } from "./precedence";
import { proseFacts } from "./prose-facts";
import { statementFacts } from "./statement-facts";

/** A filing as read, and the decoded source text that its places point into. */
export interface LibraryEntry {
  readonly report: Report;
  readonly source: string;
}

/** A company, its filings at hand and everything that they state. */
export interface Filer {
  readonly name: string;
  readonly ticker: string | null;
  readonly cik: string | null;
  /** What it can be called by, see `namesFiler`. */
  readonly keys: ReadonlySet<string>;
  readonly calendar: FiscalCalendar;
  /** The newest filing's headline period; null where none states one. */
  readonly anchor: Period | null;
  /** Newest first. */
  readonly entries: readonly LibraryEntry[];
  /** Measure, then `periodKey`, to what answers. */
  readonly findings: ReadonlyMap<Measure, ReadonlyMap<string, Finding>>;
}

/** The filings at hand and their facts. */
export interface Library {
  readonly entries: readonly LibraryEntry[];
  /** In the order in which their first filings were added. The first one answers where nobody is named. */
  readonly filers: readonly Filer[];
}

/** Puts filings together to a library. Nothing is changed or computed: derived figures are made when asked for. */
export function makeLibrary(entries: readonly LibraryEntry[]): Library {
  return { entries, filers: groupByFiler(entries).map(({ keys, entries: own }) => makeFiler(keys, own)) };
}

function makeFiler(keys: ReadonlySet<string>, own: readonly LibraryEntry[]): Filer {
  const entries = newestFirst(own);
  const registrants = entries.map(({ report }) => report.registrant);
  const calendar = calendarOfFilings(entries), anchor = anchorOf(entries, calendar);
  const facts = entries.flatMap(({ report }) => [...statementFacts(report), ...proseFacts(report, { calendar, anchor })]);
  return {
    name: registrants.find(({ name }) => name !== null)?.name ?? entries[0]?.report.file ?? "",
    ticker: registrants.find(({ ticker }) => ticker !== null)?.ticker ?? null,
    cik: registrants.find(({ cik }) => cik !== null)?.cik ?? null,
    keys, calendar, anchor, entries,
    findings: index(facts),
  };
}

function index(facts: readonly Fact[]): ReadonlyMap<Measure, ReadonlyMap<string, Finding>> {
  const grouped = new Map<Measure, Map<string, [Fact, ...Fact[]]>>();
  for (const fact of facts) {
    const ofMeasure = grouped.get(fact.measure) ?? new Map<string, [Fact, ...Fact[]]>();
    grouped.set(fact.measure, ofMeasure);
    const key = periodKey(fact.period), stated = ofMeasure.get(key);
    if (stated) stated.push(fact);
    else ofMeasure.set(key, [fact]);
  }
  return new Map([...grouped].map(([measure, ofMeasure]) => [measure, new Map([...ofMeasure].map(([key, stated]) => [key, choose(stated)]))]));
}

/** The filer that a ticker, CIK or name means, in any case; the first one for an empty text; null where there is none. */
export function findFiler(library: Library, typed: string | null): Filer | null {
  if (typed === null || typed.trim() === "") return library.filers[0] ?? null;
  return library.filers.find(({ keys }) => namesFiler(typed, keys)) ?? null;
}

/** Every fact that answers for some measure and period, in the order of the filings. */
export function allFindings(filer: Filer): Finding[] {
  return [...filer.findings.values()].flatMap((ofMeasure) => [...ofMeasure.values()]);
}
