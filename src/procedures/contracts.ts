import { typedDate, dateOfSerial } from "../facts/typed-date";
import { Decimal } from "../vocabulary/decimal";
import { labelKey } from "../vocabulary/metric";
import { amountOf, isLeftOut, type AmountInput } from "./amount";

/** One contract as a table lists it; null for what it does not say. */
export interface Contract {
  /** Row of the table, from 1. */
  readonly row: number;
  /** In the table's own words: "Subscription", "Usage-based". */
  readonly type: string | null;
  /** Recurring subscription or base fees that the customer committed to; one unit of money for all rows. */
  readonly recurringFee: AmountInput;
  /** Non-recurring fees: implementation, consulting. */
  readonly oneTimeFees: AmountInput;
  readonly customer: string | null;
  /** Day of signing, ISO. */
  readonly date: string | null;
}

export type CustomerKind = "new" | "existing";

/** Why a contract is no booking. */
export type ExclusionReason = "usage_based" | "month_to_month" | "transaction" | "small_business" | "renewal" | "one_time_only" | "no_fee" | "unreadable" | "unknown_type" | "outside_period" | "undated";

/** A contract that counts. */
export interface CountedContract {
  readonly contract: Contract;
  /** What it adds to bookings. */
  readonly amount: Decimal;
  /** Fees of it that do not count, told where they are given. */
  readonly oneTimeFees: Decimal | null;
  readonly customer: CustomerKind | null;
}

export interface ExcludedContract {
  readonly contract: Contract;
  readonly reason: ExclusionReason;
  /** One plain sentence. */
  readonly explanation: string;
}

/**
 * Kinds of contracts, the first that fits. What counts and what does not is as response letters to the staff define
 * bookings: new commitments for recurring subscription or base fees, "generally does not include or represent usage based
 * and/or pay-for-performance based contracts, month-to-month contracts or transaction-based services".
 */
const TYPES: readonly { readonly words: RegExp; readonly reason: ExclusionReason | null; readonly told: string }[] = [
  { words: /\b(?:usage|consumption|metered|overages?|pay ?(?:for|per) ?performance|performance|payasyougo|pay as you go)/, reason: "usage_based", told: "usage-based and pay-for-performance contracts are not bookings" },
  { words: /\bmonth ?to ?month\b|\bmonthly (?:rolling|cancell?able)/, reason: "month_to_month", told: "month-to-month contracts are not bookings" },
  { words: /\btransaction/, reason: "transaction", told: "transaction-based services are not bookings" },
  { words: /\b(?:small business|smb|consumer)\b/, reason: "small_business", told: "only contracts of mid-market and enterprise customers are bookings" },
  { words: /\brenew/, reason: "renewal", told: "a renewal is not a new commitment" },
  { words: /\b(?:one ?time|non ?recurring|implementation|consulting|professional services?|set ?up|training)\b/, reason: "one_time_only", told: "non-recurring fees are not bookings" },
  { words: /\b(?:subscriptions?|saas|recurring|committed|base fees?|term|annual|license|enterprise|mid ?market|expansion|upsell|new)\b/, reason: null, told: "" },
];

const NEW = /^(?:new|new customers?|new logos?|new business|n)$/, EXISTING = /^(?:existing|existing customers?|current|expansion|upsell|e)$/;

export function customerKind(words: string | null): CustomerKind | null {
  const key = labelKey(words ?? "");
  return NEW.test(key) ? "new" : EXISTING.test(key) ? "existing" : null;
}

/** What a contract adds to bookings, or why it adds nothing. */
export function classify(contract: Contract): CountedContract | ExcludedContract {
  const out = (reason: ExclusionReason, why: string): ExcludedContract => ({ contract, reason, explanation: `Row ${contract.row} is left out: ${why}.` });
  const key = labelKey(contract.type ?? ""), type = TYPES.find(({ words }) => words.test(key));
  if (key === "") return out("unknown_type", "its type is not given");
  if (!type) return out("unknown_type", `“${contract.type ?? ""}” tells neither a committed subscription nor another kind of contract`);
  if (type.reason !== null) return out(type.reason, type.told);
  const oneTime = isLeftOut(contract.oneTimeFees) ? null : amountOf(contract.oneTimeFees);
  if (isLeftOut(contract.recurringFee)) return out(oneTime === null ? "no_fee" : "one_time_only", oneTime === null ? "its committed recurring fee is not given" : "it has non-recurring fees only");
  const amount = amountOf(contract.recurringFee);
  if (!amount) return out("unreadable", `its recurring fee is no amount: “${String(contract.recurringFee)}”`);
  if (amount.lte(0)) return out(oneTime?.gt(0) === true ? "one_time_only" : "no_fee", amount.isZero() ? "it has no committed recurring fee" : "its recurring fee is negative, which is no new commitment");
  return { contract, amount, oneTimeFees: oneTime, customer: customerKind(contract.customer) };
}

export function isCounted(result: CountedContract | ExcludedContract): result is CountedContract {
  return "amount" in result;
}

type Column = "type" | "recurringFee" | "oneTimeFees" | "customer" | "date";

/** What the columns of a table of contracts are called; the first column that fits counts. */
const HEADERS: readonly { readonly column: Column; readonly words: RegExp }[] = [
  { column: "oneTimeFees", words: /\b(?:one ?time|non ?recurring|implementation|set ?up|consulting|services? fees?)\b/ },
  { column: "recurringFee", words: /\b(?:recurring|committed|subscription|base) ?(?:.* )?(?:fees?|amount|value|revenue)\b|^(?:acv|arr|annual contract value|recurring|committed|fees?|amount)$/ },
  { column: "type", words: /\btype\b|\bkind\b|^(?:contract|pricing|model|billing)$/ },
  { column: "customer", words: /\bcustomer|\bnew or existing\b|\blogo\b/ },
  { column: "date", words: /\bdate\b|\bsigned\b|\bday\b/ },
];
/** The order where a table has no header. */
const ORDER: readonly Column[] = ["type", "recurringFee", "oneTimeFees", "customer", "date"];

/**
 * Contracts of a range of cells: with a header row its columns by their names, without one in the order type, recurring
 * fee, one-time fees, customer, date. Empty rows are passed over.
 */
export function readContracts(rows: readonly (readonly unknown[])[]): Contract[] {
  const header = headerOf(rows[0] ?? []), at = (column: Column): number => (header ? header.indexOf(column) : ORDER.indexOf(column));
  return rows.flatMap((row, index): Contract[] => {
    if ((header && index === 0) || row.every((value) => value === null || value === undefined || value === "")) return [];
    const cell = (column: Column): unknown => row[at(column)];
    return [{ row: index + 1, type: textOf(cell("type")), recurringFee: amountCell(cell("recurringFee")), oneTimeFees: amountCell(cell("oneTimeFees")), customer: textOf(cell("customer")), date: dateCell(cell("date")) }];
  });
}

/** The columns that a header row names, or null where the first row is a contract already. */
function headerOf(row: readonly unknown[]): (Column | null)[] | null {
  const taken = new Set<Column>();
  const columns = row.map((value): Column | null => {
    const key = typeof value === "string" ? labelKey(value) : "", found = HEADERS.find(({ column, words }) => words.test(key) && !taken.has(column));
    if (found) taken.add(found.column);
    return found?.column ?? null;
  });
  return taken.has("recurringFee") && row.every((value) => typeof value !== "number") ? columns : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function amountCell(value: unknown): AmountInput {
  return typeof value === "number" || typeof value === "string" ? value : null;
}

function dateCell(value: unknown): string | null {
  return typeof value === "number" ? dateOfSerial(value) : typeof value === "string" ? typedDate(value.replace(/\s+/g, "").toUpperCase()) : null;
}
