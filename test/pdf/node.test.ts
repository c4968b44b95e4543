import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { readReport } from "../../src/report/read-report";
import { writePdf } from "../support/pdf-writer";
import { printedRelease } from "../support/printed-release";

const folder = mkdtempSync(join(tmpdir(), "tieout-pdf-"));
let readableBytes: (name: string, bytes: Uint8Array) => Promise<Uint8Array>;

// pdf.js is a module, which Jest loads only as the command does: bundled.
beforeAll(() => {
  const bundle = join(folder, "node.cjs");
  buildSync({ absWorkingDir: join(__dirname, "..", ".."), entryPoints: ["src/pdf/node.ts"], outfile: bundle, bundle: true, platform: "node", target: "node20", format: "cjs", logLevel: "error" });
  ({ readableBytes } = createRequire(__filename)(bundle) as { readableBytes: typeof readableBytes });
});

afterAll(() => { rmSync(folder, { recursive: true }); });

describe("a release that comes as PDF", () => {
  it("gives the statement as printed, a dash as zero and a blank as nothing", async () => {
    const said = ["warn", "log", "error"].map((way) => jest.spyOn(console, way as "warn").mockImplementation(() => undefined));
    const { report } = readReport("release.pdf", await readableBytes("release.pdf", writePdf(printedRelease())));
    expect(said.flatMap((spy) => spy.mock.calls)).toEqual([]);
    jest.restoreAllMocks();
    expect(report.statements).toHaveLength(1);
    const [statement] = report.statements;
    expect(statement).toMatchObject({ kind: "income_statement", scale: 1000 });
    expect(statement?.title).toContain("CONSOLIDATED STATEMENTS OF OPERATIONS");
    expect(statement?.columns.map(({ period }) => period)).toEqual(["Q3 2021", "Q3 2020"]);
    const rows = Object.fromEntries((statement?.rows ?? []).map((row) => [row.label, row.cells.map((cell) => cell.value)]));
    expect(rows).toMatchObject({
      "Revenue": ["12340", "11250"],
      "General and administrative": ["1905", "1880"],
      "Other income (expense), net": ["-115", "0"],
      "Net income": ["2693", "2246"],
    });
    expect(report.checks.filter(({ status }) => status === "broken")).toEqual([]);
    expect(report.checks.filter(({ kind, status }) => kind === "sum" && status === "exact").length).toBeGreaterThan(3);
  });

  it("is read the same from what the workbook keeps of it, without the PDF", async () => {
    const first = readReport("release.pdf", await readableBytes("release.pdf", writePdf(printedRelease())));
    const kept = first.kept ?? "";
    const again = readReport("release.pdf", new TextEncoder().encode(kept));
    expect([again.report, again.source, again.kept]).toEqual([first.report, first.source, first.kept]);
    expect(first.source).toContain("\nDAYTON, Ohio, November 4, 2021");
    expect(first.source).not.toContain("TIEOUT");
  });

  it("is told by its beginning and not by its name; any other file is left as it is", async () => {
    const text = new TextEncoder().encode("%PDF is what a PDF begins with.");
    expect(await readableBytes("a.pdf", text)).toBe(text);
    expect((await readableBytes("no-name", writePdf(printedRelease()))).length).toBeGreaterThan(0);
  });

  it.each([
    ["encrypted-file", /opens with a password/, () => writePdf(printedRelease(), { locked: true })],
    ["no-text", /hold no text.*OCR/, () => writePdf([[], []])],
    ["damaged-file", /damaged or cut off/, () => writePdf(printedRelease()).slice(0, 300)],
  ] as const)("that cannot be read is refused as %s with a sentence that says what to do", async (code, sentence, pdf) => {
    const refusal = readableBytes("folder/x.pdf", pdf());
    await expect(refusal).rejects.toMatchObject({ name: "ReadError", code });
    await expect(refusal).rejects.toThrow(/^x\.pdf .*\. .*\.$/);
    await expect(refusal).rejects.toThrow(sentence);
  });

  it("with a page that is a picture says which", async () => {
    const [prose, statement] = printedRelease();
    const { report } = readReport("r.pdf", await readableBytes("r.pdf", writePdf([prose ?? [], [], statement ?? []])));
    expect(report.diagnostics.filter(({ code }) => code === "page-without-text").map(({ message }) => message)).toEqual(["Page 2 of the PDF has no text that can be read: it is empty or a picture."]);
    expect(report.statements).toHaveLength(1);
  });
});
