import { Decimal } from "../../vocabulary/decimal";
import { metricByLabel } from "../../vocabulary/metric";
import { periodKey } from "../../vocabulary/period";
import type { ProseFigure } from "../../vocabulary/report";
import { made, skipped, type CheckRule, type Draft, type Evidence } from "../draft";
import { finestPlace, tieOfSum } from "../tolerance";
import { capitalised, listed, shown, shownWithScale } from "../wording";

const FEWEST_PARTS = 2, MOST_PARTS = 6;

/**
 * Parts of revenue that the text names ("B2B revenue", "Consumer revenue") against the revenue it states for the same period.
 * That the parts are all of it is shown only by the sum, so a difference is told as not checked, never as broken.
 */
export const proseSums: CheckRule = {
  name: "sums in the text",
  make: (evidence) => evidence.metrics.flatMap((total) => (isRevenue(total) ? checkParts(evidence, total) : [])),
};

function isRevenue(figure: ProseFigure): boolean {
  return figure.unit === "money" && figure.value !== null && metricByLabel(figure.metric)?.id === "Revenues";
}

function isPartOf(total: ProseFigure, part: ProseFigure, evidence: Evidence): boolean {
  if (part === total || part.unit !== "money" || part.value === null || part.scale !== total.scale) return false;
  if (!/\brevenues?$/i.test(part.metric.trim()) || metricByLabel(part.metric)) return false;
  const own = evidence.prose.period(part.period), other = evidence.prose.period(total.period);
  return own !== null && other !== null && periodKey(own) === periodKey(other);
}

function checkParts(evidence: Evidence, total: ProseFigure): Draft[] {
  const parts = evidence.metrics.filter((part) => isPartOf(total, part, evidence));
  const named = new Set(parts.map((part) => part.metric.toLowerCase()));
  if (parts.length < FEWEST_PARTS || parts.length > MOST_PARTS || named.size !== parts.length) return [];
  const sum = parts.reduce((running, part) => running.plus(part.value ?? 0), new Decimal(0));
  const printed = new Decimal(total.value ?? 0);
  const tie = tieOfSum(sum, printed, parts.length, finestPlace([total, ...parts].map((part) => part.value ?? "0")));
  const about = { kind: "narrative" as const, title: "Parts of revenue in the text", period: total.period, cells: [total, ...parts].map((figure) => evidence.prose.id(figure)) };
  const told = capitalised(listed(parts.map((part) => `${part.metric} ${shownWithScale(part.value ?? "", "money", part.scale, "$")}`)));
  if (tie === "broken") return [skipped({ ...about, actual: total.value, explanation: `Not checked: ${told} make ${shown(sum)}, not ${shown(printed)}; nothing shows that they are all of revenue.` })];
  const ending = tie === "exact" ? `make the stated total of ${shownWithScale(total.value ?? "", "money", total.scale, "$")}` : `make ${shown(sum)}; ${shown(printed)} is stated, which rounding explains`;
  return [made({ ...about, status: tie, expected: sum, actual: printed, explanation: `${told} ${ending}.` })];
}
