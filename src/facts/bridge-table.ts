import { periodName, type Period } from "../vocabulary/period";
import type { Repair } from "../vocabulary/report";
import { cellId, type Formula, type Row, type Statement } from "../vocabulary/statement";
import { filesAtHand, notAvailable } from "./answer";
import { checksOfCell, STATUS_WORDS } from "./check-answers";
import type { Filer, Library } from "./library";
import { proposalsOf } from "./mended-report";
import { askedFiler, askedMeasure, askedPeriod, isRefused } from "./question";
import { columnsFor, GENERAL, tableValue, type TableAnswer, type TableValue } from "./table-answer";

/** A reconciliation that arrives at a measure. */
interface Bridge {
  readonly file: string;
  readonly statement: Statement;
  readonly total: Row;
  readonly terms: Formula["terms"];
}

/**
 * How a measure is reached: the labels and figures of its reconciliation for one period, the measure, and a last line that
 * says whether it ties and what it is off by. Figures are as printed; what is subtracted has "Less: " before its label.
 */
export function bridgeTable(library: Library, measure: unknown, period: unknown): TableAnswer {
  const filer = askedFiler(library, null);
  if (isRefused(filer)) return filer;
  const wanted = askedMeasure(measure, filer);
  if (isRefused(wanted)) return wanted;
  const asked = askedPeriod(period, filer);
  if (isRefused(asked)) return asked;
  const bridges = bridgesTo(wanted.measure, filer);
  const bridge = bridges.find(({ statement }) => columnsFor(statement, asked).length > 0);
  if (bridge) return { kind: "table", rows: linesOf(bridge, asked, filer) };
  if (bridges[0]) return notAvailable(`"${bridges[0].statement.title}" has no column for ${periodName(asked, filer.calendar)} that can be relied on.`);
  return notAvailable(`No reconciliation that arrives at ${wanted.name} is in the filings at hand (${filesAtHand(filer.entries)}).`);
}

function bridgesTo(measure: string, filer: Filer): Bridge[] {
  return filer.entries.flatMap(({ report }) => report.statements.filter(({ kind }) => kind === "reconciliation").flatMap((statement) => {
    const totals = statement.rows.filter((row) => row.metric === measure && row.cells.length > 0);
    return totals.flatMap((total): Bridge[] => {
      const formula = statement.formulas.find((candidate) => candidate.total === total.id);
      const terms = formula?.terms ?? rowsAbove(total, statement);
      return terms.length < 2 ? [] : [{ file: report.file, statement, total, terms }];
    });
  }));
}

/** A bridge too damaged for its sum to be found: all amounts printed above its last row. */
function rowsAbove(total: Row, statement: Statement): Formula["terms"] {
  const rows = statement.rows.filter((row) => row.unit === "money" && row.cells.length > 0);
  return rows.at(-1) === total ? rows.slice(0, -1).map((row) => [row.id, 1] as const) : [];
}

function linesOf({ file, statement, total, terms }: Bridge, asked: Period, filer: Filer): TableValue[][] {
  const column = columnsFor(statement, asked)[0] ?? 0;
  const entry = filer.entries.find(({ report }) => report.file === file), repairs = entry ? proposalsOf(entry.report) : new Map<string, Repair>();
  const value = (row: Row): TableValue => tableValue(statement, row, row.cells[column], repairs.get(cellId(row, column)));
  const signs = new Map(terms);
  const lines = statement.rows.filter((row) => signs.has(row.id)).map((row): TableValue[] => {
    const less = signs.get(row.id) === -1 && !/^less\b/i.test(row.label);
    return [less ? `Less: ${row.label}` : row.label, value(row)];
  });
  return [...lines, [total.label, value(total)], checkLine(file, cellId(total, column), filer)];
}

function checkLine(file: string, cell: string, filer: Filer): TableValue[] {
  const check = checksOfCell(filer, file, cell).find(({ kind }) => kind === "sum" || kind === "identity");
  if (!check) return [STATUS_WORDS.skipped, notAvailable("The rows that make up this total were not all recognised.")];
  if (check.status === "skipped") return [STATUS_WORDS.skipped, notAvailable(check.explanation)];
  return [STATUS_WORDS[check.status], { kind: "number", value: check.status === "broken" ? (check.difference ?? "0") : "0", numberFormat: GENERAL }];
}
