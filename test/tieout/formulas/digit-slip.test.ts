import fc from "fast-check";
import { isSlip } from "../../../src/tieout/formulas/digit-slip";
import { tieOut } from "../../../src/tieout/tie-out";
import { CALENDAR_YEAR } from "../../../src/vocabulary/period";
import { column, rows, table } from "../tables";

describe("A slip of a digit", () => {
  it.each([
    [25674, 25684, true], [294803, 244803, true], [6096, 6069, true], [956, 1956, true], [-6069, -6061, true],
    [25674, 25674, false], [25674, 25785, false], [6906, 6069, false], [6069, -6069, false],
  ])("%d for %d: %s", (one, other, slip) => {
    expect(isSlip(one, other)).toBe(slip);
    expect(isSlip(other, one)).toBe(slip);
  });

  it("is any one digit of a figure changed", () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 99_999_999 }), fc.nat(), fc.integer({ min: 1, max: 9 }), (value, at, by) => {
      const digits = String(value), place = at % digits.length;
      expect(isSlip(value, Number(digits.slice(0, place) + String((Number(digits[place]) + by) % 10) + digits.slice(place + 1)))).toBe(true);
    }), { seed: 20131106 });
  });
});

describe("A long bridge of one column", () => {
  const LATEST = [column("LTM Q1 2020", 12, "2020-03-31")];
  const bridge = (total: string) => tieOut({
    statements: [table("s1", "reconciliation", "Debt to adjusted EBITDA", LATEST, rows(
      ["Operating income", "212852"], ["Restructuring charges", "10022"], ["Currency exchange losses, net", "3123"], ["Product liability expense", "25674"], ["Strategic transaction costs", "4041"],
      ["Depreciation and amortization", "38334"], ["Adjusted EBITDA", total],
    ))],
    metrics: [], guidance: [], headline: null, calendar: CALENDAR_YEAR,
  }).checks.filter(({ kind }) => kind === "sum");

  it("is checked though no other column shows its sum, where one wrong digit explains the difference", () => {
    expect(bridge("294046").map(({ status }) => status)).toEqual(["exact"]);
    expect(bridge("244046").map(({ status, difference }) => `${status} ${difference ?? ""}`)).toEqual(["broken -50000"]);
  });

  it("is no sum where the difference could be a row that is not printed", () => {
    expect(bridge("301357")).toEqual([]);
    expect(bridge("294048")).toEqual([expect.objectContaining({ status: "rounding" })]);
  });
});
