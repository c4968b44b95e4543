import { useState } from "react";
import type { LibraryState } from "../addin/library-state";
import type { AskOnClash, FillOutcome, FillProgress, WorkbookSession } from "../addin/workbook-session";
import type { LibraryEntry } from "../facts/library";
import { usualStatements } from "../workbook/chosen-statements";
import { filingLabel } from "./filing-summary";
import type { ClashQuestion } from "./clash-dialog";
import { errorNotice, type NoticeContent } from "./notice";
import { some } from "./workbook-words";
import { countOf } from "./words";

export interface FillActions {
  readonly file: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly progress: FillProgress | null;
  readonly notice: NoticeContent | null;
  readonly sheets: readonly string[];
  /** A fill that waits to be told what becomes of cells in its way; null where none does. */
  readonly question: ClashQuestion | null;
  readonly dismiss: () => void;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  readonly chooseFile: (file: string) => void;
  readonly fill: () => void;
  /** Fills all statements of a filing. */
  readonly fillAll: (entry: LibraryEntry) => void;
  readonly showSheet: (sheet: string) => void;
}

const NO_EXCEL: NoticeContent = { intent: "error", title: "Nothing was filled.", text: "Sheets can be filled only while the pane is open in Excel." };

/** What is chosen to be filled, and the filling. `entries`: those that sheets can be filled from, the likeliest first. */
export function useFill(entries: readonly LibraryEntry[], state: LibraryState, session: WorkbookSession | null): FillActions {
  const [wanted, setWanted] = useState<string | null>(null);
  /** Null until a person ticks. */
  const [ticked, setTicked] = useState<{ readonly file: string; readonly ids: ReadonlySet<string> } | null>(null);
  const [progress, setProgress] = useState<FillProgress | null>(null);
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const [question, setQuestion] = useState<ClashQuestion | null>(null);
  const entry = entries.find(({ report }) => report.file === wanted) ?? entries[0];
  const chosen = ticked !== null && ticked.file === entry?.report.file ? ticked.ids : new Set(entry ? usualStatements(entry.report) : []);

  const say = (message: NoticeContent | null, made: readonly string[] = []): void => {
    setNotice(message);
    setSheets(made);
  };
  const ask: AskOnClash = (clashes) =>
    new Promise((resolve) => {
      setQuestion({ clashes, answer: (given) => {
        setQuestion(null);
        resolve(given);
      } });
    });
  const fill = async (entry: LibraryEntry, statements: readonly string[]): Promise<void> => {
    if (progress !== null) return;
    if (!session) { say(NO_EXCEL); return; }
    say(null);
    const answered = { cancel: false };
    setProgress({ step: "Preparing the sheets", done: 0, total: statements.length });
    try {
      const concluded = await state.concludedEntry(entry);
      const result = await session.fill(concluded, statements, setProgress, state.accepted(concluded), async (clashes) => {
        const given = await ask(clashes);
        answered.cancel = given === "cancel";
        return given;
      });
      state.recordCells(result.cells);
      say({ intent: "success", title: `${countOf(result.sheets.length, "sheet")} filled`, text: `from ${filingLabel(entry.report)}.${renamedWords(result.renamed ?? [])}` }, result.sheets);
    } catch (error) {
      say(answered.cancel ? { intent: "info", text: "Nothing was filled, as you chose. The workbook is as it was." } : errorNotice("The sheets could not be filled.", error));
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
    question,
    dismiss: () => say(null),
    choose: (ids) => { if (entry) setTicked({ file: entry.report.file, ids }); },
    chooseFile: (file) => {
      setWanted(file);
      setTicked(null);
      say(null);
    },
    fill: () => {
      if (entry) void fill(entry, [...chosen]);
    },
    fillAll: (of) => {
      setWanted(of.report.file);
      setTicked(null);
      void fill(of, usualStatements(of.report));
    },
    showSheet: (sheet) => void showSheet(sheet),
  };
}

/** Says which sheets are called otherwise than usual, because a sheet of that name was there. */
function renamedWords(renamed: NonNullable<FillOutcome["renamed"]>): string {
  const [first] = renamed;
  if (!first) return "";
  return renamed.length === 1 ? ` A sheet called ${first.planned} was there, so the new one is ${first.actual}.` : ` Sheets called ${some(renamed.map(({ planned }) => planned))} were there, so the new ones have a number behind their names.`;
}
