/** What Excel's runtime gives custom functions to throw. */
class FunctionError {
  constructor(readonly code: string, readonly message?: string) {}
}

const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };

Object.assign(globalThis, { CustomFunctions: { Error: FunctionError, ErrorCode } });

/** What a cell shows: its value, or its error with the message ("#N/A Cash for ... is damaged ..."). */
export function shownInCell(formula: () => unknown): unknown {
  try {
    return formula();
  } catch (error) {
    if (error instanceof FunctionError) return `${error.code} ${error.message ?? ""}`;
    throw error;
  }
}

/** A spilled table with its error cells as text. */
export function shownInCells(formula: () => unknown[][]): unknown {
  return shownInCell(() => formula().map((row) => row.map((cell) => (cell instanceof FunctionError ? `${cell.code} ${cell.message ?? ""}` : cell))));
}
