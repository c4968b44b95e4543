import { parseFigure, type Figure } from "./figure";

/** What stands for a figure that has no meaning or is not given. */
const NOT_MEANINGFUL = /^(?:n\.?\s?\/?\s?[mac]\.?|n\.?\s?m\.?\s?f\.?|nmf?|not meaningful|not applicable|\*{1,3}|#|nil)$/i;
/** A mark that stands behind a figure and is no part of it: "(1)", "(a)", "*", "†". */
const FOOTNOTE = /\s*(?:\((?:\d{1,2}|[a-z])\)|\[(?:\d{1,2}|[a-z])\]|[*\u2020\u2021\u00a7]+|[\u00b9\u00b2\u00b3\u2070-\u2079]+,?)+$/;
/** Units printed behind a figure. */
const UNIT_BEHIND = /\s*(?:x|times|bps|bp|basis points|pts?\.?|ppts?|pp|percentage points?|points?)\s*(\)?)$/i;
const CENTS = /\s*(?:\u00a2|cents?)\s*(\)?)$/i;
/** Only signs that a number may be printed with: what is no number in spite of that is damaged; anything else is words. */
const NUMERIC_ONLY = /^[\s$\u20ac\u00a3\u00a5(]*[\d,.]+[\s)%]*$/;

/** Currencies printed as words before a figure. */
const CURRENCY_WORDS = /^(\(?\s?)(?:RMB|HK\$|NT\$|S\$|R\$|CHF|SEK|NOK|DKK|NIS|USD|EUR|GBP|CAD)\s*(?=[\d(.\u2010-\u2015\u2212-])/;
/** "(\u2014)", or "(\u2014" where a cell's border cuts it. */
const ENCLOSED_DASH = /^\$?\s?\(\s?\$?\s?[-\u2010-\u2015\u2212\u0096\u0097]{1,2}\s?%?\s?\)?\s?%?$/;

const NONE: Figure = { kind: "none" };
const DASH: Figure = { kind: "dash" };

/** "1,234", "19.5", "2020" at a glance: digits with commas and at most one point, from `start` to `end`. */
function plainNumber(text: string, start: number, end: number): string | null {
  let point = -1, commas = 0, group = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) group++;
    else if (code === 44) {
      if (point >= 0 || (commas === 0 ? group < 1 || group > 3 : group !== 3)) return null;
      commas++;
      group = 0;
    } else if (code === 46) {
      if (point >= 0 || (commas > 0 && group !== 3)) return null;
      point = i;
      group = 0;
    } else return null;
  }
  if (point >= 0 ? group === 0 : (commas > 0 && group !== 3) || group === 0) return null;
  const digits = commas === 0 ? text.slice(start, end) : text.slice(start, end).replace(/,/g, "");
  if (digits.charCodeAt(0) === 46) return `0${digits}`;
  return digits.length > 1 && digits.charCodeAt(0) === 48 && digits.charCodeAt(1) !== 46 ? digits.replace(/^0+(?=\d)/, "") : digits;
}

/** The commonest shapes without any pattern: "1,234", "$1,234", "(1,234)", "(1,234", "12.3%". Null where it is none of them. */
function quickFigure(text: string): Figure | null {
  let start = 0, end = text.length, currency = false, negative = false, percent = false;
  if (text.charCodeAt(start) === 36) {
    currency = true;
    start++;
    while (text.charCodeAt(start) === 32) start++;
  }
  if (text.charCodeAt(start) === 40) {
    negative = true;
    start++;
    while (text.charCodeAt(start) === 32) start++;
    if (text.charCodeAt(start) === 36) {
      currency = true;
      start++;
    }
  }
  for (let last = text.charCodeAt(end - 1); end > start && (last === 37 || last === 41 || last === 32); last = text.charCodeAt(end - 1)) {
    if (last === 37) percent = true;
    if (last === 41) {
      if (!negative) return null;
    }
    end--;
  }
  if (end <= start) return null;
  const number = plainNumber(text, start, end);
  if (number === null) return null;
  return { kind: "number", value: negative && /[1-9]/.test(number) ? `-${number}` : number, percent, currency };
}

function isDash(text: string): boolean {
  if (text.length > 3) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!(code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0x96 || code === 0x97 || code === 95)) return false;
  }
  return text.length > 0;
}

/** Begins with a letter and holds neither digit nor dash: a label, most often. */
function isWords(text: string): boolean {
  const first = text.charCodeAt(0) | 32;
  if (first < 97 || first > 122) return false;
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 48 && code <= 57) || code === 45 || code === 0x96 || code === 0x97 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212) return false;
  }
  return true;
}

/**
 * A cell of a page's own grid (not a scan's) as a figure, exactly as printed. Ranges, dates, telephone numbers and
 * words are no figures ("none"); a footnote mark behind a figure is left off; "x" makes a ratio, "bps" and "pts" are
 * told as units of their own.
 */
export function printedFigure(text: string): Figure {
  if (text === "") return NONE;
  const quick = quickFigure(text);
  if (quick) return quick;
  if (isDash(text)) return DASH;
  if (text.length > 40) return NONE;
  if (isWords(text)) return NOT_MEANINGFUL.test(text) ? { kind: "not_meaningful" } : NONE;
  if (NOT_MEANINGFUL.test(text)) return { kind: "not_meaningful" };
  return slowFigure(text);
}

function slowFigure(text: string): Figure {
  if (ENCLOSED_DASH.test(text)) return text.includes("%") ? { kind: "dash", percent: true } : DASH;
  let body = text.replace(CURRENCY_WORDS, "$1$$").replace(/(\d),\s(?=\d{3}(?!\d))/g, "$1,");
  const marked = FOOTNOTE.exec(body);
  if (marked && marked.index > 0 && /[\d\u2010-\u2015\u2212)%-]$/.test(body.slice(0, marked.index))) body = body.slice(0, marked.index);
  const unit = /\d/.test(body) ? UNIT_BEHIND.exec(body) : null;
  if (unit && unit.index > 0) {
    const figure = printedFigure(`${body.slice(0, unit.index)}${unit[1] ?? ""}`.trim());
    return figure.kind === "number" ? { ...figure, ratio: true } : NONE;
  }
  const cents = /\d/.test(body) ? CENTS.exec(body) : null;
  if (cents && cents.index > 0) body = `${body.slice(0, cents.index)}${cents[1] ?? ""}`;
  const debit = /^(.*\d)\s*DR\.?$/i.exec(body);
  if (debit) body = debit[1] ?? body;
  if (/\d\s*[-\u2010-\u2015\u2212/:]\s*[$(]?\s*\d/.test(body)) return NONE;
  const figure = parseFigure(body);
  if (figure.kind === "dash") return body.includes("%") ? { kind: "dash", percent: true } : DASH;
  if (figure.kind === "cut" || figure.kind === "damaged") return NUMERIC_ONLY.test(body) && !/\d\s+\d/.test(body) ? { kind: "damaged" } : NONE;
  return figure;
}
