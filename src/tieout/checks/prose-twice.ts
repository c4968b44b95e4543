import { Decimal, decimalsOf } from "../../vocabulary/decimal";
import { labelKey } from "../../vocabulary/metric";
import type { ProseFigure } from "../../vocabulary/report";
import { made, skipped, type CheckRule, type Draft, type Evidence } from "../draft";
import { digitsApart, digitsOf } from "../digits";
import { meets, printedInterval } from "../tolerance";
import { capitalised, shownWithScale } from "../wording";

/** A sentence that speaks of the measure without something, or in another form. */
const NARROWED = /exclud|organic|constant currency|pro forma|adjusted|net of|impact of|effect of|segment/i;

/** Digits that two figures print before a difference in one of them is a misprint. */
const TELLING_DIGITS = 3;

/**
 * The same measure and period told in two sentences: they agree within the rounding of the coarser. Sentences may mean
 * different things by one name, so a difference is broken only where it is one digit of three or more and neither sentence narrows or hedges.
 */
export const proseTwice: CheckRule = {
  name: "told twice",
  make: (evidence) => {
    const first = new Map<string, ProseFigure>();
    return evidence.metrics.flatMap((figure) => {
      if (figure.value === null) return [];
      const key = [labelKey(figure.metric), figure.period, figure.unit, figure.against ?? ""].join("|");
      const before = first.get(key);
      if (!before) first.set(key, figure);
      return before && before.text !== figure.text ? compare(evidence, before, figure) : [];
    });
  },
};

function compare(evidence: Evidence, one: ProseFigure, other: ProseFigure): Draft[] {
  const told = (figure: ProseFigure): string => shownWithScale(figure.value ?? "", figure.unit, figure.scale, "$");
  const about = { kind: "narrative" as const, title: `${capitalised(one.metric)} told twice in the text`, period: one.period, cells: [evidence.prose.id(other), evidence.prose.id(one)] };
  const [a, b] = [one, other].map((figure) => new Decimal(figure.value ?? 0).times(figure.scale)) as [Decimal, Decimal];
  const actual = new Decimal(other.value ?? 0), expected = a.div(other.scale);
  const start = `The text says ${told(one)} in one place and ${told(other)} in another`;
  if (a.eq(b)) return [made({ ...about, status: "exact", expected: actual, actual, explanation: `The text says ${told(one)} in two places.` })];
  if (meets(printedInterval(one.value ?? "0", one.scale), printedInterval(other.value ?? "0", other.scale))) return [made({ ...about, status: "rounding", expected, actual, explanation: `${start}, which is the same within rounding.` })];
  const hedged = one.hedge !== undefined || other.hedge !== undefined || NARROWED.test(one.text) || NARROWED.test(other.text);
  if (hedged || !oneDigitApart(one, other)) return [skipped({ ...about, actual: other.value, explanation: `Not checked: ${start.charAt(0).toLowerCase()}${start.slice(1)}, and the two sentences may not mean the same.` })];
  return [made({ ...about, status: "broken", expected, actual, explanation: `${start}, for the same measure and period.` })];
}

function oneDigitApart(a: ProseFigure, b: ProseFigure): boolean {
  const one = digitsOf(a.value ?? ""), other = digitsOf(b.value ?? "");
  return a.scale === b.scale && one.length >= TELLING_DIGITS && decimalsOf(a.value ?? "") === decimalsOf(b.value ?? "") && digitsApart(one, other) === 1;
}
