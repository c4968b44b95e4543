import { Decimal, plain } from "../vocabulary/decimal";
import type { Scale } from "../vocabulary/unit";
import { NUMBER, plainDigits, SCALE } from "./amounts";
import type { Mention } from "./mention";

/** What a company expects of a figure, as printed: a range, one bound, or one value. */
export interface Range extends Mention {
  /** Signed decimals in `scale`; low <= high where both are told. */
  readonly low: string | null;
  readonly high: string | null;
  readonly kind: "money" | "percent" | "plain";
  readonly perShare: boolean;
  readonly scale: Scale;
  /** What the values are per or counted in, as printed: "per Mcfe", "/Bbl", "MMcfe/d". */
  readonly measuredIn: string | null;
  /** Two values stand side by side: the dash between them was lost. */
  readonly lostDash: boolean;
}

interface Value extends Mention {
  readonly value: string;
  readonly kind: Range["kind"];
  readonly scale: Scale | null;
}

const VALUE = new RegExp(`(?<minus>negative\\s+|minus\\s+|[-\\u2212](?=[$(\\d.]))?(?<open>\\()?\\s?(?<dollar>(?:(?<!\\w)US\\s?)?\\$)?\\s?(?<inner>\\(|-)?(?<digits>${NUMBER})\\s?\\)?\\s?(?:(?<percent>%|percent\\b)\\)?|(?<cents>cents\\b)|(?<scale>${SCALE})\\b\\)?)?`, "iy");
const DASH = /\s?(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|\bto\b(?:\s+an?\b)?|\bthrough\b|\band\b)\s?/iy;
const LOST = /\s+(?=\(?\$)/y;
const SPREAD = /\s*,?\s*(?:respectively\s*,?\s*)?(?:plus or minus|\+\/-|\u00b1)\s*/iy;
const PER_SHARE = /\s*(?:per|a)\s+(?:(?:common|basic|diluted|fully|fully-diluted|adjusted)\s+|and\s+)*share\b/iy;
/** What a value is per, which may stand behind each end of a range: "$9.00/Bbl to $11.00/Bbl". */
const PER_UNIT = new RegExp(`${PER_SHARE.source}|\\s?/\\s?[A-Za-z]+\\b|\\s+per\\s+[A-Za-z]+\\b`, "iy");
/** Units of output that a plain number is counted in. */
const COUNTED_IN = /\s?(?:(?:[MBT]{0,2}(?:cfe?|Btu|boe|bbls?|bo|bble)|BBtu|MMBtu)(?:\s?\/\s?d(?:ay)?|\s+per day|pd)?|(?:barrels|boe|tons?|tonnes|ounces|megawatts|gigawatts|MW|GW|metric tons|short tons)(?:\s+(?:of oil equivalent\s+)?per day|\s?\/\s?d(?:ay)?)?|(?:net\s+)?new (?:stores|restaurants|locations|clinics|branches)|(?:stores|restaurants|homes|vehicles|units|aircraft|wells|employees|subscribers|customers|rooms)\b(?!\s+(?:for|of|sales)))(?![A-Za-z])/iy;
/** What money is per: "per Mcfe", "/Bbl", "per lateral foot". */
const PER_WHAT = /\s?(?:\/\s?|per\s+)(?:(?:[A-Z]?[a-z]+\s+)?(?:foot|feet|barrel|gallon|ton|tonne|pound|ounce|unit|day|month|boe|bbl|mcfe?|mmbtu|kwh|mwh))\b/iy;
const LOW_ONLY = /\b(?:at least|more than|greater than|in excess of|exceed(?:ing)?|no less than|not less than|above|over|minimum of)\s*$|[>\u2265]\s*$/i;
const HIGH_ONLY = /\b(?:up to|less than|no more than|not more than|below|under|not (?:to )?exceed|as much as|at most|maximum of)\s*$|[<\u2264]\s*$/i;
const LOW_AFTER = /^\s*\+|^\s*(?:or|and)\s+(?:more|higher|greater|better|above)\b/i;
const HIGH_AFTER = /^\s*(?:or|and)\s+(?:less|lower|fewer|below)\b/i;
const LOSS_BEFORE = /\bloss(?:es)?\b(?![^$%;]*\b(?:income|profit|earnings)\b)[^$%;]*$/i;

const SCALE_WORDS: Readonly<Record<string, Scale>> = { thousand: 1000, k: 1000, million: 1_000_000, m: 1_000_000, mm: 1_000_000, mn: 1_000_000, billion: 1_000_000_000, b: 1_000_000_000, bn: 1_000_000_000 };

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function valueAt(text: string, at: number): Value | null {
  const match = sticky(VALUE, text, at);
  if (!match) return null;
  const { minus, open, dollar, inner, digits = "", percent, cents, scale } = match.groups ?? {};
  const negative = minus !== undefined || inner !== undefined || (open !== undefined && /\)/.test(match[0]));
  const number = new Decimal(plainDigits(digits));
  const value = cents === undefined ? plainDigits(digits) : number.div(100).toFixed(2 + number.decimalPlaces());
  return {
    start: at,
    end: at + match[0].trimEnd().length,
    value: negative && !number.isZero() ? `-${value}` : value,
    kind: dollar !== undefined || cents !== undefined ? "money" : percent === undefined ? "plain" : "percent",
    scale: scale === undefined ? null : (SCALE_WORDS[scale.toLowerCase()] ?? null),
  };
}

/** Where a value may begin: not inside a word or another number. */
const START = /(?<![\w.,$%/]|\w-)(?:(?:negative|minus)\s+|(?<!-)[-\u2212](?=[$(\d]))?\(?\s?(?:(?<!\w)US\s?)?\$?\s?[(-]?(?:\d|\.\d)/gi;

/** Every range and single value in a text; plain numbers only with a scale word. */
export function findRanges(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(START)) {
    const from = match.index + match[0].length - match[0].trimStart().length;
    if (from < (found.at(-1)?.end ?? 0)) continue;
    const range = rangeAt(text, from);
    if (range) found.push(range);
  }
  return found;
}

/** The range or value that a table's cell begins with, where plain numbers count too; null where there is none. */
export function rangeIn(text: string): Range | null {
  START.lastIndex = 0;
  const match = START.exec(text);
  return match ? rangeAt(text, match.index + match[0].length - match[0].trimStart().length, true) : null;
}

function rangeAt(text: string, from: number, plainToo = false): Range | null {
  const first = valueAt(text, from);
  if (!first) return null;
  const second = secondOf(text, first);
  const kind = first.kind === "plain" ? (second?.value.kind ?? "plain") : first.kind;
  const valueEnd = second?.value.end ?? first.end;
  const perShare = sticky(PER_SHARE, text, valueEnd)?.[0] ?? (second ? undefined : sticky(PER_SHARE, text, first.end)?.[0]);
  const end = valueEnd + (perShare?.length ?? 0);
  const scale = second?.value.scale ?? first.scale;
  const measuredIn = (kind === "plain" ? sticky(COUNTED_IN, text, valueEnd) : kind === "money" && perShare === undefined ? sticky(PER_WHAT, text, valueEnd) : null)?.[0].trim() ?? null;
  if (kind === "plain" && scale === null && !plainToo && measuredIn === null) return null;
  const unitEnd = measuredIn === null ? end : text.indexOf(measuredIn, valueEnd) + measuredIn.length;
  const told = { start: from, end: unitEnd, kind, measuredIn, perShare: perShare !== undefined, lostDash: second?.lost ?? false };
  const sign = LOSS_BEFORE.test(text.slice(Math.max(0, from - 80), from)) && kind === "money" ? -1 : 1;
  const spread = spreadAround(text, first);
  if (spread) return { ...told, ...spread };
  const pair = second ? alignScales(first, second.value) : { values: [first.value], scale: scale ?? 1 };
  const values = pair.values.map((value) => (sign === -1 && !value.startsWith("-") && !new Decimal(value).isZero() ? `-${value}` : value)).sort((a, b) => new Decimal(a).comparedTo(b));
  const low = values[0] ?? null, high = values.at(-1) ?? null;
  return { ...told, scale: pair.scale, ...bounds(text, from, end, low, high, second !== null) };
}

function bounds(text: string, from: number, end: number, low: string | null, high: string | null, isRange: boolean): Pick<Range, "low" | "high"> {
  if (isRange) return { low, high };
  const before = text.slice(0, from), after = text.slice(end);
  if (LOW_ONLY.test(before) || LOW_AFTER.test(after)) return { low, high: null };
  if (HIGH_ONLY.test(before) || HIGH_AFTER.test(after)) return { low: null, high };
  return { low, high };
}

/** The range's other end, when a dash, "to" or (after "between") "and" leads to a value of the same kind, or the dash was lost. */
function secondOf(text: string, first: Value): { value: Value; lost: boolean } | null {
  const perShare = sticky(PER_UNIT, text, first.end);
  for (const after of perShare ? [first.end, first.end + perShare[0].length] : [first.end]) {
    const dash = sticky(DASH, text, after);
    const value = dash ? valueAt(text, after + dash[0].length) : null;
    if (dash && value && fitsWith(first, value) && (!/and/i.test(dash[0]) || /\bbetween\s+(?:approximately\s+)?$/i.test(text.slice(0, first.start)))) return { value, lost: false };
    const lost = first.kind === "money" && sticky(LOST, text, after);
    const beside = lost ? valueAt(text, after + lost[0].length) : null;
    if (lost && beside && beside.kind === "money") return { value: beside, lost: true };
  }
  return null;
}

/** "27 to 28 percent", "$46 - 47 million": one of the two may leave the mark out. */
function fitsWith(first: Value, second: Value): boolean {
  return first.kind === second.kind || first.kind === "plain" || (second.kind === "plain" && first.kind === "money" && (second.scale !== null || first.scale === null));
}

/** Both ends in one scale: the end without a scale word follows the other, of two the smaller is kept. */
function alignScales(first: Value, second: Value): { values: string[]; scale: Scale } {
  const a = first.scale ?? second.scale ?? 1, b = second.scale ?? first.scale ?? 1;
  if (a === b) return { values: [first.value, second.value], scale: a };
  const scale = a < b ? a : b;
  const told = (value: string, own: Scale): string => (own === scale ? value : plain(new Decimal(value).times(own).div(scale)));
  return { values: [told(first.value, a), told(second.value, b)], scale };
}

const BASIS_POINTS = /\s?(?:basis points|bps)\b/iy;

function around(value: string, half: Decimal): Pick<Range, "low" | "high"> {
  return { low: plain(new Decimal(value).minus(half)), high: plain(new Decimal(value).plus(half)) };
}

/** "$2.1 billion, plus or minus $50 million" */
function spreadAround(text: string, first: Value): (Pick<Range, "low" | "high" | "scale"> & Mention) | null {
  const lead = sticky(SPREAD, text, first.end);
  const by = lead ? valueAt(text, first.end + lead[0].length) : null;
  if (!by || !lead) return null;
  const points = by.kind === "plain" && first.kind === "percent" ? sticky(BASIS_POINTS, text, by.end) : null;
  if (points) return { start: first.start, end: by.end + points[0].length, ...around(first.value, new Decimal(by.value).div(100)), scale: 1 };
  // "$7.40 billion, plus or minus 2%": so much of the value itself.
  if (by.kind === "percent" && first.kind === "money") return { start: first.start, end: by.end, ...around(first.value, new Decimal(first.value).times(by.value).div(100).abs()), scale: first.scale ?? 1 };
  if (by.kind !== first.kind && by.kind !== "plain") return null;
  const { values: [middle = "0", half = "0"], scale } = alignScales(first, by);
  return { start: first.start, end: by.end, ...around(middle, new Decimal(half)), scale };
}
