import fc from "fast-check";
import type { Statement } from "../../src/vocabulary/statement";
import { column, rows, table } from "../tieout/tables";
import type { FactLine } from "../xbrl/alder";
import { facts, filing, ofCell, settled, together } from "./fixture";

const YEARS = [2013, 2012, 2011, 2010] as const;
const COLUMNS = YEARS.map((year) => column(`FY ${year}`, 12, `${year}-12-31`));
const LABELS = [["Revenue", "Revenues"], ["Cost of revenue", "CostOfRevenue"], ["Sales and marketing", "SellingAndMarketingExpense"], ["Interest expense", "InterestExpense"], ["Net income", "NetIncomeLoss"]] as const;

/** Whole dollars, never round ones, a row for each label and a figure for each year, negative ones among them; of like size, as columns of one kind of figure are. */
const amounts = fc.array(fc.array(fc.integer({ min: 100_000_000, max: 900_000_000 }).chain((value) => fc.constantFrom(value - (value % 10) + 7, (value % 10) - 7 - value)), { minLength: YEARS.length, maxLength: YEARS.length }), { minLength: LABELS.length, maxLength: LABELS.length });

const reported = (values: readonly (readonly number[])[]): ReturnType<typeof facts> => facts(Object.fromEntries(LABELS.map(([, element], row) => [element, YEARS.map((year, i): FactLine => [`${year}-01-01`, `${year}-12-31`, values[row]?.[i] ?? 0, "10-K", "2014-03-01"])])));

/** As a table prints them in thousands, each rounded on its own. */
const thousands = (values: readonly (readonly number[])[]): string[][] => values.map((row) => row.map((value) => String(Math.sign(value) * Math.round(Math.abs(value) / 1000))));

function printed(cells: readonly (readonly string[])[]): Statement {
  return table("s1", "income_statement", "Operations", COLUMNS, rows(...LABELS.map(([label], row): readonly [string, ...string[]] => [label, ...(cells[row] ?? [])])));
}

describe("any statement beside the facts that it rounds", () => {
  it("ties in every cell", () => {
    fc.assert(fc.property(amounts, (values) => {
      const [drafts = []] = together([filing({ statements: [printed(thousands(values))], date: "2014-02-01" })], [reported(values)]);
      expect(drafts.filter(({ status }) => status === "broken" || status === "skipped")).toEqual([]);
      expect(drafts).toHaveLength(LABELS.length * YEARS.length);
    }), { numRuns: 60 });
  });

  it("has each cut-off digit told, and each wrong digit called broken with the value that was reported", () => {
    fc.assert(fc.property(amounts, fc.nat(LABELS.length - 1), fc.nat(YEARS.length - 1), fc.integer({ min: 2, max: 8 }), (values, row, year, by) => {
      const cells = thousands(values), right = cells[row]?.[year] ?? "", id = `s1.r${row + 1}.c${year}`;
      const sign = right.startsWith("-") ? "-" : "", digits = right.replace("-", "");
      const cut = `${sign}${digits.slice(0, -1)}0..${sign}${digits.slice(0, -1)}9`;
      const wrong = `${sign}${digits.slice(0, -1)}${(Number(digits.slice(-1)) + by) % 10}`;
      const check = (cell: string): ReturnType<typeof ofCell> => ofCell(together([filing({ statements: [printed(cells.map((line, i) => (i === row ? line.map((each, j) => (j === year ? cell : each)) : line)))], date: "2014-02-01" })], [reported(values)])[0], id);
      expect(check(cut).map(({ status, expected }) => [status, Math.round(Number(expected))])).toEqual([["rounding", Math.round((values[row]?.[year] ?? 0) / 1000)]]);
      expect(check(wrong).map((draft) => [draft.status, settled(draft) === null])).toEqual([["broken", false]]);
    }), { numRuns: 60 });
  });
});
