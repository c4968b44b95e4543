import fc from "fast-check";
import { makeLibrary, type Filer } from "../../src/facts/library";
import { derivedFigures } from "../../src/facts/bookings-derived";
import type { ProseFigure } from "../../src/vocabulary/report";
import { reportOf8k, reportOfLetter } from "../support/seeds";
import { filing } from "../together/fixture";

function bookings(period: string, value: string, scale = 1_000_000): ProseFigure {
  return { metric: "Bookings", concept: "Bookings", period, value, unit: "money", scale, text: `Bookings were $${value}.`, at: [0, 1] };
}

function filerOf(...documents: readonly (readonly ProseFigure[])[]): Filer {
  const [filer] = makeLibrary(documents.map((metrics, i) => ({ ...filing({ file: `${String(i + 1)}.htm`, metrics }), source: "", prose: [] }))).filers;
  if (!filer) throw new Error("there is no filer");
  return filer;
}

describe("bookings of both documents in seeds/", () => {
  const [filer] = makeLibrary([reportOfLetter(), reportOf8k()]).filers;
  const told = filer ? derivedFigures(filer) : [];
  const of = (period: string) => told.find((each) => each.period === period && each.fact.measure === "Bookings");

  it("give nine months of 2012, from the letter's year and quarter", () => {
    expect(of("9M 2012")).toMatchObject({ within: "0.1", files: ["000_f55c8f11b4820f11.txt"], fact: { value: "21.0", scale: 1_000_000, state: "derived", derivation: { how: "FY 2012 29.7 less Q4 2012 8.7" } } });
  });

  it("give the first half of 2012, from the letter and the release", () => {
    expect(of("H1 2012")).toMatchObject({ within: "0.15", files: ["000_f55c8f11b4820f11.txt", "004_ea1ead2fdb1745ca.txt"], fact: { value: "12.9", state: "derived", derivation: { how: "FY 2012 29.7 less Q4 2012 8.7 less Q3 2012 8.1" } } });
    expect(of("H1 2012")?.explanation).toContain("are not printed; 12.9 is derived");
  });

  it("do not give what they do not determine, nor again what they print", () => {
    expect(told.filter(({ fact }) => fact.measure === "Bookings").map(({ period }) => period)).toEqual(["9M 2011", "H1 2012", "H2 2012", "9M 2012"]);
  });
});

it("figures in other scales keep the coarsest place", () => {
  expect(derivedFigures(filerOf([bookings("FY 2020", "29.7"), bookings("Q4 2020", "8712", 1000)])).map(({ fact, within }) => [fact.value, fact.scale, within])).toEqual([["21.0", 1_000_000, "0.0505"]]);
});

it("a single figure, and figures of two years, determine nothing", () => {
  expect(derivedFigures(filerOf([bookings("FY 2020", "29.7"), bookings("Q1 2021", "8.7")]))).toEqual([]);
});

it("a figure that is withheld is no part of another", () => {
  expect(derivedFigures(filerOf([bookings("FY 2020", "29.7"), { ...bookings("Q4 2020", "0"), value: null }]))).toEqual([]);
});

it("for any quarters, whichever spans of them are printed, what is derived is their exact sum", () => {
  const spans = ["Q1", "Q2", "Q3", "Q4", "H1", "H2", "9M", "FY"] as const;
  const covers: Readonly<Record<(typeof spans)[number], readonly number[]>> = { Q1: [0], Q2: [1], Q3: [2], Q4: [3], H1: [0, 1], H2: [2, 3], "9M": [0, 1, 2], FY: [0, 1, 2, 3] };
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 4, maxLength: 4 }), fc.subarray([...spans], { minLength: 2 }), (quarters, printed) => {
    const tenths = (span: (typeof spans)[number]): number => covers[span].reduce((sum, q) => sum + (quarters[q] ?? 0), 0);
    const figures = derivedFigures(filerOf(...printed.map((span) => [bookings(`${span} 2020`, (tenths(span) / 10).toFixed(1))])));
    for (const { period, fact } of figures) {
      const span = period.slice(0, 2) as (typeof spans)[number];
      expect(printed).not.toContain(span);
      expect(Math.round(Number(fact.value) * 10)).toBe(tenths(span));
    }
    const isPrinted = (span: (typeof spans)[number]): boolean => printed.includes(span);
    if (isPrinted("FY") && isPrinted("Q4") && !isPrinted("9M")) expect(figures.map(({ period }) => period)).toContain("9M 2020");
  }), { numRuns: 60 });
});
