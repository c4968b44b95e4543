import { Decimal } from "../vocabulary/decimal";
import { labelKey, metricById, type MetricId } from "../vocabulary/metric";
import { periodKey } from "../vocabulary/period";
import { made, skipped, type CheckRule, type Draft, type Evidence } from "./draft";
import { columnName, whyMissing, type Figure } from "./figures";
import { meets } from "./tolerance";
import { capitalised, rowName, shown, shownWithScale, within } from "./wording";

/** Metrics that some filers name as one: their rows are compared only where no table of the filing prints both. */
const SAME_MEASURE: readonly (readonly [MetricId, MetricId])[] = [["AdjustedEbitda", "Ebitda"]];

/** Metrics whose sign a table chooses: an adjustment is added back, an expense printed as positive or negative. */
const SIGN_IS_FREE: ReadonlySet<MetricId> = new Set([
  "IncomeTaxExpenseBenefit", "OtherNonoperatingIncomeExpense", "InterestExpense", "AmortizationOfIntangibleAssets", "Depreciation", "DepreciationAndAmortization",
  "PaymentsToAcquirePropertyPlantAndEquipment", "CostOfRevenue", "DeferredIncomeTaxExpenseBenefit",
]);

/** Words that narrow a measure: rows are the same only when they are narrowed alike. */
const NARROWING: readonly RegExp[] = [/noncontrolling|minority/, /attributable|applicable|available/, /continuing/, /discontinued/, /restricted/, /including|excluding/, /\bper\b/, /segment/, /before/, /average/];

/** Digits in common that make two equal figures more than chance. */
const LEAST_DIGITS = 3;

type Row = readonly Figure[];

/**
 * The same metric in the same period in two statements. Which rows state the same measure is proved by the figures: a row
 * joins another when one period agrees to all digits (see stateTheSame); then every period of the two is checked. A difference in a pair so
 * proved is broken, unless the figure agrees with another row of the other statement.
 */
export const crossStatement: CheckRule = {
  name: "across statements",
  make: (evidence) => evidence.figures.metrics.flatMap((metric) => checkMetric(evidence, metric)),
};

function checkMetric(evidence: Evidence, metric: MetricId): Draft[] {
  const alias = SAME_MEASURE.find(([main]) => main === metric)?.[1];
  if (SAME_MEASURE.some(([main, other]) => other === metric && evidence.figures.rows(main).length > 0 && !printedTogether(evidence, main, other))) return [];
  const rows = [...evidence.figures.rows(metric), ...(alias && !printedTogether(evidence, metric, alias) ? evidence.figures.rows(alias) : [])];
  const groups: Row[] = [], drafts: Draft[] = [], apart: [Row, Row][] = [];
  for (const row of rows) {
    const candidates = groups.filter((reference) => isElsewhere(reference, row) && alike(reference, row));
    const group = candidates.find((reference) => stateTheSame(shared(reference, row)));
    if (group) {
      drafts.push(...checkPair(metric, group, row));
      continue;
    }
    const first = candidates.find((reference) => shared(reference, row).some(([a, b]) => a.amount !== null && b.amount !== null));
    if (first) apart.push([first, row]);
    groups.push(row);
  }
  const untrusted = rows.filter((row) => row.some(isOfDamagedHeader) && rows.some((other) => isElsewhere(other, row)));
  return [...drafts, ...untrusted.flatMap((row) => headerSkips(metric, row, rows.find((other) => isElsewhere(other, row)) ?? row)), ...apart.flatMap(([first, row]) => tellApart(metric, first, row))];
}

function isElsewhere(a: Row, b: Row): boolean {
  return a[0]?.statement !== b[0]?.statement;
}

function printedTogether(evidence: Evidence, a: MetricId, b: MetricId): boolean {
  const statements = new Set(evidence.figures.rows(a).map((row) => row[0]?.statement));
  return evidence.figures.rows(b).some((row) => statements.has(row[0]?.statement));
}

function alike(a: Row, b: Row): boolean {
  const first = labelKey(a[0]?.row.label ?? ""), second = labelKey(b[0]?.row.label ?? "");
  return a[0]?.row.unit === b[0]?.row.unit && NARROWING.every((word) => word.test(first) === word.test(second));
}

function shared(a: Row, b: Row): [Figure, Figure][] {
  return a.flatMap((figure) => {
    const period = figure.period;
    const other = period && b.find((each) => each.period && periodKey(each.period) === periodKey(period));
    return other ? [[figure, other] as [Figure, Figure]] : [];
  });
}

function significantDigits(value: string | null): number {
  return (value ?? "").replace(/\D/g, "").replace(/^0+/, "").length;
}

function agreesToAllDigits(a: Figure, b: Figure): boolean {
  if (!a.amount || !b.amount || a.amount.isZero() || !a.amount.abs().eq(b.amount.abs())) return false;
  return significantDigits(a.cell.value) >= LEAST_DIGITS || a.row.unit === "per_share";
}

/** One period in which all of three digits or more agree, or agreement in every period however short the figures. */
function stateTheSame(pairs: readonly (readonly [Figure, Figure])[]): boolean {
  if (pairs.some(([a, b]) => agreesToAllDigits(a, b))) return true;
  const known = pairs.filter(([a, b]) => a.amount && b.amount && !a.amount.isZero());
  return known.length > 0 && known.every(([a, b]) => a.amount?.abs().eq(b.amount?.abs() ?? 0));
}

function isOfDamagedHeader(figure: Figure): boolean {
  return figure.column.damaged !== undefined;
}

function signOf(metric: MetricId, pairs: readonly (readonly [Figure, Figure])[]): 1 | -1 {
  if (!SIGN_IS_FREE.has(metric)) return 1;
  const turned = pairs.filter(([a, b]) => a.amount && b.amount && !a.amount.isZero() && a.amount.eq(b.amount.neg())).length;
  const same = pairs.filter(([a, b]) => a.amount && b.amount && !a.amount.isZero() && a.amount.eq(b.amount)).length;
  return turned > same ? -1 : 1;
}

function checkPair(metric: MetricId, reference: Row, row: Row): Draft[] {
  const pairs = shared(reference, row);
  const sign = signOf(metric, pairs);
  return pairs.flatMap(([from, to]) => {
    const name = capitalised(metricById(metric)?.name ?? rowName(from.row));
    const about = { kind: "cross_statement" as const, title: `${name}: ${from.statement.title} and ${to.statement.title}`, period: columnName(to.column), cells: [to.id, from.id] };
    if (!from.interval && !to.interval && from.cell.state === "blank" && to.cell.state === "blank") return [];
    const missing = !from.interval ? from : !to.interval ? to : null;
    if (missing) return [skipped({ ...about, actual: to.cell.value, explanation: `Not checked: ${whyMissing(missing.row, missing.cell)} in ${missing.statement.title}.` })];
    const expected = midpoint(from).times(sign), actual = midpoint(to);
    const range = from.amount === null || to.amount === null;
    const here = `${shownFigure(from)} in ${from.statement.title}`, there = `${shownFigure(to)} in ${to.statement.title}`;
    const turned = sign < 0 ? ", with the opposite sign as that table adds it back" : "";
    const signed = sign < 0 && from.interval ? { low: from.interval.high.neg(), high: from.interval.low.neg() } : from.interval;
    const scale = new Decimal(to.scale);
    if (!range && expected.eq(actual)) return [made({ ...about, status: "exact", expected: expected.div(scale), actual: actual.div(scale), explanation: `${name} is ${here} and ${sign < 0 ? shownFigure(to) : "the same"} in ${to.statement.title}${turned}.` })];
    if (signed && to.interval && meets(signed, to.interval)) return [made({ ...about, status: "rounding", expected: (range ? actual : expected).div(scale), actual: actual.div(scale), explanation: `${name} is ${here} and ${there}, the same within ${range ? "the digits that can be read" : "rounding"}.` })];
    const elsewhere = from.statement.rows.find((other) => other !== from.row && other.unit === from.row.unit && sameAmount(other.cells[from.statement.columns.indexOf(from.column)]?.value ?? null, from.scale, actual));
    if (elsewhere) return [skipped({ ...about, actual: to.cell.value, explanation: `Not checked: ${there} is what ${from.statement.title} calls ${within(rowName(elsewhere))}.` })];
    return [made({ ...about, status: "broken", expected: expected.div(scale), actual: actual.div(scale), explanation: `${name} is ${here}, but ${there}.` })];
  });
}

function sameAmount(value: string | null, scale: number, amount: Decimal): boolean {
  return value !== null && new Decimal(value).times(scale).abs().eq(amount.abs());
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
function tellApart(metric: MetricId, reference: Row, row: Row): Draft[] {
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
function headerSkips(metric: MetricId, row: Row, reference: Row): Draft[] {
  return row.filter((figure) => isOfDamagedHeader(figure) && figure.cell.value !== null).map((figure) => skipped({
    kind: "cross_statement", title: `${capitalised(metricById(metric)?.name ?? rowName(figure.row))}: ${reference[0]?.statement.title ?? ""} and ${figure.statement.title}`, period: null, cells: [figure.id], actual: figure.cell.value,
    explanation: `Not checked: the period of ${shownFigure(figure)} in ${figure.statement.title} cannot be trusted. ${figure.column.damaged ?? ""}`.trim(),
  }));
}

