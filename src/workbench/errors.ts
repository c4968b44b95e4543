/** Error values as cells show them. */
const ERROR_VALUES: ReadonlySet<string> = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!", "#CYCLE!", "#ERROR!", "#GETTING_DATA"]);

export function isErrorValue(value: unknown): value is string {
  return typeof value === "string" && ERROR_VALUES.has(value);
}
