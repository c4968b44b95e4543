import type { Reading } from "../report/read-report";
import { conclude, proofOf } from "../tieout/tie-out";
import type { CompanyFacts } from "../xbrl/company-facts";
import { tieTogether } from "./tie-together";

/**
 * The readings of a library with what their filings and company facts say of each other: each report's checks and repairs
 * are made anew, from its own figures and the others'. Readings that nothing else speaks of stay as they are.
 */
export function concludeTogether(readings: readonly Reading[], facts: readonly CompanyFacts[]): Reading[] {
  return [...concludeEach(readings, facts)];
}

/** The same, one reading after another in their order, for those who let others run in between. */
export function* concludeEach(readings: readonly Reading[], facts: readonly CompanyFacts[]): Generator<Reading> {
  const outside = tieTogether(readings, facts);
  for (const [index, reading] of readings.entries()) {
    const drafts = outside[index] ?? [];
    if (drafts.length === 0) {
      yield reading;
      continue;
    }
    const { statements, checks, repairs } = conclude(proofOf(reading.ties), drafts);
    yield { ...reading, report: { ...reading.report, statements, checks, repairs } };
  }
}
