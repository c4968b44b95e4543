import type { GuidancePlace } from "./read-guidance";
import type { Range } from "./ranges";
import { capital, findSubjects } from "./subjects";

const EXPECTED_VERB = /^(?<metric>.*?)\b(?:is|are|was|were|to)\s+(?:now\s+)?(?:currently\s+)?(?:expected|anticipated|projected|forecast(?:ed)?|estimated|targeted)\b/i;
const THROUGH_VERB = /^.*\b(?:expects?|anticipates?|projects?|forecasts?|estimates?|targets?|targeting|expecting|anticipating|guidance|outlook|expectations?|announced|provid(?:es|ed|ing)|rais(?:es|ed|ing)|issu(?:es|ed|ing)|updat(?:es|ed|ing)|reaffirm(?:s|ed|ing)|reiterat(?:es|ed|ing))\b\s*(?:(?:that|to|for|of|is|as follows|report(?:ing)?|see|deliver(?:ing)?|achieve|incur|generate|spend|have|be|remain|:)\s+)*/i;
const LEAD = /^(?:[\s,;:\u2013\u2014"\u201c\u201d()-]|\b(?:and|with|for|in|of|the|our|its|their|that|a|an|also|we|company|per share|to|be|during|by|on|including|now|currently|plus|both|as well as|would|will|result(?:ing)? in|respectively|total of)\b)+/i;
const TRAIL = /(?:[\s,;:=\u2013\u2014()-]|\b(?:of|to be|will be|would be|is|are|be|in|the|a|an|range|ranges?|ranging|within|between|from|at|to|approximately|about|around|roughly|nearly|at least|up to|more than|less than|greater than|in excess of|exceed|exceeding|no more than|no less than|above|below|over|under|near|estimated|expected|anticipated|projected|for|by|increase|total|totaling|additional|another|be|as much as|not|minimum|maximum|range of|and|that)\b|\ba\s+(?:net\s+)?(?:loss|profit)\s+of\b)+$/i;
const GROWTH = /\b(?:growth|increase|grow|up|higher)\b/i;
const MOST_WORDS: Readonly<Record<GuidancePlace, number>> = { section: 14, report: 7 };

/** The words around a range, without those for time. */
export interface RangeWords {
  /** From the range before, or the beginning of the sentence. */
  readonly words: string;
  /** From the beginning of the sentence. */
  readonly before: string;
  readonly after: string;
}

/** "expects earnings per share, but including $0.24 of charges, to be between": what is expected stands before the aside. */
const RESUMES = /,\s*to be\s*(?:between|in the range of|approximately|about)?\s*$/i;
const INCLUDES = /\b(?:including|includes?)\s*(?:approximately|about|an?|the)?\s*$/i;
const OF_WHAT = /^\s+of\s+(?<metric>[a-z][^,.;$]{3,90})/i;
/** "expects capital spending of": the words between the verb and the figure are what is expected. */
const RESULTS_IN = /\b(?:expected|anticipated|projected|estimated|expects?|anticipates?|projects?)\s+(?:[^,;$]{0,60}\s)?to\s+(?:result in|generate|produce|yield|deliver|receive|report|achieve|incur|record)\s+(?<metric>[^,;:$]{3,80}?)\s+(?:of|between|at|in the range of)\b[^,;:$]*$/i;
const EXPECTED_OBJECT = /\b(?:expects?|anticipates?|projects?|forecasts?|estimates?|targeting)\s+(?!to\b|that\b)(?<metric>[^,;:$]{3,80}?)\s+(?:of|to be|to average|to total|to range|between|at)\b[^,;:$]*$/i;

/**
 * What a range is about, in the release's own words. Null where they do not say.
 * @param index the number of the range in its sentence
 */
export function guidanceMetric({ words, before, after }: RangeWords, range: Range, place: GuidancePlace, index: number): string | null {
  if (INCLUDES.test(words)) return ofWhat(after);
  const clause = RESUMES.test(words) && index > 0 ? upToFigure(before) : (words.split(/;|\.\s/).at(-1) ?? "");
  const own = metricWords(clause);
  if (own === "") return null;
  const wordCount = own.split(" ").length;
  const last = findSubjects(own, []).at(-1);
  const isItem = place === "section" && index === 0 && !/\b(?:we|company|expects?|management)\b/i.test(clause);
  if (range.kind === "percent" && !isItem && last?.unit !== "percent") return last && GROWTH.test(clause) ? `${last.base} growth${last.suffix}` : rateOf(own, wordCount);
  if (isItem && wordCount <= MOST_WORDS.section) return capital(own);
  if (RESUMES.test(words) && last) return capital(own);
  const object = objectOf(clause);
  if (object !== null && object.split(" ").length <= MOST_WORDS.report) return capital(object);
  return last ? wordsOf(own, last.start, last.end) : null;
}

/** What the verb of expecting has as its object, or in the passive as its subject. */
function objectOf(clause: string): string | null {
  const result = RESULTS_IN.exec(clause)?.groups?.["metric"] ?? EXPECTED_OBJECT.exec(clause)?.groups?.["metric"] ?? EXPECTED_VERB.exec(clause)?.groups?.["metric"];
  const words = result?.replace(/\s+/g, " ").replace(LEAD, "").replace(TRAIL, "").trim() ?? "";
  return words === "" || /^(?:it|this|these|which|they|company|that)\b/i.test(words) ? null : words;
}

function upToFigure(before: string): string {
  return before.replace(/,?\s*(?:but\s+)?(?:including|excluding|before)\s+\$.*$/i, "");
}

function ofWhat(after: string): string | null {
  const metric = OF_WHAT.exec(after)?.groups?.["metric"];
  return metric === undefined ? null : capital(metric.trim());
}

function rateOf(own: string, wordCount: number): string | null {
  return /\b(?:rate|margin|growth|percentage)\b/i.test(own) && wordCount <= MOST_WORDS.report ? capital(own) : null;
}

function wordsOf(own: string, start: number, end: number): string {
  return capital(own.slice(start, end).trim());
}

function metricWords(clause: string): string {
  const passive = EXPECTED_VERB.exec(clause)?.groups?.["metric"];
  const told = passive !== undefined && passive.trim() !== "" ? passive : clause.replace(THROUGH_VERB, "");
  return told.replace(/\s+/g, " ").replace(LEAD, "").replace(TRAIL, "").trim();
}
