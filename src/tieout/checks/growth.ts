import { Decimal, lastPlace } from "../../vocabulary/decimal";
import { metricByLabel } from "../../vocabulary/metric";
import { periodName, shiftYears, type Period } from "../../vocabulary/period";
import type { ProseFigure } from "../../vocabulary/report";
import { made, skipped, type CheckRule, type Draft, type Evidence } from "../draft";
import { meets, printedInterval, quotient, type Interval } from "../tolerance";
import { capitalised, shown, shownWithScale } from "../wording";

/** "Revenue growth", "Growth in bookings": what is left is the measure that grew. */
const GROWTH_NAME = /\s*\b(?:growth|increase|decrease|decline|change)\b\s*(?:in\s+)?/i;

/** Growth of something else than what the tables print. */
const OTHER_GROWTH = /organic|constant.currency|local currenc|exclud|comparable|same-store|like-for-like|pro forma|adjusted for|basis points|annuali[sz]ed|sequential|compound/i;

const DECLINE = /\b(?:decreas|declin|down|fell|lower|drop|reduc)/i;

/** Percentage points between stated and computed growth, beyond which figures of different places may speak of different measures. */
const FARTHEST_POINTS = 10;

interface Measured {
  readonly id: string;
  readonly interval: Interval;
  readonly amount: Decimal;
  readonly told: string;
}

/** The two figures that a growth compares, and whether they stand in its own sentence. */
interface Pair {
  readonly now: Measured | null;
  readonly then: Measured | null;
  readonly sameSentence: boolean;
}

/** Stated growth against the two figures that it compares: of its own sentence, of the tables, or of the text where no table prints them. */
export const growth: CheckRule = {
  name: "growth",
  make: (evidence) => {
    const stated = evidence.metrics.filter((figure) => figure.unit === "percent" && figure.value !== null && GROWTH_NAME.test(figure.metric));
    const values = new Map<string, Set<string>>();
    for (const figure of stated) values.set(nameOf(figure), (values.get(nameOf(figure)) ?? new Set()).add(figure.value ?? ""));
    return stated.flatMap((figure) => checkGrowth(evidence, figure, (values.get(nameOf(figure))?.size ?? 0) > 1));
  },
};

/** What a growth is said to be of: two values under one name cannot both be. */
function nameOf(figure: ProseFigure): string {
  return `${figure.metric.toLowerCase()}|${figure.period}|${figure.against ?? ""}`;
}

function checkGrowth(evidence: Evidence, figure: ProseFigure, severalStated: boolean): Draft[] {
  const period = evidence.prose.period(figure.period);
  if (!period || figure.value === null) return [];
  const measure = figure.metric.replace(GROWTH_NAME, " ").replace(/\s+/g, " ").trim();
  const before = (figure.against && evidence.prose.period(figure.against)) || shiftYears(period, -1);
  const beforeName = figure.against ?? periodName(before, evidence.calendar);
  const id = evidence.prose.id(figure);
  const about = { kind: "growth" as const, title: `Growth of ${measure} in the text`, period: figure.period };
  const { now, then, sameSentence } = pairFor(evidence, figure, measure, period, before);
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
  const computed = exactly.toDecimalPlaces((figure.value.split(".")[1]?.length ?? 0) + 1);
  const told = `${capitalised(measure)} went from ${then.told} in ${beforeName} to ${now.told} in ${figure.period}, a change of ${shown(computed)}%`;
  if (meets(percent, { low: stated.minus(half), high: stated.plus(half) })) {
    const exact = exactly.minus(stated).abs().lte(half);
    return [made({ ...about, status: exact ? "exact" : "rounding", expected: stated, actual: stated, cells, explanation: exact ? `${told}, which rounds to the stated ${shown(figure.value)}%.` : `${told}; ${shown(figure.value)}% is stated, which the rounding of the two figures explains.` })];
  }
  const doubt = OTHER_GROWTH.test(figure.text) ? "the sentence speaks of a narrower growth of" : severalStated ? "the text states several such changes, of which one is"
    : !sameSentence && computed.minus(stated).abs().gt(FARTHEST_POINTS) ? "that is too far from the stated change to be of the same measure for certain:" : null;
  if (doubt) return [skipped({ ...about, cells, actual: figure.value, explanation: `Not checked: ${told.charAt(0).toLowerCase()}${told.slice(1)}, but ${doubt} ${shown(figure.value)}%.` })];
  if (!sameSentence && (now.id.startsWith("m") || then.id.startsWith("m"))) return [skipped({ ...about, cells, actual: figure.value, explanation: `Not checked: ${told.charAt(0).toLowerCase()}${told.slice(1)}, but these stand in other sentences than the stated ${shown(figure.value)}%.` })];
  return [made({ ...about, status: "broken", expected: computed, actual: stated, cells, explanation: `${told}, but ${shown(figure.value)}% is stated.` })];
}

/** The figures of the growth's own sentence where it states both, else what the tables print, else what the text says elsewhere. */
function pairFor(evidence: Evidence, figure: ProseFigure, measure: string, period: Period, before: Period): Pair {
  const own = (wanted: Period): ProseFigure[] => evidence.prose.find(measure, wanted).filter((other) => other.text === figure.text && other.unit !== "percent");
  const [now, then] = [own(period), own(before)];
  if (now.length === 1 && then.length === 1) return { now: said(evidence, now[0]), then: said(evidence, then[0]), sameSentence: true };
  return { now: measured(evidence, measure, period), then: measured(evidence, measure, before), sameSentence: false };
}

function measured(evidence: Evidence, measure: string, period: Period): Measured | null {
  const metric = metricByLabel(measure)?.id;
  const figure = metric ? evidence.figures.find(metric, period).find((each) => each.amount !== null) : undefined;
  if (figure?.amount && figure.interval) return { id: figure.id, interval: figure.interval, amount: figure.amount, told: shownWithScale(figure.cell.value ?? "", figure.row.unit, figure.scale) };
  return said(evidence, evidence.prose.find(measure, period)[0]);
}

function said(evidence: Evidence, prose: ProseFigure | undefined): Measured | null {
  if (!prose?.value || prose.unit === "percent") return null;
  return { id: evidence.prose.id(prose), interval: printedInterval(prose.value, prose.scale), amount: new Decimal(prose.value).times(prose.scale), told: shownWithScale(prose.value, prose.unit, prose.scale, "$") };
}
