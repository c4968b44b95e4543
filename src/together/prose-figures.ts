import { Decimal } from "../vocabulary/decimal";
import type { Period } from "../vocabulary/period";
import type { ProseFigure } from "../vocabulary/report";
import { made, skipped, type Draft } from "../tieout/draft";
import { meets, printedInterval, type Interval } from "../tieout/tolerance";
import { capitalised, rowName, shownWithScale, within } from "../tieout/wording";
import { elementsOf } from "../xbrl/elements";
import { sourceOf, type FactIndex } from "../xbrl/fact-index";
import { shownFigure } from "./compare";
import { measureOf, type FilingView } from "./filing-view";

/** What another document says: in a table, in a sentence or in XBRL. */
interface Said {
  readonly kind: "cross_filing" | "xbrl";
  readonly amount: Decimal;
  readonly interval: Interval;
  /** "Cash in Consolidated Balance Sheets of q2.htm is 75,012 thousand". */
  readonly told: string;
}

/**
 * Figures in a filing's sentences that its own tables do not print ("$75.0 million as of June 30") against the tables of the
 * company's other filings, else its XBRL facts, else what the sentences of earlier filings say. Never broken: sentences are
 * free to speak of a narrower measure, and figures of the past are restated.
 * @param views the company's filings, oldest first
 */
export function proseElsewhere(view: FilingView, views: readonly FilingView[], facts: FactIndex | null): Draft[] {
  return view.report.metrics.flatMap((figure) => checkFigure(view, figure, views, facts));
}

function checkFigure(view: FilingView, figure: ProseFigure, views: readonly FilingView[], facts: FactIndex | null): Draft[] {
  const metric = measureOf(figure);
  const read = view.prose.period(figure.period);
  if (figure.value === null || !read || (figure.against ?? null) !== null) return [];
  const ofUnit = metric?.unit === figure.unit ? metric : undefined;
  const period = ofUnit?.instant === true ? { months: 0, end: read.end } : read;
  if (ofUnit && view.figures.find(ofUnit.id, period).some(({ interval }) => interval !== null)) return [];
  const inTables = ofUnit ? first(views, (other) => (other === view ? [] : tablesSay(other, ofUnit.id, period))) : [];
  const inFacts = ofUnit && facts && inTables.length === 0 ? factsSay(facts, view, figure, ofUnit.id, period) : [];
  const said = [inTables, inFacts].find((each) => each.length > 0) ?? first(views.slice(0, views.indexOf(view)), (other) => sentencesSay(other, figure, read));
  const allowed = printedInterval(figure.value, figure.scale);
  const tied = said.find(({ amount }) => amount.eq(new Decimal(figure.value ?? 0).times(figure.scale))) ?? said.find(({ interval }) => meets(interval, allowed));
  const best = tied ?? said[0];
  if (!best) return [];
  const name = capitalised(ofUnit?.name ?? figure.metric);
  const about = { kind: best.kind, title: `${name} in the text and in ${best.kind === "xbrl" ? "XBRL facts" : "another filing"}`, period: figure.period, cells: [view.prose.id(figure)] };
  const here = `the text says ${shownWithScale(figure.value, figure.unit, figure.scale, "$")}`;
  if (!tied) return [skipped({ ...about, actual: figure.value, explanation: `Not checked: ${here} for ${figure.period} and ${best.told}${figure.hedge === undefined ? "" : `, but the text only says “${figure.hedge}”`}; it may have been restated, or the text may speak of another measure.` })];
  const actual = new Decimal(figure.value), expected = tied.amount.div(figure.scale), exact = expected.eq(actual);
  return [made({ ...about, status: exact ? "exact" : "rounding", expected, actual, explanation: `${capitalised(here)} for ${figure.period}; ${tied.told}, ${exact ? "the same" : "which rounds to it"}.` })];
}

function first(views: readonly FilingView[], say: (view: FilingView) => Said[]): Said[] {
  for (const view of views) {
    const said = say(view);
    if (said.length > 0) return said;
  }
  return [];
}

function tablesSay(other: FilingView, metric: string, period: Period): Said[] {
  return other.figures.find(metric, period).flatMap((figure): Said[] => (figure.amount && figure.interval
    ? [{ kind: "cross_filing", amount: figure.amount, interval: figure.interval, told: `${within(rowName(figure.row))} in ${figure.statement.title} of ${other.report.file} is ${shownFigure(figure)}` }]
    : []));
}

/** Values under the first element that any is reported for, with the text's sign: a payment is a positive amount in both. */
function factsSay(facts: FactIndex, view: FilingView, { unit, scale }: ProseFigure, metric: string, period: Period): Said[] {
  const currency = view.report.statements[0]?.currency ?? "USD", factor = unit === "percent" ? 100 : 1;
  for (const element of elementsOf(metric)) {
    const found = facts.find(element, unit, currency, period);
    if (!found) continue;
    const half = found.place.times(factor).div(2);
    return found.values.map(({ amount, first: fact }): Said => {
      const value = amount.times(factor);
      return { kind: "xbrl", amount: value, interval: { low: value.minus(half), high: value.plus(half) }, told: `the company's own XBRL facts (${sourceOf(fact)}) give ${shownWithScale(value.div(scale), unit, scale)}` };
    });
  }
  return [];
}

function sentencesSay(other: FilingView, figure: ProseFigure, period: Period): Said[] {
  return other.prose.find(figure.metric, period).flatMap((each): Said[] => (each.value !== null && each.unit === figure.unit && (each.against ?? null) === null
    ? [{ kind: "cross_filing", amount: new Decimal(each.value).times(each.scale), interval: printedInterval(each.value, each.scale), told: `the text of ${other.report.file} says ${shownWithScale(each.value, each.unit, each.scale, "$")}` }]
    : []));
}
