import { LibraryState, type LibraryPorts } from "../../src/addin/library-state";
import type { WorkbookSession } from "../../src/addin/workbook-session";
import { fillNewest } from "../../src/commands/fill-newest";
import { makeLibrary } from "../../src/facts/library";
import type { CellMap } from "../../src/workbook/sheet-plan";
import { sampleReading, sampleReport, SAMPLE_SOURCE } from "../addin/sample-report";

const CELLS: CellMap = { Income: { B5: { file: "acme.txt", cellId: "s1.r1.c0", at: [0, 1], text: "45,192" } } };

function noFacts(): never {
  throw new Error("There are no company facts here.");
}

async function stateOf(statements = sampleReport().statements): Promise<LibraryState> {
  const ports: LibraryPorts = {
    read: (name) => Promise.resolve(sampleReading(sampleReport({ file: name, statements }), SAMPLE_SOURCE)),
    restoreFacts: noFacts,
    concludeSteps: function* (readings) { yield; return readings; },
    pause: () => Promise.resolve(),
    assemble: makeLibrary,
    load: () => Promise.resolve(null),
    save: () => Promise.resolve(),
    recalculate: () => Promise.resolve(),
    samples: [{ name: "acme.txt", text: SAMPLE_SOURCE }],
  };
  const state = new LibraryState(ports);
  await state.load();
  return state;
}

function sessionThat(fill: WorkbookSession["fill"]): WorkbookSession {
  return { fill, applyRepairs: () => Promise.resolve({ written: [], edited: [], unfilled: [] }), select: () => Promise.resolve(true), insertFormula: () => Promise.reject(new Error("not asked for")), show: () => Promise.resolve(true), watchSelection: () => Promise.resolve(() => undefined) };
}

describe("the ribbon's Fill sheets", () => {
  it("fills every statement and remembers where each figure stands", async () => {
    const state = await stateOf(), asked: string[][] = [];
    const outcome = await fillNewest(state, sessionThat((_, statements) => {
      asked.push([...statements]);
      return Promise.resolve({ sheets: ["Income"], cells: CELLS });
    }));
    expect(asked).toEqual([["s1"]]);
    expect(outcome.sheets).toEqual(["Income"]);
    expect(state.snapshot().cells).toEqual(CELLS);
  });

  it("leaves what is known of the sheets as it was when the fill fails", async () => {
    const state = await stateOf();
    await expect(fillNewest(state, sessionThat(() => Promise.reject(new Error("The sheet is protected."))))).rejects.toThrow("The sheet is protected.");
    expect(state.snapshot().cells).toEqual({});
  });

  it("says so where there is nothing to fill", async () => {
    await expect(fillNewest(await stateOf([]), sessionThat(() => Promise.reject(new Error("not asked"))))).rejects.toThrow("No filing with statements is in the library yet.");
  });
});
