/**
 * Where something stands in a filing: start and end (exclusive), counted in UTF-16 code units of the filing's
 * decoded source text as received, so that any figure can be shown where it was printed.
 */
export type Place = readonly [start: number, end: number];

/** The smallest place that covers both. */
export function span(a: Place, b: Place): Place {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}
