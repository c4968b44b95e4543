import type { SourceText } from "../filing/source-text";
import { sentences } from "../narrative/sentences";
import type { Commitment } from "../vocabulary/report";
import { commitmentFiling, definedFilings, type DefinedFiling } from "./commitment-filing";

const ADVERBS = "(?:(?:also|further|therefore|hereby|respectfully|accordingly|instead|additionally|currently|now|thereafter|supplementally|prospectively)\\s+)*";
const ACTOR = "(?:the company|we|the registrant|management|the partnership|the trust|the bank|the corporation)";
/** Verbs of what a company may promise to do about a disclosure. */
const ACT = "(?:add|address|adjust|adopt|amend|assess|change|clarify|comply|conform|consider|continue|delete|describe|disclose|disaggregate|discontinue|discuss|eliminate|enhance|ensure|evaluate|exclude|expand|explain|file|give|identify|include|incorporate|indicate|label|limit|make|modify|monitor|move|omit|present|provide|quantify|reassess|recast|reconcile|re-?evaluate|refer|reflect|refrain|re-?label|remove|rename|reorder|replace|report|reposition|restate|retitle|review|revise|separate|separately|show|specify|state|submit|supplement|update|use)";
/** The same verbs as something done to a disclosure: "will be included". */
const DONE = "(?:added|addressed|adjusted|amended|changed|clarified|corrected|deleted|described|disclosed|discussed|enhanced|expanded|filed|identified|included|labell?ed|modified|omitted|presented|provided|quantified|reconciled|removed|replaced|revised|shown|updated)";
const WILL = `(?:(?:will|shall)(?!\\s+(?:not\\s+)?be\\s+(?:able|required)|\\s+depend|\\s+have\\b)|(?:intends?|proposes?|expects?|undertakes?|plans?|agrees?|commits?|(?:have|has)\\s+(?:agreed|decided|determined|elected))\\s+to)\\s+${ADVERBS}`;

/** What a promise looks like. */
const PROMISES: readonly RegExp[] = [
  new RegExp(`\\b${ACTOR}\\s+${ADVERBS}${WILL}${ACT}\\b`, "i"),
  // "... has reviewed the metric and proposes to add ...": the actor stands further up the sentence.
  new RegExp(`\\b${ACTOR}\\b[^.]{0,600}?(?:,|\\band)\\s+${ADVERBS}${WILL}${ACT}\\b`, "i"),
  // "Example Corp. will revise ...": the company by its name.
  new RegExp(`(?:^|,\\s|\\bthat\\s)[A-Z][\\w.&'\\u2019-]*(?:\\s[A-Z][\\w.&'\\u2019-]*){0,3}\\s+${WILL}(?:add|amend|clarify|disclose|discuss|expand|include|present|provide|reconcile|remove|revise|update)\\b`),
  new RegExp(`\\b(?:disclosures?|language|information|measures?|reconciliations?|filings?|statements?|tables?|discussion|presentation)\\b[^.]{0,80}\\bwill be ${ADVERBS}${DONE}\\b`, "i"),
];
/** What a promise is about: a filing, a disclosure, or something from now on. */
const SUBSTANCE = /\b(?:disclos\w+|filings?|annual reports?|quarterly reports?|reports? on form|forms?\s\d+|forms?\s[A-Z]-|footnotes?|future|prospective\w*|going forward|commencing with|beginning with|proxy statement|(?:earnings|press) releases?|MD&A|registration statement|prospectus|(?:financial )?statements?|non-GAAP|reconcil\w+|labell?\w*|presentation)\b/i;
/** What the company says it does or believes, with the same words. */
const NO_PROMISE = /\b(?:we|the company) (?:will|would) (?:not be (?:able|required)|continue to (?:invest|grow|pursue|incur|recognize|generate|operate|sell|purchase|hold))\b/i;

const CONDITIONS = /\b(?:so long as|as long as|provided that|to the extent|unless|in the event(?: that)?|subject to|if (?:(?:and )?(?:when )?(?:applicable|material|appropriate|necessary)|\w+)|where (?:applicable|appropriate|a |an |the |it |we |such )|when (?:applicable|appropriate|discussing|a |an |the |we |it |such )|as (?:applicable|appropriate|necessary|needed))\b/i;

/** Sentences that go on about the promise before them, rather than making another one. */
const RESTATES = /\bsuch\b[^.]{0,40}\b(?:disclosures?|information|language|revisions?|metrics?)\b|\bthe following\b[^.]{0,300}:$|\bset forth below\b|\bas follows:?$/i;
const ANOTHER = /^in (?:our |its |all )?(?:future|subsequent)\b|^(?:with respect to|with regard to|regarding|also|additionally|in addition|separately|furthermore|finally)\b|\b(?:will|shall|intends?|proposes?|expects?|plans?|company|we) also\b/i;
const MORE_EXACT = /^(?:based on the foregoing|accordingly|specifically|in particular|therefore|as a result|consequently)\b/i;

/**
 * The company's promises in the paragraphs of one answer, in order, each said once: sentences that give a promise's
 * wording or place in more words are its details.
 * @param letter the whole letter's text, for the names that it gives to filings
 */
export function findCommitments(paragraphs: readonly SourceText[], letter: string): Commitment[] {
  const defined = definedFilings(letter), found: Commitment[] = [];
  for (const sentence of paragraphs.flatMap(promises)) {
    const last = found.at(-1);
    if (last && !ANOTHER.test(sentence.text) && MORE_EXACT.test(sentence.text)) found[found.length - 1] = commitment(sentence, defined, [...last.details, last.text]);
    else if (last && !ANOTHER.test(sentence.text) && RESTATES.test(sentence.text.replace(/\([^)]*\)/g, "")) && !/:$/.test(last.text)) found[found.length - 1] = { ...last, details: [...last.details, sentence.text] };
    else found.push(commitment(sentence, defined, []));
  }
  return found;
}

/** The sentences that promise something about what the company will file, in order. */
export function promises(paragraph: SourceText): SourceText[] {
  return sentences(paragraph).filter(({ text }) => SUBSTANCE.test(text) && !NO_PROMISE.test(text) && PROMISES.some((words) => words.test(text)));
}

function commitment(sentence: SourceText, defined: readonly DefinedFiling[], details: readonly string[]): Commitment {
  return { text: sentence.text, at: sentence.place(0, sentence.text.length), condition: conditionOf(sentence.text), filing: commitmentFiling(sentence.text, defined), details };
}

/** The first words that make a promise conditional, to the end of their clause; null for none. */
function conditionOf(sentence: string): string | null {
  const match = CONDITIONS.exec(sentence);
  if (!match) return null;
  const rest = sentence.slice(match.index), short = /^(?:if|as|where|when)\s(?:and when\s)?(?:applicable|material|appropriate|necessary|needed)\b/i.exec(rest);
  if (short) return short[0];
  const bracketed = sentence.lastIndexOf("(", match.index) > sentence.lastIndexOf(")", match.index);
  const end = rest.search(bracketed ? /\)/ : /,|;|\.$|:$|\.["\u201d]?$/);
  return (end < 0 ? rest : rest.slice(0, end)).trim();
}
