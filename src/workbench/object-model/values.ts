import { CellValueType } from "@univerjs/core";
import type { GridCell } from "../engine";

/** What a function's cell holds while its answer is on its way. */
export const PENDING = "#GETTING_DATA";

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|BUSY!|SPILL!|CALC!|GETTING_DATA)$/;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** A cell's value as Office.js gives it: "" for an empty one. */
export function valueOf(cell: GridCell): string | number | boolean {
  const value = cell?.v;
  if (value === undefined || value === null || value === "") return shownText(cell);
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  return value === PENDING ? "#BUSY!" : value;
}

/** The grid keeps the text of a link (=HYPERLINK) and of typed text with looks of its own apart from the value. */
function shownText(cell: GridCell): string {
  return cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? "";
}

export function valueType(cell: GridCell): "Empty" | "Double" | "Boolean" | "Error" | "String" {
  const value = valueOf(cell);
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR.test(value) ? "Error" : "String";
}

/**
 * What writing a value to a cell sets, as typing it would: "=" begins a formula, an apostrophe makes text, "" empties
 * the cell. In a cell with the text format everything is text. Null leaves the cell as it is.
 */
export function cellFor(value: unknown, isText: boolean): Record<string, unknown> | null {
  const plain = { f: null, si: null, p: null };
  if (value === null || value === undefined) return null;
  if (value === "") return { ...plain, v: null, t: null };
  if (typeof value === "boolean") return { ...plain, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { ...plain, v: value, t: isText ? CellValueType.STRING : CellValueType.NUMBER };
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (text.startsWith("'")) return { ...plain, v: text.slice(1), t: CellValueType.FORCE_STRING };
  if (isText) return { ...plain, v: text, t: CellValueType.FORCE_STRING };
  if (text.startsWith("=") && text.length > 1) return { v: null, t: null, si: null, p: null, f: text };
  if (NUMBER.test(text.trim())) return { ...plain, v: Number(text), t: CellValueType.NUMBER };
  return { ...plain, v: text, t: CellValueType.STRING };
}
