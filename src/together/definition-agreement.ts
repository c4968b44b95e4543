import type { SourceText } from "../filing/source-text";
import { sentences } from "../narrative/sentences";
import type { Place } from "../vocabulary/place";
import { contentWords, coverage, wordsAndPairs, type Sentence } from "./commitment-words";

/** How a later filing defines what a letter defines. */
export interface DefinitionAgreement {
  /** The sentence of the later filing. */
  readonly text: string;
  readonly at: Place;
  /** "unclear" where the words are too different to tell. */
  readonly agreement: "agrees" | "differs" | "unclear";
}

const DEFINES = /\b(?:(?:is|are) (?:measured|defined|calculated|computed|determined|presented) as|represents?|consists? of|means?|refers? to|(?:we|the company) (?:defines?|includes?))\b/i;
const EXCLUDES = /\b(?:exclud(?:e|es|ed|ing)|(?:does|do) not (?:generally )?(?:include|represent|capture)|not including|without|other than|net of)\b/i;
const DEFINING_WORDS: ReadonlySet<string> = contentWords("is measured as, are defined, calculated, computed, determined, presented, represents, represent, consists, consist, means, refers, defines, define, includes, excludes, metric, metrics, measure, amounts");
/** The share of a definition's words that the letter has too. */
const SAME_SHARE = 0.7;

interface Definition {
  readonly included: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
}

/**
 * The first sentence of a filing that defines a matter, held against what a letter says of it; null where none defines it.
 * @param matter "bookings"
 * @param letter the sentences of the letter that promise or propose it
 */
export function definitionAgreement(matter: string, letter: readonly string[], filing: readonly Sentence[]): DefinitionAgreement | null {
  const wanted = contentWords(matter);
  const defining = filing.find(({ content, words }) => DEFINES.test(content.text) && coverage(wanted, words) === 1);
  if (!defining) return null;
  const { text } = defining.content;
  return { text, at: defining.content.place(0, text.length), agreement: compare(definitionOf([text], wanted), letterWords(letter)) };
}

function definitionOf(texts: readonly string[], matter: ReadonlySet<string>): Definition {
  const own = (text: string): string[] => [...contentWords(text)].filter((word) => !matter.has(word) && !DEFINING_WORDS.has(word));
  const halves = texts.map(inHalves);
  return { included: new Set(halves.flatMap(([included]) => own(included))), excluded: new Set(halves.flatMap(([, excluded]) => own(excluded))) };
}

function inHalves(text: string): [included: string, excluded: string] {
  const at = text.search(EXCLUDES);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}

function letterWords(texts: readonly string[]): Definition {
  const halves = texts.flatMap(plainSentences).map(inHalves);
  return { included: wordsAndPairs(halves.map(([included]) => included).join(" . ")), excluded: wordsAndPairs(halves.map(([, excluded]) => excluded).join(" . ")) };
}

function plainSentences(text: string): string[] {
  const whole: SourceText = { text, place: (start, end) => [start, end] };
  return sentences(whole).map((sentence) => sentence.text);
}

function compare(later: Definition, letter: Definition): DefinitionAgreement["agreement"] {
  const turned = [...later.included].some((word) => letter.excluded.has(word) && !letter.included.has(word)) || [...later.excluded].some((word) => letter.included.has(word) && !letter.excluded.has(word));
  if (turned) return "differs";
  return coverage(later.included, letter.included) >= SAME_SHARE && (later.excluded.size === 0 || coverage(later.excluded, letter.excluded) >= SAME_SHARE) ? "agrees" : "unclear";
}
