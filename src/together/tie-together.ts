import type { Draft } from "../tieout/draft";
import type { CompanyFacts } from "../xbrl/company-facts";
import { companiesOf } from "./companies";
import { oldestFirst, viewOf, type FilingView, type WithReport } from "./filing-view";
import { guidanceResults } from "./guidance-results";
import { proseElsewhere } from "./prose-figures";
import { quartersOfYears } from "./quarters";
import { sameFigures } from "./same-figure";
import { xbrlChecks } from "./xbrl-checks";

/**
 * The checks that need more than one document: the filings of a company against each other (kind "cross_filing", and
 * "notice" where a result missed what was expected) and against its company facts (kind "xbrl"). Cells are those of the
 * filing that a check is listed for; what other documents say stands in its sentence and in the bounds of its relation.
 * @returns the additional checks of each filing, in the order of `entries`
 */
export function tieTogether(entries: readonly WithReport[], facts: readonly CompanyFacts[]): readonly (readonly Draft[])[] {
  const drafts = entries.map((): Draft[] => []);
  for (const company of companiesOf(entries, facts)) {
    if (company.entries.length < 2 && !company.facts) continue;
    const numbers = new Map(company.entries.map((number) => [viewOf(entries[number] as WithReport), number]));
    const add = (view: FilingView, further: readonly Draft[]): void => {
      drafts[numbers.get(view) ?? -1]?.push(...further);
    };
    const views = oldestFirst([...numbers.keys()]);
    const { facts: reported } = company;
    if (reported) for (const view of views) add(view, xbrlChecks(view, reported));
    if (views.length > 1) acrossFilings(views, add);
    for (const view of views) add(view, proseElsewhere(view, views, reported));
  }
  return drafts;
}

function acrossFilings(views: readonly FilingView[], add: (view: FilingView, drafts: readonly Draft[]) => void): void {
  for (const [view, drafts] of sameFigures(views)) add(view, drafts);
  for (const [view, drafts] of quartersOfYears(views)) add(view, drafts);
  for (const { guide, reporter, drafts: [guided, reported] } of guidanceResults(views)) {
    add(guide, [guided]);
    add(reporter, [reported]);
  }
}
