import fc from "fast-check";
import { Decimal, plain } from "../../src/vocabulary/decimal";
import { exactSum, fromGrid, magnitudeKey, onGrid } from "../../src/tieout/fixed-point";
import { ratioTie } from "../../src/tieout/ratio";
import { printedInterval, tieOfRatio } from "../../src/tieout/tolerance";
import { cell } from "./tables";

const printed = fc.record({ units: fc.integer({ min: -999_999_999, max: 999_999_999 }), places: fc.integer({ min: 0, max: 3 }) })
  .map(({ units, places }) => new Decimal(units).div(new Decimal(10).pow(places)).toFixed(places));

describe("Printed decimals in integers", () => {
  it("add up to the same as in decimal arithmetic, to the last digit", () => {
    fc.assert(fc.property(fc.array(printed, { minLength: 1, maxLength: 40 }), (values) => {
      const signed = values.map((value, i) => [value, i % 3 === 1 ? -1 : 1] as const);
      expect(exactSum(signed)).toBe(plain(signed.reduce((sum, [value, sign]) => sum.plus(new Decimal(value).times(sign)), new Decimal(0))));
    }), { numRuns: 300 });
  });

  it("keep every printed digit, and refuse what a double cannot hold exactly", () => {
    expect(onGrid("45.2", 2)).toBe(4520);
    expect(fromGrid(-4520, 2)).toBe("-45.2");
    expect(fromGrid(7, 2)).toBe("0.07");
    expect(exactSum([["99999999999999999", 1], ["1", 1]])).toBeNull();
  });

  it("are the same amount in any scale and sign", () => {
    expect(magnitudeKey("1234.50", 1000)).toBe(magnitudeKey("-1234500", 1));
    expect(magnitudeKey("1234.5", 1000)).not.toBe(magnitudeKey("1234.5", 1));
    expect(magnitudeKey("0.00", 1000)).toBe(magnitudeKey("0", 1));
  });
});

describe("A value per share", () => {
  it("ties by doubles exactly when it ties by decimals", () => {
    const cases = fc.record({ amount: fc.integer({ min: -900_000, max: 900_000 }), shares: fc.integer({ min: 2_000, max: 900_000 }), off: fc.integer({ min: -3, max: 3 }) });
    fc.assert(fc.property(cases, ({ amount, shares, off }) => {
      const value = new Decimal(amount).div(shares).plus(new Decimal(off).div(100)).toFixed(2);
      const tie = ratioTie({ cell: cell(String(amount)), scale: 1000 }, { cell: cell(String(shares)), scale: 1000 }, value);
      expect(tie === "loose" ? tie : tieOfRatio(printedInterval(String(amount), 1000), printedInterval(String(shares), 1000), value)).toBe(tie);
    }), { numRuns: 500 });
  });

  it("is no proof where the figures are printed with too few digits", () => {
    expect(ratioTie({ cell: cell("0"), scale: 1_000_000 }, { cell: cell("375023"), scale: 1 }, "0.16")).toBe("loose");
    expect(ratioTie({ cell: cell("61"), scale: 1_000_000 }, { cell: cell("375023"), scale: 1000 }, "0.16")).toBe("exact");
    expect(ratioTie({ cell: cell("61"), scale: 1_000_000 }, { cell: cell("375023"), scale: 1000 }, "0.61")).toBe("broken");
    expect(ratioTie({ cell: cell("61"), scale: 1_000_000 }, { cell: cell(""), scale: 1000 }, "0.61")).toBeNull();
  });
});
