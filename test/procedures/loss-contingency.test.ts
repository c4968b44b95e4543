import fc from "fast-check";
import { lossContingency, type LossContingency, type LossContingencyInput } from "../../src/procedures/loss-contingency";

function treat(likelihood: string, estimable: boolean, accrued: LossContingencyInput["accrued"] = null, low: LossContingencyInput["low"] = null, high: LossContingencyInput["high"] = null): LossContingency {
  const answer = lossContingency({ likelihood, estimable, accrued, low, high });
  if (answer.kind !== "loss_contingency") throw new Error(answer.message);
  return answer;
}

describe("a loss that is probable and estimable", () => {
  it("is accrued at the low end where no amount in the range is better, and the excess is disclosed", () => {
    expect(treat("probable", true, null, 2, 5)).toMatchObject({ treatment: "accrue_and_disclose", accrue: "2", adjustment: "2", disclose: { low: "0", high: "3" }, sentence: "It is reasonably possible that the loss will exceed the amount accrued by up to 3." });
  });

  it("is accrued at the best estimate where there is one", () => {
    expect(treat("Probable", true, "3.5", "2", "5")).toMatchObject({ treatment: "accrue_and_disclose", accrue: "3.5", adjustment: "0", disclose: { low: "0", high: "1.5" } });
  });

  it("has an accrual below the range raised to its low end", () => {
    expect(treat("probable", true, 1, 2, 5)).toMatchObject({ accrue: "2", adjustment: "1", disclose: { low: "0", high: "3" } });
  });

  it("has nothing more to disclose as an amount where the accrual is all of it", () => {
    expect(treat("probable", true, 4)).toMatchObject({ treatment: "accrue", accrue: "4", disclose: null, sentence: null });
    expect(treat("probable", true, null, 4, 4)).toMatchObject({ treatment: "accrue", accrue: "4", disclose: null });
  });
});

describe("a loss that is reasonably possible", () => {
  it("is not accrued, and its range is disclosed", () => {
    expect(treat("reasonably possible", true, null, 2, 5)).toMatchObject({ treatment: "disclose_estimate", accrue: "0", disclose: { low: "2", high: "5" }, sentence: "The Company estimates the reasonably possible loss at 2 to 5." });
  });

  it.each([
    [2, null, { low: "2", high: null }, "at least 2"],
    [null, 5, { low: "0", high: "5" }, "up to 5"],
    [5, 5, { low: "5", high: "5" }, "at 5."],
  ])("with ends %s and %s is told as far as it is known", (low, high, disclose, words) => {
    const answer = treat("reasonably_possible", true, null, low, high);
    expect(answer.disclose).toEqual(disclose);
    expect(answer.sentence).toContain(words);
  });

  it("is disclosed beyond what is accrued", () => {
    expect(treat("reasonably possible", true, 1, 2, 5)).toMatchObject({ accrue: "1", adjustment: "0", disclose: { low: "1", high: "4" } });
  });

  it("is said not to be estimable where it is not", () => {
    expect(treat("reasonably possible", false)).toMatchObject({ treatment: "disclose_not_estimable", accrue: "0", disclose: null, sentence: "The liability, if any, associated with this matter is not reasonably estimable at this time." });
    expect(treat("reasonably possible", false, 3).sentence).toContain("exceed the amount accrued");
  });
});

it("a probable loss that cannot be estimated is disclosed, not accrued", () => {
  expect(treat("probable", false)).toMatchObject({ treatment: "disclose_not_estimable", accrue: "0" });
});

it("a remote loss is not disclosed", () => {
  expect(treat("remote", true, null, 1, 9)).toMatchObject({ treatment: "none", accrue: "0", disclose: null, sentence: null });
});

it.each<[string, LossContingencyInput, string]>([
  ["an unknown likelihood", { likelihood: "maybe", estimable: true }, "not “maybe”"],
  ["a range upside down", { likelihood: "probable", estimable: true, low: 5, high: 2 }, "above the high end"],
  ["more accrued than the range holds", { likelihood: "probable", estimable: true, accrued: 9, low: 2, high: 5 }, "above the high end"],
  ["a range of what cannot be estimated", { likelihood: "probable", estimable: false, low: 2 }, "not to be estimable"],
  ["no amount for an estimable loss", { likelihood: "probable", estimable: true }, "needs an amount"],
  ["only the most that a probable loss may be", { likelihood: "probable", estimable: true, high: 5 }, "low end"],
  ["a negative loss", { likelihood: "probable", estimable: true, accrued: -2 }, "positive"],
  ["words for an amount", { likelihood: "probable", estimable: true, accrued: "some" }, "“some”"],
])("%s is answered with the reason", (_, input, words) => {
  const answer = lossContingency(input);
  expect(answer).toMatchObject({ kind: "invalid" });
  expect("message" in answer ? answer.message : "").toContain(words);
});

describe("for any range", () => {
  const cents = fc.integer({ min: 0, max: 1_000_000_000 });
  const text = (value: number): string => (value / 100).toFixed(2);
  const inCents = (value: string | null | undefined): number => Math.round(Number(value ?? "NaN") * 100);

  it("what is accrued and what is disclosed beyond it make up the high end, and the accrual lies in the range", () => {
    fc.assert(fc.property(cents, cents, fc.option(cents), (a, b, accrued) => {
      const low = Math.min(a, b), high = Math.max(a, b), had = accrued === null ? null : Math.min(accrued, high);
      const answer = treat("probable", true, had === null ? null : text(had), text(low), text(high));
      expect(inCents(answer.accrue) + (answer.disclose ? inCents(answer.disclose.high) : 0)).toBe(high);
      expect(inCents(answer.accrue)).toBeGreaterThanOrEqual(low);
      expect(inCents(answer.adjustment) + (had ?? 0)).toBe(inCents(answer.accrue));
    }));
  });

  it("nothing is added to the accrual for what is not probable", () => {
    fc.assert(fc.property(fc.constantFrom("reasonably possible", "remote"), cents, cents, (likelihood, a, b) => {
      const answer = treat(likelihood, true, text(Math.min(a, b)), null, text(Math.max(a, b)));
      expect(answer.adjustment).toBe("0");
      expect(inCents(answer.accrue)).toBe(Math.min(a, b));
    }));
  });
});
