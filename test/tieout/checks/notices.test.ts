import { rows, said, table } from "../tables";
import { liveperson } from "../liveperson";
import { checksOf, TWO_QUARTERS } from "./support";

function notices(...input: Parameters<typeof checksOf>): string[] {
  return checksOf(...input).filter(({ kind }) => kind === "notice").map(({ title }) => title);
}

const STATEMENT = table("s1", "income_statement", "Operations", TWO_QUARTERS, rows(["Revenue", "45192", "39670"], ["Net income", "1200", "1600"]));

describe("notices on non-GAAP measures", () => {
  it("tell the seed's value per share of a liquidity measure, never as broken", () => {
    const { statements, metrics } = liveperson();
    const found = checksOf(statements, metrics).filter(({ kind }) => kind === "notice");
    expect(found.map(({ title, status }) => [title, status])).toEqual([["Liquidity measure per share", "skipped"]]);
    expect(found[0]?.explanation).toMatch(/^For a person to judge: the filing prints diluted adjusted EBITDA per common share; question 102\.05 /);
  });

  it("tell a measure that no table reconciles", () => {
    expect(notices([STATEMENT], [said("Adjusted EBITDA", "Q3 2013", "5.2")])).toEqual(["Non-GAAP measure without a reconciliation"]);
    const bridge = table("s2", "reconciliation", "Reconciliation", TWO_QUARTERS, rows(["Net income", "1200", "1600"], ["Depreciation", "300", "400"], ["Adjusted EBITDA", "1500", "2000"]));
    expect(notices([STATEMENT, bridge], [said("Adjusted EBITDA", "Q3 2013", "1.5")])).toEqual([]);
  });

  it("tell EBITDA that starts at operating income", () => {
    const bridge = table("s2", "reconciliation", "Reconciliation", TWO_QUARTERS, rows(["Operating income", "1234", "1677"], ["Depreciation", "311", "402"], ["Adjusted EBITDA", "1545", "2079"]));
    expect(notices([bridge])).toEqual(["Adjusted EBITDA is not reconciled to net income"]);
  });

  it("tell a non-GAAP figure that stands ahead of the GAAP one", () => {
    const bridge = table("s2", "reconciliation", "Reconciliation", TWO_QUARTERS, rows(["Net income", "1200", "1600"], ["Restructuring", "311", "402"], ["Adjusted net income", "1511", "2002"]));
    const [own, gaap] = [said("Adjusted net income", "Q3 2013", "1.5", "money", 1_000_000, { at: [10, 20] }), said("Net income", "Q3 2013", "1.2", "money", 1_000_000, { at: [50, 60] })];
    expect(notices([bridge], [own, gaap])).toEqual(["Non-GAAP measure ahead of GAAP"]);
    expect(notices([bridge], [{ ...own, at: [90, 99] }, gaap])).toEqual([]);
  });

  it("tell an adjustment that is blank a year before, and not one with a dash", () => {
    const bridge = (then: string) => table("s2", "reconciliation", "Reconciliation", TWO_QUARTERS, rows(["Net income", "1234", "1677"], ["Depreciation", "311", "402"], ["Restructuring", "57", then], ["Adjusted EBITDA", "1602", "2079"]));
    expect(notices([bridge("")])).toEqual(["Adjustment in one period only"]);
    expect(notices([bridge("-")])).toEqual([]);
  });
});
