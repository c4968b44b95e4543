import fc from "fast-check";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";
import type { Check } from "../../src/vocabulary/report";
import type { Statement } from "../../src/vocabulary/statement";
import { sumsOf } from "../../src/tieout/formulas/formulas";
import { tieOut } from "../../src/tieout/tie-out";
import { column, table } from "./tables";

const COLUMNS = [column("FY 2020", 12, "2020-12-31"), column("FY 2019", 12, "2019-12-31"), column("FY 2018", 12, "2018-12-31")];

function checks(statement: Statement): Check[] {
  return tieOut({ statements: [statement], metrics: [], guidance: [], headline: null, calendar: CALENDAR_YEAR }).checks;
}

const amount = fc.integer({ min: 1000, max: 999_999 });
const perColumn = fc.array(amount, { minLength: COLUMNS.length, maxLength: COLUMNS.length });

/** An income statement whose sums all tie: revenues, their total, costs, their total, income, tax, net income. */
const incomeStatement = fc.record({ revenues: fc.array(perColumn, { minLength: 2, maxLength: 4 }), costs: fc.array(perColumn, { minLength: 2, maxLength: 7 }), tax: perColumn }).map(({ revenues, costs, tax }) => {
  const total = (rows: readonly number[][]): number[] => COLUMNS.map((_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0));
  const revenue = total(revenues), cost = total(costs), income = revenue.map((value, c) => value - (cost[c] ?? 0)), net = income.map((value, c) => value - (tax[c] ?? 0));
  const line = (label: string, values: readonly number[]) => ({ label, cells: values.map(String) });
  return [
    ...revenues.map((row, i) => line(`Product line ${i + 1}`, row)), line("Total revenues", revenue),
    ...costs.map((row, i) => line(`Cost of department ${i + 1}`, row)), line("Total costs and expenses", cost),
    line("Income before income taxes", income), line("Provision for income taxes", tax), line("Net income", net),
  ];
});

describe("Random statements built to tie", () => {
  it("have every sum found and none broken", () => {
    fc.assert(fc.property(incomeStatement, (rows) => {
      const made = checks(table("s1", "income_statement", "Operations", COLUMNS, rows));
      expect(made.filter((check) => check.status === "broken")).toEqual([]);
      expect(made.filter((check) => check.status === "exact" && check.kind === "sum").length).toBe(4 * COLUMNS.length);
    }), { numRuns: 200, seed: 20131106 });
  });

  it("have a broken check once any digit beyond rounding is changed in any term or total", () => {
    const damage = fc.record({ row: fc.nat(), column: fc.nat({ max: COLUMNS.length - 1 }), place: fc.nat(), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(fc.property(incomeStatement, damage, (rows, { row, column: at, place, by }) => {
      const target = rows[row % rows.length];
      const printed = target?.cells[at] ?? "0";
      const digits = printed.replace("-", "");
      // The last digit may hide within rounding: 0.5 (n + 1) units of 9 rows are 5.
      const changed = place % (digits.length - 1);
      const mutated = digits.slice(0, changed) + String((Number(digits[changed]) + by) % 10) + digits.slice(changed + 1);
      const damaged = rows.map((each) => (each === target ? { ...each, cells: each.cells.map((text, i) => (i === at ? (printed.startsWith("-") ? `-${mutated}` : mutated) : text)) } : each));
      expect(checks(table("s1", "income_statement", "Operations", COLUMNS, damaged)).some((check) => check.status === "broken")).toBe(true);
    }), { numRuns: 300, seed: 20131106 });
  });

  it("have no repair called proven that is not the figure that stood there before one digit was changed", () => {
    const damage = fc.record({ row: fc.nat(), column: fc.nat({ max: COLUMNS.length - 1 }), place: fc.nat(), by: fc.integer({ min: 1, max: 9 }) });
    let proven = 0;
    fc.assert(fc.property(incomeStatement, damage, (rows, { row, column: at, place, by }) => {
      const index = row % rows.length, printed = rows[index]?.cells[at] ?? "0", digits = printed.replace("-", ""), changed = place % digits.length;
      const mutated = (printed.startsWith("-") ? "-" : "") + digits.slice(0, changed) + String((Number(digits[changed]) + by) % 10) + digits.slice(changed + 1);
      const damaged = rows.map((each, i) => (i === index ? { ...each, cells: each.cells.map((text, c) => (c === at ? mutated : text)) } : each));
      const { repairs } = tieOut({ statements: [table("s1", "income_statement", "Operations", COLUMNS, damaged)], metrics: [], guidance: [], headline: null, calendar: CALENDAR_YEAR });
      const wrong = repairs.filter(({ standing, cell, proposed }) => standing === "proven" && !(cell === `s1.r${index + 1}.c${at}` && Number(proposed) === Number(printed)));
      expect(wrong).toEqual([]);
      if (repairs.some(({ standing }) => standing === "proven")) proven++;
    }), { numRuns: 300, seed: 20131106 });
    expect(proven).toBeGreaterThan(75);
  });

  it("give a damaged figure back, and prove it where two sums read it", () => {
    const damage = fc.record({ row: fc.nat(), column: fc.nat({ max: COLUMNS.length - 1 }) });
    let proven = 0;
    // Three tables, so that enough sums show that this filer's tables foot to the digit.
    fc.assert(fc.property(fc.tuple(incomeStatement, incomeStatement, incomeStatement), damage, ([rows, ...others], { row, column: at }) => {
      const index = row % rows.length, printed = rows[index]?.cells[at] ?? "0";
      const damaged = rows.map((each, i) => (i === index ? { ...each, cells: each.cells.map((text, c) => (c === at ? "?#" : text)) } : each));
      const statements = [damaged, ...others].map((each, i) => table(`s${i + 1}`, "income_statement", `Operations of company ${i + 1}`, COLUMNS, each));
      const { repairs } = tieOut({ statements, metrics: [], guidance: [], headline: null, calendar: CALENDAR_YEAR });
      expect(repairs.map(({ cell, proposed }) => `${cell} ${proposed}`)).toEqual([`s1.r${index + 1}.c${at} ${printed}`]);
      if (repairs[0]?.standing === "proven") {
        proven++;
        expect(rows[index]?.label).toMatch(/total|income before/i);
      }
    }), { numRuns: 200, seed: 20131106 });
    expect(proven).toBeGreaterThan(20);
  });

  it("are never broken by rounding: figures rounded on their own tie within 0.5 (n + 1) units", () => {
    const thousandths = fc.array(fc.array(fc.integer({ min: 1_000_000, max: 999_999_999 }), { minLength: COLUMNS.length, maxLength: COLUMNS.length }), { minLength: 2, maxLength: 12 });
    fc.assert(fc.property(thousandths, (exact) => {
      const rows = exact.map((values, i) => ({ label: `Region ${i + 1}`, cells: values.map((value) => String(Math.round(value / 1000))) }));
      const total = { label: "Total", cells: COLUMNS.map((_, c) => String(Math.round(exact.reduce((sum, values) => sum + (values[c] ?? 0), 0) / 1000))) };
      const made = checks(table("s1", "supplemental", "Revenue by region", COLUMNS, [...rows, total]));
      expect(made.filter((check) => check.status === "broken")).toEqual([]);
      expect(made.length).toBe(COLUMNS.length);
    }), { numRuns: 200, seed: 20131106 });
  });
});

describe("Random tables that sum to nothing", () => {
  const formulas = (unit: "money" | "percent" | "ratio" | "count", labels: readonly string[], values: readonly number[][], places: number): number => {
    const rows = values.map((row, i) => ({ label: labels[i % labels.length] ?? "", unit, cells: row.map((value) => (value / 10 ** places).toFixed(places)) }));
    return sumsOf(table("s1", "supplemental", "Statistics", COLUMNS, rows)).formulas.length;
  };
  const grid = (min: number, max: number) => fc.array(fc.array(fc.integer({ min, max }), { minLength: COLUMNS.length, maxLength: COLUMNS.length }), { minLength: 3, maxLength: 24 });
  const PLAIN = ["Northern plant", "Southern plant", "Eastern plant"], NAMED = ["Northern plant", "Total assets in use", "Income of the plant"];

  it.each([["counts", "count", 1, 60, 0], ["percentages", "percent", 1, 999, 1], ["ratios", "ratio", 50, 300, 2], ["amounts", "money", 1, 9999, 0]] as const)("give no formula where no label promises one: %s", (_, unit, min, max, places) => {
    fc.assert(fc.property(grid(min, max), (values) => formulas(unit, PLAIN, values, places) === 0), { numRuns: 400, seed: 20200331 });
  });

  it("give hardly any even where labels promise totals", () => {
    let found = 0, tables = 0;
    fc.assert(fc.property(grid(1, 999), (values) => {
      found += formulas("money", NAMED, values, 0);
      tables++;
    }), { numRuns: 400, seed: 20200331 });
    expect(found).toBeLessThan(tables / 100);
  });
});
