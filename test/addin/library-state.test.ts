import type { Repair } from "../../src/vocabulary/report";
import { makeLibrary } from "../../src/facts/library";
import type { Reading } from "../../src/report/read-report";
import { LibraryState, type AddResult, type LibraryPorts } from "../../src/addin/library-state";
import { StoredLibraryError, type StoredLibrary } from "../../src/workbook/library-xml";
import type { KeptFacts, StoredFacts } from "../../src/workbook/stored-facts";
import type { Steps } from "../../src/vocabulary/steps";
import type { CompanyFacts } from "../../src/xbrl/company-facts";
import { sampleCheck, sampleReading, sampleReport } from "./sample-report";

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

/** The company is the source's first word, "Acme" where it has no capital. */
function read(name: string, bytes: Uint8Array): Reading {
  const source = new TextDecoder().decode(bytes);
  if (source.startsWith("PNG")) throw new Error("This is a picture, not a filing.");
  const company = /^[A-Z]\w*/.exec(source)?.[0] ?? "Acme";
  return sampleReading(sampleReport({ file: name, registrant: { name: company, ticker: null, cik: null, fileNumber: null } }), source);
}

/** Facts of a company by its name. */
function factsOf(file: string, name: string): CompanyFacts {
  return { file, cik: "1", name, concepts: new Map([["Revenues", new Map()]]), unreadable: 0 };
}

function readFacts(file: string, bytes: Uint8Array): KeptFacts {
  const text = new TextDecoder().decode(bytes);
  if (text === "{}") throw new Error("This is not the company facts of EDGAR.");
  return { facts: factsOf(file, text.slice(1, -1)), packed: text, isPartial: false };
}

function restoreFacts({ name, packed }: StoredFacts): KeptFacts {
  return readFacts(name, new TextEncoder().encode(packed));
}

/** One check a filing, which tells what it was concluded with. */
function* concludeSteps(readings: readonly Reading[], facts: readonly CompanyFacts[]): Steps<readonly Reading[]> {
  const concluded: Reading[] = [];
  for (const reading of readings) {
    const others = [...readings.filter((each) => each !== reading).map(({ report }) => report.file), ...facts.map(({ file }) => file)];
    concluded.push({ ...reading, report: { ...reading.report, checks: [sampleCheck("c1", { kind: "cross_filing", title: others.join(" and ") })] } });
    yield;
  }
  return concluded;
}

/** What each filing was concluded with. */
function together(state: LibraryState): Readonly<Record<string, string>> {
  return Object.fromEntries(state.snapshot().entries.map(({ report }) => [report.file, report.checks.filter(({ kind }) => kind === "cross_filing").map(({ title }) => title).join()]));
}

function stateOver(book: FakeWorkbook, change: Partial<LibraryPorts> = {}): LibraryState {
  const ports: LibraryPorts = {
    read: (name, content) => Promise.resolve().then(() => read(name, content)),
    restoreFacts,
    concludeSteps,
    pause: () => Promise.resolve(),
    assemble: makeLibrary,
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
    ...change,
  };
  return new LibraryState(ports);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Adds a file as the add-in does once it is read. */
function add(state: LibraryState, name: string, content: Uint8Array): AddResult {
  const isFacts = name.endsWith(".json"), free = state.freeNameOf(name, isFacts);
  return state.addRead(name, isFacts ? { facts: readFacts(free, content) } : { reading: read(free, content) });
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
    add(first, "a.txt", bytes("one"));
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
    const book = workbook(), state = stateOver(book, {
      samples: [],
    });
    await state.load();
    state.addRead("a.pdf", { reading: { ...read("a.pdf", bytes("shown")), kept: "with positions" } });
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
    add(state, "a.txt", bytes("one"));
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
    const result = add(state, "other name.txt", bytes("the sample"));
    expect(result).toMatchObject({ outcome: "duplicate", message: "other name.txt is already in the library as sample.txt." });
    expect(files(state)).toEqual(["sample.txt"]);
  });

  it("gives a different filing of the same name a name of its own", async () => {
    const state = stateOver(workbook());
    await state.load();
    add(state, "sample.txt", bytes("another"));
    add(state, "sample.txt", bytes("a third"));
    expect(files(state)).toEqual(["sample.txt", "sample (2).txt", "sample (3).txt"]);
  });

  it("before the workbook has been read loses neither the filing nor what the workbook keeps", async () => {
    const book = workbook({ stored: { filings: [{ name: "kept.txt", text: "kept" }], cells: {} } }), state = stateOver(book);
    add(state, "kept.txt", bytes("early"));
    await state.load();
    await state.settled();
    expect(files(state)).toEqual(["kept.txt", "kept (2).txt"]);
    expect(book.stored?.filings.map(({ text }) => text)).toEqual(["kept", "early"]);
  });

  it("never writes over a saved library that could not be read at the start", async () => {
    const book = workbook({ stored: { filings: [{ name: "kept.txt", text: "kept" }], cells: {} }, loadFails: new Error("cell edit mode") }), state = stateOver(book);
    await state.load();
    add(state, "a.txt", bytes("one"));
    await state.settled();
    expect(book.saves).toBe(0);
    expect(state.snapshot().trouble).toContain("could not be saved");
    book.loadFails = null;
    add(state, "b.txt", bytes("two"));
    await state.settled();
    expect(book.stored?.filings.map(({ name }) => name)).toEqual(expect.arrayContaining(["kept.txt", "a.txt", "b.txt"]));
    expect(state.snapshot().trouble).toBeNull();
  });

  it("works beside a damaged saved library, which it speaks of", async () => {
    const book = workbook({ loadFails: new StoredLibraryError("its text is damaged") }), state = stateOver(book);
    await state.load();
    expect(state.snapshot().trouble).toContain("is damaged");
    add(state, "a.txt", bytes("one"));
    await state.settled();
    expect(book.stored?.filings.map(({ name }) => name)).toEqual(["sample.txt", "a.txt"]);
  });

  it("keeps a saved filing that this version cannot read, and says so", async () => {
    const book = workbook({ stored: { filings: [{ name: "old.txt", text: "PNG" }, { name: "a.txt", text: "one" }], cells: {} } }), state = stateOver(book);
    await state.load();
    expect(files(state)).toEqual(["a.txt"]);
    expect(state.snapshot().trouble).toBe("old.txt: This is a picture, not a filing.");
    add(state, "b.txt", bytes("two"));
    await state.settled();
    expect(book.stored?.filings.map(({ name }) => name)).toEqual(["a.txt", "b.txt", "old.txt"]);
  });

  it("says when the workbook does not take it, and tries again with the next change", async () => {
    const book = workbook({ saveFails: true }), state = stateOver(book);
    await state.load();
    add(state, "a.txt", bytes("one"));
    await state.settled();
    expect(state.snapshot().trouble).toContain("could not be saved");
    book.saveFails = false;
    add(state, "b.txt", bytes("two"));
    await state.settled();
    expect(state.snapshot().trouble).toBeNull();
    expect(book.stored?.filings).toHaveLength(3);
  });
});

describe("removing a filing", () => {
  it("can be undone, at the place where it stood", async () => {
    const state = stateOver(workbook());
    await state.load();
    add(state, "a.txt", bytes("one"));
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
    add(state, "a.txt", bytes("one"));
    expect([before > 0, heard]).toEqual([true, before]);
  });

  it("is saved last when it comes last, however quickly changes follow each other", async () => {
    const book = workbook(), state = stateOver(book);
    await state.load();
    for (let number = 0; number < 5; number += 1) add(state, `${number}.txt`, bytes(`text ${number}`));
    state.remove("2.txt");
    await state.settled();
    expect(book.stored?.filings.map(({ name }) => name)).toEqual(["sample.txt", "0.txt", "1.txt", "3.txt", "4.txt"]);
  });
});

describe("filings of a company", () => {
  it("are concluded together when one is added, and each by itself again when it is alone", async () => {
    const state = stateOver(workbook());
    await state.load();
    add(state, "a.txt", bytes("one"));
    expect(files(state)).toEqual(["sample.txt", "a.txt"]);
    await state.concluded();
    expect(together(state)).toEqual({ "sample.txt": "a.txt", "a.txt": "sample.txt" });
    const removed = state.remove("a.txt");
    await state.concluded();
    expect(together(state)).toEqual({ "sample.txt": "" });
    if (removed) state.restore(removed, 0);
    await state.concluded();
    expect(together(state)).toEqual({ "a.txt": "sample.txt", "sample.txt": "a.txt" });
  });

  it("are not concluded again when only another company's change", async () => {
    const made: string[] = [], state = stateOver(workbook(), {
      concludeSteps: function* (readings, facts) {
        made.push(readings.map(({ report }) => report.file).join("+"));
        return yield* concludeSteps(readings, facts);
      },
    });
    await state.load();
    add(state, "a.txt", bytes("one"));
    await state.concluded();
    const before = state.snapshot().entries;
    for (const number of ["1", "2"]) add(state, `birch${number}.txt`, bytes(`Birch ${number}`));
    await state.concluded();
    expect(made).toEqual(["sample.txt+a.txt", "birch1.txt+birch2.txt"]);
    expect(state.snapshot().entries.slice(0, 2)).toEqual(before);
  });

  it("that follow each other quickly are concluded once for all of them, with others running in between", async () => {
    let pauses = 0;
    const made: number[] = [], state = stateOver(workbook(), {
      concludeSteps: (readings, facts) => {
        made.push(readings.length);
        return concludeSteps(readings, facts);
      },
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    });
    await state.load();
    for (const text of ["one", "two", "three"]) add(state, `${text}.txt`, bytes(text));
    await state.concluded();
    expect(made).toEqual([4]);
    expect(pauses).toBeGreaterThan(4);
    expect(together(state)["sample.txt"]).toBe("one.txt and two.txt and three.txt");
  });

  it("are filled as they are concluded, however soon that is asked for", async () => {
    const state = stateOver(workbook());
    await state.load();
    const [sample] = state.snapshot().entries;
    add(state, "a.txt", bytes("one"));
    expect(sample && (await state.concludedEntry(sample)).report.checks.map(({ title }) => title)).toEqual(["a.txt"]);
  });

  it("are as they are by themselves where concluding fails, and that is said", async () => {
    const state = stateOver(workbook(), { concludeSteps: () => { throw new Error("a fault"); } });
    await state.load();
    add(state, "a.txt", bytes("one"));
    await state.settled();
    expect(files(state)).toEqual(["sample.txt", "a.txt"]);
    expect(state.snapshot().trouble).toContain("each is checked by itself");
  });

  it("answer the functions as they are concluded, before the workbook's cells ask", async () => {
    const book = workbook({ stored: { filings: [{ name: "a.txt", text: "one" }, { name: "b.txt", text: "two" }], cells: {} } }), state = stateOver(book);
    void state.load();
    await state.ready();
    expect(together(state)).toEqual({ "a.txt": "b.txt", "b.txt": "a.txt" });
    expect(state.library().entries.map(({ report }) => report.checks.map(({ title }) => title))).toEqual([["b.txt"], ["a.txt"]]);
  });
});

describe("company facts", () => {
  const ACME = bytes("{Acme}");

  it("are compared with the filings of their company, come back with the workbook, and can be removed", async () => {
    const book = workbook(), state = stateOver(book);
    await state.load();
    expect(add(state, "facts.json", ACME)).toMatchObject({ outcome: "facts-added", facts: { facts: { name: "Acme" } } });
    await state.settled();
    expect(together(state)).toEqual({ "sample.txt": "facts.json" });
    expect(book.stored?.facts).toEqual([{ name: "facts.json", packed: "{Acme}", unreadable: 0, isPartial: false }]);
    const reopened = stateOver(book);
    await reopened.load();
    expect(together(reopened)).toEqual({ "sample.txt": "facts.json" });
    const removed = reopened.removeFacts("facts.json");
    await reopened.settled();
    expect([together(reopened), book.stored?.facts]).toEqual([{ "sample.txt": "" }, undefined]);
    if (removed) reopened.restoreFacts(removed, 0);
    await reopened.settled();
    expect([together(reopened), book.stored?.facts?.length]).toEqual([{ "sample.txt": "facts.json" }, 1]);
  });

  it("of a company without filings are kept for one that comes", async () => {
    const state = stateOver(workbook());
    await state.load();
    add(state, "birch.json", bytes("{Birch}"));
    await state.concluded();
    expect([together(state), state.snapshot().facts.length]).toEqual([{ "sample.txt": "" }, 1]);
    add(state, "birch.txt", bytes("Birch one"));
    await state.concluded();
    expect(together(state)).toEqual({ "sample.txt": "", "birch.txt": "birch.json" });
  });

  it("are recognised by their content, and others of the same name get a name of their own", async () => {
    const state = stateOver(workbook());
    await state.load();
    add(state, "facts.json", ACME);
    expect(add(state, "again.json", ACME)).toEqual({ outcome: "duplicate", message: "again.json is already in the library as facts.json." });
    add(state, "facts.json", bytes("{Birch}"));
    expect(state.snapshot().facts.map(({ facts }) => facts.file)).toEqual(["facts.json", "facts (2).json"]);
  });

  it("that a workbook keeps and this version cannot read stay in it, and that is said", async () => {
    const kept = { name: "old.json", packed: "{}", unreadable: 0, isPartial: false };
    const book = workbook({ stored: { filings: [], facts: [kept], cells: {} } }), state = stateOver(book);
    await state.load();
    expect(state.snapshot()).toMatchObject({ facts: [], trouble: "old.json: This is not the company facts of EDGAR." });
    add(state, "facts.json", ACME);
    await state.settled();
    expect(book.stored?.facts?.map(({ name }) => name)).toEqual(["facts.json", "old.json"]);
  });
});
