import fc from "fast-check";
import { changeTie } from "../../../src/tieout/checks/change-forms";
import { column, table } from "../tables";
import { checksOf, TWO_QUARTERS } from "./support";

const CHANGE = [...TWO_QUARTERS, column("Change", null, null), column("% Change", null, null)];
const LINES: readonly (readonly [string, string, string, string, string])[] = [
  ["Products", "1250", "1000", "250", "25.0"], ["Services", "812", "700", "112", "16.0"], ["Licences", "90", "120", "-30", "-25.0"],
  ["Training", "333", "300", "33", "11.0"], ["Support", "460", "400", "60", "15.0"], ["Hosting", "777", "700", "77", "11.0"],
];

function changes(lines: readonly (readonly string[])[]) {
  const rows = lines.map(([label = "", ...cells]) => ({ label, cells, metric: null }));
  return checksOf([table("s1", "supplemental", "Products", CHANGE, rows)]).filter(({ kind }) => kind === "growth");
}

describe("printed columns of change", () => {
  it("tie as differences and as percentages with the columns that they compare", () => {
    const checks = changes(LINES);
    expect(checks.length).toBe(12);
    expect(checks.map(({ status }) => status)).toEqual(Array(12).fill("exact"));
    expect(checks[0]?.explanation).toBe("Products went from 1,000 in Q3 2012 to 1,250 in Q3 2013, a change of 250, as printed.");
  });

  it("tell a wrong change where nearly all others tie", () => {
    const broken = changes(LINES.map((line) => (line[0] === "Support" ? ["Support", "460", "400", "90", "15.0"] : line)).concat([["Other items", "50", "40", "10", "25.0"]])).filter(({ status }) => status === "broken");
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatchObject({ expected: "60", actual: "90", explanation: "Support went from 400 in Q3 2012 to 460 in Q3 2013, a change of 60, but 90 is printed. Perhaps “Support” (Change) should be 60, or “Support” (Q3 2013) should be 490." });
  });

  it("say nothing where too few rows tie to know what is compared", () => {
    expect(changes([["A", "10", "5", "7", "3"], ["B", "20", "7", "1", "2"], ["C", "30", "29", "1", "3.4"]])).toEqual([]);
  });

  it("tie for any two amounts and their rounded change", () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(fc.property(amount, amount.filter((from) => from !== 0), fc.constantFrom(1, 10, 100), (to, from, unit) => {
      const rounded = [to, from, to - from].map((value) => String(Math.round(value / unit)));
      expect(changeTie(rounded[0] as string, rounded[1] as string, rounded[2] as string, "money").form).not.toBeNull();
      const percent = (((to - from) / Math.abs(from)) * 100).toFixed(1);
      expect(changeTie(String(to), String(from), percent, "money").form).not.toBeNull();
    }));
  });

  it("never tie a change that is farther off than all rounding allows", () => {
    fc.assert(fc.property(fc.integer({ min: 10_000, max: 99_999 }), fc.integer({ min: 10_000, max: 99_999 }), fc.integer({ min: 2, max: 900 }), (to, from, off) => {
      const printed = to - from + (to >= from ? off : -off);
      fc.pre(Math.abs(printed) > 1000);
      expect(changeTie(String(to), String(from), String(printed), "money").form).toBeNull();
    }));
  });
});
