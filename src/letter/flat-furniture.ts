import type { SourceText } from "../filing/source-text";
import type { Place } from "../vocabulary/place";
import { withoutStretches } from "./pieced-text";

/** A word of a name: "Roig", "Archer-Daniels-Midland", "eBay", "3M", or a small word within one. */
const NAME_WORD = "(?:[a-z]?\\p{Lu}[\\p{L}\\d.&'\\u2019,/-]*|\\d{1,3}[A-Z]\\w*|&|of|and|the|de|del|der|la|van|von|\\((?:the )?\\p{Lu}[\\p{L}. ]{0,20}\\))";
/** A page's head amid the text, "Jane Doe Example Corp. April 5, 2016 Page 2", once or twice. */
const PAGE_HEAD = new RegExp(`(?:${NAME_WORD} |(?:[a-z]+ ){1,3}inc\\. ){0,16}?(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2}, (?:19|20)\\d{2} Page \\d{1,3}(?= |$)`, "gu");
/** The template that staff letters of some years left in their page heads. */
const TEMPLATE = "FirstName LastName";
/** A comment's number that the page's end cut off from its text and left behind it. */
const NUMBER_BEFORE = /\s(\d{1,2})\.\s$/;
/** "non- GAAP": a line ended at the hyphen. "long- and short-term" is none. */
const BROKEN_HYPHEN = /(?<=[A-Za-z.\d)]-)\s(?=[A-Za-z\d(])(?!(?:and|or|to|versus|through|nor)\b)/g;

/** A flattened letter's text without the heads of its pages. */
export interface UnpagedText {
  readonly content: SourceText;
  /** Numbers of comments that a page's end cut off from their text, and how far the text goes before the cut. */
  readonly strayNumbers: readonly { readonly number: string; readonly at: number }[];
}

/**
 * Takes the pages' heads out of a text whose line ends were lost and puts words together that a line's end cut.
 * @param body where the letter's text begins, behind its salutation; its own head tells the names that page heads repeat
 */
export function withoutPageHeads(content: SourceText, body: number): UnpagedText {
  const { text } = content, head = text.slice(0, body);
  const stretches: Place[] = [], strayNumbers: { number: string; at: number }[] = [];
  let removed = 0;
  for (const match of text.matchAll(PAGE_HEAD)) {
    if (match.index < body) continue;
    let start = match.index + namesFrom(match[0], head);
    // Two heads in a row leave the space of one.
    const end = match.index + match[0].length + 1, last = stretches.at(-1);
    if (last && last[1] >= start) start = last[1];
    const stray = NUMBER_BEFORE.exec(text.slice(Math.max(0, start - 6), start));
    if (stray && /^[a-z]/.test(text.slice(end, end + 1))) {
      start -= stray[0].length - 1;
      strayNumbers.push({ number: stray[1] ?? "", at: start - removed });
    }
    stretches.push([start, end]);
    removed += end - start;
  }
  const unpaged = withoutStretches(content, stretches);
  const hyphens = [...unpaged.text.matchAll(BROKEN_HYPHEN)].map((match): Place => [match.index, match.index + 1]);
  const before = (at: number): number => at - hyphens.filter(([start]) => start < at).length;
  return { content: withoutStretches(unpaged, hyphens), strayNumbers: strayNumbers.map(({ number, at }) => ({ number, at: before(at) })) };
}

/** "May 10, 2016 Page 2" at the end of a page's head is so many words. */
const DATE_AND_PAGE = 5;
/** Fewer names before the date than this are words of the sentence that the page's end cut, unless the letter's own head has them. */
const LEAST_NAMES = 4;

/** Where in a page's head the names begin that the letter's own head has too: words of the sentence before it may begin with capitals. */
function namesFrom(pageHead: string, head: string): number {
  const template = pageHead.indexOf(TEMPLATE);
  if (template >= 0) return template;
  const words = [...pageHead.matchAll(/\S+/g)].map((match) => ({ text: match[0], at: match.index }));
  const names = words.slice(0, -DATE_AND_PAGE), date = words.at(-DATE_AND_PAGE)?.at ?? 0;
  const known = names.find((word, index) => head.includes(`${word.text} ${names[index + 1]?.text ?? "\n"}`));
  if (known) return known.at;
  const last = names.at(-1);
  if (last && head.includes(last.text)) return last.at;
  return names.length >= LEAST_NAMES ? 0 : date;
}
