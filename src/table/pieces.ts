import type { GridCell, GridRow } from "../filing/blocks";
import type { Place } from "../vocabulary/place";
import type { Figure } from "./figure";
import { printedFigure } from "./printed-figure";

/** What stands at one place of a row: a figure with the signs that cells beside it hold, or words. */
export interface Piece {
  /** The grid columns that it covers, signs included; `to` is the last. */
  from: number;
  to: number;
  /** "none" for words. */
  figure: Figure;
  /** As printed, signs included. */
  text: string;
  readonly first: GridCell;
  last: GridCell;
}

/** A row of a page's own grid as pieces, from left to right. */
export interface PieceRow {
  readonly row: GridRow;
  readonly pieces: readonly Piece[];
  /** How many pieces are figures. */
  readonly figures: number;
}

const BEFORE: ReadonlySet<string> = new Set(["$", "(", "$(", "($", "$ (", "( $", "US$", "C$", "\u20ac", "\u00a3", "\u00a5", "RMB", "R$", "-$", "$-", "A$", "HK$", "NT$", "S$", "CHF", "SEK", "NOK", "DKK", "NIS", "USD", "EUR", "GBP", "CAD", "RMB(", "US$(", "C$("]);
const AFTER: ReadonlySet<string> = new Set([")", "%", ")%", "%)", ") %", "% )", "x", "x)", "bps", "bp", "pts", "pts.", "pt", "\u00a2", "ppts", "pp"]);
const MARK = /^(?:\((?:\d{1,2}|[a-z])\)|\[\d{1,2}\]|\*+|[\u2020\u2021])$/;

export function placeOf(piece: Piece): Place {
  const [start] = piece.first.content.place(0, piece.first.content.text.length), [, end] = piece.last.content.place(0, piece.last.content.text.length);
  return [start, end];
}

/**
 * Joins the signs in cells of their own to the figures they belong to. Linear in the cells.
 * @param holdsFigures whether figures of other rows begin in a grid column, where a star says "not meaningful"
 */
export function toPieces(row: GridRow, holdsFigures: (column: number) => boolean = () => false): PieceRow {
  const pieces: Piece[] = [];
  let before: Piece | null = null, figures = 0;
  for (const cell of row.cells) {
    const { text } = cell.content, to = cell.column + cell.span - 1;
    if (BEFORE.has(text)) {
      // "$" and "(" may each have a cell of their own.
      if (before !== null && BEFORE.has(before.text + text)) {
        Object.assign(before, { to, text: before.text + text, last: cell } satisfies Partial<Piece>);
        continue;
      }
      if (before) pieces.push(before);
      before = asWords(cell);
      continue;
    }
    const last = pieces.at(-1);
    if (AFTER.has(text) && before === null && last && last.figure.kind !== "none") {
      join(last, cell, to);
      continue;
    }
    // "(1)" right behind a figure in a cell that touches it is its footnote mark; in a column of its own it is a figure.
    if (before === null && last?.figure.kind === "number" && cell.column === last.to + 1 && cell.span === 1 && MARK.test(text) && /[*\u2020\u2021a-z[]/.test(text) && !(text.startsWith("*") && holdsFigures(cell.column))) {
      last.to = to;
      continue;
    }
    const figure = printedFigure(text);
    if (before) {
      const joined = figure.kind === "none" ? figure : printedFigure(before.text + text);
      if (joined.kind !== "none") {
        pieces.push({ ...before, to, figure: joined, text: before.text + text, last: cell });
        figures++;
        before = null;
        continue;
      }
      pieces.push(before);
      before = null;
    }
    if (figure.kind !== "none") figures++;
    pieces.push({ from: cell.column, to, figure, text, first: cell, last: cell });
  }
  if (before) pieces.push(before);
  return { row, pieces, figures };
}

function asWords(cell: GridCell): Piece {
  return { from: cell.column, to: cell.column + cell.span - 1, figure: { kind: "none" }, text: cell.content.text, first: cell, last: cell };
}

function join(piece: Piece, cell: GridCell, to: number): void {
  const text = piece.text + cell.content.text;
  piece.text = text;
  piece.to = to;
  piece.last = cell;
  if (piece.figure.kind === "not_meaningful") return;
  if (piece.figure.kind === "dash") {
    if (cell.content.text.includes("%")) piece.figure = { kind: "dash", percent: true };
    return;
  }
  const joined = printedFigure(text);
  if (joined.kind !== "none") piece.figure = joined;
}
