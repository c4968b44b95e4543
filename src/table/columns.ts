import type { Grid, GridCell, GridRow } from "../filing/blocks";
import { parseFigure } from "./figure";
import { parseHeaderPhrase, type HeaderPhrase } from "./period-phrases";
import type { TableColumn } from "./table";
import { joinCutWord } from "./words";

/** How many of the first rows are the header, and which grid columns hold figures. */
export interface Layout {
  readonly headerRows: number;
  readonly figureColumns: readonly number[];
}

const YEAR = /^(?:19|20)\d{2}$/;

function holdsDigits(cell: GridCell): boolean {
  const { kind } = parseFigure(cell.content.text);
  return kind === "number" || kind === "cut" || kind === "damaged";
}

/** The rows before the first one that has words in its first column, or figures that are not years. */
function countHeaderRows(rows: readonly GridRow[]): number {
  const body = rows.findIndex((row) => {
    const [first, ...rest] = row.cells;
    if (!first) return false;
    if (rest.some((cell) => parseHeaderPhrase(cell.content.text) !== undefined) && !rest.some((cell) => holdsDigits(cell) && !YEAR.test(cell.content.text))) return false;
    if (first.column === 0 && /[A-Za-z]/.test(first.content.text)) return true;
    return row.cells.some((cell) => holdsDigits(cell) && !YEAR.test(cell.content.text));
  });
  return body < 0 ? rows.length : body;
}

/** A column of figures has digits in at least this share of the rows that have any. */
const LEAST_SHARE = 0.2;

export function findLayout(grid: Grid): Layout {
  const headerRows = countHeaderRows(grid.rows);
  const counts = new Map<number, number>();
  let rowsWithFigures = 0;
  for (const row of grid.rows.slice(headerRows)) {
    const figures = row.cells.filter((cell) => cell.column > 0 && holdsDigits(cell));
    if (figures.length > 0) rowsWithFigures += 1;
    for (const cell of figures) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  }
  const least = Math.max(1, Math.ceil(rowsWithFigures * LEAST_SHARE));
  const figureColumns = [...counts].filter(([, count]) => count >= least).map(([column]) => column).sort((a, b) => a - b);
  return { headerRows, figureColumns };
}

interface HeaderPiece {
  readonly text: string;
  readonly column: number;
  readonly phrase: HeaderPhrase;
}

/** A header row's pieces: halves of a cut word joined, partial doubles of the piece beside them left out. */
function headerPieces(row: GridRow, firstFigureColumn: number, known: ReadonlySet<string>): HeaderPiece[] {
  const texts: { text: string; column: number }[] = [];
  for (const cell of row.cells) {
    const { text } = cell.content, last = texts.at(-1);
    if (last && /^[a-z]/.test(text) && /[A-Za-z]$/.test(last.text)) last.text = joinCutWord(last.text, text, known);
    else texts.push({ text, column: cell.column });
  }
  return texts
    .filter(({ text }, index) => !(texts[index + 1]?.text.startsWith(text) === true && !YEAR.test(text) && text.length < (texts[index + 1]?.text.length ?? 0)))
    .map(({ text, column }) => ({ text, column, phrase: parseHeaderPhrase(text) }))
    .filter((piece): piece is HeaderPiece => piece.phrase !== undefined && (piece.column > 0 || firstFigureColumn === 0));
}

/**
 * Which piece stands over each figure column. A scanned page shifts header cells, so as many pieces as columns are
 * taken in order, and fewer are spread evenly; where that does not come out, each covers the columns up to the next.
 */
function pieceOver(pieces: readonly HeaderPiece[], figureColumns: readonly number[], index: number): HeaderPiece | undefined {
  const count = figureColumns.length;
  if (pieces.length > 0 && count % pieces.length === 0) return pieces[Math.floor(index / (count / pieces.length))];
  const column = figureColumns[index] ?? 0;
  return pieces.filter((piece) => piece.column <= column).at(-1) ?? pieces[0];
}

export function readColumns(grid: Grid, layout: Layout, known: ReadonlySet<string>): TableColumn[] {
  const levels = grid.rows.slice(0, layout.headerRows).map((row) => headerPieces(row, layout.figureColumns[0] ?? 0, known));
  return layout.figureColumns.map((_, index) => {
    const pieces = levels.map((level) => pieceOver(level, layout.figureColumns, index)).filter((piece) => piece !== undefined);
    const phrase = pieces.reduce<HeaderPhrase>((merged, piece) => ({ ...merged, ...piece.phrase, ...(merged.damaged === true ? { damaged: true } : {}) }), {});
    return { label: pieces.map((piece) => piece.text).join(" "), phrase };
  });
}
