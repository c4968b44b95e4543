import type { Scale, Unit } from "../vocabulary/unit";
import type { Mention } from "./mention";

export type ShareBasis = "diluted" | "basic" | null;

/** A figure as a sentence prints it. */
export interface Amount extends Mention {
  /** Where the figure itself begins, after its hedge. */
  readonly figureStart: number;
  /** Signed decimal with the printed number of decimals. */
  readonly value: string;
  readonly unit: Extract<Unit, "money" | "per_share" | "percent">;
  readonly scale: Scale;
  readonly hedge: string | null;
  /** Whether a scale word ("million") or thousands separators are printed. */
  readonly scaled: boolean;
  readonly basis: ShareBasis;
  /** A noun follows that the figure only describes: "$150 million revolving credit facility", "$2.50 per barrel". */
  readonly adjectival: boolean;
}

const SCALE_WORDS: Readonly<Record<string, Scale>> = {
  thousand: 1000, k: 1000, million: 1_000_000, m: 1_000_000, mm: 1_000_000, mn: 1_000_000, billion: 1_000_000_000, b: 1_000_000_000, bn: 1_000_000_000,
};

export const NUMBER = "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)";
export const SCALE = "(?:thousand|million|billion|MM|mn|bn|[KMB](?![A-Za-z]))";
/** How far behind a figure its noun may stand. */
const NEAR = 80;
const HEDGE = "approximately|about|around|nearly|roughly|almost|more than|greater than|at least|in excess of|less than|up to|over|under|some";
const PER_SHARE = "\\s*(?:per|a|/)\\s*(?:(?:common|basic|diluted|fully|fully-diluted|ordinary|weighted|average|gaap|adjusted)\\s+|and\\s+|or\\s+)*share\\b(?:\\s+on\\s+an?\\s+(?:fully\\s+)?(?:diluted|basic)\\s+basis\\b)?";

const MONEY = new RegExp(`(?<figure>(?<minus>negative\\s+|(?<![-\\w])[-\\u2212](?=[$(]))?(?:(?<open>\\()\\s*)?(?:(?<!\\w)US\\s?)?\\$\\s*(?<inner>[(-])?\\s*(?<digits>${NUMBER})\\)?(?:\\s*(?<scale>${SCALE})\\b)?\\)?)(?<share>${PER_SHARE})?`, "gi");
const CENTS = new RegExp(`(?<figure>(?<digits>\\d{1,3}(?:\\.\\d+)?)\\s+cents)(?<share>${PER_SHARE})`, "gi");
const DOLLARS = new RegExp(`(?<figure>(?<![$\\d.,])(?<digits>${NUMBER})\\s+(?<scale>${SCALE})\\s+dollars)\\b(?<share>${PER_SHARE})?`, "gi");
const PERCENT = new RegExp(`(?<figure>(?:(?<minus>negative\\s+|(?<![\\d%])[-\\u2212])\\s*)?(?<open>\\()?(?<![$\\d.,])(?<digits>${NUMBER})\\)?\\s?(?:%|percent\\b)\\)?)`, "gi");

/** Words that may stand behind a figure that stands for itself. */
const AFTER_FIGURE = /^\s*(?:$|[.,;:)\u2013\u2014"\u201d-]|\((?!\d)|(?:of|in|for|from|at|as|to|by|on|per|or|and|with|which|that|than|compared|comparable|versus|vs|was|were|is|has|had|last|this|the|during|up|down|increas\w*|decreas\w*|declin\w*|grew|rose|fell|year|prior|previous|sequential\w*|respectively|while|but|over|against|driven|due|primarily|mainly|largely|excluding|including|before|after|reflecting|represent\w*|year-over-year|y\/y|higher|lower|growth|gain|improvement|reduction|drop|organic\w*|when|relative|each|net|adjusted|quarter\w*|first|second|third|fourth|pre-tax|after-tax|using|resulting|under|through|because|a|an|quarter-over-quarter|reported|recorded|earned|posted)\b)/i;
const PER_OTHER = /^\s*(?:per|a|an|\/)\s+(?!share|diluted|basic|common|cent)(?!\d)/i;
const ARTICLE_AFTER = /^\s*(?:a|an)\s+(?:\d|year|(?:increase|decrease|decline|gain|rise|reduction|growth))/i;

/** Whether a text may print an amount at all: a cheap look before any other. */
export function mayPrintAmounts(text: string): boolean {
  return DIGIT.test(text) && (text.includes("$") || text.includes("%") || WORDED.test(text));
}

const DIGIT = /\d/;
const WORDED = /\d\s?(?:percent|cents|(?:thousand|million|billion)\s+dollars)\b/i;
const HEDGE_BEFORE = new RegExp(`\\b(?<hedge>${HEDGE})\\s+$`, "i");
/** No hedge is longer. */
const LONGEST_HEDGE = 16;

/** Every amount of money, per share and in percent that a sentence prints, in the order of the text. */
export function findAmounts(text: string): Amount[] {
  if (!mayPrintAmounts(text)) return [];
  const found: Amount[] = [];
  if (text.includes("$")) for (const match of text.matchAll(MONEY)) found.push(readAmount(text, match, match.groups?.["share"] ? "per_share" : "money"));
  const worded = WORDED.test(text);
  if (worded) for (const match of text.matchAll(DOLLARS)) found.push(readAmount(text, match, match.groups?.["share"] ? "per_share" : "money"));
  if (worded) for (const match of text.matchAll(CENTS)) found.push(inDollars(readAmount(text, match, "per_share")));
  if (worded || text.includes("%")) for (const match of text.matchAll(PERCENT)) found.push(readAmount(text, match, "percent"));
  return found.sort((a, b) => a.start - b.start);
}

function readAmount(text: string, match: RegExpMatchArray, unit: Amount["unit"]): Amount {
  const { minus, open, inner, figure = "", digits = "", scale, share } = match.groups ?? {};
  const figureStart = match.index ?? 0, end = figureStart + match[0].trimEnd().length;
  const before = HEDGE_BEFORE.exec(text.slice(Math.max(0, figureStart - LONGEST_HEDGE), figureStart));
  const hedge = before?.groups?.["hedge"], start = figureStart - (before?.[0].length ?? 0);
  // A bracket means a negative only where it encloses the figure alone: "($0.11)", "(7)%".
  const enclosed = open !== undefined && (unit === "percent" ? /\)\s?%/.test(figure) : /\)$/.test(figure) && share === undefined && scale === undefined);
  const negative = minus !== undefined || inner !== undefined || enclosed;
  const after = text.slice(end, end + NEAR);
  return {
    start,
    end,
    figureStart,
    value: `${negative ? "-" : ""}${plainDigits(digits)}`,
    unit,
    scale: scale === undefined ? 1 : (SCALE_WORDS[scale.toLowerCase()] ?? 1),
    hedge: hedge === undefined ? null : hedge.toLowerCase(),
    scaled: scale !== undefined || digits.includes(","),
    basis: share === undefined ? null : /dilut/i.test(share) ? "diluted" : /basic/i.test(share) ? "basic" : null,
    adjectival: !AFTER_FIGURE.test(after) || (PER_OTHER.test(after) && !ARTICLE_AFTER.test(after)),
  };
}

/** "49,000" is "49000", ".07" is "0.07". */
export function plainDigits(printed: string): string {
  const digits = printed.replace(/,/g, "");
  return digits.startsWith(".") ? `0${digits}` : digits;
}

/** "42 cents" is "0.42", told without floating point. */
function inDollars(cents: Amount): Amount {
  const [whole = "0", part = ""] = cents.value.split(".");
  const digits = whole.padStart(3, "0");
  return { ...cents, value: `${digits.slice(0, -2)}.${digits.slice(-2)}${part}` };
}
