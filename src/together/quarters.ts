import { Decimal } from "../vocabulary/decimal";
import { labelKey, metricById, type MetricId } from "../vocabulary/metric";
import { periodKey, shiftMonths, type Period } from "../vocabulary/period";
import type { StatementKind } from "../vocabulary/statement";
import { lineOf } from "../tieout/checks/lines";
import { made, skipped, type Draft, type Relation } from "../tieout/draft";
import { columnName, type Figure } from "../tieout/figures";
import { nameOf, oneDigitApart, placeOf, shownLike } from "./compare";
import type { FilingView } from "./filing-view";

/** A figure of the identity, and its sign in "year so far less what came before less the quarter is nothing". */
interface Part {
  readonly view: FilingView;
  readonly figure: Figure;
  readonly amount: Decimal;
  readonly sign: 1 | -1;
}

interface Identity {
  readonly metric: MetricId;
  readonly months: number;
  readonly whole: Part;
  readonly before: readonly Part[];
  readonly quarter: Part;
  /** What the year so far has more than its parts. */
  readonly apart: Decimal;
  /** Half a unit of the last place of each figure. */
  readonly tolerance: Decimal;
}

/** Statements whose lines cover a span each. */
const OVER_A_SPAN: ReadonlySet<StatementKind> = new Set(["income_statement", "cash_flow"]);

/** Spans of the year so far with a part before their last quarter, in months. */
const YEARS_SO_FAR: ReadonlySet<number> = new Set([6, 9, 12]);

/**
 * The year so far less the part of it before the quarter against the printed quarter, for amounts of income and cash flow
 * statements, where the figures stand in two filings or more.
 * @param views the company's filings, oldest first
 * @returns checks for every filing that prints one of the figures
 */
export function quartersOfYears(views: readonly FilingView[]): ReadonlyMap<FilingView, readonly Draft[]> {
  const found = identitiesOf(views);
  const tying = new Set(found.filter(isTied).map(siblingKey));
  const drafts = new Map<FilingView, Draft[]>();
  for (const identity of found) {
    const parts = [identity.whole, ...identity.before, identity.quarter];
    for (const view of new Set(parts.map((part) => part.view))) {
      const list = drafts.get(view) ?? [];
      drafts.set(view, list);
      list.push(draftFor(view, identity, parts, tying.has(siblingKey(identity))));
    }
  }
  return drafts;
}

function siblingKey({ metric, months, whole }: Identity): string {
  return `${metric}|${months}|${whole.figure.statement.kind}|${labelKey(whole.figure.row.label)}`;
}

function isTied({ apart, tolerance }: Identity): boolean {
  return apart.abs().lte(tolerance);
}

function identitiesOf(views: readonly FilingView[]): Identity[] {
  const done = new Set<string>(), identities: Identity[] = [];
  for (const view of views) for (const metric of view.figures.metrics) {
    if (metricById(metric)?.unit !== "money" || metricById(metric)?.instant === true) continue;
    for (const row of view.figures.rows(metric)) {
      if (!row[0] || !OVER_A_SPAN.has(row[0].statement.kind)) continue;
      for (const figure of lineOf(row).byPeriod.values()) {
        const { period, amount } = figure;
        if (!period || amount === null || !YEARS_SO_FAR.has(period.months)) continue;
        const key = `${metric}|${periodKey(period)}`;
        if (done.has(key)) continue;
        const identity = identityOf(views, metric, { view, figure, amount, sign: 1 }, period);
        if (!identity) continue;
        done.add(key);
        identities.push(identity);
      }
    }
  }
  return identities;
}

function identityOf(views: readonly FilingView[], metric: MetricId, whole: Part, period: Period): Identity | null {
  const others = [whole.view, ...views.filter((view) => view !== whole.view)];
  const find = (wanted: Period): Part | null => partAt(others, metric, wanted, whole.figure);
  const quarter = find({ months: 3, end: period.end });
  if (!quarter) return null;
  const endBefore = shiftMonths(period.end, -3);
  const soFar = find({ months: period.months - 3, end: endBefore });
  const quarters = soFar ? [] : Array.from({ length: period.months / 3 - 1 }, (_, i) => find({ months: 3, end: shiftMonths(endBefore, -3 * i) }));
  const before = soFar ? [soFar] : quarters.flatMap((part) => part ?? []);
  if (!soFar && before.length < quarters.length) return null;
  const parts = [whole, ...before, quarter];
  if (new Set(parts.map(({ view }) => view)).size < 2) return null;
  const apart = parts.reduce((sum, { amount, sign }) => sum.plus(amount.times(sign)), new Decimal(0));
  const tolerance = parts.reduce((sum, { figure }) => sum.plus(placeOf(figure)), new Decimal(0)).div(2);
  return { metric, months: period.months, whole, before, quarter, apart, tolerance };
}

/** The first figure of the same line: of the same kind of statement, under the same label. */
function partAt(views: readonly FilingView[], metric: MetricId, period: Period, like: Figure): Part | null {
  for (const view of views) {
    const figure = view.figures.find(metric, period).find((each) => each.amount !== null && each.statement.kind === like.statement.kind && each.statement.currency === like.statement.currency && labelKey(each.row.label) === labelKey(like.row.label));
    if (figure?.amount) return { view, figure, amount: figure.amount, sign: -1 };
  }
  return null;
}

function draftFor(view: FilingView, identity: Identity, parts: readonly Part[], siblingTies: boolean): Draft {
  const { whole, before, quarter, apart, tolerance } = identity;
  const own = parts.filter((part) => part.view === view), rest = parts.filter((part) => part.view !== view);
  const focus = own.includes(quarter) ? quarter : (own.find((part) => part !== whole) ?? whole);
  const told = (part: Part): string => `${shownLike(part.figure, part.amount)} for ${columnName(part.figure.column)}${part.view === view ? "" : ` in ${part.view.report.file}`}`;
  const name = nameOf(whole.figure);
  const left = shownLike(quarter.figure, quarter.amount.plus(apart));
  const sentence = `${name} of ${told(whole)} less ${before.map(told).join(" and ")} leaves ${left}`;
  const printed = `${shownLike(quarter.figure, quarter.amount)} is printed for ${columnName(quarter.figure.column)}${quarter.view === view ? "" : ` in ${quarter.view.report.file}`}`;
  const about = { kind: "cross_filing" as const, title: `${name}: the quarter and the year so far`, period: columnName(focus.figure.column), cells: own.map(({ figure }) => figure.id) };
  const constant = rest.reduce((sum, { amount, sign }) => sum.plus(amount.times(sign)), new Decimal(0));
  const relation: Relation = { form: "linear", parts: own.map(({ figure, sign }) => [figure.id, new Decimal(figure.scale * sign)]), low: constant.neg().minus(tolerance), high: constant.neg().plus(tolerance) };
  const actual = focus.amount.div(focus.figure.scale), expected = focus.amount.minus(apart.times(focus.sign)).div(focus.figure.scale);
  if (apart.isZero()) return { ...made({ ...about, status: "exact", expected, actual, explanation: `${sentence}, as ${quarter.view === view ? "printed" : `${quarter.view.report.file} prints`} for ${columnName(quarter.figure.column)}.` }), relation };
  if (isTied(identity)) return { ...made({ ...about, status: "rounding", expected, actual, explanation: `${sentence}; ${printed}, which rounding explains.` }), relation };
  const doubt = doubtOf(identity, parts, siblingTies);
  if (doubt !== null) return skipped({ ...about, actual: focus.figure.cell.value, explanation: `Not checked: ${sentence} and ${printed}, but ${doubt}.` });
  return { ...made({ ...about, status: "broken", expected, actual, explanation: `${sentence}, but ${printed}.` }), relation };
}

/** Why a difference is not called broken: restatements move the parts of a year, and a line may have been drawn otherwise. */
function doubtOf({ quarter, apart }: Identity, parts: readonly Part[], siblingTies: boolean): string | null {
  if (parts.every(({ view, figure }) => view.borneOut.has(figure.id))) return "the sums of the documents bear out what they print, so earlier figures may have been restated";
  if (!siblingTies) return "no other year shows that the lines are the same";
  const isContradicted = parts.some(({ view, figure }) => view.contradicted.has(figure.id));
  return isContradicted || oneDigitApart(quarter.figure, quarter.amount.plus(apart)) ? null : "earlier figures may have been restated";
}
