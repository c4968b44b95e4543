import { slice, type SourceText } from "../filing/source-text";

/** Words whose full stop ends no sentence. */
const ABBREVIATION = /(?:\b(?:inc|corp|co|ltd|llc|plc|no|nos|mr|mrs|ms|dr|jr|sr|st|vs|approx|adj|avg|est|incl|excl|ext|calif|mass|conn|tenn|penn|fla|ill|tex|minn|mich|ariz|colo|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|e\.g|i\.e|u\.s|u\.k|a\.m|p\.m|n\.a|s\.a|n\.e|d\.c)|\b[A-Z])\.$/i;
const SENTENCE_END = /[.!?]["\u201d\u2019)]*\s+(?=["\u201c(\u2018]?[A-Z0-9$])/g;

const LONGEST_ABBREVIATION = 12;

/** The sentences of a paragraph, each with its place. A full stop after an abbreviation ("Inc.", "U.S.") ends none. */
export function sentences(content: SourceText): SourceText[] {
  const found: SourceText[] = [];
  let start = 0;
  for (const match of content.text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(content.text.slice(Math.max(start, match.index - LONGEST_ABBREVIATION), match.index + 1))) continue;
    found.push(slice(content, start, end));
    start = match.index + match[0].length;
  }
  if (start < content.text.length) found.push(slice(content, start, content.text.length));
  return found;
}
