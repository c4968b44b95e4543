import { ReadError } from "../../src/filing/decode";
import { isJson, readCompanyFacts } from "../../src/xbrl/read-company-facts";
import { companyFactsJson } from "./alder";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): unknown => readCompanyFacts("facts.json", bytes(text));

function problem(text: string): { code: string; message: string } {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ReadError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("it was read");
}

describe("a file of company facts", () => {
  it("gives each element's values with the day on which they were filed", () => {
    const facts = readCompanyFacts("facts.json", companyFactsJson({ NetIncomeLoss: [["2021-07-01", "2021-09-30", -730000, "10-Q", "2021-11-07"]] }, { cik: "0001999999" }));
    expect(facts).toMatchObject({ file: "facts.json", cik: "1999999", name: "ALDER INSTRUMENTS INC", unreadable: 0 });
    expect(facts.concepts.get("NetIncomeLoss")?.get("USD")).toEqual([{ start: "2021-07-01", end: "2021-09-30", value: "-730000", form: "10-Q", filed: "2021-11-07", accession: "0001999999-21-110700" }]);
  });

  it("keeps the digits of values per share as they are written", () => {
    const facts = readCompanyFacts("facts.json", companyFactsJson({ EarningsPerShareBasic: [["2021-07-01", "2021-09-30", -0.07, "10-Q", "2021-11-07"]] }, { units: { EarningsPerShareBasic: "USD/shares" } }));
    expect(facts.concepts.get("EarningsPerShareBasic")?.get("USD/shares")?.[0]?.value).toBe("-0.07");
  });

  it("leaves out and counts what has no date, no value or more digits than can be kept", () => {
    const good = { end: "2021-09-30", val: 1, filed: "2021-11-07" };
    const facts = [good, { ...good, end: "2021-02-30" }, { ...good, val: null }, { ...good, val: 1e300 }, { ...good, val: 2 ** 60 }, { ...good, start: "2022-01-01" }, { ...good, filed: "soon" }, 7];
    expect(read(JSON.stringify({ cik: 1, entityName: "A", facts: { "us-gaap": { Assets: { units: { USD: facts } }, Liabilities: null, Goodwill: { units: { USD: "none" } } } } }))).toMatchObject({ unreadable: facts.length - 1 });
  });

  it("is read for a company that reports under IFRS too, with nothing to compare", () => {
    const facts = readCompanyFacts("facts.json", bytes(JSON.stringify({ cik: 1, entityName: "A", facts: { "ifrs-full": { Assets: { units: {} } } } })));
    expect(facts.concepts.size).toBe(0);
  });

  it.each([
    ["", "empty-file", /is empty/],
    ["{\"cik\": 1, \"entityName\": \"A\", \"facts\": {", "damaged-file", /no whole JSON document/],
    ["[1, 2]", "unsupported-format", /not the company facts/],
    ["null", "unsupported-format", /not the company facts/],
    ["{\"schema\": \"tieout/1\", \"statements\": []}", "unsupported-format", /not the company facts/],
    ["{\"cik\": 1, \"entityName\": \"A\", \"facts\": []}", "unsupported-format", /not the company facts/],
  ])("is refused in one sentence where it is %j", (text, code, message) => {
    expect(problem(text)).toEqual({ code, message: expect.stringMatching(message) as string });
  });
});

describe("JSON among filings", () => {
  it("is told by the file's name, and where there is none by how it begins", () => {
    expect([isJson("CIK0001.JSON", bytes("anything")), isJson("standard-input", bytes("\ufeff\n {\"cik\": 1}")), isJson("standard-input", bytes("[")), isJson("standard-input", bytes("For Immediate Release")), isJson("standard-input", bytes("")), isJson("release.txt", bytes("{braces} in a text"))])
      .toEqual([true, true, true, false, false, false]);
  });
});
