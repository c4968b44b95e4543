import { Decimal, lastPlace } from "../../vocabulary/decimal";
import { metricById, metricOfUnit } from "../../vocabulary/metric";
import { periodName } from "../../vocabulary/period";
import type { ProseFigure } from "../../vocabulary/report";
import { made, skipped, type CheckRule, type Draft, type Evidence } from "../draft";
import { quotientOf, ratioTie, type RatioTie } from "../ratio";
import { capitalised, shown, shownWithScale, within } from "../wording";
import { operandOf, type Operand } from "./operands";
import { NAMED_RATES } from "./rate-names";

/** A sentence that speaks of a narrower rate than the tables' figures make. */
const NARROWED = /exclud|adjusted|non-?gaap|segment|constant currency|pro forma|core |underlying|product|service|expected|estimate/i;

interface Computed {
  readonly figure: ProseFigure;
  readonly top: Operand;
  readonly bottom: Operand;
  readonly tie: RatioTie;
}

/**
 * Margins and tax rates in the text against what the tables' figures make. A difference is broken only where another
 * period of the same rate in the text ties, so that it is certain what the rate is made from.
 */
export const proseRates: CheckRule = {
  name: "rates in the text",
  make: (evidence) => {
    const all = evidence.metrics.flatMap((figure) => compute(evidence, figure) ?? []);
    return all.flatMap((computed) => draftOf(evidence, computed, all));
  },
};

function compute(evidence: Evidence, figure: ProseFigure): Computed | null {
  const rate = figure.unit === "percent" && figure.value !== null ? metricOfUnit(figure.metric, "percent") : undefined;
  const named = rate && NAMED_RATES.find((each) => each.rate === rate.id), period = named && evidence.prose.period(figure.period);
  if (!named || !period || figure.value === null) return null;
  const [top, bottom] = [named.tops, named.bottoms].map((metrics) => metrics.map((metric) => operandOf(evidence, metric, period)).find((operand) => operand !== null) ?? null);
  if (!top || !bottom) return null;
  const tie = ratioTie({ cell: top.cell, scale: top.scale * 100 }, bottom, figure.value);
  return tie === null ? null : { figure, top, bottom, tie };
}

function draftOf(evidence: Evidence, { figure, top, bottom, tie }: Computed, all: readonly Computed[]): Draft[] {
  const value = figure.value ?? "0", period = evidence.prose.period(figure.period);
  const name = capitalised(metricById(metricOfUnit(figure.metric, "percent")?.id ?? "")?.name ?? figure.metric);
  const about = { kind: "narrative" as const, title: `${name} in the text, computed`, period: period ? periodName(period, evidence.calendar) : figure.period, cells: [evidence.prose.id(figure), top.id, bottom.id] };
  if (tie === "loose") return [];
  const computed = quotientOf({ cell: top.cell, scale: top.scale * 100 }, bottom, value);
  const told = `${capitalised(top.name)} ${shownWithScale(top.cell.value ?? "", "money", top.scale)} over ${within(bottom.name)} ${shownWithScale(bottom.cell.value ?? "", "money", bottom.scale)} is ${shown(computed)}%`;
  if (tie !== "broken") return [made({ ...about, status: tie, expected: new Decimal(value), actual: new Decimal(value), explanation: `${told}, and the text says ${shown(value)}%.` })];
  const proven = all.some((other) => other.figure !== figure && other.figure.metric === figure.metric && (other.tie === "exact" || other.tie === "rounding"));
  const near = computed.minus(value).abs().lte(lastPlace(value));
  if (!proven || near || figure.hedge !== undefined || NARROWED.test(figure.text)) return [skipped({ ...about, actual: value, explanation: `Not checked: ${within(told)}, and the text says ${shown(value)}%, which may be made from other figures.` })];
  return [made({ ...about, status: "broken", expected: computed, actual: new Decimal(value), explanation: `${told}, but the text says ${shown(value)}%.` })];
}
