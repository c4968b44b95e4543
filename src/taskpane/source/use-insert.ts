import { useState } from "react";
import type { SheetCell } from "../../addin/selection";
import type { WorkbookSession } from "../../addin/workbook-session";

export interface InsertState {
  readonly isBusy: boolean;
  /** The cell holds something: whether to replace it is the person's to say. */
  readonly question: { readonly cell: SheetCell; readonly held: string; readonly formula: string } | null;
  /** What came of it, one sentence. */
  readonly said: string | null;
  readonly insert: (formula: string, overwrite: boolean) => void;
  readonly replace: () => void;
  readonly keep: () => void;
}

interface Outcome {
  readonly of: string;
  readonly isBusy: boolean;
  readonly question: InsertState["question"];
  readonly said: string | null;
}

/**
 * Writing a formula into the active cell, with a question before anything is replaced.
 * @param of the figure at hand: what is said of another one is over
 */
export function useInsert(session: WorkbookSession | null, of: string): InsertState {
  const [last, setLast] = useState<Outcome | null>(null);
  const shown = last?.of === of ? last : null;
  const tell = (change: Partial<Outcome>): void => setLast({ of, isBusy: false, question: null, said: null, ...change });
  const insert = (formula: string, overwrite: boolean): void => {
    if (!session) return;
    tell({ isBusy: true });
    session.insertFormula(formula, overwrite).then(
      ({ cell, held }) => tell(held === null ? { said: `${formula} is now in ${cell.cell} on ${cell.sheet}.` } : { question: { cell, held, formula } }),
      (error: unknown) => tell({ said: error instanceof Error ? error.message : "The formula was not inserted. Try again." }),
    );
  };
  return {
    isBusy: shown?.isBusy ?? false,
    question: shown?.question ?? null,
    said: shown?.said ?? null,
    insert,
    replace: () => { if (shown?.question) insert(shown.question.formula, true); },
    keep: () => tell({ said: "The cell was left as it is." }),
  };
}
