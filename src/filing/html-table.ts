import type { Block, Grid, GridCell, GridRow, Paragraph } from "./blocks";
import { addCleaned } from "./html-blocks";
import { SourceTextBuilder, type SourceText } from "./source-text";

interface OpenCell {
  readonly builder: SourceTextBuilder;
  readonly column: number;
  readonly span: number;
}

/** No table of figures is wider; a larger colspan is a mistake of the page. */
const MOST_COLUMNS = 400;
const FIGURE = /^[\s$\u20ac\u00a3()]*\d[\d,.]*\s*[)%]*$/;

/** One table element while its tokens come in. */
export class HtmlTable {
  private readonly rows: { cells: { content: SourceText; column: number; span: number }[]; start: number; end: number }[] = [];
  private cell: OpenCell | null = null;
  private column = 0;
  /** For each grid column, how many further rows a cell above reaches into. */
  private readonly reach: number[] = [];
  private nested = false;
  private columns = 0;

  constructor(readonly start: number) {}

  startRow(at: number): void {
    this.endRow(at);
    this.rows.push({ cells: [], start: at, end: at });
    this.column = 0;
  }

  startCell(span: number, rowspan: number, at: number): void {
    this.endCell();
    if (this.rows.length === 0) this.startRow(at);
    while ((this.reach[this.column] ?? 0) > 0) this.column += 1;
    const wide = Number.isFinite(span) ? Math.min(Math.max(1, Math.trunc(span)), MOST_COLUMNS) : 1;
    const tall = Number.isFinite(rowspan) ? Math.max(1, Math.trunc(rowspan)) : 1;
    this.cell = { builder: new SourceTextBuilder(at), column: this.column, span: wide };
    for (let column = this.column; tall > 1 && column < this.column + wide; column += 1) this.reach[column] = tall;
    this.column += wide;
    this.columns = Math.max(this.columns, this.column);
  }

  inCell(): boolean {
    return this.cell !== null;
  }

  text(text: string, at: number, length: number): void {
    if (this.cell) addCleaned(this.cell.builder, text, at, length);
  }

  space(at: number): void {
    if (this.cell && this.cell.builder.length > 0 && !this.cell.builder.endsWithSpace()) this.cell.builder.add(" ", at, 0);
  }

  append(content: SourceText): void {
    if (!this.cell || content.text === "") return;
    const [from, to] = content.place(0, content.text.length);
    this.space(from);
    this.cell.builder.add(content.text, from, to - from);
  }

  holdsTable(): void {
    this.nested = true;
  }

  endCell(): void {
    const { cell } = this;
    this.cell = null;
    if (!cell) return;
    const content = cell.builder.build();
    if (content.text !== "") this.rows.at(-1)?.cells.push({ content, column: cell.column, span: cell.span });
  }

  endRow(at: number): void {
    this.endCell();
    const row = this.rows.at(-1);
    if (!row || row.end !== row.start) return;
    row.end = at;
    for (let column = 0; column < this.reach.length; column += 1) this.reach[column] = Math.max(0, (this.reach[column] ?? 0) - 1);
  }

  contents(): SourceText[] {
    return this.rows.flatMap((row) => row.cells.map((cell) => cell.content));
  }

  /** The rows as a grid of figures, or null when the table only arranges the page. */
  asGrid(): Grid | null {
    if (this.nested) return null;
    const rows: GridRow[] = this.rows.filter((row) => row.cells.length > 0).map((row) => ({ cells: row.cells satisfies GridCell[], at: [row.start, Math.max(row.end, row.start)] }));
    const figures = rows.reduce((count, row) => count + row.cells.filter((cell) => FIGURE.test(cell.content.text)).length, 0);
    const lettered = rows.filter((row) => row.cells.length > 1).length;
    return rows.length >= 2 && figures >= 2 && lettered >= 1 ? { columns: this.columns, rows, origin: "html" } : null;
  }

  /** A row a paragraph; a mark in a cell of its own before it makes it a bullet. */
  asParagraphs(toParagraph: (content: SourceText) => Paragraph | null): Block[] {
    return this.rows.flatMap((row): Block[] => {
      const [first, ...rest] = row.cells.map((cell) => cell.content);
      if (!first) return [];
      const mark = /^(?:[\u2022\u00b7\u25cf\u25cb\u25aa\u25a0\u00a7\u2013\u2014*-]|o)$/.test(first.text) && rest.length > 0;
      return (mark ? rest : [first, ...rest]).map(toParagraph).filter((paragraph) => paragraph !== null).map((paragraph) => (mark ? { ...paragraph, kind: "bullet" as const } : paragraph));
    });
  }
}
