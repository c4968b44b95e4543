import type { MetricId } from "../../vocabulary/metric";
import { cellId, type Row, type Statement } from "../../vocabulary/statement";
import { linear, made, skipped, type CheckRule, type Draft, type Relation } from "../draft";
import { cellInterval, columnName, scaleOf, whyMissing } from "../figures";
import type { Footing } from "../footing";
import { periodColumns } from "../formulas/grid";
import { add, meets, type Interval } from "../tolerance";
import { capitalised, rowName, shown, within } from "../wording";
import { Decimal } from "../../vocabulary/decimal";

/** One whole that is the sum of its parts in every balance sheet. */
interface Identity {
  readonly whole: MetricId;
  readonly parts: readonly MetricId[];
  /** Not needed where this total is printed: its formula says the same. */
  readonly unless: MetricId;
}

const IDENTITIES: readonly Identity[] = [{ whole: "Assets", parts: ["Liabilities", "StockholdersEquity"], unless: "LiabilitiesAndStockholdersEquity" }];

/**
 * Assets are liabilities and equity, for balance sheets that print no total of the two. Equity that stands between them
 * (redeemable interests) would break it, so a break is told only where another column ties.
 */
export const identities: CheckRule = {
  name: "identities",
  make: ({ statements, footing }) => statements.flatMap((statement) => IDENTITIES.flatMap((identity) => checkIdentity(statement, identity, footing))),
};

function checkIdentity(statement: Statement, identity: Identity, footing: Footing): Draft[] {
  if (statement.kind !== "balance_sheet" || statement.rows.some((row) => row.metric === identity.unless)) return [];
  const rowOf = (metric: MetricId): Row | undefined => statement.rows.find((row) => row.metric === metric);
  const whole = rowOf(identity.whole), parts = identity.parts.map(rowOf);
  if (!whole || parts.some((part) => !part)) return [];
  const rows = parts as Row[];
  const columns = periodColumns(statement);
  const intervals = columns.map((column) => ({ column, whole: cellInterval(whole.cells[column], scaleOf(statement, whole)), parts: rows.map((row) => cellInterval(row.cells[column], scaleOf(statement, row))) }));
  const ties = (entry: (typeof intervals)[number]): boolean => entry.whole !== null && entry.parts.every((part) => part !== null) && meets(entry.whole, (entry.parts).reduce(add));
  const proven = intervals.some(ties);
  return intervals.flatMap((entry) => {
    const header = statement.columns[entry.column];
    if (!header) return [];
    const about = { kind: "identity" as const, title: `Assets are liabilities and equity: ${statement.title}`, period: columnName(header), cells: [whole, ...rows].map((row) => cellId(row, entry.column)), relation: proven ? relationOf(statement, whole, rows, entry.column, footing.isExact(statement, whole)) : undefined };
    const missing = [whole, ...rows].find((row) => cellInterval(row.cells[entry.column], 1) === null);
    if (missing) return [skipped({ ...about, explanation: `Not checked: ${whyMissing(missing, missing.cells[entry.column])}.` })];
    const sum = (entry.parts as Interval[]).reduce(add), target = entry.whole as Interval;
    const scale = new Decimal(statement.scale);
    const expected = sum.low.plus(sum.high).div(2).div(scale), actual = target.low.plus(target.high).div(2).div(scale);
    const told = capitalised(rows.map((row) => within(rowName(row))).join(" plus "));
    if (ties(entry)) {
      const exact = expected.eq(actual) && [whole, ...rows].every((row) => row.cells[entry.column]?.value !== null);
      return [made({ ...about, status: exact ? "exact" : "rounding", expected: exact ? expected : actual, actual, explanation: exact ? `${told} is ${shown(expected)}, the same as ${within(rowName(whole))}.` : `${told} can be the same as ${within(rowName(whole))}, as far as the printed digits tell.` })];
    }
    if (!proven) return [skipped({ ...about, explanation: `Not checked: ${told.charAt(0).toLowerCase()}${told.slice(1)} never makes ${within(rowName(whole))} in this table, so other equity may stand between them.` })];
    return [made({ ...about, status: "broken", expected, actual, explanation: `${told} is ${shown(expected)}, but ${within(rowName(whole))} is printed as ${shown(actual)}.` })];
  });
}

/** The whole less its parts, as far as the printed digits tell. */
function relationOf(statement: Statement, whole: Row, parts: readonly Row[], column: number, exact: boolean): () => Relation {
  return () => linear(
    [[cellId(whole, column), -scaleOf(statement, whole)] as const, ...parts.map((row) => [cellId(row, column), scaleOf(statement, row)] as const)],
    exact ? new Decimal(0) : new Decimal(statement.scale).times(parts.length + 1).div(2),
  );
}
