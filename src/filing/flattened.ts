import { span, type Place } from "../vocabulary/place";
import type { Block, GridCell, GridRow, TableBlock } from "./blocks";
import { flatHeader, type FlatHeader } from "./flattened-header";
import { flatGroups, isRowLabel, joinFlatLabels, type FlatGroup } from "./flattened-rows";
import { scannedBlocks } from "./scanned-text";
import { printedText } from "./source-text";
import { isBlank, textLines, type TextLine } from "./text-lines";

/** A table found: where it begins, header included, and where it ends. */
interface Found {
  readonly block: TableBlock;
  readonly at: Place;
}

interface Header {
  /** The source that the header's offsets count from. */
  readonly start: number;
  readonly text: string;
  readonly read: FlatHeader;
}

/** Fewer rows than these are no table. */
const LEAST_ROWS = 3;
/** Within a line a header reaches no further back. */
const HEADER_REACH = 300;

/**
 * Blocks of a text whose tables lost their columns: "Sales $6,070 $5,975" is a row where the words before the table
 * name as many periods as it has figures; so are several such in one line. Where the number of figures is another the
 * table ends: nothing is guessed. All else is paragraphs, a line each.
 */
export function flattenedBlocks(source: string, at: Place): Block[] {
  const lines = textLines(source, at[0], at[1]);
  const blocks: Block[] = [];
  let from = at[0];
  const add = (table: Found): void => {
    if (table.at[0] > from) blocks.push(...scannedBlocks(source, [from, table.at[0]]));
    blocks.push(table.block);
    from = table.at[1];
  };
  const groups = lines.map(flatGroups);
  let index = 0;
  while (index < lines.length) {
    const table = tableBelow(source, lines, groups, index);
    if (table) {
      add(table);
      while (index < lines.length && (lines[index]?.at[0] ?? from) < from) index += 1;
      continue;
    }
    tablesWithin(source, lines[index] as TextLine, groups[index] ?? []).forEach(add);
    index += 1;
  }
  if (from < at[1]) blocks.push(...scannedBlocks(source, [from, at[1]]));
  return blocks;
}

/** The table whose header is the line at `index` and whose rows are the lines below. */
function tableBelow(source: string, lines: readonly TextLine[], groups: readonly (readonly FlatGroup[])[], index: number): Found | null {
  const header = lines[index] as TextLine;
  const columns = groups.slice(index + 1, index + 4).flat().find((group) => group.figures.length > 1)?.figures.length ?? 0;
  const read = columns > 1 ? flatHeader(header.text, columns) : null;
  if (!read || header.text.slice(read.to).trim().split(/\s+/).length > 3) return null;
  const rows: FlatGroup[] = [];
  let waiting: FlatGroup[] = [], end = header.at[1];
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at] as TextLine, within = groups[at] ?? [];
    if (isBlank(line)) {
      if (isBlank(lines[at - 1] as TextLine)) break;
      continue;
    }
    if (!within.every((group) => isRow(source, group, columns))) {
      if (within.length === 1 && within[0]?.figures.length === 0 && isRowLabel(line.text)) waiting.push(...within);
      else break;
      continue;
    }
    rows.push(...waiting, ...within);
    waiting = [];
    end = line.at[1];
  }
  return found(source, { start: header.at[0], text: header.text, read }, rows, columns, [header.at[0], end]);
}

const YEAR = /^(?:19|20)\d{2}$/;

/** Words and as many figures as the table has columns; years alone are a header, and "31, 2016" is a date. */
function isRow(source: string, group: FlatGroup, columns: number): boolean {
  if (group.figures.length !== columns || group.label.length === 0) return false;
  const figures = group.figures.map((place) => source.slice(place[0], place[1]));
  return group.label.every((place) => isRowLabel(source.slice(place[0], place[1]))) && !figures.some((text) => text.endsWith(",")) && !figures.every((text) => YEAR.test(text));
}

/** Behind a row of as many figures stands no header: that is not looked for. */
function isRowLike(source: string, group: FlatGroup | undefined, columns: number): boolean {
  return group !== undefined && isRow(source, group, columns);
}

/** Tables within one endless line: the first row's label follows the header's last name. */
function tablesWithin(source: string, line: TextLine, groups: readonly FlatGroup[]): Found[] {
  const tables: Found[] = [];
  let index = 0, floor = line.at[0];
  while (index + LEAST_ROWS <= groups.length) {
    const first = groups[index] as FlatGroup, columns = first.figures.length, begin = first.figures[0]?.[0] ?? 0;
    const start = Math.max(floor, begin - HEADER_REACH);
    const text = columns > 1 && groups[index + 1]?.figures.length === columns && !isRowLike(source, groups[index - 1], columns) ? source.slice(start, begin) : "";
    const read = text === "" ? null : flatHeader(text, columns);
    const label: Place = [start + (read?.to ?? 0), begin];
    if (!read || !isRow(source, { label: [label], figures: first.figures }, columns)) {
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < groups.length && isRow(source, groups[end] as FlatGroup, columns)) end += 1;
    const rows = [{ label: [label], figures: first.figures }, ...groups.slice(index + 1, end)];
    const stop = rows.at(-1)?.figures.at(-1)?.[1] ?? begin;
    const table = found(source, { start, text: text.slice(0, read.to), read }, rows, columns, [start + read.from, stop], true);
    if (table) {
      tables.push(table);
      floor = stop;
    }
    index = end;
  }
  return tables;
}

/** Blanks between two columns that are laid out anew. */
const GAP = 2;

function found(source: string, header: Header, rows: readonly FlatGroup[], columns: number, at: Place, within = false): Found | null {
  if (rows.filter((row) => row.figures.length > 0).length < LEAST_ROWS) return null;
  const joined = joinFlatLabels(source, rows);
  const labels = joined.map((row) => (row.label.length > 0 ? printedText(source, row.label) : null));
  const wide = Math.max(...labels.map((label) => label?.text.length ?? 0), header.read.from) + GAP;
  const leaves = header.read.names.map((name) => (name.to - name.from) / (name.last - name.first + 1));
  const width = Math.ceil(Math.max(...leaves, ...joined.flatMap((row) => row.figures.map((figure) => figure[1] - figure[0])))) + GAP;
  const slot = (column: number): number => wide + column * width;
  const place = (from: number, to: number): Place => [header.start + from, header.start + to];
  const gridRows: GridRow[] = headerRows(source, header, within, slot, place);
  joined.forEach((row, index) => {
    const label = labels[index];
    const cells: GridCell[] = label ? [{ content: label, column: 0, span: Math.max(1, label.text.length) }] : [];
    row.figures.forEach((figure, column) => {
      const content = printedText(source, [figure]), length = content.text.length;
      cells.push({ content, column: slot(column + 1) - GAP - length, span: length });
    });
    gridRows.push({ cells, at: [...row.label, ...row.figures].reduce(span) });
  });
  return { block: { kind: "table", grid: { columns: slot(columns), rows: gridRows, origin: "text" }, at }, at };
}

function headerRows(source: string, { read, text }: Header, within: boolean, slot: (column: number) => number, place: (from: number, to: number) => Place): GridRow[] {
  const levels = [...new Set(read.names.map((name) => name.level))].sort((a, b) => a - b);
  return levels.map((level, index) => {
    const cells: GridCell[] = read.names.filter((name) => name.level === level).map((name) => ({ content: printedText(source, [place(name.from, name.to)]), column: slot(name.first), span: slot(name.last + 1) - slot(name.first) - GAP }));
    // "In Millions" before a header's names is kept; within an endless line it stays with the prose.
    const before = index === 0 && !within && text.slice(0, read.from).trim() !== "" ? printedText(source, [place(0, read.from)]) : null;
    if (before) cells.unshift({ content: before, column: 0, span: before.text.length });
    return { cells, at: place(read.from, read.to) };
  });
}
