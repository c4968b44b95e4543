import { metricByLabel, type Metric } from "../vocabulary/metric";
import type { Commitment, LetterComment } from "../vocabulary/report";
import { contentWords } from "./commitment-words";

/** What a promise is to do: tell something, stop telling it, change how it is told, or work in some way. */
export type Act = "report" | "stop" | "change" | "process";

/** What a promise is about. */
export interface Subject {
  readonly act: Act;
  /** In the letter's words: "average deal size"; null where the sentence names none. */
  readonly phrase: string | null;
  /** A measure of the company's own that the phrase names; null for others. */
  readonly measure: Metric | null;
  /** What it promises to say: the words after "clarify that"; null for none. */
  readonly clause: string | null;
  /** Wordings that the letter proposes for it. */
  readonly proposed: readonly string[];
}

const ACTS: readonly { readonly act: Act; readonly verbs: string }[] = [
  { act: "stop", verbs: "discontinue|remove|delete|omit|refrain|eliminate|cease" },
  { act: "process", verbs: "review|consider|evaluate|re-?evaluate|assess|reassess|monitor|ensure|comply|conform|refer" },
  { act: "report", verbs: "add|include|disclose|discuss|describe|provide|present|report|quantify|show|give|state|identify|disaggregate|specify|explain|clarify|indicate|supplement" },
  { act: "change", verbs: "revise|amend|exclude|limit|change|modify|adjust|enhance|expand|update|recast|restate|reconcile|re-?label|label|rename|retitle|reposition|reorder|move|separate|replace|use|file|submit|make|adopt|address|incorporate|reflect" },
];
const TO_DO = /\b(?:will|shall|to)\s+(?:(?:also|further|therefore|hereby|respectfully|accordingly|instead|additionally|now|separately|prospectively|continue to|be)\s+)*([a-z-]+)\b/gi;
const ACT_OF: readonly { readonly act: Act; readonly verb: RegExp }[] = ACTS.map(({ act, verbs }) => ({ act, verb: new RegExp(`^(?:${verbs})(?:e?d)?$`, "i") }));

/** The phrase ends where something else about the promise begins. */
const PHRASE = "[\"\\u201c]?([^,;:.()\"\\u201c\\u201d]{3,90}?)[\"\\u201d]?(?=[,;:.()\"]|\\s(?:in|so|with|to|for|as|beginning|commencing|starting|when|where|if|that|which|within|under|consistent|going|and|or|along|related|on a)\\b|$)";
const OBJECTS: readonly RegExp[] = [
  new RegExp(`\\b(?:disclosures?|information|discussion|details?|language|data)\\b[^.;]{0,160}?\\b(?:with respect to|with regard to|regarding|relating to|related to|about|concerning|of)\\s+(?:the |our |its )?${PHRASE}`, "i"),
  new RegExp(`\\b(?:with respect to|with regard to|regarding)\\s+(?:the |our |its )?${PHRASE}`, "i"),
  new RegExp(`\\b(?:disclose|discuss|describe|quantify|present|include|provide|report|show|state|add|identify|discontinue|remove|omit|delete|revise|reconcile|label|expand|review)\\s+(?:the |our |its |any |a |an )?${PHRASE}`, "i"),
];
/** Phrases that name a document or the letter itself rather than a matter. */
const GENERIC = /\b(?:comments?|staff|filings?|reports?|forms?|following|disclosures?|information|language|foregoing|letter|paragraph|annual|item)\b/i;
const CLAUSE = /\b(?:clarify|state|disclose|explain|indicate|specify)(?:(?:\s+in\s+[^,;]{1,40}?\b(?:filings?|reports?|releases?))?\s+that(?!\s+(?:disclos|discuss|describ|includ|present|contain))|[^;]{0,400}?,\s+that)\b,?\s+(.{20,})$/i;

/** What one promise of a comment's answer is about. */
export function subjectOf(promise: Commitment, comment: LetterComment): Subject {
  const text = withoutCondition(promise.text), phrase = phraseOf(text);
  const measure = phrase === null ? undefined : metricByLabel(phrase);
  return { act: actOf(text), phrase, measure: measure?.gaap === false ? measure : null, clause: clauseOf(text), proposed: proposedFor(promise, comment) };
}

/** What stands in parentheses only says when or calls a document by a name. */
function withoutCondition(text: string): string {
  return text.replace(/\([^)]*\)/g, (brackets) => (/\b(?:the|our) ["\u201c]|\b(?:so|as) long as\b|\bif\b|\bto the extent\b|\bprovided\b/i.test(brackets) ? "" : brackets)).replace(/\s+/g, " ");
}

function actOf(text: string): Act {
  for (const match of text.matchAll(TO_DO)) {
    const found = ACT_OF.find(({ verb }) => verb.test(match[1] ?? ""));
    if (found) return found.act;
  }
  return "change";
}

function phraseOf(text: string): string | null {
  for (const pattern of OBJECTS) {
    const phrase = pattern.exec(text)?.[1]?.trim();
    if (phrase !== undefined && !GENERIC.test(phrase) && contentWords(phrase).size > 0) return phrase;
  }
  return null;
}

/** The last "that" of "clarify in filings that disclose litigation ..., that it does not expect ..." begins what will be said. */
function clauseOf(text: string): string | null {
  const clause = CLAUSE.exec(text)?.[1];
  if (clause === undefined) return null;
  const last = clause.split(/,\s+that\s+/).at(-1) ?? clause;
  return last.replace(/[.\s]+$/, "");
}

/** A proposed wording belongs to the last promise that stands before it in the answer. */
function proposedFor(promise: Commitment, { response, promises, proposedDisclosures }: LetterComment): readonly string[] {
  if (response === null) return [];
  const flat = response.replace(/\s+/g, " "), place = (text: string): number => flat.indexOf(text.replace(/\s+/g, " ").slice(0, 80));
  const last = (one: Commitment): readonly number[] => [one.text, ...one.details].map(place);
  return proposedDisclosures.filter((proposed) => {
    const at = place(proposed), before = promises.flatMap((one) => last(one).filter((where) => where >= 0 && where < at).map((where) => ({ one, where })));
    return at >= 0 && before.reduce<{ one: Commitment; where: number } | null>((best, each) => (best === null || each.where > best.where ? each : best), null)?.one === promise;
  });
}
