import type { Reading } from "../report/read-report";
import { conclude, proofSteps } from "../tieout/tie-out";
import { finish, type Steps } from "../vocabulary/steps";
import type { CompanyFacts } from "../xbrl/company-facts";
import { tieSteps } from "./tie-together";

/**
 * The readings of a library with what their filings and company facts say of each other: each report's checks and repairs
 * are made anew, from its own figures and the others'. Readings that nothing else speaks of stay as they are.
 */
export function concludeTogether(readings: readonly Reading[], facts: readonly CompanyFacts[]): readonly Reading[] {
  return finish(concludeSteps(readings, facts));
}

/** What `concludeTogether` does; others may run at each step. */
export function* concludeSteps(readings: readonly Reading[], facts: readonly CompanyFacts[]): Steps<readonly Reading[]> {
  const outside = yield* tieSteps(readings, facts), concluded: Reading[] = [];
  for (const [index, reading] of readings.entries()) {
    const drafts = outside[index] ?? [];
    if (drafts.length === 0) {
      concluded.push(reading);
      continue;
    }
    const { statements, checks, repairs } = conclude(yield* proofSteps(reading.ties), drafts);
    concluded.push({ ...reading, report: { ...reading.report, statements, checks, repairs } });
    yield;
  }
  return concluded;
}
