import type { Scale, Unit } from "../vocabulary/unit";
import { scaleIn, type ColumnHead } from "./guidance-columns";
import type { Range } from "./ranges";

const PER_UNIT = /(?:\$\s?\/|\bper\s+(?!cent)(?!(?:basic |diluted |common |ordinary )*shares?\b)[A-Za-z])/i;
export const PER_SHARE = /\bper\s+(?:(?:basic|diluted|common|ordinary|fully|adjusted)\s+|and\s+)*share\b|\bEPS\b|\bper unit\b/i;
const SHARE_COUNT = /\bshares?\s+(?:used|outstanding|count)|\bshare count\b|\bweighted[- ]average\b[^,]*\bshares\b|^(?:\W*(?:non-gaap|gaap|fully|basic|diluted|average|weighted)\b)*\W*shares\b/i;
const PERCENT_LABEL = /%|\bpercent\b|\b(?:margin|tax rate|growth|growth rate)\b/i;
const COUNTED = /\((?:[A-Z]*(?:bbls?|boe|cfe?|btu|mw|gw|tons?|ounces|oz|lbs?)(?:\s?\/\s?d(?:ay)?|pd)?|units?|stores?|barrels?[^)]*|headcount|employees|#)\)|\b(?:headcount|employees|number of|stores|rigs|wells|units)\b/i;

export interface UnitAndScale {
  readonly unit: Unit;
  readonly scale: Scale;
}

/** What a table's title says of its figures. */
export interface MoneyOfTable {
  readonly scale: Scale | null;
  readonly money: boolean;
  readonly perShare: boolean;
}

/**
 * A guided value's unit and scale: by its own marks, its label, its column's header, the table's title.
 * @param before those of the row above, which a row without marks of its own follows
 */
export function unitOf(metric: string, range: Range, head: ColumnHead, table: MoneyOfTable, before: UnitAndScale | null): UnitAndScale {
  if (range.kind === "percent") return { unit: "percent", scale: 1 };
  const spoken = range.scale === 1 ? null : range.scale;
  const scale = spoken ?? scaleIn(metric) ?? head.scale ?? table.scale ?? 1;
  if (SHARE_COUNT.test(metric)) return { unit: "shares", scale };
  if (range.perShare || PER_SHARE.test(metric) || (table.perShare && spoken === null && !PERCENT_LABEL.test(metric))) return { unit: "per_share", scale: 1 };
  if (range.kind === "plain" && (head.percent || /%/.test(metric))) return { unit: "percent", scale: 1 };
  if (PER_UNIT.test(metric)) return { unit: "money", scale: spoken ?? 1 };
  if (range.kind === "money") return { unit: "money", scale };
  if (COUNTED.test(metric)) return { unit: "count", scale: spoken ?? scaleIn(metric) ?? 1 };
  if (PERCENT_LABEL.test(metric) && spoken === null) return { unit: "percent", scale: 1 };
  if (before !== null && spoken !== null && (before.unit === "shares" || before.unit === "money")) return { unit: before.unit, scale };
  if (table.money || head.money || head.scale !== null || spoken !== null) return { unit: "money", scale };
  return { unit: "count", scale: 1 };
}
