import { Decimal, lastPlace, plain } from "../vocabulary/decimal";
import { metricById } from "../vocabulary/metric";
import { fiscalPosition, periodName, shiftMonths, yearToDate, type FiscalCalendar, type Period } from "../vocabulary/period";
import type { Unit } from "../vocabulary/unit";
import type { Fact } from "./fact";

/** Units that add up over time. Values per share, share counts, percents and ratios do not. */
const ADDITIVE: ReadonlySet<Unit> = new Set(["money", "count"]);
/** Measures in such units that are no amounts of a period. */
const NOT_ADDITIVE = /^AverageDealSize/;

/** The stated periods that make up one that is not: the first less or plus the others. */
type Recipe = readonly (readonly [period: Period, sign: 1 | -1])[];

/** Only differences of year-to-date spans and quarters, and the last twelve months: what an analyst would work out by hand. */
function recipes(period: Period, calendar: FiscalCalendar): Recipe[] {
  const { quarter } = fiscalPosition(period.end, calendar);
  if (quarter === null) return [];
  const found: Recipe[] = [];
  const whole = yearToDate(period.end, calendar), before = { months: whole.months - period.months, end: shiftMonths(period.end, -period.months) };
  // Q4 is the year less nine months, H2 the year less H1.
  if (period.months < whole.months) found.push([[whole, 1], [before, -1]]);
  // Nine months are the year less Q4.
  if (period.months === whole.months && quarter < 4) {
    const next = shiftMonths(period.end, 3);
    found.push([[yearToDate(next, calendar), 1], [{ months: 3, end: next }, -1]]);
  }
  if (period.months === 12 && quarter < 4) {
    const lastYear = shiftMonths(period.end, -12);
    found.push([[{ months: 12, end: shiftMonths(period.end, -whole.months) }, 1], [whole, 1], [{ months: whole.months, end: lastYear }, -1]]);
  }
  return found;
}

/**
 * A figure that no filing prints but others determine, in state "derived"; null where there are none, or where the measure
 * does not add up over time. It is made of stated figures only, all in the same unit and currency, and keeps the coarsest of
 * their last printed places.
 * @param stated the readable fact for a period, or null
 */
export function derive(period: Period, stated: (period: Period) => Fact | null, calendar: FiscalCalendar): Fact | null {
  for (const recipe of recipes(period, calendar)) {
    const facts = recipe.map(([part]) => stated(part));
    const parts = facts.flatMap((fact) => (fact && fact.value !== null && fact.state !== "derived" ? [fact] : []));
    const first = parts[0];
    if (!first || parts.length !== recipe.length || !addsUp(first) || parts.some((part) => part.unit !== first.unit || part.currency !== first.currency)) continue;
    const coarsest = parts.reduce((a, b) => (printedPlace(b).gt(printedPlace(a)) ? b : a));
    const sum = parts.reduce((total, part, i) => total.plus(new Decimal(part.value ?? 0).times(part.scale).times(recipe[i]?.[1] ?? 1)), new Decimal(0)).div(coarsest.scale);
    const place = lastPlace(coarsest.value ?? "0");
    return {
      ...first,
      period,
      value: plain(sum.toDecimalPlaces(Math.max(0, -place.e))) === "0" ? "0" : sum.toFixed(Math.max(0, -place.e)),
      printed: "",
      scale: coarsest.scale,
      state: "derived",
      hedge: null,
      derivation: { how: parts.map((part, i) => `${i === 0 ? "" : (recipe[i]?.[1] ?? 1) < 0 ? " less " : " plus "}${periodName(part.period, calendar)} ${part.value ?? ""}`).join(""), parts },
      proposed: null,
    };
  }
  return null;
}

function addsUp(fact: Fact): boolean {
  return ADDITIVE.has(fact.unit) && metricById(fact.measure)?.instant !== true && metricById(fact.measure) !== undefined && !NOT_ADDITIVE.test(fact.measure);
}

/** A dash says nothing of places, so it is never the coarsest. */
function printedPlace(fact: Fact): Decimal {
  return fact.state === "dash" ? new Decimal(0) : lastPlace(fact.value ?? "0").times(fact.scale);
}
