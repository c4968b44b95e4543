import { labelKey, type MetricId } from "../../vocabulary/metric";
import { matchKey } from "../../vocabulary/metrics/label-key";
import { periodKey } from "../../vocabulary/period";
import type { Row, Statement } from "../../vocabulary/statement";
import type { CheckRule, Draft, Evidence } from "../draft";
import { figureAt, onOtherBasis, type Figure, type FigureIndex } from "../figures";
import { magnitudeKey } from "../fixed-point";
import { crossStatement } from "./cross-statement";
import { lineOf, LEAST_DIGITS } from "./lines";
import { saysNothing } from "./operands";

/** Periods in which two rows must print the same figure before they are taken for the same. */
const FEWEST_AGREEING = 2;

/** Rows under one figure that are looked at. */
const MOST_UNDER_ONE_KEY = 6;

/** Words of a label that say nothing of what it is. */
const SMALL_WORDS: ReadonlySet<string> = new Set(["and", "of", "the", "in", "to", "for", "net", "total", "other", "from", "by", "on", "or", "a", "income", "loss", "expense", "expenses", "adjustments", "related", "costs", "cost", "less", "add", "plus"]);

/**
 * Rows of which the table of measures knows nothing, in two tables: a bridge's adjustment and the table that it comes from, a
 * segment table's total and the statement. They are taken for the same where their labels are the same or share a telling
 * word, and at least two periods print the same figure; then every period that both print is compared as in the rule across statements.
 */
export const sourceRows: CheckRule = {
  name: "source rows",
  make: (evidence): Draft[] => crossStatement.make({ ...evidence, figures: pairsAsMetrics(evidence) }).filter(({ status }) => status !== "skipped"),
};

interface Printed {
  readonly row: Row;
  readonly figures: readonly Figure[];
  /** The telling words of its label, once they are asked for. */
  words?: ReadonlySet<string>;
}

/** An index in which each pair of rows that belong together is a measure of its own. */
function pairsAsMetrics(evidence: Evidence): FigureIndex {
  const groups = new Map<MetricId, Figure[][]>();
  const byFigure = new Map<string, Printed[]>();
  const paired = new Set<string>();
  for (const statement of evidence.statements) for (const printed of rowsOf(evidence, statement)) {
    const keys = keysOf(printed);
    const agreeing = new Map<Printed, number>();
    for (const key of keys) for (const other of byFigure.get(key) ?? []) agreeing.set(other, (agreeing.get(other) ?? 0) + 1);
    const statements = new Set<Statement | undefined>();
    for (const [other, count] of agreeing) {
      const from = other.figures[0]?.statement;
      if (count < FEWEST_AGREEING || from === statement || statements.has(from) || !mayBeSame(printed, other)) continue;
      statements.add(from);
      const id = `rows ${other.row.id} ${printed.row.id}`;
      if (!paired.has(id)) groups.set(id, [[...other.figures], [...printed.figures]]);
      paired.add(id);
    }
    for (const key of keys) {
      const list = byFigure.get(key);
      if (!list) byFigure.set(key, [printed]);
      else if (list.length < MOST_UNDER_ONE_KEY) list.push(printed);
    }
  }
  return { find: () => [], rows: (metric) => groups.get(metric) ?? [], metrics: [...groups.keys()] };
}

function rowsOf(evidence: Evidence, statement: Statement): Printed[] {
  if (statement.kind === "guidance") return [];
  const columns = evidence.columns(statement);
  return statement.rows.flatMap((row): Printed[] => {
    if (row.cells.length === 0 || row.unit === "percent" || row.unit === "ratio" || onOtherBasis(statement, row)) return [];
    const figures = columns.flatMap((column) => figureAt(statement, row, column) ?? []);
    const periods = figures.flatMap(({ period }) => (period ? [periodKey(period)] : []));
    if (new Set(periods).size !== periods.length) return [];
    return [{ row, figures }];
  });
}

function keysOf({ figures }: Printed): string[] {
  return figures.flatMap(({ cell, scale, period }) => {
    if (cell.value === null || !period) return [];
    const magnitude = magnitudeKey(cell.value, scale);
    return magnitude.indexOf("e") >= LEAST_DIGITS ? [`${periodKey(period)}|${magnitude}`] : [];
  });
}

/** Not both of a metric that is compared already, of one unit, narrowed alike, and alike in name. */
function mayBeSame(a: Printed, b: Printed): boolean {
  if (a.row.unit !== b.row.unit || (a.row.metric !== null && b.row.metric !== null)) return false;
  if (lineOf(a.figures).narrowing !== lineOf(b.figures).narrowing) return false;
  const [one, other] = [a.row.label, b.row.label];
  if (matchKey(one) === matchKey(other)) return !saysNothing(one) || a.figures.length > FEWEST_AGREEING;
  const words = wordsOf(b);
  return [...wordsOf(a)].some((word) => words.has(word));
}

function wordsOf(printed: Printed): ReadonlySet<string> {
  return (printed.words ??= new Set(labelKey(printed.row.label).split(" ").filter((word) => word.length > 2 && !SMALL_WORDS.has(word))));
}
