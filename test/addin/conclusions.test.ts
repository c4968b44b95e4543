import { Conclusions } from "../../src/addin/conclusions";
import { readReport } from "../../src/report/read-report";
import { concludeSteps } from "../../src/together/conclude-together";
import { readCompanyFacts } from "../../src/xbrl/read-company-facts";
import { reportOf8k, reportOfLetter } from "../support/seeds";
import { companyFactsJson } from "../xbrl/alder";

const facts = readCompanyFacts("facts.json", companyFactsJson({ CashAndCashEquivalentsAtCarryingValue: [[null, "2012-12-31", 103339000, "10-K", "2013-03-15"]] }, { cik: 1102993, name: "LIVEPERSON INC" }));
const SEEDS = [reportOfLetter(), reportOf8k()];

function finish(steps: ReturnType<Conclusions["steps"]>): { readonly entries: readonly ReturnType<typeof readReport>[]; readonly steps: number } {
  for (let count = 0; ; count += 1) {
    const step = steps.next();
    if (step.done === true) return { entries: step.value, steps: count };
  }
}

describe("LivePerson's filings in a library", () => {
  it("have the cut-off cash of its 8-K proven once its facts are there, and as before without them", () => {
    const conclusions = new Conclusions(concludeSteps);
    const alone = finish(conclusions.steps(SEEDS, [])).entries;
    const beside = finish(conclusions.steps(SEEDS, [facts])).entries;
    const cash = (entries: typeof alone): string[] => (entries[1]?.report.repairs ?? []).filter(({ proposed }) => proposed === "103339").map(({ standing }) => standing);
    expect([cash(alone), cash(beside)]).toEqual([[], ["proven"]]);
    expect(finish(conclusions.steps(SEEDS, [])).entries).toEqual(alone);
  });

  it("are concluded in steps, and not at all where nothing changed", () => {
    const conclusions = new Conclusions(concludeSteps);
    const first = finish(conclusions.steps(SEEDS, [facts])), again = finish(conclusions.steps([...SEEDS], [facts]));
    expect(first.steps).toBeGreaterThan(10);
    expect(again.steps).toBe(0);
    expect(again.entries.every((entry, index) => entry === first.entries[index])).toBe(true);
  });
});
