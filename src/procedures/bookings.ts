import { notAvailable, type NoAnswer } from "../facts/answer";
import { Decimal, decimalsOf, plain } from "../vocabulary/decimal";
import { classify, isCounted, type Contract, type CountedContract, type CustomerKind, type ExcludedContract } from "./contracts";

/**
 * Bookings and average deal size of a table of contracts, by the definitions that response letters to the SEC's staff
 * propose: bookings are new contractual commitments of new or existing mid-market and enterprise customers for recurring
 * subscription fees, without non-recurring and usage-based fees; average deal size is bookings by the number of their
 * contracts. The rules are the table in contracts.ts.
 */
export interface Bookings {
  readonly kind: "bookings";
  /** In the unit of the table's fees. */
  readonly total: string;
  readonly counted: readonly CountedContract[];
  /** Rows that do not count, each with the reason. */
  readonly leftOut: readonly ExcludedContract[];
  /** Non-recurring fees of the contracts that count, which are not in the total. */
  readonly oneTimeFees: string;
  readonly explanation: string;
}

export interface AverageDealSize {
  readonly kind: "average_deal_size";
  readonly customers: CustomerKind | null;
  /** To two decimals, or as many as the fees have. */
  readonly average: string;
  readonly deals: number;
  readonly total: string;
  readonly leftOut: readonly ExcludedContract[];
  /** Rows that count as bookings but do not say whether their customer is new; they are in no average of one kind. */
  readonly unknownCustomer: readonly CountedContract[];
  readonly explanation: string;
}

/** Days of signing, both counted, ISO; null for an open end. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

export function bookingsOf(contracts: readonly Contract[], days?: Days): Bookings {
  const { counted, leftOut } = sorted(contracts, days);
  const total = sum(counted.map(({ amount }) => amount)), oneTime = sum(counted.flatMap(({ oneTimeFees }) => (oneTimeFees ? [oneTimeFees] : [])));
  return {
    kind: "bookings", total: plain(total), counted, leftOut, oneTimeFees: plain(oneTime),
    explanation: `${counted.length} of ${counted.length + leftOut.length} contracts are new commitments for recurring fees.${oneTime.isZero() ? "" : ` Their non-recurring fees of ${plain(oneTime)} are not in the total.`}${reasons(leftOut)}`,
  };
}

/** @returns the average, or why there is none: no contract counts */
export function averageDealSizeOf(contracts: readonly Contract[], customers: CustomerKind | null = null, days?: Days): AverageDealSize | NoAnswer {
  const { counted, leftOut } = sorted(contracts, days);
  const deals = counted.filter(({ customer }) => customers === null || customer === customers), unknownCustomer = counted.filter(({ customer }) => customer === null);
  const whose = customers === null ? "" : ` of ${customers} customers`;
  if (deals.length === 0) return notAvailable(`No contract${whose} counts as a booking, so there is no average.${reasons(leftOut)}`);
  const total = sum(deals.map(({ amount }) => amount)), places = Math.max(2, ...deals.map(({ amount }) => decimalsOf(plain(amount))));
  const untold = customers === null || unknownCustomer.length === 0 ? "" : ` ${unknownCustomer.length} more do not say whether their customer is new.`;
  return {
    kind: "average_deal_size", customers, average: plain(total.div(deals.length).toDecimalPlaces(places)), deals: deals.length, total: plain(total), leftOut, unknownCustomer,
    explanation: `Bookings${whose} of ${plain(total)} by ${deals.length} ${deals.length === 1 ? "contract" : "contracts"}.${untold}${reasons(leftOut)}`,
  };
}

function sorted(contracts: readonly Contract[], days: Days | undefined): { counted: CountedContract[]; leftOut: ExcludedContract[] } {
  const results = contracts.map((contract) => outsideOf(contract, days) ?? classify(contract));
  return { counted: results.filter(isCounted), leftOut: results.filter((result): result is ExcludedContract => !isCounted(result)) };
}

function outsideOf(contract: Contract, days: Days | undefined): ExcludedContract | null {
  if (!days || (days.from === null && days.to === null)) return null;
  if (contract.date === null) return { contract, reason: "undated", explanation: `Row ${contract.row} is left out: its date is not given.` };
  const inside = (days.from === null || contract.date >= days.from) && (days.to === null || contract.date <= days.to);
  return inside ? null : { contract, reason: "outside_period", explanation: `Row ${contract.row} is left out: it was signed on ${contract.date}, outside of the period.` };
}

function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), new Decimal(0));
}

function reasons(leftOut: readonly ExcludedContract[]): string {
  return leftOut.map(({ explanation }) => ` ${explanation}`).join("");
}
