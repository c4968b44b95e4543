/* Runs beside the page: reads one file and hands back what it found. */
import { readFile } from "./read-file";
import type { ReadMessage, ReadRequest } from "./reading-messages";

/** The part of a worker's global scope that is used here; the compiler knows the page's only. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  postMessage(message: ReadMessage): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { name, bytes } }) => {
  scope.postMessage({ kind: "started" });
  try {
    scope.postMessage({ kind: "read", file: readFile(name, bytes, () => scope.postMessage({ kind: "proving" })) });
  } catch (error) {
    const message = error instanceof RangeError ? "There is not enough memory to read this file." : error instanceof Error ? error.message : "The file could not be read.";
    scope.postMessage({ kind: "unreadable", message });
  }
};
