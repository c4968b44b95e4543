import fc from "fast-check";
import { Decimal } from "../../src/vocabulary/decimal";
import { gap, meets, printedInterval, quotient, rangeInterval, subtract, sumTolerance, tieOfRatio, tieOfSum } from "../../src/tieout/tolerance";

const d = (value: number | string): Decimal => new Decimal(value);

describe("How far printed figures may be apart", () => {
  it("calls a sum exact, within rounding, or broken at 0.5 (n + 1) units of the last place", () => {
    expect(sumTolerance(3, d(1)).toFixed()).toBe("2");
    expect(tieOfSum(d(100), d(100), 3, d(1))).toBe("exact");
    expect(tieOfSum(d(102), d(100), 3, d(1))).toBe("rounding");
    expect(tieOfSum(d(103), d(100), 3, d(1))).toBe("broken");
    expect(tieOfSum(d("1.2"), d("1.0"), 2, d("0.1"))).toBe("broken");
  });

  it("ties every total whose addends and itself were rounded on their own", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 3 }), (thousandths, places) => {
      const exact = thousandths.map((value) => d(value).div(1000));
      const printed = exact.map((value) => value.toDecimalPlaces(places));
      const total = exact.reduce((a, b) => a.plus(b), d(0)).toDecimalPlaces(places);
      const sum = printed.reduce((a, b) => a.plus(b), d(0));
      expect(tieOfSum(sum, total, printed.length, d(10).pow(-places))).not.toBe("broken");
    }));
  });

  it("ties every per-share value that was computed before its amount and shares were rounded", () => {
    fc.assert(fc.property(fc.integer({ min: -900_000_000, max: 900_000_000 }), fc.integer({ min: 1_000_000, max: 900_000_000 }), (dollars, shares) => {
      const printed = d(dollars).div(shares).toDecimalPlaces(2).toFixed(2);
      const thousands = d(dollars).div(1000).toDecimalPlaces(0).toFixed();
      expect(tieOfRatio(printedInterval(thousands, 1000), printedInterval(String(shares)), printed)).not.toBe("broken");
    }));
  });

  it("tells a per-share value that no rounding explains", () => {
    expect(tieOfRatio(printedInterval("-730", 1000), printedInterval("54046161"), "-0.01")).toBe("exact");
    expect(tieOfRatio(printedInterval("-730", 1000), printedInterval("54046161"), "-0.02")).toBe("broken");
    expect(tieOfRatio(printedInterval("1", 1000), printedInterval("0"), "0.01")).toBeNull();
  });

  it("keeps every true quotient and difference inside its interval", () => {
    fc.assert(fc.property(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 1, max: 99999 }), (a, b) => {
      const top = printedInterval(String(a)), bottom = printedInterval(String(b));
      const ratio = quotient(top, bottom);
      if (!ratio) throw new Error("a positive divisor has a quotient");
      expect(meets(ratio, { low: d(a).div(b), high: d(a).div(b) })).toBe(true);
      expect(meets(subtract(top, bottom), { low: d(a - b), high: d(a - b) })).toBe(true);
    }));
  });

  it("measures ranges with missing digits from end to end, and how far two of them are apart", () => {
    expect(rangeInterval(["103330", "103339"]).high.toFixed()).toBe("103339.5");
    expect(rangeInterval(["-103330", "-103339"]).low.toFixed()).toBe("-103339.5");
    expect(gap(printedInterval("10"), printedInterval("20")).toFixed()).toBe("9");
    expect(gap(printedInterval("10"), printedInterval("11")).toFixed()).toBe("0");
  });
});
