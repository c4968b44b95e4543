import { fileName, openedWords } from "../../src/workbench/page/file-tools";
import { paneWidth } from "../../src/workbench/page/splitter";

describe("the workbook's page", () => {
  it("keeps the pane at 320 pixels or more, and leaves room for the sheet", () => {
    expect([paneWidth(100, 1440), paneWidth(500, 1440), paneWidth(5000, 1440)]).toEqual([320, 500, 1160]);
    expect(paneWidth(400, 400)).toBe(320);
  });

  it("saves under the workbook's name, without what file systems refuse", () => {
    expect([fileName("Q3 2013"), fileName(' a/b:c*"<> '), fileName("..")]).toEqual(["Q3 2013.xlsx", "a b c.xlsx", "Book1.xlsx"]);
  });

  it("says what of an opened file will be missing in a saved one", () => {
    expect(openedWords("Model.xlsx", [])).toBe("Model.xlsx is open.");
    expect(openedWords("Model.xlsx", ["charts", "pictures", "macros"])).toBe("Model.xlsx is open. Its charts, pictures and macros cannot be shown here and will not be in a file saved from here; the file itself is unchanged.");
  });
});
