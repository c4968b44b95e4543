import { failedResult, resultOf } from "../../src/workbench/function-result";

describe("what a cell shows of a function's answer", () => {
  it("is a plain value as it is", () => {
    expect([5190, "5%", "TRUE", true].map((value) => resultOf(value))).toEqual([[[{ value: 5190 }]], [[{ value: "5%" }]], [[{ value: "TRUE" }]], [[{ value: true }]]]);
  });

  it("is a number with the format that came with it", () => {
    for (const type of ["FormattedNumber", "Double"]) expect(resultOf({ type, basicValue: 5190, numberFormat: "#,##0" })).toEqual([[{ value: 5190, format: "#,##0" }]]);
    expect(resultOf({ type: "FormattedNumber", basicValue: 1, numberFormat: "General" })).toEqual([[{ value: 1 }]]);
  });

  it("is a table that spills, short rows filled up as in Excel", () => {
    expect(resultOf([["Revenue", { type: "Double", basicValue: 1, numberFormat: "0.0" }], ["x"]])).toEqual([[{ value: "Revenue" }, { value: 1, format: "0.0" }], [{ value: "x" }, { value: "#N/A" }]]);
  });

  it("is an error with the add-in's words, thrown, returned or inside a table", () => {
    expect(failedResult("not disclosed", 1)).toEqual([[{ value: "#N/A", message: "not disclosed" }]]);
    expect(resultOf([[{ type: "Error", basicValue: "#VALUE!", message: "no period" }]])).toEqual([[{ value: "#VALUE!", message: "no period" }]]);
  });

  it("keeps words for #N/A and #VALUE! only, as Excel does", () => {
    expect(failedResult("divided", 5)).toEqual([[{ value: "#DIV/0!" }]]);
    expect(failedResult("", 7)).toEqual([[{ value: "#VALUE!" }]]);
  });

  it("is #VALUE! for a value of a kind that the workbook cannot show", () => {
    for (const value of [{ type: "Entity", text: "x" }, { a: 1 }, [], [[[1]]]]) expect(resultOf(value)[0]?.[0]?.value).toBe("#VALUE!");
  });

  it("is empty where there is no answer", () => {
    expect([null, undefined].map((value) => resultOf(value))).toEqual([[[{ value: "" }]], [[{ value: "" }]]]);
  });
});
