import { Decimal, lastPlace, plain } from "../../vocabulary/decimal";
import { metricById, type MetricId } from "../../vocabulary/metric";
import { exactly, linear, made, skipped, type CheckRule, type Draft, type Evidence, type Relation } from "../draft";
import { periodKey } from "../../vocabulary/period";
import type { Column, Row as StatementRow } from "../../vocabulary/statement";
import { columnName, periodOf, scaleOf, whyMissing, type Figure } from "../figures";
import { digitsApart, digitsOf } from "../digits";
import { exactSum, magnitudeKey } from "../fixed-point";
import { comparable, figureKeys, isElsewhere, LEAST_DIGITS, lineOf, shared, agreesToAllDigits, isZero, sameMagnitude, stateTheSame, type Line } from "./lines";
import { meets } from "../tolerance";
import { capitalised, rowName, shown, shownWithScale, within } from "../wording";

/** Metrics that some filers name as one: their rows are compared only where no table of the filing prints both. */
const SAME_MEASURE: readonly (readonly [MetricId, MetricId])[] = [["AdjustedEbitda", "Ebitda"]];

/**
 * The same metric in the same period in two statements. Which rows state the same measure is proved by the figures: a row
 * joins another when one period agrees to all digits (see stateTheSame); then every period of the two is checked. A difference in a pair so
 * proved is broken, unless the figure, or the difference, is what another row of the two tables prints.
 */
export const crossStatement: CheckRule = {
  name: "across statements",
  make: (evidence) => evidence.figures.metrics.flatMap((metric) => checkMetric(evidence, metric)),
};

/** Rows that are proved to state the same, and the keys under which others find them. */
interface Groups {
  readonly byFigure: Map<string, Line[]>;
  readonly byPeriod: Map<string, Line[]>;
}

function checkMetric(evidence: Evidence, metric: MetricId): Draft[] {
  const alias = SAME_MEASURE.find(([main]) => main === metric)?.[1];
  if (SAME_MEASURE.some(([main, other]) => other === metric && evidence.figures.rows(main).length > 0 && !printedTogether(evidence, main, other))) return [];
  const rows = [...evidence.figures.rows(metric), ...(alias && !printedTogether(evidence, metric, alias) ? evidence.figures.rows(alias) : [])];
  if (rows.length < 2) return [];
  const groups: Groups = { byFigure: new Map(), byPeriod: new Map() };
  const drafts: Draft[] = [], apart: [Line, Line][] = [];
  for (const line of rows.map(lineOf)) {
    const keys = figureKeys(line);
    const group = first(keys.map(({ byFigure }) => groups.byFigure.get(byFigure)), (other) => comparable(other, line) && stateTheSame(shared(other, line)));
    if (group) {
      drafts.push(...checkPair(evidence, metric, group, line));
      continue;
    }
    const other = first(keys.map(({ byPeriod }) => groups.byPeriod.get(byPeriod)), (each) => comparable(each, line));
    if (other) apart.push([other, line]);
    for (const { byFigure, byPeriod } of keys) {
      append(groups.byFigure, byFigure, line);
      append(groups.byPeriod, byPeriod, line);
    }
  }
  const untrusted = rows.filter((row) => row.some(isOfDamagedHeader) && rows.some((other) => isElsewhere(other, row)));
  return [...drafts, ...untrusted.flatMap((row) => headerSkips(metric, row, rows.find((other) => isElsewhere(other, row)) ?? row)), ...apart.flatMap(([one, line]) => tellApart(metric, one, line))];
}

/** So many rows under one key are looked at; the rows after them would say the same again. */
const MOST_UNDER_ONE_KEY = 8;

function append(lists: Map<string, Line[]>, key: string, line: Line): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [line]);
  else if (list.length < MOST_UNDER_ONE_KEY) list.push(line);
}

function first(lists: readonly (readonly Line[] | undefined)[], fits: (line: Line) => boolean): Line | undefined {
  for (const list of lists) {
    const found = list?.find(fits);
    if (found) return found;
  }
  return undefined;
}

function printedTogether(evidence: Evidence, a: MetricId, b: MetricId): boolean {
  const statements = new Set(evidence.figures.rows(a).map((row) => row[0]?.statement));
  return evidence.figures.rows(b).some((row) => statements.has(row[0]?.statement));
}

function isOfDamagedHeader(figure: Figure): boolean {
  return figure.column.damaged !== undefined;
}

/** A table chooses its sign: an adjustment is added back, a loss is printed as a number. What most periods show goes for all. */
function signOf(pairs: readonly (readonly [Figure, Figure])[]): 1 | -1 {
  let turned = 0;
  for (const [a, b] of pairs) if (!isZero(a) && sameMagnitude(a, b)) turned += isTurned(a, b) ? 1 : -1;
  return turned > 0 ? -1 : 1;
}

function isTurned(a: Figure, b: Figure): boolean {
  return Number(a.cell.value) * Number(b.cell.value) < 0;
}

/** Periods that must agree to all digits before a difference in another is a misprint, whatever it is. */
const CERTAIN_PERIODS = 2;

/** Whether a difference in one period is a misprint: several others agree, or one does and the two figures differ in one digit. */
function isCertain(pairs: readonly (readonly [Figure, Figure])[], from: Figure, to: Figure): boolean {
  const agreeing = pairs.filter(([a, b]) => agreesToAllDigits(a, b)).length;
  const known = pairs.filter(([a, b]) => a.cell.value !== null && b.cell.value !== null).length;
  return (agreeing >= CERTAIN_PERIODS && agreeing * 2 > known) || (agreeing > 0 && digitsApart(digitsOf(from.cell.value ?? ""), digitsOf(to.cell.value ?? "")) === 1);
}

function checkPair(evidence: Evidence, metric: MetricId, reference: Line, row: Line): Draft[] {
  const pairs = shared(reference, row);
  const usual = signOf(pairs);
  return pairs.flatMap(([from, to]) => {
    const name = capitalised(metricById(metric)?.name ?? rowName(from.row));
    const same = sameMagnitude(from, to);
    const sign = same && !isZero(from) ? (isTurned(from, to) ? -1 : 1) : usual;
    const relation = (): Relation => linear([[to.id, to.scale], [from.id, -sign * from.scale]], slackBetween(from, to));
    const about = { kind: "cross_statement" as const, title: `${name}: ${from.statement.title} and ${to.statement.title}`, period: columnName(to.column), cells: [to.id, from.id], relation };
    const here = `${shownFigure(from)} in ${from.statement.title}`, there = `${shownFigure(to)} in ${to.statement.title}`;
    if (same) {
      const printed = to.cell.value ?? "0";
      const turned = sign < 0 ? ", with the sign that that table gives it" : "";
      return [exactly({ ...about, explanation: `${name} is ${here} and ${sign < 0 ? shownFigure(to) : "the same"} in ${to.statement.title}${turned}.` }, exactSum([[printed, 1]]) ?? plain(new Decimal(printed)))];
    }
    if (!from.interval && !to.interval && from.cell.state === "blank" && to.cell.state === "blank") return [];
    const missing = !from.interval ? from : !to.interval ? to : null;
    if (missing) return [skipped({ ...about, actual: to.cell.value, explanation: `Not checked: ${whyMissing(missing.row, missing.cell)} in ${missing.statement.title}.` })];
    const expected = midpoint(from).times(sign), actual = midpoint(to);
    const range = from.amount === null || to.amount === null;
    const signed = sign < 0 && from.interval ? { low: from.interval.high.neg(), high: from.interval.low.neg() } : from.interval;
    const scale = new Decimal(to.scale);
    if (signed && to.interval && meets(signed, to.interval)) return [made({ ...about, status: "rounding", expected: (range ? actual : expected).div(scale), actual: actual.div(scale), explanation: `${name} is ${here} and ${there}, the same within ${range ? "the digits that can be read" : "rounding"}.` })];
    const elsewhere = rowThatPrints(from, actual);
    if (elsewhere) return [skipped({ ...about, actual: to.cell.value, explanation: `Not checked: ${there} is what ${from.statement.title} calls ${within(rowName(elsewhere))}.` })];
    const apart = expected.minus(actual);
    const between = rowThatPrints(from, apart) ?? rowThatPrints(to, apart) ?? rowThatPrints(to, expected) ?? rowAnywhere(evidence, from, apart);
    if (between) return [skipped({ ...about, actual: to.cell.value, explanation: `Not checked: ${name} is ${here} and ${there}, and ${within(rowName(between))} lies between them.` })];
    if (!range && !isCertain(pairs, from, to)) return [skipped({ ...about, actual: to.cell.value, explanation: `Not checked: ${name} is ${here} and ${there}, and too few periods agree to show that both state the same measure.` })];
    return [made({ ...about, status: "broken", expected: expected.div(scale), actual: actual.div(scale), explanation: `${name} is ${here}, but ${there}.` })];
  });
}

/** Another row of the figure's own table and column that prints an amount, whatever its sign. */
function rowThatPrints(figure: Figure, amount: Decimal): StatementRow | undefined {
  const column = figure.statement.columns.indexOf(figure.column), wanted = magnitudeKey(plain(amount), 1);
  return figure.statement.rows.find((other) => {
    const value = other.cells[column]?.value ?? null;
    return other !== figure.row && other.unit === figure.row.unit && value !== null && magnitudeKey(value, figure.scale) === wanted;
  });
}

/** A row of any table that prints a difference of three digits or more in the figure's period: a part that one of two tables leaves out. */
function rowAnywhere(evidence: Evidence, figure: Figure, amount: Decimal): StatementRow | undefined {
  const wanted = magnitudeKey(plain(amount), 1), period = figure.period && periodKey(figure.period);
  if (wanted.indexOf("e") < LEAST_DIGITS) return undefined;
  for (const statement of evidence.statements) for (const column of evidence.columns(statement)) {
    const own = periodOf(statement.columns[column] as Column);
    if (!own || periodKey(own) !== period) continue;
    const found = statement.rows.find((row) => row.unit === figure.row.unit && row.cells[column]?.value && magnitudeKey(row.cells[column].value, scaleOf(statement, row)) === wanted);
    if (found) return found;
  }
  return undefined;
}

/** What rounding may put between two prints of one figure, in whole units: nothing where both print it to the same place. */
function slackBetween(a: Figure, b: Figure): Decimal {
  const [one, other] = [a, b].map(({ cell, scale }) => (cell.value ?? cell.range?.[0] ?? null) === null ? null : lastPlace(cell.value ?? cell.range?.[0] ?? "0").times(scale)) as [Decimal | null, Decimal | null];
  return !one || !other || one.eq(other) ? new Decimal(0) : one.plus(other).div(2);
}

function midpoint(figure: Figure): Decimal {
  if (figure.amount) return figure.amount;
  return figure.interval ? figure.interval.low.plus(figure.interval.high).div(2) : new Decimal(0);
}

function shownFigure(figure: Figure): string {
  if (figure.cell.value === null) return figure.cell.range ? `${shown(figure.cell.range[0])} to ${shown(figure.cell.range[1])}` : "unreadable";
  return shownWithScale(figure.cell.value, figure.row.unit, figure.scale);
}

/** Two tables that call something alike but never agree: one note for the pair, so that nothing is hidden and nothing is cried. */
function tellApart(metric: MetricId, reference: Line, row: Line): Draft[] {
  const pair = shared(reference, row).find(([a, b]) => a.amount !== null && b.amount !== null && !(a.amount.isZero() && b.amount.isZero()));
  if (!pair || pair[1].statement.kind === "supplemental" || pair[1].statement.kind === "segment") return [];
  const [from, to] = pair;
  const name = capitalised(metricById(metric)?.name ?? rowName(from.row));
  return [skipped({
    kind: "cross_statement", title: `${name}: ${from.statement.title} and ${to.statement.title}`, period: columnName(to.column), cells: [to.id, from.id], actual: to.cell.value,
    explanation: `Not checked: ${within(rowName(to.row))} is ${shownFigure(from)} in ${from.statement.title} and ${shownFigure(to)} in ${to.statement.title}, and they agree in no period, so they may not be the same measure.`,
  })];
}

/** The figures under a header that cannot be trusted are compared with nothing; each is told once. */
function headerSkips(metric: MetricId, row: readonly Figure[], reference: readonly Figure[]): Draft[] {
  return row.filter((figure) => isOfDamagedHeader(figure) && figure.cell.value !== null).map((figure) => skipped({
    kind: "cross_statement", title: `${capitalised(metricById(metric)?.name ?? rowName(figure.row))}: ${reference[0]?.statement.title ?? ""} and ${figure.statement.title}`, period: null, cells: [figure.id], actual: figure.cell.value,
    explanation: `Not checked: the period of ${shownFigure(figure)} in ${figure.statement.title} cannot be trusted. ${figure.column.damaged ?? ""}`.trim(),
  }));
}

