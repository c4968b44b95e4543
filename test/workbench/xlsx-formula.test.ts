import * as fc from "fast-check";
import { fileFormula, writtenFormula } from "../../src/workbench/xlsx-formula";

describe("formulas in saved workbooks", () => {
  it("name the add-in's functions as Excel stores them", () => {
    expect(fileFormula('=LPSN.ADJ_EBITDA("Q3 2013")', "LPSN")).toBe('_xldudf_LPSN_ADJ_EBITDA("Q3 2013")');
    expect(fileFormula("=SUM(lpsn.revenue(B1),1)", "LPSN")).toBe("SUM(_xldudf_LPSN_REVENUE(B1),1)");
  });

  it("name newer functions with Excel's prefixes", () => {
    expect(fileFormula("=XLOOKUP(A1,B:B,C:C)", "LPSN")).toBe("_xlfn.XLOOKUP(A1,B:B,C:C)");
    expect(fileFormula("=SUM(FILTER(A1:A3,A1:A3>1))", "LPSN")).toBe("SUM(_xlfn._xlws.FILTER(A1:A3,A1:A3>1))");
  });

  it("leave texts and sheets' names as they are", () => {
    const formula = `="say ""LPSN.REVENUE(1)"" or SORT(2)"&'SORT(x)'!A1`;
    expect(fileFormula(formula, "LPSN")).toBe(formula.slice(1));
    expect(writtenFormula(fileFormula(formula, "LPSN"), "LPSN")).toBe(formula);
  });

  it("do not take part of a longer name for a function", () => {
    expect(fileFormula("=MYSORT(A1)+XLPSN.REVENUE(1)", "LPSN")).toBe("MYSORT(A1)+XLPSN.REVENUE(1)");
  });

  it("come back as they were written", () => {
    const part = fc.constantFrom('LPSN.REVENUE("Q3 2013")', "XLOOKUP(A1,B1:B9,C1:C9)", "SUM(A1:A3)", '"a ""b"" c"', "'My sheet'!B5", "FILTER(A1:A9,B1:B9)", "LPSN.CHECK(A1,B1)", "TRUE");
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const formula = `=${parts.join("&")}`;
        expect(writtenFormula(fileFormula(formula, "LPSN"), "LPSN")).toBe(formula);
      }),
    );
  });
});
