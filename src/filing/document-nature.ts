import type { Diagnostic } from "../vocabulary/diagnostic";
import { isParagraph, type FiledDocument, type Filing } from "./blocks";
import { formItems, itemWords } from "./form-items";
import { openingOf } from "./opening";

export type Nature = "earnings_release" | "transcript" | "acquisition" | "cover_page" | "other";

/** What a filing is, and why it is not called an earnings release. */
export interface DocumentNature {
  readonly nature: Nature;
  /** One or two plain sentences; null for an earnings release. */
  readonly reason: string | null;
}

interface Traits {
  readonly title: string;
  readonly text: string;
  readonly length: number;
  readonly tables: number;
}

const FIGURE = /^[($\s]*\d[\d,]*(?:\.\d+)?\)?%?$/;
/** Rows with two figures that make a table one of figures by period. */
const FIGURE_ROWS = 3;

function traitsOf(document: FiledDocument): Traits {
  const { lines, text } = openingOf(document);
  const tables = document.blocks.filter((block) => block.kind === "table" && block.grid.rows.filter((row) => row.cells.filter((cell) => FIGURE.test(cell.content.text)).length >= 2).length >= FIGURE_ROWS).length;
  const length = document.blocks.reduce((sum, block) => sum + (isParagraph(block) ? block.content.text.length : 0), 0);
  return { title: lines.slice(0, 14).map((line) => line.text.slice(0, 200)).join("\n"), text, length, tables };
}

/** Turns of a call as they are written down; each counts once. */
const TRANSCRIPT_SIGNS: readonly RegExp[] = [
  /^\W*operator\s*:?\s*(?:$|[A-Z"\u201c(])/im,
  /\b(?:earnings |conference )?call transcript\b|\btranscript of (?:the |a )?(?:conference|earnings|webcast)|\bwebcast transcript\b/i,
  /^\W*(?:corporate|conference call|company) participants\b|^\W*moderator\s*:/im,
  /\byour (?:conference )?(?:facilitator|operator|host) (?:today|for today)|\bwelcome (?:everyone|you) to (?:the|our)\b.{0,80}\b(?:call|webcast)/is,
  /\bgood (?:morning|afternoon|evening)\b[,.]?\s*(?:everyone|ladies|my name|and (?:welcome|thank)|all)/i,
  /\blines? (?:have been|are|will be) (?:placed )?(?:on|in) (?:mute|a? ?listen)/i,
];
const TRANSCRIPT_LEAST = 2;

const RESULTS = /\b(?:results?|earnings|net income|net loss|net sales|revenues?|profits?|EPS|sales)\b/i;
const PERIOD = /\b(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal )?(?:quarter|half)|Q[1-4]|[1-4]Q|quarter(?:ly|s)?|(?:three|six|nine|twelve) months|weeks|year[- ]end|full[- ]year|fiscal|year|annual)\b/i;
const ACQUIRES = /\b(?:to acquire|acquires?|acquired|acquisition of|completes? (?:the )?acquisition|agree(?:s|d|ment) to (?:acquire|purchase|merge)|merger|to merge|to be acquired|to purchase|purchases)\b/i;

/** Items under which results may be reported: 2.02, 7.01 and 8.01; 5, 7, 9 and 12 before August 2004. */
const RESULT_ITEMS: ReadonlySet<string> = new Set(["2.02", "7.01", "8.01", "5", "9", "12"]);

function isTranscript(traits: Traits): boolean {
  return TRANSCRIPT_SIGNS.filter((sign) => sign.test(traits.text)).length >= TRANSCRIPT_LEAST;
}

function titleTellsResults(traits: Traits): boolean {
  return traits.title.split("\n").some((line, index, lines) => {
    const both = `${line} ${lines[index + 1] ?? ""}`;
    return RESULTS.test(both) && PERIOD.test(both);
  });
}

const SHORT_RELEASE = 12_000;

/** Sentences that state a result of a period: a release without tables that still reports. */
const STATES_RESULT = /\b(?:net (?:income|loss|earnings|sales)|revenues?|earnings)\b[^.]{0,120}\b(?:was|were|of|rose|fell|increased|decreased|totaled)\b[^.]{0,40}\$\s?\d/i;

interface Subject {
  readonly traits: Traits;
  readonly form: FiledDocument | null;
  readonly items: readonly string[];
  readonly alone: boolean;
}

interface Rule {
  readonly nature: Nature;
  readonly holds: (subject: Subject) => boolean;
  readonly reason: (subject: Subject) => string;
}

/** Tried in order; a filing that none fits is taken for an earnings release. */
const RULES: readonly Rule[] = [
  { nature: "transcript", holds: ({ traits }) => isTranscript(traits), reason: () => "This is the transcript of a conference call, not an earnings release." },
  {
    nature: "cover_page",
    holds: ({ traits, form, items, alone }) => alone && form !== null && traits.tables === 0 && !STATES_RESULT.test(traits.text) && items.some((item) => RESULT_ITEMS.has(item)) && /\b(?:furnished|attached|filed|included)\b[^.]{0,120}\bexhibit\s+(?:no\. )?\(?\d/i.test(traits.text.replace(/\s+/g, " ")),
    reason: ({ items }) => `This is the cover of a Form 8-K${items.length > 0 ? `, ${itemWords(items)}` : ""}: it refers to an exhibit that is not in this file and prints no table of figures itself.`,
  },
  {
    nature: "acquisition",
    holds: ({ traits }) => traits.tables === 0 && ACQUIRES.test(traits.title) && !titleTellsResults(traits),
    reason: ({ items }) => `This announces an acquisition or merger${items.length > 0 ? `, under ${itemWords(items)} of Form 8-K` : ""}: it holds no table of figures by period.`,
  },
  {
    nature: "other",
    holds: ({ form, items, traits }) => form !== null && items.length > 0 && !items.some((item) => RESULT_ITEMS.has(item)) && !titleTellsResults(traits),
    reason: ({ items }) => `This Form 8-K reports ${itemWords(items)}, not results of a quarter or year.`,
  },
  {
    nature: "other",
    holds: ({ traits }) => traits.tables === 0 && traits.length < SHORT_RELEASE && !titleTellsResults(traits) && !STATES_RESULT.test(traits.text),
    reason: ({ items }) => `No table of figures by period, and no sentence that states a result of a quarter or year, was found${items.length > 0 ? ` (Form 8-K, ${itemWords(items)})` : ""}.`,
  },
  {
    nature: "other",
    holds: ({ form, items, traits, alone }) => form !== null && !alone && !items.includes("2.02") && !items.includes("12") && traits.tables === 0 && !titleTellsResults(traits) && !STATES_RESULT.test(traits.text),
    reason: ({ items }) => `No table of figures by period was found; this Form 8-K reports ${itemWords(items) || "something else than results"}.`,
  },
];

/**
 * What a filing is. Conservative: anything that prints tables of figures and is neither a transcript nor under an item
 * that cannot report results is taken for an earnings release.
 */
export function documentNature(filing: Filing): DocumentNature {
  const document = reportingDocument(filing), first = filing.documents[0];
  if (!document || !first) return { nature: "other", reason: "This file holds no document." };
  if (/^(?:10-[QK]|20-F|40-F|EX-13)/.test(first.type)) return { nature: "earnings_release", reason: null };
  const form = first.type === "unknown" || first.type.startsWith("EX-") ? null : first;
  const subject: Subject = { traits: traitsOf(document), form, items: form ? formItems(form) : [], alone: filing.documents.length === 1 };
  const rule = RULES.find(({ holds }) => holds(subject));
  return rule ? { nature: rule.nature, reason: rule.reason(subject) } : { nature: "earnings_release", reason: null };
}

/** The diagnostic that says why a filing is no earnings release; null where it is one. */
export function natureDiagnostic(filing: Filing): Diagnostic | null {
  const { reason } = documentNature(filing);
  return reason === null ? null : { code: "not-an-earnings-release", message: reason, at: reportingDocument(filing)?.at ?? [0, filing.source.length] };
}

const EXHIBIT = /^EX-(?:99|13|20)/;
const reporting = new WeakMap<Filing, FiledDocument>();

/** The document that reports: among the exhibits the one that most looks like a release, else the form itself. */
export function reportingDocument(filing: Filing): FiledDocument | undefined {
  const known = reporting.get(filing);
  if (known) return known;
  const exhibits = filing.documents.filter((document) => EXHIBIT.test(document.type));
  const best = exhibits.length > 1 ? mostLikeRelease(exhibits) : (exhibits[0] ?? filing.documents[0]);
  if (best) reporting.set(filing, best);
  return best;
}

function mostLikeRelease(exhibits: readonly FiledDocument[]): FiledDocument | undefined {
  let best: FiledDocument | undefined, most = -Infinity;
  for (const exhibit of exhibits) {
    const traits = traitsOf(exhibit);
    const likeness = (titleTellsResults(traits) ? 3 : 0) + (STATES_RESULT.test(traits.text) ? 2 : 0) + (traits.tables > 0 ? 1 : 0) - (isTranscript(traits) ? 5 : 0);
    if (likeness > most) [best, most] = [exhibit, likeness];
  }
  return best;
}
