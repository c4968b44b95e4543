import { Decimal, decimalsOf } from "../../vocabulary/decimal";
import type { MetricId } from "../../vocabulary/metric";
import { cellId, type Cell, type Row, type Statement } from "../../vocabulary/statement";
import { made, skipped, type CheckRule, type Draft, type Part, type Relation } from "../draft";
import { columnName, scaleOf, whyMissing } from "../figures";
import { quotientOf, ratioTie, type Measure, type RatioTie } from "../ratio";
import { capitalised, rowName, shown, shownWithScale, within } from "../wording";

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

/** Results that a per-share value may be made from in place of net income. */
const OTHER_RESULT = /\b(?:net|continuing|discontinued|attributable|available|applicable|common|preferred|before cumulative|extraordinary)\b/i;

/**
 * What earnings allotted to participating securities, and dilution's own numerator, may move a value by: units of its last
 * place, or a share of it.
 */
const ALLOTTED_UNITS = 1, ALLOTTED_SHARE = 0.05;

/** So many columns that tie show that no more than a unit is allotted. */
const SHOW_NOTHING_ALLOTTED = 3;

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
  make: ({ statements, columns }) => statements.flatMap((statement) => {
    if (!statement.rows.some((row) => row.unit === "per_share" && row.metric !== null)) return [];
    const table: Table = { statement, columns: columns(statement) };
    return PER_SHARE_RULES.flatMap((rule) => checkRule(table, rule));
  }),
};

interface Table {
  readonly statement: Statement;
  readonly columns: readonly number[];
}

function checkRule(table: Table, rule: PerShareRule): Draft[] {
  const { rows } = table.statement;
  return rows.flatMap((row, at) => {
    if (row.unit !== "per_share" || row.metric !== rule.perShare || row.cells.length === 0) return [];
    const above = rows.slice(0, at).filter((other) => other.unit === "money" && other.cells.length > 0);
    const amount = above.findLast((other) => other.metric === rule.amount);
    const shares = amount && sharesFor(rows, at, rule.shares);
    if (!amount || !shares) return [];
    const others = above.filter((other) => OTHER_RESULT.test(other.label));
    return checkPairing(table, bestPairing(table, { perShare: row, amount, shares }, others), others);
  });
}

/** The result that most columns' values follow from: net income, unless one beside it (to common shareholders, from continuing operations) ties more often. */
function bestPairing(table: Table, pairing: Pairing, others: readonly Row[]): Pairing {
  const tied = (candidate: Pairing): number => table.columns.filter((column) => isProof(table.statement, candidate, column)).length;
  let best = pairing, most = tied(pairing);
  for (const amount of others) {
    const candidate = { ...pairing, amount }, count = tied(candidate);
    if (count > most) [best, most] = [candidate, count];
  }
  return best;
}

/** The share row of the wanted metric, the nearest below the per-share row before any above; a table's only share row serves both. */
function sharesFor(rows: readonly Row[], at: number, wanted: readonly MetricId[]): Row | undefined {
  const counts = rows.flatMap((row, index) => (row.unit === "shares" && row.cells.length > 0 ? [{ row, index }] : []));
  for (const metric of wanted) {
    const found = counts.filter(({ row }) => row.metric === metric);
    const best = found.find(({ index }) => index > at) ?? found[0];
    if (best) return best.row;
  }
  return counts.length === 1 && /basic and diluted|basic & diluted/i.test(counts[0]?.row.label ?? "") ? counts[0]?.row : undefined;
}

function measure(statement: Statement, row: Row, column: number): Measure {
  return { cell: row.cells[column], scale: scaleOf(statement, row) };
}

function tieAt(statement: Statement, { perShare: row, amount, shares }: Pairing, column: number): RatioTie | null {
  const value = row.cells[column]?.value ?? null;
  return value === null ? null : ratioTie(measure(statement, amount, column), measure(statement, shares, column), value);
}

/** A value other than zero that follows from amount and shares. */
function isProof(statement: Statement, pairing: Pairing, column: number): boolean {
  if (isZero(pairing.perShare.cells[column])) return false;
  const tie = tieAt(statement, pairing, column);
  return tie === "exact" || tie === "rounding";
}

function isZero(cell: Cell | undefined): boolean {
  return !cell || cell.value === null || Number(cell.value) === 0;
}

function checkPairing(table: Table, pairing: Pairing, others: readonly Row[]): Draft[] {
  const { statement, columns } = table;
  const { perShare: row, amount, shares } = pairing;
  const title = `${capitalised(rowName(row))}: ${statement.title}`;
  const printed = columns.filter((column) => [row, amount, shares].some((each) => (each.cells[column]?.state ?? "blank") !== "blank"));
  const proofs = printed.filter((column) => isProof(statement, pairing, column)).length;
  if (proofs === 0) return unproven(table, pairing, title, printed);
  return printed.flatMap((column) => {
    const header = statement.columns[column];
    if (!header) return [];
    const about = { kind: "per_share" as const, title, period: columnName(header), cells: [row, amount, shares].map((each) => cellId(each, column)), relation: relationOf(statement, pairing, column) };
    const value = row.cells[column]?.value ?? null, tie = tieAt(statement, pairing, column);
    const missing = [row, amount, shares].find((each) => isMissing(each.cells[column]) || (each === row && value === null));
    if (missing || tie === null || value === null) return [skipped({ ...about, actual: value, explanation: `Not checked: ${missing ? whyMissing(missing, missing.cells[column]) : `“${rowName(shares)}” is zero`}.` })];
    if (tie === "loose") return [skipped({ ...about, actual: value, explanation: `Not checked: ${within(rowName(amount))} and the shares are printed with too few digits to tell ${shown(value)} a share.` })];
    const exactValue = quotientOf(measure(statement, amount, column), measure(statement, shares, column), value);
    const sum = `${capitalised(rowName(amount))} ${shownWithScale(amount.cells[column]?.value ?? "", "money", statement.scale)} over ${shownWithScale(shares.cells[column]?.value ?? "", "shares", scaleOf(statement, shares))} shares is ${shown(exactValue)} a share`;
    if (tie !== "broken") {
      return [made({ ...about, status: tie, expected: new Decimal(value), actual: new Decimal(value), explanation: tie === "exact" ? `${sum}, printed as ${shown(value)}.` : `${sum}; ${shown(value)} is printed, which the rounding of the amount and the shares explains.` })];
    }
    const other = others.find((each) => each !== amount && !isZero(each.cells[column]) && isProof(statement, { ...pairing, amount: each }, column));
    if (other) return [skipped({ ...about, actual: value, explanation: `Not checked: ${shown(value)} a share follows from ${within(rowName(other))}, not from ${within(rowName(amount))}.` })];
    if (mayBeAllotted(exactValue, value, proofs >= SHOW_NOTHING_ALLOTTED)) return [skipped({ ...about, actual: value, explanation: `Not checked: ${sum} and ${shown(value)} is printed, which earnings allotted to other securities may explain.` })];
    if (proofs < printed.length - proofs) return [skipped({ ...about, actual: value, explanation: `Not checked: ${sum} and ${shown(value)} is printed, but too few columns show that it is made from these.` })];
    return [made({ ...about, status: "broken", expected: exactValue, actual: new Decimal(value), explanation: `${sum}, but ${shown(value)} is printed.` })];
  });
}

function relationOf(statement: Statement, { perShare: row, amount, shares }: Pairing, column: number): () => Relation {
  const part = (each: Row): Part => [cellId(each, column), new Decimal(scaleOf(statement, each))];
  return () => ({ form: "ratio", perShare: part(row), amount: part(amount), shares: part(shares) });
}

function isMissing(cell: Cell | undefined): boolean {
  return !cell || (cell.value === null && !cell.range);
}

function mayBeAllotted(exactValue: Decimal, value: string, unitOnly: boolean): boolean {
  const apart = exactValue.minus(value).abs(), unit = new Decimal(10).pow(-decimalsOf(value));
  return apart.lte(unit.times(ALLOTTED_UNITS + 0.5)) || (!unitOnly && apart.lte(exactValue.abs().times(ALLOTTED_SHARE)));
}

/** One note for the row: no column shows what its values are made from. */
function unproven({ statement }: Table, { perShare: row, amount, shares }: Pairing, title: string, printed: readonly number[]): Draft[] {
  const column = printed.find((each) => !isMissing(row.cells[each]));
  if (column === undefined) return [];
  const missing = [amount, shares].find((each) => isMissing(each.cells[column]));
  const reason = missing ? whyMissing(missing, missing.cells[column]) : `nothing in this table shows that ${within(rowName(row))} is made from ${within(rowName(amount))} and these shares`;
  const header = statement.columns[column];
  return [skipped({ kind: "per_share", title, period: header ? columnName(header) : null, cells: [row, amount, shares].map((each) => cellId(each, column)), actual: row.cells[column]?.value ?? null, explanation: `Not checked: ${reason}.` })];
}
