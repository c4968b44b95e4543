import { METRICS } from "../vocabulary/metric";
import { periodName, type Period } from "../vocabulary/period";
import { filesAtHand, notAvailable } from "./answer";
import type { Fact, Finding } from "./fact";
import { allFindings, type Library } from "./library";
import { askedFiler, isRefused } from "./question";
import type { TableAnswer, TableValue } from "./table-answer";

function count(figures: number): TableValue {
  return { kind: "number", value: String(figures), numberFormat: "0" };
}

/** Every period and date that the company's filings state figures for, newest first. */
export function periodsTable(library: Library): TableAnswer {
  const filer = askedFiler(library, null);
  if (isRefused(filer)) return filer;
  const figures = new Map<string, { readonly period: Period; readonly figures: number }>();
  for (const { fact } of allFindings(filer)) {
    const name = periodName(fact.period, filer.calendar);
    figures.set(name, { period: fact.period, figures: (figures.get(name)?.figures ?? 0) + 1 });
  }
  if (figures.size === 0) return notAvailable(`No figures were found in the filings at hand (${filesAtHand(filer.entries)}).`);
  const sorted = [...figures].sort(([, a], [, b]) => b.period.end.localeCompare(a.period.end) || a.period.months - b.period.months);
  return { kind: "table", rows: [["Period", "Ends", "Figures"], ...sorted.map(([name, { period, figures: number }]): TableValue[] => [name, period.end, count(number)])] };
}

const UNIT_WORDS: Readonly<Record<Fact["unit"], string>> = { money: "money", per_share: "per share", shares: "shares", percent: "percent", ratio: "ratio", count: "count" };
const KNOWN_ORDER: ReadonlyMap<string, number> = new Map(METRICS.map((metric, index) => [metric.id, index]));

/** Every measure that the company's filings state: its name, what LPSN.FACT takes for it, its unit and its periods, newest first. */
export function metricsTable(library: Library): TableAnswer {
  const filer = askedFiler(library, null);
  if (isRefused(filer)) return filer;
  const measures = [...filer.findings].sort(([a], [b]) => (KNOWN_ORDER.get(a) ?? METRICS.length) - (KNOWN_ORDER.get(b) ?? METRICS.length));
  if (measures.length === 0) return notAvailable(`No figures were found in the filings at hand (${filesAtHand(filer.entries)}).`);
  const newestFirst = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => b.fact.period.end.localeCompare(a.fact.period.end) || a.fact.period.months - b.fact.period.months);
  const lines = measures.map(([measure, ofMeasure]): TableValue[] => {
    const findings = newestFirst([...ofMeasure.values()]), first = findings[0]?.fact;
    const name = first?.name ?? measure;
    return [name, KNOWN_ORDER.has(measure) ? measure : name, first ? UNIT_WORDS[first.unit] : "", findings.map(({ fact }) => periodName(fact.period, filer.calendar)).join(", ")];
  });
  return { kind: "table", rows: [["Measure", "Name for LPSN.FACT", "Unit", "Periods"], ...lines] };
}
