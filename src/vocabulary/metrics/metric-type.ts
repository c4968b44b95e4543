import type { Unit } from "../unit";

/** A us-gaap element name for GAAP, a name of our own for the rest: "NetIncomeLoss", "AdjustedEbitda". */
export type MetricId = string;

/** Where some labels mean something else than everywhere: "Inventories" in a cash flow statement is their change. */
export type LabelScope = "income_statement" | "balance_sheet" | "cash_flow" | "other_tables";

export interface Metric {
  readonly id: MetricId;
  /** As a person says it: "Revenue". */
  readonly name: string;
  readonly unit: Unit;
  /** Stated at a date (balance sheet), not over a span. */
  readonly instant?: boolean;
  /** Whether the measure follows US GAAP. */
  readonly gaap: boolean;
  /** The us-gaap element, where the id is a shorter name of our own for it. */
  readonly element?: string;
  /**
   * Labels that mean it in tables and in sentences, after `labelKey` (lower case, no punctuation, "(loss) income" and
   * "income (loss)" both told as "income"). The first is the commonest.
   */
  readonly labels: readonly string[];
  /** Further labels, written as tables print them. Sentences are not searched for these. */
  readonly printed?: readonly string[];
  /** Labels that mean it only in some tables, written as printed; they go before what the label means elsewhere. */
  readonly within?: Readonly<Partial<Record<LabelScope, readonly string[]>>>;
  /** A flow of the income statement that cash flow statements name by the same labels. */
  readonly inCashFlow?: true;
}

type More = Partial<Pick<Metric, "element" | "instant" | "within" | "inCashFlow" | "printed">>;

/** A GAAP measure that sentences name too. */
export function gaap(id: MetricId, name: string, unit: Unit, labels: readonly string[], more: More = {}): Metric {
  return { id, name, unit, gaap: true, labels, ...more };
}

/** A GAAP amount over a span that only tables name. */
export function flow(id: MetricId, name: string, printed: readonly string[], more: More = {}): Metric {
  return { id, name, unit: "money", gaap: true, labels: [], printed, ...more };
}

/** A GAAP amount at a date that sentences name too. */
export function atDate(id: MetricId, name: string, labels: readonly string[], more: More = {}): Metric {
  return { id, name, unit: "money", instant: true, gaap: true, labels, ...more };
}

/** A GAAP amount at a date that only tables name. */
export function balance(id: MetricId, name: string, printed: readonly string[], more: More = {}): Metric {
  return { id, name, unit: "money", instant: true, gaap: true, labels: [], printed, ...more };
}

/** A measure of the company's own. */
export function own(id: MetricId, name: string, unit: Unit, labels: readonly string[], more: More = {}): Metric {
  return { id, name, unit, gaap: false, labels, ...more };
}
