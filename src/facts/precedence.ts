import { metricById } from "../vocabulary/metric";
import type { StatementKind } from "../vocabulary/statement";
import { interval, meets, printedInterval, type Interval } from "../tieout/tolerance";
import type { Fact, Finding, Measure } from "./fact";

/**
 * Where a measure is at home, the first statement first. Charges that are added back (amortization, depreciation, stock
 * compensation) are whole in the cash flow statement and in the bridges, while the income statement's line of that name
 * may be only the part that is not inside cost of revenue.
 */
const FLOW_HOME: readonly StatementKind[] = ["income_statement", "cash_flow", "reconciliation", "supplemental", "balance_sheet", "segment"];
const BALANCE_HOME: readonly StatementKind[] = ["balance_sheet", "cash_flow", "reconciliation", "supplemental", "income_statement", "segment"];
const OWN_MEASURE_HOME: readonly StatementKind[] = ["reconciliation", "supplemental", "income_statement", "cash_flow", "balance_sheet", "segment"];
const CHARGE_HOME: readonly StatementKind[] = ["cash_flow", "reconciliation", "supplemental", "income_statement", "balance_sheet", "segment"];

const CHARGES: ReadonlySet<Measure> = new Set(["AmortizationOfIntangibleAssets", "Depreciation", "DepreciationAndAmortization", "ShareBasedCompensation", "ProvisionForDoubtfulAccounts", "DeferredIncomeTaxExpenseBenefit"]);

function homeOf(measure: Measure): readonly StatementKind[] {
  if (CHARGES.has(measure)) return CHARGE_HOME;
  const metric = metricById(measure);
  if (!metric) return FLOW_HOME;
  if (metric.instant === true) return BALANCE_HOME;
  return metric.gaap ? FLOW_HOME : OWN_MEASURE_HOME;
}

/** 0 is the home statement; sentences come after all tables. */
function distanceFromHome(fact: Fact): number {
  const home = homeOf(fact.measure);
  return fact.source.statement === null ? home.length : home.indexOf(fact.source.statement.kind);
}

/** Figures that can be read before damaged and redacted ones. */
function unreadable(fact: Fact): number {
  return fact.value === null ? 1 : 0;
}

/** All values that a fact may stand for, in whole units. A dash is nothing at all. */
function intervalOf(fact: Fact): Interval | null {
  return fact.value === null ? null : printedInterval(fact.value, fact.scale);
}

const SIGN_CONVENTIONS: ReadonlySet<StatementKind> = new Set(["reconciliation", "cash_flow", "supplemental"]);

/** Whether two facts agree within rounding. In bridges and cash flows a sign may only say that a row is added or taken off. */
export function agree(a: Fact, b: Fact): boolean {
  const first = intervalOf(a), second = intervalOf(b);
  if (!first || !second || meets(first, second)) return true;
  const turns = [a, b].some(({ source }) => source.statement !== null && SIGN_CONVENTIONS.has(source.statement.kind));
  return turns && meets(first, interval(second.low.neg(), second.high.neg()));
}

function compare(a: Fact, b: Fact): number {
  return unreadable(a) - unreadable(b) || (b.source.filed ?? "").localeCompare(a.source.filed ?? "") || distanceFromHome(a) - distanceFromHome(b);
}

/**
 * Which of the facts about one measure and period answers: readable before damaged, the newest filing before older ones,
 * in it the measure's home statement, other tables, then sentences. A sentence gives way to an older filing's table that
 * it agrees with within rounding, which says the same more finely.
 * @param stated at least one fact, in the library's order
 */
export function choose(stated: readonly [Fact, ...Fact[]]): Finding {
  const sorted = [...stated].sort(compare);
  const newest = sorted[0] ?? stated[0];
  const finer = newest.source.statement === null ? sorted.find((fact) => fact.source.statement !== null && fact.value !== null && agree(fact, newest)) : undefined;
  const fact = finer ?? newest;
  const alternatives = sorted.filter((other) => other !== fact);
  return { fact, alternatives, disagreements: alternatives.filter((other) => !agree(fact, other)) };
}
