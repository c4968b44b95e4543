import { Decimal } from "../../vocabulary/decimal";
import { cellId, type Column, type Row, type Statement } from "../../vocabulary/statement";
import { exactly, made, skipped, type CheckRule, type Draft, type Relation } from "../draft";
import { columnName, scaleOf } from "../figures";
import { exactSum } from "../fixed-point";
import { capitalised, rowName, shown } from "../wording";
import { approximate, changeForm, changeTie, CHANGE_FORMS, mayTie, type ChangeForm, type ChangeTie } from "./change-forms";

/** Headers of columns that compare two others. */
const COMPARES = /chang|chg|increas|decreas|varian|growth|fav|vs\.?\b|versus|year.over.year|y\/y|yoy|better|%|percent|difference|diff\b/i;

/** Headers of columns that state a share of a total, or a change on another basis. */
const NO_COMPARISON = /% ?of|percent(?:age)? of|total\s*%|constant|organic|currency|impact|excluding|exclud|adjustment|mix|price|volume|guidance/i;

/** How many columns with a period to the left are tried against each other. */
const NEAREST_COLUMNS = 8;

/** Rows in which a comparison must tie before it is taken for what the column states, and the share of rows. */
const FEWEST_TIES = 3, SHARE_OF_TIES = 0.75;

/** The share of its rows that tie where a column's break is a misprint, and how many rows they must be. */
const CERTAIN_SHARE = 0.85, CERTAIN_TIES = 5;

/** What a column states: the change from one column to another. */
interface Comparison {
  readonly column: number;
  readonly now: number;
  readonly then: number;
}

/**
 * Printed columns of change ("Change", "% Change", "Fav/(Unfav)") against the two columns that they compare. Which two they
 * are is found from the figures: the pair for which most rows tie as a difference, a percentage or basis points. A row that
 * does not is broken where nearly all others tie and no other way of printing a change explains it.
 */
export const changeColumns: CheckRule = {
  name: "change columns",
  make: ({ statements }) => statements.flatMap((statement) => {
    if (statement.kind === "guidance") return [];
    return statement.columns.flatMap((header, column) => (isComparison(header) ? checkColumn(statement, column) : []));
  }),
};

function isComparison(header: Column): boolean {
  return header.months === null && header.end === null && header.damaged === undefined && COMPARES.test(header.label) && !NO_COMPARISON.test(header.label);
}

interface Reading {
  readonly row: Row;
  readonly tie: ChangeTie;
}

function checkColumn(statement: Statement, column: number): Draft[] {
  const comparison = bestComparison(statement, column);
  if (!comparison) return [];
  const readings = readAll(statement, comparison);
  const ties = readings.filter(({ tie }) => tie.form !== null).length;
  if (ties < FEWEST_TIES || ties < SHARE_OF_TIES * readings.length) return [];
  const certain = ties >= CERTAIN_TIES && ties >= CERTAIN_SHARE * readings.length;
  return readings.flatMap((reading) => draftOf(statement, comparison, reading, certain, readings));
}

/** The pair of columns that most rows compare, both with a period of the same length; null where too few do. */
function bestComparison(statement: Statement, column: number): Comparison | null {
  const before = statement.columns.flatMap((header, i) => (header.months !== null && i < column ? [i] : [])).slice(-NEAREST_COLUMNS);
  const after = statement.columns.flatMap((header, i) => (header.months !== null && i > column ? [i] : []));
  const dated = before.length >= 2 ? before : [...before, ...after].slice(0, NEAREST_COLUMNS);
  const rows = statement.rows.filter((row) => row.cells[column]?.state === "read" && row.cells[column].value !== null);
  if (rows.length < FEWEST_TIES || dated.length < 2) return null;
  const near = rows.map((row) => new Map([column, ...dated].flatMap((each) => {
    const value = row.cells[each]?.value;
    return value ? [[each, approximate(value)] as const] : [];
  })));
  let best: Comparison | null = null, most = 0;
  for (const now of dated) for (const then of dated) {
    if (now === then || statement.columns[now]?.months !== statement.columns[then]?.months) continue;
    let ties = 0, read = 0;
    near.forEach((values, i) => {
      const to = values.get(now), from = values.get(then), printed = values.get(column);
      if (!to || !from || !printed || (to.value === 0 && from.value === 0)) return;
      read++;
      if (mayTie(to, from, printed, rows[i]?.unit ?? "money")) ties++;
    });
    const score = ties + (laterBy(statement, now, then) ? 0.5 : 0);
    if (ties >= FEWEST_TIES && ties >= SHARE_OF_TIES * read && score > most) [best, most] = [{ column, now, then }, score];
  }
  return best;
}

/** Of two ways that tie in the same rows, the one from the earlier period to the later one. */
function laterBy(statement: Statement, now: number, then: number): boolean {
  return (statement.columns[now]?.end ?? "") > (statement.columns[then]?.end ?? "");
}

/** Every row that prints a change and both its figures; zeros throughout and "NM" say nothing. */
function readAll(statement: Statement, { column, now, then }: Comparison): Reading[] {
  return statement.rows.flatMap((row): Reading[] => {
    const printed = row.cells[column], to = row.cells[now], from = row.cells[then];
    if (printed?.state !== "read" || printed.value === null || !to || !from || to.value === null || from.value === null) return [];
    if (Number(to.value) === 0 && Number(from.value) === 0) return [];
    return [{ row, tie: changeTie(to.value, from.value, printed.value, row.unit) }];
  });
}

/** So many units of the last place may a printed change be off for having been made from figures before they were rounded. */
const UNROUNDED_UNITS = 1;

function draftOf(statement: Statement, { column, now, then }: Comparison, { row, tie }: Reading, certain: boolean, all: readonly Reading[]): Draft[] {
  const header = statement.columns[column], to = row.cells[now]?.value, from = row.cells[then]?.value, value = row.cells[column]?.value;
  if (!header || !to || !from || !value) return [];
  const names = [now, then].map((each) => columnName(statement.columns[each] as Column));
  const about = { kind: "growth" as const, title: `${capitalised(header.label.replace(/\s+/g, " ").trim())} of ${rowName(row)}: ${statement.title}`, period: names[0] ?? null, cells: [column, now, then].map((each) => cellId(row, each)) };
  const told = `${capitalised(rowName(row))} went from ${shown(from)} in ${names[1] ?? ""} to ${shown(to)} in ${names[0] ?? ""}, a change of`;
  const form = tie.form ?? usualForm(row, all);
  if (tie.exact) {
    const relation = form.linear ? () => relationOf(statement, row, about.cells, [value, to, from], tie) : undefined;
    return [{ ...exactly({ ...about, explanation: `${told} ${form.shown(value)}${tie.sign < 0 ? " with the sign that this column gives it" : ""}, as printed.` }, exactSum([[value, 1]]) ?? value), relation }];
  }
  const expected = form.change(new Decimal(to), new Decimal(from));
  if (tie.form) {
    const relation = form.linear ? () => relationOf(statement, row, about.cells, [value, to, from], tie) : undefined;
    const computed = (expected ?? new Decimal(value)).times(tie.sign);
    return [{ ...made({ ...about, status: "rounding", expected: new Decimal(value), actual: new Decimal(value), explanation: `${told} ${form.shown(computed.toDecimalPlaces(2))}, and ${form.shown(value)} is printed, which rounding explains.` }), relation }];
  }
  if (!certain || expected === null || changeTie(to, from, value, null).form) return [];
  const sign = all.find((other) => other.row.section === row.section && other.tie.form)?.tie.sign ?? 1;
  const computed = expected.abs().minus(new Decimal(value).abs()).abs().lt(expected.minus(value).abs()) ? expected.neg() : expected;
  const apart = computed.minus(value).abs().div(new Decimal(10).pow(-(value.split(".")[1]?.length ?? 0)));
  const doubt = apart.lte(UNROUNDED_UNITS) ? "it may be made from figures before they were rounded" : new Decimal(from).lte(0) && !form.linear ? "a change from such a figure has no percentage" : null;
  const here = `${told} ${form.shown(computed.toDecimalPlaces(2))}`;
  if (doubt) return [skipped({ ...about, actual: value, explanation: `Not checked: ${here.charAt(0).toLowerCase()}${here.slice(1)}, and ${form.shown(value)} is printed, but ${doubt}.` })];
  const relation = form.linear ? () => relationOf(statement, row, about.cells, [value, to, from], { form, sign, exact: false }) : undefined;
  return [{ ...made({ ...about, status: "broken", expected: computed.toDecimalPlaces(4), actual: new Decimal(value), explanation: `${here}, but ${form.shown(value)} is printed.` }), relation }];
}

/** How most rows of the same unit print their change. */
function usualForm(row: Row, all: readonly Reading[]): ChangeForm {
  const counted = CHANGE_FORMS.map((form) => all.filter((other) => other.tie.form === form && other.row.unit === row.unit).length);
  const most = Math.max(...counted);
  return most === 0 ? changeForm("difference") : (CHANGE_FORMS[counted.indexOf(most)] as ChangeForm);
}

/** Change less later plus earlier figure is nothing, within half a unit of the last place of each. */
function relationOf(statement: Statement, row: Row, cells: readonly string[], values: readonly [string, string, string], { sign }: Pick<ChangeTie, "sign" | "form" | "exact">): Relation {
  const scale = scaleOf(statement, row);
  const half = values.reduce((sum, value) => sum.plus(approximate(value).half), new Decimal(0)).times(scale);
  const [change, to, from] = cells as readonly [string, string, string];
  return { form: "linear", parts: [[change, new Decimal(scale * sign)], [to, new Decimal(-scale)], [from, new Decimal(scale)]], low: half.neg(), high: half };
}
