import { metricById, metricByLabel } from "../vocabulary/metric";
import type { ProseFigure, Report } from "../vocabulary/report";
import type { Fact } from "./fact";
import { parsePeriod, type PeriodContext } from "./period-grammar";
import { labelMeasure } from "./statement-facts";

/** Units whose printed figures a sentence may give in thousands or millions. */
const SCALED_UNITS: ReadonlySet<ProseFigure["unit"]> = new Set(["money", "shares", "count"]);

/** The facts that a report's sentences state: of releases and of letters. A growth figure is never its measure itself. */
export function proseFacts(report: Report, context: PeriodContext): Fact[] {
  const currency = report.statements[0]?.currency ?? "USD";
  return report.metrics.flatMap((figure, index): Fact[] => {
    const parsed = parsePeriod(figure.period, context);
    if (parsed.kind !== "period") return [];
    const metric = (figure.concept === null ? undefined : metricById(figure.concept)) ?? metricByLabel(figure.metric);
    const isMetric = metric !== undefined && metric.unit === figure.unit && (figure.against ?? null) === null;
    const instant = isMetric && metric.instant === true;
    // "Cash of $77.4 million in the third quarter" is a balance at its end; a flow needs a span.
    const period = instant ? { months: 0, end: parsed.period.end } : parsed.period;
    if (isMetric && !instant && period.months === 0) return [];
    return [{
      measure: isMetric ? metric.id : labelMeasure(figure.metric),
      name: isMetric ? metric.name : figure.metric,
      period,
      value: figure.value,
      printed: figure.value ?? "",
      unit: figure.unit,
      scale: SCALED_UNITS.has(figure.unit) ? figure.scale : 1,
      currency,
      state: figure.value === null ? "redacted" : "read",
      hedge: figure.hedge ?? null,
      source: { file: report.file, filed: report.date, cell: `m${index + 1}`, statement: null, row: figure.metric, column: null, sentence: figure.text, at: figure.at },
      derivation: null,
      proposed: null,
    }];
  });
}
