import type { Reading } from "../report/read-report";
import type { MetricId } from "../vocabulary/metric";
import { CALENDAR_YEAR, periodKey, type Period } from "../vocabulary/period";
import type { Report } from "../vocabulary/report";
import type { StatementKind } from "../vocabulary/statement";
import { collectFacts } from "./collect-facts";
import type { Fact } from "./fact";
import { filerKey, namesFiler } from "./filer";
import { asSpan, parsePeriod, type PeriodContext } from "./period-grammar";

/** One filing at hand: what was read of it, and its decoded source text. */
export type LibraryEntry = Reading;

/** The filings at hand and their facts. It never changes: adding a filing makes a new one. */
export interface Library {
  /** Newest first; filings without a date last. */
  readonly entries: readonly LibraryEntry[];
  readonly facts: readonly Fact[];
  /** Facts by filer, metric and period, best source first. */
  readonly index: ReadonlyMap<string, readonly Fact[]>;
}

/** The statement that is a measure's home goes first; a sentence's rounded figure last. */
const RANK: Readonly<Record<StatementKind | "prose", number>> = { income_statement: 0, balance_sheet: 0, cash_flow: 0, reconciliation: 1, supplemental: 2, segment: 3, guidance: 4, prose: 5 };
/**
 * Costs that an income statement shows only in part, because the rest stands within other lines (amortization within
 * cost of revenue): the cash flow statement and the bridge add back the whole.
 */
const WHOLE_IN_BRIDGE: ReadonlySet<MetricId> = new Set(["AmortizationOfIntangibleAssets", "ShareBasedCompensation", "Depreciation", "DepreciationAndAmortization"]);
const PART_ONLY_RANK = 4;

function rankOf(fact: Fact): number {
  return fact.kind === "income_statement" && WHOLE_IN_BRIDGE.has(fact.metric) ? PART_ONLY_RANK : RANK[fact.kind];
}

export function factKey(filer: string, metric: string, period: Period): string {
  return `${filer}|${metric}|${periodKey(period)}`;
}

/** The library of the entries. The later of two filings goes first where both print a figure. */
export function makeLibrary(entries: readonly LibraryEntry[]): Library {
  const newestFirst = [...entries].sort((a, b) => (b.report.date ?? "").localeCompare(a.report.date ?? ""));
  const facts = newestFirst.flatMap(({ report }) => collectFacts(report));
  const index = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = factKey(fact.filer, fact.metric, fact.period);
    const known = index.get(key);
    if (known) known.push(fact);
    else index.set(key, [fact]);
  }
  for (const known of index.values()) known.sort((a, b) => rankOf(a) - rankOf(b));
  return { entries: newestFirst, facts, index };
}

/**
 * The reports of one company, newest first: the one named, else the one whose statements are the newest at hand.
 * Empty when nothing fits.
 */
export function reportsOf(library: Library, filer: string | null): readonly Report[] {
  const reports = library.entries.map(({ report }) => report);
  const first = filer === null ? (reports.find((report) => report.statements.length > 0) ?? reports[0]) : reports.find((report) => namesFiler(filer, report));
  if (!first) return [];
  const key = filerKey(first);
  return reports.filter((report) => filerKey(report) === key);
}

/** What relative periods count from for a company: its newest filing with a headline period. */
export function periodContext(reports: readonly Report[]): PeriodContext {
  const newest = reports.find((report) => report.headlinePeriod !== null);
  if (newest?.headlinePeriod == null) return { calendar: reports[0]?.calendar ?? CALENDAR_YEAR, anchor: null };
  const read = parsePeriod(newest.headlinePeriod, { calendar: newest.calendar, anchor: null });
  return { calendar: newest.calendar, anchor: read.kind === "period" ? asSpan(read.period) : null };
}
