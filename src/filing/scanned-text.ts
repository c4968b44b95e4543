import type { Place } from "../vocabulary/place";
import { span } from "../vocabulary/place";
import type { Block, GridCell, GridRow, Paragraph } from "./blocks";
import { slice, sourceText, type SourceText } from "./source-text";
import { isBlank, textLines, type TextLine } from "./text-lines";

/**
 * Blocks of a scanned page's text: a line is a paragraph, lines with tabs are rows of a table. Text recognition
 * leaves Markdown's bullets and emphasis, which are taken off.
 */
export function scannedBlocks(source: string, at: Place): Block[] {
  const blocks: Block[] = [];
  let rows: TextLine[] = [];
  const lines = textLines(source, at[0], at[1]);
  const flush = (): void => {
    if (rows.length > 0) blocks.push(...tableOrProse(source, rows));
    rows = [];
  };
  lines.forEach((line, index) => {
    if (line.text.includes("\t")) {
      rows.push(line);
      return;
    }
    flush();
    if (isBlank(line)) return;
    const alone = isBlankAt(lines, index - 1) && isBlankAt(lines, index + 1);
    const paragraph = readParagraph(source, line, alone);
    if (paragraph) blocks.push(paragraph);
  });
  flush();
  return blocks;
}

function isBlankAt(lines: readonly TextLine[], index: number): boolean {
  const line = lines[index];
  return line === undefined || isBlank(line);
}

/** Rows of which none has two filled cells are sentences with stray tabs. */
function tableOrProse(source: string, lines: readonly TextLine[]): Block[] {
  const rows = lines.map((line) => gridRow(source, line));
  const first = rows[0], last = rows.at(-1);
  if (!first || !last) return [];
  if (rows.every((row) => row.cells.length <= 1)) return lines.map((line) => readParagraph(source, line, false)).filter((paragraph) => paragraph !== null);
  const columns = Math.max(...rows.map((row) => row.cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0)));
  return [{ kind: "table", grid: { columns, rows, origin: "scanned" }, at: span(first.at, last.at) }];
}

function gridRow(source: string, line: TextLine): GridRow {
  const cells: GridCell[] = [];
  let start = line.at[0];
  line.text.split("\t").forEach((text, column) => {
    const content = sourceText(source, [start, start + text.length]);
    if (content.text !== "") cells.push({ content, column, span: 1 });
    start += text.length + 1;
  });
  return { cells, at: line.at };
}

const BULLET = /^(?:[-\u2022\u00b7\u25cf\u25a0\u2013\u2014*]\s+)+/;
const MAX_HEADING_WORDS = 16;

function readParagraph(source: string, line: TextLine, alone: boolean): Paragraph | null {
  const whole = sourceText(source, line.at);
  const bullet = BULLET.exec(whole.text) ?? BULLET.exec(line.text.trimStart());
  const skip = bullet && whole.text.startsWith(bullet[0].trimEnd()) ? Math.min(bullet[0].length, whole.text.length) : 0;
  const content = skip > 0 ? slice(whole, skip, whole.text.length) : whole;
  if (content.text === "") return null;
  if (bullet) return { kind: "bullet", content, at: line.at };
  return { kind: alone && isHeading(content) ? "heading" : "paragraph", content, at: line.at };
}

/** A short line that stands alone, starts with a capital or "(" and ends in no full stop. */
function isHeading(content: SourceText): boolean {
  const { text } = content;
  return /^[A-Z(\u201c"]/.test(text) && !/[.;,]$/.test(text.replace(/\b(?:Inc|Corp|Co|Ltd)\.$/, "")) && text.split(" ").length <= MAX_HEADING_WORDS;
}
