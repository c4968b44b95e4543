import { Decimal, lastPlace } from "../vocabulary/decimal";
import { metricByLabel } from "../vocabulary/metric";
import { periodName, shiftYears, type Period } from "../vocabulary/period";
import type { ProseFigure } from "../vocabulary/report";
import { made, skipped, type CheckRule, type Draft, type Evidence } from "./draft";
import { namedPeriod, proseFigureOf, proseId } from "./narrative";
import { meets, printedInterval, quotient, type Interval } from "./tolerance";
import { capitalised, shown, shownWithScale } from "./wording";

/** "Revenue growth", "Growth in bookings": what is left is the measure that grew. */
const GROWTH_NAME = /\s*\b(?:growth|increase|decrease|decline|change)\b\s*(?:in\s+)?/i;

/** Growth of something else than what the tables print. */
const OTHER_GROWTH = /organic|constant.currency|local currenc|exclud|comparable|same-store|like-for-like|pro forma|adjusted for|basis points/i;

const DECLINE = /\b(?:decreas|declin|down|fell|lower|drop|reduc)/i;

interface Measured {
  readonly id: string;
  readonly interval: Interval;
  readonly amount: Decimal;
  readonly told: string;
}

/** Stated growth against the two figures that it compares: of the tables, or of the text where no table prints them. */
export const growth: CheckRule = {
  name: "growth",
  make: (evidence) => evidence.metrics.filter((figure) => figure.unit === "percent" && GROWTH_NAME.test(figure.metric)).flatMap((figure) => checkGrowth(evidence, figure)),
};

function checkGrowth(evidence: Evidence, figure: ProseFigure): Draft[] {
  const period = namedPeriod(figure.period, evidence);
  if (!period || figure.value === null) return [];
  const measure = figure.metric.replace(GROWTH_NAME, " ").replace(/\s+/g, " ").trim();
  const before = (figure.against && namedPeriod(figure.against, evidence)) || shiftYears(period, -1);
  const beforeName = figure.against ?? periodName(before, evidence.calendar);
  const id = proseId(evidence, figure);
  const about = { kind: "growth" as const, title: `Growth of ${measure} in the text`, period: figure.period };
  const now = measured(evidence, measure, period), then = measured(evidence, measure, before);
  if (!now || !then) {
    const missing = !now && !then ? `${figure.period} or ${beforeName}` : !now ? figure.period : beforeName;
    return [skipped({ ...about, cells: [id, ...(now ? [now.id] : []), ...(then ? [then.id] : [])], actual: figure.value, explanation: `Not checked: the text says ${shown(figure.value)}%, and nothing in this filing states ${measure} for ${missing}.` })];
  }
  const cells = [id, now.id, then.id];
  const ratio = quotient(now.interval, then.interval);
  if (!ratio || then.amount.lte(0) || now.amount.lt(0)) return [skipped({ ...about, cells, actual: figure.value, explanation: `Not checked: growth from ${then.told} to ${now.told} is not a meaningful percentage.` })];
  const stated = new Decimal(figure.value).times(figure.value.startsWith("-") || !DECLINE.test(figure.text) || now.amount.gte(then.amount) ? 1 : -1);
  const percent = { low: ratio.low.minus(1).times(100), high: ratio.high.minus(1).times(100) };
  const exactly = now.amount.div(then.amount).minus(1).times(100);
  const half = lastPlace(figure.value).div(2);
  const places = figure.value.split(".")[1]?.length ?? 0;
  const computed = exactly.toDecimalPlaces(places + 1);
  const told = `${capitalised(measure)} went from ${then.told} in ${beforeName} to ${now.told} in ${figure.period}, a change of ${shown(computed)}%`;
  if (meets(percent, { low: stated.minus(half), high: stated.plus(half) })) {
    const exact = exactly.minus(stated).abs().lte(half);
    return [made({ ...about, status: exact ? "exact" : "rounding", expected: stated, actual: stated, cells, explanation: exact ? `${told}, which rounds to the stated ${shown(figure.value)}%.` : `${told}; ${shown(figure.value)}% is stated, which the rounding of the two figures explains.` })];
  }
  if (OTHER_GROWTH.test(figure.text)) return [skipped({ ...about, cells, actual: figure.value, explanation: `Not checked: ${told.charAt(0).toLowerCase()}${told.slice(1)}, but the sentence speaks of a narrower growth of ${shown(figure.value)}%.` })];
  return [made({ ...about, status: "broken", expected: computed, actual: stated, cells, explanation: `${told}, but ${shown(figure.value)}% is stated.` })];
}

function measured(evidence: Evidence, measure: string, period: Period): Measured | null {
  const metric = metricByLabel(measure)?.id;
  const figure = metric ? evidence.figures.find(metric, period).find((each) => each.amount !== null) : undefined;
  if (figure?.amount && figure.interval) return { id: figure.id, interval: figure.interval, amount: figure.amount, told: shownWithScale(figure.cell.value ?? "", figure.row.unit, figure.scale) };
  const prose = proseFigureOf(evidence, measure, period);
  if (!prose?.value || prose.unit === "percent") return null;
  return { id: proseId(evidence, prose), interval: printedInterval(prose.value, prose.scale), amount: new Decimal(prose.value).times(prose.scale), told: shownWithScale(prose.value, prose.unit, prose.scale, "$") };
}
