import { Decimal, decimalsOf } from "../vocabulary/decimal";
import { periodKey, shiftMonths, type Period } from "../vocabulary/period";
import type { Unit } from "../vocabulary/unit";
import type { CompanyFacts, XbrlFact } from "./company-facts";

/** A value that was reported for a period, with the filing that reported it first. */
export interface Reported {
  /** In whole units. */
  readonly amount: Decimal;
  readonly first: XbrlFact;
  /** The last day on which a filing gave it, ISO. */
  readonly lastFiled: string;
  /** The two facts whose difference it is, for a quarter that is reported only as part of the year so far. */
  readonly parts?: readonly [whole: XbrlFact, before: XbrlFact];
}

/** What was reported of an element for a period. */
export interface Found {
  /** The different values, the one reported first at the front. */
  readonly values: readonly Reported[];
  /** What they are rounded to: the finest place that the element's values use, at most the company's usual one (1000 for thousands). */
  readonly place: Decimal;
}

/** All values of one element in one unit. */
interface Series {
  readonly byPeriod: ReadonlyMap<string, readonly XbrlFact[]>;
  readonly place: Decimal;
}

const DAY = 86_400_000, DAYS_A_MONTH = 365.25 / 12;
/** Days that a span of whole months, told in weeks, may differ from them. */
const DRIFT_DAYS = 12;
/** Days between a table's date and a fact's that may still mean the same day (52- and 53-week years told by the month). */
const SAME_DAY = 7;
const COARSEST_PLACE = 6;

/** The names of a row's unit in company facts, the usual first. */
function unitNames(unit: Unit, currency: string): readonly string[] {
  switch (unit) {
    case "money": return [currency];
    case "per_share": return [`${currency}/shares`, currency];
    case "shares": return ["shares"];
    case "percent":
    case "ratio": return ["pure"];
    case "count": return [];
  }
}

/** The span of a fact in whole months; 0 for a date, null for a span of broken months. */
export function periodOfFact({ start, end }: XbrlFact): Period | null {
  if (start === null) return { months: 0, end };
  const days = (Date.parse(end) - Date.parse(start)) / DAY + 1;
  const months = Math.round(days / DAYS_A_MONTH);
  return months > 0 && Math.abs(days - months * DAYS_A_MONTH) <= DRIFT_DAYS ? { months, end } : null;
}

/** The facts of one company, found by element, unit and period. Each element is sorted when it is first asked for. */
export class FactIndex {
  private readonly series = new Map<string, Series | null>();
  private readonly usualPlaces = new Map<string, number>();

  /** @param sources files of one company; what the first one holds goes before the others where they say the same */
  constructor(private readonly sources: readonly CompanyFacts[]) {}

  /**
   * The different values reported for a period, the one reported first at the front: the last one is as later filings
   * restate it. Where a quarter's amount is not reported by itself, the year so far less the year before it.
   */
  find(element: string, unit: Unit, currency: string, period: Period): Found | null {
    for (const name of unitNames(unit, currency)) {
      const series = this.seriesOf(element, name);
      if (!series) continue;
      const values = distinct(near(series.byPeriod.get(periodKey(period)) ?? [], period.end));
      if (values.length > 0) return { values, place: series.place };
      const quarter = unit === "money" && period.months === 3 ? quarterOf(series, period) : null;
      if (quarter) return { values: [quarter], place: series.place };
    }
    return null;
  }

  private seriesOf(element: string, unit: string): Series | null {
    const key = `${element}|${unit}`;
    let known = this.series.get(key);
    if (known === undefined) {
      const facts = this.sources.flatMap((source) => source.concepts.get(element)?.get(unit) ?? []);
      known = facts.length === 0 ? null : makeSeries(facts, this.usualPlace(unit));
      this.series.set(key, known);
    }
    return known;
  }

  /** The power of ten that most of the company's values in a unit end at: one round amount alone does not show how it was rounded. */
  private usualPlace(unit: string): number {
    let usual = this.usualPlaces.get(unit);
    if (usual === undefined) {
      const counts = new Map<number, number>();
      for (const { concepts } of this.sources) for (const units of concepts.values()) for (const { value } of units.get(unit) ?? []) {
        const place = placeOf(value);
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
      usual = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [COARSEST_PLACE, 0])[0];
      this.usualPlaces.set(unit, usual);
    }
    return usual;
  }
}

/** @param coarsest the power of ten that the values are rounded to at most */
function makeSeries(facts: readonly XbrlFact[], coarsest: number): Series {
  const byPeriod = new Map<string, XbrlFact[]>();
  let place = coarsest;
  for (const fact of facts) {
    const period = periodOfFact(fact);
    if (!period) continue;
    const key = periodKey(period), list = byPeriod.get(key);
    if (list) list.push(fact);
    else byPeriod.set(key, [fact]);
    place = Math.min(place, placeOf(fact.value));
  }
  return { byPeriod, place: new Decimal(10).pow(place) };
}

/** The power of ten that a value may be rounded to: that of its last digit that is no zero, "0.09" -2; amounts are told in ones, thousands or millions, "45190000" 3. */
function placeOf(value: string): number {
  const decimals = decimalsOf(value);
  if (decimals > 0) return -decimals;
  const zeros = /0*$/.exec(value)?.[0].length ?? 0;
  return Number(value) === 0 ? COARSEST_PLACE : Math.min(COARSEST_PLACE, zeros - (zeros % 3));
}

/** The facts at the very day, else those some days from it. */
function near(facts: readonly XbrlFact[], end: string): readonly XbrlFact[] {
  const same = facts.filter((fact) => fact.end === end);
  if (same.length > 0) return same;
  return facts.filter((fact) => Math.abs(Date.parse(fact.end) - Date.parse(end)) <= SAME_DAY * DAY);
}

function distinct(facts: readonly XbrlFact[]): Reported[] {
  const byValue = new Map<string, { first: XbrlFact; lastFiled: string }>();
  for (const fact of [...facts].sort((a, b) => a.filed.localeCompare(b.filed) || a.accession.localeCompare(b.accession))) {
    const known = byValue.get(fact.value);
    if (known) known.lastFiled = fact.filed;
    else byValue.set(fact.value, { first: fact, lastFiled: fact.filed });
  }
  return [...byValue].map(([value, { first, lastFiled }]) => ({ amount: new Decimal(value), first, lastFiled }));
}

/** Spans of the year so far that a quarter may end, in months. */
const YEARS_SO_FAR = [6, 9, 12] as const;

/** The year so far that ends with the quarter, less the year so far before it; null unless both are reported, and only in one way. */
function quarterOf(series: Series, quarter: Period): Reported | null {
  for (const months of YEARS_SO_FAR) {
    const wholes = near(series.byPeriod.get(periodKey({ months, end: quarter.end })) ?? [], quarter.end);
    const before = series.byPeriod.get(periodKey({ months: months - 3, end: shiftMonths(quarter.end, -3) })) ?? [];
    const whole = wholes[0];
    const earlier = whole && before.find((fact) => fact.start === whole.start);
    if (!earlier || distinct(wholes).length > 1 || distinct(before.filter((fact) => fact.start === whole.start)).length > 1) continue;
    return { amount: new Decimal(whole.value).minus(earlier.value), first: whole, lastFiled: whole.filed, parts: [whole, earlier] };
  }
  return null;
}

/** "10-K filed 2013-03-01". */
export function sourceOf({ form, filed }: XbrlFact): string {
  return `${form === "" ? "filing" : form} filed ${filed}`;
}
