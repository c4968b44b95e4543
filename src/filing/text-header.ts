import { isPeriodNames, periodNames } from "./period-names";
import { wordsWithin, type Piece } from "./text-pieces";
import type { FigureRange } from "./text-regions";
import type { TypedLine } from "./typed-lines";

/**
 * A piece of a header that holds the names of several columns one blank apart, parted: "2004 2003", "June 28, January
 * 3,", or words over rules that have a gap where the words have a blank.
 * @param rules columns [from, to) of the rules on the line below
 */
export function splitHeader(line: TypedLine, piece: Piece, ranges: readonly FigureRange[], rules: readonly (readonly [number, number])[]): Piece[] {
  const text = line.text.slice(piece.from, piece.to);
  if (!text.includes(" ")) return [piece];
  return splitAtRules(line, piece, rules) ?? splitPeriods(text, piece, ranges) ?? [piece];
}

function part(piece: Piece, from: number, to: number): Piece {
  return { kind: piece.kind, from, to, start: from };
}

/** Names of periods and nothing else, of which no two stand over the same column. */
function splitPeriods(text: string, piece: Piece, ranges: readonly FigureRange[]): Piece[] | null {
  const names = periodNames(text);
  if (!isPeriodNames(text)) return null;
  const parts = names.map((name, index) => part(piece, piece.from + name.index, index + 1 < names.length ? piece.from + (names[index + 1]?.index ?? 0) - 1 : piece.to));
  const columns = parts.map((name) => nearest(ranges, (name.from + name.to) / 2));
  return new Set(columns).size === parts.length ? parts : null;
}

function nearest(ranges: readonly FigureRange[], middle: number): number {
  let best = -1, distance = Number.MAX_SAFE_INTEGER;
  ranges.forEach((range, index) => {
    const away = Math.max(range.from - middle, middle - range.to, 0);
    if (away < distance) [best, distance] = [index, away];
  });
  return best;
}

function splitAtRules(line: TypedLine, piece: Piece, rules: readonly (readonly [number, number])[]): Piece[] | null {
  const over = rules.filter(([from, to]) => from < piece.to && to > piece.from);
  if (over.length < 2) return null;
  const parts: Piece[] = [];
  for (const word of wordsWithin(line.text, piece.from, piece.to)) {
    const last = parts.at(-1), at = over.findIndex(([from, to]) => word.start < to + 1 && word.to > from);
    const before = last ? over.findIndex(([from, to]) => last.from < to + 1 && last.to > from) : -1;
    // A word over the gap between two rules spans them: the piece is one header over several columns.
    if (over.some(([, to], index) => word.start < to && word.to > (over[index + 1]?.[0] ?? Number.MAX_SAFE_INTEGER))) return null;
    if (last && at === before) parts[parts.length - 1] = part(piece, last.from, word.to);
    else parts.push(part(piece, word.start, word.to));
  }
  return parts.length > 1 && parts.length === over.length ? parts : null;
}

/** Where the rules of a line stand, as columns [from, to). */
export function rulesOf(text: string): (readonly [number, number])[] {
  return [...text.matchAll(/[-=_\u2013\u2014\u2500]{2,}/g)].map((rule) => [rule.index, rule.index + rule[0].length] as const);
}

