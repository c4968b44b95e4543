import type { Fact } from "./fact";
import type { Filer } from "./library";
import { listed } from "../tieout/wording";
import { Decimal, lastPlace, plain } from "../vocabulary/decimal";
import { fiscalPosition, fiscalYear, nearestMonth, periodKey, periodName, shiftMonths, type FiscalCalendar, type Period } from "../vocabulary/period";

/** A figure that no document prints and several, put together, determine. */
export interface DerivedFigure {
  /** In state "derived", with how and from which printed figures. */
  readonly fact: Fact;
  /** "H1 2012". */
  readonly period: string;
  /** The most that it can be off, since its parts are rounded, in its own scale: "0.15". */
  readonly within: string;
  /** The documents that print its parts, each once. */
  readonly files: readonly string[];
  /** One plain sentence. */
  readonly explanation: string;
}

/** Operating measures of a period's activity, which add up over time; companies give them quarter by quarter, in letters and releases. */
export const ADDED_UP: readonly string[] = ["Bookings", "DealsSigned", "NewCustomers"];

/** Spans of a fiscal year that people ask for: months into the year at their start and end. */
const SPANS: readonly (readonly [start: number, end: number])[] = [[0, 3], [3, 6], [6, 9], [9, 12], [0, 6], [6, 12], [0, 9], [0, 12]];
const MOST_PARTS = 4;

/** A printed figure as a step between two moments of a fiscal year, in months into it. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly fact: Fact;
}

interface Part {
  readonly fact: Fact;
  readonly sign: 1 | -1;
}

/**
 * Figures of a filer that follow from two or more printed ones of the same fiscal year, over all its documents, oldest first
 * and shorter spans first: nine months are the year less the fourth quarter, a half year is nine months less the third
 * quarter. Of several ways the one with the fewest parts.
 */
export function derivedFigures(filer: Filer, measures: readonly string[] = ADDED_UP): DerivedFigure[] {
  return measures.flatMap((measure) => ofMeasure([...(filer.findings.get(measure)?.values() ?? [])].map(({ fact }) => fact), filer.calendar));
}

function ofMeasure(facts: readonly Fact[], calendar: FiscalCalendar): DerivedFigure[] {
  const printed = facts.filter(({ value, state, period }) => value !== null && state !== "derived" && period.months > 0);
  const stated = new Set(facts.map(({ period }) => periodKey(period))), byYear = new Map<string, Step[]>();
  for (const fact of printed) {
    const end = yearEndOf(fact.period.end, calendar), to = 12 - monthsBetween(fact.period.end, end), from = to - fact.period.months;
    // What reaches over a year's start is of no use within one year.
    if (from < 0) continue;
    // Amounts of other units and currencies do not add up with these.
    const key = [end, fact.unit, fact.currency].join("|"), list = byYear.get(key);
    if (list) list.push({ from, to, fact });
    else byYear.set(key, [{ from, to, fact }]);
  }
  return [...byYear].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, steps]) => {
    const end = key.split("|")[0] ?? "";
    return SPANS.flatMap(([from, to]): DerivedFigure[] => {
      const period = { months: to - from, end: shiftMonths(end, to - 12) };
      if (stated.has(periodKey(period))) return [];
      const parts = shortestWay(steps, from, to);
      return parts === null ? [] : [derived(period, parts, calendar)];
    });
  });
}

function yearEndOf(date: string, calendar: FiscalCalendar): string {
  return fiscalYear(fiscalPosition(date, calendar).year, calendar).end;
}

function monthsBetween(date: string, later: string): number {
  const one = nearestMonth(date), other = nearestMonth(later);
  return (other.year - one.year) * 12 + other.month - one.month;
}

/** The fewest printed figures that lead from one moment to another, forwards (added) or backwards (taken off); null for none. */
function shortestWay(steps: readonly Step[], from: number, to: number): readonly Part[] | null {
  const longestFirst = [...steps].sort((a, b) => b.fact.period.months - a.fact.period.months);
  const ways = new Map<number, readonly Part[]>([[from, []]]), reached = [from];
  for (let at = reached.shift(); at !== undefined; at = reached.shift()) {
    const way = ways.get(at) ?? [];
    if (at === to) return way;
    if (way.length === MOST_PARTS) continue;
    for (const step of longestFirst) {
      const next = step.from === at ? step.to : step.to === at ? step.from : null;
      if (next === null || ways.has(next)) continue;
      ways.set(next, [...way, { fact: step.fact, sign: step.from === at ? 1 : -1 }]);
      reached.push(next);
    }
  }
  return null;
}

function derived(period: Period, way: readonly Part[], calendar: FiscalCalendar): DerivedFigure {
  const parts = [...way].sort((a, b) => b.sign - a.sign || b.fact.period.months - a.fact.period.months || (a.fact.period.end < b.fact.period.end ? 1 : -1));
  const [first] = parts as [Part, ...Part[]];
  const places = parts.map(({ fact }) => (fact.state === "dash" ? new Decimal(0) : lastPlace(fact.value ?? "0").times(fact.scale)));
  const coarsest = parts.reduce((best, part, i) => ((places[i] ?? new Decimal(0)).gt(places[parts.indexOf(best)] ?? 0) ? part : best), first).fact;
  const sum = parts.reduce((total, { fact, sign }) => total.plus(new Decimal(fact.value ?? 0).times(fact.scale).times(sign)), new Decimal(0)).div(coarsest.scale);
  const value = sum.toFixed(Math.max(0, -lastPlace(coarsest.value ?? "0").e)), name = periodName(period, calendar);
  const within = plain(places.reduce((total, place) => total.plus(place), new Decimal(0)).div(2).div(coarsest.scale));
  const how = parts.map(({ fact, sign }, i) => `${i === 0 ? "" : sign < 0 ? " less " : " plus "}${periodName(fact.period, calendar)} ${fact.value ?? ""}`).join("");
  const files = [...new Set(parts.map(({ fact }) => fact.source.file))];
  return {
    fact: { ...first.fact, period, value, printed: "", scale: coarsest.scale, state: "derived", hedge: null, derivation: { how, parts: parts.map(({ fact }) => fact) }, proposed: null },
    period: name, within, files,
    explanation: `${first.fact.name} for ${name} are not printed; ${value} is derived from ${how} (${listed(files)}) and can be off by ${within}, as its parts are rounded.`,
  };
}
