import { useState } from "react";
import { acceptedOf, decided, type RepairAnswer } from "../facts/decision";
import type { LibraryState } from "../addin/library-state";
import type { RepairOutcome, WorkbookSession } from "../addin/workbook-session";
import type { LibraryEntry } from "../facts/library";
import type { Repair } from "../vocabulary/report";
import type { NoticeContent } from "./notice";
import { countOf } from "./words";

export interface RepairActions {
  readonly busy: boolean;
  readonly notice: NoticeContent | null;
  readonly dismiss: () => void;
  readonly accept: (repairs: readonly Repair[]) => void;
  readonly reject: (repair: Repair) => void;
  readonly takeBack: (repair: Repair) => void;
  /** Selects the cell and shows the source. */
  readonly show: (repair: Repair) => void;
}

/** A person's answers to the repairs of one filing: in its filled sheets first, then remembered in the workbook. */
export function useRepairs(entry: LibraryEntry | undefined, state: LibraryState, session: WorkbookSession | null, onShow: (entry: LibraryEntry, repair: Repair) => void): RepairActions {
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<NoticeContent | null>(null);

  const answer = async (repairs: readonly Repair[], given: RepairAnswer | null, overwrite = false): Promise<void> => {
    if (!entry || busy || repairs.length === 0) return;
    setBusy(true);
    setNotice(null);
    try {
      const outcome = await write(entry, repairs, given, overwrite, state, session);
      const left = repairs.filter(({ cell }) => outcome.edited.some(({ id }) => id === cell));
      const settled = repairs.filter((repair) => !left.includes(repair));
      if (settled.length > 0) state.decide(entry.report.file, settled, given);
      setNotice(noticeOf(outcome, settled.length, given, session !== null, () => void answer(left, given, true)));
    } catch (error) {
      setNotice({ intent: "error", title: "Nothing was changed.", text: error instanceof Error && error.message !== "" ? error.message : "Excel did not say why. Try again." });
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    notice,
    dismiss: () => setNotice(null),
    accept: (repairs) => void answer(repairs, "accepted"),
    reject: (repair) => void answer([repair], "rejected"),
    takeBack: (repair) => void answer([repair], null),
    show: (repair) => {
      if (entry) onShow(entry, repair);
    },
  };
}

/** Only cells that show something else than before are written: rejecting what was never accepted changes no sheet. */
async function write(entry: LibraryEntry, repairs: readonly Repair[], given: RepairAnswer | null, overwrite: boolean, state: LibraryState, session: WorkbookSession | null): Promise<RepairOutcome> {
  const { cells, decisions } = state.snapshot();
  const before = acceptedOf(decisions, entry.report), after = acceptedOf(decided(decisions, entry.report.file, repairs, given), entry.report);
  const ids = repairs.map(({ cell }) => cell).filter((id) => before.get(id)?.proposed !== after.get(id)?.proposed);
  if (session === null || ids.length === 0) return { written: [], edited: [], unfilled: ids };
  return session.applyRepairs({ entry, cells, before, after, ids }, overwrite);
}

const DONE: Readonly<Record<RepairAnswer | "back", string>> = { accepted: "accepted", rejected: "rejected", back: "taken back" };

/** What came of an answer; null where it went as asked and the list shows it. */
export function noticeOf(outcome: RepairOutcome, settled: number, given: RepairAnswer | null, isInExcel: boolean, onReplace: () => void): NoticeContent | null {
  const { edited, unfilled } = outcome;
  const [first] = edited;
  if (first) {
    const others = edited.length === 1 ? "" : ` So do ${countOf(edited.length - 1, "other cell")}.`;
    const now = first.now === "" ? "is empty now" : `holds ${first.now} now`;
    return { intent: "warning", text: `${first.cell.cell} on ${first.cell.sheet} ${now}, which Tieout did not write, so it was left as it is.${others}`, action: { label: edited.length === 1 ? "Replace it" : "Replace them", run: onReplace } };
  }
  if (unfilled.length === 0) return settled > 1 ? { intent: "success", text: `${countOf(settled, "repair")} ${DONE[given ?? "back"]}.` } : null;
  const what = given === "accepted" ? "The answer is remembered" : "The answer is taken back";
  const where = isInExcel ? "the figure is in no filled sheet, and is written when you fill it" : "the pane is not open in Excel, so no cell was written";
  return { intent: "info", text: `${what}; ${unfilled.length === 1 ? where : where.replace("the figure is", `${countOf(unfilled.length, "figure")} are`).replace("and is", "and are").replace("fill it", "fill them")}.` };
}
