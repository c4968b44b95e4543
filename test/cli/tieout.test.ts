import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import ExcelJS from "exceljs";
import { readXlsxLibrary } from "../../src/workbook/xlsx-library";
import { writePdf } from "../support/pdf-writer";
import { printedRelease } from "../support/printed-release";
import { LETTER, RELEASE_8K } from "../support/seeds";
import { companyFactsJson } from "../xbrl/alder";

const ROOT = join(__dirname, "..", "..");
const TIME = 60_000;
const folder = mkdtempSync(join(tmpdir(), "tieout-cli-"));
const program = join(folder, "tieout.cjs");
const release = join(ROOT, "seeds", RELEASE_8K), letter = join(ROOT, "seeds", LETTER);
const broken = join(folder, "broken.txt"), empty = join(folder, "empty.txt");

/** Keys that every document has by the contract, and those inside of it. */
const DOCUMENT_KEYS = ["schema", "file", "form", "registrant", "date", "headlinePeriod", "statements", "guidance", "metrics", "checks", "repairs", "letter", "diagnostics"];
const INNER_KEYS: readonly (readonly [path: string, keys: readonly string[]])[] = [
  ["registrant", ["name", "ticker", "cik", "fileNumber"]],
  ["statements.0", ["id", "kind", "title", "currency", "scale", "columns", "rows", "formulas"]],
  ["statements.0.columns.0", ["label", "months", "end", "period"]],
  ["statements.0.rows.0", ["id", "label", "unit", "metric", "indent", "cells"]],
  ["statements.0.rows.0.cells.0", ["value", "text", "state", "at"]],
  ["statements.0.formulas.0", ["total", "terms", "basis"]],
  ["guidance.0", ["metric", "period", "low", "high", "unit", "scale", "text", "at"]],
  ["metrics.0", ["metric", "period", "value", "unit", "scale", "text", "at"]],
  ["checks.0", ["id", "kind", "status", "title", "expected", "actual", "difference", "cells", "explanation"]],
  ["diagnostics.0", ["code", "message", "at"]],
];
const LETTER_KEYS: readonly (readonly [path: string, keys: readonly string[]])[] = [
  ["letter", ["type", "date", "staffLetterDate", "subject", "comments", "redactions", "confidentialTreatment"]],
  ["letter.subject.0", ["form", "fiscalYearEnd", "filed", "fileNumber"]],
  ["letter.comments.0", ["number", "heading", "text", "parts", "citations", "topics", "response", "proposedDisclosures", "commitments", "redactions"]],
];

interface Run {
  readonly exit: number | null;
  readonly out: string;
  readonly problem: string;
}

function tieout(...words: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return { exit: status, out: stdout, problem: stderr };
}

function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], value);
}

function missing(document: unknown, wanted: readonly (readonly [string, readonly string[]])[]): string[] {
  return wanted.flatMap(([path, keys]) => keys.filter((key) => !Object.hasOwn(Object(at(document, path)) as object, key)).map((key) => `${path}.${key}`));
}

const lines = (out: string): unknown[] => out.trimEnd().split("\n").map((line) => JSON.parse(line) as unknown);

beforeAll(() => {
  buildSync({ absWorkingDir: ROOT, entryPoints: ["src/cli/tieout.ts"], outfile: program, bundle: true, platform: "node", target: "node20", format: "cjs", loader: { ".txt": "text" } });
  writeFileSync(empty, "");
  writeFileSync(broken, readFileSync(release, "utf8").replaceAll("46,493", "46,593"));
}, TIME);
afterAll(() => { rmSync(folder, { recursive: true }); });

describe("tieout parse", () => {
  it("says of each filing what it is and what was found", () => {
    const { exit, out } = tieout("parse", release, letter);
    expect(exit).toBe(0);
    expect(out).toMatch(/8-K \| LivePerson, Inc\., LPSN, 000-30141 \| 2013-11-06 \| Q3 2013/);
    expect(out).toMatch(/CORRESP \| LivePerson, Inc\., 000-30141 \| 2013-02-27/);
    expect(out).toMatch(/letter: response, 4 comments/);
  }, TIME);

  it("gives one JSON document with every key of the contract", () => {
    const { exit, out } = tieout("parse", "--json", release);
    const document: unknown = JSON.parse(out);
    expect(exit).toBe(0);
    expect(document).toMatchObject({ schema: "tieout/1", file: RELEASE_8K, form: "8-K", headlinePeriod: "Q3 2013" });
    expect(DOCUMENT_KEYS.filter((key) => !Object.hasOwn(document as object, key))).toEqual([]);
    expect(missing(document, INNER_KEYS)).toEqual([]);
  }, TIME);

  it("gives one line a file in the order named, and goes on after one that cannot be read", () => {
    const { exit, out } = tieout("parse", "--ndjson", letter, empty, join(folder, "none.txt"), folder, release);
    const documents = lines(out);
    expect(exit).toBe(2);
    expect(documents.map((document) => at(document, "file"))).toEqual([LETTER, "empty.txt", "none.txt", folder.split(/[/\\]/).at(-1), RELEASE_8K]);
    expect(documents.map((document) => at(document, "error.code"))).toEqual([undefined, "empty-file", "enoent", "eisdir", undefined]);
    expect(documents.slice(1, 4).map((document) => Object.keys(document as object))).toEqual([1, 2, 3].map(() => ["schema", "file", "error"]));
    expect(at(documents[2], "error.message")).toBe("There is no such file.");
    expect(missing(documents[0], LETTER_KEYS)).toEqual([]);
  }, TIME);

});

describe("several files as one library", () => {
  const facts = join(folder, "facts.json"), others = join(folder, "other-facts.json"), json = join(folder, "package.json");
  beforeAll(() => {
    const spans = { Revenues: [["2013-07-01", "2013-09-30", 45192000, "10-Q", "2013-11-07"], ["2012-07-01", "2012-09-30", 39670000, "10-Q", "2012-11-09"]] } as const;
    writeFileSync(facts, companyFactsJson(spans, { cik: 1102993, name: "LivePerson, Inc." }));
    writeFileSync(others, companyFactsJson(spans));
    writeFileSync(json, "{\"name\": \"none\"}");
  });

  it("gives a line a file in the order named; filings have further checks, company facts a document of their own", () => {
    const { exit, out } = tieout("parse", "--ndjson", "--together", facts, release, letter), alone = tieout("parse", "--ndjson", release);
    const [first, second, third] = lines(out);
    expect([exit, at(first, "companyFacts.elements"), at(second, "file"), at(third, "file")]).toEqual([0, 1, RELEASE_8K, LETTER]);
    expect(DOCUMENT_KEYS.filter((key) => !Object.hasOwn(first as object, key))).toEqual([]);
    const added = (at(second, "checks") as { id: string; kind: string; status: string }[]).filter(({ kind }) => kind === "xbrl");
    const own = (at(lines(alone.out)[0], "checks") as { id: string }[]).length;
    expect(added.map(({ id, status }) => [id, status])).toEqual([[`c${own + 1}`, "exact"], [`c${own + 2}`, "exact"]]);
    expect(missing(second, INNER_KEYS)).toEqual([]);
  }, TIME);

  it("tells the checks with what other documents say, and which facts are of no use", () => {
    const { exit, out, problem } = tieout("check", "--together", release, facts, others);
    expect([exit, problem]).toEqual([0, ""]);
    expect(out).toContain("Revenue is 45,192 thousand and the same in the company's own XBRL facts (10-Q filed 2013-11-07).");
    expect(out).toMatch(/^facts\.json: company facts of LivePerson, Inc\. \(CIK 1102993\), 1 element of US GAAP\.$/m);
    expect(out).toMatch(/^other-facts\.json: .* none of the filings named is of this company\.$/m);
  }, TIME);

  it("ends with 1 where a figure is not what the company reported", () => {
    const wrong = join(folder, "wrong.txt");
    writeFileSync(wrong, readFileSync(release, "utf8").replaceAll("39,670", "39,870"));
    const { exit, out } = tieout("check", "--together", wrong, facts);
    expect(exit).toBe(1);
    expect(out).toContain("DOES NOT TIE: Revenue: Condensed Consolidated Statements of Operations and XBRL facts (Q3 2012). Revenue is 39,870 thousand, but 39,670 thousand in the company's own XBRL facts");
  }, TIME);

  it("is the only place for company facts, and other JSON has none", () => {
    expect(lines(tieout("parse", "--ndjson", facts, json).out)).toMatchObject([
      { file: "facts.json", error: { code: "unsupported-format", message: expect.stringMatching(/only beside filings of the company: .*--together/) as string } },
      { file: "package.json", error: { code: "unsupported-format", message: expect.stringContaining("the only JSON that Tieout reads") as string } },
    ]);
    const beside = tieout("check", "--together", release, json);
    expect([beside.exit, beside.problem]).toEqual([2, expect.stringContaining("package.json is JSON, but not the company facts") as string]);
    expect(tieout("fill", facts, "-o", join(folder, "facts.xlsx")).exit).toBe(2);
  }, TIME);
});

describe("a filing that comes as PDF", () => {
  const pdf = join(folder, "release.pdf"), scan = join(folder, "scan.pdf");
  beforeAll(() => {
    writeFileSync(pdf, writePdf(printedRelease()));
    writeFileSync(scan, writePdf([[]]));
  });

  it("is parsed, checked and filled as any other, and nothing is said beside that", () => {
    const parsed = tieout("parse", pdf), checked = tieout("check", pdf), filled = tieout("fill", pdf, "-o", join(folder, "from-pdf.xlsx"));
    expect(parsed.out).toMatch(/income statement: .*CONSOLIDATED STATEMENTS OF OPERATIONS \[Q3 2021, Q3 2020\] 12 rows/);
    expect(checked.out).toMatch(/release\.pdf: 0 do not tie/);
    expect(filled.out).toMatch(/from-pdf\.xlsx: \d+ sheets/);
    expect([parsed, checked, filled].map(({ exit, problem }) => [exit, problem])).toEqual([[0, ""], [0, ""], [0, ""]]);
  }, TIME);

  it("is refused in one line where it holds no text, and the rest go on", () => {
    const { exit, out } = tieout("parse", "--ndjson", scan, pdf);
    expect(exit).toBe(2);
    expect(lines(out)).toMatchObject([{ file: "scan.pdf", error: { code: "no-text" } }, { file: "release.pdf", statements: [{ kind: "income_statement" }] }]);
  }, TIME);
});

describe("tieout check", () => {
  it("ends with 1 and tells the breaks first, with the difference", () => {
    const { exit, out } = tieout("check", broken);
    expect(exit).toBe(1);
    const told = out.trimEnd().split("\n").slice(1).map((line) => line.trim().startsWith("DOES NOT TIE"));
    const breaks = told.filter(Boolean).length;
    expect(breaks).toBeGreaterThan(0);
    expect(told.slice(0, breaks).every(Boolean)).toBe(true);
    expect(out).toContain("46,493, but total cost and expenses is printed as 46,593, a difference of 100");
  }, TIME);

  it("ends with 2 where a file cannot be read, whatever else breaks", () => {
    const { exit, problem } = tieout("check", broken, empty);
    expect([exit, problem.trim()]).toEqual([2, "empty.txt: empty.txt is empty. Choose the filing's HTML, text or PDF document."]);
  }, TIME);
});

describe("tieout fill", () => {
  it("never writes over a filing that it reads", () => {
    const { exit, problem } = tieout("fill", broken, "-o", broken);
    expect([exit, problem]).toEqual([2, `${broken} is one of the files to read. Choose another place to write to: -o OUT.xlsx.\n`]);
    expect(readFileSync(broken, "utf8")).toContain("46,593");
  }, TIME);

  it("fills from the filings beside their company facts, and the workbook keeps both", async () => {
    const facts = join(folder, "cash.json"), out = join(folder, "together.xlsx");
    writeFileSync(facts, companyFactsJson({ CashAndCashEquivalentsAtCarryingValue: [[null, "2012-12-31", 103339000, "10-K", "2013-03-15"]] }, { cik: 1102993, name: "LIVEPERSON INC" }));
    const { exit, out: told } = tieout("fill", release, facts, "-o", out);
    expect([exit, told]).toEqual([0, expect.stringContaining("cash.json: company facts of LIVEPERSON INC (CIK 1102993), 1 element of US GAAP.") as string]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    const repairs = workbook.getWorksheet("Repairs")?.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.map(String)] : [])) ?? [];
    expect(repairs.find((row) => row.some((cell) => cell.includes("103,339") || cell === "103339"))?.join(" ")).toMatch(/Proven .* 103,33 103339 /);
    const kept = await readXlsxLibrary(readFileSync(out));
    expect([kept?.filings.map(({ name }) => name), kept?.facts?.map(({ name }) => name)]).toEqual([[RELEASE_8K], ["cash.json"]]);
  }, TIME);

  it("says so where it cannot write", () => {
    const { exit, problem } = tieout("fill", release, "-o", join(folder, "none", "out.xlsx"));
    expect(exit).toBe(2);
    expect(problem).toMatch(/could not be written: There is no such folder\./);
  }, TIME);
});
