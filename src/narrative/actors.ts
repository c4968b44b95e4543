import type { Amount } from "./amounts";
import type { Mention } from "./mention";
import type { Subject } from "./subjects";

const STATES = /(?:^|(?<=\s))(?:generated|reported|recorded|posted|had|delivered|achieved|produced|contributed|saw|booked|earned|incurred|used|showed|added)\s+(?:(?:net|total|record|approximately|about|consolidated|a|an|strong)\s+)*$/i;
const OWN_ACTOR = /(?:^|\b)(?:we|company|it|they|also|which|has|have|results?|and|inc\.?|corp\.?|corporation|ltd\.?|plc|quarter|year|management|today)\s*$/i;
const SEGMENT_LEAD = /^(?:[^,]*?\b)?(?:in|for|within|at)\s+(?:the\s+|our\s+|its\s+)?[^,]*\b(?:segments?|division|business unit|region)\b[^,]*,/i;
const NARROWED_LEAD = /(?:^|,\s*|\band\s+|;\s*)(?:excluding|without|adjusting for|adjusted for|before|on an? [\w-]+(?:[- ][\w-]+)? basis)\b/i;
const NARROWED_OPENING = /^["\u201c]?(?:excluding|without|adjusting for|adjusted for|on an? (?:adjusted|non-gaap|pro forma|comparable|constant|organic)\b)/i;
const NARROWED_TAIL = /^\s*,?\s*\(?\s*(?:excluding|adjusted for|adjusting for|before\b|ex-|on an? (?!diluted|fully|basic|consolidated)[\w-]+(?:[- ][\w-]+)? basis|in constant|at constant|organic\w*|on a constant)/i;
const NARROWED_PERCENT = /constant[- ]currenc|organic|currency[- ]neutral|local currenc|same[- ]store|comparable[- ]store|like[- ]for[- ]like|basis points/i;

/** Whether the filer itself states the measure: not a segment or product that "generated revenues of ...". */
export function isOwnStatement(text: string, subject: Subject, amount: Amount, issuers: ReadonlySet<string>): boolean {
  const from = Math.min(subject.start, amount.start);
  if (SEGMENT_LEAD.test(text.slice(0, from)) || /\bsegment(?:'s|\u2019s)?\b/i.test(text.slice(0, subject.start))) return false;
  const states = STATES.exec(text.slice(0, from));
  if (!states) return true;
  const told = text.slice(0, states.index).replace(/,\s*(?:which|including|a|an)\b[^,]*,\s*$/i, " ");
  const clause = told.split(/[,;]/).at(-1)?.trim() ?? "";
  if (clause === "" || OWN_ACTOR.test(clause)) return true;
  return issuers.has(clause.toLowerCase().replace(/\s+(?:also|has|again|then)$/, "").split(/[^a-z0-9.&'\u2019-]+/).at(-1) ?? "");
}

const LAST_FIGURE = /\d(?:[\d.,]*\d)?\s*(?:%|percent|million|billion|thousand)?/gi;

/** Whether words around a figure make it one of a narrower measure than its name says ("excluding restructuring charges"). */
export function isNarrowed(text: string, first: Mention, last: Amount, subjects: readonly Subject[]): boolean {
  const subject = subjects[0];
  if (!subject) return true;
  const from = Math.min(subject.start, first.start);
  const lead = text.slice(Math.max(0, ...[...text.slice(0, from).matchAll(LAST_FIGURE)].map((match) => match.index + match[0].length)), from);
  if (NARROWED_LEAD.test(lead)) return true;
  // What a sentence opens with holds for all of it; measures that are adjusted by name say so themselves.
  if (NARROWED_OPENING.test(text) && subjects.some((each) => !each.concept?.startsWith("Adjusted"))) return true;
  if (NARROWED_TAIL.test(text.slice(last.end))) return true;
  if (last.unit !== "percent") return false;
  const start = Math.max(text.lastIndexOf(",", first.start), text.lastIndexOf("(", first.start), text.lastIndexOf(";", first.start), text.lastIndexOf(" and ", first.start), 0);
  const stop = /[,;()]|\sand\s/.exec(text.slice(last.end));
  return NARROWED_PERCENT.test(text.slice(start, last.end + (stop?.index ?? text.length)));
}
