import type { Report } from "../../vocabulary/report";
import { cellId, type Row } from "../../vocabulary/statement";
import { registrantLine, unitLabel } from "../captions";
import { cellAddress } from "../cell-address";
import { listFormat } from "../number-format";
import { referenceTo, type PlacedFigures } from "../placed-figure";
import { formulaCell, SheetBuilder, textCell } from "../sheet-builder";
import type { PlannedChart, SheetPlan } from "../sheet-plan";
import type { StatementLayout } from "../statement-layout";
import { bridgeData, type BridgeData, type BridgeStep, type ValueOf } from "./bridge-data";
import { CHART_COLORS } from "./chart-colors";
import { amountText, axisLabel, bridgeInWords, bridgeTitle, LONGEST_LABEL, trendInWords } from "./chart-words";
import { trendData, type TrendData } from "./trend-data";
import { stackedParts } from "./waterfall-parts";
import { linesOf, roomIn } from "../text-width";

export interface ChartsInput {
  readonly report: Report;
  readonly name: string;
  readonly layouts: readonly StatementLayout[];
  readonly placed: PlacedFigures;
}

const LABEL_WIDTH = 42, FIGURE_WIDTH = 11, AXIS_WIDTH = 42, COLUMNS = 13;
const TITLE_ROWS = 3, CHART_ROW = TITLE_ROWS + 1, CHART_ROWS = 18;

/** The bridge and the trend as charts over a small table of cells that follow the statements; null where the filing has neither. */
export function planCharts({ report, name, layouts, placed }: ChartsInput): SheetPlan | null {
  const statements = layouts.map(({ statement }) => statement);
  const valueOf: ValueOf = (row, column) => placed.get(cellId(row, column))?.shown ?? null;
  const bridge = bridgeData(report, statements, valueOf), trend = trendData(report, statements, valueOf);
  if (!bridge && !trend) return null;
  const builder = new SheetBuilder();
  builder.set(0, 0, textCell(registrantLine(report), "registrant"));
  builder.setHeight(0, 21);
  builder.set(1, 0, textCell("Charts", "title"));
  builder.set(2, 0, textCell("The charts follow the cells below them, and those follow the statements. Green: taken from another sheet. Black: a formula.", "legend"));
  const charts: PlannedChart[] = [];
  // The charts stand below one another, as wide as the page, and their tables below them.
  let row = CHART_ROW + (CHART_ROWS + 1) * [bridge, trend].filter((each) => each !== null).length;
  if (bridge) {
    charts.push(writeBridge(builder, bridge, placed, row));
    row = builder.nextRow + 1;
  }
  if (trend) charts.push(writeTrend(builder, trend, placed, row, bridge ? 1 : 0));
  // Under the chart, for workbooks that draw none.
  charts.forEach(({ title }, index) => builder.set(CHART_ROW + index * (CHART_ROWS + 1), 0, textCell(`${title}: Excel draws the chart here.`, "legend")));
  return builder.finish({
    key: `${report.file}#charts`, name, title: "Charts", tabColor: "#107C41", charts,
    columnWidths: [LABEL_WIDTH, ...Array.from({ length: COLUMNS - 1 }, (_, index) => (index + 1 === SHORT ? LONGEST_LABEL : index + 1 === AXIS ? AXIS_WIDTH : FIGURE_WIDTH))],
    frozenRows: TITLE_ROWS, frozenColumns: 1, print: { landscape: true, pagesWide: 1, headerRows: TITLE_ROWS },
  });
}

function over(index: number): string {
  const first = CHART_ROW + index * (CHART_ROWS + 1);
  return `${cellAddress(first, 0)}:${cellAddress(first + CHART_ROWS - 1, COLUMNS - 2)}`;
}

function header(builder: SheetBuilder, row: number, titles: readonly string[]): void {
  titles.forEach((title, column) => builder.set(row, column, textCell(title, column === 0 ? "headerLeft" : "headerRight")));
}

function label(builder: SheetBuilder, row: number, text: string): void {
  builder.set(row, 0, textCell(text, "label.plain", { indent: 1 }));
  builder.setLines(row, linesOf(text, roomIn(LABEL_WIDTH - 2)));
}

function reference(placed: PlacedFigures, row: Row, column: number): string {
  const cell = placed.get(cellId(row, column));
  if (!cell) throw new Error(`The figure ${cellId(row, column)} is drawn but stands on no sheet.`);
  return referenceTo(cell);
}

/** The columns of the table under a waterfall. */
const AMOUNT = 1, FROM = 2, TO = 3, BASE = 4, FIRST_PART = 5, SHORT = 11, AXIS = 12;
const PARTS: readonly (readonly [kind: BridgeStep["kind"], title: string])[] = [["measure", "Measure"], ["increase", "Increase"], ["decrease", "Decrease"]];

function writeBridge(builder: SheetBuilder, bridge: BridgeData, placed: PlacedFigures, at: number): PlannedChart {
  const { statement, column, steps, decimals } = bridge, format = listFormat(decimals);
  const told = bridgeTitle(bridge);
  header(builder, at, [told, "Amount", "From", "To", "Base", ...PARTS.flatMap(([, title]) => [`${title}, above 0`, `${title}, below 0`])]);
  builder.set(at, SHORT, textCell("Short label", "headerLeft", { indent: 1 }));
  builder.set(at, AXIS, textCell("On the axis", "headerLeft"));
  builder.setLines(at, linesOf(told, roomIn(LABEL_WIDTH - 6)));
  const first = at + 1, last = at + steps.length;
  steps.forEach((step, index) => writeStep(builder, first + index, step, { reference: reference(placed, step.row, column), decimals, format }));
  const range = (of: number): string => `${cellAddress(first, of)}:${cellAddress(last, of)}`;
  const series = (of: number, color: string | null): PlannedChart["series"][number] => ({ name: cellAddress(at, of), values: range(of), color });
  return {
    kind: "stacked_columns",
    title: `${told} (${unitLabel("money", statement.scale, statement.currency)})`,
    description: bridgeInWords(bridge),
    categories: range(AXIS),
    series: [series(BASE, null), ...PARTS.flatMap(([kind], index) => [0, 1].map((side) => series(FIRST_PART + index * 2 + side, CHART_COLORS[kind])))],
    over: over(0),
    numberFormat: format,
  };
}

interface StepCells {
  readonly reference: string;
  readonly decimals: number;
  readonly format: string;
}

function writeStep(builder: SheetBuilder, row: number, step: BridgeStep, { reference: source, decimals, format }: StepCells): void {
  const amount = cellAddress(row, AMOUNT), from = cellAddress(row, FROM), to = cellAddress(row, TO);
  const isMeasure = step.kind === "measure", parts = stackedParts(step.from, step.to);
  const rounded = (formula: string): string => `=ROUND(${formula},${decimals})`;
  const set = (column: number, formula: string, result: string): void => builder.set(row, column, formulaCell(formula, Number(result), "formula.plain", format));
  label(builder, row, step.label);
  builder.set(row, AMOUNT, formulaCell(`=${step.sign === -1 ? "-" : ""}${source}`, Number(step.amount), "link.plain", format));
  set(FROM, isMeasure ? "=0" : `=${cellAddress(row - 1, TO)}`, step.from);
  set(TO, isMeasure ? `=${amount}` : rounded(`${from}+${amount}`), step.to);
  set(BASE, `=IF(MIN(${from},${to})>0,MIN(${from},${to}),IF(MAX(${from},${to})<0,MAX(${from},${to}),0))`, parts.base);
  PARTS.forEach(([kind], index) => {
    // An edited figure may turn an increase into a decrease: which column is drawn is a formula too.
    const isOwn = kind === "measure" ? "" : kind === "increase" ? `${amount}>=0` : `${amount}<0`;
    const part = (side: "above" | "below"): string => {
      const size = side === "above" ? `MAX(${from},${to},0)-MAX(MIN(${from},${to}),0)` : `MIN(${from},${to},0)-MIN(MAX(${from},${to}),0)`;
      return isOwn === "" ? rounded(size) : `=IF(${isOwn},ROUND(${size},${decimals}),0)`;
    };
    const isDrawn = kind === step.kind, applies = (kind === "measure") === isMeasure;
    set(FIRST_PART + index * 2, applies ? part("above") : "=0", isDrawn ? parts.above : "0");
    set(FIRST_PART + index * 2 + 1, applies ? part("below") : "=0", isDrawn ? parts.below : "0");
  });
  const shownFormat = decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
  builder.set(row, SHORT, textCell(axisLabel(step.label), "textPlain", { indent: 1 }));
  builder.set(row, AXIS, formulaCell(`=${cellAddress(row, SHORT)}&" "&TEXT(${amount},"${shownFormat};(${shownFormat});0")`, `${axisLabel(step.label)} ${amountText(step.amount, decimals)}`, "textPlain", "General"));
}

function writeTrend(builder: SheetBuilder, trend: TrendData, placed: PlacedFigures, at: number, place: number): PlannedChart {
  const format = listFormat(trend.decimals), first = at + 1, last = at + trend.periods.length;
  header(builder, at, ["Period", ...trend.lines.map(({ name }) => name)]);
  builder.setLines(at, 2);
  trend.periods.forEach((period, index) => {
    label(builder, first + index, period);
    trend.lines.forEach(({ points }, line) => {
      const point = points[index];
      if (point) builder.set(first + index, line + 1, formulaCell(`=${reference(placed, point.row, point.column)}`, Number(point.value), "link.plain", format));
    });
  });
  const range = (of: number): string => `${cellAddress(first, of)}:${cellAddress(last, of)}`;
  return {
    kind: "columns",
    title: `${trend.lines.map(({ name }) => name).join(", ")} (${unitLabel("money", trend.scale, trend.currency)})`,
    description: trendInWords(trend),
    categories: range(0),
    series: trend.lines.map((_, index) => ({ name: cellAddress(at, index + 1), values: range(index + 1), color: CHART_COLORS.lines[index] ?? CHART_COLORS.measure })),
    over: over(place),
    numberFormat: format,
  };
}
