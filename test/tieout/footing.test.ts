import fc from "fast-check";
import { tieOut } from "../../src/tieout/tie-out";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";
import type { Check } from "../../src/vocabulary/report";
import type { Statement } from "../../src/vocabulary/statement";
import { column, rows, table } from "./tables";

const YEARS = [column("FY 2020", 12, "2020-12-31"), column("FY 2019", 12, "2019-12-31"), column("FY 2018", 12, "2018-12-31")];

function checks(statements: readonly Statement[]): Check[] {
  return tieOut({ statements, metrics: [], guidance: [], headline: null, calendar: CALENDAR_YEAR }).checks;
}

/** A table of four regions and their total, the total off by some units in its first year. */
function regions(id: string, start: number, off: number = 0): Statement {
  const figures = [0, 1, 2, 3].map((row) => YEARS.map((_, at) => start + 1237 * row * (at + 1) + 317 * at));
  const total = YEARS.map((_, at) => figures.reduce((sum, row) => sum + (row[at] ?? 0), 0) + (at === 0 ? off : 0));
  return table(id, "supplemental", `Revenue ${id}`, YEARS, rows(...figures.map((cells, i): [string, ...string[]] => [`Region ${i + 1}`, ...cells.map(String)]), ["Total revenue", ...total.map(String)]));
}

describe("A difference that rounding could explain", () => {
  it("is broken where every other sum of the filing ties to the last digit, and the sentence says so", () => {
    const made = checks([...Array.from({ length: 6 }, (_, i) => regions(`s${i + 1}`, 21_000 + 7_919 * i)), regions("s7", 90_000, 2)]);
    const broken = made.filter(({ status }) => status === "broken");
    expect(broken).toHaveLength(1);
    expect(broken[0]?.explanation).toMatch(/a difference of 2\. Rounding could explain so little, but the 20 other sums of this filing in these units tie to the last digit\.$/);
  });

  it("is rounding where few sums show how the filer adds", () => {
    expect(checks([regions("s1", 21_000), regions("s2", 90_000, 2)]).map(({ status }) => status)).not.toContain("broken");
  });

  it("is rounding where other sums miss too", () => {
    const made = checks([...Array.from({ length: 8 }, (_, i) => regions(`s${i + 1}`, 21_000 + 7_919 * i)), regions("s9", 90_000, 2), regions("s10", 95_000, -1)]);
    expect(made.filter(({ status }) => status === "broken")).toEqual([]);
    expect(made.filter(({ status }) => status === "rounding")).toHaveLength(2);
  });
});

describe("A filer who rounds each figure on its own", () => {
  it("hardly ever has a break told for it: less than one filing in a hundred", () => {
    let filings = 0, told = 0;
    const filing = fc.array(fc.array(fc.array(fc.integer({ min: 1_000_000, max: 99_999_999 }), { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 5 }), { minLength: 5, maxLength: 8 });
    fc.assert(fc.property(filing, (tables) => {
      const statements = tables.map((exact, t) => table(`s${t + 1}`, "supplemental", `Revenue by region ${t}`, YEARS, [
        ...exact.map((values, i) => ({ label: `Region ${i + 1}`, cells: values.map((value) => String(Math.round(value / 1000))) })),
        { label: "Total", cells: YEARS.map((_, c) => String(Math.round(exact.reduce((sum, values) => sum + (values[c] ?? 0), 0) / 1000))) },
      ]));
      filings++;
      if (checks(statements).some(({ status }) => status === "broken")) told++;
    }), { numRuns: 300, seed: 20131106 });
    expect(filings).toBe(300);
    expect(told).toBeLessThanOrEqual(2);
  });
});
