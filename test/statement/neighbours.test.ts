import { settleByNeighbours } from "../../src/statement/neighbours";
import { rowMetric } from "../../src/statement/row-metric";
import type { Statement, StatementKind } from "../../src/vocabulary/statement";
import { column, rows, table } from "../tieout/tables";

function statement(kind: StatementKind, ...labels: readonly string[]): Statement {
  const made = table("s1", kind, "A statement", [column("Q1 2024", 3, "2024-03-31")], rows(...labels.map((label): [string, string] => [label, "100"])));
  return { ...made, rows: made.rows.map((row) => ({ ...row, metric: rowMetric({ label: row.label, unit: row.unit, section: null, pastCurrent: false }, kind) })) };
}

function metricsOf(...statements: readonly Statement[]): (string | null)[][] {
  return settleByNeighbours(statements).map(({ rows: settled }) => settled.map(({ metric }) => metric));
}

describe("what only the rows beside a row tell", () => {
  it("net income is the whole where a part of it is the company's, in the cash flows too", () => {
    const income = statement("income_statement", "Net income", "Net income attributable to noncontrolling interests", "Net income attributable to Acme");
    expect(metricsOf(income, statement("cash_flow", "Net income", "Depreciation"))).toEqual([["ProfitLoss", "NetIncomeLossAttributableToNoncontrollingInterest", "NetIncomeLoss"], ["ProfitLoss", "Depreciation"]]);
  });

  it("net income stays the company's where preferred dividends alone are taken from it", () => {
    expect(metricsOf(statement("income_statement", "Net income", "Preferred stock dividends", "Net income available to common stockholders"))).toEqual([["NetIncomeLoss", "PreferredStockDividendsIncomeStatementImpact", "NetIncomeLossAvailableToCommonStockholdersBasic"]]);
  });

  it("total equity below the stockholders' own includes noncontrolling interests, and is theirs where it stands alone", () => {
    expect(metricsOf(statement("balance_sheet", "Total Acme stockholders' equity", "Noncontrolling interests", "Total equity"))).toEqual([["StockholdersEquity", "MinorityInterest", "StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest"]]);
    expect(metricsOf(statement("balance_sheet", "Total liabilities", "Total equity"))).toEqual([["Liabilities", "StockholdersEquity"]]);
  });

  it("total operating expenses hold the cost of revenue unless a gross profit stands above", () => {
    expect(metricsOf(statement("income_statement", "Gross profit", "Total operating expenses"))).toEqual([["GrossProfit", "OperatingExpenses"]]);
    expect(metricsOf(statement("income_statement", "Revenue", "Total operating expenses"))).toEqual([["Revenues", "CostsAndExpenses"]]);
  });

  it("a lender's interest income is its revenue", () => {
    expect(metricsOf(statement("income_statement", "Interest income", "Interest expense", "Net interest income"))).toEqual([["InterestAndDividendIncomeOperating", "InterestExpense", "InterestIncomeExpenseNet"]]);
  });
});
