import { useState, useSyncExternalStore } from "react";
import type { AddResult, LibrarySnapshot, LibraryState } from "../addin/library-state";
import { ReadError } from "../filing/decode";
import { readableBytes } from "../pdf/browser";
import type { Report } from "../vocabulary/report";
import type { StoredFiling } from "../workbook/library-xml";
import { factsAddedWords } from "./facts-summary";
import { filingLabel } from "./filing-summary";
import type { NoticeContent } from "./notice";
import { countOf, listed } from "./words";

export interface LibraryActions {
  readonly snapshot: LibrarySnapshot;
  readonly busy: boolean;
  readonly notice: NoticeContent | null;
  readonly dismiss: () => void;
  readonly addFiles: (files: readonly File[]) => void;
  readonly addSamples: () => void;
  readonly remove: (file: string) => void;
  readonly removeFacts: (file: string) => void;
}

/** A chance for the page to show what it says before a long read holds it. */
const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** The library as the pane shows and changes it. */
export function useLibrary(state: LibraryState, samples: readonly StoredFiling[]): LibraryActions {
  const snapshot = useSyncExternalStore(state.subscribe, state.snapshot);
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const [troubleSeen, setTroubleSeen] = useState<string | null>(null);
  const dismiss = (): void => (notice ? setNotice(null) : setTroubleSeen(snapshot.trouble));

  const addAll = async (files: readonly { readonly name: string; readonly bytes: () => Promise<Uint8Array> }[]): Promise<void> => {
    setBusy(true);
    setNotice(null);
    const results: AddResult[] = [];
    for (const file of files) {
      await nextFrame();
      results.push(await addOne(state, file));
    }
    await state.concluded();
    setBusy(false);
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
    busy,
    notice: notice ?? trouble,
    dismiss,
    addFiles: (files) => void addAll(files.map((file) => ({ name: file.name, bytes: async () => readableBytes(file.name, new Uint8Array(await file.arrayBuffer())) }))),
    addSamples: () => void addAll(samples.map(({ name, text }) => ({ name, bytes: () => Promise.resolve(new TextEncoder().encode(text)) }))),
    remove,
    removeFacts,
  };
}

async function addOne(state: LibraryState, file: { readonly name: string; readonly bytes: () => Promise<Uint8Array> }): Promise<AddResult> {
  try {
    return state.add(file.name, await file.bytes());
  } catch (error) {
    return { outcome: "unreadable", message: error instanceof ReadError ? error.message : `${file.name}: the file could not be opened.` };
  }
}

/**
 * One message for however many files: what was added, then what was not and why.
 * @param reports the library's, with what was added
 */
export function noticeOfAdding(results: readonly AddResult[], reports: readonly Report[]): NoticeContent | null {
  if (results.length === 0) return null;
  const names = results.flatMap((result) => (result.outcome === "added" ? [filingLabel(result.entry.report)] : []));
  const filings = names.length === 0 ? [] : [names.length <= 3 ? `${listed(names)} ${names.length === 1 ? "was" : "were"} added.` : `${countOf(names.length, "filing")} were added.`];
  const facts = results.flatMap((result) => (result.outcome === "facts-added" ? [factsAddedWords(result.facts, reports)] : []));
  const others = results.flatMap((result) => ("message" in result ? [result.message] : []));
  const failed = results.some(({ outcome }) => outcome === "unreadable");
  return { intent: failed ? (filings.length + facts.length > 0 ? "warning" : "error") : others.length > 0 ? "info" : "success", text: [...filings, ...facts, ...others].join(" ") };
}
