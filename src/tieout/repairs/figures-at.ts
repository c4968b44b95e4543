import { cellId, type Cell, type Column, type Row, type Statement } from "../../vocabulary/statement";
import type { Neighbours } from "./misreading";

/** A cell with where it stands. */
export interface CellAt {
  readonly id: string;
  readonly statement: Statement;
  readonly row: Row;
  readonly column: number;
  readonly cell: Cell;
}

/** Looks cells up by id: "s2.r7.c0". */
export function cellLookup(statements: readonly Statement[]): (id: string) => CellAt | null {
  const rows = new Map<string, { statement: Statement; row: Row }>();
  for (const statement of statements) for (const row of statement.rows) rows.set(row.id, { statement, row });
  return (id) => {
    const dot = id.lastIndexOf(".c"), found = dot < 0 ? undefined : rows.get(id.slice(0, dot));
    const column = Number(id.slice(dot + 2)), cell = found?.row.cells[column];
    return found && cell ? { id, ...found, column, cell } : null;
  };
}

export function headOf({ statement, column }: CellAt): Column | undefined {
  return statement.columns[column];
}

/** The texts printed around a cell; blank ones give null. */
export function neighboursOf({ statement, row, column }: CellAt): Neighbours {
  const filled = statement.rows.filter((each) => each.cells.length > 0), at = filled.indexOf(row);
  const text = (cell: Cell | undefined): string | null => (cell && cell.text.trim() !== "" ? cell.text : null);
  return { above: text(filled[at - 1]?.cells[column]), below: text(filled[at + 1]?.cells[column]), left: text(row.cells[column - 1]), right: text(row.cells[column + 1]) };
}

/** Statements with some cells' values replaced. @param values by cell id; `state` says what the cell then is */
export function withValues(statements: readonly Statement[], values: ReadonlyMap<string, string>, state: "read" | "derived"): Statement[] {
  return statements.map((statement) => ({
    ...statement,
    rows: statement.rows.map((row): Row => {
      const touched = row.cells.some((_, column) => values.has(cellId(row, column)));
      if (!touched) return row;
      return { ...row, cells: row.cells.map((cell, column): Cell => {
        const value = values.get(cellId(row, column));
        return value === undefined ? cell : { value, text: cell.text, state, at: cell.at };
      }) };
    }),
  }));
}
