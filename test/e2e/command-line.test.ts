import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";

const ROOT = join(__dirname, "..", "..");
const COMMAND = join(ROOT, "dist", "cli", "tieout.cjs");
const RELEASE = join("seeds", "004_ea1ead2fdb1745ca.txt"), LETTER = join("seeds", "000_f55c8f11b4820f11.txt");
const folder = mkdtempSync(join(tmpdir(), "tieout-command-"));

function tieout(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], { cwd: ROOT, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

describe("npx tieout", () => {
  it("gives one JSON document a line, in the order of the files, and goes on after one it cannot read", () => {
    const empty = join(folder, "empty.txt");
    writeFileSync(empty, "");
    const { code, out } = tieout("parse", "--ndjson", RELEASE, empty, join(folder, "missing.txt"), LETTER);
    const lines = out.trim().split("\n").map((line) => JSON.parse(line) as { schema: string; file: string; form?: string; error?: { code: string; message: string } });
    expect(lines.map(({ schema, file, form, error }) => [schema, file, form ?? error?.code])).toEqual([
      ["tieout/1", "004_ea1ead2fdb1745ca.txt", "8-K"], ["tieout/1", "empty.txt", "empty-file"], ["tieout/1", "missing.txt", "enoent"], ["tieout/1", "000_f55c8f11b4820f11.txt", "CORRESP"],
    ]);
    expect(code).toBe(2);
  });

  it("reads standard input", () => {
    const { stdout } = spawnSync(process.execPath, [COMMAND, "parse", "--json", "-"], { cwd: ROOT, input: readFileSync(join(ROOT, RELEASE)), encoding: "utf8" });
    expect((JSON.parse(stdout) as { headlinePeriod: string }).headlinePeriod).toBe("Q3 2013");
  });

  it("checks a filing and says by its exit code that all ties", () => {
    const { code, out } = tieout("check", RELEASE);
    expect(code).toBe(0);
    expect(out).toMatch(/0 do not tie, \d+ tie within rounding, \d+ tie, \d+ not checked/);
  });

  it("ends with 1 when a printed total is wrong, and names it first", () => {
    const wrong = join(folder, "wrong.txt");
    writeFileSync(wrong, readFileSync(join(ROOT, RELEASE), "utf8").replace("Total cost and expenses\t 46,493", "Total cost and expenses\t 46,593"));
    const { code, out } = tieout("check", wrong);
    expect(code).toBe(1);
    expect(out.split("\n")[1]).toMatch(/DOES NOT TIE: .*46,593/);
  });

  it("ends with 2 for what cannot be read or understood, and says what to do", () => {
    expect(tieout("check", "no-such-file.txt")).toMatchObject({ code: 2, err: expect.stringContaining("There is no such file") as string });
    expect(tieout("frobnicate", RELEASE)).toMatchObject({ code: 2, err: expect.stringContaining("no command") as string });
  });

  it("fills a workbook that opens again with its formulas and names", async () => {
    const out = join(folder, "out.xlsx");
    expect(tieout("fill", RELEASE, LETTER, "-o", out).code).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Income statement", "Balance sheet", "Adjusted EBITDA bridge", "Checks"]));
    expect(workbook.getWorksheet("Income statement")?.getCell("B14").value).toMatchObject({ formula: "SUM(B9:B13)", result: 46493 });
    expect(workbook.definedNames.model.map(({ name }) => name)).toContain("LPSN_Q3_2013_AdjustedEbitda");
  });

  it("writes nothing when a file cannot be read", () => {
    const out = join(folder, "none.xlsx");
    const { code, err } = tieout("fill", RELEASE, "no-such-file.txt", "-o", out);
    expect(code).toBe(2);
    expect(err).toContain("Nothing was written");
    expect(() => readFileSync(out)).toThrow();
  });
});

describe("README.md", () => {
  it("lists the functions that Excel is told of", () => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts", "write-function-table.mjs"), "--check"], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });
});
