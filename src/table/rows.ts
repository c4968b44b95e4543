import type { GridCell, GridRow } from "../filing/blocks";
import { span } from "../vocabulary/place";
import type { FigureColumn } from "./columns";
import { parseFigure } from "./figure";
import type { TableCell, TableRow } from "./table";
import { joinCutWord } from "./words";

/** Signs that a cell of their own holds for the figure beside it. */
const BEFORE_FIGURE = /^(?:[$\u20ac\u00a3\u00a5]|\(|[$\u20ac\u00a3\u00a5]\s*\()$/;
const AFTER_FIGURE = /^(?:\)|%|\)\s*%|%\s*\))$/;
const LIST_LETTER = /^\(?([a-z]|[ivx]{1,4}|\d{1,2})\)\s*/i;
const FOOTNOTE_MARK = /\s*(?:\((?:\d{1,2}|[a-z])\)|\[\d{1,2}\]|\*+)$/i;

/** One row of the grid's body with its label and one cell for each figure column. */
export function readRow(row: GridRow, figureColumns: readonly FigureColumn[], known: ReadonlySet<string>): TableRow {
  const first = figureColumns[0]?.from ?? Number.MAX_SAFE_INTEGER;
  const labelCells = row.cells.filter((cell) => cell.column < first && !BEFORE_FIGURE.test(cell.content.text));
  const label = readLabel(labelCells, known);
  const cells = figureColumns.map((column, index) => readCell(row, column, figureColumns[index - 1]?.to ?? labelEnd(labelCells, first), figureColumns[index + 1]?.from ?? Number.MAX_SAFE_INTEGER));
  const isHeading = cells.every((cell) => cell.figure.kind === "none");
  return { ...label, cells: isHeading ? [] : cells, at: row.at };
}

/** The last grid column of the label: signs stand between it and the first figure. */
function labelEnd(labelCells: readonly GridCell[], first: number): number {
  return Math.min(first - 1, Math.max(0, ...labelCells.map((cell) => (/[A-Za-z]/.test(cell.content.text) ? cell.column : 0))));
}

function readLabel(cells: readonly GridCell[], known: ReadonlySet<string>): { label: string; mark?: string } {
  let text = "", listLetter: string | undefined;
  for (const cell of cells) {
    const piece = cell.content.text;
    if (!/[A-Za-z0-9]/.test(piece)) continue;
    if (text === "" && listLetter === undefined && LIST_LETTER.exec(piece)?.[0].length === piece.length) listLetter = piece;
    else text = joinCutWord(text, piece, known);
  }
  const leading = listLetter === undefined && /^\([a-z]\)\s/i.test(text) ? LIST_LETTER.exec(text) : null;
  if (leading) {
    listLetter = leading[0].trim();
    text = text.slice(leading[0].length);
  }
  const footnote = FOOTNOTE_MARK.exec(text);
  if (footnote && footnote.index > 0) text = text.slice(0, footnote.index);
  const mark = [listLetter, footnote?.[0].trim()].filter((part) => part !== undefined).join(" ");
  return { label: text.trim(), ...(mark === "" ? {} : { mark }) };
}

/** The figure in its own column, or in the sign's column to its left where the page shifted it; with the signs beside it. */
function readCell(row: GridRow, column: FigureColumn, previous: number, next: number): TableCell {
  const within = row.cells.filter((cell) => cell.column + cell.span - 1 >= column.from && cell.column <= column.to && cell.column > previous);
  const own = within.find((cell) => /\d/.test(cell.content.text) && parseFigure(cell.content.text).kind !== "none") ?? within.find((cell) => parseFigure(cell.content.text).kind !== "none") ?? within.find((cell) => !BEFORE_FIGURE.test(cell.content.text) && !AFTER_FIGURE.test(cell.content.text));
  const left = row.cells.filter((cell) => cell.column > previous && cell.column < (own?.column ?? column.from));
  const shifted = own ? undefined : left.find((cell) => /\d/.test(cell.content.text) && parseFigure(cell.content.text).kind !== "none");
  const main = own ?? shifted;
  if (!main) return { figure: { kind: "none" }, text: "", at: [row.at[1], row.at[1]] };
  const before = left.filter((cell) => cell !== shifted && BEFORE_FIGURE.test(cell.content.text)).at(-1);
  const after = row.cells.find((cell) => cell.column > main.column && cell.column < next && AFTER_FIGURE.test(cell.content.text));
  const parts = [before, main, after].filter((cell) => cell !== undefined);
  const text = parts.map((cell) => cell.content.text).join("");
  const figure = parseFigure(text);
  const at = parts.map((cell) => cell.content.place(0, cell.content.text.length)).reduce(span);
  return { figure: figure.kind === "none" ? parseFigure(main.content.text) : figure, text: main.content.text, at };
}
