import { metricById, type MetricId } from "../../vocabulary/metric";
import { periodKey, shiftYears } from "../../vocabulary/period";
import { cellId, type Row, type Statement } from "../../vocabulary/statement";
import { skipped, type CheckRule, type Draft, type Evidence } from "../draft";
import { columnName, periodOf } from "../figures";
import { capitalised, listed, rowName, within } from "../wording";
import { proseMetric } from "./narrative";
import { LIQUIDITY_PER_SHARE, NON_GAAP_MEASURES, type NonGaapMeasure } from "./non-gaap-measures";

/**
 * What the rules on non-GAAP measures ask a person to look at. Nothing here is arithmetic: a notice never breaks, and says
 * which rule it comes from. At most one a matter in a filing.
 */
export const notices: CheckRule = {
  name: "notices",
  make: (evidence) => (evidence.statements.length === 0 ? [] : [unreconciled, notFromNetIncome, aheadOfGaap, perShareLiquidity, onePeriodOnly].flatMap((look) => look(evidence) ?? [])),
};

function notice(title: string, period: string | null, cells: readonly string[], told: string): Draft {
  return skipped({ kind: "notice", title, period, cells, explanation: `For a person to judge: ${told}` });
}

function nameOf(metric: MetricId): string {
  const name = metricById(metric)?.name ?? metric;
  return within(name);
}

/** Rows of the filing's tables that state a measure, segments left out. */
function rowsOf(evidence: Evidence, metric: MetricId): { statement: Statement; row: Row }[] {
  return evidence.statements.flatMap((statement) => (statement.kind === "segment" || statement.kind === "guidance" ? [] : statement.rows.flatMap((row) => (row.metric === metric && row.cells.length > 0 ? [{ statement, row }] : []))));
}

/**
 * Whether some table may reconcile a measure: a reconciliation or segment table whose title or rows speak of its kind.
 * Filers name its rows in many ways ("Non-GAAP", "As adjusted"), so only a filing without any such table is told.
 */
function mayBeReconciled(evidence: Evidence, { measure, told }: NonGaapMeasure): boolean {
  return evidence.statements.some((statement) => (
    (statement.kind === "reconciliation" || statement.kind === "segment") && (told.test(statement.title) || statement.rows.some((row) => row.metric === measure || told.test(row.label)))
  ));
}

function unreconciled(evidence: Evidence): Draft | null {
  const told = NON_GAAP_MEASURES.flatMap((each) => {
    const { measure } = each;
    const figure = evidence.metrics.find((said) => proseMetric(said) === measure && metricById(measure)?.unit === said.unit && said.value !== null);
    if (!figure || mayBeReconciled(evidence, each)) return [];
    return [{ measure, id: evidence.prose.id(figure), period: figure.period }];
  });
  const [first] = told;
  if (!first) return null;
  return notice("Non-GAAP measure without a reconciliation", first.period, told.map(({ id }) => id), `the text states ${listed(told.map(({ measure }) => nameOf(measure)))}, and no table that was read reconciles ${told.length > 1 ? "them" : "it"} to GAAP, as Rule 100(a) of Regulation G asks.`);
}

function notFromNetIncome(evidence: Evidence): Draft | null {
  for (const { measure, comparable, fromNetIncome, told } of NON_GAAP_MEASURES) {
    if (!fromNetIncome || evidence.statements.some((statement) => statement.kind !== "guidance" && statement.rows.some((row) => row.metric === measure || told.test(row.label)) && statement.rows.some((row) => isNetIncome(row, comparable)))) continue;
    const bridges = rowsOf(evidence, measure).flatMap(({ statement, row }) => statement.formulas.flatMap((formula) => {
      const terms = formula.terms.flatMap(([id]) => statement.rows.find((each) => each.id === id) ?? []);
      return statement.kind === "reconciliation" && formula.total === row.id && terms.length > 1 ? [{ statement, row, terms }] : [];
    }));
    const other = bridges.find(({ terms }) => terms[0]?.metric === "OperatingIncomeLoss" || terms[0]?.metric === "IncomeLossBeforeIncomeTaxes" || terms[0]?.metric === "Revenues" || terms[0]?.metric === "GrossProfit");
    if (!other || NET_INCOME_IN_TITLE.test(other.statement.title)) continue;
    const from = other.terms[0] as Row;
    return notice(`${capitalised(nameOf(measure))} is not reconciled to net income`, null, [cellId(other.row, 0), cellId(from, 0)], `${other.statement.title} reconciles ${nameOf(measure)} to ${within(rowName(from))}; question 103.02 of the SEC staff's guidance on non-GAAP measures asks for net income.`);
  }
  return null;
}

const NET_INCOME_IN_TITLE = /net (?:income|loss|earnings)/i;

function isNetIncome(row: Row, comparable: readonly MetricId[]): boolean {
  return (row.metric !== null && comparable.includes(row.metric)) || /\bnet\b.{0,12}\b(?:income|loss|earnings)\b/i.test(row.label);
}

/** Growth without changes of exchange rates is of one period by its nature. */
const OF_ONE_PERIOD = /currenc|exchange/i;

/** A proxy for prominence: where the first sentence with each figure stands. Only where the text states both. */
function aheadOfGaap(evidence: Evidence): Draft | null {
  for (const { measure, comparable } of NON_GAAP_MEASURES) {
    const own = evidence.metrics.find((figure) => proseMetric(figure) === measure && metricById(measure)?.unit === figure.unit && figure.value !== null);
    const gaap = own && evidence.metrics.filter((figure) => comparable.includes(proseMetric(figure) ?? "") && figure.unit === own.unit && figure.period === own.period).sort((a, b) => a.at[0] - b.at[0])[0];
    if (!own || !gaap || own.at[0] >= gaap.at[0] || own.text === gaap.text) continue;
    return notice("Non-GAAP measure ahead of GAAP", own.period, [evidence.prose.id(own), evidence.prose.id(gaap)], `the text first states ${nameOf(measure)} and only later ${nameOf(proseMetric(gaap) ?? "")}; Item 10(e)(1)(i)(A) of Regulation S-K and question 102.10 ask that GAAP be at least as prominent (judged here by the order of the sentences alone).`);
  }
  return null;
}

function perShareLiquidity(evidence: Evidence): Draft | null {
  for (const statement of evidence.statements) for (const row of statement.rows) {
    if (row.unit === "per_share" && row.cells.length > 0 && statesLiquidity(row.label, row.metric)) return liquidity(rowName(row), null, cellId(row, 0));
  }
  const told = evidence.metrics.find((figure) => figure.unit === "per_share" && statesLiquidity(figure.metric, proseMetric(figure)));
  return told ? liquidity(told.metric, told.period, evidence.prose.id(told)) : null;
}

function statesLiquidity(label: string, metric: MetricId | null): boolean {
  return LIQUIDITY_PER_SHARE.test(label) || (metric !== null && LIQUIDITY_PER_SHARE.test(metricById(metric)?.name ?? ""));
}

function liquidity(name: string, period: string | null, cell: string): Draft {
  return notice("Liquidity measure per share", period, [cell], `the filing prints ${within(name)}; question 102.05 of the SEC staff's guidance on non-GAAP measures does not allow a measure of liquidity per share, whatever it is called.`);
}

/** An adjustment with a figure in one period of a bridge and a blank, not a dash, in the same period a year before or after. */
function onePeriodOnly(evidence: Evidence): Draft | null {
  const found = evidence.statements.flatMap((statement) => {
    if (statement.kind !== "reconciliation") return [];
    const adjustments = new Set(statement.formulas.flatMap(({ terms }) => (terms.length > 1 ? terms.slice(1).map(([id]) => id) : [])));
    const columns = evidence.columns(statement);
    return statement.rows.flatMap((row) => {
      if (!adjustments.has(row.id) || OF_ONE_PERIOD.test(row.label)) return [];
      const pair = columns.flatMap((now) => columns.flatMap((then) => (isYearApart(statement, now, then) && Number(row.cells[now]?.value ?? 0) !== 0 && row.cells[then]?.state === "blank" ? [{ now, then }] : [])))[0];
      return pair ? [{ statement, row, ...pair }] : [];
    });
  });
  const [first] = found;
  if (!first) return null;
  const { statement, row, now, then } = first;
  const [here, there] = [statement.columns[now], statement.columns[then]].map((header) => (header ? columnName(header) : ""));
  const more = found.length > 1 ? ` (and ${found.length - 1} more such ${found.length > 2 ? "rows" : "row"} in the filing)` : "";
  return notice("Adjustment in one period only", here ?? null, [cellId(row, now), cellId(row, then)], `${within(rowName(row))} is an adjustment of ${here ?? ""} and blank for ${there ?? ""} in ${statement.title}${more}; question 100.02 of the SEC staff's guidance on non-GAAP measures asks that periods be adjusted alike.`);
}

function isYearApart(statement: Statement, now: number, then: number): boolean {
  const [a, b] = [now, then].map((column) => (statement.columns[column] ? periodOf(statement.columns[column]) : null));
  return Boolean(a && b && a.months > 0 && now !== then && (periodKey(shiftYears(a, -1)) === periodKey(b) || periodKey(shiftYears(b, -1)) === periodKey(a)));
}
