import type { TypedLine } from "./typed-lines";

/** What stands between two wider gaps of a typed line, as columns [from, to). */
export interface Piece {
  readonly kind: "words" | "value";
  readonly from: number;
  readonly to: number;
  /** Where a sign before the figure begins; `from` where none stands apart. */
  readonly start: number;
}

export type TokenKind = "word" | "figure" | "dash" | "other" | "currency" | "open" | "close";

export interface Token {
  kind: TokenKind;
  start: number;
  from: number;
  to: number;
  /** How many blanks stand before it. */
  readonly gap: number;
}

const FIGURE = /^[$\u20ac\u00a3(+-]*(?:\d[\d,]*(?:\.\d*)?|,\d{3}|\.\d+)[)%]*(?:x|bps?|\*{1,3}|\(\d\)|\([a-z]\))?,?$/i;
const DASH = /^(?:[$\u20ac\u00a3]?(?:-{1,4}|[\u2013\u2014]{1,2})|\(-+\))%?$/;
/** A cell that says that no figure is meant. */
const OTHER_VALUE = /^(?:n\/?m|n\.m\.?|n\/a|nil|\*{1,3}|nmf)$/i;
const CURRENCY = /^(?:US|C|A)?[$\u20ac\u00a3]$/;
const OPEN = /^(?:\(|\(\$|\$\()$/;
const CLOSE = /^[)%]{1,2}$/;
/** Words of a unit that belong to the figure before them. */
const UNIT = /^(?:pts?|bps?|x|times)\.?\)?$/i;
const LEADERS = /\.{3,}|(?:\. ){2,}\.?|\.{2}(?=\s|$)/g;
/** A gap of this many blanks parts two pieces. */
const GAP = 2;
/** A sign may stand this far before its figure, and a closing one this far behind it. */
const SIGN_REACH = 14, CLOSE_REACH = 2;
const RULE_TOKEN = /^(?:[-=_]{5,}|[=_]{2,})$/;

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** No value that begins with letters is longer: "US$", "N.M.". */
const LONGEST_LETTERED = 4;

function kindOf(text: string): TokenKind {
  // Most words are told by their first letter and their length alone.
  if (isLetter(text.charCodeAt(0)) && (text.length > LONGEST_LETTERED || isLetter(text.charCodeAt(text.length - 1)) && !OTHER_VALUE.test(text))) return "word";
  if (CURRENCY.test(text)) return "currency";
  if (OPEN.test(text)) return "open";
  if (CLOSE.test(text)) return "close";
  if (DASH.test(text)) return "dash";
  if (OTHER_VALUE.test(text)) return "other";
  return FIGURE.test(text) ? "figure" : "word";
}

export function tokensOf(text: string): Token[] {
  const plain = text.includes("..") || text.includes(". .") ? text.replace(LEADERS, (dots) => " ".repeat(dots.length)) : text;
  const tokens: Token[] = [];
  let index = 0, end = 0;
  while (index < plain.length) {
    if (plain.charCodeAt(index) <= 0x20 || plain.charCodeAt(index) === 0xa0) {
      index += 1;
      continue;
    }
    const from = index;
    while (index < plain.length && plain.charCodeAt(index) > 0x20 && plain.charCodeAt(index) !== 0xa0) index += 1;
    const word = plain.slice(from, index);
    if (!isLetter(word.charCodeAt(0)) && RULE_TOKEN.test(word)) continue;
    tokens.push({ kind: kindOf(word), start: from, from, to: index, gap: tokens.length === 0 ? Number.MAX_SAFE_INTEGER : from - end });
    end = index;
  }
  return tokens;
}

export const isValue = (kind: TokenKind): boolean => kind === "figure" || kind === "dash" || kind === "other";

/** Signs that stand apart are joined to their figures, and the halves of a figure cut by a blank at a comma to one. */
export function joinSigns(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  tokens.forEach((token, index) => {
    const last = joined.at(-1), next = tokens[index + 1];
    const word = text.slice(token.from, token.to);
    if (last && (last.kind === "currency" || last.kind === "open") && (isValue(token.kind) || token.kind === "open") && token.gap <= SIGN_REACH) {
      last.kind = token.kind === "open" ? "open" : token.kind;
      last.from = last.kind !== "open" && text.charAt(last.start) === "(" ? last.from : token.from;
      last.to = token.to;
    } else if (last && isValue(last.kind) && token.kind === "close" && token.gap <= CLOSE_REACH && !(word === "%" && next?.gap === 1 && next.kind === "word")) last.to = token.to;
    else if (last && last.kind === "figure" && token.kind === "word" && token.gap === 1 && UNIT.test(word)) last.to = token.to;
    else if (last && last.kind === "figure" && token.kind === "figure" && token.gap === 1 && (/\d,$/.test(text.slice(last.from, last.to)) !== word.startsWith(",")) && /^,?\d{3}(?!\d)/.test(word) && !/^\d{4}/.test(word)) last.to = token.to;
    else joined.push({ ...token });
  });
  return joined;
}

/**
 * The pieces of a line: words, and figures that stand free of words. A figure one blank from a word belongs to the
 * words ("September 30, 2005"), as does a dash; figures one blank from each other are pieces of their own.
 */
export function piecesOf(line: TypedLine): Piece[] {
  const { text } = line;
  const tokens = joinSigns(tokensOf(text), text);
  const pieces: Piece[] = [];
  let index = 0;
  while (index < tokens.length) {
    let end = index + 1;
    while (end < tokens.length && (tokens[end] as Token).gap < GAP) end += 1;
    const run = tokens.slice(index, end);
    const first = run[0] as Token, last = run.at(-1) as Token;
    if (run.every((token) => isValue(token.kind))) for (const token of run) pieces.push({ kind: "value", from: token.from, to: token.to, start: token.start });
    else pieces.push({ kind: "words", from: first.start, to: last.to, start: first.start });
    index = end;
  }
  return pieces;
}

/** The tokens of words [from, to) of a line, figures with their signs. */
export function wordsWithin(text: string, from: number, to: number): Piece[] {
  return joinSigns(tokensOf(text.slice(0, to)).filter((token) => token.from >= from), text)
    .map((token) => ({ kind: isValue(token.kind) ? "value" : "words", from: token.from, to: token.to, start: token.start }));
}
