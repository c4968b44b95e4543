import type { Grid, GridCell, GridRow } from "../filing/blocks";
import { parseFigure } from "./figure";
import { parseHeaderPhrase, type HeaderPhrase } from "./period-phrases";
import type { TableColumn } from "./table";
import { joinCutWord } from "./words";

/** The grid columns that one column of figures covers: several where the page spans cells unevenly. */
export interface FigureColumn {
  readonly from: number;
  readonly to: number;
}

/** How many of the first rows are the header, and where the columns of figures stand, from left to right. */
export interface Layout {
  readonly headerRows: number;
  readonly figureColumns: readonly FigureColumn[];
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

interface Cluster {
  from: number;
  to: number;
  readonly rows: Set<number>;
}

/**
 * Figures of different rows belong to one column when the grid columns they cover overlap and no row has both. Widest
 * agreement first: where a figure stands in most rows decides, a wider cell joins it.
 */
function clusterFigures(rows: readonly GridRow[]): Cluster[] {
  const exact = new Map<string, Cluster>();
  rows.forEach((row, index) => {
    for (const cell of row.cells) {
      if (cell.column === 0 || !holdsDigits(cell)) continue;
      const from = cell.column, to = cell.column + cell.span - 1, key = `${from}:${to}`;
      const known = exact.get(key) ?? { from, to, rows: new Set<number>() };
      known.rows.add(index);
      exact.set(key, known);
    }
  });
  const clusters: Cluster[] = [];
  for (const figures of [...exact.values()].sort((a, b) => b.rows.size - a.rows.size)) {
    const overlapping = clusters.find((cluster) => figures.from <= cluster.to && figures.to >= cluster.from && ![...figures.rows].some((row) => cluster.rows.has(row)));
    if (!overlapping) {
      clusters.push({ from: figures.from, to: figures.to, rows: new Set(figures.rows) });
      continue;
    }
    overlapping.from = Math.min(overlapping.from, figures.from);
    overlapping.to = Math.max(overlapping.to, figures.to);
    for (const row of figures.rows) overlapping.rows.add(row);
  }
  return clusters;
}

export function findLayout(grid: Grid): Layout {
  const headerRows = countHeaderRows(grid.rows);
  const body = grid.rows.slice(headerRows);
  const clusters = clusterFigures(body);
  const rowsWithFigures = new Set(clusters.flatMap((cluster) => [...cluster.rows])).size;
  const least = Math.max(1, Math.ceil(rowsWithFigures * LEAST_SHARE));
  const figureColumns = clusters.filter(({ rows }) => rows.size >= least).map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from);
  return { headerRows, figureColumns };
}

interface HeaderPiece {
  readonly text: string;
  readonly column: number;
  readonly last: number;
  readonly phrase: HeaderPhrase;
}

/** A header row's pieces: halves of a cut word joined, partial doubles of the piece beside them left out. */
function headerPieces(row: GridRow, firstFigureColumn: number, known: ReadonlySet<string>, scanned: boolean): HeaderPiece[] {
  const texts: { text: string; column: number; last: number }[] = [];
  for (const cell of row.cells) {
    const { text } = cell.content, last = texts.at(-1);
    if (scanned && last && /^[a-z]/.test(text) && /[A-Za-z]$/.test(last.text)) last.text = joinCutWord(last.text, text, known);
    else texts.push({ text, column: cell.column, last: cell.column + cell.span - 1 });
  }
  return texts
    .filter(({ text }, index) => !scanned || !(texts[index + 1]?.text.startsWith(text) === true && !YEAR.test(text) && text.length < (texts[index + 1]?.text.length ?? 0)))
    .map((piece) => ({ ...piece, phrase: parseHeaderPhrase(piece.text) }))
    .filter((piece): piece is HeaderPiece => piece.phrase !== undefined && (piece.column > 0 || firstFigureColumn === 0));
}

/**
 * Which piece stands over each figure column. A scanned page shifts header cells, so as many pieces as columns are
 * taken in order, and fewer are spread evenly; where that does not come out, each covers the columns up to the next.
 */
function pieceInOrder(pieces: readonly HeaderPiece[], figureColumns: readonly FigureColumn[], index: number): HeaderPiece | undefined {
  const count = figureColumns.length;
  if (pieces.length > 0 && count % pieces.length === 0) return pieces[Math.floor(index / (count / pieces.length))];
  const column = figureColumns[index]?.from ?? 0;
  return pieces.filter((piece) => piece.column <= column).at(-1) ?? pieces[0];
}

/** In a page's own grid a header cell stands over the columns that it spans; signs to a figure's left count as its own. */
function pieceAbove(pieces: readonly HeaderPiece[], figureColumns: readonly FigureColumn[], index: number): HeaderPiece | undefined {
  const figure = figureColumns[index];
  if (!figure) return undefined;
  const overlap = (piece: HeaderPiece, from: number, to: number): number => Math.min(piece.last, to) - Math.max(piece.column, from) + 1;
  const own = pieces.filter((piece) => overlap(piece, figure.from, figure.to) > 0).sort((a, b) => overlap(b, figure.from, figure.to) - overlap(a, figure.from, figure.to))[0];
  if (own) return own;
  const before = (figureColumns[index - 1]?.to ?? 0) + 1, after = (figureColumns[index + 1]?.from ?? Number.MAX_SAFE_INTEGER) - 1;
  return pieces.find((piece) => overlap(piece, before, figure.to) > 0) ?? pieces.find((piece) => overlap(piece, figure.from, after) > 0);
}

export function readColumns(grid: Grid, layout: Layout, known: ReadonlySet<string>): TableColumn[] {
  const scanned = grid.origin === "scanned", pieceOver = scanned ? pieceInOrder : pieceAbove;
  const levels = grid.rows.slice(0, layout.headerRows).map((row) => headerPieces(row, layout.figureColumns[0]?.from ?? 0, known, scanned));
  return layout.figureColumns.map((_, index) => {
    const pieces = levels.map((level) => pieceOver(level, layout.figureColumns, index)).filter((piece) => piece !== undefined);
    const phrase = pieces.reduce<HeaderPhrase>((merged, piece) => ({ ...merged, ...piece.phrase, ...(merged.damaged === true ? { damaged: true } : {}) }), {});
    return { label: pieces.map((piece) => piece.text).join(" "), phrase };
  });
}
