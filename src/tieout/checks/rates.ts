import { Decimal } from "../../vocabulary/decimal";
import type { MetricId } from "../../vocabulary/metric";
import { cellId, type Column, type Row, type Statement } from "../../vocabulary/statement";
import { made, skipped, type CheckRule, type Draft, type Evidence, type Relation } from "../draft";
import { columnName, periodOf } from "../figures";
import { quotientOf, ratioTie, type RatioTie } from "../ratio";
import { capitalised, rowName, shown, shownWithScale, within } from "../wording";
import { indexLabels, operandAt, operandOf, rowsNamed, type LabelledFigures, type Operand } from "./operands";
import { isOfSales, NAMED_RATES, readRate } from "./rate-names";

/** A way to make a row's percentages: an amount and what it is divided by, column by column. */
interface Candidate {
  readonly top: (column: number) => Operand | null;
  readonly bottom: (column: number) => Operand | null;
  /** What a quotient of one is printed as: 100 for percentages, 1 for "1.3x"; negative where costs are printed as negative amounts and their share as a positive one. */
  readonly times: number;
  readonly certain: boolean;
}

interface Table {
  readonly evidence: Evidence;
  readonly statement: Statement;
  readonly columns: readonly number[];
  readonly labels: () => LabelledFigures;
}

/** Longer labels are sentences. */
const LONGEST_LABEL = 160;

/**
 * Percentages printed in rows ("Gross margin", "Effective tax rate", "as a percent of revenue", "loans to deposits") against
 * the figures that their names tell, by intervals. The figures may stand in the same table or in another one of the filing.
 * Which figures they are is certain only when another column ties; a difference by one last place may be a percentage that was cut off.
 */
export const rates: CheckRule = {
  name: "rates",
  make: (evidence) => {
    let labels: LabelledFigures | null = null;
    return evidence.statements.flatMap((statement) => {
      if (statement.kind === "guidance") return [];
      const table: Table = { evidence, statement, columns: evidence.columns(statement), labels: () => (labels ??= indexLabels(evidence)) };
      return statement.rows.flatMap((row, at) => (isRate(row) ? checkRow(table, row, at) : []));
    });
  },
};

function isRate(row: Row): boolean {
  return (row.unit === "percent" || row.unit === "ratio") && row.cells.length > 0 && row.label.length <= LONGEST_LABEL;
}

function candidatesFor(table: Table, row: Row, at: number): Candidate[] {
  const { statement, evidence } = table;
  const named = NAMED_RATES.find(({ rate }) => rate === row.metric);
  const inTable = (metrics: readonly MetricId[]): Row[] => nearest(statement.rows.filter((other) => other.cells.length > 0 && other.metric !== null && metrics.includes(other.metric)), statement, at);
  const here = (source: Row) => (column: number): Operand | null => operandAt(statement, source, column);
  const there = (metrics: readonly MetricId[]) => (column: number): Operand | null => {
    const period = periodAt(statement, column);
    return period ? first(metrics, (metric) => operandOf(evidence, metric, period)) : null;
  };
  const labelled = (label: string) => (column: number): Operand | null => {
    const period = periodAt(statement, column);
    return period ? table.labels().find(label, period) : null;
  };
  const sources = (label: string, metrics: readonly MetricId[]): ((column: number) => Operand | null)[] => {
    const rows = label === "" ? [] : rowsNamed(statement, label);
    const own = [...nearest(rows, statement, at), ...inTable(metrics)].slice(0, MOST_SOURCES).map(here);
    return [...own, ...(metrics.length > 0 && statement.kind !== "segment" ? [there(metrics)] : []), ...(label !== "" && statement.kind !== "segment" ? [labelled(label)] : [])];
  };
  const candidates: Candidate[] = [], factors = row.unit === "ratio" ? [HUNDRED, -HUNDRED, 1] : [HUNDRED, -HUNDRED];
  const cross = (tops: readonly Candidate["top"][], bottoms: readonly Candidate["bottom"][], certain: boolean): void => {
    for (const top of tops) for (const bottom of bottoms) for (const times of factors) candidates.push({ top, bottom, times, certain });
  };
  if (named) cross(sources("", named.tops), sources("", named.bottoms), true);
  for (const reading of readRate(row.label)) {
    const above = statement.rows.slice(0, at).findLast((other) => other.unit === "money" && other.cells.length > 0);
    const tops = reading.top === "" ? (above ? [here(above)] : []) : sources(reading.top, []);
    const bottoms = isOfSales(reading.bottom) ? [...sources(reading.bottom, ["Revenues", "AdjustedRevenue"]), ...salesRows(statement, at).map(here), ...(statement.kind === "segment" ? [] : [labelled("Total revenues")])] : sources(reading.bottom, []);
    cross(tops, bottoms, reading.certain);
  }
  return candidates;
}

/** Rows of one name that are tried: the nearest above first. */
const MOST_SOURCES = 3;

/** Rows of a segment's sales: "Net sales to external customers". */
function salesRows(statement: Statement, at: number): Row[] {
  return nearest(statement.rows.filter((row) => row.cells.length > 0 && row.unit === "money" && /^(?:total |segment )*(?:net )?(?:sales|revenues?)\b/i.test(row.label.trim())), statement, at).slice(0, MOST_SOURCES);
}

function nearest(rows: readonly Row[], statement: Statement, at: number): Row[] {
  const place = new Map(rows.map((row) => [row, statement.rows.indexOf(row)]));
  const far = (row: Row): number => (at - (place.get(row) ?? 0) + statement.rows.length * 2) % (statement.rows.length * 2);
  return [...rows].sort((a, b) => far(a) - far(b));
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}

function periodAt(statement: Statement, column: number): ReturnType<typeof periodOf> {
  const header = statement.columns[column];
  return header ? periodOf(header) : null;
}

interface Reading {
  readonly column: number;
  readonly value: string;
  readonly top: Operand;
  readonly bottom: Operand;
  readonly tie: RatioTie | null;
}

const HUNDRED = 100;

/** Digits of percentages that tie, in all columns together, that make them more than chance. */
const TELLING_DIGITS = 2;

function holds({ tie }: Reading): boolean {
  return tie === "exact" || tie === "rounding";
}

/** How many columns tie; none where so few digits are printed that chance may explain it. */
function tiesOf(list: readonly Reading[]): number {
  const tied = list.filter(holds);
  const digits = tied.reduce((sum, { value }) => sum + value.replace(/\D/g, "").replace(/^0+/, "").length, 0);
  return digits >= TELLING_DIGITS ? tied.length : 0;
}

function readings(row: Row, candidate: Candidate, columns: readonly number[]): Reading[] {
  return columns.flatMap((column): Reading[] => {
    const cell = row.cells[column], value = cell?.state === "read" ? cell.value : null;
    const top = candidate.top(column), bottom = candidate.bottom(column);
    if (value === null || !top || !bottom || top.id === bottom.id) return [];
    return [{ column, value, top, bottom, tie: ratioTie({ cell: top.cell, scale: top.scale * candidate.times }, { cell: bottom.cell, scale: bottom.scale }, value) }];
  });
}

/** Columns that must tie where the name alone leaves doubt. */
const FEWEST_UNCERTAIN = 2;

function checkRow(table: Table, row: Row, at: number): Draft[] {
  const candidates = candidatesFor(table, row, at);
  let best: { candidate: Candidate; list: Reading[] } | null = null, most = 0;
  for (const candidate of candidates) {
    const list = readings(row, candidate, table.columns), ties = tiesOf(list);
    if (ties > most) [best, most] = [{ candidate, list }, ties];
  }
  if (!best) return unproven(table, row, candidates);
  const { candidate, list } = best;
  const broken = list.filter(({ tie }) => tie === "broken").length;
  const certain = candidate.certain ? most >= Math.max(1, broken) : most >= FEWEST_UNCERTAIN && most > broken;
  return list.flatMap((reading) => draftOf(table, row, candidate, reading, certain, candidates));
}

/** The most that a percentage may be off by for being cut off where it should be rounded, in units of its last place. */
const CUT_OFF = 1;

function draftOf({ statement, columns }: Table, row: Row, candidate: Candidate, reading: Reading, certain: boolean, all: readonly Candidate[]): Draft[] {
  const { column, value, top, bottom, tie } = reading;
  if (tie === null || tie === "loose") return [];
  const about = { kind: "identity" as const, title: `${capitalised(rowName(row))}: ${statement.title}`, period: columnName(statement.columns[column] as Column), cells: [cellId(row, column), top.id, bottom.id] };
  const mark = Math.abs(candidate.times) === HUNDRED ? "%" : " times";
  const computed = quotientOf({ cell: top.cell, scale: top.scale * candidate.times }, { cell: bottom.cell, scale: bottom.scale }, value);
  const told = `${capitalised(top.name)} ${shownWithScale(top.cell.value ?? "", top.row.unit, top.scale)} over ${within(bottom.name)} ${shownWithScale(bottom.cell.value ?? "", bottom.row.unit, bottom.scale)} is ${shown(computed)}${mark}`;
  if (tie !== "broken") {
    const ending = tie === "exact" ? `printed as ${shown(value)}${mark}` : `and ${shown(value)}${mark} is printed, which the rounding of the two figures explains`;
    return [{ ...made({ ...about, status: tie, expected: new Decimal(value), actual: new Decimal(value), explanation: `${told}, ${ending}.` }), relation: () => relationOf(row, reading, candidate) }];
  }
  const otherTies = all.some((other) => readings(row, other, columns).some((each) => each.column === column && holds(each)));
  const apart = computed.minus(value).abs().div(new Decimal(10).pow(-(value.split(".")[1]?.length ?? 0)));
  const doubt = otherTies || !certain ? "other figures than these may be meant" : apart.lte(CUT_OFF) ? "it may have been cut off, not rounded" : null;
  if (doubt) return certain ? [skipped({ ...about, actual: value, explanation: `Not checked: ${told.charAt(0).toLowerCase()}${told.slice(1)} and ${shown(value)}${mark} is printed, but ${doubt}.` })] : [];
  return [{ ...made({ ...about, status: "broken", expected: computed, actual: new Decimal(value), explanation: `${told}, but ${shown(value)}${mark} is printed.` }), relation: () => relationOf(row, reading, candidate) }];
}

function relationOf(row: Row, { column, top, bottom }: Reading, { times }: Candidate): Relation {
  return { form: "ratio", perShare: [cellId(row, column), new Decimal(1).div(Math.abs(times))], amount: [top.id, new Decimal(top.scale * Math.sign(times))], shares: [bottom.id, new Decimal(bottom.scale)] };
}

/** One note for a row whose name tells what it is made from, where what is printed does not make it. Nothing is said of rows whose parts are not printed. */
function unproven({ statement, columns }: Table, row: Row, candidates: readonly Candidate[]): Draft[] {
  for (const candidate of candidates) {
    const reading = candidate.certain ? readings(row, candidate, columns).find(({ tie }) => tie === "broken") : undefined;
    if (!reading || candidates.some((other) => readings(row, other, [reading.column]).some(holds))) continue;
    const { column, value, top, bottom } = reading;
    return [skipped({
      kind: "identity", title: `${capitalised(rowName(row))}: ${statement.title}`, period: columnName(statement.columns[column] as Column), cells: [cellId(row, column), top.id, bottom.id], actual: value,
      explanation: `Not checked: ${within(rowName(row))} is printed as ${shown(value)}%, and ${within(top.name)} ${shown(top.cell.value ?? "")} over ${within(bottom.name)} ${shown(bottom.cell.value ?? "")} does not make it, so other figures may be meant.`,
    })];
  }
  return [];
}
