import type { ReadFile } from "./library-state";
import type { ReadMessage, ReadRequest } from "./reading-messages";

/** The memory that a file of at least so many bytes took goes with its worker; after a smaller one the worker reads on. */
const LARGE = 200_000;

/** How far the reading of a file is. A person can cancel only what runs beside the page. */
export interface ReadStep {
  readonly step: "reading" | "proving";
  readonly canCancel: boolean;
}

export type BackgroundResult = ReadFile | { readonly message: string } | { readonly cancelled: true };

/** A reading under way. It never rejects. */
export interface BackgroundReading {
  readonly result: Promise<BackgroundResult>;
  /** Ends it at once; nothing of the file is kept. Does nothing when it is done. */
  readonly cancel: () => void;
}

/** The part of a Worker that a reading needs. */
export type ReadingWorker = Pick<Worker, "postMessage" | "terminate"> & {
  onmessage: ((event: MessageEvent<ReadMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
};

/** @throws where this browser or its policy allows no worker */
function startWorker(): ReadingWorker {
  return new Worker(/* webpackChunkName: "reading-worker" */ new URL("./reading-worker.ts", import.meta.url));
}

/** Reads files beside the page, so that it is never held up. Where no worker starts, the page reads them. */
export class BackgroundReader {
  /** A worker that runs and reads nothing just now. */
  private idle: ReadingWorker | null = null;

  constructor(private readonly start: () => ReadingWorker = startWorker) {}

  /** Starts a worker, so that the first reading need not wait for one. */
  warm(): void {
    if (!this.idle) this.rest(this.started());
  }

  read(name: string, bytes: Uint8Array, onStep: (step: ReadStep) => void = () => undefined): BackgroundReading {
    const worker = this.idle ?? this.started();
    this.idle = null;
    if (!worker) return { result: readHere(name, bytes, onStep), cancel: () => undefined };
    let settle: (result: BackgroundResult | Promise<BackgroundResult>, mayReadOn?: boolean) => void = () => undefined;
    let isSettled = false;
    const result = new Promise<BackgroundResult>((resolve) => {
      settle = (value, mayReadOn = false) => {
        // Once it is settled the worker may read for another.
        if (isSettled) return;
        isSettled = true;
        worker.onmessage = worker.onerror = worker.onmessageerror = null;
        if (mayReadOn && bytes.length < LARGE && !this.idle) this.rest(worker);
        else worker.terminate();
        resolve(value);
      };
    });
    let runs = false;
    worker.onmessage = ({ data }) => {
      if (data.kind === "started") runs = true;
      else if (data.kind === "proving") onStep({ step: "proving", canCancel: true });
      else settle(data.kind === "read" ? data.file : { message: data.message }, true);
    };
    // An error before its first word: the worker's script did not load. Later: it ran out of memory or broke.
    worker.onerror = (event) => {
      event.preventDefault();
      settle(runs ? { message: crashed(name) } : readHere(name, bytes, onStep));
    };
    worker.onmessageerror = () => settle({ message: crashed(name) });
    onStep({ step: "reading", canCancel: true });
    // Copied, not transferred: the page needs them again where the worker does not start.
    worker.postMessage({ name, bytes } satisfies ReadRequest);
    return { result, cancel: () => settle({ cancelled: true }) };
  }

  /** Keeps a worker for the next reading; one that breaks meanwhile is let go, since it would say nothing any more. */
  private rest(worker: ReadingWorker | null): void {
    this.idle = worker;
    if (!worker) return;
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      if (this.idle === worker) this.idle = null;
    };
  }

  private started(): ReadingWorker | null {
    try {
      return this.start();
    } catch {
      return null;
    }
  }
}

/** The reader of the page. */
export const reader = new BackgroundReader();

/** The page's own reading is loaded only where it is needed. */
async function readHere(name: string, bytes: Uint8Array, onStep: (step: ReadStep) => void): Promise<BackgroundResult> {
  onStep({ step: "reading", canCancel: false });
  try {
    const { readFile } = await import(/* webpackChunkName: "reading" */ "./read-file");
    return readFile(name, bytes, () => onStep({ step: "proving", canCancel: false }));
  } catch (error) {
    return { message: error instanceof Error && error.message !== "" ? error.message : "The file could not be read." };
  }
}

function crashed(name: string): string {
  return `${name} could not be read to its end: the reading stopped, most likely because the file needs more memory than there is. Nothing of it was kept, and the library is as it was. Close other windows and add it again, or add only the exhibit with the statements.`;
}
