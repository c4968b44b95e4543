import type { FreezeResult, FreezeScope } from "../workbook/freeze";
import type { Made, RemoveResult } from "../workbook/remove-made";
import type { RestoreResult } from "../workbook/restore";

export type { FreezeResult, FreezeScope, Made, RemoveResult, RestoreResult };

/** What the pane does to a workbook as a whole. Every promise rejects with a plain-sentence message, the workbook then being as it was. */
export interface WorkbookCare {
  /** Turns the formulas that ask Tieout into their values. */
  readonly freeze: (scope: FreezeScope) => Promise<FreezeResult>;
  /** Brings back the formulas that `freeze` turned into values. */
  readonly restore: () => Promise<RestoreResult>;
  /** What `remove` would take away; changes nothing. */
  readonly made: () => Promise<Made>;
  /** Takes away the sheets and names that Tieout made. */
  readonly remove: () => Promise<RemoveResult>;
}
