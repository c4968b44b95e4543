import type { Report } from "../../vocabulary/report";
import { cellAddress, fixedAddress, quotedSheet } from "../cell-address";
import { FIRST_COLUMN, LABEL_ROOM, UNIT_COLUMN, writeBand, writeLabel } from "./headline-block";
import { jumpCell } from "../jump-cell";
import { listFormat, printedDecimals } from "../number-format";
import { LIST_HEADER_ROW } from "../plan-lists";
import type { ArrangedCheck } from "../plan-checks";
import { formulaCell, numberCell, textCell, type SheetBuilder } from "../sheet-builder";
import type { PlannedCell } from "../sheet-plan";
import type { TickCode } from "../ticks";
import { linesOf } from "../text-width";

/** In the order that a person wants to know. */
const COUNTED: readonly (readonly [code: TickCode, label: string])[] = [
  [1, "Tie exactly"],
  [2, "Tie within rounding"],
  [3, "Do not tie"],
  [0, "Not checked"],
];

const COUNT = "#,##0_)";

/** Breaks that the Overview names; the Checks sheet has them all. */
const MOST_BREAKS = 6;

/** How many checks tie, counted live on the Checks sheet, the largest breaks, and the repairs. */
export function writeTieOut(builder: SheetBuilder, report: Report, width: number, { sheet, rows }: { readonly sheet: string; readonly rows: readonly ArrangedCheck[] }, accepted: number, repairsSheet: string | null): void {
  const made = rows.filter(({ check }) => check.kind !== "notice");
  const at = builder.nextRow + 1;
  writeBand(builder, at, width, ["Tie-out", "", "Checks"]);
  const [first, last] = [rows[0]?.code, rows.at(-1)?.code];
  const codes = `${quotedSheet(sheet)}!${fixedAddress(`${first ?? "A1"}:${last ?? "A1"}`)}`;
  for (const [code, label] of COUNTED) {
    const row = builder.nextRow;
    writeLabel(builder, row, label);
    builder.set(row, FIRST_COLUMN, formulaCell(`=COUNTIF(${codes},${code})`, made.filter(({ now }) => now === code).length, "link.plain", COUNT));
  }
  writeBreaks(builder, sheet, rows);
  writeRepairs(builder, report, accepted, repairsSheet);
}

function writeBreaks(builder: SheetBuilder, sheet: string, rows: readonly ArrangedCheck[]): void {
  const broken = rows.flatMap((row, index) => (row.check.status === "broken" ? [{ check: row.check, at: cellAddress(LIST_HEADER_ROW + 1 + index, 0) }] : []));
  for (const { check, at } of broken.slice(0, MOST_BREAKS)) {
    const row = builder.nextRow, title = `✗ ${check.title}`;
    builder.set(row, 0, jumpCell(sheet, title, at, "jumpBroken"));
    builder.setLines(row, linesOf(title, LABEL_ROOM));
    builder.set(row, UNIT_COLUMN, textCell(check.period ?? "", "text"));
    if (check.difference !== null) builder.set(row, FIRST_COLUMN, differenceCell(check.difference));
  }
  const left = broken.length - MOST_BREAKS;
  if (left > 0) builder.set(builder.nextRow, 0, jumpCell(sheet, `${left} more do not tie`, "A1", "jump"));
}

function writeRepairs(builder: SheetBuilder, { repairs }: Report, accepted: number, sheet: string | null): void {
  if (repairs.length === 0 || sheet === null) return;
  const proven = repairs.filter(({ standing }) => standing === "proven").length;
  const row = builder.nextRow;
  builder.set(row, 0, jumpCell(sheet, "Repairs proposed", "A1", "jump"));
  builder.set(row, FIRST_COLUMN, numberCell(String(repairs.length), "formula.plain", COUNT));
  builder.set(row, FIRST_COLUMN + 1, textCell(`${proven} proven, ${repairs.length - proven} likely; ${accepted === 0 ? "none accepted" : `${accepted} accepted`}.`, "textPlain", { indent: 1 }));
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** How far apart, as the Checks sheet has it for the figures as filed. */
function differenceCell(difference: string): PlannedCell {
  return NUMBER.test(difference) ? numberCell(difference, "listBroken", listFormat(printedDecimals(difference))) : textCell(difference, "textRight");
}
