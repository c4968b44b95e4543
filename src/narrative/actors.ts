import type { Amount } from "./amounts";
import type { Mention } from "./mention";
import type { Subject } from "./subjects";

const STATES = /(?:^|(?<=\s))(?:generated|reported|recorded|posted|had|delivered|achieved|produced|contributed|saw|booked|earned|incurred|used|showed|added)\s+(?:(?:net|total|record|approximately|about|consolidated|a|an|strong)\s+)*$/i;
const OWN_ACTOR = /(?:^|\b)(?:we|company|it|they|also|which|has|have|results?|and|inc\.?|corp\.?|corporation|ltd\.?|plc|quarter|year|management|today)\s*$/i;
const SEGMENT_LEAD = /^(?:[^,]*?\b)?(?:in|for|within|at)\s+(?:the\s+|our\s+|its\s+)?[^,]*\b(?:segments?|division|business unit|region)\b[^,]*,/i;
const NARROWED_LEAD = /(?:^|,\s*|\band\s+|;\s*)(?:excluding|adjusting for|adjusted for|before|on an? [\w-]+(?:[- ][\w-]+)? basis)\b/i;
const NARROWED_TAIL = /^\s*,?\s*\(?\s*(?:excluding|adjusted for|adjusting for|before\b|ex-|on an? (?!diluted|fully|basic|consolidated)[\w-]+(?:[- ][\w-]+)? basis|in constant|at constant|organic\w*|on a constant)/i;
const NARROWED_PERCENT = /constant[- ]currenc|organic|currency[- ]neutral|local currenc|same[- ]store|comparable[- ]store|like[- ]for[- ]like|basis points/i;

/** Whether the filer itself states the measure: not a segment or product that "generated revenues of ...". */
export function isOwnStatement(text: string, subject: Subject, amount: Amount, issuers: ReadonlySet<string>): boolean {
  const from = Math.min(subject.start, amount.start);
  if (subject.base !== "" && SEGMENT_LEAD.test(text.slice(0, from))) return false;
  const states = STATES.exec(text.slice(0, from));
  if (!states) return true;
  const clause = text.slice(0, states.index).split(/[,;]/).at(-1)?.trim() ?? "";
  if (clause === "" || OWN_ACTOR.test(clause)) return true;
  const words = clause.toLowerCase().split(/[^a-z0-9.&'-]+/);
  return words.some((word) => issuers.has(word));
}

/** Whether words around a figure make it one of a narrower measure than its name says ("excluding restructuring charges"). */
export function isNarrowed(text: string, first: Mention, last: Amount, subjects: readonly Subject[]): boolean {
  const subject = subjects[0];
  if (!subject) return true;
  const lead = text.slice(0, Math.min(subject.start, first.start));
  if (NARROWED_LEAD.test(lead) && !/\b(?:was|were|increased|decreased)\b/i.test(lead)) return true;
  if (NARROWED_TAIL.test(text.slice(last.end))) return true;
  if (last.unit !== "percent") return false;
  const from = Math.max(text.lastIndexOf(",", first.start), text.lastIndexOf("(", first.start), text.lastIndexOf(";", first.start), text.lastIndexOf(" and ", first.start), 0);
  const stop = /[,;()]|\sand\s/.exec(text.slice(last.end));
  return NARROWED_PERCENT.test(text.slice(from, last.end + (stop?.index ?? text.length)));
}
