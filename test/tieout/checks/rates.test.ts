import { rows, table } from "../tables";
import { checksOf, titled, TWO_QUARTERS } from "./support";

const STATEMENT = rows(["Revenue", "45192", "39670"], ["Cost of revenue", "10597", "9036"], ["Gross profit", "34595", "30634"]);

function margin(label: string, metric: string | null, ...cells: string[]) {
  return { label, metric, cells, unit: "percent" as const };
}

describe("margins printed in rows", () => {
  it("tie with the figures that their name tells", () => {
    const checks = titled(checksOf([table("s1", "income_statement", "Operations", TWO_QUARTERS, [...STATEMENT, margin("Gross margin", "GrossMargin", "76.6", "77.2")])]), /^Gross margin/);
    expect(checks.map(({ status }) => status)).toEqual(["exact", "exact"]);
    expect(checks[0]?.explanation).toBe("Gross profit 34,595 thousand over revenue 45,192 thousand is 76.5512%, printed as 76.6%.");
  });

  it("are broken where the other column shows what they are made from", () => {
    const [broken] = titled(checksOf([table("s1", "income_statement", "Operations", TWO_QUARTERS, [...STATEMENT, margin("Gross margin", "GrossMargin", "67.6", "77.2")])]), /^Gross margin/);
    expect(broken).toMatchObject({ status: "broken", actual: "67.6", cells: ["s1.r4.c0", "s1.r3.c0", "s1.r1.c0"] });
  });

  it("are not called broken for a last digit that was cut off instead of rounded", () => {
    const [check] = titled(checksOf([table("s1", "income_statement", "Operations", TWO_QUARTERS, [...rows(["Revenue", "45192", "39670"], ["Gross profit", "34615", "30634"]), margin("Gross margin", "GrossMargin", "76.5", "77.2")])]), /^Gross margin/);
    expect(check).toMatchObject({ status: "skipped" });
    expect(check?.explanation).toContain("cut off");
  });

  it("follow a label's own words, also in another table", () => {
    const rate = table("s2", "supplemental", "Ratios", TWO_QUARTERS, [margin("Cost of revenue as a percent of revenue", null, "23.4", "22.8"), margin("Gross profit to revenue", null, "76.6", "77.2")], 1);
    const checks = checksOf([table("s1", "income_statement", "Operations", TWO_QUARTERS, STATEMENT), rate]).filter(({ kind, title }) => kind === "identity" && title.endsWith("Ratios"));
    expect(checks.map(({ status }) => status)).toEqual(["exact", "exact", "exact", "exact"]);
  });

  it("of averages and capital are left alone", () => {
    const rate = table("s2", "supplemental", "Ratios", TWO_QUARTERS, [margin("Net income to average assets", null, "1.4", "1.2")], 1);
    expect(titled(checksOf([table("s1", "income_statement", "Operations", TWO_QUARTERS, STATEMENT), rate]), /average/)).toEqual([]);
  });
});
