import type { Draft } from "../tieout/draft";
import type { CompanyFacts } from "../xbrl/company-facts";
import { companiesOf } from "./companies";
import { viewOf, type WithReport } from "./filing-view";
import { xbrlChecks } from "./xbrl-checks";

/**
 * The checks that need more than one document: the filings of a company against each other (kind "cross_filing") and
 * against its company facts (kind "xbrl"). Cells are those of the filing that a check is listed for; what other documents
 * say stands in its sentence and in its relation's bounds.
 * @returns the additional checks of each filing, in the order of `entries`
 */
export function tieTogether(entries: readonly WithReport[], facts: readonly CompanyFacts[]): readonly (readonly Draft[])[] {
  const drafts = entries.map((): Draft[] => []);
  for (const company of companiesOf(entries, facts)) {
    if (company.entries.length < 2 && !company.facts) continue;
    const views = company.entries.map((number) => ({ number, view: viewOf(entries[number] as WithReport) }));
    for (const { number, view } of views) {
      if (company.facts) drafts[number]?.push(...xbrlChecks(view, company.facts));
    }
  }
  return drafts;
}
