import type { Row, Statement } from "../vocabulary/statement";

const SCALES: readonly number[] = [1, 1000, 1_000_000];
/** A result may be a little off the one that per-share values are figured from (preferred dividends, participating shares). */
const NEAR = 0.15;
const RESULT = /^(?:NetIncomeLoss|ProfitLoss|IncomeLossFromContinuingOperations)/;
const PER_SHARE = /^(?:EarningsPerShare|IncomeLossFromContinuingOperationsPer)/;

function figure(row: Row, column: number): number | null {
  const value = row.cells[column]?.value;
  return value === null || value === undefined ? null : Number(value);
}

/** Whether the result over the count, in this scale, is the value per share, in any column and by any pair of rows. */
function fits(statement: Statement, counts: readonly Row[], scale: number): boolean {
  const results = statement.rows.filter((row) => row.unit === "money" && row.metric !== null && RESULT.test(row.metric));
  const values = statement.rows.filter((row) => row.unit === "per_share" && row.metric !== null && PER_SHARE.test(row.metric));
  return statement.columns.some((column, index) => column.months !== null && column.months > 0 && counts.some((count) => {
    const shares = figure(count, index);
    return shares !== null && shares > 0 && values.some((value) => {
      const perShare = figure(value, index);
      return perShare !== null && perShare !== 0 && results.some((row) => {
        const result = figure(row, index);
        return result !== null && Math.abs((result * statement.scale) / (shares * scale) / perShare - 1) < NEAR;
      });
    });
  }));
}

/**
 * Share counts in a scale of their own: where no line says it, the result divided by the count must give the value per
 * share, which only one of ones, thousands and millions does. Captions often leave it out ("Dollars in thousands").
 */
export function settleShares(statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    const counts = statement.rows.filter((row) => row.unit === "shares" && row.cells.length > 0);
    const printed = new Set(counts.map((row) => row.sharesScale));
    if (counts.length === 0 || printed.size !== 1) return statement;
    const fitting = SCALES.filter((scale) => fits(statement, counts, scale)), [only] = fitting;
    if (fitting.length !== 1 || only === undefined || printed.has(only)) return statement;
    return { ...statement, rows: statement.rows.map((row) => (row.unit === "shares" && row.cells.length > 0 ? { ...row, sharesScale: only } : row)) };
  });
}
