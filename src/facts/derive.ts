import { Decimal, plain } from "../vocabulary/decimal";
import { fiscalPosition, periodName, shiftMonths, yearToDate, type Period } from "../vocabulary/period";
import type { Fact } from "./fact";
import type { PeriodContext } from "./period-grammar";

export type FindFact = (period: Period) => Fact | null;

/** A span told by two others of the same measure: whole less part. */
interface Difference {
  readonly whole: Period;
  readonly part: Period;
}

/** Units that add up over time. Per-share values, share counts, percents and ratios do not. */
const ADDITIVE: ReadonlySet<Fact["unit"]> = new Set(["money", "count"]);

/** The quarter is year to date less the year to date before it; year to date is the next one less the quarter between. */
function differences(period: Period, { calendar }: PeriodContext): Difference[] {
  const { quarter } = fiscalPosition(period.end, calendar);
  if (quarter === null) return [];
  const found: Difference[] = [];
  if (period.months === 3 && quarter > 1) found.push({ whole: yearToDate(period.end, calendar), part: yearToDate(shiftMonths(period.end, -3), calendar) });
  if (period.months === quarter * 3 && quarter < 4) {
    const next = shiftMonths(period.end, 3);
    found.push({ whole: yearToDate(next, calendar), part: { months: 3, end: next } });
  }
  return found;
}

/**
 * A fact that no filing prints but two others determine, marked derived; null where there are none, or where the
 * measure does not add up over time. It keeps the coarser of the two last printed places.
 */
export function derive(period: Period, find: FindFact, context: PeriodContext): Fact | null {
  for (const { whole, part } of differences(period, context)) {
    const minuend = find(whole), subtrahend = find(part);
    if (!minuend || !subtrahend || minuend.value === null || subtrahend.value === null) continue;
    if (minuend.unit !== subtrahend.unit || minuend.scale !== subtrahend.scale || !ADDITIVE.has(minuend.unit) || /growth/i.test(minuend.name)) continue;
    const places = Math.min(decimals(minuend.value), decimals(subtrahend.value));
    const value = new Decimal(minuend.value).minus(subtrahend.value).toFixed(places);
    const named = (fact: Fact, text: string): string => `${periodName(fact.period, context.calendar)} ${text}`;
    return {
      ...minuend,
      period,
      periodName: periodName(period, context.calendar),
      value: plain(new Decimal(value)) === "0" ? "0" : value,
      text: "",
      state: "derived",
      how: `${named(minuend, minuend.value)} less ${named(subtrahend, subtrahend.value)}`,
    };
  }
  return null;
}

function decimals(value: string): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}
