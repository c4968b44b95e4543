import type { TableRow } from "../table/table";
import { metricByLabel } from "../vocabulary/metric";
import type { Column, StatementKind } from "../vocabulary/statement";

/** A printed table's rows that belong to one measure. */
export interface TablePart {
  readonly rows: readonly TableRow[];
  /** What the block arrives at: "Adjusted EBITDA"; null when the table is one block. */
  readonly measure: string | null;
}

function isShareCount(row: TableRow): boolean {
  return /\bweighted[- ]?average\b.*\bshares?\b|\bshares used\b/i.test(row.label);
}

/** Headings that open a list of adjustments inside a bridge, not a bridge of their own. */
const OPENS_LIST = /^\W*(?:add|plus|less|deduct|adjust|excluding|exclude|reconcil|non-?gaap adjust|special items|items|other|per[- ]?share|weighted|basic|diluted|shares|numerator|denominator|total|tax)/i;

/**
 * Several bridges printed as one table: a block ends with the share count that its per-share value was figured with, and the
 * next one starts at a measure again; or each block of a reconciliation stands under a heading of its own and ends in a
 * measure that is not GAAP's.
 */
export function splitBlocks(rows: readonly TableRow[], kind: StatementKind): TablePart[] {
  const parts: TableRow[][] = [[]];
  const headed = kind === "reconciliation" ? blockHeadings(rows) : new Set<number>();
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const startsAtMeasure = metricByLabel(row.label)?.unit === "money" && row.cells.length > 0;
    const part = parts.at(-1);
    if (part && part.some((own) => own.cells.length > 0) && ((above && isShareCount(above) && !isShareCount(row) && startsAtMeasure) || headed.has(index))) parts.push([]);
    parts.at(-1)?.push(row);
  });
  if (parts.length === 1) return [{ rows, measure: null }];
  return parts.map((part) => ({ rows: part, measure: part[0]?.cells.length === 0 ? part[0].label.replace(/:$/, "") : measureOf(part) }));
}

const MEASURE = /\badjusted\b|\bnon-?gaap\b|\bebitda|\bfree cash flow\b|\bcore\b|\btangible\b|\bexcluding\b|\bffo\b/i;

/** The headings under which a bridge of its own stands: from a first amount to a last one that is no GAAP measure. */
function blockHeadings(rows: readonly TableRow[]): Set<number> {
  const headings = rows.flatMap((row, index) => (row.cells.length === 0 && row.label !== "" && !OPENS_LIST.test(row.label) ? [index] : []));
  const starts = new Set<number>();
  headings.forEach((at, position) => {
    const block = rows.slice(at + 1, headings[position + 1] ?? rows.length).filter((row) => row.cells.length > 0);
    const before = rows.slice(headings[position - 1] ?? 0, at).filter((row) => row.cells.length > 0);
    if (isBridge(block) && (before.length === 0 || isBridge(before))) starts.add(at);
  });
  return starts;
}

function isBridge(rows: readonly TableRow[]): boolean {
  const first = rows[0];
  return rows.length >= 2 && first !== undefined && !MEASURE.test(first.label) && rows.slice(1).some((row) => MEASURE.test(row.label));
}

/** The last amount of a block; with its start before it where the start is a measure of the company's own. */
function measureOf(rows: readonly TableRow[]): string {
  const amounts = rows.filter((row) => row.cells.length > 0 && !isShareCount(row) && !/\bper\b.*\bshare\b/i.test(row.label));
  const first = amounts[0], last = amounts.at(-1);
  if (!first || !last) return "";
  return metricByLabel(first.label)?.gaap === false ? `${first.label} to ${last.label.charAt(0).toLowerCase()}${last.label.slice(1)}` : last.label;
}

/** Columns of one unit with their rows. */
export interface ColumnPart {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** The columns' heads say that their figures are per share. */
  readonly perShare: boolean;
}

const PER_SHARE_HEAD = /\bper\s+(?:common |diluted |basic )*(?:share|unit)\b|\beps\b|\bper diluted\b/i;

/** "Amount" beside "Per Diluted Share" under each period: two statements, since a row has one unit. */
export function splitColumns(columns: readonly Column[], rows: readonly TableRow[]): ColumnPart[] {
  const perShare = columns.map((column) => column.months !== null && PER_SHARE_HEAD.test(column.label));
  const some = perShare.filter(Boolean).length;
  if (some === 0 || some === columns.filter((column) => column.months !== null).length) return [{ columns, rows, perShare: some > 0 }];
  return [false, true].map((wanted) => {
    const kept = columns.flatMap((_, index) => (perShare[index] === wanted ? [index] : []));
    const cut = rows.map((row): TableRow => (row.cells.length === 0 ? row : { ...row, cells: kept.flatMap((index) => row.cells[index] ?? []) }));
    return { columns: kept.flatMap((index) => columns[index] ?? []), rows: cut.map((row) => (row.cells.length > 0 && row.cells.every((cell) => cell.figure.kind === "none") ? { ...row, cells: [] } : row)), perShare: wanted };
  });
}
