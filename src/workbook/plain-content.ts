import { quotedSheet } from "./cell-address";

/** A sheet's present name to the name under which it was filled; the name itself where it has none. */
export type FormerNames = (name: string) => string;

export const SAME_NAMES: FormerNames = (name) => name;

const PARTS = /("(?:[^"]|"")*")|(?:'((?:[^']|'')+)'|((?:[\p{L}_\\])[\p{L}\p{N}_.\\]*))!|([\s$@])|(?<![\p{L}\p{N}_.])(\d+(?:\.\d*)?(?:E[+-]?\d+)?)(?![\p{L}\p{N}_.(])/giu;

/**
 * What a cell holds, in a spelling that a workbook's ways with it do not change: Excel leaves out quotes around a sheet's
 * name, spaces and "$", writes 1.50 as 1.5, and gives a text with or without the apostrophe that made it one. "" for an empty cell.
 * @param value as `range.formulas` gives or takes it
 */
export function plainContent(value: unknown, former: FormerNames = SAME_NAMES): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "number") return `#${Number(value.toPrecision(15))}`;
  if (typeof value !== "string") return `!${JSON.stringify(value).toUpperCase()}`;
  const text = (value.startsWith("'") ? value.slice(1) : value).replaceAll("\r\n", "\n");
  return text.startsWith("=") ? plainFormula(text, former) : `"${text}`;
}

/** A formula as `plainContent` spells it. */
export function plainFormula(formula: string, former: FormerNames = SAME_NAMES): string {
  return formula.replace(PARTS, (part: string, literal?: string, quoted?: string, bare?: string, space?: string, number?: string) => {
    if (literal !== undefined) return literal;
    if (space !== undefined) return "";
    if (number !== undefined) return String(Number(number));
    return `${quotedSheet(former(quoted?.replaceAll("''", "'") ?? bare ?? part))}!`;
  }).replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[^"']+/g, (part) => (part.startsWith('"') ? part : part.toUpperCase()));
}
