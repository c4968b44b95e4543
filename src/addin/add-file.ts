import { ReadError } from "../filing/decode";
import { isJson } from "../xbrl/read-company-facts";
import { reader, type BackgroundReading, type ReadStep } from "./background-reader";
import { reasonOf } from "./library-files";
import type { AddResult, LibraryState } from "./library-state";

/** A file to add, opened when its turn comes. */
export interface FileToAdd {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export type AddOutcome = AddResult | { readonly outcome: "cancelled"; readonly message: string };

/** Reads a file into the library, beside the page. Nothing is lost when it cannot be read: the library stays as it was. `onBegin` is handed what can be cancelled. */
export async function addFile(state: LibraryState, file: FileToAdd, onStep?: (step: ReadStep) => void, onBegin?: (reading: BackgroundReading) => void): Promise<AddOutcome> {
  const { name } = file;
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch (error) {
    return { outcome: "unreadable", message: error instanceof ReadError ? error.message : `${name}: the file could not be opened.` };
  }
  const reading = reader.read(state.freeNameOf(name, isJson(name, bytes)), bytes, onStep);
  onBegin?.(reading);
  const result = await reading.result;
  if ("cancelled" in result) return { outcome: "cancelled", message: `${name} was not added, as you chose.` };
  return "message" in result ? { outcome: "unreadable", message: reasonOf(name, new Error(result.message)) } : state.addRead(name, result);
}
