import { quotedSheet } from "./cell-address";
import { formulaCell } from "./sheet-builder";
import type { PlannedCell } from "./sheet-plan";

/** A link to a cell of the workbook. It follows when its sheet gets another name before it is written. */
export function jumpCell(sheet: string, text: string, cell: string, style: "jump" | "jumpBroken"): PlannedCell {
  return formulaCell(`=HYPERLINK(${quoted(`#${quotedSheet(sheet)}!${cell}`)},${quoted(text.slice(0, LONGEST))})`, text.slice(0, LONGEST), style, "General");
}

/** Excel's limit for a text inside a formula. */
const LONGEST = 255;

function quoted(text: string): string {
  return `"${text.replaceAll(`"`, `""`)}"`;
}
