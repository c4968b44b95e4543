import { BackgroundReader, type ReadingWorker, type ReadStep } from "../../src/addin/background-reader";
import type { ReadMessage } from "../../src/addin/reading-messages";

/** A worker that the test speaks for. */
class FakeWorker implements ReadingWorker {
  onmessage: ReadingWorker["onmessage"] = null;
  onerror: ReadingWorker["onerror"] = null;
  onmessageerror: ReadingWorker["onmessageerror"] = null;
  readonly asked: string[] = [];
  isEnded = false;

  postMessage(message: unknown): void {
    this.asked.push((message as { readonly name: string }).name);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(message: ReadMessage): void {
    this.onmessage?.({ data: message } as MessageEvent<ReadMessage>);
  }

  fail(): void {
    this.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
  }
}

function readerWith(): { reader: BackgroundReader; workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  return { workers, reader: new BackgroundReader(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  }) };
}

const small = new TextEncoder().encode("No filing at all."), large = new Uint8Array(300_000);
const REFUSED: ReadMessage = { kind: "unreadable", message: "No filing." };

describe("reading beside the page", () => {
  it("reads small files one after another in one worker, which is started ahead", async () => {
    const { reader, workers } = readerWith();
    reader.warm();
    expect(workers).toHaveLength(1);
    for (const name of ["a.txt", "b.txt"]) {
      const { result } = reader.read(name, small);
      workers[0]?.say(REFUSED);
      expect(await result).toEqual({ message: "No filing." });
    }
    expect([workers.length, workers[0]?.asked, workers[0]?.isEnded]).toEqual([1, ["a.txt", "b.txt"], false]);
  });

  it("gives the memory of a large file back with its worker", async () => {
    const { reader, workers } = readerWith();
    const { result } = reader.read("a.txt", large);
    workers[0]?.say(REFUSED);
    await result;
    expect(workers[0]?.isEnded).toBe(true);
    reader.read("b.txt", small);
    expect(workers).toHaveLength(2);
  });

  it("says how far it is, and can be cancelled at any time", async () => {
    const { reader, workers } = readerWith(), steps: ReadStep[] = [];
    const { result, cancel } = reader.read("a.txt", small, (step) => steps.push(step));
    workers[0]?.say({ kind: "started" });
    workers[0]?.say({ kind: "proving" });
    cancel();
    expect(await result).toEqual({ cancelled: true });
    expect([steps, workers[0]?.isEnded]).toEqual([[{ step: "reading", canCancel: true }, { step: "proving", canCancel: true }], true]);
  });

  it("does not wait for a worker that was started ahead and whose script did not load", async () => {
    const { reader, workers } = readerWith();
    reader.warm();
    workers[0]?.fail();
    const { result } = reader.read("a.txt", small);
    workers[1]?.say(REFUSED);
    expect(await result).toEqual({ message: "No filing." });
    expect([workers.map(({ asked }) => asked), workers[0]?.isEnded]).toEqual([[[], ["a.txt"]], true]);
  });

  it("reads the next file undisturbed when one that is done is cancelled late", async () => {
    const { reader, workers } = readerWith(), first = reader.read("a.txt", small);
    workers[0]?.say(REFUSED);
    await first.result;
    const second = reader.read("b.txt", small);
    first.cancel();
    expect(workers[0]?.isEnded).toBe(false);
    workers[0]?.say({ kind: "unreadable", message: "Nor this." });
    expect([await first.result, await second.result]).toEqual([{ message: "No filing." }, { message: "Nor this." }]);
  });

  it("says that nothing was kept of a file that the worker broke over, and what to do", async () => {
    const { reader, workers } = readerWith();
    const { result } = reader.read("a.txt", small);
    workers[0]?.say({ kind: "started" });
    workers[0]?.fail();
    expect(await result).toMatchObject({ message: expect.stringMatching(/a\.txt could not be read to its end.*Nothing of it was kept.*add it again/) as unknown });
  });

  it.each([
    ["no worker may start", () => new BackgroundReader(() => { throw new Error("not allowed"); }), () => undefined],
    ["the worker's script does not load", null, (worker: FakeWorker | undefined) => worker?.fail()],
  ])("reads on the page where %s", async (_case, make, then) => {
    const { reader, workers } = readerWith();
    const { result } = (make?.() ?? reader).read("a.txt", new Uint8Array());
    then(workers[0]);
    expect(await result).toMatchObject({ message: expect.stringContaining("empty") as unknown });
  });
});
