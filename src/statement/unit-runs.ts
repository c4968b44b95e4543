import { decimalsOf } from "../vocabulary/decimal";
import type { TableRow } from "../table/table";
import type { Unit } from "../vocabulary/unit";

/** A row with what its own words say of its unit. */
export interface UnitOfRow {
  readonly row: TableRow;
  readonly unit: Unit;
}

interface Size {
  readonly decimals: number;
  readonly largest: number;
  readonly currency: boolean;
  /** Some figure that is not zero has no decimals. */
  readonly whole: boolean;
}

/** Rates and values per share are smaller than this. */
const SMALL = 1000;

function sizeOf(row: TableRow): Size {
  let decimals = 0, largest = 0, currency = false, whole = false;
  for (const { figure } of row.cells) {
    if (figure.kind !== "number") continue;
    const places = decimalsOf(figure.value);
    decimals = Math.max(decimals, places);
    whole ||= places === 0 && Number(figure.value) !== 0;
    largest = Math.max(largest, Math.abs(Number(figure.value)));
    currency ||= figure.currency;
  }
  return { decimals, largest, currency, whole };
}

function isRate(unit: Unit | undefined): unit is "percent" | "per_share" {
  return unit === "percent" || unit === "per_share";
}

/**
 * The units of a table's rows with those of bridges between rates settled: the adjustments between "Net income per share"
 * and "Adjusted net income per share" are per share, and those from one return on equity to another are percentages,
 * though their labels name amounts. They are told by decimals where the table's amounts have none, or by a table that
 * starts with a rate and holds no amount.
 * @param wholeAmounts whether the table's amounts are printed without decimals
 */
export function settleRuns(rows: readonly UnitOfRow[], wholeAmounts: boolean): Unit[] {
  const units = rows.map(({ unit }) => unit);
  const figured = rows.flatMap(({ row }, index) => (row.cells.length > 0 ? [index] : []));
  if (!figured.some((index) => isRate(units[index])) || !figured.some((index) => units[index] === "money")) return units;
  const sizes = rows.map(({ row }) => sizeOf(row));
  const first = units[figured[0] ?? 0];
  const onlyRates = isRate(first) && figured.every((index) => units[index] !== "money" || (sizes[index]?.largest ?? 0) < 100 && sizes[index]?.currency === false);
  const amounts = figured.filter((index) => units[index] === "money" && !inRun("money", sizes[index]));
  const wholeBeside = amounts.length >= 2 && amounts.every((index) => sizes[index]?.decimals === 0);
  if (!wholeAmounts && !wholeBeside && !onlyRates) return units;
  for (let at = 0; at < figured.length; at += 1) {
    const from = at;
    while (at < figured.length && inRun(units[figured[at] ?? -1], sizes[figured[at] ?? -1])) at += 1;
    const run = figured.slice(from, at);
    const before = units[figured[from - 1] ?? -1], next = figured[at] ?? -1;
    // A line of dashes tells its unit only between two of one.
    if (!run.some((index) => (sizes[index]?.decimals ?? 0) > 0) && before !== units[next]) continue;
    const unit = isRate(before) ? before : units[next] === "percent" && /\bratio\b/i.test(rows[next]?.row.label ?? "") ? "percent" : null;
    if (unit !== null && run.every((index) => canBe(unit, sizes[index]))) for (const index of run) units[index] = unit;
  }
  return units;
}

/** Whether a row's figures can be rates of this unit. */
function canBe(unit: "percent" | "per_share", size: Size | undefined): boolean {
  if (size === undefined || size.whole) return false;
  if (size.decimals === 0) return true;
  return unit === "per_share" ? size.decimals >= 2 && size.largest < SMALL : !size.currency;
}

/** An amount by its label that is small or has no figures of its own. */
function inRun(unit: Unit | undefined, size: Size | undefined): boolean {
  return unit === "money" && size !== undefined && (size.decimals > 0 ? size.largest < SMALL : size.largest === 0);
}
