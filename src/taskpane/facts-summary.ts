import { groupByFiler } from "../facts/filers";
import { areOfAny } from "../together/companies";
import type { Report } from "../vocabulary/report";
import type { KeptFacts } from "../workbook/stored-facts";
import type { CompanyFacts } from "../xbrl/company-facts";
import { filingLabel } from "./filing-summary";
import { countOf } from "./words";

/** What the library list says of company facts. */
export interface FactsSummary {
  /** As EDGAR names the company: "LIVEPERSON INC". */
  readonly title: string;
  /** "Company facts · CIK 1102993". */
  readonly detail: string;
  /** "45 elements of US GAAP". */
  readonly found: string;
  /** Sentences on what is not compared, or not kept. */
  readonly notes: readonly string[];
  /** The filings of the company, with what was compared of each. */
  readonly filings: readonly { readonly file: string; readonly label: string; readonly compared: string }[];
}

/** @param reports the library's, as they are concluded */
export function summarizeFacts({ facts, isPartial }: KeptFacts, reports: readonly Report[]): FactsSummary {
  const { name, cik, concepts, unreadable } = facts, own = filingsOf(facts, reports);
  const notes = [
    concepts.size === 0 ? "No figure is compared with them, because none is reported under US GAAP." : own.length === 0 ? "No filing of this company is in the library. Add one, and its figures are compared with these facts." : null,
    isPartial ? "The file is very large, so only elements that Tieout compares figures with are kept in this workbook." : null,
    unreadable > 0 ? `${countOf(unreadable, "fact")} ${unreadable === 1 ? "was" : "were"} left out, because a date or a value cannot be read.` : null,
  ];
  return {
    title: name,
    detail: `Company facts · CIK ${cik}`,
    found: concepts.size === 0 ? "No elements of US GAAP" : `${countOf(concepts.size, "element")} of US GAAP`,
    notes: notes.filter((note) => note !== null),
    filings: concepts.size === 0 ? [] : own.map((report) => ({ file: report.file, label: filingLabel(report), compared: comparedOf(report) })),
  };
}

/** The filings of the company. */
function filingsOf(facts: CompanyFacts, reports: readonly Report[]): readonly Report[] {
  const groups = groupByFiler(reports.map((report) => ({ report })));
  return groups.filter(({ entries }) => areOfAny(facts, entries)).flatMap(({ entries }) => entries.map(({ report }) => report));
}

function comparedOf({ checks }: Report): string {
  const compared = checks.filter(({ kind, status }) => kind === "xbrl" && status !== "skipped").length;
  return compared === 0 ? "None of its figures is among the facts" : `${countOf(compared, "figure")} compared`;
}

/** What was added, in a sentence. */
export function factsAddedWords({ facts }: KeptFacts, reports: readonly Report[]): string {
  const but = facts.concepts.size === 0 ? ", but none is reported under US GAAP" : filingsOf(facts, reports).length === 0 ? ", but no filing of this company is in the library" : "";
  return `Company facts of ${facts.name} were added${but}.`;
}
