import type { PdfCell, PdfLine } from "./pdf-lines";
import { breaksOff, goesOn } from "./pdf-words";

/** One row of a table: the lines that it was printed on, and which of them begins its figures. */
export interface PdfRow {
  readonly lines: readonly PdfLine[];
}

/** Lines of one label stand closer than this; a figure between two of its lines nearer still. Heights of type. */
const LABEL_LEADING = 1.5, HALF_LEADING = 1.05;

/** The rows of a table's lines: labels over several lines are one row with their figures. */
export function tableRows(lines: readonly PdfLine[], figuresFrom: number): PdfRow[] {
  const margin = labelMargin(lines, figuresFrom), pitch = rowPitch(lines);
  const rows: PdfLine[][] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as PdfLine, open = rows.at(-1), above = open?.at(-1);
    const below = lines[at + 1];
    if (above && below && isBetween(above, line, below, figuresFrom)) {
      open?.push(line, below);
      at += 1;
    } else if (open && above && isSameLabel(open, line, below, { margin, pitch, figuresFrom })) open.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => ({ lines: row }));
}

/** How far a row's baseline stands under that of the row before it, in most rows. Points. */
function rowPitch(lines: readonly PdfLine[]): number {
  const gaps = lines.flatMap((line, index) => {
    const above = lines[index - 1];
    return above && above.page === line.page && above.cells.length > 1 && line.cells.length > 1 ? [line.y - above.y] : [];
  }).sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

/** How far labels beside figures reach to the right. */
function labelMargin(lines: readonly PdfLine[], figuresFrom: number): number {
  const labels = lines.filter((line) => line.cells.length > 1).flatMap((line) => line.cells.slice(0, 1)).filter((cell) => cell.right <= figuresFrom && !cell.isFigure);
  return Math.max(0, ...labels.map((cell) => cell.right), ...lines.filter((line) => isLabel(line, figuresFrom)).map((line) => line.right));
}

/** A line of nothing but a label. */
function isLabel(line: PdfLine, figuresFrom: number): boolean {
  const [cell] = line.cells;
  return line.cells.length === 1 && cell !== undefined && cell.x < figuresFrom && cell.right <= figuresFrom + line.size && !cell.isFigure;
}

/** Figures centred on a label of two lines. */
function isBetween(above: PdfLine, line: PdfLine, below: PdfLine, figuresFrom: number): boolean {
  if (!isLabel(above, figuresFrom) || !isLabel(below, figuresFrom) || line.x < figuresFrom - line.size) return false;
  const up = line.y - above.y, down = below.y - line.y;
  return above.page === below.page && up > 0 && down > 0 && up < HALF_LEADING * line.size && Math.abs(up - down) < 0.25 * line.size;
}

/** Lines this much closer than rows are lines of one label. */
const TIGHTER = 0.9, SLACK = 0.15;

function isSameLabel(open: readonly PdfLine[], line: PdfLine, below: PdfLine | undefined, { margin, pitch, figuresFrom }: { readonly margin: number; readonly pitch: number; readonly figuresFrom: number }): boolean {
  const above = open.at(-1), [label] = line.cells, [upper] = above?.cells ?? [];
  if (!above || !label || !upper || above.page !== line.page || line.y - above.y > LABEL_LEADING * Math.max(above.size, line.size)) return false;
  if (label.x >= figuresFrom || upper.x >= figuresFrom || label.isFigure || upper.isFigure || label.right > figuresFrom + line.size) return false;
  if (above.cells.length === 1 && !isLabel(above, figuresFrom)) return false;
  const hasFigures = open.some((row) => row.cells.length > 1), addsFigures = line.cells.length > 1;
  if (upper.bold !== label.bold || (isCapitals(upper.text) && !isCapitals(label.text))) return false;
  // Figures stand on the first or on the last line of a label, never on both.
  if ((hasFigures && addsFigures) || upper.text.endsWith(":")) return false;
  if (goesOn(label.text) || breaksOff(upper.text)) return true;
  const leading = line.y - above.y, isTight = leading < TIGHTER * pitch;
  if (hasFigures) return isTight && !(below?.page === line.page && below.y - line.y <= leading + SLACK * line.size);
  if (addsFigures && isTight) return true;
  return addsFigures && hadNoRoom(upper, label, margin) && label.x >= upper.x - line.size;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** Whether the first word of the lower line had no room at the end of the upper one. */
function hadNoRoom(upper: PdfCell, lower: PdfCell, margin: number): boolean {
  const word = (lower.text.split(" ", 1)[0] ?? "").length + 1, perLetter = (lower.right - lower.x) / Math.max(1, lower.text.length);
  return upper.right + word * perLetter > margin && upper.right - upper.x > 0.4 * (margin - upper.x);
}
