import { useState } from "react";
import type { LibraryState } from "../addin/library-state";
import type { FillProgress, WorkbookSession } from "../addin/workbook-session";
import type { LibraryEntry } from "../facts/library";
import { filingLabel } from "./filing-summary";
import type { NoticeContent } from "./notice";
import { countOf } from "./words";

export interface FillActions {
  readonly file: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly progress: FillProgress | null;
  readonly notice: NoticeContent | null;
  readonly sheets: readonly string[];
  readonly dismiss: () => void;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  readonly chooseFile: (file: string) => void;
  readonly fill: () => void;
  readonly showSheet: (sheet: string) => void;
}

const NO_EXCEL: NoticeContent = { intent: "error", title: "Nothing was filled.", text: "Sheets can be filled only while the pane is open in Excel." };

/** What is chosen to be filled, and the filling. `entries`: those with statements, the likeliest first. */
export function useFill(entries: readonly LibraryEntry[], state: LibraryState, session: WorkbookSession | null): FillActions {
  const [wanted, setWanted] = useState<string | null>(null);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = useState<FillProgress | null>(null);
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const entry = entries.find(({ report }) => report.file === wanted) ?? entries[0];
  const ids = entry?.report.statements.map(({ id }) => id) ?? [];
  const chosen = new Set(ids.filter((id) => !unticked.has(id)));

  const say = (message: NoticeContent | null, made: readonly string[] = []): void => {
    setNotice(message);
    setSheets(made);
  };
  const fill = async (): Promise<void> => {
    if (!entry) return;
    if (!session) { say(NO_EXCEL); return; }
    say(null);
    setProgress({ step: "Preparing the sheets", done: 0, total: chosen.size });
    try {
      const concluded = await state.concludedEntry(entry);
      const result = await session.fill(concluded, [...chosen], setProgress, state.accepted(concluded));
      state.recordCells(result.cells);
      say({ intent: "success", title: `${countOf(result.sheets.length, "sheet")} filled`, text: `from ${filingLabel(entry.report)}.` }, result.sheets);
    } catch (error) {
      say({ intent: "error", title: "The sheets could not be filled.", text: messageOf(error) });
    } finally {
      setProgress(null);
    }
  };
  const showSheet = async (sheet: string): Promise<void> => {
    const shown = await session?.show(sheet).catch(() => false);
    if (shown === false) say({ intent: "warning", text: `The sheet ${sheet} is no longer in this workbook.` });
  };
  return {
    file: entry?.report.file ?? null,
    chosen,
    progress,
    notice,
    sheets,
    dismiss: () => say(null),
    choose: (next) => setUnticked(new Set(ids.filter((id) => !next.has(id)))),
    chooseFile: (file) => {
      setWanted(file);
      setUnticked(new Set());
      say(null);
    },
    fill: () => void fill(),
    showSheet: (sheet) => void showSheet(sheet),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== "" ? error.message : "Excel did not say why. Try again.";
}
