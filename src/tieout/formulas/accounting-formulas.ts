import type { Formula, Statement, StatementKind } from "../../vocabulary/statement";
import { certainDespiteBreaks } from "./certainty";
import { fit, type Fit, type Term } from "./fit";
import type { Grid, GridRow } from "./grid";

/** A sum that accounting itself gives, whatever order its rows are printed in. Labels are matched in lower case. */
interface AccountingRule {
  readonly kind: StatementKind;
  readonly total: RegExp;
  readonly terms: readonly { readonly label: RegExp; readonly sign: 1 | -1; readonly optional?: boolean }[];
  /** Stands beside a sum found in structure, because it says something else about the same total. */
  readonly beside?: boolean;
}

const TOTAL_ASSETS = /^total assets$/;
const TOTAL_LIABILITIES_AND_EQUITY = /^total liabilities.*\b(?:equity|deficit|capital)\b/;
const TOTAL_LIABILITIES = /^total liabilities$/;
const TOTAL_EQUITY = /^(?:total )?(?:stockholders|shareholders|shareowners|common shareholders)[’']? ?(?:equity|deficit)|^total (?:stockholders|shareholders|shareowners)[’']? .*(?:equity|deficit)|^total (?:equity|deficit)$/;
const CASH_CHANGE = /\b(?:increase|decrease|change)\b.* in (?:cash|restricted)|^net (?:increase|decrease|change)/;

export const ACCOUNTING_RULES: readonly AccountingRule[] = [
  { kind: "cash_flow", total: CASH_CHANGE, terms: [
    { label: /operating activities/, sign: 1 }, { label: /investing activities/, sign: 1 }, { label: /financing activities/, sign: 1 }, { label: /^effects? of\b|exchange rate/, sign: 1, optional: true },
  ] },
  { kind: "cash_flow", total: /\bcash\b.*\bend(?:ing)?\b/, terms: [{ label: /\bcash\b.*\bbeginning\b/, sign: 1 }, { label: CASH_CHANGE, sign: 1 }] },
  { kind: "balance_sheet", total: TOTAL_LIABILITIES_AND_EQUITY, terms: [{ label: TOTAL_LIABILITIES, sign: 1 }, { label: TOTAL_EQUITY, sign: 1 }] },
  { kind: "balance_sheet", total: /^tangible (?:common )?equity$/, terms: [{ label: TOTAL_EQUITY, sign: 1 }, { label: /^goodwill/, sign: -1 }] },
  { kind: "balance_sheet", total: TOTAL_ASSETS, terms: [{ label: TOTAL_LIABILITIES_AND_EQUITY, sign: 1 }], beside: true },
];

/** Digits that must agree (see Fit): the labels already say what the sum is. */
const NEEDED_INFORMATION = 1.5;

/** All figures zero prove nothing, but do not contradict what the labels say. */
function proves(how: Fit): boolean {
  return how.breaks.length === 0 && (how.information >= NEEDED_INFORMATION || (how.holds === 0 && how.unknown === 0));
}

/** The last printed row that a label names; subtotals come before "Net cash provided by ..." rows of the same words, so totals first. */
function rowNamed(rows: readonly GridRow[], label: RegExp): GridRow | undefined {
  const matching = rows.filter((row) => label.test(row.row.label.toLowerCase().trim()));
  return matching.find((row) => row.evidence.total) ?? matching.at(-1);
}

/**
 * The sums of ACCOUNTING_RULES whose rows a statement prints, where they tie (or are misprinted beyond doubt, see certainty.ts).
 * A rule is left out where structure already gave the total's sum, unless it says something else.
 */
export function accountingFormulas(statement: Statement, grid: Grid, found: readonly Formula[]): Formula[] {
  const money = grid.rows.filter((row) => row.group === "money");
  const totals = new Set(found.map((formula) => formula.total));
  const formulas: Formula[] = [];
  for (const rule of ACCOUNTING_RULES) {
    if (rule.kind !== statement.kind) continue;
    const total = rowNamed(money, rule.total);
    if (!total || (!rule.beside && totals.has(total.row.id))) continue;
    const terms: Term[] = [];
    let complete = true;
    for (const wanted of rule.terms) {
      const row = rowNamed(money.filter((other) => other !== total), wanted.label);
      if (row) terms.push({ row, sign: wanted.sign });
      else if (!wanted.optional) complete = false;
    }
    if (!complete) continue;
    const how = fit(total, terms);
    if (!proves(how) && !certainDespiteBreaks(total, terms, how, money)) continue;
    formulas.push({ total: total.row.id, terms: terms.map(({ row, sign }) => [row.row.id, sign] as const), basis: "accounting" });
  }
  return formulas;
}
