import { acceptedOf, decided, type AcceptedRepairs, type RepairAnswer, type RepairDecision } from "../facts/decision";
import type { Library, LibraryEntry } from "../facts/library";
import type { Repair } from "../vocabulary/report";
import { storedFiling, StoredLibraryError, type StoredFiling, type StoredLibrary } from "../workbook/library-xml";
import type { CellMap } from "../workbook/sheet-plan";

/** What the state needs of the world around it. */
export interface LibraryPorts {
  /** @throws an error with a plain-sentence `message` for input that is no document */
  readonly read: (name: string, bytes: Uint8Array) => LibraryEntry;
  readonly assemble: (entries: readonly LibraryEntry[], decisions: readonly RepairDecision[]) => Library;
  /**
   * The library kept in the workbook; null where it keeps none or there is no workbook.
   * @throws StoredLibraryError where it keeps one that is damaged; anything else is the host's trouble of the moment
   */
  readonly load: () => Promise<StoredLibrary | null>;
  readonly save: (kept: StoredLibrary) => Promise<void>;
  /** Has the workbook's functions answered again. */
  readonly recalculate: () => Promise<void>;
  /** What a workbook without a library starts with. */
  readonly samples: readonly StoredFiling[];
}

/** Everything that shows the library reads one of these; a change makes a new one. */
export interface LibrarySnapshot {
  readonly ready: boolean;
  readonly entries: readonly LibraryEntry[];
  readonly cells: CellMap;
  /** What the person answered to proposed repairs. */
  readonly decisions: readonly RepairDecision[];
  /** A sentence about what could not be loaded or saved; null when all is well. */
  readonly trouble: string | null;
}

export type AddResult =
  | { readonly outcome: "added"; readonly entry: LibraryEntry; readonly message: string }
  | { readonly outcome: "duplicate"; readonly entry: LibraryEntry; readonly message: string }
  | { readonly outcome: "unreadable"; readonly message: string };

const DAMAGED = "The library saved in this workbook is damaged, so the sample filings are shown instead. What is saved stays in the workbook as it is.";
const NOT_LOADED = "The library saved in this workbook could not be read just now, so the sample filings are shown. Add a filing, or close and open the pane, to try again.";
const NOT_SAVED = "The library could not be saved in this workbook. It stays here until you close the workbook; the next change tries again.";

/** The filings at hand, saved in the workbook after every change. One of these lives in the add-in's runtime. */
export class LibraryState {
  private current: LibrarySnapshot = { ready: false, entries: [], cells: {}, decisions: [], trouble: null };
  private assembled: Library;
  private readonly listeners = new Set<() => void>();
  private readonly becameReady: Promise<void>;
  private announceReady: () => void = () => undefined;
  private loading: Promise<void> | null = null;
  private saving: Promise<void> = Promise.resolve();
  /** Kept filings that this reader cannot read: kept on, for one that can. */
  private unread: readonly StoredFiling[] = [];
  /** Whether the workbook may keep a library that was not seen yet: it must not be written over. */
  private unseen = true;

  constructor(private readonly ports: LibraryPorts) {
    this.assembled = ports.assemble([], []);
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
    const read = this.tryRead(freeName(name, this.current.entries), bytes);
    if ("message" in read) return { outcome: "unreadable", message: read.message };
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
    const { entries, cells } = this.current;
    if (entries.some(({ source }) => source === entry.source)) return;
    this.change([...entries.slice(0, index), ...underFreeNames([entry], entries), ...entries.slice(index)], cells);
  };

  /** Keeps where the figures of newly filled sheets stand; what was known of sheets of the same names is replaced. */
  readonly recordCells = (cells: CellMap): void => this.change(this.current.entries, { ...this.current.cells, ...cells });

  /** Remembers the answer to repairs of a filing; null takes an answer back. Functions answer with accepted ones at once. */
  readonly decide = (file: string, repairs: readonly Repair[], answer: RepairAnswer | null): void => {
    this.show({ ...this.current, decisions: decided(this.current.decisions, file, repairs, answer) });
    if (this.current.ready) this.keep();
  };

  /** The repairs of a filing that are accepted and still proposed. */
  readonly accepted = ({ report }: LibraryEntry): AcceptedRepairs => acceptedOf(this.current.decisions, report);

  /** Resolves when every save begun so far is done. */
  readonly settled = (): Promise<void> => this.saving;

  private async takeUp(): Promise<void> {
    let stored: StoredLibrary | null = null, trouble: string | null = null;
    try {
      stored = await this.loadOnce();
    } catch (error) {
      trouble = error instanceof StoredLibraryError ? DAMAGED : NOT_LOADED;
    }
    const added = this.current.entries;
    const problems = this.merge(stored ?? { filings: this.ports.samples, cells: {} });
    this.show({ ...this.current, ready: true, trouble: trouble ?? (problems.length > 0 ? problems.join(" ") : null) });
    this.announceReady();
    if (added.length > 0) this.keep();
  }

  /** The workbook's library; a damaged one counts as seen, since saving leaves it where it is. */
  private async loadOnce(): Promise<StoredLibrary | null> {
    try {
      const stored = await this.ports.load();
      this.unseen = false;
      return stored;
    } catch (error) {
      if (error instanceof StoredLibraryError) this.unseen = false;
      throw error;
    }
  }

  /** Puts stored filings in front of those at hand, each once. Returns a sentence for each that cannot be read. */
  private merge({ filings, cells, decisions = [] }: StoredLibrary): readonly string[] {
    const reads = filings.map((filing) => ({ filing, read: this.tryRead(filing.name, new TextEncoder().encode(filing.text)) }));
    const entries = reads.flatMap(({ read }) => ("entry" in read ? [read.entry] : []));
    const added = this.current.entries.filter(({ source }) => !entries.some((entry) => entry.source === source));
    this.unread = reads.flatMap(({ filing, read }) => ("message" in read ? [filing] : []));
    this.show({ ...this.current, entries: [...entries, ...underFreeNames(added, entries)], cells: { ...cells, ...this.current.cells }, decisions: [...decisions, ...this.current.decisions] });
    return reads.flatMap(({ read }) => ("message" in read ? [read.message] : []));
  }

  private tryRead(name: string, bytes: Uint8Array): { readonly entry: LibraryEntry } | { readonly message: string } {
    try {
      return { entry: this.ports.read(name, bytes) };
    } catch (error) {
      const reason = error instanceof Error && error.message !== "" ? error.message : "The file could not be read.";
      return { message: reason.includes(name) ? reason : `${name}: ${reason}` };
    }
  }

  private change(entries: readonly LibraryEntry[], cells: CellMap): void {
    this.show({ ...this.current, entries, cells });
    // Before the workbook has been read, saving would overwrite what it keeps.
    if (this.current.ready) this.keep();
  }

  private show(snapshot: LibrarySnapshot): void {
    if (snapshot.entries !== this.current.entries || snapshot.decisions !== this.current.decisions) this.assembled = this.ports.assemble(snapshot.entries, snapshot.decisions);
    this.current = snapshot;
    for (const listener of [...this.listeners]) listener();
  }

  /** Saves one after the other; each save takes the state of its own turn, so the last one is always the newest. */
  private keep(): void {
    this.saving = this.saving.then(async () => {
      const saved = await this.save().then(() => true, () => false);
      this.show({ ...this.current, trouble: saved ? null : NOT_SAVED });
      // A workbook that is busy recalculates later by itself; the library is saved all the same.
      await this.ports.recalculate().catch(() => undefined);
    });
  }

  private async save(): Promise<void> {
    if (this.unseen) {
      const stored = await this.loadOnce();
      if (stored) this.merge(stored);
    }
    const { entries, cells, decisions } = this.current;
    await this.ports.save({ filings: [...entries.map(storedFiling), ...this.unread], cells, ...(decisions.length > 0 ? { decisions } : {}) });
  }
}

/** Files are told apart by name, so a second, different "release.htm" becomes "release (2).htm". */
function freeName(name: string, entries: readonly LibraryEntry[]): string {
  const taken = new Set(entries.map(({ report }) => report.file));
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf("."), stem = dot > 0 ? name.slice(0, dot) : name, ending = dot > 0 ? name.slice(dot) : "";
  let number = 2;
  while (taken.has(`${stem} (${number})${ending}`)) number += 1;
  return `${stem} (${number})${ending}`;
}

function underFreeNames(entries: readonly LibraryEntry[], beside: readonly LibraryEntry[]): readonly LibraryEntry[] {
  return entries.map((entry) => ({ ...entry, report: { ...entry.report, file: freeName(entry.report.file, beside) } }));
}
