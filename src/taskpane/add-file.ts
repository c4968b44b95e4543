import { READ_ASIDE_FROM, readAside, type BackgroundReading, type ReadStep } from "../addin/background-reader";
import { reasonOf } from "../addin/library-files";
import type { AddResult, LibraryState } from "../addin/library-state";
import { ReadError } from "../filing/decode";
import { isJson } from "../xbrl/read-company-facts";

/** A file to add, opened when its turn comes. */
export interface FileToAdd {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export type AddOutcome = AddResult | { readonly outcome: "cancelled"; readonly message: string };

/** Reads a file into the library, beside the page where it is large. `onBegin` is handed what can be cancelled. */
export async function addFile(state: LibraryState, file: FileToAdd, onStep: (step: ReadStep) => void, onBegin: (reading: BackgroundReading) => void): Promise<AddOutcome> {
  const { name } = file;
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch (error) {
    return { outcome: "unreadable", message: error instanceof ReadError ? error.message : `${name}: the file could not be opened.` };
  }
  if (bytes.length < READ_ASIDE_FROM) return state.add(name, bytes);
  const reading = readAside(state.freeNameOf(name, isJson(name, bytes)), bytes, onStep);
  onBegin(reading);
  const result = await reading.result;
  if ("cancelled" in result) return { outcome: "cancelled", message: `${name} was not added, as you chose.` };
  return "message" in result ? { outcome: "unreadable", message: reasonOf(name, new Error(result.message)) } : state.addRead(name, result);
}
