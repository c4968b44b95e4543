import { lossContingency } from "../../procedures/loss-contingency";
import { materiality } from "../../procedures/materiality";

/** What a procedure says of what was typed, and the formula that gives the same in a cell. */
export type ProcedureAnswer =
  | { readonly kind: "answer"; readonly headline: string; readonly lines: readonly string[]; readonly formula: string }
  | { readonly kind: "none"; readonly why: string };

/** Fields as typed; an empty one is left out. */
export interface LossFields {
  readonly likelihood: "probable" | "reasonably possible" | "remote";
  readonly estimable: boolean;
  readonly accrued: string;
  readonly low: string;
  readonly high: string;
}

export interface MaterialityFields {
  readonly amount: string;
  readonly base: string;
  /** In percent. */
  readonly threshold: string;
}

/** What to accrue and to disclose (ASC 450-20), in the unit of the amounts typed. */
export function lossAnswer({ likelihood, estimable, accrued, low, high }: LossFields): ProcedureAnswer {
  const result = lossContingency({ likelihood, estimable, accrued, low, high });
  if ("message" in result) return { kind: "none", why: result.message };
  const { disclose } = result;
  const range = disclose === null ? null : disclose.high === null ? `at least ${disclose.low}` : disclose.low === disclose.high ? disclose.low : `${disclose.low} to ${disclose.high}`;
  return {
    kind: "answer",
    headline: result.treatmentName,
    lines: [
      `Accrue ${result.accrue}${result.adjustment === "0" ? "" : `, a change of ${result.adjustment}`}.`,
      ...(range === null ? [] : [`Disclose ${range} as reasonably possible.`]),
      ...(result.sentence === null ? [] : [`Sentence to disclose: “${result.sentence}”`]),
      result.explanation,
      `Rests on ${result.basis.join(", ")}.`,
    ],
    formula: call("LOSS_CONTINGENCY", [`"${likelihood}"`, estimable ? "TRUE" : "FALSE", numeral(accrued), numeral(low), numeral(high)]),
  };
}

/** How large an amount is against a base, and what SAB 99 asks further. */
export function materialityAnswer({ amount, base, threshold }: MaterialityFields): ProcedureAnswer {
  const plainThreshold = threshold.trim().replace(/%$/, "");
  const result = materiality({ amount, base, threshold: plainThreshold });
  if ("message" in result) return { kind: "none", why: result.message };
  return {
    kind: "answer",
    headline: result.percentage === null ? "No percentage: the base is zero" : `${result.percentage}% of the base`,
    lines: [result.explanation, ...result.flags.map(({ question, explanation }) => `${question} ${explanation}`), ...result.questions],
    formula: call("MATERIALITY", [numeral(amount), numeral(base), plainThreshold.trim() === "" ? "" : `${numeral(plainThreshold)}%`]),
  };
}

/** A call as a cell takes it, without the arguments at its end that were left out. */
function call(name: string, given: readonly string[]): string {
  const last = given.findLastIndex((each) => each !== "");
  return `=LPSN.${name}(${given.slice(0, last + 1).join(", ")})`;
}

/** An amount as typed, as a cell's formula takes it: "(1,301)" is -1301. The procedure has read it as an amount. */
function numeral(typed: string): string {
  const digits = typed.replace(/[^\d.]/g, "");
  return /[(\u2212-]/.test(typed) ? `-${digits}` : digits;
}
