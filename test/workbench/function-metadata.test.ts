import { argumentFor, spreadCalls, UNFIT, wireArguments, type FunctionParameter } from "../../src/workbench/function-metadata";

const ANY: FunctionParameter = { name: "period", type: "any" };
const OPTIONAL: FunctionParameter = { name: "scale", type: "any", optional: true };
const RANGE: FunctionParameter = { name: "terms", type: "any", dimensionality: "matrix" };

describe("arguments of a cell function", () => {
  it("that are left out arrive as null", () => {
    expect(wireArguments([ANY, OPTIONAL], ["Q3 2013"])).toEqual(["Q3 2013", null]);
  });

  it("arrive as rows of values where the function takes a range, a single cell included", () => {
    expect(argumentFor(RANGE, [[1, null], ["a", true]])).toEqual([[1, ""], ["a", true]]);
    expect(argumentFor(RANGE, 5)).toEqual([[5]]);
  });

  it("arrive as the type that the function declares", () => {
    expect(argumentFor({ name: "n", type: "number" }, "1,234.5")).toBe(1234.5);
    expect(argumentFor({ name: "n", type: "number" }, null)).toBe(0);
    expect(argumentFor({ name: "s", type: "string" }, 2013)).toBe("2013");
    expect(argumentFor({ name: "b", type: "boolean" }, "TRUE")).toBe(true);
  });

  it("that cannot be that type are not handed over", () => {
    expect(argumentFor({ name: "n", type: "number" }, "abc")).toBe(UNFIT);
    expect(wireArguments([ANY, { name: "n", type: "number" }], ["x", "abc"])).toBe(UNFIT);
  });

  it("that repeat arrive in one list", () => {
    expect(wireArguments([ANY, { name: "more", type: "any", repeating: true }], [1, 2, 3])).toEqual([1, [2, 3]]);
  });
});

describe("a range in the place of a single value", () => {
  it("has the function called for each of its cells, other arguments repeating", () => {
    expect(spreadCalls([ANY, OPTIONAL], [[["Q1", "Q2"]], "Millions"])).toEqual([[["Q1", "Millions"], ["Q2", "Millions"]]]);
    expect(spreadCalls([ANY, OPTIONAL], [[["Q1"], ["Q2"]], [["A", "B"]]])).toEqual([[["Q1", "A"], ["Q1", "B"]], [["Q2", "A"], ["Q2", "B"]]]);
  });

  it("is one call where the function takes a range", () => {
    const range = [[1, 2], [3, 4]];
    expect(spreadCalls([RANGE, ANY], [range, 10])).toEqual([[[range, 10]]]);
  });
});
