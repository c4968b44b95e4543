import { Decimal } from "../../vocabulary/decimal";
import type { MetricId } from "../../vocabulary/metric";
import { cellId, type Column, type Row, type Statement } from "../../vocabulary/statement";
import { exactly, made, type CheckRule, type Draft } from "../draft";
import { columnName, scaleOf } from "../figures";
import { periodColumns } from "../formulas/grid";
import { meets, printedInterval } from "../tolerance";
import { rowName, shown } from "../wording";

/** What dilution can only move one way: more shares, less a share. */
interface DilutionRule {
  readonly basic: MetricId;
  readonly diluted: MetricId;
  readonly dilutedIs: "not below" | "not above";
}

const EPS_BASIC = "EarningsPerShareBasic";

const DILUTION_RULES: readonly DilutionRule[] = [
  { basic: "WeightedAverageNumberOfSharesOutstandingBasic", diluted: "WeightedAverageNumberOfDilutedSharesOutstanding", dilutedIs: "not below" },
  { basic: EPS_BASIC, diluted: "EarningsPerShareDiluted", dilutedIs: "not above" },
];

/**
 * Diluted shares are not fewer than basic ones and diluted EPS is not above basic EPS, in columns without a loss (ASC 260
 * leaves out what is antidilutive). Only in tables that print each of the two once: several classes of shares have rows of their own.
 */
export const dilution: CheckRule = {
  name: "dilution",
  make: ({ statements }) => statements.flatMap((statement) => DILUTION_RULES.flatMap((rule) => checkRule(statement, rule))),
};

function only(statement: Statement, metric: MetricId): Row | null {
  const rows = statement.rows.filter((row) => row.metric === metric && row.cells.length > 0);
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

function checkRule(statement: Statement, rule: DilutionRule): Draft[] {
  const basic = only(statement, rule.basic), diluted = only(statement, rule.diluted), eps = only(statement, EPS_BASIC);
  if (!basic || !diluted || basic.unit !== diluted.unit) return [];
  return periodColumns(statement).flatMap((column): Draft[] => {
    const less = basic.cells[column]?.value, more = diluted.cells[column]?.value, earned = eps?.cells[column]?.value;
    if (!less || !more || !earned || Number(earned) <= 0 || Number(less) <= 0 || Number(more) <= 0) return [];
    const about = { kind: "per_share" as const, title: `Diluted and basic ${basic.unit === "shares" ? "shares" : "EPS"}: ${statement.title}`, period: columnName(statement.columns[column] as Column), cells: [cellId(diluted, column), cellId(basic, column)] };
    const [from, to] = [printedInterval(less, scaleOf(statement, basic)), printedInterval(more, scaleOf(statement, diluted))];
    const kept = meets(from, to) || (rule.dilutedIs === "not below" ? to.low.gte(from.low) : to.low.lte(from.low));
    const told = `${rowName(diluted)} ${shown(more)}`, other = `${rowName(basic)} ${shown(less)}`, side = rule.dilutedIs === "not below" ? "below" : "above";
    if (kept) return [exactly({ ...about, explanation: `${told} is not ${side} ${other}, as it should be without a loss.` }, more)];
    return [made({ ...about, status: "broken", expected: new Decimal(less), actual: new Decimal(more), explanation: `${told} is ${side} ${other}, although there is no loss in this period.` })];
  });
}
