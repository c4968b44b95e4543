import { metricById } from "../vocabulary/metric";
import { periodName, type Period } from "../vocabulary/period";
import type { Report } from "../vocabulary/report";
import { derive } from "./derive";
import type { Fact } from "./fact";
import { filerKey, filerName } from "./filer";
import { factKey, periodContext, reportsOf, type Library } from "./library";
import { findMetric, suggestMetrics, type MetricFound } from "./metric-lookup";
import { answerFormat } from "./number-format";
import { asInstant, asSpan, parsePeriod, type PeriodContext } from "./period-grammar";
import { withheld } from "./redactions";
import { parseScale, scaled } from "./scale";

/** Arguments as a cell gives them: text, numbers, or null for what was left out. */
export interface Question {
  readonly metric: unknown;
  readonly period: unknown;
  readonly scale?: unknown;
  readonly filer?: unknown;
}

/** The reason why there is no value: `not_available` is Excel's #N/A, `invalid` (an argument is wrong) its #VALUE!. */
export interface NoAnswer {
  readonly kind: "not_available" | "invalid";
  readonly message: string;
}

export interface ValueAnswer {
  readonly kind: "value";
  readonly fact: Fact;
  /** Signed decimal in the asked scale. */
  readonly value: string;
  readonly numberFormat: string;
}

export type Answer = ValueAnswer | NoAnswer;

export function invalid(message: string): NoAnswer {
  return { kind: "invalid", message };
}

export function notAvailable(message: string): NoAnswer {
  return { kind: "not_available", message };
}

/** The filings of one company and what periods mean there, or why there are none. */
export function filings(library: Library, filer: unknown): { readonly reports: readonly Report[]; readonly context: PeriodContext } | NoAnswer {
  if (library.entries.length === 0) return notAvailable("The library is empty; add a filing in the Tieout pane.");
  const words = typeof filer === "string" && filer.trim() !== "" ? filer : null;
  const reports = reportsOf(library, words);
  if (reports.length === 0) return notAvailable(`No filing of "${words ?? ""}" is in the library; it holds ${[...new Set(library.entries.map(({ report }) => filerName(report)))].join(", ")}.`);
  return { reports, context: periodContext(reports) };
}

/** One measure of one company for one period, as printed or in the asked scale, or the reason why there is none. */
export function ask(library: Library, question: Question): Answer {
  const scale = parseScale(question.scale);
  if (scale.kind === "invalid") return invalid(scale.message);
  const at = filings(library, question.filer);
  if ("kind" in at) return at;
  const { reports, context } = at;
  const words = typeof question.metric === "string" ? question.metric : String(question.metric ?? "");
  const read = parsePeriod(question.period, context);
  if (read.kind === "invalid") return invalid(read.message);
  const metric = findMetric(words, library);
  if (!metric) return withheld(library, reports, words, read.period, context) ?? unknownMetric(words, library);
  return findFact(library, reports, metric, read.period, context, (fact, value) => {
    const shown = scaled(fact, value, scale);
    return { kind: "value", fact, value: shown, numberFormat: answerFormat(fact, shown) };
  });
}

function unknownMetric(words: string, library: Library): NoAnswer {
  const near = suggestMetrics(words, library);
  return invalid(`"${words}" is no measure Tieout knows${near.length === 0 ? "; LPSN.METRICS() lists them" : `; did you mean ${near.join(" or ")}?`}${near.length === 0 ? "." : ""}`);
}

function findFact(library: Library, reports: readonly Report[], metric: MetricFound, asked: Period, context: PeriodContext, answer: (fact: Fact, value: string) => ValueAnswer): Answer {
  const filer = reports[0] ? filerKey(reports[0]) : "";
  const candidates = (period: Period): readonly Fact[] => library.index.get(factKey(filer, metric.metric, period)) ?? [];
  const best = (period: Period): Fact | null => candidates(period).find((fact) => fact.value !== null) ?? null;
  const period = metric.instant ? asInstant(asked) : asSpan(asked);
  // A date may also ask for a figure that a table gives at a date, such as a count of employees.
  const fact = best(period) ?? (asked.months === 0 ? best(asked) : null) ?? (metric.instant ? null : derive(period, best, context));
  if (fact?.value != null) return answer(fact, fact.value);
  return notAvailable(reasonWhyNot(candidates(period)[0], metric, period, reports, context));
}

function reasonWhyNot(printed: Fact | undefined, metric: MetricFound, period: Period, reports: readonly Report[], context: PeriodContext): string {
  const what = `${metricById(metric.metric)?.name ?? metric.name} for ${periodName(period, context.calendar)}`;
  switch (printed?.state) {
    case "damaged": return `${what} is damaged in ${printed.source.file}: it prints "${printed.text}", which cannot be relied on.`;
    case "redacted": return `${what} is withheld in ${printed.source.file}: confidential treatment was requested.`;
    case "not_meaningful": return `${what} is printed as "${printed.text}" in ${printed.source.file}: not meaningful.`;
    default: return `${what} is not disclosed in ${reports.map((report) => report.file).join(", ")}.`;
  }
}
