import { useState } from "react";
import type { FreezeScope, WorkbookCare } from "../addin/workbook-care";
import { errorNotice, type NoticeContent } from "./notice";
import { frozenNotice, restoredNotice } from "./workbook-words";

export interface FreezeActions {
  readonly busy: boolean;
  readonly notice: NoticeContent | null;
  readonly dismiss: () => void;
  readonly freeze: (scope: FreezeScope) => void;
  readonly restore: () => void;
}

/** Turning formulas into values for sending a workbook on, and back. */
export function useFreeze(care: WorkbookCare): FreezeActions {
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const run = async (work: () => Promise<NoticeContent>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setNotice(null);
    try {
      setNotice(await work());
    } catch (error) {
      setNotice(errorNotice("Nothing was changed.", error));
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    notice,
    dismiss: () => setNotice(null),
    freeze: (scope) => void run(async () => frozenNotice(await care.freeze(scope))),
    restore: () => void run(async () => restoredNotice(await care.restore())),
  };
}
