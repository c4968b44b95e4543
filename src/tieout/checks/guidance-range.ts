import { Decimal, lastPlace, plain } from "../../vocabulary/decimal";
import { metricById, metricByLabel, type MetricId } from "../../vocabulary/metric";
import { fiscalPosition, periodName, shiftMonths, yearToDate, type Period } from "../../vocabulary/period";
import type { Guidance } from "../../vocabulary/report";
import { skipped, type CheckRule, type Draft, type Evidence } from "../draft";
import { gap, interval, meets, subtract, widen, type Interval } from "../tolerance";
import { capitalised, shown, shownWithScale, within } from "../wording";

/** Units whose quarters add up to the year, to the rounding of each: shares and rates do not. */
const ADDS_UP: ReadonlySet<string> = new Set(["money", "per_share"]);

/** Guidance for the full year less the year so far against guidance for the last quarter, for metrics with all three. */
export const guidanceRange: CheckRule = {
  name: "guidance",
  make: (evidence) => evidence.guidance.flatMap((quarter) => checkQuarter(evidence, quarter)),
};

function conceptOf(guidance: Guidance): MetricId | null {
  return metricByLabel(guidance.metric)?.id ?? guidance.concept;
}

/** Bounds in whole units; null for a one-sided range. */
function bounds(guidance: Guidance): Interval | null {
  if (guidance.low === null || guidance.high === null) return null;
  return interval(new Decimal(guidance.low).times(guidance.scale), new Decimal(guidance.high).times(guidance.scale));
}

function halfUnit(guidance: Guidance): Decimal {
  return lastPlace(guidance.high ?? guidance.low ?? "0").times(guidance.scale).div(2);
}

function checkQuarter(evidence: Evidence, quarter: Guidance): Draft[] {
  const period = evidence.prose.period(quarter.period), concept = conceptOf(quarter);
  if (!period || period.months !== 3 || !concept || !ADDS_UP.has(quarter.unit)) return [];
  const { year, quarter: number } = fiscalPosition(period.end, evidence.calendar);
  if (number !== 4) return [];
  const full = evidence.guidance.find((other) => conceptOf(other) === concept && other.unit === quarter.unit && other.period === `FY ${year}`);
  const range = bounds(quarter), yearRange = full ? bounds(full) : null;
  if (!full || !range || !yearRange) return [];
  const soFar: Period = yearToDate(shiftMonths(period.end, -3), evidence.calendar);
  const soFarName = periodName(soFar, evidence.calendar);
  const name = capitalised(metricById(concept)?.name ?? quarter.metric);
  const ids = [quarter, full].map((each) => `g${evidence.guidance.indexOf(each) + 1}`);
  const about = { kind: "guidance" as const, title: `Guidance for ${within(name)}: ${quarter.period} and ${full.period}`, period: quarter.period };
  const actual = evidence.figures.find(concept, soFar).find((figure) => figure.amount !== null);
  if (!actual?.amount || !actual.interval) return [skipped({ ...about, cells: ids, explanation: `Not checked: no table prints ${within(name)} for ${soFarName}.` })];
  const implied = subtract(yearRange, { low: actual.amount, high: actual.amount });
  const cells = [...ids, actual.id];
  const told = (bound: Interval, scale: number): string => `${shown(bound.low.div(scale))} to ${shown(bound.high.div(scale))}`;
  const currency = quarter.unit === "money" || quarter.unit === "per_share" ? "$" : "";
  const start = `${full.period} guidance of ${told(yearRange, full.scale)} less ${shownWithScale(actual.cell.value ?? "", actual.row.unit, actual.scale, currency)} for ${soFarName} leaves ${told(implied, quarter.scale)}; the guidance for ${quarter.period} is ${told(range, quarter.scale)}`;
  const result = (status: "exact" | "rounding" | "broken", ending: string): Draft => ({
    ...about, cells, status, expected: `${plain(implied.low.div(quarter.scale))} to ${plain(implied.high.div(quarter.scale))}`, actual: `${quarter.low ?? ""} to ${quarter.high ?? ""}`,
    difference: plain(gap(implied, range).div(quarter.scale)), relative: range.high.isZero() ? new Decimal(0) : gap(implied, range).div(range.high.abs()), explanation: `${start}, ${ending}.`,
  });
  if (implied.low.eq(range.low) && implied.high.eq(range.high)) return [result("exact", "the same range")];
  const rounding = halfUnit(quarter).plus(halfUnit(full)).plus(actual.interval.high.minus(actual.interval.low).div(2));
  if (meets(widen(implied, rounding), range)) return [result("rounding", "which overlaps with it")];
  if (quarter.unit === "per_share") return [skipped({ ...about, cells, explanation: `Not checked: ${start}; values per share of quarters need not add up to the year's.` })];
  return [result("broken", "which lies outside it")];
}
