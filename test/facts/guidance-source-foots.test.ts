import fc from "fast-check";
import { foots } from "../../src/facts/foots";
import { askGuidance } from "../../src/facts/guidance";
import { makeLibrary } from "../../src/facts/library";
import { askSource } from "../../src/facts/source";
import { RELEASE, RESPONSE } from "./fixture";

const LIBRARY = makeLibrary([RELEASE, RESPONSE]);

describe("guidance", () => {
  const told = (metric: unknown, period: unknown, bound: unknown = null): string => {
    const answer = askGuidance(LIBRARY, metric, period, bound);
    return answer.kind === "value" ? answer.value : `${answer.kind}: ${answer.message}`;
  };

  it("is found by words of its own or the measure's name, at the low, middle or high end", () => {
    expect(told("Revenue", "Q4 2013", "low")).toBe("46");
    expect(told("revenue", "4Q13", "HIGH")).toBe("47");
    expect(told("Revenue", "Q4 2013")).toBe("46.5");
    expect(told("GAAP EPS", "Q4 2013")).toBe("0.00");
    expect(told("EPS, diluted", "Q4 2013", "high")).toBe("0.01");
  });

  it("is refused with the reason", () => {
    expect(told("Capital expenditures", "FY 2013")).toBe(`not_available: The guidance on Capital expenditures for FY 2013 has only one end and so no middle ("Capital expenditures of ? to 10").`);
    expect(told("Capital expenditures", "FY 2013", "low")).toBe(`not_available: The guidance on Capital expenditures for FY 2013 has no low end ("Capital expenditures of ? to 10").`);
    expect(told("Capital expenditures", "FY 2013", "high")).toBe("10");
    expect(told("Bookings", "Q4 2013")).toBe("not_available: Guidance on Bookings for Q4 2013 is not given in the filings at hand (release.txt, letter.txt). There is guidance on GAAP EPS, Revenue.");
    expect(told("Revenue", "Q4 2013", "best")).toBe(`invalid: "best" is no end of a range; write low, mid or high.`);
    expect(told("Revenue", "Q9 2013")).toBe(`invalid: "Q9 2013" is not a period; write Q3 2013, FY 2013, 9M 2013 or a date.`);
  });
});

describe("the source of a figure", () => {
  const told = (metric: string, period: string): string => {
    const answer = askSource(LIBRARY, { metric, period });
    return answer.kind === "text" ? answer.text : `${answer.kind}: ${answer.message}`;
  };

  it("is its row, its span in words and its figure as printed", () => {
    expect(told("Adjusted EBITDA", "Q3 2013")).toBe(`Adjusted EBITDA, three months ended September 30, 2013: $(248) thousand, in "Adjusted EBITDA" of release.txt`);
    expect(told("Cash", "Q3 2013")).toBe(`Cash ("Cash and cash equivalents"), September 30, 2013: $77,379 thousand, in "Balance Sheets" of release.txt`);
    expect(told("EPS, diluted", "Q3 2013")).toBe(`EPS, diluted ("Diluted"), three months ended September 30, 2013: $(0.01), in "Statements of Operations" of release.txt`);
  });

  it("is the sentence that states it, the derivation, or the damage", () => {
    expect(told("Bookings", "Q3 2013")).toBe(`Bookings, three months ended September 30, 2013: $10.2 million, in release.txt: "Bookings in Q3 2013 was 10.2."`);
    expect(told("Bookings", "9M 2012")).toMatch(/^Bookings, nine months ended September 30, 2012: \$21\.0 million, derived: FY 2012 29\.7 less Q4 2012 8\.7; from letter\.txt: /);
    expect(told("Cash", "2012-12-31")).toBe(`Cash ("Cash and cash equivalents"), December 31, 2012: damaged (printed "103,33"), in "Balance Sheets" of release.txt`);
    expect(told("Settlement", "Q2 2012")).toBe("not_available: Settlement is withheld: confidential treatment was requested (release.txt).");
  });

  it("tells where another figure is printed for the same", () => {
    expect(told("Amortization of purchased intangibles", "Q3 2013")).toBe(`Amortization of purchased intangibles, three months ended September 30, 2013: $691 thousand, in "Adjusted EBITDA" of release.txt. Also printed: 224 in "Statements of Operations" of release.txt`);
  });
});

describe("FOOTS over a person's own cells", () => {
  const value = (terms: readonly (readonly unknown[])[], total: unknown, unit: unknown = null): string => {
    const answer = foots(terms, total, unit);
    return answer.kind === "value" ? answer.value : answer.message;
  };

  it("is 0 when the total ties within half a unit for each figure, else total less sum", () => {
    expect(value([[1], [2], [3]], 6)).toBe("0");
    expect(value([[1], [2], [3]], 8)).toBe("0");
    expect(value([[1], [2], [3]], 9)).toBe("3");
    expect(value([[10, 20]], 28.4)).toBe("-1.6");
    expect(value([[10, 20]], 28.4, 2)).toBe("0");
    expect(value([[0.1, 0.2]], 0.3)).toBe("0");
    expect(value([[-730, 691, 3798, 2002, -362, -209]], 5190)).toBe("0");
  });

  it("passes over blanks and refuses text, logical values and missing numbers with the reason", () => {
    expect(value([[1, "", null, undefined]], 1)).toBe("0");
    expect(value([[1, "n/a"]], 1)).toBe(`The terms hold the text "n/a"; leave it out of the range.`);
    expect(value([[1, true]], 1)).toBe("The terms hold a cell that is no number; leave it out of the range.");
    expect(value([[]], 1)).toBe("The terms hold no number.");
    expect(value([[1]], "")).toBe("The total must be one cell with a number.");
    expect(value([[1]], 1, 0)).toBe("The unit of rounding must be a number above zero, such as 1 or 0.01.");
  });

  it("ties any figures in cents with their exact sum, and tells any larger difference to the cent", () => {
    const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(cents, fc.integer({ min: 1, max: 1e6 }), (terms, off) => {
      const sum = terms.reduce((a, b) => a + b, 0), cells = [terms.map((term) => term / 100)];
      expect(value(cells, sum / 100, 0.01)).toBe("0");
      const ties = off <= (terms.length + 1) / 2;
      expect(Number(value(cells, (sum + off) / 100, 0.01))).toBe(ties ? 0 : off / 100);
    }));
  });
});
