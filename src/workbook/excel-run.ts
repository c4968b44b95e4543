import { excelSupport } from "./excel-support";

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * `Excel.run` whose requests are one step for the user's Undo, where the host can do that. Where it turns out that it
 * cannot for this work, which then has left nothing behind, the work is done again as several steps.
 */
export async function runAsOneStep<T>(work: Work<T>): Promise<T> {
  if (!excelSupport().undoGroup) return Excel.run(work);
  try {
    return await Excel.run({ mergeUndoGroup: true }, work);
  } catch (error) {
    if (!isNotUndoable(error)) throw error;
    return Excel.run(work);
  }
}

/** What Office.js throws when something inside an undo group cannot be undone, also behind an error of ours. */
function isNotUndoable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === "UndoNotSupported") || isNotUndoable(error.cause);
}
