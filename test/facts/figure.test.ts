import { findFigure } from "../../src/facts/figure";
import { newestWithStatements } from "../../src/addin/newest-filing";
import { sampleReport, SAMPLE_SOURCE } from "../addin/sample-report";

describe("a figure named by a check", () => {
  const report = sampleReport();

  it.each([
    ["s1.r1.c0", "Revenue", "Q3 2013", "45,192"],
    ["s1.r10.c1", "Income", "Q3 2012", "4,671"],
    ["m1", "Revenue", "Q3 2013", "$45.2 million"],
    ["g1", "Revenue", "Q4 2013", "$46 to $47 million"],
  ])("%s is %s of %s, at the place where it is printed", (id, label, period, printed) => {
    const figure = findFigure(report, id);
    expect(figure).toMatchObject({ label, period, text: printed });
    expect(SAMPLE_SOURCE.slice(...(figure?.at ?? [0, 0]))).toBe(printed);
  });

  it("may be a row's label", () => {
    expect(findFigure(report, "s1.r10")).toMatchObject({ label: "Income", period: null, statement: "Statements of operations" });
  });

  it("is none where the filing has no such figure", () => {
    expect(["s1.r1.c7", "s1.r3.c0", "s9.r1.c0", "m2", "g0", ""].map((id) => findFigure(report, id))).toEqual([null, null, null, null, null, null]);
  });
});

describe("the ribbon's button", () => {
  const entry = (file: string, date: string | null, statements = sampleReport().statements) => ({ report: sampleReport({ file, date, statements }), source: "", prose: [] });

  it("fills from the newest filing that has statements", () => {
    const entries = [entry("old", "2012-01-01"), entry("undated", null), entry("new", "2013-11-06"), entry("letter", "2014-01-01", [])];
    expect(newestWithStatements(entries)?.report.file).toBe("new");
  });

  it("fills nothing where there are no statements", () => {
    expect(newestWithStatements([entry("letter", "2014-01-01", [])])).toBeNull();
  });
});
