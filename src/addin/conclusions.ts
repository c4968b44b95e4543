import { groupByFiler } from "../facts/filers";
import type { Reading } from "../report/read-report";
import { areOfAny } from "../together/companies";
import type { Steps } from "../vocabulary/steps";
import type { CompanyFacts } from "../xbrl/company-facts";

/** The readings of one company with what they and its facts say of each other, in their order. */
export type ConcludeSteps = (readings: readonly Reading[], facts: readonly CompanyFacts[]) => Steps<readonly Reading[]>;

/** One company's filings and facts, and what was concluded of them. */
interface Concluded {
  readonly readings: readonly Reading[];
  readonly facts: readonly CompanyFacts[];
  readonly results: readonly Reading[];
}

/** What was concluded of the companies of a library. A company of which nothing changed is not concluded again. */
export class Conclusions {
  private known: Concluded[] = [];
  private readonly latest = new WeakMap<Reading, Reading>();

  constructor(private readonly concludeSteps: ConcludeSteps) {}

  /** What was last concluded of a filing; the filing by itself where nothing was. */
  of(reading: Reading): Reading {
    return this.latest.get(reading) ?? reading;
  }

  /**
   * Concludes a library company by company: others may run at each step. Companies that are done when it is left off are not lost.
   * @returns a conclusion for each reading, in their order
   */
  *steps(readings: readonly Reading[], facts: readonly CompanyFacts[]): Steps<readonly Reading[]> {
    const companies = groupByFiler(readings).map(({ entries }) => ({ readings: entries, facts: facts.filter((each) => areOfAny(each, entries)) }));
    const current: Concluded[] = [];
    for (const company of companies) {
      const known = this.known.find((each) => isSame(each.readings, company.readings) && isSame(each.facts, company.facts));
      const results = known?.results ?? (yield* this.conclude(company.readings, company.facts));
      const concluded = known ?? { ...company, results };
      if (!known) this.known.push(concluded);
      current.push(concluded);
    }
    this.known = current;
    for (const each of current) each.readings.forEach((reading, index) => this.latest.set(reading, each.results[index] ?? reading));
    return readings.map((reading) => this.of(reading));
  }

  private *conclude(readings: readonly Reading[], facts: readonly CompanyFacts[]): Steps<readonly Reading[]> {
    if (readings.length < 2 && facts.length === 0) return readings;
    yield;
    return yield* this.concludeSteps(readings, facts);
  }
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
