/** Why sheets were not filled, as sentences for a person: what happened, what was kept, what to do. */
export class FillError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "FillError";
  }
}

const KEPT = "The workbook was left as it was.";

/** Error codes of Office.js (Excel.ErrorCodes and those of its transport) and what a person can do about them. */
const ADVICE: Readonly<Record<string, string>> = {
  AccessDenied: "The workbook or one of its sheets is protected. Unprotect it, then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Escape, then try again.",
  RequestPayloadSizeLimitExceeded: "This is too large to write at once. Choose fewer statements, then try again.",
  ResponsePayloadSizeLimitExceeded: "The sheets are too large to read at once. Do one sheet at a time.",
  OperationCellsExceedLimit: "These are more cells than Excel changes at once. Choose fewer statements, then try again.",
  RangeExceedsLimit: "These are more cells than Excel changes at once. Choose fewer statements, then try again.",
  NonBlankCellOffSheet: "A sheet is full: there is no room for more rows or columns. Delete empty ones at its end, then try again.",
  InsertDeleteConflict: "A sheet is full: there is no room for more rows or columns. Delete empty ones at its end, then try again.",
  MergedRangeConflict: "Cells that were merged are in the way. Unmerge them, then try again.",
  FilteredRangeConflict: "A filter is in the way. Clear it, then try again.",
  PivotTableRangeConflict: "A PivotTable is in the way. Move it, then try again.",
  RequestAborted: "Excel stopped before it was done. Try again when it has finished what it is doing.",
  HostIsBusy: "Excel is busy. Finish editing the cell or close the open dialog, then try again.",
  ConditionNotMet: "Excel is busy. Finish editing the cell or close the open dialog, then try again.",
  InactiveWorkbook: "Another workbook is in front. Go back to this one, then try again.",
};

/** An error of the host as a FillError; one of ours stays as it is. */
export function asFillError(error: unknown, what = "The sheets could not be filled."): FillError {
  if (error instanceof FillError) return error;
  const code = codeOf(error), advice = code === null ? undefined : ADVICE[code];
  if (advice !== undefined) return new FillError(`${advice} ${KEPT}`, { cause: error });
  const message = error instanceof Error && error.message !== "" ? ` Excel says: ${sentence(error.message)}` : "";
  return new FillError(`${what}${message} ${KEPT}`, { cause: error });
}

/** What remains to be said when even tidying up failed. */
export function untidied(error: FillError, sheets: readonly string[]): FillError {
  const named = sheets.length > 0 ? ` Sheets that may be incomplete: ${sheets.join(", ")}.` : "";
  return new FillError(`${error.message.replace(` ${KEPT}`, "")} It could not be undone entirely.${named}`, { cause: error });
}

/** The code of an error of Office.js; null for any other. */
export function codeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
