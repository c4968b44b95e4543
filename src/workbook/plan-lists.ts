import { Decimal } from "../vocabulary/decimal";
import type { Guidance, ProseFigure, Report } from "../vocabulary/report";
import { registrantLine, sourceLine, unitLabel } from "./captions";
import { blockAddress, cellAddress } from "./cell-address";
import { listFormat, printedDecimals } from "./number-format";
import { emptyCell, formulaCell, numberCell, SheetBuilder, textCell } from "./sheet-builder";
import type { CellSource, PlannedCell, SheetPlan } from "./sheet-plan";
import type { StyleKey } from "./style-table";
import { tickLooks, type Ticks } from "./ticks";
import { linesOf, roomIn } from "./text-width";

/** A column of a list: its header and its width in characters. */
export interface ListColumn {
  readonly header: string;
  readonly width: number;
  readonly align: "left" | "center" | "right";
}

/** Title, caption, source; then the header. */
export const LIST_HEADER_ROW = 3;

const TAB_COLOR = "#7030A0";

const GUIDANCE_COLUMNS: readonly ListColumn[] = [
  { header: "Measure", width: 36, align: "left" },
  { header: "Period", width: 12, align: "center" },
  { header: "Low", width: 12, align: "right" },
  { header: "High", width: 12, align: "right" },
  { header: "Midpoint", width: 12, align: "right" },
  { header: "Unit", width: 17, align: "left" },
  { header: "As stated", width: 66, align: "left" },
];

const FIGURE_COLUMNS: readonly ListColumn[] = [
  { header: "Measure", width: 36, align: "left" },
  { header: "Period", width: 12, align: "center" },
  { header: "Against", width: 12, align: "center" },
  { header: "Value", width: 12, align: "right" },
  { header: "Tick", width: 6, align: "center" },
  { header: "Said as", width: 14, align: "left" },
  { header: "Unit", width: 17, align: "left" },
  { header: "As stated", width: 66, align: "left" },
];

/** Beside the value of a figure. */
const TICK_COLUMN = 4;

const HEADER_STYLES: Readonly<Record<ListColumn["align"], StyleKey>> = { left: "headerLeft", center: "header", right: "headerRight" };

/** Titles and the header of a list of figures. */
export function startList(report: Report, title: string, caption: string, columns: readonly ListColumn[]): SheetBuilder {
  const builder = new SheetBuilder();
  builder.set(0, 0, textCell(registrantLine(report), "registrant"));
  builder.setHeight(0, 21);
  builder.set(1, 0, textCell(title, "title"));
  builder.set(2, 0, textCell(`${caption} ${sourceLine(report)}`, "legend"));
  columns.forEach(({ header, align }, column) => builder.set(LIST_HEADER_ROW, column, textCell(header, HEADER_STYLES[align], align === "left" && column > 0 ? { indent: 1 } : {})));
  return builder;
}

export function finishList(builder: SheetBuilder, about: { readonly key: string; readonly name: string; readonly title: string; readonly tabColor: string } & Partial<Pick<SheetPlan, "conditional">>, columns: readonly ListColumn[]): SheetPlan {
  const rows = LIST_HEADER_ROW + 1;
  return builder.finish({
    ...about,
    columnWidths: columns.map(({ width }) => width),
    frozenRows: rows,
    frozenColumns: 1,
    print: { landscape: true, pagesWide: 1, headerRows: rows },
  });
}

/** What the company expects: one row a range, with a live midpoint. */
export function planGuidance(report: Report, name: string): SheetPlan {
  const builder = startList(report, "Guidance", "As stated, in the units of each row.", GUIDANCE_COLUMNS);
  report.guidance.forEach((guidance, index) => {
    const row = builder.nextRow;
    const source: CellSource = { file: report.file, cellId: `g${index + 1}`, at: guidance.at, text: guidance.text };
    writeBounds(builder, row, guidance, source);
    writeSentence(builder, row, GUIDANCE_COLUMNS, { ...guidance, currency: currencyOf(report) }, source);
  });
  return finishList(builder, { key: `${report.file}#guidance`, name, title: "Guidance", tabColor: TAB_COLOR }, GUIDANCE_COLUMNS);
}

function writeBounds(builder: SheetBuilder, row: number, { low, high }: Guidance, source: CellSource): void {
  const decimals = Math.max(printedDecimals(low ?? ""), printedDecimals(high ?? ""));
  [low, high].forEach((bound, side) => {
    if (bound !== null) builder.set(row, 2 + side, numberCell(bound, "listFigure", listFormat(decimals)), source);
  });
  if (low === null || high === null) return;
  const midpoint = new Decimal(low).plus(high).div(2);
  const shown = Math.max(decimals, midpoint.decimalPlaces());
  builder.set(row, 4, formulaCell(`=AVERAGE(${cellAddress(row, 2)}:${cellAddress(row, 3)})`, midpoint.toNumber(), "listFormula", listFormat(shown)));
}

/**
 * The figures that the filing states in sentences.
 * @param ticks absent while it is not known yet where the checks stand
 */
export function planFigures(report: Report, name: string, ticks?: Ticks): SheetPlan {
  const builder = startList(report, "Figures stated in sentences", "As stated, in the units of each row.", FIGURE_COLUMNS);
  report.metrics.forEach((figure, index) => {
    const row = builder.nextRow;
    const source: CellSource = { file: report.file, cellId: `m${index + 1}`, at: figure.at, text: figure.text };
    if (figure.against !== undefined && figure.against !== null) builder.set(row, 2, textCell(figure.against, "textCentered"));
    builder.set(row, 3, statedValue(figure), source);
    const tick = ticks?.of(source.cellId, "list");
    if (tick) builder.set(row, TICK_COLUMN, tick);
    if (figure.hedge !== undefined) builder.set(row, 5, textCell(figure.hedge, "text", { indent: 1 }));
    writeSentence(builder, row, FIGURE_COLUMNS, { ...figure, currency: currencyOf(report) }, source);
  });
  const first = LIST_HEADER_ROW + 1, rows = report.metrics.length;
  const conditional = ticks ? tickLooks(blockAddress(first, TICK_COLUMN - 1, rows, 1), blockAddress(first, TICK_COLUMN, rows, 1)) : [];
  return finishList(builder, { key: `${report.file}#figures`, name, title: "Figures stated in sentences", tabColor: TAB_COLOR, conditional }, FIGURE_COLUMNS);
}

function statedValue({ value }: ProseFigure): PlannedCell {
  if (value === null) return textCell("[redacted]", "listRedacted", { note: "The figure was left out, as a request for confidential treatment allows." });
  return numberCell(value, "listFigure", listFormat(printedDecimals(value)));
}

interface Stated {
  readonly metric: string;
  readonly period: string;
  readonly unit: string;
  readonly scale: number;
  readonly currency: string;
  readonly text: string;
}

/** The columns that both lists have: measure and period first, unit and sentence last. */
function writeSentence(builder: SheetBuilder, row: number, columns: readonly ListColumn[], stated: Stated, source: CellSource): void {
  const last = columns.length - 1;
  builder.set(row, 0, textCell(stated.metric, "textWrapped"), source);
  builder.set(row, 1, textCell(stated.period, "textCentered"));
  builder.set(row, last - 1, textCell(unitLabel(stated.unit, stated.scale, stated.currency), "text", { indent: 1 }));
  writeWrapped(builder, row, last, stated.text, columns, "textWrapped", source);
  fitTexts(builder, row, columns, [[0, stated.metric], [last, stated.text]]);
}

/** Makes a row tall enough for the tallest of its texts, each in its column. */
export function fitTexts(builder: SheetBuilder, row: number, columns: readonly ListColumn[], texts: readonly (readonly [column: number, text: string])[]): void {
  builder.setLines(row, Math.max(...texts.map(([column, text]) => linesOf(text, roomIn(columns[column]?.width ?? 1)))));
}

/** Long text in one cell; an empty cell where there is none. */
export function writeWrapped(builder: SheetBuilder, row: number, column: number, text: string, columns: readonly ListColumn[], style: StyleKey, source?: CellSource): void {
  builder.set(row, column, text === "" ? emptyCell(style) : textCell(text, style, { indent: column > 0 ? 1 : 0 }), ...(source ? [source] : []));
  fitTexts(builder, row, columns, [[column, text]]);
}

/** The currency of the filing's statements: sentences do not always say. */
function currencyOf(report: Report): string {
  return report.statements[0]?.currency ?? "USD";
}
