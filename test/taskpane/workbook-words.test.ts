import { clashChoices, clashLine, frozenNotice, madeLines, removedNotice, restoredNotice, some } from "../../src/taskpane/workbook-words";

const NOTHING = { whole: [], shared: [], names: [], readers: [] };

describe("what the pane says of the workbook", () => {
  it("names the first cells and counts the rest", () => {
    expect(clashLine({ sheet: "Income statement", cells: ["B9"] })).toBe("Income statement: B9");
    expect(clashLine({ sheet: "Income statement", cells: ["B9", "B10", "B11", "B12", "B13", "B14"] })).toBe("Income statement: B9, B10, B11, B12 and 2 more");
    expect(some(["a", "b", "c", "d", "e"])).toBe("a, b, c, d and e");
  });

  it("says what each answer does, for one sheet and for several", () => {
    expect(clashChoices(1).map(({ name, does }) => `${name} ${does}`)).toEqual([
      "New sheet leaves your sheet as it is and fills a new one beside it.",
      "Replace fills the sheet again. What you put in these cells is lost; your cells beside and below stay.",
      "Cancel fills nothing.",
    ]);
    expect(clashChoices(2)[0]?.does).toBe("leaves your sheets as they are and fills new ones beside them.");
  });

  it("counts what was frozen, and names what has no value yet", () => {
    expect(frozenNotice({ formulas: 12, sheets: ["Model"], waiting: [] })).toEqual({ intent: "success", title: "12 formulas frozen to values", text: "on Model. Formats, notes and names stayed. The workbook remembers the formulas, also in a copy." });
    expect(frozenNotice({ formulas: 1, sheets: ["Model"], waiting: [{ sheet: "Model", cell: "B7" }] }).text).toMatch(/1 formula has no value yet and stayed: Model B7\. Freeze again when it has\.$/);
    expect(frozenNotice({ formulas: 0, sheets: [], waiting: [] }).text).toBe("No formula here asks Tieout, so there was nothing to freeze.");
  });

  it("counts what was restored, and names what was changed since", () => {
    expect(restoredNotice({ formulas: 2, sheets: ["Model"], changed: [], gone: [] })).toEqual({ intent: "success", title: "2 formulas restored.", text: "Every cell held its frozen value." });
    expect(restoredNotice({ formulas: 2, sheets: ["Model"], changed: [{ sheet: "Model", cell: "B2" }], gone: ["Old"] }).text).toBe("1 cell was changed since and stayed: Model B2. Old is no longer in this workbook.");
    expect(restoredNotice({ formulas: 0, sheets: [], changed: [], gone: [] }).text).toMatch(/nothing to restore/);
  });

  it("lists what goes and what stays before anything is removed", () => {
    expect(madeLines({ whole: ["Checks"], shared: [{ sheet: "Balance sheet", cells: ["K7"] }, { sheet: "Charts", cells: [] }], names: ["A", "B"], readers: [{ sheet: "Model", cell: "B1" }] })).toEqual([
      "1 sheet will be removed: Checks.",
      "Balance sheet stays, because K7 on it is yours; Tieout’s cells on it are cleared.",
      "Charts stays, because a chart on it is yours; Tieout’s cells on it are cleared.",
      "2 names that lead to their figures will be removed.",
      "1 formula of yours reads these sheets and will show #REF! or #NAME?: Model B1.",
    ]);
    expect(madeLines(NOTHING)).toEqual([]);
    expect(removedNotice({ removed: ["a", "b"], cleared: ["Balance sheet"], names: 3 }, false)).toEqual({ intent: "success", title: "2 sheets removed.", text: "3 names went with them. On Balance sheet only Tieout’s cells were cleared; yours stayed. The library stayed." });
  });
});
