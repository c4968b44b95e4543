import { decimalsOf } from "../../vocabulary/decimal";
import { digitsApart } from "../digits";

/**
 * How a printed text can have come from a figure: by hand, in scanning, in copying. Each way is a reason that makes a
 * proposal more credible; none proves anything alone.
 */

/** Letters and digits that scans take for one another, each group by its digit. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/[OoQD]/g, "0"], [/[lI|!]/g, "1"], [/[Zz]/g, "2"], [/[Ss]/g, "5"], [/[G]/g, "6"], [/[B]/g, "8"], [/[gq]/g, "9"],
];

/** A copied figure of so many digits keeps all but so many of them. */
const FEWEST_DIGITS_COPIED = 3, MOST_DIGITS_CHANGED = 2;

/** The figures printed around a cell. */
export interface Neighbours {
  readonly above: string | null;
  readonly below: string | null;
  readonly left: string | null;
  readonly right: string | null;
}

const WHERE: readonly (readonly [keyof Neighbours, string])[] = [["above", "the row above"], ["below", "the row below"], ["left", "the column before"], ["right", "the column after"]];

/** The digits of a printed text, with look-alikes read as digits; its signs and separators left out. */
export function readDigits(text: string): string {
  const plain = LOOK_ALIKES.reduce((read, [letters, digit]) => read.replace(letters, digit), text);
  return plain.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
}

function printedDecimals(text: string): number {
  return /\.(\d+)\D*$/.exec(text)?.[1]?.length ?? 0;
}

function isNegative(text: string): boolean {
  return /^\W*\(|^\W*[-\u2212\u2013]\s*[$\u20ac\u00a3]?\s*\d/.test(text.trim());
}

/** Places in which two strings of one length differ. */
function differing(one: string, other: string): number[] {
  return Array.from(one).flatMap((digit, i) => (digit === other[i] ? [] : [i]));
}

function isExchange(one: string, other: string, [left, right]: readonly number[]): boolean {
  return left !== undefined && right === left + 1 && one[left] === other[right] && one[right] === other[left];
}

/** Whether `longer` is `shorter` with one digit put in. */
function hasOneMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  const at = differing(longer.slice(0, -1), shorter)[0] ?? shorter.length;
  return longer.slice(at + 1) === shorter.slice(at);
}

/**
 * Why a printed text can be a misreading of a figure, as the end of a sentence ("one digit differs"); null where it cannot.
 * @param text as printed, or the signed decimal that was read
 * @param value the figure, a signed decimal string
 */
export function misreadingOf(text: string, value: string): string | null {
  const printed = readDigits(text), meant = readDigits(value);
  if (printed === "" || meant === "0") return null;
  const sameSign = isNegative(text) === value.startsWith("-");
  if (printed === meant) return sameSign ? (text.replace(/[^\d.]/g, "") === value.replace("-", "") ? null : "a comma or a full stop is misprinted") : "the same digits with the sign lost or added";
  // A comma or full stop and a digit are two mistakes.
  if (!sameSign || printedDecimals(text) !== decimalsOf(value)) return null;
  const length = Math.max(printed.length, meant.length);
  const one = printed.padStart(length, "0"), other = meant.padStart(length, "0"), places = differing(one, other);
  if (places.length === 1) return "one digit differs";
  if (places.length === 2 && isExchange(one, other, places)) return "two neighbouring digits are exchanged";
  if (hasOneMore(meant, printed)) return "one digit is lost";
  if (hasOneMore(printed, meant)) return "one digit is too many";
  return null;
}

/** Whether two figures of one sign and length share all but a digit or two. */
function isNearCopy(text: string, other: string): boolean {
  const one = readDigits(text), two = readDigits(other);
  const apart = digitsApart(one, two);
  return apart !== null && one.length >= FEWEST_DIGITS_COPIED && isNegative(text) === isNegative(other) && apart <= MOST_DIGITS_CHANGED;
}

/** Which neighbour's figure is printed in a cell, exactly or nearly: "it repeats the figure of the row above". `same` where the texts are the same to the letter. */
export function copyOf(text: string, around: Neighbours): { readonly reason: string; readonly same: boolean } | null {
  for (const [side, name] of WHERE) {
    const other = around[side];
    if (other === null || !isNearCopy(text, other)) continue;
    const exact = readDigits(text) === readDigits(other);
    return { reason: exact ? `it repeats the figure of ${name}` : `it is nearly the figure of ${name}`, same: text.trim() === other.trim() };
  }
  return null;
}
