import { indexProse, type ProseIndex } from "../tieout/checks/prose-index";
import { indexFigures, type FigureIndex } from "../tieout/figures";
import { sumsOf } from "../tieout/formulas/formulas";
import { metricById, metricByLabel, type Metric, type MetricId } from "../vocabulary/metric";
import type { Check, Report } from "../vocabulary/report";
import type { StatementKind } from "../vocabulary/statement";

/** A filing as it was read. */
export interface WithReport {
  readonly report: Report;
}

/** One filing as evidence for and against others. */
export interface FilingView {
  /** Its place in the library: filings from several folders may have one name. */
  readonly number: number;
  readonly report: Report;
  readonly figures: FigureIndex;
  readonly prose: ProseIndex;
  /** Ids of the cells that a sum of the filing's own bears out to the last place. */
  readonly borneOut: ReadonlySet<string>;
  /** Ids of the cells that a sum of the filing's own speaks against. */
  readonly contradicted: ReadonlySet<string>;
}

/** Tables that choose the signs of their rows: outlays in parentheses, charges added back. */
export const CHOOSE_SIGNS: ReadonlySet<StatementKind> = new Set(["cash_flow", "reconciliation", "supplemental"]);

/** What a sentence or an outlook is about: by its own words, else by what the reader made of them. */
export function measureOf({ metric, concept }: { readonly metric: string; readonly concept: MetricId | null }): Metric | undefined {
  return metricByLabel(metric) ?? (concept === null ? undefined : metricById(concept));
}

const OWN_SUMS: ReadonlySet<Check["kind"]> = new Set(["sum", "identity"]);

export function viewOf({ report }: WithReport, number: number): FilingView {
  const statements = report.statements.filter(({ kind }) => kind !== "guidance");
  const inSums = (wanted: Check["status"]): ReadonlySet<string> => new Set(report.checks.filter(({ kind, status }) => status === wanted && OWN_SUMS.has(kind)).flatMap(({ cells }) => cells));
  return {
    number,
    report,
    figures: indexFigures(statements, (statement) => sumsOf(statement).columns),
    prose: indexProse(report.metrics, report.calendar),
    borneOut: inSums("exact"),
    contradicted: inSums("broken"),
  };
}

/** Oldest first; filings without a date last, in the order given. */
export function oldestFirst(views: readonly FilingView[]): readonly FilingView[] {
  const key = (view: FilingView): string => view.report.date ?? "~";
  return [...views].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
