import type { SourceText } from "../filing/source-text";
import type { MetricId } from "../vocabulary/metric";
import { metricById } from "../vocabulary/metric";
import { periodName, type Period } from "../vocabulary/period";
import type { ProseFigure } from "../vocabulary/report";
import { NUMBER, plainDigits } from "./amounts";
import type { Frame } from "./frame";
import { findPeriods } from "./period-mentions";

/** How sentences tell what is counted, with the figure as the group "digits". */
const COUNTS: readonly (readonly [pattern: RegExp, concept: MetricId])[] = [
  [new RegExp(`\\b(?:signed|closed|completed|won)\\s+(?:a\\s+(?:total|record)\\s+(?:of\\s+)?)?(?<digits>${NUMBER})\\s+(?:total\\s+)?(?:deals|contracts)\\b`, "gi"), "DealsSigned"],
  [new RegExp(`\\b(?<digits>${NUMBER})\\s+deals\\s+(?:were\\s+)?(?:signed|closed)\\b`, "gi"), "DealsSigned"],
  [new RegExp(`\\b(?:add(?:ed|ing|s)?|signed|won|gained|acquired)\\s+(?:a\\s+(?:total|record)\\s+(?:of\\s+)?)?(?<digits>${NUMBER})\\s+(?:net\\s+)?new\\s+(?:(?:[a-z-]+)(?:,)?\\s+){0,4}?(?:customers|clients|logos|accounts)\\b`, "gi"), "NewCustomers"],
];



/** A cheap look whether a text may count deals or customers. */
export function mayCount(text: string): boolean {
  return COUNTED_NOUN.test(text);
}

const COUNTED_NOUN = /\b(?:deals|contracts|customers|clients|logos|accounts)\b/i;

/** Deals and customers counted in a sentence, of the period that the sentence names, else of the one carried over. */
export function findCounts(content: SourceText, frame: Frame, carried: Period | null): ProseFigure[] {
  const { text } = content;
  return COUNTS.flatMap(([pattern, concept]) => [...text.matchAll(pattern)].flatMap((match): ProseFigure[] => {
    const digits = match.groups?.["digits"] ?? "";
    if (digits.includes(".")) return [];
    const at = match.index + match[0].indexOf(digits);
    const period = nearestPeriod(text, match.index + match[0].length, frame) ?? carried;
    if (!period || period.months === 0) return [];
    return [{ metric: metricById(concept)?.name ?? concept, concept, period: periodName(period, frame.calendar), value: plainDigits(digits), unit: "count", scale: 1, text, at: content.place(at, at + digits.length) }];
  }));
}

/** The first words for time behind a count, else the last before it. */
function nearestPeriod(text: string, position: number, frame: Frame): Period | null {
  const certain = findPeriods(text, frame).filter((mention) => mention.periods.length === 1);
  const mention = certain.find(({ start }) => start >= position) ?? certain.at(-1);
  return mention?.periods[0] ?? null;
}
