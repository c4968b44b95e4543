import { useState } from "react";
import type { LibraryState } from "../addin/library-state";
import type { Made, WorkbookCare } from "../addin/workbook-care";
import { errorNotice, type NoticeContent } from "./notice";
import { removedNotice } from "./workbook-words";

export interface MadeActions {
  readonly busy: boolean;
  /** What is about to be removed, while the person is asked; null otherwise. */
  readonly made: Made | null;
  readonly notice: NoticeContent | null;
  readonly dismiss: () => void;
  /** Looks at what Tieout made, and asks. */
  readonly ask: () => void;
  readonly cancel: () => void;
  readonly remove: (withLibrary: boolean) => void;
}

const NOTHING_MADE: NoticeContent = { intent: "info", text: "Tieout made nothing in this workbook, so there is nothing to remove." };

/** Taking away what Tieout made in the workbook. */
export function useMade(care: WorkbookCare, state: LibraryState): MadeActions {
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const run = async (work: () => Promise<NoticeContent | null>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setNotice(null);
    try {
      setNotice(await work());
    } catch (error) {
      setNotice(errorNotice("Nothing was removed.", error));
    } finally {
      setBusy(false);
    }
  };
  const ask = async (): Promise<NoticeContent | null> => {
    const found = await care.made();
    if (found.whole.length + found.shared.length === 0) return NOTHING_MADE;
    setMade(found);
    return null;
  };
  const remove = async (withLibrary: boolean): Promise<NoticeContent> => {
    setMade(null);
    const result = await care.remove();
    state.forgetCells([...result.removed, ...result.cleared]);
    if (withLibrary) emptyLibrary(state);
    return removedNotice(result, withLibrary);
  };
  return { busy, made, notice, dismiss: () => setNotice(null), ask: () => void run(ask), cancel: () => setMade(null), remove: (withLibrary) => void run(() => remove(withLibrary)) };
}

function emptyLibrary(state: LibraryState): void {
  const { entries, facts } = state.snapshot();
  for (const { report } of entries) state.remove(report.file);
  for (const each of facts) state.removeFacts(each.facts.file);
}
