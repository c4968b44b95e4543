import { makeLibrary, type Library, type LibraryEntry } from "../facts/library";
import { readReport } from "../report/read-report";
import { concludeEach } from "../together/conclude-together";
import { restoreFacts } from "../workbook/stored-facts";
import { loadLibrary, saveLibrary } from "../workbook/workbook-storage";
import { isJson } from "../xbrl/read-company-facts";
import { readAside } from "./background-reader";
import { LibraryState, type AddResult } from "./library-state";
import { readFacts } from "./read-file";
import { SAMPLE_FILINGS } from "./sample";

/**
 * The one library of the shared runtime: the cell functions answer from it, the pane shows and changes it. Outside Excel
 * it works the same but is saved nowhere.
 */
export const libraryState = new LibraryState({
  read: (name, bytes) => readReport(name, bytes),
  readAside: async (name, bytes) => {
    const read = await readAside(name, bytes).result;
    if ("reading" in read) return read.reading;
    throw new Error("message" in read ? read.message : `${name} was not read.`);
  },
  isFacts: isJson,
  readFacts,
  restoreFacts,
  concludeEach,
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  assemble: makeLibrary,
  load: async () => (inExcel() ? Excel.run((context) => loadLibrary(context)) : null),
  save: async (kept) => {
    if (inExcel()) await Excel.run((context) => saveLibrary(context, kept));
  },
  recalculate: async () => {
    if (!inExcel()) return;
    await Excel.run(async (context) => {
      context.workbook.application.calculate(Excel.CalculationType.full);
      await context.sync();
    });
  },
  samples: SAMPLE_FILINGS,
});

/** What the cell functions answer from; empty until `isLibraryReady()`. */
export function currentLibrary(): Library {
  return libraryState.library();
}

export function isLibraryReady(): boolean {
  return libraryState.snapshot().ready;
}

/** Resolves once the workbook's library, or the sample filings, are there. It needs `loadFromWorkbook` to have been called. */
export function libraryReady(): Promise<void> {
  return libraryState.ready();
}

/** Reads a filing or company facts into the library and saves it in the workbook; unreadable files and duplicates change nothing. */
export function addFiling(name: string, bytes: Uint8Array): AddResult {
  return libraryState.add(name, bytes);
}

/** Takes a filing, by its file name, out of the library; null where there is none of that name. */
export function removeFiling(file: string): LibraryEntry | null {
  return libraryState.remove(file);
}

/** Calls `listener` after every change, until the function it returns is called. */
export function subscribe(listener: () => void): () => void {
  return libraryState.subscribe(listener);
}

/** Takes up the library saved in the workbook, else the sample filings. Call it when Office is ready; it never rejects. */
export function loadFromWorkbook(): Promise<void> {
  return libraryState.load();
}

function inExcel(): boolean {
  return typeof Excel !== "undefined";
}
