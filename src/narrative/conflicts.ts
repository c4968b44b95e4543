import { Decimal, lastPlace } from "../vocabulary/decimal";
import type { ProseFigure } from "../vocabulary/report";

/** How many figures, of all in a release, stand in what opens it: there the company speaks of itself, not of its parts. */
const OPENING_FIGURES = 12;

/**
 * Leaves out figures that contradict an earlier one of the same measure and period: a segment's under a heading that
 * names it, or one whose period was not understood. Where the first does not stand in the opening none is certain.
 */
export function withoutConflicts(figures: readonly ProseFigure[]): ProseFigure[] {
  const byMeasure = new Map<string, { readonly first: ProseFigure; readonly opens: boolean; conflicts: boolean }>();
  figures.forEach((figure, index) => {
    const known = byMeasure.get(keyOf(figure));
    if (!known) byMeasure.set(keyOf(figure), { first: figure, opens: index < OPENING_FIGURES, conflicts: false });
    else if (!agree(known.first, figure)) known.conflicts = true;
  });
  return figures.filter((figure) => {
    const known = byMeasure.get(keyOf(figure));
    return known === undefined || !known.conflicts || (known.opens && agree(known.first, figure));
  });
}

function keyOf({ metric, concept, period, against, unit }: ProseFigure): string {
  return [concept ?? metric.toLowerCase(), period, against ?? "", unit].join("|");
}

/** Whether two printed values are the same within the rounding of the coarser one; hedged ones are only near it. */
function agree(a: ProseFigure, b: ProseFigure): boolean {
  if (a.value === null || b.value === null || a.hedge !== undefined || b.hedge !== undefined) return true;
  const place = (figure: ProseFigure, value: string): Decimal => lastPlace(value).times(figure.scale);
  const coarser = Decimal.max(place(a, a.value), place(b, b.value));
  return new Decimal(a.value).times(a.scale).minus(new Decimal(b.value).times(b.scale)).abs().lte(coarser);
}
