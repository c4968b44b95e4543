import { readsOtherSheet } from "./cell-address";
import type { PlannedCell } from "./sheet-plan";

/** What a cell is given in one write of `range.formulas`. */
export type ExcelValue = string | number;

/** Text that Excel would take for something else if it were typed: a number, a date, a formula, TRUE. */
const AMBIGUOUS = /^[^\p{L}]|\d|^(?:true|false)$/iu;

/** Text that Excel would read as typed input is given the apostrophe that makes it text; the apostrophe is not shown. */
export function asText(text: string): string {
  return AMBIGUOUS.test(text) ? `'${text}` : text;
}

/**
 * A cell as `range.formulas` takes it. A formula that reads another sheet is given as its result for now, text as
 * nothing: the other sheet may not have its name yet.
 */
export function excelValue({ content }: PlannedCell): ExcelValue {
  switch (content.kind) {
    case "empty":
      return "";
    case "text":
      return asText(content.text);
    case "number":
      return content.value;
    case "formula":
      return readsOtherSheet(content.formula) ? (typeof content.result === "string" ? "" : content.result) : content.formula;
  }
}

/** Points for a width in characters of the normal font: Calibri 11 is 7 pixels a digit and 5 of margin, 0.75 points a pixel. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
