import { tieSteps } from "../../src/together/tie-together";
import type { Draft } from "../../src/tieout/draft";
import { tieOut } from "../../src/tieout/tie-out";
import { finish } from "../../src/vocabulary/steps";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";
import type { Guidance, ProseFigure, Report } from "../../src/vocabulary/report";
import type { Statement } from "../../src/vocabulary/statement";
import { readCompanyFacts } from "../../src/xbrl/read-company-facts";
import type { CompanyFacts } from "../../src/xbrl/company-facts";
import { companyFactsJson, type FactLines } from "../xbrl/alder";

interface Parts {
  readonly file?: string;
  readonly date?: string | null;
  readonly name?: string | null;
  readonly cik?: string | null;
  readonly statements?: readonly Statement[];
  readonly metrics?: readonly ProseFigure[];
  readonly guidance?: readonly Guidance[];
}

/** A filing of Alder Instruments, tied out by itself. */
export function filing({ file = "q3.htm", date = "2013-11-06", name = "Alder Instruments, Inc.", cik = null, statements = [], metrics = [], guidance = [] }: Parts): { report: Report } {
  const tied = tieOut({ statements, metrics, guidance, headline: null, calendar: CALENDAR_YEAR });
  return { report: {
    schema: "tieout/1", file, form: "8-K", registrant: { name, ticker: null, cik, fileNumber: null }, date, headlinePeriod: null, calendar: CALENDAR_YEAR,
    items: [], exhibits: [], statements: tied.statements, guidance, metrics, checks: tied.checks, repairs: [], letter: null, diagnostics: [],
  } };
}

export function facts(lines: FactLines, more: Parameters<typeof companyFactsJson>[1] = {}): CompanyFacts {
  return readCompanyFacts("alder.json", companyFactsJson(lines, more));
}

export function together(entries: readonly { report: Report }[], reported: readonly CompanyFacts[] = []): readonly (readonly Draft[])[] {
  return finish(tieSteps(entries, reported));
}

/** The checks of one cell. */
export function ofCell(drafts: readonly Draft[] | undefined, cell: string): readonly Draft[] {
  return (drafts ?? []).filter(({ cells }) => cells.includes(cell));
}

/** The only whole printed value that a check's relation leaves to its cell; null where there are several. */
export function settled(draft: Draft | undefined): string | null {
  const relation = typeof draft?.relation === "function" ? draft.relation() : draft?.relation;
  if (relation?.form !== "linear" || relation.parts.length !== 1) return null;
  const coefficient = relation.parts[0]?.[1];
  if (!coefficient) return null;
  const ends = [relation.low.div(coefficient), relation.high.div(coefficient)];
  const width = ends[1]?.minus(ends[0] ?? 0).abs();
  return width?.lte(1) === true ? (ends[0]?.plus(ends[1] ?? 0).div(2).toFixed() ?? null) : null;
}
