import { figureColumns, overlap } from "./figure-columns";
import type { HeaderLine } from "./header-columns";
import { isPeriodOnly, periodWords } from "./period-words";
import type { Piece, PieceRow } from "./pieces";
import type { TitleLine } from "./table";

/** One row told apart: what belongs to the label, what stands over or in the columns. */
export interface Line {
  readonly row: PieceRow;
  readonly label: readonly Piece[];
  readonly inColumns: readonly Piece[];
  readonly kind: "body" | "header" | "label" | "period";
}

/** Rows under one header. */
export interface Segment {
  readonly titles: TitleLine[];
  readonly header: HeaderLine[];
  readonly rows: Line[];
  /** Headings printed in the header's own lines, beside the columns' heads. */
  readonly corners: Line[];
}

export const SCALE_REMARK = /\b(?:thousands?|millions?|billions?|000s?|un-?audited)\b|000['\u2019]?s/i;
/** The part of a header that tells the scale: "(in thousands, except per share data)", "$000s". */
const SCALE_PART = /\(?[^()]*(?:\b(?:thousands|millions|billions)\b|000['\u2019]?s)[^()]*\)?/i;
/** "$960 - $980", "18% to 20%": bounds with a sign or point that no date has. */
const RANGE = /^[(~]*(?=[^%$\u20ac\u00a3.]*[%$\u20ac\u00a3.])[$\u20ac\u00a3]?\s?[\d,.]+\s?%?\s?(?:million|billion|[MB])?\s?(?:-|\u2013|\u2014|to)\s?[$\u20ac\u00a3]?\s?[\d,.]+\s?%?\s?(?:million|billion|[MB])?\)*$/;
/** A cell of the header's lines that is longer, or a bullet, is prose set beside the table. */
const LONGEST_HEAD = 160;
/** A note's number under a column's head. */
const NOTE_MARK = /^[([]\d{1,2}[)\]]$/;
const BULLET = /^[\u2022\u25a0-\u25ff\u00b7]/;


function isYear(piece: Piece): boolean {
  const { figure } = piece;
  return figure.kind === "number" && !figure.percent && !figure.currency && /^(?:19[6-9]|20[0-6])\d$/.test(figure.value) && !piece.text.includes(",");
}

export function isFigure(piece: Piece): boolean {
  return piece.figure.kind !== "none";
}

/** Where the first column of figures begins: what starts before it is label. */
function labelEdge(rows: readonly PieceRow[], inPlaces: boolean): { start: number; edge: number } {
  let start = Number.MAX_SAFE_INTEGER;
  for (const { pieces } of rows) start = Math.min(start, pieces[0]?.from ?? start);
  // A figure at the left margin is a label (a year, a note's number).
  const margin = inPlaces ? start + 6 : start;
  // Only the first figure of each row can tell where the first column is.
  const firsts = new Set<Piece>(), body: PieceRow[] = [];
  for (const row of rows) {
    if (row.figures === 0) continue;
    const first = row.pieces.find((piece) => isFigure(piece) && piece.from > margin && !isYear(piece));
    if (!first) continue;
    firsts.add(first);
    body.push(row);
  }
  const columns = figureColumns(body, (piece) => firsts.has(piece));
  const least = Math.max(1, Math.ceil(body.length * 0.1));
  const first = columns.find((column) => {
    let count = 0;
    for (const piece of firsts) if (overlap(piece, column) > 0) count += 1;
    return count >= least;
  }) ?? columns[0];
  return { start, edge: first?.from ?? Number.MAX_SAFE_INTEGER };
}

function readLine(row: PieceRow, edge: number, start: number, inPlaces: boolean, leading: boolean): Line {
  // A head may begin left of its figures, over the spacer beside them; a line's only words there are a label set in.
  const alone = row.pieces.length === 1;
  const isLabel = (piece: Piece): boolean => piece.from < edge && (piece === row.pieces[0] || !RANGE.test(piece.text)) && (piece.to < edge || piece.from <= start + (inPlaces ? 12 : 0) || (!inPlaces && alone && periodWords(piece.text) === undefined));
  const label = row.pieces.filter(isLabel), inColumns = row.pieces.filter((piece) => !isLabel(piece));
  return { row, label, inColumns, kind: kindOfLine(label, inColumns, leading) };
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.length === 1 ? (pieces[0]?.text ?? "") : pieces.map((piece) => piece.text).join(" ");
}

function kindOfLine(label: readonly Piece[], inColumns: readonly Piece[], leading: boolean): Line["kind"] {
  const words = textOf(label);
  if (inColumns.length === 0) return isPeriodOnly(words) ? "period" : "label";
  if (leading && words === "" && inColumns.every((piece) => !isFigure(piece) || NOTE_MARK.test(piece.text))) return "header";
  const real = inColumns.some((piece) => isFigure(piece) && !isYear(piece));
  if (real) return "body";
  const years = inColumns.filter(isYear).length;
  // "Subscription revenues | $960 - $980" is a row of ranges, not a header, though no cell is one figure.
  if (leading && /[A-Za-z]{2}/.test(words) && !isPeriodOnly(words) && inColumns.some((piece) => RANGE.test(piece.text)) && inColumns.every((piece) => RANGE.test(piece.text) || isFigure(piece))) return "body";
  if (leading || (years === inColumns.length && years > 1)) return "header";
  const telling = inColumns.filter((piece) => isYear(piece) || periodWords(piece.text) !== undefined).length;
  if (words === "" || isPeriodOnly(words) || SCALE_REMARK.test(words)) return telling > 0 || inColumns.length > 1 ? "header" : "body";
  return telling === inColumns.length && telling > 1 ? "header" : "body";
}

function tellsTime(line: Line): boolean {
  return line.inColumns.some((piece) => {
    const phrase = isYear(piece) ? {} : periodWords(piece.text);
    return phrase !== undefined && (isYear(piece) || phrase.months !== undefined || phrase.month !== undefined || phrase.year !== undefined || phrase.quarter !== undefined || phrase.toDate === true);
  });
}

export function titleLine(line: Line, corner: boolean): TitleLine {
  return { text: textOf(line.label), at: line.row.row.at, ...(corner ? { corner: true } : {}) };
}

/** A centred line that says nothing of a period, above the header, is a title. */
function isCentredTitle(line: Line, inPlaces: boolean, edge: number): boolean {
  const [piece, ...more] = line.inColumns;
  return inPlaces && line.label.length === 0 && piece !== undefined && more.length === 0 && !isFigure(piece) && piece.from < edge + 8 && periodWords(piece.text) === undefined;
}

/** Whether a row has figures under a head of the part before, where the part at hand, with fewer heads, has none: that part is over. */
function returnsTo(before: Segment, current: Segment, line: Line): boolean {
  const [earlier, later] = [before, current].map((segment) => segment.header.flatMap((heads) => (heads.overAll ? [] : heads.pieces)));
  if (!earlier || !later || later.length === 0 || later.length >= earlier.length) return false;
  return line.inColumns.some((piece) => isFigure(piece) && !later.some((head) => overlap(piece, head) > 0) && earlier.some((head) => overlap(piece, head) > 0));
}

export function segmentsOf(rows: readonly PieceRow[], inPlaces: boolean): Segment[] {
  const { start, edge } = labelEdge(rows, inPlaces);
  const segments: Segment[] = [];
  const goBack = (line: Line): void => {
    const before = segments.at(-1);
    if (!before || !returnsTo(before, current, line)) return;
    let from = current.rows.length;
    while (from > 0 && current.rows[from - 1]?.kind === "label") from -= 1;
    // Without a heading between the two parts it is not known where the one ends.
    if (from === current.rows.length) return;
    const headings = current.rows.splice(from);
    segments.push(current);
    current = { titles: [], header: [...before.header], rows: headings, corners: [] };
  };
  let current: Segment = { titles: [], header: [], rows: [], corners: [] }, hasBody = false;
  const begin = (above: readonly HeaderLine[]): void => {
    const titles: TitleLine[] = [];
    // Lines right above a new header are its title, unless they are part of the table's own headings.
    for (let last = current.rows.at(-1); last?.kind === "label"; last = current.rows.at(-1)) {
      titles.unshift(titleLine(last, false));
      current.rows.pop();
    }
    segments.push(current);
    current = { titles, header: [...above], rows: [], corners: [] };
    hasBody = false;
  };
  for (const row of rows) {
    const line = readLine(row, edge, start, inPlaces, !hasBody);
    if (line.kind === "body") {
      if (hasBody && segments.length > 0) goBack(line);
      current.rows.push(line);
      hasBody = true;
    } else if (line.kind === "header" && hasBody && !tellsTime(line)) {
      // Heads inside a table that name no time ("% of Net Sales") are about the rows below, not new columns.
      current.rows.push({ ...line, kind: "label" });
    } else if (line.kind === "header") {
      if (!hasBody && current.header.length === 0 && isCentredTitle(line, inPlaces, edge)) {
        current.titles.push({ text: textOf(line.inColumns), at: row.row.at });
        continue;
      }
      if (hasBody) begin([]);
      const words = textOf(line.label);
      // "Six Months Ended June 30," beside "2020" and "2019" speaks of all columns.
      if (isPeriodOnly(words)) current.header.push({ pieces: [{ text: words, from: 0, to: Number.MAX_SAFE_INTEGER }], overAll: true });
      for (const { text } of line.inColumns) {
        const scale = text.length <= LONGEST_HEAD && SCALE_REMARK.test(text) ? SCALE_PART.exec(text)?.[0] : undefined;
        if (scale !== undefined && periodWords(scale) === undefined) current.titles.push({ text: scale.trim(), at: row.row.at, corner: true });
      }
      current.header.push({ pieces: line.inColumns.filter(({ text }) => text.length <= LONGEST_HEAD && !BULLET.test(text)).map(({ text, from, to }) => ({ text, from, to })), overAll: false });
      if (line.label.length > 0) current.corners.push(line);
    } else if (line.kind === "period") {
      if (hasBody) begin(current.header.filter((above) => !above.overAll));
      current.header.unshift({ pieces: [{ text: textOf(line.label), from: 0, to: Number.MAX_SAFE_INTEGER }], overAll: true });
      current.titles.push(titleLine(line, false));
    } else if (!hasBody && current.header.length === 0) current.titles.push(titleLine(line, false));
    else {
      if (!hasBody && SCALE_REMARK.test(textOf(line.label))) current.titles.push(titleLine(line, false));
      current.rows.push(line);
    }
  }
  segments.push(current);
  return segments.filter((segment) => segment.rows.some((line) => line.kind === "body"));
}
