import { Decimal } from "../../vocabulary/decimal";
import type { Guidance, Report } from "../../vocabulary/report";
import { registrantLine, sourceLine, unitLabel } from "../captions";
import { cellAddress, quotedSheet } from "../cell-address";
import { figureFormat, printedDecimals } from "../number-format";
import type { PlacedFigures } from "../placed-figure";
import type { ArrangedCheck } from "../plan-checks";
import type { StatementLayout } from "../statement-layout";
import { jumpCell } from "../jump-cell";
import { formulaCell, numberCell, SheetBuilder, textCell } from "../sheet-builder";
import type { SheetPlan } from "../sheet-plan";
import { bestRow, datePair, headlineRows, spanPairs } from "./headline-figures";
import { FIRST_COLUMN, UNIT_COLUMN, writeBand, writeLabel, writeLine, writeMargins, writeMeasures, writePairHeader } from "./headline-block";
import { BALANCES, CAPITAL, CASH_FLOWS, RATES, RESULTS } from "./headline-measures";
import { statedLines } from "./stated-lines";
import { writeTieOut } from "./tie-out-block";
import { roomIn, shortened } from "../text-width";

/** What the Overview draws from: the sheets that are filled beside it. */
export interface OverviewInput {
  readonly report: Report;
  readonly name: string;
  readonly layouts: readonly StatementLayout[];
  readonly placed: PlacedFigures;
  /** The other sheets in their order, for the list of contents; the Guidance sheet is read for its cells. */
  readonly sheets: readonly SheetPlan[];
  readonly checks: { readonly sheet: string; readonly rows: readonly ArrangedCheck[] } | null;
  /** Repairs that are accepted. */
  readonly accepted: number;
}

const LABEL_WIDTH = 40, UNIT_WIDTH = 19, PAIR_WIDTHS = [13, 13, 12, 11] as const;

const TITLE_ROWS = 3;

/** After the period. */
const LOW_COLUMN = FIRST_COLUMN + 1;

/** An Overview of so many rows is printed on one upright page. */
const ONE_PAGE = 88;

/** Guidance by far: more is a table's work, and has its own sheet. */
const MOST_GUIDANCE = 14;

/**
 * One page to read first: whose filing it is, the headline figures with their growth, what the company expects, how the
 * figures tie, and where everything stands. All figures are formulas to the other sheets.
 */
export function planOverview(input: OverviewInput): SheetPlan {
  const { report, name, layouts, placed, sheets, checks } = input;
  const builder = new SheetBuilder();
  writeTitle(builder, report);
  const rows = headlineRows(layouts, placed), spans = spanPairs(report, layouts).filter((pair) => [...RESULTS, ...CASH_FLOWS].some((measure) => bestRow(rows.get(measure), [pair]) !== null)), dates = datePair(layouts);
  const columnWidths = [LABEL_WIDTH, UNIT_WIDTH, ...(spans.length > 1 ? [...PAIR_WIDTHS, ...PAIR_WIDTHS] : PAIR_WIDTHS)], width = columnWidths.length;
  const block = (title: string, pairs: typeof spans, write: () => void): void => {
    const draft = builder.nextRow;
    builder.set(draft, 0, textCell("", "blank"));
    writePairHeader(builder, title, pairs, width);
    const first = builder.nextRow;
    write();
    if (builder.nextRow === first) builder.cutTo(draft);
  };
  if (spans.length > 0) {
    block("Results", spans, () => {
      const written = writeMeasures(builder, RESULTS, rows, spans);
      const flows = writeMeasures(builder, CASH_FLOWS, rows, spans);
      writeMargins(builder, new Map([...written, ...flows]), rows, spans);
      writeMeasures(builder, [...RATES, ...CAPITAL.filter((measure) => !dates || !bestRow(rows.get(measure), [dates]))], rows, spans);
    });
  }
  const stated = statedLines(report, rows, placed, spans);
  if (stated.length > 0) block("Stated in the text", spans, () => { for (const line of stated) writeLine(builder, line, spans); });
  if (dates) block("Balance sheet", [dates], () => void writeMeasures(builder, BALANCES, rows, [dates]));
  writeGuidance(builder, report, sheets.find(({ key }) => key === `${report.file}#guidance`), width);
  if (checks) writeTieOut(builder, report, width, checks, input.accepted, sheets.find(({ key }) => key === `${report.file}#repairs`)?.name ?? null);
  writeContents(builder, sheets, columnWidths);
  return builder.finish({
    key: `${report.file}#overview`,
    name,
    title: "Overview",
    tabColor: "#107C41",
    columnWidths,
    frozenRows: TITLE_ROWS,
    frozenColumns: 1,
    print: builder.nextRow <= ONE_PAGE ? { landscape: false, pagesWide: 1, pagesTall: 1, headerRows: TITLE_ROWS } : { landscape: true, pagesWide: 1, headerRows: TITLE_ROWS },
  });
}

function writeTitle(builder: SheetBuilder, report: Report): void {
  builder.set(0, 0, textCell(registrantLine(report), "registrant"));
  builder.setHeight(0, 21);
  const period = report.headlinePeriod === null ? "Overview" : `Overview, ${report.headlinePeriod}`;
  builder.set(1, 0, textCell(period, "title"));
  builder.set(2, 0, textCell(`${sourceLine(report)}. Green: taken from the sheet that the figure stands on. Black: a formula.`, "legend"));
}

/** What the company expects, read from the Guidance sheet. */
function writeGuidance(builder: SheetBuilder, report: Report, sheet: SheetPlan | undefined, width: number): void {
  if (!sheet) return;
  const cells = new Map(Object.entries(sheet.sources).map(([address, { cellId }]) => [`${cellId}${address.slice(0, 1)}`, address]));
  const at = builder.nextRow + 1;
  writeBand(builder, at, width, ["Guidance", "Unit", "Period", "Low", "High", "Midpoint"]);
  const told = report.guidance.slice(0, MOST_GUIDANCE);
  told.forEach((guidance, index) => {
    const bound = (column: string): string | undefined => cells.get(`g${index + 1}${column}`);
    writeExpected(builder, guidance, [bound("C"), bound("D")].map((address) => address && `${quotedSheet(sheet.name)}!${address}`), report.statements[0]?.currency ?? "USD");
  });
  const left = report.guidance.length - told.length;
  if (left > 0) builder.set(builder.nextRow, 0, jumpCell(sheet.name, `${left} more on the sheet ${sheet.name}`, "A1", "jump"));
}

function writeExpected(builder: SheetBuilder, { metric, period, low, high, unit, scale }: Guidance, references: readonly (string | undefined)[], currency: string): void {
  const row = builder.nextRow;
  const midpoint = low === null || high === null ? null : new Decimal(low).plus(high).div(2);
  const decimals = Math.max(printedDecimals(low ?? ""), printedDecimals(high ?? ""));
  const format = figureFormat(unit, decimals, currency, "read");
  writeLabel(builder, row, metric);
  [low, high].forEach((bound, side) => {
    const reference = references[side];
    if (bound === null) return;
    builder.set(row, LOW_COLUMN + side, reference === undefined ? numberCell(bound, "figure.plain", format) : formulaCell(`=${reference}`, Number(bound), "link.plain", format));
  });
  if (midpoint) builder.set(row, LOW_COLUMN + 2, formulaCell(`=AVERAGE(${cellAddress(row, LOW_COLUMN)}:${cellAddress(row, LOW_COLUMN + 1)})`, midpoint.toNumber(), "formula.plain", figureFormat(unit, Math.max(decimals, midpoint.decimalPlaces()), currency, "read")));
  builder.set(row, FIRST_COLUMN, textCell(period, "textRight"));
  builder.set(row, UNIT_COLUMN, textCell(unitLabel(unit, scale, currency), "textPlain"));
}

function writeContents(builder: SheetBuilder, sheets: readonly SheetPlan[], [, ...besides]: readonly number[]): void {
  const at = builder.nextRow + 1, room = roomIn(besides.reduce((sum, each) => sum + each, 0));
  writeBand(builder, at, besides.length + 1, ["Sheets", "What it holds"]);
  for (const { name, title } of sheets) {
    const row = builder.nextRow;
    builder.set(row, 0, jumpCell(name, name, "A1", "jump"));
    builder.set(row, 1, textCell(shortened(title, room), "textPlain"));
  }
}

