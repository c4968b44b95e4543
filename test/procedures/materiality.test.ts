import fc from "fast-check";
import { materiality, type Materiality, type MaterialityInput } from "../../src/procedures/materiality";

function assess(input: MaterialityInput): Materiality {
  const answer = materiality(input);
  if (answer.kind !== "materiality") throw new Error(answer.message);
  return answer;
}

const states = (answer: Materiality): Record<string, string> => Object.fromEntries(answer.flags.map(({ id, state }) => [id, state]));

describe("the percentage of an amount", () => {
  it("is told beside the 5% where SAB 99's assessment starts", () => {
    expect(assess({ amount: 310, base: 5000 })).toMatchObject({ percentage: "6.20", threshold: "5", reachesThreshold: true });
    expect(assess({ amount: "(31)", base: "5,000" })).toMatchObject({ percentage: "0.62", reachesThreshold: false });
  });

  it("shows as many decimals as tell the side of the threshold", () => {
    expect(assess({ amount: "4.9999", base: "100" })).toMatchObject({ percentage: "4.9999", reachesThreshold: false });
    expect(assess({ amount: 5, base: 100 })).toMatchObject({ percentage: "5.00", reachesThreshold: true });
  });

  it("goes by a threshold of one's own", () => {
    expect(assess({ amount: 20, base: 1000, threshold: 1 }).reachesThreshold).toBe(true);
  });

  it("is none of zero", () => {
    expect(assess({ amount: 20, base: 0 })).toMatchObject({ percentage: null, reachesThreshold: null });
  });
});

describe("SAB 99's considerations", () => {
  it("are unknown where nothing was given to tell them from", () => {
    expect(states(assess({ amount: 1, base: 1000 }))).toEqual({ changes_sign: "not_raised", changes_trend: "unknown", crosses_expectation: "unknown" });
  });

  it("are raised where a small amount turns a trend or meets guidance", () => {
    expect(states(assess({ amount: 1, base: 1000, prior: 999.5, expectedLow: 1000, expectedHigh: 1010 }))).toEqual({ changes_sign: "not_raised", changes_trend: "raised", crosses_expectation: "raised" });
    expect(states(assess({ amount: 1, base: 1000, prior: 900, expectedLow: 950, expectedHigh: 1010 }))).toEqual({ changes_sign: "not_raised", changes_trend: "not_raised", crosses_expectation: "not_raised" });
  });

  it("are raised where the amount turns a loss into income", () => {
    expect(states(assess({ amount: 12, base: -10 })).changes_sign).toBe("raised");
    expect(states(assess({ amount: 12, base: 10 })).changes_sign).toBe("raised");
  });

  it("go on with the questions that no figure answers", () => {
    expect(assess({ amount: 1, base: 100 }).questions.join(" ")).toMatch(/segment.*regulatory.*covenants.*compensation.*unlawful/);
  });
});

it.each<[MaterialityInput, string]>([
  [{ amount: "n/a", base: 1 }, "“n/a”"],
  [{ amount: 1, base: "" }, "base"],
  [{ amount: 1, base: 1, threshold: 0 }, "above zero"],
  [{ amount: 1, base: 1, expectedLow: 3, expectedHigh: 2 }, "above its high end"],
])("bad arguments are told: %j", (input, words) => {
  const answer = materiality(input);
  expect("message" in answer ? answer.message : "").toContain(words);
});

describe("for any amount and base", () => {
  const number = fc.integer({ min: -1_000_000, max: 1_000_000 });

  it("nothing is ever called immaterial or not material", () => {
    fc.assert(fc.property(number, number, fc.option(number), (amount, base, prior) => {
      expect(JSON.stringify(assess({ amount, base, prior }))).not.toMatch(/immaterial|not material/i);
    }));
  });

  it("the percentage does not depend on signs or on the unit, and reaches the threshold where five times twenty does", () => {
    fc.assert(fc.property(number, number.filter((base) => base !== 0), (amount, base) => {
      const one = assess({ amount, base });
      expect(assess({ amount: -amount, base }).percentage).toBe(one.percentage);
      expect(assess({ amount: amount * 1000, base: base * 1000 }).percentage).toBe(one.percentage);
      expect(one.reachesThreshold).toBe(Math.abs(amount) * 20 >= Math.abs(base));
    }));
  });
});
