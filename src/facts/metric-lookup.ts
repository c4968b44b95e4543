import { nearlyEqual } from "../table/words";
import { labelKey, metricById, metricByLabel, METRICS, type Metric } from "../vocabulary/metric";
import type { Measure } from "./fact";
import type { Filer } from "./library";
import { labelMeasure } from "./statement-facts";

export interface MeasureFound {
  readonly measure: Measure;
  readonly name: string;
  /** A balance: stated at dates only. */
  readonly instant: boolean;
  /** The metric of the table, where it is one. */
  readonly metric: Metric | null;
}

/** The measure that a person's words mean, in any case: an element's name, a label, or what a filing's own rows and sentences call it. */
export function findMeasure(words: string, filer: Filer): MeasureFound | null {
  const text = words.trim(), id = text.replace(/\s+/g, "").toLowerCase();
  if (text === "") return null;
  const metric = metricById(text) ?? METRICS.find((candidate) => candidate.id.toLowerCase() === id) ?? metricByLabel(text);
  const own = labelMeasure(text), stated = filer.findings.get(own);
  // A filing's own words go before the table's only where the table's metric is stated nowhere.
  if (metric && (!stated || filer.findings.has(metric.id))) return { measure: metric.id, name: metric.name, instant: metric.instant === true, metric };
  const findings = stated ? [...stated.values()] : [];
  const first = findings[0];
  return first ? { measure: own, name: first.fact.name, instant: findings.every(({ fact }) => fact.period.months === 0), metric: null } : null;
}

const MOST_SUGGESTIONS = 3;
/** Letters that may be wrong in a word for its measure to be suggested, and the shortest word that may have any. */
const MOST_LETTERS_WRONG = 2;
const SHORTEST_MISSPELT = 5;
const SHORTEST_WORD = 3;

/**
 * Names of measures that share words, or nearly, with words that mean none; those that the filer states come first. A
 * caption that several rows share is told with their headings.
 */
export function suggestMeasures(words: string, filer: Filer): string[] {
  const wanted = labelKey(words).split(" ").filter((word) => word.length >= SHORTEST_WORD);
  const stated = [...filer.findings.values()].flatMap((ofMeasure) => [...ofMeasure.values()].slice(0, 1).map(({ fact }) => fact.name));
  const names = [...new Set([...stated, ...METRICS.map((metric) => metric.name)])];
  const under = stated.filter((name) => name.includes(": ") && labelKey(name.slice(name.lastIndexOf(": "))) === labelKey(words));
  if (under.length > 0) return [...new Set(under)].slice(0, MOST_SUGGESTIONS);
  const isNear = (word: string, other: string): boolean => other === word || other.startsWith(word) || (word.length >= SHORTEST_MISSPELT && nearlyEqual(word, other, MOST_LETTERS_WRONG));
  const likeness = (name: string): number => {
    const have = labelKey(name).split(" ");
    return wanted.filter((word) => have.some((other) => isNear(word, other))).length / Math.max(wanted.length, have.length);
  };
  return names.map((name) => ({ name, likeness: likeness(name) }))
    .filter((near) => near.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name }) => name);
}
