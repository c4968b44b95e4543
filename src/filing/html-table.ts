import type { Place } from "../vocabulary/place";
import type { Block } from "./blocks";
import type { Entities } from "./html-entities";
import { Flow } from "./html-flow";
import { isFigures, toGrid, type HtmlCell, type HtmlRow } from "./html-grid";
import { splitLines } from "./html-lines";
import { rowParagraphs, type CellPart } from "./html-paragraph";
import { BOLD } from "./html-tags";
import { slice, type SourceText } from "./source-text";

/** No table of figures is wider or has a higher cell; a larger span is a mistake of the page. */
const MOST_COLUMNS = 400, MOST_ROWS = 1000;
/** Less than this is the space between a cell's border and its text. */
const LEAST_INDENT = 0.3;

/** One table element while its tokens come in. */
export class HtmlTable {
  /** The text of the cell at hand. */
  readonly flow: Flow;
  inCell = false;
  /** The cell at hand is the first of its row that may have text: how far that begins from the left is measured. */
  measuring = false;
  indent = 0;
  /** How many elements are open within the table, and within its row. */
  readonly depth: number;
  rowDepth: number;
  /** How many tables this one stands in. */
  readonly nesting: number;
  private readonly rows: HtmlRow[] = [];
  private row: HtmlRow | null = null;
  private rowStart: number;
  private inRow = false;
  private column = 0;
  private cellColumn = 0;
  private cellSpan = 1;
  /** For each grid column, how many rows, this one among them, a cell reaches into. */
  private readonly reach: number[] = [];

  constructor(readonly start: number, readonly outer: HtmlTable | null, readonly outerFlow: Flow, depth: number, source: string, entities: Entities) {
    this.flow = new Flow(source, entities);
    this.depth = this.rowDepth = depth;
    this.rowStart = start;
    this.nesting = outer === null ? 0 : outer.nesting + 1;
  }

  startRow(at: number): void {
    this.endRow(at);
    this.inRow = true;
    this.rowStart = at;
  }

  startCell(colspan: number, rowspan: number, at: number): void {
    this.endCell();
    if (!this.inRow) this.startRow(at);
    const { reach } = this;
    while ((reach[this.column] ?? 0) > 0) this.column += 1;
    const span = Math.min(colspan, Math.max(1, MOST_COLUMNS - this.column));
    this.cellColumn = this.column;
    this.cellSpan = span;
    this.column += span;
    if (rowspan > 1) for (let column = this.cellColumn; column < Math.min(this.column, MOST_COLUMNS); column += 1) reach[column] = Math.min(rowspan, MOST_ROWS);
    this.inCell = true;
    this.measuring = this.row === null;
    this.indent = 0;
  }

  endCell(): void {
    if (!this.inCell) return;
    this.inCell = false;
    const { flow } = this;
    if (flow.isEmpty && flow.parts === null) return;
    const { parts, marks, listed, partStart } = flow, content = flow.take();
    const isFirst = this.row === null;
    const row = this.row ??= { cells: [], parts: [], marks: [], nested: false, start: this.rowStart, end: this.rowStart };
    row.cells.push(toCell(content, this.cellColumn, this.cellSpan, isFirst && this.indent >= LEAST_INDENT ? Math.round(this.indent * 10) / 10 : 0, isFirst && content.text !== "" && (marks & BOLD) !== 0));
    row.marks.push(listed ? -1 - marks : marks);
    row.parts.push(parts === null ? null : [...parts, { start: partStart, end: content.text.length, marks, listed, blocks: null }]);
    if (parts?.some((part) => part.blocks !== null && part.figures)) row.nested = true;
  }

  endRow(at: number): void {
    this.endCell();
    if (!this.inRow) return;
    const { row, reach } = this;
    if (row) {
      row.end = at;
      this.rows.push(row);
    }
    this.row = null;
    this.inRow = false;
    this.column = 0;
    for (let column = 0; column < reach.length; column += 1) {
      const left = reach[column] ?? 0;
      if (left > 0) reach[column] = left - 1;
    }
  }

  /** The blocks that stand in this table, figures as grids and the rest as paragraphs, in the order printed. */
  finish(at: number): { readonly blocks: Block[]; readonly figures: boolean } {
    this.endRow(at);
    const blocks: Block[] = [];
    let figures = false, from = 0;
    for (let index = 0; index <= this.rows.length; index += 1) {
      const row = this.rows[index];
      if (row && !row.nested) continue;
      const stretch = from === 0 && index === this.rows.length ? this.rows : this.rows.slice(from, index);
      if (stretch.length > 0 && isFigures(stretch)) {
        figures = true;
        blocks.push({ kind: "table", grid: toGrid(splitLines(stretch)), at: this.placeOf(stretch, at) });
      } else for (const prose of stretch) blocks.push(...paragraphsOf(prose));
      if (row) {
        figures = true;
        blocks.push(...paragraphsOf(row));
      }
      from = index + 1;
    }
    return { blocks, figures };
  }

  /** The whole table's place, or that of a stretch of its rows. */
  private placeOf(stretch: readonly HtmlRow[], at: number): Place {
    return stretch === this.rows ? [this.start, at] : [stretch[0]?.start ?? this.start, stretch.at(-1)?.end ?? at];
  }

  /** The texts of all cells, in order. */
  contents(): SourceText[] {
    return this.rows.flatMap((row) => row.cells.map((cell) => cell.content));
  }
}

function toCell(content: SourceText, column: number, span: number, indent: number, bold: boolean): HtmlCell {
  if (indent > 0) return bold ? { content, column, span, indent, bold } : { content, column, span, indent };
  return bold ? { content, column, span, bold } : { content, column, span };
}

function paragraphsOf(row: HtmlRow): Block[] {
  return rowParagraphs(row.cells.map(({ content }, index): CellPart[] => {
    const parts = row.parts[index] ?? null, code = row.marks[index] ?? 0;
    if (parts === null) return [{ content, marks: code < 0 ? -1 - code : code, listed: code < 0 }];
    return parts.flatMap((part): CellPart[] => {
      if (part.blocks !== null) return [{ blocks: part.blocks }];
      const line = slice(content, part.start, part.end), cut = line.text.trimStart(), start = part.start + line.text.length - cut.length;
      return cut.trimEnd() === "" ? [] : [{ content: slice(content, start, start + cut.trimEnd().length), marks: part.marks, listed: part.listed }];
    });
  }));
}
