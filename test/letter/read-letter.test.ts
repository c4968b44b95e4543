import { readFiling } from "../../src/filing/read-filing";
import { isLetter, readLetter, type LetterReading } from "../../src/letter/read-letter";
import type { LetterComment } from "../../src/vocabulary/report";
import { LETTER, RELEASE_8K, seedBytes } from "../support/seeds";

function seedLetter(): LetterReading {
  const reading = readLetter(readFiling(LETTER, seedBytes(LETTER)));
  if (!reading) throw new Error("The seed's letter was not read as a letter.");
  return reading;
}

function comment(number: number): LetterComment {
  const found = seedLetter().letter.comments.find((one) => one.number === number);
  if (!found) throw new Error(`Comment ${String(number)} was not found.`);
  return found;
}

describe("a response letter as scanned", () => {
  it("tells who wrote about which filing, when, and what it answers", () => {
    const { letter, form, registrant, date } = seedLetter();
    expect(form).toBe("CORRESP");
    expect(letter.type).toBe("response");
    expect(registrant).toEqual({ name: "LivePerson, Inc.", fileNumber: "000-30141" });
    expect([date, letter.date, letter.staffLetterDate]).toEqual(["2013-02-27", "2013-02-27", "2013-02-07"]);
    expect(letter.subject).toEqual([{ form: "10-K", fiscalYearEnd: "2011-12-31", filed: "2012-03-13", fileNumber: "000-30141" }]);
  });

  it("has each comment under its section's heading, carried down to later comments", () => {
    expect(seedLetter().letter.comments.map(({ number, heading }) => [number, heading])).toEqual([
      [1, "General"],
      [2, "Item 7. Management's Discussion and Analysis of Financial Condition and Results of Operations, page 34"],
      [3, "Note (9) Legal Matters, page 71"],
      [4, "Note (9) Legal Matters, page 71"],
    ]);
  });

  it("has the staff's words in full, without number and markup, with their bullets", () => {
    expect(comment(1).text).toMatch(/^As previously requested, in connection with .* federal securities laws of the United States\.$/s);
    expect(comment(1).parts).toHaveLength(3);
    expect(comment(2).text).toMatch(/^In response to prior comment 1, .* two preceding years in future filings\.$/s);
    expect(comment(4).parts).toHaveLength(4);
    expect(comment(4).parts[3]).toBe("Provide us with the disclosures you expect to include in future filings regarding your contingencies.");
  });

  it("names the topics and the rules that each comment turns on", () => {
    expect(seedLetter().letter.comments.map(({ topics }) => [...topics].sort())).toEqual([
      ["company acknowledgement"],
      ["average deal size", "backlog", "bookings"],
      ["materiality", "settlement"],
      ["loss contingencies"],
    ]);
    expect(seedLetter().letter.comments.map(({ citations }) => citations)).toEqual([
      [],
      ["Item 303(a)(3)(ii) of Regulation S-K", "Item 101(c)(1)(viii) of Regulation S-K"],
      ["Item 103 of Regulation S-K", "SAB 99"],
      ["ASC 450"],
    ]);
  });

  it("has the company's answers without page heads and marks of confidential treatment", () => {
    const responses = seedLetter().letter.comments.map(({ response }) => response ?? "");
    expect(responses.join("\n")).not.toMatch(/CONFIDENTIAL TREATMENT|LIVEPERSON-\d|Patrick Gilmore|Page \d/);
    expect(responses[0]).toMatch(/^As requested by the Staff, .* filings made by the Company\.$/s);
    expect(responses[1]).toMatch(/^In response to the Staff's comment, .* certain recent activity in our business\."$/s);
    expect(responses[2]).toMatch(/future financial disclosures\.$/);
    expect(responses[3]).toMatch(/financial condition, results of operations or cash flows\.$/);
  });

  it("has the four disclosures that the company would print, without quotation marks", () => {
    const proposed = seedLetter().letter.comments.flatMap(({ proposedDisclosures }) => proposedDisclosures);
    expect(proposed.map((text) => text.split(" ").slice(0, 4).join(" "))).toEqual([
      "Bookings increased 38% and",
      "Average deal size for",
      "From time to time,",
      "The liability, if any,",
    ]);
    expect(proposed[3]).toBe("The liability, if any, associated with this litigation is not reasonably estimable at this time.");
  });

  it.each([
    [2, /include disclosure in its Annual Report on Form 10-K for the year ended December 31, 2012/],
    [2, /intends to include disclosure regarding average deal size in its subsequent quarterly and annual reports/],
    [4, /will add the following disclosure to both Item 3 of the Form 10-K and to Footnote 9/],
    [4, /will also include the following disclosure .* where a loss is reasonably possible but not estimable/],
    [4, /will also clarify in future SEC filings/],
    [3, /will continue to review any future settlement amounts for materiality/],
  ])("lists among the promises of comment %i: %s", (number, words) => {
    expect(comment(number).commitments.filter((text) => words.test(text))).toHaveLength(1);
  });

  it("takes a promise inside a disclosure that it would print for no promise", () => {
    expect(comment(4).commitments.join("\n")).not.toContain("as applicable, adjust the accrual");
  });

  it("shows the one redaction at its place, and does not count the legend", () => {
    const filing = readFiling(LETTER, seedBytes(LETTER)), { letter, diagnostics } = seedLetter();
    const redactions = comment(3).redactions;
    expect(redactions).toHaveLength(1);
    expect(redactions.map(({ at }) => filing.source.slice(at[0], at[1]))).toEqual(["[****]"]);
    expect(redactions[0]?.near).toContain("represented less than [****]% of the Company's total operating expenses");
    expect(letter.redactions).toEqual([]);
    expect(diagnostics.map(({ code, at }) => ({ code, at }))).toEqual([{ code: "redacted", at: redactions[0]?.at }]);
  });

  it("tells who asked for confidential treatment and for which pages", () => {
    expect(seedLetter().letter.confidentialTreatment).toEqual({
      requestedBy: "LivePerson, Inc.",
      pages: Array.from({ length: 10 }, (_, index) => `LIVEPERSON-${String(index + 1)}`),
    });
  });
});

it("takes an earnings release for no letter", () => {
  const filing = readFiling(RELEASE_8K, seedBytes(RELEASE_8K));
  expect(isLetter(filing)).toBe(false);
  expect(readLetter(filing)).toBeNull();
});
