import { Decimal } from "../../vocabulary/decimal";
import { labelKey } from "../../vocabulary/metric";
import { periodKey, shiftMonths } from "../../vocabulary/period";
import type { Row, Statement } from "../../vocabulary/statement";
import { exactly, made, skipped, type CheckRule, type Draft, type Evidence } from "../draft";
import { columnName, figureAt, periodOf, type Figure } from "../figures";
import { exactSum } from "../fixed-point";
import { meets } from "../tolerance";
import { shownWithScale, within } from "../wording";
import { sameMagnitude } from "./lines";

const AT_START = /\bcash\b.*\b(?:beginning|start)\b/i, AT_END = /\bcash\b.*\bend(?:ing)?\b/i;

/** Words by which cash at a date counts more or less than the balance sheet's first line. */
const NARROWING: readonly RegExp[] = [/restricted/, /equivalent/, /discontinued|held for sale/, /segregated|funds held/];

/**
 * Cash at the beginning of a cash flow statement's period against cash at that date: at the end of another of its columns,
 * and in the balance sheet. Broken only where cash at the end ties with the same rows, so that both mean the same cash.
 */
export const cashAtStart: CheckRule = {
  name: "cash at the start",
  make: (evidence) => evidence.statements.flatMap((statement) => (statement.kind === "cash_flow" ? checkStatement(evidence, statement) : [])),
};

interface Cash {
  readonly figure: Figure;
  /** Month of the date it stands for, as a key. */
  readonly at: string;
  readonly months: number;
}

function rowNamed(statement: Statement, label: RegExp): Row | undefined {
  const rows = statement.rows.filter((row) => row.unit === "money" && row.cells.length > 0 && label.test(row.label));
  return rows.length === 1 ? rows[0] : undefined;
}

function dateKey(end: string): string {
  return periodKey({ months: 0, end });
}

function checkStatement(evidence: Evidence, statement: Statement): Draft[] {
  const start = rowNamed(statement, AT_START), end = rowNamed(statement, AT_END);
  if (!start || !end) return [];
  const read = (row: Row, dateOf: (end: string, months: number) => string): Cash[] => evidence.columns(statement).flatMap((column): Cash[] => {
    const header = statement.columns[column], period = header && periodOf(header), figure = figureAt(statement, row, column);
    return period && period.months > 0 && figure?.interval ? [{ figure, at: dateKey(dateOf(period.end, period.months)), months: period.months }] : [];
  });
  const starts = read(start, (date, months) => shiftMonths(date, -months)), ends = read(end, (date) => date);
  const balances = balancesOf(evidence, end);
  const agrees = balances.length > 0 && ends.some(({ figure, at }) => balances.some((balance) => balance.at === at && sameMagnitude(figure, balance.figure)));
  return [
    ...starts.flatMap((cash) => first(ends.filter((other) => other.at === cash.at && other.months === cash.months), (other) => compare(statement, cash, other.figure, true))),
    ...starts.flatMap((cash) => first(starts.slice(0, starts.indexOf(cash)).filter((other) => other.at === cash.at), (other) => compare(statement, cash, other.figure, true))),
    ...ends.flatMap((cash) => first(ends.slice(0, ends.indexOf(cash)).filter((other) => other.at === cash.at), (other) => compare(statement, cash, other.figure, true))),
    ...starts.flatMap((cash) => first(balances.filter((other) => other.at === cash.at), (other) => compare(statement, cash, other.figure, agrees))),
  ];
}

function first<Item>(items: readonly Item[], make: (item: Item) => Draft[]): Draft[] {
  return items[0] === undefined ? [] : make(items[0]);
}

/** Cash in balance sheets whose label counts the same as the cash flow statement's. */
function balancesOf(evidence: Evidence, end: Row): Cash[] {
  const wanted = narrowing(end.label);
  return evidence.figures.rows("CashAndCashEquivalents").flat().flatMap((figure) => (
    figure.statement.kind === "balance_sheet" && figure.period?.months === 0 && figure.interval && narrowing(figure.row.label) === wanted ? [{ figure, at: dateKey(figure.period.end), months: 0 }] : []
  ));
}

function narrowing(label: string): string {
  const key = labelKey(label);
  return NARROWING.map((word) => (word.test(key) ? "1" : "0")).join("");
}

function compare(statement: Statement, { figure }: Cash, other: Figure, certain: boolean): Draft[] {
  const elsewhere = other.statement === statement ? `“${other.row.label.trim()}” for ${columnName(other.column)}` : `${within(other.row.label.trim())} in ${other.statement.title}`;
  const about = { kind: "cross_statement" as const, title: `${figure.row.label.trim()}: ${statement.title} and ${other.statement === statement ? columnName(other.column) : other.statement.title}`, period: columnName(figure.column), cells: [figure.id, other.id] };
  const show = (each: Figure): string => shownWithScale(each.cell.value ?? each.cell.range?.join(" to ") ?? "", "money", each.scale);
  const scale = new Decimal(figure.scale), value = figure.cell.value ?? "0";
  const half = [figure, other].reduce((sum, each) => (each.interval ? sum.plus(each.interval.high.minus(each.interval.low).div(2)) : sum), new Decimal(0));
  const relation = { form: "linear" as const, parts: [[figure.id, scale], [other.id, new Decimal(-other.scale)]] as const, low: half.neg(), high: half };
  const told = `${figure.row.label.trim()} is ${show(figure)}`;
  if (sameMagnitude(figure, other)) return [{ ...exactly({ ...about, explanation: `${told}, the same as ${elsewhere}.` }, exactSum([[value, 1]]) ?? value), relation }];
  if (!figure.interval || !other.interval) return [];
  const expected = (other.amount ?? other.interval.low).div(scale), actual = figure.amount?.div(scale) ?? expected;
  if (meets(figure.interval, other.interval)) return [{ ...made({ ...about, status: "rounding", expected: actual, actual, explanation: `${told}, and ${elsewhere} is ${show(other)}, the same as far as the printed digits tell.` }), relation }];
  if (!certain || figure.amount === null || other.amount === null) return [skipped({ ...about, actual: figure.cell.value, explanation: `Not checked: ${within(told)} and ${elsewhere} is ${show(other)}, but nothing shows that both count the same cash.` })];
  return [{ ...made({ ...about, status: "broken", expected, actual, explanation: `${told}, but ${elsewhere} is ${show(other)}.` }), relation }];
}
