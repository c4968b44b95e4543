import type { LibraryState } from "../addin/library-state";
import { newestWithStatements } from "../addin/newest-filing";
import type { FillOutcome, WorkbookSession } from "../addin/workbook-session";

/**
 * Fills all statements of the newest filing and keeps where their figures stand.
 * @throws Error where no filing of the library has statements, and whatever the fill rejects with
 */
export async function fillNewest(state: LibraryState, session: WorkbookSession): Promise<FillOutcome> {
  const newest = newestWithStatements(state.snapshot().entries);
  if (!newest) throw new Error("No filing with statements is in the library yet.");
  const entry = await state.concludedEntry(newest);
  const result = await session.fill(entry, entry.report.statements.map(({ id }) => id), () => undefined, state.accepted(entry));
  state.recordCells(result.cells);
  return result;
}
