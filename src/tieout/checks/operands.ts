import { labelKey, metricByLabel, type MetricId } from "../../vocabulary/metric";
import { matchKey } from "../../vocabulary/metrics/label-key";
import { periodKey, type Period } from "../../vocabulary/period";
import { cellId, type Cell, type Row, type Statement } from "../../vocabulary/statement";
import type { Evidence } from "../draft";
import { onOtherBasis, periodOf, scaleOf, statesOwnFigures } from "../figures";
import { magnitudeKey } from "../fixed-point";
import { rowName } from "../wording";

/** One printed figure that a computed one is made from. */
export interface Operand {
  readonly id: string;
  readonly name: string;
  readonly cell: Cell;
  readonly row: Row;
  /** What one printed unit is worth. */
  readonly scale: number;
}

export function operandAt(statement: Statement, row: Row, column: number): Operand | null {
  const cell = row.cells[column];
  return cell && cell.state !== "blank" ? { id: cellId(row, column), name: rowName(row), cell, row, scale: scaleOf(statement, row) } : null;
}

/** The figures of all statements under their labels and periods. */
export interface LabelledFigures {
  /** The figure that tables print under a label for a period, or at its end for balances; null where none or several different ones are printed. */
  find(label: string, period: Period): Operand | null;
}

/** Labels that many tables use, each for something of its own. */
const SAYS_NOTHING = /^(?:(?:sub)?total|other|others|net|all other|adjustments?|basic|diluted|income|eliminations?|corporate|change|amount|average|)$/;

export function saysNothing(label: string): boolean {
  return SAYS_NOTHING.test(labelKey(label));
}

/** Indexes every row with figures that has a telling label. Rows under two values in a period are found under neither. */
export function indexLabels(evidence: Evidence): LabelledFigures {
  const found = new Map<string, { operand: Operand; magnitude: string } | null>();
  for (const statement of evidence.statements) {
    if (statement.kind === "segment" || statement.kind === "guidance") continue;
    const columns = evidence.columns(statement);
    for (const row of statement.rows) {
      if (row.cells.length === 0 || row.unit === "percent" || row.unit === "ratio" || saysNothing(row.label) || onOtherBasis(statement, row)) continue;
      const key = matchKey(row.label);
      for (const column of columns) {
        const header = statement.columns[column], period = header && periodOf(header);
        const operand = operandAt(statement, row, column);
        if (!operand?.cell.value || !header || !period || !statesOwnFigures(header)) continue;
        const place = `${key}|${periodKey(period)}`, magnitude = magnitudeKey(operand.cell.value, operand.scale);
        const known = found.get(place);
        if (known === undefined) found.set(place, { operand, magnitude });
        else if (known && known.magnitude !== magnitude) found.set(place, null);
      }
    }
  }
  return {
    find: (label, period) => {
      const key = matchKey(label);
      return found.get(`${key}|${periodKey(period)}`)?.operand ?? found.get(`${key}|${periodKey({ months: 0, end: period.end })}`)?.operand ?? null;
    },
  };
}

/** The figure that the tables print for a metric in a period, or at its end. */
export function operandOf(evidence: Evidence, metric: MetricId, period: Period): Operand | null {
  const figure = [...evidence.figures.find(metric, period), ...evidence.figures.find(metric, { months: 0, end: period.end })].find((each) => each.cell.value !== null);
  return figure ? { id: figure.id, name: rowName(figure.row), cell: figure.cell, row: figure.row, scale: figure.scale } : null;
}

/** The rows of a statement whose label is wholly the one that is asked for, or that state the metric it names. */
export function rowsNamed(statement: Statement, label: string): Row[] {
  const key = matchKey(label), metric = metricByLabel(label)?.id;
  const counted = statement.rows.filter((row) => row.cells.length > 0 && row.unit !== "percent" && row.unit !== "ratio" && row.unit !== "per_share");
  const exact = counted.filter((row) => matchKey(row.label) === key);
  return exact.length > 0 ? exact : counted.filter((row) => metric !== undefined && row.metric === metric);
}
