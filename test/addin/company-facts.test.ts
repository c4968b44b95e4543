import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addFile } from "../../src/addin/add-file";
import { currentLibrary, libraryReady, libraryState, loadFromWorkbook } from "../../src/addin/library-store";
import { ask } from "../../src/facts/ask";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { RELEASE_8K } from "../support/seeds";
import { testIf } from "../support/skipped";
import truth from "../support/truth/release.json";

const FACTS = join(__dirname, "..", "..", "..", "shared", "corpus", "companyfacts", "LPSN_subset_2011-2014.json");
const withFacts = testIf(existsSync(FACTS), "LivePerson's company facts are not here");

describe("LivePerson's damaged 8-K in the library of the add-in", () => {
  withFacts("beside its company facts has every cut-off digit settled in checks, functions and sheets", async () => {
    void loadFromWorkbook();
    await libraryReady();
    expect((await addFile(libraryState, { name: "facts.json", bytes: () => Promise.resolve(new Uint8Array(readFileSync(FACTS))) })).outcome).toBe("facts-added");
    await libraryState.concluded();
    const entry = libraryState.snapshot().entries.find(({ report }) => report.file === RELEASE_8K);
    if (!entry) throw new Error("The sample is not in the library.");
    const { repairs } = entry.report;
    expect(entry.report.checks.filter(({ status }) => status === "broken")).toEqual([]);
    expect(repairs.filter(({ standing }) => standing !== "proven")).toEqual([]);
    libraryState.decide(RELEASE_8K, repairs, "accepted");

    const cutOff = truth.truncated_cells.map((cell) => cell.true);
    const report = currentLibrary().filers[0]?.entries.find((each) => each.report.file === RELEASE_8K)?.report;
    const cells = report?.statements.find(({ kind }) => kind === "balance_sheet")?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.filter(({ state }) => state === "damaged")).toEqual([]);
    expect(cells.filter(({ state }) => state === "derived").map(({ value }) => value)).toEqual(expect.arrayContaining(cutOff));
    expect(ask(currentLibrary(), { metric: "Cash", period: "2012-12-31" })).toMatchObject({ value: "103339" });

    const sheet = planWorkbook(entry, { accepted: libraryState.accepted(entry) }).sheets.find(({ name }) => name === "Balance sheet");
    const written = (sheet?.cells ?? []).map((line) => line[2]?.content).flatMap((content) => (content?.kind === "number" ? [String(content.value)] : content?.kind === "formula" ? [String(content.result)] : []));
    expect(written).toEqual(expect.arrayContaining(cutOff));
  });
});
