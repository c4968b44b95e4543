import type { Library, LibraryEntry } from "../facts/library";
import type { CellMap } from "./selection";

/** A filing as it is kept in the workbook: its text is read again on opening, so that a newer reader mends old workbooks. */
export interface KeptFiling {
  readonly name: string;
  readonly text: string;
}

export interface KeptLibrary {
  readonly filings: readonly KeptFiling[];
  readonly cells: CellMap;
}

/** What the state needs of the world around it. */
export interface LibraryPorts {
  /** @throws an error with a plain-sentence `message` for input that is no document */
  readonly read: (name: string, bytes: Uint8Array) => LibraryEntry;
  readonly assemble: (entries: readonly LibraryEntry[]) => Library;
  /** The library kept in the workbook; null where it keeps none or there is no workbook. */
  readonly load: () => Promise<KeptLibrary | null>;
  readonly save: (kept: KeptLibrary) => Promise<void>;
  /** Has the workbook's functions answered again. */
  readonly recalculate: () => Promise<void>;
  /** What a workbook without a library starts with. */
  readonly samples: readonly KeptFiling[];
}

/** Everything that shows the library reads one of these; a change makes a new one. */
export interface LibrarySnapshot {
  readonly ready: boolean;
  readonly entries: readonly LibraryEntry[];
  readonly cells: CellMap;
  /** A sentence about what could not be loaded or saved; null when all is well. */
  readonly trouble: string | null;
}

export type AddResult =
  | { readonly outcome: "added"; readonly entry: LibraryEntry; readonly message: string }
  | { readonly outcome: "duplicate"; readonly entry: LibraryEntry; readonly message: string }
  | { readonly outcome: "unreadable"; readonly message: string };

const NOT_LOADED = "The library saved in this workbook could not be read, so the sample filings are shown instead. What is saved stays as it is until you add or remove a filing.";
const NOT_SAVED = "The library could not be saved in this workbook. It stays here until you close the workbook; any further change tries again.";

/** The filings at hand, saved in the workbook after every change. One of these lives in the add-in's runtime. */
export class LibraryState {
  private current: LibrarySnapshot = { ready: false, entries: [], cells: {}, trouble: null };
  private assembled: Library;
  private readonly listeners = new Set<() => void>();
  private readonly becameReady: Promise<void>;
  private announceReady: () => void = () => undefined;
  private loading: Promise<void> | null = null;
  private saving: Promise<void> = Promise.resolve();
  /** Kept filings that this reader cannot read: kept on, for one that can. */
  private unread: readonly KeptFiling[] = [];

  constructor(private readonly ports: LibraryPorts) {
    this.assembled = ports.assemble([]);
    this.becameReady = new Promise((resolve) => (this.announceReady = resolve));
  }

  readonly snapshot = (): LibrarySnapshot => this.current;

  readonly library = (): Library => this.assembled;

  /** Resolves once `load` has settled, whatever came of it. */
  readonly ready = (): Promise<void> => this.becameReady;

  /** Calls `listener` after every change until the function it returns is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up the workbook's library, or the samples where it has none. Never rejects; a second call waits for the first. */
  readonly load = (): Promise<void> => (this.loading ??= this.takeUp());

  /** Reads a filing into the library. Nothing is lost when it cannot be read: the library stays as it was. */
  readonly add = (name: string, bytes: Uint8Array): AddResult => {
    const read = this.tryRead(this.freeName(name), bytes);
    if ("message" in read) return { outcome: "unreadable", message: `${name}: ${read.message}` };
    const same = this.current.entries.find((entry) => entry.source === read.entry.source);
    if (same) return { outcome: "duplicate", entry: same, message: `${name} is already in the library${same.report.file === name ? "" : ` as ${same.report.file}`}.` };
    this.change([...this.current.entries, read.entry], this.current.cells);
    return { outcome: "added", entry: read.entry, message: `${read.entry.report.file} was added to the library.` };
  };

  /** Takes a filing out and returns it; null where the library has none of that name. Sheets keep their values. */
  readonly remove = (file: string): LibraryEntry | null => {
    const removed = this.current.entries.find((entry) => entry.report.file === file) ?? null;
    if (removed) this.change(this.current.entries.filter((entry) => entry !== removed), this.current.cells);
    return removed;
  };

  /** Puts back what `remove` returned, at the place in the list where it stood. */
  readonly restore = (entry: LibraryEntry, index: number): void => {
    if (this.current.entries.some(({ report }) => report.file === entry.report.file)) return;
    this.change([...this.current.entries.slice(0, index), entry, ...this.current.entries.slice(index)], this.current.cells);
  };

  /** Keeps where the figures of newly filled sheets stand; what was known of sheets of the same names is replaced. */
  readonly recordCells = (cells: CellMap): void => this.change(this.current.entries, { ...this.current.cells, ...cells });

  /** Resolves when every save begun so far is done. */
  readonly settled = (): Promise<void> => this.saving;

  private async takeUp(): Promise<void> {
    let kept: KeptLibrary | null = null, trouble: string | null = null;
    try {
      kept = await this.ports.load();
    } catch {
      trouble = NOT_LOADED;
    }
    const filings = kept?.filings ?? this.ports.samples;
    const reads = filings.map((filing) => ({ filing, read: this.tryRead(filing.name, new TextEncoder().encode(filing.text)) }));
    const entries = reads.flatMap(({ read }) => ("entry" in read ? [read.entry] : []));
    const problems = reads.flatMap(({ filing, read }) => ("message" in read ? [`${filing.name}: ${read.message}`] : []));
    this.unread = reads.flatMap(({ filing, read }) => ("message" in read ? [filing] : []));
    // Filings added while the workbook was being read stay, after those it keeps.
    const added = this.current.entries.filter(({ source }) => !entries.some((entry) => entry.source === source));
    this.show({ ready: true, entries: [...entries, ...added], cells: { ...kept?.cells, ...this.current.cells }, trouble: trouble ?? (problems.length > 0 ? problems.join(" ") : null) });
    this.announceReady();
    if (added.length > 0) this.keep();
  }

  private tryRead(name: string, bytes: Uint8Array): { readonly entry: LibraryEntry } | { readonly message: string } {
    try {
      return { entry: this.ports.read(name, bytes) };
    } catch (error) {
      return { message: error instanceof Error && error.message !== "" ? error.message : "This file could not be read." };
    }
  }

  /** Files are told apart by name, so a second, different "release.htm" becomes "release (2).htm". */
  private freeName(name: string): string {
    const taken = new Set(this.current.entries.map(({ report }) => report.file));
    if (!taken.has(name)) return name;
    const dot = name.lastIndexOf("."), stem = dot > 0 ? name.slice(0, dot) : name, ending = dot > 0 ? name.slice(dot) : "";
    let number = 2;
    while (taken.has(`${stem} (${number})${ending}`)) number += 1;
    return `${stem} (${number})${ending}`;
  }

  private change(entries: readonly LibraryEntry[], cells: CellMap): void {
    this.show({ ...this.current, entries, cells });
    // Before the workbook has been read, saving would overwrite what it keeps.
    if (this.current.ready) this.keep();
  }

  private show(snapshot: LibrarySnapshot): void {
    if (snapshot.entries !== this.current.entries) this.assembled = this.ports.assemble(snapshot.entries);
    this.current = snapshot;
    for (const listener of [...this.listeners]) listener();
  }

  /** Saves one after the other; each save takes the state of its own turn, so the last one is always the newest. */
  private keep(): void {
    this.saving = this.saving.then(async () => {
      const { entries, cells, trouble } = this.current;
      let now: string | null = null;
      try {
        const filings = entries.map(({ report, source }) => ({ name: report.file, text: source }));
        await this.ports.save({ filings: [...filings, ...this.unread], cells });
      } catch {
        now = NOT_SAVED;
      }
      if (now !== trouble) this.show({ ...this.current, trouble: now });
      // A workbook that is busy recalculates later by itself; the library is saved all the same.
      await this.ports.recalculate().catch(() => undefined);
    });
  }
}
