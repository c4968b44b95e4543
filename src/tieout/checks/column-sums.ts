import { Decimal } from "../../vocabulary/decimal";
import type { Period } from "../../vocabulary/period";
import { cellId, type Column, type Row, type Statement } from "../../vocabulary/statement";
import { made, type CheckRule, type Draft } from "../draft";
import { columnName, periodOf, scaleOf } from "../figures";
import { finestPlace, sumTolerance, tieOfSum, type Tie } from "../tolerance";
import { capitalised, listed, rowName, shown } from "../wording";

/** Headers of columns that add up the columns beside them: "Total", "Consolidated", "Non-GAAP", "As adjusted". */
const ADDS_UP = /\b(?:total|consolidated|combined|company|non-?gaap|adjusted|reported|pro forma|core|organic|growth)\b/i;

/** Headers of columns that compare others. */
const COMPARES = /%|percent|\bchange\b|\bchg\b|variance|versus|\bvs\b|ratio|yield|\brate\b|average|per share/i;

/** Rows of rates and prices, whatever their unit is read as: no sum of theirs means anything. */
const NO_AMOUNT = /average|\bper\b|\brates?\b|margin|\bratio|%|percent|price|yield|multiple|leverage|\bdays\b/i;

/** Rows of two and more figures that must add up before a column is taken for the sum of others, and their share of all such rows. */
const FEWEST_TIES = 3, SHARE_OF_TIES = 0.75;

/** The share of its rows that tie where a break is a misprint; or all of them but one. */
const CERTAIN_SHARE = 0.85;

/** The most columns that are added up. */
const MOST_TERMS = 12;

/** A column and those that add up to it. */
interface Across {
  readonly total: number;
  readonly terms: readonly number[];
}

interface Reading {
  readonly row: Row;
  readonly values: readonly string[];
  readonly sum: Decimal;
  readonly printed: Decimal;
  /** The total with the decimals that it is printed with. */
  readonly text: string;
  readonly tie: Tie;
  /** Whether it adds two figures and more: one figure repeated shows little. */
  readonly adds: boolean;
}

/**
 * Columns that add up to another one: segments and eliminations to the consolidated figure, GAAP and its adjustments to
 * non-GAAP, last year's figure and what changed it to this year's. Which columns they are is found from the figures: most
 * rows must add up. A row that does not is broken where (nearly) all others tie.
 */
export const columnSums: CheckRule = {
  name: "sums of columns",
  make: ({ statements }) => statements.flatMap((statement) => {
    if (statement.kind === "guidance" || statement.columns.length < 3) return [];
    return (["money", "percent"] as const).flatMap((unit) => {
      const rows = statement.rows.filter((row) => row.unit === unit && (unit === "percent" || !NO_AMOUNT.test(row.label)) && row.cells.length > 0);
      return rows.length < FEWEST_TIES ? [] : statement.columns.flatMap((_, total) => checkColumn(statement, rows, total));
    });
  }),
};

function checkColumn(statement: Statement, rows: readonly Row[], total: number): Draft[] {
  let best: Reading[] = [], ties = 0, found: Across | null = null;
  for (const terms of candidates(statement.columns, total)) {
    const readings = rows.flatMap((row) => readRow(row, { total, terms }) ?? []), adding = readings.filter(({ adds }) => adds);
    const tied = adding.filter(({ tie }) => tie !== "broken").length;
    if (tied < FEWEST_TIES || tied < SHARE_OF_TIES * adding.length || tied <= ties) continue;
    [best, ties, found] = [readings, tied, { total, terms }];
  }
  const across = found;
  if (!across) return [];
  const broken = best.filter(({ tie }) => tie === "broken").length;
  const certain = broken <= 1 || best.length - broken >= CERTAIN_SHARE * best.length;
  return best.flatMap((reading) => draftOf(statement, across, reading, certain));
}

/** Runs of columns right before or after one that may be its sum; also of its own period only, where two years stand side by side for each segment. */
function candidates(columns: readonly Column[], total: number): (readonly number[])[] {
  const header = columns[total];
  if (!header || COMPARES.test(header.label)) return [];
  const before = columns.map((_, i) => total - 1 - i).filter((i) => i >= 0), after = columns.map((_, i) => total + 1 + i).filter((i) => i < columns.length);
  return [before, after].flatMap((beside) => {
    const own = beside.filter((column) => isOfPeriod(columns[column] as Column, periodOf(header)));
    return (own.length < beside.length ? [beside, own] : [beside]).flatMap((line) => runs(columns, header, line, beside === before));
  });
}

/** Two and more of a line of columns, the nearest first, that may add up to one. */
function runs(columns: readonly Column[], total: Column, line: readonly number[], before: boolean): (readonly number[])[] {
  const stop = line.findIndex((column) => COMPARES.test(columns[column]?.label ?? "") || columns[column]?.damaged !== undefined);
  const open = line.slice(0, Math.min(stop < 0 ? line.length : stop, MOST_TERMS)), found: (readonly number[])[] = [];
  for (let length = 2; length <= open.length; length++) {
    const terms = open.slice(0, length);
    if (mayAddUp(total, terms.map((term) => columns[term] as Column), before)) found.push(before ? terms.reverse() : terms);
  }
  return found;
}

function isOfPeriod(column: Column, period: Period | null): boolean {
  const own = periodOf(column);
  return own !== null && period !== null && own.months === period.months && own.end === period.end;
}

/** Of one period and named so, or an earlier period's figure and what led from it to the later one. */
function mayAddUp(total: Column, terms: readonly Column[], before: boolean): boolean {
  const own = periodOf(total), dated = terms.filter((term) => periodOf(term) !== null), [first] = dated, from = first ? periodOf(first) : null;
  if (ADDS_UP.test(total.label) && dated.every((term) => isOfPeriod(term, own ?? from))) return true;
  return before && own !== null && from !== null && dated.length === 1 && from.months === own.months && from.end < own.end && terms.at(-1) === first;
}

/** Blank is nothing; a row with a figure that cannot be read, or without a total, says nothing. */
function readRow(row: Row, { total, terms }: Across): Reading | null {
  const cells = [total, ...terms].map((column) => row.cells[column]);
  if (cells.some((cell) => cell?.state !== "read" && cell?.state !== "dash" && cell?.state !== "blank")) return null;
  const [printed, ...addends] = cells.map((cell) => cell?.value ?? null);
  if (printed === null || printed === undefined || addends.every((value) => value === null || Number(value) === 0)) return null;
  const values = addends.map((value) => value ?? "0"), sum = values.reduce((running, value) => running.plus(value), new Decimal(0));
  const told = cells.flatMap((cell) => (cell?.state === "read" && cell.value !== null ? [cell.value] : []));
  const counted = values.filter((value) => Number(value) !== 0).length;
  return { row, values, sum, printed: new Decimal(printed), text: printed, tie: tieOfSum(sum, new Decimal(printed), counted, finestPlace(told)), adds: counted >= 2 };
}

/** A figure between its parts is an average or a rate of theirs, not their sum. */
function isBetween({ values, printed }: Reading): boolean {
  const parts = values.map(Number).filter((value) => value !== 0);
  return parts.length > 1 && parts.every((value) => value > 0) && printed.gte(Math.min(...parts)) && printed.lte(Math.max(...parts));
}

function draftOf(statement: Statement, { total, terms }: Across, reading: Reading, certain: boolean): Draft[] {
  const { row, sum, printed, text, values, tie } = reading;
  if (!reading.adds && tie === "broken") return [];
  if (tie === "broken" && (!certain || isBetween(reading))) return [];
  const header = statement.columns[total] as Column, names = distinct([total, ...terms].map((column) => statement.columns[column] as Column));
  const cells = [total, ...terms].map((column) => cellId(row, column)), scale = new Decimal(scaleOf(statement, row));
  const counted = values.flatMap((value, i) => (Number(value) === 0 ? [] : [`${shown(value)} in ${names[i + 1] ?? ""}`]));
  const places = finestPlace([printed.toFixed(), ...values]), slack = sumTolerance(counted.length, places).times(scale);
  const relation = { form: "linear" as const, parts: cells.map((cell, i) => [cell, i === 0 ? scale.neg() : scale] as const), low: slack.neg(), high: slack };
  const told = `${capitalised(rowName(row))} of ${listed(counted)} makes ${shown(tie === "exact" ? text : sum)}`, name = names[0] ?? "";
  const ending = { exact: `as printed in ${name}`, rounding: `and ${shown(text)} is printed in ${name}, which rounding explains`, broken: `but ${shown(text)} is printed in ${name}` }[tie];
  return [{ ...made({ kind: "sum", status: tie, title: `${capitalised(rowName(row))} across columns: ${statement.title}`, period: columnName(header), expected: sum, actual: printed, cells, explanation: `${told}, ${ending}.` }), relation }];
}

/** Headers without the words that all of them begin with: "GAAP" of "Three Months Ended October 31, 2023 GAAP". */
function distinct(columns: readonly Column[]): string[] {
  const words = columns.map(({ label }) => label.split(/\s+/).filter((word) => word !== ""));
  let shared = 0;
  while (words.every((list) => list.length > shared + 1 && list[shared] === words[0]?.[shared])) shared++;
  return words.map((list, i) => list.slice(shared).join(" ") || columnName(columns[i] as Column));
}
