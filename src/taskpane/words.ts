import { isIsoDate } from "../vocabulary/period";
import type { Repair } from "../vocabulary/report";
import type { StatementKind } from "../vocabulary/statement";
import type { CheckKindShown } from "./check-list";

/** What the pane calls things. Whatever a person reads in it comes from here or stands in the component that shows it. */

export const GROUP_NAMES: Readonly<Record<CheckKindShown, string>> = {
  broken: "Does not tie",
  repairs: "Proposed repairs",
  rounding: "Ties within rounding",
  exact: "Ties",
  skipped: "Not checked",
  notes: "Notes",
};

export const STANDING_NAMES: Readonly<Record<Repair["standing"], string>> = { proven: "Proven", likely: "Likely" };

export const STATEMENT_NAMES: Readonly<Record<StatementKind, string>> = {
  income_statement: "Income statement",
  balance_sheet: "Balance sheet",
  cash_flow: "Cash flow",
  reconciliation: "Reconciliation",
  segment: "Segments",
  supplemental: "Supplemental",
  guidance: "Guidance",
};

const FORM_NAMES: Readonly<Record<string, string>> = {
  CORRESP: "Response letter",
  UPLOAD: "SEC staff letter",
  "EX-99.1": "Press release",
};

const SCALE_NAMES: Readonly<Record<number, string>> = { 1000: "in thousands", 1000000: "in millions", 1000000000: "in billions" };

const LONG_DATE = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

export function formName(form: string | null): string {
  if (form === null) return "Document";
  return FORM_NAMES[form] ?? form;
}

/** "in thousands"; null where figures are printed in full. */
export function scaleName(scale: number): string | null {
  return SCALE_NAMES[scale] ?? null;
}

/** "1 statement", "7 statements". */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? noun : `${noun}s`}`;
}

/** "November 6, 2013" for an ISO date; the text itself where it is none. */
export function longDate(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : LONG_DATE.format(time);
}

/** A period as a person writes it: a date in full, "Q3 2013" as it is. */
export function periodWords(period: string): string {
  return isIsoDate(period) ? longDate(period) : period;
}

/** A decimal as an analyst writes it: "1234567.5" is "1,234,567.5", "-12" is "(12)". */
export function grouped(value: string): string {
  const negative = value.startsWith("-");
  const [whole = "", fraction] = (negative ? value.slice(1) : value).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  return negative ? `(${digits})` : digits;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1] ?? ""}`;
}
