import type { TableRow } from "../table/table";
import { metricByLabel } from "../vocabulary/metric";

/** A printed table's rows that belong to one measure. */
export interface TablePart {
  readonly rows: readonly TableRow[];
  /** What the block arrives at: "Adjusted EBITDA"; null when the table is one block. */
  readonly measure: string | null;
}

function isShareCount(row: TableRow): boolean {
  return /\bweighted[- ]?average\b.*\bshares?\b|\bshares used\b/i.test(row.label);
}

/**
 * Several bridges printed as one table: a block ends with the share count that its per-share value was figured with,
 * and the next one starts at a measure again.
 */
export function splitBlocks(rows: readonly TableRow[]): TablePart[] {
  const parts: TableRow[][] = [[]];
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const startsAtMeasure = metricByLabel(row.label)?.unit === "money" && row.cells.length > 0;
    if (above && isShareCount(above) && !isShareCount(row) && startsAtMeasure) parts.push([]);
    parts.at(-1)?.push(row);
  });
  if (parts.length === 1) return [{ rows, measure: null }];
  return parts.map((part) => ({ rows: part, measure: measureOf(part) }));
}

/** The last amount of a block; with its start before it where the start is a measure of the company's own. */
function measureOf(rows: readonly TableRow[]): string {
  const amounts = rows.filter((row) => row.cells.length > 0 && !isShareCount(row) && !/\bper\b.*\bshare\b/i.test(row.label));
  const first = amounts[0], last = amounts.at(-1);
  if (!first || !last) return "";
  return metricByLabel(first.label)?.gaap === false ? `${first.label} to ${last.label.charAt(0).toLowerCase()}${last.label.slice(1)}` : last.label;
}
