import { packText, unpackText } from "../../src/workbook/gzip-text";
import { keepFacts, restoreFacts, storedFacts } from "../../src/workbook/stored-facts";
import { readCompanyFacts } from "../../src/xbrl/read-company-facts";
import { companyFactsJson, type FactLines } from "../xbrl/alder";

const LINES: FactLines = {
  Revenues: [["2021-07-01", "2021-09-30", 45192000, "10-Q", "2021-11-07"], ["2021-07-01", "20-9-30", 1, "10-Q", "2021-11-07"]],
  EarningsPerShareBasic: [["2021-07-01", "2021-09-30", -0.03, "10-Q", "2021-11-07"]],
  UnrecognizedTaxBenefits: [[null, "2021-09-30", 900000000000000, "10-K", "2022-03-01"]],
};
const facts = readCompanyFacts("alder.json", companyFactsJson(LINES, { units: { EarningsPerShareBasic: "USD/shares" } }));

describe("company facts in a workbook", () => {
  it("come back as they were read, with the count of those that could not be", () => {
    const kept = keepFacts(facts);
    expect([kept.facts, kept.facts.unreadable, kept.isPartial]).toEqual([facts, 1, false]);
    expect(restoreFacts(storedFacts(kept))).toEqual(kept);
  });

  it("are the same whatever name, descriptions and spaces their file has", () => {
    const spaced = new TextEncoder().encode(JSON.stringify(JSON.parse(new TextDecoder().decode(companyFactsJson(LINES, { units: { EarningsPerShareBasic: "USD/shares" } }))), null, 2));
    expect(keepFacts(readCompanyFacts("other.json", spaced)).packed).toBe(keepFacts(facts).packed);
  });

  it("are kept with the elements that figures are compared with where they are very large, and come back the same", () => {
    const kept = keepFacts(facts, 100);
    expect([[...kept.facts.concepts.keys()], kept.isPartial]).toEqual([["Revenues", "EarningsPerShareBasic"], true]);
    expect(restoreFacts(storedFacts(kept))).toEqual(kept);
  });

  it("take a small part of their file's size", () => {
    const many = Array.from({ length: 2000 }, (_, number) => [`${2000 + (number % 20)}-01-01`, `${2000 + (number % 20)}-03-31`, 1000 * number, "10-Q", "2021-11-07"] as const);
    const json = companyFactsJson({ Revenues: many });
    expect(keepFacts(readCompanyFacts("alder.json", json)).packed.length * 10).toBeLessThan(json.length);
  });

  it("are refused in a sentence with their name where they are damaged", () => {
    const stored = storedFacts(keepFacts(facts));
    expect(() => restoreFacts({ ...stored, packed: stored.packed.slice(0, -8) })).toThrow("alder.json: the company facts saved in this workbook are damaged. Add the file again.");
    expect(() => restoreFacts({ ...stored, packed: packText("[]") })).toThrow(/alder\.json is JSON, but not the company facts/);
  });
});

describe("a compressed text", () => {
  it("is read back, line ends in it or not, and not at all where a letter of it changed", () => {
    const text = "Net (loss) income é 漢\r\n".repeat(50), packed = packText(text);
    expect(unpackText(packed.replace(/(.{20})/g, "$1\n"))).toBe(text);
    expect([unpackText(""), unpackText("no base64 *"), unpackText(`${packed.slice(0, 40)}AAAA${packed.slice(44)}`)]).toEqual([null, null, null]);
  });
});
