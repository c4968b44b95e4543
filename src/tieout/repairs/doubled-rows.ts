import type { Statement } from "../../vocabulary/statement";
import { cellId, type Row } from "../../vocabulary/statement";
import { rowName } from "../wording";
import { readDigits } from "./misreading";
import type { Proposal } from "./proposal";
import type { Ties } from "./ties";

/** Columns in which a doubled row repeats the row above it to the digit. */
const FEWEST_REPEATED = 2;

/**
 * A row without figures of its own on which the row above is printed a second time: it repeats that row in some columns
 * to the digit. Where the second print differs, the first is what the row must be, if checks show it: the repair is of the
 * row above, whose figure is printed twice.
 */
export function doubledRows(statements: readonly Statement[], ties: Ties): Proposal[] {
  return statements.flatMap((statement) => {
    const rows = statement.rows.filter(({ cells }) => cells.length > 0);
    return rows.flatMap((row, at) => { const above = rows[at - 1]; return above && repeats(row, above) ? differences(row, above, ties) : []; });
  });
}

function repeats(row: Row, above: Row): boolean {
  if (!row.cells.every((cell) => cell.state === "damaged" && cell.value === null && cell.range === undefined)) return false;
  return row.cells.filter((cell, i) => above.cells[i]?.value && readDigits(cell.text) === readDigits(above.cells[i].text)).length >= FEWEST_REPEATED;
}

function differences(row: Row, above: Row, ties: Ties): Proposal[] {
  return row.cells.flatMap((cell, column): Proposal[] => {
    const first = above.cells[column], value = first?.value ?? null;
    if (value === null || readDigits(cell.text) === readDigits(first?.text ?? "")) return [];
    const evidence = ties.reading(cellId(above, column)).filter(({ draft }) => draft.status === "exact").map(({ id }) => id);
    return [{ cell: cellId(above, column), kind: "figure", proposed: value, standing: evidence.length > 0 ? "proven" : "likely", evidence, misreading: null, alternatives: [], second: { printed: cell.text.trim(), line: rowName(row) } }];
  });
}
