import { metricById, metricByLabel, type MetricId } from "../vocabulary/metric";
import type { Unit } from "../vocabulary/unit";
import type { ShareBasis } from "./amounts";
import { PER_SHARE_OF, PROSE_LABELS, type ProseLabel } from "./labels";
import { longestFirst, overlaps, type Mention } from "./mention";
import { WordIndex } from "./word-index";

/** What a sentence speaks of. */
export interface Subject extends Mention {
  /** "B2B revenue"; growth is told of it ("B2B revenue growth"), before the suffix. */
  readonly base: string;
  /** " excluding small business", or nothing. */
  readonly suffix: string;
  /** Null where the words narrow the measure (a segment's, an adjusted one). */
  readonly concept: MetricId | null;
  readonly unit: Unit;
  readonly sign: 1 | -1;
  readonly basis: ShareBasis;
}

/** Words that begin a noun phrase, or stand before one without belonging to it. */
const STOP_BEFORE = /^(?:the|a|an|our|its|their|this|that|these|those|any|all|and|or|but|of|for|in|on|at|to|by|from|with|as|than|while|which|per|between|including|included|includes|include|reflected|reflects|reflect|excluding|generated|generates|generating|recorded|posted|delivered|delivers|delivering|achieved|achieving|produced|had|has|have|was|were|is|are|be|been|saw|announced|announces|reports|reporting|report|reported|records|delivered|drove|drives|driving|increased|increasing|increases|decreased|grew|grow|grows|growing|adding|added|adds|expects|expect|expected|anticipates|anticipate|incurred|incurring|used|we|it|company|company's|you|they|also|both|respectively|resulting|compared|versus|up|down|reduced|raised|boosted|similar|while|with|exceeded|improved|provided|provides|provide|earned|showed|generating|realized|about|regarding|see|representing|reflecting|driven|lower|higher|increase|decrease|following|basis|combined|into|over|after|before|during|through|not|certain|such|other|additional|year|half|months|share|million|billion|thousand|percent|quarter|quarter's|is|will)$/i;

/** Words before a measure that do not narrow it. */
const NEUTRAL = /^(?:total|consolidated|record|all-time|overall|strong|solid|planned|gaap|quarterly|annual|quarter|reported|robust|company|company-wide|corporate|record-breaking|highest|actual|fully|diluted|basic|aggregate|positive|full-year|full|fiscal|preliminary|unaudited|net)$/i;

/** Words that may stand behind a measure when it is a phrase of its own; any other noun makes it part of another ("goodwill impairment"). */
const AFTER_SUBJECT = /^\s*(?:$|[.,;:("\u201d\u2013\u2014)]|--|\$|\d|-\s)|^\s*(?:of|in|for|from|at|as|to|by|on|per|or|and|with|which|that|was|were|is|are|has|had|have|increas\w*|decreas\w*|declin\w*|grew|grown|rose|risen|fell|fallen|improv\w*|total\w*|reach\w*|amount\w*|came|com(?:es|ing)|compar\w*|versus|vs\.?|up|down|excluding|including|before|after|during|again|remain\w*|climb\w*|jump\w*|expand\w*|drop\w*|exceed\w*|over|balances?|balance|expenses?|results?|also|will|primarily|related|attributable|available|against|than|while|but|when|under|between|approximately|hit|stood|ended|growth|requesting|using|purchasing|generated|recorded|reported|surpass\w*|dipped|soften\w*|near\w*|roughly|about|more|nearly|positive|negative|slightly|sequentially|year-over-year|year|guidance|outlook|range|sharply|significantly|strengthen\w*|advanc\w*|held|moved|went|margin)\b/i;

const SEGMENT_WORDS = /\s+(?:operations?|segments?|divisions?|business(?:es)?|units?|line)$/i;
/** "for the segment": whose it is was said before, in words that are not at hand. */
const UNNAMED_PART = /^(?:this |that )?(?:segment|division|business|unit|region)$/i;
const PLACE_OR_PART = /^\s*(?:from|for|in|of|by|within)\s+(?:(?:the|our|its|all|both|company['\u2019]s)\s+)*(?<words>(?:[A-Za-z0-9&/.'\u2019-]+\s+){0,5}?[A-Za-z0-9&/'\u2019-]+)(?:\s*\((?:["\u201c])?(?<alias>[A-Z][A-Za-z0-9&-]*)(?:["\u201d])?\))?(?=\s*(?:$|[,;:(]|\.(?:\s|$)|\$)|\s+(?:was|were|is|are|for|in|of|at|on|to|from|by|totaled|increased|decreased|grew|rose|fell|declined|improved|reached|has|had|have|compared|as|up|down|with|and|during|which|that|came|amounted)\b)/i;
const WITHOUT = /^\s*,?\s*\(?(?:(?:which\s+)?exclud(?:ing|es)|net of|before|ex-)\s*(?:(?:the|our|its|impact|effects?|of|any)\s+)*(?<words>[^,;()$]{2,70}?)(?=\s*(?:[,;()]|$)|\s+(?:was|were|is|has|had|totaled|increased|decreased|grew|rose|fell|declined|of|for|in)\b)/i;
const PER_SHARE_AFTER = /^\s*(?:,\s*)?per\s+(?:(?:common|basic|diluted|fully|fully-diluted|ordinary)\s+|and\s+)*share\b/i;

interface Found extends Mention {
  readonly label: ProseLabel;
}

/**
 * The measures that a sentence names, each with the words before and after that narrow it, in the order of the text.
 * @param taken words already understood (periods), which belong to no measure's name
 */
export function findSubjects(text: string, taken: readonly Mention[]): Subject[] {
  const found: Found[] = [];
  LABEL_INDEX.scan(text, (match, label) => found.push({ start: match.index, end: match.index + match[0].length, label }));
  const subjects = longestFirst(found.filter((mention) => !taken.some((other) => overlaps(other, mention)))).flatMap((mention) => readSubject(text, mention, taken));
  return withoutShortForms(text, subjects).filter((subject) => !SHARE_OF.test(text.slice(Math.max(0, subject.start - LONGEST_WORD), subject.start)));
}

const LABEL_INDEX = new WordIndex(PROSE_LABELS.map((label) => ({ keys: label.keys, next: label.next, pattern: label.pattern, entry: label })));

/** "13% of net sales" says nothing of net sales. */
const SHARE_OF = /(?:%|\bpercent(?:age)?)\s+of\s+(?:the\s+|our\s+|its\s+|total\s+)*$/i;

/** 'Diluted earnings per share ("EPS")' is named once: its short form in brackets is none of its own. */
function withoutShortForms(text: string, subjects: readonly Subject[]): Subject[] {
  const kept: Subject[] = [];
  for (const subject of subjects) {
    const before = kept.at(-1);
    if (before && /^\s*\(\s*["\u201c]?$/.test(text.slice(before.end, subject.start)) && /^["\u201d]?\s*\)/.test(text.slice(subject.end))) kept[kept.length - 1] = { ...before, end: text.indexOf(")", subject.end) + 1 };
    else kept.push(subject);
  }
  return kept;
}

function readSubject(text: string, { start, end, label }: Found, taken: readonly Mention[]): Subject[] {
  if (isOfSales(text, start, end, label) || isGainOn(text, end, label)) return [];
  const perShare = PER_SHARE_AFTER.exec(text.slice(end));
  const behind = end + (perShare?.[0].length ?? 0);
  if (!isPhraseEnd(text, behind, taken)) return [];
  const before = wordsBefore(text, start, taken);
  const spoken = `${before.words.join(" ")} ${text.slice(start, behind)}`.toLowerCase();
  const basis: ShareBasis = /dilut/.test(spoken) ? (/basic/.test(spoken) ? null : "diluted") : /\bbasic\b/.test(spoken) ? "basic" : null;
  const narrowing = before.words.filter((word) => !NEUTRAL.test(word));
  if (label.unit === "percent" && /\b(?:statutory|marginal|federal|blended|combined)\b/i.test(before.words.join(" "))) return [];
  const measure = perShare ? asPerShare(label, basis) : withBasis(label, basis);
  if (!measure) return [];
  const named = narrowedBefore(measure, narrowing);
  const part = perShare ? null : partAfter(text, behind, taken);
  if (part?.unnamed) return [];
  const after = part?.end ?? behind;
  const without = WITHOUT.exec(maskTaken(text.slice(after), after, taken));
  const base = part ? part.name(named.base) : named.base;
  const suffix = without?.groups?.["words"] ? ` ${/^\W*before\b/i.test(without[0]) ? "before" : "excluding"} ${without.groups["words"].trim().replace(SEGMENT_WORDS_IN_SUFFIX, "")}` : "";
  const stop = after + (without?.[0].length ?? 0);
  return [{
    start: before.start, end: stop, base, suffix, concept: part || suffix !== "" ? null : named.concept, unit: measure.unit, sign: label.sign, basis,
  }];
}

const OF_SALES = /\b(?:gains?|loss(?:es)?|proceeds|proceed|commissions?|income|price)\s+(?:on|from|of)\s+(?:the\s+|our\s+|its\s+)?$/i;
const SOLD = /^\s+of\s+(?:[\w-]+\s+){0,4}(?:loans|securities|assets|properties|real estate|investments|mortgages|shares|common stock|business(?:es)?)\b/i;
/** "Gains on sales of loans": sold, not what is sold as a business. */
function isOfSales(text: string, start: number, end: number, label: ProseLabel): boolean {
  return label.concept === "Revenues" && (OF_SALES.test(text.slice(Math.max(0, start - LONGEST_WORD), start)) || SOLD.test(text.slice(end, end + 2 * LONGEST_WORD)));
}

const ON_THING = /^\s+on\s+(?!an?\s|(?:diluted|fully|net)\b)/i;
/** "Net losses on interest rate swaps" are no net income. */
function isGainOn(text: string, end: number, label: ProseLabel): boolean {
  return label.concept === "NetIncomeLoss" && ON_THING.test(text.slice(end, end + LONGEST_WORD));
}

const SEGMENT_WORDS_IN_SUFFIX = /\s+segments?$/i;

function isPhraseEnd(text: string, end: number, taken: readonly Mention[]): boolean {
  return AFTER_SUBJECT.test(text.slice(end)) || taken.some((mention) => text.slice(end, mention.start).trim() === "" && mention.start >= end);
}

function maskTaken(text: string, offset: number, taken: readonly Mention[]): string {
  const next = taken.map((mention) => mention.start - offset).filter((start) => start >= 0).sort((a, b) => a - b)[0];
  return next === undefined ? text : text.slice(0, next);
}

const MOST_WORDS_BEFORE = 5;
const LONGEST_WORD = 48;

/** The words of the noun phrase that stand before the measure's own. */
function wordsBefore(text: string, start: number, taken: readonly Mention[]): { words: string[]; start: number } {
  const words: string[] = [];
  let from = start;
  while (words.length < MOST_WORDS_BEFORE) {
    const window = Math.max(0, from - LONGEST_WORD);
    const match = /(?<![\w$%.,])([A-Za-z][\w.&/'\u2019\u00ae\u2122-]*)\s+$/.exec(text.slice(window, from));
    const word = match?.[1];
    if (!match || word === undefined || STOP_BEFORE.test(word) || /['\u2019]s$/i.test(word)) break;
    const at = window + match.index;
    if (taken.some((mention) => overlaps(mention, { start: at, end: at + word.length }))) break;
    if (/[a-z]\.$/.test(word)) break;
    words.unshift(word);
    from = at;
  }
  return { words, start: from };
}

type Measure = Pick<ProseLabel, "name" | "concept" | "unit">;

function asPerShare(label: ProseLabel, basis: ShareBasis): Measure | null {
  if (label.unit === "per_share") return withBasis(label, basis);
  const concept = label.concept === null ? undefined : PER_SHARE_OF[label.concept];
  if (concept === undefined) return label.unit === "money" ? { name: `${label.name} per share`, concept: null, unit: "per_share" } : null;
  return withBasis({ name: concept === "EarningsPerShareDiluted" ? "EPS" : (metricById(concept)?.name ?? label.name), concept, unit: "per_share" }, basis);
}

function withBasis(measure: Measure, basis: ShareBasis): Measure {
  if (measure.concept !== "EarningsPerShareDiluted" && measure.concept !== "EarningsPerShareBasic") return measure;
  if (basis === null) return { ...measure, name: "EPS", concept: "EarningsPerShareDiluted" };
  return basis === "basic" ? { ...measure, name: "EPS, basic", concept: "EarningsPerShareBasic" } : { ...measure, name: "EPS, diluted", concept: "EarningsPerShareDiluted" };
}

/** "Subscription revenue" is a measure of its own; "non-GAAP EPS" may be one that the table of metrics knows. */
function narrowedBefore(measure: Measure, narrowing: readonly string[]): { base: string; concept: MetricId | null } {
  if (narrowing.length === 0) return { base: measure.name, concept: measure.concept };
  const words = narrowing.join(" ");
  const bare = measure.name.replace(/, (?:basic|diluted)$/, "");
  const known = metricByLabel(`${words} ${bare}`);
  if (known) return { base: known.unit === measure.unit ? known.name : capital(`${words} ${lowered(bare)}`), concept: known.unit === measure.unit ? known.id : null };
  return { base: capital(`${words} ${lowered(measure.name)}`), concept: null };
}

/** "from business operations (B2B)", "for the Public Sector segment": whose part of the measure it is. */
function partAfter(text: string, from: number, taken: readonly Mention[]): { end: number; unnamed?: true; name: (base: string) => string } | null {
  const match = PLACE_OR_PART.exec(text.slice(from));
  const words = match?.groups?.["words"];
  if (!match || words === undefined) return null;
  const at = { start: from + match[0].lastIndexOf(words), end: from + match[0].length };
  if (taken.some((mention) => overlaps(mention, at)) || /^\$?\d|^(?:approximately|about|nearly|more|over|up|a|an|loss|income|profit|account(?:ing)?|year|month|quarter|half|hand)\b/i.test(words)) return null;
  if (UNNAMED_PART.test(words)) return { end: at.end, unnamed: true, name: (base) => base };
  const alias = match.groups?.["alias"];
  if (alias !== undefined) return { end: at.end, name: (base) => `${alias} ${lowered(base)}` };
  if (SEGMENT_WORDS.test(words) && !/continuing|discontinued/i.test(words)) return { end: at.end, name: (base) => capital(`${words.replace(SEGMENT_WORDS, "")} ${lowered(base)}`) };
  const preposition = /^\s*(\w+)/.exec(match[0])?.[1] ?? "from";
  return { end: at.end, name: (base) => `${base} ${preposition} ${words}` };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A measure's name inside another's: "Revenue" is "revenue", "EBITDA" stays. */
export function lowered(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
