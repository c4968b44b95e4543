import { Decimal, lastPlace } from "../../vocabulary/decimal";
import { metricById, metricByLabel, type MetricId } from "../../vocabulary/metric";
import { periodKey, type Period } from "../../vocabulary/period";
import type { ProseFigure } from "../../vocabulary/report";
import { made, skipped, type CheckRule, type Draft, type Evidence, type Relation } from "../draft";
import type { Row, Statement } from "../../vocabulary/statement";
import { columnName, periodOf, scaleOf, type Figure } from "../figures";
import { interval, meets, printedInterval, widen, type Interval } from "../tolerance";
import { capitalised, rowName, shownWithScale } from "../wording";

/** How much further than its own rounding a hedged figure may be from the table's, in units of its last place. */
const HEDGES: readonly { readonly words: RegExp; readonly below: number; readonly above: number }[] = [
  { words: /approximately|about|around|nearly|roughly|almost/i, below: 1, above: 1 },
  { words: /more than|over|at least|exceed|above|greater|in excess/i, below: 0, above: Number.POSITIVE_INFINITY },
  { words: /less than|under|below|up to|no more|as much as/i, below: Number.POSITIVE_INFINITY, above: 0 },
];

/** Farther apart than this, a sentence and a table may speak of different measures (a segment's revenue): nothing is called broken. */
const FARTHEST = new Decimal("0.1");

/** A sentence that speaks of the measure without something: the table's figure is then another one. */
const NARROWED = /exclud|organic|constant currency|pro forma|comparable|segment|same-store|like-for-like|net of|discontinued|impact of|effect of/i;

/** Words beside which a measure of GAAP may be told in an adjusted form. */
const ADJUSTED = /adjusted|non-?gaap|underlying|core |normali[sz]ed|operating (?:earnings|eps)|cash (?:earnings|eps)/i;

/** The metric that a sentence's figure states, where its name is wholly that metric's. */
export function proseMetric(figure: ProseFigure): MetricId | null {
  const named = metricByLabel(figure.metric);
  return named ? named.id : figure.concept;
}

/** Every figure in the text whose metric is known against the tables' figures of the same metric and period. */
export const narrative: CheckRule = {
  name: "narrative",
  make: (evidence) => evidence.metrics.flatMap((figure) => checkFigure(evidence, figure)),
};

const PER_SHARE_PAIR: ReadonlyMap<MetricId, MetricId> = new Map([["EarningsPerShareDiluted", "EarningsPerShareBasic"], ["EarningsPerShareBasic", "EarningsPerShareDiluted"]]);

function checkFigure(evidence: Evidence, figure: ProseFigure): Draft[] {
  const metric = proseMetric(figure);
  if (!metric || metricById(metric)?.unit !== figure.unit) return [];
  const name = capitalised(metricById(metric)?.name ?? figure.metric);
  const about = { kind: "narrative" as const, title: `${name} in the text`, period: figure.period };
  const id = evidence.prose.id(figure);
  if (figure.value === null) return [skipped({ ...about, cells: [id], explanation: `Not checked: ${name.toLowerCase()} for ${figure.period} is redacted in the text.` })];
  const period = evidence.prose.period(figure.period);
  const said = shownWithScale(figure.value, figure.unit, figure.scale, "$");
  const found = period ? [...evidence.figures.find(metric, period), ...perShareTwin(evidence, metric, period)].filter((each) => each.interval !== null) : [];
  if (found.length === 0) return [skipped({ ...about, cells: [id], actual: figure.value, explanation: `Not checked: the text says ${said}, and no table prints ${name.toLowerCase()} for ${figure.period}.` })];
  const value = new Decimal(figure.value).times(figure.scale);
  const allowed = allowedBy(figure);
  const tied = found.find((each) => each.amount?.eq(value)) ?? found.find((each) => meets(allowed, each.interval as Interval));
  const scale = new Decimal(figure.scale);
  if (tied) {
    const amount = tied.amount ?? value;
    const exact = amount.eq(value);
    const verb = exact ? "the same" : isWithinOwnRounding(figure, tied) ? "which rounds to it" : `which “${figure.hedge ?? ""}” allows`;
    return [made({ ...about, status: exact ? "exact" : "rounding", expected: amount.div(scale), actual: new Decimal(figure.value), cells: [id, tied.id], relation: saysOf(tied, allowed, value), explanation: `The text says ${said}; ${rowName(tied.row)} in ${tied.statement.title} is ${shownInTable(tied)}, ${verb}.` })];
  }
  const nearest = found[0] as Figure;
  const amount = nearest.amount ?? value;
  const apart = amount.isZero() ? new Decimal(1) : value.minus(amount).abs().div(amount.abs());
  const tells = `the text says ${said} and ${rowName(nearest.row)} in ${nearest.statement.title} is ${shownInTable(nearest)}`;
  const reason = nearest.amount === null ? "digits are missing there" : figure.hedge ? `the text only says “${figure.hedge}”` : NARROWED.test(figure.text) || (metricById(metric)?.gaap === true && ADJUSTED.test(figure.text)) ? "the sentence may speak of a narrower measure" : !oneValue(found) ? "the tables themselves print several such figures" : apart.gt(FARTHEST) && figure.unit !== "per_share" ? "they are too far apart to be the same measure for certain" : null;
  if (reason) return [skipped({ ...about, cells: [id, nearest.id], actual: figure.value, explanation: `Not checked: ${tells}, but ${reason}.` })];
  const another = evidence.figures.rows(metric).flat().find((each) => each.period !== null && each.interval !== null && meets(allowed, each.interval));
  if (another) return [skipped({ ...about, cells: [id, nearest.id], actual: figure.value, explanation: `Not checked: ${tells}; the figure is that of ${columnName(another.column)}, of which the sentence may speak.` })];
  const elsewhere = period && rowThatStates(evidence, figure, value, period);
  if (elsewhere) return [skipped({ ...about, cells: [id, nearest.id], actual: figure.value, explanation: `Not checked: ${tells}, but that is what “${rowName(elsewhere.row)}” in ${elsewhere.statement.title} rounds to.` })];
  return [made({ ...about, status: "broken", expected: amount.div(scale), actual: new Decimal(figure.value), cells: [id, nearest.id], relation: saysOf(nearest, allowed, value), explanation: `${capitalised(tells)}, which does not round to it.` })];
}

/** The table's figure within what the sentence allows; the table may print it with the other sign. */
function saysOf(figure: Figure, allowed: Interval, value: Decimal): () => Relation {
  const turned = figure.amount !== null && figure.amount.isNegative() !== value.isNegative() && !value.isZero();
  const { low, high } = turned ? { low: allowed.high.neg(), high: allowed.low.neg() } : allowed;
  return () => ({ form: "linear", parts: [[figure.id, new Decimal(figure.scale)]], low, high });
}

/** A row of any table that prints what the sentence says for its period, whatever it is called. */
function rowThatStates(evidence: Evidence, figure: ProseFigure, value: Decimal, period: Period): { row: Row; statement: Statement } | null {
  const said = Math.abs(value.toNumber()), key = periodKey(period);
  const reach = lastPlace(figure.value ?? "0").times(figure.scale).toNumber() / 2;
  for (const statement of evidence.statements) for (const column of evidence.columns(statement)) {
    const header = statement.columns[column], own = header && periodOf(header);
    if (!own || (periodKey(own) !== key && own.end !== period.end)) continue;
    for (const row of statement.rows) {
      const printed = row.cells[column]?.value ?? null;
      if (row.unit === figure.unit && printed !== null && Math.abs(Math.abs(Number(printed)) * scaleOf(statement, row) - said) <= reach * (1 + ROUNDING_OF_DOUBLES)) return { row, statement };
    }
  }
  return null;
}

/** Doubles are good enough to find a row that may explain a sentence. */
const ROUNDING_OF_DOUBLES = 1e-9;

function perShareTwin(evidence: Evidence, metric: MetricId, period: Period): readonly Figure[] {
  const twin = PER_SHARE_PAIR.get(metric);
  return twin ? evidence.figures.find(twin, period) : [];
}

function oneValue(figures: readonly Figure[]): boolean {
  return new Set(figures.map((figure) => figure.amount?.abs().toFixed() ?? "")).size === 1;
}

function allowedBy(figure: ProseFigure): Interval {
  const own = printedInterval(figure.value ?? "0", figure.scale);
  const hedge = HEDGES.find(({ words }) => words.test(figure.hedge ?? ""));
  if (!hedge) return own;
  const unit = lastPlace(figure.value ?? "0").times(figure.scale);
  const reach = (units: number): Decimal => (Number.isFinite(units) ? unit.times(units) : own.high.abs().times(FARTHEST));
  return interval(own.low.minus(reach(hedge.below)), own.high.plus(reach(hedge.above)));
}

function isWithinOwnRounding(figure: ProseFigure, table: Figure): boolean {
  return table.interval !== null && meets(widen(printedInterval(figure.value ?? "0", figure.scale), new Decimal(0)), table.interval);
}

function shownInTable(figure: Figure): string {
  return figure.cell.value === null ? (figure.cell.range?.join(" to ") ?? "unreadable") : shownWithScale(figure.cell.value, figure.row.unit, figure.scale);
}
