import { Decimal, decimalsOf } from "../../vocabulary/decimal";
import { metricById, type MetricId } from "../../vocabulary/metric";
import { periodKey } from "../../vocabulary/period";
import type { Unit } from "../../vocabulary/unit";
import { scaleOf } from "../../facts/statement-facts";
import { unitLabel } from "../captions";
import { cellAddress } from "../cell-address";
import { digits, figureFormat } from "../number-format";
import { formulaCell, textCell, type SheetBuilder } from "../sheet-builder";
import type { PlannedCell } from "../sheet-plan";
import { bestRow, type HeadlineFigure, type HeadlineRow, type NamedPeriod, type PeriodPair } from "./headline-figures";
import { INSTEAD, MARGINS, OUTFLOWS, SHORT_FOR } from "./headline-measures";
import { linesOf, roomIn } from "../text-width";

/** Label and unit; then for each pair of periods the two figures, the change and the change in percent. */
export const UNIT_COLUMN = 1, FIRST_COLUMN = 2, PAIR_WIDTH = 4;

/** Letters of a label in one line. */
export const LABEL_ROOM = roomIn(38);

/** For a figure that cannot be read or is not there, and for a growth that means nothing. */
const MISSING = "n/a", MEANINGLESS = "n/m";

const GROWTH = "0.0%_);(0.0%);0.0%_)", POINTS = points(1);

/** The change of a percent: "0.3 pts". */
function points(decimals: number): string {
  const number = `${digits(decimals, false)}" pts"`;
  return `${number}_);(${number});${number}_)`;
}

/** Four places of a share are a tenth of a percent and one place to spare. */
const GROWTH_PLACES = 4;

/** A block's header: its title, then the periods that it compares. */
export function writePairHeader(builder: SheetBuilder, title: string, pairs: readonly PeriodPair[], width: number): void {
  const row = builder.nextRow;
  writeBand(builder, row, width, [title, "Unit"]);
  pairs.forEach(({ now, before }, index) => {
    const at = FIRST_COLUMN + index * PAIR_WIDTH;
    builder.set(row, at, textCell(now.name, "headerRight"));
    if (!before) return;
    builder.set(row, at + 1, textCell(before.name, "headerRight"));
    builder.set(row, at + 2, textCell("Change", "headerRight"));
    builder.set(row, at + 3, textCell("Change, %", "headerRight"));
  });
}

/** A block's band over all of the sheet's columns: label and unit at the left, the other headers at the right. */
export function writeBand(builder: SheetBuilder, row: number, width: number, headers: readonly string[]): void {
  for (let column = 0; column < width; column += 1) builder.set(row, column, textCell(headers[column] ?? "", column < FIRST_COLUMN ? "headerLeft" : "headerRight"));
}

/** A row's label, over as many lines as it takes. */
export function writeLabel(builder: SheetBuilder, row: number, label: string): void {
  builder.set(row, 0, textCell(label, "label.plain", { indent: 1 }));
  builder.setLines(row, linesOf(label, LABEL_ROOM));
}

/** One line a measure that the filing prints for these periods; the row of the sheet where each was written. */
export function writeMeasures(builder: SheetBuilder, measures: readonly MetricId[], rows: ReadonlyMap<MetricId, readonly HeadlineRow[]>, pairs: readonly PeriodPair[]): ReadonlyMap<MetricId, number> {
  const written = new Map<MetricId, number>();
  for (const measure of measures) {
    const instead = INSTEAD[measure];
    const found = bestRow(rows.get(measure), pairs) ?? (instead === undefined ? null : bestRow(rows.get(instead), pairs));
    const full = SHORT_FOR[measure];
    if (!found || (full !== undefined && isSaidBy(found, bestRow(rows.get(full), pairs), pairs))) continue;
    written.set(measure, builder.nextRow);
    writeMeasure(builder, found, pairs);
  }
  return written;
}

/** Whether another row has every figure of a row that is shown, and shows it the same. */
function isSaidBy({ figures }: HeadlineRow, other: HeadlineRow | null, pairs: readonly PeriodPair[]): boolean {
  const periods = pairs.flatMap(({ now, before }) => [now, before]);
  return other !== null && periods.every((period) => (figureOf(figures, period)?.shown ?? null) === (figureOf(other.figures, period)?.shown ?? null));
}

function writeMeasure(builder: SheetBuilder, { metric, row, layout: { statement }, figures }: HeadlineRow, pairs: readonly PeriodPair[]): void {
  writeLine(builder, { label: metricById(metric)?.name ?? row.label, unit: row.unit, scale: scaleOf(row, statement), currency: statement.currency, figures, isOutflow: OUTFLOWS.has(metric) }, pairs);
}

/** A measure's figures in one unit, by `periodKey`. */
export interface OverviewLine {
  readonly label: string;
  readonly unit: Unit;
  readonly scale: number;
  readonly currency: string;
  readonly figures: HeadlineRow["figures"];
  readonly isOutflow?: boolean;
}

export function writeLine(builder: SheetBuilder, { label, unit, scale, currency, figures, isOutflow = false }: OverviewLine, pairs: readonly PeriodPair[]): void {
  const row = builder.nextRow;
  const decimals = Math.max(0, ...[...figures.values()].map(({ shown }) => decimalsOf(shown ?? "")));
  const format = figureFormat(unit, decimals, currency, "read");
  writeLabel(builder, row, label);
  pairs.forEach(({ now, before }, index) => {
    const at = FIRST_COLUMN + index * PAIR_WIDTH;
    const [current, former] = [now, before].map((period) => figureOf(figures, period));
    if (current) builder.set(row, at, linkCell(current, format));
    if (former) builder.set(row, at + 1, linkCell(former, format));
    if (!current || !former) return;
    builder.set(row, at + 2, changeCell(row, at, current, former, decimals, unit === "percent" ? points(decimals) : format));
    if (unit !== "percent" && unit !== "ratio") builder.set(row, at + 3, growthCell(row, at, current, former, isOutflow));
  });
  builder.set(row, UNIT_COLUMN, textCell(unitLabel(unit, scale, currency), "textPlain"));
}

function figureOf(figures: HeadlineRow["figures"], period: NamedPeriod | null | undefined): HeadlineFigure | undefined {
  return period ? figures.get(periodKey(period.period)) : undefined;
}

/** A figure of a statement; a cell that is empty because its figure cannot be read says so until somebody fills it. */
function linkCell({ reference, shown }: HeadlineFigure, format: string): PlannedCell {
  if (shown === null) return formulaCell(`=IF(ISNUMBER(${reference}),${reference},"${MISSING}")`, MISSING, "link.plain", format);
  return formulaCell(`=${reference}`, Number(shown), "link.plain", format);
}

function changeCell(row: number, at: number, { shown: now }: HeadlineFigure, { shown: before }: HeadlineFigure, decimals: number, format: string): PlannedCell {
  const [a, b] = [cellAddress(row, at), cellAddress(row, at + 1)];
  const change = now === null || before === null ? MISSING : new Decimal(now).minus(before).toNumber();
  return formulaCell(`=IF(COUNT(${a}:${b})=2,ROUND(${a}-${b},${decimals}),"${MISSING}")`, change, "formula.plain", format);
}

/** Growth from nothing, from a loss or to a loss says nothing; an outflow grows when both are outflows. */
function growthCell(row: number, at: number, { shown: now }: HeadlineFigure, { shown: before }: HeadlineFigure, isOutflow: boolean): PlannedCell {
  const [a, b] = [cellAddress(row, at), cellAddress(row, at + 1)];
  const hasMeaning = (current: Decimal, former: Decimal): boolean => (former.gt(0) && current.gte(0)) || (isOutflow && former.lt(0) && current.lte(0));
  const meaning = isOutflow ? `OR(AND(${b}>0,${a}>=0),AND(${b}<0,${a}<=0))` : `AND(${b}>0,${a}>=0)`;
  const growth = now === null || before === null ? MISSING : hasMeaning(new Decimal(now), new Decimal(before)) ? new Decimal(now).div(before).minus(1).toDecimalPlaces(GROWTH_PLACES).toNumber() : MEANINGLESS;
  return formulaCell(`=IF(COUNT(${a}:${b})<2,"${MISSING}",IF(${meaning},ROUND(${a}/${b}-1,${GROWTH_PLACES}),"${MEANINGLESS}"))`, growth, "formula.plain", GROWTH);
}

/** Shares of revenue, from the lines above; only where both are told in the same unit. */
export function writeMargins(builder: SheetBuilder, written: ReadonlyMap<MetricId, number>, rows: ReadonlyMap<MetricId, readonly HeadlineRow[]>, pairs: readonly PeriodPair[]): void {
  const revenue = bestRow(rows.get("Revenues"), pairs), revenueAt = written.get("Revenues");
  if (!revenue || revenueAt === undefined) return;
  for (const [name, part] of MARGINS) {
    const partRow = bestRow(rows.get(part), pairs), partAt = written.get(part);
    if (!partRow || partAt === undefined || !haveSameUnit(partRow, revenue)) continue;
    const row = builder.nextRow;
    writeLabel(builder, row, name);
    pairs.forEach(({ now, before }, index) => {
      const at = FIRST_COLUMN + index * PAIR_WIDTH;
      const shares = [now, before].map((period, side) => {
        const share = shareOf(figureOf(partRow.figures, period), figureOf(revenue.figures, period));
        if (share !== null) builder.set(row, at + side, marginCell(cellAddress(partAt, at + side), cellAddress(revenueAt, at + side), share));
        return share;
      });
      const [current, former] = shares;
      if (current === null || current === undefined || former === null || former === undefined) return;
      const [a, b] = [cellAddress(row, at), cellAddress(row, at + 1)];
      const points = typeof current === "string" || typeof former === "string" ? MISSING : current.minus(former).times(100).toNumber();
      builder.set(row, at + 2, formulaCell(`=IF(COUNT(${a}:${b})=2,ROUND((${a}-${b})*100,${GROWTH_PLACES - 2}),"${MISSING}")`, points, "formula.plain", POINTS));
    });
    builder.set(row, UNIT_COLUMN, textCell("percent of revenue", "textPlain"));
  }
}

function haveSameUnit(a: HeadlineRow, b: HeadlineRow): boolean {
  const [one, other] = [a, b].map(({ layout: { statement } }) => `${statement.currency} ${statement.scale}`);
  return one === other && a.row.unit === "money" && b.row.unit === "money";
}

/** A share with four places; a word where it has none; null where one of the two is not printed. */
function shareOf(part: HeadlineFigure | undefined, whole: HeadlineFigure | undefined): Decimal | string | null {
  if (!part || !whole) return null;
  if (part.shown === null || whole.shown === null) return MISSING;
  return new Decimal(whole.shown).lte(0) ? MEANINGLESS : new Decimal(part.shown).div(whole.shown).toDecimalPlaces(GROWTH_PLACES);
}

function marginCell(part: string, whole: string, share: Decimal | string): PlannedCell {
  return formulaCell(`=IF(COUNT(${part},${whole})<2,"${MISSING}",IF(${whole}>0,ROUND(${part}/${whole},${GROWTH_PLACES}),"${MEANINGLESS}"))`, typeof share === "string" ? share : share.toNumber(), "formula.plain", GROWTH);
}
