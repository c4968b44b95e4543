import { Decimal, plain } from "../vocabulary/decimal";

/** What one printed cell says, exactly as printed. */
export type Figure =
  | { readonly kind: "number"; readonly value: string; readonly percent: boolean; readonly currency: boolean; /** "2.5x", "40 bps", "1.2 pts". */ readonly ratio?: true }
  | { readonly kind: "dash"; readonly percent?: true }
  | { readonly kind: "not_meaningful" }
  /** The last group of digits is short: `missing` digits are cut off. `low` and `high` are what the number can be. */
  | { readonly kind: "cut"; readonly missing: number; readonly low: string; readonly high: string }
  /** Digits that form no number: "3 400", "1,50 38,33". */
  | { readonly kind: "damaged" }
  /** Words, signs alone or nothing. */
  | { readonly kind: "none" };

const NONE: Figure = { kind: "none" };
const DASH = /^[-\u2010-\u2015\u2212\u0096\u0097_]+$/;
const NOT_MEANINGFUL = /^(?:n\/?m\.?|n\/a|nmf|not meaningful|\*+)$/i;
const PLAIN_NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/;
/** A number some of whose digits were recognised as letters of the same shape: "1,2O4". */
const CONFUSED_DIGITS = /^(?=(?:.*\d){2})[\dOolISBZ][\dOolISBZ,. ]*$/;
const CUT_NUMBER = /^\d{1,3}(?:,\d{3})*,\d{1,2}$/;

/**
 * Reads one cell's figure. Parentheses, a leading or trailing minus or "CR" make it negative; `$` and `%` are told
 * apart from the digits; a comma must group three digits. Nothing is guessed: digits that form no number are damaged.
 */
export function parseFigure(text: string): Figure {
  let body = text.replace(/[\u00a0\u200b\ufeff]/g, " ").trim();
  if (body === "") return NONE;
  if (NOT_MEANINGFUL.test(body)) return { kind: "not_meaningful" };
  const currency = /[$\u20ac\u00a3\u00a5]/.test(body);
  body = body.replace(/(?:US|C|A)?[$\u20ac\u00a3\u00a5]/g, " ").trim();
  const percent = /%/.test(body);
  body = body.replace(/%/g, " ").trim();
  if (DASH.test(body)) return { kind: "dash" };
  if (!/\d/.test(body)) return NONE;
  const sign = takeSign(body);
  if (sign === null) return /[A-Za-z]/.test(body) ? NONE : { kind: "damaged" };
  body = sign.body;
  if (PLAIN_NUMBER.test(body) && body !== "") return { kind: "number", value: signed(body.replace(/,/g, ""), sign.negative), percent, currency };
  if (CUT_NUMBER.test(body)) return cutNumber(body, sign.negative);
  return /[A-Za-z]/.test(body) && !CONFUSED_DIGITS.test(body) ? NONE : { kind: "damaged" };
}

function takeSign(body: string): { body: string; negative: boolean } | null {
  const enclosed = /^\(\s*([^()]*?)\s*\)?$/.exec(body);
  if (enclosed) return { body: enclosed[1] ?? "", negative: true };
  const minus = /^[-\u2010-\u2015\u2212]\s*(.+)$/.exec(body) ?? /^(.+?)\s*(?:[-\u2212]|CR)$/i.exec(body);
  if (minus) return { body: minus[1] ?? "", negative: true };
  const closed = /^([^()]+)\)$/.exec(body);
  if (closed) return { body: (closed[1] ?? "").trim(), negative: true };
  return body.includes("(") || body.includes(")") ? null : { body, negative: false };
}

function signed(digits: string, negative: boolean): string {
  const number = digits.startsWith(".") ? `0${digits}` : digits.replace(/^0+(?=\d)/, "");
  return negative && /[1-9]/.test(number) ? `-${number}` : number;
}

/** The digits read with one or two cut off. */
function cutNumber(body: string, negative: boolean): Figure {
  const missing = 3 - (body.length - body.lastIndexOf(",") - 1);
  return cutDigits(body.replace(/,/g, ""), missing, negative);
}

/** What a number can be whose last `missing` digits are cut off. */
export function cutDigits(digits: string, missing: number, negative: boolean): Figure {
  const unit = new Decimal(10).pow(missing);
  const least = new Decimal(digits).times(unit), most = least.plus(unit).minus(1);
  const [low, high] = negative ? [most.negated(), least.negated()] : [least, most];
  return { kind: "cut", missing, low: plain(low), high: plain(high) };
}

/** Every separate run of digits in a cell, as printed: "1,50 38,33 170,24" has three. */
export function digitRuns(text: string): string[] {
  return text.match(/\(?\$?\d[\d,.]*\)?%?/g) ?? [];
}
