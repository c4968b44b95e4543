import { invalid, type NoAnswer } from "../facts/answer";
import { Decimal } from "../vocabulary/decimal";

/** An amount as a cell or a filing gives it, in any one unit; null and "" are none. */
export type AmountInput = string | number | null;

/** "45,192", "$45.2", "(1,301)" and "-1301" are amounts; null for what is none. */
export function amountOf(input: AmountInput): Decimal | null {
  if (input === null) return null;
  if (typeof input === "number") return Number.isFinite(input) ? new Decimal(input) : null;
  const match = /^(\()?([-\u2212])?\s*[$\u20ac\u00a3\u00a5]?\s*([-\u2212])?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(\))?$/.exec(input.trim());
  if (!match || (match[1] === undefined) !== (match[5] === undefined)) return null;
  const value = new Decimal((match[4] ?? "0").replace(/,/g, ""));
  return match[1] !== undefined || match[2] !== undefined || match[3] !== undefined ? value.negated() : value;
}

/** Whether an argument was left out. */
export function isLeftOut(input: AmountInput | undefined): input is null | undefined | "" {
  return input === null || input === undefined || (typeof input === "string" && input.trim() === "");
}

/** An optional amount: undefined where it was left out, an answer of its own where it is no amount. */
export function optionalAmount(name: string, input: AmountInput | undefined): Decimal | undefined | NoAnswer {
  if (isLeftOut(input)) return undefined;
  return amountOf(input) ?? invalid(`${name} is no amount: “${String(input)}”.`);
}

export function isNoAnswer(value: object | undefined): value is NoAnswer {
  return value !== undefined && "kind" in value && "message" in value;
}
