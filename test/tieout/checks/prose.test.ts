import { rows, said, table } from "../tables";
import { checksOf, titled, TWO_QUARTERS } from "./support";

const STATEMENT = table("s1", "income_statement", "Operations", TWO_QUARTERS, rows(["Revenue", "45192", "39670"], ["Cost of revenue", "10597", "9036"], ["Gross profit", "34595", "30634"]));

describe("figures in the text", () => {
  it("of margins tie with what the tables' figures make", () => {
    const checks = titled(checksOf([STATEMENT], [said("Gross margin", "Q3 2013", "76.6", "percent", 1), said("Gross margin", "Q3 2012", "67.2", "percent", 1)]), /computed/);
    expect(checks.map(({ status, period }) => [status, period])).toEqual([["broken", "Q3 2012"], ["exact", "Q3 2013"]]);
    expect(checks[0]?.explanation).toBe("Gross profit 30,634 thousand over revenue 39,670 thousand is 77.2221%, but the text says 67.2%.");
  });

  it("of segments tie with the rows of their name", () => {
    const segments = table("s2", "segment", "Net sales", TWO_QUARTERS, [{ label: "Drainage", metric: null, cells: ["170213", "163650"] }]);
    expect(titled(checksOf([segments], [said("Drainage revenue", "Q3 2013", "170.2")]), /Drainage revenue/).map(({ status }) => status)).toEqual(["rounding"]);
  });

  it("told twice agree within rounding, and one digit apart they do not", () => {
    const twice = (value: string) => titled(checksOf([STATEMENT], [said("Orders", "Q3 2013", "10.24"), said("Orders", "Q3 2013", value, "money", 1_000_000, { text: `Orders of ${value} again` })]), /told twice/).map(({ status }) => status);
    expect(twice("10.2")).toEqual(["rounding"]);
    expect(twice("10.24")).toEqual(["exact"]);
    expect(twice("10.54")).toEqual(["broken"]);
    expect(twice("31")).toEqual(["skipped"]);
  });
});
