import type { GuidancePlace } from "./read-guidance";
import type { Range } from "./ranges";
import { capital, findSubjects } from "./subjects";

const EXPECTED_VERB = /^(?<metric>.*?)\b(?:is|are|was|were|to)\s+(?:now\s+)?(?:currently\s+)?(?:expected|anticipated|projected|forecast(?:ed)?|estimated|targeted)\b/i;
const THROUGH_VERB = /^.*\b(?:expects?|anticipates?|projects?|forecasts?|estimates?|targets?|targeting|expecting|anticipating|guidance|outlook|expectations?|announced|provid(?:es|ed|ing)|rais(?:es|ed|ing)|issu(?:es|ed|ing)|updat(?:es|ed|ing)|reaffirm(?:s|ed|ing)|reiterat(?:es|ed|ing))\b\s*(?:(?:that|to|for|of|is|as follows|report(?:ing)?|see|deliver(?:ing)?|achieve|incur|generate|spend|have|be|remain|:)\s+)*/i;
const LEAD = /^(?:[\s,;:\u2013\u2014"\u201c\u201d()-]|\b(?:and|with|for|in|of|the|our|its|their|that|a|an|also|we|company|per share|to|be|during|by|on|including|now|currently|plus|both|as well as|would|will|result(?:ing)? in|respectively|total of)\b)+/i;
const TRAIL = /(?:[\s,;:=\u2013\u2014()-]|\b(?:of|to be|will be|would be|is|are|be|in|the|a|an|range|ranges?|ranging|within|between|from|at|to|approximately|about|around|roughly|nearly|at least|up to|more than|less than|greater than|in excess of|exceed|exceeding|no more than|no less than|above|below|over|under|near|estimated|expected|anticipated|projected|for|by|increase|total|totaling|additional|another|be|as much as|not|minimum|maximum|range of|and|that)\b|\b(?:a|net)\s+(?:loss|profit|income)\s+of\b)+$/i;
const GROWTH = /\b(?:growth|increase|grow|up|higher)\b/i;
const MOST_WORDS: Readonly<Record<GuidancePlace, number>> = { section: 14, report: 7 };

/**
 * What a range is about, in the release's own words, from the words before it. Null where they do not say.
 * @param words the text before the range, without words for time
 * @param index the number of the range in its sentence
 */
export function guidanceMetric(words: string, range: Range, place: GuidancePlace, index: number): string | null {
  const clause = words.split(/;|\.\s/).at(-1) ?? "";
  const own = metricWords(clause);
  if (own === "") return null;
  const wordCount = own.split(" ").length;
  const subjects = findSubjects(own, []);
  const last = subjects.at(-1);
  const isItem = place === "section" && index === 0 && !/\b(?:we|company|expects?|management)\b/i.test(clause);
  if (range.kind === "percent" && !isItem && last?.unit !== "percent") return last && GROWTH.test(clause) ? `${last.base} growth${last.suffix}` : rateOf(own, wordCount);
  if (isItem && wordCount <= MOST_WORDS.section) return capital(own);
  if (last) return wordsOf(own, last.start, last.end);
  return place === "section" && wordCount <= MOST_WORDS.report && /^[A-Za-z]/.test(own) && THROUGH_VERB.test(clause) ? capital(own) : null;
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
