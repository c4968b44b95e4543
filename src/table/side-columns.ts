import type { Piece, PieceRow } from "./pieces";

/** "1", "2.", "(3)": a row's number. */
const ROW_NUMBER = /^\(?(\d{1,3})[.)]?$/;
const LEAST_NUMBERED = 3, LEAST_SHARE = 0.6;
const NOTE_HEAD = /^(?:foot)?notes?\.?(?: (?:no\.?|ref(?:erence)?\.?))?$/i;
/** "5", "5, 7", "12(a)", "2.1": which note speaks of the row. */
const NOTE = /^\(?\d{1,2}[a-z]?(?:\.\d{1,2})?(?:\s?\([a-z\d]{1,2}\))?\)?(?:\s?[,;&/-]\s?\d{1,2}[a-z]?(?:\.\d{1,2})?(?:\([a-z\d]{1,2}\))?)*$/i;
const HEADER_ROWS = 8;

function rowNumber({ pieces }: PieceRow): number | null {
  const [first, second] = pieces;
  if (!first || !second || first.text.length > 5 || second.figure.kind !== "none" || !/[A-Za-z]{2}/.test(second.text)) return null;
  const number = ROW_NUMBER.exec(first.text);
  return number ? Number(number[1]) : null;
}

function without(row: PieceRow, dropped: (piece: Piece) => boolean): PieceRow {
  const pieces = row.pieces.filter((piece) => !dropped(piece));
  if (pieces.length === row.pieces.length) return row;
  return { row: row.row, pieces, figures: pieces.filter((piece) => piece.figure.kind !== "none").length };
}

/** Numbers that count the rows, in a column of their own before the labels, are left out. */
function withoutRowNumbers(rows: readonly PieceRow[]): readonly PieceRow[] {
  const numbers = rows.map(rowNumber), counted = numbers.filter((number) => number !== null);
  const labelled = rows.filter(({ pieces, figures }) => figures > 0 && pieces.length > 1).length;
  if (counted.length < LEAST_NUMBERED || counted.length < LEAST_SHARE * labelled) return rows;
  if (!counted.every((number, index) => index === 0 || number > (counted[index - 1] ?? 0) || number === 1)) return rows;
  return rows.map((row, index) => (numbers[index] === null ? row : without(row, (piece) => piece === row.pieces[0])));
}

/** A column headed "Note" that holds the numbers of notes is left out. */
function withoutNotes(rows: readonly PieceRow[]): readonly PieceRow[] {
  let head: Piece | undefined;
  for (const { pieces } of rows.slice(0, HEADER_ROWS)) head ??= pieces.find((piece, index) => piece.text.length < 20 && (index > 0 || piece.from > 0) && NOTE_HEAD.test(piece.text));
  if (!head) return rows;
  const { from, to } = head;
  const isIn = (piece: Piece): boolean => piece.from <= to && piece.to >= from && (NOTE_HEAD.test(piece.text) || NOTE.test(piece.text));
  if (rows.some(({ pieces }) => pieces.some((piece) => piece.from >= from && piece.to <= to && !isIn(piece)))) return rows;
  return rows.map((row) => without(row, isIn));
}

/** A table's rows without the columns beside the labels that hold no figures of its own: the rows' and the notes' numbers. */
export function withoutSideColumns(rows: readonly PieceRow[]): readonly PieceRow[] {
  return withoutNotes(withoutRowNumbers(rows));
}
