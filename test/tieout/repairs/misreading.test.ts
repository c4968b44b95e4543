import fc from "fast-check";
import { copyOf, misreadingOf } from "../../../src/tieout/repairs/misreading";

describe("How a print can have come from a figure", () => {
  it.each([
    ["8,956", "8956", null],
    ["82,956", "89956", "one digit differs"],
    ["120.1", "170.1", "one digit differs"],
    ["15,467", "14567", "two neighbouring digits are exchanged"],
    ["1,24", "1234", "one digit is lost"],
    ["12,334", "1234", "one digit is too many"],
    ["1,234", "-1234", "the same digits with the sign lost or added"],
    ["17.000", "17000", "a comma or a full stop is misprinted"],
    ["l7,O00", "17000", "a comma or a full stop is misprinted"],
    ["S,190", "6190", "one digit differs"],
    ["3,130", "5190", null],
    ["(1,301)", "1201", null],
    ["2,203", "0", null],
  ])("%s for %s: %s", (text, value, reason) => {
    expect(misreadingOf(text, value)).toBe(reason);
  });

  it("is found for any one digit changed", () => {
    const change = fc.record({ value: fc.integer({ min: 1000, max: 99_999_999 }), at: fc.nat(), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(fc.property(change, ({ value, at, by }) => {
      const digits = String(value), place = at % digits.length;
      const printed = digits.slice(0, place) + String((Number(digits[place]) + by) % 10) + digits.slice(place + 1);
      expect(misreadingOf(printed, digits)).toBe("one digit differs");
    }), { seed: 20131106 });
  });
});

describe("A neighbour's figure printed in a cell", () => {
  const around = { above: "(2,265)", below: "1,030", left: null, right: "362" };

  it("is told by its side, exactly or nearly", () => {
    expect(copyOf("(2,203)", around)).toEqual({ reason: "it is nearly the figure of the row above", same: false });
    expect(copyOf("1,030", around)).toEqual({ reason: "it repeats the figure of the row below", same: true });
    expect(copyOf("1 030", around)).toEqual({ reason: "it repeats the figure of the row below", same: false });
  });

  it("is not seen in another sign, in a short figure or in one of other digits", () => {
    expect(copyOf("2,265", around)).toBeNull();
    expect(copyOf("36", { above: "36", below: null, left: null, right: null })).toBeNull();
    expect(copyOf("9,871", around)).toBeNull();
  });
});
