import { isErrorValue } from "./errors";
import type { ScalarValue } from "./function-metadata";

/** What a function answers for one cell. */
export interface ResultCell {
  readonly value: ScalarValue;
  /** The number format that the value brings; it shows where the cell has none of its own. */
  readonly format?: string;
  /** Why there is no value, in the add-in's words. */
  readonly message?: string;
}

/** Rows of equal length, at least one cell. */
export type FunctionResult = readonly (readonly ResultCell[])[];

/** The client's numbers for what a thrown CustomFunctions.Error says. */
const ERROR_CODES: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

/** Excel shows an add-in's own words with these two errors only. */
const ERRORS_WITH_MESSAGE: ReadonlySet<string> = new Set(["#N/A", "#VALUE!"]);

const UNKNOWN_TYPE: ResultCell = { value: "#VALUE!" };

/** The answer [identity, whether it succeeded, value, error code] of a call that failed. */
export function failedResult(message: unknown, code: unknown): FunctionResult {
  return [[errorCell((typeof code === "number" && ERROR_CODES[code]) || "#VALUE!", message)]];
}

/** A value as an add-in's function returned it: a plain value, a data type, or rows of either. */
export function resultOf(value: unknown): FunctionResult {
  if (!isList(value)) return [[cellOf(value)]];
  const rows = value.map((row) => (isList(row) ? row : [row]).map((cell) => (isList(cell) ? UNKNOWN_TYPE : cellOf(cell))));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [[UNKNOWN_TYPE]];
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { value: "#N/A" }));
}

function cellOf(value: unknown): ResultCell {
  // As in Excel, nothing at all is shown as zero when it is a function's answer; here an empty text is plainer to read.
  if (value === null || value === undefined) return { value: "" };
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return { value };
  return isList(value) || typeof value !== "object" ? UNKNOWN_TYPE : dataType(value as Readonly<Record<string, unknown>>);
}

/** Data types of CustomFunctionsRuntime 1.4: what a cell calculates with is their basic value. */
function dataType(value: Readonly<Record<string, unknown>>): ResultCell {
  const { type, basicValue = null, basicType, numberFormat, message = null } = value;
  if (type === "Error" || basicType === "Error") return errorCell(isErrorValue(basicValue) ? basicValue : "#VALUE!", message);
  if (typeof basicValue === "number") return typeof numberFormat === "string" && numberFormat !== "General" ? { value: basicValue, format: numberFormat } : { value: basicValue };
  return typeof basicValue === "string" || typeof basicValue === "boolean" ? { value: basicValue } : UNKNOWN_TYPE;
}

function errorCell(error: string, message: unknown): ResultCell {
  return typeof message === "string" && message !== "" && ERRORS_WITH_MESSAGE.has(error) ? { value: error, message } : { value: error };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
