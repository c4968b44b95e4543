import { figureKind } from "./html-figures";
import type { HtmlCell, HtmlRow } from "./html-grid";
import { slice } from "./source-text";

/** Signs that stand in a cell of their own, once for all the lines beside them. */
const SIGN = /^[$\u20ac\u00a3\u00a5()%\s]*$/;
const DASH = /^[$\s]*[-\u2010-\u2015\u2212\u0096\u0097]{1,3}\s*%?$/;

function lineTexts(row: HtmlRow, index: number): string[] {
  const cell = row.cells[index];
  return (row.parts[index] ?? []).map((part) => cell?.content.text.slice(part.start, part.end).trim() ?? "").filter((text) => text !== "");
}

function isFigureLine(text: string): boolean {
  return figureKind(text) !== "none" || DASH.test(text);
}

/** How many lines of figures a row holds: as many in its label as in every cell of figures; 1 where that is not so. */
function linesIn(row: HtmlRow): number {
  const { cells, parts } = row;
  const [first] = parts;
  if (row.nested || cells.length < 2 || !first || first.length < 2) return 1;
  const count = lineTexts(row, 0).length;
  if (count < 2 || parts.some((cell) => cell?.some((part) => part.blocks !== null))) return 1;
  let figures = 0;
  for (let index = 1; index < cells.length; index += 1) {
    if (SIGN.test(cells[index]?.content.text ?? "")) continue;
    const lines = lineTexts(row, index);
    if (lines.length !== count || !lines.every(isFigureLine)) return 1;
    figures += 1;
  }
  return figures > 0 ? count : 1;
}

function lineOf(row: HtmlRow, index: number, line: number): HtmlCell | null {
  const cell = row.cells[index];
  if (!cell) return null;
  const part = (row.parts[index] ?? []).filter(({ start, end }) => cell.content.text.slice(start, end).trim() !== "")[line];
  if (!part) return line === 0 && row.parts[index] == null ? cell : null;
  const text = cell.content.text.slice(part.start, part.end), start = part.start + text.length - text.trimStart().length;
  return { ...cell, content: slice(cell.content, start, start + text.trim().length) };
}

/**
 * Printed lines that one row element holds, told apart: "Goodwill<br>Intangible assets" beside "(4,316)<br>(470)" are two
 * rows. A row whose label has another number of lines than its figures stays as it is: its label is wrapped.
 */
export function splitLines(rows: readonly HtmlRow[]): readonly HtmlRow[] {
  if (!rows.some((row) => linesIn(row) > 1)) return rows;
  return rows.flatMap((row): HtmlRow[] => {
    const count = linesIn(row);
    if (count === 1) return [row];
    return Array.from({ length: count }, (_, line): HtmlRow => {
      const kept = row.cells.flatMap((_cell, index) => {
        const cell = lineOf(row, index, line);
        return cell ? [{ cell, marks: row.marks[index] ?? 0 }] : [];
      });
      return { ...row, cells: kept.map(({ cell }) => cell), marks: kept.map(({ marks }) => marks), parts: kept.map(() => null) };
    });
  });
}
