import { makeLibrary, type Library } from "../facts/library";
import { concludeSteps } from "../together/conclude-together";
import { restoreFacts } from "../workbook/stored-facts";
import { WorkbookStorage } from "../workbook/workbook-storage";
import { reader } from "./background-reader";
import { LibraryState } from "./library-state";
import { SAMPLE_FILINGS } from "./sample";

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const storage = new WorkbookStorage(pause);

/**
 * The one library of the shared runtime: the cell functions answer from it, the pane shows and changes it. Outside Excel
 * it works the same but is saved nowhere.
 */
export const libraryState = new LibraryState({
  read: async (name, bytes) => {
    const read = await reader.read(name, bytes).result;
    if ("reading" in read) return read.reading;
    throw new Error("message" in read ? read.message : `${name} was not read.`);
  },
  restoreFacts,
  concludeSteps,
  pause,
  assemble: makeLibrary,
  load: async () => (inExcel() ? Excel.run((context) => storage.load(context)) : null),
  save: async (kept) => {
    if (inExcel()) await Excel.run((context) => storage.save(context, kept));
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

/** Starts what reads filings, so that it is there when Office is. */
export function prepareReading(): void {
  reader.warm();
}

/** Takes up the library saved in the workbook, else the sample filings. Call it when Office is ready; it never rejects. */
export function loadFromWorkbook(): Promise<void> {
  return libraryState.load();
}

function inExcel(): boolean {
  return typeof Excel !== "undefined";
}
