import type { Piece, PieceRow } from "./pieces";

/** The stretch of the grid that one column of figures covers; `to` is its last grid column. */
export interface FigureSpan {
  readonly from: number;
  readonly to: number;
}

interface Cluster {
  from: number;
  to: number;
  /** Numbers of the rows that have a figure here. */
  readonly rows: Set<number>;
  readonly pieces: Piece[];
}

/** Figures of all rows by the exact stretch they cover, the commonest stretch first. */
function byStretch(rows: readonly PieceRow[], isFigure: (piece: Piece) => boolean): Cluster[] {
  const exact = new Map<number, Cluster>();
  rows.forEach(({ pieces, figures }, index) => {
    if (figures === 0) return;
    for (const piece of pieces) {
      if (!isFigure(piece)) continue;
      const key = piece.from * 100_000 + piece.to;
      let known = exact.get(key);
      if (!known) {
        known = { from: piece.from, to: piece.to, rows: new Set(), pieces: [] };
        exact.set(key, known);
      }
      known.rows.add(index);
      known.pieces.push(piece);
    }
  });
  return [...exact.values()].sort((a, b) => b.rows.size - a.rows.size || a.from - b.from);
}

function shareRow(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  for (const row of less) if (more.has(row)) return true;
  return false;
}

/** How many grid columns two stretches share. */
export function overlap(a: FigureSpan, b: FigureSpan): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
}

/**
 * The columns of figures of a table, from left to right. Figures of different rows are one column when the stretches of
 * the grid that they cover overlap and no row has both; where figures stand in most rows decides, the others join.
 */
export function figureColumns(rows: readonly PieceRow[], isFigure: (piece: Piece) => boolean, isHeaded: (column: FigureSpan) => boolean = () => true): FigureSpan[] {
  const clusters: Cluster[] = [];
  for (const stretch of byStretch(rows, isFigure)) {
    let best: Cluster | null = null, most = 0;
    for (const cluster of clusters) {
      const shared = overlap(stretch, cluster);
      if (shared > most && !shareRow(stretch.rows, cluster.rows)) {
        best = cluster;
        most = shared;
      }
    }
    if (!best) {
      clusters.push({ from: stretch.from, to: stretch.to, rows: new Set(stretch.rows), pieces: [...stretch.pieces] });
      continue;
    }
    best.from = Math.min(best.from, stretch.from);
    best.to = Math.max(best.to, stretch.to);
    for (const row of stretch.rows) best.rows.add(row);
    best.pieces.push(...stretch.pieces);
  }
  return clusters.filter((cluster) => !isFootnoteColumn(cluster, clusters, isHeaded) && !isStrayDash(cluster, clusters, isHeaded)).map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from || a.to - b.to);
}

/** A dash in a place where no other row has a figure and no head stands, though heads stand over the other columns. */
function isStrayDash(cluster: Cluster, all: readonly Cluster[], isHeaded: (column: FigureSpan) => boolean): boolean {
  return cluster.rows.size === 1 && all.length > 2 && cluster.pieces.every((piece) => piece.figure.kind === "dash") && !isHeaded(cluster) && all.every((other) => other === cluster || isHeaded(other));
}

const MOST_FOOTNOTES = 20;

/** A narrow column of nothing but "(1)" and "(2)", or of "1", "2", "3" without a head, right behind another one that is fuller. */
function isFootnoteColumn(cluster: Cluster, all: readonly Cluster[], isHeaded: (column: FigureSpan) => boolean): boolean {
  const enclosed = cluster.pieces.every((piece) => /^\(\d{1,2}\)$/.test(piece.text));
  if (!enclosed && (isHeaded(cluster) || !countsUp(cluster.pieces))) return false;
  return all.some((other) => other !== cluster && other.rows.size > cluster.rows.size && cluster.from - other.to >= 0 && cluster.from - other.to <= 2 && [...cluster.rows].every((row) => other.rows.has(row)));
}

function countsUp(pieces: readonly Piece[]): boolean {
  let before = 1;
  return pieces.every((piece) => {
    const value = /^\d{1,2}$/.test(piece.text) ? Number(piece.text) : 0;
    const follows = value >= before && value <= MOST_FOOTNOTES;
    before = value;
    return follows;
  });
}
