import fc from "fast-check";
import { printedFigure } from "../../src/table/printed-figure";

/** A figure as one word: "-1301", "12.5 %", "2.5 ratio", "dash", "not_meaningful", "none". */
function told(text: string): string {
  const figure = printedFigure(text);
  return figure.kind === "number" ? `${figure.value}${figure.percent ? " %" : ""}${figure.ratio === true ? " ratio" : ""}` : figure.kind;
}

describe("a cell of a page's own grid", () => {
  it.each([
    ["45,192", "45192"], ["$45,192", "45192"], ["$ 45,192", "45192"], ["US$45,192", "45192"], ["C$45", "45"], ["\u20ac1,200", "1200"], ["\u00a31,200", "1200"], ["\u00a51,200", "1200"], ["RMB1,200", "1200"], ["RMB 1,200", "1200"], ["HK$1,200", "1200"], ["SEK 1,200", "1200"],
    ["1234567", "1234567"], ["1,234,567,890", "1234567890"], ["0.07", "0.07"], [".07", "0.07"], ["$.07", "0.07"], ["007", "7"], ["0", "0"], ["0.00", "0.00"], ["12.50", "12.50"], ["2020", "2020"],
    ["$1, 465,000", "1465000"], ["1, 465", "1465"],
  ])("%s is %s", (text, value) => {
    expect(told(text)).toBe(value);
  });

  it.each([
    ["(1,301)", "-1301"], ["( 1,301 )", "-1301"], ["(1,301 )", "-1301"], ["( 1,301)", "-1301"], ["(1,301", "-1301"], ["( 1,301", "-1301"], ["1,301)", "-1301"],
    ["$(1,301)", "-1301"], ["$ (1,301)", "-1301"], ["$( 1,301 )", "-1301"], ["($1,301)", "-1301"], ["$(1,301", "-1301"], ["RMB(1,301)", "-1301"], ["(RMB1,301)", "-1301"], ["US$(1,301)", "-1301"], ["$(.05)", "-0.05"], ["(0.05)", "-0.05"],
    ["-1,301", "-1301"], ["- 1,301", "-1301"], ["\u20131,301", "-1301"], ["\u20141,301", "-1301"], ["\u22121,301", "-1301"], ["-$1,301", "-1301"], ["$-1,301", "-1301"],
    ["1,301-", "-1301"], ["1,301 -", "-1301"], ["1,301\u2212", "-1301"], ["1,301 CR", "-1301"], ["1,301CR", "-1301"], ["1,301 cr", "-1301"],
    ["1,301 DR", "1301"], ["1,301DR", "1301"], ["1,301 Dr.", "1301"],
    ["(0)", "0"], ["(0.00)", "0.00"],
  ])("%s is %s: parentheses, a minus on either side and CR make a debit negative", (text, value) => {
    expect(told(text)).toBe(value);
  });

  it.each([
    ["12.5%", "12.5 %"], ["12.5 %", "12.5 %"], ["(3.2)%", "-3.2 %"], ["(3.2%)", "-3.2 %"], ["(3.2) %", "-3.2 %"], ["(3.2 %)", "-3.2 %"], ["(3.2%", "-3.2 %"], ["-3.2%", "-3.2 %"], ["100%", "100 %"],
    ["2.5x", "2.5 ratio"], ["2.5 x", "2.5 ratio"], ["(2.5x)", "-2.5 ratio"], ["40 bps", "40 ratio"], ["(40) bps", "-40 ratio"], ["(40 bps)", "-40 ratio"], ["1.2 pts", "1.2 ratio"], ["1.2pts.", "1.2 ratio"], ["(1.2) pts", "-1.2 ratio"], ["3 times", "3 ratio"],
    ["25 basis points", "25 ratio"], ["0.5 pp", "0.5 ratio"], ["1.5 percentage points", "1.5 ratio"],
    ["5\u00a2", "5"], ["5.2 cents", "5.2"], ["(5.2) cents", "-5.2"], ["(5\u00a2)", "-5"],
  ])("%s is %s: its unit is no digit of it", (text, value) => {
    expect(told(text)).toBe(value);
  });

  it.each([
    ["1,234 (1)", "1234"], ["1,234(1)", "1234"], ["1,234 (a)", "1234"], ["1,234(a)(b)", "1234"], ["1,234 [2]", "1234"], ["1,234*", "1234"], ["1,234 **", "1234"], ["1,234\u2020", "1234"], ["1,234\u00b9", "1234"], ["1,234 \u00b9,\u00b2", "1234"],
    ["(1,234)(1)", "-1234"], ["(1,234) (a)", "-1234"], ["$1,234 (1)", "1234"], ["12.5% (1)", "12.5 %"], ["\u2014 (1)", "dash"],
  ])("%s is %s: a footnote's mark is left off", (text, value) => {
    expect(told(text)).toBe(value);
  });

  it.each(["-", "--", "---", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2014\u2014", "\u2015", "\u2212", "\u0096", "\u0097", "_", "$ -", "$-", "$\u2014", "$ \u2014", "- %", "\u2014%", "(-)", "( \u2014 )"])("%p is a dash", (text) => {
    expect(told(text)).toBe("dash");
  });

  it("a dash with a percent sign is a share of nothing, not an amount", () => {
    expect(printedFigure("\u2014 %")).toEqual({ kind: "dash", percent: true });
    expect(printedFigure("\u2014")).toEqual({ kind: "dash" });
  });

  it.each(["N/M", "n/m", "NM", "nm", "N.M.", "n.m.", "NMF", "N/A", "n/a", "NA", "N.A.", "*", "**", "not meaningful", "Not Applicable", "nil"])("%p says that there is no figure of meaning", (text) => {
    expect(told(text)).toBe("not_meaningful");
  });

  it.each([
    "", "September", "$", "(", ")", "%", "Q3", "Q3 2013", "(a)", "\u2020", "(1,301) to (1,280)",
    "1.20 - 1.30", "$1.20 to $1.30", "1.20\u20131.30", "$46 - $47", "10-12%", "3/31/20", "12/31/2020", "2020-03-31", "9/30", "March 31, 2020", "31-Mar-20",
    "(212) 555-0100", "212-555-0100", "555-0100", "8:30", "10:1", "1-800-555-0100", "3rd", "10-K", "Level 3", "Note 4", "5 stores",
  ])("%p is no figure", (text) => {
    expect(told(text)).toBe("none");
  });

  it.each(["1,2345", "12,34,567", "1.2.3", "4,,5", "(1,2345)"])("%p is damaged, never guessed at", (text) => {
    expect(told(text)).toBe("damaged");
  });
});

const STYLES: readonly (readonly [name: string, print: (digits: string) => string, negative: boolean])[] = [
  ["plain", (digits) => digits, false], ["$ before", (digits) => `$${digits}`, false], ["$ apart", (digits) => `$ ${digits}`, false], ["with a footnote's mark", (digits) => `${digits} (1)`, false], ["debit", (digits) => `${digits} DR`, false], ["percent", (digits) => `${digits}%`, false],
  ["parentheses", (digits) => `(${digits})`, true], ["wide parentheses", (digits) => `( ${digits} )`, true], ["cut by its cell's border", (digits) => `(${digits}`, true], ["$ and parentheses", (digits) => `$ (${digits})`, true],
  ["$ inside parentheses", (digits) => `($${digits})`, true], ["minus before", (digits) => `-${digits}`, true], ["minus behind", (digits) => `${digits}-`, true], ["en dash before", (digits) => `\u2013${digits}`, true], ["credit", (digits) => `${digits} CR`, true], ["percent in parentheses", (digits) => `(${digits})%`, true],
];

describe("any number comes back exactly as printed", () => {
  const amount = fc.tuple(fc.bigInt({ min: 1n, max: 999_999_999_999_999n }), fc.constantFrom(0, 1, 2, 3));

  it.each(STYLES)("%s", (_, print, negative) => {
    fc.assert(fc.property(amount, fc.boolean(), ([whole, decimals], grouped) => {
      const digits = whole.toString().padStart(decimals + 1, "0"), cut = digits.length - decimals;
      const front = digits.slice(0, cut), back = decimals === 0 ? "" : `.${digits.slice(cut)}`;
      const text = print(`${grouped ? front.replace(/\B(?=(?:\d{3})+$)/g, ",") : front}${back}`);
      expect(printedFigure(text)).toMatchObject({ kind: "number", value: `${negative ? "-" : ""}${front}${back}` });
    }));
  });
});

/** The digits of a text without the zeros before the first other one. */
function digitsIn(text: string): string {
  return text.replace(/\D/g, "").replace(/^0+/, "");
}

describe("any text at all", () => {
  const pieces = fc.constantFrom("1", "23", "456", ",", ".", "(", ")", "-", "\u2014", "$", "%", " ", "x", "bps", "CR", "DR", "(1)", "*", "/", "N/M", "a", "to");
  const texts = fc.oneof(fc.string(), fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")), fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(" ")));

  it("never throws, and a number has the digits printed and no others", () => {
    fc.assert(fc.property(texts, (text) => {
      const figure = printedFigure(text);
      if (figure.kind !== "number") return;
      expect(figure.value).toMatch(/^-?\d+(?:\.\d+)?$/);
      expect(digitsIn(text).startsWith(digitsIn(figure.value))).toBe(true);
      // Only a footnote's mark may be printed behind them.
      expect(digitsIn(text.replace(/\(\d{1,2}\)|\[\d{1,2}\]/g, "")).length).toBeLessThanOrEqual(digitsIn(figure.value).length);
    }), { numRuns: 2000 });
  });
});
