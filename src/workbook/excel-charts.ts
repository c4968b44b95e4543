import { cellPlace } from "./cell-address";
import { BLOCK_BYTES } from "./excel-look";
import type { ExcelSupport } from "./excel-support";
import type { RequestQueue } from "./request-queue";
import type { PlannedChart, PlannedSeries, SheetPlan } from "./sheet-plan";

const TYPES = { stacked_columns: "ColumnStacked", columns: "ColumnClustered", lines: "LineMarkers" } as const satisfies Readonly<Record<PlannedChart["kind"], string>>;

/** Percent of a column's width: the steps of a waterfall stand close together. */
const GAP_WIDTH = 40;

/** Names for a plan's charts on a sheet that has charts of those other names: a person's chart is never called so by Excel. */
export function chartNames({ charts }: SheetPlan, taken: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (let number = 1; names.length < charts.length; number += 1) if (!taken.includes(`Tieout chart ${number}`)) names.push(`Tieout chart ${number}`);
  return names;
}

/** Draws a plan's charts over its cells, under the names given. */
export async function addCharts(sheet: Excel.Worksheet, plan: SheetPlan, names: readonly string[], support: ExcelSupport, queue: RequestQueue): Promise<void> {
  if (!support.charts) return;
  for (const [index, chart] of plan.charts.entries()) {
    await queue.reserve(BLOCK_BYTES * (chart.series.length + 2));
    addChart(sheet, plan, chart, names[index] ?? chart.title);
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
function contentAt({ cells }: SheetPlan, address: string): string {
  const { row, column } = cellPlace(address);
  const content = cells[row]?.[column]?.content;
  switch (content?.kind) {
    case "text":
      return content.text;
    case "number":
      return String(content.value);
    case "formula":
      return String(content.result);
    default:
      return "";
  }
}
