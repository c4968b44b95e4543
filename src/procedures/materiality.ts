import { invalid, type NoAnswer } from "../facts/answer";
import { Decimal, plain } from "../vocabulary/decimal";
import { amountOf, isNoAnswer, optionalAmount, type AmountInput } from "./amount";

/**
 * How large an amount is against a base, and what else SAB 99 asks of it. It never says that an amount does not matter:
 * a percentage is only where the assessment starts.
 *
 * Source: SEC Staff Accounting Bulletin No. 99 (August 12, 1999), now Topic 1.M.
 */
export interface Materiality {
  readonly kind: "materiality";
  /** The amount in percent of the base, without signs, to two decimals or as many as show the side of the threshold; null where the base is zero. */
  readonly percentage: string | null;
  /** In percent. */
  readonly threshold: string;
  /** Whether the percentage is the threshold or more; null where there is no percentage. */
  readonly reachesThreshold: boolean | null;
  readonly flags: readonly MaterialityFlag[];
  /** SAB 99's further considerations, which figures do not answer. */
  readonly questions: readonly string[];
  readonly explanation: string;
}

export interface MaterialityFlag {
  readonly id: "changes_sign" | "changes_trend" | "crosses_expectation";
  /** What SAB 99 asks. */
  readonly question: string;
  /** "unknown" where what it takes was not given. */
  readonly state: "raised" | "not_raised" | "unknown";
  readonly explanation: string;
}

export interface MaterialityInput {
  readonly amount: AmountInput;
  /** As reported: net income, revenue, total operating expenses. */
  readonly base: AmountInput;
  /** In percent: 5 where none is given. */
  readonly threshold?: AmountInput;
  /** The base of the period before. */
  readonly prior?: AmountInput;
  /** What the company or its analysts expected the base to be. */
  readonly expectedLow?: AmountInput;
  readonly expectedHigh?: AmountInput;
}

/** The percentage that SAB 99 speaks of as a first step. */
const RULE_OF_THUMB = "5";

/** SAB 99's list, without what the flags answer. */
export const QUALITATIVE_QUESTIONS: readonly string[] = [
  "Can the amount be measured precisely, or is it an estimate, and how imprecise is that?",
  "Does it concern a segment that is said to play a significant role in operations or profitability?",
  "Does it affect compliance with regulatory requirements?",
  "Does it affect compliance with loan covenants or other contracts?",
  "Does it increase management's compensation?",
  "Does it conceal an unlawful transaction?",
  "Was it intended, for instance to manage earnings?",
  "Is the market expected to react to it?",
  "What is its effect together with other amounts of the period?",
];

/** @returns the percentage and flags, or why the arguments give none */
export function materiality(input: MaterialityInput): Materiality | NoAnswer {
  const amount = amountOf(input.amount), base = amountOf(input.base);
  if (!amount) return invalid(`The amount is no number: “${String(input.amount)}”.`);
  if (!base) return invalid(`The base is no number: “${String(input.base)}”.`);
  const given = optionalAmount("The threshold", input.threshold), prior = optionalAmount("The prior base", input.prior);
  const low = optionalAmount("The low end of the expectation", input.expectedLow), high = optionalAmount("The high end of the expectation", input.expectedHigh);
  if (isNoAnswer(given)) return given;
  if (isNoAnswer(prior)) return prior;
  if (isNoAnswer(low)) return low;
  if (isNoAnswer(high)) return high;
  const threshold = given ?? new Decimal(RULE_OF_THUMB);
  if (threshold.lte(0)) return invalid("The threshold is a percentage above zero.");
  if (low && high?.lt(low) === true) return invalid("The low end of the expectation is above its high end.");
  const share = base.isZero() ? null : amount.div(base).times(100).abs();
  const flags = [changesSign(amount, base), changesTrend(amount, base, prior), crossesExpectation(amount, base, low, high)];
  const reachesThreshold = share === null ? null : share.gte(threshold);
  return { kind: "materiality", percentage: share === null ? null : percentText(share, threshold), threshold: plain(threshold), reachesThreshold, flags, questions: QUALITATIVE_QUESTIONS, explanation: explain(share, threshold, flags) };
}

const QUESTIONS: Readonly<Record<MaterialityFlag["id"], string>> = {
  changes_sign: "Does it change a loss into income, or income into a loss?",
  changes_trend: "Does it hide a change in earnings or another trend?",
  crosses_expectation: "Does it hide a failure to meet what was expected?",
};

function flag(id: MaterialityFlag["id"], raised: boolean, yes: string, no: string): MaterialityFlag {
  return { id, question: QUESTIONS[id], state: raised ? "raised" : "not_raised", explanation: raised ? yes : no };
}

function unknown(id: MaterialityFlag["id"], missing: string): MaterialityFlag {
  return { id, question: QUESTIONS[id], state: "unknown", explanation: `Not known: ${missing}.` };
}

/** The base with the amount taken out, and with it put in: an amount does not tell which of the two is right. */
function corrected(amount: Decimal, base: Decimal): readonly [Decimal, Decimal] {
  return [base.minus(amount), base.plus(amount)];
}

/** -1, 0 or 1. */
function direction(value: Decimal): number {
  return value.isZero() ? 0 : value.isNegative() ? -1 : 1;
}

function changesSign(amount: Decimal, base: Decimal): MaterialityFlag {
  const raised = corrected(amount, base).some((other) => direction(other) !== direction(base));
  return flag("changes_sign", raised, "The amount is as large as the base or larger, so it can change the base's sign.", "The amount is smaller than the base, so it cannot change the base's sign.");
}

function changesTrend(amount: Decimal, base: Decimal, prior: Decimal | undefined): MaterialityFlag {
  if (!prior) return unknown("changes_trend", "the base of the period before was not given");
  const raised = corrected(amount, base).some((other) => direction(other.minus(prior)) !== direction(base.minus(prior)));
  return flag("changes_trend", raised, "The amount is as large as the change since the period before or larger, so it can turn a rise into a fall or a fall into a rise.", "The amount is smaller than the change since the period before, so it cannot turn that change around.");
}

function crossesExpectation(amount: Decimal, base: Decimal, low: Decimal | undefined, high: Decimal | undefined): MaterialityFlag {
  const bounds = [low, high].flatMap((bound) => (bound ? [bound] : []));
  if (bounds.length === 0) return unknown("crosses_expectation", "what the company or its analysts expected was not given");
  const raised = bounds.some((bound) => corrected(amount, base).some((other) => other.lt(bound) !== base.lt(bound)));
  return flag("crosses_expectation", raised, "With the amount corrected, the base can lie on the other side of an end of what was expected.", "With the amount corrected, the base stays on the same side of what was expected.");
}

/** To two decimals, or as many as show on which side of the threshold it is. */
function percentText(share: Decimal, threshold: Decimal): string {
  for (let places = 2; places < 12; places += 1) {
    const text = share.toDecimalPlaces(places);
    if (text.gte(threshold) === share.gte(threshold)) return text.toFixed(places);
  }
  return plain(share);
}

function explain(share: Decimal | null, threshold: Decimal, flags: readonly MaterialityFlag[]): string {
  const first = share === null
    ? "The base is zero, so there is no percentage."
    : `The amount is ${percentText(share, threshold)}% of the base, ${share.gte(threshold) ? "which reaches" : "which does not reach"} the ${plain(threshold)}% where the assessment starts.`;
  const raised = flags.filter(({ state }) => state === "raised").length;
  return `${first} ${raised === 0 ? "" : `${raised === 1 ? "One" : String(raised)} of SAB 99's considerations ${raised === 1 ? "speaks" : "speak"} for a closer look. `}A percentage alone does not decide (SAB 99): all facts and circumstances count.`;
}
