import type { Repair } from "../../src/vocabulary/report";
import { makeLibrary, type LibraryEntry } from "../../src/facts/library";
import { LibraryState, type LibraryPorts } from "../../src/addin/library-state";
import { StoredLibraryError, type StoredLibrary } from "../../src/workbook/library-xml";
import { sampleReport } from "./sample-report";

/** A workbook in memory that can be made to fail. */
interface FakeWorkbook {
  stored: StoredLibrary | null;
  loadFails: Error | null;
  saveFails: boolean;
  saves: number;
  calculations: number;
}

function workbook(change: Partial<FakeWorkbook> = {}): FakeWorkbook {
  return { stored: null, loadFails: null, saveFails: false, saves: 0, calculations: 0, ...change };
}

const SAMPLES = [{ name: "sample.txt", text: "the sample" }];

function read(name: string, bytes: Uint8Array): LibraryEntry {
  const source = new TextDecoder().decode(bytes);
  if (source.startsWith("PNG")) throw new Error("This is a picture, not a filing.");
  return { report: sampleReport({ file: name }), source };
}

function stateOver(book: FakeWorkbook): LibraryState {
  const ports = {
    read,
    assemble: (entries: readonly LibraryEntry[]) => ({ entries }),
    load: () => (book.loadFails ? Promise.reject(book.loadFails) : Promise.resolve(book.stored)),
    save: (stored: StoredLibrary) => {
      if (book.saveFails) return Promise.reject(new Error("busy"));
      book.stored = stored;
      book.saves += 1;
      return Promise.resolve();
    },
    recalculate: () => {
      book.calculations += 1;
      return Promise.resolve();
    },
    samples: SAMPLES,
  };
  return new LibraryState(ports as unknown as LibraryPorts);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function files(state: LibraryState): readonly string[] {
  return state.snapshot().entries.map(({ report }) => report.file);
}

describe("the library of a workbook", () => {
  it("starts with the sample filings, and does not touch the workbook for that", async () => {
    const book = workbook(), state = stateOver(book);
    expect(state.snapshot().ready).toBe(false);
    await state.load();
    expect(files(state)).toEqual(["sample.txt"]);
    expect(state.snapshot()).toMatchObject({ ready: true, trouble: null });
    expect(book.saves).toBe(0);
  });

  it("comes back as it was saved, cells included, and an emptied one stays empty", async () => {
    const book = workbook(), cells = { Sheet: { B5: { file: "a.txt", cellId: "s1.r1.c0", at: [0, 3] as const, text: "one" } } };
    const first = stateOver(book);
    await first.load();
    first.remove("sample.txt");
    first.add("a.txt", bytes("one"));
    first.recordCells(cells);
    await first.settled();
    const second = stateOver(book);
    await second.load();
    expect(files(second)).toEqual(["a.txt"]);
    expect(second.snapshot().cells).toEqual(cells);
    second.remove("a.txt");
    await second.settled();
    const third = stateOver(book);
    await third.load();
    expect(files(third)).toEqual([]);
  });

  it("keeps what a filing is read from again, where that is not the text it shows", async () => {
    const book = workbook(), state = new LibraryState({
      read: (name, content) => ({ report: sampleReport({ file: name }), source: "shown", kept: new TextDecoder().decode(content) }),
      assemble: (entries) => makeLibrary(entries),
      load: () => Promise.resolve(null),
      save: (stored) => { book.stored = stored; return Promise.resolve(); },
      recalculate: () => Promise.resolve(),
      samples: [],
    });
    await state.load();
    state.add("a.pdf", bytes("with positions"));
    await state.settled();
    expect(book.stored?.filings).toEqual([{ name: "a.pdf", text: "with positions" }]);
  });

  it("keeps answers to repairs in the workbook, also over closing and reopening, and forgets one taken back", async () => {
    const repair: Repair = { cell: "s1.r1.c0", kind: "figure", printed: "45,19", proposed: "45192", standing: "proven", evidence: [], explanation: "It ties." };
    const book = workbook(), state = stateOver(book);
    await state.load();
    state.decide("sample.txt", [repair], "accepted");
    await state.settled();
    const reopened = stateOver(book);
    await reopened.load();
    expect(reopened.snapshot().decisions).toEqual([{ file: "sample.txt", cell: "s1.r1.c0", proposed: "45192", answer: "accepted" }]);
    reopened.decide("sample.txt", [repair], null);
    await reopened.settled();
    expect(book.stored?.decisions).toBeUndefined();
  });

  it("has the functions answer again after a change, once it is saved", async () => {
    const book = workbook(), state = stateOver(book);
    await state.load();
    state.add("a.txt", bytes("one"));
    await state.settled();
    expect(book).toMatchObject({ saves: 1, calculations: 1 });
  });

  it("tells whoever waits for it, also when the workbook cannot be read", async () => {
    const state = stateOver(workbook({ loadFails: new Error("busy") }));
    const order: string[] = [];
    void state.ready().then(() => order.push("ready"));
    await state.load();
    await Promise.resolve();
    expect(order).toEqual(["ready"]);
    expect(files(state)).toEqual(["sample.txt"]);
    expect(state.snapshot().trouble).toContain("could not be read just now");
  });

  it("is read once however often it is asked for", async () => {
    const book = workbook(), state = stateOver(book);
    await Promise.all([state.load(), state.load()]);
    expect(files(state)).toEqual(["sample.txt"]);
  });
});

describe("adding a filing", () => {
  it("recognises one that is there already by its content, under whatever name", async () => {
    const state = stateOver(workbook());
    await state.load();
    const result = state.add("other name.txt", bytes("the sample"));
    expect(result).toMatchObject({ outcome: "duplicate", message: "other name.txt is already in the library as sample.txt." });
    expect(files(state)).toEqual(["sample.txt"]);
  });

  it("gives a different filing of the same name a name of its own", async () => {
    const state = stateOver(workbook());
    await state.load();
    state.add("sample.txt", bytes("another"));
    state.add("sample.txt", bytes("a third"));
    expect(files(state)).toEqual(["sample.txt", "sample (2).txt", "sample (3).txt"]);
  });

  it("says in a sentence why a file cannot be read, and keeps everything as it was", async () => {
    const book = workbook(), state = stateOver(book);
    await state.load();
    expect(state.add("logo.png", bytes("PNG..."))).toEqual({ outcome: "unreadable", message: "logo.png: This is a picture, not a filing." });
    await state.settled();
    expect(files(state)).toEqual(["sample.txt"]);
    expect(book.saves).toBe(0);
  });

  it("before the workbook has been read loses neither the filing nor what the workbook keeps", async () => {
    const book = workbook({ stored: { filings: [{ name: "kept.txt", text: "kept" }], cells: {} } }), state = stateOver(book);
    state.add("kept.txt", bytes("early"));
    await state.load();
    await state.settled();
    expect(files(state)).toEqual(["kept.txt", "kept (2).txt"]);
    expect(book.stored?.filings.map(({ text }) => text)).toEqual(["kept", "early"]);
  });

  it("never writes over a saved library that could not be read at the start", async () => {
    const book = workbook({ stored: { filings: [{ name: "kept.txt", text: "kept" }], cells: {} }, loadFails: new Error("cell edit mode") }), state = stateOver(book);
    await state.load();
    state.add("a.txt", bytes("one"));
    await state.settled();
    expect(book.saves).toBe(0);
    expect(state.snapshot().trouble).toContain("could not be saved");
    book.loadFails = null;
    state.add("b.txt", bytes("two"));
    await state.settled();
    expect(book.stored?.filings.map(({ name }) => name)).toEqual(expect.arrayContaining(["kept.txt", "a.txt", "b.txt"]));
    expect(state.snapshot().trouble).toBeNull();
  });

  it("works beside a damaged saved library, which it speaks of", async () => {
    const book = workbook({ loadFails: new StoredLibraryError("its text is damaged") }), state = stateOver(book);
    await state.load();
    expect(state.snapshot().trouble).toContain("is damaged");
    state.add("a.txt", bytes("one"));
    await state.settled();
    expect(book.stored?.filings.map(({ name }) => name)).toEqual(["sample.txt", "a.txt"]);
  });

  it("keeps a saved filing that this version cannot read, and says so", async () => {
    const book = workbook({ stored: { filings: [{ name: "old.txt", text: "PNG" }, { name: "a.txt", text: "one" }], cells: {} } }), state = stateOver(book);
    await state.load();
    expect(files(state)).toEqual(["a.txt"]);
    expect(state.snapshot().trouble).toBe("old.txt: This is a picture, not a filing.");
    state.add("b.txt", bytes("two"));
    await state.settled();
    expect(book.stored?.filings.map(({ name }) => name)).toEqual(["a.txt", "b.txt", "old.txt"]);
  });

  it("says when the workbook does not take it, and tries again with the next change", async () => {
    const book = workbook({ saveFails: true }), state = stateOver(book);
    await state.load();
    state.add("a.txt", bytes("one"));
    await state.settled();
    expect(state.snapshot().trouble).toContain("could not be saved");
    book.saveFails = false;
    state.add("b.txt", bytes("two"));
    await state.settled();
    expect(state.snapshot().trouble).toBeNull();
    expect(book.stored?.filings).toHaveLength(3);
  });
});

describe("removing a filing", () => {
  it("can be undone, at the place where it stood", async () => {
    const state = stateOver(workbook());
    await state.load();
    state.add("a.txt", bytes("one"));
    const removed = state.remove("sample.txt");
    expect(files(state)).toEqual(["a.txt"]);
    if (removed) state.restore(removed, 0);
    expect(files(state)).toEqual(["sample.txt", "a.txt"]);
  });

  it("that is not there changes nothing", async () => {
    const state = stateOver(workbook());
    await state.load();
    expect(state.remove("nothing.txt")).toBeNull();
    expect(files(state)).toEqual(["sample.txt"]);
  });

  it("is told to those who listen, until they stop", async () => {
    const state = stateOver(workbook());
    await state.load();
    let heard = 0;
    const stop = state.subscribe(() => (heard += 1));
    state.remove("sample.txt");
    const before = heard;
    stop();
    state.add("a.txt", bytes("one"));
    expect([before > 0, heard]).toEqual([true, before]);
  });

  it("is saved last when it comes last, however quickly changes follow each other", async () => {
    const book = workbook(), state = stateOver(book);
    await state.load();
    for (let number = 0; number < 5; number += 1) state.add(`${number}.txt`, bytes(`text ${number}`));
    state.remove("2.txt");
    await state.settled();
    expect(book.stored?.filings.map(({ name }) => name)).toEqual(["sample.txt", "0.txt", "1.txt", "3.txt", "4.txt"]);
  });
});
