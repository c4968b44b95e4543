import type { FiscalCalendar } from "../../vocabulary/period";
import { periodName } from "../../vocabulary/period";
import type { Repair } from "../../vocabulary/report";
import type { Column, Statement } from "../../vocabulary/statement";
import type { ContradictedHeader } from "../suspects";
import type { Draft } from "../draft";
import { listed } from "../wording";
import { misreadingOf } from "./misreading";

/** The id by which a repair names a column's header: "s8.c0". */
export function headerId(statement: string, column: number): string {
  return `${statement}.c${column}`;
}

const YEAR = /\b(?:19|20)\d\d\b/g;

/**
 * Headers that their figures contradict: the period is the one in which other tables print the same total. Proven by two
 * tables, or by one and a year that differs in one digit.
 */
export function headerRepairs(headers: readonly ContradictedHeader[], statements: readonly Statement[], drafts: readonly Draft[], calendar: FiscalCalendar): Repair[] {
  return headers.flatMap((header): Repair[] => {
    const statement = statements.find(({ id }) => id === header.statement), column = statement?.columns[header.column];
    if (!statement || !column) return [];
    const printed = column.label, proposed = relabelled(printed, header);
    const misread = misreadingOf((printed.match(YEAR) ?? []).join(""), (proposed.match(YEAR) ?? []).join(""));
    const cells = new Set(statement.rows.map((row) => `${row.id}.c${header.column}`));
    const evidence = drafts.flatMap((draft, index) => (draft.kind === "cross_statement" && draft.cells.some((cell) => cells.has(cell)) ? [`c${index + 1}`] : []));
    const proven = header.agreeing.length >= 2 || misread !== null;
    const period = periodName(header.period, calendar);
    return [{
      cell: headerId(statement.id, header.column), kind: "header", printed, proposed, period, standing: proven ? "proven" : "likely", evidence,
      explanation: `The header of ${statement.title} says “${printed}”, but its total is what ${listed(header.agreeing)} ${header.agreeing.length > 1 ? "print" : "prints"} for ${period}${misread ? `, and in the year ${misread}` : ""}.`,
    }];
  });
}

/** The header with the years of the right period; where it prints none, the right period's own header. */
function relabelled(printed: string, { period, agreesWith }: ContradictedHeader): string {
  const years = printed.match(YEAR) ?? [];
  return years.length === 1 ? printed.replace(YEAR, period.end.slice(0, 4)) : agreesWith.label;
}

/** Statements whose contradicted headers have their right periods. */
export function withHeaders(statements: readonly Statement[], headers: readonly ContradictedHeader[], calendar: FiscalCalendar): Statement[] {
  return statements.map((statement) => {
    const own = headers.filter((header) => header.statement === statement.id);
    if (own.length === 0) return statement;
    return { ...statement, columns: statement.columns.map((column, index): Column => {
      const header = own.find((each) => each.column === index);
      return header ? { label: relabelled(column.label, header), months: header.period.months, end: header.period.end, period: periodName(header.period, calendar) } : column;
    }) };
  });
}
