import type { MetricId } from "../../vocabulary/metric";
import { periodKey } from "../../vocabulary/period";
import type { ProseFigure, Report } from "../../vocabulary/report";
import { referenceTo, type PlacedFigures } from "../placed-figure";
import type { OverviewLine } from "./headline-block";
import { MARGINS } from "./headline-measures";
import type { HeadlineFigure, HeadlineRow, PeriodPair } from "./headline-figures";

/** More is a table's work: the sheet of figures has them all. */
const MOST_LINES = 12;

/** Measures that only sentences state (bookings, new customers), for the periods that the Overview shows. Growth is left to the Overview's own columns. */
export function statedLines(report: Report, rows: ReadonlyMap<MetricId, readonly HeadlineRow[]>, placed: PlacedFigures, pairs: readonly PeriodPair[]): readonly OverviewLine[] {
  const keys = new Map(pairs.flatMap(({ now, before }) => [now, ...(before ? [before] : [])]).map(({ name, period }) => [name, periodKey(period)]));
  const current = new Set(pairs.map(({ now }) => periodKey(now.period)));
  const lines = new Map<string, { readonly figure: ProseFigure; readonly figures: Map<string, HeadlineFigure> }>();
  report.metrics.forEach((figure, index) => {
    const key = keys.get(figure.period), cell = placed.get(`m${index + 1}`);
    if (key === undefined || !cell || isGrowth(figure) || OWN_LINES.has(figure.metric.toLowerCase()) || (figure.concept !== null && rows.has(figure.concept))) return;
    const id = [figure.metric.toLowerCase(), figure.unit, figure.scale].join("|");
    const line = lines.get(id) ?? { figure, figures: new Map<string, HeadlineFigure>() };
    if (!line.figures.has(key)) line.figures.set(key, { reference: referenceTo(cell), shown: cell.shown });
    lines.set(id, line);
  });
  return [...lines.values()]
    .filter(({ figures }) => [...figures.keys()].some((key) => current.has(key)))
    .slice(0, MOST_LINES)
    .map(({ figure: { metric, unit, scale }, figures }) => ({ label: metric, unit, scale, currency: report.statements[0]?.currency ?? "USD", figures }));
}

/** The Overview works these out itself. */
const OWN_LINES: ReadonlySet<string> = new Set(MARGINS.map(([name]) => name.toLowerCase()));

function isGrowth({ against }: ProseFigure): boolean {
  return against !== undefined && against !== null;
}
