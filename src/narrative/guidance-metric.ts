import type { GuidancePlace } from "./read-guidance";
import type { Range } from "./ranges";
import { capital, findSubjects, type Subject } from "./subjects";

const EXPECTED_VERB = /^(?<metric>.*?)\b(?:is|are|was|were|to)\s+(?:now\s+)?(?:currently\s+)?(?:expected|anticipated|projected|forecast(?:ed)?|estimated|targeted)\b/i;
const THROUGH_VERB = /^.*\b(?:expects?|anticipates?|projects?|forecasts?|estimates?|targets?|targeting|expecting|anticipating|guidance|outlook|expectations?|announced|provid(?:es|ed|ing)|rais(?:es|ed|ing)|issu(?:es|ed|ing)|updat(?:es|ed|ing)|reaffirm(?:s|ed|ing)|reiterat(?:es|ed|ing))\b\s*(?:(?:that|to|for|of|is|as follows|report(?:ing)?|see|deliver(?:ing)?|achieve|incur|generate|spend|have|be|remain|:)\s+)*/i;
const LEAD = /^(?:[\s,;:\u2013\u2014"\u201c\u201d()-]|['\u2019]s\s|\b(?:includ(?:es|ing)|and|with|for|in|of|the|our|its|their|that|a|an|also|we|company|per share|to|be|during|by|on|including|now|currently|plus|both|as well as|would|will|result(?:ing)? in|respectively|total of|this|these|outlook|guidance|full-year)\b)+/i;
const TRAIL = /(?:[\s,;:=\u2013\u2014()-]|(?<![&/])\b(?:of|to be|will be|would be|is|are|be|in|the|a|an|range|ranges?|ranging|within|between|from|at|to|approximately|about|around|roughly|nearly|at least|up to|more than|less than|greater than|in excess(?: of)?|exceed|exceeding|no more than|no less than|above|below|over|under|near|stable|flat|estimated|expected|anticipated|projected|for|by|increase|total|totaling|additional|another|be|both|each|as much as|not|minimum|maximum|range of|and|that)\b|\ba\s+(?:net\s+)?(?:loss|profit)\s+of\b)+$/i;
const GROWTH = /\b(?:growth|increase|grow|up|higher)\b/i;
const MOST_WORDS: Readonly<Record<GuidancePlace, number>> = { section: 14, report: 7 };

/** The words around a range, without those for time. */
export interface RangeWords {
  /** From the range before, or the beginning of the sentence. */
  readonly words: string;
  /** From the beginning of the sentence. */
  readonly before: string;
  readonly after: string;
  /** Whether the range before it is one of what is expected. */
  readonly follows: boolean;
}

/** "expects earnings per share, but including $0.24 of charges, to be between": what is expected stands before the aside. */
const RESUMES = /,\s*to be\s*(?:between|in the range of|approximately|about)?\s*$/i;
const INCLUDES = /\b(?:including|includes?)\s*(?:approximately|about|an?|the)?\s*$/i;
const OF_WHAT = /^\s+(?:of|in|for|related to)\s+(?<metric>(?!the\s+(?:first|second|third|fourth|full|quarter|year))[a-z][^,.;$]{3,90})/i;
/** "expects capital spending of": the words between the verb and the figure are what is expected. */
const RESULTS_IN = /\b(?:expected|anticipated|projected|estimated|expects?|anticipates?|projects?|on track|continues?|plans?|intends?)\s+(?:[^,;$]{0,60}\s)?to\s+(?:result in|generate|produce|yield|deliver|receive|report|achieve|incur|record|realize|recognize|see|have|(?:end|exit|finish)\s+(?:the\s+\w+\s+)?with)\s+(?<metric>[^,;:$]{3,80}?)\s+(?:of|between|at|in the range of)\b[^,;:$]*$/i;
const EXPECTED_OBJECT = /\b(?:expects?|anticipates?|projects?|forecasts?|estimates?|targeting)\s+(?!to\b|that\b)(?<metric>[^,;:$]{3,80}?)\s+(?:of|to be|to average|to total|to range|to come in|to grow|to increase|between|at)\b[^,;:$]*$/i;
/** "expects to invest approximately $600 million in drilling": what is spent on stands behind the figure. */
const SPENDS = /\b(?:to\s+)?(?:invest|spend|spending|investing|generate|generating|produce|result in|realize|deliver|achieve|incur|record|receive|contribute)\s+(?:between|approximately|about|at least|up to|around|roughly|an?|another|additional|in the range of|\s)*$/i;
const SPENT_ON = /^\s+(?:of|in|on|for)\s+(?:positive\s+|annual\s+|annualized\s+)?(?<metric>(?!the\b|our\b|its\b)[a-z][\w&/'\u2019.-]*(?:\s+(?!(?:in|for|during|to|by|over|as|based|from|through|with|at|on|this|next|which|that|when|while|under|related|and (?:to|we|\$|approximately|expects?))\b)[\w&/'\u2019-]+){0,6})/i;
/** "our goal of $1.2 billion savings" */
const GOAL = /\b(?:goal|target|budget)\s+of\s+(?:approximately|about|at least)?\s*$/i;
const NAMED_BEHIND = /^\s+(?:in\s+|of\s+)?(?<metric>(?:annual(?:ized)?\s+)?(?:cost\s+)?(?:savings|synergies|production|revenues?|sales|ebitda|reductions?))\b/i;
/** "production guidance of", "2020 capital budget to", "revenue outlook for": what the guidance is for. */
const GUIDED = /(?<metric>(?:[\w&/'\u2019.%-]+,?\s+){1,12})(?<noun>guidance|outlook|forecast|budget|target|projection|estimate|expectations?)(?:\s+ranges?)?\b(?:\s+(?:is|are|was|for|of|to|at|remains?|unchanged|now|from|ranges?|between|in|the|a|an|by|of|approximately|about|increased|reduced|lowered|raised|maintained|reaffirmed|be|expected|new|its|our)|[\s,:])*$/i;
const GUIDANCE_FOR = /\b(?:guidance|outlook|forecast|expectations?|estimates?)\s+(?:for|of)\s+(?<metric>(?:(?!guidance|outlook)[\w&/'\u2019,.%-]+\s+){1,9}?)(?:is|are|to|of|at|remains?|in|between|range|from)\b[^,;:$]*$/i;
/** Words of a guidance phrase that belong to no measure. */
const GUIDED_STOP = /^(?:its|our|their|the|a|an|we|company|has|have|had|is|are|also|today|now|that|for|with|previously|prior|initial|updated|current|new|revised|annual|full|fiscal|year|full-year|quarter|first|second|third|fourth|expects?|company['\u2019]s|financial|business|earlier|(?:reduc|rais|increas|lower|maintain|reaffirm|narrow|updat|revis|reiterat|tighten|improv|cut|confirm|provid|issu|affirm|introduc|initiat|establish|set|announc|boost|lift|trim)(?:e|es|ed|ing|s|ting|ting)?)$/i;
/** Nouns that are no measure alone; "our asset sale program, targeting proceeds": what they come from stands before. */
const GENERIC = /^(?:proceeds|savings|investments?|costs|charges|benefits?|refunds?)$/i;
/** "retired $600 million of domestic term debt and expects to retire an additional $200 million" */
const ADDITIONAL = /\ban?\s+(?:additional|further)\s*$/i;
const ALREADY = /\$[\d.,]+\s+(?:thousand|million|billion)\s+of\s+(?<metric>[a-z][a-z'\u2019 -]{2,50}?)\s+(?:in|during|and|for)\s/i;
const OF_PROGRAM = /\b(?:our|its|the)\s+(?<of>(?:[\w&-]+\s+){0,3}(?:program|initiative|plan|project|transformation))\s*,\s*(?:targeting|expecting|with)\b[^,;$]*$/i;
const PREMIUM = /^(?:\s+per\s+[a-z]+)?\s+(?:premium|discount|differential|above|below)\s+(?:to\s+|relative to\s+)?(?:[A-Z][\w.-]*\s*){1,3}/;
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [[/\bETR\b/g, "effective tax rate"], [/\bFCF\b/g, "free cash flow"], [/\bcapex\b/gi, "capital expenditures"], [/\bopex\b/gi, "operating expenses"], [/\badj\.(?=\s)/gi, "adjusted"]];
/** "Spending, as mentioned, is expected": an aside between a measure and its verb. */
const TOLD_ASIDE = /,\s*(?:as\s+(?!a\b|an\b)[a-z ]+|exclusive of [^,]+|on average)\s*,?\s*$/i;
/** Openings of a sentence that name no measure: "Assuming ...,", "Based on ...,". */
const OPENING = /^.*?\b(?:assuming|based on|given|if|additionally|however|also|in addition|as a result|looking ahead|looking forward|for|during|in|at|with|today|currently)\b[^,]*,\s*(?=[^,]*$)/i;

/**
 * What a range is about, in the release's own words. Null where they do not say.
 * @param index the number of the range in its sentence
 */
export function guidanceMetric(around: RangeWords, range: Range, place: GuidancePlace, index: number): string | null {
  const named = nameOf(around, range, place, index);
  if (named === null || /^(?:growth|increase|decrease|range|guidance|total)$/i.test(named)) return null;
  const spelled = named.replace(/\s+/g, " ").trim();
  if (GENERIC.test(spelled) && !OF_PROGRAM.test(around.before)) return null;
  const program = GENERIC.test(spelled) ? OF_PROGRAM.exec(around.before)?.groups?.["of"] : undefined;
  const whole = program === undefined ? spelled : `${program} ${spelled.toLowerCase()}`;
  const premium = range.measuredIn === null ? null : PREMIUM.exec(around.after);
  const unit = range.measuredIn === null || whole.toLowerCase().includes(range.measuredIn.toLowerCase()) ? "" : range.kind === "plain" ? ` (${range.measuredIn})` : ` ${range.measuredIn.replace(/^\/\s?/, "per ")}`;
  return capital(`${whole}${unit}${premium ? premium[0].replace(/[\s.,]+$/, "").replace(/^\s+per\s+[a-z]+/, "") : ""}`);
}

function nameOf({ words, before, after, follows }: RangeWords, range: Range, place: GuidancePlace, index: number): string | null {
  if (INCLUDES.test(words)) return ofWhat(after);
  const clause = RESUMES.test(words) && index > 0 ? upToFigure(before) : (words.split(CLAUSES).at(-1) ?? "");
  const told = SHORT_FORMS.reduce((text, [pattern, spelled]) => text.replace(pattern, spelled), clause.replace(TOLD_ASIDE, " ").replace(/\s+,/g, ","));
  const guided = guidedMetric(told);
  if (guided !== null && (range.kind !== "percent" || RATE.test(guided))) return guided;
  const behind = (SPENDS.test(told) ? SPENT_ON : GOAL.test(told) ? NAMED_BEHIND : range.measuredIn !== null && range.kind === "plain" ? NAMED_BEHIND : null)?.exec(after)?.groups?.["metric"];
  if (behind !== undefined && range.kind !== "percent") return capital(behind.replace(TRAIL, ""));
  const counted = countedOf(told, { after, follows }, range);
  if (counted !== null) return counted;
  const already = ADDITIONAL.test(words) ? ALREADY.exec(before)?.groups?.["metric"] : undefined;
  if (already !== undefined) return `Additional ${already}`;
  if (range.kind === "percent" && CHANGES.test(told)) return changeOf(told);
  const own = metricWords(told);
  if (own === "") return null;
  const wordCount = own.split(" ").length;
  const last = findSubjects(own, []).at(-1);
  const isItem = place === "section" && index === 0 && !/\b(?:we|company|expects?|management)\b/i.test(clause);
  if (range.kind === "percent" && !isItem && last?.unit !== "percent") return last && GROWTH.test(clause) ? growthName(last, own) : rateOf(own, wordCount);
  if (isItem && wordCount <= MOST_WORDS.section) return capital(own);
  if (RESUMES.test(words) && last) return capital(own);
  const object = objectOf(told);
  if (object !== null && object.split(" ").length <= MOST_WORDS.report) return capital(object);
  if (last) return wordsOf(own, last.start, last.end);
  const output = range.kind === "plain" && range.measuredIn !== null ? OUTPUT.exec(own)?.[0] : undefined;
  return output ?? (follows && COORDINATE.test(told) && wordCount <= MOST_COORDINATE && !NO_MEASURE.test(own) ? capital(own.replace(/^at an? /i, "")) : null);
}

/** "revenue of $5 million and G&A of $3 million": what follows one that is expected, in the same form, is expected too. */
const COORDINATE = /^\s*(?:,|;)?\s*(?:(?:and|with|plus|as well as|at)\s+)?[^,;:]*[A-Za-z)]\s+(?:of|at|between|to be|in the range of|to be in the range of)\s*(?:between|approximately|about|at least|up to|around|roughly|in the range of|\s)*$/i;
const MOST_COORDINATE = 6;
const NO_MEASURE = /\b(?:assum\w+|bas(?:ed|is)|represent\w*|reflect\w*|driven|up|down|which|that|who|due|increas\w*|decreas\w*|growth|or|was|were|will|expect\w*|compar\w*|midpoint|impact|benefit|charges?|rate|price(?! of)|it|this)\b/i;
/** Verbs of change right before a percentage. */
const CHANGES = /\b(?:up|grow|growing|increase|increasing|rise|rising|higher|expand|down|declin(?:e|ing)|decreas(?:e|ing)|fall|drop|lower|contract)\s*(?:(?:by|between|from|to|in the range of|a range of|approximately|about|around|roughly|at least|more than|up to|over)\s*)*$/i;

/** "net sales to be down 5% to 7%": the growth of what stands before; none of a rate, whose change is in points. */
function changeOf(clause: string): string | null {
  const own = metricWords(clause.replace(CHANGES, ""));
  const last = findSubjects(own, []).at(-1);
  if (last) return last.unit === "percent" ? null : growthName(last, own);
  return own === "" || own.split(" ").length > MOST_COORDINATE || RATE.test(own) || /^(?:it|this|these|they|that|which|there)\b/i.test(own) ? null : capital(`${own} growth`);
}

/** A known measure's own name, any other's as printed. */
function growthName({ concept, base, suffix, start, end }: Subject, own: string): string {
  return concept === null ? capital(`${own.slice(start, end).trim()} growth`) : `${base} growth${suffix}`;
}

const SHARES_BEHIND = /^\s+(?<metric>(?:(?:fully|diluted|basic|weighted|weighted-average|average|common|ordinary)[\s-]+)*shares(?:\s+outstanding)?)\b/i;
const ON_SHARES = /\b(?:assum(?:es|ing)|based (?:up)?on|using|on)\s+(?:(?:an?|the|approximately|about|roughly|estimated|average|of)\s*)*$/i;
/** "open 15 to 18 new restaurants", "deliver 3,600 homes": what is counted, and what is done with it. */
const COUNTING = /\b(?:to|will|of)\s+(?<verb>open|close|deliver|build|add|launch|remodel)\s*(?:(?:between|approximately|about|at least|up to|around|roughly|an?|additional|a total of)\s*)*$/i;
const DONE: Readonly<Record<string, string>> = { open: "opened", close: "closed", deliver: "delivered", build: "built", add: "added", launch: "launched", remodel: "remodeled" };

/** What a plain number counts where that stands behind it: shares, stores, homes. */
function countedOf(clause: string, { after, follows }: Pick<RangeWords, "after" | "follows">, { kind, measuredIn, scale }: Range): string | null {
  if (kind !== "plain") return null;
  const shares = scale !== 1 && (ON_SHARES.test(clause) || (follows && /^[\s,]*(?:and|with|on)[\s]*(?:approximately|about)?\s*$/i.test(clause))) ? SHARES_BEHIND.exec(after)?.groups?.["metric"] : undefined;
  if (shares !== undefined) return capital(shares);
  const verb = COUNTING.exec(clause)?.groups?.["verb"];
  if (verb === undefined || measuredIn === null || !/^[a-z ]+$/.test(measuredIn)) return null;
  return capital(/^(?:net )?new /.test(measuredIn) ? measuredIn : `${measuredIn} ${DONE[verb.toLowerCase()] ?? ""}`);
}

const CLAUSES = /;|,?\s+(?:while|whereas)\s+/i;
const OUTPUT = /\b(?:net\s+|total\s+|average\s+|daily\s+|oil\s+|gas\s+|sales\s+)*(?:production|volumes?|throughput|shipments|capacity)\b/i;
const RATE = /\b(?:rates?|margins?|growth|percentage|yield|ratio|conversion|utilization|occupancy|retention|payout)\b/i;

/** What the nearest "guidance", "outlook" or "budget" before a figure is for. */
function guidedMetric(clause: string): string | null {
  const named = GUIDANCE_FOR.exec(clause)?.groups?.["metric"];
  if (named !== undefined) {
    const words = named.replace(LEAD, "").replace(TRAIL, "").trim();
    if (words !== "" && words.split(" ").length <= MOST_WORDS.report) return capital(words);
  }
  const match = GUIDED.exec(clause);
  const tokens = match?.groups?.["metric"]?.trim().split(/\s+/) ?? [];
  const kept: string[] = [];
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at] ?? "";
    if (GUIDED_STOP.test(token.replace(/[,.]$/, "")) || /^[\d$(]/.test(token) || (token.endsWith(",") && !/^(?:general|and)$/i.test(kept[0] ?? ""))) break;
    kept.unshift(token);
  }
  const words = kept.join(" ").replace(LEAD, "").replace(TRAIL, "").trim();
  if (words === "" || kept.length > MOST_WORDS.report) return null;
  return capital(/^(?:budget|target)$/i.test(match?.groups?.["noun"] ?? "") && !/^target$/i.test(match?.groups?.["noun"] ?? "") ? `${words} budget` : words);
}

/** What the verb of expecting has as its object, or in the passive as its subject. */
function objectOf(clause: string): string | null {
  const result = RESULTS_IN.exec(clause)?.groups?.["metric"] ?? EXPECTED_OBJECT.exec(clause)?.groups?.["metric"] ?? subjectOf(clause);
  const words = result?.replace(/\s+/g, " ").replace(LEAD, "").replace(TRAIL, "").trim() ?? "";
  return words === "" || /^(?:it|this|these|which|they|company|that|there)\b/i.test(words) ? null : words;
}

/** The subject of "is expected", without what the sentence opens with. */
function subjectOf(clause: string): string | undefined {
  return EXPECTED_VERB.exec(clause)?.groups?.["metric"]?.replace(TOLD_ASIDE, "").replace(OPENING, "");
}

function upToFigure(before: string): string {
  return before.replace(/,?\s*(?:but\s+)?(?:including|excluding|before)\s+\$.*$/i, "");
}

function ofWhat(after: string): string | null {
  const metric = OF_WHAT.exec(after)?.groups?.["metric"];
  return metric === undefined ? null : capital(metric.trim());
}

function rateOf(own: string, wordCount: number): string | null {
  return RATE.test(own) && wordCount <= MOST_WORDS.report ? capital(own) : null;
}

function wordsOf(own: string, start: number, end: number): string {
  return capital(own.slice(start, end).trim());
}

function metricWords(clause: string): string {
  const passive = subjectOf(clause);
  const told = passive !== undefined && passive.trim() !== "" ? passive : clause.replace(THROUGH_VERB, "");
  return told.replace(/\s+/g, " ").replace(LEAD, "").replace(TRAIL, "").trim();
}
