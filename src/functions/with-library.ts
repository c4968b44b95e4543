import { currentLibrary, isLibraryReady, libraryReady } from "../addin/library-store";
import type { Library } from "../facts/library";

/** Answers at once from memory, so that no cell shows #BUSY!; only a workbook that is just opening makes a cell wait. */
export function withLibrary<T>(answer: (library: Library) => T): T | Promise<T> {
  return isLibraryReady() ? answer(currentLibrary()) : libraryReady().then(() => answer(currentLibrary()));
}
