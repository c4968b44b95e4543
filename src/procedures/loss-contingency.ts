import { invalid, type NoAnswer } from "../facts/answer";
import { Decimal, plain } from "../vocabulary/decimal";
import { isNoAnswer, optionalAmount, type AmountInput } from "./amount";

/**
 * What to accrue and to disclose for a possible loss.
 *
 * Source: ASC 450-20-25-2 (accrue a loss that is probable and reasonably estimable), 450-20-30-1 (the best estimate in a
 * range, else its low end), 450-20-50-3 to 50-5 (disclose what is reasonably possible beyond the accrual, its estimate or
 * range, or that no estimate can be made), 450-20-50-6 (nothing where the chance is remote).
 */
export interface LossContingency {
  readonly kind: "loss_contingency";
  readonly likelihood: Likelihood;
  readonly treatment: Treatment;
  /** As a person says it: "Accrue and disclose the excess". */
  readonly treatmentName: string;
  /** What the balance sheet carries after it, in the unit of the amounts given; "0" for nothing. */
  readonly accrue: string;
  /** What is to be added to the amount already accrued. */
  readonly adjustment: string;
  /** What is reasonably possible beyond the accrual; high is null where no upper end is known; null where nothing is to be disclosed as an amount. */
  readonly disclose: { readonly low: string; readonly high: string | null } | null;
  /** The sentence to disclose; null where none is asked for. */
  readonly sentence: string | null;
  /** Why, in plain sentences. */
  readonly explanation: string;
  /** Paragraphs of the codification that it rests on. */
  readonly basis: readonly string[];
}

export type Likelihood = "probable" | "reasonably_possible" | "remote";
export type Treatment = "accrue" | "accrue_and_disclose" | "disclose_estimate" | "disclose_not_estimable" | "none";

export interface LossContingencyInput {
  /** "probable", "reasonably possible" or "remote". */
  readonly likelihood: string;
  /** Whether the loss, or the loss beyond the accrual, can be reasonably estimated. */
  readonly estimable: boolean;
  /** The best estimate, or what is accrued already. */
  readonly accrued?: AmountInput;
  /** The ends of the range of the whole loss. */
  readonly low?: AmountInput;
  readonly high?: AmountInput;
}

const LIKELIHOODS: ReadonlyMap<string, Likelihood> = new Map([
  ["probable", "probable"], ["likely", "probable"],
  ["reasonably possible", "reasonably_possible"], ["possible", "reasonably_possible"], ["reasonably", "reasonably_possible"],
  ["remote", "remote"], ["slight", "remote"],
]);

const NAMES: Readonly<Record<Treatment, string>> = {
  accrue: "Accrue",
  accrue_and_disclose: "Accrue and disclose the excess",
  disclose_estimate: "Disclose the estimate or range",
  disclose_not_estimable: "Disclose that an estimate cannot be made",
  none: "No disclosure",
};

const NOT_ESTIMABLE = "The liability, if any, associated with this matter is not reasonably estimable at this time.";
const EXCESS_NOT_ESTIMABLE = "It is reasonably possible that the loss will exceed the amount accrued; an estimate of the additional loss cannot be made at this time.";
const OR_SAY_SO = "Where the estimate is immaterial to the financial statements as a whole, saying so takes its place.";

interface Amounts {
  readonly accrued: Decimal | undefined;
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
}

/** @returns the treatment, or why the arguments give none */
export function lossContingency(input: LossContingencyInput): LossContingency | NoAnswer {
  const likelihood = LIKELIHOODS.get(input.likelihood.trim().toLowerCase().replace(/[\s_-]+/g, " "));
  if (!likelihood) return invalid(`The likelihood is “probable”, “reasonably possible” or “remote”, not “${input.likelihood}”.`);
  const amounts = readAmounts(input);
  if (isNoAnswer(amounts)) return amounts;
  if (likelihood === "remote") return remote(amounts);
  if (!input.estimable) return notEstimable(likelihood, amounts);
  return likelihood === "probable" ? probable(amounts) : reasonablyPossible(amounts);
}

function readAmounts({ estimable, ...input }: LossContingencyInput): Amounts | NoAnswer {
  const accrued = optionalAmount("The amount accrued", input.accrued), low = optionalAmount("The low end", input.low), high = optionalAmount("The high end", input.high);
  for (const each of [accrued, low, high]) if (isNoAnswer(each)) return each;
  const read = { accrued, low, high } as Amounts;
  if ([read.accrued, read.low, read.high].some((each) => each?.isNegative() === true && !each.isZero())) return invalid("A loss is given as a positive amount.");
  if (read.low && read.high?.lt(read.low) === true) return invalid(`The low end, ${plain(read.low)}, is above the high end, ${plain(read.high)}.`);
  if (read.accrued && read.high?.lt(read.accrued) === true) return invalid(`The amount accrued, ${plain(read.accrued)}, is above the high end of the range, ${plain(read.high)}.`);
  if (!estimable && (read.low ?? read.high) !== undefined) return invalid("The loss is said not to be estimable, but a range is given.");
  return read;
}

function probable({ accrued, low, high }: Amounts): LossContingency | NoAnswer {
  const least = low ?? accrued;
  if (!least) return invalid("A probable loss that can be estimated needs an amount: the best estimate, or the low end of its range.");
  const isBest = accrued !== undefined && accrued.gte(least);
  const accrue = isBest ? accrued : least, excess = high?.minus(accrue);
  const from = isBest ? "The loss is probable and can be estimated: the best estimate is accrued." : accrued ? "The loss is probable; what is accrued lies below the range, so the accrual rises to its low end." : "The loss is probable and no amount in its range is a better estimate than another: the low end is accrued.";
  const basis = ["ASC 450-20-25-2", "ASC 450-20-30-1"];
  if (!excess || excess.isZero()) return answer("probable", "accrue", { accrue, accrued, disclose: null, sentence: null, explanation: `${from} No further loss is given as reasonably possible; its nature is still disclosed where the statements would mislead without it.`, basis: [...basis, "ASC 450-20-50-1"] });
  return answer("probable", "accrue_and_disclose", {
    accrue, accrued, disclose: { low: "0", high: plain(excess) }, basis: [...basis, "ASC 450-20-50-3", "ASC 450-20-50-4"],
    sentence: `It is reasonably possible that the loss will exceed the amount accrued by up to ${plain(excess)}.`,
    explanation: `${from} What is reasonably possible beyond it is disclosed. ${OR_SAY_SO}`,
  });
}

function reasonablyPossible({ accrued, low, high }: Amounts): LossContingency | NoAnswer {
  const already = accrued ?? new Decimal(0);
  if (!low && !high) return invalid("A loss that can be estimated needs an amount: the low end or the high end of its range.");
  const from = low ? Decimal.max(0, low.minus(already)) : new Decimal(0), to = high?.minus(already) ?? null;
  const beyond = already.isZero() ? "" : " beyond the amount accrued";
  const range = to === null ? `at least ${plain(from)}` : to.eq(from) ? plain(from) : low ? `${plain(from)} to ${plain(to)}` : `up to ${plain(to)}`;
  return answer("reasonably_possible", "disclose_estimate", {
    accrue: already, accrued, disclose: { low: plain(from), high: to === null ? null : plain(to) }, basis: ["ASC 450-20-50-3", "ASC 450-20-50-4"],
    sentence: `The Company estimates the reasonably possible loss${beyond} at ${range}.`,
    explanation: `The loss${beyond} is reasonably possible but not probable: nothing ${beyond === "" ? "" : "more "}is accrued, and its estimate or range is disclosed. ${OR_SAY_SO}`,
  });
}

function notEstimable(likelihood: "probable" | "reasonably_possible", { accrued }: Amounts): LossContingency {
  const already = accrued ?? new Decimal(0), has = !already.isZero();
  return answer(likelihood, "disclose_not_estimable", {
    accrue: already, accrued, disclose: null, sentence: has ? EXCESS_NOT_ESTIMABLE : NOT_ESTIMABLE, basis: ["ASC 450-20-25-2", "ASC 450-20-50-3", "ASC 450-20-50-4"],
    explanation: `The loss${has ? " beyond the amount accrued" : ""} is ${likelihood === "probable" ? "probable" : "reasonably possible"} but cannot be estimated: nothing ${has ? "more " : ""}is accrued, and the filing tells its nature and that an estimate cannot be made.`,
  });
}

function remote({ accrued }: Amounts): LossContingency {
  const already = accrued ?? new Decimal(0);
  return answer("remote", "none", {
    accrue: already, accrued, disclose: null, sentence: null, basis: ["ASC 450-20-50-6"],
    explanation: `The chance of a loss${already.isZero() ? "" : " beyond the amount accrued"} is remote: nothing ${already.isZero() ? "" : "more "}is accrued and none is disclosed, guarantees apart (ASC 460-10-50).`,
  });
}

interface Parts extends Pick<LossContingency, "disclose" | "sentence" | "explanation" | "basis"> {
  readonly accrue: Decimal;
  readonly accrued: Decimal | undefined;
}

function answer(likelihood: Likelihood, treatment: Treatment, { accrue, accrued, ...told }: Parts): LossContingency {
  return { kind: "loss_contingency", likelihood, treatment, treatmentName: NAMES[treatment], accrue: plain(accrue), adjustment: plain(accrue.minus(accrued ?? 0)), ...told };
}
