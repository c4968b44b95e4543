import { Decimal } from "../../vocabulary/decimal";
import { labelKey } from "../../vocabulary/metric";
import { matchKey } from "../../vocabulary/metrics/label-key";
import { periodKey } from "../../vocabulary/period";
import type { ProseFigure } from "../../vocabulary/report";
import { cellId, type Row, type Statement } from "../../vocabulary/statement";
import { made, type CheckRule, type Draft, type Evidence } from "../draft";
import { cellInterval, periodOf, scaleOf } from "../figures";
import { meets, printedInterval } from "../tolerance";
import { capitalised, rowName, shownWithScale } from "../wording";
import { saysNothing } from "./operands";
import { proseMetric } from "./narrative";

/** Words around the name of a segment, product or region: "Drainage revenue", "Revenue in Equities", "the Energy segment's sales". */
const MEASURE_WORDS = /\b(?:net|total|segment|segments|sales|revenues?|in|from|of|the|for|s)\b/g;

interface Place {
  readonly statement: Statement;
  readonly row: Row;
  readonly column: number;
}

/**
 * Figures of the text that no measure is known for ("Drainage revenue") against rows of the same name in any table. Names of
 * segments stand over many rows, so only agreement is told: a difference proves nothing.
 */
export const proseRows: CheckRule = {
  name: "rows in the text",
  make: (evidence) => {
    let index: ReadonlyMap<string, Place[]> | null = null;
    return evidence.metrics.flatMap((figure) => (figure.value === null || figure.unit === "percent" || proseMetric(figure) !== null ? [] : checkFigure(evidence, figure, (index ??= indexRows(evidence)))));
  },
};

function nameOf(label: string): string {
  return labelKey(label).replace(MEASURE_WORDS, " ").replace(/\s+/g, " ").trim();
}

function indexRows(evidence: Evidence): ReadonlyMap<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const statement of evidence.statements) for (const row of statement.rows) {
    if (row.cells.length === 0 || row.unit === "percent" || row.unit === "ratio" || saysNothing(row.label)) continue;
    const name = matchKey(nameOf(row.label));
    if (name === "") continue;
    statement.columns.forEach((header, column) => {
      const period = periodOf(header);
      if (!period || !row.cells[column]?.value) return;
      const key = `${name}|${periodKey(period)}`, list = index.get(key);
      if (list) list.push({ statement, row, column });
      else index.set(key, [{ statement, row, column }]);
    });
  }
  return index;
}

function checkFigure(evidence: Evidence, figure: ProseFigure, index: ReadonlyMap<string, Place[]>): Draft[] {
  const period = evidence.prose.period(figure.period), value = figure.value ?? "0";
  if (!period) return [];
  const said = printedInterval(value, figure.scale), places = index.get(`${matchKey(nameOf(figure.metric))}|${periodKey(period)}`) ?? [];
  for (const { statement, row, column } of places) {
    const cell = row.cells[column], printed = cell && row.unit === figure.unit ? cellInterval(cell, scaleOf(statement, row)) : null;
    if (!cell?.value || !printed || !meets(said, printed)) continue;
    const amount = new Decimal(cell.value).times(scaleOf(statement, row)).div(figure.scale), exact = amount.eq(value);
    return [made({
      kind: "narrative", status: exact ? "exact" : "rounding", title: `${capitalised(figure.metric)} in the text`, period: figure.period, expected: amount, actual: new Decimal(value), cells: [evidence.prose.id(figure), cellId(row, column)],
      explanation: `The text says ${shownWithScale(value, figure.unit, figure.scale, "$")}; ${rowName(row)} in ${statement.title} is ${shownWithScale(cell.value, row.unit, scaleOf(statement, row))}, ${exact ? "the same" : "which rounds to it"}.`,
    })];
  }
  return [];
}
