/** A rule of disclosure and the days on which it was in force as cited. */
export interface DatedRule {
  /** As it is cited, "S-K 303(a)(3)(ii)": its regulation, then number and paragraphs. */
  readonly key: string;
  /** As a person cites it. */
  readonly citation: string;
  /** What it asks for. */
  readonly about: string;
  /** First day, ISO; null where the table does not tell. */
  readonly from: string | null;
  /** First day on which it is no longer in force; null while it is. */
  readonly until: string | null;
  /** What took its place; null for nothing. */
  readonly replacedBy: string | null;
  /** Days on which its wording changed while its number stayed. */
  readonly reworded?: readonly string[];
  /** Who may, or need not yet, follow the change: a plain sentence. */
  readonly transition?: string;
  /** Release or standard that says so. */
  readonly source: string;
}

/*
 * Checked against the releases' own "Dates" in the Federal Register, and for the rest: the SEC's notice of SAB 99, the
 * FASB's status page of FAS 168, law firms' memoranda on the Form 8-K rules of 2004. Not checked, since no source was at
 * hand: the days of INTEGRATED and of SFAS 5, and the day in January 2010 of the first interpretations of NON_GAAP_CDI.
 */
const INTEGRATED = "1982-05-24", INTEGRATED_RELEASE = "Release 33-6383";
const MODERN_101 = "2020-11-09", MODERN_101_RELEASE = "Release 33-10825";
const MODERN_303 = "2021-02-10", MODERN_303_RELEASE = "Release 33-10890";
/** The first fiscal year that must follow the new Items 301 to 303 ends on or after this day. */
const TRANSITION_303 = "Fiscal years that end before 2021-08-09 could still follow the former rule.";
const NON_GAAP = "2003-03-28", NON_GAAP_RELEASE = "Release 33-8176";
const CODIFICATION = "2009-09-15", CODIFICATION_STANDARD = "FAS 168 (for periods that end after that day)";

const NON_GAAP_CDI = "2010-01-11", NON_GAAP_CDI_SOURCE = "Compliance and Disclosure Interpretations of the Division of Corporation Finance, Non-GAAP Financial Measures";

const sk = (paragraphs: string, about: string, from: string | null, until: string | null, replacedBy: string | null, source: string, reworded?: readonly string[]): DatedRule =>
  ({ key: `S-K ${paragraphs}`, citation: `Item ${paragraphs} of Regulation S-K`, about, from, until, replacedBy, source, ...(reworded ? { reworded } : {}) });
const other = (key: string, citation: string, about: string, from: string, until: string | null, replacedBy: string | null, source: string, reworded?: readonly string[]): DatedRule => ({ key, citation, about, from, until, replacedBy, source, ...(reworded ? { reworded } : {}) });
const restated = (rule: DatedRule): DatedRule => ({ ...rule, transition: TRANSITION_303 });

/** Rules that comment letters on periodic reports cite, by date. A paragraph that is not here is told by the item that holds it. */
export const DATED_RULES: readonly DatedRule[] = [
  sk("101", "description of the business", INTEGRATED, null, null, INTEGRATED_RELEASE, [MODERN_101]),
  sk("101(c)(1)(viii)", "the dollar amount of backlog orders believed to be firm", INTEGRATED, MODERN_101, "Item 101(c)(1) of Regulation S-K, which asks for what is material without naming backlog", MODERN_101_RELEASE),
  sk("103", "material pending legal proceedings", INTEGRATED, null, null, INTEGRATED_RELEASE, [MODERN_101]),
  sk("105", "risk factors", "2019-05-02", null, null, "Release 33-10618", [MODERN_101]),
  sk("503(c)", "risk factors", INTEGRATED, "2019-05-02", "Item 105 of Regulation S-K", "Release 33-10618"),
  sk("106", "cybersecurity risk management and governance", "2023-09-05", null, null, "Release 33-11216"),
  restated(sk("301", "selected financial data", INTEGRATED, MODERN_303, null, MODERN_303_RELEASE)),
  restated(sk("302(a)", "supplementary quarterly data; since its rewording, material retrospective changes", INTEGRATED, null, null, INTEGRATED_RELEASE, [MODERN_303])),
  restated(sk("303", "management's discussion and analysis", INTEGRATED, null, null, INTEGRATED_RELEASE, [MODERN_303])),
  restated(sk("303(a)", "full fiscal years; since its rewording, the objective of the discussion", INTEGRATED, null, null, INTEGRATED_RELEASE, [MODERN_303])),
  restated(sk("303(a)(1)", "liquidity", INTEGRATED, MODERN_303, "Item 303(b)(1) of Regulation S-K", MODERN_303_RELEASE)),
  restated(sk("303(a)(2)", "capital resources", INTEGRATED, MODERN_303, "Item 303(b)(1) of Regulation S-K", MODERN_303_RELEASE)),
  restated(sk("303(a)(3)", "results of operations", INTEGRATED, MODERN_303, "Item 303(b)(2) of Regulation S-K", MODERN_303_RELEASE)),
  restated(sk("303(a)(3)(ii)", "known trends and uncertainties that affect sales, revenues or income", INTEGRATED, MODERN_303, "Item 303(b)(2)(ii) of Regulation S-K", MODERN_303_RELEASE)),
  restated(sk("303(a)(4)", "off-balance sheet arrangements", "2003-04-07", MODERN_303, "Instruction 8 to Item 303(b) of Regulation S-K", "Release 33-8182")),
  restated(sk("303(a)(5)", "table of contractual obligations", "2003-04-07", MODERN_303, "Item 303(b)(1) of Regulation S-K", "Release 33-8182")),
  sk("303(b)(1)", "liquidity and capital resources", MODERN_303, null, null, MODERN_303_RELEASE),
  sk("303(b)(2)", "results of operations", MODERN_303, null, null, MODERN_303_RELEASE),
  sk("303(b)(2)(ii)", "known trends and uncertainties that affect sales, revenues or income", MODERN_303, null, null, MODERN_303_RELEASE),
  sk("303(b)(3)", "critical accounting estimates", MODERN_303, null, null, MODERN_303_RELEASE),
  sk("10(e)", "non-GAAP financial measures in filings", NON_GAAP, null, null, NON_GAAP_RELEASE),
  other("G", "Regulation G", "non-GAAP financial measures made public", NON_GAAP, null, null, NON_GAAP_RELEASE),
  other("C&DI non-GAAP", "the staff's guidance on non-GAAP financial measures", "non-GAAP financial measures", NON_GAAP_CDI, null, null, NON_GAAP_CDI_SOURCE, ["2016-05-17", "2022-12-13"]),
  other("8-K 12", "Item 12 of Form 8-K", "results of operations and financial condition", NON_GAAP, "2004-08-23", "Item 2.02 of Form 8-K", "Release 33-8400"),
  other("8-K 2.02", "Item 2.02 of Form 8-K", "results of operations and financial condition", "2004-08-23", null, null, "Release 33-8400"),
  other("SAB 99", "SAB 99", "materiality", "1999-08-12", null, null, "Staff Accounting Bulletin No. 99 (Topic 1.M)"),
  other("SAB 108", "SAB 108", "misstatements of prior years", "2006-09-13", null, null, "Staff Accounting Bulletin No. 108 (Topic 1.N)"),
  other("FAS 5", "SFAS 5", "loss contingencies", "1975-07-01", CODIFICATION, "ASC 450-20", CODIFICATION_STANDARD),
  other("ASC", "the Accounting Standards Codification", "US GAAP", CODIFICATION, null, null, CODIFICATION_STANDARD),
];
