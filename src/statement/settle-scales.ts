import type { Diagnostic } from "../vocabulary/diagnostic";
import type { Row, Statement } from "../vocabulary/statement";

/** A figure with fewer digits than this may be the same as another's by chance. */
const TELLING_DIGITS = 4;

function digits(value: string): number {
  let count = 0;
  for (let i = 0; i < value.length; i += 1) if (value.charCodeAt(i) >= 48 && value.charCodeAt(i) <= 57) count += 1;
  return count;
}

/** Amounts of many digits, without their signs. */
function tellingFigures(rows: readonly Row[]): string[] {
  const figures: string[] = [];
  for (const row of rows) {
    if (row.unit !== "money") continue;
    for (const { value, text } of row.cells) if (value !== null && !text.includes("%") && digits(value) >= TELLING_DIGITS) figures.push(value.startsWith("-") ? value.slice(1) : value);
  }
  return figures;
}

const PRICED = /\$\s?\/|\bper\b|\bprices?\b|\bcents\b|\bday ?rates?\b|\bin (?:thousands|millions)\b/i;
/** Prices per ton or per barrel and the like are printed in full. */
function isPrice(row: Row): boolean {
  if (PRICED.test(row.label)) return true;
  const figures = row.cells.flatMap(({ value }) => (value === null || value === "0" ? [] : [value]));
  return figures.length > 0 && figures.every((value) => /\.\d\d/.test(value) && Math.abs(Number(value)) < 10_000);
}

/**
 * A table that does not say its scale has that of the tables whose figures it prints again; where it repeats none, that of
 * the filing's statements if all of them have the same. A filing that says once what all its amounts are in goes before those. What stays unknown is taken as printed in full and said.
 * @param house the scale that the filing says for all of its tables; null where it says none
 */
export function settleScales(statements: readonly Statement[], house: number | null = null): { statements: Statement[]; diagnostics: Diagnostic[] } {
  if (!statements.some((statement) => statement.scaleUnknown === true)) return { statements: [...statements], diagnostics: [] };
  const scalesOf = new Map<string, Set<number>>(), known = new Set<number>(), others = new Set<number>();
  for (const statement of statements) {
    if (statement.scaleUnknown === true) continue;
    if (statement.kind === "income_statement" || statement.kind === "balance_sheet" || statement.kind === "cash_flow") known.add(statement.scale);
    else others.add(statement.scale);
    for (const value of tellingFigures(statement.rows)) scalesOf.set(value, (scalesOf.get(value) ?? new Set()).add(statement.scale));
  }
  const diagnostics: Diagnostic[] = [];
  const settled = statements.map((statement): Statement => {
    if (statement.scaleUnknown !== true) return statement;
    const scale = byAgreement(statement, scalesOf) ?? house ?? byHouse(statement, known.size > 0 ? known : others);
    const { id, kind, title, currency, columns, rows, formulas, at } = statement;
    const rest: Statement = { id, kind, title, currency, scale: scale ?? statement.scale, columns, rows, formulas, at };
    if (scale !== null) return rest;
    if (tellingFigures(statement.rows.filter((row) => !isPrice(row))).length > 0) diagnostics.push({ code: "unknown-scale", message: `No line above "${statement.title}" says whether its figures are in thousands or millions; they are taken as printed in full.`, at: statement.at });
    return rest;
  });
  return { statements: settled, diagnostics };
}

function byAgreement(statement: Statement, scalesOf: ReadonlyMap<string, ReadonlySet<number>>): number | null {
  const votes = new Map<number, number>();
  for (const value of new Set(tellingFigures(statement.rows))) for (const scale of scalesOf.get(value) ?? []) votes.set(scale, (votes.get(scale) ?? 0) + 1);
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 1 && best[1] > (second?.[1] ?? 0) ? best[0] : null;
}

/** An amount with decimals, or a count beside the price of one. The smaller figures beside an amount may be the rates earned on it. */
function printedInFull(row: Row): boolean {
  const cells = row.cells.flatMap(({ value, text }) => (value === null || text.includes("%") ? [] : [{ value: value.replace("-", ""), text }]));
  const largest = cells.reduce((most, { value }) => (Number(value) > Number(most) ? value : most), "0");
  return largest.includes(".") || cells.some(({ value, text }) => value.includes(".") && /[$\u20ac\u00a3\u00a5]/.test(text));
}

/** Amounts printed to the dollar among thousands have more digits than those. */
const MOST_SCALED = 9;

function byHouse(statement: Statement, known: ReadonlySet<number>): number | null {
  const [only] = known;
  if (known.size !== 1 || only === undefined) return null;
  const figures = tellingFigures(statement.rows);
  return figures.length > 0 && figures.every((value) => digits(value) <= MOST_SCALED) && !statement.rows.some((row) => row.unit === "money" && printedInFull(row)) ? only : null;
}
