import { groupByFiler, namesFiler } from "../facts/filers";
import type { CompanyFacts } from "../xbrl/company-facts";
import { FactIndex } from "../xbrl/fact-index";
import type { WithReport } from "./filing-view";

/** A company's filings, by their numbers in the list given, and its facts. */
export interface Company {
  readonly entries: readonly number[];
  readonly facts: FactIndex | null;
}

interface Numbered extends WithReport {
  readonly number: number;
}

/** Filings by company, each with the company facts that bear its CIK; where no filing names a CIK, its name. */
export function companiesOf(entries: readonly WithReport[], facts: readonly CompanyFacts[]): Company[] {
  const numbered = entries.map(({ report }, number): Numbered => ({ report, number }));
  return groupByFiler(numbered).map(({ keys, entries: own }) => {
    const hasCik = own.some(({ report }) => report.registrant.cik !== null);
    const of = facts.filter(({ cik, name }) => (hasCik ? namesFiler(cik, keys) : namesFiler(name, keys)));
    return { entries: own.map(({ number }) => number), facts: of.length === 0 ? null : new FactIndex(of) };
  });
}

/** Whether company facts are of the company of one of the filings: others are of no use beside them. */
export function areOfAny(facts: CompanyFacts, entries: readonly WithReport[]): boolean {
  return companiesOf(entries, [facts]).some((company) => company.facts !== null);
}
