import { nearlyEqual } from "../table/words";
import { labelKey, metricById, metricByLabel, METRICS } from "../vocabulary/metric";
import type { Library } from "./library";

export interface MetricFound {
  /** Key that facts are indexed under. */
  readonly metric: string;
  readonly name: string;
  readonly instant: boolean;
}

/** The measure that a person's words mean: an element's name, a label, or a measure that a filing's sentences name. */
export function findMetric(words: string, library: Library): MetricFound | null {
  const text = words.trim(), id = text.replace(/\s+/g, "").toLowerCase();
  const known = metricById(text) ?? METRICS.find((metric) => metric.id.toLowerCase() === id) ?? metricByLabel(text);
  if (known) return { metric: known.id, name: known.name, instant: known.instant === true };
  const key = labelKey(text);
  const own = key === "" ? undefined : library.facts.find((fact) => fact.metric === key || labelKey(fact.name) === key);
  return own ? { metric: own.metric, name: own.name, instant: own.period.months === 0 } : null;
}

const MOST_SUGGESTIONS = 3;

/** Names close to words that mean no measure: those that share a word's beginning or differ by a letter or two. */
export function suggestMetrics(words: string, library: Library): string[] {
  const wanted = labelKey(words).split(" ").filter((word) => word.length > 2);
  const names = [...new Set([...library.facts.map((fact) => fact.name), ...METRICS.map((metric) => metric.name)])];
  const score = (name: string): number => {
    const have = labelKey(name).split(" ");
    return wanted.filter((word) => have.some((other) => other.startsWith(word) || word.startsWith(other) && other.length > 3 || (word.length > 4 && nearlyEqual(word, other, 2)))).length;
  };
  return names.map((name) => ({ name, score: score(name) })).filter((entry) => entry.score > 0).sort((a, b) => b.score - a.score || a.name.length - b.name.length).slice(0, MOST_SUGGESTIONS).map((entry) => entry.name);
}
