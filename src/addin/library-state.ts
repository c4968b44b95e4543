import { acceptedOf, decided, type AcceptedRepairs, type RepairAnswer, type RepairDecision } from "../facts/decision";
import type { Library, LibraryEntry } from "../facts/library";
import type { Reading } from "../report/read-report";
import type { Repair } from "../vocabulary/report";
import { storedFiling, StoredLibraryError, type StoredFiling, type StoredLibrary } from "../workbook/library-xml";
import type { CellMap } from "../workbook/sheet-plan";
import { storedFacts, type KeptFacts, type StoredFacts } from "../workbook/stored-facts";
import { Conclusions, type ConcludeSteps } from "./conclusions";
import { attempt, attemptLater, duplicateOf, factsUnderFreeNames, fileOf, freeName, nameOf, underFreeNames, unreadOf, valuesOf, type Attempt, type StoredRead } from "./library-files";

/** What the state needs of the world around it. */
export interface LibraryPorts {
  /**
   * Reads a filing that the workbook keeps.
   * @throws an error with a plain-sentence `message` for input that is no document
   */
  readonly read: (name: string, bytes: Uint8Array) => Promise<Reading>;
  /** @throws an error with a plain-sentence `message` for facts of the workbook that are damaged */
  readonly restoreFacts: (stored: StoredFacts) => KeptFacts;
  readonly concludeSteps: ConcludeSteps;
  /** Lets others run: long work is done in steps. */
  readonly pause: () => Promise<void>;
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
  /** Each with what the other filings of its company, and the company's facts, say of it. */
  readonly entries: readonly LibraryEntry[];
  readonly facts: readonly KeptFacts[];
  readonly cells: CellMap;
  /** What the person answered to proposed repairs. */
  readonly decisions: readonly RepairDecision[];
  /** A sentence about what could not be loaded or saved; null when all is well. */
  readonly trouble: string | null;
}

/** What reading a file gave. */
export type ReadFile = { readonly reading: Reading } | { readonly facts: KeptFacts };

export type AddResult =
  | { readonly outcome: "added"; readonly entry: LibraryEntry }
  | { readonly outcome: "facts-added"; readonly facts: KeptFacts }
  | { readonly outcome: "duplicate"; readonly message: string }
  | { readonly outcome: "unreadable"; readonly message: string };

const DAMAGED = "The library saved in this workbook is damaged, so the sample filings are shown instead. What is saved stays in the workbook as it is.";
const NOT_LOADED = "The library saved in this workbook could not be read just now, so the sample filings are shown. Add a filing, or close and open the pane, to try again.";
const NOT_SAVED = "The library could not be saved in this workbook. It stays here until you close the workbook; the next change tries again.";
const NOT_CONCLUDED = "The filings could not be compared with each other and with company facts, so each is checked by itself.";

/** The filings and company facts at hand, saved in the workbook after every change. One of these lives in the add-in's runtime. */
export class LibraryState {
  private current: LibrarySnapshot = { ready: false, entries: [], facts: [], cells: {}, decisions: [], trouble: null };
  private assembled: Library;
  /** The filings as each is by itself. */
  private readings: readonly Reading[] = [];
  private readonly conclusions: Conclusions;
  private concluding: Promise<void> = Promise.resolve();
  private notConcluded: string | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly becameReady: Promise<void>;
  private announceReady: () => void = () => undefined;
  private loading: Promise<void> | null = null;
  private saving: Promise<void> = Promise.resolve();
  /** Kept files that this reader cannot read: kept on, for one that can. */
  private unread: Required<Pick<StoredLibrary, "filings" | "facts">> = { filings: [], facts: [] };
  /** Whether the workbook may keep a library that was not seen yet: it must not be written over. */
  private unseen = true;
  private changedBeforeReady = false;

  constructor(private readonly ports: LibraryPorts) {
    this.assembled = ports.assemble([], []);
    this.conclusions = new Conclusions(ports.concludeSteps);
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

  /** What the library would call a file, so that files are told apart by name. */
  readonly freeNameOf = (name: string, isFacts: boolean): string => freeName(name, isFacts ? this.current.facts.map(fileOf) : this.readings.map(nameOf));

  /** Takes in a filing or company facts as read. Whether they are there already is told by their content. */
  readonly addRead = (name: string, read: ReadFile): AddResult => {
    const { facts } = this.current;
    if ("facts" in read) {
      const same = facts.find(({ packed }) => packed === read.facts.packed);
      if (same) return { outcome: "duplicate", message: duplicateOf(name, fileOf(same)) };
      const [added = read.facts] = factsUnderFreeNames([read.facts], facts);
      this.change(this.readings, [...facts, added]);
      return { outcome: "facts-added", facts: added };
    }
    const same = this.readings.find(({ source }) => source === read.reading.source);
    if (same) return { outcome: "duplicate", message: duplicateOf(name, nameOf(same)) };
    const [added = read.reading] = underFreeNames([read.reading], this.readings);
    this.change([...this.readings, added], facts);
    return { outcome: "added", entry: added };
  };

  /** Takes a filing out and returns it; null where the library has none of that name. Sheets keep their values. */
  readonly remove = (file: string): Reading | null => {
    const removed = this.readings.find((reading) => nameOf(reading) === file) ?? null;
    if (removed) this.change(this.readings.filter((reading) => reading !== removed), this.current.facts);
    return removed;
  };

  /** Puts back what `remove` returned, at the place in the list where it stood. */
  readonly restore = (reading: Reading, index: number): void => {
    const { readings } = this;
    if (readings.some(({ source }) => source === reading.source)) return;
    this.change([...readings.slice(0, index), ...underFreeNames([reading], readings), ...readings.slice(index)], this.current.facts);
  };

  /** Takes company facts out and returns them; null where the library has none of that name. */
  readonly removeFacts = (file: string): KeptFacts | null => {
    const { facts } = this.current, removed = facts.find((each) => fileOf(each) === file) ?? null;
    if (removed) this.change(this.readings, facts.filter((each) => each !== removed));
    return removed;
  };

  /** Puts back what `removeFacts` returned, at the place in the list where they stood. */
  readonly restoreFacts = (kept: KeptFacts, index: number): void => {
    const { facts } = this.current;
    if (facts.some(({ packed }) => packed === kept.packed)) return;
    this.change(this.readings, [...facts.slice(0, index), ...factsUnderFreeNames([kept], facts), ...facts.slice(index)]);
  };

  /** Keeps where the figures of newly filled sheets stand; what was known of sheets of the same names is replaced. */
  readonly recordCells = (cells: CellMap): void => {
    this.show({ ...this.current, cells: { ...this.current.cells, ...cells } });
    this.keep();
  };

  /** Forgets where figures stand on sheets that hold none any more. */
  readonly forgetCells = (sheets: readonly string[]): void => {
    this.show({ ...this.current, cells: Object.fromEntries(Object.entries(this.current.cells).filter(([sheet]) => !sheets.includes(sheet))) });
    this.keep();
  };

  /** Remembers the answer to repairs of a filing; null takes an answer back. Functions answer with accepted ones at once. */
  readonly decide = (file: string, repairs: readonly Repair[], answer: RepairAnswer | null): void => {
    this.show({ ...this.current, decisions: decided(this.current.decisions, file, repairs, answer) });
    this.keep();
  };

  /** The repairs of a filing that are accepted and still proposed. */
  readonly accepted = ({ report }: LibraryEntry): AcceptedRepairs => acceptedOf(this.current.decisions, report);

  /** Resolves when all filings at hand are concluded together. */
  readonly concluded = async (): Promise<void> => {
    let waitedFor: Promise<void>;
    do await (waitedFor = this.concluding);
    while (waitedFor !== this.concluding);
  };

  /** A filing once it is concluded with the library; as given where it was taken out meanwhile. */
  readonly concludedEntry = async (entry: LibraryEntry): Promise<LibraryEntry> => {
    await this.concluded();
    return this.current.entries.find((each) => nameOf(each) === nameOf(entry)) ?? entry;
  };

  /** Resolves when every save begun so far is done, and functions have answered from what was concluded. */
  readonly settled = (): Promise<void> => this.saving;

  private async takeUp(): Promise<void> {
    let stored: StoredLibrary | null = null, trouble: string | null = null;
    try {
      stored = await this.loadOnce();
    } catch (error) {
      trouble = error instanceof StoredLibraryError ? DAMAGED : NOT_LOADED;
    }
    const problems = await this.merge(stored ?? { filings: this.ports.samples, cells: {} });
    await this.concluded();
    this.show({ ...this.current, ready: true, trouble: trouble ?? (problems.length > 0 ? problems.join(" ") : this.notConcluded) });
    this.announceReady();
    if (this.changedBeforeReady) this.keep();
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

  /** Puts stored files in front of those at hand, each once. Returns a sentence for each that cannot be read. */
  private async merge({ filings, facts = [], cells, decisions = [] }: StoredLibrary): Promise<readonly string[]> {
    const reads: StoredRead<StoredFiling, Reading>[] = [];
    for (const stored of filings) reads.push({ stored, read: await this.readStored(stored) });
    const factsReads = facts.map((each) => ({ stored: each, read: attempt(each.name, () => this.ports.restoreFacts(each)) }));
    this.unread = { filings: unreadOf(reads), facts: unreadOf(factsReads) };
    const readings = valuesOf(reads), restored = valuesOf(factsReads);
    const added = this.readings.filter(({ source }) => !readings.some((reading) => reading.source === source));
    const addedFacts = this.current.facts.filter(({ packed }) => !restored.some((each) => each.packed === packed));
    this.current = { ...this.current, cells: { ...cells, ...this.current.cells }, decisions: [...decisions, ...this.current.decisions] };
    this.take([...readings, ...underFreeNames(added, readings)], [...restored, ...factsUnderFreeNames(addedFacts, restored)]);
    return [...reads, ...factsReads].flatMap(({ read }) => ("message" in read ? [read.message] : []));
  }

  private readStored({ name, text }: StoredFiling): Promise<Attempt<Reading>> {
    return attemptLater(name, () => this.ports.read(name, new TextEncoder().encode(text)));
  }

  private change(readings: readonly Reading[], facts: readonly KeptFacts[]): void {
    this.take(readings, facts);
    this.keep();
  }

  /** Shows a new library at once with what is known of it, and concludes it. */
  private take(readings: readonly Reading[], facts: readonly KeptFacts[]): void {
    this.readings = readings;
    this.show({ ...this.current, entries: readings.map((reading) => this.conclusions.of(reading)), facts });
    this.concluding = this.conclude(readings, facts);
  }

  /** Left off where the library changes meanwhile: that change concludes what there is then. */
  private async conclude(readings: readonly Reading[], facts: readonly KeptFacts[]): Promise<void> {
    const isOutdated = (): boolean => this.readings !== readings || this.current.facts !== facts;
    try {
      const steps = this.conclusions.steps(readings, facts.map((each) => each.facts));
      let step = steps.next();
      while (step.done !== true) {
        await this.ports.pause();
        if (isOutdated()) return;
        step = steps.next();
      }
      const entries = step.value;
      this.notConcluded = null;
      if (entries.some((entry, index) => entry !== this.current.entries[index])) this.show({ ...this.current, entries });
    } catch {
      if (isOutdated()) return;
      this.notConcluded = NOT_CONCLUDED;
      this.show({ ...this.current, entries: readings, trouble: NOT_CONCLUDED });
    }
  }

  private show(snapshot: LibrarySnapshot): void {
    if (snapshot.entries !== this.current.entries || snapshot.decisions !== this.current.decisions) this.assembled = this.ports.assemble(snapshot.entries, snapshot.decisions);
    this.current = snapshot;
    for (const listener of [...this.listeners]) listener();
  }

  /** Saves one after the other; each save takes the state of its own turn, so the last one is always the newest. */
  private keep(): void {
    // Before the workbook has been read, saving would overwrite what it keeps.
    if (!this.current.ready) {
      this.changedBeforeReady = true;
      return;
    }
    this.saving = this.saving.then(async () => {
      const saved = await this.save().then(() => true, () => false);
      await this.concluded();
      this.show({ ...this.current, trouble: saved ? this.notConcluded : NOT_SAVED });
      // A workbook that is busy recalculates later by itself; the library is saved all the same.
      await this.ports.recalculate().catch(() => undefined);
    });
  }

  private async save(): Promise<void> {
    if (this.unseen) {
      const stored = await this.loadOnce();
      if (stored) await this.merge(stored);
    }
    const { cells, decisions } = this.current, facts = [...this.current.facts.map(storedFacts), ...this.unread.facts];
    await this.ports.save({
      filings: [...this.readings.map(storedFiling), ...this.unread.filings],
      ...(facts.length > 0 ? { facts } : {}),
      cells,
      ...(decisions.length > 0 ? { decisions } : {}),
    });
  }
}
