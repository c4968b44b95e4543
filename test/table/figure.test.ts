import fc from "fast-check";
import { parseFigure } from "../../src/table/figure";

describe("a printed figure", () => {
  it.each([
    ["45,192", "45192"], ["$ 45,192", "45192"], ["(1,301)", "-1301"], ["( 1,301 )", "-1301"], ["$ (0.01)", "-0.01"], ["$(0.01)", "-0.01"],
    ["(1,301", "-1301"], ["1,301)", "-1301"], ["1,301-", "-1301"], ["-1,301", "-1301"], ["\u22121,301", "-1301"], [".05", "0.05"], ["54,046,161", "54046161"],
    ["12.5%", "12.5"], ["(3.2)%", "-3.2"], ["007", "7"], ["0.00", "0.00"], ["(0.00)", "0.00"], ["\u20ac1,200", "1200"],
  ])("%s is read as %s", (text, value) => {
    expect(parseFigure(text)).toMatchObject({ kind: "number", value });
  });

  it.each(["-", "\u2014", "\u2013", "$ -", "--", "\u0097"])("%s is a dash, which is zero", (text) => {
    expect(parseFigure(text).kind).toBe("dash");
  });

  it.each(["N/M", "NM", "n/a", "*"])("%s is told as not meaningful", (text) => {
    expect(parseFigure(text).kind).toBe("not_meaningful");
  });

  it.each(["", "   ", "September", "$", "(", "Q3"])("%p is no figure", (text) => {
    expect(parseFigure(text).kind).toBe("none");
  });

  it.each(["3 400", "1,50 38,33", "4,,5", "1,2345", "12,34,567", "1.2.3"])("%s is damaged, never guessed at", (text) => {
    expect(parseFigure(text).kind).toBe("damaged");
  });

  it("with its last digit cut off is known to lie in a range", () => {
    expect(parseFigure("103,33")).toEqual({ kind: "cut", missing: 1, low: "103330", high: "103339" });
    expect(parseFigure("(1,5")).toEqual({ kind: "cut", missing: 2, low: "-1599", high: "-1500" });
  });

  it("comes out as it went in, for every whole number printed the usual ways", () => {
    fc.assert(fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.boolean(), (number, dollar) => {
      const digits = Math.abs(number).toLocaleString("en-US");
      const text = `${dollar ? "$ " : ""}${number < 0 ? `(${digits})` : digits}`;
      expect(parseFigure(text)).toMatchObject({ kind: "number", value: String(number) });
    }));
  });

  it("never throws and never makes a number out of words", () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const figure = parseFigure(text);
      if (figure.kind === "number") expect(text).toMatch(/\d/);
    }));
  });
});
