import { span, type Place } from "../vocabulary/place";
import type { Block, GridCell, GridRow } from "./blocks";
import type { PdfCell, PdfLine } from "./pdf-lines";
import { readingLines } from "./pdf-pages";
import { segments, type Segment } from "./pdf-layout";
import { tableRows, type PdfRow } from "./pdf-rows";
import type { PdfText } from "./pdf-text";
import { bulletLength } from "./pdf-words";
import { slice, SourceTextBuilder, type SourceText } from "./source-text";

/** A PDF as a text in reading order, and its blocks with their places in that text. */
export interface PdfReading {
  readonly source: string;
  readonly blocks: readonly Block[];
  /** Where each page's text begins in the source; none for a page without text. */
  readonly pageStarts: ReadonlyMap<number, number>;
}

/** Grid columns of a PDF's table count half points from the table's left edge. */
const COLUMNS_PER_POINT = 2;

/** The text in reading order: a line of the page is a line, cells of a table have a tab between them. */
export function pdfBlocks(pdf: PdfText): PdfReading {
  const writer = new SourceWriter();
  const blocks = segments(readingLines(pdf)).flatMap((segment) => block(segment, writer));
  return { source: writer.text(), blocks, pageStarts: writer.pageStarts };
}

/** A printed cell and where it stands in the source. */
interface PlacedCell {
  readonly cell: PdfCell;
  readonly start: number;
}

class SourceWriter {
  readonly pageStarts = new Map<number, number>();
  private readonly parts: string[] = [];
  private length = 0;

  text(): string {
    return this.parts.join("");
  }

  /** Writes a line's cells and the line's end. */
  line(line: PdfLine): { readonly cells: readonly PlacedCell[]; readonly at: Place } {
    const start = this.length;
    if (!this.pageStarts.has(line.page)) this.pageStarts.set(line.page, start);
    const cells = line.cells.map((cell, index): PlacedCell => {
      if (index > 0) this.add("\t");
      const placed = { cell, start: this.length };
      this.add(cell.text);
      return placed;
    });
    const at: Place = [start, this.length];
    this.add("\n");
    return { cells, at };
  }

  /** An empty line. */
  gap(): void {
    this.add("\n");
  }

  private add(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

function block(segment: Segment, writer: SourceWriter): Block[] {
  if (segment.kind === "table") {
    const rows = tableRows(segment.lines, segment.figuresFrom);
    const left = Math.min(...segment.lines.map((line) => line.x));
    const grid = rows.map((row) => gridRow(row, left, writer));
    writer.gap();
    const first = grid[0], last = grid.at(-1);
    if (!first || !last) return [];
    const columns = Math.max(...grid.flatMap((row) => row.cells.map((cell) => cell.column + cell.span)));
    return [{ kind: "table", grid: { columns, rows: grid, origin: "pdf" }, at: span(first.at, last.at) }];
  }
  const placed = segment.lines.map((line) => writer.line(line));
  writer.gap();
  const whole = joined(placed.flatMap(({ cells }) => cells)), first = placed[0], last = placed.at(-1);
  if (!first || !last) return [];
  const content = segment.kind === "bullet" ? slice(whole, bulletLength(whole.text), whole.text.length) : whole;
  return content.text === "" ? [] : [{ kind: segment.kind, content, at: span(first.at, last.at) }];
}

/** The texts of cells one after the other, a space between them; words cut at their hyphen are put together. */
function joined(cells: readonly PlacedCell[]): SourceText {
  const builder = new SourceTextBuilder(cells[0]?.start ?? 0);
  let previous: PlacedCell | null = null;
  for (const placed of cells) {
    if (previous && !(/[A-Za-z]-$/.test(previous.cell.text) && /^[A-Za-z]/.test(placed.cell.text))) builder.add(" ", previous.start + previous.cell.text.length, 1);
    builder.add(placed.cell.text, placed.start);
    previous = placed;
  }
  return builder.build();
}

function gridRow({ lines }: PdfRow, left: number, writer: SourceWriter): GridRow {
  const written = lines.map((line) => writer.line(line));
  const cells: GridCell[] = [];
  if (lines.length === 1) cells.push(...(written[0]?.cells ?? []).map((placed) => gridCell([placed], left)));
  else {
    const labels = written.flatMap(({ cells: line }) => line.slice(0, 1).filter(({ cell }) => !cell.isFigure));
    cells.push(gridCell(labels, left), ...written.flatMap(({ cells: line }) => line.filter((placed) => !labels.includes(placed))).sort((a, b) => a.cell.x - b.cell.x).map((placed) => gridCell([placed], left)));
  }
  const at = written.map((line) => line.at).reduce(span);
  return { cells, at };
}

function gridCell(placed: readonly PlacedCell[], left: number): GridCell {
  const from = Math.min(...placed.map(({ cell }) => cell.x)), to = Math.max(...placed.map(({ cell }) => cell.right));
  const column = Math.max(0, Math.round((from - left) * COLUMNS_PER_POINT));
  return { content: joined(placed), column, span: Math.max(1, Math.round((to - left) * COLUMNS_PER_POINT) - column) };
}
