import { overlap, type FigureSpan } from "./figure-columns";
import { periodWords } from "./period-words";
import type { HeaderPhrase } from "./period-phrases";
import type { TableColumn } from "./table";
import type { Mutable } from "../vocabulary/mutable";

/** Words that stand over columns of figures. */
export interface HeaderPiece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** One printed line of a header; a line that speaks of all columns has one piece over all of them. */
export interface HeaderLine {
  readonly pieces: readonly HeaderPiece[];
  readonly overAll: boolean;
}

/** Remarks that tell nothing of a column. */
const REMARK = /^(?!['\u2018\u2019]\d\d)\W*(?:un-?audited|audited|restated|see note.*|note \d+|\(?\d{1,2}\)?|[$\u20ac\u00a3\u00a5]+|(?:(?:dollars|amounts) )?in (?:thousands|millions|billions)|(?:000s?|in 000['\u2019]?s|000['\u2019]s)|amount)\W*$/i;

/** In a page's own grid a header's cell stands over the columns that it spans; spacers and signs beside a figure count as its own. */
function spanned(line: HeaderLine, columns: readonly FigureSpan[]): (HeaderPiece | undefined)[] {
  return columns.map((column, index) => {
    let best: HeaderPiece | undefined, most = 0;
    for (const piece of line.pieces) {
      const shared = overlap(piece, column);
      if (shared > most) {
        best = piece;
        most = shared;
      }
    }
    if (best) return best;
    // A header's cell that covers no column at all belongs to the one it stands beside.
    const before = (columns[index - 1]?.to ?? -1) + 1, after = (columns[index + 1]?.from ?? Number.MAX_SAFE_INTEGER) - 1;
    const lost = line.pieces.filter((piece) => !columns.some((other) => overlap(piece, other) > 0));
    return lost.find((piece) => piece.from >= before && piece.to < column.from) ?? lost.find((piece) => piece.from > column.to && piece.to <= after);
  });
}

function middle(span: FigureSpan): number {
  return (span.from + span.to) / 2;
}

/** Where columns are places on a line, a header is centred over its columns: each takes the piece above it, else the nearest one that speaks of time. */
function centred(line: HeaderLine, columns: readonly FigureSpan[]): (HeaderPiece | undefined)[] {
  const { pieces } = line;
  if (pieces.length === columns.length) return columns.map((_, index) => pieces[index]);
  return columns.map((column) => {
    const above = pieces.reduce<HeaderPiece | undefined>((best, piece) => (overlap(piece, column) > Math.max(0, best ? overlap(best, column) : 0) ? piece : best), undefined);
    const nearest = pieces.reduce<HeaderPiece | undefined>((best, piece) => (!best || Math.abs(middle(piece) - middle(column)) < Math.abs(middle(best) - middle(column)) ? piece : best), undefined);
    if (pieces.length > columns.length) return above ?? nearest;
    if (above && (nearest === above || !isSpanning(nearest))) return above;
    return isSpanning(nearest) ? nearest : above;
  });
}

function isSpanning(piece: HeaderPiece | undefined): boolean {
  const phrase = piece ? periodWords(piece.text) : undefined;
  return phrase !== undefined && phrase.noPeriod !== true && (phrase.months !== undefined || phrase.month !== undefined || phrase.toDate === true || phrase.asOf === true);
}

/** The header's words over each column, from the top line down. */
function textsOver(lines: readonly HeaderLine[], columns: readonly FigureSpan[], inPlaces: boolean): string[][] {
  const texts = columns.map((): string[] => []);
  for (const line of lines) {
    const over = line.overAll ? columns.map(() => line.pieces[0]) : inPlaces ? centred(line, columns) : spanned(line, columns);
    over.forEach((piece, index) => {
      if (piece && !REMARK.test(piece.text)) texts[index]?.push(piece.text);
    });
  }
  return texts;
}

/** Each line says more exactly what the one above it said; what only the lines together say ("Three Months" over "Ended") counts where no line says it alone. */
function phraseOf(texts: readonly string[]): HeaderPhrase {
  let merged: Mutable<HeaderPhrase> = {}, none = false;
  for (const text of texts) {
    const phrase = periodWords(text);
    if (!phrase) continue;
    if (phrase.noPeriod === true) none = true;
    // A new date replaces an old one whole: a day without its month would be another day.
    if (phrase.month !== undefined && phrase.day === undefined) delete merged.day;
    merged = { ...merged, ...phrase };
  }
  if (texts.length > 1) merged = { ...periodWords(texts.join(" ")), ...merged };
  delete merged.noPeriod;
  return none ? { ...merged, noPeriod: true } : merged;
}

/** A line over all columns that speaks of a change ("Increase in sales, 2020 and 2019") does not make each of them a change. */
function withoutCommonChange(texts: string[][]): string[][] {
  const [first = []] = texts;
  if (texts.length < 2) return texts;
  const common = first.filter((text) => texts.every((own) => own.includes(text)) && periodWords(text)?.noPeriod === true);
  if (common.length === 0) return texts;
  return texts.map((own) => own.filter((text) => !common.includes(text)));
}

/**
 * The columns of a table with what their headers say.
 * @param inPlaces whether grid columns are places on a printed line (plain text, PDF), where headers are centred
 */
export function headerColumns(lines: readonly HeaderLine[], columns: readonly FigureSpan[], inPlaces: boolean): TableColumn[] {
  const texts = textsOver(lines, columns, inPlaces), telling = withoutCommonChange(texts);
  return texts.map((own, index) => ({ label: own.join(" "), phrase: phraseOf(telling[index] ?? own) }));
}
