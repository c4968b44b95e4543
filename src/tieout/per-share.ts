import { Decimal } from "../vocabulary/decimal";
import type { MetricId } from "../vocabulary/metric";
import { cellId, type Cell, type Row, type Statement } from "../vocabulary/statement";
import { made, skipped, type CheckRule, type Draft } from "./draft";
import { cellInterval, columnName, scaleOf, whyMissing } from "./figures";
import { periodColumns } from "./grid";
import { tieOfRatio, type Tie } from "./tolerance";
import { capitalised, rowName, shown, shownWithScale, within } from "./wording";

/** Which amount, over which shares, a per-share metric is; the shares first that fit best. */
interface PerShareRule {
  readonly perShare: MetricId;
  readonly amount: MetricId;
  readonly shares: readonly MetricId[];
}

const BASIC = "WeightedAverageNumberOfSharesOutstandingBasic", DILUTED = "WeightedAverageNumberOfDilutedSharesOutstanding";

const PER_SHARE_RULES: readonly PerShareRule[] = [
  { perShare: "EarningsPerShareBasic", amount: "NetIncomeLoss", shares: [BASIC] },
  { perShare: "EarningsPerShareDiluted", amount: "NetIncomeLoss", shares: [DILUTED] },
  { perShare: "AdjustedEbitdaPerShare", amount: "AdjustedEbitda", shares: ["AdjustedEbitdaShares", DILUTED] },
  { perShare: "AdjustedNetIncomePerShare", amount: "AdjustedNetIncome", shares: ["AdjustedNetIncomeShares", DILUTED] },
];

interface Pairing {
  readonly perShare: Row;
  readonly amount: Row;
  readonly shares: Row;
}

/**
 * Values per share against amount and share count of the same table and column, by intervals: some amount that rounds to
 * the printed one, over some share count that rounds to the printed one, must round to the printed value. Which amount a
 * per-share value is made from is certain only when another column ties; else a difference is told as not checked.
 */
export const perShare: CheckRule = {
  name: "per share",
  make: ({ statements }) => statements.flatMap((statement) => PER_SHARE_RULES.flatMap((rule) => checkRule(statement, rule))),
};

function checkRule(statement: Statement, rule: PerShareRule): Draft[] {
  return statement.rows.filter((row) => row.unit === "per_share" && row.metric === rule.perShare).flatMap((row) => {
    const amount = nearestAbove(statement, row, (other) => other.unit === "money" && other.metric === rule.amount);
    const shares = amount && sharesFor(statement, row, rule.shares);
    return amount && shares ? checkPairing(statement, bestPairing(statement, { perShare: row, amount, shares })) : [];
  });
}

/** The result that most columns' values follow from: net income, unless one beside it (to common shareholders, from continuing operations) ties more often. */
function bestPairing(statement: Statement, pairing: Pairing): Pairing {
  const columns = periodColumns(statement);
  const tied = (candidate: Pairing): number => columns.filter((column) => !isZero(candidate.perShare.cells[column]) && ["exact", "rounding"].includes(tieAt(statement, candidate, column) ?? "")).length;
  const others = statement.rows.slice(0, statement.rows.indexOf(pairing.perShare)).filter((row) => row.unit === "money" && OTHER_RESULT.test(row.label)).map((amount) => ({ ...pairing, amount }));
  return others.reduce((best, candidate) => (tied(candidate) > tied(best) ? candidate : best), pairing);
}

function nearestAbove(statement: Statement, row: Row, fits: (row: Row) => boolean): Row | undefined {
  return statement.rows.slice(0, statement.rows.indexOf(row)).filter(fits).at(-1);
}

/** The share row of the wanted metric, the nearest below the per-share row before any above; a table's only share row serves both. */
function sharesFor(statement: Statement, row: Row, wanted: readonly MetricId[]): Row | undefined {
  const counts = statement.rows.filter((other) => other.unit === "shares");
  const at = statement.rows.indexOf(row);
  for (const metric of wanted) {
    const found = counts.filter((other) => other.metric === metric);
    const below = found.find((other) => statement.rows.indexOf(other) > at);
    if (below ?? found[0]) return below ?? found[0];
  }
  return counts.length === 1 && /basic and diluted|basic & diluted/i.test(counts[0]?.label ?? "") ? counts[0] : undefined;
}

function tieAt(statement: Statement, { perShare: row, amount, shares }: Pairing, column: number): Tie | null {
  const value = row.cells[column]?.value ?? null;
  const numerator = cellInterval(amount.cells[column], scaleOf(statement, amount)), divisor = cellInterval(shares.cells[column], scaleOf(statement, shares));
  return value !== null && numerator && divisor ? tieOfRatio(numerator, divisor, value) : null;
}

/** Results that a per-share value may be made from in place of net income. */
const OTHER_RESULT = /\b(?:net|continuing|discontinued|attributable|available|applicable|common|preferred|before cumulative|extraordinary)\b/i;

/** Another result of the column that gives the printed value: the amount the value is really made from (after preferred dividends, from continuing operations). */
function otherAmount(statement: Statement, pairing: Pairing, column: number): Row | undefined {
  return statement.rows.find((row) => row !== pairing.amount && row.unit === "money" && OTHER_RESULT.test(row.label) && !isZero(row.cells[column]) && tieAt(statement, { ...pairing, amount: row }, column) !== "broken" && tieAt(statement, { ...pairing, amount: row }, column) !== null);
}

function isZero(cell: Cell | undefined): boolean {
  return !cell || cell.value === null || new Decimal(cell.value).isZero();
}

function checkPairing(statement: Statement, pairing: Pairing): Draft[] {
  const { perShare: row, amount, shares } = pairing;
  const columns = periodColumns(statement);
  const ties = new Map(columns.map((column) => [column, tieAt(statement, pairing, column)]));
  const proven = columns.some((column) => ties.get(column) !== "broken" && ties.get(column) !== null && !isZero(row.cells[column]));
  return columns.flatMap((column) => {
    const header = statement.columns[column];
    if (!header) return [];
    const about = { kind: "per_share" as const, title: `${capitalised(rowName(row))}: ${statement.title}`, period: columnName(header), cells: [row, amount, shares].map((each) => cellId(each, column)) };
    const tie = ties.get(column) ?? null, value = row.cells[column]?.value ?? null;
    if ([row, amount, shares].every((each) => (each.cells[column]?.state ?? "blank") === "blank")) return [];
    const missing = [row, amount, shares].find((each) => cellInterval(each.cells[column], 1) === null || (each === row && value === null));
    if (missing || tie === null || value === null) return [skipped({ ...about, actual: value, explanation: `Not checked: ${missing ? whyMissing(missing, missing.cells[column]) : `“${rowName(shares)}” is zero`}.` })];
    const total = new Decimal(amount.cells[column]?.value ?? 0).times(scaleOf(statement, amount)), count = new Decimal(shares.cells[column]?.value ?? 1).times(scaleOf(statement, shares));
    const exactValue = total.div(count).toDecimalPlaces((value.split(".")[1]?.length ?? 0) + 3);
    const sum = `${capitalised(rowName(amount))} ${shownWithScale(amount.cells[column]?.value ?? "", "money", statement.scale)} over ${shownWithScale(shares.cells[column]?.value ?? "", "shares", scaleOf(statement, shares))} shares is ${shown(exactValue)} a share`;
    if (tie !== "broken") {
      return [made({ ...about, status: tie, expected: new Decimal(value), actual: new Decimal(value), explanation: tie === "exact" ? `${sum}, printed as ${shown(value)}.` : `${sum}; ${shown(value)} is printed, which the rounding of the amount and the shares explains.` })];
    }
    const other = otherAmount(statement, pairing, column);
    if (!proven || other) return [skipped({ ...about, actual: value, explanation: other ? `Not checked: ${shown(value)} a share follows from ${within(rowName(other))}, not from ${within(rowName(amount))}.` : `Not checked: nothing in this table shows that ${within(rowName(row))} is made from ${within(rowName(amount))} and these shares.` })];
    return [made({ ...about, status: "broken", expected: exactValue, actual: new Decimal(value), explanation: `${sum}, but ${shown(value)} is printed.` })];
  });
}
