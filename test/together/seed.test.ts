import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readReport } from "../../src/report/read-report";
import { cellId } from "../../src/vocabulary/statement";
import { readCompanyFacts } from "../../src/xbrl/read-company-facts";
import { testIf } from "../support/skipped";
import { reportOf8k, reportOfLetter, RELEASE_8K } from "../support/seeds";
import { ofCell, settled, together } from "./fixture";

const SHARED = join(__dirname, "..", "..", "..", "shared");
const FOLDER = join(SHARED, "corpus", "companyfacts"), LIVEPERSON = join(FOLDER, "LPSN_subset_2011-2014.json");
const TRUTH = join(SHARED, "truth", "seeds", RELEASE_8K.replace(/\.txt$/, ".json"));
const RELEASES = join(SHARED, "corpus", "ex99");

const withFacts = testIf(existsSync(LIVEPERSON) && existsSync(TRUTH), "LivePerson's company facts are not here");
const withReleases = testIf(existsSync(RELEASES) && existsSync(FOLDER), "the real filings are not here");

interface Truth {
  readonly truncated_cells: readonly { readonly row: string; readonly column: number; readonly true: string }[];
  readonly missing_cells: readonly { readonly row: string; readonly column: number; readonly derived: string }[];
}

const factsOf = (path: string): ReturnType<typeof readCompanyFacts> => readCompanyFacts(basename(path), readFileSync(path));

describe("LivePerson's damaged release beside its company facts", () => {
  withFacts("has every cut-off digit and every lost total of its balance sheet told", () => {
    const { report } = reportOf8k();
    const [, drafts] = together([reportOfLetter(), { report }], [factsOf(LIVEPERSON)]);
    const { truncated_cells: cut, missing_cells: missing } = JSON.parse(readFileSync(TRUTH, "utf8")) as Truth;
    const sheet = report.statements.find(({ kind }) => kind === "balance_sheet");
    const wanted = [...cut.map((each) => ({ ...each, value: each.true })), ...missing.map((each) => ({ ...each, value: each.derived }))];
    const told = wanted.map(({ row, column }) => {
      const rows = sheet?.rows.filter(({ label }) => label === row.replace(" (noncurrent)", "")) ?? [];
      const at = rows[row.endsWith("(noncurrent)") ? rows.length - 1 : 0];
      return at ? settled(ofCell(drafts, cellId(at, column)).find(({ kind }) => kind === "xbrl")) : null;
    });
    expect(told).toEqual(wanted.map(({ value }) => value));
    expect(told.length).toBe(21);
  });

  withFacts("has no figure called broken, and the two lost figures of the bridge told", () => {
    const { report } = reportOf8k();
    const [drafts = []] = together([{ report }], [factsOf(LIVEPERSON)]);
    expect(drafts.filter(({ status }) => status === "broken")).toEqual([]);
    const bridge = report.statements.find(({ rows }) => rows.some(({ label }) => label === "Provision for doubtful accounts"));
    const lost = bridge?.rows.filter(({ label }) => label === "Other income").flatMap((row) => row.cells.map((cell, i) => ({ cell, id: cellId(row, i) }))).filter(({ cell }) => cell.state === "damaged") ?? [];
    expect(lost.map(({ id }) => settled(ofCell(drafts, id)[0]))).toEqual(["41", "155"]);
  });
});

describe("real releases beside each other and beside company facts", () => {
  withReleases("raise no alarm", () => {
    const names = readdirSync(RELEASES).filter((name) => /^(?:AAPL|ASFI|AA_|LPSN|SNOW)/.test(name));
    expect(names.length).toBeGreaterThan(3);
    const reports = names.map((name) => readReport(name, readFileSync(join(RELEASES, name))));
    const drafts = together(reports, readdirSync(FOLDER).map((name) => factsOf(join(FOLDER, name))));
    expect(drafts.flat().filter(({ status }) => status === "broken").map(({ explanation }) => explanation)).toEqual([]);
    expect(drafts.flat().filter(({ kind, status }) => kind === "xbrl" && status === "exact").length).toBeGreaterThan(200);
  });
});
