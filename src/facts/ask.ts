import { shown } from "../tieout/wording";
import { endOfMonth, periodName, samePeriod, type Period } from "../vocabulary/period";
import { filesAtHand, invalid, notAvailable, textOf, type NoAnswer } from "./answer";
import { ADDED_UP, derivedFigures } from "./bookings-derived";
import { derive } from "./derive";
import type { Fact, Finding } from "./fact";
import { findingAt, meansLastDay, type Filer, type Library } from "./library";
import { findMeasure, type MeasureFound } from "./metric-lookup";
import { answerFormat } from "./number-format";
import { asInstant, asSpan } from "./period-grammar";
import { askedFiler, askedMeasure, askedPeriod, isRefused } from "./question";
import { withheld } from "./redactions";
import { parseScale, scaled } from "./scale";

/** Arguments as a cell gives them: text, numbers, or null for what was left out. */
export interface Question {
  /** A metric's id, name or label. */
  readonly metric: unknown;
  /** Any form of `parsePeriod`. */
  readonly period: unknown;
  /** Any form of `parseScale`; as printed where left out. */
  readonly scale?: unknown;
  /** Ticker, CIK, file number or name; the library's first company where left out. */
  readonly filer?: unknown;
}

export interface ValueAnswer {
  readonly kind: "value";
  readonly fact: Fact;
  /** Canonical name of the fact's period, or its date. */
  readonly periodName: string;
  /** Signed decimal in the asked scale. */
  readonly value: string;
  readonly numberFormat: string;
  /** Facts about the same measure and period that differ by more than rounding. */
  readonly disagreements: readonly Fact[];
}

export type Answer = ValueAnswer | NoAnswer;

/** One measure of one company for one period, as printed or in the asked scale, or the reason why there is none. */
export function ask(library: Library, question: Question): Answer {
  const scale = parseScale(question.scale);
  if (scale.kind === "invalid") return invalid(scale.message);
  const found = find(library, question);
  if (found.kind !== "finding") return found;
  const { filer, finding: { fact, disagreements } } = found, name = periodName(fact.period, filer.calendar);
  if (fact.value === null) return notAvailable(whyUnreadable(fact, name));
  const value = scaled(fact.value, fact, scale.scale);
  return { kind: "value", fact, periodName: name, value, numberFormat: answerFormat(fact, value), disagreements };
}

/** What answers a question, readable or not, or the reason why nothing does. */
export function find(library: Library, question: Question): { readonly kind: "finding"; readonly filer: Filer; readonly finding: Finding } | NoAnswer {
  const filer = askedFiler(library, question.filer);
  if (isRefused(filer)) return filer;
  const asked = askedPeriod(question.period, filer);
  if (isRefused(asked)) return asked;
  const words = textOf(question.metric);
  if (!findMeasure(words, filer)) {
    const secret = withheld(filer, words, asked);
    if (secret) return secret;
  }
  const measure = askedMeasure(question.metric, filer);
  if (isRefused(measure)) return measure;
  const finding = resolve(filer, measure, asked);
  if (finding) return { kind: "finding", filer, finding };
  return notAvailable(`${measure.name} for ${nameOfAsked(measure, asked, filer)} is not disclosed in the filings at hand (${filesAtHand(filer.entries)}).`);
}

/**
 * A balance is found at a date or at a period's end. A flow is found over a span; a date means the quarter that ends on
 * it, or what is stated at that very date. What is not stated may be derived.
 */
function resolve(filer: Filer, measure: MeasureFound, asked: Period): Finding | undefined {
  if (measure.instant) return findingAt(filer, measure.measure, asInstant(asked));
  const span = asSpan(asked);
  const stated = findingAt(filer, measure.measure, span);
  if (stated && (asked.months > 0 || meansLastDay(asked.end, stated.fact.period.end))) return stated;
  const atDate = asked.months === 0 ? findingAt(filer, measure.measure, asked) : undefined;
  if (atDate || isInsideMonth(asked)) return atDate;
  const derived = derive(span, (period) => readable(findingAt(filer, measure.measure, period)), filer.calendar) ?? addedUp(filer, measure.measure, span);
  return derived ? { fact: derived, alternatives: [], disagreements: [] } : undefined;
}

/** What companies give quarter by quarter, in letters and releases, put together over several documents. */
function addedUp(filer: Filer, measure: string, span: Period): Fact | null {
  if (!ADDED_UP.includes(measure)) return null;
  return derivedFigures(filer, [measure]).find(({ fact: { period } }) => samePeriod(period, span))?.fact ?? null;
}

/** A date that is no month's last day and so, as far as is known, no quarter's. */
function isInsideMonth(asked: Period): boolean {
  return asked.months === 0 && endOfMonth(Number(asked.end.slice(0, 4)), Number(asked.end.slice(5, 7))) !== asked.end;
}

function nameOfAsked(measure: MeasureFound, asked: Period, filer: Filer): string {
  return periodName(measure.instant ? asInstant(asked) : isInsideMonth(asked) ? asked : asSpan(asked), filer.calendar);
}

function readable(finding: Finding | undefined): Fact | null {
  return finding && finding.fact.value !== null ? finding.fact : null;
}

/** One sentence for a figure that is printed and cannot be used. */
export function whyUnreadable(fact: Fact, name: string): string {
  const what = `${fact.name} for ${name}`;
  if (fact.state === "redacted") return `${what} is withheld: confidential treatment was requested (${fact.source.file}).`;
  if (fact.state === "not_meaningful") return `${what} is printed as not meaningful ("${fact.printed}") in ${fact.source.file}.`;
  const mend = fact.proposed === null ? "" : `; ${fact.proposed.standing} repair, not accepted yet: ${shown(fact.proposed.value)}`;
  return `${what} is damaged in the filing (printed "${fact.printed}")${mend}.`;
}
