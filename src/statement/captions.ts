import { isParagraph, type Block } from "../filing/blocks";
import type { TitleLine } from "../table/table";
import { isPeriodOnly, periodWords } from "../table/period-words";
import type { HeaderPhrase } from "../table/period-phrases";
import { currencyOf } from "./currency";
import { isStatementTitle } from "./kinds";
import { saysInFull, scaleWords, type ScaleWords } from "./scale";

/** What the lines above a table, and the titles inside its grid, say of it. */
export interface Caption {
  readonly title: string;
  /** What one unit of a money figure is worth; null where no line says. */
  readonly scale: number | null;
  /** What one unit of a share count is worth where a line says so apart from the money; null where none does. */
  readonly sharesScale: number | null;
  /** ISO 4217; null where no line says. */
  readonly currency: string | null;
  /** The words for time in the titles: "For the three months ended March 31, 2020 and 2019". */
  readonly phrase: HeaderPhrase;
  /** All lines, nearest first, as one text. */
  readonly text: string;
  /** The titles further off, in order, by which the kind is told where the nearest does not tell it. */
  readonly context: readonly string[];
}

/** How far above a table its title and scale may stand. */
const REACH = 8;
/** A line longer than this is a sentence: it tells no title, and its scale only in parentheses or at its end. */
const MAX_TITLE = 200;
const LONGEST_WITH_SCALE = 600;

/** The title of a table above which nothing is printed that could be one. */
export const UNTITLED = "Untitled table";

const NO_HEADS: ReadonlySet<string> = new Set();

interface CaptionLine {
  readonly text: string;
  readonly bullet: boolean;
  readonly heading: boolean;
  readonly inTable: boolean;
  readonly corner: boolean;
}

/** The titles in the grid from the top, then the paragraphs between the table before and this one, nearest first. */
function linesOf(blocks: readonly Block[], index: number, titles: readonly TitleLine[], heads: ReadonlySet<string>): CaptionLine[] {
  const inTable = titles.map(({ text, corner }): CaptionLine => ({ text, bullet: false, heading: true, inTable: true, corner: corner === true }));
  const above: CaptionLine[] = [];
  for (let at = index - 1; at >= 0 && above.length < REACH; at -= 1) {
    const block = blocks[at];
    if (!block || !isParagraph(block)) break;
    if (heads.has(block.content.text) && !isStatementTitle(block.content.text)) continue;
    above.push({ text: block.content.text, bullet: block.kind === "bullet", heading: block.kind === "heading", inTable: false, corner: false });
  }
  return [...inTable, ...above];
}

/**
 * @param index the table's number among the blocks
 * @param titles the lines in the table's grid that are no rows
 * @param heads the lines that every page repeats (`pageHeads`): they title no table
 */
export function readCaption(blocks: readonly Block[], index: number, registrant: string | null, titles: readonly TitleLine[] = [], heads: ReadonlySet<string> = NO_HEADS): Caption {
  const lines = linesOf(blocks, index, titles, heads);
  const scale = scaleOf(lines);
  const text = lines.map((line) => line.text).join(" ").slice(0, 2000);
  return {
    title: titleOf(lines, registrant),
    scale: scale?.scale ?? null,
    sharesScale: scale?.shares ?? null,
    currency: currencyIn(lines),
    phrase: phraseOf(lines),
    text,
    context: contextOf(lines),
  };
}

/** What the nearest line that speaks of it says of the scale; "(in dollars)" right above the table says that there is none. */
function scaleOf(lines: readonly CaptionLine[]): ScaleWords | null {
  const spoken = lines.filter((line) => line.text.length <= LONGEST_WITH_SCALE);
  for (const [index, { text }] of spoken.entries()) {
    const words = scaleWords(text);
    if (words !== null) return words;
    if (saysInFull(text) && !spoken.slice(index + 1, index + 3).some((near) => scaleWords(near.text) !== null)) return { scale: 1, shares: null };
  }
  return null;
}

/** A currency is told by a title or beside the scale; a sentence that names one speaks of rates or markets. */
function currencyIn(lines: readonly CaptionLine[]): string | null {
  for (const { text, inTable, heading } of lines) {
    if (text.length > MAX_TITLE || !(inTable || heading || /^\W*\(|^\W*in\b|thousands|millions|billions|000|\bexpressed\b/i.test(text))) continue;
    const currency = currencyOf(text);
    if (currency !== null) return currency;
  }
  return null;
}

/** "The following table reconciles ...": what the table is, wherever in its paragraph it is said. */
const RECONCILES = /^(?:in )?(?:the |these )?(?:following |below |accompanying )?(?:schedules?|tables?)\b[^.]*\breconcil|^an? reconciliation\b[^.]*\b(?:below|follow)|^(?:the )?following\b[^.]*\breconcil/i;

const MOST_CONTEXT = 6;

/** The lines right around a table that may say what it is: titles, and the sentence that leads to it. A bullet or another sentence ends them. */
function contextOf(lines: readonly CaptionLine[]): string[] {
  const context: string[] = [];
  for (const { text, heading, inTable, bullet } of lines.slice(0, MOST_CONTEXT)) {
    if (bullet) break;
    if (heading || inTable) {
      if (text.length <= MAX_TITLE) context.push(text);
      continue;
    }
    const sentences = text.split(/(?<=[.;])\s+/), sentence = sentences.at(-1) ?? "";
    const reconciles = sentences.find((each) => RECONCILES.test(each));
    if (reconciles !== undefined) context.push(reconciles);
    else if (/\b(?:following|below|as follows|table)\b/i.test(sentence)) context.push(sentence);
    else if (text.length > MAX_TITLE) break;
  }
  return context;
}

const NOT_A_TITLE = /^\W*(?:un-?)?audited\W*$|^\W*(?:dollars |amounts )?(?:in )?(?:thousands|millions|billions)\b|^\W*(?:amounts |figures |expressed |stated |presented )*(?:are )?in (?:whole |actual |u\.?s\.? |united states |canadian )?(?:dollars|euros|rmb|yen)\b|supplemental data$|^\W*\(?(?:more|continued)\)?\W*$|^\W*\d+\W*$|^page \d+|^\W*(?:table|exhibit|schedule|annex|appendix|attachment)\s*[\dA-Z.-]{0,5}\W*$|^#+$|^\((?:\d{1,2}|[a-z])\)|^\*|^(?:foot)?notes?:?$|^table of contents|\b(?:as follows|following|below)\s*:?$|^\[\d|^see\b|\b(?:for the|as of|as at|ended)$|^(?:amount|percent|total|actual|change)s?(?: \(\d\))?$|^(?:contacts?|media|investors?)\b.{0,20}:|@|^source:|\b(?:www\.|https?:)|\(\d{3}\)\s?\d{3}-\d{4}|\bpage \d+$/i;
/** A periodic report's page foot: "Apple Inc. | Q2 2025 Form 10-Q | 7". */
const PAGE_FOOT = /\bform (?:10-[qk]|20-f|40-f|6-k)\b\W*\d{1,3}\W*$/i;
/** A sentence, or a piece of one: it ends in a full stop, runs over one, or starts in the middle. */
const SENTENCE = /[a-z]\.$|(?:\S+ ){6}.*[\d)%]\.$|[a-z)%]{2}\. [A-Z].* |^[a-z]{2,} (?!.*:$)/;
/** A heading may end in a colon; a sentence that leads to the table may not be its title. */
const LEADS_IN = /:$/;
const MOST_HEADING_WORDS = 16;
const COMPANY = /(?:\b(?:inc|incorporated|corp|corporation|company|co|ltd|limited|llc|plc|n\.?v|s\.?a|group|holdings?|trust|bancorp|bancshares|bankshares|partners|l\.?\s?p|and subsidiar(?:y|ies)|& subsidiar(?:y|ies)|and (?:its )?(?:consolidated )?subsidiar(?:y|ies))\.?,?)$/i;

function titleOf(lines: readonly CaptionLine[], registrant: string | null): string {
  const cleaned = lines.filter((line) => !line.bullet && line.text.length <= MAX_TITLE).map((line) => ({ ...line, text: cleanTitle(line.text, registrant) }));
  const possible = cleaned.filter(({ text, heading }) => text !== "" && /[A-Za-z]{3}/.test(text) && !NOT_A_TITLE.test(text) && !PAGE_FOOT.test(text) && !(LEADS_IN.test(text) && (!heading || text.split(" ").length > MOST_HEADING_WORDS)) && !SENTENCE.test(text.replace(/\binc\.$/i, "")) && !isPeriodOnly(text));
  const titles = possible.filter(({ text }) => isStatementTitle(text) || !COMPANY.test(text));
  const own = titles.filter((line) => line.inTable && !line.corner);
  const best = own.find((line) => isStatementTitle(line.text)) ?? titles.find((line) => line.corner && isStatementTitle(line.text)) ?? own.at(-1) ?? nearest(titles.filter((line) => !line.inTable)) ?? titles[0];
  return best?.text.replace(LEADS_IN, "") ?? introduced(lines) ?? UNTITLED;
}

/** The nearest line above; a word or two alone ("Consolidated") only where no statement's title stands right above it. */
function nearest(above: readonly CaptionLine[]): CaptionLine | undefined {
  const [first, ...further] = above;
  if (!first || isStatementTitle(first.text)) return first;
  const title = further.slice(0, 2).find((line) => isStatementTitle(line.text));
  return title && (first.text.split(" ").length <= 2 || !first.heading) ? title : first;
}

/** "Core earnings per diluted share - This non-GAAP measure ...": a heading run into its paragraph. */
const RUN_IN = /^([A-Z][^.;:\u2013\u2014]{5,100}?)\s+[-\u2013\u2014]\s+(?:This|The|We|Represents|Defined|A|An)\b/;
const LEADS_TO = /\b(?:following|below|table|as follows)\b/i;

/** "The following table reconciles net income to Adjusted EBITDA (in thousands):" where there is no other title. */
function introduced(lines: readonly CaptionLine[]): string | null {
  const line = lines.find(({ text, inTable }) => !inTable && LEADS_TO.test(text) && text.length <= 600);
  if (!line) return RUN_IN.exec(lines.find(({ inTable }) => !inTable)?.text ?? "")?.[1] ?? null;
  const sentence = line.text.split(/(?<=[.;])\s+/).at(-1) ?? line.text;
  return sentence.length > MAX_TITLE ? null : sentence.replace(/\s*\([^)]*\)/g, "").replace(/[:.]$/, "").replace(/,?\s*(?:\b(?:was|were|is|are)\s+)?as follows$/i, "").trim() || null;
}

/** Words for time of the nearest line that has some; where it names several years, no year. */
function phraseOf(lines: readonly CaptionLine[]): HeaderPhrase {
  const timed = lines.filter((line) => !line.bullet && (line.inTable || line.text.length <= MAX_TITLE || /\b(?:following|table)\b/i.test(line.text)));
  for (const { text } of timed) {
    if (text.length > 400) continue;
    const words = text.length <= 300 ? periodWords(text) : undefined;
    if (!words) continue;
    const phrase = { ...words };
    delete phrase.noPeriod;
    const years = new Set(text.match(/\b(?:19|20)\d{2}\b/g) ?? []);
    if (years.size > 1) delete phrase.year;
    if (phrase.months === undefined && phrase.month === undefined && phrase.quarter === undefined && phrase.toDate !== true && phrase.year === undefined) continue;
    return phrase;
  }
  return {};
}

/** The title without the company's name and the scale in parentheses. */
function cleanTitle(text: string, registrant: string | null): string {
  let title = text.replace(/\((?=[^)]*(?:thousands|millions|billions|unaudited|000))[^)]*\)/gi, " ").replace(/\s*\(?\b(?:continued|cont['\u2019]?d)\b\.?\)?\s*$/i, "").replace(/[\s\u2013\u2014-]*\bun-?audited\b\W*$|^\W*un-?audited\b[\s,]*/gi, "").replace(/[\s,]*(?:\$|dollars|amounts) in (?:thousands|millions|billions)\s*$/i, "").replace(/\s+/g, " ").replace(/[\s,\u2013\u2014-]+$/, "").trim();
  const name = registrant === null ? "" : lettersOf(registrant);
  if (name !== "" && lettersOf(title).startsWith(name)) {
    let seen = 0, cut = 0;
    while (seen < name.length && cut < title.length) {
      if (/[A-Za-z0-9]/.test(title.charAt(cut))) seen += 1;
      cut += 1;
    }
    title = title.slice(cut).replace(/^(?:['\u2019]s)?[.,\s]+(?:(?:and|&)\s+(?:consolidated\s+)?subsidiar(?:ies|y)\b)?[\s,\u2013\u2014-]*/i, "");
  }
  return title;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}
