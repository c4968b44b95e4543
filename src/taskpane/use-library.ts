import { useRef, useState, useSyncExternalStore } from "react";
import { addFile, type AddOutcome, type FileToAdd } from "../addin/add-file";
import type { BackgroundReading, ReadStep } from "../addin/background-reader";
import type { LibrarySnapshot, LibraryState } from "../addin/library-state";
import { readableBytes } from "../pdf/browser";
import type { Report } from "../vocabulary/report";
import type { StoredFiling } from "../workbook/library-xml";
import { factsAddedWords } from "./facts-summary";
import { filingLabel } from "./filing-summary";
import type { NoticeContent } from "./notice";
import { countOf, listed } from "./words";

/** What is being read just now. */
export interface ReadingNow {
  /** "Reading release.htm (2 of 3)…" */
  readonly words: string;
  /** Ends the reading of this file; absent where that is not possible. */
  readonly cancel?: () => void;
}

export interface LibraryActions {
  readonly snapshot: LibrarySnapshot;
  /** Null while nothing is being read. */
  readonly reading: ReadingNow | null;
  readonly notice: NoticeContent | null;
  readonly dismiss: () => void;
  readonly addFiles: (files: readonly File[]) => void;
  readonly addText: (name: string, text: string) => void;
  /** Adds the sample filings that are not there; resolves when they are. */
  readonly addSamples: () => Promise<void>;
  readonly remove: (file: string) => void;
  readonly removeFacts: (file: string) => void;
}

const STEP_WORDS: Readonly<Record<ReadStep["step"], string>> = { reading: "Reading", proving: "Checking the figures of" };

/** A chance for the page to show what it says before a long read holds it. */
const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** The library as the pane shows and changes it. */
export function useLibrary(state: LibraryState, samples: readonly StoredFiling[]): LibraryActions {
  const snapshot = useSyncExternalStore(state.subscribe, state.snapshot);
  const [reading, setReading] = useState<ReadingNow | null>(null);
  const running = useRef(false);
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const [troubleSeen, setTroubleSeen] = useState<string | null>(null);
  const dismiss = (): void => (notice ? setNotice(null) : setTroubleSeen(snapshot.trouble));

  const addAll = async (files: readonly FileToAdd[]): Promise<void> => {
    if (running.current || files.length === 0) return;
    running.current = true;
    setNotice(null);
    const results: AddOutcome[] = [];
    for (const [index, file] of files.entries()) {
      const place = files.length === 1 ? "" : ` (${index + 1} of ${files.length})`;
      let begun: BackgroundReading | null = null;
      const say = ({ step, canCancel }: ReadStep): void => setReading({ words: `${STEP_WORDS[step]} ${file.name}${place}…`, ...(canCancel ? { cancel: () => begun?.cancel() } : {}) });
      say({ step: "reading", canCancel: false });
      await nextFrame();
      results.push(await addFile(state, file, say, (reading) => (begun = reading)));
    }
    setReading({ words: "Comparing it with the other filings…" });
    await state.concluded();
    running.current = false;
    setReading(null);
    setNotice(noticeOfAdding(results, state.snapshot().entries.map(({ report }) => report)));
  };

  const remove = (file: string): void => {
    const index = state.snapshot().entries.findIndex(({ report }) => report.file === file);
    const removed = state.remove(file);
    if (!removed) return;
    const undo = (): void => {
      state.restore(removed, index);
      setNotice({ intent: "info", text: `${filingLabel(removed.report)} is back in the library.` });
    };
    setNotice({ intent: "info", text: `${filingLabel(removed.report)} was removed. Sheets filled from it keep their values.`, action: { label: "Undo", run: undo } });
  };

  const removeFacts = (file: string): void => {
    const index = state.snapshot().facts.findIndex(({ facts }) => facts.file === file);
    const removed = state.removeFacts(file);
    if (!removed) return;
    const undo = (): void => {
      state.restoreFacts(removed, index);
      setNotice({ intent: "info", text: `Company facts of ${removed.facts.name} are back in the library.` });
    };
    setNotice({ intent: "info", text: `Company facts of ${removed.facts.name} were removed. Filled sheets keep their values.`, action: { label: "Undo", run: undo } });
  };

  const trouble: NoticeContent | null = snapshot.trouble === null || snapshot.trouble === troubleSeen ? null : { intent: "warning", text: snapshot.trouble };
  return {
    snapshot,
    reading,
    notice: notice ?? trouble,
    dismiss,
    addFiles: (files) => void addAll(files.map((file) => ({ name: file.name, bytes: async () => readableBytes(file.name, new Uint8Array(await file.arrayBuffer())) }))),
    addText: (name, text) => void addAll([fileOfText(name, text)]),
    addSamples: () => addAll(samples.filter(({ text }) => !snapshot.entries.some(({ source }) => source === text)).map(({ name, text }) => fileOfText(name, text))),
    remove,
    removeFacts,
  };
}

function fileOfText(name: string, text: string): FileToAdd {
  return { name, bytes: () => Promise.resolve(new TextEncoder().encode(text)) };
}

/**
 * One message for however many files: what was added, then what was not and why.
 * @param reports the library's, with what was added
 */
export function noticeOfAdding(results: readonly AddOutcome[], reports: readonly Report[]): NoticeContent | null {
  if (results.length === 0) return null;
  const names = results.flatMap((result) => (result.outcome === "added" ? [filingLabel(result.entry.report)] : []));
  const filings = names.length === 0 ? [] : [names.length <= 3 ? `${listed(names)} ${names.length === 1 ? "was" : "were"} added.` : `${countOf(names.length, "filing")} were added.`];
  const facts = results.flatMap((result) => (result.outcome === "facts-added" ? [factsAddedWords(result.facts, reports)] : []));
  const others = results.flatMap((result) => ("message" in result ? [result.message] : []));
  const failed = results.some(({ outcome }) => outcome === "unreadable");
  return { intent: failed ? (filings.length + facts.length > 0 ? "warning" : "error") : others.length > 0 ? "info" : "success", text: [...filings, ...facts, ...others].join(" ") };
}
