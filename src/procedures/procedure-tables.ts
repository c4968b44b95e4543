import { invalid, plainOf, textOf, type NoAnswer } from "../facts/answer";
import { typedDate, dateOfSerial } from "../facts/typed-date";
import type { TableAnswer, TableValue } from "../facts/table-answer";
import { Decimal, decimalsOf, plain } from "../vocabulary/decimal";
import { isNoAnswer, type AmountInput } from "./amount";
import { backlogNote } from "./backlog-note";
import { averageDealSizeOf, bookingsOf } from "./bookings";
import { customerKind, readContracts, type CustomerKind } from "./contracts";
import { lossContingency } from "./loss-contingency";
import { materiality, type MaterialityFlag } from "./materiality";

/* The procedures of comment letters over what cells hold, as tables to spill. */

function amountInput(value: unknown): AmountInput {
  const given = plainOf(value);
  return typeof given === "number" || typeof given === "string" ? given : null;
}

const YES = /^(?:yes|y|true|estimable|1)$/i, NO = /^(?:no|n|false|not estimable|0)$/i;

/** TRUE, "yes" and 1; null where it is neither yes nor no. */
export function yesOrNo(value: unknown): boolean | null {
  const given = plainOf(value);
  if (typeof given === "boolean") return given;
  const text = textOf(given);
  return YES.test(text) ? true : NO.test(text) ? false : null;
}

function figure(value: string): TableValue {
  const places = decimalsOf(value);
  return { kind: "number", value, numberFormat: `#,##0${places === 0 ? "" : `.${"0".repeat(places)}`}` };
}

/** Treatment, amount to accrue, range and sentence to disclose, one below the other. */
export function lossContingencyTable(likelihood: unknown, estimable: unknown, accrued: unknown, low: unknown, high: unknown): TableAnswer {
  const canBeEstimated = yesOrNo(estimable);
  if (canBeEstimated === null) return invalid(`Whether the loss can be estimated is TRUE or FALSE, not “${textOf(estimable)}”.`);
  const result = lossContingency({ likelihood: textOf(likelihood), estimable: canBeEstimated, accrued: amountInput(accrued), low: amountInput(low), high: amountInput(high) });
  if (isNoAnswer(result)) return result;
  const { disclose } = result;
  return { kind: "table", rows: [
    ["Treatment", result.treatmentName],
    ["Amount to accrue", figure(result.accrue)],
    ["To add to what is accrued", figure(result.adjustment)],
    ["Disclose, low end", disclose === null ? "" : figure(disclose.low)],
    ["Disclose, high end", disclose === null ? "" : disclose.high === null ? "not known" : figure(disclose.high)],
    ["Sentence to disclose", result.sentence ?? "None"],
    ["Why", result.explanation],
    ["Rests on", result.basis.join(", ")],
  ] };
}

/** A threshold as cells hold percentages: 5% is 0.05; whole numbers are percents. */
function thresholdInput(value: unknown): AmountInput {
  const given = plainOf(value);
  if (typeof given === "number") return given > 0 && given < 1 ? plain(new Decimal(given).times(100)) : given;
  return typeof given === "string" ? given.replace(/\s*%\s*$/, "") : null;
}

const STATES: Readonly<Record<MaterialityFlag["state"], string>> = { raised: "Yes", not_raised: "No", unknown: "Not known" };

/** A percentage of the printed number of places as what Excel calls one. */
function percent(value: string): TableValue {
  const places = decimalsOf(value);
  return { kind: "number", value: plain(new Decimal(value).div(100)), numberFormat: `0${places === 0 ? "" : `.${"0".repeat(places)}`}%` };
}

/** The percentage, SAB 99's flags, and its further questions. It never says that an amount does not matter. */
export function materialityTable(amount: unknown, base: unknown, threshold: unknown): TableAnswer {
  const result = materiality({ amount: amountInput(amount), base: amountInput(base), threshold: thresholdInput(threshold) });
  if (isNoAnswer(result)) return result;
  return { kind: "table", rows: [
    ["Percent of the base", result.percentage === null ? "No percentage: the base is zero" : percent(result.percentage), result.explanation],
    ["Threshold", percent(result.threshold), "Where an assessment may start; no percentage by itself makes an amount immaterial (SAB 99)."],
    ["Reaches the threshold", result.reachesThreshold === null ? "Not known" : result.reachesThreshold ? "Yes" : "No", ""],
    ...result.flags.map((flag): TableValue[] => [flag.question, STATES[flag.state], flag.explanation]),
    ...result.questions.map((question): TableValue[] => [question, "To be judged", ""]),
  ] };
}

function rowsOf(contracts: unknown): readonly (readonly unknown[])[] | NoAnswer {
  if (!Array.isArray(contracts) || contracts.length === 0) return invalid("The contracts are a range of cells with a header row: type, recurring fee, one-time fees, customer, date.");
  return contracts.map((row: unknown) => (Array.isArray(row) ? row.map(plainOf) : [plainOf(row)]));
}

function leftOutRows(leftOut: readonly { readonly explanation: string }[], further: readonly string[] = []): TableValue[][] {
  return [...leftOut.map(({ explanation }) => explanation), ...further].map((text) => ["", text]);
}

const ONLY_FIGURE = "Whether the rows left out are told is TRUE or FALSE";

/** Whether the rows that were left out are wanted; they are unless FALSE is typed. */
function wantsReasons(typed: unknown): boolean | NoAnswer {
  return textOf(typed) === "" && typeof plainOf(typed) !== "boolean" ? true : (yesOrNo(typed) ?? invalid(`${ONLY_FIGURE}, not “${textOf(typed)}”.`));
}

/** Bookings of a table of contracts; below, each row that is left out and why. */
export function bookingsTable(contracts: unknown, reasons: unknown): TableAnswer {
  const rows = rowsOf(contracts), wanted = wantsReasons(reasons);
  if (isRefusal(rows)) return rows;
  if (typeof wanted !== "boolean") return wanted;
  const { total, counted, leftOut, oneTimeFees } = bookingsOf(readContracts(rows));
  const fees = oneTimeFees === "0" ? "" : ` Their non-recurring fees of ${oneTimeFees} are not in it.`;
  if (!wanted) return { kind: "table", rows: [[figure(total)]] };
  return { kind: "table", rows: [[figure(total), `Bookings of ${counted.length} of ${counted.length + leftOut.length} contracts.${fees}`], ...leftOutRows(leftOut)] };
}

/** Average deal size of a table of contracts; below, each row that is left out and why. */
export function dealSizeTable(contracts: unknown, customers: unknown, reasons: unknown): TableAnswer {
  const rows = rowsOf(contracts), wanted = wantsReasons(reasons), words = textOf(customers);
  if (isRefusal(rows)) return rows;
  if (typeof wanted !== "boolean") return wanted;
  const kind: CustomerKind | null = customerKind(words);
  if (words !== "" && kind === null) return invalid(`The customers are “new” or “existing”, not “${words}”.`);
  const answer = averageDealSizeOf(readContracts(rows), kind);
  if (isNoAnswer(answer)) return answer;
  if (!wanted) return { kind: "table", rows: [[figure(answer.average)]] };
  const untold = kind === null ? [] : answer.unknownCustomer.map(({ contract: { row } }) => `Row ${row} is left out: it does not say whether its customer is new.`);
  return { kind: "table", rows: [[figure(answer.average), `Bookings of ${answer.total} by ${answer.deals} ${answer.deals === 1 ? "contract" : "contracts"}${kind === null ? "" : ` of ${kind} customers`}.`], ...leftOutRows(answer.leftOut, untold)] };
}

function isRefusal(rows: readonly (readonly unknown[])[] | NoAnswer): rows is NoAnswer {
  return !Array.isArray(rows);
}

/** What Item 101(c)(1)(viii) asks on a day, and why bookings are not backlog. */
export function backlogText(date: unknown): string | NoAnswer {
  const given = plainOf(date), text = textOf(given);
  if (text === "") return backlogNote(null).text;
  const day = typeof given === "number" ? dateOfSerial(given) : typedDate(text.replace(/\s+/g, "").toUpperCase());
  return day === null ? invalid(`“${text}” is not a date; write 2013-02-27 or a cell with one.`) : backlogNote(day).text;
}
