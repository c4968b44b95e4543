import { labelKey, type MetricId } from "../vocabulary/metric";
import type { Row, Statement, StatementKind } from "../vocabulary/statement";

/** A label that means a narrower or wider element where another row stands in the same statement. */
interface NeighbourRule {
  readonly kind: StatementKind;
  readonly metric: MetricId;
  /** Which of the metric's rows change, by their labels' keys. */
  readonly plain: RegExp;
  /** Another row that must stand in the statement. */
  readonly beside: { readonly metric: MetricId; readonly label?: RegExp };
  readonly becomes: MetricId;
}

const ATTRIBUTABLE = /\b(?:attributable|available|applicable|allocable|allocated|attributed) to\b/;

const RULES: readonly NeighbourRule[] = [
  // Where a statement goes on to "Net income attributable to Acme", its "Net income" includes noncontrolling interests.
  { kind: "income_statement", metric: "NetIncomeLoss", plain: /^(?!.*\b(?:attributable|available|applicable|allocable|allocated|attributed) to\b)/, beside: { metric: "NetIncomeLoss", label: ATTRIBUTABLE }, becomes: "ProfitLoss" },
  { kind: "balance_sheet", metric: "StockholdersEquity", plain: /^(?:total )?(?:equity|deficit)$/, beside: { metric: "StockholdersEquity", label: /holders|owners|members|attributable/ }, becomes: "StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest" },
  // Below a gross profit, "Total operating expenses" leaves the cost of revenue out.
  { kind: "income_statement", metric: "CostsAndExpenses", plain: /^total operating expenses?$/, beside: { metric: "GrossProfit" }, becomes: "OperatingExpenses" },
  // A lender's interest income is its revenue.
  { kind: "income_statement", metric: "InvestmentIncomeInterest", plain: /^interest income$/, beside: { metric: "InterestIncomeExpenseNet" }, becomes: "InterestAndDividendIncomeOperating" },
];

type Settled = ReadonlyMap<Row, MetricId>;

function settle(statement: Statement): Settled {
  const changes = new Map<Row, MetricId>();
  for (const rule of RULES) {
    if (rule.kind !== statement.kind) continue;
    const { beside } = rule;
    const stands = statement.rows.some((row) => row.metric === beside.metric && (beside.label === undefined || beside.label.test(labelKey(row.label))));
    if (!stands || statement.rows.some((row) => row.metric === rule.becomes)) continue;
    for (const row of statement.rows) if (row.metric === rule.metric && rule.plain.test(labelKey(row.label))) changes.set(row, rule.becomes);
  }
  return changes;
}

function withMetrics(statement: Statement, changes: Settled | undefined): Statement {
  return !changes || changes.size === 0 ? statement : { ...statement, rows: statement.rows.map((row) => ({ ...row, metric: changes.get(row) ?? row.metric })) };
}

/**
 * Metrics that only the rows beside a row tell. A filing whose income statement parts net income between the company and
 * noncontrolling interests starts its cash flows from the whole.
 */
export function settleByNeighbours(statements: readonly Statement[]): Statement[] {
  const changes = statements.map(settle);
  const settled = statements.map((statement, index) => withMetrics(statement, changes[index]));
  if (!changes.some((each) => [...each.values()].includes("ProfitLoss"))) return settled;
  return settled.map((statement) => (statement.kind !== "cash_flow" ? statement : { ...statement, rows: statement.rows.map((row) => (row.metric === "NetIncomeLoss" && !ATTRIBUTABLE.test(labelKey(row.label)) ? { ...row, metric: "ProfitLoss" } : row)) }));
}
