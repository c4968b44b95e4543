import { BLOCK_BYTES } from "./excel-look";
import type { ExcelSupport } from "./excel-support";
import { plannedValue } from "./planned-text";
import type { RequestQueue } from "./request-queue";
import type { PlannedChart, PlannedSeries, SheetPlan } from "./sheet-plan";
import { chartSum } from "./sheet-trace";

const TYPES = { stacked_columns: "ColumnStacked", columns: "ColumnClustered", lines: "LineMarkers" } as const satisfies Readonly<Record<PlannedChart["kind"], string>>;

/** Percent of a column's width: the steps of a waterfall stand close together. */
const GAP_WIDTH = 40;

/** A chart of a plan under its name on the sheet. */
export interface PlacedChart {
  readonly chart: PlannedChart;
  readonly name: string;
  /** Whether it stands there since an earlier fill, and stays as it is with what a person did to it. */
  readonly isThere: boolean;
}

/** The sheet's charts, and those of them that Tieout drew, name to `chartSum`. */
interface FormerCharts {
  readonly charts: readonly string[];
  readonly drawn: ReadonlyMap<string, string>;
}

/** Where each chart of a plan goes: to the same one of an earlier fill, else under a name that no chart of the sheet has. */
export function placeCharts(plan: SheetPlan, { charts, drawn }: FormerCharts = { charts: [], drawn: new Map() }): readonly PlacedChart[] {
  const taken = new Set(charts), free = [...drawn].filter(([name]) => taken.has(name));
  let number = 1;
  return plan.charts.map((chart) => {
    const sum = chartSum(plan, chart), at = free.findIndex(([, drawnSum]) => drawnSum === sum);
    const [former] = at < 0 ? [] : free.splice(at, 1);
    if (former) return { chart, name: former[0], isThere: true };
    while (taken.has(`Tieout chart ${number}`)) number += 1;
    const name = `Tieout chart ${number}`;
    taken.add(name);
    return { chart, name, isThere: false };
  });
}

/** Draws those of a plan's charts over its cells that are not there yet. */
export async function addCharts(sheet: Excel.Worksheet, plan: SheetPlan, placed: readonly PlacedChart[], support: ExcelSupport, queue: RequestQueue): Promise<void> {
  if (!support.charts) return;
  for (const { chart, name, isThere } of placed) {
    if (isThere) continue;
    await queue.reserve(BLOCK_BYTES * (chart.series.length + 2));
    addChart(sheet, plan, chart, name);
  }
}

/** Takes charts away that are on the sheet. */
export async function removeCharts(sheet: Excel.Worksheet, names: readonly string[], queue: RequestQueue): Promise<void> {
  await queue.reserve(BLOCK_BYTES * names.length);
  for (const name of names) sheet.charts.getItem(name).delete();
}

function addChart(sheet: Excel.Worksheet, plan: SheetPlan, planned: PlannedChart, name: string): void {
  const [first, ...others] = planned.series;
  if (!first) return;
  const chart = sheet.charts.add(TYPES[planned.kind], sheet.getRange(first.values), "Columns");
  chart.name = name;
  chart.title.text = planned.title;
  chart.title.format.font.size = 12;
  const [from = "", to = from] = planned.over.split(":");
  chart.setPosition(from, to);
  addSeries(sheet, plan, planned, first, chart.series.getItemAt(0));
  for (const series of others) addSeries(sheet, plan, planned, series, chart.series.add(contentAt(plan, series.name)));
  chart.axes.valueAxis.numberFormat = planned.numberFormat;
  chart.axes.valueAxis.majorGridlines.format.line.color = "#E1E1E1";
  // Labels below the plot, also where a column goes below zero.
  chart.axes.categoryAxis.tickLabelPosition = "Low";
  // A waterfall's parts are told by their labels; the series that holds the others up has no place in a legend.
  chart.legend.visible = planned.series.length > 1 && planned.series.every(({ color }) => color !== null);
  chart.legend.position = "Bottom";
}

function addSeries(sheet: Excel.Worksheet, plan: SheetPlan, { kind, categories }: PlannedChart, { name, values, color }: PlannedSeries, series: Excel.ChartSeries): void {
  series.name = contentAt(plan, name);
  series.setValues(sheet.getRange(values));
  series.setXAxisValues(sheet.getRange(categories));
  if (kind === "lines") {
    if (color !== null) {
      series.format.line.color = color;
      series.markerBackgroundColor = color;
      series.markerForegroundColor = color;
    }
    return;
  }
  series.gapWidth = GAP_WIDTH;
  if (color !== null) series.format.fill.setSolidColor(color);
  else {
    series.format.fill.clear();
    series.format.line.lineStyle = "None";
  }
}

/** The words of a plan's cell: "C5". */
function contentAt(plan: SheetPlan, address: string): string {
  return String(plannedValue(plan, address) ?? "");
}
