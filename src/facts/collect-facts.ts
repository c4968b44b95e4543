import { labelKey, metricById, type MetricId } from "../vocabulary/metric";
import { isIsoDate, periodName, type Period } from "../vocabulary/period";
import type { ProseFigure, Report } from "../vocabulary/report";
import { cellId, type Column, type Row, type Statement } from "../vocabulary/statement";
import type { Fact } from "./fact";
import { filerKey } from "./filer";
import { asInstant, parsePeriod } from "./period-grammar";

/** Adjustments whose sign a bridge turns round: "Other (income)", "Benefit from (provision for) income taxes". */
const TURNED_ROUND: ReadonlySet<MetricId> = new Set(["OtherNonoperatingIncomeExpense", "IncomeTaxExpenseBenefit"]);

/** Every figure of a report that has a measure and a period. */
export function collectFacts(report: Report): Fact[] {
  const filer = filerKey(report);
  return [
    ...report.statements.flatMap((statement) => statement.rows.flatMap((row) => rowFacts(report, filer, statement, row))),
    ...report.metrics.flatMap((figure, index) => proseFacts(report, filer, figure, `m${index + 1}`)),
  ];
}

function rowFacts(report: Report, filer: string, statement: Statement, row: Row): Fact[] {
  const { metric } = row;
  if (metric === null || (statement.kind === "reconciliation" && TURNED_ROUND.has(metric))) return [];
  const known = metricById(metric);
  return statement.columns.flatMap((column, index): Fact[] => {
    const cell = row.cells[index], period = columnPeriod(column);
    if (!cell || !period || cell.state === "blank") return [];
    return [{
      filer,
      metric,
      name: known?.name ?? row.label,
      period: known?.instant === true ? asInstant(period) : period,
      periodName: periodName(period, report.calendar),
      value: cell.value,
      text: cell.text,
      unit: row.unit,
      scale: row.unit === "money" ? statement.scale : row.unit === "shares" ? (row.sharesScale ?? 1) : 1,
      currency: statement.currency,
      state: cell.state,
      kind: statement.kind,
      source: { file: report.file, cell: cellId(row, index), at: cell.at, statement: statement.title, row: row.label, column: column.label, sentence: null },
    }];
  });
}

/** A column with a damaged header, or none, is a figure of no period. */
function columnPeriod(column: Column): Period | null {
  return column.damaged !== undefined || column.months === null || column.end === null ? null : { months: column.months, end: column.end };
}

function proseFacts(report: Report, filer: string, figure: ProseFigure, cell: string): Fact[] {
  const read = isIsoDate(figure.period) ? { kind: "period" as const, period: { months: 0, end: figure.period } } : parsePeriod(figure.period, { calendar: report.calendar, anchor: null });
  if (read.kind !== "period") return [];
  const metric = figure.concept ?? labelKey(figure.metric);
  return [{
    filer,
    metric,
    name: figure.metric,
    period: read.period,
    periodName: periodName(read.period, report.calendar),
    value: figure.value,
    text: figure.value ?? "",
    unit: figure.unit,
    scale: figure.scale,
    currency: "USD",
    state: figure.value === null ? "redacted" : "read",
    kind: "prose",
    source: { file: report.file, cell, at: figure.at, statement: null, row: null, column: null, sentence: figure.text },
  }];
}
