import fc from "fast-check";
import { sourceText } from "../../src/filing/source-text";
import { findAmounts } from "../../src/narrative/amounts";
import { findRanges } from "../../src/narrative/ranges";
import { sentences } from "../../src/narrative/sentences";
import { Decimal } from "../../src/vocabulary/decimal";
import { CALENDAR_YEAR, fiscalQuarter, periodName } from "../../src/vocabulary/period";
import { read } from "./prose";

const SCALES = [["", 1], [" thousand", 1000], [" million", 1_000_000], [" billion", 1_000_000_000]] as const;
const cents = fc.integer({ min: 1, max: 99_999_999 });
const money = (value: number): string => new Decimal(value).div(100).toFixed(2);
const printed = (value: number): string => (value < 0 ? `$(${money(-value)})` : `$${money(value)}`);
const separator = fc.constantFrom(" - ", "-", " – ", "–", " to ", " ");

describe("any range that can be printed", () => {
  it("has its lower end first, with sign and decimals as printed, however its ends are written", () => {
    fc.assert(fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -99_999, max: 99_999 }), separator, (a, b, between) => {
      const [range, ...others] = findRanges(`GAAP EPS of ${printed(a)}${between}${printed(b)}`);
      expect(others).toEqual([]);
      expect(range?.low).toBe(money(Math.min(a, b)));
      expect(range?.high).toBe(money(Math.max(a, b)));
      expect(range?.lostDash).toBe(between === " ");
    }));
  });

  it("has both ends in one scale and the same worth as printed", () => {
    fc.assert(fc.property(cents, cents, fc.constantFrom(...SCALES), fc.constantFrom(...SCALES.slice(1)), (a, b, [firstWord, firstScale], [secondWord, secondScale]) => {
      const [range] = findRanges(`revenue between $${money(a)}${firstWord} and $${money(b)}${secondWord}`);
      const worth = [new Decimal(money(a)).times(firstWord === "" ? secondScale : firstScale), new Decimal(money(b)).times(secondScale)].sort((x, y) => x.comparedTo(y));
      expect(new Decimal(range?.low ?? "0").times(range?.scale ?? 0).toFixed()).toBe(worth[0]?.toFixed());
      expect(new Decimal(range?.high ?? "0").times(range?.scale ?? 0).toFixed()).toBe(worth[1]?.toFixed());
    }));
  });

  it("is negative on both ends for a loss", () => {
    fc.assert(fc.property(cents, cents, (a, b) => {
      const [range] = findRanges(`a net loss of $${money(a)} to $${money(b)} million`);
      expect(range?.low).toBe(money(-Math.max(a, b)));
      expect(range?.high).toBe(money(-Math.min(a, b)));
    }));
  });
});

describe("any amount that can be printed", () => {
  it("keeps its digits, scale and place", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom(...SCALES), (value, [word, scale]) => {
      const figure = `$${value.toLocaleString("en-US")}${word}`;
      const text = `Revenue was ${figure} in the quarter.`;
      const [amount, ...others] = findAmounts(text);
      expect(others).toEqual([]);
      expect(amount).toMatchObject({ value: String(value), scale, unit: "money" });
      expect(text.slice(amount?.figureStart, amount?.end)).toBe(figure);
    }));
  });
});

describe("any quarter and its comparison", () => {
  it("each get their own figure", () => {
    const words = ["first", "second", "third", "fourth"];
    fc.assert(fc.property(fc.integer({ min: 1995, max: 2035 }), fc.integer({ min: 1, max: 4 }), cents, cents, (year, quarter, now, then) => {
      const text = `Revenue for the ${words[quarter - 1] ?? ""} quarter of ${year} was $${money(now)} million, compared to $${money(then)} million in the same quarter of the prior year.`;
      const name = (of: number): string => periodName(fiscalQuarter(quarter, of, CALENDAR_YEAR), CALENDAR_YEAR);
      expect(read(text).metrics.map(({ period, value }) => [period, value])).toEqual([[name(year), money(now)], [name(year - 1), money(then)]]);
    }));
  });
});

describe("any text", () => {
  it("is cut into sentences without losing a word, each with its own place", () => {
    const word = fc.constantFrom("Revenue", "was", "$45.2", "million.", "U.S.", "Inc.", "sales", "rose", "3%.", "“Good,”", "said", "Mr.", "Doe.");
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const text = words.join(" ");
      const parts = sentences(sourceText(text, [0, text.length]));
      expect(parts.map((part) => part.text).join(" ")).toBe(text);
      for (const part of parts) expect(text.slice(...part.place(0, part.text.length))).toBe(part.text);
    }));
  });

  it("never makes the reader fail", () => {
    const piece = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom("revenue ", "$", "(", ")", "5.", " million ", "third quarter of 2021 ", "compared to ", "and ", "from ", "%", " per share", "respectively", "we expect "));
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const prose = read(pieces.join(""));
      for (const item of prose.guidance) if (item.low !== null && item.high !== null) expect(new Decimal(item.low).lte(item.high)).toBe(true);
    }));
  });
});
