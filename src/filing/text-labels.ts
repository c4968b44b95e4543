import { span } from "../vocabulary/place";
import type { TypedCell, TypedRow } from "./text-rows";

/** A label that ends so goes on in the next line. */
const UNFINISHED = /(?:[,&/(]|\b(?:and|or|of|for|in|from|to|on|by|with|the|a|an|at|as|before|after|per|under|than|net|related|due|excluding|including))$/i;
const HEADING_END = /[:;]$|\s-+$/;
/** A label that can only go on what stands before it. */
const GOES_ON = /^(?:[a-z&]|--\s?[a-z]|\([a-z])/;
/** A letter or number that begins an item of a list, not the rest of a sentence. */
const LIST_ITEM = /^(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s/;

/** No label is printed on more lines. */
const MOST_LINES = 12;

/**
 * Rows whose label was printed on several lines made one: the label's first lines hold no figures, or its last ones
 * do not. A line that ends in a colon, or behind which the next word would still have fitted, is a heading.
 */
export function joinWrappedLabels(rows: readonly TypedRow[]): TypedRow[] {
  const width = Math.max(0, ...rows.filter((row) => row.isBody || row.cells.length === 0).map((row) => row.end));
  const joined: TypedRow[] = [];
  let wrapped = false;
  rows.forEach((row, index) => {
    const last = joined.at(-1);
    if (last && row.label && !row.parted && goesOn(last, row, width, wrapped, rows[index + 1])) {
      joined[joined.length - 1] = joinRows(last, row);
      wrapped = true;
      return;
    }
    joined.push(row);
    wrapped = false;
  });
  return joined;
}

function goesOn(last: TypedRow, row: TypedRow, width: number, wrapped: boolean, next: TypedRow | undefined): boolean {
  if (!last.label || last.label.stretches.length >= MOST_LINES || LIST_ITEM.test(row.text)) return false;
  const isOpen = (last.text.match(/\(/g)?.length ?? 0) > (last.text.match(/\)/g)?.length ?? 0);
  if (last.cells.length > 0) return endsLabelOf(last, row, width, isOpen, next);
  if (!row.isBody && row.cells.length > 0) return isOpen && last.text.startsWith("(");
  if (HEADING_END.test(last.text)) return false;
  const full = last.end + 1 + firstWord(row.text).length > width;
  if (GOES_ON.test(row.text)) return full || row.indent >= last.indent || UNFINISHED.test(last.text);
  if (UNFINISHED.test(last.text) || isOpen) return full || isOpen || row.indent > last.indent;
  return full && (row.indent > last.indent || (wrapped && row.indent === last.indent)) && last.text.includes(" ");
}

/** The rest of a label whose figures stand on its first line. */
function endsLabelOf(last: TypedRow, row: TypedRow, width: number, isOpen: boolean, next: TypedRow | undefined): boolean {
  if (!last.isBody || row.cells.length > 0) return false;
  if (!GOES_ON.test(row.text) && !isOpen) return false;
  const goesFurther = next !== undefined && !next.parted && next.isBody && next.label !== null && /^[a-z]/.test(next.text);
  return !goesFurther && (isOpen || UNFINISHED.test(last.text) || last.end + 1 + firstWord(row.text).length > width);
}

function firstWord(text: string): string {
  const end = text.indexOf(" ");
  return end < 0 ? text : text.slice(0, end);
}

function joinRows(last: TypedRow, row: TypedRow): TypedRow {
  return {
    ...row,
    label: joinCells(last.label, row.label),
    cells: [...last.cells, ...row.cells],
    at: span(last.at, row.at),
    parted: last.parted,
    isBody: last.isBody || row.isBody,
  };
}

/** The label stands where its first line does, and is as wide as its widest line. */
function joinCells(first: TypedCell | null, rest: TypedCell | null): TypedCell | null {
  if (!first || !rest) return first ?? rest;
  const to = Math.max(first.column + first.span, rest.column + rest.span);
  return { stretches: [...first.stretches, ...rest.stretches], column: first.column, span: to - first.column };
}
