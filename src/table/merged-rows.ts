import type { Diagnostic } from "../vocabulary/diagnostic";
import { labelKey, metricByLabel } from "../vocabulary/metric";
import { span } from "../vocabulary/place";
import type { Mended } from "./damage";
import { digitRuns, parseFigure } from "./figure";
import { hasFigure, type TableCell, type TableRow } from "./table";
import { nearlyEqual } from "./words";

/** Captions on the face of statements that stand without figures. */
const WITHOUT_FIGURES: readonly string[] = ["commitments and contingencies", "contingencies", "stockholders equity", "shareholders equity"];
const CAPITAL_HEADINGS: readonly string[] = ["ASSETS", "LIABILITIES", "CURRENT ASSETS", "CURRENT LIABILITIES"];

interface Slot {
  readonly label: string;
  readonly printed: string;
  readonly figures: boolean;
}

/**
 * "LIABILITIES AND STOCKHOLDERS' EQUITY CURRENT LIABILITIES: Accounts payable": headings in capitals that the page
 * lost the line breaks after become a heading of their own.
 */
export function splitHeadings(rows: readonly TableRow[]): Mended {
  const diagnostics: Diagnostic[] = [];
  const split = rows.flatMap((row): TableRow[] => {
    if (row.cells.length === 0) return mendHeading(row, diagnostics);
    const match = /^((?:[A-Z][A-Z'\u2019,&-]+:?\s+){2,})(?=[A-Z][a-z])/.exec(row.label);
    if (!match || !/:\s+$/.test(match[0])) return [row];
    return [{ label: match[0].trim(), cells: [], at: [row.at[0], row.at[0]] }, { ...row, label: row.label.slice(match[0].length), printedLabel: row.label }];
  });
  return { rows: split, diagnostics };
}

function mendHeading(row: TableRow, diagnostics: Diagnostic[]): TableRow[] {
  if (/\d/.test(row.label) && !/[a-z]{3}/i.test(row.label)) {
    diagnostics.push({ code: "unreadable-line", message: `"${row.label}" is no readable line and was left out.`, at: row.at });
    return [];
  }
  const whole = CAPITAL_HEADINGS.find((heading) => heading.slice(1) === row.label);
  if (whole === undefined) return [row];
  diagnostics.push({ code: "damaged-label", message: `"${row.label}" was read as "${whole}": its first letter is lost.`, at: row.at });
  return [{ ...row, label: whole, printedLabel: row.label }];
}

/** A label that began before the cut: completed when exactly one other label of the table ends the same way. */
export function completeCutLabels(rows: readonly TableRow[]): Mended {
  const diagnostics: Diagnostic[] = [];
  const completed = rows.map((row) => {
    if (!/^[a-z]/.test(row.label) || row.label.length < 8) return row;
    const whole = new Set(rows.map((other) => other.label).filter((label) => label.length > row.label.length && label.endsWith(row.label)));
    const [only] = whole;
    if (whole.size !== 1 || only === undefined) return row;
    diagnostics.push({ code: "damaged-label", message: `The label "${row.label}" has lost its beginning and was read as "${only}".`, at: row.at });
    return { ...row, label: only, printedLabel: row.label };
  });
  return { rows: completed, diagnostics };
}

/** The captions that one label was glued from, or null when it is one caption. Each must be known, give or take a letter. */
function slotsOf(label: string, others: readonly string[]): Slot[] | null {
  const parts = label.split(/\s+(?=[A-Z][a-z])/);
  const slots: Slot[] = [];
  for (const part of parts) {
    const slot = knownCaption(part, others);
    if (!slot) return null;
    slots.push(slot);
  }
  return slots.length > 1 ? slots : null;
}

function knownCaption(part: string, others: readonly string[]): Slot | null {
  const key = labelKey(part);
  if (WITHOUT_FIGURES.includes(key)) return { label: part, printed: part, figures: false };
  if (metricByLabel(part) || others.includes(part)) return { label: part, printed: part, figures: true };
  // Scanning damages single letters: "Fotal stockholders' equity".
  const corrected = /^[A-Z]otal\b/.test(part) ? part.replace(/^[A-Z]otal\b/, "Total") : part;
  return corrected !== part && metricByLabel(corrected) && nearlyEqual(labelKey(corrected), key, 1) ? { label: corrected, printed: part, figures: true } : null;
}

/**
 * Rows that the page ran together, read again and again with more of them each time ("Other liabilities Total
 * liabilities"): told as one row a caption. A cell that holds a figure for each caption gives them in order; single
 * readings fill the rest; a figure that repeats the caption's above it is that one's ghost.
 */
export function unglueRows(rows: readonly TableRow[]): Mended {
  const labels = rows.filter((row) => row.cells.length > 0).map((row) => row.label);
  const result: TableRow[] = [], diagnostics: Diagnostic[] = [];
  for (let index = 0; index < rows.length; ) {
    const block = gluedBlock(rows, index, labels);
    if (!block) {
      const row = rows[index];
      if (row) result.push(row);
      index += 1;
      continue;
    }
    const readings = rows.slice(index, index + block.length);
    result.push(...rowsOfBlock(block.slots, readings));
    const at = readings.map((row) => row.at).reduce(span);
    diagnostics.push({ code: "merged-rows", message: `The rows ${block.slots.map((slot) => `"${slot.label}"`).join(", ")} are printed on top of each other; only what could be told apart was read.`, at });
    index += block.length;
  }
  return { rows: result, diagnostics };
}

/** The longest run of rows from `start` whose captions all belong to the run's last, glued row. */
function gluedBlock(rows: readonly TableRow[], start: number, labels: readonly string[]): { slots: readonly Slot[]; length: number } | null {
  let found: { slots: readonly Slot[]; length: number } | null = null;
  const MAX_READINGS = 8;
  for (let length = 1; length <= MAX_READINGS && start + length <= rows.length; length += 1) {
    const last = rows[start + length - 1];
    if (!last || last.cells.length === 0) break;
    const slots = slotsOf(last.label, labels);
    if (slots && belongTo(slots, rows.slice(start, start + length), labels)) found = { slots, length };
  }
  return found;
}

function belongTo(slots: readonly Slot[], readings: readonly TableRow[], labels: readonly string[]): boolean {
  const names = new Set(slots.map((slot) => slot.label));
  return readings.every((row) => (slotsOf(row.label, labels) ?? [{ label: row.label }]).every((slot) => names.has(slot.label)));
}

function rowsOfBlock(slots: readonly Slot[], readings: readonly TableRow[]): TableRow[] {
  const glued = readings.at(-1);
  if (!glued) return [];
  const holders = slots.filter((slot) => slot.figures);
  const above: (TableCell | undefined)[] = [];
  return slots.map((slot) => {
    const label = { label: slot.label, ...(slot.printed === slot.label ? {} : { printedLabel: slot.printed }) };
    if (!slot.figures) return { ...label, cells: [], at: glued.at };
    const own = readings.find((row) => row.label === slot.label);
    const cells = glued.cells.map((cell, column) => {
      const runs = digitRuns(cell.text);
      const place = holders.indexOf(slot);
      const mine = runs.length === holders.length ? runCell(cell, runs, place) : own?.cells[column] ?? emptyCell(cell);
      const ghost = hasFigure(mine) && above[column]?.text === mine.text;
      above[column] = mine;
      return ghost ? { ...mine, damaged: `"${mine.text}" beside "${slot.label}" is a doubled print of the figure above it.` } : mine;
    });
    return { ...label, cells, at: own?.at ?? glued.at };
  });
}

function runCell(cell: TableCell, runs: readonly string[], place: number): TableCell {
  const text = runs[place] ?? "";
  return { figure: parseFigure(text), text, at: cell.at };
}

function emptyCell(cell: TableCell): TableCell {
  return { figure: { kind: "none" }, text: "", at: [cell.at[1], cell.at[1]] };
}
