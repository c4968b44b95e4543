import { FactIndex, periodOfFact, type Found } from "../../src/xbrl/fact-index";
import { readCompanyFacts } from "../../src/xbrl/read-company-facts";
import { elementsOf } from "../../src/xbrl/elements";
import { companyFactsJson, type FactLines } from "./alder";

const index = (facts: FactLines, units: Readonly<Record<string, string>> = {}): FactIndex => new FactIndex([readCompanyFacts("facts.json", companyFactsJson(facts, { units }))]);
const amounts = (found: Found | null): string[] => (found?.values ?? []).map(({ amount }) => amount.toFixed());
const span = (start: string, end: string): ReturnType<typeof periodOfFact> => periodOfFact({ start, end, value: "1", form: "", filed: "", accession: "" });

describe("facts of a company", () => {
  const revenue: FactLines = { Revenues: [
    ["2021-01-01", "2021-03-31", 110000, "10-Q", "2021-05-05"],
    ["2021-01-01", "2021-06-30", 230000, "10-Q", "2021-08-05"], ["2021-04-01", "2021-06-30", 120000, "10-Q", "2021-08-05"],
    ["2021-01-01", "2021-09-30", 365000, "10-Q", "2021-11-05"],
    ["2021-04-01", "2021-06-30", 119000, "10-Q", "2022-08-05"], ["2021-04-01", "2021-06-30", 119000, "10-Q", "2023-08-05"],
  ] };

  it("are found by their span and its end", () => {
    expect(amounts(index(revenue).find("Revenues", "money", "USD", { months: 6, end: "2021-06-30" }))).toEqual(["230000"]);
    expect(index(revenue).find("Revenues", "money", "USD", { months: 12, end: "2021-06-30" })).toBeNull();
    expect(index(revenue).find("Revenues", "money", "EUR", { months: 6, end: "2021-06-30" })).toBeNull();
  });

  it("are told as first reported, what later filings made of them after that", () => {
    const found = index(revenue).find("Revenues", "money", "USD", { months: 3, end: "2021-06-30" });
    expect(found?.values.map(({ amount, first, lastFiled }) => [amount.toFixed(), first.filed, lastFiled])).toEqual([["120000", "2021-08-05", "2021-08-05"], ["119000", "2022-08-05", "2023-08-05"]]);
  });

  it("give a quarter that is reported only within the year so far", () => {
    const found = index(revenue).find("Revenues", "money", "USD", { months: 3, end: "2021-09-30" });
    expect(amounts(found)).toEqual(["135000"]);
    expect(found?.values[0]?.parts?.map(({ value }) => value)).toEqual(["365000", "230000"]);
  });

  it("give no quarter where the year so far was reported in two ways", () => {
    const twice = { Revenues: [...(revenue["Revenues"] ?? []), ["2021-01-01", "2021-06-30", 228000, "10-Q", "2022-08-05"] as const] };
    expect(index(twice).find("Revenues", "money", "USD", { months: 3, end: "2021-09-30" })).toBeNull();
  });

  it("meet a table's date in a year of 52 weeks, and the very day before its neighbours", () => {
    const assets: FactLines = { Assets: [[null, "2021-09-25", 5000, "10-Q", "2021-11-01"], [null, "2021-09-30", 6000, "10-Q", "2021-11-01"], [null, "2021-06-12", 7000, "10-Q", "2021-08-01"]] };
    expect(amounts(index(assets).find("Assets", "money", "USD", { months: 0, end: "2021-09-30" }))).toEqual(["6000"]);
    expect(amounts(index(assets).find("Assets", "money", "USD", { months: 0, end: "2021-09-26" }))).toEqual(["5000", "6000"]);
    expect(index(assets).find("Assets", "money", "USD", { months: 0, end: "2021-06-30" })).toBeNull();
  });

  it("are found for values per share under both names of their unit", () => {
    const eps: FactLines = { EarningsPerShareBasic: [["2021-04-01", "2021-06-30", 0.05, "10-Q", "2021-08-05"]] };
    const wanted = { months: 3, end: "2021-06-30" };
    expect(amounts(index(eps, { EarningsPerShareBasic: "USD/shares" }).find("EarningsPerShareBasic", "per_share", "USD", wanted))).toEqual(["0.05"]);
    expect(amounts(index(eps).find("EarningsPerShareBasic", "per_share", "USD", wanted))).toEqual(["0.05"]);
  });

  it("say how finely they are told, a round amount alone as finely as the company's others", () => {
    expect(index({ ...revenue, Goodwill: [[null, "2021-09-30", 5000000, "10-Q", "2021-11-05"]] }).find("Goodwill", "money", "USD", { months: 0, end: "2021-09-30" })?.place.toFixed()).toBe("1000");
    expect(index(revenue).find("Revenues", "money", "USD", { months: 6, end: "2021-06-30" })?.place.toFixed()).toBe("1000");
  });
});

describe("the span of a fact", () => {
  it("is told in months, weeks included, and is none where it is broken", () => {
    expect([span("2021-07-01", "2021-09-30"), span("2021-06-27", "2021-09-25"), span("2020-09-27", "2021-09-25"), span("2021-07-01", "2021-08-15"), span("2021-09-30", "2021-09-30")].map((period) => period?.months ?? null)).toEqual([3, 3, 12, null, null]);
  });
});

describe("the elements of a measure", () => {
  it("begin with its own, and are none for measures of the company's own", () => {
    expect(elementsOf("CashAndCashEquivalents")[0]).toBe("CashAndCashEquivalentsAtCarryingValue");
    expect(elementsOf("Revenues")).toEqual(expect.arrayContaining(["Revenues", "SalesRevenueNet", "RevenueFromContractWithCustomerExcludingAssessedTax"]));
    expect([elementsOf("AdjustedEbitda"), elementsOf("NoSuchMeasure")]).toEqual([[], []]);
  });
});
