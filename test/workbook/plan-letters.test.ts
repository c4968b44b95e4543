import { readReport, type Reading } from "../../src/report/read-report";
import { inRows } from "../../src/workbook/long-text";
import { joinPlans, planWorkbook } from "../../src/workbook/plan-workbook";
import type { SheetPlan, WorkbookPlan } from "../../src/workbook/sheet-plan";
import { LETTER, RELEASE_8K, reportOf8k, reportOfLetter } from "../support/seeds";
import { linesOf, roomIn } from "../../src/workbook/text-width";

const library = [reportOfLetter(), reportOf8k()];
const [letter, release] = library as [Reading, Reading];
const plan = planWorkbook(letter, { library });

function sheet(of: WorkbookPlan, name: string): SheetPlan {
  const found = of.sheets.find((each) => each.name === name);
  if (!found) throw new Error(`there is no sheet ${name}`);
  return found;
}

/** A column below the header, as text. */
function column(of: SheetPlan, index: number): string[] {
  return of.cells.slice(of.frozenRows).map((row) => {
    const content = row[index]?.content;
    return content?.kind === "text" ? content.text : content?.kind === "number" ? String(content.value) : "";
  });
}

/** What the source text has at a cell's place. */
function printedAt(of: SheetPlan, address: string): string {
  const source = of.sources[address], entry = library.find(({ report }) => report.file === source?.file);
  return source && entry ? entry.source.slice(...source.at) : "";
}

describe("the sheets of LivePerson's response letter beside its later release", () => {
  it("begin with comments, commitments and redactions; the release has none of them", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Overview", "Comments", "Commitments", "Redactions", "Figures", "Checks", "Sources"]);
    expect(planWorkbook(release, { library }).sheets.some(({ name }) => ["Comments", "Commitments", "Redactions"].includes(name))).toBe(false);
  });

  it("Comments has the four comments in full beside their answers, a long one over several rows", () => {
    const comments = sheet(plan, "Comments"), numbers = column(comments, 0);
    expect([...new Set(numbers)]).toEqual(["1", "2", "3", "4"]);
    for (const comment of letter.report.letter?.comments ?? []) {
      const own = (index: number): string => column(comments, index).filter((_, row) => numbers[row] === String(comment.number)).join(" ").replace(/\s+/g, " ").trim();
      expect(own(3)).toBe(comment.text.replace(/\s+/g, " ").trim());
      expect(own(4)).toBe((comment.response ?? "").replace(/\s+/g, " ").trim());
    }
    expect(column(comments, 5).filter((text) => text !== "")).toEqual(["Answered", "Answered", "Answered", "Answered"]);
    expect(column(comments, 6)[0]).toBe("Asked 2013-02-07 (that letter is not in the library); Answered 2013-02-27");
  });

  it("no row is taller than Excel can show, and none cuts its text off", () => {
    for (const name of ["Comments", "Commitments", "Redactions"]) {
      const { cells, columnWidths, rowHeights, frozenRows } = sheet(plan, name);
      cells.slice(frozenRows).forEach((row, index) => row.forEach(({ content }, at) => {
        if (content.kind !== "text") return;
        const lines = linesOf(content.text, roomIn(columnWidths[at] ?? 1));
        if (lines > 1) expect(rowHeights[frozenRows + index + 1]).toBeGreaterThanOrEqual(Math.min(409, lines * 15));
        expect(lines * 15).toBeLessThan(409);
      }));
    }
  });

  it("Commitments has the six promises with status, condition, filing, and the sentence that shows it", () => {
    const commitments = sheet(plan, "Commitments");
    expect(column(commitments, 0)).toEqual(["Kept", "Not found", "Not found", "Not found", "Not due yet", "Not due yet"]);
    expect(column(commitments, 1)).toEqual(["2", "2", "3", "4", "4", "4"]);
    expect(column(commitments, 3)[1]).toBe("So long as such information is also conveyed in press releases and/or earnings releases");
    expect(column(commitments, 4)[0]).toBe("Annual Report on Form 10-K for the year ended December 31, 2012, and later reports");
    expect(column(commitments, 5)[0]).toMatch(/^Bookings for the third quarter of 2013 .* Bookings are measured as incremental new contractual commitments/);
    expect(column(commitments, 6)[0]).toBe(`Form 8-K, 2013-11-06, ${RELEASE_8K}`);
    expect(column(commitments, 7)[1]).toContain("this release does not convey it");
    expect(commitments.cells[2]?.[0]?.content.kind === "text" ? commitments.cells[2][0].content.text : "").toMatch(/^6 promises: 1 kept, 3 not found, 2 not due yet/);
  });

  it("each text leads to where it is printed, also in the other filing", () => {
    const commitments = sheet(plan, "Commitments"), comments = sheet(plan, "Comments");
    expect(commitments.sources["C5"]?.file).toBe(LETTER);
    expect(printedAt(commitments, "C5")).toMatch(/^Based on the foregoing, the Company will include disclosure/);
    expect(commitments.sources["F5"]?.file).toBe(RELEASE_8K);
    expect(printedAt(commitments, "F5")).toMatch(/^Bookings for the third quarter of 2013/);
    expect(printedAt(comments, "D5")).toMatch(/^As previously requested/);
    expect(printedAt(comments, "E5")).toMatch(/^As requested by the Staff/);
    expect(printedAt(sheet(plan, "Redactions"), "A5")).toBe("[****]");
  });

  it("Redactions has the one redaction, and its value as withheld", () => {
    const redactions = sheet(plan, "Redactions");
    expect(redactions.cells.slice(4).map((row) => row.map(({ content }) => (content.kind === "text" ? content.text : content.kind === "number" ? content.value : "")))).toEqual([
      ["[****]", "A percentage", expect.stringContaining("less than [****]% of the Company's total operating expenses"), "LIVEPERSON-5", 3, `${LETTER}, 2013-02-27, requested by LivePerson, Inc.`, "[redacted]"],
    ]);
    expect(redactions.cells[4]?.at(-1)?.note).toBe("Confidential treatment requested by LivePerson, Inc.: the public letter does not give it.");
  });

  it("without the release every promise is not due yet", () => {
    expect(new Set(column(sheet(planWorkbook(letter), "Commitments"), 0))).toEqual(new Set(["Not due yet"]));
  });

  it("print on one page's width, lying", () => {
    for (const name of ["Comments", "Commitments", "Redactions"]) expect(sheet(plan, name).print).toEqual({ landscape: true, pagesWide: 1, headerRows: 4 });
  });
});

describe("letters of one exchange filled together", () => {
  function read(name: string, body: string): Reading {
    return readReport(name, new TextEncoder().encode(`<html><body>${body}</body></html>`));
  }
  const answer = read("answer.htm", "<p>May 24, 2016</p><p>U.S. Securities and Exchange Commission</p><table><tr><td>Re:</td><td><p><b>Harrow Foods, Inc.</b></p></td></tr></table><p>Form 10-K for the Fiscal Year Ended December 31, 2015</p><p>Filed February 10, 2016</p><p>File No. 1-09761</p><p>Dear Ms. Roe:</p><p>This letter responds to your letter dated May 10, 2016.</p><p><b>1. =Please revise.</b></p><p>Response: We will disclose bookings in future filings.</p><p>Very truly yours,</p>");
  const again = { ...answer, report: { ...answer.report, file: "again.htm" } };

  it("share one Comments sheet", () => {
    const both = [answer, again], joined = joinPlans(both.map((entry) => planWorkbook(entry, { library: both })));
    expect(joined.sheets.filter(({ name }) => name.startsWith("Comments")).map(({ name }) => name)).toEqual(["Comments"]);
  });

  it("a comment that looks like a formula stays text", () => {
    const cell = sheet(planWorkbook(answer), "Comments").cells.flat().find(({ content }) => content.kind === "text" && content.text.startsWith("=Please"));
    expect(cell).toMatchObject({ content: { kind: "text" }, numberFormat: "@" });
  });
});

describe("a long text", () => {
  it("is cut at paragraphs, else at sentences, else at words, and loses none", () => {
    const sentence = "This sentence says something that is rather long and of no use. ", word = "x".repeat(30);
    for (const text of [sentence.repeat(100).trim(), `${sentence.repeat(3)}\n${sentence.repeat(80).trim()}`, `${word} `.repeat(200).trim()]) {
      const pieces = inRows(text, 40);
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces.every((piece) => linesOf(piece, 40) <= 26)).toBe(true);
      expect(pieces.join(" ").replace(/\s+/g, " ")).toBe(text.replace(/\s+/g, " "));
    }
  });
});
