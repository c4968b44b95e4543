import { shown } from "../tieout/wording";
import type { Repair, Report } from "../vocabulary/report";
import { cellId, columnId, type Cell, type Column, type Statement } from "../vocabulary/statement";
import type { AcceptedRepairs } from "./decision";

/** The proposal for each cell and column: a proven one before a likely one. */
export function proposalsOf({ repairs }: Report): ReadonlyMap<string, Repair> {
  const chosen = new Map<string, Repair>();
  for (const repair of repairs) {
    const known = chosen.get(repair.cell);
    if (!known || (known.standing === "likely" && repair.standing === "proven")) chosen.set(repair.cell, repair);
  }
  return chosen;
}

/**
 * A report as the person wants it read: accepted repairs in their cells, marked derived with the printed text kept, and
 * accepted periods in their columns. Of what nobody answered to only what is not printed at all and proven is filled in.
 */
export function mendedReport(report: Report, accepted: AcceptedRepairs): Report {
  const derived = report.repairs.filter(({ kind, standing, printed }) => kind === "missing" && standing === "proven" && printed.trim() === "");
  const mends = new Map([...derived.map((repair) => [repair.cell, repair] as const), ...accepted]);
  if (mends.size === 0) return report;
  return { ...report, repairs: report.repairs.map((repair) => mends.get(repair.cell) ?? repair), statements: report.statements.map((statement) => mendStatement(statement, mends, report)) };
}

function mendStatement(statement: Statement, mends: ReadonlyMap<string, Repair>, report: Report): Statement {
  const columns = statement.columns.map((column, index) => mendColumn(column, mends.get(columnId(statement, index)), report));
  const rows = statement.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index): Cell => {
      const repair = mends.get(cellId(row, index));
      return repair ? { value: repair.proposed, text: cell.text, state: "derived", at: cell.at } : cell;
    }),
  }));
  return { ...statement, columns, rows };
}

/** The period that another column of the filing has under that name. */
function mendColumn(column: Column, repair: Repair | undefined, { statements }: Report): Column {
  if (repair?.period === undefined) return column;
  for (const statement of statements) {
    const same = statement.columns.find(({ period, damaged }) => period === repair.period && damaged === undefined);
    if (same) return { label: column.label, months: same.months, end: same.end, period: same.period };
  }
  return column;
}

/** "Proven repair: 41." for a figure that is damaged or printed wrong, and was not mended yet. */
export function repairWords({ standing, proposed, period }: Repair): string {
  return `${standing === "proven" ? "Proven" : "Likely"} repair, not accepted yet: ${period ?? shown(proposed)}.`;
}
