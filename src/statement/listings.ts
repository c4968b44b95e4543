import type { Table, TableCell, TableRow } from "../table/table";

/** Lines of a table of contents of a periodic report. */
const CONTENTS = /^(?:(?:part|item)\s+[\divx]+[a-c]?\b|signatures?\W*$|exhibits?\W*$|index to exhibits\b)/i;
const PAGE = /^\d{1,3}$/;
/** Fewer lines are no contents. */
const LEAST_PAGES = 5, LEAST_NAMED = 3;

/** Whether a table's numbers are pages, numbers of exhibits or ages of persons: a list, no figures of a company. */
export function isListing({ rows, columns }: Pick<Table, "rows" | "columns">): boolean {
  const lines = rows.flatMap((row) => {
    const figures = row.cells.filter(({ figure }) => figure.kind !== "none");
    return figures.length === 0 ? [] : [{ row, figures }];
  });
  if (lines.length === 0) return false;
  const ages = columns.length > 0 && columns.every(({ label }) => /^ages?$/i.test(label.trim()));
  return ages || listsPages(rows, lines) || lines.every(({ row, figures }) => isExhibit(row, figures));
}

interface ListLine {
  readonly row: TableRow;
  readonly figures: readonly TableCell[];
}

function listsPages(rows: readonly TableRow[], lines: readonly ListLine[]): boolean {
  const pages = lines.map(({ figures: [first, ...others] }) => (first && others.length === 0 && PAGE.test(first.text.trim()) ? Number(first.text) : Number.NaN));
  const named = rows.filter(({ label }) => CONTENTS.test(label.trim())).length;
  return pages.length >= LEAST_PAGES && named >= LEAST_NAMED && pages.every((page, index) => page >= (pages[index - 1] ?? 0));
}

/** "10.1 Executive Severance Plan", whose figure is the number before its name. */
function isExhibit({ label }: TableRow, figures: readonly TableCell[]): boolean {
  const number = /^(\d{1,3}\.\d{1,3})\W+[A-Z]/i.exec(label)?.[1];
  return number !== undefined && figures.length === 1 && figures[0]?.text.trim().startsWith(number) === true;
}
