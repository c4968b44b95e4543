import type { GridCell } from "../filing/blocks";
import { Decimal } from "../vocabulary/decimal";
import type { Place } from "../vocabulary/place";
import type { Frame } from "./frame";
import type { ValueCells } from "./guidance-cells";
import { GIVEN_ON, type ColumnHead } from "./guidance-columns";
import { findPeriods } from "./period-mentions";
import { rangeIn, type Range } from "./ranges";

/** What a row tells in one column, or in two that are the ends of one range. */
export interface Told {
  readonly range: Range;
  readonly head: ColumnHead;
  readonly at: Place;
  readonly text: string;
}

/** Values of a row as ranges: one cell's own, or a "Low" and a "High" column's, or the two under one header. */
export function pairs(values: readonly { readonly value: ValueCells; readonly head: ColumnHead }[], frame: Frame): Told[] {
  const told: Told[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const current = values[index], next = values[index + 1];
    if (!current || current.head.role === "left_out" || current.head.role === "high" || isOutdated(current.head, values, frame)) continue;
    const first = rangeIn(current.value.text);
    if (!first) continue;
    const sharesHeader = next !== undefined && leafOf(next.head.cells) !== undefined && leafOf(next.head.cells) === leafOf(current.head.cells);
    const pairsUp = next !== undefined && (current.head.role === "low" ? next.head.role === "high" : sharesHeader && /\brange\b|\bguidance\b|\boutlook\b/i.test(leafOf(current.head.cells)?.content.text ?? ""));
    const second = pairsUp ? rangeIn(next.value.text) : null;
    if (second && pairsUp && first.low === first.high && second.low === second.high && first.low !== null && second.low !== null) {
      const [low, high] = new Decimal(first.low).lte(second.low) ? [first.low, second.low] : [second.low, first.low];
      const kind = first.kind === "plain" ? second.kind : first.kind;
      told.push({ range: { ...first, low, high, kind, scale: first.scale === 1 ? second.scale : first.scale, perShare: first.perShare || second.perShare }, head: current.head, at: placeOf(current.value, next.value), text: `${current.value.text} ${next.value.text}` });
      index += 1;
    } else if (current.head.role === "value") told.push({ range: first, head: current.head, at: placeOf(current.value, current.value), text: current.value.text });
  }
  return told;
}

/** Of columns "as of" several dates, all but the latest are what was expected before. */
function isOutdated(head: ColumnHead, values: readonly { readonly head: ColumnHead }[], frame: Frame): boolean {
  const own = datedAsOf(head, frame);
  return own !== null && values.some(({ head: other }) => { const date = datedAsOf(other, frame); return date !== null && date > own; });
}

function datedAsOf({ cells }: ColumnHead, frame: Frame): string | null {
  const text = cells.map((cell) => cell.content.text).join(" ");
  if (!GIVEN_ON.test(text)) return null;
  return findDates(text, frame).at(-1) ?? null;
}

function findDates(text: string, frame: Frame): string[] {
  return findPeriods(text, frame).flatMap(({ periods }) => periods).filter(({ months }) => months === 0).map(({ end }) => end).sort();
}

function placeOf(first: ValueCells, last: ValueCells): Place {
  const from = first.cells[0], to = last.cells.at(-1);
  return [from?.content.place(0, from.content.text.length)[0] ?? 0, to?.content.place(0, to.content.text.length)[1] ?? 0];
}

/** The lowest header over a value. */
export function leafOf(cells: readonly GridCell[]): GridCell | undefined {
  return cells.at(-1);
}
