import { Decimal, lastPlace, plain } from "../vocabulary/decimal";
import { metricById } from "../vocabulary/metric";
import type { CheckKind } from "../vocabulary/report";
import type { Row } from "../vocabulary/statement";
import { digitsApart, digitsOf } from "../tieout/digits";
import { exactly, made, skipped, type Draft, type Relation } from "../tieout/draft";
import { columnName, whyMissing, type Figure } from "../tieout/figures";
import { LEAST_DIGITS } from "../tieout/checks/lines";
import { magnitudeKey } from "../tieout/fixed-point";
import { finestPlace } from "../tieout/tolerance";
import { capitalised, rowName, shown, shownWithScale } from "../tieout/wording";

/** What a source outside of a filing says of the measure and period of one of its figures. */
export interface Known {
  /** In whole units, with the sign that the source gives it. */
  readonly amount: Decimal;
  /** What one unit of the last place that it is told in is worth. */
  readonly place: Decimal;
  /** Rounded amounts that it is made from: 2 for a difference of two. */
  readonly parts: number;
  /** Whether the source gives no other amount: where it does and nothing is printed, nothing tells which is meant. */
  readonly isOnly: boolean;
  /** For sentences: "the company's own XBRL facts (10-K filed 2013-03-01)". */
  readonly where: string;
  /** What else there is to say, as the end of a sentence; "" for nothing. */
  readonly note: string;
}

/** How a printed figure and an amount from elsewhere go together. "allowed": the digits that can be read allow it. */
export type Agreement = "exact" | "rounding" | "allowed" | "unreadable" | "apart";

/** What one unit of the last printed place of a figure is worth; of its row's others where it prints none itself. */
export function placeOf({ cell, row, scale }: Figure): Decimal {
  if (cell.state === "read" && cell.value !== null) return lastPlace(cell.value).times(scale);
  const printed = cell.range ? [cell.range[0]] : row.cells.flatMap(({ state, value }) => (state === "read" && value !== null ? [value] : []));
  return finestPlace(printed).times(scale);
}

/**
 * How far a figure may be from the amount: half a unit of the coarser of both places, as the finer one rounds to it; a
 * difference of rounded amounts adds half a unit for each.
 */
function reach(figure: Figure, { place, parts }: Known): Decimal {
  const own = placeOf(figure);
  return (parts === 1 ? Decimal.max(own, place) : own.plus(place.times(parts))).div(2);
}

/** @param sign the row's sign against the source's; null where it is not known: then sizes alone are compared */
export function agreement(figure: Figure, known: Known, sign: 1 | -1 | null): Agreement {
  const turned = (amount: Decimal): Decimal => (sign === null ? amount.abs() : amount);
  const wanted = sign === null ? known.amount.abs() : known.amount.times(sign);
  if (figure.amount !== null) {
    const apart = turned(figure.amount).minus(wanted).abs();
    if (apart.isZero()) return "exact";
    return apart.lte(reach(figure, known)) ? "rounding" : "apart";
  }
  if (figure.interval === null) return "unreadable";
  const ends = [turned(figure.interval.low), turned(figure.interval.high)] as const;
  return wanted.gte(Decimal.min(...ends)) && wanted.lte(Decimal.max(...ends)) ? "allowed" : "apart";
}

/** Whether an agreement is more than chance: three digits or more agree, or it is a value per share. */
export function isStrong(figure: Figure, how: Agreement): boolean {
  if (how === "apart" || how === "unreadable") return false;
  if (figure.amount?.isZero() === true) return false;
  return figure.row.unit === "per_share" || digitsRead(figure) >= LEAST_DIGITS;
}

/** Digits that the print shows: of 10333? they are five. */
function digitsRead({ cell }: Figure): number {
  const digits = (cell.value ?? cell.range?.[0] ?? "").replace(/\D/g, "").replace(/^0+/, "").length;
  if (!cell.range || cell.value !== null) return digits;
  const open = new Decimal(cell.range[1]).minus(cell.range[0]).abs();
  return digits - (open.isZero() ? 0 : Math.floor(open.log(10).toNumber() + 1));
}

/** Why two figures that are apart are not called broken, as the end of a sentence; null where they certainly should agree. */
export type Doubt = string | null;

interface About {
  readonly kind: CheckKind;
  readonly title: string;
}

export function nameOf(figure: Figure): string {
  return capitalised((figure.metric === null ? undefined : metricById(figure.metric)?.name) ?? rowName(figure.row));
}

/** An amount in the scale of a figure: "103,339 thousand". */
export function shownLike(figure: Figure, amount: Decimal): string {
  return shownWithScale(amount.div(figure.scale), figure.row.unit, figure.scale);
}

/**
 * The check of one figure against what is known of it from elsewhere.
 * @param doubt asked only where the two are apart
 * @returns null where there is nothing to say: nothing is printed and nothing is known to be missing
 */
export function checkAgainst(about: About, figure: Figure, known: Known, sign: 1 | -1, doubt: () => Doubt): Draft | null {
  const name = nameOf(figure), amount = known.amount.times(sign), there = `${shownLike(figure, amount)} in ${known.where}`;
  const base = { ...about, period: columnName(figure.column), cells: [figure.id] };
  const expected = amount.div(figure.scale), printed = figure.cell.value;
  const ending = `${sign < 0 && !amount.isZero() ? ", with the sign that this table gives it" : ""}${known.note}.`;
  const how = agreement(figure, known, sign);
  const relation: Relation = { form: "linear", parts: [[figure.id, new Decimal(figure.scale)]], low: amount.minus(reach(figure, known)), high: amount.plus(reach(figure, known)) };
  const here = printed === null ? "" : shownWithScale(printed, figure.row.unit, figure.scale);
  switch (how) {
    case "exact":
      return { ...exactly({ ...base, explanation: `${name} is ${here} and the same in ${known.where}${ending}` }, plain(expected)), relation };
    case "rounding":
      return { ...made({ ...base, status: "rounding", expected, actual: new Decimal(printed ?? 0), explanation: `${name} is ${here} and ${there}, the same within rounding${ending}` }), relation };
    case "allowed":
      return { ...made({ ...base, status: "rounding", expected, actual: expected, explanation: `Digits of ${name} are missing (${rangeOf(figure)}); it is ${there}, which the printed digits “${figure.cell.text.trim()}” allow${ending}` }), relation };
    case "unreadable":
      if (figure.cell.state === "not_meaningful" || (figure.cell.state === "blank" && amount.isZero())) return null;
      return { ...skipped({ ...base, explanation: `Not checked: ${whyMissing(figure.row, figure.cell)}; it is ${there}${ending}` }), ...(known.isOnly ? { relation } : {}) };
    case "apart": {
      const reason = doubt(), told = printed === null ? `${rangeOf(figure)} by its printed digits` : here;
      if (reason !== null) return skipped({ ...base, actual: printed, explanation: `Not checked: ${name} is ${told}, but ${there}, and ${reason}${known.note}.` });
      return { ...made({ ...base, status: "broken", expected, actual: new Decimal(printed ?? nearestEnd(figure, expected)), explanation: `${name} is ${told}, but ${there}${ending}` }), relation };
    }
  }
}

/** A figure as printed, with its scale: "45,192 thousand". */
export function shownFigure(figure: Figure): string {
  return figure.cell.value === null ? rangeOf(figure) : shownWithScale(figure.cell.value, figure.row.unit, figure.scale);
}

function rangeOf({ cell }: Figure): string {
  return cell.range ? `${shown(cell.range[0])} to ${shown(cell.range[1])}` : "unreadable";
}

function nearestEnd({ cell }: Figure, wanted: Decimal): Decimal {
  const [a, b] = (cell.range ?? ["0", "0"]).map((end) => new Decimal(end)) as [Decimal, Decimal];
  return a.minus(wanted).abs().lt(b.minus(wanted).abs()) ? a : b;
}

/** Another row of the figure's table, of another measure, that prints an amount in its column, whatever its sign. */
export function rowPrinting(figure: Figure, amount: Decimal): Row | undefined {
  if (amount.isZero()) return undefined;
  const column = figure.statement.columns.indexOf(figure.column), wanted = magnitudeKey(plain(amount), 1);
  return figure.statement.rows.find((row) => {
    const value = row.cells[column]?.value ?? null;
    return row !== figure.row && row.unit === figure.row.unit && (row.metric === null || row.metric !== figure.row.metric) && value !== null && magnitudeKey(value, figure.scale) === wanted;
  });
}

/** Digits of a figure as printed, zeros before it included: "(0,378)" has four. */
function printedDigits(text: string): number {
  return /(?:\d[\d,.]*)(?=\D*$)/.exec(text)?.[0].replace(/\D/g, "").length ?? 0;
}

/** Whether two amounts have as many digits and differ in one of them: a misprint more likely than another measure. */
export function oneDigitApart(figure: Figure, amount: Decimal): boolean {
  if (figure.cell.value === null) return false;
  const one = digitsOf(figure.cell.value).padStart(printedDigits(figure.cell.text), "0");
  return digitsApart(one, digitsOf(plain(amount.div(figure.scale).abs()))) === 1;
}
