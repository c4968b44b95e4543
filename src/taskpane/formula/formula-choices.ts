import type { Fact } from "../../facts/fact";
import { allFindings, type Filer } from "../../facts/library";
import { disagreementLine, periodInWords, repairLine, sourceLine } from "../../facts/source";
import { currencySign } from "../../facts/number-format";
import { shownWithScale } from "../../tieout/wording";
import { METRICS } from "../../vocabulary/metric";
import { periodName } from "../../vocabulary/period";

/** A period for which a measure has a value. */
export interface PeriodChoice {
  /** "Q3 2013", or a date. */
  readonly name: string;
  readonly fact: Fact;
}

/** A measure that the company's filings state, and when. */
export interface MeasureChoice {
  readonly measure: string;
  readonly name: string;
  /** Newest first; never empty. */
  readonly periods: readonly [PeriodChoice, ...PeriodChoice[]];
}

const KNOWN_ORDER: ReadonlyMap<string, number> = new Map(METRICS.map(({ id }, index) => [id, index]));

/** What can be asked about a company: measures of the table in its order, then the filings' own by name; only those with a value. */
export function measureChoices(filer: Filer): readonly MeasureChoice[] {
  const choices = new Map<string, { name: string; periods: PeriodChoice[] }>();
  for (const { fact } of allFindings(filer)) {
    if (fact.value === null) continue;
    const choice = choices.get(fact.measure) ?? { name: fact.name, periods: [] };
    choice.periods.push({ name: periodName(fact.period, filer.calendar), fact });
    choices.set(fact.measure, choice);
  }
  return [...choices]
    .flatMap(([measure, { name, periods }]): MeasureChoice[] => {
      const [first, ...rest] = [...periods].sort(newestFirst);
      return first ? [{ measure, name, periods: [first, ...rest] }] : [];
    })
    .sort((a, b) => orderOf(a) - orderOf(b) || a.name.localeCompare(b.name, "en"));
}

function newestFirst({ fact: a }: PeriodChoice, { fact: b }: PeriodChoice): number {
  return b.period.end.localeCompare(a.period.end) || a.period.months - b.period.months;
}

function orderOf({ measure }: MeasureChoice): number {
  return KNOWN_ORDER.get(measure) ?? METRICS.length;
}

/** Measures with all the typed words in their names, or in what a formula calls them; those that begin so come first. */
export function matching(choices: readonly MeasureChoice[], typed: string): readonly MeasureChoice[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const found = choices.filter(({ name, measure }) => words.every((word) => `${name} ${measure}`.toLowerCase().includes(word)));
  const begins = ({ name }: MeasureChoice): number => (name.toLowerCase().startsWith(words.join(" ")) ? 0 : 1);
  return [...found].sort((a, b) => begins(a) - begins(b));
}

/** What is told of a figure beside its formula. */
export interface FigureWords {
  /** "$5,190 thousand". */
  readonly value: string;
  /** "three months ended September 30, 2013". */
  readonly period: string;
  readonly source: string;
  /** An accepted or proposed repair, and other figures printed for the same. */
  readonly remarks: readonly string[];
}

/** A figure with its unit, its scale and its source, in words. */
export function figureWords(filer: Filer, fact: Fact): FigureWords {
  const others = allFindings(filer).find((finding) => finding.fact === fact)?.disagreements ?? [];
  const suffix = fact.unit === "shares" ? " shares" : fact.unit === "per_share" ? " per share" : fact.unit === "ratio" ? " times" : "";
  return {
    value: `${shownWithScale(fact.value ?? "", fact.unit, fact.scale, currencySign(fact.currency).replaceAll('"', ""))}${suffix}`,
    period: periodInWords(fact.period),
    source: sourceLine(fact),
    remarks: [repairLine(fact), disagreementLine(others)].filter((line) => line !== null),
  };
}
