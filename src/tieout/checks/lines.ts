import { labelKey } from "../../vocabulary/metric";
import { periodKey } from "../../vocabulary/period";
import { onOtherBasis, statesOwnFigures, type Figure } from "../figures";
import { magnitudeKey } from "../fixed-point";

/** Words that narrow a measure: rows are the same only when they are narrowed alike. */
const NARROWING: readonly RegExp[] = [/noncontrolling|minority/, /attributable|applicable|available/, /continuing/, /discontinued/, /restricted/, /including|excluding/, /\bper\b/, /segment/, /before/, /average/];

/** Digits in common that make two equal figures more than chance. */
export const LEAST_DIGITS = 3;

/** A row's figures by period, where their column states the period's own figures. */
export interface Line {
  readonly figures: readonly Figure[];
  readonly byPeriod: ReadonlyMap<string, Figure>;
  readonly narrowing: string;
}

/** Reads a row of the index; columns on another basis give no figure. */
export function lineOf(figures: readonly Figure[]): Line {
  const byPeriod = new Map<string, Figure>();
  for (const figure of figures) if (figure.period && statesOwnFigures(figure.column)) byPeriod.set(periodKey(figure.period), figure);
  const row = figures[0]?.row, statement = figures[0]?.statement;
  const label = labelKey(row?.label ?? "");
  const narrowing = NARROWING.map((word) => (word.test(label) ? "1" : "0")).join("") + (statement && row && onOtherBasis(statement, row) ? "1" : "0");
  return { figures, byPeriod, narrowing };
}

/** The keys under which rows that may state the same meet: one a figure, and one a period. */
export function figureKeys(line: Line): { byFigure: string; byPeriod: string }[] {
  return [...line.byPeriod].flatMap(([period, { cell, scale }]) => {
    if (cell.value === null) return cell.range ? [{ byFigure: "", byPeriod: period }] : [];
    return [{ byFigure: `${period}|${magnitudeKey(cell.value, scale)}`, byPeriod: period }];
  });
}

/** Whether two rows stand in different statements. */
export function isElsewhere(a: readonly Figure[], b: readonly Figure[]): boolean {
  return a[0]?.statement !== b[0]?.statement;
}

/** Whether two rows of different statements are of one unit and narrowed alike. */
export function comparable(a: Line, b: Line): boolean {
  return isElsewhere(a.figures, b.figures) && a.figures[0]?.row.unit === b.figures[0]?.row.unit && a.narrowing === b.narrowing;
}

/** The figures of two rows in the periods that both print. */
export function shared(a: Line, b: Line): [Figure, Figure][] {
  return [...a.byPeriod].flatMap(([period, figure]) => {
    const other = b.byPeriod.get(period);
    return other ? [[figure, other] as [Figure, Figure]] : [];
  });
}

function significantDigits(value: string | null): number {
  return (value ?? "").replace(/\D/g, "").replace(/^0+/, "").length;
}

export function sameMagnitude(a: Figure, b: Figure): boolean {
  return a.cell.value !== null && b.cell.value !== null && magnitudeKey(a.cell.value, a.scale) === magnitudeKey(b.cell.value, b.scale);
}

export function isZero(figure: Figure): boolean {
  return figure.cell.value === null || Number(figure.cell.value) === 0;
}

export function agreesToAllDigits(a: Figure, b: Figure): boolean {
  return !isZero(a) && sameMagnitude(a, b) && (significantDigits(a.cell.value) >= LEAST_DIGITS || a.row.unit === "per_share");
}

/** One period in which all of three digits or more agree, or agreement in every period however short the figures. */
export function stateTheSame(pairs: readonly (readonly [Figure, Figure])[]): boolean {
  if (pairs.some(([a, b]) => agreesToAllDigits(a, b))) return true;
  const known = pairs.filter(([a, b]) => a.cell.value !== null && b.cell.value !== null && !isZero(a));
  return known.length > 0 && known.every(([a, b]) => sameMagnitude(a, b));
}
