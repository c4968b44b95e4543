import { decimalsOf } from "../vocabulary/decimal";
import type { Diagnostic } from "../vocabulary/diagnostic";
import { cutDigits, type Figure } from "./figure";
import { hasFigure, type TableCell, type TableRow } from "./table";
import { nearlyEqual } from "./words";

/** Rows after one repair of reading, and what was found. */
export interface Mended {
  readonly rows: readonly TableRow[];
  readonly diagnostics: readonly Diagnostic[];
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

function isClean(cell: TableCell): boolean {
  return cell.figure.kind === "number" && cell.damaged === undefined;
}

/** At least this share of a column's grouped figures must end in a short group before the page is said to be cut there. */
const CUT_SHARE = 0.6;

/**
 * A column cut off at the page's edge: its figures' last groups are short by the same number of digits. Every figure
 * of such a column is then known only by its first digits, those without a comma too.
 */
export function markCutColumns(rows: readonly TableRow[]): Mended {
  const diagnostics: Diagnostic[] = [];
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  const missingOf = Array.from({ length: columns }, (_, column) => {
    const cells = rows.map((row) => row.cells[column]).filter((cell) => cell !== undefined);
    const cut = cells.map((cell) => cell.figure).filter((figure) => figure.kind === "cut");
    const grouped = cells.filter((cell) => cell.figure.kind === "number" && cell.text.includes(","));
    const missing = cut[0]?.missing ?? 0;
    if (cut.length < 2 || cut.length < CUT_SHARE * (cut.length + grouped.length) || cut.some((figure) => figure.missing !== missing)) return 0;
    const first = cells.find((cell) => cell.figure.kind === "cut");
    if (first) diagnostics.push({ code: "cut-column", message: `Column ${column + 1} is cut off at the page's edge: the last ${missing === 1 ? "digit" : "two digits"} of its figures ${missing === 1 ? "is" : "are"} missing.`, at: first.at });
    return missing;
  });
  const mended = rows.map((row) => ({ ...row, cells: row.cells.map((cell, column) => cutCell(cell, missingOf[column] ?? 0)) }));
  return { rows: mended, diagnostics };
}

function cutCell(cell: TableCell, missing: number): TableCell {
  if (missing === 0 || cell.figure.kind !== "number") return cell;
  const { value } = cell.figure;
  if (value.includes(".")) return { ...cell, figure: { kind: "damaged" } };
  return { ...cell, figure: cutDigits(value.replace("-", ""), missing, value.startsWith("-")) };
}

/**
 * A full stop where the column's other figures have commas or no decimals: "17.000" between "(1,325)" and "17,666".
 * Per-share and percent rows have decimals by right.
 */
export function markStrayDecimals(rows: readonly TableRow[]): Mended {
  const money = rows.filter((row) => !mayHaveDecimals(row));
  const wholeByColumn = new Map<number, number>(), decimalByColumn = new Map<number, number>();
  for (const row of money) row.cells.forEach((cell, column) => {
    if (cell.figure.kind !== "number") return;
    const counts = decimalsOf(cell.figure.value) === 0 ? wholeByColumn : decimalByColumn;
    counts.set(column, (counts.get(column) ?? 0) + 1);
  });
  const isStray = (row: TableRow, cell: TableCell, column: number): boolean =>
    !mayHaveDecimals(row) && cell.figure.kind === "number" && !cell.figure.percent && decimalsOf(cell.figure.value) === 3 &&
    (decimalByColumn.get(column) ?? 0) <= 2 && (wholeByColumn.get(column) ?? 0) >= 3;
  return { rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell, column) => isStray(row, cell, column) ? { ...cell, figure: { kind: "damaged" } satisfies Figure } : cell) })), diagnostics: [] };
}

function mayHaveDecimals(row: TableRow): boolean {
  return /per|ratio|%|percent|margin|rate|basic|diluted/i.test(row.label);
}

/**
 * A row without a label that belongs to the row above: a second, clean reading of figures that were not readable, or
 * figures that slipped to the next line from places that are blank above.
 */
export function joinUnlabelledRows(rows: readonly TableRow[]): Mended {
  const joined: TableRow[] = [], diagnostics: Diagnostic[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (row.label !== "" || row.cells.length === 0 || !above || above.label === "" || above.cells.length === 0) {
      joined.push(row);
      continue;
    }
    if (isSecondReading(above, row)) {
      joined[joined.length - 1] = { ...above, cells: above.cells.map((cell, column) => better(cell, row.cells[column])), at: [above.at[0], row.at[1]] };
      diagnostics.push({ code: "doubled-row", message: `The figures of "${above.label}" are printed twice; the second reading is the clean one.`, at: row.at });
    } else if (fillsBlanks(above, row)) {
      joined[joined.length - 1] = { ...above, cells: above.cells.map((cell, column) => (hasFigure(cell) ? cell : row.cells[column] ?? cell)), at: [above.at[0], row.at[1]] };
      diagnostics.push({ code: "shifted-value", message: `A figure of "${above.label}" slipped to the line below and was put back in its column.`, at: row.at });
    } else joined.push(row);
  }
  return { rows: joined, diagnostics };
}

/** The same digits, give or take one, in every column that has figures, and at least one figure above not readable. */
function isSecondReading(above: TableRow, row: TableRow): boolean {
  const isSame = (cell: TableCell, second: TableCell | undefined): boolean =>
    hasFigure(cell) ? second !== undefined && nearlyEqual(digitsOf(cell.text), digitsOf(second.text), 1) : second === undefined || !hasFigure(second);
  return above.cells.some((cell) => hasFigure(cell) && !isClean(cell)) && above.cells.every((cell, column) => isSame(cell, row.cells[column]));
}

function better(first: TableCell, second: TableCell | undefined): TableCell {
  return second && second.figure.kind !== "none" && second.figure.kind !== "damaged" ? second : first;
}

function fillsBlanks(above: TableRow, row: TableRow): boolean {
  return above.cells.some(hasFigure) && row.cells.every((cell, column) => {
    const upper = above.cells[column];
    return upper !== undefined && hasFigure(cell) !== hasFigure(upper);
  });
}

const OPENER = /^(?:add|less|plus|deduct|add\s*\/\s*\(?less\)?|\(less\)|\(add\))\s*:?$/i;

/** Words that open a list of adjustments and hold no figures: some of the row above's figures beside them are its ghost. */
export function markDoubledOpeners(rows: readonly TableRow[]): Mended {
  const diagnostics: Diagnostic[] = [];
  const mended = rows.map((row, index) => {
    const above = rows[index - 1];
    if (!above || row.cells.length === 0 || !OPENER.test(row.label)) return row;
    const repeated = row.cells.filter((cell, column) => hasFigure(cell) && digitsOf(cell.text) === digitsOf(above.cells[column]?.text ?? ""));
    if (repeated.length === 0) return row;
    const printed = row.cells.filter(hasFigure).map((cell) => cell.text).join(" ");
    const why = `"${row.label}" holds no figures of its own; ${printed} is a doubled print of "${above.label}".`;
    diagnostics.push({ code: "doubled-row", message: why, at: row.at });
    return { ...row, cells: row.cells.map((cell) => (hasFigure(cell) ? { ...cell, damaged: why } : cell)) };
  });
  return { rows: mended, diagnostics };
}

/** Says once for each damaged or cut cell what is printed. */
export function describeDamage(rows: readonly TableRow[]): Diagnostic[] {
  return rows.flatMap((row) => row.cells.flatMap((cell): Diagnostic[] => {
    if (cell.figure.kind === "cut") return [{ code: "truncated-number", message: `"${cell.text}" in "${row.label}" has lost its last ${cell.figure.missing === 1 ? "digit" : "two digits"}.`, at: cell.at }];
    if (cell.figure.kind === "damaged") return [{ code: "damaged-number", message: `"${cell.text}" in "${row.label}" is no readable number.`, at: cell.at }];
    return [];
  }));
}

