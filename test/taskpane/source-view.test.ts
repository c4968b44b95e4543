import { sourceOfCell, sourceOfFigure } from "../../src/taskpane/source-view";
import type { CellMap } from "../../src/workbook/sheet-plan";
import { sampleReport, SAMPLE_SOURCE } from "../addin/sample-report";

const ENTRY = { report: sampleReport(), source: SAMPLE_SOURCE, prose: [] };
const CELLS: CellMap = {
  Income: {
    B5: { file: "acme.txt", cellId: "s1.r1.c0", at: [0, 1], text: "45,192" },
    B6: { file: "acme.txt", cellId: "s7.r1.c0", at: [3, 5], text: "gone" },
    B7: { file: "removed.txt", cellId: "s1.r1.c0", at: [0, 1], text: "1" },
  },
};

describe("the source of the selected cell", () => {
  it("is the figure's own place in its filing, with row, period and statement", () => {
    const view = sourceOfCell({ sheet: "Income", cell: "B5" }, CELLS, [ENTRY]);
    expect(view).toMatchObject({ kind: "place", label: "Revenue", detail: "Q3 2013, Statements of operations", filing: "Acme, Inc. · 8-K · Q3 2013" });
    expect(view.kind === "place" && view.source.slice(...view.at)).toBe("45,192");
  });

  it("is the place that was kept when the sheet was filled, where the filing now reads otherwise", () => {
    expect(sourceOfCell({ sheet: "Income", cell: "B6" }, CELLS, [ENTRY])).toMatchObject({ kind: "place", label: "gone", at: [3, 5] });
  });

  it("is said to be none for a cell that Tieout did not fill", () => {
    expect(sourceOfCell({ sheet: "Income", cell: "Z9" }, CELLS, [ENTRY])).toEqual({ kind: "not-filled", cell: { sheet: "Income", cell: "Z9" } });
  });

  it("is said to be gone when its filing was removed", () => {
    expect(sourceOfCell({ sheet: "Income", cell: "B7" }, CELLS, [ENTRY])).toMatchObject({ kind: "filing-gone", file: "removed.txt" });
  });
});

describe("the source of a check's figure", () => {
  it("is shown without any cell, and is a sentence where the figure stands in one", () => {
    expect(sourceOfFigure(ENTRY, "m1", null)).toMatchObject({ kind: "place", cell: null, label: "Revenue", detail: "Q3 2013" });
    expect(sourceOfFigure(ENTRY, "m9", null)).toBeNull();
  });
});
