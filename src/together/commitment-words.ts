import type { SourceText } from "../filing/source-text";

/** Words that say nothing of what a sentence is about. */
const EMPTY = new Set((
  "a an and any are as at be been being both but by can could did do does each for from had has have in into is it its may might more most no nor not of on or other our shall should so such than that the their them then there these they this those to under until upon was we were what when where which while who will with would "
  + "also all between during generally including include included includes including respectively similar certain related regard regarding respect "
  + "company registrant management staff comment commission filing filings report reports form disclosure disclosures disclose disclosed information statement statements future subsequent following additional period quarter quarterly annual year ended ending item footnote note"
).split(" "));

/** Hyphens fall, since "non-recurring" and "nonrecurring" are one. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().replace(/(?<=[a-z])[-\u2010\u2011\u2013](?=[a-z])|['\u2019]s\b/g, "").match(/[a-z][a-z]*/g) ?? []).map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, "") : word));
}

const EMPTY_STEMS = new Set([...EMPTY].flatMap(wordsOf));

/** The words of a text that say what it is about, without figures, plurals and hyphens. */
export function contentWords(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).filter((word) => word.length > 1 && !EMPTY_STEMS.has(word)));
}

/** The same, and each two neighbours as one: "usage based" is found by "usagebased". */
export function wordsAndPairs(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set([...words, ...words.slice(1).map((word, i) => `${words[i] ?? ""}${word}`)]);
}

/** The share of the wanted words that a text has, 0 to 1; 0 where nothing is wanted. */
export function coverage(wanted: ReadonlySet<string>, has: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  let found = 0;
  for (const word of wanted) if (has.has(word)) found += 1;
  return found / wanted.size;
}

/** A sentence of a filing with its words. */
export interface Sentence {
  readonly content: SourceText;
  readonly words: ReadonlySet<string>;
}
