import type { Block, GridRow, TableBlock } from "../../filing/blocks";
import { pdfBlocks } from "../../filing/pdf-blocks";
import { parsePdfText } from "../../filing/pdf-text";
import type { SourceText } from "../../filing/source-text";
import type { Place } from "../../vocabulary/place";
import { escaped, marked, type Marks } from "./marks";

/** Some paragraphs and tables of a PDF, laid out anew from where its text stands on the pages. */
export interface PdfPiece {
  readonly at: Place;
  readonly blocks: readonly Block[];
}

const BLOCKS_CUT = 40;
/** Right edges of figures nearer than this are one column's. Half points. */
const SAME_COLUMN = 24;

/** @param kept a PDF's text with its positions, as the library keeps it */
export function pdfPieces(file: string, kept: string, at: Place): PdfPiece[] {
  const blocks = pdfBlocks(parsePdfText(file, kept)).blocks.filter((block) => block.at[0] >= at[0] && block.at[0] < at[1]);
  const pieces: PdfPiece[] = [];
  let from = at[0];
  for (let index = 0; index < blocks.length; index += BLOCKS_CUT) {
    const own = blocks.slice(index, index + BLOCKS_CUT), to = blocks[index + BLOCKS_CUT]?.at[0] ?? at[1];
    pieces.push({ at: [from, to], blocks: own });
    from = to;
  }
  return pieces;
}

/** A piece as HTML with markers. */
export function pdfHtml(source: string, { blocks }: PdfPiece, marks: Marks): string {
  return blocks.map((block) => {
    if (block.kind === "table") return table(source, block, marks);
    const text = words(source, block.at, marks);
    const tag = block.kind === "bullet" ? "div style=\"margin-left:1.5em\"" : "p";
    return `<${tag}>${styled(text, block.kind === "heading" ? "bold" : (block.emphasis ?? ""))}</${tag.split(" ")[0] ?? ""}>`;
  }).join("");
}

function styled(html: string, emphasis: string): string {
  const italic = emphasis.includes("italic") ? `<i>${html}</i>` : html;
  return emphasis.includes("bold") ? `<b>${italic}</b>` : italic;
}

function words(source: string, at: Place, marks: Marks): string {
  return marked(source, at, marks, (from, to) => escaped(source.slice(from, to).replace(/[\t\n]/g, " ")));
}

const placeOf = (content: SourceText): Place => content.place(0, content.text.length);

function table(source: string, { grid }: TableBlock, marks: Marks): string {
  const edges = columnEdges(grid.rows);
  const rows = grid.rows.map((row) => {
    const cells: string[] = [];
    let used = 0;
    for (const cell of row.cells) {
      const right = cell.column + cell.span, nearest = Math.max(used, nearestTo(right, edges));
      const isFirst = used === 0 && cell === row.cells[0] && cell.column < (edges[0] ?? 0);
      const column = isFirst ? 0 : nearest + (edges.length > 0 ? 1 : 0);
      for (; used < column; used += 1) cells.push("<td></td>");
      const span = row.cells.length === 1 ? ` colspan="${edges.length + 1 - column}"` : "";
      cells.push(`<td${column > 0 ? " align=\"right\"" : ""}${span}>${styled(words(source, placeOf(cell.content), marks), cell.bold === true ? "bold" : "")}</td>`);
      used = column + 1;
    }
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}

/** Where the columns of figures end, from left to right. */
function columnEdges(rows: readonly GridRow[]): number[] {
  const rights = rows.flatMap((row) => row.cells.slice(1).filter(({ content }) => /\d|^[-\u2013\u2014]$/.test(content.text)).map(({ column, span }) => column + span)).sort((a, b) => a - b);
  const edges: number[] = [];
  for (const right of rights) {
    const last = edges.at(-1);
    if (last !== undefined && right - last < SAME_COLUMN) edges[edges.length - 1] = right;
    else edges.push(right);
  }
  return edges;
}

function nearestTo(right: number, edges: readonly number[]): number {
  let best = 0;
  edges.forEach((edge, index) => { if (Math.abs(edge - right) < Math.abs((edges[best] ?? 0) - right)) best = index; });
  return best;
}
