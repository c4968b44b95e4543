import type { Draft } from "../tieout/draft";
import type { Steps } from "../vocabulary/steps";
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
 * Others may run at each step.
 * @returns the additional checks of each filing, in the order of `entries`, each filing's as it prints its figures
 */
export function* tieSteps(entries: readonly WithReport[], facts: readonly CompanyFacts[]): Steps<readonly (readonly Draft[])[]> {
  const drafts = entries.map((): Draft[] => []);
  for (const company of companiesOf(entries, facts)) {
    if (company.entries.length < 2 && !company.facts) continue;
    const add = (view: FilingView, further: readonly Draft[]): void => {
      drafts[view.number]?.push(...further);
    };
    const unordered: FilingView[] = [];
    for (const number of company.entries) {
      unordered.push(viewOf(entries[number] as WithReport, number));
      yield;
    }
    const views = oldestFirst(unordered);
    const { facts: reported } = company;
    if (reported) for (const view of views) {
      add(view, xbrlChecks(view, reported));
      yield;
    }
    if (views.length > 1) yield* acrossFilings(views, add);
    for (const view of views) {
      add(view, proseElsewhere(view, views, reported));
      yield;
    }
  }
  return drafts.map(inFilingOrder);
}

/** "s2.r7.c0": tables before figures of the text and outlooks, each as the filing prints them. */
function inFilingOrder(drafts: readonly Draft[]): Draft[] {
  const placed = drafts.map((draft) => {
    const id = draft.cells[0] ?? "";
    return { draft, kind: id.startsWith("s") ? 0 : 1, numbers: (id.match(/\d+/g) ?? []).map(Number) };
  });
  return placed.sort((a, b) => a.kind - b.kind || a.numbers.map((number, i) => number - (b.numbers[i] ?? 0)).find((apart) => apart !== 0) || 0).map(({ draft }) => draft);
}

function* acrossFilings(views: readonly FilingView[], add: (view: FilingView, drafts: readonly Draft[]) => void): Steps<void> {
  for (const [view, drafts] of yield* sameFigures(views)) add(view, drafts);
  yield;
  for (const [view, drafts] of quartersOfYears(views)) add(view, drafts);
  yield;
  for (const { guide, reporter, drafts: [guided, reported] } of guidanceResults(views)) {
    add(guide, [guided]);
    add(reporter, [reported]);
  }
}
