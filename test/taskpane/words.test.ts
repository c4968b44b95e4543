import { countKinds, groupChecks } from "../../src/taskpane/check-list";
import { filingLabel, statementDetail, summarize } from "../../src/taskpane/filing-summary";
import { noticeOfAdding } from "../../src/taskpane/use-library";
import { isDarkColor } from "../../src/taskpane/use-theme";
import { countOf, grouped, listed, longDate, periodWords } from "../../src/taskpane/words";
import { sampleCheck, sampleReport } from "../addin/sample-report";
import { keepFacts } from "../../src/workbook/stored-facts";
import { readCompanyFacts } from "../../src/xbrl/read-company-facts";
import { companyFactsJson } from "../xbrl/alder";

describe("what the pane says of a filing", () => {
  it("is who filed it, what it is, for when, and what was found", () => {
    expect(summarize(sampleReport())).toEqual({ file: "acme.txt", title: "Acme, Inc.", detail: "8-K · Q3 2013 · November 6, 2013", found: "1 statement, 2 figures in the text" });
  });

  it("is the file's name where nothing is known, without empty separators", () => {
    const bare = sampleReport({ registrant: { name: null, ticker: null, cik: null, fileNumber: null }, form: null, date: null, headlinePeriod: null, statements: [], metrics: [], guidance: [] });
    expect(summarize(bare)).toMatchObject({ title: "acme.txt", detail: "Document", found: "No figures found" });
    expect(filingLabel(bare)).toBe("acme.txt · Document");
  });

  it("names a letter in words and by its date", () => {
    expect(filingLabel(sampleReport({ form: "CORRESP", headlinePeriod: null, date: "2013-02-27" }))).toBe("Acme, Inc. · Response letter · February 27, 2013");
  });

  it("tells a statement's kind, unit and periods", () => {
    expect(sampleReport().statements.map(statementDetail)).toEqual(["Income statement, in thousands, 2 periods"]);
  });
});

describe("numbers and dates", () => {
  it.each([["1234567.5", "1,234,567.5"], ["-12", "(12)"], ["-1301", "(1,301)"], ["0.01", "0.01"], ["100", "100"]])("%s is written %s", (value, shown) => {
    expect(grouped(value)).toBe(shown);
  });

  it("are in plain words", () => {
    expect([longDate("2013-11-06"), longDate("soon"), periodWords("2012-12-31"), periodWords("Q3 2013")]).toEqual(["November 6, 2013", "soon", "December 31, 2012", "Q3 2013"]);
    expect([countOf(1, "sheet"), countOf(0, "sheet"), countOf(1200, "note")]).toEqual(["1 sheet", "0 sheets", "1,200 notes"]);
    expect([listed([]), listed(["a"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]);
  });
});

describe("the list of checks", () => {
  const checks = [
    sampleCheck("ties", {}),
    sampleCheck("larger", { status: "broken", expected: "0.30", difference: "0.01" }),
    sampleCheck("smaller", { status: "broken", expected: "45192", difference: "-41" }),
    sampleCheck("rounded", { status: "rounding", difference: "1" }),
    sampleCheck("missing", { status: "skipped", expected: null, actual: null, difference: null }),
  ];

  it("shows what does not tie first, in the order of the report, and what ties last", () => {
    const groups = groupChecks(checks, null);
    expect(groups.map(({ name }) => name)).toEqual(["Does not tie", "Ties within rounding", "Ties", "Not checked"]);
    expect(groups[0]?.checks.map(({ id }) => id)).toEqual(["larger", "smaller"]);
  });

  it("counts every check once and can show one kind only", () => {
    expect(countKinds(sampleReport({ checks: [...checks, sampleCheck("note", { kind: "notice", status: "skipped" })] }))).toEqual({ exact: 1, broken: 2, rounding: 1, skipped: 1, notes: 1, repairs: 0 });
    expect(groupChecks(checks, "skipped").map((group) => group.checks.map(({ id }) => id))).toEqual([["missing"]]);
    expect(groupChecks([], "broken")).toEqual([]);
  });
});

describe("the message after adding files", () => {
  const added = (file: string) => ({ outcome: "added" as const, entry: { report: sampleReport({ file }), source: "", prose: [] } });

  it("names what was added", () => {
    expect(noticeOfAdding([added("a.txt"), added("b.txt")], [])).toEqual({ intent: "success", text: "Acme, Inc. · 8-K · Q3 2013 and Acme, Inc. · 8-K · Q3 2013 were added." });
    expect(noticeOfAdding(["1", "2", "3", "4"].map(added), [])).toEqual({ intent: "success", text: "4 filings were added." });
  });

  it("says which files were not and why, beside those that were", () => {
    const results = [added("a.txt"), { outcome: "duplicate" as const, message: "b.txt is already in the library." }, { outcome: "unreadable" as const, message: "c.png: This is a picture." }];
    expect(noticeOfAdding(results, [])).toEqual({ intent: "warning", text: "Acme, Inc. · 8-K · Q3 2013 was added. b.txt is already in the library. c.png: This is a picture." });
  });

  it("names company facts, and says so where no filing can be compared with them", () => {
    const facts = { outcome: "facts-added" as const, facts: keepFacts(readCompanyFacts("facts.json", companyFactsJson({ Revenues: [] }, { name: "ACME INC" }))) };
    expect(noticeOfAdding([facts], [sampleReport()])?.text).toBe("Company facts of ACME INC were added.");
    expect(noticeOfAdding([facts], [])?.text).toBe("Company facts of ACME INC were added, but no filing of this company is in the library.");
  });

  it("is none where no file was given", () => {
    expect(noticeOfAdding([], [])).toBeNull();
  });
});

describe("Excel's theme", () => {
  it("is dark where the colour behind the pane is", () => {
    expect([isDarkColor("#262626"), isDarkColor("#F3F2F1"), isDarkColor("ffffff"), isDarkColor("red")]).toEqual([true, false, false, null]);
  });
});
